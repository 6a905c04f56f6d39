"""A whole area as a document: every statement at once, and what participants wrote."""

from __future__ import annotations

from collections.abc import Iterator

from sjalvskattning.core.group.areas import (
    area_blocks,
    area_title,
    leader_blocks,
    questions,
    statement_of,
)
from sjalvskattning.core.group.picture import AreaPicture
from sjalvskattning.core.group.spoken import item_sentences
from sjalvskattning.core.summary import Summary
from sjalvskattning.core.summary.document import Block, DivergingBars, Paragraph, Section
from sjalvskattning.locale import Translator
from sjalvskattning.tui.talk import Talk


def area_document(talk: Talk, area: AreaPicture, t: Translator) -> Summary:
    """Every statement with its bars, or only in sentences; then what was written, and what to talk about."""
    blocks: list[Block] = [*_pictures(talk, area, t)]
    if talk.own is not None:
        blocks += leader_blocks(talk.desk.session, area, talk.own, t)
    sections = (
        Section("picture", area_title(area, t), tuple(blocks)),
        Section("questions", t("group_lead.question"), (questions(area, t),)),
    )
    return Summary(
        title="", sections=tuple(one for one in sections if one.blocks), language=t.language
    )


def _pictures(talk: Talk, area: AreaPicture, t: Translator) -> Iterator[Block]:
    session = talk.desk.session
    for block in area_blocks(session, area, t):
        if not (talk.spoken and isinstance(block, DivergingBars)):
            yield block
            continue
        for one in area.items:
            said = " ".join(item_sentences(one, session.setup, t))
            yield Paragraph(said, statement_of(one.item, session, t))


def comments_document(talk: Talk, area: AreaPicture, t: Translator) -> Summary | None:
    """What participants wrote about the area and wanted to show; None where there is nothing to show."""
    written = [
        block
        for block in area_blocks(talk.desk.session, area, t)
        if not isinstance(block, DivergingBars)
    ]
    if not written or not talk.desk.session.is_strict:
        return None
    return Summary(title="", sections=(Section("written", "", tuple(written)),), language=t.language)
