"""Makes every picture in ``docs/`` from the app itself: ``.venv/bin/python docs/make_pictures.py``.

The same code gives the same bytes: the clock, the ids and the salt of the envelope are given here. Everyone and
everything in the pictures is invented.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import chdir, contextmanager
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import NamedTuple, TypeVar
from unittest.mock import patch

from textual.pilot import Pilot

from sjalvskattning.core.agreement.agreement import Commitment
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.comparison.document import document
from sjalvskattning.core.response import Goal, GoalStatus, Occasion, Owner, Topic
from sjalvskattning.core.summary.document import Chart, Quadrants, Summary
from sjalvskattning.core.walk import Comment, Finish, Jump, MarkCannotJudge, Rate, ToggleFlag
from sjalvskattning.locale import LANGUAGES, Language, Translator
from sjalvskattning.render.svg import figure
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.face import Place
from sjalvskattning.tui.screens.agreements import AgreementsScreen
from sjalvskattning.tui.screens.compare import CompareScreen
from sjalvskattning.tui.screens.reading import ReadingDialog
from sjalvskattning.tui.widgets.document import Document
from sjalvskattning.tui.widgets.rows import Rows
from sjalvskattning.usecases import agreements
from sjalvskattning.usecases.bundles import keep_bundle, make_bundle
from sjalvskattning.usecases.comparing import comparable, side_by_side, View
from sjalvskattning.usecases.session import Session
from sjalvskattning.usecases.timeline import timeline_of
from sjalvskattning.usecases.workspace import Workspace

DOCS = Path(__file__).parent
PICTURES = DOCS / "pictures"
LARGE, SMALL = (100, 28), (80, 24)
PATIENCE = 2000
"""Turns of the event loop that a page may take."""

OWN = "545 4342 44343 44423 4534453 2434234"
IN_SPRING = "545 4342 44443 44433 4534453 3434234"
A_YEAR_AFTER = "555 4443 44544 45433 4534453 4434234"
MANAGERS = "554 4454 v4544 354v3 5544443 4434434"
"""What is pressed at each statement, area by area."""

Made = TypeVar("Made")


class Story:
    """Two people, two machines, three occasions; told in one language."""

    def __init__(self, home: Path, language: Language) -> None:
        self.t = Translator(language)
        self.now = datetime(2026, 11, 16, 8, 10)
        self.employee, self.manager = self._machine(home / "one"), self._machine(home / "two")
        self.own = self._own_view()
        self._managers_view(home / "kuvert")

    def _machine(self, home: Path) -> Workspace:
        ids = count(1)
        paths = Workspace.of({"SJALVSKATTNING_HOME": str(home)}).paths
        return Workspace(paths, now=lambda: self.now, new_id=lambda: f"k3m7p{next(ids)}")

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

    def _write(self, session: Session, number: int, text: str, *, private: bool = False) -> None:
        session.send(Jump(number - 1))
        session.send(Comment(text, private))

    def _choose(self, session: Session, number: int, wish: str) -> None:
        session.send(Jump(number - 1))
        session.send(ToggleFlag())
        before = session.response.preparation
        topic = Topic(session.response.items[number - 1].id, wish)
        session.prepare(replace(before, topics=(*before.topics, topic)))

    def _own_view(self) -> str:
        session, say = self._take(self.employee, OWN, Perspective.SELF), self.say
        late = say(
            "I september sade jag först efter mötet att turlistan inte gick ihop.",
            "In September I said only after the meeting that the rota did not add up.",
        )
        self._write(session, 10, late)
        guide = say("Jag gjorde en lathund för nyckelskåpet.", "I made a short guide to the key cabinet.")
        self._write(session, 14, guide)
        unsure = say("Jag vet inte om jag vågar ta upp det här.", "I don’t know if I dare bring this up.")
        self._write(session, 25, unsure, private=True)
        sooner = say("Hur kan jag säga ifrån medan det går att ändra?", "How can I speak up in time?")
        self._choose(session, 10, sooner)
        seen = say("Kan gruppen få se turlistan innan den är bestämd?", "May we see the rota beforehand?")
        self._choose(session, 25, seen)
        goal = Goal(
            say("Hålla i planeringsdagen i vår", "Lead the planning day in spring"),
            say("Boka lokal före jul", "Book a room before Christmas"),
            Owner.ME,
            "2027-05-01",
            say("Dagen är genomförd och alla har fått säga sitt", "The day is held and all have had a say"),
        )
        session.prepare(replace(session.response.preparation, goals=(goal,)))
        session.send(Finish())
        session.close()
        return session.response.id

    def _managers_view(self, envelope: Path) -> None:
        session, say = self._take(self.manager, MANAGERS, Perspective.MANAGER), self.say
        early = say(
            "I oktober tog du upp att bilarna inte räckte, redan på morgonmötet.",
            "In October you brought up at the morning meeting that there were too few cars.",
        )
        self._write(session, 10, early)
        used = say("Hela gruppen använder lathunden.", "The whole group uses the guide.")
        self._write(session, 14, used)
        self._choose(session, 14, say("Vill du visa den för Enhet Syd?", "Will you show it to Unit South?"))
        session.send(Finish())
        session.close()
        make_bundle(self.manager, session.response, envelope)
        keep_bundle(self.employee, envelope, lambda _: "")

    def agree(self) -> None:
        """What the two come to, and how far it is half a year later."""
        self.now, say = datetime(2026, 11, 20, 11, 0), self.say
        draft = agreements.draft_from(self.employee, self.employee.store.read(self.own))
        agreements.keep(self.employee, draft)
        rota = Commitment(
            say(
                "Gruppen ser turlistan två veckor innan den gäller",
                "The group sees the rota two weeks before it applies",
            ),
            owner=Owner.MANAGER,
            due="2027-02-01",
            judged=say("Gruppen hinner påverka", "The group is in time to influence it"),
        )
        agreements.add(self.employee, draft.id, rota)
        hours = Commitment(
            say("Två timmar planering i månaden med Enhet Syd", "Two hours a month to plan with Unit South"),
            owner=Owner.EMPLOYER,
            due="2027-06-01",
        )
        agreements.add(self.employee, draft.id, hours)
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
            session = self._take(self.employee, pressed, Perspective.SELF)
            session.send(Finish())
            session.close()
        return timeline_of(self.employee, session.response.id, self.t)[1]

    def views(self) -> Summary:
        """The two views as a document."""
        own = self.employee.store.read(self.own)
        both = side_by_side(View(own), comparable(self.employee, own)[0])
        return document(both, self.t, self.now.date())


# -- the screens

Act = Callable[[Pilot[None], SjalvskattningApp], "Awaiting"]


def _screen(story: Story, act: Act, *, session: Session | None = None) -> str:
    """The screen after ``act``, without the fonts that the picture would fetch from the network."""

    async def run() -> str:
        app = SjalvskattningApp(story.employee, story.t, session=session)
        async with app.run_test(size=SMALL) as pilot:
            app.theme = "ljust"
            await act(pilot, app)
            await pilot.pause()
            return app.export_screenshot(title="sjalvskattning")

    return _without_fonts(asyncio.run(run()))
