"""The phone form of a session, open on the local network while the session takes answers.

::

    hosting = await host(desk, workspace, t, address=addresses()[0], told=show_error)
    hosting.url, hosting.code, hosting.qr_lines        # what the room is shown
    hosting.open_large()                               # the same, large, in the facilitator's browser
    hosting.open_tickets(30)                           # or one-time tickets, printed and drawn from a bowl
    await hosting.stop()

Nothing is open before :func:`host`, nor after :meth:`Hosting.stop` or once the session takes no more answers.
"""

from __future__ import annotations

import asyncio
import socket
import sys
from collections.abc import Callable
from ipaddress import IPv4Address
from pathlib import Path
from typing import TYPE_CHECKING

from sjalvskattning.core.letters import in_groups
from sjalvskattning.errors import MissingExtra, SessionRefused, SjalvskattningError, StoreError
from sjalvskattning.locale import Translator
from sjalvskattning.store.durable import refusals
from sjalvskattning.usecases.group.desk import Desk
from sjalvskattning.usecases.workspace import Workspace

if TYPE_CHECKING:
    from sjalvskattning.web.qr import Matrix
    from sjalvskattning.web.server import Server

LOOPBACK = "127.0.0.1"

LARGE, TICKETS = "anslutning.html", "lappar.html"
"""The names of the pages that are opened in the facilitator's own browser."""

Told = Callable[[SjalvskattningError], None]
"""How the facilitator hears of what happens at the door: an error with texts of its own (topic ``web``)."""


def addresses() -> tuple[str, ...]:
    """This machine's IPv4 addresses to choose from: private ones first, the one towards the net before all.

    The last is always the machine itself, which no other device can reach.
    """
    found = dict.fromkeys([*_towards_the_net(), *_of_the_name()])
    others = [IPv4Address(address) for address in found if not IPv4Address(address).is_loopback]
    others.sort(key=lambda address: (not address.is_private, address.is_link_local))
    return (*map(str, others), LOOPBACK)


def _towards_the_net() -> list[str]:
    """The address a packet would leave from, on each of three kinds of net. Nothing is sent."""
    found = []
    for target in ("192.168.255.254", "10.255.255.254", "172.31.255.254", "192.0.2.1"):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
            try:
                asking.connect((target, 9))
            except OSError:  # no way there: then it is not an address of ours
                continue
            found.append(str(asking.getsockname()[0]))
    return found


def _of_the_name() -> list[str]:
    try:
        return [str(entry[4][0]) for entry in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)]
    except OSError:  # a machine whose own name leads nowhere
        return []


async def host(
    desk: Desk,
    workspace: Workspace,
    t: Translator,
    *,
    address: str,
    port: int = 0,
    cert: Path | None = None,
    key: Path | None = None,
    told: Told | None = None,
) -> Hosting:
    """Open the form for a session, in the running loop, at one address.

    With ``port`` 0 it is the one that was handed out before an interruption, if that is free, otherwise a
    random one. With ``cert`` and ``key`` (PEM files) the form is encrypted. ``told`` is called, in the loop,
    when something happens at the door that the facilitator should know.

    Raises MissingExtra (``web.needs_extra``), SessionRefused (``group.shut``) when the session takes no
    answers, CannotListen (``web.cannot_listen``), InputRejected (``web.certificate``), SaveFailed
    and StoreError.
    """
    _needs_extra()
    from sjalvskattning.web.server import CannotListen, Server

    forget_pages(workspace)
    door = desk.door()
    remembered = door.port if not port and door.host == address else 0
    secure = (cert, key) if cert and key else None
    tell = told or _to_nobody
    try:
        server = await Server.started(desk, tell, address, port or remembered, secure)
    except CannotListen:
        if not remembered:
            raise
        server = await Server.started(desk, tell, address, 0, secure)
    try:
        desk.set_address(address, server.port)
    except BaseException:
        await server.stop()
        raise
    return Hosting(desk, workspace, t, server, tell)


def _to_nobody(_: SjalvskattningError) -> None:
    """Where the facilitator has no screen to be told on."""


def _needs_extra() -> None:
    from importlib.util import find_spec

    if not all(find_spec(name) for name in ("segno", "starlette", "uvicorn")):
        raise MissingExtra("web.needs_extra", python=sys.executable)


class Hosting:
    """The form while it is open. :func:`host` makes it; :meth:`stop` ends it, and the session's end does."""

    def __init__(self, desk: Desk, workspace: Workspace, t: Translator, server: Server, told: Told) -> None:
        self._desk, self._workspace, self._t, self._server, self._told = desk, workspace, t, server, told
        self._stopping: asyncio.Task[None] | None = None
        self._loop = asyncio.get_running_loop()
        self._unwatch = desk.watch(self._session_changed)

    # -- what the room is shown

    @property
    def is_open(self) -> bool:
        """Whether the form answers."""
        return self._server.is_open

    @property
    def is_encrypted(self) -> bool:
        """Whether what is sent is encrypted; without, others on the same network could read along."""
        return self._server.is_secure

    @property
    def url(self) -> str:
        """The address to type: ``http://192.168.1.20:48211/``."""
        return self._server.url()

    @property
    def entry_url(self) -> str:
        """The address in the QR code, with the common ticket; the plain one where there are one-time tickets.

        Raises SessionRefused (``group.shut``).
        """
        return self.url if self.uses_tickets else self._server.url(self._desk.door().ticket)

    @property
    def qr(self) -> Matrix:
        """The QR code of :attr:`entry_url`: rows of modules, True is dark, with its quiet zone around it."""
        from sjalvskattning.web.qr import matrix

        return matrix(self.entry_url)

    @property
    def qr_lines(self) -> tuple[str, ...]:
        """The QR code as lines of half blocks, to be drawn in white on black, on any background."""
        from sjalvskattning.web.qr import half_blocks

        return half_blocks(self.qr)

    @property
    def code(self) -> str:
        """The code to say aloud, in groups of three; empty where there are one-time tickets."""
        return "" if self.uses_tickets else in_groups(self._desk.door().code, 3)

    @property
    def code_works(self) -> bool:
        """Whether the spoken code still opens; after too many wrong guesses it must be renewed."""
        return self._server.code_works

    def renew_code(self) -> str:
        """Another spoken code. Raises SessionRefused and SaveFailed."""
        self._desk.renew_code()
        return self.code

    def open_large(self) -> Path:
        """Show address, code and QR code large in the browser, for a projector; where the page lies.

        It is removed when the form closes. Raises SessionRefused and ExportFailed (``export.no_browser`` when
        there is none; the page is there all the same).
        """
        from sjalvskattning.web.printed import large_page

        name, entry = self._desk.session.setup.name, self.entry_url
        return self._open(LARGE, lambda: large_page(name, self.url, entry, self.code, self._t))

    # -- one-time tickets

    @property
    def uses_tickets(self) -> bool:
        """Whether only one-time tickets open."""
        return bool(self._desk.door().tickets)

    def ticket_sheet(self, count: int) -> str:
        """So many new one-time tickets as an HTML page to print and cut apart; they are kept nowhere else.

        From now on only one-time tickets open. Raises SessionRefused (``web.tickets_late`` once someone has
        begun without one, ``group.shut``) and SaveFailed.
        """
        if not self.uses_tickets and self._desk.session.sheets:
            raise SessionRefused("web.tickets_late")
        from sjalvskattning.web.printed import ticket_sheet

        urls = [self._server.url(ticket) for ticket in self._desk.make_tickets(count)]
        return ticket_sheet(self._desk.session.setup.name, urls, self._t)

    def open_tickets(self, count: int) -> Path:
        """As :meth:`ticket_sheet`, opened in the browser to be printed; removed when the form closes.

        Raises as it, and as :meth:`open_large`.
        """
        return self._open(TICKETS, lambda: self.ticket_sheet(count))

    # -- the end

    async def stop(self) -> None:
        """Close the form, within two seconds, and remove its pages. May be called again."""
        if self._stopping is None:
            self._stopping = self._loop.create_task(self._stop())
        await asyncio.shield(self._stopping)

    async def _stop(self) -> None:
        self._unwatch()
        await self._server.stop()
        try:
            forget_pages(self._workspace)
        except StoreError as error:
            self._told(error)

    def _session_changed(self) -> None:
        if not self._desk.session.takes_answers and self._stopping is None:
            self._stopping = self._loop.create_task(self._stop())

    def _open(self, name: str, made: Callable[[], str]) -> Path:
        from sjalvskattning.usecases.printing import open_page

        return open_page(self._workspace, lambda: made().encode("utf-8"), name)


def forget_pages(workspace: Workspace) -> None:
    """Remove the pages with tickets that were opened in the browser, as those a killed process left.

    Raises StoreError (``store.erase_failed``).
    """
    folder = workspace.paths.printed
    with refusals(StoreError, "store.erase_failed", folder):
        for name in (LARGE, TICKETS):
            if not folder.is_symlink():  # nothing of ours lies behind a link
                (folder / name).unlink(missing_ok=True)
