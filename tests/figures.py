"""How much is tried, and how much was: the figures of ``docs/trust.md``."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable

Figure = Callable[[str, int], None]
"""Adds to a figure: its name as ``docs/trust.md`` has it, and how many were tried and went well."""

LONG = bool(os.environ.get("SJALVSKATTNING_LONG"))
"""Whether this is the long run, ``python dev.py trust``; CI makes the short one."""

PROPERTY = "figure"


def amount(short: int, long: int) -> int:
    """How many to try: ``short`` in CI, ``long`` in the long run."""
    return long if LONG else short


def table(found: Iterable[tuple[str, int]]) -> list[str]:
    """A line a figure, those of the same name added up, in order of their names."""
    sums: Counter[str] = Counter()
    for name, count in found:
        sums[name] += count
    width = max(map(len, sums), default=0)
    return [f"{name:<{width}}  {count:>9,}" for name, count in sorted(sums.items())]
