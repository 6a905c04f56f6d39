"""Filling in a sheet at a terminal: the usual walk through what a session asks, kept nowhere."""

from __future__ import annotations

from sjalvskattning.core.group.asked import empty_response
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.core.marks import Marks, marks_of
from sjalvskattning.core.walk import Walk
from sjalvskattning.usecases.session import KeepsNothing, Session
from sjalvskattning.usecases.workspace import Workspace


def sheet_session(workspace: Workspace, setup: Setup) -> Session:
    """A walk through what a session asks. Everything is gone when it ends."""
    walk = Walk.resume(empty_response(setup), advance=workspace.settings.values.advance)
    return Session(walk, KeepsNothing(), workspace.now)


def marks_in(session: Session, setup: Setup) -> Marks:
    """What has been answered so far, as a sheet."""
    return marks_of(session.response, [item.id for item in setup.items])
