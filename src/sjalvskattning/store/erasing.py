"""Removing responses so that nothing of them is left under the store's folder.

Copies go first and the journal last, each folder flushed before the next step: an erasure that is cut short
leaves the response as it was, and can be done again.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from sjalvskattning.errors import StoreError
from sjalvskattning.store.durable import TEMPORARY, reason_of, remove
from sjalvskattning.store.files import FileSystem
from sjalvskattning.store.index import INDEX, forget
from sjalvskattning.store.places import BACKUP, DAMAGED, JOURNAL, LOCK, Place
from sjalvskattning.store.recovery import copies


def erase_files(fs: FileSystem, place: Place) -> None:
    """Remove everything of a response but its lock, which the caller holds. Raises StoreError."""
    try:
        for path in copies(fs, place):
            remove(fs, path)
        for folder in (place.backup, place.damaged, place.folder):
            with contextlib.suppress(FileNotFoundError):
                fs.sync_folder(folder)
        forget(fs, place.folder, place.entry.name)
        remove(fs, place.live)
        if place.entry != place.live:
            remove(fs, place.entry)
            fs.sync_folder(place.live.parent)
        fs.sync_folder(place.folder)
    except OSError as error:
        raise StoreError("store.erase_failed", path=str(place.live), reason=reason_of(error)) from error


def erase_strays(fs: FileSystem, folder: Path) -> None:
    """Remove what else may hold something of anyone: copies of journals under other names, temporary files.

    Raises StoreError. Call when no response is left.
    """
    try:
        for part in (folder / BACKUP, folder / DAMAGED):
            _empty(fs, part)
        for name in fs.names(folder):
            if JOURNAL in name or name.startswith(INDEX) or name.endswith((TEMPORARY, LOCK)):
                remove(fs, folder / name)
        fs.sync_folder(folder)
    except FileNotFoundError:
        return
    except OSError as error:
        raise StoreError("store.erase_failed", path=str(folder), reason=reason_of(error)) from error


def _empty(fs: FileSystem, folder: Path) -> None:
    try:
        names = fs.names(folder)
    except FileNotFoundError:
        return
    for name in names:
        remove(fs, folder / name)
    fs.rmdir(folder)
