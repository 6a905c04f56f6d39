"""The form of a group session: from what is filled in to a setup, and which question a fault is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from sjalvskattning.core.assessment import Assessment, Perspective
from sjalvskattning.core.disclosure.release import C, K, Rules
from sjalvskattning.core.group.document import protections
from sjalvskattning.core.group.setup import About, Breakdown, Profile, Setup
from sjalvskattning.locale.typography import long_date
from sjalvskattning.tui.drawing import Line, Span, line, table, wrap
from sjalvskattning.tui.themes import Ink

if TYPE_CHECKING:
    from sjalvskattning.locale import Translator

YES, NO = "yes", "no"

FAULT_AT: Mapping[str, str] = {
    "name": "name",
    "items": "items",
    "head_count": "head_count",
    "too_small": "head_count",
    "rules": "k",
    "groups": "parts",
    "group_names": "parts",
    "question": "question",
    "open_extras": "profile",
}
"""The question that each fault of a setup stands at."""


class Filled(NamedTuple):
    """What stands in the form, as texts and keys.

    ``left_out`` are the items that are not asked; ``c`` is how many insiders are counted with (the form does
    not ask, and keeps what another face has set).
    """

    role: str
    name: str
    head_count: str
    date: str
    about: str
    profile: str
    k: str
    breakdown: str
    question: str
    parts: str
    comments: str
    follows: str
    left_out: frozenset[str] = frozenset()
    c: int = C

    @property
    def perspective(self) -> Perspective:
        """The wording that the participants read."""
        return Perspective.REPORTS if self.about == About.LEADER else Perspective.SELF

    def setup(self, assessment: Assessment) -> Setup:
        """The setup, whatever is wrong with it: a number that is none is 0."""
        is_strict = self.profile == Profile.STRICT
        groups = tuple(part for text in re.split("[,;]", self.parts) if (part := text.strip()))
        asked = assessment.items_of(self.role, self.perspective)
        return Setup(
            name=self.name.strip(),
            assessment=assessment,
            role=self.role,
            item_ids=tuple(item.id for item in asked if item.id not in self.left_out),
            head_count=_number(self.head_count),
            date=self.date,
            about=About(self.about),
            profile=Profile(self.profile),
            rules=Rules(_number(self.k), self.c) if is_strict else Rules(),
            breakdown=Breakdown(self.question.strip(), groups)
            if is_strict and self.breakdown == YES
            else None,
            comments=is_strict and self.comments == YES,
            follows=self.follows,
        )


def filled_from(setup: Setup) -> Filled:
    """What stands in the form of a session that is kept already."""
    asked = setup.assessment.items_of(setup.role, setup.perspective)
    parts = setup.breakdown.groups if setup.breakdown else ()
    return Filled(
        role=setup.role,
        name=setup.name,
        head_count=str(setup.head_count) if setup.head_count else "",
        date=setup.date,
        about=setup.about.value,
        profile=setup.profile.value,
        k=str(setup.rules.k) if setup.rules.k else "",
        breakdown=YES if setup.breakdown else NO,
        question=setup.breakdown.question if setup.breakdown else "",
        parts=", ".join(parts),
        comments=YES if setup.comments else NO,
        follows=setup.follows,
        left_out=frozenset(item.id for item in asked) - frozenset(setup.item_ids),
        c=setup.rules.c,
    )


def followed_up(before: Setup, id: str, today: date) -> Filled:
    """What stands in the form of a session that follows up another: the same, asked today."""
    return filled_from(before)._replace(date=today.isoformat(), follows=id)


def nothing_filled(today: date) -> Filled:
    """What stands in the form of a new session."""
    return Filled(
        role="",
        name="",
        head_count="",
        date=today.isoformat(),
        about=About.GROUP.value,
        profile=Profile.STRICT.value,
        k=str(K),
        breakdown=NO,
        question="",
        parts="",
        comments=NO,
        follows="",
    )


def _number(text: str) -> int:
    """A whole number that someone wrote; 0 for what is none, or is too long to be one here."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0


def faults_by_field(setup: Setup, t: Translator) -> dict[str, str]:
    """What is wrong, said at the question that it stands at; one thing at a time for each."""
    told: dict[str, str] = {}
    for fault in setup.faults:
        here = f"group_desk.remedy.{fault}"
        remedy = t(here if t.has(here) else f"group.fault.{fault}.remedy")
        told.setdefault(FAULT_AT[fault], f"{t(f'group.fault.{fault}.what', k=setup.rules.k)} {remedy}")
    return told


# -- what the setup says, to read before it is opened


def protection_lines(setup: Setup, t: Translator, width: int) -> list[Line]:
    """What protects those who answer, and that it can't be changed once the session is open."""
    title = wrap(t("group_desk.protected"), width)
    return [*(line(Span(row, Ink.STRONG)) for row in title), *bulleted(protections(setup, t), width)]


def bulleted(texts: Iterable[str], width: int) -> Iterator[Line]:
    """Each text as a point of a list."""
    for text in texts:
        for at, row in enumerate(wrap(text, width - 2)):
            yield line(Span("  " if at else "– ", Ink.ACCENT), row)


def setup_lines(setup: Setup, t: Translator, width: int) -> list[Line]:
    """The setup in short: what is asked, of whom."""
    rows = [(t(f"group_desk.{label}"), text) for label, text in _facts(setup, t)]
    column = max(len(label) for label, _ in rows) + 3
    title = [line(Span(row, Ink.STRONG)) for row in wrap(setup.name, width)]
    return [*title, *table(rows, column, width, Ink.QUIET)]


def _facts(setup: Setup, t: Translator) -> Iterator[tuple[str, str]]:
    role = setup.assessment.role(setup.role).title.in_language(t.language)
    asked = setup.assessment.items_of(setup.role, setup.perspective)
    yield "policy", setup.assessment.title.in_language(t.language)
    yield "about", t(f"group_report.about.{setup.about.value}", role=role)
    areas = ", ".join(area.title.in_language(t.language) for area, _ in setup.areas)
    count = t("group_desk.items.count", n=len(setup.items), total=len(asked))
    yield "items", f"{count}: {areas}"
    yield "head_count", str(setup.head_count)
    yield "profile", t(f"group_desk.profile.{setup.profile.value}")
    if setup.breakdown:
        yield "breakdown", f"{setup.breakdown.question} {', '.join(setup.breakdown.groups)}"
    yield "date", long_date(setup.date, t.language)
