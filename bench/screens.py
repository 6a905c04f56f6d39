"""The TUI on a pseudo-terminal, × an empty Textual app: first frame, key to repaint, memory."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from bench import seed
from bench.measure import Row, ratio
from bench.terminal import OnTerminal

EMPTY = [sys.executable, "-m", "bench.empty_app"]
OURS = [sys.executable, "-m", "sjalvskattning"]
HEM, FRAGA = "Självskattning", "1 av"
KEYS = 20


def rows(environment: dict[str, str], rounds: int, _kills: int) -> Iterator[Row]:
    """Hem with nothing and with much stored, a short and a long assessment, then keys and memory."""
    home = Path(environment["HOME"])
    place = seed.workspace(environment)
    place.settings.save(place.settings.values.__class__(first_run_done=True))
    empty = partial(_first_frame, EMPTY, environment, "READY 0")
    hem = partial(_first_frame, OURS, environment, HEM)
    yield Row("first frame, Hem, 0 responses", ratio(empty, hem, rounds), 1.1, "CPU, × empty app")
    for items in (20, 200):
        command = [*OURS, "take", str(seed.definition(home / f"langd-{items}.yaml", items)), "--role", "chef"]
        fraga = partial(_first_frame, command, environment, FRAGA)
        yield Row(f"first frame, Fråga, {items} items", ratio(empty, fraga, rounds), 1.1, "CPU, × empty app")
    seed.stored(environment, place.catalogue.find("lidkoping"), "chef", 1000)
    yield Row("first frame, Hem, 1,000 responses", ratio(empty, hem, rounds), 1.1, "CPU, × empty app")
    command = [*OURS, "take", "lidkoping", "--role", "chef"]
    yield from _running(command, environment, rounds)


def _running(command: Sequence[str], environment: dict[str, str], rounds: int) -> Iterator[Row]:
    with OnTerminal(EMPTY, environment) as empty, OnTerminal(command, environment) as ours:
        empty.wait_for("READY 0")
        ours.wait_for(FRAGA)
        empty.settle()
        ours.settle()
        pressed = {"empty": 0, "ours": 0}

        def empty_keys() -> float:
            before = empty.cpu()
            for _ in range(KEYS):
                pressed["empty"] += 1
                empty.press("x")
                empty.wait_for(f"READY {pressed['empty']}")
            return empty.cpu() - before

        def our_keys() -> float:
            """Forward by answering, back by undo, so that every key paints another item."""
            before = ours.cpu()
            for _ in range(KEYS // 2):
                ours.press("3")
                ours.wait_for("2 av")
                ours.press("u")
                ours.wait_for("1 av")
            return ours.cpu() - before

        yield Row(
            "key to repaint (answer, undo)",
            ratio(empty_keys, our_keys, rounds),
            1.5,
            "CPU, × empty app's key",
        )
        yield Row(
            "memory", ours.memory() / empty.memory(), 1.15, f"{ours.memory():.0f} MB resident, × empty app"
        )


def _first_frame(command: Sequence[str], environment: dict[str, str], words: str) -> float:
    """CPU seconds until ``words`` are painted."""
    with OnTerminal(command, environment) as program:
        program.wait_for(words)
        return program.cpu()
