"""Policies' texts are kept as they are, version by version, and leave without a trace."""

from __future__ import annotations

import errno
from datetime import date
from pathlib import Path

import pytest

from sjalvskattning.errors import SaveFailed, StoreError
from sjalvskattning.store.policies import PolicyStore
from tests.store.disk import FaultyFileSystem, MemoryDisk
from tests.store.script import TOP

DAY = date(2026, 11, 21)


def test_versions_are_kept_in_order(tmp_path: Path) -> None:
    """The latest last; the same text again adds nothing; an older one again becomes the latest."""
    store = PolicyStore(tmp_path / "policies")
    first, fresh = store.add("koping", "Vi lyssnar på alla.\n", DAY)
    assert fresh
    assert store.add("koping", "Vi lyssnar på alla.\n", DAY) == (first, False)
    store.add("koping", "Vi lyssnar.\n", DAY)
    again, fresh = store.add("koping", "Vi lyssnar på alla.\n", DAY)
    assert fresh
    assert [kept.order for kept in store.versions("koping")] == [1, 2, 3]
    assert store.versions("koping")[-1] == again
    assert store.read(again) == "Vi lyssnar på alla.\n"
    assert store.assessments() == ["koping"]


def test_other_files_are_not_versions(tmp_path: Path) -> None:
    """What someone put there is neither read nor removed with the rest."""
    store = PolicyStore(tmp_path)
    store.add("koping", "Vi lyssnar.\n", DAY)
    stray = tmp_path / "koping" / "egna anteckningar.txt"
    stray.write_text("mina", encoding="utf-8")
    assert len(store.versions("koping")) == 1
    assert store.remove("koping") == 1
    assert stray.exists()
    assert store.assessments() == []


def test_removing_leaves_nothing(tmp_path: Path) -> None:
    """The folder goes too; removing again is nothing."""
    store = PolicyStore(tmp_path)
    kept, _ = store.add("koping", "Vi lyssnar.\n", DAY)
    kept.path.with_name(f"{kept.path.name}.77-ab12cd34.tmp").write_text("Vi lys", encoding="utf-8")
    assert store.remove("koping") == 1
    assert not (tmp_path / "koping").exists()
    assert store.remove("koping") == 0


def test_a_text_that_cannot_be_kept_says_so(tmp_path: Path) -> None:
    """A file where the folder should be; an id that is no id never becomes a path."""
    (tmp_path / "policies").write_text("", encoding="utf-8")
    with pytest.raises(SaveFailed):
        PolicyStore(tmp_path / "policies").add("koping", "Vi lyssnar.", DAY)
    with pytest.raises(ValueError, match="utanför"):
        PolicyStore(tmp_path).add("../utanför", "Vi lyssnar.", DAY)


def test_a_folder_that_cannot_be_listed_is_not_an_empty_one() -> None:
    """A text is not numbered anew, and nothing is called removed that is not."""
    disk = MemoryDisk(TOP)
    PolicyStore(TOP, disk).add("koping", "Vi lyssnar.\n", DAY)
    failing = PolicyStore(TOP, FaultyFileSystem(disk, 1, errno.EIO, only={"scan"}, lasting=True))
    with pytest.raises(SaveFailed):
        failing.add("koping", "Vi lyssnar på alla.\n", DAY)
    with pytest.raises(StoreError):
        failing.remove("koping")
    assert failing.versions("koping") == []
    assert len(PolicyStore(TOP, disk).versions("koping")) == 1


def test_only_the_owner_may_read(tmp_path: Path) -> None:
    """As everything else the program keeps."""
    kept, _ = PolicyStore(tmp_path / "policies").add("koping", "Vi lyssnar.", DAY)
    assert kept.path.stat().st_mode & 0o077 == 0
    assert kept.path.parent.stat().st_mode & 0o077 == 0
