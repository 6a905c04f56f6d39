"""Running the app on a terminal: it is restored whatever ends the program, and the exit code tells how."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
import threading
from typing import Protocol

LAST_WAY_OUT = 1.5
"""Seconds that a signal waits for an orderly end."""

LOOK_EVERY = 0.5
"""Seconds between looks at whether the terminal is still there."""

HANGUP = 1
"""The number of SIGHUP, which Windows has no name for: the terminal is gone."""

_SCREEN = 2
"""Textual draws on standard error."""

_RESTORE = b"\x1b[?1049l\x1b[?25h\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[?2004l\x1b[<u\x1b[0m\r\n"


class Runnable(Protocol):
    """As much of the app as running it takes."""

    crashed: bool

    @property
    def return_code(self) -> int | None:
        """How it ended."""

    async def run_async(self) -> object:
        """Run until it ends."""

    def exit(self, result: None = None, return_code: int = 0) -> None:
        """End it."""

    def keep_drafts(self) -> None:
        """Keep what is being written."""

    def close_session(self) -> None:
        """Let others write."""


def run(app: Runnable) -> int:
    """Run until the person leaves. 0; 1 after a crash; 128 + n after signal n or a closed terminal."""
    try:
        asyncio.run(_run(app))
    finally:
        app.close_session()
    if app.return_code == 128 + HANGUP:
        _let_go_of_terminal()
    return 1 if app.crashed else app.return_code or 0


def _let_go_of_terminal() -> None:
    """What is still buffered for a terminal that is gone would make Python end with 120 instead."""
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (1, 2):
            os.dup2(nowhere, stream)
        os.close(nowhere)


async def _run(app: Runnable) -> None:
    loop = asyncio.get_running_loop()
    if sys.platform != "win32":
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, _end, app, number)
    watch = loop.create_task(_watch_terminal(app))
    try:
        await app.run_async()
    finally:
        watch.cancel()


def _end(app: Runnable, number: int) -> None:
    """End in order, or after a while in any case: a dead terminal can hold a write back for ever."""
    code = 128 + number
    timer = threading.Timer(LAST_WAY_OUT, _leave, (code,))
    timer.daemon = True
    timer.start()
    app.keep_drafts()
    app.exit(return_code=code)


def _leave(code: int) -> None:
    with contextlib.suppress(OSError):
        os.set_blocking(_SCREEN, False)
        os.write(_SCREEN, _RESTORE)
    os._exit(code)


async def _watch_terminal(app: Runnable) -> None:
    if sys.platform == "win32" or not sys.__stdin__ or not sys.__stdin__.isatty():
        return
    import termios

    terminal = sys.__stdin__.fileno()
    while True:
        await asyncio.sleep(LOOK_EVERY)
        try:
            termios.tcgetattr(terminal)
        except termios.error:
            _end(app, signal.SIGHUP)
            return
