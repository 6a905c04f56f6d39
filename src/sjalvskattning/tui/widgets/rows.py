"""A list that draws only what is seen: the cost of a frame is the same for ten rows and ten thousand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import ClassVar, TypeAlias, cast

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from sjalvskattning.tui.drawing import EMPTY, Line, Span, fit, line, spread, strip, wrap
from sjalvskattning.tui.face import Face
from sjalvskattning.tui.themes import Ink

MARK = "▸ "
INDENT = len(MARK)
EDGE = 2
"""Free cells at the right edge, the scrollbar's one among them."""

Drawer: TypeAlias = Callable[[int], list[Line]]
"""From a width in cells to the lines of one row."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing in the list. A row without a key can't be pointed at.

    ``height`` is a number, or a function from a width that is quicker than ``draw``; 0 means: ask ``draw``.
    """

    draw: Drawer
    key: str = ""
    height: int | Callable[[int], int] = 0

    def lines_at(self, width: int) -> int:
        """How many lines it takes."""
        height = self.height(width) if callable(self.height) else self.height
        return height or max(1, len(self.draw(width)))


def gap() -> Row:
    """An empty line between groups."""
    return Row(lambda width: [EMPTY], height=1)


def heading(text: str, note: str = "") -> Row:
    """The title of a group of rows, and a number or word at the right edge."""
    return Row(
        lambda width: [
            spread((Span(fit(text, width - len(note) - 2), Ink.ACCENT),), (Span(note, Ink.QUIET),), width)
        ],
        height=1,
    )


def prose(text: str, ink: Ink = Ink.TEXT, widest: int = 76) -> Row:
    """Running text that can't be pointed at, in lines that are easy to read."""
    return Row(lambda width: [line(Span(part, ink)) for part in wrap(text, min(width, widest))])


def meter(done: int, total: int, width: int) -> tuple[Span, ...]:
    """How far along something is; the same is always told in numbers beside it."""
    filled = 0 if total <= 0 else round(width * done / total)
    if 0 < done < total:
        filled = max(1, min(filled, width - 1))
    return (Span("━" * filled, Ink.ACCENT), Span("─" * (width - filled), Ink.QUIET))


class Rows(ScrollView, can_focus=True):
    """Rows to move among with arrows and to choose with Enter or a click.

    The highlighted row has a mark at its left edge, so that colour is never needed to find it.
    """

    DEFAULT_CSS = """
    Rows {
        background: $paper;
        color: $ink;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "edge(0)", show=False),
        Binding("end", "edge(-1)", show=False),
        Binding("enter", "choose", show=False),
    ]

    @dataclass
    class Chosen(Message):
        """Enter or a click on a row."""

        rows: Rows
        key: str

        @property
        def control(self) -> Rows:
            """The list."""
            return self.rows

    @dataclass
    class Highlighted(Message):
        """The mark moved to another row."""

        rows: Rows
        key: str

        @property
        def control(self) -> Rows:
            """The list."""
            return self.rows

    def __init__(self, *, id: str | None = None, marks_without_focus: bool = True) -> None:
        super().__init__(id=id)
        self._marks_without_focus = marks_without_focus
        self._rows: Sequence[Row] = ()
        self._tops: list[int] = [0]
        self._at: int | None = None

    # -- what is shown

    @property
    def key(self) -> str:
        """The key of the highlighted row, empty when there is none."""
        return "" if self._at is None else self._rows[self._at].key

    @property
    def keys(self) -> list[str]:
        """The keys of every row that can be pointed at, in order."""
        return [row.key for row in self._rows if row.key]

    @property
    def room(self) -> int:
        """The cells that a row may use."""
        return max(8, self.size.width - INDENT - EDGE)

    def show(self, rows: Sequence[Row], *, at: str = "") -> None:
        """Show other rows. The mark goes to ``at``, else stays on its row, else goes to the first."""
        wanted = at or self.key
        self._rows = rows
        self._at = None
        self._measure()
        places = [index for index, row in enumerate(rows) if row.key]
        self._at = next((i for i in places if rows[i].key == wanted), places[0] if places else None)
        if self._at is not None:
            self._reveal()
            self.post_message(self.Highlighted(self, self.key))
        self.refresh()

    def highlight(self, key: str) -> None:
        """Move the mark to the row with that key, if there is one."""
        for index, row in enumerate(self._rows):
            if row.key == key:
                self._go(index)

    def _measure(self) -> None:
        if not self.size.width:
            return
        heights = (row.lines_at(self.room) for row in self._rows)
        self._tops = list(accumulate(heights, initial=0))
        self.virtual_size = Size(self.size.width, self._tops[-1])

    def on_resize(self) -> None:
        self._measure()
        self._reveal()
        self.refresh()

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self.refresh()

    # -- moving

    def action_move(self, step: int) -> None:
        """To the next row that can be pointed at; a tall one is read to its end first."""
        if self._read_on(step):
            return
        index = (-1 if step > 0 else len(self._rows)) if self._at is None else self._at
        index += step
        while 0 <= index < len(self._rows):
            if self._rows[index].key:
                return self._go(index)
            index += step
        self.scroll_to(y=0 if step < 0 else self._tops[-1], animate=False)

    def _read_on(self, step: int) -> bool:
        """Scroll within a row that is taller than the list; False when that is not needed."""
        if self._at is None:
            return False
        first, last = self.scroll_offset.y, self.scroll_offset.y + self.size.height
        hidden = self._tops[self._at + 1] - last if step > 0 else first - self._tops[self._at]
        if hidden <= 0:
            return False
        self.scroll_relative(y=step * min(hidden, max(1, self.size.height - 2)), animate=False)
        return True

    def action_page(self, direction: int) -> None:
        """A screenful up or down."""
        if self._at is None:
            return
        to = self._tops[self._at] + direction * max(1, self.size.height - 2)
        self._go_near(self._row_at(max(0, min(to, self._tops[-1] - 1))), direction)

    def action_edge(self, index: int) -> None:
        """To the first or the last row."""
        if self._rows:
            self._go_near(index % len(self._rows), 1 if index == 0 else -1)

    def _go_near(self, index: int, direction: int) -> None:
        for turn in (direction, -direction):
            at = index
            while 0 <= at < len(self._rows):
                if self._rows[at].key:
                    return self._go(at)
                at += turn

    def _go(self, index: int) -> None:
        if index != self._at:
            self._at = index
            self.post_message(self.Highlighted(self, self.key))
        self._reveal()
        self.refresh()

    def _reveal(self) -> None:
        """Scroll so that the row, and what stands right above it without being a row to choose, is seen."""
        if self._at is None or self._at + 1 >= len(self._tops):
            return
        first = self._at
        while first > 0 and not self._rows[first - 1].key:
            first -= 1
        bottom = self._tops[self._at + 1]
        top = max(self._tops[first], bottom - max(1, self.size.height))
        top = min(top, self._tops[self._at])
        region = Region(0, top, 1, bottom - top)
        self.scroll_to_region(region, animate=False, force=True, x_axis=False)

    def action_choose(self) -> None:
        """Choose the highlighted row."""
        if self.key:
            self.post_message(self.Chosen(self, self.key))

    def on_click(self, event: events.Click) -> None:
        clicked = event.y + self.scroll_offset.y
        if not 0 <= clicked < self._tops[-1]:
            return
        index = self._row_at(clicked)
        if self._rows[index].key:
            event.stop()
            self._go(index)
            self.action_choose()

    def _row_at(self, y: int) -> int:
        return max(0, min(bisect_right(self._tops, y) - 1, len(self._rows) - 1))

    # -- drawing

    def render_line(self, y: int) -> Strip:
        """One line of the list as it stands on the screen."""
        palette = cast(Face, self.app).palette
        y += self.scroll_offset.y
        if not 0 <= y < self._tops[-1]:
            return strip(EMPTY, self.size.width, palette)
        index = self._row_at(y)
        inside = y - self._tops[index]
        drawn = self._rows[index].draw(self.room)
        inner = drawn[inside] if inside < len(drawn) else EMPTY
        here = index == self._at
        marked = here and inside == 0 and (self.has_focus or self._marks_without_focus)
        mark = Span(MARK if marked else " " * INDENT, Ink.MARK)
        whole = Line((mark, *inner.spans))
        return strip(
            whole.as_row(self.size.width) if here and self.has_focus else whole, self.size.width, palette
        )
