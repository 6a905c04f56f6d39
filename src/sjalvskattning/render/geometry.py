"""Where marks, ticks and joining lines stand: one geometry for the terminal's cells and the picture's points.

A place is an exact fraction of the scale's length, 0 at its lowest step and 1 at its highest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from sjalvskattning.core.summary.document import Chart, ChartRow, Mark, Quadrants

PAIR = ("●", "◆")
"""What one or two series are marked with."""

_NUMBERS = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""What more series are marked with, in their order: one character each, so that it fits a cell."""

_MANY_STEPS = 10


class Placed(NamedTuple):
    """A mark that is there: whose it is and where it stands."""

    series: int
    place: Fraction


class Spot(NamedTuple):
    """A point in whole units, to the right and downward."""

    x: int
    y: int


def place_of(mark: Mark, low: int, high: int) -> Fraction | None:
    """Where a mark stands, or None when there is none. Raises ValueError when it is off the scale."""
    if not mark.denominator:
        return None
    place = (Fraction(mark.numerator, mark.denominator) - low) / (high - low)
    if not 0 <= place <= 1:
        raise ValueError(f"{mark.numerator}/{mark.denominator} is not on the scale {low}–{high}")
    return place


def placed(chart: Chart, row: ChartRow) -> list[Placed]:
    """The marks of a row that are there, in the order of the series."""
    places = (place_of(mark, chart.low, chart.high) for mark in row.marks)
    return [Placed(series, place) for series, place in enumerate(places) if place is not None]


def tick_places(block: Chart | Quadrants) -> list[tuple[int, Fraction]]:
    """Each whole step and where it stands; of a scale with many, as 0–100, the quarters or fifths."""
    steps = block.high - block.low
    parts = next(n for n in (steps, 4, 5, 1) if n <= _MANY_STEPS and steps % n == 0)
    return [(block.low + part * steps // parts, Fraction(part, parts)) for part in range(parts + 1)]


def signs(count: int) -> tuple[str, ...]:
    """The sign of each of ``count`` series, each another shape and not only another colour."""
    return PAIR[:count] if count <= len(PAIR) else tuple(_NUMBERS[n % len(_NUMBERS)] for n in range(count))


def series_count(chart: Chart) -> int:
    """How many series a chart has, also when they are not named."""
    return max(1, len(chart.series), *(len(row.marks) for row in chart.rows))


def cell(place: Fraction, track: int) -> int:
    """The character on a track of ``track`` characters that a place falls on; a half goes to the even one."""
    return round(place * (track - 1))


def tick_cells(chart: Chart, track: int) -> list[int]:
    """The characters that hold the steps, from the lowest."""
    return [cell(place, track) for _, place in tick_places(chart)]


def cells(chart: Chart, row: ChartRow, track: int) -> list[tuple[int, int]]:
    """Each mark of a row as (character, series), in the order of the series, no two on one character.

    A mark that would hide an earlier one stands on the nearest free character instead, to the right if
    there is a choice.
    """
    taken: dict[int, int] = {}
    for mark in placed(chart, row):
        wanted = cell(mark.place, track)
        free = (c for c in range(track) if c not in taken)
        chosen = min(free, key=lambda c: (abs(c - wanted), -c), default=wanted)
        taken[chosen] = mark.series
    return sorted(((c, series) for c, series in taken.items()), key=lambda pair: pair[1])


def joined_cells(chart: Chart, row: ChartRow, track: int) -> range:
    """The characters from the leftmost mark to the rightmost, empty when there are not two."""
    at = [c for c, _ in cells(chart, row, track)]
    return range(min(at), max(at) + 1) if len(at) > 1 else range(0)


def lanes(places: Sequence[Fraction], apart: Fraction) -> list[int]:
    """The lane of each place, 0 first, so that two in one lane are at least ``apart`` from each other."""
    rows: list[list[Fraction]] = []
    chosen = []
    for place in places:
        clear = (n for n, row in enumerate(rows) if all(abs(place - other) >= apart for other in row))
        lane = next(clear, len(rows))
        if lane == len(rows):
            rows.append([])
        rows[lane].append(place)
        chosen.append(lane)
    return chosen


def spread(wanted: Iterable[Spot], apart: int, within: Spot) -> list[Spot]:
    """Each spot, or the nearest one in a grid around it that is ``apart`` from those before and inside.

    The field is from (0, 0) to ``within``. A field that is full gives the wanted spot.
    """
    chosen: list[Spot] = []
    for spot in wanted:
        chosen.append(next((s for s in _around(spot, apart, within) if _is_free(s, chosen, apart)), spot))
    return chosen


def _around(spot: Spot, step: int, within: Spot) -> list[Spot]:
    reach = range(-(max(within) // step) - 1, max(within) // step + 2)
    near = (Spot(spot.x + dx * step, spot.y + dy * step) for dx in reach for dy in reach)
    inside = (s for s in near if s == spot or (0 <= s.x <= within.x and 0 <= s.y <= within.y))
    return sorted(inside, key=lambda s: ((s.x - spot.x) ** 2 + (s.y - spot.y) ** 2, -s.x, s.y))


def _is_free(spot: Spot, others: Iterable[Spot], apart: int) -> bool:
    return all((spot.x - o.x) ** 2 + (spot.y - o.y) ** 2 >= apart**2 for o in others)
