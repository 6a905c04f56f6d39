"""Damaged files: what is intact is recovered, nothing is overwritten before a copy is aside."""

from __future__ import annotations

import csv
import errno
import json
import os
import random
import shutil
from pathlib import Path

import pytest

from sjalvskattning.cli.exits import Exit
from sjalvskattning.core.response import Answer
from sjalvskattning.errors import NotFound, ResponseDamaged, SaveFailed, StoreError, StoreTooNew
from sjalvskattning.store.durable import write_new
from sjalvskattning.store.kept import Kept
from sjalvskattning.store.responses import ResponseStore
from sjalvskattning.store.sent import SentLog
from sjalvskattning.store.sessions import SessionStore
from sjalvskattning.store.settings import load_settings
from tests.cli.calls import Caller
from tests.figures import Figure, amount
from tests.store.disk import FaultyFileSystem, MemoryDisk
from tests.store.hostile_stores import STORES, stores
from tests.store.releases import PATHS, RELEASED_SHAPES, home
from tests.store.samples import filled, rated, response
from tests.store.script import FOLDER, TOP

pytestmark = pytest.mark.trust(part="storage")

LIVE = "responses/svar-1.jsonl"


SHARED = Path(__file__).parents[2].parent / "shared" / "hostile"


@pytest.fixture
def manifest() -> list[dict[str, str]]:
    """What the shared manifest says of hostile stores (in CI it must be there)."""
    path = SHARED / "manifest.csv"
    if not path.is_file():
        if os.environ.get("CI"):
            pytest.fail(f"{path} is not there")
        pytest.skip(f"{path} is not there")
    with path.open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.DictReader(lines) if row["file"].startswith("stores/")]


def test_every_store_of_the_manifest_has_its_like_here_and_does_what_is_said(
    manifest: list[dict[str, str]],
) -> None:
    """In our format: what is to be accepted or recovered is, and what is to be refused is, at least alone."""
    said = {Path(row["file"]).stem.replace("_", "-"): row["expect"] for row in manifest}
    assert len(said) >= 10
    unclear = {"icke-numeriskt-id", "djup"}  # no fault in a format with text ids; told, with the rest whole
    for id, expected in said.items():
        outcome = "accept" if id in ACCEPTED else "recover" if id in RECOVERED else "reject"
        assert id in ACCEPTED | RECOVERED | REFUSED
        assert outcome == expected or id in unclear, id
    assert REFUSED["djup-ensam"] == "store.damaged"


@pytest.mark.parametrize("generation", [False, True])
def test_the_shared_stores_themselves_are_told_of_and_never_touched(
    manifest: list[dict[str, str]], tmp_path: Path, generation: bool, figure: Figure
) -> None:
    """TinyDB's files are no journals: refused in one sentence, or recovered with a copy aside."""
    store = ResponseStore(tmp_path / "responses")
    store.create(filled(4, "hel")).close()
    contents = {}
    for row in manifest:
        source = SHARED / row["file"]
        id = source.stem.replace("_", "-")
        if generation:
            store.create(filled(3, id)).close()
        contents[id] = source.read_bytes()
        (store.folder / f"{id}.jsonl").write_bytes(contents[id])
    listing = store.entries()
    assert {problem.id: problem.readable for problem in listing.problems} == dict.fromkeys(
        contents, generation
    )
    assert {entry.id for entry in listing.entries} == ({"hel", *contents} if generation else {"hel"})
    for id, data in contents.items():
        assert (store.folder / f"{id}.jsonl").read_bytes() == data
        if generation:
            with store.open(id) as opened:
                assert opened.response == filled(3, id)
            copies = [path.read_bytes() for path in (store.folder / "damaged").glob(f"{id}.*")]
            assert copies == ([data] if data else [])
        else:
            with pytest.raises(StoreError):
                store.open(id)
            assert (store.folder / f"{id}.jsonl").read_bytes() == data
    figure("storage: hostile stores", len(contents))


@pytest.fixture
def hostile(tmp_path: Path) -> ResponseStore:
    """A copy of the hostile stores."""
    shutil.copytree(STORES, tmp_path / "s")
    return ResponseStore(tmp_path / "s")


def test_the_hostile_stores_are_in_the_present_format() -> None:
    """Otherwise write them again."""
    assert {name: (STORES / name).read_bytes() for name in stores()} == stores()


ACCEPTED = {"ok-v1": 6, "klocka-bakat": 1, "icke-numeriskt-id": 0}
RECOVERED = {
    "noll-byte": (5, "store.recovered_generation"),
    "skrap-efter": (2, "store.lines_skipped"),
    "dubbla-id": (1, "store.two_versions"),
    "tva-dokument": (6, "store.joined"),
    "djup": (6, "store.tail_cut"),
}
REFUSED = {
    "noll-ensam": "store.damaged",
    "fel-rot": "store.damaged",
    "djup-ensam": "store.damaged",
    "ny-form": "store.too_new",
    "ny-version": "store.too_new",
    "annans": "store.misnamed",
}


def test_a_listing_of_hostile_stores_shows_all_it_can(hostile: ResponseStore) -> None:
    """One bad file never hides another, and every problem is named."""
    listing = hostile.entries()
    assert {entry.id: entry.answered for entry in listing.entries} == ACCEPTED | {
        id: count for id, (count, _) in RECOVERED.items()
    }
    problems = {problem.id: (problem.code, problem.readable) for problem in listing.problems}
    assert problems == {id: (code, True) for id, (_, code) in RECOVERED.items()} | {
        id: (code, False) for id, code in REFUSED.items()
    }
    assert listing.entries[0].id == "klocka-bakat"


@pytest.mark.parametrize("id", RECOVERED)
def test_a_recovered_store_opens_with_a_copy_aside(hostile: ResponseStore, id: str) -> None:
    """The copy has every byte that was not understood; the next opening has nothing to say."""
    path = hostile.folder / f"{id}.jsonl"
    before = path.read_bytes()
    with hostile.open(id) as opened:
        assert opened.response.answered == RECOVERED[id][0]
        assert RECOVERED[id][1] in [notice.code for notice in opened.notices]
    copies = [file.read_bytes() for file in (hostile.folder / "damaged").glob(f"{id}.*")]
    assert copies == ([before[-len(copies[0]) :]] if before else [])
    with hostile.open(id) as opened:
        assert opened.notices == ()
        assert opened.response.answered == RECOVERED[id][0]


def test_of_two_versions_the_later_in_the_file_is_shown(hostile: ResponseStore) -> None:
    """And the other can be found in the copy."""
    with hostile.open("dubbla-id") as opened:
        assert opened.response.answer("mod-0").value == 4
        notice = next(notice for notice in opened.notices if notice.code == "store.two_versions")
        assert notice.params == {"id": "dubbla-id", "item": "mod-0"}
    (copy,) = (hostile.folder / "damaged").glob("dubbla-id.*")
    assert b'"value":1' in copy.read_bytes()


@pytest.mark.parametrize("id", REFUSED)
def test_a_refused_store_is_left_byte_for_byte(hostile: ResponseStore, id: str) -> None:
    """Reading and opening say why."""
    before = (hostile.folder / f"{id}.jsonl").read_bytes()
    kind = StoreTooNew if REFUSED[id] == "store.too_new" else ResponseDamaged
    for call in (hostile.read, hostile.open):
        with pytest.raises(kind) as caught:
            call(id)
        assert caught.value.code == REFUSED[id]
    assert (hostile.folder / f"{id}.jsonl").read_bytes() == before
    hostile.erase(id)
    assert id not in hostile.ids()


def lived() -> MemoryDisk:
    """A response with generations, and a journal that was not closed."""
    disk = MemoryDisk(TOP)
    store = ResponseStore(FOLDER, fs=disk)
    store.create(filled(5)).close()
    with store.open("svar-1") as opened:
        opened.save(opened.response.with_answer("mod-0", rated(5, "andra gången")))
    opened = store.open("svar-1")
    opened.save(opened.response.with_answer("mod-1", rated(4, "tredje")))
    opened.save(opened.response.with_answer("stod", rated(1, "sist")))
    disk.reboot()
    return disk


def intact_answers(original: bytes, damaged: bytes) -> dict[str, Answer]:
    """The answers whose last line is still there, byte for byte."""
    remaining = set(damaged.split(b"\n"))
    answers: dict[str, tuple[Answer, bool]] = {}
    for line in original.splitlines():
        for table, key, document in json.loads(line).get("set", ()):
            if table == "answers":
                answers[key] = (Answer.from_dict(document), line in remaining)
    return {key: answer for key, (answer, intact) in answers.items() if intact}


def damage(data: bytes, rng: random.Random) -> bytes:
    """One flipped bit, a cut, a zeroed stretch, something inserted, doubled or appended."""
    where = rng.randrange(len(data))
    length = rng.randrange(1, 600)
    kind = rng.randrange(8)
    if kind < 3:
        return data[:where] + bytes([data[where] ^ (1 << rng.randrange(8))]) + data[where + 1 :]
    if kind == 3:
        return data[:where]
    if kind == 4:
        return data[:where] + bytes(len(data[where : where + length])) + data[where + length :]
    if kind == 5:
        return data[:where] + rng.randbytes(length) + data[where:]
    return data[:where] + data[max(0, where - length) :] if kind == 6 else data + rng.randbytes(length)


def test_random_damage_loses_no_intact_answer_and_overwrites_nothing(figure: Figure) -> None:
    """Flips and cuts anywhere: a copy of the damaged bytes is kept, what is intact is there."""
    whole = lived().everything()[LIVE]
    original = ResponseStore(FOLDER, fs=lived()).read("svar-1")
    changed = 0
    mutants = amount(300, 10_000)
    for seed in range(mutants):
        disk = lived()
        data = disk.folders[FOLDER].names["svar-1.jsonl"].data
        data[:] = damaged = damage(whole, random.Random(seed))
        store = ResponseStore(FOLDER, fs=disk)
        listing = store.entries()
        assert disk.everything()[LIVE] == damaged
        read = store.read("svar-1")
        assert [entry.id for entry in listing.entries] == ["svar-1"]
        intact = intact_answers(whole, damaged)
        assert {key: read.answers[key] for key in intact} == intact, seed
        with store.open("svar-1") as opened:
            assert opened.response == read
            opened.save(read.with_answer("tid", rated(2)))
        kept = [content for name, content in disk.everything().items() if "/damaged/" in name]
        if read != original:
            changed += 1
            clean_cut = whole.startswith(damaged) and damaged.endswith(b"\n")
            assert kept == [damaged] or (kept and damaged.endswith(kept[0])) or clean_cut, seed
        again = store.open("svar-1")
        assert again.notices == ()
        assert again.response == read.with_answer("tid", rated(2))
    assert changed > 30
    figure("storage: damaged files", mutants)


def test_damage_with_no_generation_left_keeps_the_intact_answers_too(figure: Figure) -> None:
    """Unless the definition itself is hit; then the file is left as it is."""
    outcomes = set()
    whole = lived().everything()[LIVE]
    mutants = amount(200, 5_000)
    for seed in range(mutants):
        disk = lived()
        disk.folders[FOLDER / "backup"].names.clear()
        disk.folders[FOLDER].names["svar-1.jsonl"].data[:] = damaged = damage(whole, random.Random(seed))
        store = ResponseStore(FOLDER, fs=disk)
        try:
            read = store.read("svar-1")
        except ResponseDamaged:
            with pytest.raises(ResponseDamaged):
                store.open("svar-1")
            outcomes.add("refused")
            assert damaged in disk.everything().values()
            continue
        intact = intact_answers(whole, damaged)
        assert {key: read.answers[key] for key in intact} == intact, seed
        outcomes.add("recovered")
    assert outcomes == {"refused", "recovered"}
    figure("storage: damaged files", mutants)


def test_a_damaged_file_of_any_kind_hides_nothing_else_and_is_left_as_it_is(figure: Figure) -> None:
    """Everything is read after it: the other kinds as they were, the damaged as it was, in part, or not."""
    released = home(RELEASED_SHAPES[-1]).everything()
    names = [name for name in released if "/backup/" not in name and not name.endswith(".1.json")]
    mutants = amount(350, 10_000)
    whole = everything(home(RELEASED_SHAPES[-1]))
    for seed in range(mutants):
        rng = random.Random(seed)
        disk = home(RELEASED_SHAPES[-1])
        name = names[seed % len(names)]
        data = disk.folders[(TOP / name).parent].names[Path(name).name].data
        data[:] = damaged = damage(bytes(data), rng)
        found = everything(disk)
        differing = [kind for kind in whole if found[kind] != whole[kind]]
        assert len(differing) <= 1, (seed, name, differing)
        kept = {path: content for path, content in disk.everything().items() if "index.json" not in path}
        assert kept == {**released, name: damaged}, (seed, name)
    figure("storage: damaged files", mutants)


def everything(disk: MemoryDisk) -> dict[str, object]:
    """All that can be read, by kind; what can't be is named and never raised."""
    found = Kept.of(PATHS, disk).read()
    return {
        "responses": found.responses,
        "agreements": found.agreements,
        "received": found.received,
        "sessions": SessionStore(PATHS.groups, disk).entries().sessions,
        "sent": SentLog(PATHS.sent, disk).get("svar-1"),
        "settings": load_settings(PATHS.settings, disk)[0],
    }


COMMANDS = (("history",), ("summary", "latest"), ("data", "export", "--all"), ("take", "--resume", "latest"))


def test_no_damaged_file_stops_a_command_without_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figure: Figure
) -> None:
    """A result, or what is wrong and what to do; never a traceback, and no report of a crash."""
    mutants = amount(40, 1_000)
    codes = set()
    for seed in range(mutants):
        rng = random.Random(seed)
        call = Caller(monkeypatch, tmp_path / str(seed))
        store = ResponseStore(call.home / "app" / "data" / "responses")
        store.create(filled(5)).close()
        journal = store.folder / "svar-1.jsonl"
        journal.write_bytes(damage(journal.read_bytes(), rng))
        if seed % 3 == 0:
            shutil.rmtree(store.folder / "backup")
        command = COMMANDS[seed % len(COMMANDS)]
        done = call(*command, *(("-o", str(tmp_path / f"{seed}.json")) if "export" in command else ()))
        codes.add(done.code)
        assert (done.code == Exit.OK) or ("Fel: " in done.err and "Åtgärd: " in done.err), (seed, done)
        assert not list(call.home.rglob("krasch*")), (seed, done.err)
    assert codes == {Exit.OK, Exit.ERROR}
    figure("storage: damaged files", mutants)


def test_every_single_byte_of_a_journal_may_be_wrong() -> None:
    """Any byte replaced is found out: the state is the same, or a copy is kept and told of."""
    disk = lived()
    whole = disk.everything()[LIVE]
    expected = ResponseStore(FOLDER, fs=disk).read("svar-1")
    for where in range(0, len(whole), 7):
        damaged = bytearray(whole)
        damaged[where] ^= 0x55
        disk.folders[FOLDER].names["svar-1.jsonl"].data[:] = damaged
        stored = ResponseStore(FOLDER, fs=disk).examine("svar-1")
        assert stored.notices or where >= len(whole) - 1 or stored.response == expected
        assert stored.response.assessment == expected.assessment


def test_when_no_copy_can_be_made_nothing_is_changed() -> None:
    """Opening refuses; reading still shows what there is; the damaged file is as it was, at every call."""
    at = 0
    said: set[str] = set()
    while True:
        at += 1
        disk = lived()
        disk.folders[FOLDER].names["svar-1.jsonl"].data[30:60] = b"\x00" * 30
        before = disk.everything()[LIVE]
        fs = FaultyFileSystem(disk, at, errno.ENOSPC, lasting=True, short=True)
        store = ResponseStore(FOLDER, fs=fs)
        try:
            store.open("svar-1")
        except StoreError as error:
            said.add(error.code)
            kept = [content for name, content in disk.everything().items() if "/damaged/" in name]
            assert disk.everything()[LIVE] == before or before in kept
            disk.reboot()
            assert ResponseStore(FOLDER, fs=disk).read("svar-1").answer("stod") == rated(1, "sist")
        else:
            if len(fs.calls) < at:
                break
    assert at > 15
    assert said <= {"store.aside_failed", "store.save_failed", "store.cannot_open", "store.unreadable"}


def test_a_missing_or_empty_journal_is_recovered_from_its_generation() -> None:
    """Nought bytes where answers were is damage, not a new response."""
    for content in (None, b"", b"\x00" * 4096, b"[]"):
        disk = lived()
        if content is None:
            disk.unlink(FOLDER / "svar-1.jsonl")
        else:
            disk.folders[FOLDER].names["svar-1.jsonl"].data[:] = content
        store = ResponseStore(FOLDER, fs=disk)
        assert [entry.answered for entry in store.entries().entries] == [5]
        assert store.entries().problems[0].code == "store.recovered_generation"
        with store.open("svar-1") as opened:
            assert opened.response.answer("mod-0") == rated(5, "andra gången")
            assert opened.notices[0].code == "store.recovered_generation"
        assert disk.everything()[LIVE]


def test_a_journal_that_the_disk_cannot_read_is_not_overwritten() -> None:
    """Reading falls back on a generation; opening refuses, since no copy can be made."""
    disk = lived()

    class Unreadable(FaultyFileSystem):
        def read(self, fd: int, size: int) -> bytes:
            if disk.descriptors[fd][0] is disk.folders[FOLDER].names["svar-1.jsonl"]:
                raise OSError(errno.EIO, "bad sector")
            return disk.read(fd, size)

    store = ResponseStore(FOLDER, fs=Unreadable(disk))
    before = disk.everything()[LIVE]
    assert store.read("svar-1").answer("mod-0") == rated(5, "andra gången")
    with pytest.raises(StoreError) as caught:
        store.open("svar-1")
    assert (caught.value.code, caught.value.params["reason"]) == ("store.unreadable", "io")
    assert disk.everything()[LIVE] == before


def test_a_full_disk_at_repair_leaves_the_damaged_file_and_its_copy() -> None:
    """The copy is made, the repaired file does not fit: SaveFailed, and nothing is lost."""
    disk = lived()
    disk.folders[FOLDER].names["svar-1.jsonl"].data[40:50] = b"x" * 10
    before = disk.everything()[LIVE]
    fs = FaultyFileSystem(disk, 2, errno.ENOSPC, lasting=True, only={"write"})
    with pytest.raises(SaveFailed):
        ResponseStore(FOLDER, fs=fs).open("svar-1")
    assert disk.everything()[LIVE] == before


def test_reading_an_unfinished_line_of_a_live_writer_is_no_problem() -> None:
    """The line is not there yet."""
    disk = MemoryDisk(TOP)
    disk.mkdir(FOLDER)
    write_new(disk, FOLDER / "ok-v1.jsonl", stores()["ok-v1.jsonl"] + b'{"sum":"abc')
    listing = ResponseStore(FOLDER, fs=disk).entries()
    assert listing.problems == ()
    assert listing.entries[0].answered == 6


def test_erased_while_listing_is_no_problem() -> None:
    """A file that goes away between the listing and the reading is left out."""
    disk = MemoryDisk(TOP)
    store = ResponseStore(FOLDER, fs=disk)
    store.create(response()).close()

    class Vanishing(FaultyFileSystem):
        def open(self, path: Path, flags: int) -> int:
            raise FileNotFoundError(errno.ENOENT, "gone")

    assert ResponseStore(FOLDER, fs=Vanishing(disk)).entries().entries == ()
    with pytest.raises(NotFound):
        ResponseStore(FOLDER, fs=Vanishing(disk)).read("svar-1")
