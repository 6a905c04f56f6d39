"""The browser form without the screens: open until Ctrl+C, with a line each time the count changes."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sjalvskattning.cli.errors import describe
from sjalvskattning.cli.group_session import count_words, desk_of, taking
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.errors import ExportFailed, UsageError
from sjalvskattning.usecases.files import path_of
from sjalvskattning.usecases.group.desk import Desk
from sjalvskattning.usecases.summarise import check_target, write_whole

if TYPE_CHECKING:
    from sjalvskattning.usecases.group.hosting import Hosting

_WHITE_ON_BLACK = "\x1b[97;40m{line}\x1b[0m"


class Place(NamedTuple):
    """Where the form is to be open; an empty address is this machine's own choice, port 0 the one before."""

    address: str = ""
    port: int = 0
    cert: str = ""
    key: str = ""


def collect(surroundings: Surroundings, asked: str, place: Place, tickets: int) -> None:
    """Hold the form open until it is interrupted; everything that came in is kept.

    Raises UsageError, SessionRefused, MissingExtra, InputRejected, SaveFailed, and what a desk and
    ``hosting.host`` do.
    """
    with desk_of(surroundings, asked, taking) as desk:
        desk.door()
        with suppress(KeyboardInterrupt):  # how one ends it
            asyncio.run(_collect(surroundings, desk, place, tickets))
        surroundings.talk(
            surroundings.t("group_cli.collect.ended", count=count_words(desk.session, surroundings.t))
        )


def make_tickets(
    surroundings: Surroundings, asked: str, count: int, place: Place, output: str, *, force: bool
) -> None:
    """Write one-time tickets to print; the address in them is the one that ``collect`` will have.

    Raises as :func:`collect`, ExportFailed, and UsageError (``group_cli.tickets_html``) for another format.
    """
    target = path_of(output)
    if output != "-" and target.suffix.lower() not in (".html", ".htm"):
        raise UsageError("group_cli.tickets_html", path=target.name)
    if output != "-":
        check_target(target, overwrite=force)
    with desk_of(surroundings, asked, taking) as desk:
        desk.door()
        page, url = asyncio.run(_sheet(surroundings, desk, place, count))
    if output == "-":
        surroundings.write(page)
    else:
        write_whole(target, page)
    surroundings.talk(surroundings.t.plural("group_cli.tickets.made", count, url=url))
    surroundings.talk(surroundings.t("group_cli.tickets.only"))


async def _sheet(surroundings: Surroundings, desk: Desk, place: Place, count: int) -> tuple[str, str]:
    hosting = await _hosted(surroundings, desk, place)
    try:
        return hosting.ticket_sheet(count), hosting.url
    finally:
        await hosting.stop()


async def _collect(surroundings: Surroundings, desk: Desk, place: Place, tickets: int) -> None:
    hosting = await _hosted(surroundings, desk, place)
    try:
        if tickets:
            _open_tickets(surroundings, hosting, tickets)
        _tell_way_in(surroundings, hosting)
        ended = asyncio.Event()
        _on_signals(ended.set)
        unwatch = desk.watch(_count_teller(surroundings, desk))
        try:
            await ended.wait()
        finally:
            unwatch()
    finally:
        await hosting.stop()


async def _hosted(surroundings: Surroundings, desk: Desk, place: Place) -> Hosting:
    from sjalvskattning.usecases.group.hosting import LOOPBACK, addresses, host

    if bool(place.cert) != bool(place.key):
        raise UsageError("group_cli.cert_and_key")
    t = surroundings.t
    address = place.address or desk.door().host or addresses()[0]
    if address == LOOPBACK:
        surroundings.talk(t("group_cli.collect.only_here", address=address))
    cert, key = (path_of(name) if name else None for name in (place.cert, place.key))
    return await host(
        desk,
        surroundings.workspace,
        t,
        address=address,
        port=place.port,
        cert=cert,
        key=key,
        told=lambda error: surroundings.talk(describe(error, t)),
    )


def _tell_way_in(surroundings: Surroundings, hosting: Hosting) -> None:
    """The address and the code on standard output, the QR code where someone looks at it."""
    t = surroundings.t
    if surroundings.stdout.isatty() and surroundings.environment.get("TERM", "dumb") != "dumb":
        for line in hosting.qr_lines:
            surroundings.stdout.write(f"{_WHITE_ON_BLACK.format(line=line)}\n")
    surroundings.write(hosting.url)
    if hosting.code:
        surroundings.write(t("group_cli.collect.code", code=hosting.code))
    if not hosting.is_encrypted:
        surroundings.talk(t("group_cli.collect.plain"))
    surroundings.talk(t("group_cli.collect.how_to_end"))


def _count_teller(surroundings: Surroundings, desk: Desk) -> Callable[[], None]:
    """Tells the count when it is another; nothing is said of what else changes."""
    told = [desk.session.done]

    def tell() -> None:
        if desk.session.done != told[0]:
            told[0] = desk.session.done
            surroundings.talk(
                surroundings.t(
                    "group_cli.collect.count", done=told[0], head_count=desk.session.setup.head_count
                )
            )

    return tell


def _open_tickets(surroundings: Surroundings, hosting: Hosting, count: int) -> None:
    """Show the tickets in the browser, to be printed; without a browser, say where they are."""
    t = surroundings.t
    try:
        path: Path | str = hosting.open_tickets(count)
    except ExportFailed as error:
        if error.code != "export.no_browser":
            raise
        path = str(error.params["path"])
    surroundings.talk(t("group_cli.collect.tickets", path=path))


def _on_signals(end: Callable[[], None]) -> None:
    """Ctrl+C, and being asked to end or losing the terminal, all end it in good order."""
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            with suppress(NotImplementedError, ValueError, RuntimeError):  # not here: Ctrl+C still interrupts
                loop.add_signal_handler(getattr(signal, name), end)
