"""The responses on this machine: one journal each, in one folder.

Listing and reading take no lock and change nothing; creating, opening and erasing hold the response's lock.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sjalvskattning.core.response import Response
from sjalvskattning.errors import NotFound, ResponseLocked, SaveFailed, StoreError
from sjalvskattning.store.documents import response_of
from sjalvskattning.store.durable import discard, ensure_folder, exists, reason_of, remove
from sjalvskattning.store.erasing import erase_files, erase_strays
from sjalvskattning.store.files import FileSystem, Lock, RealFileSystem, Stat
from sjalvskattning.store.index import read_index, stamp, write_index
from sjalvskattning.store.listing import Entry, Listing
from sjalvskattning.store.notices import Notice, Problem
from sjalvskattning.store.places import BACKUP, GENERATIONS, JOURNAL, Place, is_name
from sjalvskattning.store.recovery import Loaded, load
from sjalvskattning.store.shapes import SHAPES, Shapes

if TYPE_CHECKING:
    from sjalvskattning.store.opened import OpenResponse


@dataclass(frozen=True, slots=True)
class Stored:
    """A response as it is stored, the number of its newest save, and what was found when it was read."""

    response: Response
    seq: int
    notices: tuple[Notice, ...] = ()


class ResponseStore:
    """The responses in ``folder``, which need not exist yet."""

    def __init__(self, folder: Path, *, fs: FileSystem | None = None, shapes: Shapes = SHAPES) -> None:
        self._fs: FileSystem = fs or RealFileSystem()
        self.folder = self._fs.resolve(folder)
        self.shapes = shapes

    @property
    def fs(self) -> FileSystem:
        """What the store reads and writes through."""
        return self._fs

    def create(self, response: Response, *, seq: int = 0) -> OpenResponse:
        """Store a new response and hold it open. Durable when this returns; numbers go on from ``seq``.

        Raises ValueError for an id that cannot be a file name, StoreError (``store.exists``) when it is
        taken, SaveFailed, and otherwise as :meth:`open`.
        """
        if not is_name(response.id):
            raise ValueError(f"a response cannot be called {response.id!r}")
        place = Place.of(self.folder, response.id)
        with self._refusals(place):
            notice = ensure_folder(self._fs, self.folder)
        with self._locked(place, 0.0) as lock:
            if self._taken(place):
                raise StoreError("store.exists", id=response.id, path=str(place.live))
            try:
                return self._opened(place, lock, notice, response, seq)
            except SaveFailed:
                discard(self._fs, place.live)
                raise

    def open(self, id: str, wait: float = 0.0) -> OpenResponse:
        """Hold a response open for writing, after waiting at most ``wait`` seconds for another who does.

        What was damaged is repaired first, with a copy kept; ``notices`` tell. Raises NotFound,
        ResponseLocked, ResponseDamaged, StoreTooNew, SaveFailed and StoreError; the files are unchanged then.
        """
        place = self._place(id)
        if not self._taken(place):  # a lock file for nothing would be left behind
            raise self._not_found(id)
        with self._locked(place, wait) as lock:
            with self._refusals(place):
                notice = ensure_folder(self._fs, self.folder)
            return self._opened(place, lock, notice, None)

    def read(self, id: str) -> Response:
        """A response as it is stored, recovered as far as it goes. Changes nothing and takes no lock.

        Raises NotFound, ResponseDamaged, StoreTooNew and StoreError.
        """
        return self.examine(id).response

    def examine(self, id: str) -> Stored:
        """As :meth:`read`, with the number of its newest save and what was found on the way."""
        place = self._place(id)
        loaded = load(self._fs, place, self.shapes)
        response, notices = response_of(loaded.state.tables, place)
        return Stored(response, loaded.state.seq, (*_telling(loaded), *notices))

    def ids(self) -> list[str]:
        """The ids of everything stored, readable or not. Raises StoreError when the folder is shut."""
        return sorted({name.removesuffix(JOURNAL) for name, _ in self._journals()} | self._orphans())

    def entries(self) -> Listing:
        """Every response that can be read, newest first, and every problem; one never hides the others.

        Only files that have changed since the last time are read. Raises StoreError when the folder is shut.
        """
        files = self._journals()
        known = read_index(self._fs, self.folder) if files else {}
        index, entries, problems = {}, [], []
        for name, stat in files:
            was = known.get(name)
            if was is not None and was[0] == stamp(stat):
                index[name] = was
                entries.append(was[1])
                continue
            entry, found = self._entry(name.removesuffix(JOURNAL))
            problems += found
            if entry is not None:
                entries.append(entry)
                if not found:
                    index[name] = (stamp(stat), entry)
        for orphan in sorted(self._orphans() - {name.removesuffix(JOURNAL) for name, _ in files}):
            entry, found = self._entry(orphan)
            problems += found
            entries += [entry] if entry is not None else []
        if index != known:
            write_index(self._fs, self.folder, index)
        entries.sort(key=lambda entry: (entry.created, entry.id), reverse=True)
        return Listing(tuple(entries), tuple(problems))

    def erase(self, id: str, wait: float = 0.0) -> None:
        """Remove a response with its generations, set-aside copies, index entry, temporary files and lock.

        It is gone for good when this returns. Raises NotFound, ResponseLocked, and StoreError
        (``store.erase_failed``); it can then be done again.
        """
        place = self._place(id)
        with self._refusals(place):  # a lock alone is what an erasure that failed at the very end leaves
            found = id in self.ids() or exists(self._fs, place.lock)
        if not found:
            raise self._not_found(id)
        with self._locked(place, wait) as lock:
            erase_files(self._fs, place)
            try:
                remove(self._fs, place.lock)
                lock.release()
            except OSError:  # Windows cannot remove a file that is held
                lock.release()
                discard(self._fs, place.lock)

    def erase_all(self, wait: float = 0.0) -> int:
        """Erase every response, and every other copy in the folder; how many there were.

        Raises ResponseLocked or StoreError after erasing what can be.
        """
        refused: StoreError | None = None
        ids = [id for id in self.ids() if is_name(id)]
        for id in ids:
            try:
                self.erase(id, wait)
            except NotFound:
                continue
            except StoreError as error:
                refused = error
        if refused is not None:
            raise refused
        erase_strays(self._fs, self.folder)
        return len(ids)

    def _opened(
        self, place: Place, lock: Lock, notice: Notice | None, new: Response | None, seq: int = 0
    ) -> OpenResponse:
        from sjalvskattning.store.opened import OpenResponse  # TinyDB comes with it

        storage = {
            "place": place,
            "fs": self._fs,
            "shapes": self.shapes,
            "create": new is not None,
            "seq": seq,
        }
        return OpenResponse(lock, new, [notice] if notice else [], **storage)

    def _taken(self, place: Place) -> bool:
        with self._refusals(place):
            return any(exists(self._fs, path) for path in (place.live, *map(place.generation, GENERATIONS)))

    def _place(self, id: str) -> Place:
        if not is_name(id):
            raise self._not_found(id)
        entry = self.folder / f"{id}{JOURNAL}"
        return Place(self.folder, id, self._fs.resolve(entry))

    def _not_found(self, id: str) -> NotFound:
        from difflib import get_close_matches

        near = get_close_matches(id, self.ids(), 1)
        return NotFound("store.no_response", id=id, suggestion=near[0] if near else "")

    def _journals(self) -> list[tuple[str, Stat]]:
        try:
            return sorted(self._fs.scan(self.folder, JOURNAL))
        except FileNotFoundError:
            return []
        except OSError as error:
            raise StoreError("store.unreadable", path=str(self.folder), reason=reason_of(error)) from error

    def _orphans(self) -> set[str]:
        """Names that have a generation; those without a journal have lost it."""
        try:
            return {name.partition(".")[0] for name in self._fs.names(self.folder / BACKUP) if name[0] != "."}
        except OSError:
            return set()

    def _entry(self, id: str) -> tuple[Entry | None, list[Problem]]:
        path = str(self.folder / f"{id}{JOURNAL}")
        if not is_name(id):
            return None, [Problem(id, "store.stray", {"path": path})]
        place = self._place(id)
        try:
            loaded = load(self._fs, place, self.shapes)
            response, notices = response_of(loaded.state.tables, place)
        except NotFound:  # erased while we looked
            return None, []
        except StoreError as error:
            return None, [Problem(id, error.code, error.params)]
        found = [*_telling(loaded), *notices]
        problems = [Problem(id, notice.code, notice.params, readable=True) for notice in found]
        return Entry.of(response, loaded.state.seq), problems

    @contextlib.contextmanager
    def _refusals(self, place: Place) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise StoreError("store.cannot_open", path=str(place.live), reason=reason_of(error)) from error

    @contextlib.contextmanager
    def _locked(self, place: Place, wait: float) -> Iterator[Lock]:
        """The response's lock, let go of again if the block fails."""
        try:
            lock = self._fs.lock(place.lock, wait)
        except TimeoutError as error:
            raise ResponseLocked("store.locked", id=place.name) from error
        except FileNotFoundError as error:
            raise self._not_found(place.name) from error
        except OSError as error:
            raise StoreError("store.cannot_open", path=str(place.live), reason=reason_of(error)) from error
        try:
            yield lock
        except BaseException:
            lock.release()
            raise


def _telling(loaded: Loaded) -> Iterable[Notice]:
    """The notices, less the unfinished line of someone who is writing just now."""
    return [n for n in loaded.notices if not (loaded.torn and n.code == "store.tail_cut")]
