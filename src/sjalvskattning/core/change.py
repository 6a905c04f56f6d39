"""One person over time: what moved since an earlier response to the same assessment, role and perspective.

Only items with the same id and the same meaning are compared; the rest are listed. While a definition states
no reliability, steps up and down are told and nothing is called certain.
"""

from __future__ import annotations

from typing import NamedTuple

from sjalvskattning.core.assessment import Item
from sjalvskattning.core.response import Answer, AnswerState, Response
from sjalvskattning.core.scoring import keyed


class Step(NamedTuple):
    """One item rated both times. ``difference`` is now less before, on the scale, as it counts."""

    item: Item
    before: int
    now: int
    difference: int


class AreaChange(NamedTuple):
    """How many of an area's items went up, down or stayed, among those rated both times."""

    area_id: str
    up: int
    down: int
    same: int


class Change(NamedTuple):
    """What moved since ``earlier``. ``not_compared``: added, removed, reworded or not rated both times."""

    earlier: Response
    steps: tuple[Step, ...]
    areas: tuple[AreaChange, ...]
    not_compared: tuple[Item, ...]


def is_comparable(earlier: Response, now: Response) -> bool:
    """Whether two responses are one person's answers to the same thing: assessment, role and perspective."""
    return (earlier.assessment.id, earlier.role, earlier.perspective) == (
        now.assessment.id,
        now.role,
        now.perspective,
    )


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
    if not is_comparable(earlier, now):
        raise ValueError("responses to different things can't be compared")
    known = {item.id: item for item in earlier.items}
    same_scale = len(earlier.assessment.scale.steps) == len(now.assessment.scale.steps)
    steps: list[Step] = []
    not_compared: list[Item] = []
    for item in now.items:
        step = _step(earlier, now, item) if same_scale and _known(known, item) else None
        if step is None:
            not_compared.append(item)
        else:
            steps.append(step)
    current = {item.id for item in now.items}
    not_compared.extend(item for item in earlier.items if item.id not in current)
    areas = tuple(_area_change(area.id, {i.id for i in area.all_items()}, steps) for area in now.areas)
    return Change(earlier, tuple(steps), areas, tuple(not_compared))


def _known(known: dict[str, Item], item: Item) -> bool:
    return item.id in known and same_meaning(known[item.id], item)


def _step(earlier: Response, now: Response, item: Item) -> Step | None:
    before, after = _rating(earlier.answer(item.id)), _rating(now.answer(item.id))
    if before is None or after is None:
        return None
    shift = now.assessment.scale.minimum - earlier.assessment.scale.minimum
    scale = now.assessment.scale
    difference = keyed(after, item, scale) - keyed(before + shift, item, scale)
    return Step(item, before + shift, after, difference)


def _rating(answer: Answer) -> int | None:
    return answer.value if answer.state is AnswerState.RATED else None


def _area_change(area_id: str, item_ids: set[str], steps: list[Step]) -> AreaChange:
    moved = [step.difference for step in steps if step.item.id in item_ids]
    return AreaChange(
        area_id, sum(d > 0 for d in moved), sum(d < 0 for d in moved), sum(d == 0 for d in moved)
    )
