"""Which statements a group session asks: whole areas or single ones, all of them to begin with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding

from sjalvskattning.core.assessment import Area, Assessment, Item, Perspective
from sjalvskattning.core.wording import statement
from sjalvskattning.tui.drawing import Line, Span, fit, line, spread, wrap
from sjalvskattning.tui.screens.base import Page
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.rows import Row, Rows, gap

MARKS = {True: "● ", False: "○ ", None: "◐ "}
"""Asked, not asked, and an area of which some are."""

WIDEST = 92
"""The most columns of a statement."""

AREA = "area:"


class ItemsPage(Page):
    """Every statement that can be asked, by area. ``chosen`` gets the ids that are left out, at the end."""

    CSS_PATH = "group_prepare.tcss"
    HELP = "group_desk.items.help"
    AUTO_FOCUS = "Rows"
    BINDINGS = [
        Binding("space,enter", "turn", "group_desk.key.toggle"),
        Binding("up,down", "none", "tui.key.move_down", key_display="↑ ↓"),
        Binding("a", "all", "group_desk.key.all"),
        Binding("i", "nothing", "group_desk.key.nothing"),
        Binding("escape,ctrl+s,q", "close", "group_desk.key.ready"),
    ]

    def __init__(
        self,
        assessment: Assessment,
        role: str,
        perspective: Perspective,
        left_out: frozenset[str],
        chosen: Callable[[frozenset[str]], None],
    ) -> None:
        super().__init__()
        self._perspective = perspective
        self._areas = [(area, tuple(area.all_items())) for area in assessment.areas_of(role, perspective)]
        self._areas = [(area, items) for area, items in self._areas if items]
        self._chosen = chosen
        self.left_out = left_out

    def body(self) -> ComposeResult:
        yield Rows(id="items")

    def on_mount(self) -> None:
        self._show()
        self.show_hints()

    @property
    def _ids(self) -> list[str]:
        return [item.id for _, items in self._areas for item in items]

    def _show(self) -> None:
        asked, t = len(self._asked(self._ids)), self.t
        count = t("group_desk.items.count", n=asked, total=len(self._ids))
        self.heading.show((t("group_desk.title"), t("group_desk.items.title")), count, alert=not asked)
        self.query_one(Rows).show(list(self._rows()))

    def _asked(self, ids: list[str]) -> list[str]:
        return [id for id in ids if id not in self.left_out]

    def _rows(self) -> Iterator[Row]:
        for number, (area, items) in enumerate(self._areas):
            if number:
                yield gap()
            yield Row(partial(self._area, area, items), AREA + area.id)
            for item in items:
                yield Row(partial(self._item, item), item.id)

    def _area(self, area: Area, items: tuple[Item, ...], width: int) -> list[Line]:
        asked = len(self._asked([item.id for item in items]))
        mark = MARKS[True if asked == len(items) else None if asked else False]
        room, count = min(width, WIDEST), f"{asked}/{len(items)}"
        title = fit(area.title.in_language(self.t.language), room - len(count) - 4)
        left = (Span(mark, Ink.MARK), Span(title, Ink.ACCENT))
        return [spread(left, (Span(count, Ink.QUIET),), room)]

    def _item(self, item: Item, width: int) -> list[Line]:
        asked = item.id not in self.left_out
        rows = wrap(statement(item, self._perspective, self.t), min(width, WIDEST) - 4)
        mark = Span(f"  {MARKS[asked]}", Ink.MARK if asked else Ink.QUIET)
        ink = Ink.TEXT if asked else Ink.QUIET
        return [line(mark if not at else "    ", Span(row, ink)) for at, row in enumerate(rows)]

    # -- choosing

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        self.action_turn()

    def action_turn(self) -> None:
        """Ask what is pointed at, or leave it out; an area as a whole."""
        key = self.query_one(Rows).key
        ids = [key]
        if key.startswith(AREA):
            ids = [item.id for area, items in self._areas if AREA + area.id == key for item in items]
        self._leave_out(ids, out=len(self._asked(ids)) == len(ids))

    def action_all(self) -> None:
        """Ask everything."""
        self._leave_out(self._ids, out=False)

    def action_nothing(self) -> None:
        """Begin from none."""
        self._leave_out(self._ids, out=True)

    def _leave_out(self, ids: list[str], *, out: bool) -> None:
        self.left_out = self.left_out | set(ids) if out else self.left_out - set(ids)
        self._show()

    def action_close(self) -> None:
        """Back to the form with what is chosen."""
        self._chosen(self.left_out)
        self.dismiss(None)
