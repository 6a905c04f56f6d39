"""Two views compared item by item: the difference is the first less the second, in steps, as they count.

Only items with the same id and the same meaning are compared; the rest are listed with why. Shares and mean
differences are over the items that both have rated. Source: the project's scoring ground, "Self beside
manager".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from itertools import zip_longest
from typing import NamedTuple

from sjalvskattning.core.assessment import Area, Item, Kind
from sjalvskattning.core.change import same_meaning
from sjalvskattning.core.response import UNANSWERED, Answer, AnswerState, Response
from sjalvskattning.core.scoring import Score, keyed, score_items

STRENGTH_WEIGHTS = {"krävs": 3, "ska": 3, "förväntas": 2, "bör": 2}
"""How much more a difference is worth talking about where the policy demands; other strengths count 1."""


NOT_APPLICABLE = Answer(AnswerState.NOT_APPLICABLE)


class Left(StrEnum):
    """Why an item can't be compared."""

    ONLY_FIRST = "only_first"
    ONLY_SECOND = "only_second"
    REWORDED = "reworded"
    OTHER_SCALE = "other_scale"


class Pair(NamedTuple):
    """One item and both answers. ``difference`` and ``counts`` are None unless both are rated.

    ``number`` is the item's place in the first view, from 1; ``counts`` are the two steps as they count. Both
    answers stand on the first view's scale.
    """

    number: int
    item: Item
    area_id: str
    first: Answer
    second: Answer
    difference: int | None
    counts: tuple[int, int] | None

    @property
    def flags(self) -> int:
        """How many of the two want to talk about it."""
        return self.first.flagged + self.second.flagged

    @property
    def worth(self) -> int:
        """How much there is to talk about: difference × flagged × strength. 0 where nothing differs."""
        return abs(self.difference or 0) * (1 + self.flags) * STRENGTH_WEIGHTS.get(self.item.strength, 1)


class Shares(NamedTuple):
    """How a set of pairs agrees. ``both`` are rated by both; the sums are of differences, in scale steps."""

    both: int
    identical: int
    within_one: int
    absolute: int
    signed: int

    @classmethod
    def of(cls, pairs: Iterable[Pair]) -> Shares:
        """The shares of some pairs."""
        found = [pair.difference for pair in pairs if pair.difference is not None]
        return cls(
            both=len(found),
            identical=sum(d == 0 for d in found),
            within_one=sum(abs(d) <= 1 for d in found),
            absolute=sum(map(abs, found)),
            signed=sum(found),
        )


class AreaPair(NamedTuple):
    """One area in both views, over the items that can be compared. ``level`` 1 is a sub-area."""

    area: Area
    level: int
    first: Score
    second: Score
    shares: Shares


class Comparison:
    """Both views of the same role, whole; items, areas and scale are those of the first one's definition."""

    def __init__(
        self, first: Response, second: Response, pairs: tuple[Pair, ...], left: tuple[tuple[Item, Left], ...]
    ) -> None:
        self.first, self.second = first, second
        self.pairs, self.left = pairs, left

    @cached_property
    def first_compared(self) -> Response:
        """The first view with only what both have rated; what either calls not applicable leaves the base."""
        return replace(self.first, answers={p.item.id: _compared(p, p.first) for p in self.pairs})

    @cached_property
    def second_compared(self) -> Response:
        """The second view in the same way, on the first one's scale and by its rule."""
        answers = {p.item.id: _compared(p, p.second) for p in self.pairs}
        return replace(self.second, assessment=self.first.assessment, answers=answers)

    @cached_property
    def areas(self) -> tuple[AreaPair, ...]:
        """Every area with something to compare, sub-areas after their area."""
        return tuple(
            found
            for top in self.first.areas
            for area, level in ((top, 0), *((sub, 1) for sub in top.areas))
            if (found := self._area(area, level)) is not None
        )

    def _area(self, area: Area, level: int) -> AreaPair | None:
        wanted = {item.id for item in area.all_items()}
        pairs = [pair for pair in self.pairs if pair.item.id in wanted]
        if not pairs:
            return None
        items = [pair.item for pair in pairs]
        return AreaPair(
            area,
            level,
            score_items(self.first_compared, area.id, items),
            score_items(self.second_compared, area.id, items),
            Shares.of(pairs),
        )

    def of_kind(self, kind: Kind) -> tuple[Pair, ...]:
        """The pairs about what is expected, or about what is owed."""
        return tuple(pair for pair in self.pairs if pair.item.kind is kind)

    @cached_property
    def differing(self) -> tuple[Pair, ...]:
        """What is most worth talking about, first; pairs that do not differ are not in it."""
        found = [pair for pair in self.pairs if pair.worth]
        return tuple(sorted(found, key=lambda pair: (-pair.worth, pair.number)))

    @cached_property
    def chosen(self) -> tuple[Pair, ...]:
        """What either chose to bring up, in turn, whether it differs or not."""
        by_id = {pair.item.id: pair for pair in self.pairs}
        chosen = [
            [topic.item_id for topic in view.preparation.topics if topic.item_id in by_id]
            for view in (self.first, self.second)
        ]
        return tuple(by_id[id] for id in in_turn(chosen))

    @cached_property
    def strengths(self) -> tuple[Pair, ...]:
        """Expectations that both rate in the two highest steps, highest first, then closest.

        Of two or three steps only those above the middle are high.
        """
        scale = self.first.assessment.scale
        high = max(scale.maximum - 1, (scale.minimum + scale.maximum) // 2 + 1)
        found = [pair for pair in self.of_kind(Kind.EXPECTATION) if pair.counts and min(pair.counts) >= high]
        return tuple(
            sorted(found, key=lambda p: (-sum(p.counts or ()), abs(p.difference or 0), -p.flags, p.number))
        )

    @cached_property
    def one_sided(self) -> tuple[Pair, ...]:
        """Items that one has rated and the other could not judge: something to tell, not a difference."""
        return tuple(
            pair for pair in self.pairs if _states(pair) == {AnswerState.RATED, AnswerState.CANNOT_JUDGE}
        )

    @cached_property
    def flagged(self) -> tuple[Pair, ...]:
        """Items that someone wants to talk about, those that both want first."""
        return tuple(sorted((p for p in self.pairs if p.flags), key=lambda p: (-p.flags, -p.worth, p.number)))


def _compared(pair: Pair, answer: Answer) -> Answer:
    """An answer as it counts in a comparison of means: both rated, or nothing."""
    if AnswerState.NOT_APPLICABLE in _states(pair):
        return NOT_APPLICABLE
    return answer if pair.difference is not None else UNANSWERED


def _states(pair: Pair) -> set[AnswerState]:
    return {pair.first.state, pair.second.state}


def in_turn(lists: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """The first of each list, then the second of each, and so on; each once."""
    return tuple(dict.fromkeys(id for turn in zip_longest(*lists) for id in turn if id is not None))


def is_same_thing(first: Response, second: Response) -> bool:
    """Whether two responses are about the same role of the same assessment, whoever gave them."""
    return (first.assessment.id, first.role) == (second.assessment.id, second.role)


def compare(first: Response, second: Response) -> Comparison:
    """Both views, side by side. Raises ValueError when they are about different things."""
    if not is_same_thing(first, second):
        raise ValueError("responses to different things can't be compared")
    others = {item.id: item for item in second.items}
    areas = {item.id: area.id for area in first.areas for item in area.all_items()}
    same_scale = len(first.assessment.scale.steps) == len(second.assessment.scale.steps)
    pairs: list[Pair] = []
    left: list[tuple[Item, Left]] = []
    for number, item in enumerate(first.items, 1):
        other = others.pop(item.id, None)
        if other is None:
            left.append((item, Left.ONLY_FIRST))
        elif not same_meaning(item, other):
            left.append((item, Left.REWORDED))
        elif not same_scale:
            left.append((item, Left.OTHER_SCALE))
        else:
            pairs.append(_pair(number, item, areas[item.id], first, second))
    left += [(item, Left.ONLY_SECOND) for item in others.values()]
    return Comparison(first, second, tuple(pairs), tuple(left))


def _pair(number: int, item: Item, area_id: str, first: Response, second: Response) -> Pair:
    one, other = first.answer(item.id), second.answer(item.id)
    scale = first.assessment.scale
    if other.value is not None:
        other = replace(other, value=other.value + scale.minimum - second.assessment.scale.minimum)
    if one.value is None or other.value is None:
        return Pair(number, item, area_id, one, other, None, None)
    counts = keyed(one.value, item, scale), keyed(other.value, item, scale)
    return Pair(number, item, area_id, one, other, counts[0] - counts[1], counts)


def mean_difference(shares: Shares, *, signed: bool) -> Fraction | None:
    """The mean difference in scale steps, exact; None where nothing is rated by both."""
    return Fraction(shares.signed if signed else shares.absolute, shares.both) if shares.both else None
