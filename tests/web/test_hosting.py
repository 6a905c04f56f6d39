"""The form opened for a session: addresses, what the room is shown, tickets, and how it ends."""

from __future__ import annotations

import asyncio
import importlib.util
import re
from collections.abc import AsyncIterator
from ipaddress import IPv4Address
from pathlib import Path

import httpx
import pytest

from sjalvskattning.core.letters import folded
from sjalvskattning.errors import MissingExtra, SessionRefused, SjalvskattningError
from sjalvskattning.locale import Translator
from sjalvskattning.usecases import printing
from sjalvskattning.usecases.group import hosting
from sjalvskattning.usecases.group.desk import Desk
from sjalvskattning.usecases.group.hosting import LOOPBACK, Hosting, addresses, host
from sjalvskattning.usecases.group.sessions import open_session
from sjalvskattning.usecases.workspace import Workspace
from sjalvskattning.web.server import CannotListen
from tests.web.conftest import Opening
from tests.web.phones import Room

T = Translator("sv")


def place(room: Room) -> Workspace:
    """The workspace of a room."""
    return Workspace.of({"SJALVSKATTNING_HOME": str(room.home)})


async def hosted(room: Room, desk: Desk | None = None, port: int = 0) -> Hosting:
    """The room's form on loopback."""
    return await host(desk or room.desk, place(room), T, address=LOOPBACK, port=port, told=room.told.append)


@pytest.fixture
async def opened(room: Room, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Hosting]:
    """A form that is open; no browser window opens."""
    monkeypatch.setattr(printing, "_browse", lambda _: True)
    form = await hosted(room)
    yield form
    await form.stop()


def texts(folder: Path) -> str:
    """Everything that lies in a folder."""
    return "\n".join(
        path.read_bytes().decode("latin-1") for path in sorted(folder.rglob("*")) if path.is_file()
    )


def test_the_addresses_to_choose_from_end_with_the_machine_itself() -> None:
    """Each is an IPv4 address, once; private ones first."""
    found = [IPv4Address(address) for address in addresses()]
    assert found[-1] == IPv4Address(LOOPBACK)
    assert len(set(found)) == len(found)
    private = [address.is_private for address in found[:-1]]
    assert private == sorted(private, reverse=True)
    assert not any(address.is_loopback for address in found[:-1])


def test_a_machine_on_no_net_has_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loopback is always there to choose."""
    monkeypatch.setattr(hosting, "_towards_the_net", list)
    monkeypatch.setattr(hosting, "_of_the_name", lambda: [LOOPBACK])
    assert addresses() == (LOOPBACK,)


async def test_what_the_room_is_shown_leads_in(opened: Hosting, room: Room) -> None:
    """Address, code in groups of three, and a QR code of the address with the ticket."""
    assert opened.is_open
    assert not opened.is_encrypted
    assert opened.entry_url == f"{opened.url}b/{room.desk.door().ticket}"
    assert re.fullmatch(r"[A-Z1-9]{3}-[A-Z1-9]{3}", opened.code)
    assert folded(opened.code) == folded(room.desk.door().code)
    assert len(opened.qr_lines) == (len(opened.qr) + 1) // 2
    async with httpx.AsyncClient(follow_redirects=True, trust_env=False) as browser:
        assert "Köket på Solgården" in (await browser.get(opened.entry_url)).text


async def test_the_address_is_the_same_after_an_interruption(room: Room) -> None:
    """Unless something else has taken the port; a port that was asked for is never changed."""
    first = await hosted(room)
    port = room.desk.door().port
    await first.stop()
    room.desk.close()
    with open_session(place(room), "latest") as desk:
        second = await hosted(room, desk)
        assert second.url == first.url
        await second.stop()
        blocking = await asyncio.start_server(lambda *_: None, LOOPBACK, port)
        third = await hosted(room, desk)
        assert third.url != first.url
        with pytest.raises(CannotListen):
            await hosted(room, desk, port)
        assert desk.door().port != port
        await third.stop()
        blocking.close()


async def test_the_form_closes_when_the_session_takes_no_more_answers(opened: Hosting, room: Room) -> None:
    """Without being told to; stopping it then does no harm."""
    room.desk.end()
    await asyncio.wait_for(opened.stop(), 5)
    assert not opened.is_open
    with pytest.raises(SessionRefused):
        await hosted(room)


async def test_the_large_page_shows_the_way_in_and_is_removed(opened: Hosting, room: Room) -> None:
    """For a projector: QR code, address and code, in a file that is gone when the form closes."""
    path = opened.open_large()
    page = path.read_text("utf-8")
    assert opened.url in page
    assert opened.code in page
    assert "<svg" in page
    assert room.desk.door().ticket not in page
    assert path.stat().st_mode & 0o077 == 0
    await opened.stop()
    assert not path.exists()


async def test_a_page_that_a_killed_process_left_is_removed(opened: Hosting, room: Room) -> None:
    """When the form opens again."""
    path = opened.open_large()
    again = await hosted(room, port=0)
    assert not path.exists()
    await again.stop()


async def test_a_page_that_a_killed_process_left_is_removed_when_the_session_is_opened(
    opened: Hosting, room: Room
) -> None:
    """Also when no form is opened again, as to close the session."""
    path = opened.open_large()
    room.desk.close()  # the process is gone; its page lies there
    with open_session(place(room), "latest"):
        assert not path.exists()


async def test_tickets_are_printed_and_kept_nowhere(opened: Hosting, room: Room) -> None:
    """One a person, each with its address; from then on only they open, and there is no code to say."""
    path = opened.open_tickets(13)
    page = path.read_text("utf-8")
    tickets = re.findall(rf"<p>{re.escape(opened.url)}b/([\w-]{{22}})</p>", page)
    assert len(set(tickets)) == 13
    assert page.count('<section class="page">') == 2
    assert (opened.uses_tickets, opened.code, opened.entry_url) == (True, "", opened.url)
    assert not opened.code_works
    assert not any(ticket in texts(room.home / "data") for ticket in tickets)
    async with httpx.AsyncClient(follow_redirects=True, trust_env=False) as browser:
        assert (await browser.get(f"{opened.url}b/{tickets[0]}")).status_code == 200
    assert "<svg" not in opened.open_large().read_text("utf-8")
    assert not path.exists()  # only the latest page is kept


async def test_tickets_are_refused_once_someone_has_begun_without(opened: Hosting, room: Room) -> None:
    """They could not prevent double answers then. With tickets there can always be more."""
    await room.answers()
    with pytest.raises(SessionRefused) as refused:
        opened.open_tickets(3)
    assert refused.value.code == "web.tickets_late"
    assert not opened.uses_tickets


async def test_more_tickets_can_be_made_later(opened: Hosting, room: Room) -> None:
    """The first ones still open."""
    opened.ticket_sheet(2)
    room.desk.door()
    opened.ticket_sheet(1)
    assert len(room.desk.door().tickets) == 3


async def test_a_code_can_be_renewed(opened: Hosting) -> None:
    """The new one is what is shown."""
    before = opened.code
    assert opened.renew_code() == opened.code != before
    assert opened.code_works


async def test_without_the_extra_the_remedy_says_how_to_get_it(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is opened."""
    real = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "segno" else real(name))
    with pytest.raises(MissingExtra) as missing:
        await hosted(room)
    assert missing.value.code == "web.needs_extra"
    assert room.desk.door().port == 0


@pytest.mark.parametrize(
    "code", ["code_spent", "fault", "needs_extra", "cannot_listen", "certificate", "tickets_late"]
)
def test_every_error_says_what_and_what_to_do(code: str) -> None:
    """In both languages."""
    assert issubclass(CannotListen, SjalvskattningError)
    for language in ("sv", "en"):
        t = Translator(language)
        assert t(f"web.{code}.what")
        assert t(f"web.{code}.remedy")


async def test_after_a_session_the_disk_tells_nothing_of_who_answered_how(
    opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No address, ticket, cookie, code, handle, key, browser, time or order; only what was released."""
    monkeypatch.setattr(printing, "_browse", lambda _: True)
    room = opening(comments=True)
    form = await hosted(room)
    sheet = form.open_tickets(9).read_text("utf-8")
    urls = re.findall(r"<p>(http\S+/b/[\w-]{22})</p>", sheet)
    secret: set[str] = {form.url, str(room.desk.door().port), room.desk.door().key, room.desk.door().code}
    secret |= {url.rpartition("/")[2] for url in urls} | set(room.desk.door().tickets)
    agent = "Telefonlasaren/7.3"
    headers = {"user-agent": agent, "x-forwarded-for": "203.0.113.77"}
    async with httpx.AsyncClient(
        base_url=form.url, headers=headers, follow_redirects=True, trust_env=False
    ) as browser:
        for number, url in enumerate(urls):
            browser.cookies.clear()
            await browser.get(url)
            secret |= set(browser.cookies.values())
            await browser.post("/sv/omrade/1", data={"p0": str(number % 5 + 1), "p1": "v"})
            await browser.post("/sv/omrade/5", data={"go": "hand_in"})
            await browser.post("/sv/ord", data={"c0": f"Text {number}", "s0": "1" if number else ""})
    secret |= set(room.desk.session.sheets) | set(room.desk.session.written)
    assert len(room.desk.session.sheets) == 9
    assert all(value in texts(room.home) for value in room.desk.session.sheets)  # the search finds them
    room.desk.reveal()
    assert room.desk.session.released == 9
    room.desk.end()
    await form.stop()
    left = texts(room.home)
    found = [value for value in (*secret, agent, "203.0.113", LOOPBACK, "Text 0") if value in left]
    assert found == []
    assert "Text 5" in left
