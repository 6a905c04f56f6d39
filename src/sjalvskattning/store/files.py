"""The operating system as the store sees it: a dozen calls, so that a test can stand in their way.

Every file the store touches is touched through a :class:`FileSystem`. :class:`RealFileSystem` is the
machine's own; the tests put one that fails, kills or loses power at a chosen call in its place.
"""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, Protocol

READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)
APPEND = os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0)
CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)

_WINDOWS = os.name == "nt"
_REPLACE_WAITS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4)


class Stat(NamedTuple):
    """What is known about a file without reading it."""

    size: int
    mtime_ns: int
    inode: int
    mode: int

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder."""
        return stat.S_ISDIR(self.mode)


class Lock(Protocol):
    """A lock that is held."""

    def release(self) -> None:
        """Let go. Once is enough; more does no harm."""


class FileSystem(Protocol):
    """The calls the store makes. All raise OSError when they fail; paths are absolute or as given."""

    def open(self, path: Path, flags: int) -> int:
        """A descriptor; ``flags`` is READ, APPEND or CREATE. New files get the mode 0600."""

    def read(self, fd: int, size: int) -> bytes:
        """At most ``size`` bytes from where the descriptor is; empty at the end."""

    def write(self, fd: int, data: bytes) -> int:
        """How many of the bytes were written: perhaps fewer than given."""

    def fsync(self, fd: int) -> None:
        """Flush a file's content and what is known about it."""

    def fdatasync(self, fd: int) -> None:
        """Flush a file's content and size."""

    def truncate(self, fd: int, size: int) -> None:
        """Cut a file."""

    def close(self, fd: int) -> None:
        """Let go of a descriptor."""

    def stat(self, path: Path) -> Stat:
        """What is known about a file; symbolic links are followed."""

    def scan(self, folder: Path, suffix: str = "") -> list[tuple[str, Stat]]:
        """Name and facts of everything in a folder whose name ends in ``suffix``, in no order."""

    def names(self, folder: Path) -> list[str]:
        """The names in a folder, in no order."""

    def replace(self, source: Path, target: Path) -> None:
        """Rename, over whatever ``target`` was. Both lie in the same folder."""

    def link(self, source: Path, target: Path) -> None:
        """Give a file one more name. Fails when ``target`` exists."""

    def unlink(self, path: Path) -> None:
        """Remove a name."""

    def mkdir(self, path: Path) -> None:
        """Make a folder with mode 0700."""

    def rmdir(self, path: Path) -> None:
        """Remove an empty folder."""

    def chmod(self, path: Path, mode: int) -> None:
        """Set rights."""

    def sync_folder(self, folder: Path) -> None:
        """Flush a folder's list of names."""

    def resolve(self, path: Path) -> Path:
        """The path with symbolic links followed; it need not exist."""

    def lock(self, path: Path, wait: float) -> Lock:
        """Hold a lock file that vanishes with the process. Raises TimeoutError after ``wait`` seconds."""


class RealFileSystem:
    """The machine's own file system."""

    def open(self, path: Path, flags: int) -> int:
        """See :class:`FileSystem`."""
        return os.open(path, flags, 0o600)

    def read(self, fd: int, size: int) -> bytes:
        """See :class:`FileSystem`."""
        return os.read(fd, size)

    def write(self, fd: int, data: bytes) -> int:
        """See :class:`FileSystem`."""
        return os.write(fd, data)

    def fsync(self, fd: int) -> None:
        """See :class:`FileSystem`. On macOS also empties the drive's own cache."""
        if sys.platform == "darwin":
            import fcntl

            fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
        else:
            os.fsync(fd)

    def fdatasync(self, fd: int) -> None:
        """See :class:`FileSystem`."""
        if hasattr(os, "fdatasync") and sys.platform != "darwin":
            os.fdatasync(fd)
        else:
            self.fsync(fd)

    def truncate(self, fd: int, size: int) -> None:
        """See :class:`FileSystem`."""
        os.ftruncate(fd, size)

    def close(self, fd: int) -> None:
        """See :class:`FileSystem`."""
        os.close(fd)

    def stat(self, path: Path) -> Stat:
        """See :class:`FileSystem`."""
        return _stat(os.stat(path))

    def scan(self, folder: Path, suffix: str = "") -> list[tuple[str, Stat]]:
        """See :class:`FileSystem`. A name that goes away meanwhile, or leads nowhere, is left out."""
        with os.scandir(folder) as entries:
            return list(_facts(entries, suffix))

    def names(self, folder: Path) -> list[str]:
        """See :class:`FileSystem`."""
        return os.listdir(folder)

    def replace(self, source: Path, target: Path) -> None:
        """See :class:`FileSystem`. On Windows a reader or virus scanner is waited for, about a second."""
        for wait in _REPLACE_WAITS if _WINDOWS else ():
            try:
                os.replace(source, target)
                return
            except PermissionError:
                time.sleep(wait)
        os.replace(source, target)

    def link(self, source: Path, target: Path) -> None:
        """See :class:`FileSystem`."""
        os.link(source, target)

    def unlink(self, path: Path) -> None:
        """See :class:`FileSystem`."""
        os.unlink(path)

    def mkdir(self, path: Path) -> None:
        """See :class:`FileSystem`."""
        os.mkdir(path, 0o700)

    def rmdir(self, path: Path) -> None:
        """See :class:`FileSystem`."""
        os.rmdir(path)

    def chmod(self, path: Path, mode: int) -> None:
        """See :class:`FileSystem`."""
        os.chmod(path, mode)

    def sync_folder(self, folder: Path) -> None:
        """See :class:`FileSystem`. Windows keeps its own order and has no such call."""
        if _WINDOWS:
            return
        fd = os.open(folder, os.O_RDONLY)
        try:
            self.fsync(fd)
        finally:
            os.close(fd)

    def resolve(self, path: Path) -> Path:
        """See :class:`FileSystem`."""
        return Path(os.path.realpath(path))

    def lock(self, path: Path, wait: float) -> Lock:
        """See :class:`FileSystem`. filelock is imported here, when someone is about to write."""
        from sjalvskattning.store.locking import acquire

        return acquire(path, wait)


def _stat(result: os.stat_result) -> Stat:
    return Stat(result.st_size, result.st_mtime_ns, result.st_ino, result.st_mode)


def _facts(entries: Iterable[os.DirEntry[str]], suffix: str) -> Iterable[tuple[str, Stat]]:
    for entry in entries:
        if entry.name.endswith(suffix):
            try:
                yield entry.name, _stat(os.stat(entry.path) if _WINDOWS else entry.stat())
            except FileNotFoundError:
                continue
