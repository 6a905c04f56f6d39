"""The parts of an assessment as JSON-ready data, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sjalvskattning.core.assessment_parts import (
    MAX_SD,
    Area,
    Excluded,
    Item,
    Kind,
    Ref,
    Relation,
    Reliability,
    Role,
    Source,
    Support,
    Text,
)


def text_out(text: Text) -> list[str]:
    """A text as ``[sv, en]``, or ``[sv]`` when it is not translated."""
    return [text.sv, text.en] if text.en else [text.sv]


def text_in(data: list[str]) -> Text:
    """The inverse of :func:`text_out`."""
    return Text(*data)


def refs_out(refs: tuple[Ref, ...]) -> list[str]:
    """References as they stand in a definition."""
    return [str(ref) for ref in refs]


def refs_in(data: Sequence[str]) -> tuple[Ref, ...]:
    """The inverse of :func:`refs_out`."""
    return tuple(map(Ref.of, data))


def excluded_out(excluded: Excluded) -> list[Any]:
    """A statement that no item stands for."""
    traced = [refs_out(excluded.trace)] if excluded.trace else []
    return [excluded.section, excluded.passage, excluded.reason, *traced]


def excluded_in(section: str, passage: str, reason: str, trace: Sequence[str] = ()) -> Excluded:
    """The inverse of :func:`excluded_out`."""
    return Excluded(section, passage, reason, refs_in(trace))


def role_out(role: Role) -> dict[str, Any]:
    """A role with its own areas."""
    return {
        "id": role.id,
        "title": text_out(role.title),
        "about": text_out(role.about),
        "extends": role.extends,
        "areas": [area_out(area) for area in role.areas],
    }


def role_in(data: Mapping[str, Any]) -> Role:
    """The inverse of :func:`role_out`."""
    return Role(
        id=data["id"],
        title=text_in(data["title"]),
        about=text_in(data["about"]),
        extends=data["extends"],
        areas=tuple(area_in(area) for area in data["areas"]),
    )


def area_out(area: Area) -> dict[str, Any]:
    """An area with its items and sub-areas; without reliability when nobody has measured it."""
    return {
        "id": area.id,
        "title": text_out(area.title),
        "kind": area.kind.value,
        "about": text_out(area.about),
        "items": [item_out(item) for item in area.items],
        "areas": [area_out(sub) for sub in area.areas],
        **({"reliability": list(area.reliability)} if area.reliability else {}),
    }


def area_in(data: Mapping[str, Any]) -> Area:
    """The inverse of :func:`area_out`."""
    kind = Kind(data["kind"])
    return Area(
        id=data["id"],
        title=text_in(data["title"]),
        kind=kind,
        about=text_in(data["about"]),
        items=tuple(item_in(item, kind) for item in data["items"]),
        areas=tuple(area_in(sub) for sub in data["areas"]),
        reliability=reliability_in(*data["reliability"]) if "reliability" in data else None,
    )


def reliability_in(sd: float, r: float, n: int, source: str) -> Reliability:
    """What was measured. Raises ValueError for numbers that nobody can have measured."""
    if not (0 < sd <= MAX_SD and 0 <= r < 1 and n >= 2):
        raise ValueError(sd, r, n)
    return Reliability(sd, r, n, source)


def source_out(source: Source) -> list[Any]:
    """Where something stands in the policy."""
    traced = [refs_out(source.trace)] if source.trace else []
    return [source.section, source.passage, source.relation.value, *traced]


def source_in(section: str, passage: str, relation: str, trace: Sequence[str] = ()) -> Source:
    """The inverse of :func:`source_out`."""
    return Source(section, passage, Relation(relation), refs_in(trace))


def support_out(support: Support) -> dict[str, Any]:
    """Something on offer; what it serves is left out when that is everything."""
    return {
        "id": support.id,
        "title": text_out(support.title),
        "about": text_out(support.about),
        "source": source_out(support.source),
        **({"for": list(support.serves)} if support.serves else {}),
    }


def support_in(data: Mapping[str, Any]) -> Support:
    """The inverse of :func:`support_out`."""
    return Support(
        id=data["id"],
        title=text_in(data["title"]),
        about=text_in(data["about"]),
        source=source_in(*data["source"]),
        serves=tuple(data.get("for", ())),
    )


def item_out(item: Item) -> dict[str, Any]:
    """What an item does not have is left out, so that a definition's hash moves only with its meaning."""
    return {
        "id": item.id,
        "text": text_out(item.text),
        "third": text_out(item.third),
        "works": [text_out(sign) for sign in item.works],
        "fails": [text_out(sign) for sign in item.fails],
        "question": text_out(item.question),
        "source": source_out(item.source),
        "strength": item.strength,
        "weight": item.weight,
        "reverse": item.reverse,
        **({"themes": list(item.themes)} if item.themes else {}),
    }


def item_in(data: Mapping[str, Any], kind: Kind) -> Item:
    """The inverse of :func:`item_out`."""
    return Item(
        id=data["id"],
        kind=kind,
        text=text_in(data["text"]),
        third=text_in(data["third"]),
        works=tuple(text_in(sign) for sign in data["works"]),
        fails=tuple(text_in(sign) for sign in data["fails"]),
        question=text_in(data["question"]),
        source=source_in(*data["source"]),
        strength=data["strength"],
        weight=data["weight"],
        reverse=data["reverse"],
        themes=tuple(data.get("themes", ())),
    )
