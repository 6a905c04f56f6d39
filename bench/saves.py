"""Durable save: one answer, × one append and fdatasync of a line as long; and flat however much is stored."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench import seed
from bench.measure import Arm, Row, ratio
from sjalvskattning.core.walk import Jump, Rate
from sjalvskattning.usecases.session import Session

SAVES = 50
STORED_ANSWERS = 100_000


def rows(environment: dict[str, str], rounds: int, _kills: int) -> Iterator[Row]:
    """Saves into one response; then the same with very many answers stored beside it."""
    place = seed.workspace(environment)
    assessment = place.catalogue.find("lidkoping")
    first = place.begin(assessment, "chef")
    bare = _append(place.paths.responses / "bare.txt")
    saves = partial(_saves, first)
    yield Row("save one answer", ratio(bare, saves, rounds), 1.15, "wall, × append of a line + fdatasync")
    before = min(saves() for _ in range(rounds))
    seed.stored(environment, assessment, "chef", STORED_ANSWERS // len(first.walk.items))
    after = min(saves() for _ in range(rounds))
    yield Row(f"save with {STORED_ANSWERS:,} answers stored", after / before, 1.1, "wall, × with 10 stored")
    first.close()


def _saves(session: Session) -> float:
    """Seconds for ``SAVES`` answers, each changed and acknowledged."""
    began = time.perf_counter()
    for turn in range(SAVES):
        session.send(Jump(turn % len(session.walk.items)))
        session.send(Rate(1 + (session.walk.answer.value or 0) % 5))
        if session.problem:
            raise session.problem
    return time.perf_counter() - began


def _append(path: Path) -> Arm:
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    line = b"x" * 199 + b"\n"

    def append() -> float:
        began = time.perf_counter()
        for _ in range(SAVES):
            os.write(descriptor, line)
            os.fdatasync(descriptor)
        return time.perf_counter() - began

    return append
