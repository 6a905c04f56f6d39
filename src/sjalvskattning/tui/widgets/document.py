"""The samtalsunderlag on screen, to read and scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from sjalvskattning.tui.documents import WIDEST, document_lines
from sjalvskattning.tui.drawing import Line, Span
from sjalvskattning.tui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from sjalvskattning.core.summary import Summary

MARGIN = 2


class Document(Canvas, can_focus=True):
    """Lines of a summary, scrolled with the arrows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "roll(-1)", show=False),
        Binding("down,j", "roll(1)", show=False),
        Binding("pageup", "roll_page(-1)", show=False),
        Binding("pagedown,space", "roll_page(1)", show=False),
        Binding("home", "edge(0)", show=False),
        Binding("end", "edge(1)", show=False),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._summary: Summary | None = None

    def show(self, summary: Summary) -> None:
        """Show another summary, or the same one changed."""
        if summary is not self._summary:
            self._summary = summary
            self.redraw()

    def turn_to(self, title: str) -> None:
        """Scroll so that the section with that title is at the top; without one, to the beginning."""
        row = next((at for at, drawn in enumerate(self._lines) if title and _text(drawn) == title), 0)
        self.scroll_to(y=row, animate=False)

    def draw(self, width: int, height: int) -> list[Line]:
        """The lines with a margin."""
        if self._summary is None:
            return []
        lines = document_lines(self._summary, min(WIDEST, width - MARGIN - 2))
        return [Line((Span(" " * MARGIN), *drawn.spans)) for drawn in lines]

    def action_roll(self, by: int) -> None:
        """Some lines down or up."""
        self.scroll_relative(y=by, animate=False)

    def action_roll_page(self, direction: int) -> None:
        """A screenful down or up."""
        self.scroll_relative(y=direction * max(1, self.size.height - 2), animate=False)

    def action_edge(self, end: int) -> None:
        """To the beginning or the end."""
        self.scroll_to(y=self.virtual_size.height if end else 0, animate=False)


def _text(drawn: Line) -> str:
    return "".join(span.text for span in drawn.spans).strip()
