"""Kills: a program that saves is killed at a random moment; is all that it acknowledged still there?"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from collections.abc import Iterator

from bench import seed
from bench.measure import Row
from sjalvskattning.errors import StoreError

SAVER = """
import sys
from bench import seed
from sjalvskattning.core.walk import Comment, Jump, Rate
session = seed.workspace(__import__("os").environ).resume(sys.argv[1])
turn = 0
while True:
    turn += 1
    session.send(Jump(turn % len(session.walk.items)))
    session.send(Comment(f"{turn} " + "långt " * (turn * 7 % 90)))
    if session.problem:
        raise session.problem
    print(turn, flush=True)
"""


def rows(environment: dict[str, str], _rounds: int, kills: int) -> Iterator[Row]:
    """Kills with KILL and with HUP (closing the window), comments growing and shrinking."""
    place = seed.workspace(environment)
    dice = random.Random(20261120)
    for number in (signal.SIGKILL, signal.SIGHUP):
        session = place.begin(place.catalogue.find("lidkoping"), "chef")
        name = session.response.id
        session.close()
        unreadable = lost = 0
        for _ in range(kills):
            acknowledged = _kill_one(name, environment, number, dice.randrange(1, 12))
            try:
                kept = place.store.read(name)
            except StoreError:
                unreadable += 1
                continue
            item = kept.items[acknowledged % len(kept.items)]
            newest = max((_turn(answer.comment) for answer in kept.answers.values()), default=0)
            lost += newest < acknowledged and _turn(kept.answer(item.id).comment) < acknowledged
        label = f"{kills} kills, {number.name}"
        yield Row(f"{label}: unreadable", unreadable, 0, "count")
        yield Row(f"{label}: acknowledged lost", lost, 0, "count")


def _kill_one(name: str, environment: dict[str, str], number: signal.Signals, saves: int) -> int:
    """The last turn that the saver said was saved, before it was killed after ``saves`` more or less."""
    with subprocess.Popen(
        [sys.executable, "-c", SAVER, name], env=environment, stdout=subprocess.PIPE, text=True
    ) as saver:
        assert saver.stdout is not None
        for _ in range(saves):
            if not saver.stdout.readline():
                raise RuntimeError("the saver ended by itself")
        saver.send_signal(number)
        rest = saver.stdout.read().split()
    return max(int(rest[-1]) if rest else 0, saves)


def _turn(comment: str) -> int:
    return int(comment.split(" ", 1)[0]) if comment else 0
