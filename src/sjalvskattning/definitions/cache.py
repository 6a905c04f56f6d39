"""What a definition became, kept under the hash of its bytes, so that listing and starting need no parser.

The cache can be deleted at any time. An entry is three lines: the SHA-256 of the other two, what a listing
shows, and the whole assessment. A file that cannot be read, or whose checksum is wrong, is as good as none.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from pathlib import Path
from typing import Any

from sjalvskattning import __version__

LOADER = f"{__version__}/3"
"""What made the entries. Raise the number when the same bytes would be read differently."""

MAX_ENTRIES = 200
"""More entries than this and the oldest are removed; every edit of a definition leaves one behind."""

Payload = dict[str, Any]


class Cache:
    """A folder of entries, or none: without a folder nothing is found and nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def head(self, data: bytes) -> Payload | None:
        """What a listing shows of the definition with these bytes, or None."""
        lines = self._lines(data)
        return _decode(lines[0]) if lines else None

    def body(self, data: bytes) -> Payload | None:
        """The whole assessment of the definition with these bytes, or None."""
        lines = self._lines(data)
        return _decode(lines[1]) if lines else None

    def put(self, data: bytes, head: Payload, body: Payload) -> None:
        """Keep an entry. A folder that cannot be written is left as it is."""
        path = self._path(data)
        if path is None:
            return
        content = _encode(head) + b"\n" + _encode(body)
        with contextlib.suppress(OSError, ValueError):
            _make(path.parent)
            _replace(path, hashlib.sha256(content).hexdigest().encode() + b"\n" + content)
            _prune(path.parent)

    def _path(self, data: bytes) -> Path | None:
        if self._folder is None:
            return None
        return self._folder / f"{hashlib.sha256(data + LOADER.encode()).hexdigest()}.json"

    def _lines(self, data: bytes) -> tuple[bytes, bytes] | None:
        path = self._path(data)
        if path is None:
            return None
        try:
            checksum, _, content = path.read_bytes().partition(b"\n")
        except (OSError, ValueError):
            return None
        head, separator, body = content.partition(b"\n")
        if not separator or hashlib.sha256(content).hexdigest().encode() != checksum:
            return None
        return head, body


def _encode(payload: Payload) -> bytes:
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()


def _decode(line: bytes) -> Payload | None:
    try:
        payload = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return payload if isinstance(payload, dict) else None


def _make(folder: Path) -> None:
    """Make a folder, and those above it, that only its owner can enter."""
    if not folder.is_dir():
        _make(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def _replace(path: Path, content: bytes) -> None:
    """Write beside the file and move into place. No flush to disk: the checksum tells what a crash left."""
    beside = path.with_name(f".{path.stem}.{os.getpid()}.tmp")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        with open(descriptor, "wb") as file:
            file.write(content)
        os.replace(beside, path)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise


def _prune(folder: Path) -> None:
    entries = [path for path in folder.iterdir() if path.suffix in (".json", ".tmp")]
    if len(entries) > MAX_ENTRIES:
        entries.sort(key=lambda path: path.stat().st_mtime)
        for path in entries[: len(entries) - MAX_ENTRIES // 2]:
            path.unlink(missing_ok=True)
