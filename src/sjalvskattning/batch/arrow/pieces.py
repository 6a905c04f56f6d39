"""A table in pieces: some thousand rows at a time as Arrow arrays, each with its number in a spreadsheet."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np
import pyarrow as pa

from sjalvskattning.batch.table import PlainText, Table
from sjalvskattning.batch.threads import ahead

BLOCK = 1 << 20
"""Bytes of a CSV file that are parsed at a time; more where one record takes more."""

ROWS = 16_384
"""Rows of other tables that are read at a time."""

Numbers = np.ndarray[tuple[int], np.dtype[np.int64]]


@dataclass
class Piece:
    """Rows of a table. ``columns`` are the wanted ones, in the order they were asked for."""

    numbers: Numbers
    columns: list[pa.Array]


def pieces(
    table: Table,
    wanted: Sequence[int],
    ragged: Callable[[int, int], None],
    few: Collection[int] = (),
) -> Iterator[Piece]:
    """The table's rows, each wanted column as an array of text, or as numbers where the file is typed.

    ``ragged`` is told the number and the length of every row that is longer or shorter than the header; the
    row itself is left out. Blank rows of a CSV file come as rows of empty cells. The columns ``few`` have few
    different texts, and may come as dictionaries.
    """
    if table.plain is not None:
        return ahead(_of_csv(table, table.plain, wanted, ragged))
    if table.parquet is not None:
        return ahead(_of_parquet(table, wanted, few))
    return _of_rows(table, wanted, ragged)


def _of_csv(
    table: Table, plain: PlainText, wanted: Sequence[int], ragged: Callable[[int, int], None]
) -> Iterator[Piece]:
    from pyarrow import csv

    if not table.count:  # pyarrow refuses a header that no line follows
        return
    names = [str(place) for place in range(len(table.header))]
    off: list[int] = []  # records that were refused, the header being record 1

    def refuse(row: Any) -> str:
        off.append(row.number)
        ragged(table.header_row + row.number - 1, row.actual_columns)
        return "skip"

    included = [names[place] for place in wanted]
    with pa.OSFile(str(plain.path)) as file:
        file.seek(plain.start)
        reader = csv.open_csv(
            file,
            read_options=csv.ReadOptions(
                block_size=max(BLOCK, plain.longest + 2),
                use_threads=False,
                column_names=names,
                skip_rows_after_names=1,
            ),
            parse_options=csv.ParseOptions(
                delimiter=plain.delimiter,
                newlines_in_values=True,
                ignore_empty_lines=False,
                invalid_row_handler=refuse,
            ),
            convert_options=csv.ConvertOptions(
                column_types=dict.fromkeys(included, pa.string()),
                include_columns=list(dict.fromkeys(included)),
                strings_can_be_null=False,
                check_utf8=False,  # the whole file has been checked
            ),
        )
        record = 2
        for batch in reader:
            numbers, record = _numbers(record, batch.num_rows, off)
            numbers += table.header_row - 1
            yield Piece(numbers, [batch.column(name) for name in included])


def _numbers(record: int, count: int, off: Sequence[int]) -> tuple[Numbers, int]:
    """The record numbers of the next ``count`` good records, and where the next piece begins."""
    refused = off[bisect_left(off, record) :]
    if not refused:
        return np.arange(record, record + count, dtype=np.int64), record + count
    room = np.arange(record, record + count + len(refused), dtype=np.int64)
    numbers = np.setdiff1d(room, np.array(refused, np.int64), assume_unique=True)[:count]
    return numbers, int(numbers[-1]) + 1 if count else record


def _of_parquet(table: Table, wanted: Sequence[int], few: Collection[int]) -> Iterator[Piece]:
    from pyarrow import parquet

    first = table.header_row + 1
    with parquet.ParquetFile(table.parquet) as file:
        schema = file.schema_arrow
    alike = [schema.names[place] for place in few if pa.types.is_string(schema.types[place])]
    with parquet.ParquetFile(table.parquet, read_dictionary=alike, pre_buffer=False) as file:
        names = [schema.names[place] for place in wanted]
        for batch in file.iter_batches(ROWS * 4, columns=list(dict.fromkeys(names))):
            numbers = np.arange(first, first + batch.num_rows, dtype=np.int64)
            first += batch.num_rows
            yield Piece(numbers, [batch.column(name) for name in names])


def _of_rows(table: Table, wanted: Sequence[int], ragged: Callable[[int, int], None]) -> Iterator[Piece]:
    width = len(table.header)
    rows = table.rows()
    while block := list(islice(rows, ROWS)):
        for row in block:
            if len(row.cells) != width:
                ragged(row.number, len(row.cells))
        even = [row for row in block if len(row.cells) == width]
        numbers = np.array([row.number for row in even], np.int64)
        columns = [pa.array([row.cells[place] for row in even], pa.string()) for place in wanted]
        yield Piece(numbers, columns)
