"""Text in UTF-8 as records of cells: where the header is, whether the quoting holds, and the rows."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple, TextIO

from sjalvskattning.batch.reading.encoding import PlainFile
from sjalvskattning.core.answer_table.text import Row, likely_separator, told_separator
from sjalvskattning.core.text import MAX_TEXT
from sjalvskattning.errors import InputRejected

MAX_LINE = 10_000_000
"""The most characters of one line, and of one record: a thousand columns of the longest texts."""

_SAMPLE = 65_536


@dataclass(frozen=True)
class Layout:
    """Where the header is: from byte ``start`` to ``body``, where the first row is.

    ``row`` is the header's number, ``lines`` how many lines of the file end before ``body``.
    """

    path: Path
    delimiter: str
    start: int
    body: int
    row: int
    lines: int
    header: tuple[str, ...]

    def rows(self) -> Iterator[Row]:
        """Every row after the header with something in it; the file has been checked."""
        with text_from(self.path, self.body) as text:
            reader = csv.reader(text, delimiter=self.delimiter, strict=True)
            for number, cells in enumerate(reader, self.row + 1):
                if cells and (cells[0].strip() or has_something(cells)):
                    yield Row(number, tuple(cells))


class Checked(NamedTuple):
    """How many records there are below the header; ``is_even`` and ``longest`` as in ``table.PlainText``."""

    records: int
    is_even: bool
    longest: int


def layout_of(plain: PlainFile, delimiter: str, file: str) -> Layout:
    """Find the delimiter, unless it is said, and the header: the first record that is not blank.

    Raises InputRejected: ``answers.empty``, ``answers.quotes``, ``answers.long_cell``.
    """
    with text_from(plain.path, plain.start) as text:
        sample = text.read(_SAMPLE)
    first = StringIO(sample, newline="").readline()
    told = told_separator(first)
    start = plain.start + (len(first.encode()) if told else 0)
    delimiter = delimiter or told or likely_separator(sample)
    with text_from(plain.path, start) as text:
        lines = CappedLines(text, file)
        before = 0
        for number, cells in enumerate(_Records(lines, delimiter, file, 1), 1):
            if has_something(cells):
                body = start + lines.size
                above = lines.count + bool(told)
                return Layout(plain.path, delimiter, start + before, body, number, above, tuple(cells))
            before = lines.size
    raise InputRejected("answers.empty", file=file)


def check(plain: PlainFile, layout: Layout, file: str) -> Checked:
    """Look at the quoting, if there is any, and for cells that are too long.

    Raises InputRejected: ``answers.quotes``, ``answers.long_cell``.
    """
    seen = plain.inspection
    if not seen.has_quotes and not seen.has_long_lines:
        return Checked(seen.lines - layout.lines, not seen.has_blank_lines, record_size(layout.header))
    with text_from(layout.path, layout.body) as text:
        lines = CappedLines(text, file) if seen.has_long_lines else text
        records = _Records(lines, layout.delimiter, file, layout.row + 1, look_at_all=seen.has_long_lines)
        is_even, may_be_uneven = True, False
        longest = record_size(layout.header)
        for cells in records:
            if seen.has_long_lines or records.is_broken:
                longest = max(longest, record_size(cells))
            is_blank = len(cells) < 2 and not has_something(cells)
            is_even = is_even and (is_blank or not may_be_uneven)
            may_be_uneven = may_be_uneven or is_blank or records.is_broken
    return Checked(records.row - layout.row - 1, is_even, longest)


def record_size(cells: Sequence[str]) -> int:
    """The most bytes that a record of those cells takes, with quotation marks round each."""
    return sum(len(cell.encode()) + cell.count('"') + len('"",') for cell in cells)


class _Records:
    """The records of lines, refused where quoting does not hold or a cell is too long.

    ``row`` is the number of the next record; ``is_broken`` says that there is a line break in the last one.
    ``look_at_all``: a cell that is too long may stand on a line of its own too.
    """

    def __init__(
        self, lines: Iterable[str], delimiter: str, file: str, row: int, *, look_at_all: bool = True
    ) -> None:
        self.row = row
        self.is_broken = False
        self._reader = csv.reader(lines, delimiter=delimiter, strict=True)
        self._file, self._look_at_all = file, look_at_all

    def __iter__(self) -> Iterator[list[str]]:
        reader, look_at_all, line = self._reader, self._look_at_all, 0
        try:
            for cells in reader:
                self.is_broken = reader.line_num > line + 1
                if (look_at_all or self.is_broken) and _is_too_long(cells):
                    raise self._refused("answers.long_cell")
                line = reader.line_num
                self.row += 1
                yield cells
        except csv.Error as error:
            # A quotation mark that is never closed swallows lines until the csv module's limit is met.
            is_long = "field larger" in str(error) and reader.line_num <= line + 1
            raise self._refused("answers.long_cell" if is_long else "answers.quotes") from error

    def _refused(self, code: str) -> InputRejected:
        return InputRejected(code, file=self._file, row=self.row, limit=MAX_TEXT)


def _is_too_long(cells: Sequence[str]) -> bool:
    sizes = list(map(len, cells))
    return max(sizes, default=0) > MAX_TEXT or sum(sizes) > MAX_LINE


class CappedLines:
    """The lines of a text, none longer than :data:`MAX_LINE`.

    ``count`` lines and ``size`` bytes have been read.

    Raises InputRejected (``answers.long_cell``) at a longer one.
    """

    def __init__(self, text: TextIO, file: str) -> None:
        self.count = self.size = 0
        self._text, self._file = text, file

    def __iter__(self) -> Iterator[str]:
        while line := self._text.readline(MAX_LINE + 1):
            self.count += 1
            if len(line) > MAX_LINE:
                raise InputRejected("answers.long_cell", file=self._file, row=self.count, limit=MAX_TEXT)
            self.size += len(line.encode())
            yield line


def has_something(cells: Sequence[str]) -> bool:
    """Whether a record is more than blanks."""
    return any(cell.strip() for cell in cells)


@contextmanager
def text_from(path: Path, start: int) -> Iterator[TextIO]:
    """A file's text from a byte on, line ends as they are."""
    with path.open("rb") as stream:
        stream.seek(start)
        yield TextIOWrapper(stream, "utf-8", newline="")
