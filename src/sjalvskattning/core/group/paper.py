"""The paper form: the statements to mark by hand, and the key that turns the marks into a row to read out."""

from __future__ import annotations

from collections.abc import Iterator

from sjalvskattning.core.group.areas import statement_of
from sjalvskattning.core.group.document import protections
from sjalvskattning.core.group.session import GroupSession
from sjalvskattning.core.group.setup import About
from sjalvskattning.core.marks import CANNOT_JUDGE, NOT_APPLICABLE
from sjalvskattning.core.summary.document import (
    Block,
    Bullet,
    Bullets,
    NoteLines,
    Paragraph,
    Section,
    Summary,
    Table,
)
from sjalvskattning.locale import Translator

BOX = "☐"


def paper_form(session: GroupSession, row: str, t: Translator) -> Summary:
    """The form. ``row`` is how the row to read out begins and is grouped; empty where none is offered."""
    setup = session.setup
    number = 0
    sections = []
    for area, items in setup.areas:
        headers = (
            t("paper.column.number"),
            t("paper.column.statement"),
            *(str(step) for step in setup.steps),
            NOT_APPLICABLE,
            CANNOT_JUDGE,
        )
        rows = []
        for item in items:
            number += 1
            boxes = (BOX,) * (len(setup.steps) + 2)
            rows.append((str(number), statement_of(item, session, t), *boxes))
        table = Table(headers, tuple(rows), frozenset({0}))
        sections.append(Section(f"area-{area.id}", area.title.in_language(t.language), (table,)))
    return Summary(
        title=t("paper.title", name=setup.name),
        own=t("paper.own"),
        sections=(
            Section("about", t("paper.about"), tuple(_about(session, t))),
            *sections,
            *((Section("key", t("paper.key"), tuple(_key(row, t))),) if row else ()),
        ),
        footer=t("paper.footer"),
        language=t.language,
    )


def _about(session: GroupSession, t: Translator) -> Iterator[Block]:
    setup, scale = session.setup, session.setup.assessment.scale
    role = setup.assessment.role(setup.role).title.in_language(t.language)
    yield Paragraph(t(f"paper.about.{'leader' if setup.about is About.LEADER else 'group'}", role=role))
    labels = [
        t("picture.step", step=step, label=scale.label(step).in_language(t.language)) for step in scale.steps
    ]
    marks = (*labels, t("paper.mark.not_applicable"), t("paper.mark.cannot_judge"))
    yield Paragraph(t("paper.how"))
    yield Bullets(tuple(Bullet(mark) for mark in marks))
    if setup.breakdown:
        yield Paragraph(setup.breakdown.question)
        yield Bullets(tuple(Bullet(f"{BOX} {group}") for group in setup.breakdown.groups))
    yield Bullets(tuple(Bullet(text) for text in protections(setup, t)))


def _key(row: str, t: Translator) -> Iterator[Block]:
    yield Paragraph(t("paper.key.about"))
    yield Paragraph(row)
    yield NoteLines(t("paper.key.row"), 2)
