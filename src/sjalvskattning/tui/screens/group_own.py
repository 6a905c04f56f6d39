"""The leader's own assessment beside what was released: which one, or none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sjalvskattning.errors import SjalvskattningError
from sjalvskattning.tui.listing import what_of, who_of
from sjalvskattning.tui.screens.choose import ChooseDialog, Option

if TYPE_CHECKING:
    from sjalvskattning.tui.screens.desk_page import DeskPage
    from sjalvskattning.tui.talk import Talk

NONE = "none"


def choose_own(page: DeskPage, talk: Talk, then: Callable[[], None]) -> None:
    """Ask which of the leader's own assessments to set beside what was released, or none."""
    from sjalvskattning.usecases.group.leading import own_responses
    from sjalvskattning.usecases.group.reports import leaders_own

    t, workspace = page.t, page.face.workspace
    try:
        entries = own_responses(workspace, talk.desk.session)
    except SjalvskattningError as error:
        page.tell(error)
        return
    if not entries:
        page.say(t("group_lead.own.none"))
        return
    options = [Option(f"{who_of(entry, t)}, {what_of(entry, t)}", "", entry.id) for entry in entries]
    options.append(Option(t("group_lead.own.no"), "", NONE))

    def chosen(id: str | None) -> None:
        if not id:
            return
        try:
            talk.own = None if id == NONE else leaders_own(workspace, talk.desk.session, id)
        except SjalvskattningError as error:
            page.tell(error)
        else:
            then()

    page.app.push_screen(ChooseDialog(t("group_lead.own"), options, about=t("group_lead.own.about")), chosen)
