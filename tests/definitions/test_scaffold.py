"""A policy that nobody has seen becomes a definition that loads once its TODOs are written."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from sjalvskattning.core.assessment import Kind
from sjalvskattning.core.policy import split
from sjalvskattning.core.tracing import trace
from sjalvskattning.definitions.load import parse
from sjalvskattning.definitions.scaffold import plan, scaffold
from sjalvskattning.definitions.scaffold.written import identify
from sjalvskattning.locale import Translator
from tests.definitions.sixth_policy import TEXT

SV = Translator("sv")
POLICY = split(TEXT)


def filled(draft: str) -> str:
    """The draft with every TODO replaced by a text, all different."""
    count = 0

    def write(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return f'"Jag gör sak {count} i mitt arbete."'

    return re.sub(r'"TODO: [^"\n]*"', write, draft)


def test_the_sixth_policy_is_taken_apart() -> None:
    """Page headers, numbers and contents are gone; headings, points and sentences are there."""
    texts = [passage.text for passage in POLICY.statements]
    assert "ta ansvar för din egen och andras arbetsmiljö" in texts
    assert "Chefen följer upp resultat och berättar om dem." in texts
    assert not [text for text in texts if "Styrdokument" in text or "Sida" in text or "...." in text]
    assert "Policyn gäller för alla anställda, t.ex. timvikarier, oavsett anställningsform." in texts
    titles = [section.title for section in POLICY.sections]
    assert {"1. Inledning", "3.1 Chefens ansvar", "Du förväntas"} <= set(titles)


def test_roles_kinds_and_strengths_are_guessed() -> None:
    """Employees and chefs apart; what a person receives is a condition; the policy's own modality."""
    found = {candidate.passage.text: candidate for candidate in plan(POLICY).candidates}
    assert found["våga säga ifrån när något är fel"].role == "medarbetare"
    assert found["våga säga ifrån när något är fel"].strength == "förväntas"
    assert found["Chefen leder arbetet genom dialog."].role == "chef"
    decides = next(one for text, one in found.items() if "fatta beslut" in text)
    assert (decides.role, decides.strength) == ("chef", "måste")
    assert found["Chefer ska få stöd av HR i svåra ärenden."].kind is Kind.CONDITION
    assert next(one for text, one in found.items() if "återkoppling" in text).kind is Kind.CONDITION
    left = [one.passage.text for one in plan(POLICY).left]
    assert "Policyn följs upp i medarbetarsamtalet och i lönesamtalet." in left


def test_a_draft_is_refused_until_it_is_filled() -> None:
    """Every fault is a TODO; as a draft it can be walked; filled, it loads and accounts for everything."""
    draft = scaffold(POLICY, identify(POLICY), SV)
    assessment, faults = parse(draft.encode(), "sjovik.yaml")
    assert assessment is None
    assert {fault.code for fault in faults if fault.severity == "error"} == {"todo.left"}
    walked, warnings = parse(draft.encode(), "sjovik.yaml", draft=True)
    assert walked is not None
    assert {fault.severity for fault in warnings} == {"warning"}
    done, left = parse(filled(draft).encode(), "sjovik.yaml")
    assert done is not None, left
    assert not left
    assert trace(done, POLICY).complete
    assert [role.id for role in done.roles] == ["medarbetare", "chef"]
    assert done.roles[1].extends == "medarbetare"
    assert done.policy.organisation == "Sjöviks kommun"


def test_an_editor_says_nothing_of_what_is_still_to_be_written() -> None:
    """A new draft: each text that is left is told once, and otherwise only that the roles have few items."""
    draft = scaffold(POLICY, "sjovik", SV)
    _, faults = parse(draft.encode(), "sjovik.yaml", strict=True)
    left = [fault for fault in faults if fault.code == "todo.left"]
    assert len(left) == draft.count("TODO: ")
    assert {fault.code for fault in faults} - {"todo.left"} <= {"strict.items"}


def test_the_policys_words_stand_above_each_item() -> None:
    """As a comment, so that they are at hand and not pasted into the assessment."""
    lines = scaffold(POLICY, "sjovik", SV).splitlines()
    at = next(index for index, line in enumerate(lines) if "- id: vaga-saga-ifran" in line)
    assert lines[at - 1].strip() == "# ”Du förväntas våga säga ifrån när något är fel”"


@example("nULL")
@given(st.text(max_size=300) | st.text(alphabet="AaÅ:#-'\"{}[]&*!|>%@`,.? \n•\t\\", max_size=200))
def test_any_policy_gives_yaml_that_loads_when_filled(text: str) -> None:
    """Whatever the policy holds, nothing of it becomes syntax."""
    policy = split(text)
    if not policy.statements:
        return
    draft = scaffold(policy, "prov", SV)
    assessment, faults = parse(draft.encode(), "prov.yaml", draft=True)
    assert assessment is not None, [(fault.code, fault.line_text) for fault in faults]
    assert trace(assessment, policy).complete
