"""Three themes, and every pair of colours that may meet on screen.

Pure data and arithmetic: a test computes the contrast of every pair in :func:`pairs`, and another that
rendered screens hold no other pair. A drawing never names a colour; it names an :class:`Ink`.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

TEXT_CONTRAST = 4.5
"""WCAG 2.2 AA for text."""

SHAPE_CONTRAST = 3.0
"""WCAG 2.2 AA for marks, lines and focus."""


class Palette(NamedTuple):
    """The colours of one theme, by what they are for. One accent, one alert, nothing else."""

    name: str
    dark: bool
    paper: str
    raised: str
    text: str
    quiet: str
    accent: str
    on_accent: str
    line: str
    alert: str
    on_alert: str


MORKT = Palette(
    name="morkt",
    dark=True,
    paper="#171a1e",
    raised="#262b31",
    text="#e8e6e1",
    quiet="#a8adb5",
    accent="#7fd0c4",
    on_accent="#0d1b1a",
    line="#6f767f",
    alert="#ff9c8a",
    on_alert="#1f0d09",
)

LJUST = Palette(
    name="ljust",
    dark=False,
    paper="#fbfaf7",
    raised="#eceae3",
    text="#1d2227",
    quiet="#555c65",
    accent="#0a5c66",
    on_accent="#ffffff",
    line="#868c94",
    alert="#a02210",
    on_alert="#ffffff",
)

HOG_KONTRAST = Palette(
    name="hog-kontrast",
    dark=True,
    paper="#000000",
    raised="#1c1c1c",
    text="#ffffff",
    quiet="#e4e4e4",
    accent="#ffff5f",
    on_accent="#000000",
    line="#c6c6c6",
    alert="#ffafaf",
    on_alert="#000000",
)

PALETTES: dict[str, Palette] = {palette.name: palette for palette in (MORKT, LJUST, HOG_KONTRAST)}
"""Every theme by the name that the settings keep."""

IN_16_COLOURS: dict[str, Palette] = {
    **PALETTES,
    MORKT.name: MORKT._replace(
        paper="#000000",
        raised="#000000",
        text="#ffffff",
        quiet="#aaaaaa",
        accent="#55ffff",
        on_accent="#000000",
        line="#aaaaaa",
        alert="#ff5555",
        on_alert="#000000",
    ),
    LJUST.name: LJUST._replace(
        paper="#ffffff",
        raised="#ffffff",
        text="#000000",
        quiet="#000000",
        accent="#0000aa",
        line="#555555",
        alert="#aa0000",
    ),
}
"""The themes where there are 16 colours, each written as the one it becomes; the nearest are too alike."""


def palettes(colours: str | None) -> dict[str, Palette]:
    """The themes for a terminal; ``colours`` is what Rich calls those it has."""
    return IN_16_COLOURS if colours in {"standard", "windows"} else PALETTES


class Ink(Enum):
    """A way to write: foreground and background (fields of :class:`Palette`), bold, the contrast it needs."""

    TEXT = ("text", "paper", False, TEXT_CONTRAST)
    STRONG = ("text", "paper", True, TEXT_CONTRAST)
    QUIET = ("quiet", "paper", False, TEXT_CONTRAST)
    ACCENT = ("accent", "paper", False, TEXT_CONTRAST)
    MARK = ("accent", "paper", True, TEXT_CONTRAST)
    LINE = ("line", "paper", False, SHAPE_CONTRAST)
    ALERT = ("alert", "paper", True, TEXT_CONTRAST)
    ROW_TEXT = ("text", "raised", False, TEXT_CONTRAST)
    ROW_STRONG = ("text", "raised", True, TEXT_CONTRAST)
    ROW_QUIET = ("quiet", "raised", False, TEXT_CONTRAST)
    ROW_ACCENT = ("accent", "raised", False, TEXT_CONTRAST)
    ROW_MARK = ("accent", "raised", True, TEXT_CONTRAST)
    BANNER = ("on_alert", "alert", True, TEXT_CONTRAST)
    CHOSEN = ("on_accent", "accent", True, TEXT_CONTRAST)
    GROUND = ("paper", "quiet", False, TEXT_CONTRAST)
    SELECTION = ("on_accent", "accent", False, TEXT_CONTRAST)

    @property
    def foreground(self) -> str:
        """The palette's field for the letters."""
        return self.value[0]

    @property
    def background(self) -> str:
        """The palette's field for what is behind them."""
        return self.value[1]

    @property
    def bold(self) -> bool:
        """Whether the letters are bold."""
        return self.value[2]

    @property
    def needs(self) -> float:
        """The contrast ratio that the pair has to reach."""
        return self.value[3]

    def on_row(self) -> Ink:
        """The same writing on a raised row."""
        return _ON_ROW.get(self, self)


_ON_ROW = {
    Ink.TEXT: Ink.ROW_TEXT,
    Ink.STRONG: Ink.ROW_STRONG,
    Ink.QUIET: Ink.ROW_QUIET,
    Ink.ACCENT: Ink.ROW_ACCENT,
    Ink.MARK: Ink.ROW_MARK,
}


class Pair(NamedTuple):
    """Two colours that meet, what for, and the contrast they need."""

    foreground: str
    background: str
    role: str
    needs: float


def pairs(palette: Palette) -> Iterator[Pair]:
    """Every pair that screens in this theme use."""
    for ink in Ink:
        yield Pair(getattr(palette, ink.foreground), getattr(palette, ink.background), ink.name, ink.needs)
    yield Pair(palette.paper, palette.text, "text cursor", TEXT_CONTRAST)
    yield Pair(palette.paper, palette.line, "end of a scrollbar", SHAPE_CONTRAST)


def contrast(first: str, second: str) -> float:
    """The WCAG contrast ratio of two colours written ``#rrggbb``, 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def initial(kept: str, colorfgbg: str) -> str:
    """The theme to start in: the kept one, else light when ``COLORFGBG`` says so, else dark."""
    if kept in PALETTES:
        return kept
    background = colorfgbg.rpartition(";")[2]
    return LJUST.name if background in {"7", "15"} else MORKT.name


def after(name: str) -> str:
    """The theme that follows when the person cycles."""
    names = list(PALETTES)
    return names[(names.index(name) + 1) % len(names)]


def variables(palette: Palette) -> dict[str, str]:
    """Textual's variables, so that stock widgets write with our inks too."""
    return {
        "accent": palette.accent,
        "paper": palette.paper,
        "raised": palette.raised,
        "ink": palette.text,
        "quiet": palette.quiet,
        "on-accent": palette.on_accent,
        "line": palette.line,
        "alert": palette.alert,
        "on-alert": palette.on_alert,
        "block-cursor-background": palette.accent,
        "block-cursor-foreground": palette.on_accent,
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": palette.raised,
        "block-cursor-blurred-foreground": palette.text,
        "block-cursor-blurred-text-style": "none",
        "block-hover-background": palette.raised,
        "border": palette.accent,
        "border-blurred": palette.line,
        # the other way round and then reversed, so that a terminal without colours shows them too
        "input-cursor-background": palette.paper,
        "input-cursor-foreground": palette.text,
        "input-cursor-text-style": "reverse",
        "input-selection-background": palette.on_accent,
        "input-selection-foreground": palette.accent,
        "screen-selection-background": palette.accent,
        "screen-selection-foreground": palette.on_accent,
        "scrollbar": palette.line,
        "scrollbar-hover": palette.accent,
        "scrollbar-active": palette.accent,
        "scrollbar-background": palette.paper,
        "scrollbar-background-hover": palette.paper,
        "scrollbar-background-active": palette.paper,
        "scrollbar-corner-color": palette.paper,
        "text": palette.text,
        "text-muted": palette.quiet,
        "text-disabled": palette.quiet,
    }
