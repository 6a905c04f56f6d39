"""A pause for the facilitator before the room sees texts that can point someone out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sjalvskattning.tui.screens.choose import YES, ChooseDialog, Option

if TYPE_CHECKING:
    from sjalvskattning.tui.screens.base import Page


def warn_first(page: Page, warning: str, show: Callable[[], object]) -> None:
    """Show at once when there is nothing to warn of; otherwise when the facilitator has read and wants to."""
    if not warning:
        show()
        return
    t = page.t
    ways = [Option(t("identifying.not_now"), "", "", "b"), Option(t("identifying.show"), "", YES, "v")]
    dialog = ChooseDialog(warning, ways, about=t("identifying.before_showing"))

    def chosen(way: str | None) -> None:
        if way == YES:
            show()

    page.app.push_screen(dialog, chosen)
