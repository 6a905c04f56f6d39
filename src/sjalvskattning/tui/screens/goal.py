"""One goal: what, the first step, who it rests on, when, and how it will be judged."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from sjalvskattning.core.assessment import Perspective, Support
from sjalvskattning.core.response import Goal, Owner
from sjalvskattning.core.wording import owner_words
from sjalvskattning.tui.drawing import EMPTY, Line, Span, line, wrap
from sjalvskattning.tui.screens.base import Dialog
from sjalvskattning.tui.screens.reading import Reading
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.choice import Choice, Option
from sjalvskattning.tui.widgets.fields import Fields
from sjalvskattning.tui.widgets.hints import Hints
from sjalvskattning.tui.widgets.writing import Field


class GoalDialog(Dialog[None]):
    """A form. ``keep`` gets the goal whenever it has changed, and whether it has to be saved at once."""

    CSS_PATH = "goal.tcss"
    HELP = "conversation.help.goal"
    AUTO_FOCUS = "#text"
    BINDINGS = [
        Binding("enter", "forward", "home.key.next"),
        Binding("down", "forward", show=False),
        Binding("up,shift+tab", "backward", "home.key.previous", show=False),
        Binding("escape,ctrl+s", "close", "conversation.key.done", priority=True),
    ]

    def __init__(
        self,
        goal: Goal,
        keep: Callable[[Goal, bool], None],
        offered: Sequence[Support] = (),
        perspective: Perspective = Perspective.SELF,
    ) -> None:
        super().__init__()
        self._perspective = perspective
        self._goal = goal
        self._offered = tuple(offered)
        self._keep = keep

    def compose(self) -> ComposeResult:
        t, goal = self.t, self._goal
        owners = [Option(owner, owner_words(owner, self._perspective, t)) for owner in Owner]
        with Vertical():
            yield Reading(self._above)
            yield Fields([self._field("text", goal.text), self._field("step", goal.first_step)])
            yield Choice(t("conversation.goal.owner"), owners, goal.owner, id="owner")
            if self._offered:
                yield Choice(t("agreed.add.support"), self._supports(), goal.support, id="support")
            yield Fields([self._field("due", goal.due), self._field("judged", goal.judged)])
            yield Hints()

    def _supports(self) -> list[Option]:
        """What the policy offers, and none of it first."""
        language = self.t.language
        offered = [Option(one.id, one.title.in_language(language)) for one in self._offered]
        return [Option("", self.t("agreed.add.support.none")), *offered]

    def _field(self, name: str, stored: str) -> tuple[str, Field]:
        placeholder = self.t(f"conversation.goal.{name}.hint")
        return self.t(f"conversation.goal.{name}"), Field(stored, placeholder=placeholder, id=name)

    def on_mount(self) -> None:
        self.show_hints()

    def _above(self, width: int) -> list[Line]:
        hint = self.t("ask.before_free_text")
        return [
            line(Span(self.t("conversation.goal.title"), Ink.STRONG)),
            *(line(Span(row, Ink.QUIET)) for row in wrap(hint, width)),
            EMPTY,
        ]

    @property
    def goal(self) -> Goal:
        """The goal as it is written now."""
        text, step, due, judged = (
            self.query_one(f"#{name}", Field).stored for name in ("text", "step", "due", "judged")
        )
        owner = Owner(self.query_one("#owner", Choice).key)
        support = self.query_one("#support", Choice).key if self._offered else self._goal.support
        return Goal(text, step, owner, due, judged, self._goal.status, support)

    def _changed(self) -> None:
        if self.is_mounted:
            self._keep(self.goal, False)

    def on_input_changed(self) -> None:
        self._changed()

    def on_choice_changed(self, event: Choice.Changed) -> None:
        event.stop()
        self._changed()

    def on_choice_done(self, event: Choice.Done) -> None:
        event.stop()
        self.action_forward()

    def on_input_submitted(self) -> None:
        self.action_forward()

    def action_forward(self) -> None:
        """To the next field; after the last one the goal is done."""
        if self.focused is not None and self.focused.id == "judged":
            self.action_close()
        else:
            self.focus_next()

    def action_backward(self) -> None:
        """To the field before."""
        self.focus_previous()

    def keep_draft(self) -> None:
        """Save what is written now."""
        self._keep(self.goal, True)

    def action_close(self) -> None:
        self.keep_draft()
        self.dismiss(None)
