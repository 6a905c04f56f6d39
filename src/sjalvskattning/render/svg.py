"""A figure as an SVG that needs nothing beside it: no style sheet, no font file, no script.

Shape and place carry the meaning, and the number stands beside the marks; the colours only help.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from sjalvskattning.core.summary.document import BarRow, Chart, ChartRow, DivergingBars, Figure, Quadrants
from sjalvskattning.locale import Translator, language_of
from sjalvskattning.render import geometry
from sjalvskattning.render.canvas import (
    INK,
    LINE,
    PAPER,
    QUIET,
    RULE,
    SERIES,
    Canvas,
    Number,
    measure,
    shown,
    wrap,
)
from sjalvskattning.render.svg_bars import draw_bars, sheets
from sjalvskattning.render.svg_quadrants import WIDTH, draw_quadrants
from sjalvskattning.render.svg_rows import GAP, INDENT, REACH, first_line, legend, words_above

WIDE, NARROW = 640, 360
"""A picture beside running text, and one that a phone shows at its own size."""

_HIGHEST = 760
"""What a page has room for of bars."""

_LABEL_ROOM, _SCALE_ROOM = 200, 260
"""At most for the labels, and at least for the scale, when they stand beside each other."""

_MANY_ROWS = 6
"""More rows than this have the steps' numbers under them too."""


class Sheet(NamedTuple):
    """A picture that has room on a page, and what it says to someone who does not see it."""

    svg: str
    about: str


def figure(
    block: Figure,
    *,
    id: str = "figure-1",
    language: str = "sv",
    font: str = "sans-serif",
    narrow: bool = False,
) -> str:
    """The whole SVG, ending in a line end. ``id`` is unique in the page it stands in.

    ``narrow`` is the same for a screen no broader than a phone's: each label stands over its scale or bar.
    Raises ValueError when a mark is off the scale, or a bar's parts are not parts of a whole.
    """
    if isinstance(block, Quadrants):
        canvas = Canvas(WIDTH, font)
        height = draw_quadrants(canvas, block, Translator(language_of(language)))
        return canvas.finish(height, id, language, block.title, block.sentence)
    canvas = Canvas(NARROW if narrow else WIDE, font)
    if isinstance(block, Chart):
        height = _draw_chart(canvas, block, narrow)
    else:
        height = draw_bars(canvas, block, narrow=narrow)
    return canvas.finish(height, id, language, block.title, block.sentence)


def on_pages(block: Figure, *, id: str, language: str, font: str = "sans-serif") -> list[Sheet]:
    """The figure for paper: one picture, or for many bars several of them, under each other.

    Raises ValueError as :func:`figure` does.
    """
    if not isinstance(block, DivergingBars):
        return [Sheet(figure(block, id=id, language=language, font=font), block.sentence)]
    drawn = []
    for number, rows in enumerate(sheets(block, WIDE, _HIGHEST), 1):
        canvas = Canvas(WIDE, font)
        height = draw_bars(canvas, block, narrow=False, rows=rows)
        about = block.sentence if number == 1 else _said(block.rows[rows.start : rows.stop])
        sheet_id = id if number == 1 else f"{id}-{number}"
        drawn.append(Sheet(canvas.finish(height, sheet_id, language, block.title, about), about))
    return drawn


def _said(rows: tuple[BarRow, ...]) -> str:
    return "; ".join(f"{row.label} {row.text}".strip() for row in rows)


class _Columns(NamedTuple):
    """Where a row's parts stand: the label from 0, the scale from ``left`` to ``right``, the numbers."""

    label_room: int
    left: int
    right: int
    text: int
    text_room: int
    stacked: bool

    def x(self, place: Fraction) -> Fraction:
        return self.left + place * (self.right - self.left)


def _draw_chart(canvas: Canvas, chart: Chart, narrow: bool) -> int:
    columns = _stacked(canvas.width) if narrow else _beside(canvas.width, chart)
    y = _legend(canvas, chart)
    y = _step_numbers(canvas, chart, columns, y)
    for row in chart.rows:
        y = _row(canvas, chart, row, columns, y)
    if len(chart.rows) > _MANY_ROWS:
        y = _step_numbers(canvas, chart, columns, y + 2)
    return y + 4


def _beside(width: int, chart: Chart) -> _Columns:
    """Label, scale and numbers in three columns, as broad as their contents ask for, within bounds."""
    labels = max((INDENT * row.level + measure(shown(row.label)) for row in chart.rows), default=0)
    texts = max((measure(shown(row.text)) for row in chart.rows), default=0)
    label_room = min(labels, _LABEL_ROOM)
    text_room = min(texts, width - _SCALE_ROOM - label_room)
    text = width - text_room
    return _Columns(label_room, label_room + GAP + REACH, text - GAP - REACH, text, text_room, False)


def _stacked(width: int) -> _Columns:
    """Label and numbers over the scale."""
    return _Columns(width, REACH, width - REACH, width, width, True)


def _legend(canvas: Canvas, chart: Chart) -> int:
    count = geometry.series_count(chart)
    return legend(canvas, chart.series, lambda series, x, y: _mark(canvas, x, y, series, count))


def _step_numbers(canvas: Canvas, chart: Chart, columns: _Columns, y: int) -> int:
    for step, place in geometry.tick_places(chart):
        canvas.text(columns.x(place), y + 12, str(step), fill=QUIET, size=12, anchor="middle")
    return y + LINE


def _row(canvas: Canvas, chart: Chart, row: ChartRow, columns: _Columns, y: int) -> int:
    """Draws one row from ``y`` downward, and gives where the next begins."""
    marks = geometry.placed(chart, row)
    apart = Fraction(2 * REACH, columns.right - columns.left)
    lanes = geometry.lanes([mark.place for mark in marks], apart)
    depth = max(lanes, default=0) * 2 * REACH
    height = _words(canvas, row, columns, y, depth)
    middle = y + height // 2 if not columns.stacked else y + height + REACH + 4 + depth // 2
    _scale(canvas, chart, columns, middle, bool(marks))
    spots = [
        (columns.x(m.place), middle - depth // 2 + n * 2 * REACH) for m, n in zip(marks, lanes, strict=True)
    ]
    count = geometry.series_count(chart)
    for start, end in pairwise(spots):
        canvas.line(start, end, QUIET, "3" if count <= len(geometry.PAIR) else "1.5")
    for mark, (x, down) in zip(marks, spots, strict=True):
        _mark(canvas, x, down, mark.series, count)
    return y + height if not columns.stacked else y + height + 2 * REACH + 12 + depth


def _words(canvas: Canvas, row: ChartRow, columns: _Columns, y: int, depth: int) -> int:
    """The label and the numbers of a row. Gives the height they need."""
    indent = INDENT * row.level
    fill = QUIET if row.level else INK
    if columns.stacked:
        return words_above(canvas, row, canvas.width, y)
    label = wrap(row.label, columns.label_room - indent)
    text = wrap(row.text, columns.text_room)
    height = max(len(label) * LINE, len(text) * LINE, 2 * REACH + depth) + 12
    canvas.lines(indent, first_line(y, height, label), label, fill=fill)
    canvas.lines(columns.text, first_line(y, height, text), text)
    return height


def _scale(canvas: Canvas, chart: Chart, columns: _Columns, y: int, marked: bool) -> None:
    """The line with a tick at each step; broken where nothing is marked on it."""
    canvas.line((columns.left, y), (columns.right, y), RULE, dash="" if marked else "2 4")
    for _, place in geometry.tick_places(chart):
        x = columns.x(place)
        canvas.line((x, y - 4), (x, y + 4), RULE)


def _mark(canvas: Canvas, x: Number, y: Number, series: int, count: int) -> None:
    """A circle, a diamond, or a circle with the series' number, with a rim so that one on another is seen."""
    sign = geometry.signs(count)[series]
    if sign not in geometry.PAIR:
        canvas.circle(x, y, REACH, PAPER)
        canvas.circle(x, y, REACH - 1, SERIES[0])
        canvas.text(x, y + 4, sign, fill=PAPER, size=11, anchor="middle", weight="bold")
    elif series == 0:
        canvas.circle(x, y, REACH - 1, PAPER)
        canvas.circle(x, y, REACH - 2, SERIES[0])
    else:
        canvas.diamond(x, y, REACH + 1, PAPER)
        canvas.diamond(x, y, REACH - 1, SERIES[1])
