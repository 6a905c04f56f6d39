"""Spegel: chosen from Hem, read, saved as a file; nothing is opened for writing and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from sjalvskattning.core.assessment import Assessment, Text
from sjalvskattning.core.response import Response
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.screens.choose import ChooseDialog
from sjalvskattning.tui.screens.help import HelpDialog
from sjalvskattning.tui.screens.home import HomeScreen
from sjalvskattning.tui.screens.mirror import MirrorScreen
from sjalvskattning.tui.screens.save_file import SaveFileDialog
from sjalvskattning.tui.themes import PALETTES
from sjalvskattning.tui.widgets.document import Document
from tests.core.themed import with_themes
from tests.tui.fakes import (
    HOSTILE,
    FakeCatalogue,
    FakeWorkspace,
    listing,
    make_app,
    make_response,
    make_workspace,
    unknown_pairs,
    until,
)
from tests.tui.samples import ASSESSMENT, LEADER
from tests.tui.seeing import flat, press, rows, text

Snapshot = Callable[[SjalvskattningApp], None]

MINE = with_themes(
    ASSESSMENT,
    {"bemotande-1": ("bemotande",), "bemotande-2": ("dialog",), "ansvar-1": ("ansvar",), "mod-1": ("mod",)},
)
KOPING = with_themes(
    ASSESSMENT,
    {"bemotande-2": ("dialog", "tillit"), "ansvar-1": ("ansvar",), "forutsattningar-1": ("tillit",)},
    "koping",
)
BARE = replace(ASSESSMENT, id="utan", name=Text("Utan teman"))
LEADERS = replace(
    with_themes(replace(ASSESSMENT, roles=(replace(LEADER, extends=None),)), {"mod-1": ("mod",)}, "ledarna"),
    name=Text("Ledarpolicy"),
)
EVERY = (MINE, KOPING, BARE, LEADERS)


def workspace_with(
    folder: Path, response: Response, assessments: Sequence[Assessment] = EVERY
) -> FakeWorkspace:
    """A workspace where one response is stored, and these policies are known."""
    workspace = make_workspace(folder, catalogue=FakeCatalogue(assessments))
    workspace.store.create(response).close()
    return workspace


def finished(folder: Path, role: str = "chef") -> FakeWorkspace:
    """A workspace with a finished response to a definition that has themes."""
    return workspace_with(folder, replace(make_response(role=role, finished=True), assessment=MINE))


async def asked(pilot: Pilot[None], app: SjalvskattningApp) -> None:
    """Go to the stored response on Hem and press s, until the policies are there to choose from."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)
    await press(pilot, "end" if app.screen.held.latest is None else "home")  # type: ignore[attr-defined]
    await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.entry is not None)
    await press(pilot, "s")
    await until(pilot, lambda: isinstance(app.screen, ChooseDialog))


async def mirrored(pilot: Pilot[None], app: SjalvskattningApp, policy: str = "Koping") -> MirrorScreen:
    """Choose the policy, until its mirror is on screen."""
    await asked(pilot, app)
    dialog = app.screen
    assert isinstance(dialog, ChooseDialog)
    names = [option.words for option in dialog._list.matching]
    await press(pilot, *["down"] * names.index(policy), "enter")
    await until(pilot, lambda: isinstance(app.screen, MirrorScreen) and app.screen.shown is not None)
    assert isinstance(app.screen, MirrorScreen)
    return app.screen


async def test_a_finished_one_is_seen_through_another_policy(tmp_path: Path) -> None:
    """Expect every policy but one's own to choose from, then what is shared and what is missing."""
    app = make_app(finished(tmp_path))
    async with app.run_test(size=(100, 60)) as pilot:
        await asked(pilot, app)
        assert "Vilken policy vill du spegla i?" in text(app)
        options = app.screen._list.matching  # type: ignore[attr-defined]
        assert [option.words for option in options] == ["Koping", "Ledarpolicy", "Utan teman"]
        await press(pilot, "enter")
        await until(pilot, lambda: "Spegel · Lidköping → Koping" in text(app))
        shown = flat(app)
    assert "Tas upp av båda: Ansvar, Dialog." in shown
    assert "Bara i Koping: Tillit." in shown
    assert "Bara i din policy: Bemötande, Mod." in shown


async def test_an_ongoing_one_from_before_the_themes(tmp_path: Path) -> None:
    """Expect the themes of the definition that there is now, how far it has come, and to be told so."""
    app = make_app(workspace_with(tmp_path, make_response(answered=3)))
    async with app.run_test(size=(100, 60)) as pilot:
        await mirrored(pilot, app)
        shown = flat(app)
    assert "Din skattning är gjord före temana." in shown
    assert "3 av 24 besvarade" in shown


async def test_the_palette_has_it(tmp_path: Path) -> None:
    """Expect "spegla" to find it on Hem."""
    app = make_app(finished(tmp_path))
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)
        await press(pilot, "end")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.entry is not None)
        await press(pilot, "f2", *"spegla", "enter")
        await until(pilot, lambda: "Vilken policy vill du spegla i?" in text(app))


async def test_without_a_response_pointed_at_it_is_said(tmp_path: Path) -> None:
    """Expect a sentence, and Hem still there."""
    app = make_app(make_workspace(tmp_path, store=listing(0)))
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)
        assert "s spegel" not in text(app)
        await press(pilot, "s")
        assert "Gå till en skattning i listan först." in text(app)


async def test_a_role_that_corresponds_to_none_is_asked_for(tmp_path: Path) -> None:
    """Expect the other policy's roles; Escape on the way goes back to Hem."""
    app = make_app(finished(tmp_path, role="medarbetare"))
    async with app.run_test() as pilot:
        for keys in (("escape",), ("enter",)):
            await asked(pilot, app)
            await press(pilot, "down", "enter")
            await until(pilot, lambda: "Vilken roll?" in text(app))
            assert "Ledarpolicy har ingen roll som motsvarar Medarbetare." in flat(app)
            await press(pilot, *keys)
            if keys == ("escape",):
                await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await until(pilot, lambda: "Spegel · Lidköping → Ledarpolicy" in text(app))


async def test_another_policy_after_the_first(tmp_path: Path) -> None:
    """Expect p to ask again; Escape keeps what is shown, a policy without themes is told and keeps it too."""
    app = make_app(finished(tmp_path))
    async with app.run_test(size=(100, 30)) as pilot:
        await mirrored(pilot, app)
        await press(pilot, "p")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        await press(pilot, "escape")
        assert "Spegel · Lidköping → Koping" in text(app)
        await press(pilot, "p")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        await press(pilot, "end", "enter")
        await until(pilot, lambda: "Det blev ingen spegel" in text(app))
        assert "Påståendena i utan har inga teman" in flat(app)
        await press(pilot, "enter")
        assert "Spegel · Lidköping → Koping" in text(app)
        await press(pilot, "p")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        await press(pilot, "down", "enter")
        await until(pilot, lambda: "Spegel · Lidköping → Ledarpolicy" in text(app))


async def test_what_cannot_be_mirrored_leads_back_to_hem(tmp_path: Path) -> None:
    """Expect the reason and the remedy when there is no other policy."""
    mine = replace(make_response(finished=True), assessment=MINE)
    app = make_app(workspace_with(tmp_path, mine, (MINE,)))
    async with app.run_test() as pilot:
        await asked(pilot, app)
        assert "Det finns ingen annan policy att spegla i än lidkoping." in flat(app)
        assert "Åtgärd: Lägg till en egen skattning." in flat(app)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_one_goes_to_a_theme(tmp_path: Path) -> None:
    """Expect t to list the headings, and the chosen one at the top."""
    app = make_app(finished(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await mirrored(pilot, app)
        await press(pilot, "t", *"båda: dialog", "enter")
        await until(pilot, lambda: shown.query_one(Document).scroll_y > 0)
        assert "I båda: Dialog" in rows(app)[3]
        await press(pilot, "t", "escape")
        assert isinstance(app.screen, MirrorScreen)


async def test_it_is_saved_as_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Expect a name that says what it is, the document in the file, and where it was saved."""
    folder = tmp_path / "filer"
    folder.mkdir()
    monkeypatch.chdir(folder)
    app = make_app(finished(tmp_path))
    async with app.run_test(size=(100, 30)) as pilot:
        await mirrored(pilot, app)
        await press(pilot, "s")
        await until(pilot, lambda: isinstance(app.screen, SaveFileDialog))
        await press(pilot, "escape", "s")
        await until(pilot, lambda: isinstance(app.screen, SaveFileDialog))
        await press(pilot, "enter")
        await until(pilot, lambda: "Sparat som" in text(app))
    (written,) = folder.iterdir()
    assert written.name == "spegel-lidkoping-koping-2026-11-20.md"
    assert written.read_text(encoding="utf-8").startswith("# Spegel: dina svar bredvid Koping\n")


async def test_one_that_is_open_in_another_window_can_be_mirrored(tmp_path: Path) -> None:
    """Expect the mirror, since it only reads; the other window keeps its lock."""
    workspace = finished(tmp_path)
    held = workspace.store.open("svar1")
    app = make_app(make_workspace(tmp_path, catalogue=FakeCatalogue(EVERY)))
    try:
        async with app.run_test() as pilot:
            await mirrored(pilot, app)
    finally:
        held.close()


async def test_private_and_hostile_words_stay_out(tmp_path: Path) -> None:
    """Expect no comment in it, and a policy's name to be text whatever it says."""
    other = replace(KOPING, name=Text(HOSTILE))
    mine = replace(make_response(finished=True, comment="hemligt"), assessment=MINE)
    app = make_app(workspace_with(tmp_path, mine, (MINE, other)))
    async with app.run_test(size=(120, 60)) as pilot:
        await asked(pilot, app)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, MirrorScreen) and app.screen.shown is not None)
        shown = text(app)
    assert "hemligt" not in shown
    assert "[@click=app.quit]x[/]" in shown
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


async def test_help_and_escape(tmp_path: Path) -> None:
    """Expect F1 to tell what the page is, its keys, and Escape to go back to Hem as it was."""
    app = make_app(finished(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await mirrored(pilot, app)
        await press(pilot, "f1")
        assert isinstance(app.screen, HelpDialog)
        assert "Spegeln visar dina svar bredvid en annan policy" in flat(app)
        await press(pilot, "escape", "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert app.screen.entry is not None  # type: ignore[attr-defined]


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 50)])
async def test_it_fits_in_known_colours(tmp_path: Path, theme: str, size: tuple[int, int]) -> None:
    """Expect no row too long, the hints last, and no colour that the contrast test does not know of."""
    app = make_app(finished(tmp_path), theme=theme)
    async with app.run_test(size=size) as pilot:
        shown = await mirrored(pilot, app)
        assert not unknown_pairs(app)
        assert max(map(len, rows(app))) <= size[0]
        assert "F1 hjälp" in rows(app)[-1]
        assert len(shown.hints()) <= 6


async def test_mirror_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """Spegel at its beginning."""
    app = make_app(finished(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await mirrored(pilot, app)
        snapshot(app)
