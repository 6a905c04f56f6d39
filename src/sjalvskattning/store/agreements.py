"""The agreements on this machine: one JSON file each, in one folder.

::

    <id>.json                what is agreed now
    <id>.1.json              the version before
    <id>.<form>.draft        what was being written in a form when the program ended
    damaged/<id>.<sum>.json  copies of what could not be read, never changed
    .lock                    held while someone writes

Listing and reading take no lock and change nothing; creating, changing and erasing hold the folder's.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from sjalvskattning.core.agreement.agreement import Agreement
from sjalvskattning.core.agreement.following import made
from sjalvskattning.errors import NotFound, ResponseDamaged, ResponseLocked, SaveFailed, StoreError
from sjalvskattning.store.agreement_file import agreement_of, checked_bytes
from sjalvskattning.store.drafts import DRAFT
from sjalvskattning.store.durable import (
    TEMPORARY,
    discard,
    ensure_folder,
    exists,
    read_file,
    refusals,
    remove,
    write_atomically,
)
from sjalvskattning.store.files import FileSystem, RealFileSystem
from sjalvskattning.store.notices import Notice, Problem
from sjalvskattning.store.places import DAMAGED, is_name

WAIT = 5.0
"""Seconds to wait for someone else who is writing; a save takes a fraction of one."""

_SUFFIX = ".json"
_BEFORE = ".1.json"
_LOCK = ".lock"


class Found(NamedTuple):
    """An agreement and its file's bytes: ``intact``, or ``damaged`` when it is the version before it."""

    agreement: Agreement
    intact: bytes | None
    damaged: bytes | None = None
    notices: tuple[Notice, ...] = ()


class Agreements(NamedTuple):
    """Every agreement that can be read, the latest made first, and what is wrong with the others."""

    agreements: tuple[Agreement, ...] = ()
    problems: tuple[Problem, ...] = ()


class AgreementStore:
    """The agreements in ``folder``, which need not exist."""

    def __init__(self, folder: Path, fs: FileSystem | None = None) -> None:
        self._fs: FileSystem = fs or RealFileSystem()
        self.folder = self._fs.resolve(folder)

    def create(self, agreement: Agreement) -> Notice | None:
        """Keep a new agreement. Durable when this returns; the notice tells of a folder open to others.

        Raises ValueError for an id that cannot be a file name, StoreError (``agreement.exists``) when it is
        taken, SaveFailed and ResponseLocked.
        """
        if not is_name(agreement.id):
            raise ValueError(f"an agreement cannot be called {agreement.id!r}")
        live = self._live(agreement.id)
        data = checked_bytes(agreement, live)
        with refusals(SaveFailed, "store.save_failed", live):
            notice = ensure_folder(self._fs, self.folder)
        with self._locked():
            if agreement.id in self.ids():
                raise StoreError("agreement.exists", id=agreement.id, path=str(live))
            with refusals(SaveFailed, "store.save_failed", live):
                self._put(live, data, None)
        return notice

    def change(self, id: str, how: Callable[[Agreement], Agreement]) -> Agreement:
        """Let ``how`` make another version of an agreement, while no one else can, and keep it.

        Durable when this returns. A damaged file is set aside first; ``how`` is then given the version
        before. Raises NotFound, ResponseDamaged, StoreTooNew, ResponseLocked, SaveFailed and StoreError, and
        whatever ``how`` does; what is stored is unchanged then.
        """
        self._check(id)
        with self._locked(id):
            found = self.examine(id)
            after = how(found.agreement)
            if after.id != id:
                raise ValueError(f"the agreement {id!r} cannot become {after.id!r}")
            if after != found.agreement:
                self._replace(found, after)
                return after
            with refusals(SaveFailed, "store.save_failed", self._live(id)):
                self._fs.sync_folder(self.folder)  # a killed process may have put it there and not flushed
            return after

    def read(self, id: str) -> Agreement:
        """An agreement, or the version before where its file is damaged. As :meth:`examine`."""
        return self.examine(id).agreement

    def examine(self, id: str) -> Found:
        """An agreement and what was found on the way. Changes nothing.

        Raises NotFound, ResponseDamaged, StoreTooNew and StoreError.
        """
        self._check(id)
        live, before = self._live(id), self._before(id)
        data = self._bytes(live)
        if data is not None:
            with contextlib.suppress(ResponseDamaged):
                return Found(agreement_of(data, id, live), data)
        earlier = self._bytes(before)
        if earlier is None:
            if data is None:
                raise self._not_found(id)
            raise ResponseDamaged("agreement.damaged", path=str(live))
        notice = Notice("agreement.recovered", {"id": id, "path": str(live)})
        return Found(agreement_of(earlier, id, before), None, data, (notice,))

    def ids(self) -> list[str]:
        """The ids of everything kept, readable or not. Raises StoreError when the folder is shut."""
        return sorted({id for name in self._files() if (id := _id(name))})

    def entries(self) -> Agreements:
        """Every agreement that can be read, the latest made first, and every problem.

        One never hides the others. Raises StoreError when the folder is shut.
        """
        agreements: list[Agreement] = []
        problems = [
            Problem(name, "agreement.stray", {"path": str(self.folder / name)})
            for name in sorted(self._files())
            if not _id(name)
        ]
        for id in self.ids():
            try:
                found = self.examine(id)
            except NotFound:  # erased while we looked
                continue
            except StoreError as error:
                problems.append(Problem(id, error.code, error.params))
                continue
            agreements.append(found.agreement)
            problems += [Problem(id, notice.code, notice.params, readable=True) for notice in found.notices]
        return Agreements(tuple(sorted(agreements, key=made, reverse=True)), tuple(problems))

    def erase(self, id: str) -> None:
        """Remove an agreement with its version before, set-aside copies and temporary files.

        It is gone for good when this returns. Raises NotFound, ResponseLocked, and StoreError
        (``store.erase_failed``); it can then be done again.
        """
        self._check(id)
        with self._locked(id):
            found = id in self.ids()
            with refusals(StoreError, "store.erase_failed", self.folder):
                self._remove(id)
            if not found:
                raise self._not_found(id)

    def erase_all(self) -> int:
        """Remove every agreement, copy and temporary file, and the folder; how many agreements there were.

        Raises ResponseLocked, and StoreError (``store.erase_failed``); it can then be done again.
        """
        ids = self.ids()
        if not self._there():
            return 0
        with self._locked(), refusals(StoreError, "store.erase_failed", self.folder):
            for id in ids:
                self._remove(id)
            for folder in self._folders():
                self._remove_named(folder, lambda name: name.endswith((_SUFFIX, DRAFT, TEMPORARY)))
        discard(self._fs, self.folder / _LOCK)
        for folder in (self.folder / DAMAGED, self.folder):
            with contextlib.suppress(OSError):  # something of the person's own lies there
                self._fs.rmdir(folder)
        return len(ids)

    # -- the files

    def _there(self) -> bool:
        with refusals(StoreError, "store.unreadable", self.folder):
            return exists(self._fs, self.folder)

    def _live(self, id: str) -> Path:
        return self._fs.resolve(self.folder / f"{id}{_SUFFIX}")

    def _before(self, id: str) -> Path:
        return self.folder / f"{id}{_BEFORE}"

    def _files(self) -> list[str]:
        with refusals(StoreError, "store.unreadable", self.folder):
            try:
                return [name for name in self._fs.names(self.folder) if name.endswith(_SUFFIX)]
            except FileNotFoundError:
                return []

    def _bytes(self, path: Path) -> bytes | None:
        with refusals(StoreError, "store.unreadable", path):
            try:
                return read_file(self._fs, path)
            except FileNotFoundError:
                return None

    def _replace(self, found: Found, after: Agreement) -> None:
        """Keep what is there as the version before, or set it aside if damaged; then put the new in place."""
        id = found.agreement.id
        live = self._live(id)
        data = checked_bytes(after, live)
        with refusals(SaveFailed, "store.save_failed", live):
            if found.intact is not None:
                write_atomically(self._fs, self._before(id), found.intact)
            elif found.damaged is not None:
                self._set_aside(id, found.damaged)
            self._put(live, data, found.damaged if found.intact is None else found.intact)

    def _put(self, live: Path, data: bytes, was: bytes | None) -> None:
        """Put a file in place; if that fails after the renaming, what was there is put back."""
        try:
            write_atomically(self._fs, live, data)
        except OSError:
            with contextlib.suppress(OSError):  # the first error is the one that is told
                if read_file(self._fs, live) == data:
                    discard(self._fs, live) if was is None else write_atomically(self._fs, live, was)
            raise

    def _set_aside(self, id: str, data: bytes) -> None:
        path = self.folder / DAMAGED / f"{id}.{hashlib.sha256(data).hexdigest()[:16]}{_SUFFIX}"
        ensure_folder(self._fs, path.parent)
        write_atomically(self._fs, path, data)

    def _folders(self) -> list[Path]:
        """The folders that may hold something of an agreement, those with copies first."""
        return [folder for folder in (self.folder / DAMAGED, self.folder) if exists(self._fs, folder)]

    def _remove(self, id: str) -> None:
        """Remove everything of an agreement, copies first and the file itself last. Raises OSError."""
        live, name = self._live(id), f"{id}{_SUFFIX}"
        for folder in self._folders():
            self._remove_named(folder, lambda other: other.startswith(f"{id}.") and other != name)
        remove(self._fs, live)
        remove(self._fs, self.folder / name)  # where that was a link
        self._fs.sync_folder(self.folder)

    def _remove_named(self, folder: Path, doomed: Callable[[str], bool]) -> None:
        for name in filter(doomed, self._fs.names(folder)):
            remove(self._fs, folder / name)
        self._fs.sync_folder(folder)

    def _check(self, id: str) -> None:
        if not is_name(id):
            raise self._not_found(id)

    def _not_found(self, id: str) -> NotFound:
        from difflib import get_close_matches

        near = get_close_matches(id, self.ids(), 1)
        return NotFound("agreement.not_found", id=id, suggestion=near[0] if near else "")

    @contextlib.contextmanager
    def _locked(self, id: str = "") -> Iterator[None]:
        """Hold the folder's lock. Raises NotFound without a folder, which locking would make."""
        if not self._there():
            raise self._not_found(id)
        with refusals(StoreError, "store.cannot_open", self.folder):
            try:
                lock = self._fs.lock(self.folder / _LOCK, WAIT)
            except TimeoutError as error:
                raise ResponseLocked("agreement.locked", path=str(self.folder)) from error
        try:
            yield
        finally:
            lock.release()


def _id(name: str) -> str:
    """The id in a file's name; empty when the name is not one of ours."""
    id = name.removesuffix(_SUFFIX).removesuffix(".1")
    return id if is_name(id) else ""
