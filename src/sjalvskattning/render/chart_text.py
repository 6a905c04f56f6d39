"""A chart as lines of characters, the same in Markdown and on a terminal. Places come from ``geometry``."""

from __future__ import annotations

from typing import NamedTuple

from sjalvskattning.core.summary.document import Chart, ChartRow, Mark, Quadrants
from sjalvskattning.core.text import for_display
from sjalvskattning.render.geometry import (
    cells,
    joined_cells,
    place_of,
    series_count,
    signs,
    tick_cells,
)

TRACK = 21
"""Characters from the lowest step to the highest."""

LINE, STEP, JOIN = "─", "┼", "━"


class Cell(NamedTuple):
    """One character of a track, and whether it is a mark."""

    char: str
    is_mark: bool = False


def chart_lines(chart: Chart) -> list[str]:
    """One line a row: label, the scale with its marks, and the numbers, columns aligned; then the legend."""
    labels = ["  " * row.level + for_display(row.label, single_line=True) for row in chart.rows]
    width = max((len(label) for label in labels), default=0)
    lines = [
        f"{label:<{width}}  {chart.low} {''.join(cell.char for cell in track(chart, row))} {chart.high}  "
        f"{row.text}"
        for label, row in zip(labels, chart.rows, strict=True)
    ]
    return [*lines, *([legend(chart)] if chart.series else [])]


def legend(chart: Chart) -> str:
    """Which mark is whose: "● egen bild   ◆ chefens bild"."""
    shapes = signs(series_count(chart))
    names = (for_display(name, single_line=True) for name in chart.series)
    return "   ".join(f"{sign} {name}" for sign, name in zip(shapes, names, strict=False))


def track(chart: Chart, row: ChartRow) -> list[Cell]:
    """The scale as a line with a tick at each step, its marks, and a heavier line that joins them."""
    shown = [LINE] * TRACK
    for tick in tick_cells(chart, TRACK):
        shown[tick] = STEP
    for joined in joined_cells(chart, row, TRACK):
        shown[joined] = JOIN
    shapes = signs(series_count(chart))
    marks = {at: shapes[series] for at, series in cells(chart, row, TRACK)}
    return [Cell(marks.get(at, char), at in marks) for at, char in enumerate(shown)]


def quadrant_lines(field: Quadrants) -> list[str]:
    """Where each point stands, in characters: ``own effort ●``; the corners' questions are in the table."""
    width = max((len(for_display(point.label, single_line=True)) for point in field.points), default=0)
    lines = []
    for point in field.points:
        label = for_display(point.label, single_line=True)
        lines.append(f"{label:<{width}}  ↑ {_bar(field, point.upward)}  → {_bar(field, point.across)}")
    return lines


def _bar(field: Quadrants, mark: Mark) -> str:
    """A short track with the middle marked, and the mark on it."""
    place = place_of(mark, field.low, field.high)
    shown = [LINE] * TRACK
    shown[TRACK // 2] = STEP
    if place is not None:
        shown[round(place * (TRACK - 1))] = "●"
    return "".join(shown)
