"""Two files of scores beside each other: where they first differ, to the last bit of a number."""

from __future__ import annotations

import csv
import json
import struct
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from enum import StrEnum
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

from sjalvskattning.batch.outputs import OutputFormat, format_of
from sjalvskattning.errors import InputRejected, MissingExtra

_BLOCK = 1 << 20
_ROWS = 1 << 16

Row = Sequence[object]
Rows = Iterator[Row]


class DifferenceKind(StrEnum):
    """What differs: the columns' names or order, a cell, or how many rows there are."""

    COLUMNS = "columns"
    CELL = "cell"
    ROWS = "rows"


class Difference(NamedTuple):
    """The first difference. ``old`` and ``new`` are as text; an empty cell is "".

    ``row`` is as a spreadsheet shows it: 1 for the columns' names, 2 for the first response. ``response`` is
    the row's first cell. Where one file ends before the other, ``row`` is the first that only one has,
    ``response`` is whose it is, and ``old`` and ``new`` are the numbers of rows below the header.
    """

    kind: DifferenceKind
    row: int
    response: str
    column: str
    old: str
    new: str


def first_difference(old: Path, new: Path) -> Difference | None:
    """Where two files of the same format differ; None when they say the same.

    Reals are compared by their bits, or in text by their digits. Memory does not grow with the files. Raises
    InputRejected (``score_file.unreadable``) for a file that can't be read, UsageError for an unknown format,
    ValueError for two formats, MissingExtra.
    """
    kind = format_of(old)
    if format_of(new) is not kind:
        raise ValueError(f"{old.name} and {new.name} are of different formats")
    if _same_bytes(old, new):
        return None
    if kind is OutputFormat.PARQUET:
        return _parquet_difference(old, new)
    rows_of = _READERS[kind]
    with closing(_rejected(rows_of, old)) as left, closing(_rejected(rows_of, new)) as right:
        return _difference(left, right)


def _difference(old: Rows, new: Rows) -> Difference | None:
    """Where two streams of rows, each beginning with the columns' names, differ."""
    names, others = [_text(name) for name in next(old, ())], [_text(name) for name in next(new, ())]
    if names != others and names and others:  # JSON lines without rows have no names
        return _of_names(names, others)
    number = 1
    for left, right in zip_longest(old, new):
        number += 1
        if left is None or right is None:
            return _of_lengths(number, left, right, old, new)
        if left != right or repr(left) != repr(
            right
        ):  # 0.0 == -0.0 and 3 == 3.0, but not as they are written
            found = _of_cells(number, names, left, right)
            if found is not None:
                return found
    return None


def _of_names(old: Sequence[str], new: Sequence[str]) -> Difference:
    pairs = enumerate(zip_longest(old, new, fillvalue=""))
    place = next(place for place, (left, right) in pairs if left != right)
    left, right = (names[place] if place < len(names) else "" for names in (old, new))
    return Difference(DifferenceKind.COLUMNS, 1, "", left or right, left, right)


def _of_cells(number: int, names: Sequence[str], old: Row, new: Row) -> Difference | None:
    for place, (left, right) in enumerate(zip_longest(old, new)):
        if _differ(left, right):
            name = names[place] if place < len(names) else ""
            response = _text(old[0]) if old else ""
            return Difference(DifferenceKind.CELL, number, response, name, _text(left), _text(right))
    return None


def _of_lengths(number: int, left: Row | None, right: Row | None, old: Rows, new: Rows) -> Difference:
    extra = left if left is not None else right
    shared, more = number - 2, 1 + sum(1 for _ in (old if right is None else new))
    counts = (shared + more, shared) if right is None else (shared, shared + more)
    response = _text(extra[0]) if extra else ""
    return Difference(DifferenceKind.ROWS, number, response, "", str(counts[0]), str(counts[1]))


def _differ(old: object, new: object) -> bool:
    if isinstance(old, float) and isinstance(new, float):
        return struct.pack("<d", old) != struct.pack("<d", new)
    return type(old) is not type(new) or old != new


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _same_bytes(old: Path, new: Path) -> bool:
    try:
        with old.open("rb") as left, new.open("rb") as right:
            while (block := left.read(_BLOCK)) == right.read(_BLOCK):
                if not block:
                    return True
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputRejected("score_file.unreadable", path=error.filename, reason=reason) from error
    return False


def _rejected(rows_of: Callable[[Path], Rows], path: Path) -> Generator[Row, None, None]:
    """The rows of a file, and what is wrong with it as one of our errors."""
    rows = rows_of(path)
    try:
        yield from rows
    except (OSError, ValueError, csv.Error) as error:
        raise InputRejected("score_file.unreadable", path=str(path), reason=str(error)) from error


def _csv_rows(path: Path) -> Rows:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        first = stream.readline()
        stream.seek(0)
        delimiter = "\t" if path.suffix.lower() == ".tsv" else _delimiter(first)
        yield from csv.reader(stream, delimiter=delimiter, strict=True)


def _delimiter(header: str) -> str:
    outside = "".join(header.split('"')[::2])
    return ";" if outside.count(";") > outside.count(",") else ","


def _json_rows(path: Path) -> Rows:
    names: list[str] | None = None
    with path.open(encoding="utf-8", newline="\n") as stream:
        for line in stream:
            data = json.loads(line)
            if not isinstance(data, dict):
                raise ValueError(f"no object: {line[:40]!r}")
            if names is None:
                names = list(data)
                yield names
            if list(data) != names:
                raise ValueError(f"other names than in the first line: {line[:40]!r}")
            yield list(data.values())


def _workbook_rows(path: Path) -> Rows:
    try:
        from openpyxl import load_workbook
    except ModuleNotFoundError as error:
        if error.name != "openpyxl":
            raise
        raise MissingExtra("workbook.needs_extra", python=sys.executable) from error
    try:
        with closing(load_workbook(path, read_only=True)) as book:
            yield from book.worksheets[0].iter_rows(values_only=True)
    except Exception as error:  # openpyxl raises whatever its parsers do
        raise ValueError(str(error) or type(error).__name__) from error


_READERS: dict[OutputFormat, Callable[[Path], Rows]] = {
    OutputFormat.CSV: _csv_rows,
    OutputFormat.TSV: _csv_rows,
    OutputFormat.JSONL: _json_rows,
    OutputFormat.XLSX: _workbook_rows,
}


def _parquet_difference(old: Path, new: Path) -> Difference | None:
    """The same for Parquet: by whole columns, and row by row only in a piece that differs."""
    left, right = _parquet_file(old), _parquet_file(new)
    with left, right:
        names, others = left.schema_arrow.names, right.schema_arrow.names
        if names != others:
            return _of_names(names, others)
        number = 2
        for one, other in _pieces(_batches(left, old), _batches(right, new)):
            if one.num_rows != other.num_rows:
                return _lengths_of_files(number, left, right, one, other)
            if any(not _same_bits(*pair) for pair in zip(one.columns, other.columns, strict=True)):
                rows = zip(_rows(one), _rows(other), strict=True)
                found = (_of_cells(at, names, *pair) for at, pair in enumerate(rows, number))
                if (difference := next(filter(None, found), None)) is not None:
                    return difference
            number += one.num_rows
    return None


def _parquet_file(path: Path) -> Any:
    try:
        import pyarrow as pa
        from pyarrow.parquet import ParquetFile
    except ModuleNotFoundError as error:
        if error.name != "pyarrow":
            raise
        raise MissingExtra("table.needs_batch", python=sys.executable) from error
    try:
        return ParquetFile(path)
    except (OSError, pa.ArrowException) as error:
        raise InputRejected("score_file.unreadable", path=str(path), reason=str(error)) from error


def _batches(file: Any, path: Path) -> Iterator[Any]:
    try:
        yield from file.iter_batches(_ROWS)
    except (OSError, ValueError) as error:  # Arrow's errors are ValueErrors
        raise InputRejected("score_file.unreadable", path=str(path), reason=str(error)) from error


def _pieces(old: Iterator[Any], new: Iterator[Any]) -> Iterator[tuple[Any, Any]]:
    """Pieces of equal length, and at the end perhaps one with nothing on one side."""
    left, right = next(old, None), next(new, None)
    while left is not None and right is not None:
        rows = min(left.num_rows, right.num_rows)
        yield left.slice(0, rows), right.slice(0, rows)
        left = left.slice(rows) if left.num_rows > rows else next(old, None)
        right = right.slice(rows) if right.num_rows > rows else next(new, None)
    if left is not None:
        yield left, left.slice(0, 0)
    if right is not None:
        yield right.slice(0, 0), right


def _lengths_of_files(number: int, left: Any, right: Any, one: Any, other: Any) -> Difference:
    extra = next(_rows(one if one.num_rows else other), ())
    response = _text(extra[0]) if extra else ""
    counts = str(left.metadata.num_rows), str(right.metadata.num_rows)
    return Difference(DifferenceKind.ROWS, number, response, "", *counts)


def _same_bits(old: Any, new: Any) -> bool:
    if old.type != new.type:
        return False
    if str(old.type) == "double":
        old, new = old.view("int64"), new.view("int64")
    return bool(old.equals(new))


def _rows(batch: Any) -> Iterator[Row]:
    return zip(*(column.to_pylist() for column in batch.columns), strict=True)
