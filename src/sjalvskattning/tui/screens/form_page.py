"""A page that is a form: what stands above the questions, the way among them, and what it is for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll

from sjalvskattning.tui import starting
from sjalvskattning.tui.drawing import EMPTY, Line, Span, line, wrap
from sjalvskattning.tui.face import Place
from sjalvskattning.tui.screens.base import Page
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.threads import hand_back
from sjalvskattning.tui.widgets.choice import LABEL_WIDTH, Choice
from sjalvskattning.tui.widgets.paper import Paper
from sjalvskattning.tui.widgets.rows import Row, Rows
from sjalvskattning.usecases.starting import usable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sjalvskattning.definitions.finding import Entry

ROOMY = 24
"""From this many rows there are empty lines between the sentences at the top."""

TALL = 34
"""From this many rows there are empty lines between the questions too."""


class FormPage(Page):
    """A form: Enter goes from question to question, and on the last line does what the form is for."""

    BINDINGS = [
        Binding("enter", "forward", "home.key.next"),
        Binding("down", "forward", "tui.key.arrows", key_display="↑ ↓"),
        Binding("up", "backward", show=False),
        Binding("shift+tab", "backward", "home.key.previous"),
        Binding("ctrl+s", "go", "home.key.go"),
        Binding("escape", "cancel", "form.key.home"),
    ]
    TITLE_KEY = ""
    GO_KEY = ""

    def __init__(self) -> None:
        super().__init__()
        self.found: Sequence[Entry] = ()
        self.trouble: tuple[str, ...] = ()

    def body(self) -> ComposeResult:
        with VerticalScroll(id="form", can_focus=False):
            yield Paper(id="lead")
            yield from self.questions()
            yield Rows(id="go", marks_without_focus=False)

    def questions(self) -> ComposeResult:
        """The questions, from the top."""
        raise NotImplementedError

    def lead(self) -> tuple[str, ...]:
        """What stands above the questions."""
        raise NotImplementedError

    def on_mount(self) -> None:
        self.heading.show((self.t("home.title"), self.t(self.TITLE_KEY)))
        self.show_hints()
        self.show_lead()
        self.query_one("#go", Rows).show([Row(partial(_go, self.t(self.GO_KEY)), "go", 1)])
        self.call_after_refresh(self.look)

    def on_resize(self) -> None:
        self.set_class(self.size.height >= TALL, "-tall")
        self.show_lead()

    def show_lead(self) -> None:
        """The sentences at the top, or what is wrong."""
        lead = self.query_one("#lead", Paper)
        lead.write(self._lead_lines)
        width = min(76, (self.size.width or 80) - 6)
        lead.styles.height = len(self._lead_lines(width))

    def _lead_lines(self, width: int) -> list[Line]:
        ink = Ink.ALERT if self.trouble else Ink.TEXT
        lines: list[Line] = []
        for text in self.trouble or self.lead():
            lines += [EMPTY] if lines and self.size.height >= ROOMY else []
            lines += [line(Span(part, ink)) for part in wrap(text, width)]
        return lines

    @work(thread=True, exclusive=True)
    def look(self) -> None:
        """Find what there is to choose from, after the first frame."""
        found = usable(self.face.workspace.catalogue)
        hand_back(self, self._found, found)

    def _found(self, found: Sequence[Entry]) -> None:
        self.found = found
        values, language = self.face.workspace.settings.values, self.t.language
        policy = self.query_one("#policy", Choice)
        policy.offer(starting.policies(found, language), values.assessment)
        self.offer_roles(values.role)
        if not found:
            folder = str(self.face.workspace.paths.assessments)
            self.trouble = (self.t("home.start.none.title"), self.t("home.start.none", folder=folder))
            self.show_lead()
        policy.focus()

    def offer_roles(self, chosen: str = "") -> None:
        """The roles of the chosen policy; the same role as before when it has it."""
        role = self.query_one("#role", Choice)
        policy = self.query_one("#policy", Choice)
        role.offer(starting.roles(self.found, policy.key, self.t.language), chosen or role.key)

    def on_choice_changed(self, event: Choice.Changed) -> None:
        event.stop()
        if event.choice.id == "policy":
            self.offer_roles()

    def on_choice_done(self, event: Choice.Done) -> None:
        event.stop()
        self.action_forward()

    def on_input_submitted(self) -> None:
        self.action_forward()

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        self.action_go()

    def action_forward(self) -> None:
        """To the next question."""
        self.focus_next()

    def action_backward(self) -> None:
        """To the question before."""
        self.focus_previous()

    def action_go(self) -> None:
        """Do what the form is for."""
        raise NotImplementedError

    def action_cancel(self) -> None:
        """Go home without doing it."""
        self.face.go(Place.HOME)


def _go(title: str, width: int) -> list[Line]:
    return [line(Span(" " * (LABEL_WIDTH - 2)), Span(f"  {title}  ", Ink.CHOSEN))]
