"""One question of a form with a few answers: one line until it has focus, then every answer with its mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, cast

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from sjalvskattning.tui.drawing import EMPTY, Line, Span, fit, pad, safe, strip, wrap
from sjalvskattning.tui.face import Face
from sjalvskattning.tui.themes import Ink

LABEL_WIDTH = 15
"""Cells for the label column of a form, mark included."""

SHORTEST_NOTE = 12
"""With less room than this beside an answer its note is left out."""

MOST_LABEL_ROWS = 4
"""The most rows of a label."""

_BEFORE_NOTE = "   "

MOST_SHOWN = 8
"""The most answers shown at once; the rest are reached by moving on."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer. ``note`` says more about it, in a muted tone."""

    key: str
    title: str
    note: str = ""


class Choice(Widget, can_focus=True):
    """A label and the chosen answer; with focus, all answers under one another with ● and ○."""

    DEFAULT_CSS = """
    Choice {
        height: auto;
        width: 1fr;
        background: $paper;
        color: $ink;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k,left", "move(-1)", show=False),
        Binding("down,j,right,space", "move(1)", show=False),
        Binding("home", "edge(0)", show=False),
        Binding("end", "edge(-1)", show=False),
        Binding("enter", "done", show=False),
    ]

    at: reactive[int] = reactive(0, layout=True)

    @dataclass
    class Changed(Message):
        """Another answer was chosen."""

        choice: Choice
        key: str

        @property
        def control(self) -> Choice:
            """The question."""
            return self.choice

    @dataclass
    class Done(Message):
        """Enter: on to the next question."""

        choice: Choice

        @property
        def control(self) -> Choice:
            """The question."""
            return self.choice

    def __init__(
        self, label: str, options: Sequence[Option] = (), chosen: str = "", *, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self._label = label
        self._options: tuple[Option, ...] = ()
        self._opening = self._pressed_closed = False
        self.offer(options, chosen)

    @property
    def key(self) -> str:
        """The key of the chosen answer, empty when there are no answers to choose from."""
        return self._options[self.at].key if self._options else ""

    def offer(self, options: Sequence[Option], chosen: str = "") -> None:
        """Offer other answers; ``chosen`` is marked when it is among them, else the first."""
        self._options = tuple(options)
        keys = [option.key for option in self._options]
        self.set_reactive(Choice.at, keys.index(chosen) if chosen in keys else 0)
        if self.is_attached:
            self.refresh(layout=True)

    def choose(self, key: str) -> None:
        """Choose the answer with that key, if there is one."""
        for index, option in enumerate(self._options):
            if option.key == key:
                self.at = index

    def watch_at(self, before: int, now: int) -> None:
        if before != now and self.is_attached and self._options:
            self.post_message(self.Changed(self, self.key))

    def on_focus(self) -> None:
        self._opening = True
        self.call_after_refresh(self._opened)
        self.refresh(layout=True)

    def _opened(self) -> None:
        self._opening = False

    def on_blur(self) -> None:
        self.refresh(layout=True)

    @property
    def is_open(self) -> bool:
        """Whether there is more than one answer to choose from."""
        return len(self._options) > 1

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """With a single answer the arrows choose nothing; they are the form's, and go to another line."""
        return self.is_open if action == "move" else super().check_action(action, parameters)

    def action_move(self, step: int) -> None:
        """To the answer above or below; it is chosen at once."""
        if self._options:
            self.at = max(0, min(self.at + step, len(self._options) - 1))

    def action_edge(self, index: int) -> None:
        """To the first or the last answer."""
        if self._options:
            self.at = index % len(self._options)

    def action_done(self) -> None:
        """On to the next question."""
        self.post_message(self.Done(self))

    def on_mouse_down(self) -> None:
        self._pressed_closed = self._opening

    def on_click(self, event: events.Click) -> None:
        """Choose an answer; the click that opened the question chooses nothing."""
        index = dict(self._drawn(self.size.width)).get(event.y)
        if index is not None and not self._pressed_closed:
            self.at = index

    def _window(self) -> range:
        """Which answers are shown."""
        if not self.has_focus:
            return range(self.at, min(self.at + 1, len(self._options)))
        first = max(0, min(self.at - MOST_SHOWN // 2, len(self._options) - MOST_SHOWN))
        return range(first, min(first + MOST_SHOWN, len(self._options)))

    def _drawn(self, width: int) -> list[tuple[int, int]]:
        """Pairs of screen line and answer."""
        pairs: list[tuple[int, int]] = []
        for index in self._window():
            pairs += [(len(pairs) + offset, index) for offset in range(len(self._answer(index, width)))]
        return pairs

    def _lines(self, width: int) -> list[Line]:
        lines = [part for index in self._window() for part in self._answer(index, width)] or [EMPTY]
        labels = label_rows(self._label)
        lines += [EMPTY] * (len(labels) - len(lines))
        labels += [""] * (len(lines) - len(labels))
        drawn = [
            Line((*label_span(label, self.has_focus, follows=at > 0), *part.spans))
            for at, (label, part) in enumerate(zip(labels, lines, strict=True))
        ]
        return [part.as_row(width) for part in drawn] if self.has_focus else drawn

    def _answer(self, index: int, width: int) -> list[Line]:
        option = self._options[index]
        chosen = index == self.at
        open_ = self.has_focus
        mark = ("● " if chosen else "○ ") if open_ else ""
        room = max(8, width - LABEL_WIDTH - len(mark) - 1)
        ink = Ink.STRONG if chosen and open_ else Ink.TEXT
        lines = [
            Line(
                (
                    Span(mark if at == 0 else " " * len(mark), Ink.MARK if chosen else Ink.QUIET),
                    Span(part, ink),
                )
            )
            for at, part in enumerate(wrap(safe(option.title), room))
        ]
        left = room + len(mark) - lines[-1].width - len(_BEFORE_NOTE)
        if option.note and left >= SHORTEST_NOTE:
            note = f"{_BEFORE_NOTE}{fit(safe(option.note), left)}"
            lines[-1] = Line((*lines[-1].spans, Span(note, Ink.QUIET)))
        return lines

    def render_line(self, y: int) -> Strip:
        """One line as it stands on the screen."""
        lines = self._lines(self.size.width)
        return strip(lines[y] if y < len(lines) else EMPTY, self.size.width, cast(Face, self.app).palette)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as are shown at this width."""
        return len(self._lines(width))

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self.refresh()


def label_rows(label: str) -> list[str]:
    """A label in the label column: a long one, such as a question of someone's own, on a few rows."""
    label = safe(label)
    rows = [label] if cell_len(label) <= LABEL_WIDTH - 2 else wrap(label, LABEL_WIDTH - 3)
    if len(rows) > MOST_LABEL_ROWS:
        rows[MOST_LABEL_ROWS - 1 :] = [fit(" ".join(rows[MOST_LABEL_ROWS - 1 :]), LABEL_WIDTH - 3)]
    return rows


def label_span(label: str, focused: bool, *, follows: bool = False) -> tuple[Span, ...]:
    """The label of a field, with a mark when the field has focus, in the label column.

    ``follows`` is for the rows of a label after its first, which have no mark.
    """
    mark = Span("▸ " if focused and not follows else "  ", Ink.MARK)
    return (mark, Span(pad(safe(label), LABEL_WIDTH - 2), Ink.STRONG if focused else Ink.QUIET))
