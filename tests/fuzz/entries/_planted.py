"""No parser: a fault that takes two steps to find, and a hang, to see that fuzzing finds them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

MAX_LEN = 16
WORDS = ("ok",)
ENDLESS = b"utan slut"
_SUM = zlib.adler32(ENDLESS)
"""Compared with the bytes themselves, fuzzing would find them too."""


def seeds() -> Iterator[bytes]:
    """Nothing that is near either."""
    yield b"hej"


def one(data: bytes) -> None:
    """Fail for what begins so, and never come back from the other."""
    if data[:1] == b"F" and data[1:2] == b"U":
        raise IndexError(data)
    while zlib.adler32(data) == _SUM:
        pass
