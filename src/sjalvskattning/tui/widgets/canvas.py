"""A widget that draws lines of spans, scrolls when they do not fit, and turns clicks into targets."""

from __future__ import annotations

from typing import cast

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from sjalvskattning.tui.drawing import EMPTY, Line, strip
from sjalvskattning.tui.face import Face


class Canvas(ScrollView, can_focus=False):
    """Subclasses give :meth:`draw`; call :meth:`redraw` when what it shows has changed."""

    DEFAULT_CSS = """
    Canvas {
        overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; background: $paper; color: $ink;
    }
    """

    class Clicked(Message):
        """The person clicked something that has a target."""

        def __init__(self, canvas: Canvas, target: str) -> None:
            super().__init__()
            self.canvas = canvas
            self.target = target

        @property
        def control(self) -> Canvas:
            """The canvas that was clicked."""
            return self.canvas

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._lines: list[Line] = []

    @property
    def face(self) -> Face:
        """The app."""
        return cast(Face, self.app)

    def draw(self, width: int, height: int) -> list[Line]:
        """What to show in ``width`` columns; ``height`` rows are in sight."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Draw again; where the person has scrolled to is kept."""
        if not self.size.width:
            return
        width, before = self.size.width, self._lines
        self._lines = self.draw(width, self.size.height)
        if len(before) != len(self._lines) or self.virtual_size.width != width:
            self.virtual_size = Size(width, len(self._lines))
            self.refresh()
            return
        changed = [row for row, drawn in enumerate(self._lines) if drawn != before[row]]
        if changed:
            top = changed[0] - self.scroll_offset.y
            self.refresh(Region(0, top, width, changed[-1] - changed[0] + 1))

    def show_lines(self, first: int, last: int) -> None:
        """Scroll so that these lines are in sight."""
        region = Region(0, first, self.size.width, last - first + 1)
        self.scroll_to_region(region, animate=False, force=True)

    def on_resize(self) -> None:
        self.redraw()

    def render_line(self, y: int) -> Strip:
        row = y + self.scroll_offset.y
        drawn = self._lines[row] if row < len(self._lines) else EMPTY
        return strip(drawn, self.size.width, self.face.palette)

    def on_click(self, event: events.Click) -> None:
        row = event.y + self.scroll_offset.y
        target = self._lines[row].target_at(event.x) if row < len(self._lines) else ""
        if target:
            event.stop()
            self.post_message(self.Clicked(self, target))
