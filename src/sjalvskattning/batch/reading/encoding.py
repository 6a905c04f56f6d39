"""Which encoding a text file has, and the same text as UTF-8."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import BinaryIO, TextIO

from sjalvskattning.batch.reading.given import BLOCK, Digest, Given, Hashing, blocks, new_file
from sjalvskattning.batch.reading.inspecting import Inspection, inspect
from sjalvskattning.core.answer_table.text import BYTE_ORDER_MARKS, likely_separator, told_separator
from sjalvskattning.errors import InputRejected, UsageError


@dataclass(frozen=True)
class PlainFile:
    """Text in UTF-8: ``path`` from byte ``start`` on. ``digest`` is of the file as it was given."""

    path: Path
    start: int
    inspection: Inspection
    digest: Digest
    notes: tuple[str, ...] = ()


def plain_file(given: Given) -> PlainFile:
    """The text of a file, transcoded to a temporary file where it is not in UTF-8.

    Raises InputRejected (``answers.empty``, ``answers.encoding``, ``table.mixed``, ``table.not_text``,
    ``table.wrong_encoding``), UsageError for an encoding that is not known, OSError.
    """
    encoding = given.options.encoding or _marked(given.path)
    if encoding and not _is_utf8(encoding):
        return _transcoded(given, encoding, given.digested())
    with Hashing(wanted=given.options.hashes) as hashing:
        inspection = inspect(given.path, None if given.digest else hashing)
    digest = given.digest or hashing.digest
    if inspection.has_nul:
        raise InputRejected("table.not_text", file=given.name)
    if inspection.odd_byte >= 0:
        if inspection.has_utf8 or encoding:
            raise _odd_byte(given, inspection.odd_byte)
        return _transcoded(given, "cp1252", digest, "table.cp1252")
    return _checked(given, PlainFile(given.path, _mark_length(given.path), inspection, digest))


def _marked(path: Path) -> str:
    """The encoding that the first bytes tell, or nothing."""
    start = _start(path)
    return next((encoding for mark, encoding in BYTE_ORDER_MARKS if start.startswith(mark)), "")


def _mark_length(path: Path) -> int:
    return len(codecs.BOM_UTF8) if _start(path).startswith(codecs.BOM_UTF8) else 0


def _start(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(len(codecs.BOM_UTF8))


def _is_utf8(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding).name in ("utf-8", "utf-8-sig")
    except (LookupError, ValueError) as error:
        raise UsageError("table.no_encoding", encoding=encoding) from error


def _checked(given: Given, text: PlainFile) -> PlainFile:
    if text.inspection.has_nul:
        raise InputRejected("table.not_text", file=given.name)
    if text.inspection.size == text.start:
        raise InputRejected("answers.empty", file=given.name)
    return text


def _transcoded(given: Given, encoding: str, digest: Digest, *notes: str) -> PlainFile:
    target, path = new_file(given.scratch)
    try:
        with given.path.open("rb") as source, target:
            _transcode(source, target, encoding)
    except LookupError as error:  # such as rot13: an encoding, though not of text
        raise UsageError("table.no_encoding", encoding=encoding) from error
    except UnicodeError as error:
        if notes:
            raise InputRejected("answers.encoding", file=given.name) from error
        row = _rows_until(path.stat().st_size, path, given.options.delimiter)
        raise InputRejected("table.wrong_encoding", file=given.name, row=row, encoding=encoding) from error
    return _checked(given, PlainFile(path, 0, inspect(path), digest, notes))


def _transcode(source: BinaryIO, target: BinaryIO, encoding: str) -> None:
    """Copy the text as UTF-8, without a byte order mark. What can be decoded is copied before any error."""
    decoder = io.TextIOWrapper(source, encoding, newline="")  # refuses what is no encoding of text
    decode = codecs.getincrementaldecoder(encoding)().decode
    is_first = True
    decoder.detach()
    for block in blocks(source):
        try:
            text = decode(block)
        except UnicodeDecodeError as error:
            target.write(_text_before(error, encoding))
            raise
        if is_first and text:
            text, is_first = text.removeprefix("\ufeff"), False
        target.write(text.encode())
    target.write(decode(b"", final=True).encode())


def _text_before(error: UnicodeDecodeError, encoding: str) -> bytes:
    return error.object[: error.start].decode(encoding, "replace").encode()


def _odd_byte(given: Given, place: int) -> InputRejected:
    with given.path.open("rb") as stream:
        stream.seek(place)
        byte = stream.read(1)
    row = _rows_until(place, given.path, given.options.delimiter)
    return InputRejected("table.mixed", file=given.name, row=row, byte=f"{byte[0]:02X}")


def _rows_until(place: int, path: Path, delimiter: str) -> int:
    """The row, as a spreadsheet shows it, that the byte at ``place`` stands in."""
    with path.open("r", encoding="utf-8", errors="surrogateescape", newline="") as text:
        delimiter = delimiter or likely_separator(text.read(BLOCK))
        text.seek(0)
        lines = _lines_until(place, text)
        first = next(lines, "").removeprefix("\ufeff")
        told = told_separator(first)
        reader = csv.reader(lines if told else chain([first], lines), delimiter=told or delimiter)
        try:
            return sum(1 for _ in reader) or 1
        except csv.Error:  # an endless field: the line is the best that can be told
            return reader.line_num


def _lines_until(place: int, text: TextIO) -> Iterator[str]:
    left = place + 1
    while left > 0 and (line := text.readline(BLOCK)):
        left -= len(line.encode("utf-8", "surrogateescape"))
        yield line
