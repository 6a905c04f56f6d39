"""The shared terminal: one after another answers here, and nothing of it is left for the next one to see."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding

from sjalvskattning.core.disclosure.strict import Written
from sjalvskattning.core.group.document import protections
from sjalvskattning.core.group.session import Sheet
from sjalvskattning.core.group.setup import About
from sjalvskattning.core.group.update import Put, Write
from sjalvskattning.core.marks import Marks
from sjalvskattning.tui.drawing import EMPTY, Line, Span, line, wrap
from sjalvskattning.tui.group_setup import bulleted
from sjalvskattning.tui.screens.choose import ChooseDialog, Option
from sjalvskattning.tui.screens.desk_page import DeskPage
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.paper import Paper

if TYPE_CHECKING:
    from sjalvskattning.tui.screens.group_seat_walk import SeatWalk
    from sjalvskattning.usecases.group.desk import Desk

WIDEST = 76


class SeatPage(DeskPage):
    """Welcomes whoever sits down, and thanks them when they are done. It knows nothing of their answers."""

    CSS_PATH = "group_seat.tcss"
    HELP = "group_desk.seat.help"
    BINDINGS = [
        Binding("enter", "begin", "group_desk.key.begin"),
        Binding("down", "roll(1)", "tui.key.scroll", key_display="↑ ↓"),
        Binding("up", "roll(-1)", show=False),
        Binding("pagedown,space", "roll(10)", "tui.key.page_down", show=False),
        Binding("pageup", "roll(-10)", "tui.key.page_up", show=False),
        Binding("escape", "leave", "group_desk.key.collect"),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._thanks = False

    def body(self) -> ComposeResult:
        yield Paper(id="words")

    def on_mount(self) -> None:
        """Textual calls the handler of the base class too."""
        self.query_one(Paper).write(self._lines)

    def update_view(self) -> None:
        """Show the welcome, or the thanks. Nothing here depends on what has been answered."""
        self.heading.show((self.t("group_desk.title"), self.session.setup.name))
        self.query_one(Paper).redraw()
        self.show_hints()

    def _lines(self, width: int) -> list[Line]:
        width = min(WIDEST, width - 4)
        return self._thanking(width) if self._thanks else self._welcome(width)

    def _welcome(self, width: int) -> list[Line]:
        t, setup = self.t, self.session.setup
        role = setup.assessment.role(setup.role).title.in_language(t.language)
        about = "leader" if setup.about is About.LEADER else "group"
        texts = (t(f"group_desk.seat.about.{about}", role=role), t("group_desk.seat.how", n=len(setup.items)))
        return [
            EMPTY,
            *(line(Span(row, Ink.STRONG)) for row in wrap(t("group_desk.seat.welcome"), width)),
            *(line(row) for text in texts for row in wrap(text, width)),
            EMPTY,
            line(Span(t("group_report.protected"), Ink.STRONG)),
            *bulleted(protections(setup, t), width),
        ]

    def _thanking(self, width: int) -> list[Line]:
        t = self.t
        rows = [line(Span(row, Ink.MARK)) for row in wrap(t("group_desk.seat.thanks"), width)]
        return [EMPTY, *rows, EMPTY, *(line(row) for row in wrap(t("group_desk.seat.pass_on"), width))]

    def hints(self) -> tuple[tuple[str, str, str], ...]:
        """After the thanks Enter is for the next one."""
        first, *rest = super().hints()
        return (
            ((first[0], self.t("group_desk.key.next_one"), first[2]), *rest)
            if self._thanks
            else (first, *rest)
        )

    def action_roll(self, by: int) -> None:
        self.query_one(Paper).scroll_relative(y=by, animate=False)

    def action_leave(self) -> None:
        """Back to collecting."""
        self.dismiss(None)

    # -- one person's turn

    def action_begin(self) -> None:
        """Let whoever sits down answer; after the thanks the next one is welcomed first."""
        if self._thanks:
            self._thanks = False
            self.update_view()
            return
        asked = self.session.setup.breakdown
        if asked is None:
            self._walk(None)
            return
        options = [Option(group, "", str(at)) for at, group in enumerate(asked.groups)]
        dialog = ChooseDialog(asked.question, options, about=self.t("group_desk.seat.part"))
        self.app.push_screen(dialog, self._part_chosen)

    def _part_chosen(self, at: str | None) -> None:
        if at is not None:
            self._walk(int(at))

    def _walk(self, group: int | None) -> None:
        from sjalvskattning.tui.screens.group_seat_walk import SeatWalk
        from sjalvskattning.usecases.group.sheets import sheet_session

        setup = self.session.setup
        self.app.push_screen(SeatWalk(sheet_session(self.face.workspace, setup), setup, group, self._hand_in))

    def _hand_in(self, walk: SeatWalk) -> None:
        """Keep what one person has answered; only once it is kept does it leave the screen."""
        messages = _messages(walk.marks, walk.group, walk.written)

        def kept() -> None:
            self._thanks = True
            walk.dismiss(None)
            self.update_view()

        self.attempt(lambda: self.desk.send(*messages), kept)


def _messages(marks: Marks, group: int | None, written: list[Written]) -> list[Put | Write]:
    """What one person has answered and written, each under a handle that leads nowhere."""
    sheet = Put(secrets.token_hex(16), Sheet(marks, group, done=True))
    return [sheet, *(Write(secrets.token_hex(16), one) for one in written)]
