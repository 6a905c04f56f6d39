"""A definition written from an assessment gives the same assessment when it is read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from sjalvskattning.core.assessment import Assessment, Text
from sjalvskattning.definitions.load import load, parse
from sjalvskattning.definitions.writing import written
from tests.definitions.samples import as_a_file_may_have_it
from tests.samples import SAMPLE, assessments

SHIPPED = sorted((Path(__file__).parents[2] / "assessments").glob("*.yaml"))


def read(text: str, name: str) -> Assessment:
    """The assessment in a text."""
    assessment, faults = parse(text.encode(), name)
    assert assessment is not None, faults
    return assessment


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_definition_comes_back(path: Path) -> None:
    """Every text, translation, source, theme and trace."""
    assessment = load(path)
    assert read(written(assessment), path.name) == assessment


@given(assessments())
def test_any_definition_comes_back(assessment: Assessment) -> None:
    """Whatever its areas, weights and scale; a role's empty text is filled, since a file must have one."""
    whole = as_a_file_may_have_it(assessment)
    assert read(written(whole), "prov.yaml") == whole


@pytest.mark.parametrize(
    "text",
    [
        "Jag säger: stopp.",
        "Nr # 1",
        "- ett streck",
        "yes",
        "010",
        "'citat'",
        'ett "ord"',
        "{a: b}",
        "å" * 400,
        "| x",
    ],
)
def test_texts_that_yaml_would_misread(text: str) -> None:
    """They are quoted, and nothing else is."""
    first = SAMPLE.roles[0]
    roles = tuple(replace(role, about=Text(text)) for role in SAMPLE.roles)
    whole = replace(SAMPLE, roles=roles, about=Text(text))
    assert read(written(whole), "prov.yaml").about.sv == text
    assert f"\n  - id: {first.id}\n" in written(whole)
