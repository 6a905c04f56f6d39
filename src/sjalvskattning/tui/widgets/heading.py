"""The top line: what this is, and whether it is saved."""

from __future__ import annotations

from textual.widget import Widget

from sjalvskattning.tui.drawing import Line, Span, fit, line, safe, spread
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.canvas import Canvas


class Heading(Canvas):
    """One line and a rule under it. The parts are dropped from the end when they do not fit."""

    DEFAULT_CSS = "Heading { height: 2; }"

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[str, ...] = ()
        self._status = ""
        self._alert = False

    def show(self, parts: tuple[str, ...], status: str = "", *, alert: bool = False) -> None:
        """Show the parts with a dot between, and at the right a status, in alert when it is one."""
        self._parts = tuple(safe(part) for part in parts)
        self._status, self._alert = status, alert
        self.redraw()

    def draw(self, width: int, height: int) -> list[Line]:
        room = width - len(self._status) - 5
        parts = list(self._parts)
        while len(parts) > 1 and len(" · ".join(parts)) > room:
            parts.pop()
        first, *rest = parts or [""]
        left = (
            Span(" "),
            Span(fit(first, room), Ink.STRONG),
            *(Span(f" · {part}", Ink.QUIET) for part in rest),
        )
        status = Span(f" {self._status} ", Ink.BANNER if self._alert else Ink.QUIET)
        return [spread(left, (status,), width), line(Span("─" * width, Ink.LINE))]


def heading_of(widget: Widget) -> Heading:
    """The heading of the page that ``widget`` is or lies on."""
    return widget.query_one(Heading)
