"""The pages a participant goes through, and in which order."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from sjalvskattning.core.group.session import Sheet
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.core.marks import UNANSWERED


class Way(StrEnum):
    """How much there is on a page: an area, or one statement. The values stand in addresses."""

    AREAS = "omrade"
    ITEMS = "fraga"


class Kind(StrEnum):
    """What a page asks for."""

    GROUP = "group"
    ITEMS = "items"
    REVIEW = "review"


class Page(NamedTuple):
    """One page. ``area`` is a place among the setup's areas, ``places`` are those of its items."""

    kind: Kind
    area: int = 0
    places: tuple[int, ...] = ()


class Pages:
    """The pages of one session, either way. The first is number 1, the last the review."""

    def __init__(self, setup: Setup) -> None:
        first = (Page(Kind.GROUP),) if setup.breakdown else ()
        place = {item.id: at for at, item in enumerate(setup.items)}
        by_area = tuple(
            Page(Kind.ITEMS, at, tuple(place[item.id] for item in items))
            for at, (_, items) in enumerate(setup.areas)
        )
        by_item = tuple(Page(Kind.ITEMS, page.area, (at,)) for page in by_area for at in page.places)
        self._pages: dict[Way, tuple[Page, ...]] = {
            Way.AREAS: (*first, *by_area, Page(Kind.REVIEW)),
            Way.ITEMS: (*first, *by_item, Page(Kind.REVIEW)),
        }

    def page(self, way: Way, number: int) -> Page:
        """A page by its number. Raises IndexError."""
        if not 1 <= number <= self.count(way):
            raise IndexError(number)
        return self._pages[way][number - 1]

    def count(self, way: Way) -> int:
        """How many pages there are, the review included."""
        return len(self._pages[way])

    def number_of(self, way: Way, place: int) -> int:
        """The number of the page that has an item. Raises StopIteration for no item's place."""
        return next(n for n, page in enumerate(self._pages[way], 1) if place in page.places)

    def next_to_answer(self, way: Way, sheet: Sheet) -> int:
        """The first page with something unanswered, otherwise the review."""
        if self.page(way, 1).kind is Kind.GROUP and sheet.group is None:
            return 1
        left = (place for place, mark in enumerate(sheet.marks) if mark == UNANSWERED)
        return min((self.number_of(way, place) for place in left), default=self.count(way))
