"""Group sessions about the sample assessment, stored in a workspace, and the way to them on screen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

from textual.pilot import Pilot
from textual.screen import Screen

from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.group.session import GroupSession
from sjalvskattning.core.group.setup import About, Profile
from sjalvskattning.core.group.update import Reveal, TalkWithoutNumbers
from sjalvskattning.store.sessions import SessionStore
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.screens.form import FormDialog
from sjalvskattning.tui.screens.groups import GroupsPage
from sjalvskattning.tui.screens.home import HomeScreen
from sjalvskattning.tui.widgets.writing import Field
from tests.core import sessions
from tests.tui.fakes import FakeWorkspace, make_workspace, until
from tests.tui.samples import ASSESSMENT
from tests.tui.seeing import press

Shown = TypeVar("Shown", bound=Screen[Any])

ITEMS = len(ASSESSMENT.items_of("medarbetare", Perspective.SELF))
FIRST = 3
"""How many statements the first area, Bemötande, has."""


def rows_of(people: int, first: str = "4", then: str = "3") -> list[str]:
    """A row of marks for each person: the first area with ``first``, all others with ``then``."""
    return [first * FIRST + then * (ITEMS - FIRST)] * people


DIVIDED = [*rows_of(6, "1"), *rows_of(6, "5")]
"""Twelve who agree on everything but the first area, where they are as divided as can be."""


def asked(**changes: Any) -> dict[str, Any]:
    """What a session asks: everything of the employee's role."""
    about = changes.get("about", About.GROUP)
    role = changes.get("role", "chef" if about is About.LEADER else "medarbetare")
    perspective = Perspective.REPORTS if about is About.LEADER else Perspective.SELF
    items = tuple(item.id for item in ASSESSMENT.items_of(role, perspective))
    return {"assessment": ASSESSMENT, "role": role, "item_ids": items, **changes}


def prepared(id: str = "s1", **changes: Any) -> GroupSession:
    """A session that is not opened."""
    return GroupSession(id, sessions.setup_of(**asked(**changes)))


def collecting(rows: Sequence[str] = (), id: str = "s1", **changes: Any) -> GroupSession:
    """A session that collects answers, where those rows have come in."""
    opened = sessions.opened(**asked(**changes))
    made = GroupSession(id, opened.setup, opened.phase, opened.door)
    return sessions.after(made, *sessions.sheets(made, rows))


def leading(rows: Sequence[str] = tuple(DIVIDED), id: str = "s1", **changes: Any) -> GroupSession:
    """A session whose picture is shown."""
    return sessions.after(collecting(rows, id, **changes), Reveal(list))


def without_numbers(id: str = "s1") -> GroupSession:
    """A session where too few have answered."""
    return sessions.after(collecting(rows_of(3), id), TalkWithoutNumbers())


def together(id: str = "s1") -> GroupSession:
    """A small group that marks together."""
    return collecting((), id, profile=Profile.OPEN, head_count=4)


def late(session: GroupSession, rows: Sequence[str]) -> GroupSession:
    """The session with answers that came after the picture was shown."""
    return sessions.after(session, *sessions.sheets(session, rows, prefix="late"))


def groups_in(folder: Path, *kept: GroupSession) -> FakeWorkspace:
    """A workspace where those sessions are stored."""
    workspace = make_workspace(folder)
    cast(Any, workspace.paths).groups = folder / "groups"
    for session in kept:
        SessionStore(workspace.paths.groups).create(session).close()
    return workspace


def on_disk(workspace: FakeWorkspace, id: str = "s1") -> GroupSession:
    """A session as it is kept."""
    return SessionStore(workspace.paths.groups).read(id)


async def to_list(pilot: Pilot[None], app: SjalvskattningApp) -> GroupsPage:
    """From Hem to the list of sessions."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)
    await press(pilot, "v")
    await until(pilot, lambda: isinstance(app.screen, GroupsPage) and app.screen.held is not None)
    return cast(GroupsPage, app.screen)


async def to_page(pilot: Pilot[None], app: SjalvskattningApp, kind: type[Shown], *keys: str) -> Shown:
    """Press keys until a page of that kind is in front."""
    await press(pilot, *keys)
    await until(pilot, lambda: isinstance(app.screen, kind) and app.screen.is_mounted)
    await pilot.pause()
    return cast(Shown, app.screen)


async def fill(pilot: Pilot[None], app: SjalvskattningApp, **values: str) -> None:
    """Fill in the form in front, and send it."""
    await until(pilot, lambda: isinstance(app.screen, FormDialog))
    for name, value in values.items():
        app.screen.query_one(f"#{name}", Field).value = value
    await press(pilot, "ctrl+s")
