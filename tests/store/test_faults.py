"""Every call the store makes fails, kills the process or is the last before a power cut, in turn."""

from __future__ import annotations

import errno
import random
from typing import Any

import pytest

from sjalvskattning.errors import SaveFailed, StoreError
from sjalvskattning.store.files import FileSystem
from tests.figures import Figure, amount
from tests.store.disk import FaultyFileSystem, Killed, MemoryDisk, images
from tests.store.script import ERASING, LIFE, R4, TOP, Life, Step, check, stored

pytestmark = pytest.mark.trust(part="storage")


def calls_of(steps: tuple[Step, ...]) -> int:
    """How many calls an undisturbed life makes."""
    fs = FaultyFileSystem(MemoryDisk(TOP))
    life = Life(fs)
    for step in steps:
        life.do(step)
    return len(fs.calls)


def lives(steps: tuple[Step, ...], *settings: dict[str, Any]) -> list[Any]:
    """One test per setting; each goes over every call."""
    return [pytest.param(steps, setting, id=f"{len(steps)}-{setting}") for setting in settings]


ERRORS = [
    {"fault": errno.EIO},
    {"fault": errno.ENOSPC, "short": True},
    {"fault": errno.ENOSPC, "short": True, "lasting": True},
    {"fault": errno.EACCES},
    {"fault": errno.EROFS, "lasting": True},
    {"fault": errno.EDQUOT, "short": True},
]
KILLS: list[dict[str, Any]] = [{"fault": "kill-after"}, {"fault": "kill", "short": True}]


@pytest.mark.parametrize(("steps", "setting"), lives(LIFE, *ERRORS) + lives(ERASING, *ERRORS))
def test_an_error_at_any_call_leaves_the_state_before_or_after_and_a_retry_saves_everything(
    steps: tuple[Step, ...], setting: dict[str, Any], figure: Figure
) -> None:
    """Only documented errors come out; the disk is readable at once; trying again succeeds."""
    for at in range(1, calls_of(steps) + 1):
        disk = MemoryDisk(TOP)
        fs = FaultyFileSystem(disk, at, **setting)
        life = Life(fs)
        for step in steps:
            try:
                life.do(step)
            except StoreError as error:
                if isinstance(error, SaveFailed):
                    assert error.params["reason"] in {"full", "readonly", "permission", "io"}  # noqa: PT017
                assert stored(disk) in (life.before, life.after)
                fs.heal()
                if step[0] == "close":
                    assert life.opened is not None
                    life.opened = None
                    life.before = life.after
                    continue
                life.do(step)
            assert stored(disk) == life.before, (at, step)
        for image in images(disk, random.Random(at), 1):
            assert stored(image) == life.before, at
    figure("storage: injected failures", calls_of(steps))


@pytest.mark.parametrize(("steps", "setting"), lives(LIFE, *KILLS) + lives(ERASING, *KILLS))
def test_a_kill_at_any_call_leaves_the_state_before_or_after(
    steps: tuple[Step, ...], setting: dict[str, Any]
) -> None:
    """The next process finds it, opens it and goes on."""
    for at in range(1, calls_of(steps) + 1):
        disk = MemoryDisk(TOP)
        life = killed_at(disk, steps, at, setting)
        check(disk, life)


@pytest.mark.parametrize(("steps", "setting"), lives(LIFE, *KILLS) + lives(ERASING, *KILLS))
def test_a_power_cut_at_any_call_keeps_what_was_acknowledged(
    steps: tuple[Step, ...], setting: dict[str, Any], figure: Figure
) -> None:
    """Whatever of the unflushed names and writes survived, torn, reordered or dropped."""
    rng = random.Random(1)
    tried = 0
    for at in range(1, calls_of(steps) + 1):
        disk = MemoryDisk(TOP)
        life = killed_at(disk, steps, at, setting)
        for image in images(disk, rng, amount(6, 60)):
            check(image, life)
            tried += 1
    figure("storage: crash images", tried)


@pytest.mark.parametrize("first", range(3, 120, 9))
def test_a_kill_and_then_a_power_cut_keeps_what_both_processes_acknowledged(
    first: int, figure: Figure
) -> None:
    """A second process builds on what the first left unflushed, and the power goes at any of its calls."""
    rng = random.Random(first)
    tried = 0
    for at in range(1, calls_of(LIFE), 3):
        disk = MemoryDisk(TOP)
        life = killed_at(disk, LIFE, first, {"fault": "kill-after"})
        disk.reboot()
        found = stored(disk)
        if found is None:
            break
        second = Life(FaultyFileSystem(disk, at, "kill-after"))
        second.before, acknowledged = found, False
        try:
            steps: tuple[Step, ...] = (("open", found), ("save", R4), ("close", R4))
            for step in steps:
                second.do(step)
                acknowledged = acknowledged or step[0] == "save"
        except Killed:
            pass
        else:
            break
        allowed = [second.before, second.after] + ([] if acknowledged else [life.before, life.after])
        for image in images(disk, rng, amount(3, 30)):
            assert stored(image) in allowed, (first, at)
            tried += 1
    figure("storage: crash images", tried)


def killed_at(disk: MemoryDisk, steps: tuple[Step, ...], at: int, setting: dict[str, Any]) -> Life:
    """A life that ends at a call."""
    life = Life(FaultyFileSystem(disk, at, **setting))
    try:
        for step in steps:
            life.do(step)
    except Killed:
        return life
    raise AssertionError("not killed")


class NoFolderFlush:
    """A broken disk layer: folders are never flushed."""

    def __init__(self, inner: FileSystem) -> None:
        self._inner = inner

    def __getattr__(self, name: str) -> Any:
        return (lambda folder: None) if name == "sync_folder" else getattr(self._inner, name)


class NoFlush(NoFolderFlush):
    """A broken disk layer: nothing is flushed but folders."""

    def __getattr__(self, name: str) -> Any:
        return (lambda fd: None) if name in {"fsync", "fdatasync"} else getattr(self._inner, name)


@pytest.mark.parametrize("broken", [NoFolderFlush, NoFlush])
def test_the_harness_catches_a_store_that_leaves_out_a_flush(broken: type[NoFolderFlush]) -> None:
    """Without the folder's or the file's flush some power cut loses what was acknowledged."""
    lost = 0
    for at in range(1, calls_of(LIFE) + 1):
        disk = MemoryDisk(TOP)
        life = Life(FaultyFileSystem(broken(disk), at, "kill-after"))
        try:
            for step in LIFE:
                life.do(step)
        except Killed:
            pass
        for image in images(disk, random.Random(at), 2):
            try:
                check(image, life)
            except (AssertionError, StoreError):
                lost += 1
    assert lost > 50
