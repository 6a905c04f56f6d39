"""An opened table of answers, whatever file it came from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from sjalvskattning.core.answer_table.text import Row

MAX_UNPACKED = 1 << 30
"""Bytes that a compressed file may unpack to, unless the user allows more."""

MAX_RATIO = 100
"""How many times its own size a compressed file may unpack to (beyond the first 10 MB)."""


class TableKind(StrEnum):
    """What kind of file a table was read from."""

    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"
    JSONL = "jsonl"
    RESPONSES = "responses"


@dataclass(frozen=True)
class ReadOptions:
    """What the user says of the files; everything has a default that is found out from the file.

    ``delimiter`` is one character. ``sheet`` names a worksheet. ``max_unpacked`` is in bytes.
    Without ``hashes`` no file is hashed, and a table's ``sha256`` is empty: it is a sixth of all the work.
    """

    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    max_unpacked: int = MAX_UNPACKED
    hashes: bool = True


@dataclass(frozen=True)
class PlainText:
    """A CSV file as an engine can read it: UTF-8 without a byte order mark, on disk.

    The header is at byte ``start`` (after ``sep=;``, if any). ``has_quotes``: a quotation mark stands
    somewhere; the file's quoting has then been checked strictly. ``is_even``: no blank line and no quoted
    line break before the last record, so that the n-th record stands n lines below the header. Blank lines
    may follow the last record. ``longest``: no record takes more bytes, of those that take more than a line
    of a single long text.
    """

    path: Path
    start: int
    delimiter: str
    has_quotes: bool
    is_even: bool
    longest: int = 0


class RowReader(Protocol):
    """Reads a table's rows; see :class:`Table`."""

    def __call__(self, columns: Sequence[int] | None = None) -> Iterator[Row]:
        """Every row after the header; cells outside ``columns`` (places from 0) may be left empty."""


@dataclass(frozen=True)
class Table:
    """One table, opened and looked at; nothing of its answers has been judged.

    ``name`` is what the user called it. ``header`` is in NFC, otherwise as it stands; ``header_row`` is its
    row as a spreadsheet shows it, 0 where a file has none. ``size`` (bytes) and ``sha256`` are of the file as
    it was given. ``notes`` are keys of texts to say aloud (``table.cp1252``), each with ``file`` to fill in.
    ``count`` is how many rows there are, perhaps with blank ones. ``plain`` is there for CSV, ``parquet`` for
    Parquet.

    ``rows()`` reads every row after the header anew, each with its number; cells are text as it stands, whole
    numbers without ".0", missing cells empty. Blank rows of CSV and sheets are left out, though counted; in
    Parquet and JSON Lines an empty record is a row. It raises InputRejected where a JSON line is not what it
    should be or a page of a Parquet file is torn; the other kinds have been read through when there is a
    table.
    """

    name: str
    kind: TableKind
    header: tuple[str, ...]
    header_row: int
    size: int
    sha256: str
    count: int
    rows: RowReader
    notes: tuple[str, ...] = ()
    plain: PlainText | None = None
    parquet: Path | None = None
    sheets: tuple[str, ...] = ()
