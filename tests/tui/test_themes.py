"""The three themes reach WCAG 2.2 AA wherever two colours meet."""

from __future__ import annotations

from itertools import product

import pytest
from rich.color import Color, ColorSystem

from sjalvskattning.tui.themes import (
    HOG_KONTRAST,
    IN_16_COLOURS,
    LJUST,
    MORKT,
    PALETTES,
    Palette,
    after,
    contrast,
    initial,
    pairs,
    palettes,
)
from tests.tui import seeing
from tests.tui.samples import make_app

pytestmark = pytest.mark.trust(part="reading")

EVERY_PAIR = [pytest.param(pair, id=f"{p.name}-{pair.role}") for p in PALETTES.values() for pair in pairs(p)]


def test_contrast_is_the_one_of_wcag() -> None:
    """Black on white is 21, a colour on itself 1, and a known grey just passes."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("pair", EVERY_PAIR)
def test_every_pair_has_the_contrast_it_needs(pair: tuple[str, str, str, float]) -> None:
    """4.5:1 for text and 3:1 for marks, lines and focus."""
    front, back, _, needs = pair
    assert contrast(front, back) >= needs


@pytest.mark.parametrize("pair", EVERY_PAIR)
def test_every_pair_holds_in_256_colours(pair: tuple[str, str, str, float]) -> None:
    """Terminals without true colour show the nearest of 256, and that can be read, too."""
    front, back, _, needs = pair
    assert contrast(_in_256(front), _in_256(back)) >= needs


XTERM = (
    "#000000 #cd0000 #00cd00 #cdcd00 #0000ee #cd00cd #00cdcd #e5e5e5 "
    "#7f7f7f #ff0000 #00ff00 #ffff00 #5c5cff #ff00ff #00ffff #ffffff"
)
WINDOWS = (
    "#0c0c0c #c50f1f #13a10e #c19c00 #0037da #881798 #3a96dd #cccccc "
    "#767676 #e74856 #16c60c #f9f1a5 #3b78ff #b4009e #61d6d6 #f2f2f2"
)
VGA = (
    "#000000 #aa0000 #00aa00 #aa5500 #0000aa #aa00aa #00aaaa #aaaaaa "
    "#555555 #ff5555 #55ff55 #ffff55 #5555ff #ff55ff #55ffff #ffffff"
)

OF_16 = [pytest.param(pair, id=f"{p.name}-{pair.role}") for p in IN_16_COLOURS.values() for pair in pairs(p)]


@pytest.mark.parametrize("terminal", [XTERM, WINDOWS, VGA], ids=["xterm", "windows", "vga"])
@pytest.mark.parametrize("pair", OF_16)
def test_every_pair_holds_in_16_colours(pair: tuple[str, str, str, float], terminal: str) -> None:
    """The sixteen are what the terminal makes of them, and with the usual ones everything can be read."""
    front, back, _, needs = pair
    assert contrast(_in_16(front, terminal), _in_16(back, terminal)) >= needs


@pytest.mark.parametrize("colours", ["truecolor", "256", "standard", "windows", None])
def test_themes_follow_the_terminal(colours: str | None) -> None:
    """Where there are sixteen colours the themes are made of those."""
    assert palettes(colours) is (IN_16_COLOURS if colours in {"standard", "windows"} else PALETTES)


@pytest.mark.parametrize(("says", "expected"), [("truecolor", PALETTES), ("", IN_16_COLOURS)])
async def test_the_app_asks_the_terminal(
    says: str, expected: dict[str, Palette], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A terminal that is only called xterm has sixteen colours, unless it says that it has more."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLORTERM", says)
    app = make_app()
    async with app.run_test():
        assert app.palette == expected[MORKT.name]
        assert {pair[:2] for pair in seeing.pairs(app)} <= {pair[:2] for pair in pairs(app.palette)}


def _in_16(colour: str, terminal: str) -> str:
    number = Color.parse(colour).downgrade(ColorSystem.STANDARD).number
    assert number is not None
    return terminal.split()[number]


def _in_256(colour: str) -> str:
    return Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor().hex


@pytest.mark.parametrize("pair", list(pairs(HOG_KONTRAST)), ids=lambda pair: str(pair.role))
def test_high_contrast_reaches_aaa(pair: tuple[str, str, str, float]) -> None:
    """The theme for those who need it reaches 7:1 throughout."""
    assert contrast(pair[0], pair[1]) >= 7


@pytest.mark.parametrize(
    ("kept", "colorfgbg", "expected"),
    [
        ("ljust", "15;0", LJUST),
        ("", "", MORKT),
        ("", "0;15", LJUST),
        ("", "0;default;15", LJUST),
        ("", "15;0", MORKT),
        ("something-else", "", MORKT),
    ],
)
def test_first_theme(kept: str, colorfgbg: str, expected: Palette) -> None:
    """The kept theme comes first, then what the terminal says about itself, then the dark one."""
    assert initial(kept, colorfgbg) == expected.name


def test_cycling_comes_round() -> None:
    """Every theme is reached and the first comes back."""
    name, seen = MORKT.name, []
    for _ in PALETTES:
        name = after(name)
        seen.append(name)
    assert sorted(seen) == sorted(PALETTES)
    assert name == MORKT.name


def test_one_accent() -> None:
    """Besides greys there are two colours in a theme: the accent and the alert."""
    for palette, field in product(PALETTES.values(), ("text", "quiet", "line", "paper", "raised")):
        red, green, blue = (int(getattr(palette, field)[at : at + 2], 16) for at in (1, 3, 5))
        assert max(red, green, blue) - min(red, green, blue) <= 16
