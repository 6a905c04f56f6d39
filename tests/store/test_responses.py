"""Creating, opening, reading, listing and erasing."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from sjalvskattning.core.response import UNANSWERED, Answer, AnswerState, Goal, Preparation, Response
from sjalvskattning.errors import NotFound, ResponseLocked, SaveFailed, StoreError, StoreTooNew
from sjalvskattning.store.documents import tables_of
from sjalvskattning.store.durable import write_new
from sjalvskattning.store.index import INDEX
from sjalvskattning.store.lines import change_line, dumps, journal_bytes
from sjalvskattning.store.opened import OpenResponse
from sjalvskattning.store.responses import ResponseStore
from sjalvskattning.store.shapes import Shapes, Tables
from tests.store.disk import FaultyFileSystem, MemoryDisk
from tests.store.samples import assessment, filled, rated, response
from tests.store.script import FOLDER, TOP


class StoreMachine(RuleBasedStateMachine):
    """Any sequence of saves, closes and reopenings is the same as keeping the last response given."""

    def __init__(self) -> None:
        super().__init__()
        self.disk = MemoryDisk(TOP)
        self.store = ResponseStore(FOLDER, fs=self.disk)
        self.model: Response = response()
        self.opened: OpenResponse | None = None

    @initialize()
    def create(self) -> None:
        self.opened = self.store.create(self.model)

    @precondition(lambda self: self.opened is not None)
    @rule(
        item=st.sampled_from([*(item.id for item in response().items), "okänd"]),
        answer=st.just(UNANSWERED)
        | st.builds(Answer, st.just(AnswerState.RATED), st.integers(1, 5), st.text(), st.booleans())
        | st.builds(Answer, st.sampled_from(list(AnswerState)[1:]), st.none(), st.text(), st.booleans()),
    )
    def answer(self, item: str, answer: Answer) -> None:
        self.save(self.model.with_answer(item, answer))

    @precondition(lambda self: self.opened is not None)
    @rule(needs=st.text(), finished=st.booleans())
    def prepare(self, needs: str, finished: bool) -> None:
        goals = (Goal(needs),) if needs else ()
        self.save(replace(self.model, preparation=Preparation(needs=needs, goals=goals), finished=finished))

    def save(self, changed: Response) -> None:
        assert self.opened is not None
        self.opened.save(changed)
        self.model = changed

    @precondition(lambda self: self.opened is not None)
    @rule()
    def close(self) -> None:
        assert self.opened is not None
        self.opened.close()
        self.opened = None

    @rule()
    def reopen_after_a_kill(self) -> None:
        self.disk.reboot()
        self.opened = self.store.open("svar-1")
        assert self.opened.notices == ()

    @invariant()
    def stored_is_the_model(self) -> None:
        assert self.store.read("svar-1") == self.model
        (entry,) = self.store.entries().entries
        assert (entry.answered, entry.finished) == (self.model.answered, self.model.finished)


StoreMachine.TestCase.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
TestStore = StoreMachine.TestCase


@pytest.fixture
def store(tmp_path: Path) -> ResponseStore:
    """An empty store."""
    return ResponseStore(tmp_path / "data" / "responses")


def test_what_is_saved_is_read(store: ResponseStore) -> None:
    """With the frozen definition, å ä ö and the preparation."""
    with store.create(filled()) as opened:
        changed = replace(opened.response.with_answer("tid", rated(5, "klart – å")), finished=True)
        opened.save(changed)
        assert store.read("svar-1") == changed
    assert store.read("svar-1") == changed
    with store.open("svar-1") as again:
        assert again.response == changed
        assert again.notices == ()


def test_reading_and_listing_write_nothing_of_a_response(store: ResponseStore) -> None:
    """Only the derived index may appear."""
    store.create(filled()).close()
    before = {path: path.read_bytes() for path in store.folder.rglob("*") if path.is_file()}
    store.read("svar-1")
    store.entries()
    after = {path: path.read_bytes() for path in store.folder.rglob("*") if path.is_file()}
    assert {path.name for path in after.keys() - before.keys()} == {INDEX}
    assert all(after[path] == data for path, data in before.items())


def test_a_second_writer_is_refused_at_once(store: ResponseStore) -> None:
    """Reading goes on; after close, or with patience, opening works."""
    opened = store.create(filled())
    with pytest.raises(ResponseLocked) as caught:
        store.open("svar-1")
    assert caught.value.code == "store.locked"
    with pytest.raises(ResponseLocked):
        store.erase("svar-1")
    assert store.read("svar-1") == opened.response
    opened.close()
    opened.close()
    store.open("svar-1").close()
    with pytest.raises(ValueError, match="closed"):
        opened.save(filled())


def test_names_that_are_not_ids_never_become_paths(store: ResponseStore) -> None:
    """Hostile names are refused or not found; nothing appears outside the folder."""
    names = ["../x", "CON", "con", "nul", "a/b", "", "a" * 65, "å", ".", "..", "a.b", "a\n"]
    for name in names:
        with pytest.raises(ValueError, match="called"):
            store.create(response(name))
        for call in (store.open, store.read, store.erase):
            with pytest.raises(NotFound):
                call(name)
    assert not store.folder.exists()


def test_not_found_suggests_a_near_miss(store: ResponseStore) -> None:
    """And leaves no lock behind."""
    store.create(response("abcd")).close()
    with pytest.raises(NotFound) as caught:
        store.open("abce")
    assert caught.value.params == {"id": "abce", "suggestion": "abcd"}
    assert not (store.folder / "abce.lock").exists()
    with pytest.raises(StoreError, match="exists"):
        store.create(response("abcd"))


def test_the_listing_is_newest_first_and_reads_only_what_changed() -> None:
    """With an index nothing but the index is opened; without one, or with a broken one, all is as before."""
    disk = MemoryDisk(TOP)
    store = ResponseStore(FOLDER, fs=disk)
    assert store.entries().entries == ()
    for number in range(5):
        store.create(response(f"r-{number}", created=f"2026-11-0{9 - number % 3}")).close()
    listing = store.entries()
    assert [entry.id for entry in listing.entries] == ["r-3", "r-0", "r-4", "r-1", "r-2"]
    fs = FaultyFileSystem(disk)
    again = ResponseStore(FOLDER, fs=fs)
    assert again.entries() == listing
    assert fs.calls.count("open") == 1
    with store.open("r-1") as opened:
        opened.save(opened.response.with_answer("mod-0", rated(1)))
    fs.calls.clear()
    assert {entry.id: entry.answered for entry in again.entries().entries}["r-1"] == 1
    for content in (b"", b"x", b"{}\n{}", disk.everything()["responses/index.json"][:-3]):
        disk.folders[FOLDER].names[INDEX].data[:] = content
        assert [entry.id for entry in store.entries().entries] == ["r-3", "r-0", "r-4", "r-1", "r-2"]
    lasting = FaultyFileSystem(disk, 1, errno.EROFS, lasting=True, only={"write"})
    disk.unlink(FOLDER / INDEX)
    assert len(ResponseStore(FOLDER, fs=lasting).entries().entries) == 5


def test_an_entry_says_what_a_list_needs(store: ResponseStore) -> None:
    """Counts, titles, occasion, and a sequence that grows."""
    with store.create(filled(2)) as opened:
        first = store.entries().entries[0]
        opened.save(opened.response.with_answer("tid", Answer(AnswerState.NOT_APPLICABLE)))
    entry = store.entries().entries[0]
    assert (entry.answered, entry.applicable, entry.total) == (3, 5, 6)
    assert (entry.assessment, entry.version, entry.name.en, entry.role_title.sv) == (
        "exempel",
        "1",
        "Example",
        "Medarbetare",
    )
    assert entry.occasion["kind"] == "medarbetarsamtal"
    assert entry.seq > first.seq


def test_erasing_leaves_no_trace(store: ResponseStore) -> None:
    """Generations, set-aside copies, temporary files, index and lock go; the other response stays."""
    for id in ("kvar", "bort"):
        with store.create(response(id)) as opened:
            opened.save(opened.response.with_answer("mod-0", rated(3, f"hemligt {id}")))
        for value in (1, 2, 4, 5):
            with store.open(id) as opened:
                opened.save(opened.response.with_answer("mod-1", rated(value, f"hemligt {id}")))
    with (store.folder / "bort.jsonl").open("ab") as file:
        file.write(b"skadad hemligt bort")
    store.open("bort").close()
    (store.folder / ".bort.tmp").write_text("hemligt bort")
    (store.folder / "index.json.77-aa.tmp").write_text("hemligt bort")
    store.entries()
    assert len(list((store.folder / "backup").iterdir())) == 6
    store.erase("bort")
    left = {path: path.read_bytes() for path in store.folder.rglob("*") if path.is_file()}
    assert not any(b"bort" in data or "bort" in path.name for path, data in left.items())
    assert store.read("kvar").answer("mod-1") == rated(5, "hemligt kvar")
    (store.folder / "kvar (kopia).jsonl").write_text("hemligt")
    assert [problem.code for problem in store.entries().problems] == ["store.stray"]
    assert store.erase_all() == 1
    assert list(store.folder.iterdir()) == []
    assert store.erase_all() == 0


def test_a_failed_save_keeps_the_change_and_says_why() -> None:
    """The file is as it was, byte for byte; the next save writes everything; closing tries once more."""
    reasons = {
        errno.ENOSPC: "full",
        errno.EDQUOT: "full",
        errno.EFBIG: "full",
        errno.EROFS: "readonly",
        errno.EACCES: "permission",
        errno.EIO: "io",
        errno.ENXIO: "other",
    }
    for (fault, reason), call in product(reasons.items(), ("write", "fdatasync")):
        disk = MemoryDisk(TOP)
        opened = ResponseStore(FOLDER, fs=disk).create(filled())
        before = disk.everything()["responses/svar-1.jsonl"]
        calls = FaultyFileSystem(disk)
        opened._storage._fs = FaultyFileSystem(calls, 1, fault, short=True, only={call})
        changed = opened.response.with_answer("mod-0", rated(5))
        with pytest.raises(SaveFailed) as caught:
            opened.save(changed)
        assert caught.value.params["reason"] == reason
        assert (opened.unsaved, opened.response) == (True, changed)
        assert disk.everything()["responses/svar-1.jsonl"] == before
        more = changed.with_answer("mod-1", rated(4))
        opened.save(more)
        assert not opened.unsaved
        assert ResponseStore(FOLDER, fs=disk).read("svar-1") == more
        assert "fdatasync" not in calls.calls  # the old file is not flushed again
        assert (calls.calls.count("fsync"), calls.calls.count("sync_folder")) == (1, 1)


def test_closing_with_an_unsaved_change_tries_once_more() -> None:
    """It is saved then, or SaveFailed says that it is not; the lock is let go of either way."""
    for lasting in (False, True):
        disk = MemoryDisk(TOP)
        store = ResponseStore(FOLDER, fs=disk)
        opened = store.create(filled())
        opened._storage._fs = FaultyFileSystem(disk, 1, errno.ENOSPC, lasting=lasting, only={"write"})
        changed = opened.response.with_answer("mod-0", rated(5))
        with pytest.raises(SaveFailed):
            opened.save(changed)
        if lasting:
            with pytest.raises(SaveFailed):
                opened.close()
        else:
            opened.close()
        assert store.read("svar-1") == (filled() if lasting else changed)
        store.open("svar-1").close()


def test_a_failing_close_after_good_saves_is_no_failure() -> None:
    """What was saved is saved; only the tidying waits."""
    disk = MemoryDisk(TOP)
    store = ResponseStore(FOLDER, fs=disk)
    opened = store.create(filled())
    changed = opened.response.with_answer("mod-0", rated(5))
    opened.save(changed)
    opened._storage._fs = FaultyFileSystem(disk, 1, errno.ENOSPC, lasting=True, only={"write"})
    opened.close()
    assert store.read("svar-1") == changed
    assert [name for name in disk.everything() if "tmp" in name] == []


def test_a_file_replaced_by_another_program_is_kept_aside(store: ResponseStore) -> None:
    """The save is stored all the same, and nobody's bytes are lost."""
    opened = store.create(filled())
    path = store.folder / "svar-1.jsonl"
    path.unlink()
    path.write_bytes(b"from elsewhere")
    changed = opened.response.with_answer("mod-0", rated(5))
    opened.save(changed)
    assert store.read("svar-1") == changed
    assert [notice.code for notice in opened.notices] == ["store.replaced_outside"]
    assert [p.read_bytes() for p in (store.folder / "damaged").iterdir()] == [b"from elsewhere"]
    path.unlink()
    changed = opened.response.with_answer("mod-0", rated(1))
    opened.save(changed)
    opened.close()
    assert store.read("svar-1") == changed


def test_a_symlinked_store_and_journal_are_followed(tmp_path: Path) -> None:
    """The link stays a link, the file behind it is replaced; erasing removes both."""
    real, elsewhere = tmp_path / "real", tmp_path / "elsewhere"
    real.mkdir()
    elsewhere.mkdir()
    (tmp_path / "link").symlink_to(real)
    store = ResponseStore(tmp_path / "link")
    store.create(filled()).close()
    (real / "svar-1.jsonl").rename(elsewhere / "file.jsonl")
    (real / "svar-1.jsonl").symlink_to(elsewhere / "file.jsonl")
    with store.open("svar-1") as opened:
        changed = opened.response.with_answer("mod-0", rated(5))
        opened.save(changed)
    assert (real / "svar-1.jsonl").is_symlink()
    assert store.read("svar-1") == changed
    assert (elsewhere / "file.jsonl").read_bytes() == (real / "svar-1.jsonl").read_bytes()
    store.erase("svar-1")
    assert list(elsewhere.iterdir()) == []
    assert [path.name for path in real.rglob("*") if path.is_file()] == []


def test_three_generations_are_kept(store: ResponseStore) -> None:
    """Each session leaves the journal before it; opening without saving leaves nothing."""
    store.create(response()).close()
    for value in (1, 2, 3, 4, 5):
        with store.open("svar-1") as opened:
            opened.save(opened.response.with_answer("mod-0", rated(value)))
        store.open("svar-1").close()
    names = sorted(path.name for path in (store.folder / "backup").iterdir())
    assert names == ["svar-1.1.jsonl", "svar-1.2.jsonl", "svar-1.3.jsonl"]
    assert b'"value":5' in (store.folder / "backup" / "svar-1.1.jsonl").read_bytes()


def _fake_step(tables: Tables) -> Tables:
    answers = {key: {**doc, "flagged": False} for key, doc in tables["answers"].items()}
    return {**tables, "answers": answers}


def _old_journal() -> bytes:
    tables = tables_of(filled(2))
    for document in tables["answers"].values():
        del document["flagged"]
    documents = [(t, k, dumps(d)) for t, docs in tables.items() for k, d in docs.items()]
    later = {**rated(5).to_dict()}
    del later["flagged"]
    saved = change_line("svar-1", 0, len(documents) + 1, [("answers", "tid", dumps(later))])
    return journal_bytes("svar-1", 0, 0, documents) + saved


def test_an_older_shape_is_migrated_and_the_old_file_kept_as_a_generation() -> None:
    """At every failing call the old or the new file is there; reading migrates in memory only."""
    shapes = Shapes(1, {0: _fake_step})
    expected = filled(2).with_answer("tid", rated(5))
    at = 0
    while True:
        at += 1
        disk = MemoryDisk(TOP)
        disk.mkdir(FOLDER)
        write_new(disk, FOLDER / "svar-1.jsonl", _old_journal())
        store = ResponseStore(FOLDER, fs=disk, shapes=shapes)
        assert store.read("svar-1") == expected
        assert disk.everything()["responses/svar-1.jsonl"] == _old_journal()
        fs = FaultyFileSystem(disk, at, errno.EIO)
        try:
            ResponseStore(FOLDER, fs=fs, shapes=shapes).open("svar-1").close()
        except StoreError:
            assert store.read("svar-1") == expected
        store.open("svar-1").close()
        assert store.read("svar-1") == expected
        assert b'"shape":0' not in disk.everything()["responses/svar-1.jsonl"]
        assert _old_journal() in [disk.everything().get(f"responses/backup/svar-1.{n}.jsonl") for n in (1, 2)]
        if len(fs.calls) < at:
            break
    assert at > 20


def test_a_newer_shape_is_left_byte_for_byte() -> None:
    """Reading, listing and opening refuse; erasing is still possible."""
    disk = MemoryDisk(TOP)
    newer = ResponseStore(FOLDER, fs=disk, shapes=Shapes(2))
    newer.create(filled()).close()
    store = ResponseStore(FOLDER, fs=disk)
    before = disk.everything()
    for call in (store.read, store.open):
        with pytest.raises(StoreTooNew):
            call("svar-1")
    assert [problem.code for problem in store.entries().problems] == ["store.too_new"]
    before["responses/svar-1.lock"] = b""
    assert disk.everything() == before
    store.erase("svar-1")
    assert disk.everything() == {}


def test_what_could_not_be_read_back_is_refused_before_it_is_written(store: ResponseStore) -> None:
    """A rating outside the scale, or without a value, is a fault of the program and never half saved."""
    with store.create(filled()) as opened:
        for answer in (rated(6), Answer(AnswerState.RATED), Answer(AnswerState.CANNOT_JUDGE, 3)):
            with pytest.raises(ValueError, match=r"."):
                opened.save(opened.response.with_answer("mod-1", rated(1)).with_answer("tid", answer))
        assert opened.response == filled()
        assert not opened.unsaved
    assert store.read("svar-1") == filled()
    with pytest.raises(ValueError, match=r"."):
        store.create(replace(response("ny"), answers={"mod-0": rated(9)}))
    assert store.ids() == ["svar-1"]


def test_a_bigger_definition_can_be_saved_too(store: ResponseStore) -> None:
    """A response whose definition changed keeps the new one."""
    with store.create(filled()) as opened:
        changed = replace(opened.response, assessment=assessment(9))
        opened.save(changed)
        with pytest.raises(ValueError, match="is not"):
            opened.save(response("annan"))
    assert store.read("svar-1") == changed


def test_a_save_waits_for_the_real_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new file, its folder and each change are flushed before the store acknowledges them."""
    flushed: list[tuple[int, int]] = []

    def recorded(flush: Callable[[int], None]) -> Callable[[int], None]:
        def call(fd: int) -> None:
            status = os.fstat(fd)
            flushed.append((status.st_ino, status.st_size))
            flush(fd)

        return call

    for name in ("fsync", "fdatasync"):
        if hasattr(os, name):
            monkeypatch.setattr(os, name, recorded(getattr(os, name)))
    folder = tmp_path / "responses"
    opened = ResponseStore(folder).create(response())
    live = next(folder.glob("*.jsonl"))
    assert {live.stat().st_ino, folder.stat().st_ino} <= {inode for inode, _ in flushed}
    flushed.clear()
    opened.save(response().with_answer("mod-1", rated(4)))
    assert (live.stat().st_ino, live.stat().st_size) in flushed
    opened.close()
