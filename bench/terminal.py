"""A program on a pseudo-terminal, measured from outside: CPU and memory as the system counts them (Linux)."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

import pyte

PATIENCE = 30.0


class OnTerminal:
    """``command`` running on an 80×24 terminal. Use as a context manager; it is killed at the end."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.seen = b""
        self._status: int | None = None
        self.screen = pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self.screen)
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], list(command), dict(environment))
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def __enter__(self) -> OnTerminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._status is None:
            os.kill(self.pid, 9)
            os.waitpid(self.pid, 0)
        os.close(self._fd)

    def wait_for(self, words: str) -> float:
        """Seconds until ``words`` stand on the screen. Raises TimeoutError with the screen in it."""
        began = time.perf_counter()
        while not any(words in line for line in self.screen.display):
            left = PATIENCE - (time.perf_counter() - began)
            if left <= 0 or not select.select([self._fd], [], [], left)[0]:
                raise TimeoutError(f"{words!r} never came:\n" + "\n".join(self.screen.display))
            if not self._read():
                raise TimeoutError(f"the program ended before {words!r}:\n" + "\n".join(self.screen.display))
        return time.perf_counter() - began

    def press(self, keys: str) -> None:
        """Type ``keys``."""
        os.write(self._fd, keys.encode())

    def settle(self, quiet: float = 0.4) -> None:
        """Read until nothing has been painted for ``quiet`` seconds."""
        while select.select([self._fd], [], [], quiet)[0]:
            self._read()

    def read_to_end(self) -> bytes:
        """What the program still writes until it ends. Raises TimeoutError when it doesn't."""
        start = len(self.seen)
        while select.select([self._fd], [], [], PATIENCE)[0]:
            if not self._read():
                return self.seen[start:]
        raise TimeoutError("the program did not end")

    def exit_code(self) -> int:
        """The exit code once it has ended, as a shell gives it: 128 + n for a signal n."""
        if self._status is None:
            self._status = os.waitpid(self.pid, 0)[1]
        code = os.waitstatus_to_exitcode(self._status)
        return code if code >= 0 else 128 - code

    def _read(self) -> bytes:
        try:
            data = os.read(self._fd, 65536)
        except OSError:  # Linux says EIO when the other end is closed
            data = b""
        self.seen += data
        self._stream.feed(data)
        return data

    def cpu(self) -> float:
        """CPU seconds used so far, over all threads."""
        tasks = Path(f"/proc/{self.pid}/task")
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks.iterdir()) / 1e9

    def memory(self) -> float:
        """Resident memory in MB."""
        for line in Path(f"/proc/{self.pid}/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        raise RuntimeError("the program has ended")
