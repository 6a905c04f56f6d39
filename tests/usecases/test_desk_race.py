"""What a desk and its store keep to when saves fail or wait for one another."""

from __future__ import annotations

import contextlib
import errno
import threading
from pathlib import Path
from typing import Any

import pytest

from sjalvskattning.core.group.session import GroupSession, Phase
from sjalvskattning.core.group.update import Prepare, Reveal, update
from sjalvskattning.errors import SaveFailed
from sjalvskattning.store.sessions import SessionStore
from sjalvskattning.usecases.group.desk import Desk
from tests.core.sessions import after, opened, setup_of, sheets
from tests.store.disk import MemoryDisk
from tests.usecases.test_desk import TOP, Kept, kept  # noqa: F401


class Overtaken:
    """A lock that lets a waiting save go first the moment it is released, as a scheduler may."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.lock, self.is_inner = desk, threading.Lock(), False

    def __enter__(self) -> None:
        self.lock.acquire()

    def __exit__(self, *_: Any) -> None:
        self.lock.release()
        if not self.is_inner:
            self.is_inner = True
            thread = threading.Thread(target=self.desk._save_now)
            thread.start()
            thread.join()
            self.is_inner = False


def test_a_save_that_waited_does_not_put_back_what_a_reveal_erased(kept: Kept) -> None:  # noqa: F811
    """A browser's save that waits for the lock sees what the reveal made of the session."""
    kept.desk.send(*(kept.put(f"h{number}") for number in range(6)))
    kept.desk._writing = Overtaken(kept.desk)  # type: ignore[assignment]
    kept.desk.reveal()
    assert kept.stored.phase is Phase.LEADING
    assert not kept.stored.sheets


class Stuck(MemoryDisk):
    """A disk that fails to flush and to remove, for a while."""

    is_stuck = False

    def fsync(self, fd: int) -> None:
        if self.is_stuck:
            raise OSError(errno.EIO, "stuck")
        super().fsync(fd)

    def unlink(self, path: Path) -> None:
        if self.is_stuck and path.name in self._folder(path.parent).names:
            raise OSError(errno.EIO, "stuck")
        super().unlink(path)


def test_what_a_failed_save_left_goes_with_the_next_save() -> None:
    """Else raw answers stay in a temporary file after the reveal."""
    disk = Stuck(TOP)
    session = opened()
    held = SessionStore(TOP / "groups", disk).create(session)
    answered = after(session, *sheets(session, ["3"] * 6))
    disk.is_stuck = True
    with pytest.raises(SaveFailed):
        held.save(answered)
    disk.is_stuck = False
    held.save(update(answered, Reveal(list)))
    assert set(disk.names(TOP / "groups" / "s1")) == {"setup.json", "state.json", ".lock"}


async def test_a_desk_can_be_closed_again_after_a_save_that_failed(kept: Kept) -> None:  # noqa: F811
    """``with`` closes what has been closed."""
    with kept.desk as desk:
        kept.disk.is_full = True
        with pytest.raises(SaveFailed):
            await desk.arrive(kept.put("h1"))
        with pytest.raises(SaveFailed):
            desk.close()


class Small(MemoryDisk):
    """A disk with room for so many writes more."""

    left = 1000

    def write(self, fd: int, data: bytes) -> int:
        """Write while there is room."""
        if not self.left:
            raise OSError(errno.ENOSPC, "full")
        self.left -= 1
        return super().write(fd, data)


@pytest.mark.parametrize("room", range(3))
def test_a_setup_that_could_not_be_kept_is_not_kept(room: int) -> None:
    """Whatever the disk had room for: SaveFailed says that the state before is there."""
    disk = Small(TOP)
    store = SessionStore(TOP / "groups", disk)
    with store.create(GroupSession("s1", setup_of())) as held:
        disk.left = room
        with contextlib.suppress(SaveFailed):
            held.save(update(held.session, Prepare(setup_of(name="Annat"))))
        assert store.read("s1") == held.session
