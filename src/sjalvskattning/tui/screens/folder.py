"""Another folder for answers whose own folder cannot take them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input

from sjalvskattning.tui.drawing import EMPTY, Line, Span, line, wrap
from sjalvskattning.tui.screens.base import Dialog
from sjalvskattning.tui.screens.reading import Reading
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.hints import Hints


class FolderDialog(Dialog[Path]):
    """Asks for a folder until ``move`` (which gives back why not) has kept the answers there."""

    CSS_PATH = "folder.tcss"
    HELP = "tui.help.folder"
    AUTO_FOCUS = "Input"
    BINDINGS = [
        Binding("enter", "keep", "tui.key.keep_here"),
        Binding("escape", "close", "tui.key.cancel", priority=True),
    ]

    def __init__(self, move: Callable[[Path], str]) -> None:
        super().__init__()
        self._move = move
        self._refused = ""
        self._field = Input(str(Path.home() / "sjalvskattning"))
        self._field.cursor_blink = False

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Reading(self._above)
            yield self._field
            yield Hints()

    def on_mount(self) -> None:
        self.show_hints()

    def _above(self, width: int) -> list[Line]:
        t = self.t
        return [
            line(Span(t("tui.folder.title"), Ink.STRONG)),
            EMPTY,
            *(line(row) for row in wrap(t("tui.folder.about"), width)),
            *(line(Span(row, Ink.ALERT)) for row in wrap(self._refused, width) if row),
        ]

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_keep()

    def action_keep(self) -> None:
        text = self.query_one(Input).value.strip()
        folder = Path(text).expanduser()
        if not text or not folder.is_absolute():
            self._refused = self.t("tui.folder.whole_path")
        else:
            self._refused = self._move(folder)
            if not self._refused:
                self.dismiss(folder)
                return
        self.query_one(Reading).redraw()

    def action_close(self) -> None:
        self.dismiss(None)
