"""Where the parts of diverging bars begin and end: one geometry for the terminal and for pictures.

Lengths are exact shares of a whole bar, counted from the axis outward. A cell is a character on a terminal
and a point in a picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate
from typing import NamedTuple

from sjalvskattning.core.summary.document import BarRow, DivergingBars, Mark

_TONES = {2: (-3, 3), 3: (-3, 0, 3), 4: (-3, -1, 1, 3), 5: (-3, -1, 0, 1, 3), 6: (-3, -2, -1, 1, 2, 3)}
_ALL_TONES = (-3, -2, -1, 0, 1, 2, 3)
_LETTERS = "ABCDEFG"


class Span(NamedTuple):
    """The cells of one part: its step, counted from 0, and from which cell to before which."""

    step: int
    start: int
    end: int


class Ground(NamedTuple):
    """What all bars of a figure share: the cell that the axis is before, and the cells of a whole bar.

    ``least`` is the cells of a part that is there, however short.
    """

    axis: int
    unit: Fraction
    least: int

    def spans(self, bars: DivergingBars, row: BarRow) -> list[Span]:
        """The parts of a row that are there, from the left, each beginning where the one before ends.

        The middle one of an odd number is centred on the axis; of an even number, the two in the middle meet
        there. A part that is made longer pushes those outside it outward.
        """
        found = lengths(bars, row)
        if not found:
            return []
        half, odd = divmod(len(found), 2)
        middle = found[half] if odd else Fraction(0)
        start, end = self._centred(middle)
        left = self._outward(found[:half][::-1], middle / 2, self.axis - start)
        right = self._outward(found[half + odd :], middle / 2, end - self.axis)
        lower = [Span(half - 1 - n, self.axis - b, self.axis - a) for n, (a, b) in enumerate(left)]
        higher = [Span(half + odd + n, self.axis + a, self.axis + b) for n, (a, b) in enumerate(right)]
        return [span for span in (*lower[::-1], Span(half, start, end), *higher) if span.start < span.end]

    def _centred(self, length: Fraction) -> tuple[int, int]:
        if not length:
            return self.axis, self.axis
        reach = round(length / 2 * self.unit)
        if 2 * reach >= self.least:
            return self.axis - reach, self.axis + reach
        start = self.axis - self.least // 2
        return start, start + self.least

    def _outward(self, parts: Sequence[Fraction], place: Fraction, cell: int) -> list[tuple[int, int]]:
        """Where parts begin and end, in cells from the axis; the first begins at ``place``, in ``cell``."""
        found = []
        for length in parts:
            place += length
            end = max(cell + self.least, round(place * self.unit)) if length else cell
            found.append((cell, end))
            cell = end
        return found


def ground(bars: DivergingBars, track: int, least: int = 1) -> Ground:
    """The common axis and scale, as large as ``track`` cells have room for.

    A bar of everyone is as long as the track, unless the bars reach so far to both sides that together they
    need more. Raises ValueError when there is no room, for lengths that are not parts of a bar, and for a
    scale of fewer than 2 or more than 7 steps.
    """
    if not 2 <= len(bars.steps) <= len(_ALL_TONES):
        raise ValueError(f"{len(bars.steps)} steps")
    reaches = [reach(lengths(bars, row)) for row in bars.rows]
    left = max((reached for reached, _ in reaches), default=Fraction(0))
    right = max((reached for _, reached in reaches), default=Fraction(0))
    over = max(Fraction(0), 1 - left - right) / 2
    left, right = left + over, right + over
    before = after = 0
    while track > before + after:
        unit = (track - before - after) / (left + right)
        found = Ground(round(before + left * unit), unit, least)
        spans = [span for row in bars.rows for span in found.spans(bars, row)]
        outside = (
            max((-span.start for span in spans), default=0),
            max((s.end for s in spans), default=0) - track,
        )
        if max(outside) <= 0:
            return found
        before, after = before + max(0, outside[0]), after + max(0, outside[1])
    raise ValueError(f"no room for bars of {len(bars.steps)} steps in {track} cells")


def lengths(bars: DivergingBars, row: BarRow) -> list[Fraction]:
    """The length of each part, 0 where nothing is known; none for a row without a bar.

    Raises ValueError when they are not one a step, or not parts of a whole.
    """
    found = [_length(part.length) for part in row.parts]
    if found and (len(found) != len(bars.steps) or min(found) < 0 or sum(found) > 1):
        raise ValueError(f"{row.label!r} is not a bar of {len(bars.steps)} parts")
    return found if any(found) else []


def _length(length: Mark) -> Fraction:
    return Fraction(length.numerator, length.denominator) if length.denominator else Fraction(0)


def reach(parts: Sequence[Fraction]) -> tuple[Fraction, Fraction]:
    """How far a bar goes to the left and to the right of the axis."""
    ends = [Fraction(0), *accumulate(parts)]
    half, odd = divmod(len(parts), 2)
    axis = (ends[half] + ends[half + odd]) / 2
    return axis, ends[-1] - axis


def tones(count: int) -> tuple[int, ...]:
    """How far from the middle each of ``count`` steps is: −3 the lowest, 0 in the middle, 3 the highest."""
    return _TONES.get(count, _ALL_TONES)


def signs(bars: DivergingBars) -> list[str]:
    """What stands in each step's part: its number, or a letter where a number has two figures."""
    last = bars.low + len(bars.steps) - 1
    return [
        str(n) if bars.low >= 0 and last < 10 else _LETTERS[n - bars.low] for n in range(bars.low, last + 1)
    ]


def names(bars: DivergingBars) -> list[str]:
    """What the legend says of each sign: the step's label, after its number where the sign is another."""
    numbers = (str(bars.low + n) for n in range(len(bars.steps)))
    return [
        label if sign == number else f"{number} {label}"
        for sign, number, label in zip(signs(bars), numbers, bars.steps, strict=True)
    ]


def steps_in_words(bars: DivergingBars) -> str:
    """The legend as a text: "1 stämmer inte, 2 stämmer delvis, 3 stämmer helt"."""
    return ", ".join(f"{bars.low + n} {label}" for n, label in enumerate(bars.steps)) + "."
