"""Which number is asked about, from a word."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from sjalvskattning.core.response import Response


class TargetKind(StrEnum):
    """The kinds of numbers that can be explained."""

    OVERVIEW = "overview"
    AREA = "area"
    ITEM = "item"
    OVERALL = "overall"
    COUNTS = "counts"
    SHARES = "shares"
    CHANGE = "change"


class Target(NamedTuple):
    """A number of a response: of an area or an item by id, otherwise the only one of its kind."""

    kind: TargetKind
    id: str = ""


WORDS = {kind.value: kind for kind in TargetKind if kind not in (TargetKind.AREA, TargetKind.ITEM)}
"""The words that stand for the numbers that are there once. An area or item with such an id goes first."""


def find_target(response: Response, word: str, fold: Callable[[str], str]) -> Target | None:
    """The number that ``word`` names, or None: the id or title of an area, an item's id or number, or a word.

    ``fold`` makes spellings alike: case, accents, spaces.
    """
    return targets(response, fold).get(fold(word))


def targets(response: Response, fold: Callable[[str], str]) -> dict[str, Target]:
    """Every word that names a number, folded. What stands first in line takes a word that is there twice."""
    areas = [area for top in response.areas for area in (top, *top.areas)]
    found: dict[str, Target] = {}
    named = [
        *((area.id, Target(TargetKind.AREA, area.id)) for area in areas),
        *((item.id, Target(TargetKind.ITEM, item.id)) for item in response.items),
        *((word, Target(kind)) for word, kind in WORDS.items()),
        *((str(n), Target(TargetKind.ITEM, item.id)) for n, item in enumerate(response.items, 1)),
        *((title, Target(TargetKind.AREA, area.id)) for area in areas for title in area.title),
    ]
    for word, target in named:
        if word:
            found.setdefault(fold(word), target)
    return found
