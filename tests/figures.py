"""How much is tried, and how much was: the figures of ``docs/trust.md``."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

Figure = Callable[[str, int], None]
"""Adds to a figure: its name as ``docs/trust.md`` has it, and how many were tried and went well."""

LONG = bool(os.environ.get("SJALVSKATTNING_LONG"))
"""Whether this is the long run, ``python dev.py trust``; CI makes the short one."""

PROPERTY = "figure"


def amount(short: int, long: int) -> int:
    """How many to try: ``short`` in CI, ``long`` in the long run."""
    return long if LONG else short


def added(found: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Each figure of a run, those of the same name added up, in order of their names."""
    sums: Counter[str] = Counter()
    for name, count in found:
        sums[name] += count
    return dict(sorted(sums.items()))


def lines(figures: Mapping[str, int]) -> list[str]:
    """A line a figure, as a run shows it."""
    width = max(map(len, figures), default=0)
    return [f"{name:<{width}}  {count:>11,}" for name, count in figures.items()]


_ROW = re.compile(r"^\| ([a-z]+: [^|]+?) \| (\(?)([0-9,]+)\)? \|", re.MULTILINE)


def promised(page: str) -> dict[str, int]:
    """What ``docs/trust.md`` says that CI tries, by name.

    In brackets stands what the machine has to allow (tracing, mounting, a fuzzer made for it): it is told and
    not held.
    """
    return {name: 0 if told else int(count.replace(",", "")) for name, told, count in _ROW.findall(page)}


def short_of(page: Mapping[str, int], figures: Mapping[str, int]) -> list[str]:
    """A sentence for each figure that is less than the page says; empty when all is kept."""
    return [
        f"{name}: docs/trust.md says {count:,}, this run tried {figures.get(name, 0):,}"
        for name, count in page.items()
        if figures.get(name, 0) < count
    ]
