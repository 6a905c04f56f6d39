"""Keys as whole numbers from 0, in order of appearance, by their hashes: sixteen bytes a key."""

from __future__ import annotations

from typing import Any

import numpy as np

from sjalvskattning.batch.arrow.repeats import Hashes

Places = np.ndarray[tuple[int], np.dtype[np.int64]]


class Numbering:
    """Numbers hashes; sorted runs that grow by merging, each at least twice the next."""

    def __init__(self) -> None:
        self._runs: list[tuple[Hashes, Places]] = []
        self.count = 0

    def __call__(self, hashes: Hashes) -> tuple[Places, Places]:
        """The number of each hash, and which places of ``hashes`` were the first of a new one, in order."""
        distinct, first, back = np.unique(hashes, return_index=True, return_inverse=True)
        numbers = np.full(len(distinct), -1, np.int64)
        for keys, values in self._runs:
            at = np.searchsorted(keys, distinct)
            at[at == len(keys)] = 0
            known = keys[at] == distinct
            numbers[known] = values[at[known]]
        new = np.flatnonzero(numbers < 0)
        order = np.argsort(first[new], kind="stable")
        numbers[new[order]] = np.arange(self.count, self.count + len(new))
        self.count += len(new)
        if len(new):
            self._grow(distinct[new], numbers[new])
        return numbers[back.reshape(-1)], first[new[order]]

    def _grow(self, keys: Any, values: Any) -> None:
        self._runs.append((keys, values))
        while len(self._runs) > 1 and len(self._runs[-2][0]) < 2 * len(self._runs[-1][0]):
            (left, low), (right, high) = self._runs[-2:]
            keys, values = np.concatenate([left, right]), np.concatenate([low, high])
            order = np.argsort(keys, kind="stable")
            self._runs[-2:] = [(keys[order], values[order])]
