"""A table that can be read on every page and written in by hand."""

from __future__ import annotations

from math import ceil

from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Cm, Twips
from docx.table import Table as WordTable
from docx.table import _Row

from sjalvskattning.core.summary.document import Table
from sjalvskattning.core.text import for_display
from sjalvskattning.render.docx.sheet import Sheet
from sjalvskattning.render.keeping import Kept
from sjalvskattning.render.typesetting import breadth, longest_word, shared

WIDTH = 9070
"""The text's width in twentieths of a point."""

_LETTERS = 9.0 * 20 * 1.1
"""The size of a table's letters, with room for a typeface broader than ours: the reader's may lack Arial."""

_RUNNING = 9.0 * 20 * 0.95
"""The same for lines, which may be parted between words."""

_PADDING = 190
_LONGEST_LINE = 70 * 90
_TO_WRITE_IN = 24 * 90
"""A longer text has several lines; an empty column takes a pen."""

_HELD_ROWS, _HELD_CHARACTERS = 12, 1200
"""A table of no more is not parted by the end of a page."""

_BESIDE, _EMPTY = Cm(0.8), Cm(1.0)
"""The least height of a row to write in: beside what is filled in, and where nothing is."""


def add_table(sheet: Sheet, block: Table, stand: Kept) -> None:
    """The table, at the end of the document.

    One that is held to what comes after it is not parted, unless it is only its last rows that are held.
    Its paragraphs keep a row together: LibreOffice 7.4 loses rows that are marked as not to be split.
    """
    length = sum(len(text) for texts in block.rows for text in texts)
    whole = len(block.rows) <= _HELD_ROWS and length <= _HELD_CHARACTERS
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
        left = len(block.rows) - position
        held = stand.held if left == 0 else whole or left < stand.last or (stand.held and not stand.last)
        row = _add_row(table)
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

    A column that asks for little gets it, and the others their part of what they lack. What is over goes to
    the broadest column of words, and to those that are empty.
    """
    columns = [
        [for_display(text, single_line=True) for text in column]
        for column in zip(block.headers, *block.rows, strict=True)
    ]
    least = [_PADDING + ceil(longest_word(column, _LETTERS)) for column in columns]
    wanted = [
        max(need, _PADDING + ceil(_longest_line(column))) for need, column in zip(least, columns, strict=True)
    ]
    if sum(wanted) > WIDTH:
        widths = list(map(int, shared(wanted, least, WIDTH)))
        return _add(WIDTH - sum(widths), widths, widths)
    words = [0 if number in block.numeric else want for number, want in enumerate(wanted)]
    broadest = max(words) or max(wanted)
    takers = [
        want if want == broadest or not any(column[1:]) else 0
        for want, column in zip(words if any(words) else wanted, columns, strict=True)
    ]
    return _add(WIDTH - sum(wanted), wanted, takers)


def _longest_line(column: list[str]) -> float:
    room = 0 if any(column[1:]) else _TO_WRITE_IN
    return min(_LONGEST_LINE, max(room, *(breadth(text, _RUNNING) for text in column)))


def _add(more: int, widths: list[int], shares: list[int]) -> list[int]:
    """The widths with more shared out over them, in whole numbers that miss nothing of it."""
    ends = [more * sum(shares[: number + 1]) // sum(shares) for number in range(len(shares))]
    starts = [0, *ends[:-1]]
    return [width + end - start for width, start, end in zip(widths, starts, ends, strict=True)]
