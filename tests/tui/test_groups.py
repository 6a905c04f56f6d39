"""Gruppsessioner: the list from Hem, what each row says, and what can be done with a session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sjalvskattning.core.group.update import Close
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.listing import GROUPS
from sjalvskattning.tui.screens.choose import ChooseDialog
from sjalvskattning.tui.screens.group_collect import CollectPage
from sjalvskattning.tui.screens.group_lead import LeadPage
from sjalvskattning.tui.screens.group_prepare import PreparePage
from sjalvskattning.tui.screens.groups import GroupsPage
from sjalvskattning.tui.screens.home import HomeScreen
from sjalvskattning.tui.screens.palette import PaletteDialog
from sjalvskattning.tui.screens.report import MadeReport
from sjalvskattning.tui.themes import PALETTES
from sjalvskattning.usecases.group.sessions import list_sessions, open_session
from tests.core.sessions import after
from tests.tui.fakes import HOSTILE, make_app, unknown_pairs, until
from tests.tui.group_samples import (
    collecting,
    groups_in,
    leading,
    prepared,
    rows_of,
    to_list,
    to_page,
    together,
    without_numbers,
)
from tests.tui.seeing import clipped, flat, press, rows, text
from tests.tui.test_compare import SIZES

Snapshot = Callable[[SjalvskattningApp], None]


def every_phase(folder: Path) -> Any:
    """A workspace with a session in each phase and profile, the latest prepared first."""
    return groups_in(
        folder,
        prepared("s5", name="Nya gruppen", date="2026-12-05"),
        collecting(rows_of(8), "s4", name="Skolan Öst", date="2026-12-04"),
        leading(id="s3", date="2026-12-03"),
        together("s2"),
        without_numbers("s1"),
        after(leading(id="s0", date="2025-11-20", name="Köket förra året"), Close()),
    )


async def test_hem_leads_there_by_key_row_and_palette(tmp_path: Path) -> None:
    """Expect v, the row among the others, and a few letters in the palette to open the list; Esc is Hem."""
    app = make_app(groups_in(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await to_list(pilot, app)
        assert "Inga gruppsessioner än" in text(app)
        assert [action for _, _, action in app.screen.hints()] == ["new", "close", "app.help"]  # type: ignore[attr-defined]
        await to_page(pilot, app, HomeScreen, "escape")
        home: Any = app.screen
        home.rows.highlight(GROUPS)
        await to_page(pilot, app, GroupsPage, "enter")
        await to_page(pilot, app, HomeScreen, "q")
        await to_page(pilot, app, PaletteDialog, "f2")
        await to_page(pilot, app, GroupsPage, *"gruppsess", "enter")


async def test_a_row_says_which_when_and_how_far(tmp_path: Path) -> None:
    """Expect name, day and state, the latest first; while answers come only how many are done."""
    app = make_app(every_phase(tmp_path))
    async with app.run_test(size=(100, 30)) as pilot:
        page = await to_list(pilot, app)
        seen = flat(app)
        assert page.rows.keys == ["s5", "s4", "s3", "s2", "s1", "s0"]
    assert "Nya gruppen förbereds 5 december 2026 · Lidköping · Medarbetare" in seen
    assert "Skolan Öst 8 av 12 klara" in seen
    assert "samtal pågår, 12 svar visade" in seen
    assert "samtal pågår, ni markerar tillsammans" in seen
    assert "samtal pågår, utan siffror" in seen
    assert "Köket förra året avslutad" in seen


async def test_one_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """Expect what is wrong at the top, the others below, and the files untouched."""
    workspace = groups_in(tmp_path, prepared("s1"), prepared("s2", name="Hel"))
    broken = tmp_path / "groups" / "s1" / "state.json"
    broken.write_text("skräp")
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await to_list(pilot, app)
        assert "! Gruppsessionen går inte att läsa." in text(app)
        assert page.rows.keys == ["s2"]
    assert broken.read_text() == "skräp"


@pytest.mark.parametrize(
    ("at", "kind"), [(0, PreparePage), (1, CollectPage), (2, LeadPage), (3, LeadPage), (5, LeadPage)]
)
async def test_enter_goes_on_where_the_session_is(tmp_path: Path, at: int, kind: type[Any]) -> None:
    """Expect the phase's page; while it is open no other window gets in, and after Esc they do."""
    workspace = every_phase(tmp_path)
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await to_list(pilot, app)
        await press(pilot, *["down"] * at)
        id = page.rows.key
        await press(pilot, "enter")
        await until(pilot, lambda: any(isinstance(screen, kind) for screen in app.screen_stack))
        while app.screen is not page:
            await press(pilot, "escape")
            await pilot.pause()
        await until(pilot, lambda: page._desk is None)
        assert page.rows.key == id
        open_session(workspace, id).close()


async def test_a_click_opens_too(tmp_path: Path) -> None:
    """Expect the session that was clicked."""
    app = make_app(groups_in(tmp_path, leading()))
    async with app.run_test(size=(80, 24)) as pilot:
        page = await to_list(pilot, app)
        await pilot.click(page.rows, offset=(10, 0))
        await until(pilot, lambda: isinstance(app.screen, LeadPage))


async def test_one_that_is_open_elsewhere_is_told(tmp_path: Path) -> None:
    """Expect the reason and the remedy, and the list again."""
    workspace = groups_in(tmp_path, leading())
    app = make_app(workspace)
    with open_session(workspace, "s1"):
        async with app.run_test(size=(80, 24)) as pilot:
            page = await to_list(pilot, app)
            await to_page(pilot, app, ChooseDialog, "enter")
            assert "öppen i ett annat fönster" in flat(app)
            await press(pilot, "enter")
            await until(pilot, lambda: app.screen is page)


async def test_erasing_asks_and_says_which(tmp_path: Path) -> None:
    """Expect Enter to keep it, r to erase it for good."""
    workspace = groups_in(tmp_path, leading(), prepared("s2", name="Kvar", date="2026-01-01"))
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await to_list(pilot, app)
        await press(pilot, "r")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        assert "Köket på Solgården, 20 november 2026." in flat(app)
        await press(pilot, "enter")
        await until(pilot, lambda: app.screen is page)
        assert len(list_sessions(workspace).sessions) == 2
        await press(pilot, "r", "r")
        await until(pilot, lambda: "Gruppsessionen är raderad." in text(app))
        assert page.rows.keys == ["s2"]
    assert not (tmp_path / "groups" / "s1").exists()


async def test_the_report_is_there_once_something_is_shown(tmp_path: Path) -> None:
    """Expect u to open it for a session that has come so far, and to be nothing before."""
    app = make_app(groups_in(tmp_path, leading(), collecting(rows_of(8), "s2", date="2026-12-01")))
    async with app.run_test(size=(80, 24)) as pilot:
        page = await to_list(pilot, app)
        await press(pilot, "u")
        assert app.screen is page
        assert "rapport" not in rows(app)[-1]
        await to_page(pilot, app, MadeReport, "down", "u")
        await until(pilot, lambda: "Gruppsamtal: Köket på Solgården" in text(app))
        await press(pilot, "escape")
        await until(pilot, lambda: app.screen is page)


async def test_new_and_follow_up_lead_to_preparing(tmp_path: Path) -> None:
    """Expect n to begin an empty one, f one that follows the session pointed at."""
    app = make_app(groups_in(tmp_path, leading()))
    async with app.run_test(size=(80, 24)) as pilot:
        page = await to_list(pilot, app)
        for key, follows in (("n", ""), ("f", "s1")):
            prepares = await to_page(pilot, app, PreparePage, key)
            assert prepares.filled.follows == follows
            await press(pilot, "escape")
            await until(pilot, lambda: app.screen is page)


async def test_hostile_names_are_inert(tmp_path: Path) -> None:
    """Expect a name as text, whatever it says, in the list and in the question."""
    session = prepared()
    app = make_app(groups_in(tmp_path, replace(session, setup=replace(session.setup, name=HOSTILE))))
    async with app.run_test(size=(80, 24)) as pilot:
        await to_list(pilot, app)
        seen = text(app)
        await press(pilot, "r")
        seen += text(app)
    assert "[@click=app.quit]" in seen
    assert not {"\x1b", "\x07", "\u202e"} & set(seen)


@pytest.mark.parametrize(("theme", "size"), [*zip(PALETTES, SIZES, strict=True)])
async def test_the_list_fits_in_known_colours(tmp_path: Path, theme: str, size: tuple[int, int]) -> None:
    """Expect no row too long, at most six hints with help last, and no colour unknown."""
    long = together("s9")
    long = replace(long, setup=replace(long.setup, name="En grupp med ett mycket långt namn " * 9))
    app = make_app(groups_in(tmp_path, long, leading(), prepared("s3")), theme=theme)
    async with app.run_test(size=size) as pilot:
        await to_list(pilot, app)
        assert not unknown_pairs(app)
        assert not clipped(app)
        assert rows(app)[-1].endswith("F1 hjälp")
        assert len(app.screen.hints()) <= 6  # type: ignore[attr-defined]


async def test_groups_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """The list, with a session in each phase."""
    app = make_app(every_phase(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await to_list(pilot, app)
        await press(pilot, "down")
        snapshot(app)
