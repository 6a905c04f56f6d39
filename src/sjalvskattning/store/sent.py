"""Which envelope was last made of each of one's own responses: its date, nonce and code, and no answers.

With date and nonce the same content gives the same code again, and another code tells that it has changed.

::

    sent.json                the file
    sent.lock                held while someone writes
    damaged/sent.<sum>.json  copies of what could not be read
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sjalvskattning.errors import SaveFailed, StoreError
from sjalvskattning.store.durable import (
    discard,
    ensure_folder,
    exists,
    read_file,
    refusals,
    remove,
    sweep,
    write_atomically,
)
from sjalvskattning.store.files import FileSystem, RealFileSystem
from sjalvskattning.store.places import DAMAGED

WAIT = 5.0
"""Seconds to wait for another window that is writing; a save takes a fraction of one."""


class Sent(NamedTuple):
    """An envelope that was made: the ISO date, the nonce and the code."""

    made: str
    nonce: str
    code: str


class SentLog:
    """The envelopes made, in one file that need not exist.

    A file that can't be read counts as empty: then a code is made anew, and nothing is claimed of old ones.
    Before it is written over, what is damaged is copied aside.
    """

    def __init__(self, path: Path, fs: FileSystem | None = None) -> None:
        self._path = path
        self._fs = fs or RealFileSystem()

    def get(self, response_id: str) -> Sent | None:
        """The envelope last made of a response, or None."""
        with contextlib.suppress(OSError):
            return (_parse(self._data()) or {}).get(response_id)
        return None

    def put(self, response_id: str, sent: Sent) -> None:
        """Keep an envelope as the last one made of a response. Raises SaveFailed."""
        with self._locked():
            data = self._data()
            known = _parse(data)
            if known is None:
                aside = self._aside(hashlib.sha256(data).hexdigest()[:16])
                ensure_folder(self._fs, aside.parent)
                write_atomically(self._fs, aside, data)
            self._write({**(known or {}), response_id: sent})

    def forget(self, response_id: str) -> None:
        """Let go of what was made of a response, in damaged files too. Raises SaveFailed."""
        with refusals(SaveFailed, "store.save_failed", self._path):
            if not exists(self._fs, self._path.parent):
                return
        with self._locked():
            data = self._data()
            known = _parse(data)
            if known is None and response_id.encode() in data:
                remove(self._fs, self._path)
            elif known and known.pop(response_id, None) is not None:
                self._write(known)
            sweep(self._fs, self._path)
            for path in self._copies():
                if response_id.encode() in read_file(self._fs, path):
                    remove(self._fs, path)
            self._fs.sync_folder(self._path.parent)

    def erase(self) -> None:
        """Remove the file, its copies, its lock, and what killed processes left of them.

        Raises StoreError (``store.erase_failed``); it can then be done again.
        """
        folder = self._path.parent
        with refusals(StoreError, "store.erase_failed", self._path):
            if not exists(self._fs, folder):
                return
            for path in (*self._copies(), self._path):
                remove(self._fs, path)
            for one in (folder, folder / DAMAGED):
                if exists(self._fs, one):
                    sweep(self._fs, one / self._path.stem)
                    self._fs.sync_folder(one)
        discard(self._fs, self._lock)
        with contextlib.suppress(OSError):  # something else lies there, or it never was
            self._fs.rmdir(folder / DAMAGED)

    @property
    def _lock(self) -> Path:
        return self._path.with_suffix(".lock")

    def _aside(self, sum: str) -> Path:
        return self._path.parent / DAMAGED / f"{self._path.stem}.{sum}{self._path.suffix}"

    def _copies(self) -> list[Path]:
        """What was copied aside. Raises OSError."""
        folder = self._path.parent / DAMAGED
        names = self._fs.names(folder) if exists(self._fs, folder) else []
        return [folder / name for name in sorted(names) if name.startswith(f"{self._path.stem}.")]

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        """The file's lock. What the operating system refuses is SaveFailed."""
        with refusals(SaveFailed, "store.save_failed", self._path):
            ensure_folder(self._fs, self._path.parent)
            try:
                lock = self._fs.lock(self._lock, WAIT)
            except TimeoutError as error:
                raise SaveFailed("store.save_failed", path=str(self._path), reason="busy") from error
            try:
                yield
            finally:
                lock.release()

    def _data(self) -> bytes:
        """The file as it is. Raises OSError."""
        try:
            return read_file(self._fs, self._path)
        except FileNotFoundError:
            return b"{}"

    def _write(self, known: dict[str, Sent]) -> None:
        text = json.dumps({id: list(sent) for id, sent in sorted(known.items())}, indent=1)
        write_atomically(self._fs, self._path, text.encode() + b"\n")


def _parse(data: bytes) -> dict[str, Sent] | None:
    """What the file says; None when any of it can't be understood."""
    try:
        entries = json.loads(data).items()
        sound = all(
            len(entry) == len(Sent._fields) and all(isinstance(text, str) for text in entry)
            for _, entry in entries
        )
        return {id: Sent(*entry) for id, entry in entries} if sound else None
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
