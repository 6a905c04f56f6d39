"""Makes every picture in ``docs/`` from the app itself: ``.venv/bin/python docs/make_pictures.py``.

The same code gives the same bytes: the clock, the ids and the envelope's salt are given here. Everyone and
everything in the pictures is invented.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import chdir
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch
from xml.etree import ElementTree

from textual.pilot import Pilot

from sjalvskattning.core.agreement.agreement import Commitment
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.comparison.document import document
from sjalvskattning.core.group.session import Sheet
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.core.group.update import Put
from sjalvskattning.core.response import Goal, GoalStatus, Occasion, Owner, Topic
from sjalvskattning.core.summary.document import Chart, Quadrants, Summary
from sjalvskattning.core.walk import Comment, Finish, Jump, MarkCannotJudge, Rate, ToggleFlag
from sjalvskattning.locale import LANGUAGES, Language, Translator
from sjalvskattning.render.svg import figure
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.face import Place
from sjalvskattning.tui.screens.agreements import AgreementsScreen
from sjalvskattning.tui.screens.choose import ChooseDialog
from sjalvskattning.tui.screens.compare import CompareScreen
from sjalvskattning.tui.screens.conversation import ConversationScreen
from sjalvskattning.tui.screens.form import FormDialog
from sjalvskattning.tui.screens.group_area import AreaPage
from sjalvskattning.tui.screens.group_collect import CollectPage
from sjalvskattning.tui.screens.group_lead import LeadPage
from sjalvskattning.tui.screens.reading import ReadingDialog
from sjalvskattning.tui.widgets.document import Document
from sjalvskattning.tui.widgets.rows import Rows
from sjalvskattning.tui.widgets.writing import Field
from sjalvskattning.usecases import agreements
from sjalvskattning.usecases.bundles import keep_bundle, make_bundle
from sjalvskattning.usecases.comparing import View, comparable, side_by_side
from sjalvskattning.usecases.group.desk import Desk
from sjalvskattning.usecases.group.sessions import new_session
from sjalvskattning.usecases.session import Session
from sjalvskattning.usecases.timeline import timeline_of
from sjalvskattning.usecases.workspace import Workspace

DOCS = Path(__file__).parent
PICTURES = DOCS / "pictures"
LARGE, SMALL = (100, 28), (80, 24)
README = "readme"
PARTS = (README, *LANGUAGES)
MARGIN = 16
PASSPHRASE = "lykta vante orgel"  # noqa: S105 - of an envelope that nobody gets
TERMINAL = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "sv_SE.UTF-8"}
"""All that the program is told of where it runs."""

PATIENCE = 2000
"""Hundredths of a second that a page may take."""

OWN = "545 4342 44343 44423 4534453 2434234"
IN_SPRING = "545 4342 44443 44433 4534453 3434234"
A_YEAR_AFTER = "555 4443 44544 45433 4534453 4434234"
MANAGERS = "554 4454 v4544 354v3 5544443 4434434"
"""What is pressed at each statement, area by area."""

GROUP_AREAS = ("bemotande", "dialog")
GROUP = (
    *("54432244", "54422545", "44434243", "55422544", "54435243", "44422554", "54435244", "45425543"),
    *("54432245", "44425544", "54435254", "55425544"),
)
"""What each of twelve answers to the statements of those areas, the first eight first."""

Figure = TypeVar("Figure", Chart, Quadrants)


ID_STARTS = {"one": "k3m7p", "two": "t5x2n"}
"""How ids begin on each of the two machines."""


class Story:
    """Two people, two machines, three occasions; told in one language."""

    def __init__(self, home: Path, language: Language) -> None:
        self.t = Translator(language)
        self.now = datetime(2026, 11, 16, 8, 10)
        self.employee, self.manager = self._machine(home / "one"), self._machine(home / "two")
        self.own = self._own_view()
        self._managers_view(home / "kuvert")

    def _machine(self, home: Path) -> Workspace:
        ids, start = count(1), ID_STARTS[home.name]
        paths = Workspace.of({"SJALVSKATTNING_HOME": str(home)}).paths
        return Workspace(paths, now=lambda: self.now, new_id=lambda: f"{start}{next(ids)}")

    def say(self, swedish: str, english: str) -> str:
        """What a person writes, in the story's language."""
        return swedish if self.t.language == "sv" else english

    def _take(self, machine: Workspace, pressed: str, perspective: Perspective) -> Session:
        assessment = machine.catalogue.find("lidkoping")
        occasion = Occasion(name="K.L." if perspective is Perspective.MANAGER else "")
        session = machine.begin(assessment, "medarbetare", perspective, occasion)
        for key in pressed.replace(" ", ""):
            session.send(MarkCannotJudge() if key == "v" else Rate(int(key)))
        return session

    def _finish(self, session: Session) -> str:
        session.send(Finish())
        session.close()
        return session.response.id

    def _write(self, session: Session, number: int, *said: str, private: bool = False) -> None:
        session.send(Jump(number - 1))
        session.send(Comment(self.say(*said), private))

    def _choose(self, session: Session, number: int, *wish: str) -> None:
        session.send(Jump(number - 1))
        session.send(ToggleFlag())
        before = session.response.preparation
        topic = Topic(session.response.items[number - 1].id, self.say(*wish))
        session.prepare(replace(before, topics=(*before.topics, topic)))

    def _own_view(self) -> str:
        session, say = self._take(self.employee, OWN, Perspective.SELF), self.say
        self._write(
            session,
            10,
            "I september sade jag först efter mötet att turlistan inte gick ihop.",
            "In September I said only after the meeting that the rota did not add up.",
        )
        self._write(
            session, 14, "Jag gjorde en lathund för nyckelskåpet.", "I made a short guide to the key cabinet."
        )
        self._write(
            session,
            25,
            "Jag vet inte om jag vågar ta upp det här.",
            "I don’t know if I dare bring this up.",
            private=True,
        )
        self._choose(
            session, 10, "Hur kan jag säga ifrån medan det går att ändra?", "How can I speak up in time?"
        )
        self._choose(
            session,
            25,
            "Kan gruppen få se turlistan innan den är bestämd?",
            "May we see the rota beforehand?",
        )
        goal = Goal(
            say("Hålla i planeringsdagen i vår", "Lead the planning day in spring"),
            say("Boka lokal före jul", "Book a room before Christmas"),
            Owner.ME,
            "2027-05-01",
            say("Dagen är genomförd och alla har fått säga sitt", "The day is held and all have had a say"),
        )
        session.prepare(replace(session.response.preparation, goals=(goal,)))
        return self._finish(session)

    def _managers_view(self, envelope: Path) -> None:
        session = self._take(self.manager, MANAGERS, Perspective.MANAGER)
        self._write(
            session,
            10,
            "I oktober tog du upp att bilarna inte räckte, redan på morgonmötet.",
            "In October you brought up at the morning meeting that there were too few cars.",
        )
        self._write(session, 14, "Hela gruppen använder lathunden.", "The whole group uses the guide.")
        self._choose(session, 14, "Vill du visa den för Enhet Syd?", "Will you show it to Unit South?")
        make_bundle(self.manager, self.manager.store.read(self._finish(session)), envelope)
        keep_bundle(self.employee, envelope, lambda _: "")

    def agree(self) -> None:
        """What the two come to, and how far it is half a year later."""
        self.now, say = datetime(2026, 11, 20, 11, 0), self.say
        draft = agreements.draft_from(self.employee, self.employee.store.read(self.own))
        agreements.keep(self.employee, draft)
        rota = say(
            "Gruppen ser turlistan två veckor innan den gäller",
            "The group sees the rota two weeks before it applies",
        )
        judged = say("Gruppen hinner påverka", "The group is in time to influence it")
        hours = say(
            "Två timmar planering i månaden med Enhet Syd", "Two hours a month to plan with Unit South"
        )
        for commitment in (
            Commitment(rota, owner=Owner.MANAGER, due="2027-02-01", judged=judged),
            Commitment(hours, owner=Owner.EMPLOYER, due="2027-06-01"),
        ):
            agreements.add(self.employee, draft.id, commitment)
        self.now = datetime(2027, 5, 3, 9, 0)
        did = say("Dagen hölls den 28 april", "The day was held on 28 April")
        became = say("Två förslag prövas under hösten", "Two proposals are tried in autumn")
        agreements.follow_up(self.employee, draft.id, 1, GoalStatus.DONE, did, became)
        did = say("En timme i månaden sedan mars", "One hour a month since March")
        agreements.follow_up(self.employee, draft.id, 3, GoalStatus.ONGOING, did)

    def years(self) -> Summary:
        """Three occasions as a document."""
        for self.now, pressed in (
            (datetime(2027, 5, 3, 9, 0), IN_SPRING),
            (datetime(2027, 11, 15, 8, 30), A_YEAR_AFTER),
        ):
            latest = self._finish(self._take(self.employee, pressed, Perspective.SELF))
        return timeline_of(self.employee, latest, self.t)[1]

    def views(self) -> Summary:
        """The two views as a document."""
        own = self.employee.store.read(self.own)
        both = side_by_side(View(own), comparable(self.employee, own)[0], self.t)
        return document(both, self.t, self.now.date())


def group_session(home: Path, t: Translator) -> tuple[Workspace, Desk]:
    """A group that collects answers; eight of twelve have answered."""
    place = Workspace.of({"SJALVSKATTNING_HOME": str(home)})
    machine = Workspace(place.paths, now=lambda: datetime(2026, 11, 16, 8, 10), new_id=lambda: "s4h6r2")
    assessment = machine.catalogue.find("lidkoping")
    asked = [area for area in assessment.areas_of("medarbetare", Perspective.SELF) if area.id in GROUP_AREAS]
    name = "Köket på Solgården" if t.language == "sv" else "The kitchen at Solgården"
    setup = Setup(
        name=name,
        assessment=assessment,
        role="medarbetare",
        item_ids=tuple(item.id for area in asked for item in area.all_items()),
        head_count=len(GROUP),
        date="2026-11-16",
    )
    desk = new_session(machine, setup)
    desk.begin()
    hand_in(desk, GROUP[:8])
    return machine, desk


def hand_in(desk: Desk, rows: Sequence[str]) -> None:
    """Answers come in."""
    desk.send(
        *(
            Put(f"{len(desk.session.sheets) + at:032}", Sheet(tuple(row), done=True))
            for at, row in enumerate(rows)
        )
    )


# -- screens

Act = Callable[[Pilot[None], SjalvskattningApp], Awaitable[None]]


def screen(
    machine: Workspace, t: Translator, act: Act, size: tuple[int, int], session: Session | None = None
) -> str:
    """The screen after ``act``, without the fonts that it would fetch from the network."""

    async def run() -> str:
        app = SjalvskattningApp(machine, t, session=session)
        async with app.run_test(size=size) as pilot:
            app.theme = "ljust"
            await act(pilot, app)
            await pilot.pause()
            return app.export_screenshot(title="sjalvskattning")

    picture = re.sub(r"@font-face\s*\{[^}]*\}", "", asyncio.run(run()))
    return picture.replace("<svg ", '<svg xml:space="preserve" ', 1)  # some readers drop spaces otherwise


async def until(pilot: Pilot[None], condition: Callable[[], bool]) -> None:
    """Let the app work until the condition holds. Raises TimeoutError."""
    for _ in range(PATIENCE):
        await pilot.pause(0.01)
        if condition():
            return
    raise TimeoutError


async def at_a_question(pilot: Pilot[None], app: SjalvskattningApp) -> None:
    """The question that the app opens at."""


async def compared(pilot: Pilot[None], app: SjalvskattningApp) -> None:
    """Jämför, at what is most worth talking about."""
    page = CompareScreen(app.workspace.store.ids()[0])
    await app.push_screen(page)
    await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
    await pilot.press("enter")
    await until(pilot, lambda: page.report is not None)
    page.query_one(Document).turn_to(app.t("compare.worth"))


async def agreed(pilot: Pilot[None], app: SjalvskattningApp) -> None:
    """Överenskommelser."""
    await app.push_screen(AgreementsScreen())
    await until(pilot, lambda: bool(app.screen.query_one(Rows).key))
    await pilot.press("down", "down")


async def collecting(pilot: Pilot[None], app: SjalvskattningApp, desk: Desk) -> None:
    """How many are done."""
    await app.push_screen(CollectPage(desk))


async def leading(pilot: Pilot[None], app: SjalvskattningApp, desk: Desk) -> None:
    """The first area, at its first statement."""
    page = LeadPage(desk)
    await app.push_screen(page)
    await until(pilot, lambda: bool(page.rows.key))
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(app.screen, AreaPage) and app.screen.is_mounted)


async def handing_over(pilot: Pilot[None], app: SjalvskattningApp) -> None:
    """The last part of the samtalsunderlag, at the notes that leave and those that stay."""
    app.go(Place.CONVERSATION)
    await until(pilot, lambda: isinstance(app.screen, ConversationScreen))
    await pilot.press("6", "end")


async def envelope(pilot: Pilot[None], app: SjalvskattningApp) -> None:
    """The code of an envelope that has just been sealed."""
    await handing_over(pilot, app)
    await pilot.press("e")
    await until(pilot, lambda: isinstance(app.screen, FormDialog))
    name = "min-bild.kuvert.age" if app.t.language == "sv" else "my-view.kuvert.age"
    for field, value in (("passphrase", PASSPHRASE), ("again", PASSPHRASE), ("path", name)):
        app.screen.query_one(f"#{field}", Field).value = value
    await pilot.press("ctrl+s")
    await until(pilot, lambda: isinstance(app.screen, ReadingDialog))


# -- figures


def blocks(summary: Summary, kind: type[Figure]) -> Iterator[Figure]:
    """The figures of one kind in a document."""
    for section in (*summary.sections, *summary.appendix):
        yield from (block for block in section.blocks if isinstance(block, kind))


def drawn(block: Chart | Quadrants, language: Language) -> str:
    """A figure as a document holds it, on white and with room around it."""
    picture = ElementTree.fromstring(figure(block, language=language))  # noqa: S314 - it was made here
    width, height = (float(size) for size in picture.attrib["viewBox"].split()[2:])
    box = [-MARGIN, -MARGIN, width + 2 * MARGIN, height + 2 * MARGIN]
    picture.set("viewBox", " ".join(f"{number:g}" for number in box))
    picture.set("width", f"{box[2]:g}")
    picture.set("height", f"{box[3]:g}")
    sides = dict(zip(("x", "y", "width", "height"), (f"{number:g}" for number in box), strict=True))
    paper = ElementTree.Element("{http://www.w3.org/2000/svg}rect", {**sides, "fill": "#ffffff"})
    picture.insert(2, paper)
    ElementTree.register_namespace("", "http://www.w3.org/2000/svg")
    return ElementTree.tostring(picture, encoding="unicode") + "\n"


# -- all of them


def question(home: Path) -> str:
    """The picture of the README: a question with a note."""
    place = Workspace.of({"SJALVSKATTNING_HOME": str(home)})
    place = Workspace(place.paths, now=lambda: datetime(2026, 11, 20, 14, 32))
    session = place.begin(place.catalogue.find("lidkoping"), "chef")
    for key in "45434454344534":
        session.send(Rate(int(key)))
    session.send(Jump(5))
    session.send(Comment("I våras skrev jag en lathund för den som är ny."))
    session.send(ToggleFlag())
    return screen(place, Translator("sv"), at_a_question, LARGE, session)


def pictures(home: Path, language: Language) -> Iterator[tuple[str, str]]:
    """Each picture's name and what it holds, in one language."""
    story = Story(home, language)
    machine, t = story.employee, story.t
    views = story.views()
    yield "dumbbell", drawn(next(blocks(views, Chart)), language)
    yield "quadrants", drawn(next(blocks(views, Quadrants)), language)
    yield "compare", screen(machine, t, compared, SMALL)
    for name, act in (("hand-over", handing_over), ("code", envelope)):
        session = machine.resume(story.own)
        yield name, screen(machine, t, act, SMALL, session)
        session.close()
    story.agree()
    yield "agreements", screen(machine, t, agreed, SMALL)
    yield "timeline", drawn(next(blocks(story.years(), Chart)), language)


def group_pictures(home: Path, t: Translator) -> Iterator[tuple[str, str]]:
    """The same of a group session."""
    machine, desk = group_session(home, t)
    with desk:
        yield "collecting", screen(machine, t, partial(collecting, desk=desk), SMALL)
        hand_in(desk, GROUP[8:])
        desk.reveal()
        yield "area", screen(machine, t, partial(leading, desk=desk), SMALL)


def made(home: Path, part: str) -> Iterator[tuple[Path, str]]:
    """Each picture's file and what it holds today: of "readme", or of one language. ``home`` is relative.

    What the pictures show of paths is then the same wherever they are made, and so is the terminal.
    """
    with patch.dict(os.environ, TERMINAL, clear=True), patch("secrets.token_hex", lambda n: "5e" * n):
        if part == README:
            yield DOCS / "picture.svg", question(home / part)
        for language in LANGUAGES:
            if language == part:
                own, group = (
                    pictures(home / part, language),
                    group_pictures(home / "g" / part, Translator(language)),
                )
                yield from (
                    (PICTURES / f"{name}.{language}.svg", picture) for name, picture in chain(own, group)
                )


def main() -> None:
    """Make all of them anew."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        for part in PARTS:
            for path, picture in made(Path(), part):
                path.write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
