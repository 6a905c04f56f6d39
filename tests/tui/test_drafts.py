"""Nothing that someone wrote is lost when the program ends in the midst of it: every editor."""

from __future__ import annotations

import ast
import os
import signal
import stat
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, cast

import pytest
from textual.screen import Screen
from textual.widgets import Input, TextArea

from sjalvskattning.core.receipt.receipt import Kind
from sjalvskattning.core.response import GoalStatus
from sjalvskattning.errors import SaveFailed
from sjalvskattning.store.agreements import AgreementStore
from sjalvskattning.store.drafts import DRAFT, Draft
from sjalvskattning.store.holdings import holdings
from sjalvskattning.store.paths import Paths
from sjalvskattning.store.sessions import SessionStore
from sjalvskattning.tui import screens, widgets
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.half_written import HalfWritten
from sjalvskattning.tui.screens.asking import Asked
from sjalvskattning.tui.screens.base import Sheet
from sjalvskattning.tui.screens.choose import ChooseDialog
from sjalvskattning.tui.screens.comment import CommentDialog
from sjalvskattning.tui.screens.form import FormDialog
from sjalvskattning.tui.screens.group_lead import LeadPage
from sjalvskattning.tui.screens.group_notes import NotesPage, SincePage
from sjalvskattning.tui.screens.groups import GroupsPage
from sjalvskattning.tui.widgets.choice import Choice
from sjalvskattning.usecases.agreements import erase
from sjalvskattning.usecases.drafts import agreement_draft, session_draft
from tests.e2e.stage import Stage
from tests.tui import group_samples as groups
from tests.tui import test_agreements as agreements
from tests.tui import test_group_lead as leading
from tests.tui import test_group_prepare as preparing
from tests.tui import views
from tests.tui.fakes import FakeWorkspace, make_app, until
from tests.tui.samples import make_app as app_at
from tests.tui.samples import make_session
from tests.tui.seeing import press, text
from tests.tui.test_envelopes import form, left, write

pytestmark = pytest.mark.trust(part="terminal")

TUI = Path(screens.__file__).parents[1]
HALF = "Vi börjar med att"
TAKEN_UP = "Här är det du höll på att skriva när programmet avslutades."

KEPT = {
    "CommentDialog": "in the answer",
    "WishDialog": "in the preparation",
    "GoalDialog": "in the preparation",
    "FormDialog": "in a draft, when the form has one: see FORMS",
    "PreparePage": "in the session that is prepared, as when the page is left",
}
"""The screens with an editor that keep what is written, and where."""

NOTHING = {
    "WordsDialog": "an anonymous sheet is promised to be kept nowhere before it is handed in",
    "StartScreen": "it names an occasion; nothing is begun, and an end begins nothing",
    "FolderDialog": "a folder's name",
    "SaveFileDialog": "a file's name",
}
"""The screens with an editor that have nothing to keep, and why."""

FORMS = {"follow_form", "_commitment_form", "undertaking_form", "ask_to_agree", "_follow_form"}
"""What makes the forms for someone's own words."""

NO_WORDS = {
    "new_form": "a choice, and initials that the program suggests",
    "calendar_form": "a file's name",
    "hand_form": "a file's name and a passphrase, which is never kept",
    "take_form": "a file's name and a passphrase, which is never kept",
    "enter_codes": "a code from a paper, which lies there still",
    "withdraw_codes": "a code from a paper, which lies there still",
    "read_files": "a file's name",
    "write_invitation": "a file's name",
    "action_tickets": "a number",
    "make_envelope": "a file's name and a passphrase, which is never kept",
    "open_envelope": "a file's name, a code and a passphrase, which is never kept",
    "take_in_envelope": "a file's name, a code and a passphrase, which is never kept",
}
"""What makes the forms that ask for nothing of one's own, and why there is nothing to keep."""


# -- every screen, every form


def below(kind: type[Any]) -> Iterator[type[Any]]:
    """A class and all that are made from it."""
    yield kind
    for one in kind.__subclasses__():
        yield from below(one)


def screens_with_editors() -> set[type[Screen[Any]]]:
    """Those whose module, or that of a class they are made from, can put an editor there."""
    for package in (widgets, screens):
        for module in iter_modules(package.__path__):
            import_module(f"{package.__name__}.{module.name}")
    editors = {*below(Input), *below(TextArea)}

    def has_editor(kind: type[Any]) -> bool:
        modules = (sys.modules[one.__module__] for one in kind.__mro__ if issubclass(one, Sheet))
        return any(
            value in editors for module in modules for value in vars(module).values() if _is_type(value)
        )

    ours = {kind for kind in below(Sheet) if kind.__module__.startswith(screens.__name__)}
    return {kind for kind in ours if has_editor(kind) and not kind.__subclasses__()}


def _is_type(value: object) -> bool:
    return isinstance(value, type)


def test_every_screen_with_an_editor_has_a_decision() -> None:
    """A new one fails until the table says where its text is kept, or why there is nothing to keep."""
    found = {kind.__name__: kind for kind in screens_with_editors()}
    assert found.keys() == KEPT.keys() | NOTHING.keys()
    assert {name for name, kind in found.items() if hasattr(kind, "keep_draft")} == KEPT.keys()


def forms() -> Iterator[tuple[str, bool]]:
    """Every function that makes a form, and whether that has a draft."""
    for path in TUI.rglob("*.py"):
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef):
                for call in ast.walk(function):
                    if isinstance(call, ast.Call) and ast.unparse(call.func) == "FormDialog":
                        yield function.name, any(given.arg == "draft" for given in call.keywords)


def test_every_form_has_a_decision() -> None:
    """A new form fails until it has a draft, or the table says why it has nothing to keep."""
    found = dict(forms())
    assert {name for name, has_draft in found.items() if has_draft} == FORMS
    assert found.keys() - FORMS == NO_WORDS.keys()


# -- each screen that keeps


def drafts(folder: Path) -> list[Path]:
    """The drafts under a folder."""
    return sorted(folder.rglob(f"*{DRAFT}"))


def is_in_front(app: SjalvskattningApp, kind: type[Any]) -> bool:
    """Whether a page of that kind is what is shown."""
    return isinstance(app.screen, kind)


AGREED = {
    "follow": (("down", "enter"), "content"),
    "add": (("l",), "text"),
    "change": (("down", "e"), "text"),
    "undertaking": (("a",), "responsibility"),
}
"""The forms of an agreement: the keys that open them, and a field."""


@pytest.mark.parametrize("name", AGREED)
async def test_half_a_form_about_an_agreement_is_taken_up(tmp_path: Path, name: str) -> None:
    """The agreement is as it was; the same form begins with the text, and thrown away it is gone."""
    keys, field = AGREED[name]
    workspace = agreements.agreed(tmp_path)
    before = agreements.only(workspace)
    app = make_app(workspace)
    async with app.run_test(size=views.ROOMY) as pilot:
        await agreements.page(pilot, app)
        await press(pilot, *keys)
        await form(pilot, app)
        assert TAKEN_UP not in text(app)
        await write(pilot, app, **{field: HALF})
        assert app.keep_drafts()
    assert agreements.only(workspace) == before
    (kept,) = drafts(tmp_path)
    assert HALF in kept.read_text(encoding="utf-8")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600

    app = make_app(workspace)
    async with app.run_test(size=views.ROOMY) as pilot:
        await agreements.page(pilot, app)
        await press(pilot, *keys)
        shown = await form(pilot, app)
        assert shown.values[field] == HALF
        assert TAKEN_UP in text(app)
        await left(pilot, app)
    assert drafts(tmp_path) == []
    assert agreements.only(workspace) == before


async def test_what_is_taken_up_and_sent_is_kept_once(tmp_path: Path) -> None:
    """The answer of a choice comes back too; sent, it is in the agreement and no longer a draft."""
    workspace = agreements.agreed(tmp_path)
    for way in ("begun", "sent"):
        app = make_app(workspace)
        async with app.run_test(size=views.ROOMY) as pilot:
            page = await agreements.page(pilot, app, 1)
            await press(pilot, "enter")
            shown = await form(pilot, app)
            if way == "begun":
                shown.query_one("#status", Choice).choose(GoalStatus.DONE.value)
                await write(pilot, app, content=HALF)
                assert app.keep_drafts()
            else:
                await press(pilot, "ctrl+s")
                await until(pilot, partial(is_in_front, app, type(page)))
                assert app.keep_drafts()
    (said,) = agreements.only(workspace).commitments[0].follow_ups
    assert (said.status, said.content) == (GoalStatus.DONE, HALF)
    assert drafts(tmp_path) == []


@pytest.mark.parametrize("name", ["agree", "follow"])
async def test_half_a_form_in_a_talk_is_taken_up(tmp_path: Path, name: str) -> None:
    """What the group has agreed on is as it was; the form begins with the text, until it is sent."""
    earlier = leading.EARLIER if name == "follow" else ()
    workspace = groups.groups_in(tmp_path, replace(groups.leading(), earlier=earlier))
    before = groups.on_disk(workspace)
    field = {"agree": "text", "follow": "content"}[name]
    for way in ("begun", "sent"):
        app = make_app(workspace)
        async with app.run_test(size=views.ROOMY) as pilot:
            await groups.to_list(pilot, app)
            if name == "follow":
                await groups.to_page(pilot, app, SincePage, "enter")
                await press(pilot, "enter")
            else:
                await groups.to_page(pilot, app, LeadPage, "enter")
                await groups.to_page(pilot, app, NotesPage, "l")
                await press(pilot, "o")
            shown = await form(pilot, app)
            if way == "begun":
                await write(pilot, app, **{field: HALF})
                assert app.keep_drafts()
                assert groups.on_disk(workspace) == before
                assert len(drafts(tmp_path)) == 1
            else:
                assert shown.values[field] == HALF
                await press(pilot, "ctrl+s")
                await until(pilot, partial(is_in_front, app, SincePage if earlier else NotesPage))
    after = groups.on_disk(workspace)
    said = after.earlier[0].follow_ups[-1].content if earlier else after.agreed[0].text
    assert said == HALF
    assert drafts(tmp_path) == []


async def test_a_session_that_is_prepared_is_kept_once(tmp_path: Path) -> None:
    """What is filled in is listed as when the page is left; going on with it makes no second session."""
    workspace = groups.groups_in(tmp_path)
    app = make_app(workspace)
    async with app.run_test(size=views.ROOMY) as pilot:
        page = await preparing.new(pilot, app)
        assert app.keep_drafts()
        assert SessionStore(workspace.paths.groups).ids() == []
        preparing.write(page, name=HALF, date="i mor")
        await pilot.pause()
        assert app.keep_drafts()
        assert preparing.only(workspace).name == HALF
        preparing.write(page, name=f"{HALF} Norr")
        await pilot.pause()
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, GroupsPage))
    assert preparing.only(workspace).name == f"{HALF} Norr"


async def test_an_anonymous_sheet_leaves_nothing(tmp_path: Path) -> None:
    """What a participant writes and does not hand in is in no file, whatever ends the program."""
    view = views.VIEWS["group-seat-words"]
    app = view.make(tmp_path)
    async with app.run_test(size=view.size) as pilot:
        await view.way(pilot, app)
        await press(pilot, *"hemligt")
        assert "hemligt" in text(app)
        assert app.keep_drafts()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if b"hemligt" in path.read_bytes()]


@pytest.mark.e2e
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="drives a Linux pseudo-terminal")
def test_a_signal_keeps_half_a_form(tmp_path: Path) -> None:
    """SIGTERM in the midst of a sentence: 128 + 15, and the sentence is in the draft."""
    home, folder = tmp_path / "home", tmp_path / "data"
    home.mkdir()
    folder.mkdir()
    with Stage(home) as stage, stage.shows("agreements-follow", folder, views.ROOMY) as shown:
        shown.press(f"\t{HALF}")
        shown.until(lambda: any(HALF in row for row in shown.drawn), "the sentence")
        os.kill(shown.pid, signal.SIGTERM)
        shown.read_to_end()
        assert shown.exit_code() == 128 + signal.SIGTERM
    (kept,) = drafts(folder)
    assert HALF in kept.read_text(encoding="utf-8")


# -- when one can't be kept


class Refusing(Draft):
    """A draft on a full disk."""

    def __init__(self) -> None:
        super().__init__(Path("/hem/utkast"), Path("/hem/om"))

    def read(self) -> dict[str, str]:
        """Nothing yet."""
        return {}

    def keep(self, texts: object) -> None:
        """It can't be kept."""
        raise SaveFailed("store.save_failed", path="/hem/utkast", reason="full")


async def test_one_that_cannot_be_kept_stops_no_other_and_is_asked_about(tmp_path: Path) -> None:
    """The comment behind it is kept, the fault is reported, and F10 asks before what is written is gone."""
    session, kept = make_session(), []
    app = app_at(session, folder=tmp_path)
    async with app.run_test(size=views.ROOMY) as pilot:
        one = FormDialog("Titel", "", [Asked("text", "Text")], lambda _: None, draft=Refusing())
        app.push_screen(one)
        await form(pilot, app)
        await write(pilot, app, text=HALF)
        app.push_screen(CommentDialog(session.walk, lambda words, _: kept.append(words)))
        await until(pilot, partial(is_in_front, app, CommentDialog))
        await press(pilot, *"halv")
        assert not app.keep_drafts()
        assert kept == ["halv"]
        report = (tmp_path / "krasch.txt").read_text(encoding="utf-8")
        assert "SaveFailed" in report
        assert HALF not in report
        await press(pilot, "f10")
        await until(pilot, partial(is_in_front, app, ChooseDialog))
        assert "Det senaste är inte sparat. Lämna ändå?" in text(app)


# -- the file


def written(folder: Path) -> tuple[FakeWorkspace, list[Draft]]:
    """A workspace with an agreement and a session, and drafts about both."""
    workspace = agreements.agreed(folder)
    cast(Any, workspace.paths).groups = folder / "groups"
    SessionStore(workspace.paths.groups).create(groups.leading()).close()
    id = agreements.only(workspace).id
    about = [agreement_draft(workspace, id, "add"), session_draft(workspace, "s1", "agree-0")]
    for draft in about:
        draft.keep({"text": HALF})
    assert len(drafts(folder)) == 2
    return workspace, about


@pytest.mark.parametrize("everything", [False, True])
def test_a_draft_goes_with_what_it_is_about(tmp_path: Path, everything: bool) -> None:
    """Erasing an agreement, a session or all of them leaves no draft; nor is one kept of what is erased."""
    workspace, about = written(tmp_path)
    sessions = SessionStore(workspace.paths.groups)
    if everything:
        (workspace.paths.agreements / f"borta.add{DRAFT}").write_text(HALF)
        AgreementStore(workspace.paths.agreements).erase_all()
        sessions.erase_all()
    else:
        erase(workspace, agreements.only(workspace).id)
        sessions.erase("s1")
    assert drafts(tmp_path) == []
    for draft in about:
        draft.keep({"text": HALF})
    assert drafts(tmp_path) == []


def test_what_is_sent_is_no_draft_any_more(tmp_path: Path) -> None:
    """An end that comes between the sending and the closing of a form keeps nothing; before it, it does."""
    about = tmp_path / "om.json"
    about.touch()
    half = HalfWritten(Draft(tmp_path / f"om{DRAFT}", about), {"secret"})
    half.keep({"text": "", "secret": ""}, {"text": HALF, "secret": "lösen"})
    assert half.read() == {"text": HALF}
    half.keep({"text": "", "secret": ""}, {"text": "", "secret": "lösen"})
    assert drafts(tmp_path) == []
    half.drop()
    half.keep({"text": ""}, {"text": HALF})
    assert drafts(tmp_path) == []


def test_the_receipt_knows_a_draft(tmp_path: Path) -> None:
    """It is listed with what it is about, and only its owner can read it."""
    written(tmp_path)
    paths = Paths(tmp_path, tmp_path / "config", tmp_path / "cache")
    held = [one for one in holdings(paths) if one.path.endswith(DRAFT)]
    assert [one.kind for one in held] == [Kind.AGREEMENTS, Kind.SESSIONS]
    assert {one.mode for one in held} == {0o600}


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b'{"text": 3, "owner": null}', b"\xff", b"[" * 100_000])
def test_a_damaged_draft_stands_in_nobodys_way(tmp_path: Path, data: bytes) -> None:
    """Nothing is taken up from what can't be read."""
    (tmp_path / "x.draft").write_bytes(data)
    assert Draft(tmp_path / "x.draft", tmp_path).read() == {}
