"""What the pages of a group session share: the desk, what is told when something is refused, the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sjalvskattning.errors import SaveFailed, SjalvskattningError
from sjalvskattning.tui.screens.base import Page
from sjalvskattning.tui.screens.choose import ChooseDialog, Option
from sjalvskattning.tui.widgets.explain import explain

if TYPE_CHECKING:
    from sjalvskattning.usecases.group.desk import Desk


class GroupPage(Page):
    """A page of a session that is held open."""

    def show_session(self, desk: Desk) -> None:
        """Show the page of the phase that the session is in now."""
        from sjalvskattning.tui.grouping import show_session

        show_session(self.app, desk)

    def tell(self, error: SjalvskattningError) -> None:
        """Say what was refused, or that it is not saved."""
        t = self.t
        failed = isinstance(error, SaveFailed)
        title = t("group_desk.not_saved" if failed else "group_desk.refused")
        options = [Option(t("home.ok"), "", "", "")]
        self.app.push_screen(ChooseDialog(title, options, about="\n".join(explain(error, t))))
