"""The person's own words about an item: an example, a thought. Nothing written here is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from sjalvskattning.core.assessment import Kind, Perspective
from sjalvskattning.core.response import Answer
from sjalvskattning.core.text import for_display
from sjalvskattning.core.wording import before_free_text, statement
from sjalvskattning.tui.drawing import EMPTY, Line, Span, line, wrap
from sjalvskattning.tui.screens.base import Dialog
from sjalvskattning.tui.screens.reading import Reading
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.hints import Hints
from sjalvskattning.tui.widgets.own_words import OwnWords

if TYPE_CHECKING:
    from sjalvskattning.core.walk import Walk

Keep = Callable[[str, bool], None]


class CommentDialog(Dialog[None]):
    """An editor; closing it keeps what was written. ``keep`` gets the text and whether it is private.

    ``told`` stands above it all: which question this is, when it may not be the one that was meant.
    """

    CSS_PATH = "comment.tcss"
    HELP = "tui.help.comment"
    AUTO_FOCUS = "OwnWords"
    BINDINGS = [
        Binding("escape,ctrl+s,f4", "close", "tui.key.keep_and_close", priority=True),
        Binding("f5,ctrl+t", "toggle_private", "tui.key.private", priority=True),
    ]

    def __init__(self, walk: Walk, keep: Keep, told: str = "") -> None:
        super().__init__()
        self._told = told
        self._walk = walk
        self._answer: Answer = walk.answer
        self._shown = for_display(self._answer.comment)
        self._keep = keep
        self.private = self._answer.private

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Reading(self._above)
            yield OwnWords(self._shown)
            yield Reading(self._below)
            yield Hints()

    def on_mount(self) -> None:
        self.show_hints()
        self.query_one(OwnWords).move_cursor(self.query_one(OwnWords).document.end)

    @property
    def words(self) -> str:
        """What is written now; what was there before, letter by letter, when nothing has been changed."""
        text = self.query_one(OwnWords).text
        return self._answer.comment if text == self._shown else text

    def keep_draft(self) -> None:
        """Keep what is written now."""
        self._keep(self.words, self.private)

    def _above(self, width: int) -> list[Line]:
        item, t = self._walk.item, self.t
        perspective = self._walk.response.perspective
        text = statement(item, perspective, t)
        kind = "condition" if item.kind is Kind.CONDITION else "expectation"
        whose = "" if perspective is Perspective.SELF else ".other"
        about = t(f"tui.comment.{kind}{whose}")
        told = [line(Span(row, Ink.MARK)) for row in wrap(self._told, width)] if self._told else []
        return [
            *told,
            *(line(Span("▌ ", Ink.ACCENT), Span(row, Ink.STRONG)) for row in wrap(text, width - 2)),
            EMPTY,
            *(line(row) for row in wrap(about, width)),
            *(line(Span(row, Ink.QUIET)) for row in wrap(before_free_text(perspective, t), width)),
        ]

    def _below(self, width: int) -> list[Line]:
        t = self.t
        about = t("tui.comment.private" if self.private else "tui.comment.shared")
        return [
            line(
                Span(
                    f"{'●' if self.private else '○'} {t('ask.private')}",
                    Ink.MARK if self.private else Ink.TEXT,
                )
            ),
            *(line(Span(row, Ink.QUIET)) for row in wrap(about, width)),
        ]

    def action_toggle_private(self) -> None:
        self.private = not self.private
        for reading in self.query(Reading):
            reading.redraw()

    def action_close(self) -> None:
        self.keep_draft()
        self.dismiss(None)

    def on_own_words_full(self, message: OwnWords.Full) -> None:
        self.say(self.t("tui.comment.full", n=message.most))
