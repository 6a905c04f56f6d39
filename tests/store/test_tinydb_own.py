"""TinyDB's own storage through the same faults: what it loses is what the journal is for."""

from __future__ import annotations

import json
import random
from collections import Counter
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from tinydb import TinyDB, storages
from tinydb.storages import JSONStorage

from sjalvskattning.store.files import CREATE, FileSystem
from tests.figures import Figure
from tests.store.disk import UPDATE, FaultyFileSystem, Killed, MemoryDisk, images
from tests.store.script import TOP

pytestmark = pytest.mark.trust(part="storage")

FILE = TOP / "own.json"
LIFE = tuple({"comment": text} for text in ("kort", "x" * 300, "längre kommentar med åäö", "y" * 600, ""))


class Handle:
    """A file as TinyDB's storage uses it, on a disk that fails."""

    def __init__(self, fs: FileSystem, path: Path) -> None:
        self._fs, self._fd, self._place = fs, fs.open(path, UPDATE), 0
        self._buffer = b""
        self._path = path

    def seek(self, offset: int, whence: int = 0) -> int:
        """To the beginning or the end."""
        self.flush()
        self._place = self._fs.stat(self._path).size if whence else offset
        self._fs.seek(self._fd, self._place)  # type: ignore[attr-defined]
        return self._place

    def tell(self) -> int:
        """Where it is."""
        return self._place

    def read(self) -> str:
        """The rest."""
        return self._fs.read(self._fd, 1 << 20).decode()

    def write(self, text: str) -> None:
        """Into the buffer, as Python's files do."""
        self._buffer += text.encode()

    def flush(self) -> None:
        """Out of the buffer."""
        if self._buffer:
            data, self._buffer = self._buffer, b""
            self._place += self._fs.write(self._fd, data)

    def truncate(self) -> None:
        """Cut where the last write ended."""
        self.flush()
        self._fs.truncate(self._fd, self._place)

    def fileno(self) -> int:
        """What fsync is given."""
        return self._fd

    def close(self) -> None:
        """Let go."""


@pytest.fixture
def on_disk(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Lets TinyDB's own storage, unchanged, work on any of our disks."""

    def use(fs: FileSystem) -> TinyDB:
        monkeypatch.setattr(storages, "open", lambda path, **_: Handle(fs, path), raising=False)
        monkeypatch.setattr(storages, "touch", lambda path, **_: None)
        monkeypatch.setattr(storages, "os", SimpleNamespace(fsync=fs.fsync, SEEK_END=2))
        return TinyDB(FILE, storage=JSONStorage)

    return use


def life(database: TinyDB, acknowledged: list[dict[str, str]]) -> None:
    """Longer and shorter texts in one document; each is noted once it is said to be saved."""
    for document in LIFE:
        database.upsert(document, lambda _: True)
        acknowledged.append(document)


@pytest.mark.parametrize("fault", ["kill", "kill-after", "short"])
def test_the_harness_catches_tinydbs_own_storage(on_disk: Any, fault: str, figure: Figure) -> None:
    """The same kills and power cuts leave it unreadable, and lose what was acknowledged."""
    outcomes: Counter[str] = Counter()
    rng = random.Random(fault)
    for at in range(1, 200):
        disk = MemoryDisk(TOP)
        disk.close(disk.open(FILE, CREATE))
        disk.sync_folder(TOP)
        setting: dict[str, Any] = {"fault": "kill", "short": True} if fault == "short" else {"fault": fault}
        acknowledged: list[dict[str, str]] = [{}]
        try:
            life(on_disk(FaultyFileSystem(disk, at, **setting)), acknowledged)
        except Killed:
            under_way = LIFE[len(acknowledged) - 1]
        else:
            break
        for image in (disk, *images(disk, rng, 2)):
            outcomes[found(on_disk(image), acknowledged[-1], under_way)] += 1
    assert outcomes["unreadable"] > 5, outcomes
    assert outcomes["whole"] > 5, outcomes
    figure("storage: crash images that TinyDB's own storage fails", outcomes["unreadable"] + outcomes["lost"])


def found(database: TinyDB, before: dict[str, str], after: dict[str, str]) -> str:
    """What the next process finds."""
    try:
        documents = [dict(document) for document in database.all()]
    except (json.JSONDecodeError, UnicodeDecodeError):
        return "unreadable"
    return "whole" if (documents or [{}]) in ([before], [after]) else "lost"
