"""The banner that says what is not saved, why, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sjalvskattning.tui.drawing import Line, Span, line, pad, wrap
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.canvas import Canvas
from sjalvskattning.tui.words import explain, why_not_saved

if TYPE_CHECKING:
    from sjalvskattning.usecases.session import Session

ROOM_FOR_REMEDY = 24
"""Rows of the window from which the remedy is spelled out; the keys under it are always there."""


class Problem(Canvas):
    """Takes no room until the session has a problem. Targets: ``retry`` and ``other_folder``."""

    DEFAULT_CSS = "Problem { height: auto; display: none; overflow-y: hidden; }"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def show(self) -> None:
        """Say how it is now."""
        self.display = self._session.problem is not None
        if self.display:
            self.redraw()

    def redraw(self) -> None:
        width = self.size.width or self.app.size.width
        rows = len(self.draw(width, 0))
        if self.styles.height is None or self.styles.height.value != rows:
            self.styles.height = rows
        super().redraw()

    def draw(self, width: int, height: int) -> list[Line]:
        problem, t = self._session.problem, self.face.t
        if problem is None:
            return []
        text = t("tui.save.why", failed=t("tui.save.failed"), why=why_not_saved(problem, t))
        rows = [line(Span(pad(f" {row}", width), Ink.BANNER)) for row in wrap(text, width - 2)]
        remedy = explain(problem, t, "remedy")
        if self.app.size.height >= ROOM_FOR_REMEDY:
            rows += [line(" ", row) for row in wrap(remedy, width - 2) if row]
        keys = line(
            " ",
            Span("r", Ink.MARK, "retry"),
            Span(f" {t('tui.key.retry')}   ", Ink.TEXT, "retry"),
            Span("F7", Ink.MARK, "other_folder"),
            Span(f" {t('tui.key.other_folder')}", Ink.TEXT, "other_folder"),
        )
        return [*rows, keys]
