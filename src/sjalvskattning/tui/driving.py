"""The keyboard and the mouse as they are read: whatever a terminal sends, it ends no program."""

from __future__ import annotations

import os
import re
import signal
from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Iterator
from selectors import EVENT_READ, SelectSelector
from typing import Any

from textual import events
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

MOST_COLUMNS, MOST_ROWS = 2000, 1000
"""The largest window that a terminal is believed to have when it tells its size in what it sends."""

_LOOK_EVERY = 0.1
"""Seconds between looks at whether to stop reading, and at whether Escape was just Escape."""

_SEQUENCES = re.compile("(?=\x1b)")


class Typed:
    """Bytes from a terminal, as messages.

    Bytes that are no UTF-8 (an old terminal sends å as one) become U+FFFD, and a sequence that stands for no
    key is left out. Textual's own reading ends with an exception at either.
    """

    def __init__(self) -> None:
        self._decoder: IncrementalDecoder = getincrementaldecoder("utf-8")("replace")
        self._parser = XTermParser()

    def messages(self, data: bytes) -> Iterator[Message]:
        """The messages that these bytes complete; without bytes, those that time completes."""
        for piece in _SEQUENCES.split(self._decoder.decode(data)):
            yield from self._fed(piece)
        try:
            yield from self._parser.tick()
        except (ValueError, OverflowError):
            self._parser = XTermParser()

    def _fed(self, piece: str) -> Iterator[Message]:
        if not piece:
            return
        try:
            for message in self._parser.feed(piece):
                if not _is_absurd(message):
                    yield message
        except (ValueError, OverflowError):  # a number in it is none, or no character's
            self._parser = XTermParser()


def _is_absurd(message: Message) -> bool:
    """Whether it tells of a window that no screen has room for; drawing it would take all memory."""
    return isinstance(message, events.Resize) and (
        message.size.width > MOST_COLUMNS or message.size.height > MOST_ROWS
    )


class TerminalDriver(LinuxDriver):
    """Reads so that nothing sent can end the program, and comes back from every stop."""

    def __init__(self, app: App[object], **given: Any) -> None:
        super().__init__(app, **given)
        # In the loop's own turn: in the middle of a write, a handler that writes would wait for itself.
        self._loop.add_signal_handler(signal.SIGTSTP, self._sigtstp_application)
        self._loop.add_signal_handler(signal.SIGCONT, self._go_on)

    def _run_input_thread(self) -> None:
        try:
            self.run_input_thread()
        except Exception as error:  # told as any fault of ours is; Textual would show what was typed
            self._app.call_later(self._app._handle_exception, error)

    def run_input_thread(self) -> None:
        """Read until told to stop, or the terminal has gone; what watches it then ends the program."""
        typed = Typed()
        with SelectSelector() as selector:
            selector.register(self.fileno, EVENT_READ)
            while not self.exit_event.is_set():
                data = b""
                if selector.select(_LOOK_EVERY):
                    try:
                        data = os.read(self.fileno, 4096)
                    except OSError:
                        return
                    if not data:
                        return
                for message in typed.messages(data):
                    self.process_message(message)

    def _go_on(self) -> None:
        """Draw anew, also after a stop that could not be caught (SIGSTOP).

        Textual would begin a second time without having ended, and take its own settings for those that
        the terminal is to have afterwards.
        """
        if self._auto_restart and not self._must_signal_resume:
            self.suspend_application_mode()
        self._sigcont_application()
        self._app.refresh(layout=True)
