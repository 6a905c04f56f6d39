"""A survey as JSON-ready data with the documented keys."""

from __future__ import annotations

from typing import Any

from sjalvskattning.core.assessment import Item, Kind
from sjalvskattning.core.themes.survey import InPolicy, InRole, Survey, themes_of
from sjalvskattning.locale import Translator


def survey_data(found: Survey, t: Translator) -> dict[str, Any]:
    """A theme, how many items each role of each policy has with it, and which policies have none."""
    return {
        **_head(found, t),
        "policies": [
            {
                "assessment": policy.assessment.id,
                "roles": [{"role": entry.role.id, "items": len(entry.items)} for entry in policy.roles],
            }
            for policy in found.policies
        ],
        "missing": [assessment.id for assessment in found.missing],
    }


def theme_data(found: Survey, t: Translator) -> dict[str, Any]:
    """The same with every statement, and which other themes it goes with."""
    return {**survey_data(found, t), "policies": [_policy(policy, t) for policy in found.policies]}


def _head(found: Survey, t: Translator) -> dict[str, Any]:
    return {
        "id": found.theme,
        "name": t(f"themes.{found.theme}"),
        "about": t(f"themes.{found.theme}.about"),
    }


def _policy(policy: InPolicy, t: Translator) -> dict[str, Any]:
    return {
        "assessment": policy.assessment.id,
        "expectations": policy.count(Kind.EXPECTATION),
        "conditions": policy.count(Kind.CONDITION),
        "beside": dict(policy.beside),
        "roles": [_role(entry, t) for entry in policy.roles],
    }


def _role(entry: InRole, t: Translator) -> dict[str, Any]:
    return {
        "role": entry.role.id,
        "items": len(entry.items),
        "own": [_item(item, t) for item in entry.own],
    }


def _item(item: Item, t: Translator) -> dict[str, Any]:
    return {
        "id": item.id,
        "text": item.text.in_language(t.language),
        "kind": item.kind.value,
        "section": item.source.section,
        "passage": item.source.passage,
        "relation": item.source.relation.value,
        "strength": item.strength,
        "themes": list(themes_of(item)),
    }
