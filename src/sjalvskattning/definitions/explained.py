"""The JSON Schema of a definition with every key explained in one language."""

from __future__ import annotations

from typing import Any

from sjalvskattning.definitions.models import json_schema
from sjalvskattning.locale import Translator

_NAMES = {
    "DefinitionModel": "definition",
    "PolicyModel": "policy",
    "ScaleModel": "scale",
    "ScoringModel": "scoring",
    "RoleModel": "role",
    "AreaModel": "area",
    "ItemModel": "item",
    "SourceModel": "source",
    "ExcludedModel": "excluded",
    "ReliabilityModel": "reliability",
    "SupportModel": "support",
}
_ENGLISH = {"ItemEn": "item", "SectionEn": "area", "DefinitionEn": "definition", "ScaleEn": "scale"}


def explained_schema(t: Translator) -> dict[str, Any]:
    """The schema, for an editor to show. A key under ``en`` has the words of its Swedish twin."""
    schema = {**json_schema(), "title": t("explained.title"), "description": t("explained.definition")}
    _explain(schema, "definition", t)
    for name, model in schema["$defs"].items():
        if name in _NAMES:
            model["description"] = t(f"explained.{_NAMES[name]}")
            _explain(model, _NAMES[name], t)
        else:
            model["description"] = t("explained.en")
            _explain(model, _ENGLISH[name], t)
        model.pop("title", None)
    return schema


def _explain(model: dict[str, Any], name: str, t: Translator) -> None:
    for key, field in model["properties"].items():
        field.pop("title", None)
        field["description"] = t(f"explained.{name}.{key}")
