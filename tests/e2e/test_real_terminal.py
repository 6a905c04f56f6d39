"""The program on a real (pseudo-)terminal of 80×24, from the first key to the exported file."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from bench.measure import environment
from bench.terminal import OnTerminal

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="drives a Linux pseudo-terminal"),
]
PROGRAM = [sys.executable, "-m", "sjalvskattning"]
CHEF_ITEMS = 45


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """An empty HOME."""
    return environment(tmp_path)


def start(surroundings: dict[str, str], *words: str) -> OnTerminal:
    """The program with the first start's questions already answered by the words."""
    return OnTerminal([*PROGRAM, *words], surroundings)


def test_a_whole_chef_assessment_by_keyboard_survives_kill_9(surroundings: dict[str, str]) -> None:
    """Half the items are answered, the program is killed, and it comes back at the very next item."""
    half = CHEF_ITEMS // 2
    with start(surroundings, "take", "lidkoping", "--role", "chef") as program:
        program.wait_for(f"1 av {CHEF_ITEMS}")
        for number in range(1, half + 1):
            program.press(str(1 + number % 5))
            program.wait_for(f" {number + 1} av {CHEF_ITEMS}")
        program.wait_for("Sparat")
        os.kill(program.pid, signal.SIGKILL)
    with start(surroundings, "take", "--resume", "latest") as program:
        program.wait_for(f" {half + 1} av {CHEF_ITEMS}")
        for number in range(half + 1, CHEF_ITEMS):
            program.press(str(1 + number % 5))
            program.wait_for(f" {number + 1} av {CHEF_ITEMS}")
        program.press("3")
        program.wait_for("Granska")


def test_a_comment_with_escape_codes_stays_text(surroundings: dict[str, str]) -> None:
    """Brackets and an OSC 52 sequence typed into a comment are shown, and never sent to the terminal."""
    with start(surroundings, "take", "lidkoping", "--role", "chef") as program:
        program.wait_for(f"1 av {CHEF_ITEMS}")
        program.press("k")
        program.wait_for("hälsa")
        program.press("[/] [@click=app.quit]x[/]")
        program.wait_for("[@click=app.quit]x[/]")
        program.press("\x13")
        program.wait_for(f"1 av {CHEF_ITEMS}")
        program.wait_for("[@click=app.quit]x[/]")
        assert b"\x1b]52" not in program.seen
