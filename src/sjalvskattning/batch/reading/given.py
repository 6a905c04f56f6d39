"""A file as it was given, and where the bytes to read lie."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, Self

from sjalvskattning.batch.table import ReadOptions

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

BLOCK = 1 << 20
"""Bytes read at a time."""


class Digest(NamedTuple):
    """A file's size in bytes and its SHA-256 in hexadecimal."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Given:
    """One file to open.

    ``name`` is what the user called it. ``path`` is where its bytes lie, unpacked. ``suffix`` is the end of
    its name, lower case, without that of a compression. ``digest`` is of the file as it was given where that
    is another file than ``path``, otherwise None. ``scratch`` is a private folder for temporary files.
    """

    name: str
    path: Path
    suffix: str
    options: ReadOptions
    scratch: Path
    digest: Digest | None = None

    def digested(self) -> Digest:
        """The digest of the file as it was given."""
        return self.digest or digest_of(self.path, wanted=self.options.hashes)


class Hashing:
    """SHA-256 of what goes by, in a thread beside: on many machines it takes longer than all else one does.

    Used as a context; :attr:`digest` is there after it.
    """

    def __init__(self, *, wanted: bool = True) -> None:
        self._sum, self._size, self._wanted = hashlib.sha256(), 0, wanted
        self._pool: ThreadPoolExecutor | None = None
        self._last: Future[None] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.shutdown()

    def update(self, block: bytes) -> None:
        """Take the next bytes; waits for those before, so that no more than two blocks are held."""
        if self._last:
            self._last.result()
        self._size += len(block)
        if not self._wanted:
            return
        if self._pool or len(block) >= BLOCK:
            self._pool = self._pool or _pool()
            self._last = self._pool.submit(self._sum.update, block)
        else:  # a small file is not worth a thread
            self._sum.update(block)

    @property
    def digest(self) -> Digest:
        """The digest of all that was taken."""
        return Digest(self._size, self._sum.hexdigest() if self._wanted else "")


def _pool() -> ThreadPoolExecutor:
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(1)


def digest_of(path: Path, *, wanted: bool = True) -> Digest:
    """Read a file through; or only its size, where no hash is wanted. Raises OSError."""
    if not wanted:
        return Digest(path.stat().st_size, "")
    with Hashing() as hashing, path.open("rb") as stream:
        for block in blocks(stream):
            hashing.update(block)
    return hashing.digest


def blocks(stream: BinaryIO) -> Iterator[bytes]:
    """The rest of a stream, a block at a time."""
    while block := stream.read(BLOCK):
        yield block


def new_file(scratch: Path, suffix: str = "") -> tuple[BinaryIO, Path]:
    """A new empty file in the private folder, open for writing."""
    handle, name = tempfile.mkstemp(suffix=suffix, prefix="table-", dir=scratch)
    return os.fdopen(handle, "wb"), Path(name)
