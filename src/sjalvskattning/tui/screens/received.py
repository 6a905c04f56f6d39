"""The envelopes that were taken in: another one to take in, or one to remove from this computer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from sjalvskattning.tui.drawing import safe
from sjalvskattning.tui.screens.choose import YES, ChooseDialog, Option
from sjalvskattning.tui.screens.envelopes import take_in_envelope

if TYPE_CHECKING:
    from sjalvskattning.core.bundle import Bundle
    from sjalvskattning.locale import Translator
    from sjalvskattning.tui.screens.base import Page

TAKE_IN = "take-in"


def received_envelopes(page: Page, taken: Callable[[], None], removed: Callable[[str], None]) -> None:
    """Ask which: a new one is taken in, one that is here is removed after asking. None here: take one in.

    ``removed`` is called with the id of one to remove. Raises StoreError when the folder is shut.
    """
    from sjalvskattning.usecases.bundles import bundle_store

    t = page.t
    found = bundle_store(page.face.workspace).entries()
    if not (found.bundles or found.problems):
        take_in_envelope(page, taken)
        return
    named = {one.response.id: _named(one, t) for one in found.bundles}
    named |= {one.id: (t("envelope.received.damaged", id=one.id), "") for one in found.problems}
    options = [
        Option(t("envelope.received.take_in"), "", TAKE_IN, "e"),
        *(Option(words, day, id) for id, (words, day) in named.items()),
    ]

    def chosen(id: str | None) -> None:
        if id == TAKE_IN:
            take_in_envelope(page, taken)
        elif id:
            _ask_to_remove(page, ", ".join(filter(None, named[id])), partial(removed, id))

    page.app.push_screen(
        ChooseDialog(t("envelope.received.title"), options, about=t("envelope.received.about")), chosen
    )


def _named(bundle: Bundle, t: Translator) -> tuple[str, str]:
    """Whose view it is, of whom and which role; and the day it was made."""
    from sjalvskattning.core.wording import role_title
    from sjalvskattning.locale.typography import long_date

    response = bundle.response
    view = t(f"compare.view.{response.perspective.value}")
    parts = (view, safe(response.occasion.name), safe(role_title(response, t)))
    return " · ".join(part for part in parts if part), safe(long_date(bundle.made, t.language))


def _ask_to_remove(page: Page, named: str, remove: Callable[[], None]) -> None:
    t = page.t
    options = [
        Option(t("envelope.received.no"), "", "", "b"),
        Option(t("envelope.received.yes"), "", YES, "t"),
    ]
    about = t("envelope.received.remove.about", named=named)
    dialog = ChooseDialog(t("envelope.received.remove.title"), options, about=about)
    page.app.push_screen(dialog, lambda way: remove() if way == YES else None)
