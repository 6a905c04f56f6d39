"""Backups, restores and the export of everything."""

from __future__ import annotations

import contextlib
import errno
import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sjalvskattning.errors import ExportFailed, InputRejected, SaveFailed, SjalvskattningError, StoreTooNew
from sjalvskattning.store.backups import MANIFEST, backup, export_all
from sjalvskattning.store.responses import ResponseStore
from sjalvskattning.store.restoring import Restored, restore
from sjalvskattning.store.shapes import Shapes
from tests.store.disk import FaultyFileSystem, MemoryDisk
from tests.store.samples import filled, rated, response
from tests.store.script import FOLDER, TOP

TARGET = TOP / "kopia.zip"


def three(disk: MemoryDisk, **options: Any) -> ResponseStore:
    """A store with three responses."""
    store = ResponseStore(FOLDER, fs=disk, **options)
    for count in (1, 2, 3):
        store.create(filled(count, f"r-{count}")).close()
    return store


def other(disk: MemoryDisk) -> ResponseStore:
    """An empty store elsewhere on the disk."""
    return ResponseStore(TOP / "annan", fs=disk)


def test_a_backup_comes_back_as_it_was(tmp_path: Path) -> None:
    """Also on another machine; private to its owner; restoring twice changes nothing."""
    store = ResponseStore(tmp_path / "a")
    for count in (1, 2, 3):
        store.create(filled(count, f"r-{count}")).close()
    target = tmp_path / "kopia.zip"
    assert backup(store, target) == 3
    if os.name != "nt":
        assert target.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "kopia.zip"]
    elsewhere = ResponseStore(tmp_path / "b")
    assert restore(elsewhere, target) == Restored(added=("r-1", "r-2", "r-3"))
    assert [elsewhere.read(f"r-{n}") for n in (1, 2, 3)] == [filled(n, f"r-{n}") for n in (1, 2, 3)]
    assert restore(elsewhere, target) == Restored(unchanged=("r-1", "r-2", "r-3"))
    assert {e.id: e.seq for e in store.entries().entries}.keys() == {
        e.id for e in elsewhere.entries().entries
    }


def test_a_backup_never_takes_another_files_name() -> None:
    """Unless told to."""
    disk = MemoryDisk(TOP)
    store = three(disk)
    backup(store, TARGET)
    before = disk.everything()["kopia.zip"]
    with store.open("r-1") as opened:
        opened.save(opened.response.with_answer("tid", rated(4)))
    with pytest.raises(ExportFailed, match="exists"):
        backup(store, TARGET)
    assert disk.everything()["kopia.zip"] == before
    backup(store, TARGET, overwrite=True)
    assert disk.everything()["kopia.zip"] != before


def test_what_is_newer_here_is_left_and_what_differs_is_kept_beside() -> None:
    """Nothing that is here is overwritten."""
    disk = MemoryDisk(TOP)
    store = three(disk)
    with store.open("r-1") as opened:
        for value in (1, 2, 3):
            opened.save(opened.response.with_answer("tid", rated(value)))
    backup(store, TARGET)
    with store.open("r-2") as opened:
        opened.save(opened.response.with_answer("tid", rated(5)))
    store.erase("r-1")
    store.create(response("r-1")).close()
    store.erase("r-3")
    assert restore(store, TARGET) == Restored(added=("r-3",), newer_here=("r-2",), beside=(("r-1", "r-1-2"),))
    assert store.read("r-1").answered == 0
    assert store.read("r-1-2").answer("tid") == rated(3)
    assert store.read("r-2").answer("tid") == rated(5)


def rewrite(disk: MemoryDisk, tmp_path: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """Change the members of the backup."""
    with zipfile.ZipFile(io.BytesIO(disk.everything()["kopia.zip"])) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    disk.folders[TOP].names["kopia.zip"].data[:] = buffer.getvalue()


def _add(name: str, data: bytes = b"x") -> Callable[[dict[str, bytes]], None]:
    return lambda members: members.update({name: data})


def _manifest(**changes: object) -> Callable[[dict[str, bytes]], None]:
    return lambda members: members.update(
        {MANIFEST: json.dumps({**json.loads(members[MANIFEST]), **changes}).encode()}
    )


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (_add("../utanför.jsonl"), "store.backup_unsafe"),
        (_add("/etc/passwd"), "store.backup_unsafe"),
        (_add("a/b.jsonl"), "store.backup_unsafe"),
        (_add("con.jsonl"), "store.backup_unsafe"),
        (_add("extra.jsonl"), "store.backup_incomplete"),
        (_add("bomb.jsonl", bytes(65 << 20)), "store.backup_too_big"),
        (_add("r-1.jsonl"), "store.backup_checksum"),
        (lambda members: members.pop("r-2.jsonl"), "store.backup_incomplete"),
        (lambda members: members.pop(MANIFEST), "store.backup_invalid"),
        (_manifest(magic="annat"), "store.backup_invalid"),
        (_manifest(sha256=[1]), "store.backup_invalid"),
        (_manifest(format=2), "store.backup_too_new"),
        (_add(MANIFEST, b"[" * 30_000), "store.backup_invalid"),
    ],
)
def test_a_backup_that_is_not_whole_and_harmless_changes_nothing(
    change: Callable[[dict[str, bytes]], None], code: str, tmp_path: Path
) -> None:
    """Traversal, bombs, strangers, missing and altered files are refused before anything is written."""
    disk = MemoryDisk(TOP)
    backup(three(disk), TARGET)
    rewrite(disk, tmp_path, change)
    with pytest.raises((InputRejected, StoreTooNew)) as caught:
        restore(other(disk), TARGET)
    assert caught.value.code == code
    assert other(disk).ids() == []


def test_links_and_doubled_names_in_a_backup_are_refused() -> None:
    """A symbolic link, and a name that is there twice."""
    for kind in ("link", "twice"):
        disk = MemoryDisk(TOP)
        backup(three(disk), TARGET)
        buffer = io.BytesIO(disk.everything()["kopia.zip"])
        with zipfile.ZipFile(buffer, "a") as archive:
            info = zipfile.ZipInfo("r-9.jsonl" if kind == "link" else "r-1.jsonl")
            info.external_attr = (0o120777 if kind == "link" else 0o100600) << 16
            with (
                pytest.warns(UserWarning, match="Duplicate") if kind == "twice" else contextlib.nullcontext()
            ):
                archive.writestr(info, "/etc/passwd")
        disk.folders[TOP].names["kopia.zip"].data[:] = buffer.getvalue()
        with pytest.raises(InputRejected, match="unsafe"):
            restore(other(disk), TARGET)


def test_any_flipped_byte_of_a_backup_is_refused_or_harmless() -> None:
    """Only documented errors; what is restored is what was backed up."""
    disk = MemoryDisk(TOP)
    backup(three(disk), TARGET)
    whole = disk.everything()["kopia.zip"]
    refused = 0
    for where in range(0, len(whole), 23):
        image = MemoryDisk(TOP)
        image.folders[TOP].names["kopia.zip"] = disk.folders[TOP].names["kopia.zip"]
        image.folders[TOP].names["kopia.zip"].data[:] = (
            whole[:where] + bytes([whole[where] ^ 0xFF]) + whole[where + 1 :]
        )
        try:
            done = restore(other(image), TARGET)
        except SjalvskattningError:
            refused += 1
            assert other(image).ids() == []
            continue
        assert [other(image).read(id) for id in done.added] == [filled(n, f"r-{n}") for n in (1, 2, 3)]
    assert refused > 20


def test_a_newer_shape_in_a_backup_is_refused() -> None:
    """And an older one is migrated."""
    disk = MemoryDisk(TOP)
    backup(three(disk, shapes=Shapes(2)), TARGET)
    with pytest.raises(StoreTooNew):
        restore(other(disk), TARGET)
    newer = ResponseStore(TOP / "annan", fs=disk, shapes=Shapes(3, {2: lambda tables: tables}))
    assert restore(newer, TARGET).added == ("r-1", "r-2", "r-3")


def test_a_failing_write_takes_back_what_was_restored() -> None:
    """At every call: all or nothing."""
    disk = MemoryDisk(TOP)
    backup(three(disk), TARGET)
    failed = at = 0
    while True:
        at += 3
        image = MemoryDisk(TOP)
        image.folders[TOP].names["kopia.zip"] = disk.folders[TOP].names["kopia.zip"]
        fs = FaultyFileSystem(image, at, errno.ENOSPC)
        try:
            restore(ResponseStore(TOP / "annan", fs=fs), TARGET)
        except SjalvskattningError:
            failed += 1
            assert other(image).ids() == []
            continue
        assert other(image).ids() == ["r-1", "r-2", "r-3"]
        if len(fs.calls) < at:
            break
    assert failed > 10


def test_a_failing_backup_leaves_nothing_half() -> None:
    """At every call there is a whole file or none, and no temporary one."""
    at = 0
    while True:
        at += 1
        disk = MemoryDisk(TOP)
        store = three(disk)
        fs = FaultyFileSystem(disk, at, errno.ENOSPC, short=True)
        store._fs = fs
        try:
            backup(store, TARGET)
        except (ExportFailed, SaveFailed):
            if "kopia.zip" in disk.everything():
                assert restore(other(disk), TARGET).added
        except SjalvskattningError:
            assert "kopia.zip" not in disk.everything()
        if len(fs.calls) < at:
            break
    assert at > 10


def test_the_export_has_everything_and_names_what_cannot_be_read() -> None:
    """Readable JSON, oldest first, with private comments: it is the person's own."""
    disk = MemoryDisk(TOP)
    store = ResponseStore(FOLDER, fs=disk)
    for number, id in enumerate(("c", "a", "b")):
        store.create(response(id, created=f"2026-0{number + 1}-01")).close()
    disk.folders[FOLDER].names["a.jsonl"].data[:] = b""
    disk.folders[FOLDER / "backup"].names.clear()
    data, responses = export_all(store)
    assert [one.id for one in responses] == ["c", "b"]
    assert data["problems"] == [{"id": "a", "code": "store.damaged", "readable": False}]
    assert json.loads(json.dumps(data, allow_nan=False)) == data
    assert data["responses"][0]["definition"]["id"] == "exempel"
