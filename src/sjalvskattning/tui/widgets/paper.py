"""Something to read: lines made for the width at hand, scrolled with the arrows when they do not fit."""

from __future__ import annotations

from collections.abc import Callable

from sjalvskattning.tui.drawing import Line
from sjalvskattning.tui.widgets.canvas import Canvas


class Paper(Canvas, can_focus=False):
    """A canvas that is told from outside what to draw: a function from a width to lines."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._written: Callable[[int], list[Line]] = lambda width: []

    def write(self, written: Callable[[int], list[Line]]) -> None:
        """Show other lines."""
        self._written = written
        self.redraw()

    def draw(self, width: int, height: int) -> list[Line]:
        """The lines for this width."""
        return self._written(width)
