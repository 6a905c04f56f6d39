"""An assessment as the YAML that gives it, laid out as docs/authoring.md describes the file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import yaml

from sjalvskattning.core.assessment import (
    Area,
    Assessment,
    Excluded,
    Item,
    Reliability,
    Role,
    Source,
    Support,
    Text,
)

Fields = dict[str, Any]


class _Flow(list[str]):
    """A list that is written on one line."""


class _Dumper(yaml.SafeDumper):
    """Indents lists under their key, writes flow lists on one line, never folds a text."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


_Dumper.add_representer(
    _Flow,
    lambda dumper, data: dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=True),
)


def written(assessment: Assessment) -> str:
    """The definition file of an assessment; reading it gives the same assessment."""
    return yaml.dump(
        fields_of(assessment), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100_000
    )


def fields_of(assessment: Assessment) -> Fields:
    """The file's keys and values, every one a text, a number, a list or a mapping."""
    policy, scoring = assessment.policy, assessment.scoring
    fields: Fields = {
        "schema": 1,
        "id": assessment.id,
        "version": assessment.version,
        "name": assessment.name.sv,
        "title": assessment.title.sv,
        "about": assessment.about.sv,
        "policy": {"organisation": policy.organisation, "title": policy.title},
        "scale": _scale(assessment),
        "scoring": {
            "min_share": scoring.min_share,
            "min_items": scoring.min_items,
            "overall": yes_or_no(scoring.overall),
        },
        "roles": [_role(role) for role in assessment.roles],
    }
    if policy.decision:
        fields["policy"]["decision"] = policy.decision
    if assessment.excluded:
        fields["excluded"] = [_excluded(entry) for entry in assessment.excluded]
    if assessment.support:
        fields["support"] = [_support(support) for support in assessment.support]
    return _with_english(fields, name=assessment.name, title=assessment.title, about=assessment.about)


def yes_or_no(value: bool) -> str:
    """The word that stands for a truth value in a definition."""
    return "ja" if value else "nej"


def _scale(assessment: Assessment) -> Fields:
    scale = assessment.scale
    fields: Fields = {"min": scale.minimum, "labels": [label.sv for label in scale.labels]}
    if english := _english_list(scale.labels):
        fields["en"] = {"labels": english}
    return fields


def _role(role: Role) -> Fields:
    fields: Fields = {"id": role.id, "title": role.title.sv, "about": role.about.sv}
    if role.extends:
        fields["extends"] = role.extends
    fields["areas"] = [_area(area) for area in role.areas]
    return _with_english(fields, title=role.title, about=role.about)


def _area(area: Area) -> Fields:
    fields: Fields = {
        "id": area.id,
        "title": area.title.sv,
        "kind": area.kind.value,
        "about": area.about.sv,
        "items": [_item(item) for item in area.items],
        "areas": [_area(sub) for sub in area.areas],
    }
    fields = {key: value for key, value in fields.items() if value != []}
    if area.reliability:
        fields["reliability"] = _reliability(area.reliability)
    return _with_english(fields, title=area.title, about=area.about)


def _reliability(measured: Reliability) -> Fields:
    return {
        "sd": number(measured.sd),
        "r": number(measured.r),
        "n": measured.n,
        "source": measured.source,
    }


def _item(item: Item) -> Fields:
    fields: Fields = {
        "id": item.id,
        "text": item.text.sv,
        "third": item.third.sv,
        "works": [sign.sv for sign in item.works],
        "fails": [sign.sv for sign in item.fails],
        "question": item.question.sv,
        "source": _source(item.source),
        "strength": item.strength,
    }
    if item.themes:
        fields["themes"] = _Flow(item.themes)
    if item.weight != 1.0:
        fields["weight"] = number(item.weight)
    if item.reverse:
        fields["reverse"] = yes_or_no(item.reverse)
    english: Fields = {}
    for key, value in (("text", item.text), ("third", item.third)):
        if value.en:
            english[key] = value.en
    for key, signs in (("works", item.works), ("fails", item.fails)):
        if translated := _english_list(signs):
            english[key] = translated
    if item.question.en:
        english["question"] = item.question.en
    return {**fields, "en": english} if english else fields


def number(value: float) -> int | float:
    """A whole number without its decimals."""
    return int(value) if value == int(value) else value


def _source(source: Source) -> Fields:
    fields: Fields = {
        "section": source.section,
        "passage": source.passage,
        "relation": source.relation.value,
    }
    if source.trace:
        fields["trace"] = _Flow(map(str, source.trace))
    return fields


def _excluded(entry: Excluded) -> Fields:
    fields: Fields = {"section": entry.section, "passage": entry.passage, "reason": entry.reason}
    if entry.trace:
        fields["trace"] = _Flow(map(str, entry.trace))
    return fields


def _support(support: Support) -> Fields:
    fields: Fields = {
        "id": support.id,
        "title": support.title.sv,
        "about": support.about.sv,
        "source": _source(support.source),
    }
    if support.serves:
        fields["for"] = _Flow(support.serves)
    return _with_english(fields, title=support.title, about=support.about)


def _with_english(fields: Fields, **texts: Text) -> Fields:
    english = {key: text.en for key, text in texts.items() if text.en}
    return {**fields, "en": english} if english else fields


def _english_list(texts: Iterable[Text]) -> list[str]:
    """The translations of a list, or nothing unless all are there: the format has them all or none."""
    english = [text.en for text in texts]
    return english if all(english) else []
