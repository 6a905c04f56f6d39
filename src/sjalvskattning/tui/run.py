"""Running the app on a terminal: it is restored whatever ends the program, and the exit code tells how."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from textual.driver import Driver

ENDING = ("SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM", "SIGUSR1", "SIGUSR2", "SIGXCPU")
"""The signals that end the program and can be caught; left alone, they would leave the terminal as it is."""

LAST_WAY_OUT = 1.5
"""Seconds that a signal waits for an orderly end."""

LOOK_EVERY = 0.5
"""Seconds between looks at whether the terminal is still there."""

HANGUP = 1
"""The number of SIGHUP, which Windows has no name for: the terminal is gone."""

_KEYBOARD, _SCREEN = 0, 2
"""Textual reads standard input and draws on standard error."""

_RESTORE = (
    b"\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"
    b"\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l\x1b[0m\r\n"
)
"""What Textual would have written last, in its order."""


class Runnable(Protocol):
    """As much of the app as running it takes."""

    crashed: bool
    driver_class: type[Driver]

    @property
    def return_code(self) -> int | None:
        """How it ended."""

    async def run_async(self) -> object:
        """Run until it ends."""

    def exit(self, result: None = None, return_code: int = 0) -> None:
        """End it."""

    def keep_drafts(self) -> bool:
        """Keep what is being written; False when not all of it could be."""

    def close_session(self) -> None:
        """Let others write."""

    def went_on(self, error: BaseException | None) -> None:
        """Tell of a fault in the background that ends nothing."""


def run(app: Runnable) -> int:
    """Run until the person leaves. 0; 1 after a crash; 128 + n after signal n or a closed terminal.

    What goes wrong once a signal has asked for the end is reported, and the code tells of the signal.
    """
    terminal = _Terminal()
    try:
        code = asyncio.run(_run(app, terminal))
    except BaseException:
        terminal.restore()
        raise
    finally:
        app.close_session()
    # After a signal the alarm goes on: a thread that never ends would keep the process for ever.
    if code == 128 + HANGUP:
        _let_go_of_terminal()
    return code or (1 if app.crashed else app.return_code or 0)


def _let_go_of_terminal() -> None:
    """What is still buffered for a terminal that is gone would make Python end with 120 instead."""
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (1, 2):
            os.dup2(nowhere, stream)
        os.close(nowhere)


async def _run(app: Runnable, terminal: _Terminal) -> int:
    """Run it; the code that a signal asked it to end with, else 0."""
    loop = asyncio.get_running_loop()
    if app.driver_class.__name__ == "LinuxDriver":  # not where the system has none, or another is asked for
        from sjalvskattning.tui.driving import TerminalDriver

        app.driver_class = TerminalDriver
    loop.set_exception_handler(lambda _, context: app.went_on(context.get("exception")))
    way_out = _WayOut(app, loop, terminal)
    with way_out.for_signals():
        watch = loop.create_task(_watch_terminal(way_out))
        try:
            await app.run_async()
        except Exception as error:
            if not way_out.code:
                raise
            terminal.restore()
            app.went_on(error)
        finally:
            watch.cancel()
            enough = getattr(getattr(app, "_driver", None), "exit_event", None)
            if enough is not None:  # however it ended: a thread that still reads would keep the process
                enough.set()
    return way_out.code


class _Terminal:
    """The terminal as it was found."""

    def __init__(self) -> None:
        self._settings: list[Any] | None = None
        if sys.platform != "win32":
            import termios

            with contextlib.suppress(termios.error):
                self._settings = termios.tcgetattr(_KEYBOARD)

    def restore(self) -> None:
        """Have it as it was, without waiting for it: it may take nothing more, or be gone."""
        if sys.platform == "win32":
            return
        import termios

        with contextlib.suppress(OSError):
            os.set_blocking(_SCREEN, False)
            os.write(_SCREEN, _RESTORE)
            os.set_blocking(_SCREEN, True)
        if self._settings is not None:
            signal.signal(signal.SIGTTOU, signal.SIG_IGN)  # from the background this would stop the program
            with contextlib.suppress(termios.error):
                termios.tcsetattr(_KEYBOARD, termios.TCSANOW, self._settings)


class _WayOut:
    """The end that a signal asks for: in order, or after a while in any case.

    A dead terminal can hold a write back for ever. What happens in a signal's own turn takes no lock, since
    whatever it interrupts may be holding one.
    """

    def __init__(self, app: Runnable, loop: asyncio.AbstractEventLoop, terminal: _Terminal) -> None:
        self._app, self._loop, self._terminal = app, loop, terminal
        self._code = 0

    @property
    def code(self) -> int:
        """What the program ends with when a signal has asked for the end; else 0."""
        return self._code

    @contextlib.contextmanager
    def for_signals(self) -> Iterator[None]:
        """Answer the signals; one that is ignored, as under nohup, stays so."""
        if sys.platform == "win32":
            yield
            return
        signal.signal(signal.SIGALRM, self._at_once)
        numbers = [getattr(signal, name) for name in ENDING if hasattr(signal, name)]
        before = {number: signal.getsignal(number) for number in numbers}
        answered = [number for number in numbers if before[number] is not signal.SIG_IGN]
        for number in answered:
            signal.signal(number, lambda number, _: self.begin(number))
        try:
            yield
        finally:
            for number in answered if not self._code else ():  # once ending, one more changes nothing
                signal.signal(number, before[number] or signal.SIG_DFL)

    def begin(self, number: int) -> None:
        """End; what asks for it a second time changes nothing, nor does it hide a crash before it."""
        if self._code:
            return
        self._code = 1 if self._app.crashed else 128 + number
        _set_alarm(LAST_WAY_OUT)
        self._loop.call_soon_threadsafe(self._in_order)

    def _in_order(self) -> None:
        try:
            self._app.keep_drafts()
        finally:
            self._app.exit(return_code=self._code)

    def _at_once(self, number: int, _: object) -> None:
        if not self._code:  # someone else sent it
            self.begin(number)
            return
        self._terminal.restore()
        os._exit(self._code)


def _set_alarm(seconds: float) -> None:
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)


async def _watch_terminal(way_out: _WayOut) -> None:
    if sys.platform == "win32" or not sys.__stdin__ or not sys.__stdin__.isatty():
        return
    import termios

    terminal = sys.__stdin__.fileno()
    while True:
        await asyncio.sleep(LOOK_EVERY)
        try:
            termios.tcgetattr(terminal)
        except termios.error:
            way_out.begin(signal.SIGHUP)
            return
