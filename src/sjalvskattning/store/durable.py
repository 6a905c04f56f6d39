"""Files that are there in whole or not at all: written beside, flushed, renamed, the folder flushed."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from sjalvskattning.errors import StoreError
from sjalvskattning.store.files import CREATE, READ, FileSystem
from sjalvskattning.store.notices import Notice

TEMPORARY = ".tmp"
_CHUNK = 1 << 20
_REASONS = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EROFS: "readonly",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.ENAMETOOLONG: "name",
    errno.EIO: "io",
}


def reason_of(error: OSError) -> str:
    """A word for why the disk said no: full, readonly, permission, missing, name, io or other.

    Its text is ``store.reason.<word>``.
    """
    return _REASONS.get(error.errno or 0, "other")


@contextlib.contextmanager
def refusals(kind: type[StoreError], code: str, path: Path) -> Iterator[None]:
    """What the operating system refuses, as one of our errors."""
    try:
        yield
    except OSError as error:
        raise kind(code, path=str(path), reason=reason_of(error)) from error


def read_file(fs: FileSystem, path: Path) -> bytes:
    """All of a file. Raises OSError."""
    fd = fs.open(path, READ)
    try:
        chunks = []
        while chunk := fs.read(fd, _CHUNK):
            chunks.append(chunk)
        return b"".join(chunks)
    finally:
        fs.close(fd)


def write_all(fs: FileSystem, fd: int, data: bytes) -> None:
    """Write every byte, however many calls it takes. Raises OSError."""
    written = 0
    while written < len(data):
        count = fs.write(fd, data[written:] if written else data)
        if count <= 0:
            raise OSError(errno.EIO, "nothing was written")
        written += count


def write_new(fs: FileSystem, path: Path, data: bytes) -> None:
    """A new, flushed file with mode 0600 whatever the umask; what lay there is removed first. Raises OSError.

    The name is not yet safe: see :func:`publish`. Nothing is left behind on failure if that can be helped.
    """
    remove(fs, path)
    fd = fs.open(path, CREATE)
    try:
        try:
            fs.chmod(path, 0o600)
            write_all(fs, fd, data)
            fs.fsync(fd)
        finally:
            fs.close(fd)
    except OSError:
        discard(fs, path)
        raise


def publish(fs: FileSystem, temporary: Path, path: Path) -> None:
    """Give a flushed file its name and flush the folder. Raises OSError, before or after the renaming."""
    try:
        fs.replace(temporary, path)
    except OSError:
        discard(fs, temporary)
        raise
    fs.sync_folder(path.parent)


def write_atomically(fs: FileSystem, path: Path, data: bytes) -> None:
    """Put ``data`` in place of whatever ``path`` was, in whole or not at all. Raises OSError."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}-{os.urandom(4).hex()}{TEMPORARY}")
    write_new(fs, temporary, data)
    publish(fs, temporary, path)


def remove(fs: FileSystem, path: Path) -> bool:
    """Remove a name; False when there was none. Raises OSError."""
    try:
        fs.unlink(path)
    except FileNotFoundError:
        return False
    return True


def discard(fs: FileSystem, path: Path) -> None:
    """Remove a name if that can be done."""
    with contextlib.suppress(OSError):
        fs.unlink(path)


def exists(fs: FileSystem, path: Path) -> bool:
    """Whether there is something at ``path``. Raises OSError when that cannot be known."""
    try:
        fs.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def ensure_folder(fs: FileSystem, folder: Path) -> Notice | None:
    """Make a folder, and those above it, that only its owner can enter. Raises OSError.

    A folder that was there is tightened; the notice says that this was not possible. The folder itself
    survives a power cut when this returns.
    """
    try:
        mode = fs.stat(folder).mode
    except FileNotFoundError:
        if folder.parent != folder:
            _ensure_parent(fs, folder.parent)
        with contextlib.suppress(FileExistsError):
            fs.mkdir(folder)
            fs.chmod(folder, 0o700)
        fs.sync_folder(folder.parent)
        return None
    _settle(fs, folder)
    if os.name == "nt" or not mode & 0o077:
        return None
    try:
        fs.chmod(folder, 0o700)
    except OSError as error:
        return Notice("store.folder_open", {"path": str(folder), "reason": reason_of(error)})
    return None


def _ensure_parent(fs: FileSystem, folder: Path) -> None:
    if exists(fs, folder):
        _settle(fs, folder)
    else:
        ensure_folder(fs, folder)


def _settle(fs: FileSystem, folder: Path) -> None:
    """Flush the name of an empty folder: a killed process may have made it and come no further.

    One that has something in it was flushed before that was put there.
    """
    if folder.parent != folder and not fs.names(folder):
        with contextlib.suppress(PermissionError):  # no folder of ours lies in one that we may not read
            fs.sync_folder(folder.parent)


def sweep(fs: FileSystem, path: Path) -> None:
    """Remove what killed processes left of a file on its way to ``path``. Raises OSError."""
    for name in fs.names(path.parent):
        if name.startswith(f"{path.name}.") and name.endswith(TEMPORARY):
            remove(fs, path.with_name(name))
