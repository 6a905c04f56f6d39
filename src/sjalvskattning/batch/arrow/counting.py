"""Tallies of a piece: how many in each group have each code and each sum, counted by numpy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from sjalvskattning.batch.arrow.sums import Codes, Sums
from sjalvskattning.core.tabular.plan import Plan, PlannedScore
from sjalvskattning.core.tabular.tally import ScoreTally, Tally

MOST_CELLS = 1 << 19
"""The most cells of a table with one for each value of each group; beyond that, those that occur."""


class Counting:
    """Counts pieces, group by group. Groups are whole numbers from 0, in order of appearance."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._responses = _Table()
        self._items = [_Table(plan.unreadable + 1) for _ in plan.items]
        self._scores = [_Score(plan, planned) for planned in plan.scores]
        self._groups = 0

    def count(self, groups: Sums, items: Sequence[Codes], packed: Sequence[Sums]) -> None:
        """Count rows: the group, the codes of every item and the sums of every score."""
        if not len(groups):
            return
        self._groups = max(self._groups, int(groups.max()) + 1)
        self._responses.count(groups, None, self._groups)
        for table, codes in zip(self._items, items, strict=True):
            table.count(groups, codes, self._groups)
        for score, sums in zip(self._scores, packed, strict=True):
            score.count(groups, items, sums, self._groups)

    def tallies(self) -> list[Tally]:
        """What has been counted, a tally for each group."""
        responses = self._responses.rows(self._groups)
        items = [table.rows(self._groups) for table in self._items]
        scores = [score.tallies(self._groups, items) for score in self._scores]
        return [
            Tally(responses[group][0], [rows[group] for rows in items], [found[group] for found in scores])
            for group in range(self._groups)
        ]


class _Score:
    """One score. Complete cases are all that are not incomplete, which are fewer to count."""

    def __init__(self, plan: Plan, planned: PlannedScore) -> None:
        self._plan, self._planned = plan, planned
        self._sums = _Values(planned.packing.size)
        self._totals = _Values(len(planned.places) * (plan.steps - 1) + 1)
        self._incomplete = [_Table(plan.unreadable + 1) for _ in planned.places]

    def count(self, groups: Sums, items: Sequence[Codes], sums: Sums, most: int) -> None:
        """Count the rows of a piece."""
        self._sums.count(groups, sums, most)
        places, steps = self._planned.places, self._plan.steps
        if not places:
            return
        complete = items[places[0]] < steps
        for place in places[1:]:
            complete &= items[place] < steps
        rows = np.flatnonzero(~complete)
        among = groups.take(rows, mode="clip")
        for table, place in zip(self._incomplete, places, strict=True):
            table.count(among, items[place].take(rows, mode="clip"), most)
        if not self._planned.packing.is_even:
            self._count_totals(groups[complete], [items[place][complete] for place in places], most)

    def _count_totals(self, groups: Sums, chosen: Sequence[Codes], most: int) -> None:
        total = np.zeros(len(groups), np.int64)
        for steps, weighted in zip(chosen, self._planned.packing.items, strict=True):
            total += self._plan.steps - 1 - steps.astype(np.int64) if weighted.reverse else steps
        self._totals.count(groups, total, most)

    def tallies(self, groups: int, items: Sequence[list[list[int]]]) -> list[ScoreTally]:
        """A tally for each group; ``items`` is, for each item of the plan, how many have each code."""
        sums = self._sums.counters(groups)
        totals = self._even_totals(sums) if self._planned.packing.is_even else self._totals.counters(groups)
        incomplete = [table.rows(groups) for table in self._incomplete]
        return [
            ScoreTally(
                sums[group],
                totals[group],
                [
                    [every - some for every, some in zip(items[place][group], rows[group], strict=True)][
                        : self._plan.steps
                    ]
                    for place, rows in zip(self._planned.places, incomplete, strict=True)
                ],
            )
            for group in range(groups)
        ]

    def _even_totals(self, sums: Sequence[Counter[int]]) -> list[Counter[int]]:
        """Where every item weighs the same, the sum of a complete case says its total."""
        packing, count = self._planned.packing, len(self._planned.places)
        known = {value: packing.unpack(value) for value in set().union(*sums)} if count else {}
        totals = {value: digits.above for value, digits in known.items() if digits.rated == count}
        return [
            Counter({totals[value]: number for value, number in counter.items() if value in totals})
            for counter in sums
        ]


class _Table:
    """How many rows of each group have each of ``width`` values."""

    def __init__(self, width: int = 1) -> None:
        self._width = width
        self._counts = np.zeros(0, np.int64)

    def count(self, groups: Sums, values: Any, most: int) -> None:
        """Count rows; ``most`` is how many groups there are so far."""
        cells = groups * self._width if values is None else groups * self._width + values
        needed = most * self._width
        if len(self._counts) < needed:
            grown = np.zeros(max(needed, 2 * len(self._counts)), np.int64)
            grown[: len(self._counts)] = self._counts
            self._counts = grown
        if needed > 8 * len(cells):
            np.add.at(self._counts, cells, 1)
        else:
            self._counts[:needed] += np.bincount(cells, minlength=needed)

    def cells(self) -> Iterator[tuple[int, int]]:
        """What has been counted: group times the width plus value, and how many."""
        places = np.flatnonzero(self._counts)
        yield from zip(places.tolist(), self._counts[places].tolist(), strict=True)

    def rows(self, groups: int) -> list[list[int]]:
        """How many of each group have each value."""
        counted = np.zeros(groups * self._width, np.int64)
        counted[: len(self._counts)] = self._counts[: len(counted)]
        rows: list[list[int]] = counted.reshape(groups, self._width).tolist()
        return rows


class _Values:
    """How many rows of each group have each value; a table while it is small, otherwise what occurs."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._table = _Table(size)
        self._found: dict[int, Counter[int]] = {}

    def count(self, groups: Sums, values: Sums, most: int) -> None:
        """Count rows; ``most`` is how many groups there are so far."""
        if self._size * most <= MOST_CELLS:
            self._table.count(groups, values, most)
            return
        distinct, places = np.unique(values, return_inverse=True)
        cells, numbers = np.unique(groups * len(distinct) + places, return_counts=True)
        for cell, number in zip(cells.tolist(), numbers.tolist(), strict=True):
            group, place = divmod(cell, len(distinct))
            self._found.setdefault(group, Counter())[int(distinct[place])] += number

    def counters(self, groups: int) -> list[Counter[int]]:
        """How many have each value, group by group."""
        found = [Counter(self._found.get(group, ())) for group in range(groups)]
        for cell, number in self._table.cells():
            found[cell // self._size][cell % self._size] += number
        return found
