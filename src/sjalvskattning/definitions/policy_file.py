"""A policy's text on disk: bytes to text, and what to do with a file that is not plain text."""

from __future__ import annotations

from pathlib import Path

from sjalvskattning.errors import InputRejected, NotFound

MAX_BYTES = 1024 * 1024
"""The largest text that is read: a book of four hundred pages."""

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DOCUMENTS = ((b"%PDF", "pdf"), (b"PK\x03\x04", "word"), (b"\xd0\xcf\x11\xe0", "word"), (b"{\\rtf", "word"))


def read_policy_bytes(path: Path, most: int = MAX_BYTES) -> bytes:
    """A file's bytes, at most one more than ``most``. Raises NotFound, InputRejected if it can't be read."""
    try:
        if path.is_dir():
            raise InputRejected("policy.folder", path=str(path))
        with path.open("rb") as file:
            data = file.read(most + 1)
    except FileNotFoundError as error:
        raise NotFound("policy.not_found", path=str(path), suggestion="") from error
    except (OSError, ValueError) as error:
        raise InputRejected("policy.unreadable", path=str(path), reason=str(error)) from error
    return data


def policy_text(data: bytes, name: str) -> str:
    """The text of a policy file; a file without a mark and not in UTF-8 is read as Windows' own letters.

    Raises InputRejected for a PDF, a word processor's document, other binary files, and an empty text.
    """
    if len(data) > MAX_BYTES:
        raise InputRejected("policy.too_large", path=name, limit=MAX_BYTES // (1024 * 1024))
    for start, kind in _DOCUMENTS:
        if data.startswith(start):
            raise InputRejected(f"policy.{kind}", path=name)
    text = _decoded(data)
    if "\x00" in text:
        raise InputRejected("policy.binary", path=name)
    if not any(char.isalpha() for char in text):
        raise InputRejected("policy.empty", path=name)
    return text


def _decoded(data: bytes) -> str:
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return data.decode(codec, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
