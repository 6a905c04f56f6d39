"""The screen never claims more than the store has acknowledged, and always offers a way on."""

from __future__ import annotations

from pathlib import Path

import pytest

from sjalvskattning.errors import SaveFailed
from sjalvskattning.tui.screens.folder import FolderDialog
from tests.tui.samples import FakeKeeper, demo_session, make_app, make_session
from tests.tui.seeing import flat, press, rows, text, until


async def test_saved_says_when() -> None:
    """The time of the latest acknowledged save."""
    app = make_app()
    async with app.run_test(size=(80, 24)):
        assert rows(app)[0].endswith("Sparat 14.32")


async def test_resumed_and_untouched_says_so() -> None:
    """Nothing has been saved just now, so no time is shown."""
    app = make_app(make_session(saved=False))
    async with app.run_test(size=(80, 24)):
        assert rows(app)[0].endswith("Sparat sedan tidigare")


async def test_a_demo_says_that_nothing_is_kept() -> None:
    """Also after an answer."""
    app = make_app(demo_session())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3")
        assert rows(app)[0].endswith("Demo · sparas inte")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 50)])
async def test_a_failed_save_is_told_with_why_and_what_to_do(size: tuple[int, int]) -> None:
    """INTE SPARAT, the reason, two keys; the answer is still there; all in words."""
    session = make_session(keeper=FakeKeeper(refuses=True))
    app = make_app(session)
    async with app.run_test(size=size) as pilot:
        await press(pilot, "3")
        await until(pilot, lambda: "F7 spara i en annan mapp" in text(app))
        shown = flat(app)
        assert "INTE SPARAT: disken är full" in shown
        assert "r försök spara igen" in shown
        assert "Sparat" not in rows(app)[0]
        await press(pilot, "b")
        assert "3 av 5: stämmer delvis" in text(app) or size == (60, 20)
    assert session.response.answered == 1


@pytest.mark.parametrize("key", ["r", "f6"])
async def test_retry(key: str) -> None:
    """The banner stays while it fails and goes when it works."""
    keeper = FakeKeeper(refuses=True)
    app = make_app(make_session(keeper=keeper))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", key)
        assert "Det gick inte den här gången heller." in text(app)
        keeper.refuses = False
        await press(pilot, key)
        assert "Nu är allt sparat." in text(app)
        await until(pilot, lambda: "INTE SPARAT" not in text(app))
        assert rows(app)[0].endswith("Sparat 14.32")
    assert keeper.saved[-1].answered == 1


async def test_r_does_nothing_when_all_is_well() -> None:
    """The keys of the banner are there only with the banner."""
    keeper = FakeKeeper()
    app = make_app(make_session(keeper=keeper))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "r", "f6", "f7")
        assert len(app.screen_stack) == 1
    assert keeper.saved == []


async def test_another_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder that can't take it is refused with the reason; one that can ends the problem."""
    keeper = FakeKeeper(refuses=True)
    session = make_session(keeper=keeper)
    moved: list[Path] = []

    def move_to(folder: Path) -> None:
        if not moved:
            moved.append(folder)
            raise SaveFailed("store.save_failed", path=str(folder), reason="readonly")
        moved.append(folder)
        keeper.refuses = False
        session.save()

    monkeypatch.setattr(session, "move_to", move_to)
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "f7")
        await until(pilot, lambda: isinstance(app.screen, FolderDialog))
        await press(pilot, "home", *["delete"] * 60, *"mappen", "enter")
        assert "Skriv hela sökvägen, från / eller ~." in flat(app)
        await press(pilot, *["backspace"] * 6, "slash", *"usb", "enter")
        assert "Det gick inte att spara där: disken är skrivskyddad" in flat(app)
        await press(pilot, "enter")
        await until(pilot, lambda: not isinstance(app.screen, FolderDialog))
        await until(pilot, lambda: "INTE SPARAT" not in text(app))
    assert moved == [Path("/usb"), Path("/usb")]


@pytest.mark.parametrize("key", ["f10", "ctrl+q", "escape"])
async def test_leaving_with_something_unsaved_asks_first(key: str) -> None:
    """The safe way is the one pointed at."""
    app = make_app(make_session(keeper=FakeKeeper(refuses=True)))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", key)
        assert "Det senaste är inte sparat. Lämna ändå?" in text(app)
        await press(pilot, "enter")
        await until(pilot, lambda: len(app.screen_stack) == 1)
        assert app.return_code is None
        assert "Fråga 2 av 24" in text(app)
        await press(pilot, "f10", "j")
    assert app.return_code == 0


@pytest.mark.parametrize("key", ["f10", "ctrl+q"])
async def test_leaving_when_all_is_saved_asks_nothing(key: str) -> None:
    """F10 and Ctrl+Q end the program at once, with exit code 0."""
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", key)
    assert app.return_code == 0
