"""What releases have written, file by file, and what it says.

``released/<shape>`` is a home as the program wrote it: a response that was closed twice and then left open,
an agreement that was followed up, a received envelope, a group session after its reveal, an envelope that
was made, settings. ``backup-<format>.zip`` is a backup of it. What a release has written is never changed
here; a new shape or format adds its own beside.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sjalvskattning.core.agreement.agreement import Agreement, AgreementKind, Commitment
from sjalvskattning.core.agreement.following import followed_up, with_commitment
from sjalvskattning.core.bundle import Bundle
from sjalvskattning.core.response import (
    Answer,
    AnswerState,
    Goal,
    GoalStatus,
    Owner,
    Preparation,
    Topic,
)
from sjalvskattning.store.durable import ensure_folder, write_atomically
from sjalvskattning.store.paths import Paths
from sjalvskattning.store.sent import Sent
from sjalvskattning.store.settings import Settings
from tests.store.disk import MemoryDisk
from tests.store.samples import filled, rated
from tests.store.script import TOP
from tests.store.test_sessions import SHOWN as SESSION

RELEASED = Path(__file__).parent / "released"
RELEASED_SHAPES = sorted(path.name for path in RELEASED.iterdir() if path.is_dir())
PATHS = Paths(TOP / "data", TOP / "config", TOP / "cache")

RESPONSE = replace(
    filled(4)
    .with_answer("mod-0", Answer(AnswerState.RATED, 5, "ändrat – ”så”", private=True, flagged=True))
    .with_answer("tid", Answer(AnswerState.NOT_APPLICABLE, comment="x" * 40)),
    finished=True,
    preparation=Preparation(
        topics=(Topic("mod-0", "mer tid"),),
        goals=(Goal("Läsa", "Boken", Owner.MANAGER, "2027", "Så", GoalStatus.ONGOING),),
        earlier=(Goal("Förra"),),
        needs="tid",
        competence="kurs",
        handed_over=True,
        signatures=True,
    ),
)
MOMENT = "2026-11-20T14:32:00.000+01:00"
AGREEMENT = followed_up(
    with_commitment(
        Agreement(
            "k3m2xq",
            AgreementKind.UPPDRAGSKONTRAKT,
            "prov",
            "chef",
            MOMENT,
            MOMENT,
            responsibility="ansvar med åäö",
        ),
        Commitment("Leda planeringsdagen", due="2027-05-01"),
    ),
    1,
    "2026-12-01",
    GoalStatus.ONGOING,
    "går bra",
)
ENVELOPE = Bundle(replace(filled(4, "kim1"), created="2026-11-20T10:00:00"), "2026-11-20", "ab" * 16)
SENT = Sent("2026-11-20", "ab" * 16, "aaaa-bbbb-cccc-dddd")
SETTINGS = Settings(
    theme="mörkt", language="sv", assessment="exempel", role="medarbetare", recent=("svar-1",)
)


def home(shape: str, part: str = "") -> MemoryDisk:
    """A disk with what that release wrote, or with part of it, flushed long ago."""
    disk = MemoryDisk(TOP)
    for path in sorted((RELEASED / shape / part).rglob("*")):
        if path.is_file():
            target = TOP / path.relative_to(RELEASED / shape)
            ensure_folder(disk, target.parent)
            write_atomically(disk, target, path.read_bytes())
    return disk


AFTER = RESPONSE.with_answer("mod-3", rated(1))
"""What it says after one more save."""

__all__ = ["SESSION"]
