"""What charts and bars share: rows of labels and texts, and a legend."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sjalvskattning.core.summary.document import BarRow, ChartRow
from sjalvskattning.render.canvas import INK, LINE, QUIET, Canvas, measure, wrap

GAP = 16
INDENT = 16
REACH = 9
"""Half of the largest mark, and how far it stands out over the end of the scale."""

_SIZE = 13


def legend(canvas: Canvas, names: Sequence[str], sign: Callable[[int, int, int], None]) -> int:
    """The names behind their signs, as many on a line as there is room for. Gives the height.

    ``sign`` draws one, given its number and its middle.
    """
    if not names:
        return 0
    x, y = 0, 2
    for number, name in enumerate(names):
        lines = wrap(name, canvas.width - 2 * REACH - 8, _SIZE)
        room = 2 * REACH + 8 + max(measure(line, _SIZE) for line in lines)
        if x and x + room > canvas.width:
            x, y = 0, y + LINE + 4
        sign(number, x + REACH, y + REACH)
        canvas.lines(x + 2 * REACH + 6, y + REACH + 5, lines, size=_SIZE)
        x, y = x + room + GAP, y + LINE * (len(lines) - 1)
    return y + LINE + 14


def words_above(canvas: Canvas, row: ChartRow | BarRow, width: int, y: int) -> int:
    """The label to the left and the text to the right of it, or under it when both do not fit in ``width``.

    Gives the height they need.
    """
    indent = INDENT * row.level
    label = wrap(row.label, width - indent)
    text = wrap(row.text, width)
    canvas.lines(indent, y + LINE + 2, label, fill=QUIET if row.level else INK)
    fits = len(text) == 1 and indent + measure(label[-1]) + GAP + measure(text[0]) <= width
    under = len(label) - 1 if fits else len(label)
    canvas.lines(width, y + LINE + 2 + under * LINE, text, anchor="end")
    return (under + len(text)) * LINE + 4


def first_line(y: int, height: int, lines: Sequence[str]) -> int:
    """Where the letters of the first line stand, so that the lines are in the middle of ``height``."""
    return y + (height - len(lines) * LINE) // 2 + LINE - 4
