"""Leading the talk: what is agreed on, what came of it, and what a session can be set beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sjalvskattning.core.agreement.agreement import FollowUp
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.group.session import Agreed, GroupSession
from sjalvskattning.core.group.setup import About
from sjalvskattning.core.response import GoalStatus
from sjalvskattning.core.text import clean_entry
from sjalvskattning.errors import UsageError
from sjalvskattning.usecases.agreements import due_of, followed_on
from sjalvskattning.usecases.group.sessions import list_sessions
from sjalvskattning.usecases.workspace import Workspace

if TYPE_CHECKING:
    from sjalvskattning.store.listing import Entry


def agreed_as_written(
    text: str, owner: str, due: str, area: str = "", before: Agreed | None = None
) -> Agreed:
    """What the group agreed on, as someone wrote it; with ``before`` in place of that, which it continues.

    Raises UsageError for an empty text (``agreement.empty_text``) or a day that does not exist
    (``agreement.bad_day``).
    """
    what = clean_entry(text).strip()
    if not what:
        raise UsageError("agreement.empty_text")
    follow_ups = before.follow_ups if before else ()
    return Agreed(what, clean_entry(owner).strip(), due_of(due), area, follow_ups)


def followed_as_written(
    workspace: Workspace, status: GoalStatus, content: str = "", result: str = "", day: str = ""
) -> FollowUp:
    """What came of something, as someone wrote it; today when no day is given.

    Raises UsageError for words that are no day (``agreement.bad_day``) and a day to come
    (``agreement.not_yet``).
    """
    when = followed_on(workspace, day)
    return FollowUp(when, status, clean_entry(content).strip(), clean_entry(result).strip())


def own_responses(workspace: Workspace, session: GroupSession) -> tuple[Entry, ...]:
    """The stored self-assessments that can be set beside what was released about the leader, newest first.

    None unless the session is about its leader. Raises StoreError.
    """
    setup = session.setup
    if setup.about is not About.LEADER:
        return ()
    wanted = (setup.assessment.id, setup.role, Perspective.SELF.value)
    return tuple(
        entry
        for entry in workspace.store.entries().entries
        if (entry.assessment, entry.role, entry.perspective) == wanted
    )


def comparable_sessions(workspace: Workspace, session: GroupSession) -> tuple[GroupSession, ...]:
    """The other sessions that asked the same and released something, the latest first. Raises StoreError."""
    from sjalvskattning.core.group.compare import is_comparable

    return tuple(
        other
        for other in list_sessions(workspace).sessions
        if other.id != session.id and other.releases and is_comparable(other.setup, session.setup)
    )
