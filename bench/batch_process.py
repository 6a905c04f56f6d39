"""Whole processes on one core or on all, and what each took."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

RUNNER = str(Path(__file__).with_name("batch_run.py"))


class Usage(NamedTuple):
    """Seconds of CPU and on the clock, and bytes of memory at the most."""

    cpu: float
    wall: float
    peak: int


class Place:
    """Where processes run: their environment, and the cores that they may use."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.environment = environment
        self.cores = sorted(os.sched_getaffinity(0))

    def run(self, command: Sequence[str], *, everywhere: bool = False) -> Usage:
        """Run a command on one core, or on all. Raises RuntimeError, with its last words, when it fails."""
        cores = self.cores if everywhere else self.cores[-1:]
        runner = [sys.executable, "-I", "-S", RUNNER, ",".join(map(str, cores))]
        done = subprocess.run(
            [*runner, *command], env=self.environment, capture_output=True, text=True, check=True
        )
        code, cpu, wall, peak = done.stdout.split()
        if code != "0":
            raise RuntimeError(f"{' '.join(command)} ended with {code}\n{done.stderr[-2000:]}")
        return Usage(float(cpu), float(wall), int(peak) * 1024)
