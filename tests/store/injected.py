"""A process that saves while strace fails, or kills it at, a call to the operating system.

strace counts the calls of each process by itself. So one strace and one Python reach every call: each child
makes as many idle calls as it takes for the one that is struck to be another of its own.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from sjalvskattning.core.response import Response
from sjalvskattning.errors import NotFound, SaveFailed, StoreError
from sjalvskattning.store.responses import ResponseStore
from tests.store.samples import filled, rated
from tests.store.worker import forked, say

Result = TypeVar("Result")

STRUCK = 64
"""The number of the call that strace strikes; the parent makes fewer of any kind."""

NEW = filled(4)
STATES: tuple[Response | None, ...] = (
    None,
    NEW,
    *(
        NEW.with_answer("mod-0", rated(number, "x" * length))
        for number, length in enumerate((0, 900, 3, 400), 1)
    ),
)
"""What is there, in order, as the child gets on."""

ACKNOWLEDGED, TOLD = 0, 1
"""Where the child notes, in memory shared with the parent, what it has got said."""


def idle(call: str, folder: Path, count: int) -> None:
    """Make a call so many times to no effect."""
    fd = os.open(folder / "idle", os.O_WRONLY | os.O_CREAT)
    calls: dict[str, Callable[[], object]] = {
        "fsync": lambda: os.fsync(fd),
        "fdatasync": lambda: os.fdatasync(fd),
        "write": lambda: os.write(fd, b""),
        "rename": lambda: os.rename(folder / "none", folder / "none either"),
        "unlink": lambda: os.unlink(folder / "none"),
    }
    for _ in range(count):
        with contextlib.suppress(FileNotFoundError):
            calls[call]()


def edit(store: ResponseStore, notes: mmap.mmap) -> None:
    """Create, save longer and shorter texts, close and open; what is refused is told, and then works."""
    told = partial(_until_done, store, notes)
    opened = told(partial(store.create, NEW))
    for number, state in enumerate(STATES[1:], 1):
        assert state is not None
        if number == 4:
            opened.close()
            opened = told(partial(store.open, "svar-1"))
        told(partial(opened.save, state))
        assert not opened.unsaved
        assert store.read("svar-1") == state
        notes[ACKNOWLEDGED] = number
    opened.close()


def _until_done(store: ResponseStore, notes: mmap.mmap, act: Callable[[], Result]) -> Result:
    try:
        return act()
    except StoreError as error:
        assert error.params["reason"] in {"io", "full"}  # noqa: PT017
        assert found(store) in STATES[notes[ACKNOWLEDGED] :][:2]
        notes[TOLD] += 1
        return act()


def found(store: ResponseStore) -> Response | None:
    """What another process finds."""
    try:
        return store.read("svar-1")
    except NotFound:
        return None


def strike(folder: Path, call: str, count: int) -> tuple[int, int]:
    """Strike each of the first ``count`` calls in turn; how often it was told, and how often it killed."""
    ResponseStore(folder / "0").create(NEW).close()  # what is imported here, no child imports
    told = killed = 0
    for at in range(1, count + 1):
        store = ResponseStore(folder / str(at))
        notes = mmap.mmap(-1, 2)

        def child(store: ResponseStore = store, notes: mmap.mmap = notes, at: int = at) -> None:
            idle(call, folder, STRUCK - at)
            edit(store, notes)

        status = os.waitpid(forked(child), 0)[1]
        assert status in (0, signal.SIGKILL), status
        acknowledged = notes[ACKNOWLEDGED]
        allowed = STATES[acknowledged : acknowledged + 2] if status else STATES[-1:]
        assert found(store) in allowed, (at, acknowledged)
        with store.open("svar-1") if found(store) else store.create(NEW) as opened:
            opened.save(NEW)
        assert found(store) == NEW
        told += notes[TOLD]
        killed += bool(status)
    return told, killed


def fill(folder: Path) -> None:
    """Write more and more on a disk until it is full; then the same once there is room again."""
    ballast = folder / "ballast"
    ballast.write_bytes(b"x" * 24_000)
    store = ResponseStore(folder / "responses")
    opened = store.create(filled(4))
    before = opened.response
    for length in range(1_000, 200_000, 1_000):
        state = before.with_answer("mod-0", rated(5, "å" * min(length, 9_000) + str(length)))
        try:
            opened.save(state)
        except SaveFailed as error:
            say(error.params["reason"])
            break
        before = state
    assert opened.unsaved
    assert store.read("svar-1") == before
    ballast.unlink()
    opened.save(state)
    opened.close()
    assert store.read("svar-1") == state
    say("saved")


if __name__ == "__main__":
    if sys.argv[1] == "fill":
        fill(Path(sys.argv[2]))
    else:
        say(*[" ".join(map(str, strike(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))))])
