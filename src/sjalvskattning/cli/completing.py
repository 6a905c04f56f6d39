"""What a TAB asks for: ids, one a line. Reached before Typer is imported, and silent about every trouble."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress

KINDS = ("assessments", "roles", "responses")


def answer(arguments: Sequence[str]) -> int:
    """Print the ids of the kind that is asked for, those there are."""
    kind = arguments[0] if arguments else ""
    with suppress(Exception):
        sys.stdout.write("".join(f"{name}\n" for name in _names(kind)))
        sys.stdout.flush()
    return 0


def _names(kind: str) -> Iterable[str]:
    from sjalvskattning.store.paths import find_paths

    paths = find_paths(os.environ)
    if kind == "responses":
        from sjalvskattning.store.places import JOURNAL

        stored = sorted(name for name in os.listdir(paths.responses) if name.endswith(JOURNAL))
        return ["latest", *(name.removesuffix(JOURNAL) for name in stored if not name.startswith("."))]
    from sjalvskattning.definitions.finding import Catalogue

    usable = [
        entry for entry in Catalogue.usual(paths.assessments, paths.cache).entries() if not entry.errors
    ]
    if kind == "assessments":
        return [entry.id for entry in usable]
    if kind == "roles":
        return sorted({role.id for entry in usable for role in entry.roles})
    return []
