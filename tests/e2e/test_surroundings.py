"""Eight terminals and locales: each gets the screens or plain mode, every word, and its own settings back."""

from __future__ import annotations

import re
import sys
import termios
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from bench.measure import environment
from bench.terminal import OnTerminal
from tests.figures import Figure

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.trust(part="terminal"),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="drives a Linux pseudo-terminal"),
]

PROGRAM = [sys.executable, "-m", "sjalvskattning", "--lang", "sv"]
SCREENS, PLAIN = "F1 hj", "Svar:"
"""What shows that the first question is there, in each of the two faces."""

F10 = "\x1b[21~"


class Row(NamedTuple):
    """Surroundings, and what they get; a variable without a value is not set."""

    face: str
    environment: Mapping[str, str | None]
    colours: str = "none"
    encoding: str = "utf-8"


NO_UTF8 = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
ROWS = {
    "xterm": Row(SCREENS, {"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "true"),
    "tmux": Row(SCREENS, {"TERM": "tmux-256color", "COLORTERM": None}, "256"),
    "console": Row(SCREENS, {"TERM": "linux", "COLORTERM": None}, "16"),
    "vt100 in C": Row(SCREENS, {"TERM": "vt100", "COLORTERM": None, "LC_ALL": "C", "LANGUAGE": "sv"}, "16"),
    "no colour": Row(SCREENS, {"TERM": "xterm-256color", "NO_COLOR": "1"}, "grey"),
    "dumb": Row(PLAIN, {"TERM": "dumb"}),
    "no TERM, POSIX": Row(SCREENS, {"TERM": None, "LC_ALL": "POSIX", **NO_UTF8}, "true", "ascii"),
    "cp1252": Row(
        PLAIN, {"TERM": "xterm", "ACCESSIBLE": "1", "PYTHONIOENCODING": "cp1252"}, "none", "cp1252"
    ),
}


def colours_of(seen: bytes) -> str:
    """Which kind of colours are used: true, grey, 256, 16 or none."""
    true = {match.groups() for match in re.finditer(rb"[34]8;2;(\d+);(\d+);(\d+)", seen)}
    if true:
        return "grey" if all(len(set(parts)) == 1 for parts in true) else "true"
    if re.search(rb"[34]8;5;\d+", seen):
        return "256"
    return "16" if re.search(rb"\x1b\[(?:[\d;]*;)?(?:[349]\d|10\d)(?:;[\d;]*)?m", seen) else "none"


@pytest.mark.parametrize("name", ROWS)
def test_every_terminal_gets_what_it_can_show(name: str, tmp_path: Path, figure: Figure) -> None:
    """Screens or lines, the colours it knows, letters in its encoding, stty as before, exit code 0."""
    row = ROWS[name]
    given = {**environment(tmp_path), **row.environment}
    with OnTerminal([*PROGRAM, "demo"], {key: value for key, value in given.items() if value}) as program:
        before = termios.tcgetattr(program._fd)
        program.wait_for(row.face)
        program.press("q\n" if row.face == PLAIN else F10)
        program.read_to_end()
        assert program.exit_code() == 0
        assert termios.tcgetattr(program._fd) == before
    seen = program.seen.decode(row.encoding)
    letter = "ä".encode(row.encoding, "replace").decode(row.encoding)
    assert f"Sj{letter}lvskattning" in seen
    assert "Traceback" not in seen
    assert colours_of(program.seen) == row.colours
    assert ("\x1b" in seen) == (row.face == SCREENS)
    figure("terminal: surroundings", 1)
