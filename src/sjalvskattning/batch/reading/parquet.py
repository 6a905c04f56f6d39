"""A Parquet file as a table: its footer first, then a few thousand rows at a time."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sjalvskattning.batch.lean import keep_pandas_out
from sjalvskattning.batch.reading.cells import cell_text
from sjalvskattning.batch.reading.given import Given
from sjalvskattning.batch.table import Table, TableKind
from sjalvskattning.core.answer_table.text import Row
from sjalvskattning.errors import InputRejected, MissingExtra

_HEADER_ROW = 1
"""Where the header would be in a spreadsheet."""

_BATCH = 4_096
"""Rows read at a time; a thousand characters in each are then 4 MB."""


def open_parquet(given: Given) -> Table:
    """The table in a Parquet file. Columns of lists, structures and the like are not read, but empty.

    Here and while reading, raises InputRejected (``table.parquet``), MissingExtra without pyarrow, OSError.
    """
    with _opened(given) as file:
        names: list[str] = list(file.schema_arrow.names)
        count: int = file.metadata.num_rows
    if not names:
        raise InputRejected("answers.empty", file=given.name)
    digest = given.digested()
    reader = _Reader(given, tuple(names))
    return Table(
        name=given.name,
        kind=TableKind.PARQUET,
        header=tuple(unicodedata.normalize("NFC", name) for name in names),
        header_row=_HEADER_ROW,
        size=digest.size,
        sha256=digest.sha256,
        count=count,
        rows=reader.rows,
        parquet=given.path,
    )


@dataclass(frozen=True)
class _Reader:
    given: Given
    names: tuple[str, ...]

    def rows(self, columns: Sequence[int] | None = None) -> Iterator[Row]:
        """Every row, with the cells of ``columns``; the others are empty."""
        number = _HEADER_ROW
        with _opened(self.given) as file:
            types = file.schema_arrow.types
            wanted = range(len(self.names)) if columns is None else columns
            places = [place for place in wanted if _is_plain(types[place])]
            for batch in file.iter_batches(_BATCH, columns=self._wanted(places), use_threads=False):
                for cells in self._cells(batch, places):
                    number += 1
                    yield Row(number, cells)

    def _wanted(self, places: Sequence[int]) -> list[str] | None:
        """The names to read; all columns where two have the same name."""
        if len(set(self.names)) < len(self.names):
            return None
        return [self.names[place] for place in places]

    def _cells(self, batch: Any, places: Sequence[int]) -> Iterator[tuple[str, ...]]:
        found: list[list[str]] = [[""] * batch.num_rows] * len(self.names)
        is_whole = batch.num_columns == len(self.names)
        for place in places:
            at = place if is_whole else batch.schema.get_field_index(self.names[place])
            found[place] = _texts(batch.column(at))
        return zip(*found, strict=True)


@contextmanager
def _opened(given: Given) -> Iterator[Any]:
    """The file, open; what is wrong with its bytes, then or later, as one of our errors."""
    try:
        keep_pandas_out()
        from pyarrow import ArrowException, parquet
    except ImportError as error:
        raise MissingExtra("table.needs_batch", python=sys.executable) from error
    try:
        with parquet.ParquetFile(given.path, pre_buffer=False) as file:
            yield file
    except (ArrowException, OSError, UnicodeDecodeError) as error:
        if isinstance(error, OSError) and error.errno:  # the disk's, not the decoder's
            raise
        raise InputRejected("table.parquet", file=given.name) from error


def _is_plain(kind: Any) -> bool:
    from pyarrow import types

    return not types.is_nested(kind)


def _texts(column: Any) -> list[str]:
    """A column's values as the texts of cells."""
    from pyarrow import string, types

    if types.is_dictionary(column.type):
        column = column.dictionary_decode()
    if types.is_integer(column.type):
        column = column.cast(string())
    if types.is_string(column.type):
        return [text or "" for text in column.to_pylist()]
    return list(map(cell_text, _in_microseconds(column).to_pylist()))


def _in_microseconds(column: Any) -> Any:
    """Times without nanoseconds, which Python's have no room for, nor a zone, which needs its tables."""
    from pyarrow import duration, time64, timestamp, types

    if types.is_timestamp(column.type):
        return column.cast(timestamp("us"), safe=False)
    if types.is_time64(column.type):
        return column.cast(time64("us"), safe=False)
    return column.cast(duration("us"), safe=False) if types.is_duration(column.type) else column
