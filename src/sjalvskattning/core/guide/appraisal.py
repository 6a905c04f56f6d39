"""The guide for a medarbetarsamtal: both sides, the conditions, and what is agreed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

from sjalvskattning.core.assessment import Kind
from sjalvskattning.core.guide.parts import Ground, Part
from sjalvskattning.core.summary.document import (
    Block,
    Bullet,
    Bullets,
    NoteLines,
    Paragraph,
    Section,
    Table,
)

EMPTY_ROWS = 4

FOLLOW = ("helps", "example", "more")
"""The follow-up questions, taken in turn; each fits any statement."""


def sections(ground: Ground) -> Iterator[Section]:
    """One section an area with room for both views, then the conditions, then the agreement."""
    for part, follow in zip(ground.parts(Kind.EXPECTATION), cycle(FOLLOW)):
        yield Section(f"area-{part.id}", part.title, _area(ground, part, follow))
    for part in ground.parts(Kind.CONDITION):
        yield Section(f"area-{part.id}", part.title, _conditions(ground, part))
    yield _agreement(ground)


def _area(ground: Ground, part: Part, follow: str) -> tuple[Block, ...]:
    t, item = ground.t, part.chosen
    key = "guide.medarbetarsamtal"
    return (
        Paragraph(ground.say(item.question), lead=t("guide.question")),
        Paragraph(t(f"{key}.follow.{follow}"), lead=t(f"{key}.follow")),
        Bullets((Bullet(ground.statement(item), (*ground.signs(item), ground.policy(item))),)),
        NoteLines(t(f"{key}.employee"), 2),
        NoteLines(t(f"{key}.manager"), 2),
    )


def _conditions(ground: Ground, part: Part) -> tuple[Block, ...]:
    t = ground.t
    key = "guide.medarbetarsamtal"
    bullets = (Bullet(ground.statement(item), (ground.question(item),)) for item in part.items)
    return (
        Paragraph(t(f"{key}.conditions.about")),
        Bullets(tuple(bullets)),
        Paragraph(t(f"{key}.conditions.follow"), lead=t(f"{key}.follow")),
        *ground.offered(),
        NoteLines(t(f"{key}.employee"), 2),
        NoteLines(t(f"{key}.conditions.notes"), 2),
    )


def _agreement(ground: Ground) -> Section:
    t = ground.t
    key = "guide.medarbetarsamtal.agreement"
    headers = tuple(t(f"{key}.{column}") for column in ("what", "who", "when", "how"))
    return Section(
        "agreement",
        t(key),
        (
            Paragraph(t(f"{key}.about")),
            Table(headers, (("",) * len(headers),) * EMPTY_ROWS),
            NoteLines(t("guide.medarbetarsamtal.next"), 1),
        ),
    )
