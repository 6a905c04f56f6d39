"""One person over time: what moved since an earlier response to the same assessment, role and perspective.

Only items with the same id and meaning that are rated every time are compared; the rest are listed with why.
Where the definition states what someone has measured about an area, a change can be told from noise.
Otherwise steps up and down are told and nothing is called certain. Source: the project's scoring ground.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from sjalvskattning.core.assessment import Area, Item, Perspective, Reliability
from sjalvskattning.core.assessment_parts import CERTAIN
from sjalvskattning.core.response import Answer, AnswerState, Response
from sjalvskattning.core.scoring import Score, keyed, score_items


class Why(StrEnum):
    """Why an item is not compared."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    OTHER_SCALE = "other_scale"
    NOT_RATED = "not_rated"


class LeftOut(NamedTuple):
    """An item that is not compared, and why. What was removed is as it last was asked."""

    item: Item
    why: Why


class Step(NamedTuple):
    """One item rated both times. ``difference`` is now less before, on the scale, as it counts."""

    item: Item
    before: int
    now: int
    difference: int


class AreaChange(NamedTuple):
    """How many of an area's items went up, down or stayed, among those rated both times.

    ``before`` and ``now`` are the area's scores over those items alone, both on the scale of today's
    definition, by the one scoring rule: with too little to go by there is a reason instead of a mean.
    ``reliability`` is what the definition states. ``parts`` are the sub-areas.
    """

    area_id: str
    up: int
    down: int
    same: int
    before: Score | None = None
    now: Score | None = None
    reliability: Reliability | None = None
    parts: tuple[AreaChange, ...] = ()

    @property
    def difference(self) -> float | None:
        """Now less before in points of the index 0–100; None where there is no mean."""
        return index_difference(self.before, self.now)

    @property
    def rci(self) -> float | None:
        """The reliable change index; None when the reliability is unknown (:func:`reliable_change`)."""
        return reliable_change(self.reliability, self.before, self.now)

    @property
    def reliable(self) -> bool | None:
        """Whether the change is beyond noise (RCI beyond ±1.96); None when that can't be known."""
        return is_beyond_noise(self.rci)


class Change(NamedTuple):
    """What moved since ``earlier``. ``not_compared``: added, removed, reworded or not rated both times.

    ``left_out`` has the same items with why.
    """

    earlier: Response
    steps: tuple[Step, ...]
    areas: tuple[AreaChange, ...]
    not_compared: tuple[Item, ...]
    left_out: tuple[LeftOut, ...] = ()


class InCommon(NamedTuple):
    """What several responses have in common, under the last one's definition.

    ``items`` are the same and rated in all of them. ``views`` are the responses in their order, each under
    the last one's definition with only the answers that are compared.
    """

    items: tuple[Item, ...]
    left_out: tuple[LeftOut, ...]
    views: tuple[Response, ...]


def subject(response: Response) -> str:
    """Whom a response is about, for telling whether two are about the same person.

    The person who rates their own work is the same whatever name stands in the heading: the text is empty.
    Anyone else may prepare views of several persons, told apart by the name, whatever its case and spaces.
    """
    if response.perspective is Perspective.SELF:
        return ""
    return named(response.occasion.name)


def named(name: str) -> str:
    """A name as it is told from others: whatever its case and spaces."""
    return " ".join(name.split()).casefold()


def is_comparable(earlier: Response, now: Response) -> bool:
    """Whether two responses are to the same thing: assessment, role, perspective and person."""
    return _about(earlier) == _about(now)


def _about(response: Response) -> tuple[str, str, Perspective, str]:
    return response.assessment.id, response.role, response.perspective, subject(response)


def same_meaning(earlier: Item, now: Item) -> bool:
    """Whether two items of two versions ask the same: id, wording and direction."""
    return (earlier.id, earlier.text.sv, earlier.third.sv, earlier.reverse) == (
        now.id,
        now.text.sv,
        now.third.sv,
        now.reverse,
    )


def change(earlier: Response, now: Response) -> Change:
    """What moved from ``earlier`` to ``now``. Raises ValueError when they can't be compared."""
    common = in_common((earlier, now))
    steps = tuple(_step(item, *common.views) for item in common.items)
    return Change(
        earlier,
        steps,
        tuple(_area_change(area, steps, *common.views) for area in now.areas),
        tuple(left.item for left in common.left_out),
        common.left_out,
    )


def in_common(responses: Sequence[Response]) -> InCommon:
    """What can be compared in ``responses``, the last of which is now.

    Raises ValueError when they are not one person's answers to the same thing.
    """
    now = responses[-1]
    if not all(is_comparable(response, now) for response in responses):
        raise ValueError("responses to different things can't be compared")
    known = [{item.id: item for item in response.items} for response in responses]
    reasons = {item.id: _why_not(item, responses, known) for item in now.items}
    left = [LeftOut(item, why) for item in now.items if (why := reasons[item.id])]
    left.extend(LeftOut(item, Why.REMOVED) for item in _removed(known))
    views = tuple(_view(response, now, _kept(responses, reasons)) for response in responses)
    return InCommon(tuple(item for item in now.items if not reasons[item.id]), tuple(left), views)


def _why_not(item: Item, responses: Sequence[Response], known: Sequence[dict[str, Item]]) -> Why | None:
    """Why an item of today can't be compared, or None."""
    if not all(item.id in items for items in known):
        return Why.ADDED
    if not all(same_meaning(items[item.id], item) for items in known):
        return Why.REWORDED
    if len({len(response.assessment.scale.steps) for response in responses}) > 1:
        return Why.OTHER_SCALE
    rated = all(response.answer(item.id).state is AnswerState.RATED for response in responses)
    return None if rated else Why.NOT_RATED


def _removed(known: Sequence[dict[str, Item]]) -> Iterator[Item]:
    """What is not asked today, each item once, as it last was asked."""
    seen = set(known[-1])
    for items in reversed(known[:-1]):
        yield from (item for name, item in items.items() if name not in seen)
        seen |= set(items)


def _kept(responses: Sequence[Response], reasons: dict[str, Why | None]) -> set[str]:
    """The items whose answers count: those compared, and those that were not applicable any of the times."""
    never = {
        name
        for name, why in reasons.items()
        if why is Why.NOT_RATED
        and all(response.answer(name).state is AnswerState.NOT_APPLICABLE for response in responses)
    }
    return never | {name for name, why in reasons.items() if why is None}


def _view(response: Response, now: Response, kept: set[str]) -> Response:
    """The answers that count, on today's scale and under today's definition."""
    shift = now.assessment.scale.minimum - response.assessment.scale.minimum
    answers = {name: _shifted(response.answer(name), shift) for name in kept}
    return replace(response, assessment=now.assessment, answers=answers)


def _shifted(answer: Answer, shift: int) -> Answer:
    return answer if answer.value is None or not shift else replace(answer, value=answer.value + shift)


def _step(item: Item, before: Response, now: Response) -> Step:
    was, rated = value_of(before, item), value_of(now, item)
    scale = now.assessment.scale
    return Step(item, was, rated, keyed(rated, item, scale) - keyed(was, item, scale))


def value_of(view: Response, item: Item) -> int:
    """The step of an item that all have rated. Raises KeyError for one that is not compared."""
    value = view.answers[item.id].value
    if value is None:
        raise KeyError(item.id)
    return value


def _area_change(area: Area, steps: Iterable[Step], before: Response, now: Response) -> AreaChange:
    items = tuple(area.all_items())
    ids = {item.id for item in items}
    mine = [step for step in steps if step.item.id in ids]
    return AreaChange(
        area.id,
        sum(step.difference > 0 for step in mine),
        sum(step.difference < 0 for step in mine),
        sum(step.difference == 0 for step in mine),
        score_items(before, area.id, items),
        score_items(now, area.id, items),
        area.reliability,
        tuple(_area_change(sub, mine, before, now) for sub in area.areas),
    )


def index_difference(before: Score | None, now: Score | None) -> float | None:
    """``now`` less ``before`` in points of the index, over the same items; None where there is no mean."""
    if before is None or now is None or before.reason or now.reason:
        return None
    (was, base), (today, same_base) = before.index_ratio, now.index_ratio
    return (today * base - was * same_base) / (base * same_base)


def reliable_change(measured: Reliability | None, before: Score | None, now: Score | None) -> float | None:
    """The reliable change index of two scores over the same items of an area, or None when it is unknown.

    What was measured holds for the whole area and says nothing about some of its items: unless every item
    that counts is compared, nothing is known.
    """
    difference = index_difference(before, now)
    if measured is None or now is None or difference is None or now.rated < now.total:
        return None
    return measured.rci(difference)


def is_beyond_noise(rci: float | None) -> bool | None:
    """Whether a reliable change index is beyond noise; None when there is none."""
    return None if rci is None else abs(rci) > CERTAIN
