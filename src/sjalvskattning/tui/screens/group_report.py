"""The report of a group session on screen: read, saved, printed, and compared with another session."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sjalvskattning.core.group.picture import Order
from sjalvskattning.core.group.warned import session_warning
from sjalvskattning.errors import SjalvskattningError
from sjalvskattning.tui.drawing import safe
from sjalvskattning.tui.group_listing import day_of
from sjalvskattning.tui.screens.choose import ChooseDialog, Option
from sjalvskattning.tui.screens.group_warning import warn_first
from sjalvskattning.tui.screens.report import MadeReport, Report

if TYPE_CHECKING:
    from sjalvskattning.core.group.session import GroupSession
    from sjalvskattning.core.response import Response
    from sjalvskattning.tui.screens.base import Page
    from sjalvskattning.tui.screens.desk_page import DeskPage
    from sjalvskattning.tui.talk import Talk


def open_report(
    page: Page,
    session: GroupSession,
    *,
    own: Response | None = None,
    against: str = "",
    order: Order = Order.POLICY,
) -> None:
    """Show the report, after a warning where what participants wrote can point someone out."""
    made = report_page(page, session, own=own, against=against, order=order)
    warn_first(page, session_warning(session, page.t), lambda: page.app.push_screen(made))


def report_page(
    page: Page,
    session: GroupSession,
    *,
    own: Response | None = None,
    against: str = "",
    order: Order = Order.POLICY,
) -> MadeReport:
    """The report; ``own`` is the leader's own response, ``against`` the id of a session to compare with."""

    def make() -> Report:
        from sjalvskattning.usecases.group.reports import report_name, report_of

        t, workspace = page.t, page.face.workspace
        made = report_of(workspace, session, t, own=own, against=against, order=order)
        return Report(t("group_lead.report.here"), session.setup.name, made, report_name(session))

    return MadeReport(make)


def ask_to_compare(page: DeskPage, session: GroupSession, talk: Talk) -> None:
    """Ask which other session, then show the report with what has moved since."""
    from sjalvskattning.usecases.group.leading import comparable_sessions

    t = page.t
    try:
        others = comparable_sessions(page.face.workspace, session)
    except SjalvskattningError as error:
        page.tell(error)
        return
    if not others:
        page.say(t("group_lead.compare.none"))
        return
    options = [Option(safe(other.setup.name), day_of(other, t), other.id) for other in others]
    dialog = ChooseDialog(t("group_lead.compare.which"), options, about=t("group_lead.compare.about"))
    page.app.push_screen(dialog, partial(_compare, page, session, talk))


def _compare(page: DeskPage, session: GroupSession, talk: Talk, other: str | None) -> None:
    if other:
        open_report(page, session, own=talk.own, against=other, order=talk.order)
