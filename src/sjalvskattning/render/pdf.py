"""Summary -> PDF/UA-1: tagged, A4, its typeface embedded. The same summary gives the same bytes.

``pdf_document.typ`` sets it. All words reach it as JSON data, none as its source.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

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
from sjalvskattning.errors import MissingExtra
from sjalvskattning.locale import LANGUAGES, Translator
from sjalvskattning.render.fonts import FALLBACK, FAMILY, FOLDER, NO_GLYPH, with_glyphs, without_marks
from sjalvskattning.render.keeping import Kept, kept_in
from sjalvskattning.render.typesetting import breadth, column_widths, in_lines, is_hyphenated

_TEMPLATE = Path(__file__).with_name("pdf_document.typ")

_BODY, _SMALL, _FOOT, _TITLE, _HEADING = 10.5, 9.2, 8.5, 19.0, 13.0
_ROOM, _INDENTED, _FOOT_ROOM = 470.0, 430.0, 360.0
_PADDING = 9.1
"""The template's sizes and lengths in points: of letters, of lines, and beside the text in a cell."""

_FACT, _LABEL, _LABEL_GAP = 217.0, (62.0, 110.0), 3.2
"""Of a fact's line with its label, at least and at most of the label, and between the two."""

_KEPT_WHOLE = 200
"""A point of a list with at most so many characters is not broken between pages."""

_WIDTH = re.compile(r'<svg [^>]*\bwidth="(\d+)"')

_KEPT_WHOLE_ROWS, _KEPT_WHOLE_CELLS = 12, 1200

_MOST_ADDRESSES = 200
"""From more in one text none is kept whole: Typst gives up at some five hundred."""

_EMPTY_LINES = re.compile(r"\n\s*\n")
"""Shown as one empty line: thousands of them would take Typst half a minute."""


def render(summary: Summary) -> bytes:
    """The whole document. Raises MissingExtra when typst is not installed."""
    try:
        import typst
    except ModuleNotFoundError as error:
        if error.name != "typst":
            raise
        raise MissingExtra("render.needs_pdf", python=sys.executable) from error
    return typst.compile(
        str(_TEMPLATE),
        format="pdf",
        font_paths=[str(FOLDER)],
        ignore_system_fonts=True,
        pdf_standards="ua-1",
        sys_inputs={"data": json.dumps(_Document(summary).data(), ensure_ascii=False)},
    )


class _Document:
    """A summary as what the template reads: texts that are safe, have glyphs and room on their lines."""

    def __init__(self, summary: Summary) -> None:
        self.summary = summary
        self.t = Translator(next(known for known in LANGUAGES if known == summary.language))
        self.lacking = self.addresses = self.crowded = self.hyphenated = False
        self.figures = 0
        self.blocks: dict[type[Block], Callable[[Any], dict[str, Any]]] = {
            Paragraph: self.paragraph,
            Bullets: self.bullets,
            Table: self.table,
            Chart: self.figure,
            Quadrants: self.figure,
            DivergingBars: self.figure,
            NoteLines: self.note_lines,
            Signatures: self.signatures,
        }

    def data(self) -> dict[str, Any]:
        """Everything, and the texts that only pages need."""
        summary = self.summary
        half = -(-len(summary.facts) // 2)
        stands, appendix_stands = kept_in(summary)
        data = {
            "language": self.t.language,
            "fonts": [FAMILY, FALLBACK],
            "page": self.t("pdf.page"),
            "name": self.safe(summary.title) or "…",
            "foot": _shortened(self.safe(summary.draft or summary.title)),
            "title": self.line(summary.title, _TITLE) or "…",
            "own": self.line(summary.own),
            "draft": self.line(summary.draft),
            "facts": [self.facts(summary.facts[:half]), self.facts(summary.facts[half:])],
            "sections": list(map(self.section, summary.sections, stands)),
            "footer": self.line(summary.footer),
            "appendix_title": self.line(summary.appendix_title, _TITLE),
            "appendix": list(map(self.section, summary.appendix, appendix_stands)),
        }
        data["no_glyph"] = self.t("pdf.no_glyph") if self.lacking else ""
        addresses = self.addresses and not self.crowded
        return data | {"addresses": addresses, "hyphenated": self.hyphenated}

    def facts(self, facts: tuple[tuple[str, str], ...]) -> dict[str, Any]:
        """Half of the heading's facts, and how broad their labels are."""
        safe = [[self.safe(words) for words in fact] for fact in facts]
        label = _label_room([label for label, _ in safe])
        rooms = label, _FACT - label
        set_in = [
            [in_lines(words, room, _SMALL, hyphenated=False) for words, room in zip(fact, rooms, strict=True)]
            for fact in safe
        ]
        return {"label": label + _LABEL_GAP, "facts": set_in}

    def safe(self, text: str, *, single_line: bool = True) -> str:
        """A text without what steers or hides, and without characters that the typefaces lack."""
        shown = for_display(text, single_line=single_line)
        settable = with_glyphs(_EMPTY_LINES.sub("\n\n", shown))
        self.lacking |= settable.count(NO_GLYPH) > shown.count(NO_GLYPH)
        self.addresses |= "://" in settable
        self.crowded |= settable.count("://") > _MOST_ADDRESSES
        return settable

    def fitted(self, safe: str, room: float, size: float) -> str:
        """A safe text with line ends where a word has no room; what is hyphenated takes longer to set."""
        self.hyphenated |= is_hyphenated(safe, room, size)
        return in_lines(safe, room, size)

    def line(self, text: str, size: float = _BODY, room: float = _ROOM) -> str:
        """A text whose line ends mean nothing."""
        return self.fitted(self.safe(text), room, size)

    def lines(self, text: str, room: float = _INDENTED) -> str:
        """A text whose line ends are kept; a text without anything in it is shown as such."""
        return self.fitted(self.safe(text, single_line=False), room, _BODY) if text.strip() else "…"

    def section(self, section: Section, stands: list[Kept]) -> dict[str, Any]:
        blocks = [self.block(block, stand) for block, stand in zip(section.blocks, stands, strict=True)]
        return {"title": self.line(section.title, _HEADING) or "…", "blocks": blocks}

    def block(self, block: Block, stand: Kept) -> dict[str, Any]:
        """A block's data and how it stands. Of a list or table that is parted anyhow, nothing is held."""
        data = {"kind": type(block).__name__} | self.blocks[type(block)](block)
        if isinstance(block, Bullets):
            for bullet in data["bullets"][len(block.bullets) - stand.last :]:
                bullet["whole"] = True
        held = stand.held and (stand.whole or not stand.last)
        return data | {"held": held, "whole": data.get("whole", False) or stand.whole}

    def paragraph(self, block: Paragraph) -> dict[str, Any]:
        text = self.lines(block.text) if block.text.strip() else ""
        return {"lead": self.line(block.lead), "text": text, "own": _is_own(block)}

    def bullets(self, block: Bullets) -> dict[str, Any]:
        return {"ordered": block.ordered, "bullets": [self.bullet(bullet) for bullet in block.bullets]}

    def bullet(self, bullet: Bullet) -> dict[str, Any]:
        details = [
            {"label": self.line(one.label), "text": self.lines(one.text), "own": _is_own(one)}
            for one in bullet.details
        ]
        length = len(bullet.text) + sum(len(one.text) for one in bullet.details)
        return {
            "text": self.lines(bullet.text),
            "details": details,
            "own": _is_own(bullet),
            "all_own": _is_own(bullet) and all(map(_is_own, bullet.details)),
            "whole": length <= _KEPT_WHOLE,
        }

    def table(self, block: Table) -> dict[str, Any]:
        safe = Table(
            tuple(self.safe(header) for header in block.headers),
            tuple(tuple(self.safe(cell, single_line=False) for cell in row) for row in block.rows),
            block.numeric,
        )
        widths = column_widths(safe, _ROOM, _SMALL, _PADDING)
        parted = [
            [self.fitted(cell, width - _PADDING, _SMALL) for cell, width in zip(row, widths, strict=True)]
            for row in (safe.headers, *safe.rows)
        ]
        length = sum(len(cell) for row in safe.rows for cell in row)
        return {
            "widths": widths,
            "headers": parted[0],
            "rows": parted[1:],
            "numeric": sorted(block.numeric),
            "whole": len(safe.rows) <= _KEPT_WHOLE_ROWS and length <= _KEPT_WHOLE_CELLS,
        }

    def figure(self, block: Figure) -> dict[str, Any]:
        """A drawing, or several, what they say to someone who does not see them, a caption and a table."""
        from sjalvskattning.render.svg import WIDE, on_pages

        self.figures += 1
        drawable = self.drawable(block)
        sheets = on_pages(drawable, id=f"figure-{self.figures}", language=self.t.language, font=FAMILY)
        width = int(_WIDTH.findall(sheets[0].svg)[0])
        return {
            "pictures": [{"svg": sheet.svg, "alt": _alternative(drawable, sheet.about)} for sheet in sheets],
            "width": 100 * min(width, WIDE) / WIDE,
            "sentence": self.line(block.sentence),
            "table": self.table(block.table),
        }

    def drawable(self, value: Any) -> Any:
        """The same block of words that can be set in a picture: there a mark on a letter has no place."""
        if type(value) is str:
            return self.safe(without_marks(value))
        if not isinstance(value, tuple):
            return value
        parts = [self.drawable(part) for part in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)

    def note_lines(self, block: NoteLines) -> dict[str, Any]:
        return {"label": self.line(block.label), "lines": block.lines}

    def signatures(self, block: Signatures) -> dict[str, Any]:
        return {"labels": [self.line(label, _SMALL, _ROOM / 2.2) for label in block.labels]}


def _label_room(labels: list[str]) -> float:
    """What the broadest of the facts' labels takes, within bounds that leave room beside it."""
    least, most = _LABEL
    return min(most, max(least, *(breadth(label, _SMALL) + 0.5 for label in labels))) if labels else least


def _shortened(text: str) -> str:
    """A text that has room beside the page's number."""
    return text if breadth(text, _FOOT) <= _FOOT_ROOM else f"{text[: int(_FOOT_ROOM / _FOOT)]}…"


def _is_own(words: Paragraph | Bullet | Detail) -> bool:
    return words.words is Owned.PERSON


def _alternative(block: Figure, about: str) -> str:
    """What is drawn: each label with its numbers, each point's name, or what the bars say."""
    if isinstance(block, Chart):
        said = [f"{row.label} {row.text}".strip() for row in block.rows]
    elif isinstance(block, Quadrants):
        said = [f"{block.across} × {block.upward}", *(point.label for point in block.points)]
    else:
        said = [about]
    return f"{block.title}: {'; '.join(said)}"
