"""What is read out of released bands: certain where it says so, and the same for all who share the bands."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.disclosure.bands import band_of, bands
from sjalvskattning.core.disclosure.release import Cell, Rules
from sjalvskattning.core.disclosure.strict import published
from sjalvskattning.core.group.reading import DIVIDED, Interval, Reading, Split
from tests.core.attacks import Counts, output_of, vectors


def reading_of(counts: Counts, low: int = 1, c: int = 1) -> Reading:
    """The reading of a question when so many chose each step, the last without a rating."""
    n = sum(counts)
    found = [band_of(count, bands(n, 5, c, len(counts) - 1)) for count in counts]
    return Reading(Cell(tuple(found[:-1]), found[-1]), n, low)


def everything(reading: Reading) -> tuple[object, ...]:
    """All that a reading says."""
    return (
        reading.typical,
        reading.shares,
        reading.mean,
        reading.median,
        reading.spread,
        reading.split,
    )


def ratings(counts: Counts, low: int = 1) -> list[Fraction]:
    """The true ratings."""
    return [Fraction(low + step) for step, count in enumerate(counts[:-1]) for _ in range(count)]


def true_shares(counts: Counts) -> tuple[Fraction, Fraction]:
    """The true shares of those who rated at the two lowest and two highest steps; of a short scale one."""
    steps, width = counts[:-1], 2 if len(counts) > 4 else 1
    return Fraction(sum(steps[:width]), sum(steps)), Fraction(sum(steps[-width:]), sum(steps))


COUNTS = st.integers(2, 10).flatmap(
    lambda steps: st.lists(st.integers(0, 9), min_size=steps + 1, max_size=steps + 1).filter(
        lambda counts: sum(counts[:-1]) >= 5
    )
)
"""How many chose each step, and no rating; at least five rated."""


@given(COUNTS, st.integers(-1, 2), st.sampled_from([1, 1, 2, 3]))
def test_the_intervals_hold_the_true_mean_and_median(found: list[int], low: int, c: int) -> None:
    """Whatever was answered, on any scale, with any coalition."""
    counts = tuple(found)
    reading, true = reading_of(counts, low, c), ratings(counts, low)
    assert reading.mean.least <= sum(true) / len(true) <= reading.mean.most
    assert reading.median.least <= median(true) <= reading.median.most


@given(COUNTS, st.sampled_from([1, 2, 3]))
def test_typical_counts_are_everyone_and_lie_in_their_bands(counts: list[int], c: int) -> None:
    """Each equally far up its band; shares leave room for those without a rating."""
    reading = reading_of(tuple(counts), 1, c)
    placed = [*zip(reading.typical, (*reading.cell.steps, reading.cell.none), strict=True)]
    assert sum(reading.typical) == reading.people
    assert all(band.least <= count <= band.most for count, band in placed)
    assert len({(count - band.least) / (band.most - band.least) for count, band in placed}) == 1
    assert sum(reading.shares) == 1 - reading.typical[-1] / reading.people
    assert reading.spread >= 0


@pytest.mark.parametrize(("steps", "people"), [(2, 9), (3, 9), (4, 8), (5, 7)])
def test_intervals_are_what_the_bands_allow_and_no_wider(steps: int, people: int) -> None:
    """Over every count vector: the ends of each interval are reached, and certain division is certain."""
    by_cell: dict[Cell, list[Counts]] = defaultdict(list)
    for counts in vectors(people, steps + 1):
        if sum(counts[:-1]):
            by_cell[reading_of(counts).cell].append(counts)
    for cell, possible in by_cell.items():
        reading = Reading(cell, people, 1)
        means = [sum(ratings(counts), Fraction()) / sum(counts[:-1]) for counts in possible]
        medians = [Fraction(median(ratings(counts))) for counts in possible]
        assert reading.mean == Interval(min(means), max(means))
        assert reading.median == Interval(min(medians), max(medians))
        divided = all(min(true_shares(counts)) >= DIVIDED for counts in possible)
        assert (reading.split is Split.CERTAIN) == divided


def test_answers_with_the_same_bands_have_the_same_reading() -> None:
    """Over every set of answers of eight people that are published alike."""
    by_output: dict[object, set[tuple[object, ...]]] = defaultdict(set)
    vectors_of: dict[object, int] = defaultdict(int)
    for counts in vectors(8, 4):
        output = output_of(published, counts, Rules())
        cell = output[0].cells[0]
        if cell is not None:
            by_output[output].add(everything(Reading(cell, output[0].people, 1)))
            vectors_of[output] += 1
    assert all(len(readings) == 1 for readings in by_output.values())
    assert max(vectors_of.values()) > 5


@pytest.mark.parametrize(
    ("counts", "split"),
    [
        ((6, 0, 0, 0, 6, 0), Split.CERTAIN),
        ((10, 0, 0, 0, 10, 0), Split.CERTAIN),
        ((3, 1, 0, 2, 4, 0), Split.CERTAIN),
        ((0, 0, 0, 2, 8, 0), Split.NO),
        ((0, 2, 8, 2, 0, 0), Split.NO),
        ((5, 0, 5, 0), Split.CERTAIN),
        ((0, 3, 0, 0, 8, 0), Split.POSSIBLE),
    ],
)
def test_a_divided_group_is_told_as_certain_or_possible(counts: Counts, split: Split) -> None:
    """By both ends of the scale; two steps each, one of a short scale."""
    assert reading_of(counts).split is split


def test_the_mean_and_median_of_a_group_that_agrees() -> None:
    """Eight of eight at step 4 of 5: from six at 4 up to eight, so the median is 4 for certain."""
    reading = reading_of((0, 0, 0, 8, 0, 0))
    assert reading.median == Interval(Fraction(4), Fraction(4))
    assert reading.mean == Interval(Fraction(26, 8), Fraction(34, 8))
    assert reading.shares[3] > Fraction(1, 2)
