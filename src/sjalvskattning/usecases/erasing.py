"""Everything that is kept erased, and what was opened for printing with it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sjalvskattning.errors import StoreError
from sjalvskattning.store.durable import exists, reason_of, refusals, remove, sweep
from sjalvskattning.store.files import RealFileSystem
from sjalvskattning.store.kept import Counts, Kept
from sjalvskattning.store.scratch import erase_left
from sjalvskattning.store.sent import SentLog
from sjalvskattning.store.sessions import SessionStore
from sjalvskattning.store.settings import erase_settings
from sjalvskattning.usecases.workspace import Workspace


def has_print(workspace: Workspace) -> bool:
    """Whether a document that was opened for printing lies in the cache."""
    folder = workspace.paths.printed
    with suppress(OSError):
        return not folder.is_symlink() and any(folder.iterdir())
    return False


def erase_print(workspace: Workspace) -> None:
    """Erase what was opened for printing. Raises StoreError (``store.erase_failed``)."""
    folder = workspace.paths.printed
    if folder.is_symlink():  # nothing is ever written through it: see open_print
        return
    try:
        shutil.rmtree(folder)
    except FileNotFoundError:
        return
    except OSError as error:
        raise _failed(folder, error) from error


def erase_response(workspace: Workspace, response_id: str) -> None:
    """Erase one response and what was opened for printing, which may be of it. Raises StoreError."""
    workspace.store.erase(response_id)
    erase_print(workspace)
    SentLog(workspace.paths.sent).forget(response_id)


def erase_everything(workspace: Workspace) -> Counts:
    """Erase all that is kept, the settings, the cache and what killed runs left; how many there were.

    The person's own definitions and the policies' texts are not answers and stay. Raises StoreError after
    erasing what can be; it can then be done again.
    """
    paths, kept = workspace.paths, Kept.of(workspace.paths)
    refused: list[StoreError] = []

    def attempt(step: Callable[[], int | None]) -> int:
        try:
            return step() or 0
        except StoreError as error:
            refused.append(error)
            return 0

    counts = Counts(
        attempt(kept.responses.erase_all),
        attempt(kept.agreements.erase_all),
        attempt(kept.received.remove_all),
        attempt(SessionStore(paths.groups).erase_all),
    )
    attempt(lambda: erase_settings(paths.settings))
    attempt(SentLog(paths.sent).erase)
    attempt(lambda: _erase_crash(paths.crash))
    attempt(lambda: _erase_cache(workspace))
    attempt(erase_left)
    for folder in (paths.responses, paths.settings.parent, paths.cache):
        with suppress(OSError):  # something of the person's own lies there, or it never was
            folder.rmdir()
    if refused:
        raise refused[0]
    return counts


def _erase_crash(report: Path) -> None:
    """Erase the report of a crash, and what was left of one that was not written to its end."""
    fs = RealFileSystem()
    with refusals(StoreError, "store.erase_failed", report):
        if exists(fs, report.parent):
            sweep(fs, report)
            remove(fs, report)


def _erase_cache(workspace: Workspace) -> None:
    """Everything that the program keeps in the cache; what someone else put there stays."""
    erase_print(workspace)
    cache = workspace.paths.cache
    try:
        for path in cache.iterdir() if cache.is_dir() else ():
            if path.suffix in (".json", ".tmp"):
                path.unlink(missing_ok=True)
    except OSError as error:
        raise _failed(cache, error) from error


def _failed(path: Path, error: OSError) -> StoreError:
    return StoreError("store.erase_failed", path=str(path), reason=reason_of(error))
