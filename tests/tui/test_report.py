"""A document in front of a page: made in a thread, read, gone through, explained, printed and saved."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any, cast

import pytest
from textual.pilot import Pilot

from sjalvskattning.core.summary import Summary
from sjalvskattning.core.summary.document import Owned, Paragraph, Section
from sjalvskattning.errors import NotFound
from sjalvskattning.locale import Translator
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.screens.choose import ChooseDialog
from sjalvskattning.tui.screens.help import HelpDialog
from sjalvskattning.tui.screens.home import HomeScreen
from sjalvskattning.tui.screens.numbers import response_numbers
from sjalvskattning.tui.screens.reading import ReadingDialog
from sjalvskattning.tui.screens.report import Explained, MadeReport, Report
from sjalvskattning.tui.screens.save_file import SaveFileDialog
from sjalvskattning.tui.themes import PALETTES
from sjalvskattning.tui.widgets.document import Document
from tests.tui.fakes import HOSTILE, make_app, make_response, make_workspace, unknown_pairs, until
from tests.tui.seeing import clipped, flat, press, rows, text
from tests.tui.test_compare import SIZES

SECTIONS = tuple(
    Section(f"s{at}", f"Rubrik {at}", (Paragraph("Många ord om saken. " * 30),)) for at in range(1, 8)
)
SUMMARY = Summary(
    title="Ett dokument", own="Eget", draft="UTKAST", facts=(), sections=SECTIONS, language="sv"
)
WORKING = SUMMARY._replace(title="Så räknas den", sections=SECTIONS[:1], draft="")
NUMBERS = (Explained("Mod", "3,4", lambda: WORKING), Explained("Ansvar", "2,0", lambda: WORKING))
REPORT = Report("Ett", "dokument", SUMMARY, "dokument.md", NUMBERS)


class Browser:
    """A browser that remembers what it was asked to open."""

    def __init__(self, *, opens: bool = True) -> None:
        self.opened: list[str] = []
        self.opens = opens

    def open(self, address: str) -> bool:
        """Open, or not."""
        self.opened.append(address)
        return self.opens


async def shown(
    pilot: Pilot[None], app: SjalvskattningApp, make: Callable[[], Report] = lambda: REPORT
) -> MadeReport:
    """The report in front of Hem."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)
    report = MadeReport(make)
    app.push_screen(report)
    await until(pilot, lambda: report.shown is not None)
    await pilot.pause()
    return report


async def test_it_is_read_with_the_arrows(tmp_path: Path) -> None:
    """Expect the beginning first, then as far as the keys go."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        report = await shown(pilot, app)
        document = report.query_one(Document)
        assert "Ett · dokument" in rows(app)[0]
        assert document.scroll_y == 0
        await press(pilot, "down", "down")
        assert document.scroll_y == 2
        await press(pilot, "end")
        await until(pilot, lambda: document.scroll_y == document.max_scroll_y > 20)


async def test_one_goes_to_a_heading(tmp_path: Path) -> None:
    """Expect t to list them, a few letters to find one, and it at the top."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, app)
        await press(pilot, "t", *"rubrik", "space", "4", "enter")
        await until(pilot, lambda: "Rubrik 4" in rows(app)[3])


async def test_what_cannot_be_made_is_told(tmp_path: Path) -> None:
    """Expect what, where and the remedy, and the page that opened it when that is closed."""

    def fails() -> Report:
        raise NotFound("store.no_response", id="svar9", suggestion="")

    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)
        app.push_screen(MadeReport(fails))
        await until(pilot, lambda: "Det blev inget dokument" in text(app))
        assert "svar9" in text(app)
        assert "Åtgärd:" in text(app)
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_escape_while_it_is_being_made(tmp_path: Path) -> None:
    """Expect the way back to be open, only the keys that can do something, and nothing to come up later."""
    go = Event()

    def slow() -> Report:
        assert go.wait(20)
        return REPORT

    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)
        report = MadeReport(slow)
        app.push_screen(report)
        await until(pilot, lambda: app.screen is report)
        assert [action for _, _, action in report.hints()] == ["close", "app.help"]
        await press(pilot, "s", "o", "t", "question_mark")
        assert app.screen is report
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        go.set()
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


async def test_every_number_is_explained_with_its_working(tmp_path: Path) -> None:
    """Expect the numbers to choose from beside their names, the working of one, and Escape back."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        report = await shown(pilot, app)
        await press(pilot, "question_mark")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        assert "Vilket tal?" in text(app)
        assert "2,0" in text(app)
        await press(pilot, "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ReadingDialog))
        assert text(app).count("Så räknas den") == 1
        await press(pilot, "escape")
        await until(pilot, lambda: app.screen is report)


async def test_means_are_found_by_what_they_are(tmp_path: Path) -> None:
    """Expect every area's mean, and nothing else, when one looks for "medel"."""
    response = make_response(finished=True)
    numbers = response_numbers(response, None, Translator("sv"))
    areas = [area for top in response.areas for area in (top, *top.areas)]
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, app, lambda: REPORT._replace(numbers=numbers))
        await press(pilot, "question_mark", *"medel")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        found = [option.words for option in cast(ChooseDialog, app.screen)._list.matching]
    assert found == [area.title.sv for area in areas]


async def test_without_numbers_there_is_no_key_for_it(tmp_path: Path) -> None:
    """Expect neither hint, help nor palette to offer it, and the key to do nothing."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(80, 40)) as pilot:
        report = await shown(pilot, app, lambda: REPORT._replace(numbers=()))
        assert "? tal" not in rows(app)[-1]
        await press(pilot, "question_mark")
        assert app.screen is report
        await press(pilot, "f1")
        await until(pilot, lambda: isinstance(app.screen, HelpDialog))
        assert "förklara ett tal" not in text(app)


async def test_it_is_opened_in_the_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Expect one page of HTML in the cache, its address given to the browser, and where it lies on screen."""
    browser = Browser()
    monkeypatch.setattr(webbrowser, "get", lambda: browser)
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        report = await shown(pilot, app)
        await press(pilot, "o")
        await until(pilot, lambda: "Öppnad i webbläsaren" in text(app))
        assert app.screen is report
    (path,) = (tmp_path / "cache" / "utskrift").iterdir()
    assert path.name == "dokument.html"
    assert browser.opened == [path.as_uri()]
    assert "Många ord om saken." in path.read_text("utf-8")


@pytest.mark.parametrize("why", ["none", "in the terminal", "does not open"])
async def test_without_a_browser_it_says_where_the_file_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    """Expect the reason and the remedy, also for a browser that would draw over the screen."""

    def get() -> object:
        if why == "none":
            raise webbrowser.Error("could not locate runnable browser")
        return webbrowser.GenericBrowser("lynx") if why == "in the terminal" else Browser(opens=False)

    monkeypatch.setattr(webbrowser, "get", get)
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(100, 24)) as pilot:
        report = await shown(pilot, app)
        await press(pilot, "o")
        await until(pilot, lambda: "Utskriften öppnades inte" in text(app))
        assert "Det finns ingen webbläsare att öppna." in flat(app)
        assert "Åtgärd:" in text(app)
        await press(pilot, "enter")
        await until(pilot, lambda: app.screen is report)


async def test_a_cache_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """Expect a sentence, not a crash."""
    (tmp_path / "cache").write_text("en fil i vägen")
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(100, 24)) as pilot:
        await shown(pilot, app)
        await press(pilot, "o")
        await until(pilot, lambda: "Utskriften öppnades inte" in text(app))
        assert "Åtgärd:" in text(app)


@pytest.mark.parametrize("draft", [True, False])
async def test_saving_says_whether_it_is_a_draft(tmp_path: Path, draft: bool) -> None:
    """Expect the sentence that is true of the document, and Escape to save nothing."""
    summary = SUMMARY if draft else SUMMARY._replace(draft="")
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        report = await shown(pilot, app, lambda: REPORT._replace(summary=summary))
        await press(pilot, "s")
        await until(pilot, lambda: isinstance(app.screen, SaveFileDialog))
        assert ("Den märks som utkast." in text(app)) is draft
        await press(pilot, "escape")
        await until(pilot, lambda: app.screen is report)
    assert not [*tmp_path.glob("*.md")]


@pytest.mark.parametrize("suffix", ["md", "txt", "json", "html", "docx", "pdf", "okänd"])
async def test_the_name_s_ending_decides_the_format(tmp_path: Path, suffix: str) -> None:
    """Expect each format to be written, an unknown ending to become Markdown."""
    target = tmp_path / f"ut.{suffix}"
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, app)
        await press(pilot, "s")
        await until(pilot, lambda: isinstance(app.screen, SaveFileDialog))
        field: Any = app.focused
        field.value = str(target)
        await press(pilot, "enter")
        await until(pilot, lambda: "Sparat som" in text(app))
    starts = {"json": b"{", "html": b"<!doctype", "docx": b"PK", "pdf": b"%PDF", "txt": b"Ett dokument"}
    assert target.read_bytes().startswith(starts.get(suffix, b"# Ett dokument"))


async def test_hostile_documents_are_text(tmp_path: Path) -> None:
    """Expect titles, words, names of numbers and the file's name to be shown, never obeyed."""
    section = Section("s", HOSTILE, (Paragraph(HOSTILE, lead=HOSTILE, words=Owned.PERSON),))
    summary = SUMMARY._replace(title=HOSTILE, own=HOSTILE, facts=((HOSTILE, HOSTILE),), sections=(section,))
    numbers = (Explained(HOSTILE, HOSTILE, lambda: summary),)
    report = Report(HOSTILE, HOSTILE, summary, "x.md", numbers)
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(120, 40)) as pilot:
        page = await shown(pilot, app, lambda: report)
        seen = [text(app)]
        assert "[@click=app.quit]x[/]" in seen[0]
        for keys in (("t",), ("question_mark",), ("question_mark", "enter")):
            await press(pilot, *keys)
            await until(pilot, lambda: app.screen is not page)
            seen.append(text(app))
            await press(pilot, "escape")
            await until(pilot, lambda: app.screen is page)
    for screen in seen:
        assert not {"\x1b", "\x07", "\u202e"} & set(screen)
    assert app.return_code is None


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("size", SIZES)
async def test_it_fits_in_known_colours(tmp_path: Path, theme: str, size: tuple[int, int]) -> None:
    """Expect no row too long, the hints last and at most six, and no colour unknown."""
    app = make_app(make_workspace(tmp_path), theme=theme)
    async with app.run_test(size=size) as pilot:
        report = await shown(pilot, app)
        for keys in ((), ("end",), ("t",), ("escape", "question_mark"), ("enter",), ("escape", "s")):
            await press(pilot, *keys)
            await until(pilot, lambda: True)
            assert not unknown_pairs(app)
            assert not clipped(app)
            last = [row for row in rows(app) if row.strip(" │╭╮╰╯─")][-1]
            assert "F1 hjälp" in last
            assert len(app.screen.hints()) <= 6  # type: ignore[attr-defined]
        await press(pilot, "escape")
        await until(pilot, lambda: app.screen is report)
