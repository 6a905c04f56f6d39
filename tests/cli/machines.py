"""Machines of people who have something kept: own answers, an agreement, an envelope from someone else."""

from __future__ import annotations

from pathlib import Path

import pytest

from sjalvskattning.cli.exits import Exit
from sjalvskattning.store.kept import Kept
from sjalvskattning.store.paths import Paths, find_paths
from sjalvskattning.usecases.workspace import Workspace
from tests.cli.calls import CHEF, Caller

MARK = "Kvastskaft7"
"""A word that is in all that a person writes here."""

COMMENT = f"delad {MARK}a"
SECRET = f"privat {MARK}b"
COMMITMENT = f"lova {MARK}c"
RESULT = f"blev {MARK}d"
RECEIVED = f"andras {MARK}e"
RECEIVED_SECRET = f"andras privata {MARK}f"


class Machine:
    """A person's machine: the program's calls, and its folders."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
        home.mkdir(exist_ok=True)
        self.call = Caller(monkeypatch, home)
        self.paths: Paths = find_paths(self.call.environment)
        self.kept = Kept.of(self.paths)
        self.workspace = Workspace(self.paths)

    def holding(self, text: str, *more: Path) -> list[Path]:
        """Every file of the program's and of ``more`` that has a text in its name or content."""
        folders = (self.paths.data, self.paths.config, self.paths.cache, *more)
        files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
        return [path for path in files if text in path.name or text.encode() in path.read_bytes()]


def write_both(top: Path) -> None:
    """Two homes in a folder: a manager, ``kim``, handed an envelope over, and it was taken in at ``own``."""
    envelope = str(top / "kim.kuvert")
    with pytest.MonkeyPatch.context() as patch:
        kim = Machine(patch, top / "kim").call
        kim(
            *("take", "lidkoping", "--role", "chef", "--perspective", "manager"),
            typed=f"3\nk {RECEIVED}\n4\np {RECEIVED_SECRET}\n",
        )
        make = ("bundle", "make", "latest", "-o", envelope)
        own = Machine(patch, top / "own").call
        own(*CHEF, "--name", MARK, typed=f"3\nk {COMMENT}\n4\np {SECRET}\n")
        assert [kim(*make).code] + [
            own(*words).code
            for words in (
                ("agreements", "new", "latest"),
                ("agreements", "add", "latest", COMMITMENT, "--due", "2027-05-01"),
                ("agreements", "follow", "latest", "1", "--status", "ongoing", "--result", RESULT),
                ("bundle", "import", envelope),
            )
        ] == [Exit.OK] * 5
