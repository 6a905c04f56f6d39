"""Whatever is kept, not only answers: faults, kills and power cuts at every call."""

from __future__ import annotations

import errno
import random
from typing import Any

import pytest

from sjalvskattning.errors import InputRejected, SaveFailed, StoreError
from tests.figures import Figure, amount
from tests.store.disk import FaultyFileSystem, Killed, MemoryDisk, images
from tests.store.kinds import KINDS, Kind, Step
from tests.store.script import TOP

pytestmark = [
    pytest.mark.trust(part="storage"),
    pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name),
]

ERRORS: list[dict[str, Any]] = [
    {"fault": errno.EIO},
    {"fault": errno.ENOSPC, "short": True},
    {"fault": errno.EDQUOT, "short": True, "lasting": True},
    {"fault": errno.EACCES},
    {"fault": errno.EROFS, "lasting": True},
]
AFTER: dict[str, Any] = {"fault": "kill-after"}
AMIDST: dict[str, Any] = {"fault": "kill", "short": True}
REASONS = {"full", "readonly", "permission", "io"}


def calls_of(kind: Kind) -> list[str]:
    """The calls that an undisturbed life makes."""
    disk = MemoryDisk(TOP)
    fs = FaultyFileSystem(disk)
    for step in kind.steps:
        step.act(fs)
        assert kind.read(disk) == step.state
    return fs.calls


def kills_of(kind: Kind) -> list[tuple[int, dict[str, Any]]]:
    """Every different way to be killed: after each call, and in the middle of each write."""
    calls = list(enumerate(calls_of(kind), 1))
    return [(at, AFTER) for at, _ in calls] + [(at, AMIDST) for at, name in calls if name == "write"]


def is_before_or_after(found: Any, before: Any, step: Step) -> bool:
    """Whether that may be there while a step is under way."""
    return found in (before, step.state, *step.between)


@pytest.mark.parametrize("setting", ERRORS, ids=str)
def test_an_error_at_any_call_is_told_and_trying_again_does_it(
    kind: Kind, setting: dict[str, Any], figure: Figure
) -> None:
    """Only documented errors with their reason; what is there is the state before or after, never a mix."""
    calls = calls_of(kind)
    for at in range(1, len(calls) + 1):
        disk = MemoryDisk(TOP)
        fs = FaultyFileSystem(disk, at, **setting)
        before, healed = kind.nothing, False
        for step in kind.steps:
            disk.reboot()
            try:
                step.act(fs)
            except (StoreError, InputRejected) as error:  # the latter for a backup that can't be read
                assert not isinstance(error, SaveFailed) or error.params["reason"] in REASONS  # noqa: PT017
                assert is_before_or_after(kind.read(disk), before, step), (at, fs.struck)
                healed = True
                fs.heal()
                disk.reboot()
                step.act(fs)
            before = step.state
            if healed or len(fs.calls) >= at:
                assert kind.read(disk) == step.state, (at, fs.struck)
                for image in images(disk, random.Random(at), 0):
                    assert kind.read(image) == step.state, (at, fs.struck, "told of nothing, and not durable")
            if healed:
                break
        assert len(fs.calls) >= at
    figure("storage: injected failures", len(calls))


def killed_at(kind: Kind, disk: MemoryDisk, at: int, setting: dict[str, Any]) -> tuple[Any, Step]:
    """A life that ends at a call: the last state acknowledged, and the step that was under way."""
    fs = FaultyFileSystem(disk, at, **setting)
    before = kind.nothing
    for step in kind.steps:
        disk.reboot()
        try:
            step.act(fs)
        except Killed:
            return before, step
        before = step.state
    raise AssertionError("not killed")


def test_a_kill_or_a_power_cut_at_any_call_leaves_what_was_acknowledged(kind: Kind, figure: Figure) -> None:
    """Whatever of the unflushed survived; and then it can be gone on with, to the same end."""
    rng = random.Random(kind.name)
    tried = 0
    for at, setting in kills_of(kind):
        disk = MemoryDisk(TOP)
        before, under_way = killed_at(kind, disk, at, setting)
        for image in (disk, *images(disk, rng, amount(2, 20))):
            image.reboot()
            tried += 1
            assert is_before_or_after(kind.read(image), before, under_way), (at, kind.read(image))
            left = kind.steps[kind.steps.index(under_way) :]
            for step in left if image is disk else left[:1]:
                step.act(image)
            assert kind.read(image) == step.state
    figure("storage: crash images", tried)


def test_what_is_acknowledged_after_a_kill_survives_a_power_cut(kind: Kind, figure: Figure) -> None:
    """A second process goes on from what the first left unflushed, folders too; what it says is done, is."""
    rng = random.Random(kind.name)
    tried = 0
    for at, setting in kills_of(kind):
        disk = MemoryDisk(TOP)
        _, under_way = killed_at(kind, disk, at, setting)
        disk.reboot()
        under_way.act(disk)
        for image in images(disk, rng, amount(1, 20)):
            tried += 1
            assert kind.read(image) == under_way.state, (at, under_way)
    figure("storage: crash images", tried)
