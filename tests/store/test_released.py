"""Every form of every file that a release has written: read as it was, and migrated at no answer's cost."""

from __future__ import annotations

import contextlib
import errno
import random
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from sjalvskattning.core.response import Response
from sjalvskattning.errors import StoreError, StoreTooNew
from sjalvskattning.store import agreement_file, backups, session_file
from sjalvskattning.store.kept import Kept
from sjalvskattning.store.paths import Paths
from sjalvskattning.store.responses import ResponseStore
from sjalvskattning.store.restoring import restore
from sjalvskattning.store.sent import SentLog
from sjalvskattning.store.sessions import SessionStore
from sjalvskattning.store.settings import load_settings
from sjalvskattning.store.shapes import SHAPES, Shapes, Tables
from tests.figures import Figure, amount
from tests.store.disk import FaultyFileSystem, Killed, MemoryDisk, images
from tests.store.releases import (
    AFTER,
    AGREEMENT,
    ENVELOPE,
    PATHS,
    RELEASED,
    RELEASED_SHAPES,
    RESPONSE,
    SENT,
    SESSION,
    SETTINGS,
    home,
)

pytestmark = pytest.mark.trust(part="storage")

JOURNAL = "data/responses/svar-1.jsonl"


def test_every_shape_and_format_is_here() -> None:
    """Whoever raises a number puts in what the release before wrote."""
    assert [str(number + 1) for number in range(SHAPES.number)] == RELEASED_SHAPES
    zips = sorted(path.name for path in RELEASED.glob("backup-*.zip"))
    assert zips == [f"backup-{number + 1}.zip" for number in range(backups.FORMAT)]
    assert agreement_file.FORMAT == session_file.FORMAT == 1


@pytest.mark.parametrize("shape", RELEASED_SHAPES)
def test_what_a_release_wrote_is_read_as_it_was_and_not_touched(shape: str) -> None:
    """Everything, without a word of complaint; and it can be gone on with."""
    disk = home(shape)
    before = disk.everything()
    kept = Kept.of(PATHS, disk)
    found = kept.read()
    assert (found.responses, found.agreements, found.received) == ((RESPONSE,), (AGREEMENT,), (ENVELOPE,))
    assert found.problems == ()
    assert SessionStore(PATHS.groups, disk).entries() == ((SESSION,), ())
    assert SentLog(PATHS.sent, disk).get("svar-1") == SENT
    assert load_settings(PATHS.settings, disk) == (SETTINGS, ())
    after = {name: data for name, data in disk.everything().items() if not name.endswith("index.json")}
    assert after == before
    with kept.responses.open("svar-1") as opened:
        opened.save(AFTER)
        assert opened.notices == ()
    assert kept.responses.read("svar-1") == AFTER


@pytest.mark.parametrize("number", range(1, backups.FORMAT + 1))
def test_a_backup_that_a_release_wrote_is_taken_back(number: int, tmp_path: Path) -> None:
    """All that it held."""
    kept = Kept.of(Paths(tmp_path, tmp_path, tmp_path))
    restore(kept, RELEASED / f"backup-{number}.zip")
    found = kept.read()
    assert found.responses == (RESPONSE,)
    assert (found.agreements, found.received) == (((AGREEMENT,), (ENVELOPE,)) if number > 1 else ((), ()))


def _renamed(old: str, new: str, tables: Tables) -> Tables:
    """A step that leaves no answer readable until the next one."""
    answers = {
        key: {new if name == old else name: value for name, value in answer.items()}
        for key, answer in tables["answers"].items()
    }
    return {**tables, "answers": answers}


def later(shape: str) -> Shapes:
    """Shapes of a release to come: two steps from that one on, of which neither may be left out."""
    number = int(shape)
    steps: dict[int, Callable[[Tables], Tables]] = {
        number: partial(_renamed, "comment", "kommentar"),
        number + 1: partial(_renamed, "kommentar", "comment"),
    }
    return Shapes(number + 2, steps)


def migrate(disk: Any, shape: str, acknowledged: list[Response]) -> None:
    """Open with the later program, and save; what is acknowledged is noted."""
    with ResponseStore(PATHS.responses, fs=disk, shapes=later(shape)).open("svar-1") as opened:
        assert opened.response == RESPONSE
        opened.save(AFTER)
        acknowledged.append(AFTER)


def check_migrated(disk: MemoryDisk, shape: str, acknowledged: list[Response]) -> None:
    """The later program finds all of it; the one of today finds all, or says that it is too new."""
    disk.reboot()
    whole = acknowledged or [RESPONSE, AFTER]
    assert ResponseStore(PATHS.responses, fs=disk, shapes=later(shape)).read("svar-1") in whole
    before = disk.everything()
    try:
        assert ResponseStore(PATHS.responses, fs=disk).read("svar-1") == RESPONSE
    except StoreTooNew:
        assert disk.everything() == before
    migrate_again = ResponseStore(PATHS.responses, fs=disk, shapes=later(shape))
    with migrate_again.open("svar-1") as opened:
        assert opened.response in whole
    journal = disk.everything()[JOURNAL]
    assert f'"shape":{shape},'.encode() not in journal


@pytest.mark.parametrize("shape", RELEASED_SHAPES)
@pytest.mark.parametrize(
    "setting",
    [{"fault": "kill-after"}, {"fault": "kill", "short": True}],
    ids=str,
)
def test_a_migration_that_is_cut_off_at_any_call_costs_no_answer(
    shape: str, setting: dict[str, Any], figure: Figure
) -> None:
    """Killed, and with the power gone at the same moment: the old or the new, whole; done again, the new."""
    rng = random.Random(1)
    tried, at = 0, 0
    while True:
        at += 1
        disk = home(shape, "data/responses")
        acknowledged: list[Response] = []
        fs = FaultyFileSystem(disk, at, **setting)
        try:
            migrate(fs, shape, acknowledged)
        except Killed:
            for image in (*images(disk, rng, amount(2, 30)), disk):
                check_migrated(image, shape, acknowledged)
                tried += 1
            continue
        break
    assert at > 30
    old = (RELEASED / shape / JOURNAL).read_bytes()
    assert old in disk.everything().values(), "the old one stays as a generation"
    figure("storage: migrations cut off", tried)


@pytest.mark.parametrize("shape", RELEASED_SHAPES)
@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EACCES, errno.EROFS])
def test_a_migration_that_fails_at_any_call_says_so_and_can_be_done_again(
    shape: str, fault: int, figure: Figure
) -> None:
    """A full disk, one that fails, and one that may not be written: nothing is lost meanwhile."""
    at = 0
    while True:
        at += 1
        disk = home(shape, "data/responses")
        acknowledged: list[Response] = []
        fs = FaultyFileSystem(disk, at, fault, short=True)
        with contextlib.suppress(StoreError):  # told; what is there is looked at whether it was or not
            migrate(fs, shape, acknowledged)
        check_migrated(disk, shape, acknowledged)
        if len(fs.calls) < at:
            break
    assert at > 30
    figure("storage: injected failures", at - 1)
