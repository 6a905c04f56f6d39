"""Fixtures of the terminal face: layout snapshots as text."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.themes import Ink
from tests.tui.seeing import rows, strips

FOLDER = Path(__file__).parent / "snapshots"
UPDATE = "UPDATE_SNAPSHOTS"


@pytest.fixture(autouse=True)
def _colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Snapshots and contrast do not depend on the terminal that the tests run in."""
    for name in ("NO_COLOR", "COLORFGBG", "TEXTUAL_THEME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Callable[[SjalvskattningApp], None]:
    """Compare the screen with ``snapshots/<test>.txt``; write it with UPDATE_SNAPSHOTS=1."""

    def compare(app: SjalvskattningApp) -> None:
        path = FOLDER / f"{request.node.name.removeprefix('test_')}.txt"
        seen = drawn(app)
        if os.environ.get(UPDATE):
            path.write_text(seen, encoding="utf-8")
        kept = path.read_text(encoding="utf-8") if path.exists() else ""
        if seen != kept:
            changes = difflib.unified_diff(
                kept.splitlines(), seen.splitlines(), "kept", "seen", lineterm="", n=1
            )
            pytest.fail(f"{path.name} differs ({UPDATE}=1 accepts it):\n" + "\n".join(changes), pytrace=False)

    return compare


def drawn(app: SjalvskattningApp) -> str:
    """The rows as text, then the inks of every row that has other than plain text."""
    shown = [f"|{row}" for row in rows(app)]
    return "\n".join([*shown, "", *_inks(app), ""])


def _inks(app: SjalvskattningApp) -> list[str]:
    palette = app.palette
    names = {
        (getattr(palette, ink.foreground), getattr(palette, ink.background), ink.bold): ink.name.lower()
        for ink in reversed(Ink)
    }
    lines = []
    for number, row in enumerate(strips(app)):
        found = []
        for segment in row:
            style = segment.style
            if style is None or not segment.text.strip() or style.color is None or style.bgcolor is None:
                continue
            key = (style.color.get_truecolor().hex, style.bgcolor.get_truecolor().hex, bool(style.bold))
            name = names.get(key, f"{key[0]} on {key[1]}")
            if name != "text":
                found.append(f"{name}={segment.text.strip()[:24]!r}")
        if found:
            lines.append(f"{number:>2} {'  '.join(found)}")
    return lines
