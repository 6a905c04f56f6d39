"""Plain mode when the disk refuses: nothing is called saved that is not, and nothing typed is lost."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sjalvskattning.cli.exits import Exit
from sjalvskattning.cli.plain.conversation import run_session
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.response import Response
from sjalvskattning.core.walk import Walk
from sjalvskattning.errors import SaveFailed
from sjalvskattning.locale import Translator
from sjalvskattning.usecases.session import Session
from tests.cli.calls import Input, Output
from tests.samples import response as sample_response


class Refusing:
    """A keeper that can't save the first ``times``."""

    def __init__(self, times: int = 99) -> None:
        self.times = times

    def save(self, response: Response) -> None:
        """Refuse, or keep nothing."""
        self.times -= 1
        if self.times >= 0:
            raise SaveFailed("store.save_failed", path="/full/disk", reason="disken är full")

    def close(self) -> None:
        """Nothing to tidy."""


def failing_session(keeper: Refusing) -> Session:
    """A session over a keeper that refuses."""
    return Session(Walk.resume(sample_response()), keeper, lambda: datetime(2026, 11, 20, 14, 32))


def run(session: Session, home: Path, *lines: str) -> tuple[int, str]:
    """Walk through a session with these lines typed."""
    out = Output()
    typed = Input("".join(f"{line}\n" for line in lines))
    environment = {"SJALVSKATTNING_HOME": str(home)}
    code = run_session(Surroundings(Translator(), environment, typed, out, Output()), session)
    return code, out.getvalue()


def test_a_failed_save_is_said_at_once(tmp_path: Path) -> None:
    """What was typed is kept in memory and never called saved; the remedy names words that can be typed."""
    code, out = run(failing_session(Refusing()), tmp_path, "3", "spara")
    assert out.count("Inte sparat: ") == 2  # the answer and the retry
    assert "Det senaste är inte sparat" in out
    assert "Sparat" not in out
    assert "/full/disk" in out
    assert code == Exit.ERROR


def test_a_failed_save_can_go_to_another_folder(tmp_path: Path) -> None:
    """``flytta`` keeps the answers in another folder from then on."""
    session = failing_session(Refusing())
    code, out = run(session, tmp_path, "3", f"flytta {tmp_path / 'annat'}", "4", "q")
    assert "Svaren sparas nu i" in out
    assert code == Exit.OK
    assert list((tmp_path / "annat").iterdir())


def test_quitting_with_something_unsaved_asks_first(tmp_path: Path) -> None:
    """``q`` offers to go back; no leaves with an error code, yes goes back to where it can be saved."""
    code, out = run(failing_session(Refusing()), tmp_path, "3", "q", "nej")
    assert "Vill du gå tillbaka och försöka spara?" in out
    assert "Det senaste är inte sparat" in out
    assert code == Exit.ERROR
    code, out = run(failing_session(Refusing(times=1)), tmp_path, "3", "q", "ja", "spara", "q")
    assert "Försökte spara. Sparat 14.32." in out
    assert code == Exit.OK
