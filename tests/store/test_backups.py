"""Backups, restores and the export of everything."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import io
import json
import os
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sjalvskattning.core.agreement.agreement import Agreement, AgreementKind, Commitment
from sjalvskattning.core.agreement.following import followed_up
from sjalvskattning.core.bundle import Bundle, pack
from sjalvskattning.core.response import GoalStatus
from sjalvskattning.errors import ExportFailed, InputRejected, SaveFailed, SjalvskattningError, StoreTooNew
from sjalvskattning.locale import Translator
from sjalvskattning.store.agreement_file import agreement_bytes
from sjalvskattning.store.backups import MANIFEST, backup
from sjalvskattning.store.files import FileSystem
from sjalvskattning.store.kept import Counts, Kept
from sjalvskattning.store.paths import Paths
from sjalvskattning.store.responses import ResponseStore
from sjalvskattning.store.restoring import Outcome, Restored, restore
from sjalvskattning.store.shapes import Shapes
from tests.store.disk import FaultyFileSystem, Killed, MemoryDisk
from tests.store.samples import filled, rated, response
from tests.store.script import TOP

TARGET = TOP / "kopia.zip"
IDS = ("r-1", "r-2", "r-3")
A1 = Agreement(
    "k3m2xq",
    AgreementKind.UPPDRAGSKONTRAKT,
    "exempel",
    "medarbetare",
    "2026-11-20T14:32:00.000+01:00",
    "2026-11-20T14:32:00.000+01:00",
    responsibility="ansvar med åäö \ufffd ☃",
    commitments=(Commitment("Leda planeringsdagen", due="2027-05-01"),),
)
A2 = replace(
    A1, id="b2", person="Kim", created="2026-11-21T08:00:00.000+01:00", changed="2026-11-22T08:00:00+01:00"
)
ENVELOPE = Bundle(replace(filled(4, "kim1"), created="2026-11-20T10:00:00"), "2026-11-20", "ab" * 16)
ALL = Counts(3, 2, 1)


def kept_at(disk: FileSystem, name: str = "a", **options: Any) -> Kept:
    """The stores of a machine somewhere on the disk."""
    paths = Paths(TOP / name, TOP / name / "config", TOP / name / "cache")
    kept = Kept.of(paths, disk)
    return kept._replace(responses=ResponseStore(paths.responses, fs=disk, **options)) if options else kept


def three(disk: FileSystem, **options: Any) -> Kept:
    """A machine with three responses."""
    kept = kept_at(disk, **options)
    for count, id in enumerate(IDS, 1):
        kept.responses.create(filled(count, id)).close()
    return kept


def full(disk: FileSystem, **options: Any) -> Kept:
    """A machine with three responses, two agreements and a received envelope."""
    kept = three(disk, **options)
    for agreement in (A1, A2):
        kept.agreements.create(agreement)
    kept.received.add(ENVELOPE)
    return kept


def other(disk: FileSystem) -> Kept:
    """A machine elsewhere on the disk with nothing on it."""
    return kept_at(disk, "annan")


def ids(kept: Kept) -> tuple[list[str], list[str], list[str]]:
    """What is kept of each kind."""
    return kept.responses.ids(), kept.agreements.ids(), kept.received.ids()


NOTHING: tuple[list[str], list[str], list[str]] = ([], [], [])
EVERYTHING = (list(IDS), ["b2", "k3m2xq"], ["kim1"])
ADDED = Restored(Outcome(added=IDS), Outcome(added=("b2", "k3m2xq")), Outcome(added=("kim1",)))
UNCHANGED = Restored(
    Outcome(unchanged=IDS), Outcome(unchanged=("b2", "k3m2xq")), Outcome(unchanged=("kim1",))
)


def test_a_backup_comes_back_as_it_was(tmp_path: Path) -> None:
    """Also on another machine; private to its owner; restoring twice changes nothing."""
    kept = Kept.of(Paths(tmp_path / "a", tmp_path / "c", tmp_path / "c"))
    for count, id in enumerate(IDS, 1):
        kept.responses.create(filled(count, id)).close()
    for agreement in (A1, A2):
        kept.agreements.create(agreement)
    kept.received.add(ENVELOPE)
    target = tmp_path / "kopia.zip"
    assert backup(kept, target) == ALL
    if os.name != "nt":
        assert target.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "kopia.zip"]
    elsewhere = Kept.of(Paths(tmp_path / "b", tmp_path / "c", tmp_path / "c"))
    assert restore(elsewhere, target) == ADDED
    assert elsewhere.read() == kept.read()
    assert elsewhere.read().agreements == (A1, A2)
    assert elsewhere.received.get("kim1") == ENVELOPE
    assert restore(elsewhere, target) == UNCHANGED
    assert ids(elsewhere) == ids(kept) == EVERYTHING


def test_a_backup_of_today_is_one_of_yesterday_when_there_are_responses_only(tmp_path: Path) -> None:
    """The layout of a response in a backup has not changed, and a backup of format 1 is restored."""
    disk = MemoryDisk(TOP)
    backup(three(disk), TARGET)
    rewrite(disk, _manifest(format=1))
    assert restore(other(disk), TARGET) == Restored(Outcome(added=IDS))
    assert ids(other(disk)) == (list(IDS), [], [])


def test_a_backup_never_takes_another_files_name() -> None:
    """Unless told to."""
    disk = MemoryDisk(TOP)
    kept = three(disk)
    backup(kept, TARGET)
    before = disk.everything()["kopia.zip"]
    with kept.responses.open("r-1") as opened:
        opened.save(opened.response.with_answer("tid", rated(4)))
    with pytest.raises(ExportFailed, match="exists"):
        backup(kept, TARGET)
    assert disk.everything()["kopia.zip"] == before
    backup(kept, TARGET, overwrite=True)
    assert disk.everything()["kopia.zip"] != before


def test_what_cannot_be_read_is_left_out_and_told() -> None:
    """The rest is backed up; each thing that is missing is a problem with a name."""
    disk = MemoryDisk(TOP)
    kept = full(disk)
    for folder, name in (("responses", "r-2.jsonl"), ("agreements", "b2.json"), ("bundles", "kim1.kuvert")):
        disk.folders[TOP / "a" / folder].names[name].data[:] = b"{"
    disk.folders[TOP / "a" / "responses" / "backup"].names.clear()
    assert backup(kept, TARGET) == Counts(2, 1, 0)
    assert [problem.id for problem in kept.problems()] == ["r-2", "b2", "kim1"]
    done = restore(other(disk), TARGET)
    assert (done.responses.added, done.agreements.added) == (("r-1", "r-3"), ("k3m2xq",))


def test_what_is_newer_here_is_left_and_what_differs_is_kept_beside() -> None:
    """Nothing that is here is overwritten, and restoring again adds no more copies."""
    disk = MemoryDisk(TOP)
    store = (kept := three(disk)).responses
    with store.open("r-1") as opened:
        for value in (1, 2, 3):
            opened.save(opened.response.with_answer("tid", rated(value)))
    backup(kept, TARGET)
    with store.open("r-2") as opened:
        opened.save(opened.response.with_answer("tid", rated(5)))
    store.erase("r-1")
    store.create(response("r-1")).close()
    store.erase("r-3")
    done = restore(kept, TARGET).responses
    assert done == Outcome(added=("r-3",), left=("r-2",), beside=(("r-1", "r-1-2"),))
    assert store.read("r-1").answered == 0
    assert store.read("r-1-2").answer("tid") == rated(3)
    assert store.read("r-2").answer("tid") == rated(5)
    assert restore(kept, TARGET).responses == Outcome(unchanged=("r-1", "r-3"), left=("r-2",))
    assert store.ids() == ["r-1", "r-1-2", "r-2", "r-3"]


def followed(agreement: Agreement, day: str) -> Agreement:
    """The agreement with one more follow-up, changed that day."""
    after = followed_up(agreement, 1, day, GoalStatus.ONGOING, "en bit på väg")
    return replace(after, changed=f"{day}T12:00:00.000+01:00")


@pytest.mark.parametrize(
    ("here", "outcome"),
    [
        (A1, Outcome(added=("b2",), unchanged=("k3m2xq",))),
        (followed(A1, "2026-12-24"), Outcome(added=("b2",), left=("k3m2xq",))),
        (replace(A1, results="annat"), Outcome(added=("b2",), beside=(("k3m2xq", "k3m2xq-2"),))),
        (
            replace(A1, changed="2026-11-20T13:00:00+00:00"),
            Outcome(added=("b2",), beside=(("k3m2xq", "k3m2xq-2"),)),
        ),
    ],
    ids=["the same", "changed later", "the same moment but other", "changed before"],
)
def test_an_agreement_that_is_here_is_never_overwritten(here: Agreement, outcome: Outcome) -> None:
    """Whether the one of the backup is the same, older, newer or another; done again nothing more happens."""
    disk = MemoryDisk(TOP)
    backup(full(disk), TARGET)
    kept = other(disk)
    kept.agreements.create(here)
    before = disk.everything()["annan/agreements/k3m2xq.json"]
    assert restore(kept, TARGET).agreements == outcome
    assert disk.everything()["annan/agreements/k3m2xq.json"] == before
    listed = {agreement.id: agreement for agreement in kept.agreements.entries().agreements}
    assert listed["k3m2xq"] == here
    if outcome.beside:
        assert listed["k3m2xq-2"] == replace(A1, id="k3m2xq-2")
    assert restore(kept, TARGET).agreements.added == ()
    assert kept.agreements.ids() == sorted(listed)


def test_a_damaged_agreement_here_is_left_for_its_owner() -> None:
    """The one of the backup is put beside it, the damaged file is as it was."""
    disk = MemoryDisk(TOP)
    backup(full(disk), TARGET)
    disk.folders[TOP / "a" / "agreements"].names["k3m2xq.json"].data[:] = b"{"
    assert restore(kept_at(disk), TARGET).agreements.beside == (("k3m2xq", "k3m2xq-2"),)
    assert disk.everything()["a/agreements/k3m2xq.json"] == b"{"
    assert kept_at(disk).agreements.read("k3m2xq-2").commitments == A1.commitments


@pytest.mark.parametrize("damaged", [False, True])
def test_another_envelope_of_the_same_response_is_left(damaged: bool) -> None:
    """Its code binds it, so it can't be kept under another id; removed, the backup's comes back."""
    disk = MemoryDisk(TOP)
    backup(full(disk), TARGET)
    kept = other(disk)
    kept.received.add(ENVELOPE._replace(nonce="cd" * 16))
    path = "annan/bundles/kim1.kuvert"
    if damaged:
        disk.folders[TOP / "annan" / "bundles"].names["kim1.kuvert"].data[:] = b"{"
    before = disk.everything()[path]
    assert restore(kept, TARGET).received == Outcome(left=("kim1",))
    assert disk.everything()[path] == before
    kept.received.remove("kim1")
    assert restore(kept, TARGET).received == Outcome(added=("kim1",))
    assert kept.received.get("kim1") == ENVELOPE


def rewrite(disk: MemoryDisk, change: Callable[[dict[str, bytes]], None]) -> None:
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


def _rename(old: str, new: str) -> Callable[[dict[str, bytes]], None]:
    """A member under another name, its checksum too."""

    def change(members: dict[str, bytes]) -> None:
        manifest = json.loads(members[MANIFEST])
        manifest["sha256"][new] = manifest["sha256"].pop(old)
        members[new] = members.pop(old)
        members[MANIFEST] = json.dumps(manifest).encode()

    return change


def _put(name: str, data: bytes) -> Callable[[dict[str, bytes]], None]:
    """Other content under a name, the checksum right."""

    def change(members: dict[str, bytes]) -> None:
        manifest = json.loads(members[MANIFEST])
        manifest["sha256"][name] = hashlib.sha256(data).hexdigest()
        members[name] = data
        members[MANIFEST] = json.dumps(manifest).encode()

    return change


def _newer_agreement(data: bytes) -> bytes:
    return json.dumps({**json.loads(data), "format": 99, "more": "things"}).encode()


def _private_envelope() -> bytes:
    """An envelope with a private note, which no envelope may hold, its own checksum right."""
    body = json.loads(pack(*ENVELOPE))
    del body["checksum"]
    next(iter(body["answers"].values()))["private"] = True
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return json.dumps({**body, "checksum": hashlib.sha256(text.encode()).hexdigest()}).encode()


def _newer_envelope() -> bytes:
    return json.dumps({**json.loads(pack(*ENVELOPE)), "version": 99}).encode()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (_add("../utanför.jsonl"), "store.backup_unsafe"),
        (_add("/etc/passwd"), "store.backup_unsafe"),
        (_add("a/b.jsonl"), "store.backup_unsafe"),
        (_add("con.jsonl"), "store.backup_unsafe"),
        (_add("agreements/../x.json"), "store.backup_unsafe"),
        (_add("agreements/../../x.json"), "store.backup_unsafe"),
        (_add("agreements//x.json"), "store.backup_unsafe"),
        (_add("agreements/con.json"), "store.backup_unsafe"),
        (_add("agreements/x.jsonl"), "store.backup_unsafe"),
        (_add("agreements/damaged/x.json"), "store.backup_unsafe"),
        (_add("agreements/.lock"), "store.backup_unsafe"),
        (_add("agreements/"), "store.backup_unsafe"),
        (_add("agreements\\\\x.json"), "store.backup_unsafe"),
        (_add("Agreements/x.json"), "store.backup_unsafe"),
        (_add("x.json"), "store.backup_unsafe"),
        (_add("received/X.kuvert"), "store.backup_unsafe"),
        (_add("received/../x.kuvert"), "store.backup_unsafe"),
        (_add("x.kuvert"), "store.backup_unsafe"),
        (_add("settings.json"), "store.backup_unsafe"),
        (_add("extra.jsonl"), "store.backup_incomplete"),
        (_add("agreements/extra.json"), "store.backup_incomplete"),
        (_add("received/extra.kuvert"), "store.backup_incomplete"),
        (_add("bomb.jsonl", bytes(65 << 20)), "store.backup_too_big"),
        (_add("agreements/bomb.json", bytes(65 << 20)), "store.backup_too_big"),
        (_add("r-1.jsonl"), "store.backup_checksum"),
        (_add("agreements/b2.json"), "store.backup_checksum"),
        (_add("received/kim1.kuvert"), "store.backup_checksum"),
        (_rename("r-1.jsonl", "r-9.jsonl"), "store.misnamed"),
        (_rename("agreements/b2.json", "agreements/b3.json"), "store.backup_checksum"),
        (_rename("received/kim1.kuvert", "received/kim2.kuvert"), "store.backup_checksum"),
        (_put("agreements/b2.json", b"{}"), "store.backup_checksum"),
        (_put("agreements/b2.json", b"[" * 100_000), "store.backup_checksum"),
        (_put("agreements/b2.json", _newer_agreement(agreement_bytes(A2))), "agreement.too_new"),
        (_put("received/kim1.kuvert", b"{}"), "store.backup_checksum"),
        (_put("received/kim1.kuvert", b"[" * 100_000), "store.backup_checksum"),
        (_put("received/kim1.kuvert", _private_envelope()), "store.backup_checksum"),
        (_put("received/kim1.kuvert", _newer_envelope()), "bundle.newer"),
        (_put("received/kim1.kuvert", b" " * (9 << 20)), "store.backup_checksum"),
        (lambda members: members.pop("r-2.jsonl"), "store.backup_incomplete"),
        (lambda members: members.pop("agreements/b2.json"), "store.backup_incomplete"),
        (lambda members: members.pop("received/kim1.kuvert"), "store.backup_incomplete"),
        (lambda members: members.pop(MANIFEST), "store.backup_invalid"),
        (_manifest(magic="annat"), "store.backup_invalid"),
        (_manifest(sha256=[1]), "store.backup_invalid"),
        (_manifest(format="2"), "store.backup_invalid"),
        (_manifest(format=3), "store.backup_too_new"),
        (_add(MANIFEST, b"[" * 30_000), "store.backup_invalid"),
    ],
)
def test_a_backup_that_is_not_whole_and_harmless_changes_nothing(
    change: Callable[[dict[str, bytes]], None], code: str
) -> None:
    """Traversal, bombs, strangers, missing, altered and newer files: refused before anything is written."""
    disk = MemoryDisk(TOP)
    backup(full(disk), TARGET)
    rewrite(disk, change)
    before = disk.everything()
    with pytest.raises(SjalvskattningError) as caught:
        restore(other(disk), TARGET)
    assert caught.value.code == code
    assert {what: Translator("sv").has(f"{code}.{what}") for what in ("what", "remedy")} == {
        "what": True,
        "remedy": True,
    }
    assert disk.everything() == before


def test_a_newer_backup_says_so_whatever_it_holds() -> None:
    """A kind of member that this version does not know is no sign of malice then."""
    disk = MemoryDisk(TOP)
    backup(full(disk), TARGET)
    rewrite(disk, _add("groups/x.json"))
    rewrite(disk, _manifest(format=3))
    with pytest.raises(StoreTooNew, match="backup_too_new"):
        restore(other(disk), TARGET)


def test_links_and_doubled_names_in_a_backup_are_refused() -> None:
    """A symbolic link, and a name that is there twice."""
    for kind, name in (
        ("link", "r-9.jsonl"),
        ("twice", "r-1.jsonl"),
        ("link", "agreements/x.json"),
        ("twice", "received/kim1.kuvert"),
    ):
        disk = MemoryDisk(TOP)
        backup(full(disk), TARGET)
        buffer = io.BytesIO(disk.everything()["kopia.zip"])
        with zipfile.ZipFile(buffer, "a") as archive:
            info = zipfile.ZipInfo(name)
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
    backup(full(disk), TARGET)
    everything = kept_at(disk).read()
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
            assert ids(other(image)) == NOTHING
            continue
        assert done == ADDED
        assert other(image).read() == everything
    assert refused > 20


def test_a_newer_shape_in_a_backup_is_refused() -> None:
    """And an older one is migrated."""
    disk = MemoryDisk(TOP)
    backup(three(disk, shapes=Shapes(2)), TARGET)
    with pytest.raises(StoreTooNew):
        restore(other(disk), TARGET)
    newer = kept_at(disk, "annan", shapes=Shapes(3, {2: lambda tables: tables}))
    assert restore(newer, TARGET).responses.added == IDS


def test_a_failing_write_takes_back_what_was_restored() -> None:
    """At every call, whichever kind is being put back: all or nothing, and done again it succeeds."""
    disk = MemoryDisk(TOP)
    backup(full(disk), TARGET)
    failed = at = 0
    while True:
        at += 1
        image = MemoryDisk(TOP)
        image.folders[TOP].names["kopia.zip"] = disk.folders[TOP].names["kopia.zip"]
        fs = FaultyFileSystem(image, at, errno.ENOSPC)
        try:
            restore(other(fs), TARGET)
        except SjalvskattningError:
            failed += 1
            assert ids(other(image)) == NOTHING, at
            assert restore(other(image), TARGET) == ADDED
            continue
        assert ids(other(image)) == EVERYTHING
        if len(fs.calls) < at:
            break
    assert failed > 30


def test_a_killed_restore_can_be_done_again() -> None:
    """Wherever it ended, the next one leaves just what was backed up, once."""
    disk = MemoryDisk(TOP)
    backup(full(disk), TARGET)
    everything = kept_at(disk).read()
    at = 0
    while True:
        at += 3
        image = MemoryDisk(TOP)
        image.folders[TOP].names["kopia.zip"] = disk.folders[TOP].names["kopia.zip"]
        fs = FaultyFileSystem(image, at, "kill")
        with contextlib.suppress(Killed):
            restore(other(fs), TARGET)
        image.reboot()
        restore(other(image), TARGET)
        assert ids(other(image)) == EVERYTHING
        assert other(image).read() == everything
        if not fs.dead:
            break
    assert at > 30


def test_a_failing_backup_leaves_nothing_half() -> None:
    """At every call there is a whole file or none, and no temporary one."""
    at = 0
    while True:
        at += 1
        disk = MemoryDisk(TOP)
        full(disk)
        fs = FaultyFileSystem(disk, at, errno.ENOSPC, short=True)
        try:
            backup(kept_at(fs), TARGET)
        except (ExportFailed, SaveFailed):
            if "kopia.zip" in disk.everything():
                assert restore(other(disk), TARGET).responses.added
        except SjalvskattningError:
            assert "kopia.zip" not in disk.everything()
        if len(fs.calls) < at:
            break
    assert at > 10


def test_everything_is_read_and_what_cannot_be_is_named() -> None:
    """The oldest of each kind first."""
    disk = MemoryDisk(TOP)
    kept = kept_at(disk)
    for number, id in enumerate(("c", "a", "b")):
        kept.responses.create(response(id, created=f"2026-0{number + 1}-01")).close()
    for agreement in (A2, A1):
        kept.agreements.create(agreement)
    newer = ENVELOPE._replace(response=replace(ENVELOPE.response, id="aa1"), made="2026-12-01")
    for bundle in (newer, ENVELOPE):
        kept.received.add(bundle)
    folder = TOP / "a" / "responses"
    disk.folders[folder].names["a.jsonl"].data[:] = b""
    disk.folders[folder / "backup"].names.clear()
    found = kept.read()
    assert [one.id for one in found.responses] == ["c", "b"]
    assert [(one.id, one.code, one.readable) for one in found.problems] == [("a", "store.damaged", False)]
    assert found.agreements == (A1, A2)
    assert found.received == (ENVELOPE, newer)
    assert found.problems == kept.problems()
