"""What a tally tells of one group, by exact arithmetic: no order and no division of rows can change a bit.

Everything is a whole number or a :class:`~fractions.Fraction` until it is read as a float: one division, and
for a standard deviation one square root, both rounded alike on every machine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm, sqrt
from typing import NamedTuple

from sjalvskattning.core.assessment import Item, Scale
from sjalvskattning.core.scoring import Reason, Score
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.reliability import Alpha, alpha_of, mean_variance, rwg_of
from sjalvskattning.core.tabular.tally import ScoreTally, Tally

DIVIDED = Fraction(3, 10)
"""The least share of those who rated, in the two lowest steps and in the two highest, of a divided group."""

DIVIDED_STEPS = 4
"""The fewest steps of a scale where the two lowest and the two highest are different."""


@dataclass(frozen=True)
class Moments:
    """``n`` numbers on the scale: their mean, and their variance with n − 1; None where too few."""

    n: int
    mean: Fraction | None
    variance: Fraction | None

    @classmethod
    def of(cls, n: int, total: int, squares: int, base: int = 1) -> Moments:
        """From how many there are, their sum times ``base``, and the sum of their squares times its square.

        All of it whole numbers until the end, which is several times faster than adding fractions.
        """
        if not n:
            return cls(0, None, None)
        spread = n * squares - total * total
        variance = Fraction(spread, base * base * n * (n - 1)) if n > 1 else None
        return cls(n, Fraction(total, base * n), variance)

    @property
    def sd(self) -> float | None:
        """The standard deviation, with n − 1."""
        if self.variance is None:
            return None
        return sqrt(self.variance.numerator / self.variance.denominator)

    def index(self, scale: Scale) -> Fraction | None:
        """The mean in linear form, 0 at the lowest step and 100 at the highest."""
        if self.mean is None:
            return None
        above, base = self.mean.numerator - scale.minimum * self.mean.denominator, self.mean.denominator
        return Fraction(100 * above, base * (scale.maximum - scale.minimum))


@dataclass(frozen=True)
class ItemStatistics:
    """One statement in one group.

    ``steps`` is how many chose each step, lowest first, as asked; ``moments`` and ``median`` are after
    reversal where the item is keyed so. ``not_applicable`` and ``missing`` (cannot judge, unanswered, or
    unreadable) are the rest of the group's ``responses``.
    """

    id: str
    responses: int
    steps: tuple[int, ...]
    not_applicable: int
    missing: int
    moments: Moments
    median: Fraction | None
    index: Fraction | None
    rwg: Fraction | None
    is_divided: bool

    @property
    def n(self) -> int:
        """How many rated it."""
        return self.moments.n


class Coverage(NamedTuple):
    """How much of an area people have rated: all its scored items, or some of them but not all."""

    complete: int
    partial: int

    @property
    def touched(self) -> int:
        """How many rated any of it."""
        return self.complete + self.partial


@dataclass(frozen=True)
class AreaStatistics:
    """One area or sub-area in one group, over the means of the responses where it could be computed.

    ``reasons`` counts the others, by why not. ``rwg`` is from the mean variance of the scored items.
    ``coverage`` is for deciding what may be published, and is None in what has been.
    """

    id: str
    responses: int
    reasons: Mapping[Reason, int]
    moments: Moments
    index: Fraction | None
    rwg: Fraction | None
    alpha: Alpha | None
    coverage: Coverage | None

    @property
    def n(self) -> int:
        """How many responses have a mean."""
        return self.moments.n


@dataclass(frozen=True)
class OverallStatistics:
    """The mean of a group's areas, each counting the same. ``n`` is the fewest responses in any of them.

    It is made of the areas' means and of nothing else. Where every response has every area it is the mean of
    the responses' overall means; a tally does not hold which areas a response lacks.
    """

    n: int
    mean: Fraction
    index: Fraction


@dataclass(frozen=True)
class GroupStatistics:
    """One group. ``items`` are in the order of ``plan.items``, ``areas`` in the order of ``plan.scores``."""

    responses: int
    items: tuple[ItemStatistics, ...]
    areas: tuple[AreaStatistics, ...]
    overall: OverallStatistics | None


def statistics_of(plan: Plan, tally: Tally) -> GroupStatistics:
    """What one tally tells."""
    return Statistician(plan).statistics(tally)


class Statistician:
    """Makes the statistics of many groups, looking each distinct packed sum up once."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._scores: list[dict[int, Score]] = [{} for _ in plan.scores]

    def statistics(self, tally: Tally) -> GroupStatistics:
        """What one tally tells."""
        plan = self.plan
        items = tuple(
            item_statistics(plan, item, tally.responses, counts)
            for item, counts in zip(plan.items, tally.items, strict=True)
        )
        areas = tuple(
            self._area(place, tally.responses, counted, items) for place, counted in enumerate(tally.scores)
        )
        return GroupStatistics(tally.responses, items, areas, overall_of(plan, areas))

    def _area(
        self, place: int, responses: int, counted: ScoreTally, items: Sequence[ItemStatistics]
    ) -> AreaStatistics:
        planned = self.plan.scores[place]
        reasons: Counter[Reason] = Counter()
        totals: Counter[int] = Counter()
        squares: Counter[int] = Counter()
        n = complete = partial = 0
        known = self._scores[place]
        for packed, count in counted.sums.items():
            score = known.get(packed)
            if score is None:
                score = known[packed] = self.plan.score(place, packed)
            if score.rated:
                if score.rated == score.total:
                    complete += count
                else:
                    partial += count
            if score.reason is not None:
                reasons[score.reason] += count
                continue
            n += count
            numerator = count * score.numerator
            totals[score.denominator] += numerator
            squares[score.denominator] += numerator * score.numerator
        base = lcm(*totals)
        moments = Moments.of(
            n,
            sum(total * (base // one) for one, total in totals.items()),
            sum(square * (base // one) ** 2 for one, square in squares.items()),
            base,
        )
        variance = mean_variance([items[at].moments.variance for at in planned.places])
        return AreaStatistics(
            planned.id,
            responses,
            {reason: reasons[reason] for reason in Reason if reasons[reason]},
            moments,
            moments.index(self.plan.scale),
            rwg_of(variance, self.plan.steps),
            alpha_of(counted.steps, counted.totals),
            Coverage(complete, partial),
        )


def item_statistics(plan: Plan, item: Item, responses: int, counts: Sequence[int]) -> ItemStatistics:
    """One statement, from how many have each code."""
    asked = tuple(counts[: plan.steps])
    keyed = asked[::-1] if item.reverse else asked
    low = plan.scale.minimum
    moments = Moments.of(
        sum(keyed),
        sum(count * (low + step) for step, count in enumerate(keyed)),
        sum(count * (low + step) ** 2 for step, count in enumerate(keyed)),
    )
    return ItemStatistics(
        item.id,
        responses,
        asked,
        counts[plan.not_applicable],
        counts[plan.cannot_judge] + counts[plan.unanswered] + counts[plan.unreadable],
        moments,
        median_of(keyed, low),
        moments.index(plan.scale),
        rwg_of(moments.variance, plan.steps),
        is_divided(asked),
    )


def median_of(counts: Sequence[int], low: int) -> Fraction | None:
    """The median of counted steps, the lowest being ``low``; halfway between two where it falls there."""
    n = sum(counts)
    if not n:
        return None
    return Fraction(_step_at(counts, (n - 1) // 2) + _step_at(counts, n // 2) + 2 * low, 2)


def _step_at(counts: Sequence[int], rank: int) -> int:
    """The step, from 0, of the one with that rank, from 0."""
    passed = 0
    for step, count in enumerate(counts):
        passed += count
        if rank < passed:
            return step
    raise ValueError((counts, rank))


def is_divided(counts: Sequence[int]) -> bool:
    """Whether at least 30 % are in the two lowest steps and at least 30 % in the two highest."""
    n = sum(counts)
    if not n or len(counts) < DIVIDED_STEPS:
        return False
    return min(sum(counts[:2]), sum(counts[-2:])) * DIVIDED.denominator >= DIVIDED.numerator * n


def overall_of(plan: Plan, areas: Sequence[AreaStatistics | None]) -> OverallStatistics | None:
    """The mean of the areas that enter it; None unless the definition asks for it and each has a mean.

    An area whose statements are all without weight has none to give and does not count.
    """
    found = [areas[place] for place in plan.in_overall if plan.scores[place].places]
    means = [area.moments.mean for area in found if area is not None]
    known = [mean for mean in means if mean is not None]
    if not found or len(known) < len(found):
        return None
    n = min(area.n for area in found if area is not None)
    moments = Moments(n, _sum(known) / len(known), None)
    index = moments.index(plan.scale)
    return None if moments.mean is None or index is None else OverallStatistics(n, moments.mean, index)


def _sum(numbers: Iterable[Fraction]) -> Fraction:
    return sum(numbers, Fraction(0))
