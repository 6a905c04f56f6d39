"""What Fråga and Granska share: moving about in the walk, undo and redo, and leaving."""

from __future__ import annotations

from sjalvskattning.core import walk as w
from sjalvskattning.tui.screens.session_page import SessionPage


class WalkPage(SessionPage):
    """A page with a place in the walk. Subclasses bind the keys."""

    def action_back(self) -> None:
        self.act(w.Back())

    def action_undo(self) -> None:
        if self.session.walk.past:
            self.act(w.Undo())
        else:
            self.say(self.t("tui.undo.nothing"))

    def action_redo(self) -> None:
        if self.session.walk.future:
            self.act(w.Redo())
        else:
            self.say(self.t("tui.redo.nothing"))

    def action_go_to(self) -> None:
        from sjalvskattning.tui.screens.choose import ChooseDialog, item_options

        walk = self.session.walk
        dialog = ChooseDialog(
            self.t("tui.go_to.title"),
            item_options(walk, self.t),
            at=0 if walk.at_review else walk.position,
            search=self.t("tui.go_to.search"),
        )
        self.app.push_screen(dialog, self._jump)

    def _jump(self, position: str | None) -> None:
        if position is not None:
            self.act(w.Jump(int(position)))

    def action_leave(self) -> None:
        self.face.leave_session()
