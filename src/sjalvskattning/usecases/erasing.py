"""Everything that is kept erased, and what was opened for printing with it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sjalvskattning.errors import StoreError
from sjalvskattning.store.durable import reason_of
from sjalvskattning.store.kept import Counts, Kept
from sjalvskattning.store.paths import Paths
from sjalvskattning.usecases.printing import FOLDER
from sjalvskattning.usecases.workspace import Workspace


def has_print(workspace: Workspace) -> bool:
    """Whether a document that was opened for printing lies in the cache."""
    with suppress(OSError):
        return any((workspace.paths.cache / FOLDER).iterdir())
    return False


def erase_print(workspace: Workspace) -> None:
    """Erase what was opened for printing. Raises StoreError (``store.erase_failed``)."""
    _empty(workspace.paths.cache / FOLDER)


def erase_response(workspace: Workspace, response_id: str) -> None:
    """Erase one response and what was opened for printing, which may be of it. Raises StoreError."""
    workspace.store.erase(response_id)
    erase_print(workspace)


def erase_everything(workspace: Workspace) -> Counts:
    """Erase all that is kept, the settings and the cache; how many there were.

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
    )
    attempt(lambda: _erase_settings(paths))
    attempt(lambda: _empty(paths.cache))
    for folder in (paths.responses, paths.settings.parent):
        with suppress(OSError):  # something of the person's own lies there, or it never was
            folder.rmdir()
    if refused:
        raise refused[0]
    return counts


def _erase_settings(paths: Paths) -> None:
    for path in (paths.settings, paths.settings.with_name(f"{paths.settings.stem}.damaged.json")):
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise _failed(path, error) from error


def _empty(folder: Path) -> None:
    """Remove a folder and all that is in it; a link to a folder stays, and the folder it leads to, empty."""
    try:
        for path in folder.iterdir() if folder.is_dir() else ():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
    except OSError as error:
        raise _failed(folder, error) from error
    with suppress(OSError):
        folder.rmdir()


def _failed(path: Path, error: OSError) -> StoreError:
    return StoreError("store.erase_failed", path=str(path), reason=reason_of(error))
