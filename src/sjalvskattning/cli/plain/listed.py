"""What is kept, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sjalvskattning.locale import Translator

if TYPE_CHECKING:
    from sjalvskattning.store.listing import Entry


def entry_line(entry: Entry, t: Translator) -> str:
    """One stored response on a line: which policy and role, which conversation, how far along."""
    state = "finished" if entry.finished else "ongoing"
    return t(
        f"plain.home.entry.{state}",
        name=entry.name.in_language(t.language),
        role=entry.role_title.in_language(t.language),
        perspective=_whose(entry, t),
        occasion=t(f"ask.occasion.{entry.occasion['kind']}"),
        date=entry.created[:10],
        answered=entry.answered,
        total=entry.total,
        id=entry.id,
    )


def _whose(entry: Entry, t: Translator) -> str:
    """From whose view, and about whom when that is someone else with a name."""
    perspective = t(f"ask.perspective.{entry.perspective}")
    name = "" if entry.perspective == "self" else entry.occasion["name"]
    return f"{perspective} ({name})" if name else perspective
