"""Every page on a real terminal: in windows of every size, and whatever ends it."""

from __future__ import annotations

import random
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len

from sjalvskattning.tui.sizes import is_too_small
from tests.e2e.stage import Shown, Stage, Told
from tests.figures import LONG, Figure, amount
from tests.tui.views import VIEWS

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.trust(part="terminal"),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="drives a Linux pseudo-terminal"),
]

FEW = [(40, 12), (60, 20)]
MANY = [*FEW, (59, 20), (60, 19), (80, 24), (100, 30), (132, 43), (60, 100), (300, 20), (300, 100)]
SIZES = MANY if LONG else FEW
"""Columns and rows."""

STORM = amount(8, 300)
"""How many sizes a window is given faster than a page can be drawn."""

AGAIN = {
    *(f"conversation-{part}" for part in ("2", "3", "4", "5", "6", "wide", "numbers")),
    *(f"group-{part}" for part in ("area-all", "area-parts", "area-question", "area-wide", "area-words")),
    *(f"group-{part}" for part in ("faults", "leader", "marking", "open", "seat-review", "without")),
    *(f"question-{part}" for part in ("answered", "areas", "nothing_found", "notice", "pointing", "private")),
    *("agreements-none", "envelope", "home-wide", "question-roomy", "question-source", "start-field"),
    *("timeline", "unsaved", "unsaved-leaving", "agreements-follow", "question-signs"),
}
"""Further views of pages that another view shows: these are tried in the long run."""


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """The process that pages are copied from."""
    with Stage(tmp_path_factory.mktemp("home")) as standing:
        yield standing


# -- sizes


def wrong_in(told: Told, kind: str) -> list[str]:
    """What is wrong with a page as it is drawn: rows too many, too few or too long, or another page."""
    rows = told.drawn.split("\n")
    wrong = [] if len(rows) == told.rows else [f"{len(rows)} rows"]
    wrong += [f"too long: {row}" for row in rows if cell_len(row) > told.columns]
    expected = "TooSmallScreen" if is_too_small(told.columns, told.rows) else kind
    if told.kind != expected:
        wrong.append(f"{told.kind} instead of {expected}")
    return [f"{told.columns} × {told.rows}: {what}" for what in wrong]


def in_every_size(shown: Shown, chance: random.Random) -> list[str]:
    """Windows of many sizes one by one, then many at once; afterwards the page is as it was."""
    usual = (80, 24) if is_too_small(*shown.size) else shown.size
    before = shown.resize((usual[0] + 1, usual[1]), usual)
    wrong = [fault for size in SIZES for fault in wrong_in(shown.resize(size), before.kind)]
    storm = [(chance.randint(1, 300), chance.randint(1, 100)) for _ in range(STORM)]
    after = shown.resize(*storm, (usual[0] + 1, usual[1]), usual)
    return wrong if after == before else [*wrong, f"not as before:\n{before.drawn}\n{after.drawn}"]


# -- ends


def ends(number: signal.Signals) -> Callable[[Shown], list[str]]:
    """The page ends with 128 + n."""

    def tried(shown: Shown) -> list[str]:
        shown.send(number)
        return ended(shown, 128 + number)

    return tried


def ended(shown: Shown, expected: int) -> list[str]:
    """What is wrong at the end."""
    shown.read_to_end()
    left, code = shown.left_behind(), shown.exit_code()
    return left if code == expected else [f"exit code {code}", *left]


def stops_and_goes_on(shown: Shown) -> list[str]:
    """While the page is stopped the terminal is the shell's; afterwards all of it is drawn again."""
    before = shown.drawn
    shown.send(signal.SIGTSTP)
    if not shown.stopped():
        return ["it ended"]
    shown.settle(0)
    wrong = [f"stopped: {fault}" for fault in shown.left_behind()]
    shown.look_anew(*shown.size)
    shown.send(signal.SIGCONT)
    shown.until(lambda: shown.drawn == before, "the same page")
    return wrong + ends(signal.SIGTERM)(shown)


def is_hung_up(shown: Shown) -> list[str]:
    """Closing the window ends it; there is no terminal left to be restored."""
    shown.hang_up()
    code = shown.exit_code()
    return [] if code == 128 + signal.SIGHUP else [f"exit code {code}"]


ENDS: dict[str, Callable[[Shown], list[str]]] = {
    **{
        number.name: ends(number)
        for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGUSR1)
    },
    "SIGTSTP and SIGCONT": stops_and_goes_on,
    "closed": is_hung_up,
}
"""What a page is put to. SIGINT and SIGQUIT come from other programs: on a page Ctrl+C and Ctrl+\\ are keys.

SIGUSR1 stands for those that nobody means to send and that end a program that does not answer them. SIGPIPE
is ignored by Python, and what it tells of is tried with the ends of streams.
"""


def tried_on(
    stage: Stage, name: str, folder: Path, act: Callable[[Shown], list[str]]
) -> tuple[str, list[str]]:
    """The kind of page a view shows, and what went wrong; with the report, if the program stopped."""
    folder.mkdir(parents=True)
    with stage.shows(name, folder, VIEWS[name].size) as shown:
        told, wrong = shown.told(), act(shown)
    assert told
    return told.kind, [*wrong, *(path.read_text() for path in folder.rglob("krasch.txt"))]


def pages() -> set[str]:
    """The names of every kind of page and dialog there is."""
    import pkgutil
    from importlib import import_module

    from sjalvskattning.tui import screens
    from sjalvskattning.tui.screens.base import Sheet

    for module in pkgutil.iter_modules(screens.__path__):
        import_module(f"{screens.__name__}.{module.name}")
    found, waiting = set[str](), Sheet.__subclasses__()
    while waiting:
        kind = waiting.pop()
        below = kind.__subclasses__()
        waiting += below
        if not below and kind.__module__.startswith(screens.__name__):
            found.add(kind.__name__)
    return found


def test_every_page_in_every_size_and_to_every_end(stage: Stage, tmp_path: Path, figure: Figure) -> None:
    """As large as the window, the same after a storm; the terminal is then left as it was found."""
    chance, wrong, kinds = random.Random(7), {}, set()
    names = sorted(VIEWS if LONG else VIEWS.keys() - AGAIN)
    tried = drawn = resized = 0
    for at, name in enumerate(names):
        for turn, (end, act) in enumerate(ENDS.items()):
            if not LONG and turn != at % len(ENDS):
                continue
            first = turn == 0 or not LONG

            def whole(
                shown: Shown, act: Callable[[Shown], list[str]] = act, first: bool = first
            ) -> list[str]:
                return (in_every_size(shown, chance) if first else []) + act(shown)

            kind, found = tried_on(stage, name, tmp_path / f"{at}-{turn}", whole)
            kinds.add(kind)
            tried += 1
            drawn += first * len(SIZES)
            resized += first * STORM
            if found:
                wrong[name, end] = found
    assert wrong == {}
    assert kinds >= pages()
    figure("terminal: signals on screens", tried)
    figure("terminal: sizes drawn", drawn)
    figure("terminal: resizes", resized)


def test_a_terminal_that_takes_nothing_more_holds_nothing_back(stage: Stage, tmp_path: Path) -> None:
    """While a write waits for ever the program still ends, with its code, and stty is as before."""
    with stage.shows("question-question", tmp_path) as shown:
        shown.fill()
        shown.send(signal.SIGTERM)
        assert shown.exit_code() == 128 + signal.SIGTERM
        assert shown.settings == shown.before


def test_a_stop_that_cannot_be_caught_is_come_back_from(stage: Stage, tmp_path: Path) -> None:
    """After SIGSTOP and SIGCONT the page is drawn again, and at the end the terminal is as it was found."""
    with stage.shows("question-question", tmp_path) as shown:
        before = shown.drawn
        shown.send(signal.SIGSTOP)
        assert shown.stopped()
        shown.look_anew(*shown.size)
        shown.send(signal.SIGCONT)
        shown.until(lambda: shown.drawn == before, "the same page")
        assert ends(signal.SIGTERM)(shown) == []
