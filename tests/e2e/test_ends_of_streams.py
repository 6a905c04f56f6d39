"""Every command with a stream that is closed, full or unread: the right exit code, and no traceback."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from bench.measure import environment
from sjalvskattning.cli.app import build
from tests.cli.calls import PROGRAM
from tests.e2e.stage import Stage
from tests.figures import LONG, Figure

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.trust(part="terminal"),
    pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full"),
]

READING = {
    "agreements list": "",
    "agreements show": "",
    "assessment list": "--json",
    "assessment passages": "nothing-there.txt",
    "assessment schema": "",
    "assessment show": "lidkoping",
    "bundle list": "",
    "bundle check": "nothing-there.json",
    "completion": "zsh",
    "data backup": "",
    "data export": "--all",
    "data where": "",
    "demo": "--plain",
    "explain": "latest",
    "group answer": "nothing-there.json",
    "group list": "--json",
    "group show": "",
    "guide": "lidkoping chef",
    "history": "",
    "info": "",
    "mirror": "latest koping",
    "policy list": "",
    "privacy": "",
    "score": "nothing-there.csv --assessment lidkoping",
    "summary": "",
    "themes": "",
    "timeline": "latest",
}
"""What is called where a command only looks, or has something to say against it; elsewhere its help."""

ALSO = ("", "--help", "--version", "nonsense", "__complete responses")
"""Calls without a command."""


def commands(group: Any, path: tuple[str, ...] = ()) -> Iterator[str]:
    """Every command as it is called."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, (*path, name))
        else:
            yield " ".join((*path, name))


def every_call() -> list[str]:
    """Each command once, and what can be called without one."""
    found = set(commands(build()))
    assert READING.keys() <= found
    return [*ALSO, *(f"{command} {READING.get(command, '--help')}" for command in sorted(found))]


class Ended(NamedTuple):
    """How a call ended, and what came out of the streams that were there."""

    code: int
    out: str
    err: str


Call = Callable[[Sequence[str], Sequence[int | None]], int]
Opened = Callable[[ExitStack], int | None]


def closed(_: ExitStack) -> None:
    """A stream that is closed, as after ``>&-``."""


def full(stack: ExitStack) -> int:
    """A disk without room."""
    return stack.enter_context(open("/dev/full", "w")).fileno()


def unread(stack: ExitStack) -> int:
    """A pipe whose reader has gone."""
    reader, writer = os.pipe()
    os.close(reader)
    stack.callback(os.close, writer)
    return writer


ENDS: dict[str, tuple[int, Opened]] = {
    "no input": (0, closed),
    "no output": (1, closed),
    "output on a full disk": (1, full),
    "output unread": (1, unread),
    "no errors": (2, closed),
    "errors on a full disk": (2, full),
}


def call_with(call: Call, words: Sequence[str], folder: Path, end: tuple[int, Opened] | None = None) -> Ended:
    """Call with empty input and files for the rest, except for the one stream that comes to an end."""
    with ExitStack() as stack:
        files = [stack.enter_context(open(folder / name, "w+b")) for name in ("in", "out", "err")]
        streams: list[int | None] = [file.fileno() for file in files]
        if end is not None:
            streams[end[0]] = end[1](stack)
        code = call(words, streams)
        for file in files:
            file.seek(0)
        return Ended(code, files[1].read().decode(), files[2].read().decode())


def expected(usual: Ended, end: str) -> Ended:
    """How a call ends that would else end so; of errors that are told only the beginning is looked at."""
    if end == "output on a full disk" and usual.out:
        return Ended(1, "", "Fel: ")
    if end == "output unread" and usual.out:
        return Ended(0, "", usual.err)
    out = "" if end in ("no output", "output on a full disk", "output unread") else usual.out
    return Ended(usual.code, out, "" if "errors" in end else usual.err)


def differs(found: Ended, wanted: Ended, end: str) -> bool:
    """Whether a call ended otherwise than it should have."""
    if any(word in found.err for word in ("Traceback", "Exception ignored", "Errno")):
        return True
    if wanted.err == "Fel: ":
        return (found.code, found.out) != wanted[:2] or "disken är full" not in found.err
    return found != wanted


@pytest.fixture
def call(tmp_path: Path) -> Iterator[Call]:
    """Calls the program where an assessment has been begun; in the long run as a process of its own."""
    given = environment(tmp_path)
    subprocess.run(
        [*PROGRAM, "take", "lidkoping", "--role", "chef"],
        input=b"3\n4\n",
        env=given,
        check=True,
        capture_output=True,
    )
    if LONG:
        yield (
            lambda words, streams: (
                subprocess.run(
                    ["bash", "-c", f'exec "$@" {_redirected(streams)}', "-", *PROGRAM, *words],
                    env=given,
                    pass_fds=[stream for stream in streams if stream is not None],
                    check=False,
                    timeout=60,
                ).returncode
            )
        )
    else:
        with Stage(tmp_path) as stage:
            yield stage.calls


def _redirected(streams: Sequence[int | None]) -> str:
    """As a shell says it."""
    signs = zip(("<", ">", "2>"), streams, strict=True)
    return " ".join(f"{sign}&{'-' if stream is None else stream}" for sign, stream in signs)


def test_every_command_ends_as_it_should_at_every_end_of_a_stream(
    call: Call, tmp_path: Path, figure: Figure
) -> None:
    """A full disk is told and is 1, a reader who has had enough is 0; all else changes no exit code."""
    tried, wrong = 0, {}
    for at, words in enumerate(every_call()):
        usual = call_with(call, words.split(), tmp_path)
        for turn, (end, how) in enumerate(ENDS.items()):
            if not LONG and turn != at % len(ENDS):
                continue
            found, wanted = call_with(call, words.split(), tmp_path, how), expected(usual, end)
            tried += 1
            if differs(found, wanted, end):
                wrong[words, end] = (found, wanted)
    assert wrong == {}
    figure("terminal: ends of streams", tried)
