"""The 32 letters and figures that codes are written with, and how a code that someone wrote is read.

RFC 4648's 32 letters, without i, l, o and 0, which are mistaken for one another on paper.
"""

from __future__ import annotations

import base64
from unicodedata import category

LETTERS = "abcdefghjkmnpqrstuvwxyz123456789"
"""Five bits each, in the order of their numbers 0 to 31."""

_FROM_BASE_32 = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", LETTERS)

_HYPHENS = {"Pd", "Cf"}
"""Any kind of hyphen or dash, also a soft hyphen that can't be seen."""


def lettered(data: bytes) -> str:
    """Bytes as letters, small ones: eight letters for five bytes."""
    return base64.b32encode(data).decode("ascii").rstrip("=").translate(_FROM_BASE_32)


def in_groups(letters: str, size: int) -> str:
    """Letters in groups of ``size`` with a hyphen between them; the last group may be shorter."""
    return "-".join(letters[at : at + size] for at in range(0, len(letters), size))


def folded(code: str) -> str:
    """A code as someone wrote it, in small letters, without spaces and any kind of hyphen."""
    return "".join(char for char in code.lower() if not char.isspace() and category(char) not in _HYPHENS)
