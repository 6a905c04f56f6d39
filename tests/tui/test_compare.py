"""Jämför, samtalskarta and over time: chosen from Hem, read, explained, saved; nothing is changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.response import Answer, AnswerState, Occasion, OccasionKind, Response
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.screens.choose import ChooseDialog
from sjalvskattning.tui.screens.compare import CompareScreen
from sjalvskattning.tui.screens.form import FormDialog
from sjalvskattning.tui.screens.help import HelpDialog
from sjalvskattning.tui.screens.home import HomeScreen
from sjalvskattning.tui.screens.palette import PaletteDialog
from sjalvskattning.tui.screens.reading import ReadingDialog
from sjalvskattning.tui.screens.report import ReportScreen
from sjalvskattning.tui.screens.save_file import SaveFileDialog
from sjalvskattning.tui.themes import PALETTES
from sjalvskattning.usecases.bundles import bundle_store, keep_bundle, make_bundle
from tests.tui.fakes import (
    HOSTILE,
    FakeWorkspace,
    make_app,
    make_response,
    make_workspace,
    unknown_pairs,
    until,
)
from tests.tui.seeing import clipped, flat, press, rows, text

Snapshot = Callable[[SjalvskattningApp], None]
FILES = ["Öppna ett kuvert från en fil …", "Öppna bådas kuvert från filer …"]
SIZES = [(60, 20), (80, 24), (200, 50)]


def viewed(
    response_id: str,
    *values: int,
    perspective: Perspective = Perspective.SELF,
    created: str = "2026-11-02T09:00:00",
    name: str = "",
    comments: Sequence[Answer] = (),
    finished: bool = True,
) -> Response:
    """A response with its first items rated so, and other answers after them."""
    made = make_response(
        response_id,
        role="medarbetare",
        finished=finished,
        created=created,
        occasion=Occasion(OccasionKind.MEDARBETARSAMTAL, "2026-11-20", name),
    )
    answers = [*(Answer(AnswerState.RATED, value) for value in values), *comments]
    given = {item.id: answer for item, answer in zip(made.items, answers, strict=False)}
    return replace(made, perspective=perspective, answers=given)


MINE = viewed("svar1", 4, 2, 5, 3, 4, 4, 2, 5)
EARLIER = viewed("svar2", 3, 3, 4, 3, 3, 4, 2, 4, created="2025-11-03T09:00:00")
FIRST = viewed("svar3", 3, 2, 4, 2, 3, 4, 2, 3, created="2024-11-04T09:00:00")
UNDONE = viewed("svar4", 5, 5, 5, created="2026-11-19T09:00:00", finished=False)
THEIRS = viewed(
    "chefens", 4, 4, 3, 3, 5, 4, 1, 5, perspective=Perspective.MANAGER, created="2026-11-10T09:00:00"
)


def workspace_with(folder: Path, *own: Response, received: Sequence[Response] = ()) -> FakeWorkspace:
    """A workspace where these are stored, and these envelopes were taken in."""
    workspace = make_workspace(folder)
    for response in own:
        workspace.store.create(response).close()
    for response in received:
        path = folder / f"{response.id}.kuvert"
        make_bundle(workspace, response, path)
        keep_bundle(workspace, path, lambda _: "")
    return workspace


async def pointed(pilot: Pilot[None], app: SjalvskattningApp, response_id: str = "svar1") -> HomeScreen:
    """Point at a stored response on Hem."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)
    home: Any = app.screen
    key = f"entry:{response_id}"
    wanted = "continue" if home.held.latest is not None and home.held.latest.id == response_id else key
    home.rows.highlight(wanted)
    await until(pilot, lambda: home.entry is not None and home.entry.id == response_id)
    return home  # type: ignore[no-any-return]


async def offered(pilot: Pilot[None], app: SjalvskattningApp, response_id: str = "svar1") -> list[str]:
    """Press f on a stored response, until the views are there to choose from; what they are called."""
    await pointed(pilot, app, response_id)
    await press(pilot, "f")
    await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
    dialog: Any = app.screen
    return [f"{option.words} {option.detail}".strip() for option in dialog._list.matching]


async def compared(pilot: Pilot[None], app: SjalvskattningApp, *keys: str) -> CompareScreen:
    """Choose a view, the first one unless keys lead to another, until both are on screen."""
    await offered(pilot, app)
    await press(pilot, *keys, "enter")
    await until(pilot, lambda: isinstance(app.screen, CompareScreen) and app.screen.shown is not None)
    assert isinstance(app.screen, CompareScreen)
    return app.screen


async def test_the_other_one_s_view_is_offered_first(tmp_path: Path) -> None:
    """Expect received envelopes, then one's own from other times, what is not done last, and a file."""
    workspace = workspace_with(tmp_path, UNDONE, MINE, EARLIER, received=(THEIRS,))
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        names = await offered(pilot, app)
    assert names == [
        "Chefens bild 10 november 2026",
        "Egen bild 3 november 2025",
        "Egen bild 19 november 2026",
        *FILES,
    ]


async def test_both_views_stand_side_by_side(tmp_path: Path) -> None:
    """Expect both numbers for what differs most, a neutral question, and the chart's table twin."""
    app = make_app(workspace_with(tmp_path, MINE, received=(THEIRS,)))
    async with app.run_test(size=(120, 200)) as pilot:
        shown = await compared(pilot, app)
        seen = flat(app)
        assert "Jämför · Egen bild · Chefens bild" in seen
        assert "Egen bild: 2 av 5 · Chefens bild: 4 av 5" in seen
        assert "När lärde vi oss senast något av någon annan?" in seen
        assert shown.shown is not None
        assert "siffrorna säger inte vem som har rätt" in seen
    assert not {word for word in ("rätt svar", "fel svar", "bättre än", "sämre") if word in seen}


async def test_nothing_is_opened_for_writing(tmp_path: Path) -> None:
    """Expect the comparison also of one that another window writes in, and every file as it was."""
    workspace = workspace_with(tmp_path, MINE, EARLIER)
    held = workspace.store.open("svar1")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    app = make_app(make_workspace(tmp_path))
    try:
        async with app.run_test(size=(80, 24)) as pilot:
            await compared(pilot, app)
    finally:
        held.close()
    assert {path: path.read_bytes() for path in before} == before


async def test_a_private_note_is_never_in_it(tmp_path: Path) -> None:
    """Expect it neither on screen, in the plan nor in the file."""
    private = Answer(AnswerState.RATED, 1, "HEMLIGT", private=True, flagged=True)
    shared = Answer(AnswerState.RATED, 5, "Delat", flagged=True)
    mine = viewed("svar1", 4, 2, comments=(private, shared))
    app = make_app(workspace_with(tmp_path, mine, EARLIER))
    target = tmp_path / "ut.md"
    async with app.run_test(size=(140, 200)) as pilot:
        await compared(pilot, app)
        assert "HEMLIGT" not in text(app)
        await press(pilot, "s", "end", "ctrl+u", *str(target), "enter")
        await until(pilot, lambda: "Sparat som" in text(app))
        await press(pilot, "m", "enter")
        await until(pilot, lambda: "Samtalskarta · 45 minuter" in text(app))
        assert "HEMLIGT" not in text(app)
    assert "HEMLIGT" not in target.read_text("utf-8")


async def test_hostile_words_are_shown_as_they_are(tmp_path: Path) -> None:
    """Expect a name and a comment to be text: nothing for the terminal to obey, or to click."""
    comment = Answer(AnswerState.RATED, 1, HOSTILE, flagged=True)
    mine = viewed("svar1", 4, 2, comments=(comment,), name=HOSTILE)
    theirs = replace(THEIRS, occasion=Occasion(name=HOSTILE))
    app = make_app(workspace_with(tmp_path, mine, received=(theirs,)))
    async with app.run_test(size=(140, 100)) as pilot:
        names = await offered(pilot, app)
        assert "[@click=app.quit]x[/]" in names[0]
        screens = [text(app)]
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, CompareScreen) and app.screen.shown is not None)
        screens.append(text(app))
        for keys in (("m", "enter"), ("t",), ("question_mark",)):
            await press(pilot, *keys)
            await until(pilot, lambda: True)
            screens.append(text(app))
            await press(pilot, "escape")
            await until(pilot, lambda: isinstance(app.screen, CompareScreen))
    for shown in screens:
        assert not {"\x1b", "\x07", "\u202e"} & set(shown)
    assert app.return_code is None


async def test_another_view_after_the_first(tmp_path: Path) -> None:
    """Expect v to ask again; Escape keeps what is shown."""
    app = make_app(workspace_with(tmp_path, MINE, EARLIER, received=(THEIRS,)))
    async with app.run_test(size=(100, 30)) as pilot:
        shown = await compared(pilot, app)
        await press(pilot, "v")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        await press(pilot, "escape")
        await until(pilot, lambda: app.screen is shown)
        assert "Egen bild · Chefens bild" in text(app)
        await press(pilot, "v")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        await press(pilot, "down", "enter")
        await until(pilot, lambda: "Egen bild 2026-11-02 · Egen bild 2025-11-03" in text(app))


async def test_alone_there_is_only_the_file(tmp_path: Path) -> None:
    """Expect to be told what to do, f to ask for an envelope, and Escape to lead back to Hem each time."""
    app = make_app(workspace_with(tmp_path, MINE))
    async with app.run_test(size=(80, 24)) as pilot:
        assert await offered(pilot, app) == FILES
        assert "Be den du ska tala med om ett kuvert." in flat(app)
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await offered(pilot, app)
        await press(pilot, "f")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_one_that_has_gone_is_told(tmp_path: Path) -> None:
    """Expect the reason, and Enter to lead back to Hem, when it was erased in another window meanwhile."""
    workspace = workspace_with(tmp_path, MINE, EARLIER)
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await pointed(pilot, app)
        make_workspace(tmp_path).store.erase("svar1")
        await press(pilot, "f")
        await until(pilot, lambda: "Det blev ingen jämförelse" in text(app))
        assert "Åtgärd:" in text(app)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_a_received_one_that_is_damaged_hides_nothing_else(tmp_path: Path) -> None:
    """Expect the others to choose from when one kept envelope can't be read."""
    workspace = workspace_with(tmp_path, MINE, EARLIER, received=(THEIRS,))
    (path,) = (tmp_path / "bundles").iterdir()
    path.write_bytes(path.read_bytes()[:200])
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        names = await offered(pilot, app)
    assert names == ["Egen bild 3 november 2025", *FILES]


async def test_a_plan_from_both(tmp_path: Path) -> None:
    """Expect minutes to choose, 45 pointed at, an agenda that adds up, and Escape back to both views."""
    app = make_app(workspace_with(tmp_path, MINE, received=(THEIRS,)))
    async with app.run_test(size=(100, 40)) as pilot:
        shown = await compared(pilot, app)
        await press(pilot, "m")
        await until(pilot, lambda: "▸ 45 minuter" in text(app))
        await press(pilot, "down", "enter")
        await until(pilot, lambda: "Samtalskarta · 60 minuter" in text(app))
        assert "Ett förslag, gjort av bådas bilder" in flat(app)
        assert "–60" in text(app)
        await press(pilot, "escape")
        await until(pilot, lambda: app.screen is shown)
        await press(pilot, "m", "escape")
        await until(pilot, lambda: app.screen is shown)


async def test_a_plan_from_one_view(tmp_path: Path) -> None:
    """Expect p on Hem to make one without anybody else's view, and Escape to lead back."""
    app = make_app(workspace_with(tmp_path, MINE))
    async with app.run_test(size=(100, 40)) as pilot:
        await pointed(pilot, app)
        await press(pilot, "p")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        await press(pilot, "enter")
        await until(pilot, lambda: "Samtalskarta · 45 minuter" in text(app))
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_any_number_is_explained(tmp_path: Path) -> None:
    """Expect every area with both means, a few letters to find one, and the arithmetic of it."""
    app = make_app(workspace_with(tmp_path, MINE, received=(THEIRS,)))
    async with app.run_test(size=(100, 50)) as pilot:
        shown = await compared(pilot, app)
        await press(pilot, "question_mark")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        assert "Bemötande" in text(app)
        assert "3,7 · 3,7" in text(app)
        await press(pilot, *"ansv", "enter")
        await until(pilot, lambda: isinstance(app.screen, ReadingDialog))
        assert "Så räknas skillnaden: Ansvar" in text(app)
        assert "Medel av |d|" in text(app)
        await press(pilot, "escape")
        await until(pilot, lambda: app.screen is shown)


async def test_over_time(tmp_path: Path) -> None:
    """Expect t on Hem to show every area at each occasion, ? to explain the means of one, Escape back."""
    app = make_app(workspace_with(tmp_path, MINE, EARLIER, FIRST))
    async with app.run_test(size=(100, 60)) as pilot:
        await pointed(pilot, app)
        await press(pilot, "t")
        await until(pilot, lambda: "Över tid · Medarbetare" in text(app))
        assert "2024-11-04, 2025-11-03, 2026-11-02" in flat(app)
        report: Any = app.screen
        await press(pilot, "question_mark")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        await press(pilot, *"ansvar", "enter")
        await until(pilot, lambda: "Så räknas Ansvar" in text(app))
        assert flat(app).count("2025-11-03: ") > 1
        await press(pilot, "escape")
        await until(pilot, lambda: app.screen is report)
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_over_time_needs_more_than_one(tmp_path: Path) -> None:
    """Expect the reason and the remedy, then Hem."""
    app = make_app(workspace_with(tmp_path, MINE))
    async with app.run_test(size=(80, 24)) as pilot:
        await pointed(pilot, app)
        await press(pilot, "t")
        await until(pilot, lambda: "Det blev inget dokument" in text(app))
        assert "Åtgärd:" in text(app)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_without_a_response_pointed_at_it_is_said(tmp_path: Path) -> None:
    """Expect a sentence for each of the keys, and Hem still there."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)
        for key in "ftplm":
            await press(pilot, key)
            assert "Gå till en skattning i listan först." in text(app)
            await press(pilot, "home")


async def test_m_on_hem_lists_what_one_can_do_with_it(tmp_path: Path) -> None:
    """Expect every use with its key, and the key to lead there."""
    app = make_app(workspace_with(tmp_path, MINE, EARLIER))
    async with app.run_test(size=(80, 24)) as pilot:
        await pointed(pilot, app)
        assert "m mer" in text(app)
        await press(pilot, "m")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        shown = flat(app)
        for words in ("f jämför med", "t se hur det", "p gör en samtalskarta", "l lägg den i ett kuvert"):
            assert words in shown
        await press(pilot, "f")
        await until(pilot, lambda: "Jämför med vilken bild?" in text(app))
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_it_is_saved_as_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Expect a name that says what it is, and the format that the name's ending asks for."""
    folder = tmp_path / "filer"
    folder.mkdir()
    monkeypatch.chdir(folder)
    app = make_app(workspace_with(tmp_path, MINE, received=(THEIRS,)))
    async with app.run_test(size=(100, 30)) as pilot:
        await compared(pilot, app)
        await press(pilot, "s")
        await until(pilot, lambda: isinstance(app.screen, SaveFileDialog))
        assert "Den märks som utkast." in text(app)
        await press(pilot, "enter")
        await until(pilot, lambda: "Sparat som" in text(app))
        await press(pilot, "s")
        await until(pilot, lambda: isinstance(app.screen, SaveFileDialog))
        await press(pilot, *["backspace"] * 2, *"html", "enter")
        await until(pilot, lambda: len([*folder.iterdir()]) == 2)
    page, document = sorted(folder.iterdir())
    assert page.name == "jamforelse-lidkoping-medarbetare-2026-11-20.html"
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert document.read_text("utf-8").startswith("# Två bilder att tala om\n")


async def test_a_format_that_is_not_installed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Expect the remedy above the name, the name still there, and another name to work."""
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    app = make_app(workspace_with(tmp_path, MINE, EARLIER))
    async with app.run_test(size=(100, 30)) as pilot:
        await compared(pilot, app)
        await press(pilot, "s", "end", "ctrl+u", *str(tmp_path / "ut.pdf"), "enter")
        await until(pilot, lambda: "Åtgärd:" in text(app))
        assert isinstance(app.screen, SaveFileDialog)
        assert "ut.pdf" in text(app)
        await press(pilot, *["backspace"] * 3, *"txt", "enter")
        await until(pilot, lambda: "Sparat som" in text(app))
    assert [path.name for path in tmp_path.glob("ut.*")] == ["ut.txt"]


async def test_escape_always_goes_back(tmp_path: Path) -> None:
    """Expect each dialog to close on its page, and the page to close on Hem as it was."""
    app = make_app(workspace_with(tmp_path, MINE, received=(THEIRS,)))
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await compared(pilot, app)
        for key in ("m", "v", "t", "s", "question_mark", "f1", "f2"):
            await press(pilot, key)
            await until(pilot, lambda: app.screen is not shown)
            await press(pilot, "escape")
            await until(pilot, lambda: app.screen is shown)
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert app.screen.entry is not None  # type: ignore[attr-defined]


async def test_help_and_palette_have_every_key(tmp_path: Path) -> None:
    """Expect all that can be done in both, and the palette to do it."""
    app = make_app(workspace_with(tmp_path, MINE, received=(THEIRS,)))
    words = ("gör en samtalskarta", "annan bild", "gå till en rubrik", "spara fil", "förklara ett tal")
    async with app.run_test(size=(100, 50)) as pilot:
        await compared(pilot, app)
        await press(pilot, "f1")
        await until(pilot, lambda: isinstance(app.screen, HelpDialog))
        helped = flat(app)
        assert "siffrorna säger inte vem som har rätt" in helped.lower()
        await press(pilot, "escape", "f2")
        await until(pilot, lambda: isinstance(app.screen, PaletteDialog))
        listed = flat(app)
        for word in (*words, "öppna utskrift i webbläsaren", "tillbaka"):
            assert word in helped
            assert word in listed
        await press(pilot, *"samtalskarta", "enter")
        await until(pilot, lambda: "Hur lång tid har ni?" in text(app))


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("size", SIZES)
async def test_everything_fits_in_known_colours(tmp_path: Path, theme: str, size: tuple[int, int]) -> None:
    """Expect no row too long, the hints last and at most six, and no colour unknown, on every screen."""
    app = make_app(workspace_with(tmp_path, MINE, EARLIER, FIRST, received=(THEIRS,)), theme=theme)

    def check() -> None:
        assert not unknown_pairs(app)
        assert not clipped(app)
        last = [row for row in rows(app) if row.strip(" │╭╮╰╯─")][-1]
        assert "F1 hjälp" in last
        assert len(app.screen.hints()) <= 6  # type: ignore[attr-defined]

    async with app.run_test(size=size) as pilot:
        await offered(pilot, app)
        check()
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, CompareScreen) and app.screen.shown is not None)
        check()
        await press(pilot, "end")
        check()
        await press(pilot, "question_mark")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        check()
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ReadingDialog))
        check()
        await press(pilot, "escape", "m")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        check()
        await press(pilot, "enter")
        await until(pilot, lambda: "Samtalskarta" in rows(app)[0])
        check()
        await press(pilot, "escape", "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await press(pilot, "m")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        check()
        await press(pilot, "t")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and app.screen.shown is not None)
        check()


@pytest.mark.usefixtures("real_codes")
async def test_compare_at_80x24(tmp_path: Path, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Jämför at its beginning."""
    monkeypatch.setattr("secrets.token_hex", lambda size: "00" * size)  # the code is then the same each time
    app = make_app(workspace_with(tmp_path, MINE, received=(THEIRS,)))
    async with app.run_test(size=(80, 24)) as pilot:
        await compared(pilot, app)
        snapshot(app)


async def test_which_view_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """Which view to compare with."""
    app = make_app(workspace_with(tmp_path, UNDONE, MINE, EARLIER, received=(THEIRS,)))
    async with app.run_test(size=(80, 24)) as pilot:
        await offered(pilot, app)
        snapshot(app)


def test_the_received_ones_lie_apart(tmp_path: Path) -> None:
    """Expect an envelope that was taken in never to be among one's own responses."""
    workspace = workspace_with(tmp_path, MINE, received=(THEIRS,))
    assert list(workspace.store.ids()) == ["svar1"]
    assert bundle_store(workspace).ids() == ["chefens"]
