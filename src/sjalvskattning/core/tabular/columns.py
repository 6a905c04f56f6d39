"""Which column of a file holds what: found by name, or said by a map; and every fault of the header."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from sjalvskattning.core.answer_table.folding import folded, tidy
from sjalvskattning.core.answer_table.headers import (
    MAX_COMPARED,
    item_titles,
    meaning,
    meanings_of,
    nearest,
)
from sjalvskattning.core.assessment import Item
from sjalvskattning.core.tabular.faults import Fault, FaultCode
from sjalvskattning.core.tabular.mapping import ColumnMap, Shape
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.results import RESPONSE
from sjalvskattning.core.wording import statement
from sjalvskattning.locale import LANGUAGES, Translator

PERSPECTIVE, OCCASION, ITEM, VALUE, BY = "perspective", "occasion", "item", "value", "by"


class Columns(NamedTuple):
    """Places from 0. ``items`` has one for each of the plan's items in the wide shape; None: not in the file.

    ``item`` and ``value`` are there in the long shape, where ``response`` is too. ``by`` is the column of
    groups. ``unread`` are the headers that nobody reads and nobody has said to ignore.
    """

    shape: Shape
    response: int | None
    perspective: int | None
    occasion: int | None
    by: int | None
    items: tuple[int | None, ...]
    item: int | None
    value: int | None
    unread: tuple[str, ...]


def resolve(
    file: str, header_row: int, header: Sequence[str], plan: Plan, column_map: ColumnMap, by: str
) -> tuple[Columns | None, tuple[Fault, ...]]:
    """Which place of ``header`` holds what, and every fault; no columns where there is one.

    ``by`` is the header of the groups, or "". Faults, all on ``header_row``: NO_ITEMS, MISSING_COLUMN,
    COLUMN_TWICE, UNKNOWN_COLUMN (also for a long file whose response column is not found), and UNKNOWN_ITEM
    for an id in the map that no role of the definition has.
    """
    search = HeaderSearch(header, plan, column_map, by)
    faults = tuple(
        Fault(file, header_row, column, value, code, params) for column, value, code, params in search.faults
    )
    return (None if faults else search.columns()), faults


class _Found(NamedTuple):
    column: str
    value: str
    code: FaultCode
    params: Mapping[str, object]


class HeaderSearch:
    """A header looked through. ``roles`` and ``items`` hold places, by role and by item id.

    What the map names comes first; the rest is found among the columns that it leaves.
    """

    def __init__(self, header: Sequence[str], plan: Plan, column_map: ColumnMap, by: str) -> None:
        self.faults: list[_Found] = []
        self.roles: dict[str, int] = {}
        self.items: dict[str, int] = {}
        self._header, self._plan, self._map = header, plan, column_map
        self._exact = _places(header, tidy)
        self._folded = _places(header, folded)
        self._compact = _places(header, _compact)
        self._known = meanings_of((item.id, item_titles(item, plan.perspective)) for item in plan.items)
        self._ignored = {place for place, title in enumerate(header) if column_map.is_ignored(title)}
        self._taken: set[int] = set()
        said = {
            RESPONSE: column_map.response,
            PERSPECTIVE: column_map.perspective,
            OCCASION: column_map.occasion,
            ITEM: column_map.item_column,
            VALUE: column_map.value_column,
        }
        for role, name in said.items():
            if name and (place := self._named(name)) is not None:
                self.roles[role] = self._take(place)
        self.shape = self._shape()
        if self.shape is Shape.WIDE:
            self._find_items()
        else:
            self._find(ITEM, VALUE)
            if not {ITEM, VALUE} <= self.roles.keys() and not self.faults:
                self._fault("", FaultCode.NO_ITEMS)
        self._find(*(role for role in (RESPONSE, PERSPECTIVE, OCCASION) if not said[role]))
        if by and (place := self._named(by)) is not None:
            self.roles[BY] = place
        self.unread = self._unread()
        self._miss(said[RESPONSE])

    def columns(self) -> Columns:
        """What was found. Raises KeyError where :attr:`faults` say that something is missing."""
        wide, roles = self.shape is Shape.WIDE, self.roles
        return Columns(
            self.shape,
            response=roles.get(RESPONSE),
            perspective=roles.get(PERSPECTIVE),
            occasion=roles.get(OCCASION),
            by=roles.get(BY),
            items=tuple(self.items.get(item.id) for item in self._plan.items) if wide else (),
            item=None if wide else roles[ITEM],
            value=None if wide else roles[VALUE],
            unread=self.unread,
        )

    @property
    def missing(self) -> tuple[Item, ...]:
        """The items without a column that the map does not say are absent."""
        named = self._map.items
        return tuple(item for item in self._plan.items if item.id not in self.items and item.id not in named)

    def _fault(self, column: str, code: FaultCode, value: str = "", **params: object) -> None:
        self.faults.append(_Found(column, value, code, params))

    def _take(self, place: int) -> int:
        if place in self._taken:
            self._fault(self._header[place], FaultCode.COLUMN_TWICE)
        self._taken.add(place)
        return place

    def _named(self, name: str) -> int | None:
        """The one column of that name; a fault when there is none, or more than one."""
        places = self._exact.get(tidy(name)) or self._folded.get(folded(name)) or []
        if not places:
            self._fault(name, FaultCode.UNKNOWN_COLUMN, suggestion=_near(name, self._header))
        elif len(places) > 1:
            self._fault(self._header[places[1]], FaultCode.COLUMN_TWICE)
        return places[0] if places else None

    def _free(self, places: Iterable[int]) -> list[int]:
        return [place for place in places if place not in self._taken and place not in self._ignored]

    def _shape(self) -> Shape:
        if self._map.shape:
            return self._map.shape
        if ITEM in self.roles or VALUE in self.roles:
            return Shape.LONG
        named = [folded(title) for title in self._map.items.values() if title]
        if any(title in self._folded for title in named) or any(self._meanings()):
            return Shape.WIDE
        return Shape.LONG if all(self._candidates(role) for role in (ITEM, VALUE)) else Shape.WIDE

    def _meanings(self) -> Iterator[tuple[int, str]]:
        """The free columns that stand for an item the map says nothing of."""
        for place in self._free(range(len(self._header))):
            meant = meaning(self._header[place], self._known)
            if meant is not None and meant not in self._map.items:
                yield place, meant

    def _find_items(self) -> None:
        asked = {item.id for item in self._plan.items}
        for item_id, title in self._map.items.items():
            if title is not None and item_id in asked and (place := self._named(title)) is not None:
                self.items[item_id] = self._take(place)
        for place, item_id in list(self._meanings()):
            if item_id in self.items:
                self._fault(self._header[place], FaultCode.COLUMN_TWICE)
            else:
                self.items[item_id] = place
            self._taken.add(place)
        if not self.items and not self.faults:
            self._fault("", FaultCode.NO_ITEMS)

    def _find(self, *roles: str) -> None:
        """Find columns by the names that such columns commonly have."""
        for role in roles:
            if role in self.roles or not (places := self._candidates(role)):
                continue
            self.roles[role] = places[0]
            self._taken.update(places)
            if len(places) > 1:
                self._fault(self._header[places[1]], FaultCode.COLUMN_TWICE)

    def _candidates(self, role: str) -> list[int]:
        """The free columns of the first name that any has."""
        named = (self._free(self._compact.get(name, ())) for name in _common_names(role))
        return next((places for places in named if places), [])

    def _unread(self) -> tuple[str, ...]:
        places = self._free(place for place, title in enumerate(self._header) if title.strip())
        unread = [place for place in places if place != self.roles.get(BY)]
        seen: set[str] = set()
        for place in unread:
            title = tidy(self._header[place])
            if title in seen:
                self._fault(self._header[place], FaultCode.COLUMN_TWICE)
            seen.add(title)
        return tuple(self._header[place] for place in unread)

    def _miss(self, response: str) -> None:
        """Point out what should have been there."""
        asked = {item.id for item in self._plan.items}
        strange = [item_id for item_id in self._map.items if item_id not in asked]
        known = self._ids() if strange else set()
        for item_id in (one for one in strange if one not in known):
            title, near = self._map.items[item_id] or "", _near(item_id, [one.id for one in self.missing])
            self._fault(title, FaultCode.UNKNOWN_ITEM, item_id, suggestion=near)
        if self.shape is Shape.LONG:
            if RESPONSE not in self.roles and not response:
                suggestion = _near(RESPONSE, self.unread)
                self._fault(RESPONSE, FaultCode.UNKNOWN_COLUMN, suggestion=suggestion)
        elif self.items:
            perspective = self._plan.perspective
            for item in self.missing:
                suggestion = nearest(item, perspective, self.unread)
                text = statement(item, perspective, Translator("sv"))
                self._fault(item.id, FaultCode.MISSING_COLUMN, text=text, suggestion=suggestion)

    def _ids(self) -> set[str]:
        """Every item of every role: a map may serve more than one."""
        areas = (area for role in self._plan.assessment.roles for area in role.areas)
        return {item.id for area in areas for item in area.all_items()}


def _common_names(role: str) -> Iterator[str]:
    """What a column of a role is commonly called, in both languages, the likeliest first."""
    names = [Translator(language)(f"column_map.names.{role}").split(", ") for language in LANGUAGES]
    for pair in zip_longest(*names, fillvalue=""):
        yield from (_compact(name) for name in pair if name)


def _compact(title: str) -> str:
    """A header without what people join words with: Respons-ID, respons_id and Respons id are one name."""
    text = folded(title)
    return text.translate(_JOINS) or text


_JOINS = str.maketrans("", "", " -_")


def _places(header: Sequence[str], key: Callable[[str], str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, title in enumerate(header):
        places.setdefault(key(title), []).append(place)
    return places


def _near(name: str, titles: Sequence[str]) -> str:
    """The title that ``name`` may have been meant as, or ""."""
    from difflib import get_close_matches  # only when something is wrong

    wanted = folded(name)[:MAX_COMPARED]
    others = {folded(title): title for title in titles[:MAX_COMPARED] if len(title) <= MAX_COMPARED}
    word = re.compile(rf"\b{re.escape(wanted)}\b")
    near = get_close_matches(wanted, others, 1, 0.6) or [key for key in others if wanted and word.search(key)]
    return others[near[0]] if near else ""
