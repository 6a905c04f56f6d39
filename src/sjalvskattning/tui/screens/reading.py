"""Something to read in front of a page: signs, the source, help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from sjalvskattning.core.tracing.report import place
from sjalvskattning.core.wording import original, statement
from sjalvskattning.locale import Translator
from sjalvskattning.tui.drawing import EMPTY, Line, Span, cells, line, safe, table, wrap
from sjalvskattning.tui.screens.base import Dialog
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.canvas import Canvas
from sjalvskattning.tui.widgets.hints import Hints

if TYPE_CHECKING:
    from sjalvskattning.core.walk import Walk
    from sjalvskattning.usecases.policies import Quoted

Draw = Callable[[int], list[Line]]


class Reading(Canvas):
    """Lines that are set anew for every width, as high as they are."""

    DEFAULT_CSS = "Reading { height: auto; max-height: 70vh; }"

    def __init__(self, drawn: Draw) -> None:
        super().__init__()
        self._draw = drawn

    def draw(self, width: int, height: int) -> list[Line]:
        return self._draw(width - 2)


class ReadingDialog(Dialog[str]):
    """Shows lines until the person closes it, or presses one of ``answers``: then that is the result."""

    HELP = "tui.help.reading"
    BINDINGS = [
        Binding("escape,enter,space,question_mark,q", "close", "tui.key.close"),
        Binding("down", "scroll(1)", "tui.key.scroll", key_display="↑ ↓"),
        Binding("up", "scroll(-1)", show=False),
        Binding("pagedown", "scroll(10)", "tui.key.page_down", show=False),
        Binding("pageup", "scroll(-10)", "tui.key.page_up", show=False),
        Binding("home", "scroll(-100000)", show=False),
        Binding("end", "scroll(100000)", show=False),
    ]

    def __init__(self, title: str, drawn: Draw, answers: Sequence[str] = ()) -> None:
        super().__init__()
        self._title = title
        self._draw = drawn
        self._answers = answers

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Reading(lambda width: [line(Span(self._title, Ink.STRONG)), EMPTY])
            yield Reading(self._draw)
            yield Hints()

    def on_mount(self) -> None:
        self.show_hints()

    def on_key(self, event: events.Key) -> None:
        if event.character and event.character in self._answers:
            event.stop()
            self.dismiss(event.character)

    def action_close(self) -> None:
        self.dismiss(None)

    def action_scroll(self, by: int) -> None:
        self.query(Reading).last().scroll_relative(y=by, animate=False)


def statement_of(walk: Walk, t: Translator) -> Draw:
    """The statement at hand, for the top of a dialog."""
    text = statement(walk.item, walk.response.perspective, t)
    return lambda width: [
        *(line(Span("▌ ", Ink.ACCENT), Span(row, Ink.STRONG)) for row in wrap(text, width - 2)),
        EMPTY,
    ]


def source_of(walk: Walk, t: Translator, words: tuple[Quoted, ...] | None = None) -> Draw:
    """Where in which policy the item comes from, in sentences; ``words`` are the policy's own."""
    item, policy, about = walk.item, walk.response.assessment.policy, statement_of(walk, t)
    decision = policy.decision or t("tui.source.no_decision")
    rows: tuple[tuple[str, str], ...] = (
        (t("tui.source.policy"), f"{policy.title}, {policy.organisation}"),
        (t("tui.source.decision"), decision),
        (t("tui.source.passage"), f"{item.source.section}, {item.source.passage}"),
        (t("tui.source.relation"), t(f"tui.source.{item.source.relation.value}")),
        (t("tui.source.version"), f"{walk.response.assessment.version} · {item.id}"),
    )
    if swedish := original(item, walk.response.perspective, t):
        rows = ((t("ask.translation"), t("ask.translation.of", text=swedish)), *rows)

    def draw(width: int) -> list[Line]:
        lines = [*about(width), *_own_words(words, t, width)]
        for row in rows:
            lines += [*table([row], max(cells(name) for name, _ in rows) + 3, width, Ink.QUIET), EMPTY]
        return lines if words is not None else [*lines, *_quietly(t("policy.words.add"), width)]

    return draw


def _own_words(words: tuple[Quoted, ...] | None, t: Translator, width: int) -> list[Line]:
    """What the policy itself says; with several passages, where each stands. Nothing when no text is kept."""
    if words is None:
        return []
    lines = [line(Span(t("policy.words"), Ink.STRONG))]
    if not words:
        lines += _quietly(t("policy.words.gone"), width)
    for quoted in words:
        if len(words) > 1:
            lines += _quietly(place(quoted.passage, quoted.policy, t), width)
        text = f"”{quoted.passage.full}”"
        lines += [line(Span("│ ", Ink.ACCENT), Span(row, Ink.TEXT)) for row in wrap(safe(text), width - 2)]
        if quoted.changed:
            lines += [line(Span(row, Ink.MARK)) for row in wrap(t("policy.words.changed"), width)]
    return [*lines, EMPTY]


def _quietly(text: str, width: int) -> list[Line]:
    return [line(Span(row, Ink.QUIET)) for row in wrap(text, width)]
