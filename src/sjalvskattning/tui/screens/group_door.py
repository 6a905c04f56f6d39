"""The way in for phones, as a facilitator works it: open, shut, QR code, projector, tickets, another code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from textual import work
from textual.binding import Binding

from sjalvskattning.errors import ExportFailed, SaveFailed, SjalvskattningError, UsageError
from sjalvskattning.tui.phone_form import phone_form
from sjalvskattning.tui.screens.asking import Asked
from sjalvskattning.tui.screens.choose import ChooseDialog, Option
from sjalvskattning.tui.screens.desk_page import DeskPage
from sjalvskattning.tui.screens.form import FormDialog
from sjalvskattning.tui.threads import hand_back

if TYPE_CHECKING:
    from pathlib import Path

    from sjalvskattning.usecases.group.desk import Desk
    from sjalvskattning.usecases.group.hosting import Hosting

MOST_TICKETS = 1000
"""The most tickets that are made at once."""


class DoorPage(DeskPage):
    """A page from which the form for phones is opened and shut."""

    BINDINGS = [
        Binding("q", "qr", "group_desk.key.qr", show=False),
        Binding("l", "large", "group_desk.key.large", show=False),
        Binding("t", "tickets", "group_desk.key.tickets", show=False),
        Binding("n", "new_code", "group_desk.key.new_code", show=False),
        Binding("r,f6", "retry", "tui.key.retry", show=False),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.form = phone_form(desk)

    @property
    def hosting(self) -> Hosting | None:
        """The form while it is open."""
        return self.form.hosting

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in {"qr", "large", "tickets"}:
            return self.hosting is not None
        if action == "new_code":
            return self.hosting is not None and not self.hosting.uses_tickets
        if action == "retry":
            return isinstance(self.form.trouble, SaveFailed)
        return super().check_action(action, parameters)

    # -- opening and shutting

    def action_form(self) -> None:
        """Open the form for phones, or shut it."""
        if self.hosting is not None:
            self._shut_form()
        else:
            self._look_for_addresses()

    @work(exclusive=True, group="form")
    async def _shut_form(self) -> None:
        await self.form.shut()
        self.say(self.t("group_desk.form.shut"))

    @work(thread=True, exclusive=True, group="form")
    def _look_for_addresses(self) -> None:
        from sjalvskattning.usecases.group.hosting import addresses

        hand_back(self, self._choose_address, addresses())

    def _choose_address(self, found: tuple[str, ...]) -> None:
        """The one that was handed out before, as long as the machine has it; else the facilitator chooses."""
        t, before = self.t, self.desk.door().host
        if before in found:
            self._open_form(before)
            return
        options = [Option(address, "", address) for address in found[:-1]]
        options.append(Option(found[-1], t("group_desk.form.loopback"), found[-1]))
        dialog = ChooseDialog(t("group_desk.form.title"), options, about=t("group_desk.form.about"))
        self.app.push_screen(dialog, self._address_chosen)

    def _address_chosen(self, address: str | None) -> None:
        if address:
            self._open_form(address)

    @work(exclusive=True, group="form")
    async def _open_form(self, address: str) -> None:
        try:
            await self.form.open(self.desk, self.face.workspace, self.t, address)
        except SjalvskattningError as error:
            self.tell(error)

    # -- what is shown of it

    def action_qr(self) -> None:
        """The QR code on the whole screen."""
        from sjalvskattning.tui.screens.group_qr import QrPage

        if self.hosting is not None:
            self.app.push_screen(QrPage(self.hosting))

    def action_large(self) -> None:
        """Address, code and QR code large in the browser, for a projector."""
        if self.hosting is None:
            return
        try:
            path = self.hosting.open_large()
        except SjalvskattningError as error:
            self.tell(error)
        else:
            self.say(self.t("report.print.done", path=path))

    def action_tickets(self) -> None:
        """One-time tickets to print, cut apart and draw from a bowl."""
        hosting, t = self.hosting, self.t
        if hosting is None:
            return

        def submit(values: Mapping[str, str]) -> str:
            count = ticket_count(values["count"])
            return str(self.app.call_from_thread(_made, lambda: hosting.open_tickets(count)))

        asked = (Asked("count", t("group_desk.tickets.count"), str(self.session.setup.head_count)),)
        form = FormDialog(t("group_desk.tickets.title"), t("group_desk.tickets.about"), asked, submit)
        self.app.push_screen(form, self._tickets_made)

    def _tickets_made(self, path: str | None) -> None:
        self.update_view()
        if path:
            self.say(self.t("group_desk.tickets.made", path=path))

    def action_new_code(self) -> None:
        """Another code to say aloud; the one before no longer opens."""
        if self.hosting is not None:
            self.attempt(self.hosting.renew_code, self._code_renewed)

    def _code_renewed(self) -> None:
        self.form.dealt_with()
        self.say(self.t("group_desk.form.renewed"))

    def action_retry(self) -> None:
        """Save what could not be saved."""
        self.attempt(self.desk.send, self._saved)

    def _saved(self) -> None:
        self.form.dealt_with()
        self.say(self.t("tui.save.now_saved"))


def ticket_count(text: str) -> int:
    """How many tickets were asked for. Raises UsageError."""
    count = int(text) if text.strip().isascii() and text.strip().isdigit() else 0
    if not 1 <= count <= MOST_TICKETS:
        raise UsageError("group_desk.count", most=MOST_TICKETS)
    return count


def _made(make: Callable[[], Path]) -> object:
    """Where the tickets lie. They are made also when no browser can show them: that is told in its place."""
    try:
        return make()
    except ExportFailed as error:
        if error.code != "export.no_browser":
            raise
        return error.params["path"]
