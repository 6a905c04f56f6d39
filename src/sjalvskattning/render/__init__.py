"""Summary -> a document. One module a format, and one registry that names them.

A format's module has ``render(summary)``, which gives a text, or bytes when the format is in ``BINARY``.
``terminal`` is beside the registry: it makes Rich renderables for a screen, and is not something one writes
to a file.
"""

from __future__ import annotations

from importlib import import_module

from sjalvskattning.core.summary import Summary

FORMATS: dict[str, str] = {
    "md": "markdown",
    "text": "plain_text",
    "html": "html",
    "pdf": "pdf",
    "docx": "docx",
    "json": "json_document",
}
"""Format name, also its file suffix, to module. ``text`` is written with the suffix ``txt``."""

BINARY = frozenset({"pdf", "docx"})
"""The formats that are no text."""

TEXTS = tuple(name for name in FORMATS if name not in BINARY)
"""The formats that are text."""

SUFFIXES: dict[str, str] = {name: name for name in FORMATS} | {"text": "txt"}


def render(summary: Summary, format_name: str) -> str:
    """The summary in a format that is text, ending in a line end. Raises KeyError for another name."""
    if format_name in BINARY:
        raise KeyError(format_name)
    document: str = import_module(f"{__name__}.{FORMATS[format_name]}").render(summary)
    return document


def encode(summary: Summary, format_name: str) -> bytes:
    """The summary as the bytes of a file in one of ``FORMATS``. The same summary gives the same bytes.

    Raises KeyError for another name, MissingExtra where a format needs a library that is not installed.
    """
    if format_name not in BINARY:
        return render(summary, format_name).encode("utf-8")
    document: bytes = import_module(f"{__name__}.{FORMATS[format_name]}").render(summary)
    return document


def format_of(file_name: str) -> str | None:
    """The format that a file name's suffix asks for, or None."""
    suffix = file_name.rpartition(".")[2].lower()
    return next((name for name, known in SUFFIXES.items() if suffix in (known, name)), None)
