"""The parts of the samtalsunderlag and the list that leads between them."""

from __future__ import annotations

from enum import StrEnum

from sjalvskattning.core.response import MAX_TOPICS, GoalStatus, Preparation
from sjalvskattning.locale import Translator
from sjalvskattning.tui.drawing import EMPTY, Line, Span, line, spread
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.canvas import Canvas


class Part(StrEnum):
    """One part, in the order of the digits that lead to them."""

    READ = "read"
    TOPICS = "topics"
    SINCE = "since"
    GOALS = "goals"
    NEEDS = "needs"
    HAND = "hand"


PARTS = tuple(Part)


def count_of(part: Part, preparation: Preparation) -> str:
    """How much there is in a part, in numbers; empty when that says nothing."""
    if part is Part.TOPICS:
        return f"{len(preparation.topics)}/{MAX_TOPICS}"
    if part is Part.SINCE and preparation.earlier:
        done = sum(goal.status is GoalStatus.DONE for goal in preparation.earlier)
        return f"{done}/{len(preparation.earlier)}"
    if part is Part.GOALS and preparation.goals:
        return str(len(preparation.goals))
    return ""


class PartList(Canvas, can_focus=False):
    """The parts under one another, or on one line where there is less room. A click leads to a part."""

    def __init__(self) -> None:
        super().__init__()
        self._part = Part.READ
        self._preparation = Preparation()

    def show(self, part: Part, preparation: Preparation) -> None:
        """Show where the person is."""
        self._part, self._preparation = part, preparation
        self.redraw()

    def draw(self, width: int, height: int) -> list[Line]:
        """A column when it is tall, otherwise a row."""
        if height > 2:
            return [self._row(at, part, width) for at, part in enumerate(PARTS, 1)]
        return [self._line(width), EMPTY]

    def _row(self, at: int, part: Part, width: int) -> Line:
        here = part is self._part
        count = Span(count_of(part, self._preparation), Ink.QUIET)
        left = (
            Span("▸ " if here else "  ", Ink.MARK),
            Span(f"{at}  ", Ink.MARK),
            Span(self._title(part), Ink.STRONG if here else Ink.TEXT),
        )
        return spread(left, (count, Span("  ")), width, part.value)

    def _line(self, width: int) -> Line:
        for titles in (self._full_titles(), self._titles(), self._digits()):
            spans = self._spans(titles)
            if sum(len(span.text) for span in spans) <= width:
                return Line(tuple(spans))
        return line(*self._spans(self._digits()))

    def _spans(self, titles: list[str]) -> list[Span]:
        spans: list[Span] = [Span(" ")]
        for at, (part, title) in enumerate(zip(PARTS, titles, strict=True), 1):
            here = part is self._part
            spans.append(Span("▸" if here else " ", Ink.MARK, part.value))
            spans.append(Span(str(at), Ink.MARK, part.value))
            spans.append(Span(f" {title}" if title else "", Ink.STRONG if here else Ink.QUIET, part.value))
            spans.append(Span(" " if at < len(PARTS) else ""))
        return spans

    def _full_titles(self) -> list[str]:
        counts = (count_of(part, self._preparation) for part in PARTS)
        return [f"{self._title(part)} {count}".strip() for part, count in zip(PARTS, counts, strict=True)]

    def _titles(self) -> list[str]:
        return [self.face.t(f"conversation.part.{part.value}.short") for part in PARTS]

    def _digits(self) -> list[str]:
        return [self._title(part) if part is self._part else "" for part in PARTS]

    def _title(self, part: Part) -> str:
        return self.face.t(f"conversation.part.{part.value}")


def title_row(part: Part, t: Translator) -> str:
    """The sentence above a part."""
    return t(f"conversation.{part.value}.lead")
