"""Compressed files: unpacked to a temporary file, as far as a bomb cap allows."""

from __future__ import annotations

import gzip
import sys
import zlib
from pathlib import Path
from typing import IO, BinaryIO, cast

from sjalvskattning.batch.reading.given import BLOCK, Given, new_file
from sjalvskattning.batch.table import MAX_RATIO
from sjalvskattning.errors import InputRejected, MissingExtra

GZIP = b"\x1f\x8b"
ZSTD = b"\x28\xb5\x2f\xfd"

_ALWAYS = 10_000_000
"""Bytes that any file may unpack to, however small it is."""


def is_packed(start: bytes) -> bool:
    """Whether a file's first bytes are those of gzip or Zstandard."""
    return start.startswith((GZIP, ZSTD))


def most_unpacked(size: int, allowed: int) -> int:
    """The bytes that a compressed file of ``size`` bytes may unpack to when the user allows ``allowed``."""
    return min(allowed, max(_ALWAYS, MAX_RATIO * size))


def unpacked(given: Given) -> Path:
    """The file in the private folder that a compressed one unpacks to.

    Raises InputRejected (``table.bomb``, ``table.torn``), OSError, MissingExtra for zstd without pyarrow.
    """
    limit = most_unpacked(given.path.stat().st_size, given.options.max_unpacked)
    target, path = new_file(given.scratch)
    with given.path.open("rb") as packed, target:
        stream = _stream(packed, given.path)
        written = 0
        while block := _read(stream, given.name):
            written += len(block)
            if written > limit:
                raise InputRejected("table.bomb", file=given.name, limit=max(1, limit // 1_000_000))
            target.write(block)
    return path


def _stream(packed: BinaryIO, path: Path) -> IO[bytes]:
    start = packed.read(len(ZSTD))
    packed.seek(0)
    if start.startswith(GZIP):
        return cast(IO[bytes], gzip.GzipFile(fileobj=packed))
    try:
        import pyarrow
    except ImportError as error:
        raise MissingExtra("table.needs_batch", python=sys.executable) from error
    return cast(IO[bytes], pyarrow.CompressedInputStream(pyarrow.OSFile(str(path)), "zstd"))


def _read(stream: IO[bytes], name: str) -> bytes:
    try:
        return stream.read(BLOCK)
    except (EOFError, zlib.error, OSError) as error:
        if isinstance(error, OSError) and error.errno:  # the disk's, not the decoder's
            raise
        raise InputRejected("table.torn", file=name) from error
