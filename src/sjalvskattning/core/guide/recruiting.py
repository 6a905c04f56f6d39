"""The guide for recruiting: the same questions to every applicant, about what they have done."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

from sjalvskattning.core.assessment import Item, Kind
from sjalvskattning.core.guide.parts import Ground, Part, listed
from sjalvskattning.core.summary.document import (
    Block,
    Bullet,
    Bullets,
    Detail,
    NoteLines,
    Paragraph,
    Section,
    Table,
)

KEY = "guide.rekrytering"

WAYS = ("important", "hard", "mattered")
"""Ways to ask for an occasion, taken in turn. A statement is read out first, so each fits any of them."""


def sections(ground: Ground) -> Iterator[Section]:
    """The follow-up questions, one section an area, what the employer offers, and the evidence."""
    t = ground.t
    asked = listed(t(f"{KEY}.follow.{question}") for question in ("task", "did", "result", "learned"))
    yield Section("follow", t(f"{KEY}.follow"), (asked, Paragraph(t(f"{KEY}.none"))))
    parts = ground.parts(Kind.EXPECTATION)
    for part, way in zip(parts, cycle(WAYS)):
        yield Section(f"area-{part.id}", part.title, _area(ground, part, way))
    conditions = ground.items(Kind.CONDITION)
    if conditions:
        yield Section("offered", t(f"{KEY}.offered"), _offered(ground, conditions))
    yield _after(ground, parts)


def _area(ground: Ground, part: Part, way: str) -> tuple[Block, ...]:
    t, item = ground.t, part.chosen
    signs = (*ground.signs(item), ground.policy(item))
    return (
        Paragraph(ground.of_holder(item), lead=t(f"{KEY}.role")),
        Paragraph(t(f"{KEY}.question.{'reversed' if item.reverse else way}"), lead=t("guide.question")),
        listed(t("guide.sign", label=sign.label, text=sign.text) for sign in signs),
        NoteLines(t(f"{KEY}.notes"), 3),
    )


def further(ground: Ground, part: Part) -> Iterator[Block]:
    """The part's other items, with the question once for all of them."""
    t = ground.t
    yield Paragraph(t(f"{KEY}.more", question=t(f"{KEY}.question.{WAYS[0]}")))
    yield Bullets(tuple(_further(ground, item) for item in part.rest))


def _further(ground: Ground, item: Item) -> Bullet:
    asked = (Detail(ground.t("guide.to_ask"), ground.t(f"{KEY}.question.reversed")),) if item.reverse else ()
    return Bullet(ground.of_holder(item), (*asked, *ground.signs(item), ground.policy(item)))


def _offered(ground: Ground, conditions: tuple[Item, ...]) -> tuple[Block, ...]:
    t = ground.t
    return (
        Paragraph(t(f"{KEY}.offered.about")),
        listed(ground.of_holder(item) for item in conditions),
        *ground.offered(),
        Paragraph(t(f"{KEY}.offered.ask"), lead=t("guide.question")),
    )


def _after(ground: Ground, parts: tuple[Part, ...]) -> Section:
    t = ground.t
    headers = tuple(t(f"{KEY}.after.{column}") for column in ("area", "evidence", "missing"))
    rows = tuple((part.title, "", "") for part in parts)
    return Section("after", t(f"{KEY}.after"), (Paragraph(t(f"{KEY}.after.about")), Table(headers, rows)))
