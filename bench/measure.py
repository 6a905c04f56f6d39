"""Interleaved measuring: A B A B …, and the median of the ratios of each round."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

Arm = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report: what, its ratio, the goal it is held to, and what the ratio is to."""

    name: str
    ratio: float
    goal: float | None
    note: str

    def __str__(self) -> str:
        goal = f"goal ≤ {self.goal:g}" if self.goal is not None else ""
        mark = "" if self.goal is None else ("ok  " if self.ratio <= self.goal else "OVER")
        return f"{self.name:<46} {self.ratio:8.2f} ×  {goal:<12} {mark}  {self.note}"


def ratio(limit: Arm, arm: Arm, rounds: int) -> float:
    """The median over ``rounds`` of ``arm() / limit()``, measured in turns; one unmeasured round first."""
    limit(), arm()
    return median(_one(limit, arm, turn) for turn in range(rounds))


def _one(limit: Arm, arm: Arm, turn: int) -> float:
    if turn % 2:
        ours = arm()
        return ours / limit()
    base = limit()
    return arm() / base


def cpu_of(command: Sequence[str], environment: Mapping[str, str], expected: int = 0) -> float:
    """User and system seconds of one run of ``command``. Raises RuntimeError when it ends otherwise."""
    null = os.open(os.devnull, os.O_RDWR)
    try:
        pid = os.posix_spawnp(
            command[0],
            list(command),
            dict(environment),
            file_actions=[(os.POSIX_SPAWN_DUP2, null, n) for n in (0, 1, 2)],
        )
        _, status, usage = os.wait4(pid, 0)
    finally:
        os.close(null)
    if os.waitstatus_to_exitcode(status) != expected:
        raise RuntimeError(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime


def environment(home: Path) -> dict[str, str]:
    """A child's environment: our own answers folder, Swedish, nothing that changes colours."""
    keep = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return keep | {
        "HOME": str(home),
        "SJALVSKATTNING_HOME": str(home / "sjalvskattning"),
        "LANG": "sv_SE.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "PYTHONUTF8": "1",
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    }
