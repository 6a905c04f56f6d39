"""The document, block by block, in the order of the summary."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence

from docx.text.paragraph import Paragraph as WordParagraph

from sjalvskattning.core.summary.document import (
    Block,
    Bullet,
    Bullets,
    Chart,
    Detail,
    DivergingBars,
    Figure,
    NoteLines,
    Owned,
    Paragraph,
    Quadrants,
    Section,
    Signatures,
    Summary,
    Table,
)
from sjalvskattning.core.text import for_display
from sjalvskattning.locale import LANGUAGES, Language, Translator
from sjalvskattning.render.docx.package import open_template, pack
from sjalvskattning.render.docx.pictures import draw
from sjalvskattning.render.docx.sheet import Sheet, add_field
from sjalvskattning.render.docx.tables import add_table
from sjalvskattning.render.keeping import Kept, kept_in

_NOTHING = "…"
"""What stands where a text has no character to show."""

_LONGEST_PROPERTY = 255
_NUMBERED = 1
"""The numbered kind of list, as ``template/numbering.xml`` knows it."""

_BRIEF = 6
"""The rows of a table that changes page with what comes after it."""

_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def write(summary: Summary) -> bytes:
    """The whole document as a file."""
    language: Language = next((known for known in LANGUAGES if known == summary.language), "sv")
    t = Translator(language)
    document = open_template(t)
    document.core_properties.title = for_display(summary.title, single_line=True)[:_LONGEST_PROPERTY]
    _Writer(Sheet(document), t).summary(summary)
    return pack(document)


def _hold_tables(sections: Sequence[Section], stands: list[list[Kept]]) -> None:
    """Hold a brief table to the end of the document when that begins after it.

    LibreOffice 7.4 leaves headings behind at the bottom of a page with tables, whatever they are held to,
    but none after a table that is held to them.
    """
    for section, own, after in zip(sections, stands, stands[1:], strict=False):
        last = section.blocks[-1] if section.blocks else None
        is_end = after and after[-1].whole and all(one.held for one in after[:-1])
        if isinstance(last, Table) and len(last.rows) <= _BRIEF and is_end:
            own[-1] = Kept(held=True, whole=True)


class _Writer:
    def __init__(self, sheet: Sheet, t: Translator) -> None:
        self.sheet = sheet
        self.t = t
        self.figures = 0
        self.blocks: dict[type[Block], Callable[..., None]] = {
            Paragraph: self.paragraph,
            Bullets: self.bullets,
            Table: self.table,
            Chart: self.figure,
            Quadrants: self.figure,
            DivergingBars: self.figure,
            NoteLines: self.note_lines,
            Signatures: self.signatures,
        }

    def summary(self, summary: Summary) -> None:
        """Everything, front to back."""
        sheet = self.sheet
        sheet.line("Title", summary.title)
        if summary.own:
            sheet.line("Subtitle", summary.own)
        if summary.draft:
            sheet.line("DraftNotice", summary.draft)
        for label, value in summary.facts:
            paragraph = sheet.label(sheet.paragraph("Fact"), label, "Label", "\t")
            sheet.put(paragraph, for_display(value, single_line=True))
        stands, appendix_stands = kept_in(summary)
        _hold_tables(summary.sections, stands)
        _hold_tables(summary.appendix, appendix_stands)
        for section, stand in zip(summary.sections, stands, strict=True):
            self.section(section, stand, 1)
        if summary.footer:
            sheet.line("Notice", summary.footer)
        self.appendix(summary, appendix_stands)
        sheet.end()
        self.page_footer(summary)

    def appendix(self, summary: Summary, stands: list[list[Kept]]) -> None:
        """On a page of its own, one level down from its heading."""
        if summary.appendix_title:
            sheet = self.sheet
            sheet.line("Heading1", summary.appendix_title).paragraph_format.page_break_before = True
        for section, stand in zip(summary.appendix, stands, strict=True):
            self.section(section, stand, 2)

    def page_footer(self, summary: Summary) -> None:
        """On every page which document it is, that it is a draft, and which page."""
        shown = (for_display(part, single_line=True) for part in (summary.title, summary.draft))
        paragraph = self.sheet.document.sections[0].footer.paragraphs[0]
        self.sheet.put(paragraph, " · ".join(part for part in shown if part) + "\t")
        for part in re.split(r"(\{\w+\})", self.t("docx.page")):
            if part in _FIELDS:
                add_field(paragraph, _FIELDS[part])
            else:
                self.sheet.put(paragraph, part)

    def section(self, section: Section, stands: list[Kept], level: int) -> None:
        """A heading, where there is one, and its blocks, each held to the next where that is asked for."""
        if section.title:
            self.sheet.line(f"Heading{level}", section.title)
        for block, stand in zip(section.blocks, stands, strict=True):
            if isinstance(block, Figure) and block.title != section.title:
                self.sheet.line(f"Heading{level + 1}", block.title)
            if isinstance(block, Table | Bullets):
                self.blocks[type(block)](block, stand)
                continue
            self.blocks[type(block)](block)
            if stand.whole:
                self.sheet.keep_whole()
            if stand.held:
                self.sheet.hold()

    def paragraph(self, block: Paragraph) -> None:
        """A lead alone is a line of its own, held to what follows."""
        sheet = self.sheet
        if not block.text:
            if block.lead:
                sheet.line("LeadLine", block.lead)
            return
        paragraph = sheet.paragraph("OwnParagraph" if block.words is Owned.PERSON else "Normal")
        if block.lead:
            sheet.label(paragraph, block.lead, "Lead", " ")
        self.said(paragraph, block.text)

    def said(self, paragraph: WordParagraph, text: str, words: Owned = Owned.PROGRAM) -> None:
        """A text that was written, even where none of it can be shown."""
        before = len(paragraph.runs)
        self.sheet.words(paragraph, text, "OwnWords" if words is Owned.PERSON else "")
        if len(paragraph.runs) == before:
            self.sheet.put(paragraph, _NOTHING)

    def bullets(self, block: Bullets, stand: Kept) -> None:
        """A list; what is numbered begins at 1."""
        list_id = self.new_list() if block.ordered else None
        for left, bullet in zip(reversed(range(len(block.bullets))), block.bullets, strict=True):
            self.bullet(bullet, list_id)
            if stand.held if left == 0 else left < stand.last:
                self.sheet.hold()

    def bullet(self, bullet: Bullet, list_id: int | None) -> None:
        """What is said, held to its details."""
        paragraph = self.sheet.paragraph("ListBullet" if list_id is None else "ListNumber")
        if list_id is not None:
            numbering = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            numbering.get_or_add_ilvl().val = 0
            numbering.get_or_add_numId().val = list_id
        self.said(paragraph, bullet.text, bullet.words)
        for detail in bullet.details:
            paragraph.paragraph_format.keep_with_next = True
            paragraph = self.detail(detail)

    def detail(self, detail: Detail) -> WordParagraph:
        """Label and text, under the bullet."""
        paragraph = self.sheet.paragraph("ListBullet2")
        if detail.label:
            self.sheet.label(paragraph, f"{detail.label}:", "Label", " ")
        self.said(paragraph, detail.text, detail.words)
        return paragraph

    def new_list(self) -> int:
        """A list of our numbered kind that starts over."""
        number = self.sheet.document.part.numbering_part.element.add_num(_NUMBERED)
        number.add_lvlOverride(ilvl=0).add_startOverride(1)
        list_id: int = number.numId
        return list_id

    def table(self, block: Table, stand: Kept = Kept()) -> None:  # noqa: B008 - it can't be changed
        """The table; one without columns is nothing."""
        if block.headers:
            add_table(self.sheet, block, stand)

    def figure(self, block: Figure) -> None:
        """The picture with its sentence as text for those who can't see it, the sentence, and the table."""
        self.figures += 1
        for picture in draw(block, f"figure-{self.figures}", self.t.language):
            run = self.sheet.paragraph("Figure").add_run()
            inline = run.add_picture(io.BytesIO(picture.png), picture.width)._inline
            for side in ("distT", "distB", "distL", "distR"):
                inline.set(side, "0")
            properties = inline.docPr
            properties.set("title", for_display(block.title, single_line=True))
            properties.set("descr", for_display(picture.about, single_line=True))
        self.sheet.line("Caption", block.sentence)
        self.table(block.table)

    def note_lines(self, block: NoteLines) -> None:
        """Ruled lines, drawn as the leader of a tab so that nothing is there to read or delete."""
        if block.label:
            self.sheet.line("LeadLine", block.label)
        for number in range(block.lines):
            if number:
                self.sheet.hold()
            self.sheet.put(self.sheet.paragraph("RuledLine"), "\t")

    def signatures(self, block: Signatures) -> None:
        """A line each."""
        for label in block.labels:
            self.sheet.label(self.sheet.paragraph("SignatureLine"), f"{label}:", "Label", " \t")
