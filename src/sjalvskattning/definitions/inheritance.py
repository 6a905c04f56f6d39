"""Roles that extend each other, and the areas they share."""

from __future__ import annotations

from sjalvskattning.core.assessment import Kind
from sjalvskattning.definitions import words
from sjalvskattning.definitions.faults import FaultList
from sjalvskattning.definitions.shape import add_missing
from sjalvskattning.definitions.tree import Mapping, Scalar

MAX_ROLES = 30
"""The most roles of one assessment."""

ARROW = " → "


def check(root: Mapping, complete: bool, faults: FaultList) -> None:
    """Point out unknown and circular ``extends``, double ids, and clashes with inherited areas."""
    roles = list(root.mappings("roles"))
    if len(roles) > MAX_ROLES:
        extra = roles[MAX_ROLES]
        faults.add("roles.too_many", (extra.text("id") or extra).place, count=len(roles), limit=MAX_ROLES)
        return
    by_id = _by_id(roles, faults)
    if complete:
        _check_extends(roles, by_id, faults)
    _check_rings(by_id, faults)
    for role in roles:
        if complete and not role.text("extends") and not _has_areas(role):
            own = role.text("id")
            faults.add("role.empty", (own or role).place, id=own.text if own else "")
        chain, whole = _ancestors(role, by_id)
        _Areas(role, chain, complete and whole, faults).check()


def _ancestors(role: Mapping, by_id: dict[str, Mapping]) -> tuple[list[Mapping], bool]:
    """The roles that ``role`` extends, the nearest first, and whether they are all known and form no ring."""
    chain: list[Mapping] = []
    name = role.text("extends")
    while name is not None:
        above = by_id.get(name.text)
        if above is None or above is role or any(above is seen for seen in chain):
            return chain, False
        chain.append(above)
        name = above.text("extends")
    return chain, True


def _by_id(roles: list[Mapping], faults: FaultList) -> dict[str, Mapping]:
    by_id: dict[str, Mapping] = {}
    for role in roles:
        own = role.text("id")
        if own and (first := by_id.setdefault(own.text, role)) is not role:
            faults.add("role.duplicate", own.place, id=own.text, first_line=first.place.line)
    return by_id


def _check_extends(roles: list[Mapping], by_id: dict[str, Mapping], faults: FaultList) -> None:
    for role in roles:
        name, own = role.text("extends"), role.text("id")
        if name and name.text not in by_id:
            others = [other for other in by_id if own is None or other != own.text]
            suggestion = words.near(words.fold(name.text), others)
            faults.add("role.extends_unknown", name.place, id=name.text, suggestion=suggestion)


def _check_rings(by_id: dict[str, Mapping], faults: FaultList) -> None:
    """Each ring once, at the first of its roles in the file."""
    told: set[str] = set()
    for start in by_id:
        ring, name = [start], _extends(by_id[start])
        while name in by_id and name not in ring:
            ring.append(name)
            name = _extends(by_id[name])
        place = by_id[start].text("extends")
        if name == start and place and not told.intersection(ring):
            told.update(ring)
            faults.add("role.extends_ring", place.place, ring=ARROW.join([*ring, start]))


def _extends(role: Mapping) -> str:
    name = role.text("extends")
    return name.text if name else ""


def _has_areas(role: Mapping) -> bool:
    return any(True for _ in role.mappings("areas"))


class _Areas:
    """The areas of one role beside those it inherits."""

    def __init__(self, role: Mapping, chain: list[Mapping], complete: bool, faults: FaultList) -> None:
        self._role, self._complete, self._faults = role, complete, faults
        self._seen: dict[str, Scalar] = {}
        self._inherited: dict[str, tuple[str, Mapping, str]] = {}
        for ancestor in reversed(chain):
            for area in ancestor.mappings("areas"):
                self._inherit(area, "", Kind.EXPECTATION)

    def _inherit(self, area: Mapping, parent: str, kind: str) -> None:
        own, stated = area.text("id"), area.text("kind")
        if own is None:
            return
        kind = stated.text if stated else kind
        self._inherited.setdefault(own.text, (parent, area, kind))
        for sub in area.mappings("areas") if not parent else ():
            self._inherit(sub, own.text, kind)

    def check(self) -> None:
        """Add what clashes to the faults."""
        for area in self._role.mappings("areas"):
            self._check(area, "")
            own = area.text("id")
            for sub in area.mappings("areas"):
                self._check(sub, own.text if own else "?")

    def _check(self, area: Mapping, parent: str) -> None:
        own = area.text("id")
        inherited = self._inherited.get(own.text) if own else None
        if own and (first := self._seen.setdefault(own.text, own)) is not own:
            self._faults.add("area.duplicate", own.place, id=own.text, first_line=first.place.line)
        elif own and inherited and inherited[0] != parent:
            self._faults.add("area.duplicate", own.place, id=own.text, first_line=inherited[1].place.line)
        elif own and inherited:
            self._check_inherited(area, own, inherited[1], inherited[2])
        elif self._complete:
            self._check_texts(area)

    def _check_inherited(self, area: Mapping, own: Scalar, inherited: Mapping, kind: str) -> None:
        stated = area.text("kind")
        if stated and stated.text in set(Kind) and stated.text != kind:
            line = inherited.place.line
            self._faults.add("area.kind_differs", stated.place, id=own.text, kind=kind, first_line=line)
        for key in ("title", "about"):
            text, first = area.text(key), inherited.text(key)
            if text and first and text.text != first.text:
                self._faults.warn("area.text_unused", text.place, key=key, id=own.text)

    def _check_texts(self, area: Mapping) -> None:
        """Only an inherited area may leave out its texts."""
        texts = {key: area.get(key) for key in ("title", "about")}
        if lacking := [key for key, value in texts.items() if value is None]:
            add_missing(area, ("areas",), lacking, self._faults)
        for key, value in texts.items():
            if isinstance(value, Scalar) and not value.text and not value.broken:
                self._faults.add("value.empty", value.place, key=key)
