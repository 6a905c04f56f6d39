"""Fixtures of the terminal face: layout snapshots as text."""

from __future__ import annotations

import asyncio
import difflib
import os
from collections.abc import Callable
from pathlib import Path
from time import monotonic, process_time
from typing import Any

import pytest
from textual import app, pilot, screen

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
    monkeypatch.setenv("COLORTERM", "truecolor")


FRAME = 1 / 50
"""Seconds: what comes within them, a redraw above all, is waited for."""
REDRAWS = 20
"""How many of these: a clock that ticks all the time is not waited out."""
QUIET = FRAME / 20
"""Seconds of work within a frame that are none: a thread that uses no more is waiting for something."""


@pytest.fixture(autouse=True)
def _no_idling(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pilot waits until its app has nothing left to do, and not longer.

    Textual's own way is to sleep 20 ms at a time until the process has used next to no time, several times a
    key. That is most of what a test would take, and on a busy machine a guess.
    """
    for module in (app, pilot):
        monkeypatch.setattr(module, "wait_for_idle", _wait_for_idle)
    monkeypatch.setattr(pilot.Pilot, "_wait_for_screen", _wait_for_screen)
    monkeypatch.setattr(screen, "UPDATE_PERIOD", FRAME / 8)


async def _wait_for_screen(_: pilot.Pilot[Any], timeout: float = 30) -> bool:
    """Wait for every message instead of one more message to each widget."""
    await _wait_for_idle(0, timeout)
    return True


async def _wait_for_idle(min_sleep: float = FRAME, max_sleep: float = 1) -> None:
    """Return when nothing is ready to run or comes within a frame, and no thread is at work."""
    loop: Any = asyncio.get_running_loop()
    began = asked = monotonic()
    used, redraws = process_time(), 0
    while (now := monotonic()) < began + max_sleep:
        await asyncio.sleep(0)
        coming = [handle.when() - loop.time() for handle in loop._scheduled if not handle.cancelled()]
        if loop._ready:
            continue
        if coming and min(coming) < FRAME and redraws < REDRAWS:
            redraws += 1
            await asyncio.sleep(max(0, min(coming)))
        elif now < began + min_sleep:
            await asyncio.sleep(began + min_sleep - now)
        elif not _threads_at_work(loop):
            return
        else:
            await asyncio.sleep(FRAME / 4)
            if monotonic() > asked + FRAME:
                if process_time() - used < QUIET:
                    return
                asked, used = monotonic(), process_time()


def _threads_at_work(loop: Any) -> bool:
    pool = loop._default_executor
    return pool is not None and (
        pool._work_queue.qsize() > 0 or pool._idle_semaphore._value < len(pool._threads)
    )


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
            name = f"{name} reversed" if style.reverse else name
            if name != "text":
                found.append(f"{name}={segment.text.strip()[:24]!r}")
        if found:
            lines.append(f"{number:>2} {'  '.join(found)}")
    return lines
