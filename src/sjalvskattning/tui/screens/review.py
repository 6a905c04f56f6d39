"""Granska: what is unanswered, what to talk about, and Klar."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal

from sjalvskattning.core import walk as w
from sjalvskattning.tui.face import Place
from sjalvskattning.tui.screens.walk_page import WalkPage
from sjalvskattning.tui.sizes import ROOMY_FROM, SIDEBAR_FROM
from sjalvskattning.tui.widgets.area_list import AreaList
from sjalvskattning.tui.widgets.canvas import Canvas
from sjalvskattning.tui.widgets.review_list import FINISH, ReviewList
from sjalvskattning.tui.words import first_of


class ReviewScreen(WalkPage):
    """Everything at a glance before it is finished; Enter goes to what is pointed at."""

    HELP = "tui.help.review"
    HINTS_VARY = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (SIDEBAR_FROM, "-normal"), (ROOMY_FROM, "-roomy")]
    BINDINGS = [
        Binding("enter,space", "choose", "tui.key.choose"),
        Binding("down", "move(1)", "tui.key.move_down", key_display="↑ ↓"),
        Binding("up", "move(-1)", show=False),
        Binding("pagedown", "move(10)", show=False),
        Binding("pageup", "move(-10)", show=False),
        Binding("home", "move(-100000)", show=False),
        Binding("end", "move(100000)", show=False),
        Binding("f8", "finish", "tui.key.finish"),
        Binding("b,left", "back", "tui.key.back"),
        Binding("u", "undo", "tui.key.undo", show=False),
        Binding("U,ctrl+r", "redo", "tui.key.redo", show=False),
        Binding("o", "unanswered", "tui.key.unanswered", show=False),
        Binding("g", "go_to", "tui.key.go_to", show=False),
        Binding("escape", "leave", "tui.key.home"),
    ]

    def body(self) -> ComposeResult:
        with Horizontal():
            yield AreaList(self.session.walk)
            yield ReviewList(self.session.walk)

    @property
    def list(self) -> ReviewList:
        """What can be gone to."""
        return self.query_one(ReviewList)

    def update_view(self) -> None:
        """Show the review; once somewhere else, that page."""
        walk = self.session.walk
        if not walk.at_review:
            self.face.go(Place.QUESTION)
            return
        super().update_view()
        self.list.show(walk)
        self.query_one(AreaList).show(walk)

    def action_move(self, by: int) -> None:
        self.list.move(by)

    def action_choose(self) -> None:
        self._choose(self.list.pointed)

    def _choose(self, target: str) -> None:
        if target == FINISH:
            self.action_finish()
        else:
            self.act(w.Jump(int(target)))

    def action_finish(self) -> None:
        if self.session.response.finished:
            self.face.go(Place.CONVERSATION)
        else:
            self.act(w.Finish(), then=self._finished)

    def _finished(self) -> None:
        if self.session.problem is None:
            self.face.go(Place.CONVERSATION)
        else:
            self.update_view()

    def action_unanswered(self) -> None:
        if self.session.walk.unanswered:
            self.act(w.JumpToUnanswered())
        else:
            self.say(self.t("tui.review.all_answered"))

    async def on_canvas_clicked(self, event: Canvas.Clicked) -> None:
        if isinstance(event.canvas, AreaList):
            self.act(w.Jump(first_of(self.session.walk, event.target)))
        elif isinstance(event.canvas, ReviewList):
            self._choose(event.target)
