"""What a session is about and what protects those who answer: settled before the first answer, then fixed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any, NamedTuple

from sjalvskattning.core.assessment import Area, Assessment, Item, Perspective
from sjalvskattning.core.disclosure.release import Rules

MOST_PEOPLE = 1000
"""The largest head count of one session."""

MOST_GROUPS = 20
"""The most parts of a breakdown."""


USUAL_RULES = Rules()


class Profile(StrEnum):
    """How the group answers: each on their own, shown as bands; or together, by show of hands."""

    STRICT = "strict"
    OPEN = "oppen"


class About(StrEnum):
    """Whom the answers are about: each participant themselves, or the group's leader."""

    GROUP = "group"
    LEADER = "leader"


class Breakdown(NamedTuple):
    """The one question that results may be split by, and its answers."""

    question: str
    groups: tuple[str, ...]


@dataclass(frozen=True)
class Setup:
    """Everything fixed before the first answer.

    ``head_count`` is how many can answer. ``item_ids`` are in the order of the definition. ``comments`` says
    whether the participants are asked to write. ``date`` is ISO 8601. ``follows`` is the id of the session
    before, or empty.
    """

    name: str
    assessment: Assessment
    role: str
    item_ids: tuple[str, ...]
    head_count: int
    date: str
    about: About = About.GROUP
    profile: Profile = Profile.STRICT
    rules: Rules = USUAL_RULES
    breakdown: Breakdown | None = None
    comments: bool = False
    follows: str = ""

    @property
    def perspective(self) -> Perspective:
        """Which wording the items have: one's own, or an employee's about their manager."""
        return Perspective.REPORTS if self.about is About.LEADER else Perspective.SELF

    @property
    def steps(self) -> range:
        """The scale's steps, lowest first."""
        return self.assessment.scale.steps

    @property
    def parts(self) -> int:
        """How many parts the breakdown has; 0 without one."""
        return len(self.breakdown.groups) if self.breakdown else 0

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The items that are asked, in order."""
        wanted = set(self.item_ids)
        asked = self.assessment.items_of(self.role, self.perspective)
        return tuple(item for item in asked if item.id in wanted)

    @cached_property
    def areas(self) -> tuple[tuple[Area, tuple[Item, ...]], ...]:
        """Each top-level area with the items that are asked of it, in order; areas without are left out."""
        wanted = {item.id for item in self.items}
        found = (
            (area, tuple(item for item in area.all_items() if item.id in wanted))
            for area in self.assessment.areas_of(self.role, self.perspective)
        )
        return tuple((area, items) for area, items in found if items)

    def area(self, area_id: str) -> tuple[Area, tuple[Item, ...]]:
        """An asked area and its items. Raises KeyError."""
        for area, items in self.areas:
            if area.id == area_id:
                return area, items
        raise KeyError(area_id)

    @property
    def faults(self) -> tuple[str, ...]:
        """What must be mended before the session can open, as names: ``group.fault.<name>``."""
        groups = self.breakdown.groups if self.breakdown else ()
        asked = {item.id for item in self.items}
        strict = self.profile is Profile.STRICT
        checks = (
            ("name", not self.name.strip()),
            ("items", not asked or asked != set(self.item_ids)),
            ("head_count", not 1 <= self.head_count <= MOST_PEOPLE),
            ("too_small", strict and self.head_count < self.rules.k),
            ("rules", bool(self.rules.faults)),
            ("groups", self.breakdown is not None and not 2 <= len(groups) <= MOST_GROUPS),
            ("group_names", len({group.strip().casefold() for group in groups} - {""}) != len(groups)),
            ("question", self.breakdown is not None and not self.breakdown.question.strip()),
            ("open_extras", not strict and (self.breakdown is not None or self.comments)),
        )
        return tuple(name for name, wrong in checks if wrong)

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready form, the whole definition included."""
        return {
            "name": self.name,
            "assessment": self.assessment.to_dict(),
            "role": self.role,
            "items": list(self.item_ids),
            "head_count": self.head_count,
            "date": self.date,
            "about": self.about.value,
            "profile": self.profile.value,
            "rules": list(self.rules),
            "breakdown": [self.breakdown.question, list(self.breakdown.groups)] if self.breakdown else None,
            "comments": self.comments,
            "follows": self.follows,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Setup:
        """The inverse of :meth:`to_dict`. Raises KeyError, TypeError or ValueError on other shapes."""
        setup = cls(
            name=data["name"],
            assessment=Assessment.from_dict(data["assessment"]),
            role=data["role"],
            item_ids=tuple(data["items"]),
            head_count=data["head_count"],
            date=data["date"],
            about=About(data["about"]),
            profile=Profile(data["profile"]),
            rules=Rules(*data["rules"]),
            breakdown=_breakdown(data["breakdown"]),
            comments=data["comments"],
            follows=data["follows"],
        )
        setup.assessment.role(setup.role)
        return setup


def _breakdown(data: Any) -> Breakdown | None:
    return None if data is None else Breakdown(data[0], tuple(data[1]))
