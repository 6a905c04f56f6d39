"""A whole area as a document: every statement at once, and what participants wrote."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile

from sjalvskattning.core.group.areas import (
    area_blocks,
    area_title,
    leader_blocks,
    questions,
    statement_of,
)
from sjalvskattning.core.group.picture import AreaPicture
from sjalvskattning.core.group.spoken import item_sentences
from sjalvskattning.core.group.warned import area_signs
from sjalvskattning.core.summary import Summary
from sjalvskattning.core.summary.document import Block, DivergingBars, Paragraph, Section
from sjalvskattning.locale import Translator
from sjalvskattning.tui.documents import document_lines
from sjalvskattning.tui.drawing import Line
from sjalvskattning.tui.talk import Talk


def area_lines(talk: Talk, area: AreaPicture, t: Translator, width: int) -> list[Line]:
    """Every statement with its bars, or only in sentences; then what was written, and what to talk about.

    Texts that can point someone out are not among it: the facilitator is to be told before they are shown.
    """
    blocks: list[Block] = [*_pictures(talk, area, t)]
    if area_signs(talk.desk.session, area.area.id):
        blocks.append(Paragraph(t("identifying.held")))
    if talk.own is not None:
        blocks += leader_blocks(talk.desk.session, area, talk.own, t)
    picture = Section("picture", area_title(area, t), tuple(blocks))
    asked = Section("questions", t("group_lead.question"), (questions(area, t),))
    return _lines([picture, asked] if blocks else [asked], t, width)


def _pictures(talk: Talk, area: AreaPicture, t: Translator) -> Iterator[Block]:
    session = talk.desk.session
    for block in area_blocks(session, area, t, written=not area_signs(session, area.area.id)):
        if not (talk.spoken and isinstance(block, DivergingBars)):
            yield block
            continue
        for one in area.items:
            said = " ".join(item_sentences(one, session.setup, t))
            yield Paragraph(said, statement_of(one.item, session, t))


def comment_lines(talk: Talk, area: AreaPicture, t: Translator, width: int) -> list[Line]:
    """What participants wrote about the area and wanted to show; nothing where there is nothing to show."""
    session = talk.desk.session
    shown = (block for block in area_blocks(session, area, t) if not isinstance(block, DivergingBars))
    written = tuple(shown) if session.is_strict else ()
    return _lines([Section("written", "", written)], t, width) if written else []


def _lines(sections: list[Section], t: Translator, width: int) -> list[Line]:
    """The sections alone, from their first line with anything in it."""
    drawn = document_lines(Summary(title="", sections=tuple(sections), language=t.language), width)
    return [*dropwhile(lambda row: not "".join(span.text for span in row.spans).strip(), drawn)]
