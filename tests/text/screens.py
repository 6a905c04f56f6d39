"""Every screen, made of hostile texts: what lies behind it, and how it is opened."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeVar

from textual.screen import Screen
from textual.widget import Widget

from sjalvskattning import tui
from sjalvskattning.core.agreement.agreement import AgreementKind
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.disclosure.strict import Written
from sjalvskattning.core.group.session import GroupSession
from sjalvskattning.core.response import AnswerState, Response
from sjalvskattning.core.summary import build_summary
from sjalvskattning.errors import SaveFailed
from sjalvskattning.locale import Translator
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.face import Place
from sjalvskattning.tui.screens.agreements import AgreementsScreen
from sjalvskattning.tui.screens.asking import Asked
from sjalvskattning.tui.screens.base import Sheet
from sjalvskattning.tui.screens.choose import ChooseDialog, Option
from sjalvskattning.tui.screens.comment import CommentDialog
from sjalvskattning.tui.screens.compare import CompareScreen
from sjalvskattning.tui.screens.conversation import ConversationScreen
from sjalvskattning.tui.screens.first import FirstScreen
from sjalvskattning.tui.screens.folder import FolderDialog
from sjalvskattning.tui.screens.form import FormDialog
from sjalvskattning.tui.screens.goal import GoalDialog
from sjalvskattning.tui.screens.group_area import AreaPage
from sjalvskattning.tui.screens.group_collect import CollectPage
from sjalvskattning.tui.screens.group_items import ItemsPage
from sjalvskattning.tui.screens.group_lead import LeadPage
from sjalvskattning.tui.screens.group_notes import NotesPage, SincePage
from sjalvskattning.tui.screens.group_prepare import PreparePage
from sjalvskattning.tui.screens.group_qr import QrPage
from sjalvskattning.tui.screens.group_ready import ReadyDialog
from sjalvskattning.tui.screens.group_seat import SeatPage
from sjalvskattning.tui.screens.group_seat_walk import SeatWalk
from sjalvskattning.tui.screens.group_words import WordsDialog
from sjalvskattning.tui.screens.groups import GroupsPage
from sjalvskattning.tui.screens.help import HelpDialog
from sjalvskattning.tui.screens.home import HomeScreen
from sjalvskattning.tui.screens.mirror import MirrorScreen
from sjalvskattning.tui.screens.palette import PaletteDialog
from sjalvskattning.tui.screens.question import QuestionScreen
from sjalvskattning.tui.screens.reading import ReadingDialog, source_of
from sjalvskattning.tui.screens.report import Explained, MadeReport, Report
from sjalvskattning.tui.screens.review import ReviewScreen
from sjalvskattning.tui.screens.save_file import SaveFileDialog
from sjalvskattning.tui.screens.start import StartScreen
from sjalvskattning.tui.screens.too_small import TooSmallScreen
from sjalvskattning.tui.screens.wish import WishDialog
from sjalvskattning.tui.talk import Talk
from sjalvskattning.tui.widgets.choice import Option as Choice
from sjalvskattning.usecases.agreements import keep
from sjalvskattning.usecases.bundles import keep_bundle, make_bundle
from sjalvskattning.usecases.group.desk import Desk
from sjalvskattning.usecases.group.sessions import open_session
from sjalvskattning.usecases.group.sheets import sheet_session
from sjalvskattning.usecases.session import Session
from tests.core.themed import item_ids, with_themes
from tests.text.worlds import Feed, agreement, answered, collecting, group_setup, led, spoiled
from tests.tui.fakes import FakeCatalogue, FakeWorkspace
from tests.tui.group_samples import groups_in
from tests.tui.samples import ASSESSMENT, NOON

Kind = TypeVar("Kind", bound=Widget)
T = Translator("sv")
THEMED = with_themes(ASSESSMENT, dict.fromkeys(item_ids(ASSESSMENT), ("mod", "dialog")))


class Scene:
    """A workspace where everything that is kept says what the feed says, and an app on it."""

    def __init__(self, folder: Path, say: Feed) -> None:
        self.say, self.folder = say, folder
        self.assessment = spoiled(THEMED, say)
        self.other = replace(spoiled(THEMED, say), id="annan")
        self.collected = self._group("s1")
        self.led = led(self._group("s2"), say)
        self.workspace: FakeWorkspace = groups_in(folder, self.collected, self.led)
        self.workspace.__dict__["catalogue"] = FakeCatalogue((self.assessment, self.other), [("x", 2)])
        self.mine, self.before = self._response("svar1", 2026), self._response("svar2", 2025)
        self.theirs = replace(self._response("chefens", 2026), perspective=Perspective.MANAGER)
        self.unfinished = _begun(self._response("svar3", 2026))
        for response in (self.mine, self.before, self.unfinished):
            self.workspace.store.create(response).close()
        path = folder / "chefens.kuvert"
        make_bundle(self.workspace, self.theirs, path)
        keep_bundle(self.workspace, path, lambda _: "")
        for kind in AgreementKind:
            keep(self.workspace, agreement(self.assessment, "chef", say, kind, id=f"ab{kind.value[:2]}"))
        self.desks: dict[str, Desk] = {}

    def _group(self, id: str) -> GroupSession:
        return collecting(group_setup(self.assessment, "chef", self.say), self.say, id)

    def _response(self, id: str, year: int) -> Response:
        made = answered(self.assessment, "chef", self.say)
        return replace(made, id=id, created=f"{year}-11-02T09:00:00")

    def desk(self, id: str = "s2") -> Desk:
        """The desk of a session, sat down at once."""
        if id not in self.desks:
            self.desks[id] = open_session(self.workspace, id)
        return self.desks[id]

    def session(self, app: SjalvskattningApp, id: str = "svar3") -> Session:
        """A response opened to go on with."""
        if app.session is None:
            app.session = self.workspace.resume(id)
        return app.session

    def close(self) -> None:
        """Get up from the desks."""
        for desk in self.desks.values():
            desk.close()


def _begun(response: Response) -> Response:
    """The response with everything but its first answers to be given; what was written is there."""
    waiting = {
        item.id: replace(response.answers[item.id], state=AnswerState.UNANSWERED, value=None)
        for item in response.items[5:]
    }
    return replace(response, finished=False, answers={**response.answers, **waiting})


def _report(scene: Scene) -> Report:
    say = scene.say
    summary = build_summary(scene.mine, scene.before, T, NOON.date())
    return Report(say(), say(), summary, say(), (Explained(say(), say(), lambda: summary, say()),))


def _form(scene: Scene) -> FormDialog:
    say = scene.say
    asked = (
        Asked("one", say(), say(), say()),
        Asked("path", say(), say(), say(), path=True),
        Asked("choice", say(), say(), options=tuple(Choice(str(at), say(), say()) for at in range(9))),
    )

    def refuse(_: object) -> str:
        raise SaveFailed("store.save_failed", path=say(), reason=say())

    return FormDialog(say(), say(), asked, refuse)


def _choose(scene: Scene) -> ChooseDialog:
    say = scene.say
    options = [Option(say(), say(), str(at)) for at in range(30)]
    return ChooseDialog(say(), options, about=say(), search=say())


def _items(scene: Scene) -> ItemsPage:
    return ItemsPage(scene.assessment, "chef", Perspective.SELF, frozenset(), _nothing)


def _hosting(scene: Scene) -> Any:
    return SimpleNamespace(
        is_open=True, qr=[[True, False]] * 2, qr_lines=("▀█",), url=scene.say(), uses_tickets=False,
        code_works=True, code="123 456", is_encrypted=False,
    )  # fmt: skip


def _nothing(*_: object) -> Any:
    """What is done with an answer here."""
    return ""


def _seat(scene: Scene) -> SeatWalk:
    setup = scene.collected.setup
    return SeatWalk(sheet_session(scene.workspace, setup), setup, 0, _nothing)


WAYS: dict[type[Screen[Any]], Callable[[Scene, SjalvskattningApp], Screen[Any] | None]] = {
    AgreementsScreen: lambda scene, app: AgreementsScreen(),
    AreaPage: lambda scene, app: AreaPage(Talk(scene.desk()), scene.led.setup.areas[0][0].id),
    ChooseDialog: lambda scene, app: _choose(scene),
    CollectPage: lambda scene, app: CollectPage(scene.desk("s1")),
    CommentDialog: lambda scene, app: CommentDialog(scene.session(app).walk, _nothing, scene.say()),
    CompareScreen: lambda scene, app: CompareScreen("svar1"),
    ConversationScreen: lambda scene, app: app.go(Place.CONVERSATION),
    FirstScreen: lambda scene, app: FirstScreen(),
    FolderDialog: lambda scene, app: FolderDialog(lambda _: scene.say()),
    FormDialog: lambda scene, app: _form(scene),
    GoalDialog: lambda scene, app: GoalDialog(scene.mine.preparation.goals[0], _nothing),
    GroupsPage: lambda scene, app: GroupsPage(),
    HelpDialog: lambda scene, app: app.action_help(),
    HomeScreen: lambda scene, app: app.go(Place.HOME),
    ItemsPage: lambda scene, app: ItemsPage(
        scene.assessment, "chef", Perspective.SELF, frozenset(), _nothing
    ),
    LeadPage: lambda scene, app: LeadPage(scene.desk()),
    MadeReport: lambda scene, app: MadeReport(lambda: _report(scene)),
    MirrorScreen: lambda scene, app: MirrorScreen("svar1"),
    NotesPage: lambda scene, app: NotesPage(scene.desk()),
    PaletteDialog: lambda scene, app: app.action_palette(),
    PreparePage: lambda scene, app: PreparePage(before=scene.led),
    QrPage: lambda scene, app: QrPage(_hosting(scene)),
    QuestionScreen: lambda scene, app: app.go(Place.QUESTION),
    ReadingDialog: lambda scene, app: ReadingDialog(scene.say(), source_of(scene.session(app).walk, T)),
    ReadyDialog: lambda scene, app: ReadyDialog(scene.led.setup, again=True),
    ReviewScreen: lambda scene, app: app.go(Place.QUESTION),
    SaveFileDialog: lambda scene, app: SaveFileDialog(
        Path(scene.say().replace("\0", "") or "x"), True, _nothing
    ),
    SeatPage: lambda scene, app: SeatPage(scene.desk("s1")),
    SeatWalk: lambda scene, app: _seat(scene),
    SincePage: lambda scene, app: SincePage(scene.desk()),
    StartScreen: lambda scene, app: app.go(Place.START),
    TooSmallScreen: lambda scene, app: TooSmallScreen(),
    WishDialog: lambda scene, app: WishDialog(scene.say(), scene.say(), scene.say(), _nothing),
    WordsDialog: lambda scene, app: WordsDialog(scene.say(), Written("x", scene.say(), True), _nothing),
}
"""How each screen is opened: what to push, or None when it has been shown."""

KEYS: dict[type[Screen[Any]], tuple[type[Screen[Any]], str]] = {
    CompareScreen: (ChooseDialog, "enter"),
    MirrorScreen: (ChooseDialog, "enter"),
    LeadPage: (SincePage, "escape"),
    ReviewScreen: (QuestionScreen, "l"),
}
"""What lies in front of a screen at first, and the key that leads past it."""


def screens() -> set[type[Screen[Any]]]:
    """Every screen that the program makes one of."""
    return {kind for kind in _classes(Screen) if kind.__name__ in _made() and kind is not Sheet}


def widgets() -> set[type[Widget]]:
    """Every widget of ours that the program makes one of, but for screens."""
    return {kind for kind in _classes(Widget) if kind.__name__ in _made() and not issubclass(kind, Screen)}


def _classes(base: type[Kind]) -> set[type[Kind]]:
    names = [module.name for module in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}.")]
    return {
        kind
        for name in names
        for kind in vars(importlib.import_module(name)).values()
        if isinstance(kind, type) and issubclass(kind, base) and kind.__module__ == name
    }


@cache
def _made() -> frozenset[str]:
    """What is called by name anywhere among the terminal face's modules."""
    calls = [
        node.func
        for path in Path(tui.__path__[0]).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]
    through = [call.value for call in calls if isinstance(call, ast.Attribute) and call.attr == "of"]
    return frozenset(name.id for name in (*calls, *through) if isinstance(name, ast.Name))
