"""A page of a group session: it sends messages, and says what is wrong when one can't be kept."""

from __future__ import annotations

from collections.abc import Callable

from sjalvskattning.core.group.session import GroupSession, Phase
from sjalvskattning.core.group.update import Message, ShowArea
from sjalvskattning.errors import SaveFailed, SessionRefused
from sjalvskattning.tui.screens.choose import ChooseDialog, Option
from sjalvskattning.tui.screens.group_page import GroupPage
from sjalvskattning.tui.widgets.explain import explain
from sjalvskattning.usecases.group.desk import Desk

AGAIN = "again"


class DeskPage(GroupPage):
    """Subclasses call :meth:`act` for what the facilitator does, and give :meth:`update_view`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._unwatch: Callable[[], None] = lambda: None

    @property
    def session(self) -> GroupSession:
        """The session as it is now."""
        return self.desk.session

    def on_mount(self) -> None:
        self._unwatch = self.desk.watch(self._changed)
        self.update_view()

    def on_unmount(self) -> None:
        self._unwatch()

    def _changed(self) -> None:
        """Something has come in, or been done on another page."""
        if self.is_mounted and self.is_running:
            self.call_later(self.update_view)

    def update_view(self) -> None:
        """Show the session as it is now."""
        raise NotImplementedError

    def act(self, message: Message, then: Callable[[], None] | None = None) -> None:
        """Send a message, and go on when it is kept; else nothing has changed, and it can be tried again."""
        self.attempt(lambda: self.desk.send(message), then)

    def reveal_area(self, area_id: str, then: Callable[[], None]) -> None:
        """Note that an area is shown in the room, unless it has been or the session is over; then go on."""
        if self.session.phase is Phase.LEADING and area_id not in self.session.shown:
            self.act(ShowArea(area_id), then)
        else:
            then()

    def attempt(self, do: Callable[[], object], then: Callable[[], None] | None = None) -> None:
        """As :meth:`act`, for what the desk does in a sentence of its own."""
        try:
            do()
        except SaveFailed as error:
            self._offer_again(error, lambda: self.attempt(do, then))
        except SessionRefused as error:
            self.tell(error)
        else:
            if then is not None:
                then()

    def _offer_again(self, error: SaveFailed, again: Callable[[], None]) -> None:
        """Say why it could not be saved; it may be tried again."""
        t = self.t
        ways = [Option(t("group_lead.again"), "", AGAIN, "f"), Option(t("group_lead.leave"), "", "", "l")]
        dialog = ChooseDialog(t("group_lead.not_saved"), ways, about="\n".join(explain(error, t)))
        self.app.push_screen(dialog, lambda way: again() if way == AGAIN else None)
