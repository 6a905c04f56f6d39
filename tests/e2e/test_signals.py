"""Whatever ends the program on whatever page: the terminal is as it was found, and the exit code tells why."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.stage import Shown, Stage
from tests.figures import LONG, Figure
from tests.tui.views import VIEWS

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.trust(part="terminal"),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="drives a Linux pseudo-terminal"),
]


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """The process that pages are copied from."""
    with Stage(tmp_path_factory.mktemp("home")) as standing:
        yield standing


def ends(number: signal.Signals) -> Callable[[Shown], list[str]]:
    """The page ends with 128 + n."""

    def tried(shown: Shown) -> list[str]:
        shown.send(number)
        shown.read_to_end()
        faults = shown.left_behind()
        code = shown.exit_code()
        return faults if code == 128 + number else [f"exit code {code}", *faults]

    return tried


def stops_and_goes_on(shown: Shown) -> list[str]:
    """While the page is stopped the terminal is the shell's; afterwards all of it is drawn again."""
    before = shown.settled()
    shown.send(signal.SIGTSTP)
    if not shown.stopped():
        return ["it ended"]
    shown.settle(0)
    faults = [f"stopped: {fault}" for fault in shown.left_behind()]
    shown.look_anew(*shown.size)
    shown.send(signal.SIGCONT)
    shown.until(lambda: shown.drawn == before, "the same page")
    return faults + ends(signal.SIGTERM)(shown)


def is_hung_up(shown: Shown) -> list[str]:
    """Closing the window ends it; there is no terminal left to be restored."""
    shown.hang_up()
    code = shown.exit_code()
    return [] if code == 128 + signal.SIGHUP else [f"exit code {code}"]


TRIED: dict[str, Callable[[Shown], list[str]]] = {
    **{
        number.name: ends(number)
        for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGUSR1)
    },
    "SIGTSTP and SIGCONT": stops_and_goes_on,
    "closed": is_hung_up,
}
"""What a page is put to. SIGINT and SIGQUIT come from other programs: on a page Ctrl+C and Ctrl+\\ are keys.

SIGUSR1 stands for those that nobody means to send and that end a program that does not answer them; SIGPIPE is
ignored by Python, and what it tells of is tried with the ends of streams.
"""


def test_every_page_leaves_the_terminal_as_it_was(stage: Stage, tmp_path: Path, figure: Figure) -> None:
    """Its own screen left, cursor, mouse, paste, keyboard and stty as before, nothing printed, the right code."""
    faults, tried = {}, 0
    for at, name in enumerate(sorted(VIEWS)):
        for turn, (put_to, act) in enumerate(TRIED.items()):
            if not LONG and turn != at % len(TRIED):
                continue
            folder = tmp_path / f"{at}-{turn}"
            folder.mkdir()
            with stage.shows(name, folder, VIEWS[name].size) as shown:
                if found := act(shown):
                    faults[name, put_to] = found
            tried += 1
    assert faults == {}
    figure("terminal: signals on screens", tried)
