"""A session's documents: the invitation, the paper form, the report, and two sessions side by side."""

from __future__ import annotations

from sjalvskattning.cli.choices import one_of
from sjalvskattning.cli.group_session import (
    any_session,
    id_of,
    open_now,
    preparing,
    session_of,
    talking,
)
from sjalvskattning.cli.group_words import tell_signs
from sjalvskattning.cli.summarising import STANDARD_OUTPUT, format_of_call, hand_over
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.group.picture import Order
from sjalvskattning.core.group.session import GroupSession
from sjalvskattning.core.group.warned import session_warning
from sjalvskattning.errors import SessionRefused
from sjalvskattning.usecases.files import path_of
from sjalvskattning.usecases.group.packets import invitation_of
from sjalvskattning.usecases.group.reports import comparison_of, leaders_own, paper_form_of, report_of
from sjalvskattning.usecases.summarise import check_target, write_whole_bytes


def invite(surroundings: Surroundings, asked: str, output: str, *, force: bool) -> None:
    """Write an invitation for those who answer on their own machines.

    Raises UsageError, NotFound, StoreError, InputRejected and ExportFailed.
    """
    session = session_of(surroundings, asked, _opened_or_not)
    data = invitation_of(session.setup)
    if output == STANDARD_OUTPUT:
        surroundings.write(data.decode())
        return
    target = path_of(output)
    check_target(target, overwrite=force)
    write_whole_bytes(target, data, shared=True)
    surroundings.talk(surroundings.t("group_cli.invited", path=target))


def print_form(surroundings: Surroundings, asked: str, format_name: str, output: str, *, force: bool) -> None:
    """Write the paper form. Raises UsageError, NotFound, StoreError, MissingExtra and ExportFailed."""
    chosen = format_of_call(format_name, output)
    session = session_of(surroundings, asked, _opened_or_not)
    document = paper_form_of(session, surroundings.t)
    hand_over(surroundings, document, chosen, output, "group_cli.written", force=force)


def report(
    surroundings: Surroundings,
    asked: str,
    format_name: str,
    output: str,
    own: str,
    against: str,
    order: str,
    *,
    force: bool,
) -> None:
    """Write the report that the group takes with it.

    Raises SessionRefused (``group.not_shown_yet``), UsageError, NotFound, StoreError, MissingExtra and
    ExportFailed.
    """
    chosen, ordered = format_of_call(format_name, output), one_of(Order, order, "--order")
    workspace, t = surroundings.workspace, surroundings.t
    session = session_of(surroundings, asked, talking)
    if not talking(session):
        raise SessionRefused("group.not_shown_yet")
    document = report_of(
        workspace,
        session,
        t,
        own=leaders_own(workspace, session, own) if own else None,
        against=id_of(surroundings, against) if against else "",
        order=ordered,
    )
    tell_signs(surroundings, session_warning(session, t))
    hand_over(surroundings, document, chosen, output, "group_cli.written", force=force)


def compare(
    surroundings: Surroundings, first: str, second: str, format_name: str, output: str, *, force: bool
) -> None:
    """Write two sessions side by side.

    Raises UsageError, SessionRefused, NotFound, StoreError, MissingExtra and ExportFailed.
    """
    chosen = format_of_call(format_name, output)
    one, other = (session_of(surroundings, asked, any_session) for asked in (first, second))
    document = comparison_of(one, other, surroundings.t, surroundings.workspace.today())
    hand_over(surroundings, document, chosen, output, "group_cli.written", force=force)


def _opened_or_not(session: GroupSession) -> bool:
    """A session that someone may yet answer."""
    return preparing(session) or open_now(session)
