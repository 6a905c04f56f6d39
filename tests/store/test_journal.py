"""The TinyDB storage: one line a save, whatever TinyDB does with its tables."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB, where
from tinydb.operations import add, delete
from tinydb.storages import JSONStorage
from tinydb.table import Document

from sjalvskattning.store.files import RealFileSystem
from sjalvskattning.store.journal import JournalStorage
from sjalvskattning.store.lines import change_line, dumps, journal_bytes, scan
from sjalvskattning.store.opened import ResponseDatabase
from sjalvskattning.store.places import Place
from sjalvskattning.store.responses import ResponseStore
from sjalvskattning.store.tables import DocumentTable, TextDocument
from tests.store.disk import FaultyFileSystem, Killed, MemoryDisk
from tests.store.samples import assessment, filled, rated, response
from tests.store.script import FOLDER, TOP


def database(fs: Any, kind: type[TinyDB] = ResponseDatabase, **options: Any) -> TinyDB:
    """A TinyDB database on a journal named ``a``."""
    return kind(storage=JournalStorage, place=Place.of(FOLDER, "a"), fs=fs, **options)


def put(db: TinyDB, key: str, document: dict[str, Any]) -> None:
    """Store a document in the table ``t``."""
    table = db.table("t")
    assert isinstance(table, DocumentTable)
    table.put(key, document)


def reread(disk: MemoryDisk) -> dict[str, Any]:
    """The tables as the next process finds them."""
    return JournalStorage(Place.of(FOLDER, "a"), disk).tables


def test_tinydb_operations_by_text_id_are_stored() -> None:
    """Insert, update in place, nested update by a function, remove and truncate all reach the file."""
    disk = MemoryDisk(TOP)
    db = database(disk, create=True)
    table = db.table("answers")
    table.insert(TextDocument({"v": 1, "list": [1]}, "x"))
    table.insert_multiple([TextDocument({"v": n}, f"y{n}") for n in range(3)])
    table.update({"v": 7}, where("v") == 2)
    table.update(add("v", 1), doc_ids=["x"])  # type: ignore[list-item]
    table.update(lambda document: document["list"].append(2), doc_ids=["x"])  # type: ignore[list-item]
    table.update(delete("v"), doc_ids=["y0"])  # type: ignore[list-item]
    table.remove(doc_ids=["y1"])  # type: ignore[list-item]
    assert reread(disk)["answers"] == {"x": {"v": 2, "list": [1, 2]}, "y0": {}, "y2": {"v": 7}}
    assert table.get(doc_id="y2") == {"v": 7}  # type: ignore[call-overload]
    table.truncate()
    assert reread(disk)["answers"] == {}


def test_tinydb_own_tables_work_too() -> None:
    """A plain TinyDB with number ids, dropped tables and all, keeps everything."""
    disk = MemoryDisk(TOP)
    db = database(disk, TinyDB, create=True)
    db.insert({"a": 1})
    db.table("other").insert(Document({"b": [1]}, 5))
    db.table("other").update(lambda document: document["b"].append(2))
    db.table("gone").insert({"c": 1})
    db.drop_table("gone")
    assert {name: table for name, table in reread(disk).items() if table} == {
        "_default": {"1": {"a": 1}},
        "other": {"5": {"b": [1, 2]}},
    }
    db.drop_tables()
    assert not any(reread(disk).values())


def test_a_save_is_one_write_and_one_flush_whatever_the_size() -> None:
    """The calls and the bytes do not grow with the definition, nor with what is stored."""
    seen = []
    for items in (4, 400):
        fs = FaultyFileSystem(MemoryDisk(TOP))
        opened = ResponseStore(FOLDER, fs=fs).create(response(of=assessment(items)))
        current = opened.response.with_answer("mod-0", rated(1))
        opened.save(current)
        fs.calls.clear()
        before = len(fs.everything()["responses/svar-1.jsonl"])
        opened.save(current.with_answer("mod-1", rated(2)))
        seen.append((fs.calls[:], len(fs.everything()["responses/svar-1.jsonl"]) - before))
        fs.calls.clear()
        opened.save(opened.response)
        assert fs.calls == []
    assert seen[0][0] == seen[1][0] == ["stat", "write", "fdatasync"]
    assert seen[0][1] == pytest.approx(seen[1][1], abs=4)


def test_a_transaction_is_one_line_and_none_when_it_fails() -> None:
    """All documents of a save stand or fall together."""
    disk = MemoryDisk(TOP)
    db = database(disk, create=True)
    storage = db.storage
    assert isinstance(storage, JournalStorage)
    storage.begin()
    put(db, "a", {"v": 1})
    put(db, "b", {"v": 1})
    assert disk.everything() == {}
    storage.commit()
    assert len(scan(disk.everything()["responses/a.jsonl"], "a").headers) == 1
    storage.begin()
    put(db, "a", {"v": 2})
    put(db, "c", {"v": 2})
    storage.roll_back()
    assert storage.tables == reread(disk) == {"t": {"a": {"v": 1}, "b": {"v": 1}}}
    with pytest.raises(ValueError, match="JSON"):
        put(db, "a", {"v": float("nan")})
    assert storage.tables == reread(disk) == {"t": {"a": {"v": 1}, "b": {"v": 1}}}


@given(
    st.lists(
        st.tuples(
            st.sampled_from("ab"),
            st.text(max_size=5),
            st.none() | st.dictionaries(st.text(), st.text() | st.integers()),
        )
    )
)
def test_lines_give_back_what_was_put_in(changes: list[tuple[str, str, dict[str, Any] | None]]) -> None:
    """Any text, half a surrogate pair and line breaks included."""
    line = change_line("a", 1, 7, [(t, k, dumps(d)) for t, k, d in changes])
    scanned = scan(line, "a")
    assert line.count(b"\n") == 1
    assert [list(found.changes) for found in scanned.lines] == [changes]
    assert json.loads(line)["seq"] == 7
    assert scan(line, "b").lines == []


def test_half_a_surrogate_pair_is_kept() -> None:
    """JSON can hold it as an escape."""
    assert json.loads(dumps({"a": "\ud800å"})) == {"a": "\ud800å"}
    scanned = scan(journal_bytes("a", 1, 0, [("t", "k", dumps({"a": "\ud800"}))]), "a")
    assert scanned.lines[0].changes[0][2] == {"a": "\ud800"}


class _Dying:
    """A file that writes half of what it is given and takes the process with it."""

    def __init__(self, handle: Any) -> None:
        self._handle = handle

    def __getattr__(self, name: str) -> Any:
        return getattr(self._handle, name)

    def write(self, text: str) -> None:
        self._handle.write(text[: len(text) // 2])
        self._handle.flush()
        raise Killed


def test_tinydb_own_file_is_what_a_kill_ruins(tmp_path: Path) -> None:
    """The same kill, in the middle of a write, leaves JSONStorage unreadable and the journal whole."""
    own = TinyDB(tmp_path / "own.json")
    own.insert({"comment": "x"})
    storage = own.storage
    assert isinstance(storage, JSONStorage)
    storage._handle = _Dying(storage._handle)
    with pytest.raises(Killed):
        own.update({"comment": "y" * 500})
    storage._handle.close()
    with TinyDB(tmp_path / "own.json") as again, pytest.raises(json.JSONDecodeError):
        again.all()

    disk = MemoryDisk(TOP)
    first = database(disk, create=True)
    put(first, "a", {"comment": "x"})
    dying = database(FaultyFileSystem(disk, 1, "kill", short=True, only={"write"}))
    with pytest.raises(Killed):
        put(dying, "a", {"comment": "y" * 500})
    assert reread(disk)["t"]["a"] == {"comment": "x"}


def test_the_real_file_is_closed_and_private(tmp_path: Path) -> None:
    """Mode 0600 whatever the umask; folders 0700, also one that was wider."""
    folder = tmp_path / "store"
    folder.mkdir(mode=0o755)
    old = os.umask(0)
    try:
        store = ResponseStore(folder, fs=RealFileSystem())
        with store.create(filled()) as opened:
            opened.save(opened.response.with_answer("mod-0", rated(5)))
        store.entries()
    finally:
        os.umask(old)
    modes = {
        path.relative_to(tmp_path).as_posix(): path.stat().st_mode & 0o777 for path in tmp_path.rglob("*")
    }
    if os.name != "nt":
        assert {path: mode for path, mode in modes.items() if mode not in (0o600, 0o700)} == {}
        assert modes["store"] == modes["store/backup"] == 0o700
