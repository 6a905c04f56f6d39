"""A short form in front of a page: lines to write in, choices, and what is wrong when it is sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from sjalvskattning.errors import ExportFailed, SjalvskattningError, UsageError
from sjalvskattning.tui.drawing import EMPTY, Line, Span, fit, line, wrap
from sjalvskattning.tui.screens.base import Dialog
from sjalvskattning.tui.screens.choose import YES, ChooseDialog
from sjalvskattning.tui.screens.choose import Option as Way
from sjalvskattning.tui.screens.reading import Reading
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.threads import hand_back
from sjalvskattning.tui.widgets.choice import Choice, Option
from sjalvskattning.tui.widgets.explain import explain
from sjalvskattning.tui.widgets.fields import Fields
from sjalvskattning.tui.widgets.hints import Hints
from sjalvskattning.tui.widgets.writing import Field

if TYPE_CHECKING:
    from sjalvskattning.locale import Translator


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


class Overrule(NamedTuple):
    """A refusal that the person may overrule: the question, and the answers for leaving and for doing it.

    The form is then sent again with the code of the refusal under :data:`OVERRULED`.
    """

    question: str
    leave: str
    do: str


OVERRULED = "overruled"


def overwrites(t: Translator) -> dict[str, Overrule]:
    """A file that is there already may be written over."""
    words = (t(f"conversation.save.{word}") for word in ("exists", "keep", "over"))
    return {"export.exists": Overrule(*words)}


def written_path(text: str) -> Path:
    """The file that was written in a form. Raises UsageError."""
    if not text.strip():
        raise UsageError("form.no_file")
    try:
        return Path(text.strip()).expanduser()
    except RuntimeError as error:  # "~somebody", whose home is not known
        raise UsageError("form.no_home", path=text.strip()) from error


@contextmanager
def refused_as_export(path: Path) -> Iterator[None]:
    """A name that the system can't even look for (too long, say) is a file that can't be written."""
    try:
        yield
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
        raise ExportFailed("export.failed", path=str(path), reason=reason) from error


MOST_TITLE = 3
"""The most rows of a title, which may be a person's own text."""


class FormDialog(Dialog[str]):
    """Asks until ``submit`` is content; gives what that gave, or None when it was closed.

    The keys that move are acted on at once, before the next key: however fast someone writes, or slow the
    machine is, what is written after Enter belongs to the next question.
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
    ) -> None:
        super().__init__()
        self._title, self._about = title, about
        self._asked = tuple(asked)
        self._submit = submit
        self._overrule = overrule or {}
        self._trouble: tuple[str, ...] = ()
        self._working = False
        self._done: tuple[str | None, ...] = ()

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
        lines = [line(Span(row, Ink.STRONG)) for row in _title_rows(self._title, width)]
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
            return isinstance(self.focused, Choice)
        return super().check_action(action, parameters)

    def action_answer(self, step: int) -> None:
        """To another answer of the choice at hand."""
        if isinstance(self.focused, Choice):
            self.focused.action_move(step)

    def action_focus_next(self) -> None:
        """To the next question, and round."""
        self.focus_next()

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
            self._tell(explain(error, self.t))

    def _tell(self, trouble: tuple[str, ...]) -> None:
        """What is wrong and what to do, in sight; what is written stays."""
        self._trouble = trouble
        self.query_one(Reading).redraw()
        self.call_after_refresh(self._show_trouble)

    def _show_trouble(self) -> None:
        form = self.query_one(Vertical)
        if form.max_scroll_y:
            self.query_one(f"#{self._asked[0].name}").focus(scroll_visible=False)
        form.scroll_home(animate=False)

    def _ask(self, error: SjalvskattningError, values: Mapping[str, str]) -> None:
        """Ask whether to do it all the same."""
        question, leave, do = self._overrule[error.code]
        where = explain(error, self.t)[1:2]

        def answered(way: str | None) -> None:
            if way == YES:
                self._start({**values, OVERRULED: error.code})

        ways = [Way(leave, "", "", "b"), Way(do, "", YES, "s")]
        self.app.push_screen(ChooseDialog(question, ways, about="\n".join(where)), answered)

    def action_close(self) -> None:
        """Close it, and nothing is done; while it is being done, it is too late."""
        if self._working:
            self.say(self.t("form.working"))
        else:
            self.dismiss(None)


def _title_rows(title: str, width: int) -> list[str]:
    rows = wrap(title, width)
    if len(rows) > MOST_TITLE:
        rows[MOST_TITLE - 1 :] = [fit(" ".join(rows[MOST_TITLE - 1 :]), width)]
    return rows


def _field(asked: Asked) -> Field:
    field = Field(asked.stored, placeholder=asked.hint, id=asked.name)
    field.password = asked.secret
    return field
