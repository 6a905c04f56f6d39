"""One person's own part of a session, found by the secret in their browser."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import NamedTuple

from sjalvskattning.core.disclosure.strict import Written
from sjalvskattning.core.group.door import comment_handle, sheet_handle
from sjalvskattning.core.group.session import Door, Phase, Sheet
from sjalvskattning.core.group.update import Message, Put, Withdraw, Write
from sjalvskattning.web.desk import Desk
from sjalvskattning.web.posted import Refused


def most_sheets(head_count: int) -> int:
    """How many sheets there can be: with the common ticket a browser could ask for one after another."""
    return 3 * head_count + 20


class Entry(NamedTuple):
    """What stands in a comment's field."""

    text: str = ""
    may_show: bool = False


class Own:
    """What someone has answered and written. Every property is as the session is now."""

    def __init__(self, desk: Desk, secret: str, door: Door, empty: Sheet) -> None:
        self._desk, self._empty = desk, empty
        self._handle = sheet_handle(secret, door)
        self._secret, self._door = secret, door

    @property
    def sheet(self) -> Sheet:
        """The answers, none at first."""
        return self._desk.session.sheets.get(self._handle, self._empty)

    @property
    def has_begun(self) -> bool:
        """Whether anything has been answered."""
        return self._handle in self._desk.session.sheets

    @property
    def is_late(self) -> bool:
        """Whether the group has seen results already."""
        return self._desk.session.phase is Phase.LEADING

    @property
    def is_released(self) -> bool:
        """Whether these answers are in what the group has seen."""
        return self._handle in self._desk.session.spent

    async def put(self, sheet: Sheet) -> None:
        """Keep the answers. Raises Refused where sheets far outnumber people, and as the desk does."""
        session = self._desk.session
        if not self.has_begun and len(session.sheets) >= most_sheets(session.setup.head_count):
            raise Refused(503, "full")
        await self._desk.arrive(Put(self._handle, sheet))

    @property
    def entries(self) -> list[Entry]:
        """What is written about each area, in the setup's order."""
        written = self._desk.session.written
        found = (written.get(handle) for handle in self._comment_handles().values())
        return [Entry(one.text, one.may_show) if one else Entry() for one in found]

    async def write(self, entries: Sequence[Entry]) -> None:
        """Keep what is written about each area. Raises as the desk does."""
        handles = self._comment_handles().items()
        await self._all_at_once(
            [
                Write(handle, Written(area, entry.text, entry.may_show))
                for (area, handle), entry in zip(handles, entries, strict=True)
                if entry.text or handle in self._desk.session.written
            ]
        )

    async def withdraw(self) -> None:
        """Take back the answers and what was written. Raises as the desk does."""
        written = self._desk.session.written
        handles = self._comment_handles().items()
        erased = [Write(handle, Written(area, "", False)) for area, handle in handles if handle in written]
        await self._all_at_once([*erased, Withdraw(self._handle)])

    def _comment_handles(self) -> dict[str, str]:
        """The handle of what is written about each area, by its id."""
        areas = self._desk.session.setup.areas
        return {area.id: comment_handle(self._secret, area.id, self._door) for area, _ in areas}

    async def _all_at_once(self, messages: Sequence[Message]) -> None:
        """Every message in one save."""
        await asyncio.gather(*(self._desk.arrive(message) for message in messages))
