"""The areas, how far along each is, and where the person is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sjalvskattning.core.assessment import Area
from sjalvskattning.tui.drawing import EMPTY, Line, Span, line, pad, wrap
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.canvas import Canvas
from sjalvskattning.tui.words import area_path, progress

if TYPE_CHECKING:
    from sjalvskattning.core.walk import Walk


class AreaList(Canvas):
    """A column of areas, sub-areas indented. A click's target is an area's id."""

    DEFAULT_CSS = "AreaList { width: 28; height: 1fr; }"

    def __init__(self, walk: Walk) -> None:
        super().__init__()
        self._walk = walk

    def show(self, walk: Walk) -> None:
        """Show how far along this walk is."""
        self._walk = walk
        self.redraw()
        here = [row for row, drawn in enumerate(self._lines) if drawn.spans and "▸" in drawn.spans[0].text]
        if here:
            self.show_lines(here[0], here[-1])

    def draw(self, width: int, height: int) -> list[Line]:
        room = width - 2
        path = () if self._walk.at_review else area_path(self._walk.response.areas, self._walk.item.id)
        here = path[-1].id if path else ""
        rows = [EMPTY]
        for area in self._walk.response.areas:
            rows += self._entry(area, 0, room, here, bool(path) and path[0].id == area.id)
            for sub in area.areas:
                rows += self._entry(sub, 2, room, here, sub.id == here)
        foot = self._foot(room)
        rows += [EMPTY] * (height - len(rows) - len(foot))
        return [_ruled(row, width) for row in (*rows, *foot)]

    def _entry(self, area: Area, indent: int, room: int, here: str, inside: bool) -> list[Line]:
        done, total = progress(self._walk.response, area)
        count = f"{done}/{total}"
        first, *more = wrap(area.title.in_language(self.face.t.language), room - indent - 9)
        ink = Ink.STRONG if inside else Ink.TEXT if done < total else Ink.QUIET
        mark = Span(" ▸ " if area.id == here else "   ", Ink.MARK)
        gap = " " * indent
        lines = [
            line(
                mark,
                Span(pad(gap + first, room - 3 - len(count)), ink),
                Span(count, Ink.MARK if inside else Ink.QUIET),
                target=area.id,
            )
        ]
        return lines + [line("   ", Span(gap + row, ink), target=area.id) for row in more]

    def _foot(self, room: int) -> list[Line]:
        response = self._walk.response
        total, done = len(response.items), response.answered
        bar = room - 3
        full = bar * done // total if total else 0
        return [
            EMPTY,
            line("   ", Span("━" * full, Ink.ACCENT), Span("─" * (bar - full), Ink.LINE)),
            line("   ", Span(self.face.t("tui.progress", done=done, total=total), Ink.QUIET)),
        ]


def _ruled(drawn: Line, width: int) -> Line:
    gap = Span(" " * (width - 1 - drawn.width))
    return Line((*drawn.spans, gap, Span("│", Ink.LINE)), drawn.fill, drawn.target)
