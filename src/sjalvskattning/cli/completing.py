"""What a TAB asks for: ids, one a line. Reached before Typer is imported, and silent about every trouble."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from sjalvskattning.definitions.finding import Entry
    from sjalvskattning.store.paths import Paths


def answer(arguments: Sequence[str]) -> int:
    """Print the ids of the kinds that are asked for, those there are."""
    for kind in arguments:
        with suppress(Exception):
            sys.stdout.write("".join(f"{name}\n" for name in _names(kind)))
    with suppress(Exception):
        sys.stdout.flush()
    return 0


def _names(kind: str) -> Iterable[str]:
    from sjalvskattning.store.paths import find_paths

    return _KINDS[kind](find_paths(os.environ))


def _responses(paths: Paths) -> list[str]:
    return ["latest", *_ids(paths.responses, ".jsonl")]


def _agreements(paths: Paths) -> list[str]:
    """An agreement whose file is gone may still have its version before."""
    return ["latest", *_ids(paths.agreements, ".1.json", ".json")]


def _received(paths: Paths) -> list[str]:
    return _ids(paths.bundles, ".kuvert")


def _sessions(paths: Paths) -> list[str]:
    from sjalvskattning.store.sessions import SessionStore

    return ["latest", *SessionStore(paths.groups).ids()]


def _ids(folder: Path, *suffixes: str) -> list[str]:
    """The ids in a folder by the files' names alone: a test holds them to what the stores say."""
    from sjalvskattning.store.places import is_name

    names = os.listdir(folder)
    found = {name.removesuffix(suffix) for name in names for suffix in suffixes if name.endswith(suffix)}
    return sorted(filter(is_name, found))


def _assessments(paths: Paths) -> list[str]:
    return [entry.id for entry in _usable(paths)]


def _roles(paths: Paths) -> list[str]:
    return sorted({role.id for entry in _usable(paths) for role in entry.roles})


def _usable(paths: Paths) -> list[Entry]:
    from sjalvskattning.definitions.finding import Catalogue

    return [entry for entry in Catalogue.usual(paths.assessments, paths.cache).entries() if not entry.errors]


_KINDS: dict[str, Callable[[Paths], list[str]]] = {
    "assessments": _assessments,
    "roles": _roles,
    "responses": _responses,
    "agreements": _agreements,
    "received": _received,
    "sessions": _sessions,
}
