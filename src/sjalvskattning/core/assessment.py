"""One instrument made from one policy: roles, areas, items, scale and where each item comes from.

Texts that a person reads are :class:`Text` (Swedish, and English when translated).
``Assessment.from_dict(assessment.to_dict())`` is the identity, so that a response can carry the
definition it was answered under.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from sjalvskattning.core.assessment_data import (
    excluded_in,
    excluded_out,
    role_in,
    role_out,
    support_in,
    support_out,
    text_in,
    text_out,
)
from sjalvskattning.core.assessment_parts import (
    Area,
    Excluded,
    Item,
    Kind,
    Perspective,
    Policy,
    Ref,
    Relation,
    Reliability,
    Role,
    Scale,
    ScoringRule,
    Source,
    Support,
    Text,
)

__all__ = [
    "Area",
    "Assessment",
    "Excluded",
    "Item",
    "Kind",
    "Perspective",
    "Policy",
    "Ref",
    "Relation",
    "Reliability",
    "Role",
    "Scale",
    "ScoringRule",
    "Source",
    "Support",
    "Text",
]


@dataclass(frozen=True)
class Assessment:
    """One instrument: items for one or more roles, made from one policy.

    ``support`` is what the policy or the employer offers; empty when the definition names none.
    """

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
    support: tuple[Support, ...] = ()

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

    def support_of(self, role_id: str) -> tuple[Support, ...]:
        """The support meant for everyone, or for the role, one it extends, or an area or theme of it.

        Raises KeyError.
        """
        areas = [part for area in self.areas_of(role_id) for part in (area, *area.areas)]
        known = {role.id for role in self._chain(role_id)} | {area.id for area in areas}
        known |= {theme for item in self.items_of(role_id) for theme in item.themes}
        return tuple(one for one in self.support if not one.serves or not known.isdisjoint(one.serves))

    def support_named(self, support_id: str) -> Support | None:
        """The support with that id; None when there is none, as for a goal that points to nothing."""
        return next((support for support in self.support if support.id == support_id), None)

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
        """JSON-ready form; texts as ``[sv, en]`` or ``[sv]``. Support and reliability only where declared."""
        return {
            "id": self.id,
            "version": self.version,
            "name": text_out(self.name),
            "title": text_out(self.title),
            "about": text_out(self.about),
            "policy": [self.policy.organisation, self.policy.title, self.policy.decision],
            "scale": {"min": self.scale.minimum, "labels": [text_out(label) for label in self.scale.labels]},
            "scoring": [self.scoring.min_share, self.scoring.min_items, self.scoring.overall],
            "roles": [role_out(role) for role in self.roles],
            "excluded": [excluded_out(entry) for entry in self.excluded],
            **({"support": [support_out(support) for support in self.support]} if self.support else {}),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Assessment:
        """The inverse of :meth:`to_dict`. Raises KeyError, TypeError or ValueError on other shapes."""
        organisation, policy_title, decision = data["policy"]
        min_share, min_items, overall = data["scoring"]
        return cls(
            id=data["id"],
            version=data["version"],
            name=text_in(data["name"]),
            title=text_in(data["title"]),
            about=text_in(data["about"]),
            policy=Policy(organisation, policy_title, decision),
            scale=Scale(data["scale"]["min"], tuple(text_in(label) for label in data["scale"]["labels"])),
            scoring=ScoringRule(min_share, min_items, overall),
            roles=tuple(role_in(role) for role in data["roles"]),
            excluded=tuple(excluded_in(*entry) for entry in data["excluded"]),
            support=tuple(support_in(entry) for entry in data.get("support", ())),
        )


def _is_asked(kind: Kind, perspective: Perspective) -> bool:
    return kind is Kind.EXPECTATION or perspective in (Perspective.SELF, Perspective.MANAGER)


def _merge(inherited: Area, own: Area) -> Area:
    subareas = {area.id: area for area in inherited.areas}
    for area in own.areas:
        subareas[area.id] = _merge(subareas[area.id], area) if area.id in subareas else area
    return replace(
        inherited,
        items=inherited.items + own.items,
        areas=tuple(subareas.values()),
        reliability=own.reliability,  # the inherited one was measured without what is added here
    )
