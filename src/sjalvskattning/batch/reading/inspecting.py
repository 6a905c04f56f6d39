"""One look at every byte of a text file, before anything is decided about it."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import BinaryIO, NamedTuple

from sjalvskattning.batch.reading.given import BLOCK, Hashing
from sjalvskattning.core.text import MAX_TEXT

_LINE_REST = 65_536
"""Bytes by which a block is lengthened so that it ends with a line."""

_BLANKS = b" \t\r\n"
_BLANK_LINE = re.compile(rb"(?:\n|\r(?!\n))[ \t]*[\r\n]")
_MAYBE_BLANK = re.compile(rb"\n[\t\n\r ]")
_MAYBE_BLANK_CR = re.compile(rb"\r[\t\r ]")
"""Much faster to search for than a blank line itself."""


class Inspection(NamedTuple):
    """What a text file's bytes tell; there are ``size`` of them.

    ``odd_byte`` is the place of the first byte that is not UTF-8, -1 where there is none; ``has_utf8`` says
    that there is other than ASCII in UTF-8. ``has_blank_lines``: one stands between lines with something in
    them, or a line with only spaces. ``has_long_lines``: more than :data:`MAX_TEXT` bytes. ``lines`` is how
    many there are, estimated from the first block in a file of more than that.
    """

    size: int
    odd_byte: int
    has_utf8: bool
    has_nul: bool
    has_quotes: bool
    has_blank_lines: bool
    has_long_lines: bool
    lines: int


def inspect(path: Path, hashing: Hashing | None = None) -> Inspection:
    """Read a file through once; its bytes are hashed too where that is wanted. Raises OSError."""
    inspector = _Inspector()
    with path.open("rb") as stream:
        while block := _lines(stream):
            if hashing:
                hashing.update(block)
            inspector.feed(block)
    return inspector.finish()


def _lines(stream: BinaryIO) -> bytes:
    """A block that ends with a line, unless the line is very long."""
    block = stream.read(BLOCK)
    return block + stream.readline(_LINE_REST) if block and block[-1] != _LF else block


_LF, _CR = b"\n\r"


class _Inspector:
    def __init__(self) -> None:
        self._utf8 = _Utf8()
        self._size = 0
        self._density = 0.0
        """Lines a byte, in the first block."""
        self._nul = self._quotes = self._long = False
        self._begun = False
        """Whether there has been something that is not blank."""
        self._blank = self._maybe_blank = False
        """A blank line between filled ones; one that will be that if more comes."""
        self._last = b""
        """The last two bytes."""
        self._open = 0
        """Bytes since the last line end."""

    def feed(self, block: bytes) -> None:
        if not self._size:
            self._density = (_line_ends(block) + (block[-1] not in b"\r\n")) / len(block)
        self._size += len(block)
        self._utf8.feed(block)
        self._nul = self._nul or b"\0" in block
        self._quotes = self._quotes or b'"' in block
        if not self._long:
            self._measure(block)
        if not self._blank:
            self._look_for_blank_lines(block)
        self._last = (self._last + block[-2:])[-2:]

    def _measure(self, block: bytes) -> None:
        """Note a line longer than a cell may be: in each stretch of that length there must be a line end."""
        start, most = -self._open, MAX_TEXT + 1
        while start + most <= len(block):
            end = max(0, start + most)
            found = block.rfind(b"\n", max(0, start), end)
            if found < 0:
                found = block.rfind(b"\r", max(0, start), end)
            if found < 0:
                self._long = True
                return
            start = found + 1
        last = max(block.rfind(b"\n"), block.rfind(b"\r", max(0, len(block) - most)))
        self._open = len(block) - 1 - last if last >= 0 else self._open + len(block)

    def _look_for_blank_lines(self, block: bytes) -> None:
        """Note blank lines before the last line with something in it, and after the first."""
        text, before = block, self._last
        if not self._begun:
            text, before = block.lstrip(_BLANKS), b""
            self._begun = bool(text)
        filled = text.rstrip(_BLANKS)
        if filled:
            self._blank = self._maybe_blank or _has_blank_line(before + filled)
            self._maybe_blank = _has_blank_line(text[len(filled) :])
        else:
            self._maybe_blank = self._maybe_blank or _has_blank_line(before + text)

    def finish(self) -> Inspection:
        self._utf8.finish()
        return Inspection(
            self._size,
            self._utf8.odd_byte,
            self._utf8.has_any,
            self._nul,
            self._quotes,
            self._blank,
            self._long,
            round(self._density * self._size),
        )


def _line_ends(block: bytes) -> int:
    return block.count(b"\n") + block.count(b"\r") - block.count(b"\r\n")


def _has_blank_line(text: bytes) -> bool:
    if _MAYBE_BLANK.search(text) or (b"\r" in text and _MAYBE_BLANK_CR.search(text)):
        return _BLANK_LINE.search(text) is not None
    return False


class _Utf8:
    """Checks bytes as UTF-8, a block at a time."""

    def __init__(self) -> None:
        self.odd_byte = -1
        self.has_any = False
        self._place = 0
        """Where the bytes that are not yet decoded begin."""
        self._rest = b""
        self._after = codecs.getincrementaldecoder("utf-8")("ignore")

    def feed(self, block: bytes) -> None:
        if self.odd_byte >= 0:
            self.has_any = self.has_any or not self._after.decode(block).isascii()
        elif not self._rest and block.isascii():
            self._place += len(block)
        else:
            self._decode(self._rest + block, final=False)

    def _decode(self, data: bytes, *, final: bool) -> None:
        try:
            text, read = codecs.utf_8_decode(data, "strict", final)
        except UnicodeDecodeError as error:
            self.odd_byte = self._place + error.start
            self.has_any = self.has_any or not self._after.decode(data).isascii()
            return
        self.has_any = self.has_any or not text.isascii()
        self._place += read
        self._rest = data[read:]

    def finish(self) -> None:
        if self.odd_byte < 0 and self._rest:
            self._decode(self._rest, final=True)
