"""What stands together where there are pages: what introduces, lines to write on, and what ends a document.

Nobody knows what a ruled line at the top of a page is for, or wants a page for the sake of a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from sjalvskattning.core.summary.document import (
    Block,
    Bullet,
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

_ENOUGH, _MOST = 11.0, 26.0
"""In lines of text, of which a page has some 55: what a last page holds at least, and the longest list, table
or paragraph that changes page as a whole to make it so."""

_ON_A_LINE, _ACROSS_A_TABLE = 80, 90
_HEADING, _FOOTER, _GAP, _ROW, _WRITTEN, _SIGNED = 2.7, 3.0, 0.6, 1.7, 1.8, 4.0
"""Characters of a line and of a row of cells, and the lines that what is no text takes: estimates."""


class Kept(NamedTuple):
    """How a block stands. ``held``: on the page of what comes after it. ``whole``: on one page.

    ``last``: so many of its last parts, a list's points or a table's rows, are on one page.
    """

    held: bool = False
    whole: bool = False
    last: int = 0


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


def kept(sections: Sequence[Section], *, footer: bool = False) -> list[list[Kept]]:
    """For each section how its blocks stand, what they all end with held together.

    ``footer`` when a note follows the last of them.
    """
    stands = [
        [Kept(stays) for stays in held(section.blocks, to_the_end=footer and section is sections[-1])]
        for section in sections
    ]
    _keep_end(sections, stands, footer=footer)
    return stands


def kept_in(summary: Summary) -> tuple[list[list[Kept]], list[list[Kept]]]:
    """How the blocks of a summary's sections stand, and those of its appendix, which begins a page."""
    return kept(summary.sections, footer=bool(summary.footer)), kept(summary.appendix)


def _keep_end(sections: Sequence[Section], stands: list[list[Kept]], *, footer: bool) -> None:
    """Hold together what the sections end with, from its end until it is enough for a page."""
    lines, follows = (_FOOTER, True) if footer else (0.0, False)
    for section, answers in zip(reversed(sections), reversed(stands), strict=True):
        for at in reversed(range(len(answers))):
            parts = _parts(section.blocks[at])
            if lines >= _ENOUGH or not parts:
                return
            whole = sum(parts) <= _MOST
            last = len(parts) if whole else _so_many(parts, _ENOUGH - lines)
            answers[at] = Kept(answers[at].held or follows, whole, last)
            lines, follows = lines + sum(parts[-last:] if last else parts), True
        lines += _HEADING


def _so_many(parts: Sequence[float], wanted: float) -> int:
    """How many of the last parts make up so many lines."""
    number, lines = 0, 0.0
    for part in reversed(parts):
        if lines >= wanted or lines + part > _MOST:
            break
        number, lines = number + 1, lines + part
    return number


def _parts(block: Block) -> list[float]:
    """About how many lines each part of a block takes; nothing for a figure, which is never held."""
    match block:
        case Paragraph():
            return [_lines(block.text, block.lead) + _GAP]
        case Bullets():
            return [_point(bullet) for bullet in block.bullets]
        case Table():
            rows = (sum(map(len, row)) for row in block.rows)
            return [_ROW, *(max(_ROW, length / _ACROSS_A_TABLE + 1) for length in rows)]
        case NoteLines():
            return [_WRITTEN * block.lines + (1 if block.label else 0)]
        case Signatures():
            return [_SIGNED * ceil(len(block.labels) / 2)]
    return []


def _point(bullet: Bullet) -> float:
    return _lines(bullet.text) + sum(_lines(one.label, one.text) for one in bullet.details) + _GAP


def _lines(*texts: str) -> float:
    return sum(ceil(len(line) / _ON_A_LINE) for line in " ".join(texts).split("\n"))


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
