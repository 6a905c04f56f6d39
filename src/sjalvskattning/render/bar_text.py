"""Diverging bars as lines of characters, the same in Markdown and on a terminal. Places come from ``bars``.

Every part is filled with its step's number, so that it needs no colour.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from sjalvskattning.core.summary.document import BarRow, DivergingBars
from sjalvskattning.core.text import for_display
from sjalvskattning.render.bars import Ground, ground, names, signs, tones

AXIS = "│"

_LONGEST, _SHORTEST = 48, 20
"""A track's characters. A longer one would look exact."""

_BESIDE = 28
"""The longest label that stands beside its bar, with its indent; if any is longer, all stand over theirs."""

_TEXT = 16
"""The longest text that stands beside its bar; a longer one stands under it."""

_INDENT, _GAP = "  ", "  "


class Piece(NamedTuple):
    """Some characters of a line. ``tone`` is the part of a bar they are, as ``bars.tones`` says, or None."""

    text: str
    tone: int | None = None
    quiet: bool = False


Line = list[Piece]


class _Layout(NamedTuple):
    """The bars begin after ``margin``; whether labels and texts stand beside them, and not over and under."""

    width: int
    margin: int
    beside: bool
    texts: bool
    ground: Ground
    track: int


def bar_lines(bars: DivergingBars, width: int) -> Iterator[Line]:
    """The rows, then the legend and the note, in lines of at most ``width`` characters, 40 or more."""
    layout = _layout(bars, width)
    for row, after in pairwise((*bars.rows, None)):
        assert row is not None  # noqa: S101 - only the last is not one
        yield from _row(bars, row, layout)
        if after is None or _is_heading(after) or not (layout.beside or _is_heading(row)):
            yield []
    for line in _legend(bars, width):
        yield [Piece(line, quiet=True)]
    for line in _wrapped(bars.note, width) if bars.note else ():
        yield [Piece(line, quiet=True)]


def _layout(bars: DivergingBars, width: int) -> _Layout:
    shown = [row for row in bars.rows if not _is_heading(row)]
    label = max((_cells(_label(row)) for row in shown), default=0)
    label = label + len(_GAP) if label <= min(_BESIDE, width * 9 // 20) else 0
    text = max((_cells(_shown(row.text)) for row in shown if row.parts), default=0)
    margin = label or len(_INDENT)
    room = width - margin - len(AXIS)
    texts = 0 < text <= _TEXT and room - text - len(_GAP) >= _SHORTEST
    track = min(_LONGEST, max(_SHORTEST, room - (text + len(_GAP) if texts else 0)))
    return _Layout(width, margin, label > 0, texts, ground(bars, track), track)


def _is_heading(row: BarRow) -> bool:
    return not row.parts and not row.text


def _row(bars: DivergingBars, row: BarRow, layout: _Layout) -> Iterator[Line]:
    """The label, then the bar with its text, or what is said instead of it."""
    before = Piece(" " * layout.margin)
    if layout.beside and not _is_heading(row):
        before = Piece(_padded(_label(row), layout.margin))
    else:
        indent = _INDENT * row.level
        for line in _wrapped(row.label, layout.width - len(indent)):
            yield [Piece(indent + line)]
    if bar := _bar(bars, row, layout):
        yield [before, *bar, *([Piece(_GAP + _shown(row.text))] if layout.texts else [])]
        before = Piece(" " * layout.margin)
    if row.text and not (bar and layout.texts):
        for line in _wrapped(row.text, layout.width - layout.margin):
            yield [before, Piece(line)]
            before = Piece(" " * layout.margin)


def _bar(bars: DivergingBars, row: BarRow, layout: _Layout) -> Line:
    """The track with the bar on it, and the axis between two of its characters; nothing without a bar."""
    spans = layout.ground.spans(bars, row)
    if not spans:
        return []
    fills, shades, axis = signs(bars), tones(len(bars.steps)), layout.ground.axis
    pieces = [Piece(" " * spans[0].start)]
    for span in spans:
        left = max(0, min(span.end, axis) - span.start)
        if left:
            pieces.append(Piece(fills[span.step] * left, shades[span.step]))
        if span.start <= axis < span.end:
            pieces.append(Piece(AXIS, quiet=True))
        if span.end - span.start > left:
            pieces.append(Piece(fills[span.step] * (span.end - span.start - left), shades[span.step]))
    return _with_axis(pieces, spans[0].start, spans[-1].end, layout)


def _with_axis(pieces: Line, start: int, end: int, layout: _Layout) -> Line:
    """The axis where the bar does not reach it, and the rest of the track."""
    axis = layout.ground.axis
    rest = " " * (layout.track - max(end, axis))
    if start > axis:
        pieces[0:1] = [Piece(" " * axis), Piece(AXIS, quiet=True), Piece(" " * (start - axis))]
    if end <= axis:
        pieces += [Piece(" " * (axis - end)), Piece(AXIS, quiet=True)]
    return [piece for piece in (*pieces, Piece(rest)) if piece.text]


def _legend(bars: DivergingBars, width: int) -> Iterator[str]:
    """Which sign is which step, as many on a line as have room."""
    line = ""
    for sign, name in zip(signs(bars), names(bars), strict=True):
        first, *more = _wrapped(f"{sign} {name}", width)
        if line and _cells(line) + 3 + _cells(first) > width:
            yield line
            line = ""
        line = f"{line}   {first}" if line else first
        for part in more:
            yield line
            line = f"  {part}"
    yield line


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(_shown(text), max(10, width), break_on_hyphens=False)


def _label(row: BarRow) -> str:
    return _INDENT * row.level + _shown(row.label)


def _shown(text: str) -> str:
    return for_display(text, single_line=True)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _cells(text))


def _cells(text: str) -> int:
    """The columns that a text takes on a terminal."""
    broad = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + broad - sum(unicodedata.category(char)[0] == "M" for char in text)
