"""A disk in memory with files on it: as quick as what is tried, and nothing is left behind."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.store.disk import Folder, Inode, MemoryDisk

TOP = Path("/top")


def disk_with(files: Mapping[str, bytes]) -> MemoryDisk:
    """A disk with those files, each named by its path below :data:`TOP`."""
    disk = MemoryDisk(TOP)
    for number, (name, data) in enumerate(files.items(), 1):
        path = TOP / name
        for folder in reversed(path.relative_to(TOP).parents):
            disk.folders.setdefault(TOP / folder, Folder(durable=True))
        disk.folders[path.parent].names[path.name] = Inode(number, bytearray(data))
    return disk
