"""A list to choose from, with the arrows, a key of its own or by writing part of what is looked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from sjalvskattning.core.response import AnswerState
from sjalvskattning.core.wording import statement
from sjalvskattning.locale import Translator
from sjalvskattning.tui.drawing import EMPTY, Line, Span, fit_numbered, line, safe, spread, wrap
from sjalvskattning.tui.screens.base import Dialog
from sjalvskattning.tui.screens.reading import Reading
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.canvas import Canvas
from sjalvskattning.tui.widgets.hints import Hints
from sjalvskattning.tui.words import area_path, first_of, progress

if TYPE_CHECKING:
    from sjalvskattning.core.walk import Walk


class Option(NamedTuple):
    """One choice: its words, something short at the right, the result, and a key that chooses it at once.

    ``also`` is found by searching too, and not shown.
    """

    words: str
    detail: str
    value: str
    key: str = ""
    also: str = ""


class OptionList(Canvas):
    """The options that match what has been written, one pointed at."""

    DEFAULT_CSS = "OptionList { height: auto; max-height: 60vh; }"

    def __init__(self, options: Sequence[Option], at: int) -> None:
        super().__init__()
        self._options = list(options)
        self.written = ""
        self.at = at

    @property
    def matching(self) -> list[Option]:
        """The options in which every written word is found; a number or word that starts one comes first."""
        wanted = self.written.casefold().split()
        if not wanted:
            return self._options
        found = [entry for entry in self._options if all(word in _hay(entry) for word in wanted)]
        return sorted(found, key=lambda entry: _hay(entry).split()[:1] != wanted[:1])

    @property
    def pointed(self) -> Option | None:
        """The option that Enter chooses."""
        matching = self.matching
        return matching[min(self.at, len(matching) - 1)] if matching else None

    def write(self, text: str) -> None:
        """Look for this instead."""
        self.written = text
        self.at = 0
        self.redraw()

    def move(self, by: int) -> None:
        """Point further down or up."""
        self.at = max(0, min(self.at + by, len(self.matching) - 1))
        self.redraw()
        self.show_lines(self.at, self.at)

    def draw(self, width: int, height: int) -> list[Line]:
        pointed, room = self.pointed, width - 2
        if pointed is None:
            return [line(Span(row, Ink.QUIET)) for row in wrap(self.face.t("tui.choose.nothing"), room)]
        return [
            self._option(option, str(number), option is pointed, room)
            for number, option in enumerate(self.matching)
        ]

    def _option(self, option: Option, target: str, pointed: bool, room: int) -> Line:
        mark = Span("▸ " if pointed else "  ", Ink.MARK)
        key = (Span(f"{option.key}  ", Ink.MARK),) if option.key else ()
        taken = 2 + sum(len(span.text) for span in key)
        words = Span(
            fit_numbered(option.words, room - taken - len(option.detail) - 2),
            Ink.STRONG if pointed else Ink.TEXT,
        )
        drawn = spread((mark, *key, words), (Span(option.detail, Ink.QUIET),), room, target)
        return drawn.as_row(room) if pointed else drawn


class ChooseDialog(Dialog[str]):
    """Gives the value chosen, or None. With ``search`` (its prompt) letters look for an option."""

    HELP = "tui.help.choose"
    BINDINGS = [
        Binding("enter", "choose", "tui.key.choose"),
        Binding("down", "move(1)", "tui.key.move_down", key_display="↑ ↓"),
        Binding("up", "move(-1)", show=False),
        Binding("pagedown", "move(10)", show=False),
        Binding("pageup", "move(-10)", show=False),
        Binding("home", "move(-100000)", show=False),
        Binding("end", "move(100000)", show=False),
        Binding("escape", "close", "tui.key.cancel"),
    ]

    def __init__(
        self, title: str, options: Sequence[Option], *, about: str = "", at: int = 0, search: str = ""
    ) -> None:
        super().__init__()
        self._title, self._about, self._search = title, about, search
        self._list = OptionList(options, at)
        self._keys = {option.key: option.value for option in options if option.key}

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Reading(self._above)
            yield self._list
            yield Hints()

    def on_mount(self) -> None:
        self.show_hints()
        self.call_after_refresh(self._list.move, 0)

    def _above(self, width: int) -> list[Line]:
        lines = [line(Span(row, Ink.STRONG)) for row in wrap(self._title, width)]
        if self._about:
            lines += [EMPTY, *(line(row) for row in wrap(self._about, width))]
        if self._search:
            written = self._list.written
            shown = (
                (Span(safe(written)), Span("▏", Ink.MARK)) if written else (Span(self._search, Ink.QUIET),)
            )
            lines += [EMPTY, line(Span("› ", Ink.MARK), *shown)]
        return [*lines, EMPTY]

    def _look_for(self, text: str) -> None:
        self._list.write(text)
        self.query_one(Reading).redraw()

    def on_key(self, event: events.Key) -> None:
        if event.character in self._keys:
            event.stop()
            self.dismiss(self._keys[event.character])
        elif self._search and event.key == "backspace":
            self._look_for(self._list.written[:-1])
        elif self._search and event.is_printable and event.character:
            self._look_for(self._list.written + event.character)

    def action_move(self, by: int) -> None:
        if self._list.matching:
            self._list.move(by)

    def action_choose(self) -> None:
        if self._list.pointed is not None:
            self.dismiss(self._list.pointed.value)

    def action_close(self) -> None:
        self.dismiss(None)

    async def on_canvas_clicked(self, event: Canvas.Clicked) -> None:
        if event.canvas is self._list:
            self.dismiss(self._list.matching[int(event.target)].value)


YES, NO = "yes", "no"


def ask(question: str, about: str, yes: str, no: str, *, at: int = 0) -> ChooseDialog:
    """A dialog with two ways to go, the first or second pointed at; gives :data:`YES`, :data:`NO` or None."""
    return ChooseDialog(question, [Option(yes, "", YES, "j"), Option(no, "", NO, "n")], about=about, at=at)


def item_options(walk: Walk, t: Translator) -> list[Option]:
    """Every item by number, with what is answered."""
    width = len(str(len(walk.items)))
    return [
        Option(
            f"{number:>{width}}  {statement(item, walk.response.perspective, t)}",
            _short(walk, item.id, t),
            str(number - 1),
        )
        for number, item in enumerate(walk.items, start=1)
    ]


def area_options(walk: Walk, t: Translator) -> tuple[list[Option], int]:
    """Every area and sub-area with how far along it is, and which of them the person is in."""
    options: list[Option] = []
    at = 0
    path = () if walk.at_review else area_path(walk.response.areas, walk.item.id)
    for top in walk.response.areas:
        for area in (top, *top.areas):
            done, total = progress(walk.response, area)
            if path and area is path[-1]:
                at = len(options)
            title = safe(area.title.in_language(t.language))
            words = title if area is top else f"{safe(top.title.in_language(t.language))} · {title}"
            options.append(Option(words, f"{done}/{total}", str(first_of(walk, area.id))))
    return options, at


def _short(walk: Walk, item_id: str, t: Translator) -> str:
    answer = walk.response.answer(item_id)
    flag = "⚑ " if answer.flagged else ""
    if answer.state is AnswerState.RATED:
        return f"{flag}{answer.value}"
    return flag + ("–" if answer.state is AnswerState.UNANSWERED else t(f"ask.state.{answer.state.value}"))


def erase_dialog(t: Translator, title: str, about: str) -> ChooseDialog:
    """The question before something is erased for good; gives "erase" for yes."""
    options = [Option(t("home.erase.no"), "", "", "b"), Option(t("home.erase.yes"), "", "erase", "r")]
    return ChooseDialog(title, options, about=about)


def _hay(option: Option) -> str:
    return f"{option.words} {option.detail} {option.also}".casefold()
