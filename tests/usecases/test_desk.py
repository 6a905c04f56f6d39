"""The desk: what is said to be saved is on disk, many answers share a save, and a failed one is told."""

from __future__ import annotations

import asyncio
import errno
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from sjalvskattning.core.agreement.agreement import FollowUp
from sjalvskattning.core.group.door import opens, sheet_handle
from sjalvskattning.core.group.session import Agreed, GroupSession, Phase, Sheet
from sjalvskattning.core.group.update import Agree, FollowEarlier, Open, Put, Reveal, ShowArea, update
from sjalvskattning.core.response import GoalStatus
from sjalvskattning.errors import NotFound, ResponseLocked, SaveFailed, SessionRefused
from sjalvskattning.store.sessions import SessionStore
from sjalvskattning.usecases.group.desk import Desk
from sjalvskattning.usecases.group.sessions import (
    erase_session,
    list_sessions,
    new_session,
    open_session,
    read_session,
    resolve,
)
from sjalvskattning.usecases.workspace import Workspace
from tests.core.sessions import DOOR, setup_of, sheets
from tests.store.disk import MemoryDisk
from tests.usecases.desks import collecting

TOP = Path("/top")
PATIENCE = 30.0
"""Seconds until something that should have happened is given up; nothing waits that long when it works."""


class Disk(MemoryDisk):
    """A disk in memory that is counted, whose flushes wait while the gate is shut, and that can be full."""

    def __init__(self) -> None:
        super().__init__(TOP)
        self.gate, self.waiting = threading.Event(), threading.Event()
        self.gate.set()
        self.is_full = False
        self.saves = 0

    def write(self, fd: int, data: bytes) -> int:
        """Half of what is written finds room on a full disk."""
        if self.is_full:
            super().write(fd, data[: len(data) // 2])
            raise OSError(errno.ENOSPC, "full")
        return super().write(fd, data)

    def fsync(self, fd: int) -> None:
        """Flush once the gate is open."""
        self.waiting.set()
        assert self.gate.wait(PATIENCE)
        super().fsync(fd)

    def replace(self, source: Path, target: Path) -> None:
        """A file is put in place."""
        self.saves += 1
        super().replace(source, target)


class Kept:
    """A session on such a disk, and its desk."""

    def __init__(self) -> None:
        self.disk = Disk()
        self.store = SessionStore(TOP / "groups", self.disk)
        start = update(GroupSession("s1", setup_of(head_count=300)), Open(DOOR))
        self.desk = Desk(self.store.create(start))
        self.marks = ("3",) * len(start.setup.items)

    @property
    def stored(self) -> GroupSession:
        """The session as it is on disk."""
        return self.store.read("s1")

    def put(self, handle: str) -> Put:
        """A sheet that counts."""
        return Put(handle, Sheet(self.marks, None, done=True))


@pytest.fixture
def kept() -> Kept:
    """An opened session."""
    return Kept()


async def arrived(kept: Kept, handle: str) -> str:
    """Let a sheet arrive; what its sender sees on disk when it is acknowledged."""
    await kept.desk.arrive(kept.put(handle))
    return handle if handle in kept.stored.sheets else ""


async def test_two_hundred_answers_share_a_few_saves_and_each_is_on_disk_when_told(kept: Kept) -> None:
    """While the first is being saved the others come; one more save keeps them all."""
    before = kept.disk.saves
    kept.disk.waiting.clear()
    kept.disk.gate.clear()
    first = asyncio.create_task(arrived(kept, "h0"))
    assert await asyncio.to_thread(kept.disk.waiting.wait, PATIENCE)
    others = [asyncio.create_task(arrived(kept, f"h{number}")) for number in range(1, 200)]
    while kept.desk.session.done < 200:
        await asyncio.sleep(0)
    assert not any(task.done() for task in (first, *others))
    assert kept.stored.done == 0
    kept.disk.gate.set()
    assert await asyncio.gather(first, *others) == [f"h{number}" for number in range(200)]
    assert kept.disk.saves - before == 2


async def test_answers_that_trickle_in_are_each_on_disk_when_told(kept: Kept) -> None:
    """Whatever the save that was under way."""

    async def later(number: int) -> str:
        for _ in range(number % 17):
            await asyncio.sleep(0)
        return await arrived(kept, f"h{number}")

    assert await asyncio.gather(*map(later, range(200))) == [f"h{number}" for number in range(200)]
    assert kept.stored == kept.desk.session


async def test_whoever_goes_away_stops_no_save(kept: Kept) -> None:
    """A browser that is closed while it waits; its answer is kept too."""
    kept.disk.waiting.clear()
    kept.disk.gate.clear()
    gone = asyncio.create_task(kept.desk.arrive(kept.put("gone")))
    stays = asyncio.create_task(kept.desk.arrive(kept.put("stays")))
    assert await asyncio.to_thread(kept.disk.waiting.wait, PATIENCE)
    gone.cancel()
    kept.disk.gate.set()
    await stays
    assert gone.cancelled()
    assert set(kept.stored.sheets) == {"gone", "stays"}


async def test_a_reveal_takes_in_answers_that_are_on_their_way_to_the_disk(kept: Kept) -> None:
    """Those that wait for a save, and one whose save is under way; all are told that they are kept."""
    kept.disk.waiting.clear()
    kept.disk.gate.clear()
    first = asyncio.create_task(kept.desk.arrive(kept.put("h0")))
    assert await asyncio.to_thread(kept.disk.waiting.wait, PATIENCE)
    others = [asyncio.create_task(kept.desk.arrive(kept.put(f"h{number}"))) for number in range(1, 6)]
    while kept.desk.session.done < 6:
        await asyncio.sleep(0)
    kept.disk.gate.set()
    kept.desk.reveal()
    assert kept.stored == kept.desk.session
    assert (kept.stored.phase, kept.stored.released, dict(kept.stored.sheets)) == (Phase.LEADING, 6, {})
    await asyncio.gather(first, *others)
    assert kept.stored == kept.desk.session
    with pytest.raises(SessionRefused) as refused:
        await kept.desk.arrive(kept.put("h3"))
    assert refused.value.code == "group.spent"


async def test_a_failed_save_is_told_to_all_who_wait_and_the_next_one_keeps_their_answers(kept: Kept) -> None:
    """The disk has the state before; the desk goes on."""
    kept.disk.is_full = True
    told = await asyncio.gather(
        *(kept.desk.arrive(kept.put(f"h{number}")) for number in range(3)), return_exceptions=True
    )
    assert [type(error) for error in told] == [SaveFailed] * 3
    assert kept.stored.done == 0
    assert kept.desk.session.done == 3
    kept.disk.is_full = False
    assert await arrived(kept, "h3") == "h3"
    assert kept.stored.done == 4


async def test_what_is_refused_changes_and_saves_nothing(kept: Kept) -> None:
    """A sheet that cannot be; nobody else is stopped."""
    before, session = kept.disk.saves, kept.desk.session
    with pytest.raises(ValueError, match="9"):
        await kept.desk.arrive(Put("h0", Sheet(("9",) * len(kept.marks))))
    assert (kept.disk.saves, kept.desk.session) == (before, session)
    assert await arrived(kept, "h1") == "h1"


def test_a_message_is_on_disk_when_send_returns_and_watchers_hear_of_it(kept: Kept) -> None:
    """Until they no longer want to."""
    heard: list[int] = []
    stop = kept.desk.watch(lambda: heard.append(kept.stored.done))
    kept.desk.send(kept.put("h0"))
    kept.desk.send(kept.put("h1"), kept.put("h2"))
    stop()
    kept.desk.send(kept.put("h3"))
    assert heard == [1, 3]
    assert kept.stored == kept.desk.session


def test_a_full_disk_leaves_the_session_as_it_was_on_disk_and_at_the_desk(kept: Kept) -> None:
    """Nobody hears of a reveal that was not kept; it can be tried again."""
    kept.desk.send(*(kept.put(f"h{number}") for number in range(6)))
    session, heard = kept.desk.session, []
    kept.desk.watch(lambda: heard.append(1))
    kept.disk.is_full = True
    with pytest.raises(SaveFailed):
        kept.desk.reveal()
    assert kept.desk.session == kept.stored == session
    assert not heard
    kept.disk.is_full = False
    kept.desk.reveal()
    assert kept.stored.released == 6


def test_several_messages_are_done_all_or_none(kept: Kept) -> None:
    """The second is refused, so the first is not done."""
    with pytest.raises(SessionRefused):
        kept.desk.send(kept.put("h0"), Reveal(list))
    assert kept.stored.done == kept.desk.session.done == 0


async def test_closing_the_desk_saves_what_a_failed_save_left(kept: Kept) -> None:
    """And lets go of the session, even when that fails too."""
    kept.disk.is_full = True
    with pytest.raises(SaveFailed):
        await kept.desk.arrive(kept.put("h0"))
    kept.disk.is_full = False
    kept.desk.close()
    assert kept.stored.done == 1
    desk = Desk(kept.store.open("s1"))
    kept.disk.is_full = True
    with pytest.raises(SaveFailed):
        await desk.arrive(kept.put("h1"))
    with pytest.raises(SaveFailed):
        desk.close()
    kept.disk.is_full = False
    kept.store.open("s1").close()


# -- the sentences a facilitator says


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A session that collects, on the machine's own disk."""
    with collecting(tmp_path / "app") as found:
        yield found


def fill(desk: Desk, count: int = 6) -> None:
    """So many sheets."""
    desk.send(*sheets(desk.session, ["3"] * count))


def test_a_session_is_opened_with_a_way_in_of_its_own(desk: Desk, tmp_path: Path) -> None:
    """Key, ticket and code are random; the address is remembered; another code replaces the first."""
    door = desk.door()
    with collecting(tmp_path / "other") as other:
        assert not set(door[:3]) & set(other.door()[:3])
    desk.set_address("192.0.2.7", 4711)
    code = desk.renew_code()
    assert code != door.code
    assert desk.door() == door._replace(host="192.0.2.7", port=4711, code=code)


def test_one_time_tickets_open_instead_of_the_common_one_and_are_kept_nowhere(
    desk: Desk, tmp_path: Path
) -> None:
    """Only their fingerprints, sorted, also of those made before."""
    common = desk.door().ticket
    tickets = desk.make_tickets(3) + desk.make_tickets(2)
    door = desk.door()
    assert len(set(tickets)) == len(door.tickets) == 5
    assert list(door.tickets) == sorted(door.tickets)
    assert all(opens(ticket, door) for ticket in tickets)
    assert not opens(common, door)
    assert len({sheet_handle(ticket, door) for ticket in tickets}) == 5
    content = b"".join(path.read_bytes() for path in (tmp_path / "app").rglob("*") if path.is_file())
    assert not [ticket for ticket in tickets if ticket.encode() in content]


def test_there_is_no_door_before_and_after(desk: Desk, tmp_path: Path) -> None:
    """Not while preparing, not once the session is closed."""
    fill(desk)
    desk.reveal()
    assert desk.door()
    desk.end()
    workspace = Workspace.of({"SJALVSKATTNING_HOME": str(tmp_path / "new")})
    with new_session(workspace, setup_of()) as new:
        for closed in (desk, new):
            with pytest.raises(SessionRefused) as refused:
                closed.door()
            assert refused.value.code == "group.shut"


def test_a_reveal_shuffles_by_the_systems_randomness(desk: Desk) -> None:
    """All texts, each once."""
    from sjalvskattning.usecases.group.desk import _shuffled

    texts = [f"text {number}" for number in range(40)]
    orders = {tuple(_shuffled(texts)) for _ in range(20)}
    assert all(sorted(order) == sorted(texts) for order in orders)
    assert len(orders) == 20
    fill(desk)
    desk.reveal()
    assert desk.session.released == 6


# -- which sessions there are


def workspace_at(home: Path, *ids: str) -> Workspace:
    """A workspace that gives those ids to what is new."""
    given = iter(ids)
    found = Workspace.of({"SJALVSKATTNING_HOME": str(home)})
    return replace(found, new_id=lambda: next(given), now=lambda: datetime(2026, 11, 20))


def test_a_session_is_found_by_its_id_its_beginning_and_as_the_latest(tmp_path: Path) -> None:
    """An ambiguous beginning is not taken for any."""
    workspace = workspace_at(tmp_path, "abc", "abd", "xyz")
    for day in ("03", "02", "01"):
        new_session(workspace, setup_of(date=f"2026-11-{day}")).close()
    assert [session.id for session in list_sessions(workspace).sessions] == ["abc", "abd", "xyz"]
    assert [resolve(workspace, id) for id in ("abd", "x", "latest")] == ["abd", "xyz", "abc"]
    with pytest.raises(NotFound) as ambiguous:
        read_session(workspace, "ab")
    assert ambiguous.value.params["suggestion"] == "abc, abd"
    for id in ("", "q"):
        with pytest.raises(NotFound):
            read_session(workspace, id)
    assert resolve(workspace_at(tmp_path / "none"), "latest") == "latest"


def test_an_interrupted_session_is_taken_up_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what came in, its way in, and what was shown; by one at a time."""
    monkeypatch.setattr("sjalvskattning.store.sessions.WAIT", 0.05)
    workspace = workspace_at(tmp_path, "abc")
    with new_session(workspace, setup_of()) as desk:
        desk.begin()
        fill(desk)
        with pytest.raises(ResponseLocked):
            open_session(workspace, "abc")
        before = desk.session
    with open_session(workspace, "ab") as desk:
        assert desk.session == before
        desk.reveal()
        desk.send(ShowArea("mod"))
    assert read_session(workspace, "abc").shown == ("mod",)
    erase_session(workspace, "abc")
    with pytest.raises(NotFound):
        open_session(workspace, "abc")


def test_what_was_agreed_and_is_not_done_comes_along_to_the_next(tmp_path: Path) -> None:
    """Also from the session before that; and only from one that is there."""
    workspace = workspace_at(tmp_path, "one", "two", "three")
    done = FollowUp("2026-12-01", GoalStatus.DONE)
    with new_session(workspace, setup_of()) as desk:
        desk.begin()
        fill(desk)
        desk.reveal()
        desk.send(Agree(Agreed("Ett")), Agree(Agreed("Två")))
        desk.end()
    with new_session(workspace, setup_of(follows="one")) as desk:
        assert [agreed.text for agreed in desk.session.earlier] == ["Ett", "Två"]
        desk.begin()
        fill(desk)
        desk.reveal()
        desk.send(FollowEarlier(1, done), Agree(Agreed("Tre")))
    with new_session(workspace, setup_of(follows="two")) as desk:
        assert [agreed.text for agreed in desk.session.earlier] == ["Två", "Tre"]
    with pytest.raises(NotFound):
        new_session(workspace, setup_of(follows="gone"))
