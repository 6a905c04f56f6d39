"""A derived file that spares a listing from reading what has not changed. Losing it costs only time."""

from __future__ import annotations

import contextlib
import hashlib
import json
from pathlib import Path

from sjalvskattning.store.durable import TEMPORARY, read_file, remove, write_atomically
from sjalvskattning.store.files import FileSystem, Stat
from sjalvskattning.store.lines import dumps, encoded
from sjalvskattning.store.listing import Entry

INDEX = "index.json"
_VERSION = 2

Index = dict[str, tuple[list[int], Entry]]
"""For each file name: size, time and inode when it was read, and what it said."""


def stamp(stat: Stat) -> list[int]:
    """What changes when a file does."""
    return [stat.size, stat.mtime_ns, stat.inode]


def read_index(fs: FileSystem, folder: Path) -> Index:
    """The index, empty when there is none that can be used."""
    try:
        claimed, _, body = read_file(fs, folder / INDEX).partition(b"\n")
        if claimed.decode() != _sum(body):
            return {}
        data = json.loads(body)
        if data["version"] != _VERSION:
            return {}
        return {name: (was, Entry.from_list(entry)) for name, (was, entry) in data["entries"].items()}
    except (OSError, ValueError, TypeError, KeyError, IndexError, RecursionError):
        return {}


def write_index(fs: FileSystem, folder: Path, index: Index) -> None:
    """Put the index in place if that can be done.

    A response erased meanwhile by another process must leave no trace: then the index goes too.
    """
    with contextlib.suppress(OSError):
        _write(fs, folder, index)
        if not index.keys() <= set(fs.names(folder)):
            remove(fs, folder / INDEX)


def forget(fs: FileSystem, folder: Path, name: str) -> None:
    """Take one file out of the index, for good: by a new index, or by none. Raises OSError."""
    index = read_index(fs, folder)
    try:
        if not index:
            raise OSError
        if index.pop(name, None) is not None:
            _write(fs, folder, index)
    except OSError:
        remove(fs, folder / INDEX)
    for temporary in fs.names(folder):
        if temporary.startswith(f"{INDEX}.") and temporary.endswith(TEMPORARY):
            remove(fs, folder / temporary)


def _write(fs: FileSystem, folder: Path, index: Index) -> None:
    entries = {name: [was, entry.to_list()] for name, (was, entry) in index.items()}
    body = encoded(dumps({"version": _VERSION, "entries": entries}))
    write_atomically(fs, folder / INDEX, _sum(body).encode() + b"\n" + body)


def _sum(body: bytes) -> str:
    return hashlib.blake2b(body, digest_size=12).hexdigest()
