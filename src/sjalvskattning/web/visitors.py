"""Who may come in, without anyone being known: tickets, the spoken code, and the cookie that stays.

With the common ticket or the code a browser is given a random secret of its own, signed with the door's key
so that nobody can make one up. With a one-time ticket the ticket is that secret: scanned again, on any phone,
it leads to the same answer.
"""

from __future__ import annotations

import hmac
import secrets
from enum import StrEnum

from starlette.requests import Request
from starlette.responses import Response

from sjalvskattning.core.group.door import WRONG_CODES, is_same_code, new_ticket, opens, ticket_print
from sjalvskattning.core.group.session import Door
from sjalvskattning.errors import SessionRefused
from sjalvskattning.web.desk import Desk, Told

COOKIE = "svar"
"""The one cookie. It lets a person come back to their answer, and ends with the browser."""


class WayIn(StrEnum):
    """How someone comes in."""

    CODE = "code"
    QR = "qr"
    TICKET = "ticket"


class Visitors:
    """The door of one session. Wrong codes are counted here, for each code that is said."""

    def __init__(self, desk: Desk, told: Told, *, secure: bool) -> None:
        self._desk, self._told, self._secure = desk, told, secure
        self._guessed, self._wrong = "", 0

    @property
    def code_works(self) -> bool:
        """Whether the spoken code opens: there is one, and it has not been guessed at too often."""
        door = self._desk.session.door
        return door is not None and not door.tickets and self._left(door) > 0

    @property
    def ways_in(self) -> WayIn:
        """What someone outside is told to do."""
        door = self._desk.session.door
        if door is not None and door.tickets:
            return WayIn.TICKET
        return WayIn.CODE if self.code_works else WayIn.QR

    def secret_of(self, request: Request) -> str | None:
        """The secret that a browser has been given, or None. One that was made up is no secret."""
        door, value = self._desk.session.door, request.cookies.get(COOKIE, "")
        if door is None:
            return None
        if door.tickets:
            return value if opens(value, door) else None
        secret, _, signature = value.partition(".")
        is_ours = hmac.compare_digest(signature.encode(), ticket_print(secret, door.key).encode())
        return secret if is_ours else None

    def let_in_with_ticket(self, ticket: str, request: Request, response: Response) -> bool:
        """Whether a ticket opens; then the response brings the browser its cookie."""
        door = self._desk.session.door
        if door is None or not opens(ticket, door):
            return False
        if door.tickets:
            self._bring(response, ticket)
        else:
            self._bring_secret(door, request, response)
        return True

    def let_in_with_code(self, said: str, request: Request, response: Response) -> bool:
        """Whether the spoken code is right; as :meth:`let_in_with_ticket`. A wrong one is counted."""
        door = self._desk.session.door
        if door is None or not self.code_works:
            return False
        if not is_same_code(said, door):
            self._wrong += 1
            if not self._left(door):
                self._told(SessionRefused("web.code_spent", n=WRONG_CODES))
            return False
        self._bring_secret(door, request, response)
        return True

    def _left(self, door: Door) -> int:
        if self._guessed != door.code:
            self._guessed, self._wrong = door.code, 0
        return max(WRONG_CODES - self._wrong, 0)

    def _bring_secret(self, door: Door, request: Request, response: Response) -> None:
        if self.secret_of(request) is None:  # who has begun goes on with the same answer
            secret = new_ticket(secrets.token_bytes)
            self._bring(response, f"{secret}.{ticket_print(secret, door.key)}")

    def _bring(self, response: Response, value: str) -> None:
        response.set_cookie(COOKIE, value, path="/", secure=self._secure, httponly=True, samesite="strict")
