"""F2: everything that can be done here, found by writing a few letters of it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.binding import Binding
from textual.screen import Screen

from sjalvskattning.locale import Translator
from sjalvskattning.tui.keys import written
from sjalvskattning.tui.screens.base import Sheet
from sjalvskattning.tui.screens.choose import ChooseDialog, Option
from sjalvskattning.tui.themes import PALETTES


class PaletteDialog(ChooseDialog):
    """The page's own commands first, then the app's. The result is an action."""

    @classmethod
    def of(cls, screen: Screen[object], everywhere: Sequence[Binding], t: Translator) -> PaletteDialog:
        """The palette for the screen in front."""
        own = [Option(*command) for command in screen.commands()] if isinstance(screen, Sheet) else []
        always = [
            Option(t(entry.description), written(entry, t), f"app.{entry.action}")
            for entry in everywhere
            if entry.action != "palette"
        ]
        looks = [
            Option(t("tui.theme.use", name=t(f"tui.theme.{name}")), "", f"app.theme('{name}')")
            for name in PALETTES
        ]
        return cls(t("tui.palette.title"), [*own, *always, *looks], search=t("tui.palette.search"))
