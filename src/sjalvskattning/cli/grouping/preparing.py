"""A session made from what a call says, opened, closed and erased."""

from __future__ import annotations

from sjalvskattning.cli.group_session import agreed_to, desk_of, id_of, next_step, open_now, preparing
from sjalvskattning.cli.group_wish import Wish, setup_of
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.group.compare import SOON
from sjalvskattning.core.group.document import protections
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.usecases.group.sessions import asked_lately, erase_session, new_session, read_session


def make(surroundings: Surroundings, wish: Wish) -> None:
    """Keep a new session; its id goes to standard output.

    Raises UsageError for what is missing or cannot be, NotFound, InputRejected and StoreError.
    """
    if surroundings.has_terminal:
        from sjalvskattning.cli.plain.group_asking import ask_for_missing

        wish = ask_for_missing(surroundings, wish)
    setup = setup_of(surroundings, wish)
    with new_session(surroundings.workspace, setup) as desk:
        session = desk.session
    t = surroundings.t
    surroundings.talk(t("group_cli.new.made", name=setup.name, count=len(setup.items)))
    tell_protections(surroundings, setup)
    if asked_lately(surroundings.workspace, setup):
        surroundings.talk(t("group_report.protect.again", days=SOON))
    surroundings.talk(next_step(session, t))
    surroundings.write(session.id)


def tell_protections(surroundings: Surroundings, setup: Setup) -> None:
    """What protects those who answer, a line each."""
    t = surroundings.t
    surroundings.talk(t("group_cli.protected"))
    for text in protections(setup, t):
        surroundings.talk(f"- {text}")


def begin(surroundings: Surroundings, asked: str) -> None:
    """Open a session; from here its setup is fixed. Raises as a desk does."""
    with desk_of(surroundings, asked, preparing) as desk:
        desk.begin()
        session = desk.session
    t = surroundings.t
    surroundings.talk(t("group_cli.opened", name=session.setup.name, id=session.id))
    tell_protections(surroundings, session.setup)
    surroundings.talk(next_step(session, t))


def close(surroundings: Surroundings, asked: str, *, yes: bool) -> None:
    """End a session; asks first where answers would go without having been shown. Raises as a desk does."""
    t = surroundings.t
    with desk_of(surroundings, asked, open_now) as desk:
        lost = desk.session.done
        question = t.plural("group_cli.close.sure", lost)
        if lost and not agreed_to(surroundings, question, "group_cli.close_unasked", yes=yes):
            surroundings.talk(t("group_cli.nothing_done"))
            return
        desk.end()
        session = desk.session
    surroundings.talk(t("group_cli.closed", name=session.setup.name))
    surroundings.talk(next_step(session, t))


def erase(surroundings: Surroundings, asked: str, *, yes: bool) -> None:
    """Erase a session for good, after asking. Raises UsageError, NotFound, ResponseLocked and StoreError."""
    workspace, t = surroundings.workspace, surroundings.t
    session_id = id_of(surroundings, asked)
    if not yes:
        name = read_session(workspace, session_id).setup.name
        question = t("group_cli.erase.sure", name=name, id=session_id)
        if not agreed_to(surroundings, question, "group_cli.erase_unasked", yes=False):
            surroundings.talk(t("group_cli.nothing_done"))
            return
    erase_session(workspace, session_id)
    surroundings.talk(t("group_cli.erased", id=session_id))
