"""How alike people answer (r*_wg) and how well statements hang together (Cronbach's α), exactly.

::

    r*_wg = 1 − s̄² / σ²_E,  σ²_E = (A² − 1) / 12 for A steps     Lindell, Brandt and Whitney (1999)
    α     = k / (k − 1) · (1 − Σ sᵢ² / s_T²)  over complete cases     Cronbach (1951)

Variances are with n − 1. Truth to agree with is R ``psych::alpha`` with complete cases.
Item–rest correlations and α without an item need the products of items, which a tally does not count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import lcm

SHOWN_FROM = 30
"""The fewest complete cases from which α is told without a reservation."""

PRELIMINARY_FROM = 10
"""The fewest complete cases from which α is told at all."""

LEAST_ITEMS = 3
"""The fewest statements that α is told of."""


class AlphaNote(StrEnum):
    """What must be said of an α, or why there is none."""

    PRELIMINARY = "preliminary"
    NEGATIVE = "negative"
    FEW_RESPONSES = "few_responses"
    FEW_ITEMS = "few_items"
    ALL_ALIKE = "all_alike"


@dataclass(frozen=True)
class Alpha:
    """Cronbach's α of ``items`` statements over ``n`` complete cases.

    ``value`` is None where ``notes`` say why. A negative one asks to check the reversed statements.
    """

    n: int
    items: int
    value: Fraction | None
    notes: tuple[AlphaNote, ...] = ()


def alpha_of(steps: Sequence[Sequence[int]], totals: Mapping[int, int]) -> Alpha:
    """From complete cases alone: how many chose each step of each statement, and how many have each sum.

    Reversal moves no variance, so the steps may be as asked; the sums are after reversal and unweighted.
    """
    n, items = sum(totals.values()), len(steps)
    if items < LEAST_ITEMS:
        return Alpha(n, items, None, (AlphaNote.FEW_ITEMS,))
    if n < PRELIMINARY_FROM:
        return Alpha(n, items, None, (AlphaNote.FEW_RESPONSES,))
    whole = _spread(totals.items())
    if not whole:
        return Alpha(n, items, None, (AlphaNote.ALL_ALIKE,))
    parts = sum(_spread(enumerate(counts)) for counts in steps)
    value = Fraction(items, items - 1) * (1 - Fraction(parts, whole))
    notes = (
        *((AlphaNote.PRELIMINARY,) if n < SHOWN_FROM else ()),
        *((AlphaNote.NEGATIVE,) if value < 0 else ()),
    )
    return Alpha(n, items, value, notes)


def _spread(counted: Iterable[tuple[int, int]]) -> int:
    """The variance of counted whole numbers, times n · (n − 1)."""
    n = total = squares = 0
    for value, count in counted:
        n += count
        total += count * value
        squares += count * value * value
    return n * squares - total * total


def rwg_of(variance: Fraction | None, steps: int) -> Fraction | None:
    """Agreement among people: 1 when all answer alike, 0 when as spread as by chance, negative when more."""
    if variance is None:
        return None
    whole = variance.denominator * (steps * steps - 1)
    return Fraction(whole - 12 * variance.numerator, whole)


def mean_variance(variances: Sequence[Fraction | None]) -> Fraction | None:
    """The mean of the statements' variances; None unless each has one."""
    known = [variance for variance in variances if variance is not None]
    if not known or len(known) < len(variances):
        return None
    base = lcm(*(variance.denominator for variance in known))
    return Fraction(
        sum(variance.numerator * (base // variance.denominator) for variance in known), base * len(known)
    )
