"""A sample assessment, a keeper that can refuse, and an app on them; no file, no clock."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, cast

from sjalvskattning.core.assessment import (
    Area,
    Assessment,
    Item,
    Kind,
    Perspective,
    Policy,
    Relation,
    Role,
    Scale,
    ScoringRule,
    Source,
    Text,
)
from sjalvskattning.core.response import Occasion, Response
from sjalvskattning.core.walk import Walk
from sjalvskattning.errors import SaveFailed
from sjalvskattning.locale import Language, Translator
from sjalvskattning.store.paths import Paths
from sjalvskattning.store.settings import Settings
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.usecases.session import Keeper, KeepsNothing, Session

NOWHERE = Path("/nowhere")
NOON = datetime(2026, 11, 20, 14, 32)

LABELS = (
    Text("stämmer inte", "not true"),
    Text("stämmer till liten del", "true to a small extent"),
    Text("stämmer delvis", "partly true"),
    Text("stämmer till stor del", "true to a large extent"),
    Text("stämmer helt", "completely true"),
)

WORKS = (
    Text("Jag frågar grannenheten hur de gör innan vi bestämmer oss."),
    Text("Jag tar med mig något från en utbildning och provar det med gruppen."),
)
FAILS = (Text("Vi gör som vi alltid har gjort, fast förutsättningarna är nya."),)


def make_item(item_id: str, text: str, third: str, kind: Kind = Kind.EXPECTATION) -> Item:
    """An item with signs, a question and a source."""
    return Item(
        id=item_id,
        kind=kind,
        text=Text(text),
        third=Text(third),
        works=WORKS,
        fails=FAILS,
        question=Text("När lärde vi oss senast något av någon annan?"),
        source=Source("Som medarbetare i kommunen", "punkt 7", Relation.RESTATES),
        strength="ska",
    )


def _area(area_id: str, title: str, *texts: str, kind: Kind = Kind.EXPECTATION) -> Area:
    items = tuple(
        make_item(f"{area_id}-{number}", text, text.replace("Jag ", "", 1), kind)
        for number, text in enumerate(texts, start=1)
    )
    return Area(area_id, Text(title), kind, Text(""), items)


EMPLOYEE = Role(
    "medarbetare",
    Text("Medarbetare", "Employee"),
    Text(""),
    None,
    (
        _area(
            "bemotande",
            "Bemötande",
            "Jag hälsar på den som kommer och tar reda på vad hen behöver.",
            "Jag lyssnar färdigt innan jag svarar.",
            "Jag säger vad som händer härnäst.",
        ),
        _area(
            "ansvar",
            "Ansvar",
            "Jag gör klart det jag har lovat, eller säger till i tid när det inte går.",
            "Jag tar upp det som inte fungerar med den som kan ändra det.",
            "Jag hushållar med tid, pengar och material.",
            "Jag vet vilka regler som gäller i mitt arbete och följer dem.",
        ),
        _area(
            "utveckling",
            "Utveckling",
            "Jag tar reda på vad som händer utanför vår egen verksamhet och använder det när vi utvecklas.",
            "Jag provar nya sätt att arbeta och berättar vad det gav.",
            "Jag delar med mig av det jag lär mig.",
        ),
        _area(
            "kommunikation",
            "Kommunikation",
            "Jag säger vad jag tycker i de forum där frågan hör hemma.",
            "Jag tar reda på det jag behöver veta.",
            "Jag ger återkoppling som går att använda.",
        ),
        _area(
            "forutsattningar",
            "Förutsättningar",
            "Jag får veta vilka mål som gäller för mitt arbete.",
            "Jag får återkoppling från min chef på det jag gör.",
            "Jag har den tid och de verktyg som uppdraget kräver.",
            kind=Kind.CONDITION,
        ),
    ),
)

HELHETSSYN = Area(
    "helhetssyn",
    Text("Helhetssyn och samhällsuppdrag"),
    Kind.EXPECTATION,
    Text(""),
    (),
    (
        _area(
            "inat", "Inåt", "Jag kopplar gruppens mål till kommunens.", "Jag fördelar uppdrag efter styrka."
        ),
        _area("utat", "Utåt", "Jag samarbetar med andra förvaltningar när invånaren tjänar på det."),
        _area("framat", "Framåt", "Jag pratar med gruppen om vad som väntar om tre år."),
    ),
)

LEADER = Role(
    "chef",
    Text("Chef", "Manager"),
    Text(""),
    "medarbetare",
    (
        HELHETSSYN,
        _area(
            "mod",
            "Mod",
            "Jag tar upp det svåra med den det gäller, i tid och mellan fyra ögon.",
            "Jag står för beslut som är fattade, också när jag själv ville annat.",
            "Jag säger nej när uppdraget inte ryms.",
            "Jag ändrar mig öppet när jag har haft fel.",
        ),
    ),
)

ASSESSMENT = Assessment(
    id="lidkoping",
    version="1.0",
    name=Text("Lidköping"),
    title=Text("Medarbetar- och ledarpolicy, Lidköping"),
    about=Text(""),
    policy=Policy("Lidköpings kommun", "Medarbetar- och ledarpolicy", "Kommunfullmäktige 2021-06-14"),
    scale=Scale(1, LABELS),
    scoring=ScoringRule(),
    roles=(EMPLOYEE, LEADER),
)


@dataclass
class FakeKeeper:
    """Keeps in memory; refuses while ``refuses`` is true."""

    refuses: bool = False
    saved: list[Response] = field(default_factory=list)
    closed: bool = False

    def save(self, response: Response) -> None:
        """Keep, or say that the disk is full."""
        if self.refuses:
            raise SaveFailed("store.save_failed", path="/hem/svar.jsonl", reason="full")
        self.saved.append(response)

    def close(self) -> None:
        """Remember that it happened."""
        self.closed = True


def make_session(
    *,
    role: str = "chef",
    perspective: Perspective = Perspective.SELF,
    position: int = 0,
    keeper: Keeper | None = None,
    assessment: Assessment = ASSESSMENT,
    advance: bool = True,
    saved: bool = True,
) -> Session:
    """A session at ``position`` with nothing answered."""
    response = Response("abc234", assessment, role, perspective, Occasion(), "2026-11-20T14:00:00")
    return Session(
        Walk(response, position, advance=advance),
        keeper or FakeKeeper(),
        lambda: NOON,
        saved_at=NOON if saved else None,
    )


def demo_session() -> Session:
    """A session that keeps nothing."""
    return make_session(keeper=KeepsNothing(), saved=False)


@dataclass
class FakeSettings:
    """Settings in memory."""

    values: Settings = field(default_factory=Settings)
    saved: list[Settings] = field(default_factory=list)

    def save(self, values: Settings) -> None:
        """Remember."""
        self.values = values
        self.saved.append(values)


@dataclass
class FakeWorkspace:
    """As much of a workspace as the question pages use."""

    settings: FakeSettings = field(default_factory=FakeSettings)
    paths: Paths = field(default_factory=lambda: Paths(NOWHERE, NOWHERE, NOWHERE))

    def now(self) -> datetime:
        """Always the same."""
        return NOON

    def today(self) -> date:
        """Always the same."""
        return NOON.date()


def make_app(
    session: Session | None = None,
    *,
    theme: str = "morkt",
    language: Language = "sv",
    folder: Path = NOWHERE,
) -> SjalvskattningApp:
    """An app at a session; what else is kept on the machine lies in ``folder``."""
    workspace = FakeWorkspace(FakeSettings(Settings(theme=theme)), Paths(folder, folder, folder))
    return SjalvskattningApp(cast(Any, workspace), Translator(language), session=session or make_session())
