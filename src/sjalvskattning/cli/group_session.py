"""What the commands of a group session have in common: which session is meant, and how far it has come."""

from __future__ import annotations

from collections.abc import Callable

from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.group.session import GroupSession, Phase
from sjalvskattning.errors import NotFound, UsageError
from sjalvskattning.locale import Translator
from sjalvskattning.usecases.group.desk import Desk
from sjalvskattning.usecases.group.sessions import list_sessions, open_session, read_session, resolve

LATEST = "latest"

Wanted = Callable[[GroupSession], bool]
"""Which sessions a command can do something with."""


def any_session(_: GroupSession) -> bool:
    """A command that works with every session."""
    return True


def preparing(session: GroupSession) -> bool:
    """A session that is not open yet."""
    return session.phase is Phase.PREPARING


def open_now(session: GroupSession) -> bool:
    """A session that has been opened and not closed."""
    return session.phase in (Phase.COLLECTING, Phase.LEADING)


def taking(session: GroupSession) -> bool:
    """A session that takes answers."""
    return session.takes_answers


def talking(session: GroupSession) -> bool:
    """A session whose picture is shown, or that is over."""
    return session.phase in (Phase.LEADING, Phase.CLOSED)


def desk_of(surroundings: Surroundings, asked: str, wanted: Wanted = any_session) -> Desk:
    """The desk of the session that is meant. Raises NotFound, UsageError, ResponseLocked and StoreError."""
    return open_session(surroundings.workspace, id_of(surroundings, asked, wanted))


def session_of(surroundings: Surroundings, asked: str, wanted: Wanted = any_session) -> GroupSession:
    """The session that is meant, as it is on disk. Raises NotFound, UsageError and StoreError."""
    return read_session(surroundings.workspace, id_of(surroundings, asked, wanted))


def id_of(surroundings: Surroundings, asked: str, wanted: Wanted = any_session) -> str:
    """The id that is meant: the one that was said or a beginning of it, otherwise the latest that will do.

    Raises NotFound, and UsageError (``group_cli.which``) where several have the latest date, since a command
    to the wrong session could not be taken back.
    """
    workspace = surroundings.workspace
    if asked not in ("", LATEST):
        return resolve(workspace, asked)
    sessions = list_sessions(workspace).sessions
    if not sessions:
        raise NotFound("group_cli.none_yet")
    able = [session for session in sessions if wanted(session)] or list(sessions)
    latest = [session for session in able if session.setup.date == able[0].setup.date]
    if len(latest) > 1:
        known = "; ".join(f"{session.id} ({session.setup.name})" for session in latest)
        raise UsageError("group_cli.which", known=known)
    return latest[0].id


def count_words(session: GroupSession, t: Translator) -> str:
    """How many have answered, and nothing else: "8 av 12 har svarat", and the late ones after the reveal."""
    head_count = session.setup.head_count
    if not session.is_strict:
        return t("group_cli.count.open")
    if not session.releases:
        return t("group_cli.count", done=session.done, head_count=head_count)
    told = t("group_cli.count", done=session.released, head_count=head_count)
    return f"{told} {t.plural('group_cli.late', session.done)}" if session.done else told


def next_step(session: GroupSession, t: Translator) -> str:
    """What to do now, with the commands for it."""
    if session.is_strict:
        return t(f"group_cli.next.{session.phase.value}", id=session.id)
    return t(f"group_cli.next.open.{session.phase.value}", id=session.id)


def agreed_to(surroundings: Surroundings, question: str, unasked: str, *, yes: bool) -> bool:
    """Whether the person says yes, or has said so in the call.

    Raises UsageError with the code ``unasked`` where there is no one to ask.
    """
    if yes:
        return True
    if not surroundings.stdin.isatty():
        raise UsageError(unasked)
    surroundings.stderr.write(f"{question} ")
    surroundings.stderr.flush()
    return surroundings.stdin.readline().strip().lower() in surroundings.t("plain.yes").split()
