"""Nothing moves by itself, and nothing is over because someone takes their time."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from sjalvskattning import tui
from sjalvskattning.tui.widgets.document import Document
from tests.tui.fakes import make_app, make_workspace
from tests.tui.samples import make_app as app_at
from tests.tui.seeing import press, text, until
from tests.tui.test_report import shown

pytestmark = pytest.mark.trust(part="reading")

SOURCE = Path(tui.__path__[0])

CLOCKS = {
    "run.py: setitimer": "a signal that has come ends the program also when the terminal holds a write back",
    "run.py: sleep": "the program looks whether its terminal is still there",
    "home.py: set_timer": "the answers are read once the page has been painted",
    "prepared_page.py: set_timer": "what is being written is saved now and then",
    "typing_ahead.py: set_interval": "a key that is held for nothing is let go",
    "typing_ahead.py: Timer": "what that clock is",
    "group_lead.py: set_interval": "the clock of a talk, which only shows the time; nothing ends with it",
}
"""Everything in the terminal face that happens because time passes, and what for."""

PASSING = {"set_timer", "set_interval", "Timer", "setitimer", "sleep", "alarm", "wait_for", "timeout"}
"""What lets time pass."""

MOVING = {"animate", "notify", "Toast", "LoadingIndicator", "ProgressBar", "auto_refresh", "tooltip"}
"""What Textual moves, or takes away after a while."""


def named() -> Iterator[tuple[str, str]]:
    """Every name and attribute in the terminal face, with its file."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute):
                yield path.name, node.attr
            elif isinstance(node, ast.Name):
                yield path.name, node.id


def test_what_happens_by_itself_is_known() -> None:
    """Expect no timer but those that are listed with what they are for, and each of them once."""
    timers = Counter(f"{file}: {name}" for file, name in named() if name in PASSING)
    assert timers == dict.fromkeys(CLOCKS, 1)


def test_nothing_is_shown_that_moves_or_goes_away() -> None:
    """Expect no animation, spinner, or message that is gone before it is read."""
    assert [(file, name) for file, name in named() if name in MOVING] == []


async def test_scrolling_is_there_at_once(tmp_path: Path) -> None:
    """Expect the page where it was scrolled to, by Textual's own ways too, without a frame between."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        document = (await shown(pilot, app)).query_one(Document)
        seen: list[float] = []
        document.watch(document, "scroll_y", lambda row: seen.append(row), init=False)
        for row in (7, 9):
            document.scroll_to(y=row)
            await until(pilot, lambda row=row: document.scroll_y == row)  # type: ignore[misc]
    assert seen == [7, 9]


async def test_a_notice_stays_until_it_is_read() -> None:
    """Expect it there until a key is pressed, whatever else is drawn."""
    app = app_at()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "u")
        told = "Det finns inget att ångra"
        assert told in text(app)
        for width in (100, 80):
            await pilot.resize_terminal(width, 24)
            assert told in text(app)
        await press(pilot, "down")
        assert told not in text(app)
