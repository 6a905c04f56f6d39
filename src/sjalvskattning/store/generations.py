"""What is kept beside the journal: the last three generations, and copies of what could not be read."""

from __future__ import annotations

import hashlib
from pathlib import Path

from sjalvskattning.errors import StoreError
from sjalvskattning.store.durable import (
    TEMPORARY,
    ensure_folder,
    exists,
    publish,
    read_file,
    reason_of,
    remove,
    write_new,
)
from sjalvskattning.store.files import FileSystem
from sjalvskattning.store.places import GENERATIONS, Place


def rotate(fs: FileSystem, place: Place) -> None:
    """Make the journal the newest generation, one step older each, the oldest dropped. Raises OSError.

    The journal keeps its own name all the while, so that at every moment it or a generation can be read.
    When the newest generation already is the journal (an attempt that got no further), nothing moves.
    """
    ensure_folder(fs, place.backup)
    newest = place.generation(GENERATIONS[0])
    if not _same_file(fs, place.live, newest):
        for number in reversed(GENERATIONS[:-1]):
            older = place.generation(number)
            if exists(fs, older):
                fs.replace(older, place.generation(number + 1))
        _link_or_copy(fs, place.live, newest)
    fs.sync_folder(place.backup)


def keep_first(fs: FileSystem, place: Place, data: bytes) -> None:
    """Keep a new journal's bytes as its first generation: two copies from the start. Raises OSError."""
    ensure_folder(fs, place.backup)
    _write_beside(fs, place.generation(GENERATIONS[0]), data)


def set_aside(fs: FileSystem, place: Place, data: bytes, *, tail: bool) -> Path:
    """Keep damaged bytes under a name made from them, flushed; the same bytes are kept once.

    Raises StoreError (``store.aside_failed``); the caller must then leave the damaged file alone.
    """
    ending = "tail" if tail else "jsonl"
    path = place.damaged / f"{place.name}.{hashlib.sha256(data).hexdigest()[:16]}.{ending}"
    try:
        ensure_folder(fs, place.damaged)
        if not exists(fs, path):
            _write_beside(fs, path, data)
        else:
            fs.sync_folder(place.damaged)
    except OSError as error:
        raise StoreError("store.aside_failed", path=str(place.live), reason=reason_of(error)) from error
    return path


def _write_beside(fs: FileSystem, path: Path, data: bytes) -> None:
    temporary = path.with_name(f".{path.name}{TEMPORARY}")
    write_new(fs, temporary, data)
    publish(fs, temporary, path)


def _same_file(fs: FileSystem, one: Path, other: Path) -> bool:
    try:
        first, second = fs.stat(one), fs.stat(other)
    except FileNotFoundError:
        return False
    return first.inode == second.inode and first.mtime_ns == second.mtime_ns and first.size == second.size


def _link_or_copy(fs: FileSystem, source: Path, target: Path) -> None:
    remove(fs, target)
    try:
        fs.link(source, target)
    except OSError:  # another disk, or one without links
        _write_beside(fs, target, read_file(fs, source))
