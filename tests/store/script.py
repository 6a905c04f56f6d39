"""One life of a response, step by step, and what may be found on the disk at any moment of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sjalvskattning.core.response import Preparation, Response
from sjalvskattning.errors import NotFound
from sjalvskattning.store.files import FileSystem
from sjalvskattning.store.opened import OpenResponse
from sjalvskattning.store.responses import ResponseStore
from sjalvskattning.store.shapes import SHAPES, Shapes
from tests.store.disk import MemoryDisk
from tests.store.samples import rated, response

TOP = Path("/top")
FOLDER = TOP / "responses"

R0 = response()
R1 = R0.with_answer("mod-0", rated(4, "längre kommentar med åäö"))
R2 = replace(
    R1.with_answer("mod-1", rated(1)).with_answer("tid", rated(2, "x" * 300)),
    preparation=Preparation(needs="tid"),
)
R3 = replace(R2.with_answer("mod-0", R0.answer("mod-0")), finished=True)
R4 = R3.with_answer("mod-2", rated(5))
R5 = R4.with_answer("mod-2", rated(3, "kort"))

Step = tuple[str, Response | None]
"""What is done, and the state when it is done (None: there is no such response)."""

LIFE: tuple[Step, ...] = (
    ("create", R0), ("save", R1), ("save", R2), ("save", R3), ("close", R3),
    ("open", R3), ("save", R4), ("close", R4),
    ("open", R4), ("save", R5), ("close", R5),
)  # fmt: skip
ERASING: tuple[Step, ...] = (("create", R0), ("save", R1), ("close", R1), ("list", R1), ("erase", None))


class Life:
    """Runs steps, and knows which states may be found: ``before`` is acknowledged, ``after`` is under way."""

    def __init__(self, fs: FileSystem, shapes: Shapes = SHAPES) -> None:
        self.store = ResponseStore(FOLDER, fs=fs, shapes=shapes)
        self.before: Response | None = None
        self.after: Response | None = None
        self.opened: OpenResponse | None = None

    def do(self, step: Step) -> None:
        """Do one step; an error leaves ``after`` under way."""
        kind, self.after = step
        actions: dict[str, Callable[[], None]] = {
            "create": self._create, "open": self._open, "save": self._save, "close": self._close,
            "erase": lambda: self.store.erase("svar-1"), "list": self._list,
        }  # fmt: skip
        actions[kind]()
        self.before = self.after

    def _create(self) -> None:
        assert self.after is not None
        self.opened = self.store.create(self.after)

    def _open(self) -> None:
        self.opened = self.store.open("svar-1")

    def _save(self) -> None:
        assert self.opened is not None
        assert self.after is not None
        self.opened.save(self.after)

    def _list(self) -> None:
        listing = self.store.entries()
        assert listing.entries or listing.problems

    def _close(self) -> None:
        assert self.opened is not None
        self.opened.close()


def stored(fs: FileSystem, shapes: Shapes = SHAPES) -> Response | None:
    """What is on the disk; None when there is nothing."""
    store = ResponseStore(FOLDER, fs=fs, shapes=shapes)
    listing = store.entries()
    try:
        found = store.read("svar-1")
    except NotFound:
        assert listing.entries == ()
        return None
    assert [entry.id for entry in listing.entries] == ["svar-1"], listing.problems
    return found


def check(disk: MemoryDisk, life: Life) -> None:
    """The disk holds the state before or after, and it can be gone on with."""
    disk.reboot()
    found = stored(disk)
    assert found in (life.before, life.after)
    if found is None:
        return
    with ResponseStore(FOLDER, fs=disk).open("svar-1") as opened:
        assert opened.response == found
        opened.save(found.with_answer("mod-3", rated(2)))
    assert stored(disk) == found.with_answer("mod-3", rated(2))
