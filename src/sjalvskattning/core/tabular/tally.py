"""Many responses counted: whole numbers that can be added in any order and split in any way.

Means, deviations and reliabilities are made from a tally at the end, in one place, so that neither the order
of rows, nor their division among engines and machines, can change a bit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sjalvskattning.core.tabular.plan import Plan


@dataclass
class ScoreTally:
    """One area of one group.

    ``sums`` counts packed sums, over all responses. The rest is over complete cases only, where every scored
    item of the area is rated: ``totals`` counts Σ steps above the lowest, after reversal and unweighted;
    ``steps`` counts, for each scored item of the area, how many chose each step (as asked, not reversed).
    """

    sums: Counter[int] = field(default_factory=Counter)
    totals: Counter[int] = field(default_factory=Counter)
    steps: list[list[int]] = field(default_factory=list)


@dataclass
class Tally:
    """One group, or everyone: ``items`` has, for each item of the plan, how many have each code."""

    responses: int
    items: list[list[int]]
    scores: list[ScoreTally]

    @classmethod
    def empty(cls, plan: Plan) -> Tally:
        """Nobody counted."""
        return cls(
            0,
            [[0] * (plan.unreadable + 1) for _ in plan.items],
            [ScoreTally(steps=[[0] * plan.steps for _ in planned.places]) for planned in plan.scores],
        )

    def count(self, plan: Plan, codes: Sequence[int], packed: Sequence[int]) -> None:
        """Count one response, with what its codes add up to (:meth:`Plan.packed`)."""
        self.responses += 1
        for counts, code in zip(self.items, codes, strict=True):
            counts[code] += 1
        for tally, planned, total in zip(self.scores, plan.scores, packed, strict=True):
            tally.sums[total] += 1
            chosen = [codes[place] for place in planned.places]
            if chosen and max(chosen) < plan.steps:
                items = zip(chosen, planned.packing.items, strict=True)
                tally.totals[sum(plan.steps - 1 - one if item.reverse else one for one, item in items)] += 1
                for counts, one in zip(tally.steps, chosen, strict=True):
                    counts[one] += 1

    def add(self, other: Tally) -> None:
        """Count what another tally of the same plan has counted."""
        self.responses += other.responses
        _add_rows(self.items, other.items)
        for mine, theirs in zip(self.scores, other.scores, strict=True):
            mine.sums.update(theirs.sums)
            mine.totals.update(theirs.totals)
            _add_rows(mine.steps, theirs.steps)

    @classmethod
    def total(cls, plan: Plan, parts: Iterable[Tally]) -> Tally:
        """Everyone that the parts have counted."""
        whole = cls.empty(plan)
        for part in parts:
            whole.add(part)
        return whole


def _add_rows(mine: list[list[int]], theirs: list[list[int]]) -> None:
    for counts, more in zip(mine, theirs, strict=True):
        counts[:] = [one + other for one, other in zip(counts, more, strict=True)]
