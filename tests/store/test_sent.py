"""Which envelopes were made: a small file without answers; damaged or gone, it claims nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from sjalvskattning.errors import SaveFailed
from sjalvskattning.store.sent import Sent, SentLog

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
def test_a_damaged_file_claims_nothing(tmp_path: Path, text: str) -> None:
    """It counts as empty, and the next envelope is kept."""
    path = tmp_path / "sent.json"
    path.write_text(text)
    assert SentLog(path).get("k3") is None
    SentLog(path).put("k3", FIRST)
    assert SentLog(path).get("k3") == FIRST


def test_a_disk_that_says_no_is_told(tmp_path: Path) -> None:
    """Where a file lies in the place of the folder."""
    (tmp_path / "data").write_text("")
    with pytest.raises(SaveFailed):
        SentLog(tmp_path / "data" / "sent.json").put("k3", FIRST)
