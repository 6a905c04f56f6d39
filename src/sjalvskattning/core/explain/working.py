"""What a number is made of: the items as the scoring rule sees them, and the score the rule gave.

Nothing is computed here a second time: a value as it counts, a weight and the score itself come from
``core.scoring``; what is added is only which of them went where.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sjalvskattning.core.assessment import Area, Item, ScoringRule
from sjalvskattning.core.response import Answer, AnswerState, Response
from sjalvskattning.core.scoring import WEIGHT_UNITS, Score, keyed, score_items, weight_units


class Line(NamedTuple):
    """One item in a computation. ``counts`` is the step as it counts, None when it is not rated.

    ``number`` is its place among the items asked, from 1; ``units`` its weight in whole thousandths.
    """

    number: int
    item: Item
    answer: Answer
    counts: int | None
    units: int

    @property
    def is_scored(self) -> bool:
        """Whether the item is scored at all."""
        return self.units > 0

    @property
    def is_in_sum(self) -> bool:
        """Whether the answer is in the sum."""
        return self.is_scored and self.counts is not None


class Working(NamedTuple):
    """Everything behind one mean. ``needed`` is how many items must be rated here."""

    lines: tuple[Line, ...]
    score: Score
    rule: ScoringRule
    needed: int
    applicable_units: int

    @property
    def summed(self) -> tuple[Line, ...]:
        """The lines that the mean is over."""
        return tuple(line for line in self.lines if line.is_in_sum)

    @property
    def share(self) -> tuple[int, int]:
        """The rated weight, and the weight that applies, in whole thousandths."""
        return self.score.denominator, self.applicable_units

    @property
    def least_share(self) -> tuple[int, int]:
        """The smallest share that will do, in whole thousandths."""
        return round(self.rule.min_share * WEIGHT_UNITS), WEIGHT_UNITS


def working(response: Response, score_id: str, items: Iterable[Item]) -> Working:
    """The working of a score over any items of a response."""
    asked = tuple(items)
    numbers = {item.id: number for number, item in enumerate(response.items, 1)}
    lines = tuple(line_of(response, item, numbers.get(item.id, 0)) for item in asked)
    rule, score = response.assessment.scoring, score_items(response, score_id, asked)
    applicable = sum(line.units for line in lines if line.answer.state is not AnswerState.NOT_APPLICABLE)
    return Working(lines, score, rule, max(1, min(rule.min_items, score.total)), applicable)


def line_of(response: Response, item: Item, number: int) -> Line:
    """One item as the rule sees it."""
    answer = response.answer(item.id)
    rated = answer.state is AnswerState.RATED and answer.value is not None
    counts = (
        keyed(answer.value, item, response.assessment.scale) if rated and answer.value is not None else None
    )
    return Line(number, item, answer, counts, weight_units(item))


def area_called(response: Response, area_id: str) -> Area:
    """The area or sub-area with that id. Raises KeyError."""
    for top in response.areas:
        for area in (top, *top.areas):
            if area.id == area_id:
                return area
    raise KeyError(area_id)


def items_called(views: Iterable[Response], area_id: str) -> frozenset[str]:
    """The ids of an area's items, as it is in any of the views; of every item without an area."""
    return frozenset(
        item.id
        for view in views
        for top in view.areas
        for area in (top, *top.areas)
        if area_id in ("", area.id)
        for item in area.all_items()
    )


def item_called(response: Response, item_id: str) -> tuple[int, Item]:
    """The item with that id and its number among those asked. Raises KeyError."""
    for number, item in enumerate(response.items, 1):
        if item.id == item_id:
            return number, item
    raise KeyError(item_id)
