"""Agreements on disk: what is kept survives, damage is told and made no worse, erasing leaves nothing."""

from __future__ import annotations

import errno
import json
import os
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sjalvskattning.core.agreement.agreement import Agreement, AgreementKind, Commitment
from sjalvskattning.core.agreement.following import followed_up, with_commitment
from sjalvskattning.core.response import GoalStatus
from sjalvskattning.errors import (
    NotFound,
    ResponseDamaged,
    ResponseLocked,
    SaveFailed,
    StoreError,
    StoreTooNew,
)
from sjalvskattning.store import agreements as module
from sjalvskattning.store.agreement_file import FORMAT, agreement_bytes
from sjalvskattning.store.agreements import AgreementStore
from sjalvskattning.store.files import FileSystem
from tests.store.disk import FaultyFileSystem, Killed, MemoryDisk, images

pytestmark = pytest.mark.trust(part="storage")

ROOT = Path(__file__).parents[2]
TOP = Path("/top")
FOLDER = TOP / "agreements"
A0 = Agreement(
    "k3m2xq",
    AgreementKind.UPPDRAGSKONTRAKT,
    "prov",
    "chef",
    "2026-11-20T14:32:00.000+01:00",
    "2026-11-20T14:32:00.000+01:00",
    responsibility="ansvar med åäö \ufffd ☃",
)
A1 = with_commitment(A0, Commitment("Leda planeringsdagen", due="2027-05-01"))
A2 = followed_up(A1, 1, "2026-12-01", GoalStatus.ONGOING, "x" * 300)
A3 = followed_up(A2, 1, "2026-12-02", GoalStatus.DONE)
OTHER = replace(A0, id="b2", created="2026-11-21T08:00:00.000+01:00")

Step = tuple[str, Agreement | None]
LIFE: tuple[Step, ...] = (("create", A0), ("change", A1), ("change", A2), ("change", A3), ("erase", None))


def to(after: Agreement) -> Any:
    """A change that gives that agreement."""
    return lambda _: after


def do(store: AgreementStore, step: Step) -> None:
    """One step of a life."""
    kind, after = step
    if kind == "create" and after is not None:
        store.create(after)
    elif kind == "change" and after is not None:
        store.change(after.id, to(after))
    else:
        store.erase(A0.id)


def stored(fs: FileSystem) -> Agreement | None:
    """What is on the disk; None when there is nothing. Listing and reading agree."""
    store = AgreementStore(FOLDER, fs)
    listed = store.entries()
    assert not [problem for problem in listed.problems if not problem.readable]
    try:
        found = store.read(A0.id)
    except NotFound:
        assert listed.agreements == ()
        return None
    assert listed.agreements == (found,)
    return found


@pytest.fixture
def store(tmp_path: Path) -> AgreementStore:
    """An empty store on a real disk."""
    return AgreementStore(tmp_path / "data" / "agreements")


# -- the everyday


def test_agreements_come_back_private_and_latest_first(store: AgreementStore) -> None:
    """In files that only their owner can read, in a folder that only its owner can enter."""
    assert store.entries() == ((), ())
    assert store.create(A1) is None
    store.create(OTHER)
    assert AgreementStore(store.folder).entries() == ((OTHER, A1), ())
    assert store.read("k3m2xq") == A1
    if os.name != "nt":
        assert store.folder.stat().st_mode & 0o777 == 0o700
        assert {path.stat().st_mode & 0o777 for path in store.folder.iterdir()} == {0o600}


def test_a_change_keeps_the_version_before(store: AgreementStore) -> None:
    """One generation, exactly as it was; a change that changes nothing writes nothing."""
    store.create(A0)
    assert store.change("k3m2xq", to(A1)) == A1
    assert store.change("k3m2xq", lambda before: with_commitment(before, Commitment("b"))).commitments[1:]
    assert (store.folder / "k3m2xq.1.json").read_bytes() == agreement_bytes(A1)
    before = {path.name: path.stat().st_ino for path in store.folder.iterdir()}
    store.change("k3m2xq", lambda same: same)
    assert {path.name: path.stat().st_ino for path in store.folder.iterdir()} == before


def test_an_id_is_taken_once(store: AgreementStore) -> None:
    """Also when only its version before is left; and it must be able to be a file name."""
    store.create(A0)
    store.change(A0.id, to(A1))
    with pytest.raises(StoreError, match=r"agreement\.exists"):
        store.create(A0)
    (store.folder / "k3m2xq.json").unlink()
    with pytest.raises(StoreError, match=r"agreement\.exists"):
        store.create(A0)
    for id in ("../x", "A", "", "a.b", "con", "x" * 65):
        with pytest.raises(ValueError, match="called"):
            store.create(replace(A0, id=id))
        with pytest.raises(NotFound):
            store.read(id)


def test_what_could_not_be_read_back_is_not_written(store: AgreementStore) -> None:
    """A due date that is no text, and a change of id, are faults of the program."""
    store.create(A0)
    wrong = with_commitment(A0, Commitment("a", due=3))  # type: ignore[arg-type]
    for after in (wrong, OTHER):
        with pytest.raises(ValueError, match=r"read back|become"):
            store.change(A0.id, to(after))
    assert store.entries() == ((A0,), ())


def test_an_unknown_id_names_a_near_one(store: AgreementStore) -> None:
    """Nothing is made by asking."""
    with pytest.raises(NotFound):
        store.change("k3m2xq", to(A1))
    assert not store.folder.exists()
    store.create(A0)
    with pytest.raises(NotFound) as caught:
        store.read("k3m2x")
    assert caught.value.params["suggestion"] == "k3m2xq"


def test_a_link_is_followed_and_stays_a_link(store: AgreementStore, tmp_path: Path) -> None:
    """The file it leads to gets the change; erasing removes both."""
    store.create(A0)
    kept, entry = tmp_path / "kept.json", store.folder / "k3m2xq.json"
    entry.rename(kept)
    entry.symlink_to(kept)
    store.change(A0.id, to(A1))
    assert entry.is_symlink()
    assert kept.read_bytes() == agreement_bytes(A1)
    store.erase(A0.id)
    assert not kept.exists()
    assert not entry.is_symlink()


# -- damage


DAMAGE = [b"", b"{", b"[]", b"null", b"\xff", b"[" * 50_000, b'{"magic": "x"}', agreement_bytes(OTHER)]
FLIPPED = agreement_bytes(A1).replace(b"2027-05-01", b"2027-06-01")
CUT = agreement_bytes(A1)[:-20]


@pytest.mark.parametrize("content", [*DAMAGE, FLIPPED, CUT])
def test_a_damaged_file_gives_the_version_before_and_is_set_aside_by_the_next_change(
    store: AgreementStore, content: bytes
) -> None:
    """Reading changes nothing; the other agreements are listed; the damaged bytes are kept for good."""
    store.create(A0)
    store.create(OTHER)
    store.change(A0.id, to(A1))
    live = store.folder / "k3m2xq.json"
    live.write_bytes(content)
    found = store.examine(A0.id)
    assert (found.agreement, [notice.code for notice in found.notices]) == (A0, ["agreement.recovered"])
    listed = store.entries()
    assert listed.agreements == (OTHER, A0)
    assert [(one.id, one.code, one.readable) for one in listed.problems] == [
        ("k3m2xq", "agreement.recovered", True)
    ]
    assert live.read_bytes() == content
    store.change(A0.id, to(A2))
    assert store.entries() == ((OTHER, A2), ())
    assert [path.read_bytes() for path in (store.folder / "damaged").iterdir()] == [content]
    assert (store.folder / "k3m2xq.1.json").read_bytes() == agreement_bytes(A0)


@pytest.mark.parametrize("content", [*DAMAGE, FLIPPED])
def test_a_damaged_file_without_a_version_before_is_told_and_left(
    store: AgreementStore, content: bytes
) -> None:
    """It hides no other, is never written over, and can be erased."""
    store.create(OTHER)
    live = store.folder / "k3m2xq.json"
    live.write_bytes(content)
    listed = store.entries()
    assert listed.agreements == (OTHER,)
    assert [(one.id, one.code, one.readable) for one in listed.problems] == [
        ("k3m2xq", "agreement.damaged", False)
    ]
    with pytest.raises(ResponseDamaged):
        store.read(A0.id)
    with pytest.raises(ResponseDamaged):
        store.change(A0.id, to(A1))
    assert live.read_bytes() == content
    store.erase(A0.id)
    assert not live.exists()


def test_a_lost_file_gives_the_version_before(store: AgreementStore) -> None:
    """Told, and mended by the next change."""
    store.create(A0)
    store.change(A0.id, to(A1))
    (store.folder / "k3m2xq.json").unlink()
    assert [problem.code for problem in store.entries().problems] == ["agreement.recovered"]
    assert store.change(A0.id, to(A2)) == A2
    assert store.entries() == ((A2,), ())


def test_a_newer_file_is_refused_and_left_byte_for_byte(store: AgreementStore) -> None:
    """Also when an older version before could be read: it would be to go back in time."""
    store.create(A0)
    store.change(A0.id, to(A1))
    live = store.folder / "k3m2xq.json"
    newer = json.dumps({**json.loads(agreement_bytes(A1)), "format": FORMAT + 1, "more": 1}).encode()
    live.write_bytes(newer)
    with pytest.raises(StoreTooNew):
        store.read(A0.id)
    with pytest.raises(StoreTooNew):
        store.change(A0.id, to(A2))
    assert [(one.code, one.readable) for one in store.entries().problems] == [("agreement.too_new", False)]
    assert live.read_bytes() == newer


def test_a_stray_file_is_told_and_left(store: AgreementStore) -> None:
    """A copy that a syncing program made, a folder, and a file that cannot be read hide nothing."""
    store.create(A0)
    (store.folder / "k3m2xq (1).json").write_bytes(agreement_bytes(A0))
    (store.folder / "mapp.json").mkdir()
    (store.folder / "anteckning.txt").write_text("egen")
    listed = store.entries()
    assert listed.agreements == (A0,)
    assert [(one.id, one.code) for one in listed.problems] == [
        ("k3m2xq (1).json", "agreement.stray"),
        ("mapp", "store.unreadable"),
    ]
    store.erase(A0.id)
    assert (store.folder / "k3m2xq (1).json").exists()


def test_a_folder_that_is_shut_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    """A file where the folder should be: neither a traceback nor an empty list."""
    (tmp_path / "file").write_text("")
    store = AgreementStore(tmp_path / "file" / "agreements")
    with pytest.raises(SaveFailed):
        store.create(A0)
    with pytest.raises(StoreError, match="unreadable"):
        store.entries()


# -- disks that fail


def calls_of(steps: tuple[Step, ...]) -> int:
    """How many calls an undisturbed life makes."""
    fs = FaultyFileSystem(MemoryDisk(TOP))
    for step in steps:
        do(AgreementStore(FOLDER, fs), step)
    return len(fs.calls)


ERRORS: list[dict[str, Any]] = [
    {"fault": errno.EIO},
    {"fault": errno.ENOSPC, "short": True},
    {"fault": errno.ENOSPC, "short": True, "lasting": True},
    {"fault": errno.EACCES},
    {"fault": errno.EROFS, "lasting": True},
]
KILLS: list[dict[str, Any]] = [{"fault": "kill"}, {"fault": "kill-after"}, {"fault": "kill", "short": True}]


@pytest.mark.parametrize("setting", ERRORS, ids=str)
def test_an_error_at_any_call_leaves_the_state_before_and_a_retry_saves(setting: dict[str, Any]) -> None:
    """Only documented errors; a save that failed once is not there, so doing it again does it once."""
    for at in range(1, calls_of(LIFE) + 1):
        disk = MemoryDisk(TOP)
        fs = FaultyFileSystem(disk, at, **setting)
        before: Agreement | None = None
        for step in LIFE:
            try:
                do(AgreementStore(FOLDER, fs), step)
            except StoreError:
                allowed = [before, step[1]] if setting.get("lasting") or step[0] == "erase" else [before]
                assert stored(disk) in allowed, (at, step)
                fs.heal()
                if stored(disk) != step[1]:
                    do(AgreementStore(FOLDER, fs), step)
            before = step[1]
            assert stored(disk) == before, (at, step)


@pytest.mark.parametrize("setting", KILLS, ids=str)
def test_a_kill_or_a_power_cut_at_any_call_leaves_the_state_before_or_after(setting: dict[str, Any]) -> None:
    """What was acknowledged is there, whatever of the unflushed survived; the next change goes through."""
    rng = random.Random(1)
    for at in range(1, calls_of(LIFE) + 1):
        disk = MemoryDisk(TOP)
        fs = FaultyFileSystem(disk, at, **setting)
        before: Agreement | None = None
        after: Agreement | None = None
        try:
            for step in LIFE:
                after = step[1]
                do(AgreementStore(FOLDER, fs), step)
                before = after
        except Killed:
            disk.reboot()
        else:
            raise AssertionError("not killed")
        for image in (disk, *images(disk, rng)):
            found = stored(image)
            assert found in (before, after), at
            image.reboot()
            again = AgreementStore(FOLDER, image)
            if found is None:
                again.create(A0)
            else:
                again.change(A0.id, lambda now: replace(now, results="igen"))
            assert stored(image) is not None


def test_a_failing_repair_never_loses_the_damaged_bytes() -> None:
    """At every failing call of the change that sets them aside, they are somewhere."""
    content, at = b"{ trasig", 0
    while True:
        at += 1
        disk = MemoryDisk(TOP)
        store = AgreementStore(FOLDER, disk)
        store.create(A0)
        store.change(A0.id, to(A1))
        disk.folders[FOLDER].names["k3m2xq.json"].data[:] = content
        fs = FaultyFileSystem(disk, at, errno.ENOSPC, short=True)
        try:
            AgreementStore(FOLDER, fs).change(A0.id, to(A2))
            assert store.read(A0.id) == A2
        except StoreError:
            assert store.read(A0.id) in (A0, A2)
        assert content in disk.everything().values()
        if len(fs.calls) < at:
            break


# -- erasing


def test_an_erased_agreement_leaves_no_trace(store: AgreementStore) -> None:
    """Its version before, its set-aside copy and its temporary files are gone too; the other is there."""
    store.create(A0)
    store.create(OTHER)
    store.change(A0.id, to(A1))
    (store.folder / "k3m2xq.json").write_bytes(b"{")
    store.change(A0.id, to(A2))
    (store.folder / "k3m2xq.json.77-ab12.tmp").write_bytes(agreement_bytes(A2))
    store.erase(A0.id)
    assert not [path for path in store.folder.rglob("*") if "k3m2xq" in path.name]
    assert store.entries() == ((OTHER,), ())
    with pytest.raises(NotFound):
        store.erase(A0.id)


def test_erasing_all_leaves_an_empty_place(store: AgreementStore) -> None:
    """Whatever was damaged or stray goes too, and then the folder; a file of another kind is left."""
    assert store.erase_all() == 0
    store.create(A0)
    store.create(OTHER)
    store.change(A0.id, to(A1))
    (store.folder / "k3m2xq.json").write_bytes(b"{")
    store.change(A0.id, to(A2))
    (store.folder / "k3m2xq (1).json").write_bytes(agreement_bytes(A0))
    (store.folder / "b2.json.77-ab12.tmp").write_bytes(b"x")
    assert store.erase_all() == 2
    assert not store.folder.exists()
    store.create(A0)
    (store.folder / "anteckning.txt").write_text("egen")
    assert store.erase_all() == 1
    assert [path.name for path in store.folder.iterdir()] == ["anteckning.txt"]


@pytest.mark.parametrize("everything", [False, True])
def test_an_erasure_that_fails_can_be_done_again(everything: bool) -> None:
    """At every failing call: told, the other agreement as it was, and nothing left after the second time."""
    at = 0
    while True:
        at += 1
        disk = MemoryDisk(TOP)
        store = AgreementStore(FOLDER, disk)
        store.create(A0)
        store.create(OTHER)
        store.change(A0.id, to(A1))
        fs = FaultyFileSystem(disk, at, errno.EIO, only={"unlink", "sync_folder", "names", "stat"})
        faulty = AgreementStore(FOLDER, fs)
        for _ in range(2):
            try:
                faulty.erase_all() if everything else faulty.erase(A0.id)
            except NotFound:
                break
            except StoreError as error:
                told = {"store.erase_failed", "store.unreadable", "store.cannot_open"}
                assert error.code in told  # noqa: PT017
                continue
            break
        assert not [name for name in disk.everything() if A0.id in name]
        assert store.entries().agreements == (() if everything else (OTHER,))
        if len(fs.calls) < at:
            break


# -- several processes


def test_a_second_writer_is_told(store: AgreementStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the wait; reading goes on meanwhile."""
    store.create(A0)
    monkeypatch.setattr(module, "WAIT", 0.01)

    def meanwhile(before: Agreement) -> Agreement:
        with pytest.raises(ResponseLocked):
            AgreementStore(store.folder).change(A0.id, to(A2))
        assert AgreementStore(store.folder).read(A0.id) == A0
        return with_commitment(before, Commitment("a"))

    assert len(store.change(A0.id, meanwhile).commitments) == 1


WORKER = """
import sys
from pathlib import Path
from sjalvskattning.core.agreement.agreement import Commitment
from sjalvskattning.core.agreement.following import with_commitment
from sjalvskattning.store import agreements
agreements.WAIT = 60.0
store = agreements.AgreementStore(Path(sys.argv[1]))
for number in range(10):
    store.change("k3m2xq", lambda now: with_commitment(now, Commitment(sys.argv[2] + str(number))))
"""


def test_several_processes_lose_nothing(store: AgreementStore) -> None:
    """Each waits its turn and sees what the others did."""
    store.create(A0)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    workers = [
        subprocess.Popen([sys.executable, "-c", WORKER, str(store.folder), name], env=environment)
        for name in "abc"
    ]
    assert [worker.wait(timeout=120) for worker in workers] == [0, 0, 0]
    texts = [one.text for one in store.read(A0.id).commitments]
    assert sorted(texts) == sorted(f"{name}{number}" for name in "abc" for number in range(10))


def test_reading_and_listing_import_no_lock(tmp_path: Path) -> None:
    """It is for writing."""
    code = (
        "import sys; from pathlib import Path; from sjalvskattning.store.agreements import AgreementStore;"
        f"AgreementStore(Path({str(tmp_path)!r})).entries();"
        "print({'tinydb', 'filelock', 'icalendar'} & set(sys.modules))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"
