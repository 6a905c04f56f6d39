"""Machines with something kept on them, for the tests of the promises about privacy."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest

from tests.cli.machines import Machine, write_both


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two homes, ``own`` and ``kim``."""
    top = tmp_path_factory.mktemp("written")
    write_both(top)
    return top


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, written: Path) -> Machine:
    """A machine with a response, an agreement that has been followed up, and Kim's envelope."""
    shutil.copytree(written / "own", tmp_path / "own")
    return Machine(monkeypatch, tmp_path / "own")


@pytest.fixture(autouse=True)
def temporary(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A temporary folder of the test's own, for this process and those that it starts."""
    folder = tmp_path / "tillfälligt"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder
