"""Where words are put: paragraphs and runs, each in a style, every text made safe on its way in."""

from __future__ import annotations

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from sjalvskattning.core.text import for_display

_AIRY = frozenset({"Heading1", "Heading2", "Heading3", "Notice", "SignatureLine"})
"""Styles that keep their distance by themselves."""

_UNDER_TABLE = Pt(8)


class Sheet:
    """A document to write in. Styles are named by their ids, which no language changes."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._under_table = False
        self._last: Paragraph | None = None

    def paragraph(self, style_id: str, *, into: _Cell | None = None) -> Paragraph:
        """A new paragraph at the end of the document, or the one that a new cell has."""
        paragraph = self.document.add_paragraph() if into is None else into.paragraphs[0]
        paragraph._p.style = style_id  # paragraph.style looks through every style of the document
        if into is None:
            if self._under_table and style_id not in _AIRY:
                paragraph.paragraph_format.space_before = _UNDER_TABLE
            self._under_table, self._last = False, paragraph
        return paragraph

    def table(self, style_id: str) -> Table:
        """A new table at the end of the document, held to the paragraph before it.

        Two in a row would grow together, so they are parted.
        """
        self.end()
        self.hold()
        table: Table = self.document.add_table(0, 0)
        table._tbl.tblStyle_val = style_id
        table.autofit = False
        self._under_table = True
        return table

    def hold(self) -> None:
        """Keep the latest paragraph on the page of what comes after it."""
        if self._last is not None:
            self._last.paragraph_format.keep_with_next = True

    def keep_whole(self) -> None:
        """Keep the lines of the latest paragraph on one page."""
        if self._last is not None:
            self._last.paragraph_format.keep_together = True

    def end(self) -> None:
        """What ends with a table gets the paragraph that Word wants there."""
        if self._under_table:
            self.paragraph("Normal")

    def line(self, style_id: str, text: str) -> Paragraph:
        """A paragraph of one line's text."""
        return self.put(self.paragraph(style_id), for_display(text, single_line=True))

    def words(self, paragraph: Paragraph, text: str, style_id: str = "") -> Paragraph:
        """Several lines of text in a paragraph, line ends kept, in a character style when one is given."""
        lines = (line.rstrip() for line in for_display(text).split("\n"))
        return self.put(paragraph, "\n".join(line for line in lines if line), style_id)

    def label(self, paragraph: Paragraph, text: str, style_id: str, after: str) -> Paragraph:
        """A few words of ours that stand before others."""
        self.put(paragraph, for_display(text, single_line=True), style_id)
        return self.put(paragraph, after)

    def put(self, paragraph: Paragraph, safe: str, style_id: str = "") -> Paragraph:
        """Text that is safe already; a line end is a line break and a tab goes to the next tab stop."""
        if safe:
            run = paragraph.add_run(safe)
            if style_id:
                run._r.style = style_id
        return paragraph


def add_field(paragraph: Paragraph, instruction: str) -> None:
    """A number that the reader's program fills in; the only fields there are."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run = OxmlElement("w:r")
    number = OxmlElement("w:t")
    number.text = "1"
    run.append(number)
    field.append(run)
    paragraph._p.append(field)
