"""Hem: what is listed, how it is opened, begun, erased, and what it says when something is wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from sjalvskattning.core.response import Occasion
from sjalvskattning.store.listing import Listing
from sjalvskattning.store.notices import Notice
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.listing import CONTINUE, NEW
from sjalvskattning.tui.screens.choose import ChooseDialog
from sjalvskattning.tui.screens.conversation import ConversationScreen
from sjalvskattning.tui.screens.home import HomeScreen
from sjalvskattning.tui.screens.question import QuestionScreen
from sjalvskattning.tui.screens.reading import ReadingDialog
from sjalvskattning.tui.screens.start import StartScreen
from sjalvskattning.tui.themes import PALETTES
from sjalvskattning.tui.widgets.rows import Rows
from tests.tui.fakes import (
    DAMAGED,
    HOSTILE,
    FakeCatalogue,
    FakeStore,
    FakeWorkspace,
    listing,
    make_app,
    make_entry,
    make_response,
    make_workspace,
    unknown_pairs,
    until,
)
from tests.tui.seeing import text as screen_text

Snapshot = Callable[[SjalvskattningApp], None]


def home(app: SjalvskattningApp) -> HomeScreen:
    """The page, when it is Hem."""
    assert isinstance(app.screen, HomeScreen)
    return app.screen


async def listed(pilot: Pilot[None], app: SjalvskattningApp) -> Rows:
    """The list, once the store has been read."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)
    return home(app).rows


async def test_first_frame_comes_before_the_store_is_asked(tmp_path: Path) -> None:
    """Expect the list with its ways to begin on screen while nothing has been read yet."""
    seen: list[str] = []

    class Watched(FakeStore):
        def entries(self) -> Listing:
            seen.append(screen_text(app))
            return super().entries()

    app = make_app(make_workspace(tmp_path, store=Watched(listing(3).listing)))
    async with app.run_test() as pilot:
        await listed(pilot, app)
    assert "Ny skattning" in seen[0]
    assert "Läser dina skattningar" in seen[0]


async def test_latest_unfinished_is_on_top_and_pointed_at(tmp_path: Path) -> None:
    """Expect "fråga 7 av 24" first, and the mark on it."""
    app = make_app(make_workspace(tmp_path, store=listing(3, unfinished=2)))
    async with app.run_test() as pilot:
        rows = await listed(pilot, app)
        await until(pilot, lambda: rows.key == CONTINUE)
        top = screen_text(app).splitlines()[3:6]
    assert "Fortsätt där du var" in top[0]
    assert top[1].lstrip().startswith("▸ Lidköping · Medarbetare")
    assert "fråga 7 av 24" in top[1]
    assert "inför medarbetarsamtal 20 november 2026" in top[2]


async def test_rows_tell_date_role_occasion_and_state(tmp_path: Path) -> None:
    """Expect the columns of an earlier one on one line."""
    app = make_app(make_workspace(tmp_path, store=listing(3)))
    async with app.run_test(size=(80, 24)) as pilot:
        await listed(pilot, app)
        row = next(line for line in screen_text(app).splitlines() if "2026-11-19" in line)
    assert row.split() == ["2026-11-19", "Chef", "lönesamtal", "klar"]


async def test_nothing_is_clipped_at_60_columns(tmp_path: Path) -> None:
    """Expect every word of the rows whole, over two lines."""
    app = make_app(make_workspace(tmp_path, store=listing(3, unfinished=1)))
    async with app.run_test(size=(60, 20)) as pilot:
        await listed(pilot, app)
        text = screen_text(app)
    assert "…" not in text
    assert "lönesamtal" in text
    assert "Medarbetare · som chef" in text


async def test_detail_stands_beside_a_wide_list(tmp_path: Path) -> None:
    """Expect where the answers are, and the facts of the row pointed at."""
    app = make_app(make_workspace(tmp_path, store=listing(3, unfinished=1)))
    async with app.run_test(size=(200, 50)) as pilot:
        await listed(pilot, app)
        await until(pilot, lambda: "6 av 24" in screen_text(app))
        text = screen_text(app)
    assert "Dina svar ligger i" in text
    assert str(tmp_path)[:20] in text


async def test_empty_store_says_so_kindly(tmp_path: Path) -> None:
    """Expect a sentence, and the mark on "Ny skattning"."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test() as pilot:
        rows = await listed(pilot, app)
        await until(pilot, lambda: "Här finns inga skattningar än" in screen_text(app))
        assert rows.key == NEW


async def test_thousand_entries_are_listed_with_one_question_to_the_store(tmp_path: Path) -> None:
    """Expect End to reach the oldest, and as few widgets as with none."""
    store = listing(1000)
    app = make_app(make_workspace(tmp_path, store=store))
    async with app.run_test() as pilot:
        rows = await listed(pilot, app)
        await pilot.press("end")
        await until(pilot, lambda: rows.key == "entry:svar999")
        assert "1000" not in screen_text(app)
        await pilot.press("home")
        await until(pilot, lambda: rows.key == NEW)
        assert "1000" in screen_text(app)
        assert len(app.screen.query("*")) <= 15
    assert store.asked == 1


async def test_damaged_file_is_told_with_what_where_and_remedy(tmp_path: Path) -> None:
    """Expect a calm notice, and the list all the same."""
    app = make_app(make_workspace(tmp_path, store=listing(2, problems=[DAMAGED])))
    async with app.run_test() as pilot:
        await listed(pilot, app)
        await until(pilot, lambda: "Att känna till" in screen_text(app))
        text = screen_text(app)
    assert "/hem/svar/svar9.jsonl" in text
    assert "Åtgärd:" in text
    assert "2026-11-19" in text


async def test_broken_definition_is_told_with_the_command_that_lists_its_faults(tmp_path: Path) -> None:
    """Expect how many faults, and what to run."""
    workspace = make_workspace(tmp_path, catalogue=FakeCatalogue(broken=[("egen", 3)]))
    app = make_app(workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "egen har 3 fel" in screen_text(app))
        assert "sjalvskattning assessment check /hem/egna/egen.yaml" in screen_text(app)


async def test_damaged_settings_are_told(tmp_path: Path) -> None:
    """Expect a notice about the settings file too."""
    workspace = make_workspace(tmp_path)
    workspace.settings.notices = (Notice("store.settings_damaged", {"path": "/hem/settings.json"}),)
    app = make_app(workspace)
    async with app.run_test() as pilot:
        await until(pilot, lambda: "Att känna till" in screen_text(app))
        assert "/hem/settings.json" in screen_text(app)


async def test_enter_goes_on_with_an_unfinished_one(tmp_path: Path) -> None:
    """Expect the first unanswered question."""
    workspace = make_workspace(tmp_path)
    workspace.store.create(make_response(answered=6)).close()
    app = make_app(workspace)
    async with app.run_test() as pilot:
        rows = await listed(pilot, app)
        await until(pilot, lambda: rows.key == CONTINUE)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
        assert app.session is not None
        assert app.session.walk.position == 6


@pytest.mark.parametrize("key", ["enter", "u"])
async def test_finished_one_opens_as_notes(tmp_path: Path, key: str) -> None:
    """Expect the samtalsunderlag."""
    workspace = make_workspace(tmp_path)
    workspace.store.create(make_response(finished=True)).close()
    app = make_app(workspace)
    async with app.run_test() as pilot:
        rows = await listed(pilot, app)
        await pilot.press("end")
        await until(pilot, lambda: rows.key == "entry:svar1")
        await pilot.press(key)
        await until(pilot, lambda: isinstance(app.screen, ConversationScreen))


async def test_notes_of_an_unfinished_one_are_refused_in_words(tmp_path: Path) -> None:
    """Expect a sentence, and Hem still there."""
    app = make_app(make_workspace(tmp_path, store=listing(0, unfinished=1)))
    async with app.run_test() as pilot:
        rows = await listed(pilot, app)
        await until(pilot, lambda: rows.key == CONTINUE)
        await pilot.press("u")
        await until(pilot, lambda: "Den är inte klar än" in screen_text(app))
        home(app)


async def test_n_begins_a_new_one(tmp_path: Path) -> None:
    """Expect the page where it is begun."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test() as pilot:
        await listed(pilot, app)
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, StartScreen))


async def test_d_is_a_demo_that_keeps_nothing(tmp_path: Path) -> None:
    """Expect a question, and no file."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test() as pilot:
        await listed(pilot, app)
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
        assert app.session is not None
        assert not app.session.keeps
        await pilot.press("3")
        await until(pilot, lambda: app.session is not None and app.session.walk.position == 1)
    assert not list(tmp_path.rglob("*.jsonl"))


async def test_mouse_opens_what_it_clicks(tmp_path: Path) -> None:
    """Expect a click on "Ny skattning" to do what Enter does."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test() as pilot:
        await listed(pilot, app)
        row = next(y for y, text in enumerate(screen_text(app).splitlines()) if "Ny skattning" in text)
        await pilot.click(offset=(10, row))
        await until(pilot, lambda: isinstance(app.screen, StartScreen))


async def test_erase_asks_first_with_the_mark_on_keeping(tmp_path: Path) -> None:
    """Expect Enter to keep it."""
    workspace = make_workspace(tmp_path)
    workspace.store.create(make_response(finished=True)).close()
    app = make_app(workspace)
    async with app.run_test() as pilot:
        rows = await listed(pilot, app)
        await pilot.press("end")
        await until(pilot, lambda: rows.key == "entry:svar1")
        await pilot.press("r")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        assert "Radera den här skattningen?" in screen_text(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    assert workspace.store.ids() == ["svar1"]


async def test_erase_removes_every_trace(tmp_path: Path) -> None:
    """Expect r, r to leave no file with the answers, and the list without it."""
    workspace = make_workspace(tmp_path)
    workspace.store.create(make_response(finished=True, comment="hemligt")).close()
    app = make_app(workspace)
    async with app.run_test() as pilot:
        rows = await listed(pilot, app)
        await pilot.press("end")
        await until(pilot, lambda: rows.key == "entry:svar1")
        await pilot.press("r")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        await pilot.press("r")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and not home(app).held.entries)  # type: ignore[union-attr]
    assert not [
        path for path in tmp_path.rglob("*") if path.is_file() and "hemligt" in path.read_text("utf-8")
    ]


async def test_locked_one_says_so_and_offers_to_read(tmp_path: Path) -> None:
    """Expect a clear message, and the notes to read without changing."""
    workspace = make_workspace(tmp_path)
    workspace.store.create(make_response(finished=True)).close()
    other = make_workspace(tmp_path)
    held = other.store.open("svar1")
    app = make_app(workspace)
    try:
        async with app.run_test() as pilot:
            rows = await listed(pilot, app)
            await pilot.press("end")
            await until(pilot, lambda: rows.key == "entry:svar1")
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
            assert "Öppen i ett annat fönster" in screen_text(app)
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(app.screen, ReadingDialog))
            assert "Underlag inför medarbetarsamtal" in screen_text(app)
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    finally:
        held.close()


async def test_hostile_names_are_shown_harmless(tmp_path: Path) -> None:
    """Expect text in names to be text: no markup, no control character, no action."""
    from sjalvskattning.core.assessment import Text

    entry = replace(make_entry(1), name=Text(HOSTILE), role_title=Text(HOSTILE))
    occasion: dict[str, Any] = {**entry.occasion, "name": HOSTILE, "unit": HOSTILE}
    entries = (replace(entry, occasion=occasion), make_entry(2))
    app = make_app(make_workspace(tmp_path, store=FakeStore(Listing(entries))))
    async with app.run_test(size=(200, 50)) as pilot:
        await listed(pilot, app)
        await pilot.press("end", "up")
        await until(pilot, lambda: "Enhet" in screen_text(app))
        text = screen_text(app)
    assert "[@click=app.quit]x[/]" in text
    assert not {"\x1b", "\x07", "\u202e"} & set(text)


async def test_closed_folder_is_a_notice_not_a_crash(tmp_path: Path) -> None:
    """Expect Hem to stand, and to say what is wrong."""
    workspace: FakeWorkspace = make_workspace(tmp_path)
    (tmp_path / "responses").write_text("not a folder")
    app = make_app(workspace)
    async with app.run_test() as pilot:
        await until(
            pilot, lambda: "Att känna till" in screen_text(app) or "inga skattningar" in screen_text(app)
        )
        home(app)


async def test_occasion_without_a_date_reads_well(tmp_path: Path) -> None:
    """Expect no stray space or empty date."""
    workspace = make_workspace(tmp_path)
    workspace.store.create(make_response(answered=2, occasion=Occasion())).close()
    app = make_app(workspace)
    async with app.run_test() as pilot:
        await until(pilot, lambda: "inför medarbetarsamtal  " in screen_text(app))


async def test_home_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """Hem with one to go on with, a notice and earlier ones."""
    app = make_app(make_workspace(tmp_path, store=listing(6, unfinished=1, problems=[DAMAGED])))
    async with app.run_test(size=(80, 24)) as pilot:
        rows = await listed(pilot, app)
        await until(pilot, lambda: rows.key == CONTINUE)
        snapshot(app)


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 50)])
async def test_only_the_pairs_of_the_theme_meet(tmp_path: Path, theme: str, size: tuple[int, int]) -> None:
    """Expect no colour on Hem that the contrast test does not know of."""
    workspace = make_workspace(tmp_path, store=listing(6, unfinished=1, problems=[DAMAGED]))
    app = make_app(workspace, theme=theme)
    async with app.run_test(size=size) as pilot:
        await listed(pilot, app)
        await pilot.pause()
        assert not unknown_pairs(app)
