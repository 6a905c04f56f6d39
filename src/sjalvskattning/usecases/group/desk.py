"""The facilitator's desk: one session held open, changed by messages and kept on disk.

A message from the facilitator is on disk before anything is shown (:meth:`Desk.send`). Answers from browsers
arrive many at a time: all that came in while one save was under way are kept by the next, with one flush
(:meth:`Desk.arrive`), and each is acknowledged only then.
"""

from __future__ import annotations

import asyncio
import secrets
import threading
from collections.abc import Callable
from types import TracebackType

from sjalvskattning.core.group.door import new_code, new_door, with_tickets
from sjalvskattning.core.group.session import Door, GroupSession
from sjalvskattning.core.group.update import Close, Message, Open, Reveal, SetDoor, update
from sjalvskattning.errors import SaveFailed, SessionRefused, StoreError
from sjalvskattning.store.sessions import OpenedSession


class Desk:
    """A session that this process runs. Use it in a ``with`` or :meth:`close` it.

    Everything but the saving of :meth:`arrive` happens in the caller's thread.
    """

    def __init__(self, opened: OpenedSession) -> None:
        self._opened = opened
        self._session = opened.session
        self._writing = threading.Lock()
        self._saving = asyncio.Lock()
        self._next_save: asyncio.Task[None] | None = None
        self._watchers: list[Callable[[], None]] = []
        self._is_open = True

    @property
    def session(self) -> GroupSession:
        """The session as it is now. What came in a moment ago may still be on its way to the disk."""
        return self._session

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Have ``changed`` called after each change; what is returned ends that."""
        self._watchers.append(changed)
        return lambda: self._watchers.remove(changed)

    def send(self, *messages: Message) -> GroupSession:
        """Do what the messages say, all of them or none; it is durable when this returns.

        Raises SessionRefused, SaveFailed, ValueError or KeyError; the session is then as it was.
        """
        after = self._session
        for message in messages:
            after = update(after, message)
        with self._writing:  # a save in its thread must not find the old session once the new one is on disk
            self._opened.save(after)
            self._session = after
        self._changed()
        return after

    async def arrive(self, message: Message) -> None:
        """As :meth:`send`, sharing one save with all that arrive meanwhile. For Put, Write and Withdraw.

        Raises SaveFailed: the change is then kept in memory and saved with the next. Else as :meth:`send`.
        """
        self._session = update(self._session, message)
        self._changed()
        if self._next_save is None:
            self._next_save = asyncio.create_task(self._save_when_free())
        await asyncio.shield(self._next_save)  # whoever goes away must not stop it for the others

    async def _save_when_free(self) -> None:
        async with self._saving:
            self._next_save = None  # what arrives from here on waits for the next one
            await asyncio.to_thread(self._save_now)

    def _save_now(self) -> None:
        with self._writing:
            if self._session is not self._opened.session:
                self._opened.save(self._session)

    # -- the sentences a facilitator says

    def begin(self) -> None:
        """Open the session: from here its setup is fixed. Raises SessionRefused and SaveFailed."""
        self.send(Open(new_door(secrets.token_bytes)))

    def reveal(self) -> None:
        """Release what has come in and erase the raw answers. Raises SessionRefused and SaveFailed."""
        self.send(Reveal(_shuffled))

    def end(self) -> None:
        """Close the session; every raw answer, handle and ticket is erased. Raises SaveFailed."""
        self.send(Close())

    def door(self) -> Door:
        """The way in. Raises SessionRefused (``group.shut``, ``group.together``) when none is."""
        if not self._session.is_strict:
            raise SessionRefused("group.together")
        if self._session.door is None or not self._session.takes_answers:
            raise SessionRefused("group.shut")
        return self._session.door

    def set_address(self, host: str, port: int) -> None:
        """Remember the address that is handed out, so that it is the same after an interruption."""
        self.send(SetDoor(self.door()._replace(host=host, port=port)))

    def renew_code(self) -> str:
        """Another spoken code, as when someone has guessed too often."""
        code = new_code(secrets.token_bytes)
        self.send(SetDoor(self.door()._replace(code=code)))
        return code

    def make_tickets(self, count: int) -> tuple[str, ...]:
        """So many one-time tickets; from now on only one-time tickets open. They are kept nowhere."""
        from sjalvskattning.core.group.door import new_ticket

        tickets = tuple(new_ticket(secrets.token_bytes) for _ in range(count))
        self.send(SetDoor(with_tickets(self.door(), tickets)))
        return tickets

    def close(self) -> None:
        """Save what has not been saved, and let go. Raises SaveFailed; it is let go of all the same."""
        if self._is_open:
            self._is_open = False
            try:
                self._save_now()
            finally:
                self._opened.close()

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self.close()
        except (SaveFailed, StoreError):
            if error is None:
                raise

    def _changed(self) -> None:
        for watcher in tuple(self._watchers):
            watcher()


def _shuffled(texts: list[str]) -> list[str]:
    return secrets.SystemRandom().sample(texts, len(texts))
