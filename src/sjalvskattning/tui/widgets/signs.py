"""What an item can look like in practice: signs when it works and when it fails, and a question."""

from __future__ import annotations

from sjalvskattning.core.assessment import Item, Text
from sjalvskattning.locale import Translator
from sjalvskattning.tui.drawing import EMPTY, Line, Span, line, wrap
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.canvas import Canvas


def paragraphs(title: str, texts: tuple[str, ...], width: int, mark: str = "") -> list[Line]:
    """A heading and paragraphs under it, each with a mark in front when given; nothing without texts."""
    if not any(texts):
        return []
    lines = [line(Span(row, Ink.MARK)) for row in wrap(title, width)] if title else []
    for text in texts:
        for number, row in enumerate(wrap(text, width - len(mark))):
            lines.append(line(Span(mark if number == 0 else " " * len(mark), Ink.ACCENT), Span(row)))
    return [*lines, EMPTY]


def signs_of(item: Item, t: Translator, width: int) -> list[Line]:
    """The signs and the question, set in ``width`` columns."""

    def read(texts: tuple[Text, ...]) -> tuple[str, ...]:
        return tuple(text.in_language(t.language) for text in texts)

    return [
        *paragraphs(t("ask.works"), read(item.works), width, "+ "),
        *paragraphs(t("ask.fails"), read(item.fails), width, "− "),
        *paragraphs(t("ask.question"), read((item.question,)), width),
    ]


class SignsPanel(Canvas):
    """The signs beside the item, on wide screens."""

    DEFAULT_CSS = "SignsPanel { width: 46; height: 1fr; }"

    def __init__(self, item: Item) -> None:
        super().__init__()
        self._item = item

    def show(self, item: Item) -> None:
        """Show an item's signs."""
        if item is not self._item:
            self._item = item
            self.redraw()

    def draw(self, width: int, height: int) -> list[Line]:
        lines = [EMPTY, *signs_of(self._item, self.face.t, width - 5)]
        lines += [EMPTY] * (height - len(lines))
        return [Line((Span("│", Ink.LINE), Span("   "), *drawn.spans), drawn.fill) for drawn in lines]
