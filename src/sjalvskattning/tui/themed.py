"""A palette as Textual has it."""

from __future__ import annotations

from textual.theme import Theme

from sjalvskattning.tui import themes
from sjalvskattning.tui.themes import Palette


def textual_theme(palette: Palette) -> Theme:
    """The theme that stock widgets are drawn with."""
    return Theme(
        name=palette.name,
        primary=palette.accent,
        secondary=palette.accent,
        accent=palette.accent,
        warning=palette.alert,
        error=palette.alert,
        success=palette.accent,
        foreground=palette.text,
        background=palette.paper,
        surface=palette.paper,
        panel=palette.raised,
        boost=palette.raised,
        dark=palette.dark,
        text_alpha=1.0,
        variables=themes.variables(palette),
    )
