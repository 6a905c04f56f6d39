"""The Swedish of every text that a reader meets passes the lint, and the lint sees what it is for."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.figures import Figure
from tests.locale import prose
from tests.locale.klarsprak import COUNTED, RULES, faults, sentences
from tests.locale.prose import Prose

pytestmark = pytest.mark.trust(part="language")

_SIGN = "the text is about the sign itself"
_YAML = "straight quotation marks and points are what YAML wants"
_READ = "what people write in cells; it is read, never said"
_POLICY = "the policy's own word, which the statement restates"
_LAW = "the words of the law about allmän handling"

EXCEPTIONS = {
    ("answer_code.letters.where", "blanksteg före skiljetecken"): _SIGN,
    ("cli.option.output", "bindestreck som tankstreck"): _SIGN,
    ("cli.assessment.check.files", "bindestreck som tankstreck"): _SIGN,
    ("column_map.means.cannot_judge", "denna"): _READ,
    ("column_map.means.cannot_judge", "ej"): _READ,
    ("column_map.means.not_applicable", "ej"): _READ,
    ("column_map.means.unanswered", "ej"): _READ,
    ("definitions.character.escape.remedy", "raka citattecken"): _YAML,
    ("definitions.text.colon.remedy", "raka citattecken"): _YAML,
    ("definitions.value.id.what", "bindestreck som tankstreck"): _SIGN,
    ("definitions.value.share.remedy", "decimalpunkt"): _YAML,
    ("definitions.value.weight.remedy", "decimalpunkt"): _YAML,
    ("definitions.yaml.bracket.remedy", "raka citattecken"): _YAML,
    ("definitions.yaml.colon.remedy", "raka citattecken"): _YAML,
    ("definitions.yaml.curly_quote.remedy", "raka citattecken"): _YAML,
    ("definitions.yaml.escape.remedy", "raka citattecken"): _YAML,
    ("definitions.yaml.special_start.remedy", "raka citattecken"): _YAML,
    ("group_cli.home.ask_step", "bindestreck som tankstreck"): _SIGN,
    ("group_report.footer", "upprätta"): _LAW,
    ("plain.field.now", "bindestreck som tankstreck"): _SIGN,
    ("plain.text.how_again", "bindestreck som tankstreck"): _SIGN,
    ("plain.word.na", "ej"): "a short word to type for ej aktuellt",
    ("score.delimiter.remedy", "blanksteg före skiljetecken"): _SIGN,
    ("score_report.footer", "upprätta"): _LAW,
    ("ljusnarsberg.roles[1].areas[9].items[1].text", "fortlöpande"): _POLICY,
    ("ljusnarsberg.roles[1].areas[9].items[1].third", "fortlöpande"): _POLICY,
    ("ljusnarsberg.roles[1].areas[9].items[3].text", "fortlöpande"): _POLICY,
    ("ljusnarsberg.roles[1].areas[9].items[3].third", "fortlöpande"): _POLICY,
    ("ljusnarsberg.support[0].about", "fortlöpande"): _POLICY,
}
"""Where a rule does not hold, and why. One that nothing trips any more must go."""


def pages() -> list[Path]:
    """Every document in Swedish."""
    return [*sorted((prose.ROOT / "docs").glob("*.sv.md")), *sorted(prose.ROOT.glob("*.sv.md"))]


def against(texts: Iterable[Prose], excused: set[tuple[str, str]]) -> list[str]:
    """What the lint has against some texts; the exceptions that were needed are put in ``excused``."""
    found = []
    for where, text in texts:
        for fault in faults(text):
            if (where, fault.rule) in EXCEPTIONS:
                excused.add((where, fault.rule))
            else:
                found.append(f"{where}: {fault.rule}: {fault.words!r} in {text!r}")
    return found


def test_every_interface_text_and_assessment_is_plain_swedish(figure: Figure) -> None:
    """No text trips a rule but for the exceptions, and every exception is still needed."""
    texts = [*prose.interface("sv"), *prose.assessments("sv")]
    excused: set[tuple[str, str]] = set()
    assert against(texts, excused) == []
    assert set(EXCEPTIONS) - excused == set()
    figure("language: texts through the lint", len(texts))


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_every_document_is_plain_swedish(page: Path, figure: Figure) -> None:
    """No paragraph, point or cell of a Swedish document trips a rule, and there are no exceptions."""
    texts = list(prose.document(page))
    assert len(texts) > 5
    assert against(texts, set()) == []
    figure("language: texts through the lint", len(texts))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_sees_what_it_is_for_and_nothing_else(rule: object, figure: Figure) -> None:
    """The bad sentence is caught by its rule, and the good one says the same and passes all of them."""
    assert rule in RULES
    (one,) = [other for other in RULES if other is rule]
    assert one.name in {fault.rule for fault in faults(one.bad)}
    assert list(faults(one.good)) == []
    assert one.bad != one.good
    figure("language: rules", 1)


@pytest.mark.parametrize("name", COUNTED)
def test_a_rule_that_counts_sees_what_it_is_for(name: str, figure: Figure) -> None:
    """Too long a sentence, and one where nobody does anything; the same in shorter ones passes."""
    bad, good = COUNTED[name]
    assert {fault.rule for fault in faults(bad)} == {name}
    assert list(faults(good)) == []
    figure("language: rules", 1)


def test_rules_have_names_of_their_own() -> None:
    """A rule's name says which it is, so that an exception excuses one thing."""
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


def test_a_bad_sentence_is_found_wherever_it_stands(tmp_path: Path) -> None:
    """In a paragraph, a point, a cell, a heading and a link's words; not in code or in a link's address."""
    bad = "Du skall svara"
    page = tmp_path / "sida.sv.md"
    inside = f"# {bad}\n\n{bad}.\n\n- {bad}\n- [{bad}](x.md)\n\n| a | b |\n|---|---|\n| {bad} | ja |\n"
    outside = "```\ndu skall\n```\n\n`du skall`, [här](skall.md)\n"
    page.write_text(inside + outside, "utf-8")
    found = [fault for text in prose.document(page, tmp_path) for fault in faults(text.text)]
    assert [fault.rule for fault in found] == ["skall"] * 5


def test_sentences_are_told_apart() -> None:
    """At a full stop, a question mark, a colon and a new line; not at a date or a decimal."""
    assert list(sentences("Klart 14.30. Spara? Så här:\nskriv 3,5")) == [
        "Klart 14.30.",
        "Spara?",
        "Så här:",
        "skriv 3,5",
    ]
