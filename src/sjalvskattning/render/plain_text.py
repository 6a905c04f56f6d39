"""Summary -> plain text: no boxes, no colour, every table a sentence a row; reads aloud as it stands."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from typing import Any

from sjalvskattning.core.summary.document import (
    Block,
    Bullets,
    Chart,
    DivergingBars,
    NoteLines,
    Paragraph,
    Quadrants,
    Section,
    Signatures,
    Summary,
    Table,
)
from sjalvskattning.core.text import for_display
from sjalvskattning.render.bars import steps_in_words

WIDTH = 78


def render(summary: Summary) -> str:
    """The whole document, ending in a line end."""
    return "\n".join(_document(summary)) + "\n"


def _document(summary: Summary) -> Iterator[str]:
    yield from (_line(words) for words in (summary.title, summary.draft, summary.own) if words)
    if summary.facts:
        yield ""
    for label, value in summary.facts:
        yield from _wrap(f"{label}: {value}")
    for section in summary.sections:
        yield from _section(section)
    if summary.footer:
        yield from ("", *_wrap(summary.footer))
    if summary.appendix_title:
        yield from ("", _line(summary.appendix_title))
    for section in summary.appendix:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield from ("", *_wrap(section.title))
    for block in section.blocks:
        yield from _BLOCKS[type(block)](block)


def _line(text: str) -> str:
    return for_display(text, single_line=True)


def _wrap(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        _line(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [first.rstrip()]


def _lines(text: str) -> list[str]:
    """The lines of a text that have something on them, or one that says that there is nothing."""
    return [line for line in for_display(text).split("\n") if line.strip()] or ["…"]


def _paragraph(block: Paragraph) -> Iterator[str]:
    text = " ".join(part for part in (block.lead, block.text) if part)
    for line in _lines(text):
        yield from _wrap(line)


def _bullets(block: Bullets) -> Iterator[str]:
    for number, bullet in enumerate(block.bullets, 1):
        mark = f"{number}. " if block.ordered else "- "
        indent = " " * len(mark)
        for position, line in enumerate(_lines(bullet.text)):
            yield from _wrap(line, indent if position else mark, indent)
        for detail in bullet.details:
            label = f"{detail.label}: " if detail.label else ""
            for position, line in enumerate(_lines(detail.text)):
                yield from _wrap((label if position == 0 else "") + line, indent + "  ", indent + "    ")


def _table(block: Table) -> Iterator[str]:
    for row in block.rows:
        cells = [f"{header}: {cell or '…'}" for header, cell in zip(block.headers, row, strict=True)]
        ended = [cell if cell.endswith((".", "!", "?", "…")) else f"{cell}." for cell in cells[:-1]]
        yield from _wrap(" ".join((*ended, cells[-1])), "- ", "  ")


def _chart(block: Chart) -> Iterator[str]:
    yield from _wrap(block.sentence)
    yield from _table(block.table)


def _quadrants(block: Quadrants) -> Iterator[str]:
    yield from _wrap(f"{block.title}. {block.sentence}")
    yield from _table(block.table)


def _bars(block: DivergingBars) -> Iterator[str]:
    yield from _wrap(f"{block.title}. {block.sentence}")
    if block.note:
        yield from _wrap(block.note)
    yield from _wrap(steps_in_words(block))
    yield from _table(block.table)


def _note_lines(block: NoteLines) -> Iterator[str]:
    """Room to write: an ellipsis, as in a cell that is empty; a row of signs would be read one by one."""
    yield from _wrap(f"{block.label}: …" if block.label else "…")


def _signatures(block: Signatures) -> Iterator[str]:
    for label in block.labels:
        yield from ("", _line(f"{label}: …"))


_BLOCKS: dict[type[Block], Callable[[Any], Iterator[str]]] = {
    Paragraph: _paragraph,
    Bullets: _bullets,
    Table: _table,
    Chart: _chart,
    Quadrants: _quadrants,
    DivergingBars: _bars,
    NoteLines: _note_lines,
    Signatures: _signatures,
}
