"""Which group sessions there are; a new one, one taken up again, one erased."""

from __future__ import annotations

from sjalvskattning.core.group.session import Agreed, GroupSession
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.core.response import GoalStatus
from sjalvskattning.errors import NotFound
from sjalvskattning.store.sessions import Sessions, SessionStore
from sjalvskattning.usecases.group.desk import Desk
from sjalvskattning.usecases.workspace import Workspace


def session_store(workspace: Workspace) -> SessionStore:
    """The group sessions on this machine."""
    return SessionStore(workspace.paths.groups)


def list_sessions(workspace: Workspace) -> Sessions:
    """Every session that can be read, the latest first, and every problem. Raises StoreError."""
    return session_store(workspace).entries()


def new_session(workspace: Workspace, setup: Setup) -> Desk:
    """Keep a new session and sit down at its desk; what is open from the session before comes along.

    Raises NotFound when the session that ``setup.follows`` names is not there, and StoreError.
    """
    earlier: tuple[Agreed, ...] = ()
    if setup.follows:
        before = read_session(workspace, setup.follows)
        earlier = tuple(
            agreed for agreed in (*before.earlier, *before.agreed) if agreed.status is not GoalStatus.DONE
        )
    session = GroupSession(workspace.new_id(), setup, earlier=earlier)
    return Desk(session_store(workspace).create(session))


def open_session(workspace: Workspace, id: str) -> Desk:
    """Take a session up where it was. Raises NotFound, ResponseLocked and StoreError.

    Pages with tickets that a killed process left in the cache are removed.
    """
    from sjalvskattning.usecases.group.hosting import forget_pages

    opened = session_store(workspace).open(resolve(workspace, id))
    try:
        forget_pages(workspace)
    except BaseException:
        opened.close()
        raise
    return Desk(opened)


def read_session(workspace: Workspace, id: str) -> GroupSession:
    """A session as it is on disk. Raises NotFound and StoreError."""
    return session_store(workspace).read(resolve(workspace, id))


def erase_session(workspace: Workspace, id: str) -> None:
    """Erase a session for good, and what was opened for printing, which may be of it.

    Raises NotFound, ResponseLocked and StoreError.
    """
    from sjalvskattning.usecases.erasing import erase_print

    session_store(workspace).erase(resolve(workspace, id))
    erase_print(workspace)


def asked_lately(workspace: Workspace, setup: Setup) -> bool:
    """Whether a session not long ago released the same group's answers to the same. Raises StoreError."""
    from sjalvskattning.core.group.compare import asks_again

    return any(
        session.releases and asks_again(session.setup, setup) for session in list_sessions(workspace).sessions
    )


def resolve(workspace: Workspace, id: str) -> str:
    """The full id for an id, an unambiguous beginning of one, or "latest". Raises NotFound and StoreError."""
    store = session_store(workspace)
    if id == "latest":
        found = store.entries().sessions
        return found[0].id if found else id
    matches = [known for known in store.ids() if known == id] or [
        known for known in store.ids() if id and known.startswith(id)
    ]
    if len(matches) > 1:
        raise NotFound("group.not_found", id=id, suggestion=", ".join(matches))
    return matches[0] if matches else id
