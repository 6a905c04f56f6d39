"""What an assessment asks, as lines and as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sjalvskattning.core.assessment import Area, Assessment, Item, Role
from sjalvskattning.core.text import for_display
from sjalvskattning.locale import Translator


def lines(assessment: Assessment, t: Translator) -> Iterator[str]:
    """The assessment to read: head, scale, then every role's own areas and statements."""
    for line in _lines(assessment, t):
        yield for_display(line, single_line=True) if line else ""


def _lines(assessment: Assessment, t: Translator) -> Iterator[str]:
    language = t.language
    policy = assessment.policy
    yield assessment.title.in_language(language)
    yield t("cli.assessment.version", id=assessment.id, version=assessment.version)
    yield ", ".join(part for part in (policy.organisation, policy.title, policy.decision) if part)
    yield ""
    yield assessment.about.in_language(language)
    yield ""
    steps = [
        f"{step} {assessment.scale.label(step).in_language(language)}" for step in assessment.scale.steps
    ]
    yield t("cli.assessment.scale", steps=", ".join(steps))
    for role in assessment.roles:
        yield ""
        yield t("cli.assessment.role", role=role.title.in_language(language), id=role.id)
        if role.extends:
            base = assessment.role(role.extends).title.in_language(language)
            yield t("cli.assessment.extends", base=base)
        for area in role.areas:
            yield from _area(area, t)


def _area(area: Area, t: Translator) -> Iterator[str]:
    yield ""
    yield t(
        "cli.assessment.area", area=area.title.in_language(t.language), kind=t(f"ask.kind.{area.kind.value}")
    )
    for item in area.items:
        yield f"- {item.text.in_language(t.language)}"
    for sub in area.areas:
        yield f"{sub.title.in_language(t.language)}:"
        for item in sub.items:
            yield f"- {item.text.in_language(t.language)}"


def as_data(assessment: Assessment, t: Translator) -> dict[str, Any]:
    """The assessment with the documented keys, in one language."""
    language = t.language
    return {
        "id": assessment.id,
        "title": assessment.title.in_language(language),
        "version": assessment.version,
        "about": assessment.about.in_language(language),
        "policy": {
            "organisation": assessment.policy.organisation,
            "title": assessment.policy.title,
            "decision": assessment.policy.decision,
        },
        "scale": {
            str(step): assessment.scale.label(step).in_language(language) for step in assessment.scale.steps
        },
        "roles": [_role_data(role, language) for role in assessment.roles],
    }


def _role_data(role: Role, language: str) -> dict[str, Any]:
    return {
        "id": role.id,
        "title": role.title.in_language(language),
        "extends": role.extends,
        "areas": [_area_data(area, language) for area in role.areas],
    }


def _area_data(area: Area, language: str) -> dict[str, Any]:
    return {
        "id": area.id,
        "title": area.title.in_language(language),
        "kind": area.kind.value,
        "items": [_item_data(item, language) for item in area.items],
        "areas": [_area_data(sub, language) for sub in area.areas],
    }


def _item_data(item: Item, language: str) -> dict[str, Any]:
    return {
        "id": item.id,
        "text": item.text.in_language(language),
        "relation": item.source.relation.value,
        "section": item.source.section,
        "passage": item.source.passage,
    }
