"""Where themes live: every item is counted once in its place, and what differs between policies is told."""

from __future__ import annotations

import pytest
from hypothesis import given

from sjalvskattning.core.assessment import Assessment, Kind, Relation
from sjalvskattning.core.themes import THEMES
from sjalvskattning.core.themes.data import survey_data, theme_data
from sjalvskattning.core.themes.report import one_theme, overview
from sjalvskattning.core.themes.survey import survey, survey_theme, themes_of, untagged
from sjalvskattning.locale import LANGUAGES, Translator
from sjalvskattning.render import render
from tests.core.themed import HERE, THERE, item_ids, items_by_id, themed_assessments, with_themes
from tests.samples import SAMPLE

SV = Translator("sv")


@given(themed_assessments("a"), themed_assessments("b"))
def test_every_tag_is_counted_once(first: Assessment, second: Assessment) -> None:
    """Over all themes a policy's own items add up to its tags; a role's items are those asked of it."""
    surveys = survey((first, second))
    assert [found.theme for found in surveys] == list(THEMES)
    for assessment in (first, second):
        mine = [p for found in surveys for p in found.policies if p.assessment is assessment]
        tags = sum(len(item.themes) for item in items_by_id(assessment).values())
        assert sum(len(policy.items) for policy in mine) == tags
        without = {item.id for item in untagged(assessment)}
        assert {item.id for policy in mine for item in policy.items} == set(item_ids(assessment)) - without
    for found in surveys:
        for policy in found.policies:
            assert policy.items
            assert policy.count(Kind.EXPECTATION) + policy.count(Kind.CONDITION) == len(policy.items)
            for entry in policy.roles:
                asked = policy.assessment.items_of(entry.role.id)
                assert entry.items == tuple(item for item in asked if found.theme in item.themes)


@given(themed_assessments("a"), themed_assessments("b"))
def test_a_policy_has_a_theme_or_lacks_it(first: Assessment, second: Assessment) -> None:
    """Each policy stands in exactly one of the two lists of every theme."""
    for found in survey((first, second)):
        having = [policy.assessment.id for policy in found.policies]
        assert sorted([*having, *(assessment.id for assessment in found.missing)]) == ["a", "b"]


def test_what_another_vocabulary_called_a_theme_is_left_out() -> None:
    """A theme that is not in the vocabulary is no theme here, and breaks nothing."""
    odd = with_themes(SAMPLE, {"lyssnar": ("forgangen", "mod", "dialog")})
    item = items_by_id(odd)["lyssnar"]
    assert themes_of(item) == ("dialog", "mod")
    (policy,) = survey_theme("mod", [odd]).policies
    assert policy.beside == (("dialog", 1),)


def test_a_role_that_builds_on_another_counts_its_items_too() -> None:
    """The employee's item is among the manager's items, but only once among the policy's."""
    found = survey_theme("dialog", [HERE])
    (policy,) = found.policies
    assert [(entry.role.id, len(entry.items), len(entry.own)) for entry in policy.roles] == [
        ("medarbetare", 3, 3),
        ("chef", 3, 0),
    ]
    assert policy.beside == (("bemotande", 1),)
    assert policy.count(Kind.CONDITION) == 1
    assert policy.count(Relation.RESTATES) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_overview_tells_every_theme_and_where_it_is(language: str) -> None:
    """Name, id and sentence of all nineteen, the roles with their counts, and who has none."""
    t = Translator(language)  # type: ignore[arg-type]
    text = " ".join(render(overview(survey((HERE, THERE)), (HERE, THERE), t), "text").split())
    for theme in THEMES:
        assert f"{t(f'themes.{theme}')} ({theme}): {t(f'themes.{theme}.about')}" in text
    if language == "sv":
        assert "Dar: Medarbetare 2, Chef 2 Finns inte i: Har" in text


def test_one_theme_tells_how_each_policy_words_it_and_what_differs() -> None:
    """Statements with source, relation and strength; who lacks it, who has it as what, and beside what."""
    neither = with_themes(SAMPLE, {}, "ingen")
    document = one_theme(survey_theme("mod", [HERE, THERE, neither]), SV)
    assert dict(document.facts)["Finns inte i"] == "Ingen"
    text = " ".join(render(document, "text").split())
    assert "Bara något som förväntas av dig: Har." in text
    assert "Både något som förväntas av dig och en förutsättning: Dar." in text
    assert "Jag gör star-upp i mitt arbete. Som medarbetare, punkt 8 · tolkar · förväntas" in text
    assert "punkt 8 · återger · förväntas · förutsättning" in text
    assert "Har: förväntas 2 Dar: förväntas 2" in text
    assert "Chef, utöver det ovan" in text


def test_a_theme_that_no_policy_has_is_said_to_be_nowhere() -> None:
    """No section, and what to do."""
    document = one_theme(survey_theme("foredome", [HERE]), SV)
    assert document.sections == ()
    assert "Ingen policy har temat." in document.footer


def test_the_data_has_the_documented_keys() -> None:
    """The listing's keys, and those of one theme."""
    found = survey_theme("dialog", [HERE, THERE])
    listed = survey_data(found, SV)
    assert list(listed) == ["id", "name", "about", "policies", "missing"]
    assert listed["policies"][0] == {
        "assessment": "har",
        "roles": [{"role": "medarbetare", "items": 3}, {"role": "chef", "items": 3}],
    }
    one = theme_data(found, SV)["policies"][0]
    assert list(one) == ["assessment", "expectations", "conditions", "beside", "roles"]
    assert set(one["roles"][0]["own"][0]) == {
        "id", "text", "kind", "section", "passage", "relation", "strength", "themes",
    }  # fmt: skip
