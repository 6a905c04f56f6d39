"""Summary -> a document. One module a format, and one registry that names them.

A format's module has ``render(summary) -> str``. ``terminal`` is beside the registry: it makes Rich
renderables for a screen, and is not something one writes to a file.
"""

from __future__ import annotations

from importlib import import_module

from sjalvskattning.core.summary import Summary

FORMATS: dict[str, str] = {"md": "markdown", "text": "plain_text", "json": "json_document"}
"""Format name, also its file suffix, to module. ``text`` is written with the suffix ``txt``."""

SUFFIXES: dict[str, str] = {"md": "md", "text": "txt", "json": "json"}


def render(summary: Summary, format_name: str) -> str:
    """The summary in one of ``FORMATS``, ending in a line end. Raises KeyError for another name."""
    module = import_module(f"{__name__}.{FORMATS[format_name]}")
    document: str = module.render(summary)
    return document


def format_of(file_name: str) -> str | None:
    """The format that a file name's suffix asks for, or None."""
    suffix = file_name.rpartition(".")[2].lower()
    return next((name for name, known in SUFFIXES.items() if suffix in (known, name)), None)
