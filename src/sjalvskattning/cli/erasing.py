"""What an erasure takes with it, and the erasure."""

from __future__ import annotations

import shutil
from contextlib import suppress

from sjalvskattning.cli.plain.home import entry_line
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.text import for_display


def list_one(surroundings: Surroundings, response_id: str) -> list[str]:
    """One stored response on a line."""
    lines = _known(surroundings)
    return [lines.get(response_id, response_id)]


def list_everything(surroundings: Surroundings) -> list[str]:
    """Every stored response on a line, those that can't be read too, and what else there is."""
    store, paths, t = surroundings.workspace.store, surroundings.workspace.paths, surroundings.t
    lines = _known(surroundings)
    going = [
        lines.get(response_id, t("cli.data.erase.unreadable", id=response_id)) for response_id in store.ids()
    ]
    if paths.responses.exists() or paths.settings.exists() or paths.cache.exists():
        going.append(t("cli.data.erase.settings"))
    return [for_display(line, single_line=True) for line in going]


def erase_one(surroundings: Surroundings, response_id: str) -> int:
    """Erase one response with its generations and copies. Raises StoreError."""
    surroundings.workspace.store.erase(response_id)
    return 1


def erase_everything(surroundings: Surroundings) -> int:
    """Erase every response, the settings and the cache; how many responses there were. Raises StoreError.

    The person's own definitions are not answers and stay.
    """
    workspace = surroundings.workspace
    count = workspace.store.erase_all()
    paths = workspace.paths
    for path in (paths.settings, paths.settings.with_name(f"{paths.settings.stem}.damaged.json")):
        path.unlink(missing_ok=True)
    shutil.rmtree(paths.cache, ignore_errors=True)
    for folder in (paths.responses, paths.settings.parent):
        with suppress(OSError):
            folder.rmdir()
    return count


def _known(surroundings: Surroundings) -> dict[str, str]:
    entries = surroundings.workspace.store.entries().entries
    return {entry.id: f"{entry.id}: {entry_line(entry, surroundings.t)}" for entry in entries}
