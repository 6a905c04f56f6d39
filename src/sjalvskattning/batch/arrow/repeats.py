"""Repeated ids among many rows, in little memory: 64-bit hashes first, then the texts of those alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

import numpy as np
import pyarrow as pa

Hashes = np.ndarray[tuple[int], np.dtype[np.uint64]]

HELD = 1 << 20
"""How many hashes are held in memory (8 MB) before they go to disk."""

_PARTS = 64
"""Files that hashes on disk are spread over, each small enough to be sorted."""

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


def hashes(columns: Sequence[pa.Array]) -> Hashes:
    """A 64-bit hash of each row's texts. Equal texts always have equal hashes."""
    found = np.zeros(len(columns[0]), np.uint64)
    for column in columns:
        text = column if pa.types.is_string(column.type) else column.cast(pa.string())
        found = _mixed(found * _MULTIPLIER ^ _of_text(text.fill_null("") if text.null_count else text))
    return found


def _mixed(value: Hashes) -> Hashes:
    value = (value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    value = (value ^ (value >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return value ^ (value >> np.uint64(31))


def _of_text(column: pa.Array) -> Hashes:
    rows = len(column)
    _, offsets_buffer, data = column.buffers()
    offsets = np.frombuffer(offsets_buffer, np.int32)[column.offset : column.offset + rows + 1]
    lengths = (offsets[1:] - offsets[:-1]).astype(np.int64)
    longest = int(lengths.max(initial=0))
    found = lengths.astype(np.uint64)
    if not longest or data is None:
        return found
    if int(lengths.min()) == longest:
        return _of_equally_long(data, int(offsets[0]), rows, longest, found)
    padded = np.frombuffer(data, np.uint8)
    padded = np.concatenate([padded[: int(offsets[-1])], np.zeros(8, np.uint8)])
    words = np.lib.stride_tricks.as_strided(padded.view(), (len(padded) - 7, 8), (1, 1), writeable=False)
    starts = offsets[:-1].astype(np.int64)
    for at in range(0, longest, 8):
        left = lengths - at
        active = left > 0
        places = np.where(active, starts + at, len(padded) - 8)
        word = np.ascontiguousarray(words[places]).view("<u8")[:, 0]
        spare = np.clip(8 - left, 0, 7).astype(np.uint64) * np.uint64(8)
        word = np.where(active, (word << spare) >> spare, np.uint64(0))
        found = np.where(active, _mixed(found * _MULTIPLIER ^ word), found)
    return found


def _of_equally_long(data: pa.Buffer, start: int, rows: int, length: int, found: Hashes) -> Hashes:
    """What :func:`_of_text` gives for texts of one length, as most ids are: nothing to look up."""
    padded = np.zeros((rows, -(-length // 8) * 8), np.uint8)
    padded[:, :length] = np.frombuffer(data, np.uint8, rows * length, start).reshape(rows, length)
    for word in padded.view("<u8").T:
        found = _mixed(found * _MULTIPLIER ^ word)
    return found


class Repeats:
    """Which hashes come more than once. On disk in ``scratch`` once there are many."""

    def __init__(self, scratch: Path) -> None:
        self._scratch = scratch
        self._held: list[Hashes] = []
        self._count = 0
        self._files: list[IO[bytes]] = []

    def add(self, more: Hashes) -> None:
        """Take the hashes of a piece."""
        self._held.append(more)
        self._count += len(more)
        if self._count >= HELD:
            self._spill()

    def _spill(self) -> None:
        if not self._files:
            self._files = [(self._scratch / f"hashes-{part}").open("w+b") for part in range(_PARTS)]
        whole = np.sort(np.concatenate(self._held))
        edges = np.searchsorted(whole, np.arange(_PARTS, dtype=np.uint64) << np.uint64(58))
        for file, part in zip(self._files, np.split(whole, edges[1:]), strict=True):
            file.write(part.tobytes())
        self._held, self._count = [], 0

    def _parts(self) -> Iterator[Hashes]:
        if not self._files:
            yield np.concatenate(self._held) if self._held else np.zeros(0, np.uint64)
            return
        if self._held:
            self._spill()
        for file in self._files:
            file.seek(0)
            yield np.frombuffer(file.read(), np.uint64)
            file.close()
        self._files = []

    def repeated(self) -> Hashes:
        """The hashes that came more than once, sorted. Nothing can be added afterwards."""
        found = []
        for part in self._parts():
            ordered = np.sort(part)
            found.append(np.unique(ordered[1:][ordered[1:] == ordered[:-1]]))
        self._held = []
        return np.sort(np.concatenate(found))
