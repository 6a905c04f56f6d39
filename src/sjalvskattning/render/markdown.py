"""Summary -> Markdown: CommonMark with pipe tables, designed to read well raw too.

Every text is escaped: nothing a person or a definition wrote can become a link, an image, HTML, a heading or
a table break.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from sjalvskattning.core.summary.document import (
    Block,
    Bullets,
    Chart,
    DivergingBars,
    Figure,
    NoteLines,
    Paragraph,
    Quadrants,
    Section,
    Signatures,
    Summary,
    Table,
)
from sjalvskattning.core.text import for_display
from sjalvskattning.render.bar_text import bar_lines
from sjalvskattning.render.chart_text import chart_lines, quadrant_lines

_SYNTAX = re.compile(r"([\\`*_\[\]<>|~&$])")
_SHORTCODE = re.compile(r":(?=[\w+-]+:)")
_TOP_LEVEL = (
    "[a-z]{2}|com|net|org|edu|gov|info|name|pro|biz|web|xxx|shop|aero|asia|coop|museum|рф|xn--[a-z0-9-]+"
)
_LINK = re.compile(
    r"(?i)(?<=https)(?=:)|(?<=http)(?=:)|(?<=ftp)(?=:)|(?<=mailto)(?=:)|(?<=xmpp)(?=:)|(?<=www)(?=\.)"
    rf"|(?=//)|(?=@)|(?<=\w)(?=\.(?!ex\b)(?:{_TOP_LEVEL})(?![^\W_]))"
)
"""Where a reader might make a bare address into a link: a backslash there is not seen, and stops it."""
_LINE_START = re.compile(r"^(?:([#+=:-])|(\d{1,9})([.)])(?= |$))")
_CLOSING_HASH = re.compile(r"(?<= )(#+)$")
_PADDED = 48
"""A column with a longer cell than this is not padded; its rows would only look uneven."""

_FACTS = 78

_BARS = 60
"""The longest line of a figure that has lines of words in it."""


def escape(text: str) -> str:
    """One line of text as Markdown that renders as exactly that text (white space folded)."""
    safe = _SYNTAX.sub(r"\\\1", for_display(text, single_line=True))
    safe = _SHORTCODE.sub(r"\\:", safe)
    safe = _LINK.sub(r"\\", safe)
    safe = _CLOSING_HASH.sub(r"\\\1", safe)
    return _LINE_START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", safe)


def _lines(text: str, indent: str = "") -> str:
    """Several lines of text as one paragraph, its line ends kept."""
    lines = (escape(line) for line in for_display(text).split("\n"))
    return f"\\\n{indent}".join(line for line in lines if line)


def render(summary: Summary) -> str:
    """The whole document, ending in a line end."""
    return "\n".join(_squeeze(_document(summary))).rstrip("\n") + "\n"


def _document(summary: Summary) -> Iterator[str]:
    yield f"# {escape(summary.title)}"
    yield ""
    draft = f"**{escape(summary.draft)}**" if summary.draft else ""
    if about := " · ".join(part for part in (escape(summary.own), draft) if part):
        yield from (about, "")
    yield from _facts(summary)
    for section in summary.sections:
        yield from _section(section, 2)
    if summary.footer:
        yield from ("", f"*{escape(summary.footer)}*")
    if summary.appendix_title:
        yield from ("", "---", "", f"## {escape(summary.appendix_title)}")
    for section in summary.appendix:
        yield from _section(section, 3)


def _facts(summary: Summary) -> Iterator[str]:
    """One paragraph, its source broken between facts."""
    line = ""
    for label, value in summary.facts:
        fact = f"**{escape(label)}:** {escape(value)}".rstrip()
        if line and len(line) + len(fact) > _FACTS:
            yield f"{line} ·"
            line = fact
        else:
            line = f"{line} · {fact}" if line else fact
    yield line


def _section(section: Section, level: int) -> Iterator[str]:
    yield from ("", f"{'#' * level} {escape(section.title)}", "")
    for block in section.blocks:
        yield from _BLOCKS[type(block)](block)
        yield ""


def _paragraph(block: Paragraph) -> Iterator[str]:
    lead = f"**{escape(block.lead)}**" if block.lead else ""
    yield " ".join(part for part in (lead, _lines(block.text)) if part)


def _bullets(block: Bullets) -> Iterator[str]:
    for number, bullet in enumerate(block.bullets, 1):
        mark = f"{number}." if block.ordered else "-"
        indent = " " * (len(mark) + 1)
        yield f"{mark} {_lines(bullet.text, indent) or '…'}"
        for detail in bullet.details:
            label = f"*{escape(detail.label)}:* " if detail.label else ""
            yield f"{indent}- {label}{_lines(detail.text, indent + '  ') or '…'}"


def _table(block: Table) -> Iterator[str]:
    rows = [[escape(cell) for cell in row] for row in (block.headers, *block.rows)]
    widths = [_width([row[column] for row in rows]) for column in range(len(rows[0]))]
    yield _row(rows[0], widths, block)
    yield "|" + "|".join(_rule(width, column in block.numeric) for column, width in enumerate(widths)) + "|"
    for row in rows[1:]:
        yield _row(row, widths, block)


def _width(cells: list[str]) -> int:
    longest = max(len(cell) for cell in cells)
    return max(3, longest) if longest <= _PADDED else 3


def _rule(width: int, numeric: bool) -> str:
    return " " + "-" * (width - 1) + ": " if numeric else " " + "-" * width + " "


def _row(cells: list[str], widths: list[int], block: Table) -> str:
    padded = (
        cell.rjust(width) if column in block.numeric else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "| " + " | ".join(padded) + " |"


def _chart(block: Chart) -> Iterator[str]:
    yield from _figure(chart_lines(block), block)


def _quadrants(block: Quadrants) -> Iterator[str]:
    yield from _figure([*quadrant_lines(block), f"↑ {block.upward}", f"→ {block.across}"], block)


def _bars(block: DivergingBars) -> Iterator[str]:
    lines = bar_lines(block, _BARS)
    yield from _figure(["".join(piece.text for piece in line) for line in lines], block)


def _figure(lines: list[str], block: Figure) -> Iterator[str]:
    """Characters in a code block, where nothing is syntax; then the same in a sentence and a table."""
    lines = [for_display(line) for line in lines]
    longest = max((len(run) for line in lines for run in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    yield from (f"{fence}text", *lines, fence, "", escape(block.sentence), "")
    yield from _table(block.table)


def _note_lines(block: NoteLines) -> Iterator[str]:
    if block.label:
        yield from (f"{escape(block.label)}:", "")
    for _ in range(block.lines):
        yield from ("_" * 40, "")  # a rule, as paper has it


def _signatures(block: Signatures) -> Iterator[str]:
    for label in block.labels:
        yield from (f"{escape(label)}: ________________________________", "")


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


def _squeeze(lines: Iterator[str]) -> Iterator[str]:
    """Never two empty lines in a row, no spaces at a line's end."""
    last = ""
    for line in lines:
        line = line.rstrip()
        if line or last:
            yield line
        last = line
