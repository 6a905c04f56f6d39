"""Lämna över: note by note what leaves the machine, the envelope and the print; also when it is finished."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from textual.pilot import Pilot

from sjalvskattning.core.assessment import Kind
from sjalvskattning.core.response import Answer, AnswerState, Response
from sjalvskattning.core.summary.selection import top_two_steps
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.conversation.parts import Part
from sjalvskattning.tui.face import Place
from sjalvskattning.tui.screens.choose import ChooseDialog
from sjalvskattning.tui.screens.conversation import ConversationScreen
from sjalvskattning.tui.screens.form import FormDialog
from sjalvskattning.tui.screens.help import HelpDialog
from sjalvskattning.tui.screens.home import HomeScreen
from sjalvskattning.tui.screens.palette import PaletteDialog
from sjalvskattning.tui.screens.reading import ReadingDialog
from sjalvskattning.tui.screens.save_file import SaveFileDialog
from sjalvskattning.tui.themes import PALETTES
from sjalvskattning.tui.widgets.writing import Field
from sjalvskattning.usecases.bundles import open_bundle
from sjalvskattning.usecases.session import Session
from tests.tui.fakes import (
    HOSTILE,
    PREPARED,
    FakeWorkspace,
    make_app,
    make_response,
    make_workspace,
    stored_session,
    unknown_pairs,
    until,
)
from tests.tui.samples import FakeKeeper
from tests.tui.seeing import clipped, flat, press, rows, text
from tests.tui.test_compare import SIZES
from tests.tui.test_envelopes import left_open
from tests.tui.test_report import Browser

Snapshot = Callable[[SjalvskattningApp], None]
SHARED = "På planeringsdagen visade jag hur vi kan göra."
PRIVATE = "HEMLIGT om mig själv"


def noted(*, finished: bool = True, shared: str = SHARED, private: str = PRIVATE) -> Response:
    """A response with a shared note at its first item, a strength, and a private one at its third."""
    made = make_response(finished=finished, preparation=PREPARED)
    first, third = made.items[0].id, made.items[2].id
    answers = {
        **made.answers,
        first: Answer(AnswerState.RATED, 5, shared),
        third: Answer(AnswerState.RATED, 5, private, private=True),
    }
    return replace(made, answers=answers)


class Handing:
    """An app at the notes of one response that is on disk."""

    def __init__(self, folder: Path, response: Response, *, theme: str = "morkt") -> None:
        self.workspace: FakeWorkspace = make_workspace(folder)
        self.session: Session = stored_session(self.workspace, response)
        self.app: SjalvskattningApp = make_app(self.workspace, self.session, theme=theme)

    async def open(self, pilot: Pilot[None]) -> ConversationScreen:
        """Go to the part."""
        await pilot.pause()
        self.app.go(Place.CONVERSATION)
        await until(pilot, lambda: isinstance(self.app.screen, ConversationScreen) and self.app.focused)
        await press(pilot, "6")
        screen = cast(ConversationScreen, self.app.screen)
        await until(pilot, lambda: screen.part is Part.HAND)
        return screen

    def stored(self, at: int) -> Answer:
        """The answer to an item as it is on disk."""
        response = self.workspace.store.read("svar1")
        return response.answer(response.items[at].id)


@pytest.fixture
def handing(tmp_path: Path) -> Handing:
    """A finished response with two notes."""
    return Handing(tmp_path, noted())


async def test_note_by_note_what_leaves_is_told(handing: Handing) -> None:
    """Expect each note with its statement, whether it comes along, and how many do."""
    async with handing.app.run_test(size=(100, 50)) as pilot:
        await handing.open(pilot)
        seen = flat(handing.app)
    assert "Det här följer med ut 1 av 2" in seen
    assert "● Jag hälsar på den som kommer och tar reda på vad hen delas behöver." in seen
    assert "○ Jag säger vad som händer härnäst. stannar här" in seen
    assert SHARED in seen


@pytest.mark.parametrize("finished", [True, False])
async def test_enter_shares_or_keeps_and_saves_at_once(tmp_path: Path, finished: bool) -> None:
    """Expect the change on disk when it is on screen, and the mark to stay; also when it is finished."""
    handing = Handing(tmp_path, noted(finished=finished))
    async with handing.app.run_test(size=(100, 50)) as pilot:
        screen = await handing.open(pilot)
        await press(pilot, "end")
        assert screen.rows.key == f"note:{handing.session.response.items[2].id}"
        await press(pilot, "enter")
        await until(pilot, lambda: "2 av 2" in text(handing.app))
        assert handing.stored(2) == Answer(AnswerState.RATED, 5, PRIVATE, private=False)
        assert screen.rows.key == f"note:{handing.session.response.items[2].id}"
        await press(pilot, "enter")
        await until(pilot, lambda: "1 av 2" in text(handing.app))
        assert handing.stored(2).private
        await press(pilot, "up", "enter")
        await until(pilot, lambda: "0 av 2" in text(handing.app))
        assert handing.stored(0).private
    assert handing.workspace.store.read("svar1").finished is finished


async def test_the_document_follows(handing: Handing) -> None:
    """Expect the note in the document once it is shared, not before, and in the file only then."""
    target = Path(handing.workspace.paths.cache).parent / "ut.md"
    async with handing.app.run_test(size=(200, 60)) as pilot:
        screen = await handing.open(pilot)
        before = str(screen.summary)
        assert PRIVATE not in before
        await press(pilot, "end", "enter")
        await until(pilot, lambda: "2 av 2" in text(handing.app))
        assert PRIVATE in str(screen.summary)
        await press(pilot, "f")
        await until(pilot, lambda: isinstance(handing.app.screen, ReadingDialog))
        await press(pilot, "escape")
        await until(pilot, lambda: handing.app.screen is screen)
        await press(pilot, "end", "enter")
        await until(pilot, lambda: "1 av 2" in text(handing.app))
        assert str(screen.summary) == before
        await press(pilot, "s")
        await until(pilot, lambda: isinstance(handing.app.screen, SaveFileDialog))
        handing.app.screen.query_one(Field).value = str(target)
        await press(pilot, "enter")
        await until(pilot, lambda: "Sparat som" in text(handing.app))
    assert PRIVATE not in target.read_text("utf-8")
    assert SHARED in target.read_text("utf-8")


async def test_the_envelope_follows(handing: Handing, tmp_path: Path) -> None:
    """Expect a kept note in no envelope, and a shared one in it."""
    async with handing.app.run_test(size=(100, 50)) as pilot:
        screen = await handing.open(pilot)
        for name, told in (("a.kuvert", "En privat anteckning följer inte med."), ("b.kuvert", "")):
            await press(pilot, "e")
            await until(pilot, lambda: isinstance(handing.app.screen, FormDialog))
            assert told in text(handing.app)
            handing.app.screen.query_one("#path", Field).value = str(tmp_path / name)
            await press(pilot, "ctrl+s")
            await left_open(pilot, handing.app)
            await until(pilot, lambda: isinstance(handing.app.screen, ReadingDialog))
            await press(pilot, "escape")
            await until(pilot, lambda: handing.app.screen is screen)
            if told:
                await press(pilot, "end", "enter")
                await until(pilot, lambda: "2 av 2" in text(handing.app))
    third = handing.session.response.items[2].id
    comments = [
        open_bundle(tmp_path / name, lambda _: "").response.answer(third).comment
        for name in ("a.kuvert", "b.kuvert")
    ]
    assert comments == ["", PRIVATE]


async def test_without_notes_it_says_what_comes_along(tmp_path: Path) -> None:
    """Expect a sentence instead of a list."""
    handing = Handing(tmp_path, make_response(finished=True))
    async with handing.app.run_test(size=(100, 50)) as pilot:
        await handing.open(pilot)
        assert "Du har inga anteckningar vid påståendena." in flat(handing.app)
        assert "0 av 0" in text(handing.app)


async def test_a_long_note_is_cut_with_a_mark(tmp_path: Path) -> None:
    """Expect two rows at most, and "…" where it goes on."""
    handing = Handing(tmp_path, noted(shared="Många ord om det jag gjorde. " * 40))
    async with handing.app.run_test(size=(80, 50)) as pilot:
        await handing.open(pilot)
        found = [row for row in rows(handing.app) if "Många ord" in row]
        assert len(found) == 2
        assert found[1].endswith("…")
        assert not clipped(handing.app)


async def test_a_save_that_fails_is_told(handing: Handing, monkeypatch: pytest.MonkeyPatch) -> None:
    """Expect it to be said, and the choice still on screen, not a silent loss."""
    async with handing.app.run_test(size=(100, 50)) as pilot:
        await handing.open(pilot)
        monkeypatch.setattr(handing.session, "_keeper", FakeKeeper(refuses=True))
        await press(pilot, "end", "enter")
        await until(pilot, lambda: "INTE SPARAT" in text(handing.app))
        assert "2 av 2" in text(handing.app)
    assert handing.stored(2).private


async def test_it_is_opened_in_the_browser(handing: Handing, monkeypatch: pytest.MonkeyPatch) -> None:
    """Expect o, and Enter on its row, to open a page without the private note."""
    browser = Browser()
    monkeypatch.setattr(webbrowser, "get", lambda: browser)
    async with handing.app.run_test(size=(100, 50)) as pilot:
        screen = await handing.open(pilot)
        await press(pilot, "o")
        await until(pilot, lambda: "Öppnad i webbläsaren" in text(handing.app))
        await press(pilot, "home", "down", "down")
        assert screen.rows.key == "print"
        await press(pilot, "enter")
        await until(pilot, lambda: len(browser.opened) == 2)
    folder = Path(handing.workspace.paths.cache) / "utskrift"
    (path,) = folder.iterdir()
    assert path.suffix == ".html"
    assert PRIVATE not in path.read_text("utf-8")


async def test_the_numbers_of_the_document_are_explained(handing: Handing) -> None:
    """Expect ? on the page to list the counts, every area's mean and every answer, and the working of one."""
    async with handing.app.run_test(size=(100, 50)) as pilot:
        screen = await handing.open(pilot)
        await press(pilot, "question_mark")
        await until(pilot, lambda: isinstance(handing.app.screen, ChooseDialog))
        options = cast(Any, handing.app.screen)._list.matching
        response = handing.session.response
        areas = [area for top in response.areas for area in (top, *top.areas)]
        own, owed = (f"{high} av {rated}" for high, rated in (top_two_steps(response, k) for k in Kind))
        assert [(one.words, one.detail) for one in options[:2]] == [
            ("Besvarade påståenden", f"{response.answered} av {len(response.items)}"),
            (
                "Högt skattat: egen insats · förutsättningar",
                f"{own} · {owed}",
            ),
        ]
        assert len(options) == 2 + len(areas) + len(response.items)
        assert options[2].words == "Bemötande"
        assert options[-1].detail.split() == ["skattat", "1", "av", "5"]
        await press(pilot, *"ansvar", "enter")
        await until(pilot, lambda: isinstance(handing.app.screen, ReadingDialog))
        assert "Ansvar" in text(handing.app)
        await press(pilot, "escape")
        await until(pilot, lambda: handing.app.screen is screen)


async def test_hostile_notes_are_inert(tmp_path: Path) -> None:
    """Expect markup as letters, and the store to keep what was written."""
    handing = Handing(tmp_path, noted(shared=HOSTILE, private=HOSTILE))
    async with handing.app.run_test(size=(120, 50)) as pilot:
        await handing.open(pilot)
        await press(pilot, "end", "enter")
        await until(pilot, lambda: "2 av 2" in text(handing.app))
        shown = text(handing.app)
    assert shown.count("[@click=app.quit]x[/]") == 2
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)
    assert handing.app.return_code is None
    assert handing.stored(2).comment == HOSTILE


async def test_help_palette_and_escape(handing: Handing) -> None:
    """Expect what can be done in both, and Escape to lead back each time, then to Hem."""
    async with handing.app.run_test(size=(100, 60)) as pilot:
        screen = await handing.open(pilot)
        await press(pilot, "f1")
        await until(pilot, lambda: isinstance(handing.app.screen, HelpDialog))
        helped = flat(handing.app)
        await press(pilot, "escape", "f2")
        await until(pilot, lambda: isinstance(handing.app.screen, PaletteDialog))
        listed = flat(handing.app)
        for words in (
            "öppna utskrift i webbläsaren",
            "lägg den i ett kuvert",
            "förklara ett tal",
            "spara fil",
        ):
            assert words in helped
            assert words in listed
        await press(pilot, "escape")
        for key in ("e", "s", "f", "question_mark"):
            await press(pilot, key)
            await until(pilot, lambda: handing.app.screen is not screen)
            await press(pilot, "escape")
            await until(pilot, lambda: handing.app.screen is screen)
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(handing.app.screen, HomeScreen))


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("size", SIZES)
async def test_it_fits_in_known_colours(tmp_path: Path, theme: str, size: tuple[int, int]) -> None:
    """Expect no row too long, the hints last and at most six, and no colour unknown."""
    handing = Handing(tmp_path, noted(), theme=theme)
    async with handing.app.run_test(size=size) as pilot:
        screen = await handing.open(pilot)
        for keys in ((), ("end",), ("enter",)):
            await press(pilot, *keys)
            assert not unknown_pairs(handing.app)
            assert not clipped(handing.app)
            assert "F1 hjälp" in [row for row in rows(handing.app) if row][-1]
            assert len(screen.hints()) <= 6


async def test_hand_over_at_80x24(handing: Handing, snapshot: Snapshot) -> None:
    """Lämna över, at the notes."""
    async with handing.app.run_test(size=(80, 24)) as pilot:
        await handing.open(pilot)
        await press(pilot, "end")
        snapshot(handing.app)
