"""Two or more responses to the same thing, oldest first, over the items that are the same in all of them.

The last one's definition is the one that counts: its items, areas, weights and scale. A mean is computed by
the one scoring rule over the same rated items every time, so that it moves only when a rating does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sjalvskattning.core.assessment import Area, Item
from sjalvskattning.core.change import (
    InCommon,
    LeftOut,
    in_common,
    index_difference,
    is_beyond_noise,
    is_comparable,
    reliable_change,
    value_of,
)
from sjalvskattning.core.response import Response
from sjalvskattning.core.scoring import Score, keyed, score_items

MIN_OCCASIONS = 2
"""One occasion has nothing to be compared with."""


class AreaLine(NamedTuple):
    """One area over time: one score an occasion, oldest first. ``level`` 1 is a sub-area.

    ``scores`` have either all a mean or all the same reason, since they are over the same items.
    """

    area: Area
    level: int
    scores: tuple[Score, ...]

    @property
    def difference(self) -> float | None:
        """The last less the first in points of the index 0–100; None where there is no mean."""
        return index_difference(self.scores[0], self.scores[-1])

    @property
    def rci(self) -> float | None:
        """The reliable change index of the last beside the first; None when the reliability is unknown."""
        return reliable_change(self.area.reliability, self.scores[0], self.scores[-1])

    @property
    def reliable(self) -> bool | None:
        """Whether the difference is beyond noise; None when that can't be known."""
        return is_beyond_noise(self.rci)


class Move(NamedTuple):
    """One item over time, as rated, oldest first. ``difference`` is last less first, as it counts."""

    item: Item
    values: tuple[int, ...]
    difference: int


class Timeline(NamedTuple):
    """One person over time.

    ``responses`` are compared, oldest first; ``set_aside`` have another number of steps than the last one and
    are not. ``views`` are the responses that are compared under the last one's definition, with only the
    answers that are. ``moves`` has every item that is compared, in the order asked.
    """

    responses: tuple[Response, ...]
    set_aside: tuple[Response, ...]
    views: tuple[Response, ...]
    areas: tuple[AreaLine, ...]
    moves: tuple[Move, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def last(self) -> Response:
        """The last response, whose definition counts."""
        return self.responses[-1]

    @property
    def largest(self) -> tuple[Move, ...]:
        """What differs between the first and the last time, most first, otherwise in the order asked."""
        moved = [move for move in self.moves if move.difference]
        return tuple(sorted(moved, key=lambda move: -abs(move.difference)))


def timeline(responses: Sequence[Response]) -> Timeline:
    """One person over time, in order of ``created``.

    Raises ValueError for fewer than :data:`MIN_OCCASIONS`, and when they are not one person's answers to the
    same assessment in the same role and perspective.
    """
    if len(responses) < MIN_OCCASIONS:
        raise ValueError(f"a timeline takes at least {MIN_OCCASIONS} responses")
    ordered = sorted(responses, key=lambda response: (response.created, response.id))
    last = ordered[-1]
    if not all(is_comparable(response, last) for response in ordered):
        raise ValueError("responses to different things can't be compared")
    kept = tuple(response for response in ordered if _steps(response) == _steps(last))
    common = in_common(kept)
    return Timeline(
        kept,
        tuple(response for response in ordered if _steps(response) != _steps(last)),
        common.views,
        tuple(_lines(last, common)),
        tuple(_move(item, common) for item in common.items),
        common.left_out,
    )


def _steps(response: Response) -> int:
    return len(response.assessment.scale.steps)


def _lines(last: Response, common: InCommon) -> Iterator[AreaLine]:
    for top in last.areas:
        for area, level in ((top, 0), *((sub, 1) for sub in top.areas)):
            items = tuple(area.all_items())
            yield AreaLine(area, level, tuple(score_items(view, area.id, items) for view in common.views))


def _move(item: Item, common: InCommon) -> Move:
    values = tuple(value_of(view, item) for view in common.views)
    scale = common.views[-1].assessment.scale
    return Move(item, values, keyed(values[-1], item, scale) - keyed(values[0], item, scale))
