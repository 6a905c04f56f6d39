"""Lines to write in, one under the other, with their labels in a column of their own."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from sjalvskattning.tui.drawing import Line
from sjalvskattning.tui.widgets.choice import LABEL_WIDTH, label_span
from sjalvskattning.tui.widgets.paper import Paper
from sjalvskattning.tui.widgets.writing import Field


class Fields(Horizontal):
    """Labelled fields. The label of the one with focus has a mark."""

    DEFAULT_CSS = f"""
    Fields {{ height: auto; width: 1fr; }}
    Fields > Paper {{ width: {LABEL_WIDTH}; height: 1; }}
    Fields > Vertical {{ width: 1fr; height: auto; }}
    Fields > Vertical > Field {{ width: 1fr; max-width: 60; }}
    """

    def __init__(self, fields: Sequence[tuple[str, Field]], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._fields = tuple(fields)

    def compose(self) -> ComposeResult:
        yield Paper()
        with Vertical():
            yield from (field for _, field in self._fields)

    def on_mount(self) -> None:
        labels = self.query_one(Paper)
        labels.styles.height = len(self._fields)
        labels.write(self._labels)

    def _labels(self, width: int) -> list[Line]:
        return [Line(label_span(label, field.has_focus)) for label, field in self._fields]

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        self.query_one(Paper).redraw()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        self.query_one(Paper).redraw()
