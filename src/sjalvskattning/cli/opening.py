"""Which face opens a session or Hem: the terminal interface where it works, plain mode everywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sjalvskattning.cli.surroundings import Surroundings

if TYPE_CHECKING:
    from sjalvskattning.usecases.session import Session


def open_home(surroundings: Surroundings, *, plain: bool) -> int:
    """Show Hem and give the exit code."""
    if not surroundings.wants_plain(plain):
        return _open_screen(surroundings)
    from sjalvskattning.cli.plain.home import run_home

    _collect_again()
    return run_home(surroundings)


def open_session(surroundings: Surroundings, session: Session, *, plain: bool) -> int:
    """Work with one session and give the exit code."""
    if not plain:
        return _open_screen(surroundings, session)
    from sjalvskattning.cli.plain.conversation import run_session

    _collect_again()
    return run_session(surroundings, session)


def _open_screen(surroundings: Surroundings, session: Session | None = None) -> int:
    """The terminal interface starts the collector itself, once its first frame is painted."""
    return surroundings.open_screen(surroundings.workspace, surroundings.t, session)


def _collect_again() -> None:
    """A face runs for a long time; the short call's stop of the collector ends here."""
    import gc

    gc.enable()
