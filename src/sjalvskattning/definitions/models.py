"""The YAML file's keys, as pydantic models: one for each kind of mapping in docs/authoring.md."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from sjalvskattning.definitions.values import (
    Boolean,
    Correlation,
    Deviation,
    Identifier,
    KindName,
    ListOf,
    MinItems,
    Optional_,
    Persons,
    Prose,
    Reference,
    RelationName,
    ScaleStart,
    SchemaNumber,
    Share,
    ThemeName,
    Version,
    Weight,
)


class _Keys(BaseModel):
    """A mapping with these keys and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ItemEn(_Keys):
    """An item's texts in English."""

    text: Optional_[Prose] = None
    third: Optional_[Prose] = None
    works: ListOf[Prose] = []
    fails: ListOf[Prose] = []
    question: Optional_[Prose] = None


class SectionEn(_Keys):
    """A role's or an area's texts in English."""

    title: Optional_[Prose] = None
    about: Optional_[Prose] = None


class DefinitionEn(_Keys):
    """The assessment's own texts in English."""

    name: Optional_[Prose] = None
    title: Optional_[Prose] = None
    about: Optional_[Prose] = None


class ScaleEn(_Keys):
    """The scale's labels in English."""

    labels: ListOf[Prose] = []


class SourceModel(_Keys):
    """Where in the policy an item comes from."""

    section: Prose
    passage: Prose
    relation: RelationName
    trace: ListOf[Reference] = []


class ItemModel(_Keys):
    """One statement to rate."""

    id: Identifier
    text: Prose
    third: Prose
    works: list[Prose] = Field(min_length=1)
    fails: list[Prose] = Field(min_length=1)
    question: Prose
    source: SourceModel
    strength: Prose
    themes: ListOf[ThemeName] = []
    weight: Weight = 1.0
    reverse: Boolean = False
    en: Optional_[ItemEn] = None


class ReliabilityModel(_Keys):
    """What someone has measured about an area, on the index 0-100."""

    sd: Deviation
    r: Correlation
    n: Persons
    source: Prose


class AreaModel(_Keys):
    """Statements that belong together. ``title`` and ``about`` may be left out where an area is inherited."""

    id: Identifier
    title: Optional_[Prose] = None
    kind: Optional_[KindName] = None
    about: Optional_[Prose] = None
    items: ListOf[ItemModel] = []
    areas: ListOf[AreaModel] = []
    reliability: Optional_[ReliabilityModel] = None
    en: Optional_[SectionEn] = None


class RoleModel(_Keys):
    """Someone the policy speaks to."""

    id: Identifier
    title: Prose
    about: Prose
    extends: Optional_[Identifier] = None
    areas: ListOf[AreaModel] = []
    en: Optional_[SectionEn] = None


class PolicyModel(_Keys):
    """The document behind the assessment."""

    organisation: Prose
    title: Prose
    decision: Optional_[Prose] = None


class ScaleModel(_Keys):
    """The rating steps."""

    min: ScaleStart
    labels: list[Prose]
    en: Optional_[ScaleEn] = None


class ScoringModel(_Keys):
    """When an area's mean may be computed."""

    min_share: Share = 0.5
    min_items: MinItems = 2
    overall: Boolean = False


class ExcludedModel(_Keys):
    """A statement of the policy that no item stands for."""

    section: Prose
    passage: Prose
    reason: Prose
    trace: ListOf[Reference] = []


class SupportModel(_Keys):
    """Something that the policy or the employer offers."""

    id: Identifier
    title: Prose
    about: Prose
    source: SourceModel
    for_: ListOf[Identifier] = Field(default=[], alias="for")
    en: Optional_[SectionEn] = None


class DefinitionModel(_Keys):
    """The whole file."""

    schema_: SchemaNumber = Field(alias="schema")
    id: Identifier
    version: Version
    name: Prose
    title: Prose
    about: Prose
    policy: PolicyModel
    scale: ScaleModel
    scoring: Optional_[ScoringModel] = None
    roles: list[RoleModel] = Field(min_length=1)
    excluded: ListOf[ExcludedModel] = []
    support: ListOf[SupportModel] = []
    en: Optional_[DefinitionEn] = None


_UNDER: dict[str, type[_Keys]] = {
    "": DefinitionModel,
    "policy": PolicyModel,
    "scale": ScaleModel,
    "scoring": ScoringModel,
    "roles": RoleModel,
    "areas": AreaModel,
    "items": ItemModel,
    "source": SourceModel,
    "excluded": ExcludedModel,
    "reliability": ReliabilityModel,
    "support": SupportModel,
}
_ENGLISH_UNDER: dict[str, type[_Keys]] = {
    "": DefinitionEn,
    "scale": ScaleEn,
    "roles": SectionEn,
    "areas": SectionEn,
    "items": ItemEn,
    "support": SectionEn,
}


def keys_under(names: tuple[str, ...]) -> tuple[str, ...]:
    """The keys a mapping may have, given the keys on the way down to it (``("roles", "areas", "en")``)."""
    last = names[-1] if names else ""
    above = names[-2] if len(names) > 1 else ""
    model = _ENGLISH_UNDER.get(above) if last == "en" else _UNDER.get(last)
    return tuple(field.alias or name for name, field in model.model_fields.items()) if model else ()


def homes_of(key: str) -> tuple[str, ...]:
    """The keys under which a mapping may have ``key``; "" is the top of the file."""
    return tuple(under for under in _UNDER if key in keys_under((under,) if under else ()))


def json_schema() -> dict[str, Any]:
    """A JSON Schema of the file, for editors that complete and check while one writes."""
    schema = DefinitionModel.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "sjalvskattning"}
