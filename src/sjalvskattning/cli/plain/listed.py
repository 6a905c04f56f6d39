"""What is kept, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sjalvskattning.cli.listing import whose_view
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
        perspective=whose_view(entry, t),
        occasion=t(f"ask.occasion.{entry.occasion['kind']}"),
        date=entry.created[:10],
        answered=entry.answered,
        total=entry.total,
        id=entry.id,
    )
