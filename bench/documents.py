"""Documents: CPU of writing a summary that is loaded already, and of whole commands, × bare Python."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from bench import seed
from bench.commands import START
from bench.measure import Row, cpu_of, ratio
from sjalvskattning.core.assessment import Perspective

WRITE = """
import os, sys, time
from sjalvskattning.locale import Translator
from sjalvskattning.render import encode
from sjalvskattning.usecases.summarise import summarise
from sjalvskattning.usecases.workspace import Workspace

place = Workspace.of(os.environ)
made = summarise(place, place.store.read(place.store.ids()[0]), Translator("sv"))
before = time.process_time()
encode(made, sys.argv[1])
print(time.process_time() - before)
"""
"""Prints the CPU seconds of writing one document, what it has to import for that included."""

BEYOND_LOADING = {"md": 2.0, "text": None, "json": None, "html": None, "pdf": 5.0, "docx": None}
"""The goal of each format, where there is one."""

COMMANDS = (
    ("summary", "latest", "--format", "pdf", "-o"),
    ("summary", "latest", "--format", "docx", "-o"),
    ("summary", "latest", "--format", "html", "-o"),
    ("compare", "latest", "other", "-o"),
    ("plan", "latest", "other", "-o"),
    ("timeline", "latest", "-o"),
    ("agreements",),
)


def rows(environment: dict[str, str], rounds: int, _kills: int) -> Iterator[Row]:
    """One row a format beyond loading, then one a whole command."""
    place = seed.workspace(environment)
    assessment = place.catalogue.find("lidkoping")
    seed.stored(environment, assessment, "chef", 10)
    own = place.store.read(place.resolve("latest"))
    place.store.create(
        replace(own, id="other", perspective=Perspective.MANAGER, created="2025-01-01")
    ).close()
    bare = partial(cpu_of, [sys.executable, "-c", "pass"], environment)
    for name, goal in BEYOND_LOADING.items():
        arm = partial(_writing, name, environment)
        yield Row(f"writing {name}", ratio(bare, arm, rounds), goal, "CPU beyond loading, × python -c pass")
    target = Path(environment["HOME"]) / "ut"
    for words in COMMANDS:
        written = [str(target), "--force"] if words[-1] == "-o" else []
        arm = partial(cpu_of, [sys.executable, "-c", START, *words, *written], environment)
        yield Row(" ".join(words), ratio(bare, arm, rounds), None, "CPU, × python -c pass")


def _writing(name: str, environment: dict[str, str]) -> float:
    done = subprocess.run(
        [sys.executable, "-c", WRITE, name], env=environment, capture_output=True, text=True, check=True
    )
    return float(done.stdout)
