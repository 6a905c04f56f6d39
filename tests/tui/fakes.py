"""A workspace on a temporary folder with the sample assessment, and responses in it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from textual.pilot import Pilot

from sjalvskattning.core.assessment import Assessment, Perspective, Text
from sjalvskattning.core.response import (
    Answer,
    AnswerState,
    Goal,
    GoalStatus,
    Occasion,
    OccasionKind,
    Owner,
    Preparation,
    Response,
    Topic,
)
from sjalvskattning.definitions.finding import Entry as Definition
from sjalvskattning.definitions.finding import RoleEntry
from sjalvskattning.errors import NotFound, SaveFailed
from sjalvskattning.locale import Language, Translator
from sjalvskattning.store.listing import Entry, Listing
from sjalvskattning.store.notices import Notice, Problem
from sjalvskattning.store.paths import PRINT
from sjalvskattning.store.settings import Settings
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.themes import pairs
from sjalvskattning.usecases.session import Session
from sjalvskattning.usecases.workspace import Workspace
from tests.tui.samples import ASSESSMENT, NOON
from tests.tui.seeing import pairs as pairs_on_screen
from tests.tui.seeing import text as screen_text

HOSTILE = "[/] [@click=app.quit]x[/] \x1b]52;c;aGVq\x07 \u202eemit"
"""Text that would be markup, a clickable action, a clipboard write and reversed, were it trusted."""


async def until(pilot: Pilot[None], condition: Callable[[], object], most: int = 400) -> None:
    """Wait until ``condition`` holds, threads given time too; fail when it takes over ``most`` rounds."""
    for _ in range(most):
        await pilot.pause()
        if condition():
            return
        await asyncio.sleep(0.005)
    raise AssertionError("it did not happen; the screen shows:\n" + screen_text(cast(Any, pilot.app)))


@dataclass
class MemorySettings:
    """Settings that are kept in memory; ``refuses`` makes every save fail."""

    values: Any = field(default_factory=lambda: Settings(theme="morkt", first_run_done=True))
    refuses: bool = False
    notices: tuple[Notice, ...] = ()

    def save(self, values: Any) -> None:
        """Keep them for this run, and fail when told to."""
        self.values = values
        if self.refuses:
            raise SaveFailed("store.save_failed", path="/hem/s.json", reason="read-only")


@dataclass
class FakeCatalogue:
    """The sample assessment, and definitions that can't be used."""

    assessments: Sequence[Assessment] = (ASSESSMENT,)
    broken: Sequence[tuple[str, int]] = ()

    def entries(self) -> list[Definition]:
        """As the real one lists them."""
        made = [
            Definition(
                each.id,
                each.name,
                each.title,
                each.version,
                tuple(RoleEntry(role.id, role.title) for role in each.roles),
                Path(f"/assessments/{each.id}.yaml"),
                origin="shipped",
            )
            for each in self.assessments
        ]
        for name, errors in self.broken:
            text = Text(name)
            path = Path(f"/hem/egna/{name}.yaml")
            made.append(Definition(name, text, text, "", (), path, origin="user", errors=errors))
        return made

    def find(self, wanted: str) -> Assessment:
        """One of them, or NotFound."""
        for each in self.assessments:
            if each.id == wanted:
                return each
        raise NotFound("definitions.not_found", name=wanted, suggestion="")


NOTHING = Listing()


@dataclass
class FakeStore:
    """A listing that was made up; counts how often it is asked for."""

    listing: Listing = NOTHING
    asked: int = 0

    def entries(self) -> Listing:
        """The listing."""
        self.asked += 1
        return self.listing


class FakeWorkspace(Workspace):
    """A workspace whose surroundings are given; ``store`` is the real one unless another is put there."""

    @cached_property
    def catalogue(self) -> Any:
        """The sample assessment."""
        return FakeCatalogue()

    @cached_property
    def settings(self) -> Any:
        """In memory."""
        return MemorySettings()


def make_workspace(
    folder: Path, *, store: object | None = None, catalogue: object | None = None
) -> FakeWorkspace:
    """A workspace under ``folder``, its clock at :data:`NOON` and ids in order."""
    ids = (f"svar{number}" for number in count(1))
    paths = SimpleNamespace(
        data=folder,
        printed=folder / "cache" / PRINT,
        responses=folder / "responses",
        assessments=folder / "egna",
        bundles=folder / "bundles",
        agreements=folder / "agreements",
        sent=folder / "sent.json",
        cache=folder / "cache",
        settings=folder / "s.json",
    )
    workspace = FakeWorkspace(cast(Any, paths), now=lambda: NOON, new_id=lambda: next(ids))
    for name, given in (("store", store), ("catalogue", catalogue)):
        if given is not None:
            workspace.__dict__[name] = given
    return workspace


def make_app(
    workspace: Workspace, session: Session | None = None, *, theme: str = "morkt", language: Language = "sv"
) -> SjalvskattningApp:
    """An app on the workspace, at ``session`` when given, otherwise at Hem."""
    settings = cast(Any, workspace.settings)
    settings.values = replace(settings.values, theme=theme)
    return SjalvskattningApp(workspace, Translator(language), session=session)


UNPREPARED = Preparation()
IN_NOVEMBER = Occasion(OccasionKind.MEDARBETARSAMTAL, "2026-11-20")


def make_response(
    response_id: str = "svar1",
    *,
    role: str = "chef",
    answered: int | None = None,
    finished: bool = False,
    created: str = "2026-11-02T09:00:00",
    preparation: Preparation = UNPREPARED,
    occasion: Occasion = IN_NOVEMBER,
    comment: str = "",
) -> Response:
    """A response with its first ``answered`` items rated (all when None), one flagged, one commented."""
    response = Response(response_id, ASSESSMENT, role, Perspective.SELF, occasion, created, finished)
    items = response.items[: len(response.items) if answered is None else answered]
    answers = {
        item.id: Answer(AnswerState.RATED, (4, 2, 5, 3, 4, 1)[at % 6], flagged=at == 4)
        for at, item in enumerate(items)
    }
    if comment and items:
        answers[items[1].id] = replace(answers[items[1].id], comment=comment)
    return replace(response, answers=answers, preparation=preparation)


EARLIER = (
    Goal("Leda ett planeringsmöte själv", "Boka in mig i februari", due="2026-06-01", status=GoalStatus.DONE),
    Goal("Prata om arbetsbelastningen i gruppen varje månad", status=GoalStatus.ONGOING),
    Goal("Gå utbildningen i svåra samtal", judged="att jag har provat det två gånger"),
)


def stored_session(workspace: Workspace, response: Response) -> Session:
    """The response stored, and opened."""
    workspace.store.create(response).close()
    return workspace.resume(response.id)


def make_entry(at: int, *, finished: bool = True) -> Entry:
    """An entry of a listing; a higher number is older."""
    created = datetime.fromordinal(NOON.toordinal() - at).isoformat(timespec="seconds")
    kinds = ("medarbetarsamtal", "lonesamtal", "uppfoljning", "gruppdialog")
    return Entry(
        id=f"svar{at}",
        assessment="lidkoping",
        version="1.0",
        name=Text("Lidköping"),
        role="chef" if at % 3 else "medarbetare",
        role_title=Text("Chef", "Manager") if at % 3 else Text("Medarbetare", "Employee"),
        perspective="self" if at % 4 else "manager",
        occasion={"kind": kinds[at % 4], "date": created[:10], "name": "", "unit": "", "period": ""},
        created=created,
        finished=finished,
        answered=24 if finished else 6,
        applicable=24,
        total=24,
        seq=1,
    )


def listing(finished: int, *, unfinished: int = 0, problems: Sequence[Problem] = ()) -> FakeStore:
    """A store that lists that many, newest first, the unfinished ones on top."""
    entries = [make_entry(at, finished=at >= unfinished) for at in range(finished + unfinished)]
    return FakeStore(Listing(tuple(entries), tuple(problems)))


DAMAGED = Problem(
    "svar9",
    "store.damaged",
    {"id": "svar9", "path": "/hem/svar/svar9.jsonl", "copy": "/hem/svar/damaged/svar9.jsonl"},
)
"""A file that could not be read and was set aside."""


PREPARED = Preparation(
    topics=(Topic("ansvar-2", "Jag vill ha stöd i att säga nej i tid."), Topic("mod-1")),
    goals=(
        Goal("Ta upp svåra saker inom en vecka", "Boka tid på måndag", Owner.ME, "2027-02-01"),
        Goal("Få ett tydligt uppdrag", owner=Owner.MANAGER),
    ),
    earlier=EARLIER,
    needs="Mer tid för planering.",
)
"""A preparation with something in every part."""


def unknown_pairs(app: SjalvskattningApp) -> set[tuple[str, str]]:
    """The pairs of colours on screen that the contrast test does not know of, whichever is in front."""
    known = {frozenset((pair.foreground, pair.background)) for pair in pairs(app.palette)}
    met = {(front, back) for front, back, _ in pairs_on_screen(app)}
    return {pair for pair in met if not any(_alike(pair, both) for both in known)}


def _alike(pair: tuple[str, str], known: frozenset[str]) -> bool:
    """Whether it is that pair, give or take the rounding of a colour that went through HSL."""
    return all(any(_near(colour, other) for other in known) for colour in pair)


def _near(first: str, second: str) -> bool:
    return all(abs(int(first[at : at + 2], 16) - int(second[at : at + 2], 16)) <= 1 for at in (1, 3, 5))
