"""A short form in front of a page: lines to write in, choices, and what is wrong when it is sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from sjalvskattning.errors import SjalvskattningError
from sjalvskattning.tui.drawing import EMPTY, Line, Span, line, wrap
from sjalvskattning.tui.screens.base import Dialog
from sjalvskattning.tui.screens.reading import Reading
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.threads import hand_back
from sjalvskattning.tui.widgets.choice import Choice, Option
from sjalvskattning.tui.widgets.explain import explain
from sjalvskattning.tui.widgets.fields import Fields
from sjalvskattning.tui.widgets.hints import Hints
from sjalvskattning.tui.widgets.writing import Field


class Asked(NamedTuple):
    """One question of a form: a line to write in, or a choice when there are ``options``.

    ``secret`` is not shown while it is written.
    """

    name: str
    label: str
    stored: str = ""
    hint: str = ""
    secret: bool = False
    options: tuple[Option, ...] = ()


Submit = Callable[[Mapping[str, str]], str | None]
"""Does what the form is for and gives the result. Raises SjalvskattningError; the form then stays."""


class FormDialog(Dialog[str]):
    """Asks until ``submit`` is content; gives what that gave, or None when it was closed."""

    CSS_PATH = "form.tcss"
    HELP = "form.help"
    BINDINGS = [
        Binding("enter", "forward", "home.key.next"),
        Binding("down", "forward", show=False),
        Binding("up,shift+tab", "backward", "home.key.previous", show=False),
        Binding("ctrl+s", "send", "form.key.send", priority=True),
        Binding("escape", "close", "home.key.cancel", priority=True),
    ]

    def __init__(self, title: str, about: str, asked: Sequence[Asked], submit: Submit) -> None:
        super().__init__()
        self._title, self._about = title, about
        self._asked = tuple(asked)
        self._submit = submit
        self._trouble: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Reading(self._above)
            for asked in self._asked:
                if asked.options:
                    yield Choice(asked.label, list(asked.options), asked.stored, id=asked.name)
                else:
                    yield Fields([(asked.label, _field(asked))])
            yield Hints()

    def on_mount(self) -> None:
        self.show_hints()
        self.query_one(f"#{self._asked[0].name}").focus()

    def _above(self, width: int) -> list[Line]:
        lines = [line(Span(row, Ink.STRONG)) for row in wrap(self._title, width)]
        for text in self._about.split("\n"):
            lines += [line(Span(row, Ink.QUIET)) for row in wrap(text, width)] if text else []
        for text in self._trouble:
            lines += [line(Span(row, Ink.ALERT)) for row in wrap(text, width)]
        return [*lines, EMPTY]

    @property
    def values(self) -> dict[str, str]:
        """What is written and chosen now, by name."""
        return {
            asked.name: (
                self.query_one(f"#{asked.name}", Choice).key
                if asked.options
                else self.query_one(f"#{asked.name}", Field).stored
            )
            for asked in self._asked
        }

    def on_choice_changed(self, event: Choice.Changed) -> None:
        event.stop()

    def on_choice_done(self, event: Choice.Done) -> None:
        event.stop()
        self.action_forward()

    def on_input_submitted(self) -> None:
        self.action_forward()

    def action_forward(self) -> None:
        """To the next question; after the last one the form is sent."""
        if self.focused is not None and self.focused.id == self._asked[-1].name:
            self.action_send()
        else:
            self.focus_next()

    def action_backward(self) -> None:
        """To the question before."""
        self.focus_previous()

    def action_send(self) -> None:
        """Do what the form is for, in a thread; what is wrong is told above the questions."""
        self.say(self.t("form.working"))
        self._send(self.values)

    @work(thread=True, exclusive=True)
    def _send(self, values: Mapping[str, str]) -> None:
        try:
            result = self._submit(values)
        except SjalvskattningError as error:
            hand_back(self, self._tell, error)
        else:
            hand_back(self, self.dismiss, result)

    def _tell(self, error: SjalvskattningError) -> None:
        self.say("")
        self._trouble = explain(error, self.t)
        self.query_one(Reading).redraw()

    def action_close(self) -> None:
        self.dismiss(None)


def _field(asked: Asked) -> Field:
    field = Field(asked.stored, placeholder=asked.hint, id=asked.name)
    field.password = asked.secret
    return field
