"""Which envelopes were made: a small file without answers; damaged or gone, it claims nothing."""

from __future__ import annotations

import errno
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from sjalvskattning.errors import SaveFailed
from sjalvskattning.store import sent
from sjalvskattning.store.files import RealFileSystem
from sjalvskattning.store.sent import Sent, SentLog
from tests.store.disk import FaultyFileSystem, MemoryDisk
from tests.store.script import TOP

FIRST = Sent("2026-11-20", "ab" * 16, "aaaa-bbbb-cccc-dddd")
SECOND = Sent("2026-11-21", "cd" * 16, "eeee-ffff-gggg-hhhh")


def test_the_last_one_made_of_each_is_known(tmp_path: Path) -> None:
    """One a response, the latest; another program start reads the same."""
    path = tmp_path / "data" / "sent.json"
    SentLog(path).put("k3", SECOND)
    SentLog(path).put("k3", FIRST)
    SentLog(path).put("m4", SECOND)
    assert (SentLog(path).get("k3"), SentLog(path).get("m4")) == (FIRST, SECOND)
    assert SentLog(path).get("x") is None
    assert path.stat().st_mode & 0o077 == 0


def test_what_is_forgotten_leaves_no_trace(tmp_path: Path) -> None:
    """One by one, and all at once; forgetting what is not there does nothing."""
    path = tmp_path / "sent.json"
    log = SentLog(path)
    log.forget("k3")
    assert not path.exists()
    log.put("k3", FIRST)
    log.put("m4", SECOND)
    log.forget("k3")
    assert FIRST.code not in path.read_text()
    log.erase()
    log.erase()
    assert not path.exists()


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"k3": 1}', '{"k3": ["a", "b"]}', '{"k3": [1, 2, 3]}'])
def test_a_damaged_file_claims_nothing_and_is_set_aside(tmp_path: Path, text: str) -> None:
    """It counts as empty, and the next envelope is kept; what was damaged lies beside until all is erased."""
    path = tmp_path / "sent.json"
    path.write_text(text)
    assert SentLog(path).get("k3") is None
    SentLog(path).put("m4", FIRST)
    assert SentLog(path).get("m4") == FIRST
    (copy,) = (tmp_path / "damaged").iterdir()
    assert copy.read_text() == text
    SentLog(path).forget("k3")
    assert copy.exists() is ("k3" not in text)
    SentLog(path).erase()
    assert list(tmp_path.iterdir()) == []


def test_an_entry_in_a_damaged_file_is_forgotten_too(tmp_path: Path) -> None:
    """What can't be read may hold it: then all of that file goes."""
    path = tmp_path / "sent.json"
    SentLog(path).put("k3", FIRST)
    path.write_bytes(path.read_bytes()[:-3])
    SentLog(path).forget("m4")
    assert FIRST.code in path.read_text()
    SentLog(path).forget("k3")
    assert not path.exists()


def test_a_file_that_the_disk_cannot_read_is_not_taken_for_an_empty_one() -> None:
    """Asking claims nothing; keeping says no, and what was there is there."""
    disk = MemoryDisk(TOP)
    path = TOP / "sent.json"
    SentLog(path, disk).put("k3", FIRST)
    failing = SentLog(path, FaultyFileSystem(disk, 1, errno.EIO, only={"read"}, lasting=True))
    assert failing.get("k3") is None
    attempts: list[Callable[[], None]] = [partial(failing.put, "m4", SECOND), partial(failing.forget, "k3")]
    for attempt in attempts:
        with pytest.raises(SaveFailed) as caught:
            attempt()
        assert caught.value.params["reason"] == "io"
    assert SentLog(path, disk).get("k3") == FIRST


def test_another_window_that_is_writing_is_waited_for_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two that write at once would lose what one of them wrote."""
    monkeypatch.setattr(sent, "WAIT", 0.01)
    path = tmp_path / "sent.json"
    SentLog(path).put("k3", FIRST)
    lock = RealFileSystem().lock(tmp_path / "sent.lock", 0)
    with pytest.raises(SaveFailed) as caught:
        SentLog(path).put("m4", SECOND)
    assert caught.value.params["reason"] == "busy"
    lock.release()
    SentLog(path).put("m4", SECOND)
    assert (SentLog(path).get("k3"), SentLog(path).get("m4")) == (FIRST, SECOND)


def test_what_a_killed_process_left_goes_with_the_rest(tmp_path: Path) -> None:
    """A half-written file holds ids and codes too."""
    log = SentLog(tmp_path / "sent.json")
    erasings: list[Callable[[], None]] = [log.erase, partial(log.forget, "k3")]
    for erase in erasings:
        log.put("k3", FIRST)
        (tmp_path / "sent.json.77-ab12cd34.tmp").write_text(FIRST.code)
        erase()
        assert not [path for path in tmp_path.rglob("*") if path.is_file() and FIRST.code in path.read_text()]


def test_a_disk_that_says_no_is_told(tmp_path: Path) -> None:
    """Where a file lies in the place of the folder."""
    (tmp_path / "data").write_text("")
    with pytest.raises(SaveFailed):
        SentLog(tmp_path / "data" / "sent.json").put("k3", FIRST)
