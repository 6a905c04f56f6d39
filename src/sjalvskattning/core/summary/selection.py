"""Which items a summary brings up: what is rated high, what is rated low, spread over the areas."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sjalvskattning.core.assessment import Item, Kind
from sjalvskattning.core.response import Answer, AnswerState, Response
from sjalvskattning.core.scoring import keyed

SHOWN = 3
"""How many strengths, and how many things to develop."""


class Rated(NamedTuple):
    """A rated item: its number in the walk, top area, answer, and the step as it counts."""

    number: int
    area_id: str
    item: Item
    answer: Answer
    counts: int


def rated_items(response: Response, kind: Kind) -> list[Rated]:
    """Every rated item of one kind, in the order asked."""
    areas = {item.id: area.id for area in response.areas for item in area.all_items()}
    scale = response.assessment.scale
    return [
        Rated(number, areas[item.id], item, answer, keyed(answer.value, item, scale))
        for number, item in enumerate(response.items, 1)
        if item.kind is kind
        and (answer := response.answer(item.id)).state is AnswerState.RATED
        and answer.value is not None
    ]


def strengths(response: Response) -> list[Rated]:
    """At most three of the highest rated expectations, above the middle of the scale."""
    scale = response.assessment.scale
    high = [
        rated
        for rated in rated_items(response, Kind.EXPECTATION)
        if 2 * rated.counts > scale.minimum + scale.maximum
    ]
    return _spread(sorted(high, key=lambda rated: (-rated.counts, *_worth_telling(rated))))


def to_develop(response: Response) -> list[Rated]:
    """At most three of the lowest rated expectations, below the top of the scale and below every strength."""
    high = min((rated.counts for rated in strengths(response)), default=response.assessment.scale.maximum)
    low = [rated for rated in rated_items(response, Kind.EXPECTATION) if rated.counts < high]
    return _spread(sorted(low, key=lambda rated: (rated.counts, *_worth_telling(rated))))


def lacking_conditions(response: Response) -> list[Rated]:
    """Conditions rated at the middle of the scale or lower, lowest first."""
    scale = response.assessment.scale
    low = [
        rated
        for rated in rated_items(response, Kind.CONDITION)
        if 2 * rated.counts <= scale.minimum + scale.maximum
    ]
    return sorted(low, key=lambda rated: (rated.counts, *_worth_telling(rated)))


def suggested_topics(response: Response) -> list[Item]:
    """Items in the order most worth bringing up: flagged, then lowest, then highest rated, then the rest."""
    conditions = lacking_conditions(response)
    picked: dict[str, Item] = {item.id: item for item in response.items if response.answer(item.id).flagged}
    for rated in (*to_develop(response), *conditions, *strengths(response)):
        picked.setdefault(rated.item.id, rated.item)
    return [*picked.values(), *(item for item in response.items if item.id not in picked)]


def top_two_steps(response: Response, kind: Kind) -> tuple[int, int]:
    """How many rated items of a kind stand in the two highest steps, of how many rated."""
    rated = rated_items(response, kind)
    high = response.assessment.scale.maximum - 1
    return sum(entry.counts >= high for entry in rated), len(rated)


def _worth_telling(rated: Rated) -> tuple[bool, bool, int]:
    """Among equals: flagged first, then with an example, then in the order asked."""
    return not rated.answer.flagged, not rated.answer.shared_comment, rated.number


def _spread(candidates: Iterable[Rated]) -> list[Rated]:
    """At most ``SHOWN``, one from each area as long as the step is the same, in the order given."""
    ordered = list(candidates)
    chosen: list[Rated] = []
    while ordered and len(chosen) < SHOWN:
        best = ordered[0].counts
        used = {rated.area_id for rated in chosen}
        equal = [rated for rated in ordered if rated.counts == best]
        pick = next((rated for rated in equal if rated.area_id not in used), equal[0])
        chosen.append(pick)
        ordered.remove(pick)
    return chosen
