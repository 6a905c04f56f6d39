"""Taking what a backup holds back, without overwriting anything."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from sjalvskattning.core.agreement.agreement import Agreement, moment
from sjalvskattning.core.bundle import Bundle
from sjalvskattning.errors import NotFound, SaveFailed, SjalvskattningError, StoreError
from sjalvskattning.store.agreements import AgreementStore
from sjalvskattning.store.backup_reading import read_backup
from sjalvskattning.store.bundles import BundleStore
from sjalvskattning.store.durable import exists, refusals
from sjalvskattning.store.kept import Kept
from sjalvskattning.store.responses import ResponseStore, Stored

Thing = TypeVar("Thing")
Taken = TypeVar("Taken", contravariant=True)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a restore did with one kind, as ids.

    ``unchanged`` were here already. ``left`` differ and were left alone: a response or an agreement that was
    changed later here, or an envelope, which can't be kept twice. ``beside`` differ and were added under a
    new id: pairs of the backup's id and the new one.
    """

    added: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    beside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did."""

    responses: Outcome = field(default_factory=Outcome)
    agreements: Outcome = field(default_factory=Outcome)
    received: Outcome = field(default_factory=Outcome)


def restore(kept: Kept, source: Path) -> Restored:
    """Add what a backup holds. The whole file is verified before anything is written.

    What is here is never overwritten. When a write fails, what was added is taken away again; a restore that
    was killed can simply be done again. Raises InputRejected for a file that is not a whole and harmless
    backup, StoreTooNew, SaveFailed and StoreError.
    """
    contents = read_backup(kept.responses.fs, source, kept.responses.shapes)
    undo: list[Callable[[], None]] = []
    responses = {stored.response.id: stored for stored in contents.responses}
    agreements = {agreement.id: agreement for agreement in contents.agreements}
    received = {bundle.response.id: bundle for bundle in contents.received}
    try:
        restored = Restored(
            _put_back(_Responses(kept.responses), responses, undo),
            _put_back(_Agreements(kept.agreements), agreements, undo),
            _put_back(_Received(kept.received), received, undo),
        )
        _settle(kept)
        return restored
    except BaseException:
        for take_away in reversed(undo):
            with contextlib.suppress(SjalvskattningError):
                take_away()
        raise


def _settle(kept: Kept) -> None:
    """Flush the folders: what was here already may be what a killed restore put there and did not flush."""
    fs = kept.responses.fs
    for folder in (kept.responses.folder, kept.agreements.folder, kept.received.folder):
        with refusals(SaveFailed, "store.save_failed", folder):
            if exists(fs, folder):
                fs.sync_folder(folder)


class _Shelf(Protocol[Taken]):
    """A store as a restore sees it. All but ``ids`` may be asked of what is here and can't be read."""

    def ids(self) -> Collection[str]: ...

    def holds(self, id: str, thing: Taken) -> bool:
        """Whether just this is here under that id."""

    def stays(self, id: str, thing: Taken) -> bool:
        """Whether what is here, which is another, stays alone."""

    def put(self, id: str, thing: Taken) -> None:
        """Keep it under an id that is free. Raises StoreError; nothing is there then."""

    def take_away(self, id: str) -> None:
        """Erase what was put."""


def _put_back(shelf: _Shelf[Thing], things: dict[str, Thing], undo: list[Callable[[], None]]) -> Outcome:
    here = set(shelf.ids())
    added, unchanged, left, beside = [], [], [], []
    for id, thing in things.items():
        if id in here and shelf.holds(id, thing):
            unchanged.append(id)
            continue
        if id in here and shelf.stays(id, thing):
            left.append(id)
            continue
        free = _free_id(shelf, id, thing, here)
        if free in here:  # from a restore before this one
            unchanged.append(id)
            continue
        shelf.put(free, thing)
        undo.append(partial(shelf.take_away, free))
        here.add(free)
        if free == id:
            added.append(id)
        else:
            beside.append((id, free))
    return Outcome(tuple(added), tuple(unchanged), tuple(left), tuple(beside))


def _free_id(shelf: _Shelf[Thing], id: str, thing: Thing, here: set[str]) -> str:
    """The id itself, or the first ``id-2``, ``id-3``, … that is free, or that holds just this."""
    other, number = id, 2
    while other in here and not (other != id and shelf.holds(other, thing)):
        other = f"{id[:56]}-{number}"
        number += 1
    return other


class _Responses:
    def __init__(self, store: ResponseStore) -> None:
        self._store = store

    def ids(self) -> Collection[str]:
        return self._store.ids()

    def _here(self, id: str) -> Stored | None:
        try:
            return self._store.examine(id)
        except (NotFound, StoreError):
            return None

    def holds(self, id: str, thing: Stored) -> bool:
        here = self._here(id)
        return here is not None and here.response == replace(thing.response, id=id)

    def stays(self, id: str, thing: Stored) -> bool:
        """A response that has been saved as many times here, or more."""
        here = self._here(id)
        return here is not None and here.seq >= thing.seq

    def put(self, id: str, thing: Stored) -> None:
        self._store.create(replace(thing.response, id=id), seq=thing.seq).close()

    def take_away(self, id: str) -> None:
        self._store.erase(id)


class _Agreements:
    def __init__(self, store: AgreementStore) -> None:
        self._store = store

    def ids(self) -> Collection[str]:
        return self._store.ids()

    def _here(self, id: str) -> Agreement | None:
        try:
            return self._store.read(id)
        except (NotFound, StoreError):
            return None

    def holds(self, id: str, thing: Agreement) -> bool:
        return self._here(id) == replace(thing, id=id)

    def stays(self, id: str, thing: Agreement) -> bool:
        """An agreement that was changed later here."""
        here = self._here(id)
        return here is not None and moment(here.changed) > moment(thing.changed)

    def put(self, id: str, thing: Agreement) -> None:
        self._store.create(replace(thing, id=id))

    def take_away(self, id: str) -> None:
        self._store.erase(id)


class _Received:
    def __init__(self, store: BundleStore) -> None:
        self._store = store

    def ids(self) -> Collection[str]:
        return self._store.ids()

    def holds(self, id: str, thing: Bundle) -> bool:
        try:
            return self._store.get(id) == thing
        except SjalvskattningError:
            return False

    def stays(self, id: str, thing: Bundle) -> bool:
        """Always: an envelope's code binds its id too, so it can't be kept under another."""
        return True

    def put(self, id: str, thing: Bundle) -> None:
        self._store.add(thing)

    def take_away(self, id: str) -> None:
        self._store.remove(id)
