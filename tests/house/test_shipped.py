"""Every shipped assessment is loaded, walked, scored and rendered; nothing is listed here by name."""

from __future__ import annotations

import os
import re
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from sjalvskattning.core.assessment import Assessment, Perspective, Role
from sjalvskattning.core.policy import PassageKind
from sjalvskattning.core.response import Response
from sjalvskattning.core.scoring import score
from sjalvskattning.core.summary import build_summary
from sjalvskattning.core.walk import Finish, Rate, Walk, update
from sjalvskattning.definitions.load import load
from sjalvskattning.locale import LANGUAGES, Translator
from sjalvskattning.render import TEXTS, render
from sjalvskattning.usecases.tracing import hold

ROOT = Path(__file__).parents[2]
SHIPPED = [load(path) for path in sorted((ROOT / "assessments").glob("*.yaml"))]
ROLES = [
    pytest.param(assessment, role, id=f"{assessment.id}-{role.id}")
    for assessment in SHIPPED
    for role in assessment.roles
]
POLICIES = ROOT.parent / "shared" / "policies"
POLICY_OF = {
    "koping": "000",
    "soderhamn": "001",
    "chefspolicy": "002",
    "ljusnarsberg": "003",
    "lidkoping": "004",
}


@pytest.mark.parametrize("perspective", Perspective)
@pytest.mark.parametrize(("assessment", "role"), ROLES)
def test_a_role_is_walked_scored_and_rendered(
    assessment: Assessment, role: Role, perspective: Perspective
) -> None:
    """All at the top gives 100 in every area, and every format in both languages holds every statement."""
    walk = Walk.resume(Response("abc", assessment, role.id, perspective))
    for _ in walk.items:
        walk = update(walk, Rate(assessment.scale.maximum))
    response = update(walk, Finish()).response
    assert response.answered == len(response.items)
    assert all(area.index == 100 for area in score(response).areas.values())
    for language in LANGUAGES:
        summary = build_summary(response, None, Translator(language), date(2026, 11, 20))
        for format_name in TEXTS:
            document = " ".join(render(summary, format_name).split())
            for item in response.items:
                words = item.wording(perspective).in_language(language)
                assert words.split()[-1].rstrip(".") in document


@pytest.mark.parametrize(("assessment", "role"), ROLES)
def test_a_role_asks_for_no_more_than_twenty_minutes(assessment: Assessment, role: Role) -> None:
    """Between 15 and 45 items, each with signs, question, source and English."""
    items = assessment.items_of(role.id)
    assert 15 <= len(items) <= 45
    for item in items:
        texts = (item.text, item.third, item.question, *item.works, *item.fails)
        assert all(text.sv and text.en for text in texts), item.id
        assert len(item.text.sv.split()) <= 20, item.id
        assert item.third.sv[0].islower(), item.id
        assert 2 <= len(item.works) <= 3, item.id
        assert 2 <= len(item.fails) <= 3, item.id
    assert len({item.text.sv for item in items}) == len(items)


def policy_of(assessment: Assessment) -> str:
    """The policy's own text, from the shared folder; skips where that is not, fails there in CI."""
    if not POLICIES.is_dir():
        assert not os.environ.get("CI"), f"the policies are missing in CI: {POLICIES}"
        pytest.skip("the policies' own texts are not beside this clone; nothing to compare with")
    (path,) = POLICIES.glob(f"{POLICY_OF[assessment.id]}_*.txt")
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("assessment", SHIPPED, ids=lambda assessment: assessment.id)
def test_every_source_is_a_heading_of_the_policy(assessment: Assessment) -> None:
    """A section that an item names stands in the policy's own text (read from the shared folder)."""
    policy = _folded(policy_of(assessment))
    sections = {item.source.section for role in assessment.roles for item in assessment.items_of(role.id)}
    sections |= {excluded.section for excluded in assessment.excluded}
    assert not [section for section in sections if _folded(section) not in policy]


def _folded(text: str) -> str:
    """Text without the accidents of a PDF: line breaks, hyphens at line ends, kinds of space and quotes."""
    text = unicodedata.normalize("NFC", text).replace("-\n", "")
    return re.sub(r"\s+", " ", re.sub("[”“\"']", "", text)).casefold()


@pytest.mark.parametrize("assessment", SHIPPED, ids=lambda assessment: assessment.id)
def test_every_passage_of_the_policy_is_accounted_for(assessment: Assessment) -> None:
    """The trace of the unmodified policy is complete, and nothing in it has moved."""
    found = hold(assessment, policy_of(assessment))
    assert not [account.passage.id for account in found.uncovered]
    assert not [(link.item or link.excluded, link.located) for link in found.suspect]
    assert found.complete
    assert not found.moved


@pytest.mark.parametrize("assessment", SHIPPED, ids=lambda assessment: assessment.id)
def test_changing_any_one_passage_names_exactly_its_items(assessment: Assessment) -> None:
    """One word more in a passage points out the items that stand on it and no others."""
    text = policy_of(assessment)
    for account in hold(assessment, text).accounts:
        if account.passage.kind is PassageKind.HEADING:
            continue  # a list's beginning belongs to every point under it
        words = account.passage.text.split()
        wrapped = re.compile(r"\W+".join(map(re.escape, words[1:4])) if len(words) > 4 else r"(?!)")
        if len(wrapped.findall(text)) != 1:
            continue
        changed = hold(assessment, wrapped.sub(lambda match: f"{match[0]} ytterligare", text))
        assert {item.id for item in changed.to_review} == {item.id for item in account.items}, (
            account.passage.id
        )
