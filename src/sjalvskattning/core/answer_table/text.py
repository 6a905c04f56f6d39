"""The bytes of a table as rows of cells, with the row number that a spreadsheet shows."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from sjalvskattning.core.text import MAX_TEXT
from sjalvskattning.errors import InputRejected

MAX_BYTES = 5_000_000
"""The largest table that is read."""

MAX_ROWS = 2_000
"""The most answers that are read from one table."""

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""How a file's first bytes tell its encoding."""

SEPARATORS = ";,\t|"
"""What may stand between two cells; the first of them where nothing tells."""

_SAMPLE = 65_536
"""Characters that are looked at to find the separator; fewer than the longest field of the csv module."""

_SAMPLE_ROWS = 20


class Row(NamedTuple):
    """A row and its number, as a spreadsheet counts."""

    number: int
    cells: tuple[str, ...]


class Rows(NamedTuple):
    """Every row that has something in it; ``is_cp1252`` when the encoding had to be the older one."""

    rows: tuple[Row, ...]
    is_cp1252: bool


def rows_of(data: bytes, file: str) -> Rows:
    """The rows of a table; ``file`` is the name that errors tell.

    Raises InputRejected: ``answers.too_large``, ``empty``, ``mixed`` (an odd byte among UTF-8), ``encoding``,
    ``not_text``, ``quotes`` (a quotation mark that is never closed, or text after one), ``long_cell`` and
    ``too_many``.
    """
    if len(data) > MAX_BYTES:
        raise InputRejected("answers.too_large", file=file, limit=MAX_BYTES // 1_000_000)
    text, is_cp1252 = _decoded(data, file)
    if not text.strip():
        raise InputRejected("answers.empty", file=file)
    if "\0" in text:
        raise InputRejected("answers.not_text", file=file)
    first, _, rest = text.partition("\n")
    separator = told_separator(first)
    if separator:
        text = rest
    records = _records(text, separator or likely_separator(text), file)
    rows = tuple(islice(records, MAX_ROWS + 2))  # one more than the header and the most there may be
    if not rows:  # Excel's first line and nothing after it
        raise InputRejected("answers.empty", file=file)
    if len(rows) > MAX_ROWS + 1:
        raise InputRejected("answers.too_many", file=file, limit=MAX_ROWS)
    return Rows(rows, is_cp1252)


def _decoded(data: bytes, file: str) -> tuple[str, bool]:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), False
            except UnicodeDecodeError as error:
                raise _odd_byte(data[len(mark) :], error, file) from error
    try:
        return data.decode("utf-8"), False
    except UnicodeDecodeError as error:
        if any(ord(char) > 127 for char in data.decode("utf-8", "ignore")):
            raise _odd_byte(data, error, file) from error
    try:
        return data.decode("cp1252"), True
    except UnicodeDecodeError as error:
        raise InputRejected("answers.encoding", file=file) from error


def _odd_byte(data: bytes, error: UnicodeDecodeError, file: str) -> InputRejected:
    row = data[: error.start].count(b"\n") + 1
    return InputRejected("answers.mixed", file=file, row=row, byte=f"{data[error.start]:02X}")


def told_separator(first: str) -> str:
    """The separator that Excel's first line ``sep=;`` names, or nothing."""
    word = first.strip().strip('"')
    return word[4] if word[:4].lower() == "sep=" and len(word) == 5 and word[4] in SEPARATORS else ""


def likely_separator(text: str) -> str:
    """The separator that parts most of the first rows as it parts the header, and the header the most.

    So a header of questions with commas in them does not pass for a table separated by commas.
    """
    return max(SEPARATORS, key=lambda separator: _fit(text, separator))


def _fit(text: str, separator: str) -> tuple[int, int]:
    reader = csv.reader(io.StringIO(text[:_SAMPLE], newline=""), delimiter=separator)
    rows = list(islice((row for row in reader if any(cell.strip() for cell in row)), _SAMPLE_ROWS))
    if not rows:  # it parts blanks from blanks
        return 1, 0
    width = len(rows[0])
    return (sum(len(row) == width for row in rows), width) if width > 1 else (0, 0)


def _records(text: str, separator: str, file: str) -> Iterator[Row]:
    number = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for number, cells in enumerate(reader, 1):
            if any(len(cell) > MAX_TEXT for cell in cells):
                raise InputRejected("answers.long_cell", file=file, row=number, limit=MAX_TEXT)
            if any(cell.strip() for cell in cells):
                yield Row(number, tuple(cells))
    except csv.Error as error:
        code = "answers.long_cell" if "field larger" in str(error) else "answers.quotes"
        raise InputRejected(code, file=file, row=number + 1, limit=MAX_TEXT) from error
