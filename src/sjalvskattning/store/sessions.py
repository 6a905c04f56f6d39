"""The group sessions on this machine: a folder each.

::

    <id>/setup.json    what is asked and what protects those who answer
    <id>/state.json    what has come in, been released and been agreed
    <id>/<form>.draft  what was being written in a form when the program ended
    <id>/.lock         held while someone runs the session

There are no generations, journals or copies: one would keep what a reveal has erased, or the order in which
answers came. A file is replaced whole, so it is the state before or after, never a mix.
"""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from sjalvskattning.core.group.session import GroupSession
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.errors import NotFound, ResponseDamaged, ResponseLocked, SaveFailed, StoreError
from sjalvskattning.store.drafts import DRAFT
from sjalvskattning.store.durable import (
    TEMPORARY,
    ensure_folder,
    exists,
    read_file,
    refusals,
    remove,
    write_atomically,
)
from sjalvskattning.store.files import FileSystem, Lock, RealFileSystem
from sjalvskattning.store.notices import Problem
from sjalvskattning.store.places import is_name
from sjalvskattning.store.session_file import part_bytes, part_of

WAIT = 1.0
"""Seconds to wait for another window to let go."""

SETUP, STATE, _LOCK = "setup.json", "state.json", ".lock"


class Sessions(NamedTuple):
    """Every session that can be read, the latest first, and what is wrong with the others."""

    sessions: tuple[GroupSession, ...] = ()
    problems: tuple[Problem, ...] = ()


class OpenedSession:
    """A session and its lock. A :class:`SessionStore` makes it; use it in a ``with`` or :meth:`close` it."""

    def __init__(self, fs: FileSystem, folder: Path, lock: Lock, session: GroupSession) -> None:
        self._fs, self._folder, self._lock, self._session = fs, folder, lock, session
        self._open = True
        self._has_failed = False

    @property
    def session(self) -> GroupSession:
        """The session as it is on disk."""
        return self._session

    def save(self, session: GroupSession) -> None:
        """Make it durable: when this returns, it survives a crash and a power cut.

        Raises SaveFailed: the disk then has the state before. Raises ValueError when closed, or for another
        session.
        """
        if not self._open or session.id != self._session.id:
            raise ValueError(session.id)
        failed, before, self._has_failed = self._has_failed, self._session, True
        if failed:  # what is on disk may be newer than ``before``, or half of it
            with refusals(SaveFailed, "store.save_failed", self._folder):
                _sweep(self._fs, self._folder)
        if failed or (session.setup is not before.setup and session.setup != before.setup):
            _put(self._fs, self._folder, session.id, SETUP, session.setup.to_dict())
        if failed or replace(session, setup=before.setup) != before:
            _put(self._fs, self._folder, session.id, STATE, session.state())
        self._has_failed = False
        self._session = session

    def close(self) -> None:
        """Let go of the lock."""
        if self._open:
            self._open = False
            self._lock.release()

    def __enter__(self) -> OpenedSession:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class SessionStore:
    """The group sessions in ``folder``, which need not exist."""

    def __init__(self, folder: Path, fs: FileSystem | None = None) -> None:
        self._fs: FileSystem = fs or RealFileSystem()
        self.folder = self._fs.resolve(folder)

    def create(self, session: GroupSession) -> OpenedSession:
        """Keep a new session and hold it open. Durable when this returns.

        Raises ValueError for an id that cannot be a folder's name, StoreError (``group.exists``) when it is
        taken, SaveFailed and ResponseLocked.
        """
        if not is_name(session.id):
            raise ValueError(session.id)
        folder = self.folder / session.id
        with refusals(SaveFailed, "store.save_failed", folder):
            if exists(self._fs, folder / STATE):
                raise StoreError("group.exists", id=session.id)
            ensure_folder(self._fs, folder)
        lock = self._locked(folder)
        try:
            _put(self._fs, folder, session.id, SETUP, session.setup.to_dict())
            _put(self._fs, folder, session.id, STATE, session.state())
        except BaseException:
            lock.release()
            raise
        return OpenedSession(self._fs, folder, lock, session)

    def open(self, id: str) -> OpenedSession:
        """Hold a session open for running it. What a killed process left half-written is removed.

        Raises NotFound, ResponseLocked (``group.locked``), ResponseDamaged, StoreTooNew and StoreError.
        """
        folder = self._existing(id)
        lock = self._locked(folder)
        try:
            with refusals(StoreError, "store.unreadable", folder):
                _sweep(self._fs, folder)
                self._fs.sync_folder(folder)  # a killed process may have come no further than the renaming
            return OpenedSession(self._fs, folder, lock, self.read(id))
        except BaseException:
            lock.release()
            raise

    def read(self, id: str) -> GroupSession:
        """A session as it is on disk, without holding it. Raises as :meth:`open`, but for the lock."""
        folder = self._existing(id)
        setup, state = (self._part(folder, id, name) for name in (SETUP, STATE))
        try:
            return GroupSession.from_state(Setup.from_dict(setup), state)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise ResponseDamaged("group.damaged", path=str(folder)) from error

    def ids(self) -> list[str]:
        """The ids of every session, readable or not. Raises StoreError when the folder is shut."""
        with refusals(StoreError, "store.unreadable", self.folder):
            try:
                names = self._fs.names(self.folder)
            except FileNotFoundError:
                return []
            return sorted(
                name for name in names if is_name(name) and exists(self._fs, self.folder / name / STATE)
            )

    def entries(self) -> Sessions:
        """Every session that can be read, the latest date first, and every problem; none hides another."""
        sessions: list[GroupSession] = []
        problems: list[Problem] = []
        for id in self.ids():
            try:
                sessions.append(self.read(id))
            except NotFound:  # erased while we looked
                continue
            except StoreError as error:
                problems.append(Problem(id, error.code, error.params))
        sessions.sort(key=lambda session: (session.setup.date, session.id), reverse=True)
        return Sessions(tuple(sessions), tuple(problems))

    def erase(self, id: str) -> None:
        """Remove a session, also what is left of one whose making or erasing was cut off.

        It is gone for good when this returns. Raises NotFound, ResponseLocked, and StoreError
        (``store.erase_failed``); it can then be done again.
        """
        if id not in self._begun():
            raise self._not_found(id)
        self._erase(self.folder / id)

    def erase_all(self) -> int:
        """Remove every session, and what is left of one whose making was cut off; how many there were.

        Raises as :meth:`erase`, after erasing what can be.
        """
        ids = self.ids()
        refused: list[StoreError] = []
        for name in self._begun():
            try:
                self._erase(self.folder / name)
            except StoreError as error:
                refused.append(error)
        with contextlib.suppress(OSError):  # something of the person's own lies there, or it never was
            self._fs.rmdir(self.folder)
        if refused:
            raise refused[0]
        return len(ids)

    def _begun(self) -> list[str]:
        """The names of the folders that a session has, had, or was to have."""
        with refusals(StoreError, "store.unreadable", self.folder):
            try:
                names = self._fs.names(self.folder)
            except FileNotFoundError:
                return []
            return [
                name
                for name in names
                if is_name(name)
                and any(exists(self._fs, self.folder / name / part) for part in (SETUP, STATE, _LOCK))
            ]

    def _erase(self, folder: Path) -> None:
        lock = self._locked(folder)
        try:
            with refusals(StoreError, "store.erase_failed", folder):
                for name in (SETUP, STATE):  # the state last: without it there is no session
                    if name == STATE:
                        _sweep(self._fs, folder, (TEMPORARY, DRAFT))
                    remove(self._fs, folder / name)
                self._fs.sync_folder(folder)
        finally:
            lock.release()
        with refusals(StoreError, "store.erase_failed", folder):
            remove(self._fs, folder / _LOCK)
            self._fs.rmdir(folder)

    def _existing(self, id: str) -> Path:
        folder = self.folder / id
        if not is_name(id) or not self._there(folder):
            raise self._not_found(id)
        return folder

    def _not_found(self, id: str) -> NotFound:
        from difflib import get_close_matches

        near = get_close_matches(id, self.ids(), 1)
        return NotFound("group.not_found", id=id, suggestion=near[0] if near else "")

    def _there(self, folder: Path) -> bool:
        with refusals(StoreError, "store.unreadable", folder):
            return exists(self._fs, folder / STATE)

    def _part(self, folder: Path, id: str, name: str) -> Any:
        path = folder / name
        with refusals(StoreError, "store.unreadable", path):
            data = read_file(self._fs, path)
        return part_of(data, id, name.removesuffix(".json"), path)

    def _locked(self, folder: Path) -> Lock:
        with refusals(StoreError, "store.cannot_open", folder):
            try:
                return self._fs.lock(folder / _LOCK, WAIT)
            except TimeoutError as error:
                raise ResponseLocked("group.locked", path=str(folder)) from error


def _sweep(fs: FileSystem, folder: Path, endings: tuple[str, ...] = (TEMPORARY,)) -> None:
    """Remove what a killed process or a failed save left half-written. Raises OSError."""
    for name in fs.names(folder):
        if name.endswith(endings):
            remove(fs, folder / name)


def _put(fs: FileSystem, folder: Path, id: str, name: str, content: Any) -> None:
    data = part_bytes(id, name.removesuffix(".json"), content)
    with refusals(SaveFailed, "store.save_failed", folder / name):
        write_atomically(fs, folder / name, data)
