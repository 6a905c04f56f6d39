"""The codes of many responses, a byte an answer, on disk once they are many."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from sjalvskattning.batch.arrow.sums import Codes

NOTHING = 255
"""The byte of an answer that has not come."""

_ROWS = 1 << 17
"""Responses in one segment."""

_HELD = 8
"""Segments that are held in memory; those after them are files, opened when they are needed."""

Places = np.ndarray[tuple[int], np.dtype[np.int64]]


class Matrix:
    """A row a response, a column an item; rows are added at the end."""

    def __init__(self, items: int, scratch: Path) -> None:
        self._items, self._scratch = items, scratch
        self._held: list[np.ndarray[Any, np.dtype[np.uint8]]] = []
        self._files: list[Path] = []

    def put(self, rows: Places, places: Places, codes: Codes) -> Codes:
        """Set answers, and return what stood there before. No pair of row and place may come twice."""
        before = np.empty(len(codes), np.uint8)
        segments = rows // _ROWS
        first, last = (int(segments.min()), int(segments.max())) if len(rows) else (0, -1)
        for number in range(first, last + 1):
            chosen = slice(None) if first == last else segments == number
            segment = self._segment(number)
            at = (rows[chosen] % _ROWS, places[chosen])
            before[chosen] = segment[at]
            segment[at] = codes[chosen]
        return before

    def rows(self, first: int, after: int) -> np.ndarray[Any, np.dtype[np.uint8]]:
        """The answers of the responses from ``first`` up to ``after``."""
        return np.concatenate([*self._slices(first, after)])

    def _slices(self, first: int, after: int) -> Iterator[np.ndarray[Any, np.dtype[np.uint8]]]:
        while first < after:
            end = min(after, (first // _ROWS + 1) * _ROWS)
            start = first % _ROWS
            yield np.array(self._segment(first // _ROWS)[start : start + end - first])
            first = end

    def _segment(self, number: int) -> np.ndarray[Any, np.dtype[np.uint8]]:
        while number >= len(self._held) and len(self._held) < _HELD:
            self._held.append(np.full((_ROWS, self._items), NOTHING, np.uint8))
        if number < len(self._held):
            return self._held[number]
        while number >= _HELD + len(self._files):
            path = self._scratch / f"answers-{len(self._files)}"
            np.full((_ROWS, self._items), NOTHING, np.uint8).tofile(path)
            self._files.append(path)
        return np.memmap(self._files[number - _HELD], np.uint8, "r+", shape=(_ROWS, self._items))
