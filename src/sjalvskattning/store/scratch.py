"""Folders for what a run needs while it goes on, in the system's temporary folder, open to you alone.

A run that is killed can't tidy up. So each folder has a lock that the system lets go of with the process:
what nobody holds was left behind, and can be erased.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sjalvskattning.errors import StoreError
from sjalvskattning.store.durable import refusals
from sjalvskattning.store.places import LOCK

PREFIX = "sjalvskattning-"
WAIT = 1.0


@contextmanager
def scratch() -> Iterator[Path]:
    """An empty folder that is gone when the block ends. Raises OSError."""
    from sjalvskattning.store.locking import acquire

    with tempfile.TemporaryDirectory(prefix=PREFIX) as name:
        held = None
        with suppress(StoreError):  # a disk without locks: then the folder is as good as left behind
            held = acquire(Path(name) / LOCK, WAIT)
        try:
            yield Path(name)
        finally:
            if held is not None:
                held.release()


def left() -> list[Path]:
    """The folders of this account that killed runs left: there is something in them, and no one holds it."""
    found = []
    with suppress(OSError):
        for folder in sorted(Path(tempfile.gettempdir()).glob(f"{PREFIX}*")):
            with suppress(OSError):  # another's, or gone while we looked
                if _is_ours(folder) and any(folder.iterdir()) and not _is_held(folder / LOCK):
                    found.append(folder)
    return found


def erase_left() -> None:
    """Remove the folders that were left behind. Raises StoreError (``store.erase_failed``)."""
    for folder in left():
        with refusals(StoreError, "store.erase_failed", folder), suppress(FileNotFoundError):
            shutil.rmtree(folder)


def _is_held(lock: Path) -> bool:
    """Whether a run that goes on holds the lock; where there is no lock there is no such run."""
    from sjalvskattning.store.locking import acquire

    if not lock.exists():
        return False
    try:
        acquire(lock, 0.0).release()
    except TimeoutError:
        return True
    except StoreError:  # a disk without locks
        return False
    return False


def _is_ours(folder: Path) -> bool:
    facts = folder.lstat()
    mine = os.name == "nt" or facts.st_uid == os.getuid()
    return mine and folder.is_dir() and not folder.is_symlink()
