"""What a page's answers do to a sheet: each goes through the walk, as a key or a line does elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

from sjalvskattning.core.group.session import Sheet
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.core.marks import CANNOT_JUDGE, NOT_APPLICABLE, UNANSWERED, Marks, marks_of, step_of
from sjalvskattning.core.response import Response
from sjalvskattning.core.walk import (
    ClearAnswer,
    Jump,
    MarkCannotJudge,
    MarkNotApplicable,
    Message,
    Rate,
    Walk,
    update,
)

_SAID: Mapping[str, Message] = {
    NOT_APPLICABLE: MarkNotApplicable(),
    CANNOT_JUDGE: MarkCannotJudge(),
    UNANSWERED: ClearAnswer(),
}


class Filling:
    """The sheets of one setup as they are filled in. Nothing is kept here.

    ``empty`` is a sheet without answers; ``groups`` are the breakdown's parts, as a form says them.
    """

    def __init__(self, setup: Setup) -> None:
        self._ids = tuple(item.id for item in setup.items)
        response = Response("", setup.assessment, setup.role, setup.perspective)
        positions = {item.id: at for at, item in enumerate(response.items)}
        self._positions = tuple(positions[id] for id in self._ids)
        self._nothing_said = Walk(response, advance=False)
        self.empty = Sheet((UNANSWERED,) * len(self._ids))
        self.groups = [str(at) for at, _ in enumerate(setup.breakdown.groups if setup.breakdown else ())]

    def filled(self, marks: Marks, said: Mapping[int, str]) -> Marks:
        """The marks after what was said about some places. Raises ValueError for what is no mark there."""
        walk = self._nothing_said
        for place, mark in said.items():
            walk = update(update(walk, Jump(self._positions[place])), _message(mark))
        new = dict(zip(said, marks_of(walk.response, [self._ids[place] for place in said]), strict=True))
        return tuple(new.get(place, mark) for place, mark in enumerate(marks))


def _message(mark: str) -> Message:
    step = step_of(mark)
    return _SAID[mark] if step is None else Rate(step)
