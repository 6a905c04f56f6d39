"""A field parted in four: a question in each corner, and numbered points with their names under it."""

from __future__ import annotations

from collections.abc import Iterator

from sjalvskattning.core.summary.document import Point, Quadrants
from sjalvskattning.locale import Translator
from sjalvskattning.render.canvas import INK, LINE, PAPER, QUIET, RULE, SERIES, Canvas, wrap
from sjalvskattning.render.geometry import Spot, place_of, spread, tick_places

WIDTH = 376
"""The same on a page and on a phone."""

_PLOT, _FIELD = 208, 344
"""The length of both scales, and of the field: it is larger, so that no point stands on a question."""

_LEFT = WIDTH - _FIELD - 1
_MIDDLE = _LEFT + _FIELD // 2
_REACH = 9
_APART = 2 * _REACH + 1
_SMALL, _SMALL_LINE = 12, 16


def draw_quadrants(canvas: Canvas, block: Quadrants, t: Translator) -> int:
    """Draws the field with its titles, points and their names, and gives its height."""
    top = _upward_title(canvas, block.upward)
    corners = [wrap(words, _FIELD // 2 - 24, _SMALL) for words in block.corners]
    band = max((_FIELD - _PLOT) // 2, max(map(len, corners)) * _SMALL_LINE + _REACH + 12)
    bottom = top + _PLOT + 2 * band
    canvas.box(_LEFT, top, _FIELD, bottom - top, RULE)
    canvas.line((_MIDDLE, top), (_MIDDLE, bottom), RULE)
    canvas.line((_LEFT, (top + bottom) // 2), (_LEFT + _FIELD, (top + bottom) // 2), RULE)
    _questions(canvas, corners, top, bottom)
    origin = Spot(_MIDDLE - _PLOT // 2, top + band)
    _steps(canvas, block, origin, bottom)
    _points(canvas, block, origin)
    return _names(canvas, block, _across_title(canvas, block.across, bottom + LINE), t)


def _upward_title(canvas: Canvas, title: str) -> int:
    lines = wrap(title, WIDTH - 20)
    canvas.polygon(((0, 16), (6, 4), (12, 16)), QUIET)
    canvas.lines(20, 15, lines)
    return len(lines) * LINE + 8


def _across_title(canvas: Canvas, title: str, y: int) -> int:
    lines = wrap(title, WIDTH - 20)
    canvas.lines(WIDTH - 20, y + 15, lines, anchor="end")
    canvas.polygon(((WIDTH - 13, y + 4), (WIDTH - 1, y + 10), (WIDTH - 13, y + 16)), QUIET)
    return y + len(lines) * LINE + 8


def _questions(canvas: Canvas, corners: list[list[str]], top: int, bottom: int) -> None:
    """Upper left, upper right, lower left, lower right, each as far out in its corner as it can stand."""
    for index, lines in enumerate(corners):
        x, anchor = (_LEFT + _FIELD - 10, "end") if index % 2 else (_LEFT + 10, "start")
        y = top + 18 if index < 2 else bottom - 10 - (len(lines) - 1) * _SMALL_LINE
        for number, words in enumerate(lines):
            canvas.text(x, y + number * _SMALL_LINE, words, fill=QUIET, size=_SMALL, anchor=anchor)


def _steps(canvas: Canvas, block: Quadrants, origin: Spot, bottom: int) -> None:
    """A tick and a number at each step along the left and the lower edge."""
    for step, place in tick_places(block):
        x, y = origin.x + place * _PLOT, origin.y + (1 - place) * _PLOT
        canvas.line((_LEFT, y), (_LEFT + 5, y), RULE)
        canvas.text(_LEFT - 7, y + 4, str(step), fill=QUIET, size=_SMALL, anchor="end")
        canvas.line((x, bottom - 5), (x, bottom), RULE)
        canvas.text(x, bottom + 15, str(step), fill=QUIET, size=_SMALL, anchor="middle")


def _spots(block: Quadrants) -> Iterator[Spot | None]:
    for point in block.points:
        across = place_of(point.across, block.low, block.high)
        upward = place_of(point.upward, block.low, block.high)
        there = across is not None and upward is not None
        yield Spot(round(across * _PLOT), round((1 - upward) * _PLOT)) if there else None  # type: ignore[operator]


def _points(canvas: Canvas, block: Quadrants, origin: Spot) -> None:
    """Each point with its number; one that would hide another stands beside, with a line to its own place."""
    wanted = {number: spot for number, spot in enumerate(_spots(block), 1) if spot is not None}
    shown = dict(zip(wanted, spread(wanted.values(), _APART, Spot(_PLOT, _PLOT)), strict=True))
    for number, spot in shown.items():
        own = (origin.x + wanted[number].x, origin.y + wanted[number].y)
        if spot != wanted[number]:
            canvas.line(own, (origin.x + spot.x, origin.y + spot.y), QUIET, "2")
    for number, spot in shown.items():
        _numbered(canvas, origin.x + spot.x, origin.y + spot.y, number)


def _numbered(canvas: Canvas, x: int, y: int, number: int) -> None:
    canvas.circle(x, y, _REACH, PAPER)
    canvas.circle(x, y, _REACH - 1, SERIES[0])
    canvas.text(x, y + 4, str(number), fill=PAPER, size=11, anchor="middle", weight="bold")


def _names(canvas: Canvas, block: Quadrants, y: int, t: Translator) -> int:
    """The name of each point after its number, and that it is not in the field when it is not."""
    y += 8
    for number, (point, spot) in enumerate(zip(block.points, _spots(block), strict=True), 1):
        lines = wrap(_name(point, spot is not None, t), WIDTH - 28)
        _numbered(canvas, _REACH, y + _REACH, number)
        canvas.lines(28, y + _REACH + 5, lines, fill=INK if spot is not None else QUIET)
        y += len(lines) * LINE + 4
    return y + 4


def _name(point: Point, there: bool, t: Translator) -> str:
    return point.label if there else t("html.not_in_field", label=point.label)
