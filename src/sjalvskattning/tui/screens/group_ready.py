"""Before a session is opened: what it asks, and what protects those who answer."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from sjalvskattning.core.group.compare import SOON
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.tui.drawing import EMPTY, Line, Span, line, wrap
from sjalvskattning.tui.group_setup import protection_lines, setup_lines
from sjalvskattning.tui.screens.base import Dialog
from sjalvskattning.tui.screens.reading import Reading
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.hints import Hints

OPEN, CHANGE = "open", "change"


class ReadyDialog(Dialog[str]):
    """Gives :data:`OPEN`, :data:`CHANGE`, or None when it is left for later."""

    CSS_PATH = "group_prepare.tcss"
    HELP = "group_desk.ready.help"
    BINDINGS = [
        Binding("enter,o", "open", "group_desk.key.open", key_display="Enter, o"),
        Binding("down", "scroll(1)", "tui.key.scroll", key_display="↑ ↓"),
        Binding("up", "scroll(-1)", show=False),
        Binding("pagedown,space", "scroll(10)", "tui.key.page_down", show=False),
        Binding("pageup", "scroll(-10)", "tui.key.page_up", show=False),
        Binding("e", "change", "group_desk.key.change"),
        Binding("escape,q", "close", "group_desk.key.later"),
    ]

    def __init__(self, setup: Setup, *, again: bool = False) -> None:
        super().__init__()
        self._setup, self._again = setup, again

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Reading(self._lines)
            yield Hints()

    def on_mount(self) -> None:
        self.show_hints()

    def _lines(self, width: int) -> list[Line]:
        return [
            *setup_lines(self._setup, self.t, width),
            EMPTY,
            *protection_lines(self._setup, self.t, width),
            *self._warning(width),
        ]

    def _warning(self, width: int) -> list[Line]:
        """That the same was asked not long ago, where it was."""
        if not self._again:
            return []
        text = self.t("group_report.protect.again", days=SOON)
        return [EMPTY, *(line(Span(row, Ink.STRONG)) for row in wrap(text, width))]

    def action_scroll(self, by: int) -> None:
        self.query_one(Reading).scroll_relative(y=by, animate=False)

    def action_open(self) -> None:
        """Open the session; from here its setup is fixed."""
        self.dismiss(OPEN)

    def action_change(self) -> None:
        """Back to the form."""
        self.dismiss(CHANGE)

    def action_close(self) -> None:
        """Leave it for later; it is kept."""
        self.dismiss(None)
