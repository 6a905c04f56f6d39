"""Every page on a real pseudo-terminal, at the price of a fork.

A start of Python with all that the pages need takes a second. So one process loads it, and for each page that
is asked for it makes a copy of itself that runs the app there as the program does: its own terminal, its own
signals, its own end. Nothing is left out but the loading.

This is what the tests use; ``copying`` is what that one process runs.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import pty
import re
import select
import signal
import socket
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, cast

import pyte

from bench.measure import environment
from bench.terminal import PATIENCE, OnTerminal

ROOT = Path(__file__).parents[2]
LINE = 4096

_TOLD = re.compile(rb"\x1b\]0;told (.*?)\x07")
"""What a page's process writes when the page is there, and each time it is drawn in another size.

It gives the window a title, which is no part of what is drawn.
"""

_MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
_CONTROLS = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\r|\n|\x07")
_NUMBER_OF_PTY = 0x80045430  # TIOCGPTN, which Python names from 3.13 on
_AT_FIRST = {b"25": b"h", b"7": b"h"}
"""What a terminal has turned on when a program starts; everything else is off."""


def controls_of(text: str) -> list[str]:
    """The sequences in a text that steer a terminal."""
    found = (part.decode() for part in _CONTROLS.findall(text.encode()))
    return [part for part in found if part not in "\r\n"]


class Stage:
    """The process that pages are copied from."""

    def __init__(self, home: Path) -> None:
        ours, theirs = socket.socketpair()
        self._socket = ours
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.copying", str(theirs.fileno())],
            cwd=ROOT,
            env=environment(home),
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
        )
        theirs.close()
        self._lines = ours.makefile("r", encoding="utf-8")

    def __enter__(self) -> Stage:
        return self

    def __exit__(self, *_: object) -> None:
        self._lines.close()
        self._socket.close()
        self._process.wait(PATIENCE)

    @contextlib.contextmanager
    def shows(self, name: str, folder: Path, size: tuple[int, int] = (80, 24)) -> Iterator[Shown]:
        """A page on a terminal of its own, once it is there."""
        keyboard, screen = pty.openpty()
        fcntl.ioctl(keyboard, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        try:
            before = termios.tcgetattr(keyboard)
            socket.send_fds(self._socket, [_line(["show", name, str(folder)])], [screen])
        finally:
            os.close(screen)
        shown = Shown(self, int(self._answer()), keyboard, before, size)
        try:
            shown.until(lambda: shown.told(), "the page")
            yield shown
        finally:
            shown.close()

    def calls(self, words: Sequence[str], streams: Sequence[int | None]) -> int:
        """The exit code of a call whose standard input, output and error are these; None is a closed one."""
        fds = [stream for stream in streams if stream is not None]
        there = [stream is not None for stream in streams]
        socket.send_fds(self._socket, [_line(["call", list(words), there])], fds)
        return os.waitstatus_to_exitcode(self.wait(int(self._answer())))

    def wait(self, pid: int, flags: int = 0) -> int:
        """The wait status of a copy; 0 when it has none, and the flags say not to wait."""
        self._socket.sendall(_line(["wait", pid, flags]))
        return int(self._answer())

    def _answer(self) -> str:
        answer = self._lines.readline()
        if not answer:
            raise RuntimeError("the stage has fallen; what it said stands above")
        return answer


class Told(NamedTuple):
    """What is drawn on a page, as its process sees it."""

    kind: str
    columns: int
    rows: int
    drawn: str


class Shown(OnTerminal):
    """A page on a terminal."""

    def __init__(
        self, stage: Stage, pid: int, keyboard: int, before: list[Any], size: tuple[int, int]
    ) -> None:
        self.seen = b""
        self.pid = pid
        self.before, self.size = before, size
        self._stage, self._fd, self._status = stage, keyboard, None
        self.look_anew(*size)

    def look_anew(self, columns: int, rows: int) -> None:
        """An empty screen of this size, for what is read from now on."""
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self._fed = len(self.seen)

    def told(self, since: int = 0) -> Told | None:
        """What the page's process has told last of what is drawn."""
        found = _TOLD.findall(self.seen, since)
        return Told(*json.loads(found[-1])) if found else None

    @property
    def drawn(self) -> list[str]:
        """The rows of the screen. Drawing costs more than all else, so it is done when someone looks."""
        self._stream.feed(self.seen[self._fed :])
        self._fed = len(self.seen)
        return [str(row).rstrip() for row in self.screen.display]

    def _read(self) -> bytes:
        try:
            data = os.read(self._fd, 65536)
        except OSError:  # Linux says EIO when the other end is closed
            data = b""
        self.seen += data
        return data

    def until(self, holds: Callable[[], object], what: str) -> None:
        """Read until it holds. Raises TimeoutError with the screen in it."""
        while not holds():
            if not select.select([self._fd], [], [], PATIENCE)[0] or not self._read():
                raise TimeoutError(f"{what} never came:\n" + "\n".join(self.drawn))

    def resize(self, *sizes: tuple[int, int]) -> Told:
        """Give the window one size after the other; what is drawn at the last one, once it is drawn."""
        since = len(self.seen)
        for columns, rows in sizes:
            fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.until(lambda: (told := self.told(since)) and told[1:3] == sizes[-1], f"a page of {sizes[-1]}")
        return cast(Told, self.told(since))

    def fill(self) -> None:
        """Write until the terminal takes nothing more; what the program then writes waits for a reader."""
        (number,) = struct.unpack("I", fcntl.ioctl(self._fd, _NUMBER_OF_PTY, bytes(4)))
        fd = os.open(f"/dev/pts/{number}", os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
        try:
            for size in (4096, 64, 1):
                with contextlib.suppress(BlockingIOError):
                    while True:
                        os.write(fd, b" " * size)
        finally:
            os.close(fd)

    @property
    def settings(self) -> list[Any]:
        """The terminal's settings, as stty has them."""
        return termios.tcgetattr(self._fd)

    def send(self, number: int) -> None:
        """Send a signal."""
        os.kill(self.pid, number)

    def stopped(self) -> bool:
        """Wait until it has stopped; False when it has ended instead."""
        return os.WIFSTOPPED(self._stage.wait(self.pid, os.WUNTRACED))

    def exit_code(self) -> int:
        """As a shell gives it, once it has ended."""
        if self._status is None:
            self._status = self._stage.wait(self.pid)
        code = os.waitstatus_to_exitcode(self._status)
        return code if code >= 0 else 128 - code

    def hang_up(self) -> None:
        """Close the terminal's window."""
        fd, self._fd = self._fd, -1
        os.close(fd)

    def close(self) -> None:
        """End what has not ended."""
        if self._status is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            self._status = self._stage.wait(self.pid)
        if self._fd >= 0:
            os.close(self._fd)

    def left_behind(self, since: int = 0) -> list[str]:
        """What of the terminal is not as it was found: its modes and settings, and what was printed after."""
        written = self.seen[since:]
        modes = {mode: value for group, value in _MODE.findall(written) for mode in group.split(b";")}
        faults = [
            f"mode {mode.decode()} is {value.decode()}"
            for mode, value in modes.items()
            if value != _AT_FIRST.get(mode, b"l")
        ]
        if len(re.findall(rb"\x1b\[>\d*u", written)) > len(re.findall(rb"\x1b\[<\d*u", written)):
            faults.append("the keyboard still sends what only Textual understands")
        if b"1049" not in modes:
            faults.append("the page's own screen was never there")
        if self._fd >= 0 and self.settings != self.before:
            faults.append("the settings (stty) are others")
        if printed := _CONTROLS.sub(b"", written.rpartition(b"\x1b[?1049l")[2]):
            faults.append(f"printed: {printed!r}")
        return faults


def _line(said: list[object]) -> bytes:
    return json.dumps(said).encode().ljust(LINE - 1) + b"\n"
