"""Which page a group session is on. Each page is imported when it is shown.

The list of sessions lies under every page of a session, so that leaving a page leads to the list. It lets go
of the desk when it is seen again, whichever page was left. Pages reach this through the app
(``face.show_group``), since what shows them must not be imported by them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from sjalvskattning.core.group.session import Phase

if TYPE_CHECKING:
    from textual.app import App

    from sjalvskattning.core.group.session import GroupSession
    from sjalvskattning.tui.screens.base import Page
    from sjalvskattning.usecases.group.desk import Desk


@runtime_checkable
class HoldsDesk(Protocol):
    """The list of sessions, as far as it is known here."""

    def hold(self, desk: Desk | None) -> None:
        """Answer for a desk: let go of it when its pages have been left."""


def show_session(app: App[Any], desk: Desk) -> None:
    """Show the page of the phase that a session is in, instead of whatever lies in front of the list."""
    show_in_front(app, page_of(desk), desk)


def show_new(app: App[Any], before: GroupSession | None = None) -> None:
    """Show the page where a session is prepared, as the one before was when it follows one up."""
    from sjalvskattning.tui.screens.group_prepare import PreparePage

    show_in_front(app, PreparePage(before=before), None)


def show_in_front(app: App[Any], page: Page, desk: Desk | None) -> None:
    """Show a page right in front of the list, which holds the desk from now on."""
    screens: list[Any] = list(app.screen_stack)
    under = next((screen for screen in reversed(screens) if isinstance(screen, HoldsDesk)), screens[0])
    while app.screen is not under:
        app.pop_screen()
    if isinstance(under, HoldsDesk):
        under.hold(desk)
    app.push_screen(page)


def page_of(desk: Desk) -> Page:
    """A new page for the phase that a session is in."""
    if desk.session.phase is Phase.PREPARING:
        from sjalvskattning.tui.screens.group_prepare import PreparePage

        return PreparePage(desk)
    if desk.session.phase is Phase.COLLECTING:
        from sjalvskattning.tui.screens.group_collect import CollectPage

        return CollectPage(desk)
    from sjalvskattning.tui.screens.group_lead import LeadPage

    return LeadPage(desk)
