"""What someone wants to say about an area, and whether the group may see it."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from sjalvskattning.core.disclosure.strict import Written
from sjalvskattning.core.identifying import sign_words, signs
from sjalvskattning.tui.drawing import EMPTY, Line, Span, line, wrap
from sjalvskattning.tui.screens.base import Dialog
from sjalvskattning.tui.screens.group_page import way_out
from sjalvskattning.tui.screens.reading import Reading
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.canvas import Canvas
from sjalvskattning.tui.widgets.hints import Hints
from sjalvskattning.tui.widgets.own_words import OwnWords


class WordsDialog(Dialog[None]):
    """An editor; closing it keeps what was written. It may be shown only when the writer ticks that."""

    CSS_PATH = "group_seat.tcss"
    HELP = "group_desk.words.help"
    AUTO_FOCUS = "OwnWords"
    BINDINGS = [
        Binding("escape,ctrl+s,f4", "close", "group_desk.key.keep", priority=True),
        Binding("f5,ctrl+t", "tick", "group_desk.key.tick", priority=True),
    ]

    def __init__(self, title: str, before: Written, keep: Callable[[Written], None]) -> None:
        super().__init__()
        self._title, self._before, self._keep = title, before, keep
        self.may_show = before.may_show
        self._signs = signs(before.text)

    @property
    def how_to_quit(self) -> str:
        """What Ctrl+C says."""
        return way_out(self)

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Reading(self._above)
            yield OwnWords(self._before.text)
            yield Reading(self._below)
            yield Hints()

    def on_mount(self) -> None:
        self.show_hints()
        editor = self.query_one(OwnWords)
        editor.move_cursor(editor.document.end)

    def _above(self, width: int) -> list[Line]:
        keys = ("ask.before_free_text", "identifying.before_writing")
        hint = [row for key in keys for row in wrap(self.t(key), width)]
        rows = wrap(self._title, width)
        return [
            *(line(Span(row, Ink.STRONG)) for row in rows),
            *(line(Span(row, Ink.QUIET)) for row in hint),
            EMPTY,
        ]

    def _below(self, width: int) -> list[Line]:
        mark = "●" if self.may_show else "○"
        ink = Ink.MARK if self.may_show else Ink.TEXT
        about = self.t("group_desk.words.shown" if self.may_show else "group_desk.words.hidden")
        ticked = line(Span(f"{mark} {self.t('group_desk.words.tick')}", ink, "tick"))
        told = self.t("identifying.own", signs=sign_words(self._signs, self.t)) if self._signs else ""
        return [
            ticked,
            *(line(Span(row, Ink.QUIET)) for row in wrap(about, width)),
            *(line(Span(row, Ink.ALERT)) for row in (wrap(told, width) if told else ())),
        ]

    def on_text_area_changed(self, event: OwnWords.Changed) -> None:
        """Tell, while it is written, what in it can point someone out."""
        found = signs(event.text_area.text)
        if found != self._signs:
            self._signs = found
            self._redraw()

    def _redraw(self) -> None:
        for reading in self.query(Reading):
            reading.redraw()

    def action_tick(self) -> None:
        """Let the group see it, or not."""
        self.may_show = not self.may_show
        self._redraw()

    async def on_canvas_clicked(self, event: Canvas.Clicked) -> None:
        if event.target == "tick":
            self.action_tick()

    def action_close(self) -> None:
        self._keep(self._before._replace(text=self.query_one(OwnWords).text, may_show=self.may_show))
        self.dismiss(None)

    def on_own_words_full(self, message: OwnWords.Full) -> None:
        self.say(self.t("tui.comment.full", n=message.most))
