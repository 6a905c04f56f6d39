"""A process of its own that saves, for tests that kill it or run several; says each thing done on a line."""

from __future__ import annotations

import sys
from pathlib import Path

from sjalvskattning.errors import SaveFailed
from sjalvskattning.store.responses import ResponseStore
from tests.store.samples import rated


def say(text: object) -> None:
    """One line, at once."""
    print(text, flush=True)


def save_until_killed(store: ResponseStore) -> None:
    """Longer and shorter comments, now and then a close and reopening; says each number once it is saved."""
    opened = store.open("svar-1")
    number = len(opened.response.answer("mod-0").comment.split())
    while True:
        number += 1
        text = " ".join(str(n) for n in range(number))
        changed = opened.response.with_answer("mod-0", rated(1 + number % 5, text))
        opened.save(changed.with_answer("mod-1", rated(1 + number % 5, "x" * (number * 37 % 500))))
        say(number)
        if number % 7 == 0:
            opened.close()
            opened = store.open("svar-1")


def take_turns(store: ResponseStore, name: str, count: int) -> None:
    """Add to the same comment, reading it anew under the lock each time."""
    for number in range(count):
        with store.open("svar-1", wait=60) as opened:
            comment = opened.response.answer("mod-0").comment
            opened.save(opened.response.with_answer("mod-0", rated(3, f"{comment}{name}{number};")))
    say("done")


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
    elif what == "hold":
        hold(responses)
    else:
        outgrow_a_limit(responses)
