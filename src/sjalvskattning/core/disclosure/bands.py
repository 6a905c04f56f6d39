"""Counts as bands: a number of people is shown as "3–5", never as 4.

With c insiders a band is at least c + 2 wide: whoever knows c of the answers in it still cannot tell none
from one. Bands begin at 0, so that nobody looks like one or two; the last reaches from at most n − c − 1 up
to n, so that all looks like nearly all.

The counts of a question add up to n, which is known. If the lowest ends of its bands did too, or the
highest, every count would follow: of twelve people "3–5, 6–8, 0–2, 0–2, 3–5" can only be 3, 6, 0, 0, 3. So
the width is one that makes this impossible. It depends on n, k, c and how many steps there are only, never
on what was answered: widening bands where it happens would tell that it happened.
"""

from __future__ import annotations

from typing import NamedTuple


class Band(NamedTuple):
    """A number of people: at least ``least``, at most ``most``."""

    least: int
    most: int


def bands(n: int, k: int, c: int, steps: int) -> tuple[Band, ...]:
    """The bands for how many of ``n`` people chose each of so many steps, or none; lowest first.

    They are disjoint and together 0 to n. A question is known to be rated by at least ``k``; ``c`` are the
    insiders. Raises ValueError when n or c is too small for a band to hide anything (n ≤ c, or c below 0), or
    when there is no step.
    """
    if c < 0 or n <= c or steps < 1:
        raise ValueError((n, c, steps))
    starts = range(0, n - c, _width(n, k, c, steps))
    ends = [*(start - 1 for start in starts[1:]), n]
    return tuple(Band(start, end) for start, end in zip(starts, ends, strict=True))


def _width(n: int, k: int, c: int, steps: int) -> int:
    """The smallest width that hides c + 1 and whose ends never add up.

    The lowest ends are multiples of the width, which must not make n. The highest are one less than a
    multiple, but for the last band's, which is n and with the others' always too much: they must not make n
    with no rating's, nor k without it, which is how many rated at least.
    """
    width = c + 2
    while n % width == 0 or _makes(n, steps + 1, width) or _makes(k, steps, width):
        width += 1
    return width


def _makes(total: int, bands: int, width: int) -> bool:
    """Whether the highest ends of so many bands can add up to a total."""
    return bands * (width - 1) <= total and (total + bands) % width == 0


def band_of(count: int, bands: tuple[Band, ...]) -> Band:
    """The band that a count falls in. Raises ValueError outside all of them."""
    for band in bands:
        if band.least <= count <= band.most:
            return band
    raise ValueError((count, bands))
