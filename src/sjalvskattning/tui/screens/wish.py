"""What the person wants to say or ask about a topic, and the other free texts of the preparation."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import TextArea

from sjalvskattning.tui.drawing import EMPTY, Line, Span, line, wrap
from sjalvskattning.tui.screens.base import Dialog
from sjalvskattning.tui.screens.reading import Reading
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.hints import Hints
from sjalvskattning.tui.widgets.own_words import OwnWords
from sjalvskattning.tui.widgets.writing import Kept


class WishDialog(Dialog[None]):
    """An editor. ``keep`` gets the text whenever it has changed, and whether it has to be saved at once.

    ``caution`` is what not to write, when it is not what is said before any free text.
    """

    CSS_PATH = "wish.tcss"
    HELP = "conversation.help.wish"
    AUTO_FOCUS = "OwnWords"
    BINDINGS = [Binding("escape,ctrl+s", "close", "conversation.key.done", priority=True)]

    def __init__(
        self, title: str, about: str, stored: str, keep: Callable[[str, bool], None], caution: str = ""
    ) -> None:
        super().__init__()
        self._title, self._about, self._caution = title, about, caution
        self._kept = Kept(stored)
        self._keep = keep

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Reading(self._above)
            yield OwnWords(self._kept.shown)
            yield Hints()

    def on_mount(self) -> None:
        self.show_hints()
        words = self.query_one(OwnWords)
        words.move_cursor(words.document.end)

    def _above(self, width: int) -> list[Line]:
        lines = [line(Span("▌ ", Ink.ACCENT), Span(row, Ink.STRONG)) for row in wrap(self._title, width - 2)]
        lines += [EMPTY, *(line(row) for row in wrap(self._about, width))]
        hint = self._caution or self.t("ask.before_free_text")
        return [*lines, *(line(Span(row, Ink.QUIET)) for row in wrap(hint, width))]

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self._keep(self._kept.after(event.text_area.text), False)

    def on_own_words_full(self, message: OwnWords.Full) -> None:
        self.say(self.t("conversation.full"))

    def keep_draft(self) -> None:
        """Save what is written now."""
        self._keep(self._kept.after(self.query_one(OwnWords).text), True)

    def action_close(self) -> None:
        self.keep_draft()
        self.dismiss(None)
