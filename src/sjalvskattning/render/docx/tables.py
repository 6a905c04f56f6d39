"""A table that can be read on every page and written in by hand."""

from __future__ import annotations

from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Cm, Twips
from docx.table import Table as WordTable
from docx.table import _Row

from sjalvskattning.core.summary.document import Table
from sjalvskattning.core.text import for_display
from sjalvskattning.render.docx.sheet import Sheet

WIDTH = 9070
"""The text's width in twentieths of a point."""

_CHARACTER = 105
"""What an average character takes of it, at the size of a table."""

_PADDING = 190
_LONGEST_WORD = 22
_LONGEST_LINE = 70
_TO_WRITE_IN = 24
"""Characters: a longer word may be broken, a longer text has several lines, an empty column takes a pen."""

_HELD_TOGETHER = 6
"""Rows: a table of no more is not parted by the end of a page."""

_BESIDE, _EMPTY = Cm(0.8), Cm(1.0)
"""The least height of a row to write in: beside what is filled in, and where nothing is."""


def add_table(sheet: Sheet, block: Table) -> None:
    """The table, at the end of the document."""
    table = sheet.table("SummaryTable")
    for width in column_widths(block):
        table.add_column(Twips(width))
    header = _add_row(table)
    _mark(header, "w:cantSplit", "w:tblHeader")
    for number, (cell, text) in enumerate(zip(header.cells, block.headers, strict=True)):
        paragraph = sheet.words(sheet.paragraph("TableHeading", into=cell), text)
        if number in block.numeric:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for position, texts in enumerate(block.rows, 1):
        held = position < len(block.rows) <= _HELD_TOGETHER
        row = _add_row(table)
        _mark(row, "w:cantSplit")
        _make_room(row, texts)
        for number, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            style = "TableNumber" if number in block.numeric else "TableText"
            sheet.words(sheet.paragraph(style, into=cell), text).paragraph_format.keep_with_next = (
                held or None
            )


def _add_row(table: WordTable) -> _Row:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx leaves it untyped
    return row


def _mark(row: _Row, *names: str) -> None:
    properties = row._tr.get_or_add_trPr()
    for name in names:
        properties.append(OxmlElement(name))


def _make_room(row: _Row, texts: tuple[str, ...]) -> None:
    if all(texts):
        return
    row.height = _BESIDE if any(texts) else _EMPTY
    row.height_rule = WD_ROW_HEIGHT_RULE.AT_LEAST


def column_widths(block: Table) -> list[int]:
    """Widths that together are ``WIDTH``: no narrower than a column's longest word, while there is room.

    Then each gets what its longest text lacks, or its part of it. What is over goes to the broadest column of
    words, and to those that are empty.
    """
    columns = [
        [for_display(text, single_line=True) for text in column]
        for column in zip(block.headers, *block.rows, strict=True)
    ]
    least = [_PADDING + _CHARACTER * _longest_word(column) for column in columns]
    wanted = [
        max(need, _PADDING + _CHARACTER * _longest_line(column))
        for need, column in zip(least, columns, strict=True)
    ]
    if sum(least) >= WIDTH:
        return _add(WIDTH, [0] * len(least), least)
    if sum(wanted) > WIDTH:
        lacking = [want - need for want, need in zip(wanted, least, strict=True)]
        return _add(WIDTH - sum(least), least, lacking)
    words = [0 if number in block.numeric else want for number, want in enumerate(wanted)]
    broadest = max(words) or max(wanted)
    takers = [
        want if want == broadest or not any(column[1:]) else 0
        for want, column in zip(words if any(words) else wanted, columns, strict=True)
    ]
    return _add(WIDTH - sum(wanted), wanted, takers)


def _longest_word(column: list[str]) -> int:
    return min(_LONGEST_WORD, max((len(word) for text in column for word in text.split()), default=1))


def _longest_line(column: list[str]) -> int:
    room = 0 if any(column[1:]) else _TO_WRITE_IN
    return min(_LONGEST_LINE, max(room, *map(len, column)))


def _add(more: int, widths: list[int], shares: list[int]) -> list[int]:
    """The widths with more shared out over them, in whole numbers that miss nothing of it."""
    ends = [more * sum(shares[: number + 1]) // sum(shares) for number in range(len(shares))]
    starts = [0, *ends[:-1]]
    return [width + end - start for width, start, end in zip(widths, starts, ends, strict=True)]
