"""What the pages of a group session share: how they say that something was refused or not saved."""

from __future__ import annotations

from sjalvskattning.errors import SaveFailed, SjalvskattningError
from sjalvskattning.tui.screens.base import Page
from sjalvskattning.tui.screens.choose import ChooseDialog, Option
from sjalvskattning.tui.widgets.explain import explain


class GroupPage(Page):
    """A page of a session. ``face.show_group(desk)`` leads to the page of the phase that it is in."""

    def tell(self, error: SjalvskattningError) -> None:
        """Say what was refused, or that it is not saved."""
        t = self.t
        failed = isinstance(error, SaveFailed)
        title = t("group_desk.not_saved" if failed else "group_desk.refused")
        options = [Option(t("home.ok"), "", "", "")]
        self.app.push_screen(ChooseDialog(title, options, about="\n".join(explain(error, t))))
