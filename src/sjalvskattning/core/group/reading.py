"""What can be read out of released bands, and nothing more: shares, medians, means, division, spread.

Counts are known only as bands that add up to a known number of people. What is certain is therefore an
interval, worked out over every set of counts that the bands allow; where one number is needed (a bar, an
order) it is made from a *typical* set of counts, the same wherever the bands are the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from sjalvskattning.core.disclosure.release import Cell

DIVIDED = Fraction(3, 10)
"""The least share in the two lowest steps, and in the two highest, of a divided group."""


class Split(StrEnum):
    """Whether a group is divided: at least 30 % in the two lowest steps and in the two highest."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    NO = "no"


class Interval(NamedTuple):
    """The least and the most that something can be."""

    least: Fraction
    most: Fraction


class Reading:
    """One question in one released set. ``low`` is the scale's lowest step, ``people`` the set's size."""

    def __init__(self, cell: Cell, people: int, low: int) -> None:
        self.cell, self.people, self.low = cell, people, low

    @cached_property
    def typical(self) -> tuple[Fraction, ...]:
        """A typical count for each step, lowest first, and last of those without a rating.

        Each lies equally far up its band, and together they are everyone.
        """
        bands = (*self.cell.steps, self.cell.none)
        least, room = sum(b.least for b in bands), sum(b.most - b.least for b in bands)
        part = Fraction(self.people - least, room) if room else Fraction(0)
        return tuple(b.least + part * (b.most - b.least) for b in bands)

    @property
    def shares(self) -> tuple[Fraction, ...]:
        """A typical share of all people for each step, lowest first."""
        return tuple(count / self.people for count in self.typical[:-1])

    @cached_property
    def mean(self) -> Interval:
        """The least and the greatest mean on the scale that the bands allow."""
        found = [_mean(counts, self.low) for counts in self._extremes()]
        return Interval(min(found), max(found))

    @cached_property
    def median(self) -> Interval:
        """The least and the greatest median that the bands allow; halves between two steps."""
        found = [_median(counts, self.low) for counts in self._extremes()]
        return Interval(min(found), max(found))

    @cached_property
    def spread(self) -> Fraction:
        """The variance of the typical counts, in squared steps: how far apart the group stands."""
        counts = self.typical[:-1]
        rated = sum(counts)
        mean = sum(count * step for step, count in enumerate(counts)) / rated
        return Fraction(sum(count * (step - mean) ** 2 for step, count in enumerate(counts)) / rated)

    @cached_property
    def split(self) -> Split:
        """Whether the group is divided for certain, may be (typically is), or is not known to be."""
        if self._surely_divided():
            return Split.CERTAIN
        counts = self.typical[:-1]
        rated = sum(counts)
        low, high = _ends(len(counts))
        parts = (sum(counts[at] for at in low) / rated, sum(counts[at] for at in high) / rated)
        return Split.POSSIBLE if min(parts) >= DIVIDED else Split.NO

    def _surely_divided(self) -> bool:
        return all(
            self._fewest(chosen, rated) >= DIVIDED * rated
            for rated in self._rated()
            for chosen in _ends(len(self.cell.steps))
        )

    def _fewest(self, chosen: Sequence[int], rated: int) -> int:
        """The fewest that can have chosen one of these steps, when ``rated`` gave a rating."""
        steps = self.cell.steps
        others = sum(band.most for at, band in enumerate(steps) if at not in chosen)
        return max(sum(steps[at].least for at in chosen), rated - others)

    def _rated(self) -> Iterator[int]:
        """Each number of ratings that the bands allow."""
        least = sum(band.least for band in self.cell.steps)
        most = sum(band.most for band in self.cell.steps)
        for none in range(self.cell.none.least, self.cell.none.most + 1):
            if max(least, 1) <= self.people - none <= most:
                yield self.people - none

    def _extremes(self) -> Iterator[list[int]]:
        """For each number of ratings, the counts pushed as far down and as far up the scale as they go."""
        for rated in self._rated():
            yield self._pushed(rated, range(len(self.cell.steps)))
            yield self._pushed(rated, range(len(self.cell.steps) - 1, -1, -1))

    def _pushed(self, rated: int, order: Sequence[int]) -> list[int]:
        counts = [band.least for band in self.cell.steps]
        left = rated - sum(counts)
        for at in order:
            more = min(left, self.cell.steps[at].most - counts[at])
            counts[at] += more
            left -= more
        return counts


def _ends(steps: int) -> tuple[range, range]:
    """The places of the two lowest and the two highest steps; of a scale with fewer than four, one each."""
    width = 2 if steps >= 4 else 1
    return range(width), range(steps - width, steps)


def _mean(counts: Sequence[int], low: int) -> Fraction:
    return low + Fraction(sum(step * count for step, count in enumerate(counts)), sum(counts))


def _median(counts: Sequence[int], low: int) -> Fraction:
    values = [low + step for step, count in enumerate(counts) for _ in range(count)]
    middle = len(values) // 2
    if len(values) % 2:
        return Fraction(values[middle])
    return Fraction(values[middle - 1] + values[middle], 2)
