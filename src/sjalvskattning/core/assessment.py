"""One instrument made from one policy: roles, areas, items, scale and where each item comes from.

Texts that a person reads are :class:`Text` (Swedish, and English when translated).
``Assessment.from_dict(assessment.to_dict())`` is the identity, so that a response can carry the
definition it was answered under.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import Any, NamedTuple


class Kind(StrEnum):
    """What an item is about: asked of the person, or owed to the person."""

    EXPECTATION = "expectation"
    CONDITION = "condition"


class Perspective(StrEnum):
    """Who answers about the person in the role."""

    SELF = "self"
    MANAGER = "manager"
    REPORTS = "reports"
    PEER = "peer"


class Relation(StrEnum):
    """Whether an item says again what the policy says, or makes a word in it concrete."""

    RESTATES = "restates"
    INTERPRETS = "interprets"


class Text(NamedTuple):
    """A text in Swedish and, when translated, English. An empty ``en`` means not translated."""

    sv: str
    en: str = ""

    def in_language(self, language: str) -> str:
        """The text in ``language`` ("sv" or "en"); Swedish when there is no translation."""
        return self.en if language == "en" and self.en else self.sv


class Ref(NamedTuple):
    """One passage of the policy's text, by id (``ledarens-uppdrag/1.2``), and what it said then.

    ``fingerprint`` is that of ``core.policy``; empty until the definition has been held against the text.
    """

    passage: str
    fingerprint: str = ""

    @classmethod
    def of(cls, text: str) -> Ref:
        """From the form in a definition: the id, then a space and the fingerprint once there is one."""
        passage, _, fingerprint = text.partition(" ")
        return cls(passage, fingerprint)

    def __str__(self) -> str:
        return f"{self.passage} {self.fingerprint}".rstrip()


class Source(NamedTuple):
    """Where in the policy an item comes from. ``passage`` is a place ("punkt 3"), not a quotation."""

    section: str
    passage: str
    relation: Relation
    trace: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One statement to rate.

    ``third`` continues a subject ("Medarbetaren", "Min chef") and starts with a verb. ``works`` and
    ``fails`` are signs of when it works and when it does not. ``weight`` 0 means asked, not scored.
    ``reverse`` marks a statement where a low rating is good. ``themes`` are ids of ``core.themes``.
    """

    id: str
    kind: Kind
    text: Text
    third: Text
    works: tuple[Text, ...]
    fails: tuple[Text, ...]
    question: Text
    source: Source
    strength: str
    weight: float = 1.0
    reverse: bool = False
    themes: tuple[str, ...] = ()

    def wording(self, perspective: Perspective) -> Text:
        """The statement for oneself, or its third-person predicate for whoever else answers."""
        return self.text if perspective is Perspective.SELF else self.third


@dataclass(frozen=True, slots=True)
class Area:
    """Items that belong together. Sub-areas go one level down; ``items`` are the area's own."""

    id: str
    title: Text
    kind: Kind
    about: Text
    items: tuple[Item, ...] = ()
    areas: tuple[Area, ...] = ()

    def all_items(self) -> Iterator[Item]:
        """The area's own items, then those of its sub-areas, in the definition's order."""
        yield from self.items
        for area in self.areas:
            yield from area.items


@dataclass(frozen=True, slots=True)
class Role:
    """Someone the policy speaks to. ``areas`` are the role's own; see :meth:`Assessment.areas_of`."""

    id: str
    title: Text
    about: Text
    extends: str | None
    areas: tuple[Area, ...]


class Scale(NamedTuple):
    """Rating steps from ``minimum`` upward, one label a step."""

    minimum: int
    labels: tuple[Text, ...]

    @property
    def maximum(self) -> int:
        """The highest step."""
        return self.minimum + len(self.labels) - 1

    @property
    def steps(self) -> range:
        """Every step, lowest first."""
        return range(self.minimum, self.maximum + 1)

    def label(self, step: int) -> Text:
        """The label of ``step``. Raises IndexError outside the scale."""
        if step not in self.steps:
            raise IndexError(step)
        return self.labels[step - self.minimum]


class Policy(NamedTuple):
    """The document behind an assessment. ``decision`` is empty when the policy does not state one."""

    organisation: str
    title: str
    decision: str = ""


class ScoringRule(NamedTuple):
    """When an area's mean may be computed (``scoring.py``), and whether a mean over areas is wanted."""

    min_share: float = 0.5
    min_items: int = 2
    overall: bool = False


class Excluded(NamedTuple):
    """A statement of the policy that no item stands for, and why."""

    section: str
    passage: str
    reason: str
    trace: tuple[Ref, ...] = ()


@dataclass(frozen=True)
class Assessment:
    """One instrument: items for one or more roles, made from one policy."""

    id: str
    version: str
    name: Text
    title: Text
    about: Text
    policy: Policy
    scale: Scale
    scoring: ScoringRule
    roles: tuple[Role, ...]
    excluded: tuple[Excluded, ...] = ()

    def role(self, role_id: str) -> Role:
        """The role with that id. Raises KeyError."""
        for role in self.roles:
            if role.id == role_id:
                return role
        raise KeyError(role_id)

    def areas_of(self, role_id: str, perspective: Perspective = Perspective.SELF) -> tuple[Area, ...]:
        """Every area asked of a role, inherited ones first, conditions last.

        An area with an inherited id adds its items and sub-areas to the inherited one. Conditions are what
        the employer owes the person; employees and peers are not asked about those. Raises KeyError.
        """
        merged: dict[str, Area] = {}
        for role in reversed(self._chain(role_id)):
            for area in role.areas:
                merged[area.id] = _merge(merged[area.id], area) if area.id in merged else area
        asked = [area for area in merged.values() if _is_asked(area.kind, perspective)]
        return tuple(sorted(asked, key=lambda area: area.kind is Kind.CONDITION))

    def items_of(self, role_id: str, perspective: Perspective = Perspective.SELF) -> tuple[Item, ...]:
        """Every item asked of a role, in the order of :meth:`areas_of`. Raises KeyError."""
        return tuple(item for area in self.areas_of(role_id, perspective) for item in area.all_items())

    def _chain(self, role_id: str) -> list[Role]:
        chain = [self.role(role_id)]
        while chain[-1].extends is not None and len(chain) <= len(self.roles):
            chain.append(self.role(chain[-1].extends))
        return chain

    @cached_property
    def content_hash(self) -> str:
        """SHA-256 over the canonical JSON of :meth:`to_dict`; formatting and comments do not move it."""
        canonical = json.dumps(self.to_dict(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready form; texts as ``[sv, en]`` or ``[sv]``."""
        return {
            "id": self.id,
            "version": self.version,
            "name": _text_out(self.name),
            "title": _text_out(self.title),
            "about": _text_out(self.about),
            "policy": [self.policy.organisation, self.policy.title, self.policy.decision],
            "scale": {"min": self.scale.minimum, "labels": [_text_out(label) for label in self.scale.labels]},
            "scoring": [self.scoring.min_share, self.scoring.min_items, self.scoring.overall],
            "roles": [_role_out(role) for role in self.roles],
            "excluded": [
                [e.section, e.passage, e.reason, *([_refs_out(e.trace)] if e.trace else ())]
                for e in self.excluded
            ],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Assessment:
        """The inverse of :meth:`to_dict`. Raises KeyError, TypeError or ValueError on other shapes."""
        organisation, policy_title, decision = data["policy"]
        min_share, min_items, overall = data["scoring"]
        return cls(
            id=data["id"],
            version=data["version"],
            name=_text_in(data["name"]),
            title=_text_in(data["title"]),
            about=_text_in(data["about"]),
            policy=Policy(organisation, policy_title, decision),
            scale=Scale(data["scale"]["min"], tuple(_text_in(label) for label in data["scale"]["labels"])),
            scoring=ScoringRule(min_share, min_items, overall),
            roles=tuple(_role_in(role) for role in data["roles"]),
            excluded=tuple(_excluded_in(*entry) for entry in data["excluded"]),
        )


def _is_asked(kind: Kind, perspective: Perspective) -> bool:
    return kind is Kind.EXPECTATION or perspective in (Perspective.SELF, Perspective.MANAGER)


def _merge(inherited: Area, own: Area) -> Area:
    subareas = {area.id: area for area in inherited.areas}
    for area in own.areas:
        subareas[area.id] = _merge(subareas[area.id], area) if area.id in subareas else area
    return replace(inherited, items=inherited.items + own.items, areas=tuple(subareas.values()))


def _text_out(text: Text) -> list[str]:
    return [text.sv, text.en] if text.en else [text.sv]


def _text_in(data: list[str]) -> Text:
    return Text(*data)


def _refs_out(refs: tuple[Ref, ...]) -> list[str]:
    return [str(ref) for ref in refs]


def _refs_in(data: Sequence[str]) -> tuple[Ref, ...]:
    return tuple(map(Ref.of, data))


def _excluded_in(section: str, passage: str, reason: str, trace: Sequence[str] = ()) -> Excluded:
    return Excluded(section, passage, reason, _refs_in(trace))


def _role_out(role: Role) -> dict[str, Any]:
    return {
        "id": role.id,
        "title": _text_out(role.title),
        "about": _text_out(role.about),
        "extends": role.extends,
        "areas": [_area_out(area) for area in role.areas],
    }


def _role_in(data: Mapping[str, Any]) -> Role:
    return Role(
        id=data["id"],
        title=_text_in(data["title"]),
        about=_text_in(data["about"]),
        extends=data["extends"],
        areas=tuple(_area_in(area) for area in data["areas"]),
    )


def _area_out(area: Area) -> dict[str, Any]:
    return {
        "id": area.id,
        "title": _text_out(area.title),
        "kind": area.kind.value,
        "about": _text_out(area.about),
        "items": [_item_out(item) for item in area.items],
        "areas": [_area_out(sub) for sub in area.areas],
    }


def _area_in(data: Mapping[str, Any]) -> Area:
    kind = Kind(data["kind"])
    return Area(
        id=data["id"],
        title=_text_in(data["title"]),
        kind=kind,
        about=_text_in(data["about"]),
        items=tuple(_item_in(item, kind) for item in data["items"]),
        areas=tuple(_area_in(sub) for sub in data["areas"]),
    )


def _item_out(item: Item) -> dict[str, Any]:
    """What an item does not have is left out, so that a definition's hash moves only with its meaning."""
    source = item.source
    traced = [_refs_out(source.trace)] if source.trace else []
    return {
        "id": item.id,
        "text": _text_out(item.text),
        "third": _text_out(item.third),
        "works": [_text_out(sign) for sign in item.works],
        "fails": [_text_out(sign) for sign in item.fails],
        "question": _text_out(item.question),
        "source": [source.section, source.passage, source.relation.value, *traced],
        "strength": item.strength,
        "weight": item.weight,
        "reverse": item.reverse,
        **({"themes": list(item.themes)} if item.themes else {}),
    }


def _item_in(data: Mapping[str, Any], kind: Kind) -> Item:
    section, passage, relation, *traced = data["source"]
    return Item(
        id=data["id"],
        kind=kind,
        text=_text_in(data["text"]),
        third=_text_in(data["third"]),
        works=tuple(_text_in(sign) for sign in data["works"]),
        fails=tuple(_text_in(sign) for sign in data["fails"]),
        question=_text_in(data["question"]),
        source=Source(section, passage, Relation(relation), _refs_in(traced[0] if traced else ())),
        strength=data["strength"],
        weight=data["weight"],
        reverse=data["reverse"],
        themes=tuple(data.get("themes", ())),
    )
