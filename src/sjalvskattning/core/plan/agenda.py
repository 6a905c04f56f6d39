"""What to take up, in which order, and for how long.

The order is the one that conversations need: first what both rate high, then what was promised last time,
what someone chose and what differs most; the conditions, what you agree on, and when to meet again. The
minutes always add up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from sjalvskattning.core.assessment import Item, Kind
from sjalvskattning.core.change import same_meaning
from sjalvskattning.core.comparison import Comparison, in_turn
from sjalvskattning.core.response import Goal, Owner, Response
from sjalvskattning.core.summary.selection import lacking_conditions, strengths, to_develop

SHORTEST, LONGEST = 15, 240
"""Minutes that a plan can be made for."""

MINUTES_A_TOPIC = 7
"""What a topic needs before another one is added."""

LEAST_A_TOPIC = 4
OPENING_ITEMS = 3
CONDITION_ITEMS = 3
MOST_TOPICS = 8


class PointKind(StrEnum):
    """What a point of the agenda is for."""

    OPENING = "opening"
    SINCE = "since"
    TOPIC = "topic"
    CONDITIONS = "conditions"
    AGREEMENT = "agreement"
    FOLLOW_UP = "follow_up"


class Why(StrEnum):
    """Why an item is a topic."""

    CHOSEN = "chosen"
    FLAGGED = "flagged"
    DIFFERS = "differs"
    DEVELOP = "develop"


class AgendaPoint(NamedTuple):
    """A point: when it starts and how long it takes, in whole minutes, and the items it is about."""

    kind: PointKind
    start: int
    minutes: int
    items: tuple[Item, ...] = ()
    why: Why | None = None


def agenda(first: Response, comparison: Comparison | None, minutes: int) -> tuple[AgendaPoint, ...]:
    """The points for a conversation of ``minutes``, between :data:`SHORTEST` and :data:`LONGEST`.

    ``first`` is the view of the one who plans; ``comparison`` is both views when there are two. Raises
    ValueError for other minutes.
    """
    if not SHORTEST <= minutes <= LONGEST:
        raise ValueError(minutes)
    opening = max(2, minutes // 10)
    agreeing = max(3, minutes // 6)
    following = max(1, minutes // 15)
    conditions = _conditions(first, comparison)
    owed = max(2, minutes // 8) if conditions else 0
    promised = max(2, minutes // 9) if promises_of(first, comparison) else 0
    left = minutes - opening - agreeing - following - owed - promised
    topics = _selected(_topics(first, comparison), left)
    taken = {item.id for item, _ in topics}
    conditions = tuple(item for item in conditions if item.id not in taken) or conditions
    points = [
        AgendaPoint(PointKind.OPENING, 0, opening, _opening(first, comparison)),
        *([AgendaPoint(PointKind.SINCE, 0, promised)] if promised else []),
        *(
            AgendaPoint(PointKind.TOPIC, 0, time, (item,), why)
            for (item, why), time in zip(topics, _shared_out(left, len(topics)), strict=True)
        ),
    ]
    if conditions:
        points.append(AgendaPoint(PointKind.CONDITIONS, 0, owed, conditions))
    agreeing += 0 if topics else left
    points.append(AgendaPoint(PointKind.AGREEMENT, 0, agreeing))
    points.append(AgendaPoint(PointKind.FOLLOW_UP, 0, following))
    return _started(points)


def _selected(topics: list[tuple[Item, Why]], left: int) -> list[tuple[Item, Why]]:
    """The topics there is time for: what was chosen, and with the least time each also what differs most."""
    chosen = sum(why is Why.CHOSEN for _, why in topics)
    most = left // LEAST_A_TOPIC
    room = max(1 if most else 0, min(MOST_TOPICS, left // MINUTES_A_TOPIC), min(most, chosen + 1))
    differs = next((at for at, (_, why) in enumerate(topics) if why is Why.DIFFERS), None)
    if differs is None or differs < room or room < 2:
        return topics[:room]
    return [*topics[: room - 1], topics[differs]]


def _shared_out(minutes: int, parts: int) -> list[int]:
    """Whole minutes for each part, the first ones longer where it does not come out even."""
    if not parts:
        return []
    each, over = divmod(minutes, parts)
    return [each + (at < over) for at in range(parts)]


def _started(points: Sequence[AgendaPoint]) -> tuple[AgendaPoint, ...]:
    started, clock = [], 0
    for point in points:
        started.append(point._replace(start=clock))
        clock += point.minutes
    return tuple(started)


def promises_of(first: Response, comparison: Comparison | None) -> tuple[Goal, ...]:
    """What was agreed on last time, as either has it; the same thing once, as the one who plans has it."""
    views = [first] if comparison is None else [first, comparison.first, comparison.second]
    found: dict[tuple[str, Owner], Goal] = {}
    for view in views:
        for goal in view.preparation.earlier:
            found.setdefault((goal.text, goal.owner), goal)
    return tuple(found.values())


def _opening(first: Response, comparison: Comparison | None) -> tuple[Item, ...]:
    if comparison is not None:
        return tuple(pair.item for pair in comparison.strengths[:OPENING_ITEMS])
    return tuple(rated.item for rated in strengths(first)[:OPENING_ITEMS])


def _conditions(first: Response, comparison: Comparison | None) -> tuple[Item, ...]:
    """The conditions to take up: those that either rates low, lowest first; any there are, when none is."""
    views = [first] if comparison is None else [comparison.first, comparison.second]
    asked = {item.id: item for item in first.items if item.kind is Kind.CONDITION}
    low = sorted(
        (rated.counts - view.assessment.scale.minimum, rated.number, rated.item.id)
        for view in views
        for rated in lacking_conditions(view)
        if _means_the_same(rated.item, asked)
    )
    chosen = dict.fromkeys(id for _, _, id in low)
    return tuple(asked[id] for id in [*chosen, *(id for id in asked if id not in chosen)][:CONDITION_ITEMS])


def _topics(first: Response, comparison: Comparison | None) -> list[tuple[Item, Why]]:
    """Every topic, the most worth taking first: chosen by either, in turn; flagged; what differs most."""
    items = {item.id: item for item in first.items}
    views = [first] if comparison is None else [comparison.first, comparison.second]
    alike = [{item.id for item in view.items if _means_the_same(item, items)} for view in views]
    chosen = [
        [topic.item_id for topic in view.preparation.topics if topic.item_id in known]
        for view, known in zip(views, alike, strict=True)
    ]
    found = dict.fromkeys(in_turn(chosen), Why.CHOSEN)
    flagged = [item.id for item in first.items if first.answer(item.id).flagged]
    differing: list[str] = []
    if comparison is not None:
        flagged = [pair.item.id for pair in comparison.flagged]
        differing = [pair.item.id for pair in comparison.differing]
    for ids, why in (
        (flagged, Why.FLAGGED),
        (differing, Why.DIFFERS),
        ([rated.item.id for rated in to_develop(first)], Why.DEVELOP),
    ):
        found |= {id: why for id in ids if id not in found}
    return [(items[id], why) for id, why in found.items() if id in items]


def _means_the_same(item: Item, asked: Mapping[str, Item]) -> bool:
    """Whether an item of any view is among those asked in the first, with the same meaning."""
    return item.id in asked and same_meaning(item, asked[item.id])
