"""Summary -> Rich renderables, for a terminal and for the TUI.

Only ``rich.text.Text`` is used for words, so that no text is read as markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from rich.console import Console, ConsoleOptions, Group, JustifyMethod, OverflowMethod, RenderableType
from rich.containers import Lines
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from sjalvskattning.core.summary.document import (
    Block,
    Bullets,
    Chart,
    ChartRow,
    DivergingBars,
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
from sjalvskattning.locale.typography import NBSP
from sjalvskattning.render.bar_text import Line, bar_lines
from sjalvskattning.render.chart_text import legend, quadrant_lines, track

PLAIN_STYLES: Mapping[str, str] = {
    "title": "bold",
    "heading": "bold",
    "draft": "bold reverse",
    "lead": "bold",
    "label": "dim",
    "person": "italic",
    "mark": "bold",
    "track": "dim",
    "text": "",
    "low3": "reverse",
    "low2": "bold",
    "low1": "",
    "middle": "",
    "high1": "",
    "high2": "bold",
    "high3": "bold reverse",
}
"""Styles by role. A face with themes passes its own; these work on any terminal and in monochrome."""

_HELD = "\ufdd0"
"""Stands for a hard space while Rich breaks lines: no letter of any text, and not a space."""


def renderable(summary: Summary, styles: Mapping[str, str] = PLAIN_STYLES) -> RenderableType:
    """The whole document. ``styles`` maps the roles of ``PLAIN_STYLES`` to Rich styles."""
    return Group(*_Page(styles).document(summary))


def sections_only(summary: Summary, styles: Mapping[str, str] = PLAIN_STYLES) -> RenderableType:
    """The document without its appendix."""
    return Group(*_Page(styles).front(summary))


class _Words(Text):
    """Words whose hard spaces hold; Rich breaks a line at any space, so "5 av 5" would come apart."""

    def wrap(
        self,
        console: Console,
        width: int,
        *,
        justify: JustifyMethod | None = None,
        overflow: OverflowMethod | None = None,
        tab_size: int = 8,
        no_wrap: bool | None = None,
    ) -> Lines:
        """Break between words only, as :meth:`rich.text.Text.wrap` does for the rest."""
        held = self.copy()
        held.plain = self.plain.replace(NBSP, _HELD)
        lines = held.wrap(
            console, width, justify=justify, overflow=overflow, tab_size=tab_size, no_wrap=no_wrap
        )
        for row in lines:
            row.plain = row.plain.replace(_HELD, NBSP)
        return lines


class _Page:
    def __init__(self, styles: Mapping[str, str]) -> None:
        self.styles = styles
        self.blocks: dict[type[Block], Callable[[Any], Iterator[RenderableType]]] = {
            Paragraph: self.paragraph,
            Bullets: self.bullets,
            Table: self.table,
            Chart: self.chart,
            Quadrants: self.quadrants,
            DivergingBars: self.bars,
            NoteLines: self.note_lines,
            Signatures: self.signatures,
        }

    def text(self, words: str, role: str = "text", *, single_line: bool = True) -> Text:
        return _Words(for_display(words, single_line=single_line), style=self.styles[role])

    def document(self, summary: Summary) -> Iterator[RenderableType]:
        yield from self.front(summary)
        if summary.appendix_title:
            yield Text()
            yield self.text(summary.appendix_title, "title")
        for section in summary.appendix:
            yield from self.section(section)

    def front(self, summary: Summary) -> Iterator[RenderableType]:
        yield self.text(summary.title, "title")
        if summary.draft:
            yield self.text(f" {summary.draft} ", "draft")
        if summary.own:
            yield self.text(summary.own)
        yield Text()
        facts = self.grid()
        for label, value in summary.facts:
            facts.add_row(self.text(label, "label"), self.text(value))
        yield facts
        for section in summary.sections:
            yield from self.section(section)
        if summary.footer:
            yield Text()
            yield self.text(summary.footer, "label")

    def grid(self) -> RichTable:
        grid = RichTable.grid(padding=(0, 2))
        grid.add_column(no_wrap=True)
        grid.add_column(ratio=1)
        return grid

    def section(self, section: Section) -> Iterator[RenderableType]:
        yield Text()
        yield self.text(section.title, "heading")
        for block in section.blocks:
            yield from self.blocks[type(block)](block)

    def paragraph(self, block: Paragraph) -> Iterator[RenderableType]:
        role = "person" if block.words is Owned.PERSON else "text"
        line = _Words()
        if block.lead:
            line.append_text(self.text(block.lead, "lead"))
            line.append(" ")
        line.append_text(self.text(block.text, role, single_line=False))
        line.rstrip()
        yield line

    def bullets(self, block: Bullets) -> Iterator[RenderableType]:
        for number, bullet in enumerate(block.bullets, 1):
            grid = self.grid()
            mark = f"{number}." if block.ordered else "•"
            role = "person" if bullet.words is Owned.PERSON else "text"
            body: list[RenderableType] = [self.text(bullet.text, role)]
            for detail in bullet.details:
                line = _Words()
                if detail.label:
                    line.append_text(self.text(f"{detail.label}: ", "label", single_line=False))
                owned = "person" if detail.words is Owned.PERSON else "text"
                line.append_text(self.text(detail.text, owned, single_line=False))
                body.append(line)
            grid.add_row(self.text(mark), Group(*body))
            yield Padding(grid, (0, 0, 0, 1))

    def table(self, block: Table) -> Iterator[RenderableType]:
        table = RichTable(box=None, padding=(0, 2, 0, 0), header_style=self.styles["label"], show_edge=False)
        for column, header in enumerate(block.headers):
            numeric = column in block.numeric
            table.add_column(
                self.text(header, "label"),
                justify="right" if numeric else "left",
                no_wrap=numeric,
                overflow="fold",  # a date that is cut short says nothing
            )
        for row in block.rows:
            table.add_row(*(self.text(cell or "…", single_line=False) for cell in row))
        yield Padding(table, (0, 0, 0, 1))

    def chart(self, block: Chart) -> Iterator[RenderableType]:
        grid = RichTable.grid(padding=(0, 2))
        for row in block.rows:
            label = "  " * row.level + for_display(row.label, single_line=True)
            grid.add_row(self.text(label, single_line=False), self.scale(block, row), self.text(row.text))
        yield Padding(grid, (0, 0, 0 if block.series else 1, 1))
        if block.series:
            yield Padding(self.text(legend(block), "label", single_line=False), (0, 0, 1, 1))
        yield self.text(block.sentence)
        yield Text()
        yield from self.table(block.table)

    def scale(self, chart: Chart, row: ChartRow) -> Text:
        line = self.text(f"{chart.low} ", "label", single_line=False)
        for cell in track(chart, row):
            line.append(cell.char, self.styles["mark" if cell.is_mark else "track"])
        return line.append_text(self.text(f" {chart.high}", "label", single_line=False))

    def quadrants(self, block: Quadrants) -> Iterator[RenderableType]:
        yield self.text(block.title, "lead")
        for line in (*quadrant_lines(block), f"↑ {block.upward}", f"→ {block.across}"):
            yield Padding(self.text(line, single_line=False), (0, 0, 0, 1))
        yield self.text(block.sentence)
        yield Text()
        yield from self.table(block.table)

    def bars(self, block: DivergingBars) -> Iterator[RenderableType]:
        yield Padding(_Bars(block, self.styles), (0, 0, 1, 1))
        yield self.text(block.sentence)
        yield Text()
        yield from self.table(block.table)

    def note_lines(self, block: NoteLines) -> Iterator[RenderableType]:
        if block.label:
            yield self.text(f"{block.label}:", "label")
        for _ in range(block.lines):
            yield self.text("_" * 40, "track")

    def signatures(self, block: Signatures) -> Iterator[RenderableType]:
        for label in block.labels:
            yield Text()
            yield self.text(f"{label}: {'_' * 32}")


class _Bars:
    """Bars as broad as there is room for, which is known when they are drawn."""

    def __init__(self, bars: DivergingBars, styles: Mapping[str, str]) -> None:
        self.bars = bars
        self.styles = styles

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        for line in bar_lines(self.bars, options.max_width):
            yield self.line(line)

    def line(self, line: Line) -> Text:
        drawn = Text()
        for piece in line:
            drawn.append(piece.text, self.styles[_role(piece.tone, quiet=piece.quiet)])
        return drawn


def _role(tone: int | None, *, quiet: bool) -> str:
    if tone is None:
        return "label" if quiet else "text"
    return f"{'low' if tone < 0 else 'high'}{abs(tone)}" if tone else "middle"
