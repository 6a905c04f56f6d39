"""Envelopes on screen: made, opened, taken in; refused ones change nothing and no passphrase is ever seen."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from sjalvskattning.core.response import Answer, AnswerState, Occasion
from sjalvskattning.errors import InputRejected, UsageError
from sjalvskattning.locale import Language, Translator
from sjalvskattning.store.sealing import is_sealed
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.face import Place
from sjalvskattning.tui.screens.asking import Asked
from sjalvskattning.tui.screens.choose import ChooseDialog
from sjalvskattning.tui.screens.compare import CompareScreen
from sjalvskattning.tui.screens.conversation import ConversationScreen
from sjalvskattning.tui.screens.envelopes import make_envelope, open_envelope
from sjalvskattning.tui.screens.form import FormDialog
from sjalvskattning.tui.screens.help import HelpDialog
from sjalvskattning.tui.screens.home import HomeScreen
from sjalvskattning.tui.screens.reading import ReadingDialog
from sjalvskattning.tui.themes import PALETTES
from sjalvskattning.tui.widgets.choice import Option as Way
from sjalvskattning.tui.widgets.explain import explain
from sjalvskattning.tui.widgets.paths import PathField
from sjalvskattning.tui.widgets.writing import Field
from sjalvskattning.usecases import bundles
from sjalvskattning.usecases.bundles import bundle_store, make_bundle, open_bundle
from sjalvskattning.usecases.comparing import View
from sjalvskattning.usecases.printing import FOLDER
from tests.tui.fakes import (
    HOSTILE,
    FakeWorkspace,
    make_app,
    make_response,
    make_workspace,
    stored_session,
    unknown_pairs,
    until,
)
from tests.tui.seeing import clipped, flat, press, rows, text
from tests.tui.test_compare import MINE, SIZES, THEIRS, offered, pointed, workspace_with

Snapshot = Callable[[SjalvskattningApp], None]
FRAS = "fyra ord på rad"
NOTE = Answer(AnswerState.RATED, 1, "HEMLIGT", private=True)
NOTED = replace(MINE, answers={**MINE.answers, MINE.items[0].id: NOTE})


def keys_of(words: str) -> list[str]:
    """The keys that write it."""
    return [{" ": "space"}.get(letter, letter) for letter in words]


async def write(pilot: Pilot[None], app: SjalvskattningApp, **values: str) -> None:
    """Write in the fields of the form in front, as a person would after emptying them."""
    for name, value in values.items():
        field = app.screen.query_one(f"#{name}", Field)
        field.focus()
        await pilot.pause()
        field.value = ""
        await press(pilot, *keys_of(value)) if len(value) < 40 else setattr(field, "value", value)
    await pilot.pause()


async def form(pilot: Pilot[None], app: SjalvskattningApp) -> FormDialog:
    """The form, once it is in front."""
    await until(pilot, lambda: isinstance(app.screen, FormDialog))
    assert isinstance(app.screen, FormDialog)
    return app.screen


async def making(pilot: Pilot[None], app: SjalvskattningApp) -> FormDialog:
    """Press l on the stored response."""
    await pointed(pilot, app)
    await press(pilot, "l")
    return await form(pilot, app)


async def opening(pilot: Pilot[None], app: SjalvskattningApp) -> FormDialog:
    """Press f on the stored response, and f for a file."""
    await offered(pilot, app)
    await press(pilot, "f")
    return await form(pilot, app)


async def left(pilot: Pilot[None], app: SjalvskattningApp) -> None:
    """Leave the form in front with Escape, and throw away what is written there."""
    await press(pilot, "escape")
    if isinstance(app.screen, ChooseDialog):
        assert "Kasta det du har skrivit?" in text(app)
        await press(pilot, "k")
    await until(pilot, lambda: not isinstance(app.screen, FormDialog | ChooseDialog))


async def left_open(pilot: Pilot[None], app: SjalvskattningApp) -> None:
    """Answer that the envelope is to be open."""
    await until(pilot, lambda: "Kuvertet blir öppet" in text(app))
    await press(pilot, "g")


DERIVED = ("index.json",)
"""What is made anew whenever it is missing."""


def files(folder: Path) -> dict[Path, bytes]:
    """Everything in a folder and what it holds."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path: path.read_bytes() for path in found if path.name not in DERIVED}


# -- making one


async def test_a_sealed_envelope_and_its_code(tmp_path: Path) -> None:
    """Expect a file that only the passphrase opens, its code on screen, and the private note in neither."""
    app = make_app(workspace_with(tmp_path, NOTED))
    target = tmp_path / "mitt.kuvert.age"
    async with app.run_test(size=(100, 30)) as pilot:
        await making(pilot, app)
        assert "En privat anteckning följer inte med." in text(app)
        await write(pilot, app, passphrase=FRAS, again=FRAS, path=str(target))
        seen = [text(app), app.export_screenshot()]
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ReadingDialog), 2000)
        seen += [text(app), app.export_screenshot()]
        opened = open_bundle(target, lambda _: FRAS)
        assert opened.code in text(app)
        assert "Det förseglade kuvertet är sparat" in flat(app)
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        seen += [text(app), app.export_screenshot()]
    assert is_sealed(target.read_bytes())
    assert opened.response.answer(MINE.items[0].id).comment == ""
    for shown in seen:
        assert FRAS not in shown
        assert "fyra" not in shown.replace("gärna fyra ord", "")


async def test_an_open_envelope_says_that_it_is_open(tmp_path: Path) -> None:
    """Expect no passphrase to leave it open, the name to say so, and the sentence beside the code."""
    app = make_app(workspace_with(tmp_path, MINE))
    async with app.run_test(size=(100, 30)) as pilot:
        await making(pilot, app)
        assert "Det finns" not in text(app)
        await write(pilot, app, path=str(tmp_path / "mitt.kuvert.age"))
        await press(pilot, "enter")
        await left_open(pilot, app)
        await until(pilot, lambda: isinstance(app.screen, ReadingDialog))
        assert "Kuvertet är öppet: den som har filen kan läsa den." in flat(app)
    (path,) = tmp_path.glob("*.kuvert*")
    assert path.name == "mitt.kuvert"
    assert not is_sealed(path.read_bytes())


@pytest.mark.parametrize("key", ["f", "enter", "escape"])
async def test_an_open_envelope_is_asked_about_before_there_is_one(tmp_path: Path, key: str) -> None:
    """Expect Enter past both passphrases to ask; sealing leads to the passphrase, nothing is written."""
    app = make_app(workspace_with(tmp_path, MINE))
    before = files(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await making(pilot, app)
        await press(pilot, "enter", "enter", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        assert "Kuvertet blir öppet" in text(app)
        assert "den som har filen kan läsa den" in flat(app)
        assert "f Försegla" in flat(app)
        assert "g Gör det öppet" in flat(app)
        await press(pilot, key)
        await until(pilot, lambda: app.screen is shown and app.focused is not None)
        assert app.focused is shown.query_one("#passphrase")
    assert files(tmp_path) == before


@pytest.mark.parametrize(
    ("values", "what", "remedy"),
    [
        ({"passphrase": "en fras här", "again": "en annan"}, "inte lika", "Försök igen"),
        ({"passphrase": "kort", "again": "kort"}, "för kort", "minst 8 tecken"),
        ({"path": " "}, "Det saknas ett filnamn", "Skriv mapp och filnamn"),
        ({"path": "{tmp}"}, "Det finns en mapp med det namnet", "Lägg till ett filnamn"),
        ({"path": "{tmp}/finns/inte.kuvert"}, "Filen kunde inte skrivas", "Kontrollera att mappen finns"),
        ({"path": "{tmp}/" + "å" * 300}, "Filen kunde inte skrivas", "välj en annan plats"),
        ({"path": "~ingen-sådan-användare/x"}, "Det finns ingen sådan hemmapp", "Skriv hela sökvägen"),
        ({"path": "{tmp}/länk.kuvert"}, "Namnet är en länk", "Välj ett namn som inte är en länk"),
    ],
)
async def test_what_is_wrong_is_told_and_nothing_is_lost(
    tmp_path: Path, values: dict[str, str], what: str, remedy: str
) -> None:
    """Expect the reason and the remedy above the fields, the cursor on the field it is about, and no file.

    Every field is as it was written, but for passphrases that were refused: nobody can see what they are.
    """
    workspace = workspace_with(tmp_path, MINE)
    (tmp_path / "länk.kuvert").symlink_to(tmp_path / "annan")
    values = {name: value.replace("{tmp}", str(tmp_path)) for name, value in values.items()}
    app = make_app(workspace)
    before = files(tmp_path)
    async with app.run_test(size=(100, 30)) as pilot:
        shown = await making(pilot, app)
        await write(pilot, app, **values)
        field = next(iter(values))
        written = {**shown.values, "passphrase": "", "again": ""}
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Åtgärd:" in text(app) or isinstance(app.screen, ChooseDialog))
        if isinstance(app.screen, ChooseDialog):
            await left_open(pilot, app)
            await until(pilot, lambda: "Åtgärd:" in text(app))
        assert what in flat(app)
        assert remedy in flat(app)
        assert app.focused is shown.query_one(f"#{field}")
        top = [row for row in rows(app) if "Åtgärd:" in row or "▸" in row]
        assert "Åtgärd:" in top[0]
        assert shown.values == written
        assert app.screen is shown
        await left(pilot, app)
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    assert files(tmp_path) == before


async def test_a_file_that_is_there_is_asked_about(tmp_path: Path) -> None:
    """Expect it to be kept unless one says otherwise, and the form to stay as it was."""
    app = make_app(workspace_with(tmp_path, MINE))
    target = tmp_path / "mitt.kuvert"
    target.write_text("något annat")
    async with app.run_test(size=(100, 30)) as pilot:
        shown = await making(pilot, app)
        await write(pilot, app, path=str(target))
        for keys in (("enter",), ("escape",)):
            await press(pilot, "ctrl+s")
            await left_open(pilot, app)
            await until(pilot, lambda: "Filen finns redan. Ska den skrivas över?" in text(app))
            await press(pilot, *keys)
            await until(pilot, lambda: app.screen is shown)
            assert target.read_text() == "något annat"
        await press(pilot, "ctrl+s")
        await left_open(pilot, app)
        await until(pilot, lambda: "Filen finns redan" in text(app))
        await press(pilot, "s")
        await until(pilot, lambda: isinstance(app.screen, ReadingDialog))
    assert open_bundle(target, lambda _: "").response.id == "svar1"


async def test_one_that_is_not_finished_says_so(tmp_path: Path) -> None:
    """Expect how far it has come, before it is handed over."""
    workspace = make_workspace(tmp_path)
    workspace.store.create(make_response(answered=5)).close()
    app = make_app(workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        await making(pilot, app)
        assert "5 av 24" in flat(app)


async def test_from_the_notes_too(tmp_path: Path) -> None:
    """Expect e in the notes to ask for the same, also while the response is open there."""
    workspace = make_workspace(tmp_path)
    session = stored_session(workspace, make_response(finished=True))
    app = make_app(workspace, session)
    async with app.run_test(size=(100, 30)) as pilot:
        app.go(Place.CONVERSATION)
        await until(pilot, lambda: isinstance(app.screen, ConversationScreen) and app.focused)
        await press(pilot, "e")
        await form(pilot, app)
        await write(pilot, app, path=str(tmp_path / "mitt.kuvert"))
        await press(pilot, "ctrl+s")
        await left_open(pilot, app)
        await until(pilot, lambda: isinstance(app.screen, ReadingDialog))
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, ConversationScreen))
    assert (tmp_path / "mitt.kuvert").exists()


# -- the form itself


class Slow:
    """What a form is for, taking as long as the test wants."""

    def __init__(self) -> None:
        self.go = Event()
        self.times = 0
        self.refuses = False

    def __call__(self, values: object) -> str:
        self.times += 1
        assert self.go.wait(20)
        if self.refuses:
            raise UsageError("bundle.differ")
        return "klart"


async def slow_form(pilot: Pilot[None], app: SjalvskattningApp, slow: Slow, done: list[str | None]) -> None:
    """A form with two fields in front of Hem."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)
    asked = (Asked("first", "Första", "ett"), Asked("second", "Andra", "två"))
    app.push_screen(FormDialog("Titel", "", asked, slow), done.append)
    await form(pilot, app)


async def test_a_second_enter_does_not_do_it_twice(tmp_path: Path) -> None:
    """Expect one envelope, not two, and Escape to wait for it: a code that nobody saw helps nobody."""
    app, slow, done = make_app(make_workspace(tmp_path)), Slow(), list[str | None]()
    async with app.run_test(size=(80, 24)) as pilot:
        await slow_form(pilot, app, slow, done)
        await press(pilot, "enter", "enter", "enter", "ctrl+s", "escape")
        assert isinstance(app.screen, FormDialog)
        assert "Arbetar" in text(app)
        slow.go.set()
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    assert slow.times == 1
    assert done == ["klart"]


async def test_help_in_front_while_it_works(tmp_path: Path) -> None:
    """Expect the help to stay, and the form to close with its result when the help is closed."""
    app, slow, done = make_app(make_workspace(tmp_path)), Slow(), list[str | None]()
    async with app.run_test(size=(80, 24)) as pilot:
        await slow_form(pilot, app, slow, done)
        await press(pilot, "ctrl+s", "f1")
        slow.go.set()
        await until(pilot, lambda: app.screen_stack[1]._done != ())  # type: ignore[attr-defined]
        assert isinstance(app.screen, HelpDialog)
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    assert done == ["klart"]


async def test_after_a_refusal_it_can_be_sent_again(tmp_path: Path) -> None:
    """Expect Escape to work again too, with nothing as the result."""
    app, slow, done = make_app(make_workspace(tmp_path)), Slow(), list[str | None]()
    slow.refuses = True
    slow.go.set()
    async with app.run_test(size=(80, 24)) as pilot:
        await slow_form(pilot, app, slow, done)
        for times in (1, 2):
            await press(pilot, "ctrl+s")
            await until(pilot, lambda: slow.times == times and "Åtgärd" in text(app))  # noqa: B023
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    assert done == [None]


async def test_fast_writing_ends_up_in_its_fields(tmp_path: Path) -> None:
    """Expect each word in the field it was meant for, and all of the last one sent, however fast it comes."""
    app, sent = make_app(make_workspace(tmp_path)), list[dict[str, str]]()
    answers = tuple(Way(name, name) for name in ("a", "b", "c"))
    asked = (Asked("first", "Första"), Asked("which", "Vilken", options=answers), Asked("second", "Andra"))

    def submit(values: Mapping[str, str]) -> str:
        sent.append(dict(values))
        return "klart"

    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)
        app.push_screen(FormDialog("Titel", "", asked, submit))
        await form(pilot, app)
        for key in (*"fyraord", "enter", "down", "space", "up", "enter", *"jojk", "enter"):
            app.post_message(events.Key(key, key if len(key) == 1 else {"space": " "}.get(key)))
        await until(pilot, lambda: sent)
    assert sent == [{"first": "fyraord", "which": "b", "second": "jojk"}]


async def test_arrows_move_and_never_send(tmp_path: Path) -> None:
    """Expect down on the last field to stay there; Enter there sends."""
    app, slow, done = make_app(make_workspace(tmp_path)), Slow(), list[str | None]()
    slow.go.set()
    async with app.run_test(size=(80, 24)) as pilot:
        await slow_form(pilot, app, slow, done)
        await press(pilot, "down", "down", "down", "down")
        assert app.focused is not None
        assert app.focused.id == "second"
        assert slow.times == 0
        await press(pilot, "up")
        assert app.focused.id == "first"
        await press(pilot, "enter", "enter")
        await until(pilot, lambda: done == ["klart"])


async def test_a_long_title_leaves_room_for_the_fields(tmp_path: Path) -> None:
    """Expect a person's own text as a title to be shortened with a mark, and the first field in sight."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(60, 20)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)
        app.push_screen(FormDialog("mycket långt " * 200, "", (Asked("first", "Första"),), lambda _: ""))
        await form(pilot, app)
        await until(pilot, lambda: "Första" in text(app))
        assert "…" in text(app)
        assert not clipped(app)


async def test_what_is_written_is_not_thrown_away_without_asking(tmp_path: Path) -> None:
    """Expect Escape to ask once something differs, keeping to be first; a form as it was closes at once."""
    app, slow, done = make_app(make_workspace(tmp_path)), Slow(), list[str | None]()
    async with app.run_test(size=(60, 20)) as pilot:
        await slow_form(pilot, app, slow, done)
        shown = app.screen
        for keys in (("enter",), ("escape",), ("f",)):
            await press(pilot, "x", "escape")
            await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
            assert "Kasta det du har skrivit?" in text(app)
            assert not clipped(app)
            await press(pilot, *keys)
            await until(pilot, lambda: app.screen is shown)
        assert app.screen.values["first"] == "ettxxx"  # type: ignore[attr-defined]
        await press(pilot, "escape", "k")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await slow_form(pilot, app, slow, done)
        await press(pilot, "x", "backspace", "enter", "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    assert done == [None, None]
    assert slow.times == 0


async def test_what_is_being_done_can_not_be_thrown_away(tmp_path: Path) -> None:
    """Expect the form to give its result although the question had come up when it was sent."""
    app, slow, done = make_app(make_workspace(tmp_path)), Slow(), list[str | None]()
    async with app.run_test(size=(80, 24)) as pilot:
        await slow_form(pilot, app, slow, done)
        form_shown: Any = app.screen
        await press(pilot, "x", "escape")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        form_shown._start(form_shown.values)
        await press(pilot, "k")
        await until(pilot, lambda: app.screen is form_shown and "Arbetar" in text(app))
        slow.go.set()
        await until(pilot, lambda: done)
    assert done == ["klart"]


PATHS = (Asked("path", "Fil", "/hem/anna/", path=True), Asked("second", "Andra"))


async def path_form(pilot: Pilot[None], app: SjalvskattningApp, *asked: Asked) -> PathField:
    """A form that asks for a file, in front of Hem."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)
    app.push_screen(FormDialog("Titel", "", asked, lambda _: ""))
    return (await form(pilot, app)).query_one(PathField)


@pytest.mark.parametrize(
    ("pasted", "written"),
    [
        ("/tmp/x/deras.kuvert", "/tmp/x/deras.kuvert"),
        ("~/deras.kuvert\n", "~/deras.kuvert"),
        ("'/tmp/min mapp/deras.kuvert'", "/tmp/min mapp/deras.kuvert"),
        ("deras.kuvert", "/hem/anna/deras.kuvert"),
    ],
)
async def test_a_whole_path_takes_the_place_of_the_folder(tmp_path: Path, pasted: str, written: str) -> None:
    """Expect no folder in front of a pasted path that has one; a name alone goes where the cursor is."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        field = await path_form(pilot, app, *PATHS)
        await until(pilot, lambda: field.has_focus)
        field.post_message(events.Paste(pasted))
        await until(pilot, lambda: field.value != "/hem/anna/")
        assert field.value == written
        await press(pilot, "x")
        assert field.value == f"{written}x"


@pytest.mark.parametrize("typed", ["/tmp/x", "~/x", "x/y"])
async def test_a_whole_path_that_comes_as_keys_takes_the_place_too(tmp_path: Path, typed: str) -> None:
    """Expect the folder gone from in front of a path from the root or home, and kept before a name."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        field = await path_form(pilot, app, *PATHS)
        await until(pilot, lambda: field.has_focus)
        await press(pilot, *("slash" if sign == "/" else sign for sign in typed))
        assert field.value == (typed if typed[0] in "/~" else f"/hem/anna/{typed}")


async def test_tab_fills_in_a_file_s_name(tmp_path: Path) -> None:
    """Expect what matching names begin with, the names when several, and otherwise the next field."""
    for name in ("deras-a.kuvert", "deras-b.kuvert", "\u202ederas", ".dold"):
        (tmp_path / name).touch()
    (tmp_path / "mapp").mkdir()
    app = make_app(make_workspace(tmp_path / "hem"))
    async with app.run_test(size=(80, 24)) as pilot:
        field = await path_form(pilot, app, Asked("path", "Fil", f"{tmp_path}/d", path=True), PATHS[1])
        await press(pilot, "tab")
        assert field.value == f"{tmp_path}/deras-"
        assert "Flera namn börjar så: deras-a.kuvert, deras-b.kuvert" in flat(app)
        await press(pilot, "b", "tab")
        assert field.value == f"{tmp_path}/deras-b.kuvert"
        assert field.has_focus
        await press(pilot, "tab")
        assert app.focused is not None
        assert app.focused.id == "second"
        field.focus()
        for before, after in (("m", "mapp/"), ("", ""), ("finns/inte", "finns/inte")):
            field.value = f"{tmp_path}/{before}"
            field.cursor_position = len(field.value)
            await press(pilot, "tab")
            assert field.value == f"{tmp_path}/{after}"


# -- opening one


async def test_a_passphrase_is_never_written_where_it_shows(tmp_path: Path) -> None:
    """Expect the next one after a wrong one in its own field, emptied; after a wrong code, the code."""
    workspace = workspace_with(tmp_path, MINE)
    target = tmp_path / "deras.kuvert.age"
    make_bundle(workspace, THEIRS, target, FRAS)
    app = make_app(workspace)
    async with app.run_test(size=(60, 20)) as pilot:
        shown = await opening(pilot, app)
        await write(
            pilot, app, path=str(target), passphrase="fel ord helt enkelt", code="aaaa-tvsb-x73j-mfze"
        )
        await press(pilot, "enter")
        await until(pilot, lambda: "Lösenfrasen öppnar inte filen." in flat(app), 2000)
        assert shown.values["passphrase"] == ""
        await press(pilot, *keys_of(FRAS))
        assert shown.values["path"] == str(target)
        assert shown.values["passphrase"] == FRAS
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Koden är en annan" in flat(app), 2000)
        assert app.focused is shown.query_one("#code")
        assert shown.values["passphrase"] == FRAS
        assert not clipped(app)


async def test_one_that_can_not_stand_beside_the_first_is_refused_in_the_form(tmp_path: Path) -> None:
    """Expect the same envelope twice to be told where another can be named, with the cursor there."""
    workspace = workspace_with(tmp_path, MINE)
    made = [make_bundle(workspace, one, tmp_path / f"{one.id}.kuvert") for one in (MINE, THEIRS)]
    opened: list[Any] = []
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        home = await pointed(pilot, app)
        open_envelope(home, opened.append, lambda: None, beside=View(MINE))
        shown = await form(pilot, app)
        await write(pilot, app, path=str(made[0].path))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Det är två gånger samma svar." in text(app))
        assert app.focused is shown.query_one("#path")
        assert not opened
        await write(pilot, app, path=str(made[1].path))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: opened)
    assert [view.response.id for view in opened] == ["chefens"]


async def test_both_are_opened_and_compared_with_the_code_checked(tmp_path: Path) -> None:
    """Expect their view beside mine, its code said to be the one noted, and nothing kept."""
    workspace = workspace_with(tmp_path, MINE)
    target = tmp_path / "deras.kuvert.age"
    made = make_bundle(workspace, THEIRS, target, FRAS)
    before = files(tmp_path)
    app = make_app(workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        await opening(pilot, app)
        await write(pilot, app, path=str(target), passphrase=FRAS, code=made.code.upper().replace("-", " "))
        assert FRAS not in app.export_screenshot()
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, CompareScreen) and app.screen.shown, 2000)
        assert "Jämför · Egen bild · Chefens bild" in text(app)
        assert made.code in flat(app)
        assert FRAS not in text(app)
    assert files(tmp_path) == before


async def test_both_from_files(tmp_path: Path) -> None:
    """Expect b on Hem to ask for one envelope and then the other, and both codes to be told."""
    workspace = workspace_with(tmp_path, MINE)
    made = [make_bundle(workspace, one, tmp_path / f"{one.id}.kuvert") for one in (MINE, THEIRS)]
    app = make_app(workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        await pointed(pilot, app)
        await press(pilot, "b")
        for which, one in zip(("första", "andra"), made, strict=True):
            await until(pilot, lambda: f"Öppna det {which} kuvertet" in text(app))  # noqa: B023
            await write(pilot, app, path=str(one.path), code=one.code)
            await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, CompareScreen) and app.screen.shown)
        for one in made:
            assert one.code in text(app)
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        for depth in (1, 2):
            await press(pilot, "b")
            await form(pilot, app)
            if depth == 2:
                await write(pilot, app, path=str(made[0].path))
                await press(pilot, "ctrl+s")
                await until(pilot, lambda: "Öppna det andra kuvertet" in text(app))
            await press(pilot, "escape")
            await until(pilot, lambda: isinstance(app.screen, HomeScreen))


def damaged(data: bytes, how: str) -> bytes:
    """What a file may have become on the way."""
    return {
        "cut": data[:-500],
        "changed": data.replace(b'"value":4', b'"value":5', 1),
        "newer": json.dumps({**json.loads(data), "version": 77}).encode(),
        "another": b"PK\x03\x04 en bild",
        "empty": b"",
    }[how]


@pytest.mark.parametrize(
    ("how", "what"),
    [
        ("cut", "Kuvertet är skadat"),
        ("changed", "Kuvertet är skadat"),
        ("newer", "nyare version"),
        ("another", "Filen är inget kuvert"),
        ("empty", "Filen är inget kuvert"),
    ],
)
@pytest.mark.parametrize("way", ["compare", "take in"])
async def test_a_refused_one_says_so_and_changes_nothing(
    tmp_path: Path, how: str, what: str, way: str
) -> None:
    """Expect the reason and the remedy, the fields as they were, nothing kept, and Escape back to Hem."""
    workspace = workspace_with(tmp_path, MINE)
    target = tmp_path / "deras.kuvert"
    make_bundle(workspace, THEIRS, target)
    target.write_bytes(damaged(target.read_bytes(), how))
    before = files(tmp_path)
    app = make_app(workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        if way == "compare":
            shown = await opening(pilot, app)
        else:
            await pointed(pilot, app)
            await press(pilot, "e")
            shown = await form(pilot, app)
        await write(pilot, app, path=str(target))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Åtgärd:" in text(app))
        assert what in flat(app)
        assert shown.values["path"] == str(target)
        await left(pilot, app)
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    assert files(tmp_path) == before


async def test_the_wrong_passphrase_the_wrong_code_and_no_file(tmp_path: Path) -> None:
    """Expect each to be told with its remedy, one after the other, in the same form; then it opens."""
    workspace = workspace_with(tmp_path, MINE)
    target = tmp_path / "deras.kuvert.age"
    made = make_bundle(workspace, THEIRS, target, FRAS)
    app = make_app(workspace)
    async with app.run_test(size=(100, 40)) as pilot:
        await opening(pilot, app)
        for values, what in (
            ({"path": str(tmp_path / "borta.kuvert")}, "Filen finns inte."),
            ({"path": str(tmp_path)}, "Filen går inte att läsa (det är en mapp)"),
            ({"path": ""}, "Det saknas ett filnamn."),
            ({"path": str(target)}, "Kuvertet är förseglat."),
            ({"passphrase": "fel ord helt enkelt"}, "Lösenfrasen öppnar inte filen."),
            ({"passphrase": FRAS, "code": "aaaa-tvsb-x73j-mfze"}, "Koden är en annan än den du noterade"),
        ):
            await write(pilot, app, **values)
            await press(pilot, "ctrl+s")
            await until(pilot, lambda: what in flat(app) and "Åtgärd:" in text(app), 2000)  # noqa: B023
        await write(pilot, app, code=made.code)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, CompareScreen) and app.screen.shown, 2000)


@pytest.mark.parametrize(
    ("error", "language", "why"),
    [
        (IsADirectoryError(errno.EISDIR, "Is a directory"), "sv", "(det är en mapp)"),
        (IsADirectoryError(errno.EISDIR, "Is a directory"), "en", "(it is a folder)"),
        (PermissionError(errno.EACCES, "Permission denied"), "sv", "(behörighet saknas)"),
        (OSError(errno.ENAMETOOLONG, "File name too long"), "sv", "(namnet är för långt)"),
        (OSError(errno.EXDEV, "Invalid cross-device link"), "sv", "(Invalid cross-device link)"),
    ],
)
def test_why_a_file_can_not_be_read_is_said_in_the_language(
    error: OSError, language: Language, why: str
) -> None:
    """Expect the usual reasons in words, and what the system said only where there are none."""
    refused = InputRejected("bundle.unreadable", path="/x", reason=str(error))
    refused.__cause__ = error
    assert why in explain(refused, Translator(language))[0]


async def test_one_about_something_else_is_refused(tmp_path: Path) -> None:
    """Expect what each of them is about, and Enter to lead back to Hem."""
    workspace = workspace_with(tmp_path, MINE)
    other = replace(THEIRS, role="chef")
    make_bundle(workspace, other, tmp_path / "deras.kuvert")
    app = make_app(workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        await opening(pilot, app)
        await write(pilot, app, path=str(tmp_path / "deras.kuvert"))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Det blev ingen jämförelse" in text(app))
        assert "Bilderna gäller inte samma sak" in flat(app)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


# -- taking one in


async def test_one_is_taken_in_and_compared_with_later(tmp_path: Path) -> None:
    """Expect e on Hem to keep it apart from one's own, and f to find it."""
    workspace = workspace_with(tmp_path, MINE)
    make_bundle(workspace, THEIRS, tmp_path / "deras.kuvert")
    app = make_app(workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        await pointed(pilot, app)
        await press(pilot, "e")
        await form(pilot, app)
        await write(pilot, app, path=str(tmp_path / "deras.kuvert"))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Kuvertet är mottaget." in text(app))
        names = await offered(pilot, app)
    assert names[0] == "Chefens bild 10 november 2026"
    assert list(workspace.store.ids()) == ["svar1"]


async def test_a_newer_one_of_the_same_is_asked_about(tmp_path: Path) -> None:
    """Expect the one that was taken in first to stay unless one says otherwise."""
    workspace = workspace_with(tmp_path, MINE, received=(THEIRS,))
    newer = replace(THEIRS, answers={**THEIRS.answers, MINE.items[0].id: Answer(AnswerState.RATED, 1)})
    make_bundle(workspace, newer, tmp_path / "nytt.kuvert")
    app = make_app(workspace)
    first = MINE.items[0].id
    async with app.run_test(size=(100, 30)) as pilot:
        await pointed(pilot, app)
        await press(pilot, "e")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        await press(pilot, "e")
        shown = await form(pilot, app)
        await write(pilot, app, path=str(tmp_path / "nytt.kuvert"))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        assert "Du har redan ett annat kuvert för samma svar." in flat(app)
        await press(pilot, "enter")
        await until(pilot, lambda: app.screen is shown)
        assert bundle_store(workspace).get("chefens").response.answer(first).value == 4
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        await press(pilot, "s")
        await until(pilot, lambda: "Kuvertet är mottaget." in text(app))
    assert bundle_store(workspace).get("chefens").response.answer(first).value == 1


async def test_one_that_was_taken_in_can_be_removed(tmp_path: Path) -> None:
    """Expect it to be named and asked about; removing takes it and what was opened for printing, no more."""
    workspace = workspace_with(tmp_path, MINE, received=(THEIRS,))
    opened = Path(workspace.paths.cache) / FOLDER / "jamforelse.html"
    opened.parent.mkdir(parents=True)
    opened.write_text("jämförelsen", "utf-8")
    app = make_app(workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        await pointed(pilot, app)
        for key, left, said in (("b", ["chefens"], ""), ("t", [], "Kuvertet är borttaget.")):
            await press(pilot, "e")
            await until(pilot, lambda: "Kuvert från andra" in text(app))
            assert "Chefens bild" in text(app)
            await press(pilot, "down", "enter")
            await until(pilot, lambda: "Ta bort kuvertet?" in text(app))
            assert "Filen du fick rörs inte." in flat(app)
            await press(pilot, key)
            await until(pilot, lambda: isinstance(app.screen, HomeScreen) and said in text(app))  # noqa: B023
            assert bundle_store(workspace).ids() == left
            assert opened.exists() == bool(left)
    assert list(workspace.store.ids()) == ["svar1"]


async def test_a_damaged_one_that_was_taken_in_can_be_removed(tmp_path: Path) -> None:
    """Expect it to be listed as one that can't be read, and to go."""
    workspace = workspace_with(tmp_path, MINE, received=(THEIRS,))
    (kept,) = workspace.paths.bundles.iterdir()
    kept.write_bytes(kept.read_bytes()[:100])
    app = make_app(workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        await pointed(pilot, app)
        await press(pilot, "e")
        await until(pilot, lambda: "Går inte att läsa (chefens)" in text(app))
        await press(pilot, "down", "enter")
        await until(pilot, lambda: "Ta bort kuvertet?" in text(app))
        await press(pilot, "t")
        await until(pilot, lambda: "Kuvertet är borttaget." in text(app))
    assert bundle_store(workspace).ids() == []


async def test_hostile_names_and_files_are_inert(tmp_path: Path) -> None:
    """Expect a file's name and the texts inside to be text everywhere on the way."""
    workspace = workspace_with(tmp_path, MINE)
    name = "[@click=app.quit]x[b]\u202e\x1b]52;c;aGVq\x07.kuvert"
    theirs = replace(THEIRS, occasion=Occasion(name=HOSTILE))
    make_bundle(workspace, theirs, tmp_path / name)
    app = make_app(workspace)
    async with app.run_test(size=(140, 40)) as pilot:
        shown = await opening(pilot, app)
        shown.query_one("#path", Field).value = str(tmp_path / "borta") + HOSTILE
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Filen finns inte." in text(app))
        seen = [text(app)]
        form_fields: Any = shown.query_one("#path", Field)
        form_fields.value = str(tmp_path / name)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, CompareScreen) and app.screen.shown)
        seen.append(text(app))
    for screen in seen:
        assert "[@click=app.quit]x[" in screen
        assert not {"\x1b", "\x07", "\u202e"} & set(screen)
    assert app.return_code is None


async def test_the_made_file_s_name_is_inert(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Expect a hostile folder in the suggested name, and beside the code, as text."""
    folder = tmp_path / "[@click=app.quit]x\u202e"
    folder.mkdir()
    monkeypatch.chdir(folder)
    app = make_app(workspace_with(tmp_path, MINE))
    async with app.run_test(size=(200, 40)) as pilot:
        await making(pilot, app)
        await press(pilot, "ctrl+s")
        await left_open(pilot, app)
        await until(pilot, lambda: isinstance(app.screen, ReadingDialog))
        assert "[@click=app.quit]x⟨U+202E⟩" in flat(app).replace(" ", "")
        assert "\u202e" not in text(app)
    assert len([*folder.glob("*.kuvert")]) == 1


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("size", SIZES)
async def test_everything_fits_in_known_colours(
    tmp_path: Path, theme: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Expect no row too long, the hints last and at most six, and no colour unknown, on every screen."""
    monkeypatch.chdir(tmp_path)
    app = make_app(workspace_with(tmp_path, NOTED), theme=theme)

    def check() -> None:
        assert not unknown_pairs(app)
        assert not clipped(app)
        last = [row for row in rows(app) if row.strip(" │╭╮╰╯─")][-1]
        assert "F1 hjälp" in last
        assert len(app.screen.hints()) <= 6  # type: ignore[attr-defined]

    async with app.run_test(size=size) as pilot:
        await making(pilot, app)
        check()
        await write(pilot, app, passphrase="kort", again="kort")
        check()
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Åtgärd:" in text(app))
        check()
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Kuvertet blir öppet" in text(app))
        check()
        await left_open(pilot, app)
        await until(pilot, lambda: isinstance(app.screen, ReadingDialog))
        check()
        await press(pilot, "escape")
        await opening(pilot, app)
        check()


async def test_help_and_palette_on_a_form(tmp_path: Path) -> None:
    """Expect the form's keys in F1, and in F2 a way to send it and to close it."""
    app = make_app(workspace_with(tmp_path, MINE))
    async with app.run_test(size=(100, 40)) as pilot:
        shown = await making(pilot, app)
        await press(pilot, "f1")
        assert "Ctrl+S klar" in flat(app)
        assert "Skriv i fälten och gå vidare med Enter." in flat(app)
        await press(pilot, "escape", "f2")
        assert "klar Ctrl+S" in flat(app)
        await press(pilot, *"avbryt", "enter")
        await until(pilot, lambda: app.screen is not shown and isinstance(app.screen, HomeScreen))


async def test_envelope_at_80x24(tmp_path: Path, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The form, with a passphrase half written and what was wrong."""
    monkeypatch.setattr("sjalvskattning.tui.documents.good_folder", lambda: Path("/hem/anna"))
    app = make_app(workspace_with(tmp_path, NOTED))
    async with app.run_test(size=(80, 24)) as pilot:
        await making(pilot, app)
        await write(pilot, app, passphrase="fyra ord på rad", again="fyra ord på")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Åtgärd:" in text(app))
        snapshot(app)


async def test_code_at_80x24(tmp_path: Path, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The code to note."""

    def made(*_: object, **__: object) -> bundles.Made:
        return bundles.Made(Path("/hem/anna/mitt.kuvert.age"), "7yg2-dtys-7nu2-t694", 1)

    monkeypatch.setattr("sjalvskattning.usecases.bundles.make_bundle", made)
    app = make_app(workspace_with(tmp_path, MINE), theme="ljust")
    async with app.run_test(size=(80, 24)) as pilot:
        home = await pointed(pilot, app)
        make_envelope(home, MINE)
        await form(pilot, app)
        await write(pilot, app, passphrase=FRAS, again=FRAS)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ReadingDialog))
        snapshot(app)


def test_the_suggested_name_needs_no_person(tmp_path: Path) -> None:
    """Expect nobody's name in the file's name."""
    workspace: FakeWorkspace = make_workspace(tmp_path)
    named = replace(MINE, occasion=Occasion(name="Anna"))
    assert "Anna" not in bundles.bundle_name(workspace, named, sealed=True)
