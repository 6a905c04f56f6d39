"""One area of a session as blocks of a document: the same on a projector, on paper and in a file."""

from __future__ import annotations

from collections.abc import Iterator

from sjalvskattning.core.assessment import Item, Kind
from sjalvskattning.core.disclosure.bands import Band
from sjalvskattning.core.group.picture import AreaPicture, ItemPicture, Part
from sjalvskattning.core.group.session import GroupSession
from sjalvskattning.core.group.spoken import band_words, item_sentences, middle_value, middle_words, part_name
from sjalvskattning.core.group.warned import written_texts
from sjalvskattning.core.response import Answer, Response
from sjalvskattning.core.summary.document import (
    BarPart,
    BarRow,
    Block,
    Bullet,
    Bullets,
    Detail,
    DivergingBars,
    Mark,
    Owned,
    Paragraph,
    Table,
)
from sjalvskattning.core.wording import statement
from sjalvskattning.locale import Translator


def statement_of(item: Item, session: GroupSession, t: Translator) -> str:
    """A statement as the participants read it."""
    return statement(item, session.setup.perspective, t)


def area_title(picture: AreaPicture, t: Translator) -> str:
    """The area's title in the reader's language."""
    return picture.area.title.in_language(t.language)


def area_blocks(
    session: GroupSession, picture: AreaPicture, t: Translator, *, written: bool = True
) -> Iterator[Block]:
    """The picture, what it says, and unless told not to, what people wrote; nothing that there is not."""
    if session.releases:
        yield bars(session, picture.items, area_title(picture, t), t)
    if not session.is_strict:
        yield from _marked(session, picture, t)
    if written:
        yield from _written(session, picture, t)


def questions(picture: AreaPicture, t: Translator) -> Bullets:
    """Each statement's opening question, in the order of the picture."""
    return Bullets(tuple(Bullet(one.item.question.in_language(t.language)) for one in picture.items))


def bars(session: GroupSession, items: tuple[ItemPicture, ...], title: str, t: Translator) -> DivergingBars:
    """Bars with the typical shares of each step. Their lengths come from the released bands alone."""
    scale = session.setup.assessment.scale
    rows: list[BarRow] = []
    for picture in items:
        label = statement_of(picture.item, session, t)
        if len(picture.parts) == 1:
            rows.append(_row(session, label, picture.parts[0], 0, t))
            continue
        rows.append(BarRow(label, (), ""))
        rows += [_row(session, part_name(part, session.setup, t), part, 1, t) for part in picture.parts]
    spoken = (
        t(
            "group_report.said",
            statement=statement_of(one.item, session, t),
            said=" ".join(item_sentences(one, session.setup, t, short=True)),
        )
        for one in items
    )
    return DivergingBars(
        title=title,
        steps=tuple(label.in_language(t.language) for label in scale.labels),
        low=scale.minimum,
        rows=tuple(rows),
        sentence=" ".join(spoken),
        table=_table(session, items, t),
        note=t("group_report.lengths"),
    )


def _row(session: GroupSession, label: str, part: Part, level: int, t: Translator) -> BarRow:
    if part.reading is None:
        return BarRow(label, (), t("picture.hidden", k=session.setup.rules.k), level)
    parts = tuple(
        BarPart(Mark(share.numerator, share.denominator), band_words(band))
        for share, band in zip(part.reading.shares, part.reading.cell.steps, strict=True)
    )
    return BarRow(label, parts, middle_words(part.reading, t), level)


def _table(session: GroupSession, items: tuple[ItemPicture, ...], t: Translator) -> Table:
    steps = session.setup.steps
    several = any(len(picture.parts) > 1 for picture in items)
    headers = (
        t("group_report.column.statement"),
        *((t("group_report.column.who"),) if several else ()),
        *(str(step) for step in steps),
        t("group_report.column.none"),
        t("group_report.column.people"),
    )
    rows = []
    for picture in items:
        for part in picture.parts:
            who = (part_name(part, session.setup, t),) if several else ()
            rows.append((statement_of(picture.item, session, t), *who, *_cells(part, len(steps))))
    first = 2 if several else 1
    return Table(headers, tuple(rows), frozenset(range(first, len(headers))))


def _cells(part: Part, steps: int) -> tuple[str, ...]:
    if part.reading is None:
        return (*("–",) * (steps + 1), str(part.people))
    counted: tuple[Band, ...] = (*part.reading.cell.steps, part.reading.cell.none)
    return (*(band_words(band) for band in counted), str(part.people))


def _marked(session: GroupSession, picture: AreaPicture, t: Translator) -> Iterator[Block]:
    """What the group marked together."""
    rows = tuple((statement_of(one.item, session, t), _mark(session, one.item, t)) for one in picture.items)
    headers = (t("group_report.column.statement"), t("group_report.column.mark"))
    yield Table(headers, rows)


def _mark(session: GroupSession, item: Item, t: Translator) -> str:
    if item.id not in session.marks:
        return t("group_report.mark.none")
    step = session.marks[item.id]
    if step is None:
        return t("group_report.mark.divided")
    label = session.setup.assessment.scale.label(step).in_language(t.language)
    return t("picture.step", step=step, label=label)


def _written(session: GroupSession, picture: AreaPicture, t: Translator) -> Iterator[Block]:
    if texts := written_texts(session, picture.area.id):
        yield Paragraph(t("group_report.written"))
        yield Bullets(tuple(Bullet(text, (), Owned.PERSON) for text in texts))


def leader_blocks(
    session: GroupSession, picture: AreaPicture, own: Response, t: Translator
) -> Iterator[Block]:
    """The leader's own answers beside what was released, statement by statement; only where it was."""
    from sjalvskattning.core.comparison.document import answer_words

    maximum = session.setup.assessment.scale.maximum
    bullets = []
    for one in picture.items:
        known = [part for part in one.parts if part.reading]
        answer: Answer = own.answer(one.item.id)
        if not known:
            continue
        group = "; ".join(
            t(
                "picture.of",
                who=part_name(part, session.setup, t),
                said=middle_value(part.reading, t),
            )
            for part in known
            if part.reading
        )
        details = (
            Detail(t("group_report.leader.own"), answer_words(answer, maximum, t)),
            Detail(t("group_report.leader.group"), group),
        )
        bullets.append(Bullet(statement_of(one.item, session, t), details))
    if bullets and picture.area.kind is Kind.EXPECTATION:
        yield Paragraph(t("group_report.leader.about"))
        yield Bullets(tuple(bullets))
