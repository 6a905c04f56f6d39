"""Diverging bars: a part a step with its number in it, on both sides of an axis that all rows share.

The outer ends are torn, and there is no scale under the bars: how long they are is not known exactly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from sjalvskattning.core.summary.document import BarRow, DivergingBars
from sjalvskattning.render.bars import Ground, ground, names, signs, tones
from sjalvskattning.render.canvas import INK, LINE, PAPER, QUIET, RULE, Canvas, Number, measure, shown, wrap
from sjalvskattning.render.svg_rows import GAP, INDENT, REACH, first_line, legend, words_above

DARK = "#14171b"
"""A number on a pale part: the same in the dark, as the part is."""

TONES: dict[int, tuple[str, str]] = {
    -3: ("#8a3b00", PAPER),
    -2: ("#d67a2a", DARK),
    -1: ("#f2bd83", DARK),
    0: ("#e8ebee", DARK),
    1: ("#a3cbe8", DARK),
    2: ("#4b9bd0", DARK),
    3: ("#00507f", PAPER),
}
"""From burnt orange to blue, told apart also by those who see few colours: a part, and the number on it."""

_BAR = 22
_LEAST = 16
"""The length of a part that is there, however short: its number has room."""

_TEETH, _TORN = 4, 3
"""How many teeth a torn end has, and how far in they go."""

_LABEL_ROOM, _TEXT_ROOM = 240, 130
"""At most for labels and texts that stand beside the bars."""

_SMALL = 12


class _Layout(NamedTuple):
    """Where the bars stand, and whether the labels stand beside them and not over them."""

    width: int
    left: int
    right: int
    beside: bool
    ground: Ground


def draw_bars(canvas: Canvas, bars: DivergingBars, *, narrow: bool, rows: range | None = None) -> int:
    """Draws the legend, the rows and the note, and gives the height.

    ``rows`` are the numbers of a sheet's rows, as :func:`sheets` gives them: the legend stands on the first
    and the note on the last.
    """
    rows = range(len(bars.rows)) if rows is None else rows
    layout = _layout(canvas.width, bars, narrow)
    y = _legend(canvas, bars) if rows.start == 0 else 0
    for number in rows:
        y = _row(canvas, bars, bars.rows[number], layout, y)
    if bars.note and rows.stop == len(bars.rows):
        for words in wrap(bars.note, canvas.width, _SMALL):
            canvas.text(0, y + LINE, words, fill=QUIET, size=_SMALL)
            y += LINE
        y += 4
    return y + 4


def sheets(bars: DivergingBars, width: int, most: int) -> Iterator[range]:
    """The numbers of the rows in parts that are drawn by themselves; rows of a level stay with what is above.

    All are in one that is at most ``most`` high; if they have no room there, each is at most half as high, so
    that pages are filled.
    """
    scratch = Canvas(width, "")
    layout = _layout(width, bars, narrow=False)
    legend_height = _legend(scratch, bars)
    heights = [_row(scratch, bars, row, layout, 0) for row in bars.rows]
    limit = most if legend_height + sum(heights) <= most else most // 2
    starts = [number for number, row in enumerate(bars.rows) if number and not row.level]
    begin, height = 0, legend_height
    for start, end in pairwise((0, *starts, len(heights))):
        more = sum(heights[start:end])
        if start > begin and height + more > limit:
            yield range(begin, start)
            begin, height = start, 0
        height += more
    yield range(begin, len(heights))


def _is_heading(row: BarRow) -> bool:
    return not row.parts and not row.text


def _layout(width: int, bars: DivergingBars, narrow: bool) -> _Layout:
    rows = [row for row in bars.rows if not _is_heading(row)]
    label = max((INDENT * row.level + measure(shown(row.label)) for row in rows), default=0)
    if narrow or label > _LABEL_ROOM:
        return _Layout(width, 1, width - 1, False, ground(bars, width - 2, _LEAST))
    text = min(_TEXT_ROOM, max((measure(shown(row.text)) for row in rows if row.parts), default=0))
    left, right = label + GAP, width - (text + GAP if text else 1)
    return _Layout(width, left, right, True, ground(bars, right - left, _LEAST))


def _legend(canvas: Canvas, bars: DivergingBars) -> int:
    fills, shades = signs(bars), tones(len(bars.steps))

    def sign(step: int, x: int, y: int) -> None:
        corners = (
            (x - REACH, y - REACH),
            (x + REACH, y - REACH),
            (x + REACH, y + REACH),
            (x - REACH, y + REACH),
        )
        _part(canvas, corners, fills[step], TONES[shades[step]])

    return legend(canvas, names(bars), sign)


def _row(canvas: Canvas, bars: DivergingBars, row: BarRow, layout: _Layout, y: int) -> int:
    """Draws one row from ``y`` downward, and gives where the next begins."""
    if _is_heading(row):
        lines = wrap(row.label, layout.width - INDENT * row.level)
        canvas.lines(INDENT * row.level, y + LINE + 6, lines)
        return y + len(lines) * LINE + 10
    is_bar = bool(layout.ground.spans(bars, row))
    return (_beside if layout.beside else _stacked)(canvas, bars, row, layout, y, is_bar)


def _beside(canvas: Canvas, bars: DivergingBars, row: BarRow, layout: _Layout, y: int, is_bar: bool) -> int:
    """Label, bar and text in three columns; without a bar the text stands in its place."""
    indent = INDENT * row.level
    x = layout.right + GAP if is_bar else layout.left
    label = wrap(row.label, layout.left - GAP - indent)
    text = wrap(row.text, layout.width - x) if row.text else []
    height = max(len(label) * LINE, len(text) * LINE, _BAR) + 12
    canvas.lines(indent, first_line(y, height, label), label, fill=QUIET if row.level else INK)
    if is_bar:
        _bar(canvas, bars, row, layout, y + (height - _BAR) // 2, (y, y + height))
    canvas.lines(x, first_line(y, height, text), text, fill=INK if is_bar else QUIET)
    return y + height


def _stacked(canvas: Canvas, bars: DivergingBars, row: BarRow, layout: _Layout, y: int, is_bar: bool) -> int:
    """Label and text over the bar; without one the text stands in its place."""
    if is_bar:
        top = y + words_above(canvas, row, layout.width, y) + 8
        _bar(canvas, bars, row, layout, top, (top - 5, top + _BAR + 5))
        return top + _BAR + 18
    indent = INDENT * row.level
    label, text = wrap(row.label, layout.width - indent), wrap(row.text, layout.width - indent)
    canvas.lines(indent, y + LINE + 2, label, fill=QUIET if row.level else INK)
    y += len(label) * LINE
    canvas.lines(indent, y + LINE + 4, text, fill=QUIET)
    return y + len(text) * LINE + 20


def _bar(
    canvas: Canvas, bars: DivergingBars, row: BarRow, layout: _Layout, top: int, axis: tuple[int, int]
) -> None:
    """The axis from and to the heights given, and the parts over it."""
    spans = layout.ground.spans(bars, row)
    fills, shades = signs(bars), tones(len(bars.steps))
    middle = layout.left + layout.ground.axis
    canvas.line((middle, axis[0]), (middle, axis[1]), QUIET, "1.5")
    for span in spans:
        start, end = layout.left + span.start, layout.left + span.end
        left = _side(start, top, _TORN if span is spans[0] else 0)
        right = _side(end, top, -_TORN if span is spans[-1] else 0)
        _part(canvas, (*left, *right[::-1]), fills[span.step], TONES[shades[span.step]])


def _side(x: int, top: int, torn: int) -> list[tuple[Number, Number]]:
    """A side of a part from the top down, with teeth that go ``torn`` to the right of ``x``."""
    if not torn:
        return [(x, top), (x, top + _BAR)]
    heights = [top + Fraction(_BAR * tooth, 2 * _TEETH) for tooth in range(2 * _TEETH + 1)]
    return [(x + torn * (number % 2), y) for number, y in enumerate(heights)]


def _part(
    canvas: Canvas, corners: Sequence[tuple[Number, Number]], sign: str, colours: tuple[str, str]
) -> None:
    """A part with its number in the middle."""
    fill, ink = colours
    across, down = zip(*corners, strict=True)
    canvas.part(corners, fill, RULE)
    x, y = Fraction(min(across) + max(across), 2), Fraction(min(down) + max(down), 2)
    canvas.text(x, y + 4, sign, fill=ink, size=_SMALL, anchor="middle", weight="bold")
