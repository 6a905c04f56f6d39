"""Group sessions on disk: there in whole or not at all, in no order, held by one, and gone when erased."""

from __future__ import annotations

import contextlib
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

from sjalvskattning.core.group.session import GroupSession
from sjalvskattning.core.group.update import Close, Message, Open, Prepare, Reveal, update
from sjalvskattning.errors import (
    NotFound,
    ResponseDamaged,
    ResponseLocked,
    SaveFailed,
    StoreError,
    StoreTooNew,
)
from sjalvskattning.store.files import FileSystem
from sjalvskattning.store.session_file import FORMAT
from sjalvskattning.store.sessions import OpenedSession, SessionStore
from tests.core.sessions import DOOR, after, setup_of, sheets, writes
from tests.store.disk import FaultyFileSystem, Killed, MemoryDisk, images

pytestmark = pytest.mark.trust(part="storage")

ROOT = Path(__file__).parents[2]
TOP = Path("/top")
FOLDER = TOP / "groups"

NEW = GroupSession("s1", setup_of(comments=True))
PREPARED = update(NEW, Prepare(setup_of(comments=True, name="Köket", head_count=20)))
OPENED = update(PREPARED, Open(DOOR))
ANSWERED = after(OPENED, *sheets(OPENED, ["4", "2", "e", "1", "5", "3"]), *writes("mod", ["hemligt"]))
SHOWN = after(ANSWERED, Reveal(list), *sheets(ANSWERED, ["v"], "late"))
CLOSED = update(SHOWN, Close())
LIFE = (NEW, PREPARED, OPENED, ANSWERED, SHOWN, CLOSED)


class Life:
    """A session made, saved state by state, let go of and taken up again half-way."""

    def __init__(self, fs: FileSystem) -> None:
        self.store = SessionStore(FOLDER, fs)
        self.before: GroupSession | None = None
        self.after: GroupSession | None = None
        self.held: OpenedSession | None = None

    def live(self) -> None:
        """From the beginning to the end; what is said to be done is in ``before``."""
        for state in LIFE:
            self.after = state
            if state is NEW:
                self.held = self.store.create(state)
            else:
                assert self.held is not None
                self.held.save(state)
            self.before = state
            if state is OPENED:
                self.held.close()
                self.held = self.store.open("s1")

    def erase(self) -> None:
        """The end of it."""
        assert self.held is not None
        self.held.close()
        self.after = None
        self.store.erase("s1")
        self.before = None


def calls() -> tuple[int, int]:
    """How many calls a life makes, and how many with the erasing."""
    fs = FaultyFileSystem(MemoryDisk(TOP))
    life = Life(fs)
    life.live()
    lived = len(fs.calls)
    life.erase()
    return lived, len(fs.calls)


LIVED, ALL = calls()


def opening() -> int:
    """How many calls it takes to open a session."""
    disk = MemoryDisk(TOP)
    SessionStore(FOLDER, disk).create(NEW).close()
    fs = FaultyFileSystem(disk)
    SessionStore(FOLDER, fs).open("s1").close()
    return len(fs.calls)


OPENING = opening()


def stored(fs: FileSystem) -> GroupSession | None:
    """What is on the disk; None when there is no session."""
    try:
        return SessionStore(FOLDER, fs).read("s1")
    except NotFound:
        return None


def found_at(disk: MemoryDisk, life: Life) -> None:
    """The disk holds the state before or after, and it can be gone on with; nothing half-written is left."""
    disk.reboot()
    found = stored(disk)
    assert found in (life.before, life.after)
    if found is None:
        return
    with SessionStore(FOLDER, disk).open("s1") as held:
        assert held.session == found
        assert set(disk.names(FOLDER / "s1")) == {"setup.json", "state.json", ".lock"}
        held.save(replace(found, shown=("mod",)))
    assert stored(disk) == replace(found, shown=("mod",))


KILLS: list[dict[str, Any]] = [{"fault": "kill"}, {"fault": "kill-after"}, {"fault": "kill", "short": True}]


def killed_at(disk: MemoryDisk, at: int, kill: dict[str, Any]) -> Life:
    """A life that ends at a call."""
    life = Life(FaultyFileSystem(disk, at, **kill))
    with pytest.raises(Killed):
        life.live()
    return life


@pytest.mark.parametrize("kill", KILLS, ids=str)
def test_a_kill_at_any_call_leaves_the_state_before_or_after(kill: dict[str, Any]) -> None:
    """Never a mix, never unreadable."""
    for at in range(1, LIVED + 1):
        disk = MemoryDisk(TOP)
        found_at(disk, killed_at(disk, at, kill))


@pytest.mark.parametrize("kill", KILLS, ids=str)
def test_a_power_cut_at_any_call_keeps_what_was_acknowledged(kill: dict[str, Any]) -> None:
    """Whatever of the unflushed names and writes survived, torn, reordered or dropped."""
    rng = random.Random(1)
    for at in range(1, LIVED + 1, 2):
        disk = MemoryDisk(TOP)
        life = killed_at(disk, at, kill)
        for image in images(disk, rng, 3):
            found_at(image, life)


class NoFlush:
    """A broken disk layer: folders are never flushed."""

    def __init__(self, inner: FileSystem) -> None:
        self._inner = inner

    def __getattr__(self, name: str) -> Any:
        return (lambda folder: None) if name == "sync_folder" else getattr(self._inner, name)


def test_the_power_cuts_catch_a_store_that_leaves_out_a_flush() -> None:
    """Without the folder's flush an acknowledged state is lost."""
    lost = 0
    for at in range(1, LIVED + 1):
        disk = MemoryDisk(TOP)
        life = Life(FaultyFileSystem(NoFlush(disk), at, "kill-after"))
        with contextlib.suppress(Killed):
            life.live()
        for image in images(disk, random.Random(at), 2):
            try:
                lost += stored(image) not in (life.before, life.after)
            except StoreError:
                lost += 1
    assert lost > 20


ERRORS: list[dict[str, Any]] = [
    {"fault": errno.EIO},
    {"fault": errno.ENOSPC, "short": True, "lasting": True},
    {"fault": errno.EACCES},
]


@pytest.mark.parametrize("error", ERRORS, ids=str)
@pytest.mark.parametrize("state", LIFE[2:])
def test_an_error_at_any_call_of_a_save_is_told_and_trying_again_saves(
    state: GroupSession, error: dict[str, Any]
) -> None:
    """Only SaveFailed comes out; the disk has the state before or after; nothing half-written stays."""
    before = LIFE[LIFE.index(state) - 1]
    for at in range(1, 9):
        disk = MemoryDisk(TOP)
        SessionStore(FOLDER, disk).create(before).close()
        fs = FaultyFileSystem(disk, OPENING + at, **error)
        with SessionStore(FOLDER, fs).open("s1") as held:
            try:
                held.save(state)
            except SaveFailed as failed:
                assert failed.params["reason"] in {"full", "permission", "io"}  # noqa: PT017
                assert stored(disk) in (before, state)
                assert held.session == before
                fs.heal()
                held.save(state)
            assert held.session == stored(disk) == state
            assert set(disk.names(FOLDER / "s1")) == {"setup.json", "state.json", ".lock"}


def test_a_state_that_could_not_be_saved_leaves_the_one_before() -> None:
    """A full disk: the file is untouched."""
    disk = MemoryDisk(TOP)
    SessionStore(FOLDER, disk).create(ANSWERED).close()
    content = disk.everything()
    fs = FaultyFileSystem(disk, 1, errno.ENOSPC, short=True, lasting=True, only={"write"})
    with SessionStore(FOLDER, fs).open("s1") as held, pytest.raises(SaveFailed) as failed:
        held.save(SHOWN)
    assert failed.value.params["reason"] == "full"
    assert disk.everything() == content


@pytest.mark.parametrize("kill", KILLS, ids=str)
def test_an_erasing_that_is_killed_leaves_a_session_that_can_be_erased(kill: dict[str, Any]) -> None:
    """At no call can answers be left that nothing will erase."""
    for at in range(LIVED + 1, ALL + 1):
        disk = MemoryDisk(TOP)
        life = Life(FaultyFileSystem(disk, at, **kill))
        life.live()
        with pytest.raises(Killed):
            life.erase()
        disk.reboot()
        SessionStore(FOLDER, disk).erase_all()
        assert disk.everything() == {}


# -- on the machine's own disk


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    """An empty store."""
    return SessionStore(tmp_path / "groups")


def files(store: SessionStore) -> dict[str, bytes]:
    """Every file in the store's folder by its path under it."""
    found = (path for path in store.folder.rglob("*") if path.is_file())
    return {str(path.relative_to(store.folder)): path.read_bytes() for path in found}


def test_a_session_is_read_as_it_was_saved(store: SessionStore) -> None:
    """State by state; only the owner may read the files."""
    with store.create(NEW) as held:
        for state in LIFE[1:]:
            held.save(state)
            assert store.read("s1") == state
    if os.name != "nt":
        assert (store.folder / "s1").stat().st_mode & 0o077 == 0
        assert all(path.stat().st_mode & 0o077 == 0 for path in (store.folder / "s1").iterdir())


def test_sessions_are_listed_the_latest_first_and_a_damaged_one_hides_none(store: SessionStore) -> None:
    """It is named beside them."""
    for id, day in (("a", "01"), ("b", "03"), ("c", "02"), ("d", "04")):
        store.create(GroupSession(id, setup_of(date=f"2026-11-{day}"))).close()
    (store.folder / "d" / "state.json").write_bytes(b"{}")
    (store.folder / "empty").mkdir()
    found = store.entries()
    assert [session.id for session in found.sessions] == ["b", "c", "a"]
    assert [(problem.id, problem.code) for problem in found.problems] == [("d", "group.damaged")]


def test_what_a_killed_process_left_is_removed_when_the_session_is_opened(store: SessionStore) -> None:
    """Half-written files can hold raw answers."""
    store.create(ANSWERED).close()
    stray = store.folder / "s1" / "state.json.1-abcd.tmp"
    stray.write_bytes(b"hemligt")
    store.open("s1").close()
    assert not stray.exists()


def test_erasing_leaves_nothing(store: SessionStore) -> None:
    """No file and no folder, of what a killed process left neither."""
    store.create(ANSWERED).close()
    (store.folder / "s1" / "state.json.1-abcd.tmp").write_bytes(b"hemligt")
    store.erase("s1")
    assert [*store.folder.iterdir()] == []
    with pytest.raises(NotFound):
        store.erase("s1")


def test_erasing_all_takes_also_what_was_never_finished(store: SessionStore) -> None:
    """A session whose making was cut off; but nothing that is someone else's."""
    assert store.erase_all() == 0
    store.create(ANSWERED).close()
    (store.folder / "cut").mkdir()
    (store.folder / "cut" / "setup.json").write_text("{}")
    assert store.erase_all() == 1
    assert not store.folder.exists()
    (store.folder / "mine").mkdir(parents=True)
    (store.folder / "mine" / "notes.txt").write_text("kvar")
    assert store.erase_all() == 0
    assert files(store) == {"mine/notes.txt": b"kvar"}


def test_a_session_that_someone_runs_is_neither_opened_nor_erased(
    store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Within one process as between two; it can be read."""
    monkeypatch.setattr("sjalvskattning.store.sessions.WAIT", 0.05)
    with store.create(ANSWERED):
        for attempt in (store.open, store.erase):
            with pytest.raises(ResponseLocked) as caught:
                attempt("s1")
            assert caught.value.code == "group.locked"
        assert store.read("s1") == ANSWERED
    store.open("s1").close()


def test_another_process_is_locked_out_until_this_one_lets_go(store: SessionStore) -> None:
    """It is told so."""
    program = (
        "import sys\nfrom pathlib import Path\n"
        "from sjalvskattning.errors import ResponseLocked\nfrom sjalvskattning.store import sessions\n"
        "sessions.WAIT = 0.05\nstore = sessions.SessionStore(Path(sys.argv[1]))\n"
        "for _ in sys.stdin:\n"
        "    try:\n        store.open('s1').close()\n        print('opened', flush=True)\n"
        "    except ResponseLocked:\n        print('locked', flush=True)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-c", program, str(store.folder)]
    pipe = subprocess.PIPE
    held = store.create(ANSWERED)
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        for said in ("locked\n", "opened\n"):
            other.stdin.write("try\n")
            other.stdin.flush()
            if said == "opened\n":
                break
            assert other.stdout.readline() == said
            held.close()
        assert other.stdout.readline() == "opened\n"
        other.stdin.close()


def test_an_id_that_is_taken_or_no_name_is_refused(store: SessionStore) -> None:
    """And a session is saved only as itself, and only while it is held."""
    held = store.create(NEW)
    with pytest.raises(StoreError) as caught:
        store.create(NEW)
    assert caught.value.code == "group.exists"
    for id in ("../s2", "", "a/b", ".."):
        with pytest.raises(ValueError, match=r"^"):
            store.create(replace(NEW, id=id))
        with pytest.raises(NotFound):
            store.read(id)
    with pytest.raises(ValueError, match="s2"):
        held.save(replace(NEW, id="s2"))
    held.close()
    with pytest.raises(ValueError, match="s1"):
        held.save(OPENED)
    with pytest.raises(NotFound) as missing:
        store.read("s12")
    assert missing.value.params["suggestion"] == "s1"


@pytest.mark.parametrize("name", ["setup.json", "state.json"])
def test_a_damaged_file_is_refused_and_left_as_it_is(store: SessionStore, name: str) -> None:
    """One byte changed anywhere, cut short anywhere, or empty: never another session than the one saved."""
    store.create(replace(ANSWERED, setup=setup_of(item_ids=("lyssnar",)), sheets={})).close()
    path = store.folder / "s1" / name
    whole, saved = path.read_bytes(), store.read("s1")
    rng = random.Random(name)
    places = rng.sample(range(len(whole)), 120)
    changed = [bytes([*whole[:at], whole[at] ^ (1 << rng.randrange(7)), *whole[at + 1 :]]) for at in places]
    for data in [*changed, *(whole[:at] for at in places), b"", b"null", b"[]", b"\xff"]:
        path.write_bytes(data)
        for attempt in (store.read, lambda id: store.open(id).close()):
            try:
                attempt("s1")
            except StoreError as error:
                assert error.code in {"group.damaged", "group.too_new"}  # noqa: PT017
            else:
                assert store.read("s1") == saved  # a space that became another
        assert path.read_bytes() == data


def test_a_newer_file_is_refused_and_left_as_it_is(store: SessionStore) -> None:
    """Whatever else it holds; a state that this version cannot make sense of is damage."""
    store.create(ANSWERED).close()
    path = store.folder / "s1" / "state.json"
    data = json.loads(path.read_bytes())
    path.write_text(json.dumps(data | {"format": FORMAT + 1, "state": "in another way"}))
    before = files(store)
    for attempt in (store.read, store.open):
        with pytest.raises(StoreTooNew):
            attempt("s1")
    assert files(store) == before


def test_another_sessions_files_are_not_taken_for_this_ones(store: SessionStore) -> None:
    """Nor one part for the other."""
    store.create(ANSWERED).close()
    store.create(replace(ANSWERED, id="s2")).close()
    one, other = (store.folder / id / "state.json" for id in ("s1", "s2"))
    one.write_bytes(other.read_bytes())
    with pytest.raises(ResponseDamaged):
        store.read("s1")
    other.write_bytes((store.folder / "s2" / "setup.json").read_bytes())
    with pytest.raises(ResponseDamaged):
        store.read("s2")


def test_the_file_tells_nothing_of_the_order_in_which_answers_came(store: SessionStore) -> None:
    """The same answers in another order are the same bytes, also when each was saved when it came."""
    came = [*sheets(OPENED, ["4", "2", "e", "1"]), *writes("mod", ["a", "b"])]
    seen = set()
    for number, order in enumerate((came, came[::-1], came[2:] + came[:2])):
        state: GroupSession = replace(OPENED, id="s1")
        other = SessionStore(store.folder / str(number))
        with other.create(state) as held:
            for message in order:
                state = update(state, message)
                held.save(state)
        seen.add(tuple(sorted(files(other).items())))
    assert len(seen) == 1
    (found,) = seen
    handles = list(json.loads(dict(found)["s1/state.json"])["state"]["sheets"])
    assert handles == sorted(handles)


RAW = ("4", "2", "e", "1", "5", "3", "v", "-", "1", "5", "2")
"""One person's marks, which nobody else's are like."""


def test_no_raw_answer_is_in_any_file_after_the_reveal_and_no_key_after_the_end(store: SessionStore) -> None:
    """Marks and unshown comments go with the reveal; handles, tickets, the code and the key with the end."""
    door = DOOR._replace(key="5e" * 32, ticket="biljett-att-dela", code="KOD77", tickets=("avtryck-1",))
    session = update(GroupSession("s1", setup_of(comments=True)), Open(door))
    one = sheets(session, ["".join(RAW)], "enskild")
    messages: list[Message] = [*one, *sheets(session, ["3"] * 8), *writes("mod", ["hemligt"] * 7)]
    raw = json.dumps(RAW, separators=(",", ":")).encode()
    with store.create(session) as held:
        for message in messages:
            session = update(session, message)
            held.save(session)
        assert any(raw in data and b"hemligt" in data for data in files(store).values())
        session = update(session, Reveal(list))
        held.save(session)
        assert not any(raw in data or b"hemligt" in data for data in files(store).values())
        session = update(session, Close())
        held.save(session)
    traces = [door.key, door.ticket, door.code, *door.tickets, "enskild0", "p0", "wmod0"]
    content = b"".join(files(store).values())
    assert not [trace for trace in traces if trace.encode() in content]
    assert set(files(store)) == {"s1/setup.json", "s1/state.json", "s1/.lock"}
