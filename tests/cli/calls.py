"""Calls of the program: in this process on streams in memory, or as a process of its own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from sjalvskattning.cli import main

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "sjalvskattning"]
CHEF = ("take", "lidkoping", "--role", "chef")
CHEF_ITEMS = 45


@dataclass(frozen=True)
class Result:
    """How a call ended, and what it said."""

    code: int
    out: str
    err: str


class Input(io.StringIO):
    """Text to read, from a terminal or a pipe."""

    def __init__(self, text: str, *, terminal: bool = False) -> None:
        super().__init__(text)
        self.terminal = terminal

    def isatty(self) -> bool:
        """As it was made."""
        return self.terminal


class Output(io.StringIO):
    """What was written, to a terminal or a pipe."""

    def __init__(self, *, terminal: bool = False) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        """As it was made."""
        return self.terminal


def surroundings(home: Path, **more: str) -> dict[str, str]:
    """An environment that shares nothing with the one of whoever runs the tests."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TMPDIR") if name in os.environ}
    source = str(ROOT / "src")
    return {
        **kept,
        "HOME": str(home),
        "SJALVSKATTNING_HOME": str(home / "app"),
        "PYTHONPATH": source,
        "LANG": "C.UTF-8",
        **more,
    }


class Caller:
    """Calls ``main.run`` in this process."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
        self._monkeypatch = monkeypatch
        self.home = home
        self.environment = surroundings(home)

    def __call__(self, *words: str, typed: str = "", terminal: bool = False, **environment: str) -> Result:
        """Call with these words, this input and, beside the usual, this environment."""
        out, err = Output(terminal=terminal), Output(terminal=terminal)
        with self._monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", Input(typed, terminal=terminal))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            patch.setattr(os, "environ", {**self.environment, **environment})
            code = main.run(list(words))
        return Result(code, out.getvalue(), err.getvalue())


def process(
    words: tuple[str, ...], environment: Mapping[str, str], typed: str = "", python: tuple[str, ...] = ()
) -> Result:
    """Call the program as a process of its own."""
    command = [sys.executable, *python, "-m", "sjalvskattning", *words]
    done = subprocess.run(
        command, input=typed, env=dict(environment), capture_output=True, text=True, timeout=60, check=False
    )
    return Result(done.returncode, done.stdout, done.stderr)
