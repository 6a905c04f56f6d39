"""What has been released: the sets of people, and for each question how many chose what, as bands.

A release holds no answer, no count and nothing about one person. It is never changed (rule 2 and 3), and
everything shown, exported or compared is computed from it alone (rule 6).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sjalvskattning.core.disclosure.bands import Band

K = 5
"""The fewest people in anything that is shown."""

C = 1
"""How many of the others one must count with knowing an answer besides their own: themselves."""

WRITERS = 8
"""The fewest who must have written, for what they wrote to be shown."""


class Rules(NamedTuple):
    """The two numbers that everything rests on. ``k`` can be raised, ``c`` too; neither can be lowered."""

    k: int = K
    c: int = C

    @property
    def writers(self) -> int:
        """The fewest who must have written about an area for any of it to be shown."""
        return max(WRITERS, self.k)

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong, as names: ``k`` (below 5), ``c`` (below 1, or leaving fewer than two others)."""
        wrong = (("k", self.k < K), ("c", not C <= self.c <= self.k - 2))
        return tuple(name for name, is_wrong in wrong if is_wrong)


class Cell(NamedTuple):
    """One question in one set: for each step, lowest first, how many chose it; and how many gave no rating.

    No rating (not applicable, cannot judge, passed over) is a value like the others, since the exact number
    who rated would tell who did not.
    """

    steps: tuple[Band, ...]
    none: Band


@dataclass(frozen=True, slots=True)
class ReleasedSet:
    """People shown together: which parts of a breakdown (none: everyone), how many, and each question.

    ``groups`` are places in the breakdown's list. ``cells`` has None where fewer than k gave a rating.
    """

    groups: tuple[int, ...]
    people: int
    cells: tuple[Cell | None, ...]

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready form."""
        return {
            "groups": list(self.groups),
            "people": self.people,
            "cells": [None if cell is None else [[*cell.steps], cell.none] for cell in self.cells],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ReleasedSet:
        """The inverse of :meth:`to_dict`. Raises KeyError, TypeError or ValueError on other shapes."""
        return cls(tuple(data["groups"]), data["people"], tuple(_cell(cell) for cell in data["cells"]))


def _cell(data: Any) -> Cell | None:
    if data is None:
        return None
    steps, none = data
    return Cell(tuple(Band(*band) for band in steps), Band(*none))


@dataclass(frozen=True, slots=True)
class Release:
    """What was released at one reveal: disjoint sets of at least k people. Later ones are of late answers.

    ``comments`` are what was written, by area, in no order that means anything; an area that fewer than
    WRITERS wrote about is not there.
    """

    sets: tuple[ReleasedSet, ...]
    comments: Mapping[str, tuple[str, ...]]

    @property
    def people(self) -> int:
        """How many answers it is made of."""
        return sum(released.people for released in self.sets)

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready form."""
        return {
            "sets": [released.to_dict() for released in self.sets],
            "comments": {area: list(texts) for area, texts in self.comments.items()},
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Release:
        """The inverse of :meth:`to_dict`. Raises KeyError, TypeError or ValueError on other shapes."""
        return cls(
            tuple(ReleasedSet.from_dict(entry) for entry in data["sets"]),
            {area: tuple(texts) for area, texts in data["comments"].items()},
        )
