"""Answers that come as codes or in files: typed in one after another, or read in all at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Digits

from sjalvskattning.core.answer_code import encode
from sjalvskattning.core.group.setup import Breakdown
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.screens.choose import ChooseDialog
from sjalvskattning.tui.screens.form import FormDialog
from sjalvskattning.tui.screens.group_collect import CollectPage
from sjalvskattning.tui.screens.reading import ReadingDialog
from sjalvskattning.tui.widgets.choice import Choice
from sjalvskattning.tui.widgets.writing import Field
from sjalvskattning.usecases.group.answering import form_of
from sjalvskattning.usecases.group.packets import packet_with
from tests.tui.fakes import FakeWorkspace, make_app, until
from tests.tui.group_samples import ITEMS, collecting, groups_in, on_disk, to_list, to_page
from tests.tui.seeing import clipped, flat, press, rows

Snapshot = Callable[[SjalvskattningApp], None]

LAGS = Breakdown("Vilket lag?", ("Dag", "Natt"))


async def collect(pilot: Pilot[None], app: SjalvskattningApp) -> CollectPage:
    """The page, by way of the list."""
    await to_list(pilot, app)
    return await to_page(pilot, app, CollectPage, "enter")


async def form(pilot: Pilot[None], app: SjalvskattningApp, key: str) -> FormDialog:
    """The form that a key opens."""
    await press(pilot, key)
    await until(pilot, lambda: isinstance(app.screen, FormDialog) and isinstance(app.focused, Field))
    assert isinstance(app.screen, FormDialog)
    return app.screen


async def send(pilot: Pilot[None], app: SjalvskattningApp, text: str) -> None:
    """Write in the field at hand in place of what stands there, and send the form."""
    assert isinstance(app.focused, Field)
    app.focused.value = text
    await press(pilot, "ctrl+s")


def code_of(workspace: FakeWorkspace, mark: str) -> str:
    """The code of someone who answers the same to everything."""
    return encode((mark,) * ITEMS, form_of(on_disk(workspace).setup))


async def test_codes_are_typed_in_one_after_another(tmp_path: Path) -> None:
    """Expect the form anew after each with how many are done, and the page's count to follow."""
    workspace = groups_in(tmp_path, collecting())
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await collect(pilot, app)
        await form(pilot, app, "s")
        for number, mark in enumerate("345", start=1):
            await send(pilot, app, code_of(workspace, mark).lower().replace("-", " "))
            await until(pilot, lambda n=number: f"Svaret är tillagt. {n} av 12 klara." in flat(app))  # type: ignore[misc]
            await until(pilot, lambda: isinstance(app.focused, Field))
        await press(pilot, "escape")
        await until(pilot, lambda: app.screen is page)
        assert page.query_one("#done", Digits).value == "3"
    marks = sorted(sheet.marks[0] for sheet in on_disk(workspace).sheets.values())
    assert marks == ["3", "4", "5"]


async def test_a_slip_is_told_where_it_is(tmp_path: Path) -> None:
    """Expect which sign in which group, what was written still there, and nothing added."""
    workspace = groups_in(tmp_path, collecting())
    code = code_of(workspace, "3")
    wrong = f"{code[:-1]}{'A' if code[-1] != 'A' else 'B'}"
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await collect(pilot, app)
        shown = await form(pilot, app, "s")
        await send(pilot, app, wrong)
        await until(pilot, lambda: "Ett tecken är fel." in flat(app))
        assert f"Står det {code[-1]}" in flat(app)
        assert code in flat(app)
        assert shown.values["code"] == wrong
        assert clipped(app) == []
    assert not on_disk(workspace).sheets


async def test_the_question_of_the_breakdown_is_asked_and_a_refused_code_is_returned_to(
    tmp_path: Path,
) -> None:
    """Expect the whole question as the label, the cursor in the code after a slip, else at the parts."""
    asked = Breakdown("Vilket arbetslag hör du till?", ("Dag", "Natt"))
    workspace = groups_in(tmp_path, collecting(breakdown=asked))
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await collect(pilot, app)
        shown = await form(pilot, app, "s")
        for word in asked.question.split():
            assert word in flat(app)
        assert "Delarna" not in flat(app)
        shown.query_one("#code", Field).value = code_of(workspace, "3")[:-1]
        shown.query_one("#group", Choice).focus()
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: bool(shown._trouble))
        await until(pilot, lambda: app.focused is shown.query_one("#code"))
        assert clipped(app) == []
        shown.query_one("#code", Field).value = code_of(workspace, "3")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.focused is shown.query_one("#group"))
    assert not on_disk(workspace).sheets


async def test_the_same_code_twice_asks(tmp_path: Path) -> None:
    """Expect a question with no as the first answer, and two sheets when two have answered alike."""
    workspace = groups_in(tmp_path, collecting())
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await collect(pilot, app)
        await form(pilot, app, "s")
        code = code_of(workspace, "3")
        await send(pilot, app, code)
        await until(pilot, lambda: "1 av 12 klara" in flat(app) and isinstance(app.focused, Field))
        await send(pilot, app, code)
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        assert "Koden har redan lagts till" in flat(app)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        assert on_disk(workspace).done == 1
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        await press(pilot, "s")
        await until(pilot, lambda: "2 av 12 klara" in flat(app))
    assert on_disk(workspace).done == 2


async def test_with_a_breakdown_the_part_must_be_chosen(tmp_path: Path) -> None:
    """Expect it told when none is chosen, and kept with the answer when one is."""
    workspace = groups_in(tmp_path, collecting(breakdown=LAGS))
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await collect(pilot, app)
        shown = await form(pilot, app, "s")
        await send(pilot, app, code_of(workspace, "3"))
        await until(pilot, lambda: "Det saknas svar på frågan som svaren delas upp efter." in flat(app))
        shown.query_one("#group", Choice).choose("1")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "1 av 12 klara" in flat(app))
    (sheet,) = on_disk(workspace).sheets.values()
    assert sheet.group == 1


async def test_a_code_can_be_taken_back(tmp_path: Path) -> None:
    """Expect one that is not there to be told, and one that is to be gone."""
    workspace = groups_in(tmp_path, collecting())
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await collect(pilot, app)
        await form(pilot, app, "s")
        await send(pilot, app, code_of(workspace, "3"))
        await until(pilot, lambda: "1 av 12 klara" in flat(app) and isinstance(app.focused, Field))
        await press(pilot, "escape")
        await until(pilot, lambda: app.screen is page)
        await form(pilot, app, "u")
        await send(pilot, app, code_of(workspace, "4"))
        await until(pilot, lambda: "Svaret finns inte bland dem som väntar." in flat(app))
        await send(pilot, app, code_of(workspace, "3"))
        await until(pilot, lambda: app.screen is page)
        assert "Svaret är borttaget." in flat(app)
    assert not on_disk(workspace).sheets


def packet(folder: Path, workspace: FakeWorkspace, name: str, mark: str) -> None:
    """A participant's file in a folder."""
    setup = on_disk(workspace).setup
    (folder / name).write_bytes(packet_with((mark,) * ITEMS, form_of(setup), setup))


async def test_a_folder_of_files_is_read_once(tmp_path: Path) -> None:
    """Expect how many were added, and the second time that they are in already."""
    folder = tmp_path / "svar"
    folder.mkdir()
    workspace = groups_in(tmp_path, collecting())
    packet(folder, workspace, "a.json", "3")
    packet(folder, workspace, "b.json", "4")
    (folder / ".dold").write_text("inget svar")
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await collect(pilot, app)
        for told in ("Tillagda svar: 2. Redan med", "Tillagda svar: 0. Redan med sedan tidigare: 2."):
            await form(pilot, app, "f")
            await send(pilot, app, str(folder))
            await until(pilot, lambda: isinstance(app.screen, ReadingDialog))
            assert told in flat(app)
            await press(pilot, "escape")
            await until(pilot, lambda: app.screen is page)
    assert on_disk(workspace).done == 2


async def test_all_faults_of_files_are_listed_and_nothing_is_added(tmp_path: Path) -> None:
    """Expect every fault of every file, then the form again with the folder still there."""
    folder = tmp_path / "svar"
    folder.mkdir()
    workspace = groups_in(tmp_path, collecting())
    packet(folder, workspace, "a.json", "3")
    (folder / "b.csv").write_text("")
    (folder / "c.csv").write_text("Något annat;Mer\n1;2\n")
    app = make_app(workspace)
    async with app.run_test(size=(80, 40)) as pilot:
        await collect(pilot, app)
        await form(pilot, app, "f")
        await send(pilot, app, str(folder / "finns-inte.json"))
        await until(pilot, lambda: "Filen finns inte." in flat(app))
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.focused, Field))
        await send(pilot, app, str(folder))
        await until(pilot, lambda: "Filen är tom." in flat(app))
        assert "b.csv" in flat(app)
        assert "Ingen kolumn är något av påståendena." in flat(app)
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.focused, Field))
        assert isinstance(app.focused, Field)
        assert app.focused.value == str(folder)
        assert max(map(len, rows(app))) <= 80
    assert not on_disk(workspace).sheets


async def test_what_a_table_has_to_tell(tmp_path: Path) -> None:
    """Expect columns that were not read and rows without an answer to be named."""
    workspace = groups_in(tmp_path, collecting())
    ids = list(on_disk(workspace).setup.item_ids)
    table = tmp_path / "svar.csv"
    lines = [";".join([*ids, "Tidsstämpel"]), ";".join(["3"] * ITEMS + ["i går"]), ";" * ITEMS + "i går"]
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await collect(pilot, app)
        await form(pilot, app, "f")
        await send(pilot, app, str(table))
        await until(pilot, lambda: "Tillagda svar: 1." in flat(app))
        assert "svar.csv: de här kolumnerna lästes inte: Tidsstämpel." in flat(app)
        assert "svar.csv: rader utan svar: 1." in flat(app)


async def test_group_codes_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """The form for codes as it looks."""
    app = make_app(groups_in(tmp_path, collecting(breakdown=LAGS)))
    async with app.run_test(size=(80, 24)) as pilot:
        await collect(pilot, app)
        await form(pilot, app, "s")
        snapshot(app)
