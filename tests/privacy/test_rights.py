"""What the program writes is for its owner alone, whatever the umask says."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from tests.cli.calls import Caller
from tests.figures import LONG, Figure
from tests.privacy.writing import SHARED, calls, carried_out, covered, group_calls, options

pytestmark = [
    pytest.mark.trust(part="privacy"),
    pytest.mark.skipif(os.name == "nt", reason="rights as POSIX has them"),
]


@pytest.fixture(params=[0o000, 0o022] if LONG else [0o000], ids="umask {:03o}".format)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    """What takes rights away from new files: nothing, or only writing."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def test_every_file_and_folder_is_for_its_owner_alone(
    umask: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, temporary: Path, figure: Figure
) -> None:
    """0600 and 0700 for all that any command writes, at home and where it is told to; 0644 for definitions.

    Every option that names a file to write is used.
    """
    out, home = tmp_path / "ut", tmp_path / "hem"
    out.mkdir(0o755)
    call = Caller(monkeypatch, home)
    shared, done = set(), []
    for one in chain(calls(tmp_path, "x"), group_calls(call, tmp_path, "x")):
        carried_out(call, one)
        done.append(one)
        if one.words[:2] in SHARED and one.target:
            shared.add(one.target)
    made = [*home.rglob("*"), *out.iterdir(), *temporary.iterdir()]
    wide = [
        f"{stat.S_IMODE(path.lstat().st_mode):o} {path}"
        for path in made
        if path.lstat().st_mode & 0o077 and path not in shared
    ]
    assert wide == []
    assert all(stat.S_IMODE(path.stat().st_mode) & 0o022 == 0 for path in shared)
    assert options() - covered(done) == set(), "a command that writes is left out"
    figure("privacy: files with rights checked", len(made))
