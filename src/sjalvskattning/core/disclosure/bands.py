"""Counts as bands: a number of people is shown as "3–5", never as 4.

With c insiders a band is c + 2 wide: whoever knows c of the answers in it still cannot tell none from one.
Bands begin at 0, so that nobody looks like one or two; the last reaches from at most n − c − 1 up to n, so
that all looks like nearly all. The bands depend on n and c only, never on what was answered.
"""

from __future__ import annotations

from typing import NamedTuple


class Band(NamedTuple):
    """A number of people: at least ``least``, at most ``most``."""

    least: int
    most: int


def bands(n: int, c: int) -> tuple[Band, ...]:
    """The bands for counts among ``n`` people with ``c`` insiders: disjoint, together 0 to n, lowest first.

    Raises ValueError when n or c is too small for a band to hide anything (n ≤ c, or c below 0).
    """
    if c < 0 or n <= c:
        raise ValueError((n, c))
    starts = range(0, n - c, c + 2)
    ends = [*(start - 1 for start in starts[1:]), n]
    return tuple(Band(start, end) for start, end in zip(starts, ends, strict=True))


def band_of(count: int, n: int, c: int) -> Band:
    """The band that a count falls in. Raises ValueError outside 0 to n."""
    for band in bands(n, c):
        if band.least <= count <= band.most:
            return band
    raise ValueError((count, n))
