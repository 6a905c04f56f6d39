"""A file as it was given, and where the bytes to read lie."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NamedTuple

from sjalvskattning.batch.table import ReadOptions

BLOCK = 1 << 20
"""Bytes read at a time."""


class Digest(NamedTuple):
    """A file's size in bytes and its SHA-256 in hexadecimal."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Given:
    """One file to open.

    ``name`` is what the user called it. ``path`` is where its bytes lie, unpacked. ``suffix`` is the end of its
    name, lower case, without that of a compression. ``digest`` is of the file as it was given where that is
    another file than ``path``, otherwise None. ``scratch`` is a private folder for temporary files.
    """

    name: str
    path: Path
    suffix: str
    options: ReadOptions
    scratch: Path
    digest: Digest | None = None

    def digested(self) -> Digest:
        """The digest of the file as it was given."""
        return self.digest or digest_of(self.path)


def digest_of(path: Path) -> Digest:
    """Read a file through. Raises OSError."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as stream:
        for block in blocks(stream):
            digest.update(block)
            size += len(block)
    return Digest(size, digest.hexdigest())


def blocks(stream: BinaryIO) -> Iterator[bytes]:
    """The rest of a stream, a block at a time."""
    while block := stream.read(BLOCK):
        yield block


def new_file(scratch: Path, suffix: str = "") -> tuple[BinaryIO, Path]:
    """A new empty file in the private folder, open for writing."""
    handle, name = tempfile.mkstemp(suffix=suffix, prefix="table-", dir=scratch)
    return os.fdopen(handle, "wb"), Path(name)
