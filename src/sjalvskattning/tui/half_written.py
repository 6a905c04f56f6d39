"""What is half-written when the program ends: kept, and in a form taken up the next time it is opened."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sjalvskattning.errors import StoreError

if TYPE_CHECKING:
    from textual.screen import Screen

    from sjalvskattning.store.drafts import Draft


class HalfWritten:
    """The draft of one form, None when there is nothing to keep; what is ``secret`` is never kept."""

    def __init__(self, draft: Draft | None, secret: Collection[str] = ()) -> None:
        self._draft, self._secret = draft, frozenset(secret)
        self._over = False

    def read(self) -> dict[str, str]:
        """What was being written when the program ended, by the questions' names."""
        return self._draft.read() if self._draft is not None else {}

    def keep(self, before: Mapping[str, str], now: Mapping[str, str]) -> None:
        """Keep what differs from what stood there before, unless it is sent already. Raises StoreError."""
        if self._draft is None or self._over or not before:
            return
        changed = {name: text for name, text in now.items() if text != before[name]}
        if kept := {name: text for name, text in changed.items() if name not in self._secret}:
            self._draft.keep(kept)
        else:
            self._draft.drop()

    def drop(self) -> None:
        """It is sent, or thrown away. A draft that can't be erased is offered again, and can be then."""
        self._over = True
        if self._draft is not None:
            with suppress(StoreError):
                self._draft.drop()


def keep_drafts(screens: Iterable[Screen[Any]], data: Path) -> bool:
    """Have each screen keep its draft; False when one could not, which is reported and stops no other."""
    from sjalvskattning.usecases.crash import note

    kept = True
    for screen in screens:
        keep = getattr(screen, "keep_draft", None)
        if keep is not None and screen.is_mounted:
            try:
                keep()
            except Exception as error:
                note(data, error)
                kept = False
    return kept
