"""Which face opens a session or Hem: the terminal interface where it works, plain mode everywhere else."""

from __future__ import annotations

from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.usecases.session import Session


def open_home(surroundings: Surroundings, *, plain: bool) -> int:
    """Show Hem and give the exit code."""
    _collect_again()
    if surroundings.wants_plain(plain):
        from sjalvskattning.cli.plain.home import run_home

        return run_home(surroundings)
    from sjalvskattning.tui.app import run_tui

    return run_tui(surroundings.workspace, surroundings.t)


def open_session(surroundings: Surroundings, session: Session, *, plain: bool) -> int:
    """Work with one session and give the exit code."""
    _collect_again()
    if plain:
        from sjalvskattning.cli.plain.conversation import run_session

        return run_session(surroundings, session)
    from sjalvskattning.tui.app import run_tui

    return run_tui(surroundings.workspace, surroundings.t, session)


def _collect_again() -> None:
    """A face runs for a long time; the short call's stop of the collector ends here."""
    import gc

    gc.enable()
