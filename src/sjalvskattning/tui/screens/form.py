"""A short form in front of a page: lines to write in, choices, and what is wrong when it is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from sjalvskattning.core.text import for_display
from sjalvskattning.errors import SjalvskattningError
from sjalvskattning.tui.drawing import EMPTY, Line, Span, fit, line, wrap
from sjalvskattning.tui.half_written import HalfWritten
from sjalvskattning.tui.screens.asking import Asked, Overrule, Submit, about_which, with_overruled
from sjalvskattning.tui.screens.base import Dialog
from sjalvskattning.tui.screens.choose import YES, ChooseDialog
from sjalvskattning.tui.screens.choose import Option as Way
from sjalvskattning.tui.screens.reading import Reading
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.threads import hand_back
from sjalvskattning.tui.widgets.choice import Choice
from sjalvskattning.tui.widgets.explain import explain
from sjalvskattning.tui.widgets.fields import Fields
from sjalvskattning.tui.widgets.hints import Hints
from sjalvskattning.tui.widgets.paths import MOST_NAMES, PathField
from sjalvskattning.tui.widgets.writing import Field

if TYPE_CHECKING:
    from sjalvskattning.store.drafts import Draft

MOST_TITLE = 3
"""The most rows of a title, which may be a person's own text."""

ROOMY = 24
"""From this many rows what the form is about stands there beside what is wrong too."""


class FormDialog(Dialog[str]):
    """Asks until ``submit`` is content; gives what that gave, or None when it was closed.

    The keys that move are acted on at once, before the next key: however fast someone writes, or slow the
    machine is, what is written after Enter belongs to the next question.

    ``draft`` is where a form for someone's own words keeps them if the program ends, and begins with them.
    """

    CSS_PATH = "form.tcss"
    HELP = "form.help"
    BINDINGS = [
        Binding("enter", "forward", "home.key.next", priority=True),
        Binding("down,j,right,space", "answer(1)", show=False, priority=True),
        Binding("up,k,left", "answer(-1)", show=False, priority=True),
        Binding("down", "next", show=False, priority=True),
        Binding("tab", "focus_next", show=False, priority=True),
        Binding("up,shift+tab", "backward", "home.key.previous", show=False, priority=True),
        Binding("ctrl+s", "send", "form.key.send", priority=True),
        Binding("escape", "close", "home.key.cancel", priority=True),
    ]

    def __init__(
        self,
        title: str,
        about: str,
        asked: Sequence[Asked],
        submit: Submit,
        overrule: Mapping[str, Overrule] | None = None,
        draft: Draft | None = None,
    ) -> None:
        super().__init__()
        self._title, self._about = title, about
        self._asked = tuple(asked)
        self._submit = submit
        self._overrule = overrule or {}
        self._half = HalfWritten(draft, [each.name for each in self._asked if each.secret])
        self._taken_up = False
        self._trouble: tuple[str, ...] = ()
        self._working = False
        self._done: tuple[str | None, ...] = ()
        self._first: dict[str, str] = {}

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
        self._first = self.values
        self._take_up()
        self.query_one(f"#{self._asked[0].name}").focus()

    def _above(self, width: int) -> list[Line]:
        lines = [line(Span(row, Ink.STRONG)) for row in _title_rows(self._title, width)]
        about = "" if self._trouble and self.app.size.height < ROOMY else self._about
        for text in about.split("\n"):
            lines += [line(Span(row, Ink.QUIET)) for row in wrap(text, width)] if text else []
        if self._taken_up and not self._trouble:
            lines += [line(Span(row, Ink.MARK)) for row in wrap(self.t("form.taken_up"), width)]
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

    def on_descendant_focus(self) -> None:
        """A choice grows when it gets focus: bring all of it into sight."""
        self.call_after_refresh(self._reveal)

    def _reveal(self) -> None:
        if self.focused is not None:
            self.focused.scroll_visible(animate=False)

    def on_choice_changed(self, event: Choice.Changed) -> None:
        event.stop()

    def action_forward(self) -> None:
        """To the next question; after the last one the form is sent."""
        if self._at_last:
            self.action_send()
        else:
            self.focus_next()

    def action_next(self) -> None:
        """To the next question, if there is one."""
        if not self._at_last:
            self.focus_next()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "answer":
            return isinstance(self.focused, Choice) and self.focused.is_open
        return super().check_action(action, parameters)

    def action_answer(self, step: int) -> None:
        """To another answer of the choice at hand."""
        if isinstance(self.focused, Choice):
            self.focused.action_move(step)

    def action_focus_next(self) -> None:
        """To the next question, and round; first what can be completed of a file's name."""
        names = self.focused.complete() if isinstance(self.focused, PathField) else None
        if names is None:
            self.focus_next()
        elif names:
            more = " …" if len(names) > MOST_NAMES else ""
            self.say(self.t("form.several", names=", ".join(names[:MOST_NAMES]) + more))

    @property
    def _at_last(self) -> bool:
        return self.focused is not None and self.focused.id == self._asked[-1].name

    def action_backward(self) -> None:
        """To the question before."""
        self.focus_previous()

    # -- sending

    def action_send(self) -> None:
        """Do what the form is for, in a thread; what is wrong is told above the questions."""
        field = self.focused or self
        field.call_later(lambda: self._start(self.values))  # after the keys on their way to the field

    def _start(self, values: Mapping[str, str]) -> None:
        """Begin, unless it has begun: a second Enter must not do it twice."""
        if not self._working and not self._done:
            self._working = True
            self._trouble = ()
            self.query_one(Reading).redraw()
            self._send(values)
        self.say(self.t("form.working"))

    @work(thread=True, exclusive=True)
    def _send(self, values: Mapping[str, str]) -> None:
        try:
            result = self._submit(values)
            self._half.drop()
        except SjalvskattningError as error:
            hand_back(self, self._refused, error, values)
        else:
            hand_back(self, self._finished, result)

    def _finished(self, result: str | None) -> None:
        """Close with the result, once nothing (help, a window too small) lies in front."""
        self._working, self._done = False, (result,)
        if self.is_active:
            self.dismiss(result)

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        if self._done:
            self.dismiss(*self._done)

    def _refused(self, error: SjalvskattningError, values: Mapping[str, str]) -> None:
        self._working = False
        self.say("")
        if error.code in self._overrule:
            self._ask(error, values)
        else:
            self._trouble = explain(error, self.t)
            self.query_one(Reading).redraw()
            self._return_to(about_which(error.code, values))

    def _return_to(self, name: str) -> None:
        """To the question that has to be answered anew; what is written stays, but for what can't be seen.

        At once: a passphrase that is written again must not end up in a field that shows it.
        """
        asked = next((asked for asked in self._asked if asked.name == name), None)
        if asked is not None and asked.secret:
            for secret in (each for each in self._asked if each.secret):
                self.query_one(f"#{secret.name}", Field).value = ""
        if asked is not None:
            self.query_one(f"#{name}").focus(scroll_visible=False)
        self.call_after_refresh(self._show_trouble)

    def _show_trouble(self) -> None:
        """What is wrong, in sight, and as far as there is room the question too."""
        self.query_one(Vertical).scroll_home(animate=False)
        self.call_after_refresh(self._reveal)

    def _ask(self, error: SjalvskattningError, values: Mapping[str, str]) -> None:
        """Ask whether to do it all the same."""
        question, leave, do, about, (no, yes) = self._overrule[error.code]

        def answered(way: str | None) -> None:
            if way == YES:
                self._start(with_overruled(values, error.code))
            else:
                self._return_to(about_which(error.code, values))

        ways = [Way(leave, "", "", no), Way(do, "", YES, yes)]
        about = about or "\n".join(explain(error, self.t)[1:2])
        self.app.push_screen(ChooseDialog(question, ways, about=about), answered)

    # -- what is half-written

    def _take_up(self) -> None:
        """Go on from what was being written when the program ended."""
        found = self._half.read()
        for asked in (each for each in self._asked if each.name in found):
            if asked.options:
                self.query_one(f"#{asked.name}", Choice).choose(found[asked.name])
            else:
                field = self.query_one(f"#{asked.name}", Field)
                field.value = for_display(found[asked.name], single_line=True)
        self._taken_up = self.values != self._first

    def keep_draft(self) -> None:
        """Keep what has been written. Raises StoreError."""
        self._half.keep(self._first, self.values)

    # -- leaving

    def action_close(self) -> None:
        """Close it, and nothing is done; asks first when something is written that would be lost."""
        if self._working or self.values == self._first:
            self._leave()
            return
        t = self.t
        ways = [Way(t("form.leave.no"), "", "", "f"), Way(t("form.leave.yes"), "", YES, "k")]
        dialog = ChooseDialog(t("form.leave.title"), ways, about=t("form.leave.about"))
        self.app.push_screen(dialog, lambda way: self._leave() if way == YES else None)

    def _leave(self) -> None:
        """While it is being done, or has been, it is too late."""
        if self._working:
            self.say(self.t("form.working"))
        elif not self._done:
            self._half.drop()
            self.dismiss(None)


def _title_rows(title: str, width: int) -> list[str]:
    rows = wrap(title, width)
    if len(rows) > MOST_TITLE:
        rows[MOST_TITLE - 1 :] = [fit(" ".join(rows[MOST_TITLE - 1 :]), width)]
    return rows


def _field(asked: Asked) -> Field:
    kind = PathField if asked.path else Field
    field = kind(asked.stored, placeholder=asked.hint, id=asked.name)
    field.password = asked.secret
    return field
