"""The guide for a lönesamtal: results against each criterion, with examples. Never a pay, never a total."""

from __future__ import annotations

from collections.abc import Iterator

from sjalvskattning.core.assessment import Kind
from sjalvskattning.core.guide.parts import Ground, Part, listed
from sjalvskattning.core.summary.document import (
    Block,
    Bullet,
    Bullets,
    NoteLines,
    Paragraph,
    Section,
    Table,
)


def sections(ground: Ground) -> Iterator[Section]:
    """One section a criterion, the conditions as context, and what to aim for."""
    t = ground.t
    criteria = ground.whole_areas(Kind.EXPECTATION)
    for part in criteria:
        yield Section(
            f"area-{part.id}", t("guide.lonesamtal.criterion", area=part.title), _criterion(ground, part)
        )
    conditions = ground.items(Kind.CONDITION)
    if conditions:
        key = "guide.lonesamtal.context"
        yield Section(
            "context",
            t(key),
            (
                Paragraph(t(f"{key}.about")),
                listed(ground.statement(item) for item in conditions),
                Paragraph(t(f"{key}.question"), lead=t("guide.question")),
                NoteLines(t("guide.notes"), 2),
            ),
        )
    yield _next(ground, criteria)


def _criterion(ground: Ground, part: Part) -> tuple[Block, ...]:
    t, item = ground.t, part.chosen
    key = "guide.lonesamtal"
    details = (*ground.signs(item), ground.question(item), ground.policy(item))
    return (
        Paragraph(t(f"{key}.question"), lead=t("guide.question")),
        Paragraph(t(f"{key}.further"), lead=t("guide.further")),
        Paragraph("", lead=t(f"{key}.expected")),
        Bullets((Bullet(ground.statement(item), details),)),
        NoteLines(t(f"{key}.employee"), 2),
        NoteLines(t(f"{key}.manager"), 2),
    )


def _next(ground: Ground, criteria: tuple[Part, ...]) -> Section:
    t = ground.t
    key = "guide.lonesamtal.next"
    headers = tuple(t(f"{key}.{column}") for column in ("criterion", "result", "shows"))
    rows = tuple((part.title, "", "") for part in criteria)
    return Section("next", t(key), (Paragraph(t(f"{key}.about")), Table(headers, rows)))
