"""What stands together where there are pages: introductions and lines to write on, with what is theirs.

Nobody knows what a ruled line at the top of a page is for, or wants a page for the sake of one.
"""

from __future__ import annotations

from collections.abc import Sequence

from sjalvskattning.core.summary.document import (
    Block,
    Bullets,
    NoteLines,
    Owned,
    Paragraph,
    Section,
    Signatures,
    Summary,
    Table,
)

_BRIEF, _BRIEF_LIST, _BRIEF_TABLE = 300, 1000, 8
"""The characters of an introduction and of a list, and the rows of a table, that may change page."""


def held(blocks: Sequence[Block], *, to_the_end: bool = False) -> list[bool]:
    """For each block whether it stays with what comes after it; ``to_the_end`` for what lines end with."""
    answers: list[bool] = []
    after: Block | None = None
    for block in reversed(blocks):
        if after is None:
            answers.append(to_the_end and isinstance(block, NoteLines | Signatures))
        else:
            answers.append(_stays(block, after, after_stays=answers[-1]))
        after = block
    return answers[::-1]


def held_in(summary: Summary, section: Section) -> list[bool]:
    """The same for a section's blocks; the lines of the last one stay with the footer under them."""
    last = bool(summary.footer) and section is summary.sections[-1] if summary.sections else False
    return held(section.blocks, to_the_end=last)


def _stays(block: Block, after: Block, *, after_stays: bool) -> bool:
    if isinstance(block, Paragraph):
        return _introduces(block, after, after_stays=after_stays)
    if isinstance(block, Bullets):
        return isinstance(after, NoteLines) and _length(block) <= _BRIEF_LIST
    if isinstance(block, Table):
        return isinstance(after, NoteLines | Signatures) and len(block.rows) <= _BRIEF_TABLE
    return isinstance(block, NoteLines) and isinstance(after, NoteLines)


def _introduces(block: Paragraph, after: Block, *, after_stays: bool) -> bool:
    if not block.text or (isinstance(after, Table) and block.words is not Owned.PERSON):
        return True
    if block.words is Owned.PERSON or len(block.text) > _BRIEF:
        return False
    return isinstance(after, Bullets | NoteLines | Signatures) or (
        isinstance(after, Paragraph) and after_stays
    )


def _length(block: Bullets) -> int:
    texts = (text for one in block.bullets for text in (one.text, *(detail.text for detail in one.details)))
    return sum(map(len, texts))
