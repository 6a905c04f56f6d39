"""What holds on every page: help, commands, themes, window sizes, colours that are never alone."""

from __future__ import annotations

from typing import cast

import pytest

from sjalvskattning.core import walk as w
from sjalvskattning.tui.screens.help import HelpDialog
from sjalvskattning.tui.screens.palette import PaletteDialog
from sjalvskattning.tui.screens.too_small import TooSmallScreen
from sjalvskattning.tui.themes import PALETTES, pairs
from sjalvskattning.usecases.session import Session
from tests.tui import seeing
from tests.tui.samples import FakeKeeper, FakeSettings, make_app, make_session
from tests.tui.seeing import flat, press, rows, text, until

VIEWS: dict[str, tuple[str, ...]] = {
    "question": (),
    "pointing": ("down", "down"),
    "answered": ("3", "b", "f", "up"),
    "signs": ("question_mark",),
    "source": ("s",),
    "go_to": ("g",),
    "nothing_found": ("g", "z", "z"),
    "areas": ("a",),
    "comment": ("k", "o", "r", "d", "shift+left"),
    "private": ("k", "f5"),
    "help": ("f1",),
    "palette": ("f2",),
    "notice": ("u",),
    "review": ("l",),
}
"""The keys that lead to every view of these pages."""


def walked(keeper: FakeKeeper | None = None) -> Session:
    """A session with some answers, a comment and a flag."""
    session = make_session(keeper=keeper)
    for value in (4, 3, 5, 4):
        session.send(w.Rate(value))
    session.send(w.MarkNotApplicable())
    session.send(w.Comment("På vårens planeringsdag visade jag hur grannkommunen gör."))
    session.send(w.ToggleFlag())
    return session


async def test_nothing_is_said_by_colour_alone() -> None:
    """As plain text, every state of an item looks different from every other."""
    seen = {}
    states: dict[str, tuple[str, ...]] = {
        "unanswered": (),
        "flagged": ("f",),
        "pointed at 2": ("down", "down"),
        "not applicable": ("e", "b"),
        "cannot judge": ("v", "b"),
        **{f"rated {step}": (step, "b") for step in "12345"},
        "rated 3, pointed at 4": ("3", "b", "down"),
    }
    for state, keys in states.items():
        app = make_app()
        async with app.run_test(size=(80, 24)) as pilot:
            await press(pilot, *keys)
            seen[state] = text(app)
    assert len(set(seen.values())) == len(states)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30), (140, 40), (200, 50)])
@pytest.mark.parametrize("view", VIEWS)
async def test_every_view_fits(view: str, size: tuple[int, int]) -> None:
    """The last row of every view is its hints (or a frame under them), and no row is too long."""
    app = make_app(walked())
    async with app.run_test(size=size) as pilot:
        await press(pilot, *VIEWS[view])
        shown = rows(app)
    assert len(shown) == size[1]
    assert max(map(len, shown)) <= size[0]
    last = [row for row in shown if row.strip(" │╭╮╰╯─")][-1]
    assert "F1 hjälp" in last or view == "notice"


@pytest.mark.parametrize("size", [(40, 12), (59, 24), (80, 19), (20, 5)])
async def test_a_small_window_asks_for_room_and_keeps_everything(size: tuple[int, int]) -> None:
    """The state, the dialog and the text in it are there again when the window is large enough."""
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "k", *"halv")
        await pilot.resize_terminal(*size)
        await until(pilot, lambda: isinstance(app.screen, TooSmallScreen))
        assert "Gör fönstret större" in flat(app)
        await press(pilot, "1", "f1", "f2", "escape")
        assert isinstance(app.screen, TooSmallScreen)
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "halv" in text(app))
        await press(pilot, "escape")
        await until(pilot, lambda: "Exempel     halv" in text(app))


async def test_a_window_that_is_small_from_the_start() -> None:
    """It asks at once, F10 quits, and making it larger shows the page."""
    app = make_app()
    async with app.run_test(size=(40, 12)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TooSmallScreen))
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "Fråga 1 av 24" in text(app))
        await pilot.resize_terminal(40, 12)
        await until(pilot, lambda: isinstance(app.screen, TooSmallScreen))
        await press(pilot, "f10")
    assert app.return_code == 0


async def test_signs_beside_the_item_on_wide_screens() -> None:
    """From 140 columns they are always there; narrower they are a key away."""
    app = make_app()
    async with app.run_test(size=(200, 50)) as pilot:
        await until(pilot, lambda: "Så kan det se ut när det inte fungerar" in text(app))
        await pilot.resize_terminal(100, 30)
        await until(pilot, lambda: "Så kan det se ut när" not in text(app))
        await pilot.resize_terminal(60, 20)
        await until(pilot, lambda: "av 24 besvarade" not in text(app))
        assert "Bemötande 0/3" in text(app)


async def test_themes_cycle_and_are_remembered() -> None:
    """F3 goes to the next theme, keeps it in the settings, and says its name."""
    app = make_app(theme="morkt")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "f3")
        assert app.theme == "ljust"
        assert "Färgtema: ljust." in text(app)
        allowed = {(pair.foreground, pair.background) for pair in pairs(PALETTES["ljust"])}
        await until(pilot, lambda: {pair[:2] for pair in seeing.pairs(app)} <= allowed)
        await press(pilot, "f3", "f3")
        assert app.theme == "morkt"
    settings = cast(FakeSettings, app.workspace.settings)
    assert [values.theme for values in settings.saved] == ["ljust", "hog-kontrast", "morkt"]


async def test_help_tells_the_keys_of_what_is_shown() -> None:
    """Every key of the page in words, then what works everywhere; it can be scrolled to its end."""
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "f1")
        assert "1–5 svara med ett steg på skalan" in flat(app)
        await press(pilot, "pagedown", "pagedown", "pagedown")
        assert "Överallt" in text(app)
        assert "F10, Ctrl+Q" in text(app)
        await press(pilot, "f1")
        assert len(app.screen_stack) == 2
        await press(pilot, "escape")
        assert not isinstance(app.screen, HelpDialog)


@pytest.mark.parametrize("key", ["f2", "ctrl+p"])
async def test_commands_are_found_by_their_words(key: str) -> None:
    """A few letters, Enter, and it is done on the page behind."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, key)
        assert isinstance(app.screen, PaletteDialog)
        await press(pilot, *"prata", "enter")
        await until(pilot, lambda: session.walk.answer.flagged)
        await press(pilot, key, *"ljust", "enter")
        await until(pilot, lambda: app.theme == "ljust")
        await press(pilot, key, *"avsluta", "enter")
    assert app.return_code == 0


async def test_ctrl_c_tells_how_to_leave() -> None:
    """It does not end anything by accident."""
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+c")
        assert "Avsluta med F10 eller Ctrl+Q." in text(app)
    assert app.return_code is None


def test_no_key_needs_altgr_on_a_swedish_keyboard() -> None:
    """None of the brackets, tilde, backslash, at, dollar and bar is a command."""
    from sjalvskattning.tui.app import SjalvskattningApp
    from sjalvskattning.tui.screens.question import QuestionScreen
    from sjalvskattning.tui.screens.review import ReviewScreen

    forbidden = {"left_square_bracket", "right_square_bracket", "left_curly_bracket", "right_curly_bracket"}
    forbidden |= {"tilde", "backslash", "at", "dollar_sign", "vertical_line", *"[]{}~\\@$|"}
    for kind in (SjalvskattningApp, QuestionScreen, ReviewScreen):
        keys = {key for entry in kind.BINDINGS for key in entry.key.split(",")}  # type: ignore[union-attr]
        assert not keys & forbidden
