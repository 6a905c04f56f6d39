"""One area on the projector: a statement at a time, its question, the clock, and the group's own marks."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from sjalvskattning.core.group.areas import area_title
from sjalvskattning.core.group.picture import AreaPicture, area_picture
from sjalvskattning.core.group.session import Phase
from sjalvskattning.core.group.update import ClearMark, MarkTogether, Message
from sjalvskattning.core.group.warned import area_warning
from sjalvskattning.tui import group_stage as stage
from sjalvskattning.tui.drawing import Line
from sjalvskattning.tui.group_stage import Place
from sjalvskattning.tui.screens.desk_page import DeskPage
from sjalvskattning.tui.screens.group_notes import NotesPage, ask_to_agree
from sjalvskattning.tui.screens.group_own import choose_own
from sjalvskattning.tui.screens.group_warning import warn_first
from sjalvskattning.tui.talk import Talk, can_set_own
from sjalvskattning.tui.widgets.canvas import Canvas
from sjalvskattning.tui.widgets.paper import Paper

WIDE = 120
"""From this many columns the question and the clock stand beside the picture."""

DIGITS = "1234567890"
SCROLLBAR = 1
"""The column at the right edge where it stands."""

SIDE_EDGES = 4
"""Columns beside what stands under the picture."""


class AreaPage(DeskPage):
    """Shows an area that has been revealed. It begins with its first statement."""

    CSS_PATH = "group_lead.tcss"
    HELP = "group_lead.area.help"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "mark('1')", "group_lead.key.mark"),
        *(Binding(digit, f"mark('{digit}')", show=False) for digit in DIGITS[1:]),
        Binding("right,pagedown,space,enter", "step(1)", "group_lead.key.next"),
        Binding("left,pageup", "step(-1)", "group_lead.key.previous", show=False),
        Binding("f", "question", "group_lead.key.question"),
        Binding("t", "clock", "group_lead.key.clock"),
        Binding("o", "agree", "group_lead.key.agree"),
        Binding("n", "area(1)", "group_lead.key.next_area"),
        Binding("b", "area(-1)", "group_lead.key.previous_area", show=False),
        Binding("d", "divide", "group_lead.key.divide", show=False),
        Binding("backspace,delete", "clear", "group_lead.key.clear", show=False),
        Binding("a", "everything", "group_lead.key.everything", show=False),
        Binding("m", "spoken", "group_lead.key.spoken", show=False),
        Binding("k", "comments", "group_lead.key.comments", show=False),
        Binding("e", "own", "group_lead.key.own", show=False),
        Binding("plus", "longer", "group_lead.key.longer", show=False),
        Binding("r", "put_away", "group_lead.key.put_away", show=False),
        Binding("l", "notes", "group_lead.key.notes", show=False),
        Binding("down", "roll(1)", "tui.key.scroll", key_display="↑ ↓", show=False),
        Binding("up", "roll(-1)", show=False),
        Binding("escape,q", "close", "group_lead.key.areas", show=False),
    ]

    def __init__(self, talk: Talk, area_id: str) -> None:
        super().__init__(talk.desk)
        self.talk, self.area_id, self.at = talk, area_id, 0
        self.asks = False

    def body(self) -> ComposeResult:
        with Container(id="area"):
            yield Paper(id="stage")
            yield Paper(id="side")

    # -- what is shown

    @property
    def picture(self) -> AreaPicture:
        """The area as it is now."""
        return area_picture(self.session, self.area_id, self.talk.order)

    @property
    def place(self) -> Place:
        """The statement that is shown."""
        return Place(self.talk, self.picture, self.at, self.t)

    @property
    def has_picture(self) -> bool:
        """Whether something was released; else only the questions are shown."""
        return bool(self.session.releases)

    @property
    def shows_question(self) -> bool:
        """Whether the question has the view to itself."""
        return self.asks or (self.session.is_strict and not self.has_picture)

    def on_mount(self) -> None:
        self.query_one("#stage", Paper).write(self._stage)
        self.query_one("#side", Paper).write(self._side)

    def on_resize(self) -> None:
        self.set_class(self.size.width >= WIDE, "-wide")
        self.call_after_refresh(self.update_view)

    def update_view(self) -> None:
        """Show the area as it is now."""
        areas = [picture.area.id for picture in self.talk.pictures]
        where = self.t("group_lead.area.where", n=areas.index(self.area_id) + 1, total=len(areas))
        self.heading.show((self.session.setup.name, area_title(self.picture, self.t)), where)
        self.query_one("#stage", Paper).redraw()
        self.show_clock()
        self.show_hints()

    def show_clock(self) -> None:
        """Show the question and the clock as they are now, in as many rows as they need."""
        side = self.query_one("#side", Paper)
        side.display = not self.talk.everything
        if not self.has_class("-wide") and side.display:
            rows = len(self._side(max(1, self.size.width - SIDE_EDGES))) + 1
            if side.styles.height is None or side.styles.height.value != rows:
                side.styles.height = rows
        elif self.has_class("-wide"):
            side.styles.height = "1fr"
        side.redraw()

    def _stage(self, width: int) -> list[Line]:
        width -= SCROLLBAR
        height = self.query_one("#stage").size.height
        if self.talk.everything:
            return self._everything(width)
        if self.shows_question:
            return stage.question(self.place, width, height)
        draw = stage.picture if self.session.is_strict else stage.marks
        return draw(self.place, width, height)

    def _side(self, width: int) -> list[Line]:
        draw = stage.beside if self.has_class("-wide") else stage.under
        return draw(self.place, width, asks=not self.shows_question)

    def _everything(self, width: int) -> list[Line]:
        from sjalvskattning.tui.group_document import area_lines

        return area_lines(self.talk, self.picture, self.t, width)

    # -- keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in {"mark", "divide", "clear"}:
            together = not self.session.is_strict and self.session.phase is Phase.LEADING
            return together and not self.talk.everything and not self.asks
        if action in {"spoken", "comments"}:
            return self.has_picture
        if action == "question":
            return not self.talk.everything and (self.has_picture or not self.session.is_strict)
        if action == "own":
            return can_set_own(self.session)
        if action in {"longer", "put_away"}:
            return self.talk.clock.is_set
        return super().check_action(action, parameters)

    def key_text(self, binding: Binding) -> str:
        """The keys that mark are the scale's steps."""
        if binding.description == "group_lead.key.mark":
            scale = self.session.setup.assessment.scale
            return f"{scale.minimum}–{scale.maximum}"
        return super().key_text(binding)

    def hints(self) -> tuple[tuple[str, str, str], ...]:
        """The next area is not among them where there are marks to make first: there is no room."""
        found = super().hints()
        return tuple(hint for hint in found if hint[2] != "area(1)") if self.can_do("mark") else found

    async def on_canvas_clicked(self, event: Canvas.Clicked) -> None:
        """A click on a step is the same as its key; the base class sees to the hints."""
        if event.canvas.id == "stage":
            event.stop()
            await self.run_action(event.target)

    def _moved(self) -> None:
        self.query_one("#stage", Paper).scroll_home(animate=False)
        self.update_view()

    def action_step(self, by: int) -> None:
        """To another statement; everything at once scrolls instead."""
        if self.talk.everything:
            self.action_roll(by * max(1, self.query_one("#stage").size.height - 2))
        elif 0 <= self.at + by < len(self.picture.items):
            self.at += by
            self._moved()
        else:
            self.say(self.t("group_lead.last" if by > 0 else "group_lead.first"))

    def action_roll(self, by: int) -> None:
        """Some rows down or up."""
        self.query_one("#stage", Paper).scroll_relative(y=by, animate=False)

    def action_area(self, by: int) -> None:
        """Show the next area, or the one before, in the order chosen."""
        areas = [picture.area.id for picture in self.talk.pictures]
        to = areas.index(self.area_id) + by
        if 0 <= to < len(areas):
            self.reveal_area(areas[to], partial(self._go_to, areas[to]))
        else:
            self.say(self.t("group_lead.area.last" if by > 0 else "group_lead.area.first"))

    def _go_to(self, area_id: str) -> None:
        self.area_id, self.at, self.asks = area_id, 0, False
        self._moved()

    def action_question(self) -> None:
        """The question alone, or the picture again."""
        self.asks = not self.asks
        self._moved()

    def action_everything(self) -> None:
        """Every statement of the area at once, or one at a time."""
        self.talk.everything = not self.talk.everything
        self._moved()

    def action_spoken(self) -> None:
        """Only sentences, or bars too."""
        self.talk.spoken = not self.talk.spoken
        self._moved()

    # -- marking together

    def action_mark(self, digit: str) -> None:
        """What the group agreed on; 0 is ten."""
        step, scale = int(digit) or 10, self.session.setup.assessment.scale
        if step in scale.steps:
            self._mark(MarkTogether(self.place.one.item.id, step))
        else:
            self.say(self.t("tui.item.off_scale", low=scale.minimum, high=scale.maximum))

    def action_divide(self) -> None:
        """The group stays divided."""
        self._mark(MarkTogether(self.place.one.item.id, None))

    def action_clear(self) -> None:
        """The group has not marked this after all."""
        self._mark(ClearMark(self.place.one.item.id))

    def _mark(self, message: Message) -> None:
        self.act(message, self.update_view)

    # -- the clock

    def action_clock(self) -> None:
        """Start the time for the talk, pause it or go on."""
        self.talk.clock.start_or_pause()
        self._clock_changed()

    def action_longer(self) -> None:
        """One more minute."""
        self.talk.clock.add()
        self._clock_changed()

    def action_put_away(self) -> None:
        """No clock."""
        self.talk.clock.put_away()
        self._clock_changed()

    def _clock_changed(self) -> None:
        self.show_clock()
        self.show_hints()
        self.call_after_refresh(self.query_one("#stage", Paper).redraw)

    # -- beside it

    def action_agree(self) -> None:
        """Write down something that is agreed on here."""
        ask_to_agree(self, self.area_id)

    def action_notes(self) -> None:
        """What has been agreed on."""
        self.app.push_screen(NotesPage(self.desk))

    def action_comments(self) -> None:
        """What participants wrote about the area and wanted to show."""
        from sjalvskattning.tui.group_document import comment_lines
        from sjalvskattning.tui.screens.reading import ReadingDialog

        drawn = partial(comment_lines, self.talk, self.picture, self.t)
        if drawn(self.size.width):
            dialog = ReadingDialog(area_title(self.picture, self.t), drawn)
            warning = area_warning(self.session, self.area_id, self.t)
            warn_first(self, warning, lambda: self.app.push_screen(dialog))
        else:
            self.say(self.t("group_lead.no_comments"))

    def action_own(self) -> None:
        """Choose which of the leader's own assessments stands beside what was released."""
        choose_own(self, self.talk, self.update_view)

    def action_close(self) -> None:
        """Back to the areas."""
        self.dismiss(None)
