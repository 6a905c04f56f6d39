"""A session's documents: the report, and the paper form."""

from __future__ import annotations

from datetime import date

from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.group.picture import Order
from sjalvskattning.core.group.session import GroupSession
from sjalvskattning.core.group.setup import About
from sjalvskattning.core.response import Response
from sjalvskattning.core.summary.document import Summary
from sjalvskattning.errors import NotFound, SessionRefused, UsageError
from sjalvskattning.locale import Translator
from sjalvskattning.render import SUFFIXES
from sjalvskattning.usecases.group.sessions import read_session
from sjalvskattning.usecases.workspace import Workspace


def report_of(
    workspace: Workspace,
    session: GroupSession,
    t: Translator,
    *,
    own: Response | None = None,
    against: str = "",
    order: Order = Order.POLICY,
) -> Summary:
    """The report of a session, compared with the one before where there is one.

    ``own`` is the leader's own response; ``against`` the id of a session to compare with instead of the one
    that this follows. Raises NotFound and StoreError for one that was named and can't be read; a session
    before that has been erased is passed over.
    """
    from sjalvskattning.core.group.document import report

    before = None
    if against:
        before = read_session(workspace, against)
    elif session.setup.follows:
        try:
            before = read_session(workspace, session.setup.follows)
        except NotFound:
            before = None
    return report(session, t, workspace.today(), own=own, before=before, order=order)


def leaders_own(workspace: Workspace, session: GroupSession, response_id: str) -> Response:
    """The leader's own self-assessment to set beside what was released.

    Raises NotFound and StoreError, and UsageError (``group.not_about_leader``, ``group.other_own``) when the
    session is not about a leader, or the response is about something else.
    """
    if session.setup.about is not About.LEADER:
        raise UsageError("group.not_about_leader")
    response = workspace.store.read(workspace.resolve(response_id))
    about = (response.assessment.id, response.role, response.perspective)
    if about != (session.setup.assessment.id, session.setup.role, Perspective.SELF):
        raise UsageError("group.other_own", id=response.id)
    return response


def paper_form_of(session: GroupSession, t: Translator) -> Summary:
    """The form to print and mark by hand."""
    from sjalvskattning.core.group.paper import paper_form

    return paper_form(session, t)


def comparison_of(before: GroupSession, now: GroupSession, t: Translator, today: date) -> Summary:
    """Two sessions of a group side by side, the earlier first, whichever way round they are given.

    Raises UsageError (``group.not_comparable``) when they do not ask the same of the same, and
    SessionRefused (``group.nothing_shown``) when one of them has shown no numbers.
    """
    from sjalvskattning.core.group.compare import comparison, is_comparable

    for session in (before, now):
        if not session.releases:
            raise SessionRefused("group.nothing_shown", name=session.setup.name)
    if before.id == now.id or not is_comparable(before.setup, now.setup):
        raise UsageError("group.not_comparable")
    first, second = sorted((before, now), key=lambda session: session.setup.date)
    return comparison(first, second, t, today)


def report_name(session: GroupSession, format_name: str = "md") -> str:
    """A name that says what it is, safe on every system: ``gruppsamtal-lidkoping-2026-11-20.md``."""
    parts = ("gruppsamtal", session.setup.assessment.id, session.setup.date)
    return f"{'-'.join(parts)}.{SUFFIXES[format_name]}"
