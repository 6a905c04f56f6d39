"""Lines of spans: how a widget says what to draw, without naming a colour or trusting a text.

Every text that becomes a :class:`Span` has gone through ``for_display``; nothing is ever read as markup.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from sjalvskattning.core.text import for_display
from sjalvskattning.tui.themes import Ink, Palette


class Span(NamedTuple):
    """A stretch of text in one ink. ``target`` names what a click on it means."""

    text: str
    ink: Ink = Ink.TEXT
    target: str = ""


class Line(NamedTuple):
    """One row. ``fill`` is the ink of what is left of it; ``target`` what a click elsewhere on it means."""

    spans: tuple[Span, ...] = ()
    fill: Ink = Ink.TEXT
    target: str = ""

    @property
    def width(self) -> int:
        """The cells that its spans take."""
        return sum(cell_len(span.text) for span in self.spans)

    def target_at(self, x: int) -> str:
        """What a click at column ``x`` means, or an empty text."""
        for span in self.spans:
            x -= cell_len(span.text)
            if x < 0:
                return span.target or self.target
        return self.target

    def as_row(self, width: int) -> Line:
        """The same line on the raised ground that marks where the person is, ``width`` cells of it."""
        rest = Span(" " * max(0, width - self.width))
        spans = tuple(Span(text, ink.on_row(), target) for text, ink, target in (*self.spans, rest))
        return Line(spans, self.fill, self.target)


EMPTY = Line()


def line(*spans: Span | str, target: str = "", fill: Ink = Ink.TEXT) -> Line:
    """A line from spans and plain texts (in :attr:`Ink.TEXT`)."""
    return Line(tuple(Span(span) if isinstance(span, str) else span for span in spans), fill, target)


def spread(left: tuple[Span, ...], right: tuple[Span, ...], width: int, target: str = "") -> Line:
    """A line with spans at both ends, at least two cells apart."""
    used = sum(cell_len(span.text) for span in (*left, *right))
    gap = Span(" " * max(2, width - used))
    return Line((*left, gap, *right), target=target)


def safe(text: str) -> str:
    """Text from people or definitions as one line that is safe to show."""
    return for_display(text, single_line=True)


def wrap(text: str, width: int) -> list[str]:
    """The text in rows of at most ``width`` cells, broken between words; a longer word is broken too.

    Line ends in the text are kept. The text is made safe on the way.
    """
    rows: list[str] = []
    for paragraph in for_display(text).split("\n"):
        rows.extend(_wrap_paragraph(paragraph, max(1, width)))
    return rows


def _wrap_paragraph(paragraph: str, width: int) -> list[str]:
    rows: list[str] = []
    row = ""
    for word in paragraph.split(" "):
        if not word:
            continue
        joined = f"{row} {word}" if row else word
        if cell_len(joined) <= width:
            row = joined
            continue
        if row:
            rows.append(row)
        *full, row = _break(word, width)
        rows.extend(full)
    return [*rows, row]


def _break(word: str, width: int) -> list[str]:
    parts = [""]
    for char in word:
        if cell_len(parts[-1] + char) > width:
            parts.append("")
        parts[-1] += char
    return parts


def fit(text: str, width: int) -> str:
    """The text on one row of at most ``width`` cells, shortened between words and ended with "…"."""
    text = safe(text)
    if cell_len(text) <= width:
        return text
    first = _wrap_paragraph(text, max(1, width - 2))[0]
    return f"{first} …" if width > 2 else "…"[:width]


def fit_numbered(words: str, width: int) -> str:
    """Shortened like ``fit``, with the spaces in front and after the number kept."""
    number, gap, text = words.partition("  ") if words.lstrip()[:1].isdigit() else ("", "", words)
    return number + gap + fit(text, width - cells(number + gap))


def cells(text: str) -> int:
    """The columns that a text takes."""
    return cell_len(text)


def pad(text: str, width: int) -> str:
    """The text with spaces to ``width`` cells."""
    return text + " " * (width - cell_len(text))


@lru_cache(maxsize=64)
def style(ink: Ink, palette: Palette) -> Style:
    """The terminal style of an ink in a theme."""
    return Style(
        color=getattr(palette, ink.foreground),
        bgcolor=getattr(palette, ink.background),
        bold=ink.bold or None,
    )


def strip(drawn: Line, width: int, palette: Palette) -> Strip:
    """A line as Textual draws it, exactly ``width`` cells."""
    segments = []
    left = width
    for text, ink, _ in drawn.spans:
        cells = cell_len(text)
        if cells > left:
            text, cells = set_cell_size(text, left), left
        segments.append(Segment(text, style(ink, palette)))
        left -= cells
    if left:
        segments.append(Segment(" " * left, style(drawn.fill, palette)))
    return Strip(segments, width)


def table(rows: Iterable[tuple[str, str]], column: int, width: int, ink: Ink = Ink.MARK) -> list[Line]:
    """Two columns, the first ``column`` cells wide and in ``ink``; both are broken between words."""
    lines = []
    for left, right in rows:
        for name, text in zip_longest(wrap(left, column - 2), wrap(right, width - column), fillvalue=""):
            lines.append(line(Span(pad(name, column), ink), text))
    return lines
