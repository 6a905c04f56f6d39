"""What codes add up to and what the sums mean: a few additions a row, then looking up."""

from __future__ import annotations

from collections.abc import Sequence
from math import lcm
from typing import Any

import numpy as np
import pyarrow as pa

from sjalvskattning.core.scoring import Reason, Score, overall_of
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
        self.scores: list[Score] = []
        self._entry_of = np.full(self._size, _UNKNOWN, np.int64) if self._size <= MOST_SUMS else None
        self._columns = [_Lookup(kind) for _, kind in PARTS]

    def columns(self, entries: Sums) -> list[Any]:
        """Mean, index, rated, applicable and reason of each row, as Arrow arrays."""
        return [column.take(entries) for column in self._columns]

    def entries(self, sums: Sums) -> Sums:
        """The place of each row's score among :attr:`scores`, which grows as new sums come."""
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
            self.scores.append(found := self._plan.score(self._place, packed))
            for column, cell in zip(self._columns, score_cells(found), strict=True):
                column.append(cell)
        return entry


class OverallMeanings:
    """The five columns of the mean over areas.

    What the areas' means add up to, as whole numbers over a common denominator, and how many they are, say
    all of it. So core's rule is asked once for each such pair, of which there are few.
    """

    def __init__(self, plan: Plan, areas: Sequence[Meanings]) -> None:
        self._plan, self._areas = plan, areas
        self._known: dict[int, int] = {}
        self._made = 0
        self._entries = 0
        self._parts: list[Sums] | None = None
        self._columns = [_Lookup(kind) for _, kind in PARTS]

    def columns(self, entries: Sequence[Sums]) -> list[Any]:
        """Mean, index, rated, applicable and reason of each row, from the places of its areas' scores."""
        self._take_note()
        if self._parts is None:
            distinct, first, places = np.unique(
                np.stack(entries, axis=1), axis=0, return_index=True, return_inverse=True
            )
            found = np.array([self._entry(entries, row) for row in first.tolist()], np.int64)
        else:
            keys = np.zeros(len(entries[0]), np.int64)
            for part, entry in zip(self._parts, entries, strict=True):
                keys += part.take(entry, mode="clip")
            distinct, first, places = np.unique(keys, return_index=True, return_inverse=True)
            known = self._known
            for key, row in zip(distinct.tolist(), first.tolist(), strict=True):
                if key not in known:
                    known[key] = self._entry(entries, row)
            found = np.array([known[key] for key in distinct.tolist()], np.int64)
        return [column.take(found.take(places.reshape(-1))) for column in self._columns]

    def _take_note(self) -> None:
        """Bring every score there is by now to one denominator, unless that would need too large numbers."""
        count = sum(len(area.scores) for area in self._areas)
        if count == self._entries:
            return
        self._entries = count
        self._known.clear()
        common = lcm(*(one.denominator for area in self._areas for one in area.scores if not one.reason))
        radix = len(self._areas) + 1
        scaled = [
            [
                0 if one.reason else one.numerator * (common // one.denominator) * radix + 1
                for one in area.scores
            ]
            for area in self._areas
        ]
        fits = sum(max(values, default=0) for values in scaled) < 1 << 62
        self._parts = [np.array(values, np.int64) for values in scaled] if fits else None

    def _entry(self, entries: Sequence[Sums], row: int) -> int:
        """A new entry: the mean over areas of one row."""
        scores = [area.scores[entry[row]] for area, entry in zip(self._areas, entries, strict=True)]
        cells = score_cells(overall_of(self._plan.scale, scores))
        for column, cell in zip(self._columns, cells, strict=True):
            column.append(cell)
        self._made += 1
        return self._made - 1


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
