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
    from sjalvskattning.usecases.workspace import Workspace

    workspace = Workspace.of(os.environ)
    if kind == "responses":
        return ["latest", *workspace.store.ids()]
    usable = [entry for entry in workspace.catalogue.entries() if not entry.errors]
    if kind == "assessments":
        return [entry.id for entry in usable]
    if kind == "roles":
        return sorted({role.id for entry in usable for role in entry.roles})
    return []
