"""The parts of one instrument: texts, items, areas, roles, scale, and what stands in the policy.

Everything here is imported from :mod:`sjalvskattning.core.assessment`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from typing import NamedTuple


class Kind(StrEnum):
    """What an item is about: asked of the person, or owed to the person."""

    EXPECTATION = "expectation"
    CONDITION = "condition"


class Perspective(StrEnum):
    """Who answers about the person in the role."""

    SELF = "self"
    MANAGER = "manager"
    REPORTS = "reports"
    PEER = "peer"


class Relation(StrEnum):
    """Whether an item says again what the policy says, or makes a word in it concrete."""

    RESTATES = "restates"
    INTERPRETS = "interprets"


class Text(NamedTuple):
    """A text in Swedish and, when translated, English. An empty ``en`` means not translated."""

    sv: str
    en: str = ""

    def in_language(self, language: str) -> str:
        """The text in ``language`` ("sv" or "en"); Swedish when there is no translation."""
        return self.en if language == "en" and self.en else self.sv


class Ref(NamedTuple):
    """One passage of the policy's text, by id (``ledarens-uppdrag/1.2``), and what it said then.

    ``fingerprint`` is that of ``core.policy``; empty until the definition has been held against the text.
    """

    passage: str
    fingerprint: str = ""

    @classmethod
    def of(cls, text: str) -> Ref:
        """From the form in a definition: the id, then a space and the fingerprint once there is one."""
        passage, _, fingerprint = text.partition(" ")
        return cls(passage, fingerprint)

    def __str__(self) -> str:
        return f"{self.passage} {self.fingerprint}".rstrip()


class Source(NamedTuple):
    """Where in the policy an item comes from. ``passage`` is a place ("punkt 3"), not a quotation."""

    section: str
    passage: str
    relation: Relation
    trace: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One statement to rate.

    ``third`` continues a subject ("Medarbetaren", "Min chef") and starts with a verb. ``works`` and
    ``fails`` are signs of when it works and when it does not. ``weight`` 0 means asked, not scored.
    ``reverse`` marks a statement where a low rating is good. ``themes`` are ids of ``core.themes``.
    """

    id: str
    kind: Kind
    text: Text
    third: Text
    works: tuple[Text, ...]
    fails: tuple[Text, ...]
    question: Text
    source: Source
    strength: str
    weight: float = 1.0
    reverse: bool = False
    themes: tuple[str, ...] = ()

    def wording(self, perspective: Perspective) -> Text:
        """The statement for oneself, or its third-person predicate for whoever else answers."""
        return self.text if perspective is Perspective.SELF else self.third


MAX_SD = 50
"""The largest standard deviation that values from 0 to 100 can have in a population."""

CERTAIN = 1.96
"""A change is beyond noise when it is more than this many standard errors of a difference."""


class Reliability(NamedTuple):
    """What someone has measured about an area's scores, on the index 0–100.

    ``sd`` is the standard deviation and ``r`` the reliability among ``n`` persons; ``source`` says where that
    was measured. Nothing of it can be guessed: an area that nobody has measured has none.
    """

    sd: float
    r: float
    n: int
    source: str

    @property
    def sem(self) -> float:
        """The standard error of one measurement: SD √(1 − r)."""
        return self.sd * sqrt(1 - self.r)

    @property
    def s_diff(self) -> float:
        """The standard error of the difference between two measurements: √2 · SEM."""
        return sqrt(2) * self.sem

    @property
    def least(self) -> float:
        """The points of the index that a difference must exceed to be beyond noise."""
        return CERTAIN * self.s_diff

    def rci(self, difference: float) -> float:
        """The reliable change index of a difference in points of the index."""
        return difference / self.s_diff


@dataclass(frozen=True, slots=True)
class Area:
    """Items that belong together. Sub-areas go one level down; ``items`` are the area's own.

    ``reliability`` holds for the area with exactly these items.
    """

    id: str
    title: Text
    kind: Kind
    about: Text
    items: tuple[Item, ...] = ()
    areas: tuple[Area, ...] = ()
    reliability: Reliability | None = None

    def all_items(self) -> Iterator[Item]:
        """The area's own items, then those of its sub-areas, in the definition's order."""
        yield from self.items
        for area in self.areas:
            yield from area.items


@dataclass(frozen=True, slots=True)
class Role:
    """Someone the policy speaks to. ``areas`` are the role's own; see :meth:`Assessment.areas_of`."""

    id: str
    title: Text
    about: Text
    extends: str | None
    areas: tuple[Area, ...]


class Scale(NamedTuple):
    """Rating steps from ``minimum`` upward, one label a step."""

    minimum: int
    labels: tuple[Text, ...]

    @property
    def maximum(self) -> int:
        """The highest step."""
        return self.minimum + len(self.labels) - 1

    @property
    def steps(self) -> range:
        """Every step, lowest first."""
        return range(self.minimum, self.maximum + 1)

    def label(self, step: int) -> Text:
        """The label of ``step``. Raises IndexError outside the scale."""
        if step not in self.steps:
            raise IndexError(step)
        return self.labels[step - self.minimum]


class Policy(NamedTuple):
    """The document behind an assessment. ``decision`` is empty when the policy does not state one."""

    organisation: str
    title: str
    decision: str = ""


class ScoringRule(NamedTuple):
    """When an area's mean may be computed (``scoring.py``), and whether a mean over areas is wanted."""

    min_share: float = 0.5
    min_items: int = 2
    overall: bool = False


class Excluded(NamedTuple):
    """A statement of the policy that no item stands for, and why."""

    section: str
    passage: str
    reason: str
    trace: tuple[Ref, ...] = ()


class Support(NamedTuple):
    """Something that the policy or the employer offers, which a goal can point to.

    ``serves`` are ids of the roles, areas or themes that it is meant for; none means everyone.
    """

    id: str
    title: Text
    about: Text
    source: Source
    serves: tuple[str, ...] = ()
