"""A TinyDB storage that appends one checksummed line a save and keeps the whole in memory.

A save is one ``write`` and one ``fdatasync``, whatever else is stored. After a failed one nothing is appended
any more: the next save writes the whole journal beside, flushes, and puts it in place, because what a failed
flush left behind cannot be known and must not be flushed again. Closing writes the journal afresh when lines
have been added, and keeps the old one as a generation.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable

from tinydb.storages import Storage

from sjalvskattning.errors import SaveFailed, StoreError
from sjalvskattning.store.durable import (
    discard,
    ensure_folder,
    publish,
    read_file,
    reason_of,
    write_all,
    write_new,
)
from sjalvskattning.store.files import APPEND, FileSystem
from sjalvskattning.store.generations import keep_first, rotate, set_aside
from sjalvskattning.store.lines import change_line, dumps, journal_bytes
from sjalvskattning.store.notices import Notice
from sjalvskattning.store.places import Place
from sjalvskattning.store.recovery import Loaded, load
from sjalvskattning.store.shapes import SHAPES, Document, Shapes, Tables

Key = tuple[str, str]


class JournalStorage(Storage):
    """The storage of one response; the caller holds its lock.

    ``create`` starts an empty database whose file appears with the first write, numbered on from ``seq``.
    ``notices`` tell what was recovered. Raises what :func:`~sjalvskattning.store.recovery.load` raises,
    SaveFailed when a repaired or migrated journal cannot be written, and StoreError when damage cannot be set
    aside; what is stored is unchanged then.
    """

    def __init__(
        self, place: Place, fs: FileSystem, shapes: Shapes = SHAPES, *, create: bool = False, seq: int = 0
    ) -> None:
        self.notices: list[Notice] = []
        self._fs, self._place, self._shapes = fs, place, shapes
        self._tables: Tables = {}
        self._texts: dict[Key, str | None] = {}  # what the journal says, for documents looked at
        self._dirty: dict[Key, None] = {}
        self._fd: int | None = None
        self._inodes: set[int] = set()  # files that were written here
        self._seq = seq
        self._size = self._saves = 0
        self._deferred = False
        self._undecided: dict[Key, None] = {}
        self._all_known = False
        self._new = create
        self._whole = create  # the next save writes the whole journal
        self._failed = False
        if not create:
            self._take(load(fs, place, shapes))

    @property
    def seq(self) -> int:
        """The number of the newest save."""
        return self._seq

    @property
    def place(self) -> Place:
        """Where the response lies."""
        return self._place

    @property
    def tables(self) -> Tables:
        """The tables themselves, to look at."""
        return self._tables

    @property
    def unsaved(self) -> bool:
        """Whether memory holds something that a save failed to write."""
        return self._failed or bool(self._dirty)

    def read(self) -> Tables | None:
        """The tables themselves, not a copy; None when there are none."""
        self._know_all()
        return self._tables or None

    def write(self, data: Tables) -> None:
        """Save whatever differs from what is stored, wherever it is. Raises SaveFailed.

        Looks at every document; a :class:`~sjalvskattning.store.tables.DocumentTable` says which to look at.
        """
        self._know_all()
        self._tables = data
        self.touch([*self._texts, *((name, key) for name, table in data.items() for key in table)])

    def table(self, name: str) -> dict[str, Document]:
        """One table itself, made when there is none. Say what is changed in it to :meth:`remember` before."""
        return self._tables.setdefault(name, {})

    def touch(self, keys: Iterable[Key]) -> None:
        """Save the documents named, if they differ from what is stored. Raises SaveFailed."""
        for key in keys:
            self._dirty[key] = None
        if not self._deferred:
            self._commit()

    def remember(self, name: str, key: str) -> None:
        """Note what a document says before it is handed out to be changed."""
        if (name, key) not in self._texts:
            self._texts[name, key] = self._now(name, key)

    def restore(self, keys: Iterable[Key]) -> None:
        """Put documents that were handed out back as they are stored."""
        for name, key in keys:
            text = self._texts[name, key]
            if text is None:
                self.table(name).pop(key, None)
            else:
                self.table(name)[key] = json.loads(text)

    def begin(self) -> None:
        """Everything written until :meth:`commit` becomes one save."""
        self._deferred = True
        self._undecided = dict(self._dirty)

    def commit(self) -> None:
        """Save what was written since :meth:`begin`. Raises SaveFailed."""
        self._deferred = False
        self._commit()

    def roll_back(self) -> None:
        """Forget what was written since :meth:`begin`."""
        self.restore(key for key in self._dirty if key not in self._undecided)
        self._dirty, self._deferred = self._undecided, False

    def close(self) -> None:
        """Write the journal afresh if lines were added. Raises SaveFailed when a change stays unsaved."""
        try:
            if self.unsaved:
                self._commit()
            elif self._saves:
                with contextlib.suppress(SaveFailed):  # what is there is whole and flushed
                    self._write_whole(rotated=self._is_ours())
        finally:
            self._let_go()

    def abandon(self) -> None:
        """Let go of the file as it is."""
        self._let_go()

    def _take(self, loaded: Loaded) -> None:
        self._tables, self._seq = loaded.state.tables, loaded.state.seq
        self._size, self._saves = loaded.size, loaded.saves
        self.notices = loaded.notices
        # Lines that an interrupted session left may never have been flushed: they are not built upon.
        self._whole = loaded.saves > 0
        if loaded.refusal:
            raise StoreError("store.unreadable", path=str(self._place.live), reason=loaded.refusal)
        with contextlib.suppress(OSError):
            self._inodes = {self._fs.stat(self._place.live).inode}
        if loaded.aside:
            path = set_aside(self._fs, self._place, loaded.aside, tail=loaded.tail)
            self.notices.append(Notice("store.set_aside", {"id": self._place.name, "path": str(path)}))
        if loaded.rewrite or loaded.migrated:
            self._write_whole(rotated=loaded.migrated and not loaded.rewrite)
            return
        try:
            found = self._fs.stat(self._place.live)
            if found.mode & 0o077:
                self._fs.chmod(self._place.live, 0o600)
            self._fs.sync_folder(self._place.live.parent)  # the name may be newer than the last flush
        except OSError:
            self._whole = True

    def _now(self, name: str, key: str) -> str | None:
        document = self._tables.get(name, {}).get(key)
        return None if document is None else dumps(document)

    def _know_all(self) -> None:
        if not self._all_known:
            self._all_known = True
            for name, table in self._tables.items():
                for key in table:
                    self.remember(name, key)

    def _commit(self) -> None:
        try:
            now = {key: self._now(*key) for key in self._dirty}
        except (ValueError, TypeError):  # JSON cannot hold it: a fault of the program, not of the disk
            self.restore(self._dirty)
            self._dirty = {}
            raise
        changes = {key: text for key, text in now.items() if text != self._texts.get(key)}
        if changes or self._failed:
            if self._is_ours() and not self._whole:
                self._append(changes)
            else:
                self._write_whole(rotated=False)
            self._texts.update(changes)
        self._dirty = {}
        self._failed = False

    def _append(self, changes: dict[Key, str | None]) -> None:
        self._seq += 1
        line = [(name, key, "null" if text is None else text) for (name, key), text in changes.items()]
        data = change_line(self._place.name, self._shapes.number, self._seq, line)
        done = False
        try:
            if self._fd is None:
                self._fd = self._fs.open(self._place.live, APPEND)
            write_all(self._fs, self._fd, data)
            self._fs.fdatasync(self._fd)
            done = True
        except OSError as error:
            raise self._save_failed(error) from error
        finally:
            if not done:
                self._give_up()
        self._size += len(data)
        self._saves += 1

    def _is_ours(self) -> bool:
        """Whether the journal is the file that was last written here. Raises SaveFailed.

        One that came from elsewhere (a folder kept in step by another program) is copied aside first, since
        what is written next takes its place.
        """
        if self._new:
            return False
        try:
            found = self._fs.stat(self._place.live)
            if found.inode in self._inodes and (self._failed or found.size == self._size):
                return True
            path = set_aside(self._fs, self._place, read_file(self._fs, self._place.live), tail=False)
        except FileNotFoundError:
            return False
        except OSError as error:
            self._failed = True
            raise self._save_failed(error) from error
        except StoreError as error:
            self._failed = True
            raise SaveFailed("store.save_failed", **error.params) from error
        self.notices.append(Notice("store.replaced_outside", {"id": self._place.name, "path": str(path)}))
        return False

    def _give_up(self) -> None:
        """After a failed append: cut what it left if possible, and never append to this file again."""
        self._whole = self._failed = True
        if self._fd is not None:
            with contextlib.suppress(OSError):
                self._fs.truncate(self._fd, self._size)
        self._let_go()

    def _write_whole(self, *, rotated: bool) -> None:
        place, fs = self._place, self._fs
        documents = [
            (name, key, self._now(name, key) or "") for name, table in self._tables.items() for key in table
        ]
        data = journal_bytes(place.name, self._shapes.number, self._seq + 1, documents)
        self._seq += 1 + len(documents)
        self._let_go()
        self._whole = True
        try:
            ensure_folder(fs, place.live.parent)
            write_new(fs, place.temporary, data)
            inode = fs.stat(place.temporary).inode
            self._inodes.add(inode)
            if rotated:
                rotate(fs, place)
            publish(fs, place.temporary, place.live)
        except OSError as error:
            discard(fs, place.temporary)
            self._failed = True
            raise self._save_failed(error) from error
        self._inodes = {inode}
        self._size, self._saves = len(data), 0
        self._whole = False
        if self._new:
            self._new = False
            with contextlib.suppress(OSError):  # a second copy from the start; the first is safe without it
                keep_first(fs, place, data)

    def _let_go(self) -> None:
        fd, self._fd = self._fd, None
        if fd is not None:
            with contextlib.suppress(OSError):
                self._fs.close(fd)

    def _save_failed(self, error: OSError) -> SaveFailed:
        return SaveFailed("store.save_failed", path=str(self._place.live), reason=reason_of(error))
