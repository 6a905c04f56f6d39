"""What is shown while the window is too small to show anything else. Everything behind it stays as it is."""

from __future__ import annotations

from textual.app import ComposeResult

from sjalvskattning.tui.drawing import EMPTY, Line, Span, line, wrap
from sjalvskattning.tui.screens.base import Dialog
from sjalvskattning.tui.sizes import SMALLEST
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.canvas import Canvas


class Larger(Canvas):
    """The request, in whatever room there is."""

    DEFAULT_CSS = "Larger { height: 1fr; }"

    def draw(self, width: int, height: int) -> list[Line]:
        t, room = self.face.t, max(1, width - 2)
        columns, rows = SMALLEST
        now = t(
            "tui.small.about",
            columns=columns,
            rows=rows,
            width=self.app.size.width,
            height=self.app.size.height,
        )
        lines = [
            *(line(" ", Span(row, Ink.MARK)) for row in wrap(t("tui.small.title"), room)),
            *(line(" ", row) for row in wrap(now, room)),
            *(line(" ", Span(row, Ink.QUIET)) for row in wrap(t("tui.small.keys"), room)),
        ]
        return [*[EMPTY] * max(0, (height - len(lines)) // 2), *lines]


class TooSmallScreen(Dialog[None]):
    """Goes by itself when the window is large enough again."""

    HELP = ""

    def compose(self) -> ComposeResult:
        yield Larger()

    def on_resize(self) -> None:
        for larger in self.query(Larger):
            larger.redraw()
