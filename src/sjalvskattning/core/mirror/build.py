"""A response seen through the themes of another policy: what both take up, what one of them does not.

Nothing is added up over themes. A theme has counts and a mean by the one scoring rule, or the reason why it
has no mean, and what is owed to a person stays apart from what is expected of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sjalvskattning.core.assessment import Assessment, Item, Kind
from sjalvskattning.core.response import AnswerState, Response
from sjalvskattning.core.scoring import Score, score_items
from sjalvskattning.core.themes import THEMES
from sjalvskattning.core.themes.survey import themes_of


class Answers(NamedTuple):
    """What was answered on the own items of one kind with a theme. ``states`` counts every item once."""

    kind: Kind
    items: tuple[Item, ...]
    score: Score
    states: Mapping[AnswerState, int]


class Facing(NamedTuple):
    """One theme: what the other policy says, and what was answered; one of them may be empty."""

    theme: str
    said: tuple[Item, ...]
    answers: tuple[Answers, ...]

    def said_of(self, kind: Kind) -> tuple[Item, ...]:
        """What the other policy says of one kind."""
        return tuple(item for item in self.said if item.kind is kind)


class Mirror(NamedTuple):
    """Every theme of either policy in exactly one of ``shared``, ``missing`` (in one's own) and ``own``.

    ``looked_up`` when the response's own definition has no themes and a later one told them. ``without`` and
    ``other_without`` are the items that carry no theme, one's own and the other policy's.
    """

    response: Response
    other: Assessment
    role: str
    shared: tuple[Facing, ...]
    missing: tuple[Facing, ...]
    own: tuple[Facing, ...]
    looked_up: bool
    without: tuple[Item, ...]
    other_without: tuple[Item, ...]


def mirror(response: Response, other: Assessment, role: str, later: Assessment | None = None) -> Mirror:
    """``response`` seen through the themes of a role of ``other``, asked from the same perspective.

    ``later`` is another version of the response's definition, asked for the themes of items that are still in
    it when the response's own definition has none. Raises KeyError for an unknown role.
    """
    looked_up = later is not None and not has_themes(response.items)
    tags = _tags(later) if later is not None and looked_up else {}
    mine = {item: tags.get(item.id, ()) if looked_up else themes_of(item) for item in response.items}
    theirs = {item: themes_of(item) for item in other.items_of(role, response.perspective)}
    facing = [
        Facing(theme, _with(theme, theirs), tuple(_answers(response, theme, _with(theme, mine))))
        for theme in THEMES
    ]
    return Mirror(
        response,
        other,
        role,
        shared=tuple(one for one in facing if one.said and one.answers),
        missing=tuple(one for one in facing if one.said and not one.answers),
        own=tuple(one for one in facing if one.answers and not one.said),
        looked_up=looked_up,
        without=tuple(item for item, themes in mine.items() if not themes),
        other_without=tuple(item for item, themes in theirs.items() if not themes),
    )


def has_themes(items: Iterable[Item]) -> bool:
    """Whether any of the items carries a theme."""
    return any(themes_of(item) for item in items)


def _tags(later: Assessment) -> dict[str, tuple[str, ...]]:
    return {
        item.id: themes_of(item) for role in later.roles for area in role.areas for item in area.all_items()
    }


def _with(theme: str, tagged: Mapping[Item, tuple[str, ...]]) -> tuple[Item, ...]:
    return tuple(item for item, themes in tagged.items() if theme in themes)


def _answers(response: Response, theme: str, items: tuple[Item, ...]) -> Iterable[Answers]:
    for kind in Kind:
        of_kind = tuple(item for item in items if item.kind is kind)
        if of_kind:
            states = [response.answer(item.id).state for item in of_kind]
            counts = {state: states.count(state) for state in AnswerState}
            yield Answers(kind, of_kind, score_items(response, f"{theme}-{kind.value}", of_kind), counts)
