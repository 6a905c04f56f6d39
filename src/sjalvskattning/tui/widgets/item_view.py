"""One item and its scale: the statement, every step with its label, and what has been answered so far."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sjalvskattning.core.assessment import Item, Kind, Perspective
from sjalvskattning.core.response import AnswerState
from sjalvskattning.core.wording import statement
from sjalvskattning.locale import Translator
from sjalvskattning.tui.drawing import EMPTY, Line, Span, fit, line, pad, safe, spread, wrap
from sjalvskattning.tui.sizes import SIDEBAR_FROM
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.canvas import Canvas
from sjalvskattning.tui.words import answer_words, area_path, progress, time_left

if TYPE_CHECKING:
    from sjalvskattning.core.walk import Walk

MARGIN = 3
HIGH = 26
"""Rows from which an example may take more than one."""

MEASURE = 72
"""The widest a text is set, in columns."""

NOT_APPLICABLE = "e"
CANNOT_JUDGE = "v"
OTHERS = {NOT_APPLICABLE: AnswerState.NOT_APPLICABLE, CANNOT_JUDGE: AnswerState.CANNOT_JUDGE}
"""The answers beside the scale, by their key."""

_SPARE_ROWS_GO = (3, 1, 4, 0, 2, 3, 4, 1)
"""To which gap the first spare row goes, the second …: 0 lies above everything, 1 above the statement,
2 above the source, 3 above the scale, 4 above the answer."""


class ItemView(Canvas):
    """Draws a walk's item in place. ``cursor`` is what Enter chooses: a step, "e", "v" or "" (none)."""

    DEFAULT_CSS = "ItemView { width: 1fr; height: 1fr; }"

    def __init__(self, walk: Walk) -> None:
        super().__init__()
        self._walk = walk
        self.cursor = ""

    def show(self, walk: Walk) -> None:
        """Show the walk's item; the cursor starts on what is answered."""
        moved = walk.position != self._walk.position
        self._walk = walk
        self.cursor = self.chosen
        if moved:
            self.scroll_to(y=0, animate=False)
        self.redraw()

    @property
    def chosen(self) -> str:
        """The choice that is answered, or an empty text."""
        answer = self._walk.answer
        if answer.state is AnswerState.RATED:
            return str(answer.value)
        return next((key for key, state in OTHERS.items() if answer.state is state), "")

    @property
    def choices(self) -> list[str]:
        """Every choice from the lowest step on."""
        return [*map(str, self._walk.response.assessment.scale.steps), *OTHERS]

    def move_cursor(self, by: int) -> None:
        """Move the cursor; from no choice it enters at the end it comes from."""
        choices = self.choices
        if self.cursor:
            at = max(0, min(choices.index(self.cursor) + by, len(choices) - 1))
        else:
            at = 0 if by > 0 else len(choices) - 1
        self.cursor = choices[at]
        self.redraw()
        row = next((n for n, drawn in enumerate(self._lines) if drawn.target_at(0) == self.cursor), None)
        if row is not None:
            self.show_lines(row, row)

    def draw(self, width: int, height: int) -> list[Line]:
        if self._walk.at_review:
            return []
        room = min(width - 2 * MARGIN, MEASURE)
        item, t = self._walk.item, self.face.t
        blocks = [
            self._top(item, room, t),
            self._statement(item, room, t),
            self._source(item, room, t),
            self._scale(room, t),
            self._answered(room, 3 if height >= HIGH else 1, t),
        ]
        return [_indented(drawn) for drawn in _set(blocks, height)]

    def _top(self, item: Item, room: int, t: Translator) -> list[Line]:
        path = area_path(self._walk.response.areas, item.id)
        title = " · ".join(safe(area.title.in_language(t.language)) for area in path)
        if self.app.size.width < SIDEBAR_FROM and path:
            done, total = progress(self._walk.response, path[0])
            title += f" {done}/{total}"
        place = t("ask.position", n=self._walk.position + 1, total=len(self._walk.items))
        left = time_left(self._walk, t)
        where = f"{place} · {left}" if left else place
        return _ends(title, where, place, room)

    def _statement(self, item: Item, room: int, t: Translator) -> list[Line]:
        rows = wrap(statement(item, self._walk.response.perspective, t), room - 2)
        lines = [line(Span("▌ ", Ink.ACCENT), Span(row, Ink.STRONG)) for row in rows]
        if item.kind is Kind.CONDITION:
            own = self._walk.response.perspective is Perspective.SELF
            said = t("tui.item.condition" if own else "tui.item.condition.other")
            lines[:0] = [line(Span("▌ ", Ink.ACCENT), Span(row, Ink.ACCENT)) for row in wrap(said, room - 2)]
        return lines

    def _source(self, item: Item, room: int, t: Translator) -> list[Line]:
        relation = t(f"ask.relation.{item.source.relation.value}")
        text = t("ask.source", section=item.source.section, passage=item.source.passage, relation=relation)
        return [line("  ", Span(row, Ink.QUIET)) for row in wrap(text, room - 2)]

    def _scale(self, room: int, t: Translator) -> list[Line]:
        scale = self._walk.response.assessment.scale
        lines = self._seen(room, t)
        for step in scale.steps:
            label = safe(scale.label(step).in_language(t.language))
            first, *more = wrap(label, room - 9) or [""]
            row = line(*self._choice(str(step)), Span(first, self._label_ink(str(step))), target=str(step))
            rows = [row, *(line(" " * 9, rest, target=str(step)) for rest in more)]
            lines += [drawn.as_row(room) for drawn in rows] if str(step) == self.cursor else rows
        spans: list[Span] = []
        for key, state in OTHERS.items():
            words = t(f"ask.state.{state.value}")
            mark = [Span(text, ink, key) for text, ink, _ in self._choice(key)]
            spans += [*mark, Span(words, self._label_ink(key), key), Span("  ")]
        return [*lines, line(*spans)]

    def _seen(self, room: int, t: Translator) -> list[Line]:
        """For a view of someone else: that what one has not seen is an answer too."""
        if self._walk.response.perspective is Perspective.SELF:
            return []
        return [line("   ", Span(row, Ink.QUIET)) for row in wrap(t("ask.seen"), room - 3)]

    def _choice(self, key: str) -> tuple[Span, ...]:
        chosen, pointed = key == self.chosen, key == self.cursor
        ink = Ink.MARK if chosen or pointed else Ink.QUIET
        return (
            Span(" ▸ " if pointed else "   ", Ink.MARK),
            Span("● " if chosen else "○ ", ink),
            Span(f"{key}   ", Ink.MARK if chosen else Ink.STRONG),
        )

    def _label_ink(self, key: str) -> Ink:
        return Ink.MARK if key == self.chosen else Ink.TEXT

    def _answered(self, room: int, rows: int, t: Translator) -> list[Line]:
        answer = self._walk.answer
        labels = [t("tui.item.answer"), t("tui.item.example"), t("tui.item.talk")]
        column = max(map(len, labels)) + 3
        answered = answer.state is not AnswerState.UNANSWERED
        words = answer_words(answer, self._walk.response.assessment.scale, t)
        values = [
            [Span(row, Ink.MARK if answered else Ink.QUIET) for row in wrap(words, room - column)],
            self._example(room - column, rows, t),
            [
                Span(f"⚑ {t('ask.flagged')}", Ink.MARK)
                if answer.flagged
                else Span(t("tui.item.no_talk"), Ink.QUIET)
            ],
        ]
        lines = []
        for label, spans, target in zip(labels, values, ("", "comment", "flag"), strict=True):
            for number, span in enumerate(spans):
                left = Span(pad("" if number else label, column), Ink.QUIET)
                lines.append(line(left, span, target=target))
        return lines

    def _example(self, width: int, rows: int, t: Translator) -> list[Span]:
        answer = self._walk.answer
        if not answer.comment:
            return [Span(t("tui.item.no_example"), Ink.QUIET)]
        start = f"{t('ask.private')}: " if answer.private else ""
        words = wrap(start + safe(answer.comment), width)
        if len(words) > rows:
            words = [*words[: rows - 1], fit(" ".join(words[rows - 1 :]), width)]
        return [Span(row) for row in words]


def _ends(left: str, right: str, shorter: str, room: int) -> list[Line]:
    for text in (right, shorter):
        if len(left) + len(text) + 3 <= room:
            return [spread((Span(left, Ink.ACCENT),), (Span(text, Ink.QUIET),), room)]
    return [*(line(Span(row, Ink.ACCENT)) for row in wrap(left, room)), line(Span(shorter, Ink.QUIET))]


def _set(blocks: list[list[Line]], height: int) -> list[Line]:
    """The blocks under one another, spare rows shared out between them; on high screens the scale is airy."""
    spare = height - sum(map(len, blocks))
    if spare > len(_SPARE_ROWS_GO) + len(blocks[3]):
        blocks[3] = [row for drawn in blocks[3] for row in (drawn, EMPTY)][:-1]
    lines: list[Line] = []
    for gap, block in enumerate(blocks):
        lines += [EMPTY] * _SPARE_ROWS_GO[: max(0, spare)].count(gap) + block
    return lines


def _indented(drawn: Line) -> Line:
    return Line((Span(" " * MARGIN), *drawn.spans), drawn.fill, drawn.target)


def targets_of(lines: Iterable[Line]) -> list[str]:
    """The targets of whole lines, in order; for tests."""
    return [drawn.target for drawn in lines if drawn.target]
