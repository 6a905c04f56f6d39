"""The group's picture, area by area: what was released of each question, and in what order to show it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from sjalvskattning.core.assessment import Area, Item
from sjalvskattning.core.group.reading import Reading
from sjalvskattning.core.group.session import GroupSession


class Order(StrEnum):
    """The order of areas and of the items in each: where the group is least agreed first, or as asked."""

    SPREAD = "spread"
    POLICY = "policy"


class Part(NamedTuple):
    """One question in one released set. ``release`` counts from 0: the reveal, then late answers.

    ``groups`` are places in the breakdown's list; none means everyone. ``reading`` is None where fewer than k
    gave a rating.
    """

    release: int
    groups: tuple[int, ...]
    people: int
    reading: Reading | None


class ItemPicture:
    """One question, in every set that it was released for."""

    def __init__(self, item: Item, parts: tuple[Part, ...]) -> None:
        self.item, self.parts = item, parts

    @cached_property
    def spread(self) -> Fraction:
        """How far apart people stand within the sets, weighted by size; −1 where nothing was released."""
        known = [(part.people, part.reading.spread) for part in self.parts if part.reading]
        people = sum(count for count, _ in known)
        return (
            sum((count * spread for count, spread in known), Fraction(0)) / people if people else Fraction(-1)
        )


class AreaPicture:
    """One area with its questions, in the order they are shown."""

    def __init__(self, area: Area, items: tuple[ItemPicture, ...]) -> None:
        self.area, self.items = area, items

    @cached_property
    def spread(self) -> Fraction:
        """The mean spread of the questions that were released; −1 where none was."""
        known = [picture.spread for picture in self.items if picture.spread >= 0]
        return sum(known, Fraction(0)) / len(known) if known else Fraction(-1)


def area_pictures(session: GroupSession, order: Order) -> tuple[AreaPicture, ...]:
    """Every area that is asked, also where nothing was released. What is equal keeps the policy's order."""
    pictures = [
        AreaPicture(area, _ordered([_item_picture(session, item) for item in items], order))
        for area, items in session.setup.areas
    ]
    return tuple(sorted(pictures, key=lambda one: -one.spread)) if order is Order.SPREAD else tuple(pictures)


def area_picture(session: GroupSession, area_id: str, order: Order) -> AreaPicture:
    """One area's picture. Raises KeyError for an area that is not asked."""
    area, items = session.setup.area(area_id)
    return AreaPicture(area, _ordered([_item_picture(session, item) for item in items], order))


def item_pictures(session: GroupSession) -> Iterator[ItemPicture]:
    """Every question's picture, in the order of the policy."""
    for item in session.setup.items:
        yield _item_picture(session, item)


def _ordered(pictures: list[ItemPicture], order: Order) -> tuple[ItemPicture, ...]:
    return tuple(sorted(pictures, key=lambda one: -one.spread) if order is Order.SPREAD else pictures)


def _item_picture(session: GroupSession, item: Item) -> ItemPicture:
    at = session.setup.items.index(item)
    low = session.setup.assessment.scale.minimum
    parts = []
    for number, release in enumerate(session.releases):
        for released in release.sets:
            cell = released.cells[at]
            reading = None if cell is None else Reading(cell, released.people, low)
            parts.append(Part(number, released.groups, released.people, reading))
    return ItemPicture(item, tuple(parts))
