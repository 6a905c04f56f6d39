"""The reminder of what has been kept for long. Nothing is ever erased by itself."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from sjalvskattning.core.retention import is_old

if TYPE_CHECKING:
    from sjalvskattning.store.listing import Entry


def count_old(entries: Iterable[Entry], today: date) -> int:
    """How many responses have been kept for more than twelve months."""
    return sum(is_old(entry.created, today) for entry in entries)
