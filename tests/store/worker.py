"""A process of its own that saves, for tests that kill it or run several; says each thing done on a line."""

from __future__ import annotations

import os
import random
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sjalvskattning.core.response import Response
from sjalvskattning.errors import SaveFailed
from sjalvskattning.store.responses import ResponseStore
from tests.store.samples import rated, response


def say(text: object) -> None:
    """One line, at once."""
    print(text, flush=True)


def save_until_killed(store: ResponseStore) -> None:
    """Longer and shorter comments, now and then a close and reopening; says each number once it is saved."""
    opened = store.open("svar-1")
    number = saved_in(opened.response)
    while True:
        number += 1
        changed = opened.response.with_answer("mod-0", rated(1 + number % 5, text_of(number)))
        opened.save(changed.with_answer("mod-1", rated(1 + number % 5, "x" * (number * 37 % 500))))
        say(number)
        if number % 7 == 0:
            opened.close()
            opened = store.open("svar-1")


def text_of(number: int) -> str:
    """A comment that tells its number; the next one is longer or shorter."""
    return f"{number} " * (1 + number * 7 % 60)


def saved_in(found: Response) -> int:
    """The number of the newest save."""
    return int((found.answer("mod-0").comment or "0").split()[0])


def check_saved(store: ResponseStore, said: int) -> None:
    """What :func:`save_until_killed` has said is there, whole, and perhaps the save after."""
    found = store.read("svar-1")
    number = saved_in(found)
    assert number in (said, said + 1), (number, said)
    if number:
        assert found.answer("mod-0").comment == text_of(number)
        assert found.answer("mod-0").value == found.answer("mod-1").value == 1 + number % 5
        assert len(found.answer("mod-1").comment) == number * 37 % 500


def forked(work: Callable[[], None]) -> int:
    """A process that does this and no more; its number."""
    pid = os.fork()
    if pid:
        return pid
    try:
        work()
        os._exit(0)
    finally:
        os._exit(1)


def kill_often(store: ResponseStore, count: int) -> None:
    """Start, kill and look, so many times over on the same files. Raises AssertionError for a loss."""
    rng = random.Random(count)
    store.open("svar-1").close()  # what is imported here, no child imports

    def work() -> None:
        os.dup2(writing, 1)
        save_until_killed(store)

    for _ in range(count):
        reading, writing = os.pipe()
        pid = forked(work)
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as lines:
            heard = [lines.readline() for _ in range(rng.randrange(1, 12))]
            for _ in range(rng.randrange(30_000)):  # to hit it anywhere in the save after
                pass
            os.kill(pid, signal.SIGKILL)
            heard += lines.readlines()
        os.waitpid(pid, 0)
        said = int([line for line in heard if line.endswith("\n")][-1])
        check_saved(store, said)
    say(count)


def take_turns(store: ResponseStore, name: str, count: int, at_once: int = 1) -> None:
    """Add to the same comment, reading it anew under the lock each turn; ``at_once`` saves a turn at most."""
    rng = random.Random(name)
    number = 0
    while number < count:
        with store.open("svar-1", wait=600) as opened:
            for _ in range(min(rng.randint(1, at_once), count - number)):
                comment = opened.response.answer("mod-0").comment
                opened.save(opened.response.with_answer("mod-0", rated(3, f"{comment}{name}{number};")))
                number += 1


def compete(folder: Path, processes: int, saves: int, rounds: int) -> None:
    """So many processes on one response, over and over. Raises AssertionError for a lost update."""
    names = "abcdefghijklmnop"[:processes]
    for turn in range(rounds):
        store = ResponseStore(folder / str(turn))
        store.create(response()).close()
        pids = [forked(partial(take_turns, store, name, saves, 50)) for name in names]
        assert [os.waitpid(pid, 0)[1] for pid in pids] == [0] * processes
        parts = store.read("svar-1").answer("mod-0").comment.split(";")[:-1]
        assert sorted(parts) == sorted(f"{name}{number}" for name in names for number in range(saves))
        say(len(parts))


def hold(store: ResponseStore) -> None:
    """Hold the response open until killed."""
    with store.open("svar-1"):
        say("held")
        sys.stdin.read()


def outgrow_a_limit(store: ResponseStore) -> None:
    """Save more than the process may write to a file, then the same with the limit lifted."""
    import resource

    opened = store.open("svar-1")
    size = (store.folder / "svar-1.jsonl").stat().st_size
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100, limits[1]))
    changed = opened.response.with_answer("mod-0", rated(5, "å" * 1000))
    for _ in range(2):
        try:
            opened.save(changed)
            say("saved")
        except SaveFailed as error:
            say(f"{error.params['reason']} {store.read('svar-1') == changed} {opened.unsaved}")
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    opened.save(changed)
    say(store.read("svar-1") == changed)


if __name__ == "__main__":
    what, where, *rest = sys.argv[1:]
    responses = ResponseStore(Path(where))
    if what == "save":
        save_until_killed(responses)
    elif what == "turns":
        take_turns(responses, rest[0], int(rest[1]))
        say("done")
    elif what == "kills":
        kill_often(responses, int(rest[0]))
    elif what == "compete":
        compete(responses.folder, *map(int, rest))
    elif what == "hold":
        hold(responses)
    else:
        outgrow_a_limit(responses)
