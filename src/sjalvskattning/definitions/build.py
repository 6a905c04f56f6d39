"""Checked models to the :class:`~sjalvskattning.core.assessment.Assessment` that the program works with."""

from __future__ import annotations

from collections.abc import Sequence

from sjalvskattning.core.assessment import (
    Area,
    Assessment,
    Excluded,
    Item,
    Kind,
    Policy,
    Reliability,
    Role,
    Scale,
    ScoringRule,
    Source,
    Support,
    Text,
)
from sjalvskattning.definitions.models import (
    AreaModel,
    DefinitionEn,
    DefinitionModel,
    ItemEn,
    ItemModel,
    ReliabilityModel,
    RoleModel,
    ScaleEn,
    SectionEn,
    SourceModel,
    SupportModel,
)


def build(model: DefinitionModel) -> Assessment:
    """The assessment of a file without errors."""
    english = model.en or DefinitionEn()
    scoring = model.scoring
    return Assessment(
        id=model.id,
        version=model.version,
        name=_text(model.name, english.name),
        title=_text(model.title, english.title),
        about=_text(model.about, english.about),
        policy=Policy(model.policy.organisation, model.policy.title, model.policy.decision or ""),
        scale=Scale(model.scale.min, _texts(model.scale.labels, (model.scale.en or ScaleEn()).labels)),
        scoring=ScoringRule(scoring.min_share, scoring.min_items, scoring.overall)
        if scoring
        else ScoringRule(),
        roles=_roles(model.roles),
        excluded=tuple(
            Excluded(entry.section, entry.passage, entry.reason, tuple(entry.trace))
            for entry in model.excluded
        ),
        support=tuple(_support(entry) for entry in model.support),
    )


def _text(swedish: str | None, english: str | None) -> Text:
    return Text(swedish or "", english or "")


def _texts(swedish: Sequence[str], english: Sequence[str]) -> tuple[Text, ...]:
    pairs = zip(swedish, english or [""] * len(swedish), strict=True)
    return tuple(_text(own, translated) for own, translated in pairs)


def _roles(models: Sequence[RoleModel]) -> tuple[Role, ...]:
    by_id = {model.id: model for model in models}
    return tuple(_role(model, _inherited(model, by_id)) for model in models)


def _inherited(model: RoleModel, by_id: dict[str, RoleModel]) -> dict[str, Area]:
    """The areas a role takes over by id, sub-areas included, as they first were defined."""
    areas: dict[str, Area] = {}
    if model.extends is not None:
        parent = by_id[model.extends]
        areas = _inherited(parent, by_id)
        for own in parent.areas:
            area = _area(own, Kind.EXPECTATION, areas)
            for known in (area, *area.areas):
                areas.setdefault(known.id, known)
    return areas


def _role(model: RoleModel, inherited: dict[str, Area]) -> Role:
    english = model.en or SectionEn()
    return Role(
        id=model.id,
        title=_text(model.title, english.title),
        about=_text(model.about, english.about),
        extends=model.extends,
        areas=tuple(_area(area, Kind.EXPECTATION, inherited) for area in model.areas),
    )


def _area(model: AreaModel, default: Kind, inherited: dict[str, Area]) -> Area:
    """An area; what it leaves out comes from the inherited area with the same id."""
    english, known = model.en or SectionEn(), inherited.get(model.id)
    kind = model.kind or (known.kind if known else default)
    return Area(
        id=model.id,
        title=_text(model.title, english.title) if model.title or not known else known.title,
        kind=kind,
        about=_text(model.about, english.about) if model.about or not known else known.about,
        items=tuple(_item(item, kind) for item in model.items),
        areas=tuple(_area(sub, kind, inherited) for sub in model.areas),
        reliability=_reliability(model.reliability),
    )


def _reliability(model: ReliabilityModel | None) -> Reliability | None:
    return Reliability(model.sd, model.r, model.n, model.source) if model else None


def _support(model: SupportModel) -> Support:
    english = model.en or SectionEn()
    return Support(
        id=model.id,
        title=_text(model.title, english.title),
        about=_text(model.about, english.about),
        source=_source(model.source),
        serves=tuple(model.for_),
    )


def _source(model: SourceModel) -> Source:
    return Source(model.section, model.passage, model.relation, tuple(model.trace))


def _item(model: ItemModel, kind: Kind) -> Item:
    english = model.en or ItemEn()
    return Item(
        id=model.id,
        kind=kind,
        text=_text(model.text, english.text),
        third=_text(model.third, english.third),
        works=_texts(model.works, english.works),
        fails=_texts(model.fails, english.fails),
        question=_text(model.question, english.question),
        source=_source(model.source),
        strength=model.strength,
        weight=model.weight,
        reverse=model.reverse,
        themes=tuple(model.themes),
    )
