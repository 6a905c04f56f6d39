"""Disks that fail: one that loses power, and a layer that fails or kills at a chosen call."""

from __future__ import annotations

import contextlib
import errno
import random
import stat as modes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sjalvskattning.store.files import APPEND, CREATE, READ, FileSystem, Lock, Stat

UPDATE = -1
"""Reading and writing where the descriptor is. The store never asks for it; TinyDB's own storage does."""


class Killed(BaseException):
    """The process is gone: nothing it would still have done happens."""


@dataclass
class Inode:
    """A file: its content now, its content when last flushed, and what was done to it since."""

    number: int
    data: bytearray = field(default_factory=bytearray)
    flushed: bytes = b""
    pending: list[tuple[str, int, bytes]] = field(default_factory=list)
    mode: int = 0o600
    mtime: int = 0


@dataclass
class Folder:
    """A folder: its names now, when last flushed, and what was done since, each change atomic."""

    names: dict[str, Inode] = field(default_factory=dict)
    flushed: dict[str, Inode] = field(default_factory=dict)
    pending: list[tuple[str, str, Inode | None]] = field(default_factory=list)
    mode: int = 0o700
    durable: bool = False


Choice = Callable[[int], list[int]]
"""Of so many unflushed changes, the indices of those that reached the platter."""


class MemoryDisk:
    """A file system in memory that knows what a power cut may take.

    Names below ``top`` only. Content survives when its file was flushed, names when their folder was.
    """

    def __init__(self, top: Path) -> None:
        self.top = top
        self.folders: dict[Path, Folder] = {top: Folder(durable=True)}
        self.locked: set[Path] = set()
        self.descriptors: dict[int, list[Any]] = {}
        self.clock = 0

    # what a crash leaves

    def cut_power(self, names: Choice, writes: Choice, tear: random.Random | None = None) -> MemoryDisk:
        """The disk as it may be found afterwards, given which unflushed changes survived."""
        after = MemoryDisk(self.top)
        after.clock = self.clock
        copies: dict[int, Inode] = {}
        for path, folder in self.folders.items():
            if path != self.top and (path.parent not in after.folders or not (folder.durable or names(1))):
                continue  # the folder itself did not survive
            entries = dict(folder.flushed)
            for index in sorted(names(len(folder.pending))):
                kind, name, inode = folder.pending[index]
                if kind == "set" and inode is not None:
                    entries[name] = inode
                elif kind == "rename" and inode is not None:
                    source, _, target = name.partition("\0")
                    if entries.get(source) is inode:
                        del entries[source]
                    entries[target] = inode
                else:
                    entries.pop(name, None)
            kept = after.folders[path] = Folder(mode=folder.mode, durable=True)
            for name, inode in entries.items():
                if inode.number not in copies:
                    data = _survivors(inode, writes, tear)
                    copies[inode.number] = Inode(
                        inode.number, bytearray(data), data, [], inode.mode, inode.mtime
                    )
                kept.names[name] = copies[inode.number]
            kept.flushed = dict(kept.names)
        return after

    def pending(self) -> tuple[int, int]:
        """The longest list of unflushed names in a folder, and of unflushed writes in a file."""
        inodes = [inode for folder in self.folders.values() for inode in folder.names.values()]
        return (
            max((len(folder.pending) for folder in self.folders.values()), default=0),
            max((len(inode.pending) for inode in inodes), default=0),
        )

    def everything(self) -> dict[str, bytes]:
        """Every file's content by its path under the top."""
        return {
            str((path / name).relative_to(self.top)): bytes(inode.data)
            for path, folder in self.folders.items()
            for name, inode in folder.names.items()
        }

    def reboot(self) -> None:
        """Another process: locks and descriptors are gone, unflushed changes are still there."""
        self.locked.clear()
        self.descriptors.clear()

    # the calls of a FileSystem

    def _folder(self, path: Path) -> Folder:
        if path not in self.folders:
            raise FileNotFoundError(errno.ENOENT, "no folder", str(path))
        return self.folders[path]

    def _inode(self, path: Path) -> Inode:
        names = self._folder(path.parent).names
        if path.name not in names:
            raise FileNotFoundError(errno.ENOENT, "no file", str(path))
        return names[path.name]

    def open(self, path: Path, flags: int) -> int:
        if flags == CREATE:
            folder = self._folder(path.parent)
            if path.name in folder.names:
                raise FileExistsError(errno.EEXIST, "there", str(path))
            self.clock += 1
            inode = folder.names[path.name] = Inode(self.clock, mtime=self.clock)
            folder.pending.append(("set", path.name, inode))
        else:
            inode = self._inode(path)
        fd = 1000 + len(self.descriptors)
        while fd in self.descriptors:
            fd += 1
        self.descriptors[fd] = [inode, 0, flags]
        return fd

    def read(self, fd: int, size: int) -> bytes:
        inode, position, flags = self.descriptors[fd]
        assert flags in (READ, UPDATE)
        data = bytes(inode.data[position : position + size])
        self.descriptors[fd][1] += len(data)
        return data

    def seek(self, fd: int, position: int) -> None:
        """For :data:`UPDATE`."""
        self.descriptors[fd][1] = position

    def write(self, fd: int, data: bytes) -> int:
        inode, position, flags = self.descriptors[fd]
        assert flags in (APPEND, CREATE, UPDATE)
        where = position if flags == UPDATE else len(inode.data)
        inode.pending.append(("write", where, bytes(data)))
        inode.data[where : where + len(data)] = data
        self.descriptors[fd][1] = where + len(data)
        self.clock += 1
        inode.mtime = self.clock
        return len(data)

    def fsync(self, fd: int) -> None:
        inode = self.descriptors[fd][0]
        inode.flushed, inode.pending = bytes(inode.data), []

    fdatasync = fsync

    def truncate(self, fd: int, size: int) -> None:
        inode = self.descriptors[fd][0]
        inode.pending.append(("cut", size, b""))
        del inode.data[size:]

    def close(self, fd: int) -> None:
        del self.descriptors[fd]

    def stat(self, path: Path) -> Stat:
        if path in self.folders:
            return Stat(0, 0, 0, self.folders[path].mode | modes.S_IFDIR)
        inode = self._inode(path)
        return Stat(len(inode.data), inode.mtime, inode.number, inode.mode | modes.S_IFREG)

    def scan(self, folder: Path, suffix: str = "") -> list[tuple[str, Stat]]:
        return [(name, self.stat(folder / name)) for name in self.names(folder) if name.endswith(suffix)]

    def names(self, folder: Path) -> list[str]:
        below = [path.name for path in self.folders if path.parent == folder and path != folder]
        return [*self._folder(folder).names, *below]

    def replace(self, source: Path, target: Path) -> None:
        assert source.parent == target.parent
        folder, inode = self._folder(source.parent), self._inode(source)
        del folder.names[source.name]
        folder.names[target.name] = inode
        folder.pending.append(("rename", f"{source.name}\0{target.name}", inode))

    def link(self, source: Path, target: Path) -> None:
        folder, inode = self._folder(target.parent), self._inode(source)
        if target.name in folder.names:
            raise FileExistsError(errno.EEXIST, "there", str(target))
        folder.names[target.name] = inode
        folder.pending.append(("set", target.name, inode))

    def unlink(self, path: Path) -> None:
        self._inode(path)
        folder = self._folder(path.parent)
        del folder.names[path.name]
        folder.pending.append(("del", path.name, None))

    def mkdir(self, path: Path) -> None:
        if path in self.folders:
            raise FileExistsError(errno.EEXIST, "there", str(path))
        self.folders[path] = Folder()

    def rmdir(self, path: Path) -> None:
        if self.names(path):
            raise OSError(errno.ENOTEMPTY, "not empty", str(path))
        del self.folders[path]

    def chmod(self, path: Path, mode: int) -> None:
        if path in self.folders:
            self.folders[path].mode = mode
        else:
            self._inode(path).mode = mode

    def sync_folder(self, folder: Path) -> None:
        if folder in self.top.parents:  # the top is there whatever happens
            return
        found = self._folder(folder)
        found.flushed, found.pending = dict(found.names), []
        for path, below in self.folders.items():
            if path.parent == folder:
                below.durable = True

    def resolve(self, path: Path) -> Path:
        return path

    def lock(self, path: Path, wait: float) -> Lock:
        if path in self.locked:
            raise TimeoutError
        folder = self._folder(path.parent)
        if path.name not in folder.names:
            self.clock += 1
            folder.names[path.name] = Inode(self.clock)
            folder.pending.append(("set", path.name, folder.names[path.name]))
        self.locked.add(path)
        return _Held(self, path)


class _Held:
    def __init__(self, disk: MemoryDisk, path: Path) -> None:
        self.disk, self.path = disk, path

    def release(self) -> None:
        self.disk.locked.discard(self.path)


def _survivors(inode: Inode, writes: Choice, tear: random.Random | None) -> bytes:
    data = bytearray(inode.flushed)
    for index in sorted(writes(len(inode.pending))):
        kind, where, new = inode.pending[index]
        if kind == "cut":
            del data[where:]
            continue
        if tear is not None and new:
            new = new[: tear.randrange(len(new) + 1)]
        data.extend(bytes(max(0, where - len(data))))  # a hole is zeroes
        data[where : where + len(new)] = new
    return bytes(data)


def images(disk: MemoryDisk, rng: random.Random, extra: int = 6) -> Iterator[MemoryDisk]:
    """What a power cut now may leave: nothing unflushed, all, all but one, only one, any, and torn writes."""

    def every(count: int) -> list[int]:
        return list(range(count))

    def nothing(count: int) -> list[int]:
        return []

    def some(count: int) -> list[int]:
        return [index for index in range(count) if rng.random() < 0.5]

    def cuts() -> Iterator[MemoryDisk]:
        yield disk.cut_power(nothing, nothing)
        yield disk.cut_power(every, nothing)
        yield disk.cut_power(nothing, every)
        yield disk.cut_power(every, every)
        for only in range(max(disk.pending())):
            yield disk.cut_power(lambda count, n=only: [n] if n < count else [], every)  # type: ignore[misc]
            yield disk.cut_power(lambda count, n=only: [i for i in range(count) if i != n], every)  # type: ignore[misc]
        for _ in range(extra):
            yield disk.cut_power(some, some, rng if rng.random() < 0.7 else None)

    seen = set()
    for image in cuts():
        content = tuple(sorted(image.everything().items()))
        if content not in seen:
            seen.add(content)
            yield image


_CHANGING = {"open", "write", "fsync", "fdatasync", "truncate", "replace", "link", "unlink", "mkdir", "rmdir"}
_CHANGING |= {"chmod", "sync_folder", "read", "stat", "scan", "names", "close"}


class FaultyFileSystem:
    """A layer over a file system that counts calls and, at number ``at``, does something else.

    ``fault`` is an errno to raise, or "kill" (before the call) or "kill-after"; with ``short`` a write leaves
    half its bytes first. ``lasting`` makes every later call of the same kind fail too, as a full disk does.
    After a kill nothing works any more. Opening for reading, and what only looks, can fail as well.
    """

    def __init__(
        self,
        inner: FileSystem,
        at: int = 0,
        fault: int | str = errno.EIO,
        *,
        short: bool = False,
        lasting: bool = False,
        only: set[str] | None = None,
    ) -> None:
        self._inner, self._at, self._fault = inner, at, fault
        self._short, self._lasting, self._only = short, lasting, only or _CHANGING
        self.calls: list[str] = []
        self.dead = False
        self.struck = ""

    def __getattr__(self, name: str) -> Any:
        call = getattr(self._inner, name)
        if name not in _CHANGING:
            return call

        def counted(*args: Any, **kwargs: Any) -> Any:
            return self._call(name, call, args, kwargs)

        return counted

    def heal(self) -> None:
        """Fail no more."""
        self.struck, self._at = "", 0

    def lock(self, path: Path, wait: float) -> Lock:
        if self.dead:
            raise Killed
        return self._inner.lock(path, wait)

    def _call(self, name: str, call: Callable[..., Any], args: Any, kwargs: Any) -> Any:
        if self.dead:
            raise Killed
        if name not in self._only:
            return call(*args, **kwargs)
        self.calls.append(name)
        strikes = len(self.calls) == self._at or (self._lasting and self.struck == name)
        if not strikes:
            return call(*args, **kwargs)
        self.struck = name
        if self._short and name == "write":
            call(args[0], args[1][: len(args[1]) // 2])
        if self._fault == "kill-after":
            with contextlib.suppress(OSError):
                call(*args, **kwargs)
        if isinstance(self._fault, str):
            self.dead = True
            raise Killed
        if name == "close":  # a failing close still closes
            call(*args, **kwargs)
        raise OSError(self._fault, "injected", name)
