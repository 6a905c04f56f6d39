"""What codes add up to and what the sums mean: a few additions a row, then looking up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from sjalvskattning.core.tabular.plan import Plan, PlannedScore

Sums = np.ndarray[tuple[int], np.dtype[np.int64]]
Codes = np.ndarray[tuple[int], np.dtype[np.uint8]]

MOST_COMBINATIONS = 1 << 16
"""The most combinations of answers that have one entry in a table of what they add up to."""

MOST_SUMS = 1 << 17
"""The most packed sums whose scores are worked out beforehand; beyond that, those that occur."""


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
    """The five columns of one score for its packed sums, by the rule in narwhals."""

    def __init__(self, plan: Plan, place: int) -> None:
        self._plan, self._place = plan, place
        self._id = plan.scores[place].id
        size = plan.scores[place].packing.size
        self._known = self._worked_out(np.arange(size)) if size <= MOST_SUMS else None

    def __call__(self, sums: Sums) -> list[Any]:
        """Mean, index, rated, applicable and reason of each row, as Arrow arrays."""
        if self._known is None:
            distinct, places = np.unique(sums, return_inverse=True)
            return _looked_up(self._worked_out(distinct), places)
        return _looked_up(self._known, sums)

    def _worked_out(self, sums: Sums) -> list[_Lookup]:
        from narwhals import from_native

        from sjalvskattning.batch.rule import results

        frame = from_native(pa.table({f"{self._id}_packed": sums}), eager_only=True)
        found = frame.select(*results(self._plan, [self._place])).to_native()
        return [_Lookup(column.combine_chunks()) for column in found.columns]


class _Lookup:
    """One column for every sum: numbers with their empty places, or the few texts that there are."""

    def __init__(self, column: Any) -> None:
        self.texts: Any = None
        if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
            encoded = column.cast(pa.string()).dictionary_encode()
            self.texts, column = encoded.dictionary, encoded.indices.cast(pa.int8())
        elif pa.types.is_integer(column.type):
            column = column.cast(pa.int32())
        self.empty = column.is_null().to_numpy(zero_copy_only=False) if column.null_count else None
        self.values = column.fill_null(0).to_numpy(zero_copy_only=False)

    def take(self, places: Sums) -> Any:
        """The column's values for those sums."""
        mask = None if self.empty is None else self.empty.take(places, mode="clip")
        values = pa.array(self.values.take(places, mode="clip"), mask=mask)
        return values if self.texts is None else pa.DictionaryArray.from_arrays(values, self.texts)


def _looked_up(columns: Sequence[_Lookup], places: Sums) -> list[Any]:
    return [column.take(places) for column in columns]
