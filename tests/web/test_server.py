"""The server over real sockets on loopback: who can hold it up, who can fill it, and how it ends."""

from __future__ import annotations

import asyncio
import signal
import ssl
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest

from sjalvskattning.errors import InputRejected
from sjalvskattning.web import connections, server
from sjalvskattning.web.server import CannotListen, Server
from tests.web.conftest import Opening
from tests.web.phones import Room

FOLDER = Path(__file__).parent
PAIR = (FOLDER / "cert.pem", FOLDER / "key.pem")
BOUND = 10
"""Seconds after which something that should have happened has not."""


@pytest.fixture
async def running(room: Room) -> AsyncIterator[Server]:
    """The room's form on a free port of loopback."""
    started = await Server.started(room.desk, room.told.append, "127.0.0.1", 0, None)
    yield started
    await started.stop()


Line = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def connected(to: Server, context: ssl.SSLContext | None = None) -> Line:
    """A connection."""
    return await asyncio.open_connection("127.0.0.1", to.port, ssl=context)


def request(to: Server, path: str = "/sv/", *headers: str) -> bytes:
    """A whole request."""
    lines = [f"GET {path} HTTP/1.1", f"Host: 127.0.0.1:{to.port}", *headers, "", ""]
    return "\r\n".join(lines).encode()


async def answer(line: Line) -> tuple[str, bytes]:
    """The status line and the body."""
    head = (await asyncio.wait_for(line[0].readuntil(b"\r\n\r\n"), BOUND)).decode().split("\r\n")
    sizes = [int(name.split(":")[1]) for name in head if name.lower().startswith("content-length:")]
    return head[0], await asyncio.wait_for(line[0].readexactly(sum(sizes)), BOUND)


async def is_cut(line: Line) -> bool:
    """Wait until the other end closes; what was still on its way is read first."""
    with suppress(ConnectionError):
        await asyncio.wait_for(line[0].read(), BOUND)
    line[1].close()
    return True


async def test_it_answers_at_one_address_without_a_word_on_the_terminal(
    running: Server, capfd: pytest.CaptureFixture[str]
) -> None:
    """Also to what is not HTTP at all; the answer tells neither server nor time."""
    line = await connected(running)
    line[1].write(request(running))
    head = await asyncio.wait_for(line[0].readuntil(b"\r\n\r\n"), BOUND)
    assert head.startswith(b"HTTP/1.1 200")
    assert b"\r\ndate:" not in head.lower()
    assert b"\r\nserver:" not in head.lower()
    line[1].close()
    strange = await connected(running)
    strange[1].write(b"\x16\x03\x01 not http\r\n\r\n")
    assert await is_cut(strange)
    assert running.url() == f"http://127.0.0.1:{running.port}/"
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"GET / HTTP/1.1\r\nHost: x\r\n",
        b"POST /sv/kod HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 20\r\n\r\nkod=",
    ],
    ids=["nothing", "half a head", "half a form"],
)
async def test_a_connection_that_does_not_ask_in_time_is_closed(
    running: Server, monkeypatch: pytest.MonkeyPatch, said: bytes
) -> None:
    """Whether it says nothing, some headers or a part of a form."""
    monkeypatch.setattr(connections, "FIRST", 0.1)
    line = await connected(running)
    line[1].write(said)
    assert await is_cut(line)


async def test_saying_a_little_now_and_then_does_not_help(
    running: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The deadline is for the whole request."""
    monkeypatch.setattr(connections, "FIRST", 0.3)
    line = await connected(running)
    line[1].write(b"GET / HTTP/1.1\r\n")

    async def trickle() -> None:
        while True:
            line[1].write(b"x: y\r\n")
            await asyncio.sleep(0.02)

    trickling = asyncio.create_task(trickle())
    assert await is_cut(line)
    trickling.cancel()


async def test_an_idle_connection_is_closed_after_its_answer(
    running: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may be used again until then."""
    monkeypatch.setattr(connections, "NEXT", 0.2)
    line = await connected(running)
    for _ in range(2):
        line[1].write(request(running))
        assert (await answer(line))[0] == "HTTP/1.1 200 OK"
    assert await is_cut(line)


async def test_not_reading_the_answers_does_not_hold_a_connection(
    running: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever asks and asks and reads nothing is cut when an answer has waited too long."""
    monkeypatch.setattr(connections, "ANSWER", 0.2)
    line = await connected(running)
    line[1].transport.pause_reading()  # type: ignore[attr-defined]

    async def asking_on() -> None:
        while True:
            line[1].write(request(running) * 100)
            await line[1].drain()

    with pytest.raises(ConnectionError):
        await asyncio.wait_for(asking_on(), BOUND)
    line[1].close()


async def test_the_one_that_has_waited_longest_gives_way(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """When there is no room for another connection."""
    monkeypatch.setattr(server, "MOST_CONNECTIONS", 3)
    full = await Server.started(room.desk, room.told.append, "127.0.0.1", 0, None)
    silent = []
    for _ in range(3):
        silent.append(await connected(full))
        silent[-1][1].write(b"GET")
    line = await connected(full)
    line[1].write(request(full))
    assert (await answer(line))[0] == "HTTP/1.1 200 OK"
    assert await is_cut(silent[0])
    silent[1][1].write(request(full).removeprefix(b"GET"))
    assert (await answer(silent[1]))[0] == "HTTP/1.1 200 OK"
    await full.stop()
    for one in (line, *silent[1:]):
        assert await is_cut(one)


async def test_too_many_headers_are_refused(running: Server) -> None:
    """16 KiB is far more than any browser sends."""
    line = await connected(running)
    line[1].write(request(running, "/sv/", *(f"x{n}: {'y' * 100}" for n in range(400))))
    assert b" 431 " in await asyncio.wait_for(line[0].readline(), BOUND)
    assert await is_cut(line)


async def test_it_stops_although_someone_holds_a_connection(room: Room) -> None:
    """Idle ones and half-said ones are closed, the port is free, and signals were never touched."""
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    started = await Server.started(room.desk, room.told.append, "127.0.0.1", 0, None)
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before
    half, idle = await connected(started), await connected(started)
    half[1].write(b"GET / HTTP/1.1\r\n")
    idle[1].write(request(started))
    await answer(idle)
    await asyncio.wait_for(started.stop(), 2)
    assert not started.is_open
    for line in (half, idle):
        assert await is_cut(line)
    with pytest.raises(ConnectionError):
        await connected(started)
    again = await Server.started(room.desk, room.told.append, "127.0.0.1", started.port, None)
    await again.stop()
    await again.stop()


async def test_a_port_that_is_taken_is_told(running: Server, room: Room) -> None:
    """With the address and the system's reason; so is an address of another machine."""
    with pytest.raises(CannotListen) as taken:
        await Server.started(room.desk, room.told.append, "127.0.0.1", running.port, None)
    assert taken.value.params["port"] == running.port
    for address, port in (("192.0.2.99", 0), ("no such name", 0), ("127.0.0.1", 70000)):
        with pytest.raises(CannotListen):
            await Server.started(room.desk, room.told.append, address, port, None)


async def test_with_a_certificate_the_form_is_encrypted(opening: Opening) -> None:
    """The address, the cookie and the welcome page say so."""
    room = opening()
    started = await Server.started(room.desk, room.told.append, "127.0.0.1", 0, PAIR)
    assert started.is_secure
    assert started.url("x") == f"https://127.0.0.1:{started.port}/b/x"
    context = ssl.create_default_context(cafile=str(PAIR[0]))
    line = await connected(started, context)
    line[1].write(request(started, f"/b/{room.desk.door().ticket}"))
    head = (await asyncio.wait_for(line[0].readuntil(b"\r\n\r\n"), BOUND)).decode()
    cookie = next(name for name in head.split("\r\n") if name.lower().startswith("set-cookie:"))
    assert "; secure" in cookie.lower()
    line[1].write(request(started, "/sv/", f"Cookie: {cookie.split(':')[1].split(';')[0].strip()}"))
    assert "är krypterat" in (await answer(line))[1].decode()
    await started.stop()
    assert await is_cut(line)


@pytest.mark.parametrize("pair", [(PAIR[0], PAIR[0]), (PAIR[0], FOLDER / "none.pem")])
async def test_a_certificate_that_cannot_be_read_is_told(room: Room, pair: tuple[Path, Path]) -> None:
    """Before anything is opened."""
    with pytest.raises(InputRejected) as refused:
        await Server.started(room.desk, room.told.append, "127.0.0.1", 0, pair)
    assert refused.value.code == "web.certificate"
