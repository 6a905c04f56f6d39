"""Columns as Arrow arrays of one type a kind, and whole rows of text joined without a loop in Python."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pyarrow as pa
from pyarrow import compute

from sjalvskattning.batch.outputs.cells import well_formed
from sjalvskattning.batch.outputs.notation import Notation
from sjalvskattning.batch.outputs.writer import Chunk, Column
from sjalvskattning.core.tabular.results import ColumnKind, ResultColumn

TYPES = {ColumnKind.TEXT: pa.string(), ColumnKind.WHOLE: pa.int32(), ColumnKind.REAL: pa.float64()}
"""The type of each kind of column."""

_BARE = "^[0-9A-Za-z][0-9A-Za-z_.:/ -]*$"
"""Text that is the same in every format, apart from the quotation marks around it."""


def array_of(column: Column, kind: ColumnKind) -> Any:
    """A column as one array of its kind's type.

    Raises ValueError for a real that is not a number, and for a whole number that has a fraction or needs
    more than 32 bits.
    """
    array = _array(column, kind)
    if pa.types.is_dictionary(array.type):
        array = array.dictionary.take(array.indices)
    if array.type != TYPES[kind]:
        array = array.cast(TYPES[kind])
    if kind is ColumnKind.REAL:
        _check_finite(array)
    return array


def joined(chunk: Chunk, columns: Sequence[ResultColumn], notation: Notation) -> memoryview:
    """The rows as bytes. Raises ValueError as :func:`array_of`."""
    pieces: list[Any] = []
    around = notation.around(columns)
    for before, column, (_, kind) in zip(around, chunk, columns, strict=False):
        pieces += [before, _texts(column, kind, notation)]
    pieces = [piece for piece in [*pieces, around[-1]] if not isinstance(piece, str) or piece]
    rows = compute.binary_join_element_wise(
        *pieces, "", null_handling="replace", null_replacement=notation.empty
    )
    if not len(rows):
        return memoryview(b"")
    _, offsets, data = rows.buffers()
    return memoryview(data)[: memoryview(offsets).cast("i")[len(rows)]]


def _array(column: Column, kind: ColumnKind) -> Any:
    """A column as one array, of whatever type it came in."""
    if isinstance(column, pa.ChunkedArray):
        return column.combine_chunks() if column.num_chunks != 1 else column.chunk(0)
    if isinstance(column, pa.Array):
        return column
    if isinstance(column, list | tuple):
        given = None if kind is ColumnKind.WHOLE else TYPES[kind]  # told that, Arrow would cut a fraction off
        try:
            return pa.array(column, given)
        except UnicodeEncodeError:
            return pa.array([None if text is None else well_formed(text) for text in column], given)
    return pa.array(column)


def _check_finite(array: Any) -> None:
    if not compute.all(compute.is_finite(array), min_count=0).as_py():
        raise ValueError("not a number in a column of numbers")


def _texts(column: Column, kind: ColumnKind, notation: Notation) -> Any:
    """A column's cells as text, null where they are empty."""
    array = _array(column, kind)
    if pa.types.is_dictionary(array.type):
        return _each(array.dictionary, kind, notation).take(array.indices)
    if kind is ColumnKind.WHOLE:
        return array_of(array, kind).cast(pa.string())
    if kind is ColumnKind.TEXT and _is_bare(array):
        quote = notation.quote
        return compute.binary_join_element_wise(quote, array, quote, "") if quote else array
    encoded = array_of(array, kind).dictionary_encode()
    return _each(encoded.dictionary, kind, notation).take(encoded.indices)


def _is_bare(array: Any) -> bool:
    return pa.types.is_string(array.type) and bool(
        compute.all(compute.match_substring_regex(array, _BARE), min_count=0).as_py()
    )


def _each(values: Any, kind: ColumnKind, notation: Notation) -> Any:
    cell: Callable[[ColumnKind, object], str] = notation.cell
    texts = [None if value is None else cell(kind, value) for value in values.to_pylist()]
    return pa.array(texts, pa.string())
