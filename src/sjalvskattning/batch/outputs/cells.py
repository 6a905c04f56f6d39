"""One cell's value as plain Python writes it: the shortest text that gives the same number back."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from math import isfinite
from typing import Any

MOST_KEPT = 1 << 14
"""How many different cells of a kind are remembered."""


def real_text(value: Any) -> str:
    """A real number. Raises ValueError for what is none: no number is missing in silence."""
    number = float(value)
    if not isfinite(number):
        raise ValueError(f"{number} in a column of numbers")
    return repr(number + 0.0)  # -0.0 becomes 0.0


def whole_text(value: Any) -> str:
    """A whole number. Raises ValueError for one with a fraction."""
    number = int(value)
    if number != value:
        raise ValueError(f"{value} in a column of whole numbers")
    return str(number)


def well_formed(text: str) -> str:
    """The text as it can be encoded: half a surrogate pair becomes U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class Remembered(dict[Any, str]):
    """What a function makes of each value, remembered: most columns have few different ones."""

    def __init__(self, function: Callable[[Any], str], empty: str) -> None:
        super().__init__({None: empty})
        self._function, self._empty = function, empty

    def __missing__(self, value: Hashable) -> str:
        if len(self) > MOST_KEPT:
            self.clear()
            self[None] = self._empty
        made = self[value] = self._function(value)
        return made
