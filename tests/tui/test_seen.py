"""For every reader: colours that can be read and none that is needed, focus in sight, nothing that moves."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
from rich.color import Color, ColorSystem
from rich.style import Style
from textual.widgets import Input, TextArea

from sjalvskattning import tui
from sjalvskattning.tui import screens
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.screens.base import Sheet
from sjalvskattning.tui.themes import (
    PALETTES,
    SHAPE_CONTRAST,
    TEXT_CONTRAST,
    contrast,
)
from sjalvskattning.usecases.group import hosting
from tests.figures import LONG, Figure
from tests.tui import seeing
from tests.tui.fakes import unknown_pairs
from tests.tui.seeing import Frame, Run, press, strips
from tests.tui.views import VIEWS

pytestmark = pytest.mark.trust(part="reading")

KEYS = ("down", "tab", "right", "up", "end", "shift+left", "home", "space")
MORE_KEYS = ("pagedown", "left", "shift+tab", "pageup", "down", "down", "f1", "escape", "f2", "down")
"""Keys that move, choose or open; none of them writes a file or leaves the program."""

ALIKE = {
    *("question-roomy", "question-nothing_found", "question-areas", "question-private", "home-wide"),
    *("conversation-1", "conversation-3", "conversation-5", "agreements-none", "group-faults"),
    *("group-area-parts", "group-leader", "group-without", "timeline"),
}
"""Views that are much like others, for the long run."""

QR = {("#ffffff", "#000000"), ("#000000", "#ffffff")}
"""The colours of a QR code, which are the same in every theme."""

_TUI = Path(tui.__path__[0])


@pytest.fixture(autouse=True)
def _one_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine has one address on a network, which is nobody's, and itself."""
    monkeypatch.setattr(hosting, "addresses", lambda: ("192.0.2.77", "127.0.0.1"))


def kinds() -> set[str]:
    """The names of every kind of page and dialog that is made somewhere in the program."""
    for module in pkgutil.iter_modules(screens.__path__):
        importlib.import_module(f"{screens.__name__}.{module.name}")
    source = "\n".join(path.read_text(encoding="utf-8") for path in sorted(_TUI.rglob("*.py")))
    source = re.sub(r"(?m)^class .*$", "", source)
    names = {kind.__name__ for kind in _below(Sheet)}
    return {name for name in names if re.search(rf"\b{name}(\.of)?\(", source)}


def _below(kind: type[Sheet[Any]]) -> Iterator[type[Sheet[Any]]]:
    for sub in kind.__subclasses__():
        yield sub
        yield from _below(sub)


def test_every_kind_of_page_has_a_view() -> None:
    """Expect no page or dialog that the tests below have never seen."""
    assert kinds() == {view.kind.__name__ for view in VIEWS.values()}


def both(app: SjalvskattningApp) -> tuple[Frame, Frame]:
    """The screen with its colours, and without."""
    return seeing.frame(app, colours=True), seeing.frame(app, colours=False)


def nearest(colour: str) -> str:
    """The colour of 256 that a terminal without true colour shows."""
    return Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor().hex


def hard_to_read(app: SjalvskattningApp) -> Iterator[tuple[str, str, str]]:
    """What is written with too little contrast, in true colour or in 256."""
    for front, back, words in seeing.pairs(app):
        needed = TEXT_CONTRAST if any(map(str.isalnum, words)) else SHAPE_CONTRAST
        if min(contrast(front, back), contrast(nearest(front), nearest(back))) < needed:
            yield front, back, words


def told_by_colour(app: SjalvskattningApp) -> Iterator[str]:
    """Shapes side by side that only their colours part: a bar of two steps, a meter without an end."""
    for row in seeing.frame(app, colours=True):
        for (one, look), (other, next_look) in pairwise(row):
            end = one[-1:]
            touching = end == other[:1] and end.strip() and not end.isalnum()
            if touching and look.attributes == next_look.attributes:
                yield one + other


async def seen_in_every_theme(pilot: Run, app: SjalvskattningApp) -> int:
    """Look at it in each theme; how many pairs of colours met."""
    met = 0
    for theme in PALETTES:
        app.theme = theme
        await pilot.pause()
        assert list(hard_to_read(app)) == []
        assert unknown_pairs(app) <= QR
        met += len({pair[:2] for pair in seeing.pairs(app)})
    assert list(told_by_colour(app)) == []
    return met


async def focus_in_sight(pilot: Run, app: SjalvskattningApp) -> int:
    """Go round with Tab; how many stops there are. Each looks different, also without colours."""
    page, stops = app.screen, list(app.screen.focus_chain)
    reached, looks = set(), []
    for _ in stops:
        reached.add(app.focused)
        looks.append(seeing.frame(app, colours=False))
        if isinstance(app.focused, Input | TextArea):
            assert any(style.reverse for style in styles_in(app)), "no cursor to be seen"
            assert not app.focused.cursor_blink
        if len(stops) > 1:
            await press(pilot, "tab")
            assert app.screen is page
    assert reached == set(stops)
    assert all(one != other for one, other in combinations(looks, 2))
    return len(stops)


def styles_in(app: SjalvskattningApp) -> Iterator[Style]:
    """The styles within what has focus."""
    assert app.focused is not None
    area = app.focused.region
    for row in strips(app)[area.y : area.bottom]:
        yield from (segment.style for segment in row if segment.style is not None)


async def without_colours(pilot: Run, app: SjalvskattningApp) -> int:
    """Press keys; how many different screens they led to. What changes is never only a colour."""
    before, seen = both(app), 1
    for key in (*KEYS, *MORE_KEYS) if LONG else KEYS:
        await press(pilot, key)
        after = both(app)
        assert seeing.only_coloured(before, after) == [], key
        seen += before != after
        before = after
    return seen


@pytest.mark.parametrize("name", [name for name in VIEWS if LONG or name not in ALIKE])
async def test_everyone_can_see_it(tmp_path: Path, name: str, figure: Figure) -> None:
    """Expect contrast in every theme, focus in sight, and nothing that only a colour tells."""
    view = VIEWS[name]
    app = view.make(tmp_path)
    async with app.run_test(size=view.size) as pilot:
        await view.way(pilot, app)
        assert type(app.screen) is view.kind
        figure("reading: colour pairs", await seen_in_every_theme(pilot, app))
        figure("reading: focus stops", await focus_in_sight(pilot, app))
        figure("reading: screens in monochrome", await without_colours(pilot, app))
