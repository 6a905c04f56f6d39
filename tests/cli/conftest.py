"""Fixtures of the command line's tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calls import Caller


@pytest.fixture(scope="session")
def plain_said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What plain mode and the commands say, by what was done."""
    from tests.cli.plain_walks import plain_texts

    return plain_texts(tmp_path_factory.mktemp("aloud"))


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Caller:
    """Calls the program in this process, with an empty home."""
    return Caller(monkeypatch, tmp_path)
