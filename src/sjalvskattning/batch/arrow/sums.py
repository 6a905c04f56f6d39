"""What codes add up to and what the sums mean: a few additions a row, then looking up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from sjalvskattning.core.scoring import Reason
from sjalvskattning.core.tabular.plan import Plan, PlannedScore
from sjalvskattning.core.tabular.results import PARTS, ColumnKind, score_cells

Sums = np.ndarray[tuple[int], np.dtype[np.int64]]
Codes = np.ndarray[tuple[int], np.dtype[np.uint8]]

MOST_COMBINATIONS = 1 << 16
"""The most combinations of answers that have one entry in a table of what they add up to."""

MOST_SUMS = 1 << 17
"""The most packed sums that a table has room for; beyond that, a dictionary holds those that occur."""

_UNKNOWN = -1


class Adder:
    """Packed sums of one area: its items in groups, each combination of answers of a group looked up once."""

    def __init__(self, planned: PlannedScore, codes: int) -> None:
        self._codes = codes
        size = 1
        while codes ** (size + 1) <= MOST_COMBINATIONS:
            size += 1
        places, tables = planned.places, planned.packing.tables
        self._groups = [
            (places[at : at + size], _combined(tables[at : at + size])) for at in range(0, len(places), size)
        ]

    def __call__(self, items: Sequence[Codes], rows: int) -> Sums:
        """The packed sum of each row."""
        total = np.zeros(rows, np.int64)
        for places, table in self._groups:
            combined = items[places[0]].astype(np.uint16)
            for place in places[1:]:
                combined *= self._codes
                combined += items[place]
            total += table.take(combined, mode="clip")
        return total


def _combined(tables: Sequence[Sequence[int]]) -> Sums:
    """What each combination of codes adds, the last item's code changing fastest."""
    whole = np.zeros(1, np.int64)
    for table in tables:
        whole = (whole[:, None] + np.array(table, np.int64)[None, :]).ravel()
    return whole


class Meanings:
    """The five columns of one score for its packed sums: what each sum means is asked of core's rule, once.

    An area's sums are few, so this costs next to nothing, and its numbers are core's own to the last bit.
    """

    def __init__(self, plan: Plan, place: int) -> None:
        self._plan, self._place = plan, place
        self._size = plan.scores[place].packing.size
        self._entries: dict[int, int] = {}
        self._entry_of = np.full(self._size, _UNKNOWN, np.int64) if self._size <= MOST_SUMS else None
        self._columns = [_Lookup(kind) for _, kind in PARTS]

    def __call__(self, sums: Sums) -> list[Any]:
        """Mean, index, rated, applicable and reason of each row, as Arrow arrays."""
        entries = self._entries_of(sums)
        return [column.take(entries) for column in self._columns]

    def _entries_of(self, sums: Sums) -> Sums:
        if self._entry_of is None:
            distinct, places = np.unique(sums, return_inverse=True)
            known = np.array([self._entry(value) for value in distinct.tolist()], np.int64)
            return known.take(places.reshape(-1))
        entries: Sums = self._entry_of.take(sums, mode="clip")
        if entries.min(initial=0) == _UNKNOWN:
            new = np.unique(sums[entries == _UNKNOWN])
            self._entry_of[new] = [self._entry(value) for value in new.tolist()]
            entries = self._entry_of.take(sums, mode="clip")
        return entries

    def _entry(self, packed: int) -> int:
        entry = self._entries.get(packed)
        if entry is None:
            entry = self._entries[packed] = len(self._entries)
            cells = score_cells(self._plan.score(self._place, packed))
            for column, cell in zip(self._columns, cells, strict=True):
                column.append(cell)
        return entry


class _Lookup:
    """One column for every entry: numbers with their empty places, or the few texts that there are."""

    def __init__(self, kind: ColumnKind) -> None:
        self._kind = kind
        self._cells: list[Any] = []
        self._made: tuple[Any, Any] | None = None

    def append(self, cell: Any) -> None:
        """Add an entry."""
        self._cells.append(cell)
        self._made = None

    def take(self, entries: Sums) -> Any:
        """The column's values for those entries."""
        values, empty = self._made = self._made or self._arrays()
        mask = None if empty is None else empty.take(entries, mode="clip")
        taken = pa.array(values.take(entries, mode="clip"), mask=mask)
        return taken if self._kind is not ColumnKind.TEXT else pa.DictionaryArray.from_arrays(taken, _REASONS)

    def _arrays(self) -> tuple[Any, Any]:
        missing = np.array([cell is None for cell in self._cells])
        given = [self._number(cell) for cell in self._cells]
        values = np.array(given, _NUMBERS[self._kind])
        return values, missing if missing.any() else None

    def _number(self, cell: Any) -> Any:
        if cell is None:
            return 0
        return _REASON_PLACES[cell] if self._kind is ColumnKind.TEXT else cell


_REASON_PLACES = {reason.value: place for place, reason in enumerate(Reason)}
_REASONS = pa.array(list(_REASON_PLACES), pa.string())
_NUMBERS = {ColumnKind.REAL: np.float64, ColumnKind.WHOLE: np.int32, ColumnKind.TEXT: np.int8}
