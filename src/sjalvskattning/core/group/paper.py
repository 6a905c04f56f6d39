"""The paper form: the statements to mark by hand, and the key that turns the marks into a row to read out."""

from __future__ import annotations

from collections.abc import Iterator

from sjalvskattning.core.answer_code import Form, figures, offers_paper, paper_row
from sjalvskattning.core.answer_code.row import GROUP
from sjalvskattning.core.group.areas import statement_of
from sjalvskattning.core.group.asked import form_of
from sjalvskattning.core.group.document import protections
from sjalvskattning.core.group.session import GroupSession
from sjalvskattning.core.group.setup import About, Setup
from sjalvskattning.core.marks import CANNOT_JUDGE, NOT_APPLICABLE, Marks
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
LINE = " _"
"""Room to write one mark."""


def paper_form(session: GroupSession, t: Translator) -> Summary:
    """The form, with how its marks become a row to read out where the scale offers one."""
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
            *_key(setup, t),
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


def _key(setup: Setup, t: Translator) -> Iterator[Section]:
    """How the marks become a row: where it begins, its groups, and their check figures."""
    form = form_of(setup)
    if not offers_paper(form):
        return
    groups = [
        range(at + 1, min(at + GROUP, form.items) + 1) for at in range(0, form.items, GROUP)
    ]  # the statements' numbers on the form
    rows = tuple((_numbers(group), LINE * len(group), LINE) for group in groups)
    headers = tuple(t(f"paper.key.column.{key}") for key in ("statements", "marks", "check"))
    counted = figures(form)
    others = {name: counted[mark] for name, mark in (("e", NOT_APPLICABLE), ("v", CANNOT_JUDGE))}
    example = form.possible[:GROUP]
    yield Section(
        "key",
        t("paper.key"),
        (
            Paragraph(t("paper.key.about", key=form.key)),
            Table(headers, rows),
            Paragraph(t("paper.key.check", **others)),
            Paragraph(t("paper.key.example", marks="".join(example), row=_example(example, form))),
            NoteLines(t("paper.key.row", key=form.key), 2),
        ),
    )


def _numbers(group: range) -> str:
    return f"{group[0]}–{group[-1]}" if len(group) > 1 else str(group[0])


def _example(marks: Marks, form: Form) -> str:
    """The group of those marks with its check figure."""
    return paper_row(marks, form._replace(items=len(marks))).partition(" ")[2]
