"""Assessments whose items carry themes, for the tests of themes and mirror."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import strategies as st

from sjalvskattning.core.assessment import Area, Assessment, Item, Text
from sjalvskattning.core.themes import THEMES
from tests.samples import SAMPLE, assessments

Tags = Mapping[str, tuple[str, ...]]


def with_themes(assessment: Assessment, tags: Tags, name: str = "") -> Assessment:
    """The assessment with those themes by item id, and, when given, another id and name."""

    def tagged(area: Area) -> Area:
        items = tuple(replace(item, themes=tags.get(item.id, ())) for item in area.items)
        return replace(area, items=items, areas=tuple(map(tagged, area.areas)))

    roles = tuple(replace(role, areas=tuple(map(tagged, role.areas))) for role in assessment.roles)
    changed = replace(assessment, roles=roles)
    return replace(changed, id=name, name=Text(name.capitalize(), f"{name} (en)")) if name else changed


def item_ids(assessment: Assessment) -> list[str]:
    """The id of every item, those of one role after those of another."""
    return [item.id for role in assessment.roles for area in role.areas for item in area.all_items()]


def items_by_id(assessment: Assessment) -> dict[str, Item]:
    """Every item by id."""
    return {item.id: item for role in assessment.roles for area in role.areas for item in area.all_items()}


@st.composite
def themed_assessments(draw: st.DrawFn, name: str = "prov") -> Assessment:
    """Any assessment whose items carry any themes, some none."""
    plain = draw(assessments())
    themes = st.lists(st.sampled_from(THEMES[:8]), max_size=3, unique=True).map(tuple)
    return with_themes(plain, {item_id: draw(themes) for item_id in item_ids(plain)}, name)


HERE = with_themes(
    SAMPLE,
    {
        "lyssnar": ("dialog", "bemotande"),
        "avbryter": ("dialog",),
        "halsar": ("bemotande",),
        "far-tid": ("arbetsmiljo",),
        "far-stod": ("dialog",),
        "ger-svar": ("tydlighet",),
        "star-upp": ("mod",),
        "fragas": ("mod",),
    },
    "har",
)
THERE = with_themes(
    SAMPLE,
    {"lyssnar": ("tillit",), "halsar": ("dialog", "tillit"), "far-stod": ("mod",), "sager-ifran": ("mod",)},
    "dar",
)
"""Two policies with the sample's items: dialog and mod in both, tillit only there, the rest only here."""
