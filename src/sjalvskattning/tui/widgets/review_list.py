"""The review as a list: Klar, then what is unanswered, then what to talk about."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sjalvskattning.core.response import AnswerState
from sjalvskattning.core.wording import statement
from sjalvskattning.tui.drawing import EMPTY, Line, Span, cells, fit_numbered, line, safe, spread, wrap
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from sjalvskattning.core.walk import Walk

FINISH = "finish"
MARGIN = 3
MEASURE = 84


class ReviewList(Canvas):
    """A target is :data:`FINISH` or the position of an item. :attr:`pointed` is where Enter goes.

    At first that is what is unanswered: Enter finishes at once only when nothing is left.
    """

    DEFAULT_CSS = "ReviewList { width: 1fr; height: 1fr; }"

    def __init__(self, walk: Walk) -> None:
        super().__init__()
        self._walk = walk
        self._at = 1 if walk.unanswered else 0

    def show(self, walk: Walk) -> None:
        """Show this walk."""
        self._walk = walk
        self._at = min(self._at, len(self._targets()) - 1)
        self.redraw()

    @property
    def pointed(self) -> str:
        """The target of the row pointed at."""
        return self._targets()[self._at]

    def move(self, by: int) -> None:
        """Point further down or up."""
        self._at = max(0, min(self._at + by, len(self._targets()) - 1))
        self.redraw()
        rows = [row for row, drawn in enumerate(self._lines) if drawn.target]
        if self._at < len(rows):
            self.show_lines(rows[self._at] if self._at else 0, rows[self._at])

    def _targets(self) -> list[str]:
        return [FINISH, *map(str, self._walk.unanswered), *map(str, self._flagged())]

    def _flagged(self) -> list[int]:
        response = self._walk.response
        return [at for at, item in enumerate(self._walk.items) if response.answer(item.id).flagged]

    def draw(self, width: int, height: int) -> list[Line]:
        t, room = self.face.t, min(width - 2 * MARGIN, MEASURE)
        response = self._walk.response
        finish = t("tui.review.to_conversation" if response.finished else "tui.review.finish")
        rows = [
            EMPTY,
            line(Span(t("tui.review.title"), Ink.MARK)),
            *(line(Span(row, Ink.QUIET)) for row in wrap(self._counts(), room)),
            EMPTY,
            self._row(0, FINISH, finish, "F8", room),
            EMPTY,
            *self._section("tui.review.unanswered", list(self._walk.unanswered), 1, room, self._flag),
            *self._section(
                "tui.review.flagged", self._flagged(), 1 + len(self._walk.unanswered), room, self._answer
            ),
        ]
        return [Line((Span(" " * MARGIN), *row.spans), row.fill, row.target) for row in rows]

    def _counts(self) -> str:
        response, t = self._walk.response, self.face.t
        parts = [t("tui.progress", done=response.answered, total=len(response.items))]
        for state in (AnswerState.NOT_APPLICABLE, AnswerState.CANNOT_JUDGE):
            if response.count(state):
                parts.append(f"{response.count(state)} {t(f'ask.state.{state.value}')}")
        if response.finished:
            parts.insert(0, t("tui.review.finished"))
        return " · ".join(parts)

    def _section(
        self, title: str, positions: list[int], first: int, room: int, detail: Callable[[str], str]
    ) -> list[Line]:
        t = self.face.t
        if not positions:
            return [line(Span(row, Ink.QUIET)) for row in wrap(t(f"{title}.none"), room)]
        lines = [line(Span(f"{t(title)} ", Ink.STRONG), Span(str(len(positions)), Ink.QUIET))]
        if t.has(f"{title}.about"):
            lines += [line(Span(row, Ink.QUIET)) for row in wrap(t(f"{title}.about"), room)]
        for offset, position in enumerate(positions):
            lines.append(self._item(first + offset, position, room, detail))
        return [*lines, EMPTY]

    def _item(self, index: int, position: int, room: int, detail: Callable[[str], str]) -> Line:
        walk, t = self._walk, self.face.t
        item = walk.items[position]
        digits = len(str(len(walk.items)))
        words = f"{position + 1:>{digits}}  {safe(statement(item, walk.response.perspective, t))}"
        return self._row(index, str(position), words, detail(item.id), room)

    def _flag(self, item_id: str) -> str:
        return "⚑" if self._walk.response.answer(item_id).flagged else ""

    def _answer(self, item_id: str) -> str:
        answer, t = self._walk.response.answer(item_id), self.face.t
        if answer.state is AnswerState.RATED:
            return t(
                "tui.review.rated", value=answer.value, maximum=self._walk.response.assessment.scale.maximum
            )
        return t(f"ask.state.{answer.state.value}")

    def _row(self, index: int, target: str, words: str, detail: str, room: int) -> Line:
        pointed = index == self._at
        mark = Span("▸ " if pointed else "  ", Ink.MARK)
        text = fit_numbered(words, room - cells(detail) - 4)
        drawn = spread(
            (mark, Span(text, Ink.STRONG if pointed else Ink.TEXT)), (Span(detail, Ink.QUIET),), room, target
        )
        return drawn.as_row(room) if pointed else drawn
