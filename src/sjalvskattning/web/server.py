"""The form's server: one address, in the caller's own loop, without log, signal or trace."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import ssl
from pathlib import Path

from uvicorn.config import Config

from sjalvskattning.errors import InputRejected, SjalvskattningError
from sjalvskattning.web.app import Form
from sjalvskattning.web.connections import NEXT, Connection, Room
from sjalvskattning.web.desk import Desk, Told
from sjalvskattning.web.limits import MOST_HEADER_BYTES

MOST_CONNECTIONS = 1024

GRACE = 1.0
"""Seconds that answers under way are given when the server stops."""

_NO_LOG = logging.CRITICAL + 1
_FILES_BESIDE = 128
"""Files that the rest of the program may need open at the same time."""

Pair = tuple[Path, Path]
"""A certificate and its key, as PEM files."""


class CannotListen(SjalvskattningError):
    """The address or port cannot be used."""


class Server:
    """A form that answers. :meth:`started` makes it."""

    def __init__(self, form: Form, address: str, port: int, room: Room, *, secure: bool) -> None:
        self._form, self._address, self._room = form, address, room
        self.port, self.is_secure = port, secure
        self._listening: asyncio.Server | None = None

    @classmethod
    async def started(cls, desk: Desk, told: Told, address: str, port: int, pair: Pair | None) -> Server:
        """Answer at ``address``, which may be a name that leads to this machine; port 0 is a free one.

        Raises CannotListen (``web.cannot_listen``) and InputRejected (``web.certificate``).
        """
        context = _context(pair) if pair else None
        listening = _listening(address, port)
        port = listening.getsockname()[1]
        form = Form(desk, told, _hosts(address, port, secure=pair is not None), secure=pair is not None)
        server = cls(form, address, port, Room(_most_connections()), secure=pair is not None)
        await server._start(listening, context)
        return server

    async def _start(self, listening: socket.socket, context: ssl.SSLContext | None) -> None:
        config = _config(self._form)
        loop = asyncio.get_running_loop()
        self._listening = await loop.create_server(
            lambda: Connection(config, self._room, {}, loop),
            sock=listening,
            ssl=context,
            ssl_handshake_timeout=10 if context else None,
            backlog=512,
        )

    @property
    def is_open(self) -> bool:
        """Whether it takes connections."""
        return self._listening is not None

    @property
    def code_works(self) -> bool:
        """Whether the spoken code opens."""
        return self._form.visitors.code_works

    def url(self, ticket: str = "") -> str:
        """The form's address, with a ticket if there is one."""
        scheme = "https" if self.is_secure else "http"
        return f"{scheme}://{self._address}:{self.port}/" + (f"b/{ticket}" if ticket else "")

    async def stop(self) -> None:
        """Take no more connections, let what is under way be answered for a second, and cut the rest."""
        listening, self._listening = self._listening, None
        if listening is None:
            return
        listening.close()
        for connection in tuple(self._room.connections):
            connection.shutdown()
        if self._room.tasks:
            await asyncio.wait(tuple(self._room.tasks), timeout=GRACE)
        for task in tuple(self._room.tasks):
            task.cancel()
        for connection in tuple(self._room.connections):
            if isinstance(connection, Connection):
                connection.cut()
        await asyncio.sleep(0)  # for the transports to close


def _config(form: Form) -> Config:
    config = Config(
        form.app,
        http=Connection,
        ws="none",
        lifespan="off",
        interface="asgi3",
        log_config=None,
        log_level=_NO_LOG,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        timeout_keep_alive=int(NEXT),
        h11_max_incomplete_event_size=MOST_HEADER_BYTES,
    )
    config.load()
    return config


def _listening(address: str, port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # so that the same port can be had again at once after a crash
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((address, port))
    except (OSError, OverflowError) as error:
        listening.close()
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise CannotListen("web.cannot_listen", address=address, port=port, reason=reason) from error
    listening.setblocking(False)
    return listening


def _context(pair: Pair) -> ssl.SSLContext:
    cert, key = pair
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        context.load_cert_chain(cert, key, password="")
    except OSError as error:  # SSLError is one
        reason = error.strerror or str(error)
        raise InputRejected("web.certificate", cert=str(cert), key=str(key), reason=reason) from error
    return context


def _hosts(address: str, port: int, *, secure: bool) -> list[str]:
    """What a browser writes as Host: the address with its port, which is left out where it is the usual."""
    usual = 443 if secure else 80
    names = [address.lower()] + (["localhost"] if address == "127.0.0.1" else [])
    return [f"{name}:{port}" for name in names] + (names if port == usual else [])


def _most_connections() -> int:
    """As many as there may be files for; the system's own limit is raised as far as it lets us."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return MOST_CONNECTIONS
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_CONNECTIONS + _FILES_BESIDE
    if soft != resource.RLIM_INFINITY and soft < wanted:
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
        soft = most
    return (
        MOST_CONNECTIONS
        if soft == resource.RLIM_INFINITY
        else min(MOST_CONNECTIONS, max(16, soft - _FILES_BESIDE))
    )
