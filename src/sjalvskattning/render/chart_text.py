"""A chart as lines of characters, the same in Markdown and on a terminal."""

from __future__ import annotations

from sjalvskattning.core.summary.document import Chart, ChartRow
from sjalvskattning.core.text import for_display

TRACK = 21
"""Characters from the lowest step to the highest."""

MARK, LINE, STEP = "●", "─", "┼"


def chart_lines(chart: Chart) -> list[str]:
    """One line a row: label, the scale with a mark on it, and the number, columns aligned."""
    labels = ["  " * row.level + for_display(row.label, single_line=True) for row in chart.rows]
    width = max((len(label) for label in labels), default=0)
    return [
        f"{label:<{width}}  {chart.low} {track(chart, row)} {chart.high}  {row.text}"
        for label, row in zip(labels, chart.rows, strict=True)
    ]


def track(chart: Chart, row: ChartRow) -> str:
    """The scale as a line with a tick at each step and, where there is a value, a mark."""
    steps = chart.high - chart.low
    cells = [LINE] * TRACK
    for step in range(steps + 1):
        cells[round(step * (TRACK - 1) / steps)] = STEP
    if row.denominator:
        value = row.numerator / row.denominator
        cells[round((value - chart.low) / steps * (TRACK - 1))] = MARK
    return "".join(cells)
