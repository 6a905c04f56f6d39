"""The way to every page and dialog there is, to hold each of them to what is promised of all.

A view is an app and the way to something on its screen. A test finds the kinds of page that have none.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from textual.pilot import Pilot
from textual.screen import Screen

from sjalvskattning.core.group.setup import About, Breakdown
from sjalvskattning.store.settings import Settings
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.screens.agreements import AgreementsScreen
from sjalvskattning.tui.screens.choose import ChooseDialog
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
from sjalvskattning.tui.screens.reading import ReadingDialog
from sjalvskattning.tui.screens.report import MadeReport
from sjalvskattning.tui.screens.review import ReviewScreen
from sjalvskattning.tui.screens.save_file import SaveFileDialog
from sjalvskattning.tui.screens.start import StartScreen
from sjalvskattning.tui.screens.too_small import TooSmallScreen
from sjalvskattning.tui.screens.wish import WishDialog
from sjalvskattning.tui.widgets.choice import Choice
from tests.tui import group_samples as groups
from tests.tui import test_agreements as agreements
from tests.tui import test_compare as comparing
from tests.tui import test_group_collect as collecting
from tests.tui import test_group_lead as leading
from tests.tui import test_group_prepare as preparing
from tests.tui import test_group_seat as seat
from tests.tui import test_mirror as mirroring
from tests.tui import test_start as starting
from tests.tui.fakes import DAMAGED, PREPARED, FakeStore, listing, make_app, make_workspace, until
from tests.tui.samples import FakeKeeper, make_session
from tests.tui.samples import make_app as app_at
from tests.tui.seeing import press
from tests.tui.test_conversation import Underway
from tests.tui.test_everywhere import VIEWS as AT_A_QUESTION
from tests.tui.test_everywhere import walked

Make = Callable[[Path], SjalvskattningApp]
Way = Callable[[Pilot[None], SjalvskattningApp], Awaitable[object]]

ROOMY = (100, 40)
WIDE = (200, 50)
NOTE = "På planeringsdagen visade jag hur vi kan göra."


class View(NamedTuple):
    """A kind of page, an app, the way to it there, and the size of the window."""

    kind: type[Screen[Any]]
    make: Make
    way: Way
    size: tuple[int, int] = (80, 24)


def keys(*names: str) -> Way:
    """Only keys."""

    async def pressed(pilot: Pilot[None], app: SjalvskattningApp) -> None:
        await press(pilot, *names)

    return pressed


def after(way: Way, *names: str, to: type[Any] | None = None) -> Way:
    """That way, then keys, then what a thread may have to make first."""

    async def gone(pilot: Pilot[None], app: SjalvskattningApp) -> None:
        await way(pilot, app)
        if to is None:
            await press(pilot, *names)
        else:
            await groups.to_page(pilot, app, to, *names)

    return gone


def _at_home(folder: Path) -> SjalvskattningApp:
    return make_app(make_workspace(folder, store=listing(6, unfinished=1, problems=[DAMAGED])))


def _new(folder: Path) -> SjalvskattningApp:
    return make_app(make_workspace(folder))


def _first_start(folder: Path) -> SjalvskattningApp:
    workspace = make_workspace(folder, store=FakeStore())
    workspace.settings.values = Settings()
    return make_app(workspace)


async def _first(pilot: Pilot[None], app: SjalvskattningApp) -> None:
    await until(pilot, lambda: isinstance(app.screen, FirstScreen) and isinstance(app.focused, Choice))


async def _home(pilot: Pilot[None], app: SjalvskattningApp) -> None:
    await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)
    await pilot.pause()


def _refused(folder: Path) -> SjalvskattningApp:
    return app_at(make_session(keeper=FakeKeeper(refuses=True)))


def _question(folder: Path) -> SjalvskattningApp:
    return app_at(walked(), folder=folder)


def _reviewed(folder: Path) -> SjalvskattningApp:
    return make_app(make_workspace(folder), walked())


def _conversation(*names: str, to: type[Any] | None = None, size: tuple[int, int] = (80, 24)) -> View:
    made: list[Underway] = []

    def make(folder: Path) -> SjalvskattningApp:
        made[:] = [Underway(folder, PREPARED, comment=NOTE)]
        return made[0].app

    async def way(pilot: Pilot[None], app: SjalvskattningApp) -> None:
        await made[0].open(pilot)

    return View(to or ConversationScreen, make, after(way, *names, to=to), size)


def _stored(folder: Path) -> SjalvskattningApp:
    own = (comparing.MINE, comparing.EARLIER, comparing.FIRST)
    return make_app(comparing.workspace_with(folder, *own, received=(comparing.THEIRS,)))


def _agreed(folder: Path) -> SjalvskattningApp:
    return make_app(agreements.agreed(folder))


def _mirrored(folder: Path) -> SjalvskattningApp:
    return make_app(mirroring.finished(folder))


def _group(*kept: Any, **more: Any) -> Make:
    return lambda folder: make_app(groups.groups_in(folder, *kept, **more))


async def _report(pilot: Pilot[None], app: SjalvskattningApp) -> None:
    await comparing.pointed(pilot, app)
    await press(pilot, "t")
    await until(pilot, lambda: isinstance(app.screen, MadeReport) and app.screen.shown is not None)


async def _open_form(pilot: Pilot[None], app: SjalvskattningApp) -> None:
    await collecting.open_form(pilot, await collecting.page_of(pilot, app))


async def _qr(pilot: Pilot[None], app: SjalvskattningApp) -> None:
    await _open_form(pilot, app)
    await collecting.to_qr(pilot, app, "q")


async def _seated(pilot: Pilot[None], app: SjalvskattningApp) -> None:
    await seat.seat(pilot, app)
    await groups.to_page(pilot, app, ChooseDialog, "enter")
    await groups.to_page(pilot, app, SeatWalk, "enter")


async def _small(pilot: Pilot[None], app: SjalvskattningApp) -> None:
    await until(pilot, lambda: isinstance(app.screen, TooSmallScreen))


def _preparing(view: str) -> Way:
    return lambda pilot, app: preparing._view(pilot, app, view)


_IN_FRONT: dict[str, type[Screen[Any]]] = {
    **dict.fromkeys(("signs", "source"), ReadingDialog),
    **dict.fromkeys(("go_to", "nothing_found", "areas"), ChooseDialog),
    **dict.fromkeys(("comment", "private"), CommentDialog),
    "help": HelpDialog,
    "palette": PaletteDialog,
}
LAGS = Breakdown("Vilket lag?", ("Dag", "Natt"))
_SEAT = groups.collecting(comments=True, breakdown=LAGS)
_DIVIDED = groups.leading([*["4/0"] * 6, *["2/1"] * 6], breakdown=LAGS)
_AFTER = replace(groups.leading(), earlier=leading.EARLIER, agreed=leading.EARLIER)
_LATE = groups.late(groups.leading(groups.rows_of(8)), ["2"] * 5)
_PHASES = (groups.prepared("s3"), groups.leading(), groups.together("s2"))
_LEADER = groups.leading(["3"] * 8, about=About.LEADER)

VIEWS: dict[str, View] = {
    **{
        f"question-{name}": View(_IN_FRONT.get(name, QuestionScreen), _question, keys(*way))
        for name, way in AT_A_QUESTION.items()
        if name != "review"
    },
    "review": View(ReviewScreen, _reviewed, keys("l")),
    "question-roomy": View(QuestionScreen, _question, keys(), WIDE),
    "unsaved": View(QuestionScreen, _refused, keys("3")),
    "unsaved-folder": View(FolderDialog, _refused, keys("3", "f7")),
    "unsaved-leaving": View(ChooseDialog, _refused, keys("3", "f10")),
    "too-small": View(TooSmallScreen, _question, _small, (40, 12)),
    "home": View(HomeScreen, _at_home, _home),
    "home-wide": View(HomeScreen, _at_home, _home, WIDE),
    "first": View(FirstScreen, _first_start, _first),
    "start": View(StartScreen, _new, starting.begun, ROOMY),
    "start-field": View(StartScreen, _new, after(starting.begun, *["enter"] * 5, *"Bo", "shift+left")),
    **{f"conversation-{at}": _conversation(str(at)) for at in range(1, 7)},
    "conversation-wide": _conversation("2", size=WIDE),
    "conversation-wish": _conversation("2", "enter", *"ord", "shift+left", to=WishDialog),
    "conversation-goal": _conversation("4", "enter", to=GoalDialog, size=ROOMY),
    "conversation-file": _conversation("s", to=SaveFileDialog),
    "conversation-numbers": _conversation("question_mark", to=ChooseDialog),
    "compare": View(CompareScreen, _stored, comparing.compared, ROOMY),
    "timeline": View(MadeReport, _stored, _report, ROOMY),
    "envelope": View(FormDialog, _stored, after(comparing.pointed, "l", to=FormDialog), ROOMY),
    "mirror": View(MirrorScreen, _mirrored, mirroring.mirrored, ROOMY),
    "agreements": View(AgreementsScreen, _agreed, agreements.page),
    "agreements-follow": View(
        FormDialog,
        _agreed,
        after(agreements.page, "down", "enter", to=FormDialog),
        ROOMY,
    ),
    "agreements-none": View(AgreementsScreen, _new, after(_home, "a", to=AgreementsScreen)),
    "groups": View(GroupsPage, _group(*_PHASES), groups.to_list),
    "group-form": View(PreparePage, _group(), _preparing("form"), ROOMY),
    "group-faults": View(PreparePage, _group(), _preparing("faults"), WIDE),
    "group-ready": View(ReadyDialog, _group(), _preparing("ready")),
    "group-items": View(ItemsPage, _group(), _preparing("items")),
    "group-collect": View(CollectPage, _group(groups.collecting(groups.rows_of(8))), collecting.page_of),
    "group-open": View(CollectPage, _group(groups.collecting(groups.rows_of(8))), _open_form, WIDE),
    "group-qr": View(QrPage, _group(groups.collecting()), _qr),
    "group-codes": View(
        FormDialog, _group(groups.collecting()), after(collecting.page_of, "s", to=FormDialog)
    ),
    "group-seat": View(SeatPage, _group(_SEAT), seat.seat),
    "group-seat-question": View(SeatWalk, _group(_SEAT), after(_seated, "3", "down", "down")),
    "group-seat-review": View(SeatWalk, _group(_SEAT), after(_seated, "3", "l")),
    "group-seat-words": View(WordsDialog, _group(_SEAT), after(_seated, "l", "end", "enter", to=WordsDialog)),
    "group-lead": View(LeadPage, _group(_LATE), leading.lead),
    "group-area": View(AreaPage, _group(groups.leading()), leading.area),
    "group-area-wide": View(AreaPage, _group(_LATE), after(leading.area, "t"), WIDE),
    "group-area-parts": View(AreaPage, _group(_DIVIDED), leading.area),
    "group-area-all": View(AreaPage, _group(groups.leading()), after(leading.area, "a")),
    "group-area-words": View(AreaPage, _group(groups.leading()), after(leading.area, "m")),
    "group-area-question": View(AreaPage, _group(groups.leading()), after(leading.area, "f")),
    "group-marking": View(AreaPage, _group(groups.together()), after(leading.area, *"4n2db")),
    "group-leader": View(AreaPage, _group(_LEADER), leading.area),
    "group-notes": View(NotesPage, _group(_AFTER), after(leading.lead, "l", to=NotesPage)),
    "group-since": View(SincePage, _group(_AFTER), after(groups.to_list, "enter", to=SincePage)),
    "group-report": View(MadeReport, _group(_AFTER), after(leading.lead, "u", to=MadeReport), ROOMY),
    "group-without": View(LeadPage, _group(groups.without_numbers()), leading.lead),
}
"""Every view by its name."""
