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
    Detail,
    Paragraph,
    Section,
    Signatures,
    Summary,
    Table,
)
from sjalvskattning.core.text import for_display
from sjalvskattning.render.chart_text import chart_lines

_SYNTAX = re.compile(r"([\\`*_\[\]<>|~&$])")
_SHORTCODE = re.compile(r":(?=[\w+-]+:)")
_BARE_LINK = re.compile(
    r"(?i)(?<=https)(?=:)|(?<=http)(?=:)|(?<=ftp)(?=:)|(?<=mailto)(?=:)|(?<=xmpp)(?=:)|(?<=www)(?=\.)"
)
_LINE_START = re.compile(r"^(?:([#+=-])|(\d{1,9})([.)]))")
_PADDED = 48


def escape(text: str) -> str:
    """One line of text as Markdown that renders as exactly that text (white space folded)."""
    safe = _SYNTAX.sub(r"\\\1", for_display(text, single_line=True))
    safe = _SHORTCODE.sub(r"\\:", safe)
    safe = _BARE_LINK.sub(r"\\", safe).replace("@", r"\@")
    return _LINE_START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", safe)


def render(summary: Summary) -> str:
    """The whole document, ending in a line end."""
    return "\n".join(_squeeze(_document(summary))) + "\n"


def _document(summary: Summary) -> Iterator[str]:
    yield f"# {escape(summary.title)}"
    yield ""
    if summary.draft:
        yield f"**{escape(summary.draft)}**"
        yield ""
    yield escape(summary.own)
    yield ""
    for label, value in summary.facts:
        yield f"- **{escape(label)}:** {escape(value)}"
    for section in summary.sections:
        yield from _section(section, 2)
    yield from ("", "---", "", f"*{escape(summary.footer)}*", "", "---", "")
    yield f"## {escape(summary.appendix_title)}"
    for section in summary.appendix:
        yield from _section(section, 3)


def _section(section: Section, level: int) -> Iterator[str]:
    yield from ("", f"{'#' * level} {escape(section.title)}", "")
    for block in section.blocks:
        yield from _BLOCKS[type(block)](block)
        yield ""


def _paragraph(block: Paragraph) -> Iterator[str]:
    lines = [escape(line) for line in block.text.splitlines() if line.strip()]
    lead = f"**{escape(block.lead)}**" if block.lead else ""
    yield " ".join(part for part in (lead, lines[0] if lines else "") if part)
    for line in lines[1:]:
        yield ""
        yield line


def _bullets(block: Bullets) -> Iterator[str]:
    for number, bullet in enumerate(block.bullets, 1):
        mark = f"{number}." if block.ordered else "-"
        indent = " " * (len(mark) + 1)
        yield f"{mark} {escape(bullet.text)}"
        for detail in bullet.details:
            yield from (f"{indent}- {line}" for line in _detail(detail))


def _detail(detail: Detail) -> Iterator[str]:
    lines = [escape(line) for line in detail.text.splitlines() if line.strip()]
    if detail.label:
        lines = [f"*{escape(detail.label)}:* {line}" if n == 0 else line for n, line in enumerate(lines)]
    yield from lines


def _table(block: Table) -> Iterator[str]:
    rows = [[escape(cell) for cell in row] for row in (block.headers, *block.rows)]
    widths = [min(_PADDED, max(3, *(len(row[column]) for row in rows))) for column in range(len(rows[0]))]
    yield _row(rows[0], widths, block)
    yield "|" + "|".join(_rule(width, column in block.numeric) for column, width in enumerate(widths)) + "|"
    for row in rows[1:]:
        yield _row(row, widths, block)


def _rule(width: int, numeric: bool) -> str:
    return " " + "-" * (width - 1) + ": " if numeric else " " + "-" * width + " "


def _row(cells: list[str], widths: list[int], block: Table) -> str:
    padded = (
        cell.rjust(width) if column in block.numeric else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "| " + " | ".join(padded) + " |"


def _chart(block: Chart) -> Iterator[str]:
    lines = chart_lines(block)
    longest = max((len(run) for line in lines for run in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    yield from (f"{fence}text", *lines, fence, "", escape(block.sentence), "")
    yield from _table(block.table)


def _signatures(block: Signatures) -> Iterator[str]:
    for label in block.labels:
        yield from (f"{escape(label)}: ________________________________", "")


_BLOCKS: dict[type[Block], Callable[[Any], Iterator[str]]] = {
    Paragraph: _paragraph,
    Bullets: _bullets,
    Table: _table,
    Chart: _chart,
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
