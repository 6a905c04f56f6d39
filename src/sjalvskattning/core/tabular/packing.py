"""All a score is made of, in one whole number: what each answer adds, and what a sum says.

A packed sum is a number in mixed radix: steps above the lowest times weight, the weight rated, the weight
that is applicable, and how many items are rated and applicable. Each answer adds its own such number, and no
digit can overflow into the next. Where all items of an area weigh the same, the two weights are left out. So
an engine adds one column an item, and the different sums of an area are few enough to look their scores up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import gcd
from typing import NamedTuple

from sjalvskattning.core.assessment import Scale
from sjalvskattning.core.marks import NOT_APPLICABLE, is_rating, possible_marks
from sjalvskattning.core.scoring import Sums


class WeightedItem(NamedTuple):
    """How one item counts: its weight in whole units, and whether its scale is turned round."""

    units: int
    reverse: bool


class Digits(NamedTuple):
    """The digits of a packed sum, or how many values each can have.

    ``above`` is Σ units · (step − lowest step), after reversal. ``rated_units`` and ``applicable_units`` are
    0, with one value, where all items weigh the same.
    """

    above: int
    rated_units: int
    applicable_units: int
    rated: int
    applicable: int


@dataclass(frozen=True)
class Packing:
    """How one area's answers are packed. ``items`` have their units divided by the largest common divisor."""

    items: tuple[WeightedItem, ...]
    low: int
    steps: int
    scale: Scale

    @classmethod
    def of(cls, items: Sequence[WeightedItem], scale: Scale) -> Packing:
        """The packing of items with units above 0."""
        divisor = gcd(*(item.units for item in items)) or 1
        reduced = tuple(WeightedItem(item.units // divisor, item.reverse) for item in items)
        return cls(reduced, scale.minimum, len(scale.labels), scale)

    @property
    def is_even(self) -> bool:
        """Whether all items weigh the same."""
        return all(item.units == 1 for item in self.items)

    @cached_property
    def radices(self) -> Digits:
        """How many values each digit can have."""
        units, items = sum(item.units for item in self.items), len(self.items)
        weight = 1 if self.is_even else units + 1
        return Digits(units * (self.steps - 1) + 1, weight, weight, items + 1, items + 1)

    @cached_property
    def size(self) -> int:
        """How many packed sums there could be; each is at least 0 and less than this."""
        size = 1
        for radix in self.radices:
            size *= radix
        return size

    @cached_property
    def tables(self) -> tuple[tuple[int, ...], ...]:
        """For each item, what each code adds; the last one is for a cell that could not be read."""
        return tuple(tuple(self._added(item)) for item in self.items)

    def _added(self, item: WeightedItem) -> Iterator[int]:
        units = 0 if self.is_even else item.units
        for code, mark in enumerate(possible_marks(self.scale)):
            if is_rating(mark):
                above = self.steps - 1 - code if item.reverse else code
                yield self.pack(Digits(item.units * above, units, units, 1, 1))
            elif mark == NOT_APPLICABLE:
                yield 0
            else:
                yield self.pack(Digits(0, 0, units, 0, 1))
        yield self.pack(Digits(0, 0, units, 0, 1))

    def pack(self, digits: Digits) -> int:
        """The packed sum with those digits."""
        packed = 0
        for digit, radix in zip(digits, self.radices, strict=True):
            packed = packed * radix + digit
        return packed

    def unpack(self, packed: int) -> Digits:
        """The inverse of :meth:`pack`."""
        digits = []
        for radix in reversed(self.radices):
            packed, digit = divmod(packed, radix)
            digits.append(digit)
        return Digits(*reversed(digits))

    def sums(self, packed: int) -> Sums:
        """What a packed sum says, as the one rule takes it."""
        above, rated_units, applicable_units, rated, applicable = self.unpack(packed)
        if self.is_even:
            rated_units, applicable_units = rated, applicable
        numerator = above + self.low * rated_units
        return Sums(numerator, rated_units, applicable_units, rated, applicable, len(self.items))
