"""Connections that cannot be held open by saying little: each has until a deadline to ask for something."""

from __future__ import annotations

import asyncio
from typing import Any

import h11
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

FIRST = 10.0
"""Seconds a new connection has for a whole request, headers and form."""

NEXT = 15.0
"""Seconds after an answer, for the next whole request."""


ANSWER = 30.0
"""Seconds for an answer, so that nobody holds a connection by not reading what they asked for."""


class Room(ServerState):
    """All connections of a server, at most ``most``; and, in order, those that have asked for nothing."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most
        self.waiting: dict[Connection, None] = {}

    def make_way(self) -> bool:
        """Whether there is room for one more: the one that has waited longest gives way."""
        if len(self.connections) < self.most:
            return True
        oldest = next(iter(self.waiting), None)
        if oldest is not None:
            oldest.cut()
        return oldest is not None


class Connection(H11Protocol):
    """A connection with a deadline."""

    def __init__(
        self, config: Config, server_state: Room, app_state: dict[str, Any], _loop: Any = None
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self._room = server_state
        self._deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin, where there is room."""
        has_room = self._room.make_way()
        super().connection_made(transport)
        if has_room:
            self._wait(FIRST)
        else:
            self.cut()

    def data_received(self, data: bytes) -> None:
        """Take in a piece of a request."""
        super().data_received(data)
        self._stop_waiting_if_asked()

    def on_response_complete(self) -> None:
        """Wait for the next request."""
        super().on_response_complete()
        if not self.transport.is_closing():
            self._wait(NEXT)
            self._stop_waiting_if_asked()

    def connection_lost(self, exc: Exception | None) -> None:
        """Leave the room."""
        self._stop_waiting()
        super().connection_lost(exc)

    def cut(self) -> None:
        """End at once, whatever is under way."""
        self._stop_waiting()
        self.connections.discard(self)
        self.transport.abort()

    def _wait(self, seconds: float) -> None:
        self._room.waiting[self] = None
        self._due(seconds)

    def _stop_waiting_if_asked(self) -> None:
        if self in self._room.waiting and self.conn.their_state in (h11.DONE, h11.MUST_CLOSE):
            self._stop_waiting()
            self._due(ANSWER)

    def _due(self, seconds: float) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
        self._deadline = self.loop.call_later(seconds, self.cut)

    def _stop_waiting(self) -> None:
        self._room.waiting.pop(self, None)
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None
