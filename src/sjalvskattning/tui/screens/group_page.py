"""What the pages of a group session share: how they say what was refused or not saved, and the way out."""

from __future__ import annotations

from typing import Any

from sjalvskattning.errors import SaveFailed, SjalvskattningError
from sjalvskattning.tui.screens.base import Page, Sheet
from sjalvskattning.tui.screens.choose import ChooseDialog, Option
from sjalvskattning.tui.widgets.explain import explain


class GroupPage(Page):
    """A page of a session. ``face.show_group(desk)`` leads to the page of the phase that it is in."""

    @property
    def how_to_quit(self) -> str:
        """What Ctrl+C says."""
        return way_out(self)

    def tell(self, error: SjalvskattningError) -> None:
        """Say what was refused, or that it is not saved."""
        t = self.t
        failed = isinstance(error, SaveFailed)
        title = t("group_desk.not_saved" if failed else "group_desk.refused")
        options = [Option(t("home.ok"), "", "", "")]
        self.app.push_screen(ChooseDialog(title, options, about="\n".join(explain(error, t))))


def way_out(sheet: Sheet[Any]) -> str:
    """How to leave the program, and what Esc does in front of this page or dialog."""
    t = sheet.t
    words = (sheet.words_of(one) for one in sheet.bindings_now() if "escape" in one.key.split(","))
    return t("group_desk.quit", words=next(words))
