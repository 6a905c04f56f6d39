"""The guide for an introduction: what is expected of the newcomer and what comes back, over ninety days."""

from __future__ import annotations

from collections.abc import Iterator

from sjalvskattning.core.assessment import Kind
from sjalvskattning.core.guide.parts import Ground, Part, listed
from sjalvskattning.core.summary.document import Block, Bullet, Bullets, NoteLines, Paragraph, Section

KEY = "guide.introduktion"


def sections(ground: Ground) -> Iterator[Section]:
    """The first week, after 30 days and after 90 days."""
    t = ground.t
    parts = ground.parts(Kind.EXPECTATION)
    yield Section("expected", t(f"{KEY}.expected"), _expected(ground, parts))
    conditions = ground.items(Kind.CONDITION)
    if conditions:
        statements = listed(ground.statement(item) for item in conditions)
        about = Paragraph(t(f"{KEY}.offered.about"))
        yield Section("offered", t(f"{KEY}.offered"), (about, statements, *ground.offered()))
    asked = _asked(ground, "week", "known", "shown", "ask")
    yield Section("week", t(f"{KEY}.week"), (asked, *_notes(ground)))
    asked = _asked(ground, "days30", "true", "unclear", *(["received"] if conditions else []), "help")
    yield Section("days30", t(f"{KEY}.days30"), (asked, *_notes(ground)))
    yield Section("days90", t(f"{KEY}.days90"), _days90(ground, parts))


def _expected(ground: Ground, parts: tuple[Part, ...]) -> tuple[Block, ...]:
    if not parts:
        return (Paragraph(ground.t(f"{KEY}.expected.none")),)
    blocks: list[Block] = [Paragraph(ground.t(f"{KEY}.expected.about"))]
    for part in parts:
        item = part.chosen
        blocks.append(Paragraph(part.about, lead=f"{part.title}."))
        details = (*ground.signs(item), ground.policy(item))
        blocks.append(Bullets((Bullet(ground.statement(item), details),)))
    return tuple(blocks)


def _asked(ground: Ground, when: str, *questions: str) -> Bullets:
    return listed(ground.t(f"{KEY}.{when}.{question}") for question in questions)


def _days90(ground: Ground, parts: tuple[Part, ...]) -> tuple[Block, ...]:
    t = ground.t
    by_area = (
        t(f"{KEY}.days90.area", area=part.title, question=ground.say(part.chosen.question)) for part in parts
    )
    always = (t(f"{KEY}.days90.{question}") for question in ("eyes", "next"))
    return (Paragraph(t(f"{KEY}.days90.about")), listed((*by_area, *always)), *_notes(ground))


def _notes(ground: Ground) -> tuple[Block, ...]:
    return tuple(NoteLines(ground.t(f"{KEY}.{who}"), 3) for who in ("newcomer", "receiver"))
