"""What is on the screen: rows of text, and the style of every cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.pilot import Pilot

from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.drawing import Line
from sjalvskattning.tui.widgets.canvas import Canvas
from sjalvskattning.tui.widgets.rows import Rows

Run = Pilot[None]

_NO_FRAMES = str.maketrans(dict.fromkeys("│╭╮╰╯─▌", " "))

PATIENCE = 200
"""How many turns of the event loop a condition may take."""


def strips(app: SjalvskattningApp) -> list[list[Segment]]:
    """The segments of every row, as the compositor would write them."""
    compositor: Any = app.screen._compositor
    return [list(row) for row in compositor.render_strips()]


def rows(app: SjalvskattningApp) -> list[str]:
    """Every row as text, without spaces at the end."""
    return ["".join(segment.text for segment in row).rstrip() for row in strips(app)]


def text(app: SjalvskattningApp) -> str:
    """The whole screen."""
    return "\n".join(rows(app))


def flat(app: SjalvskattningApp) -> str:
    """The whole screen without frames, every run of white space as one space: line breaks do not matter."""
    return " ".join(text(app).translate(_NO_FRAMES).split())


def pairs(app: SjalvskattningApp) -> Iterator[tuple[str, str, str]]:
    """Foreground, background and text of every segment that shows something."""
    for row in strips(app):
        for segment in row:
            style = segment.style
            if not segment.text.strip() or style is None or style.color is None or style.bgcolor is None:
                continue
            front, back = style.color.get_truecolor().hex, style.bgcolor.get_truecolor().hex
            yield (back, front, segment.text) if style.reverse else (front, back, segment.text)


class Look(NamedTuple):
    """How something is written. Bold, reversed and underlined are what a screen without colours has, too."""

    attributes: tuple[bool, bool, bool]
    colours: tuple[object, object] | None = None


Frame = list[tuple[tuple[str, Look], ...]]
"""Rows of stretches that look alike, and how."""


def frame(app: SjalvskattningApp, *, colours: bool) -> Frame:
    """What can be told apart on the screen, with its colours or without them."""
    return [_runs(row, colours) for row in strips(app)]


def _runs(row: list[Segment], colours: bool) -> tuple[tuple[str, Look], ...]:
    runs: list[tuple[str, Look]] = []
    for segment in row:
        style = segment.style or Style.null()
        attributes = bool(style.bold), bool(style.reverse), bool(style.underline)
        look = Look(attributes, (style.color, style.bgcolor) if colours else None)
        if runs and runs[-1][1] == look:
            runs[-1] = (runs[-1][0] + segment.text, look)
        else:
            runs.append((segment.text, look))
    return tuple(runs)


def only_coloured(before: tuple[Frame, Frame], after: tuple[Frame, Frame]) -> list[str]:
    """Stretches of rows that changed in colour alone; each of the two is a frame with colours and without."""
    (was, was_grey), (now, now_grey) = before, after
    stretches: list[list[int]] = [[]]
    for at, (one, other) in enumerate(zip(was, now, strict=False)):
        if one != other:
            stretches[-1].append(at)
        elif stretches[-1]:
            stretches.append([])
    alike = [rows for rows in stretches if rows and all(was_grey[at] == now_grey[at] for at in rows)]
    return ["".join(text for text, _ in now[rows[0]]).strip() for rows in alike]


async def until(pilot: Run, condition: Callable[[], bool]) -> None:
    """Let the app work until the condition holds; fail when it does not within bounds."""
    for _ in range(PATIENCE):
        await pilot.pause()
        if condition():
            return
    raise AssertionError("it did not happen; the screen shows:\n" + text_of(pilot))


async def press(pilot: Run, *keys: str) -> None:
    """Press keys, each acted on before the next."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


def text_of(pilot: Run) -> str:
    """The screen of a pilot's app."""
    assert isinstance(pilot.app, SjalvskattningApp)
    return text(pilot.app)


def clipped(app: SjalvskattningApp) -> list[str]:
    """Every line in front that is drawn wider than its place, so that its end is cut off."""
    wide = []
    for canvas in app.screen.query(Canvas):
        if not canvas.is_on_screen:
            continue
        wide += [_said(drawn) for drawn in canvas._lines if drawn.width > canvas.size.width]
    for listed in app.screen.query(Rows):
        if not listed.is_on_screen:
            continue
        lines = (drawn for row in listed._rows for drawn in row.draw(listed.room))
        wide += [_said(drawn) for drawn in lines if drawn.width > listed.room]
    return wide


def _said(drawn: Line) -> str:
    return "".join(span.text for span in drawn.spans)
