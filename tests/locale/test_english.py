"""The English of every text is English: British, unmixed, and not a translation that shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from sjalvskattning.core.explain import explain_item
from sjalvskattning.core.themes.report import source_line
from sjalvskattning.core.wording import strength_words
from sjalvskattning.definitions.load import load
from sjalvskattning.locale import Translator
from sjalvskattning.render import render
from tests.figures import Figure
from tests.locale import prose
from tests.locale.english import RULES, faults
from tests.locale.test_texts import ASSESSMENTS
from tests.samples import response

pytestmark = pytest.mark.trust(part="language")

_YAML = "straight quotation marks are what YAML wants"
_SIGN = "the text is about the sign itself"

EXCEPTIONS = {
    ("ask.strengths", "shall"): "the word of a policy that says ska",
    ("definitions.text.colon.remedy", "straight quotation marks"): _YAML,
    ("definitions.yaml.bracket.remedy", "straight quotation marks"): _YAML,
    ("definitions.yaml.colon.remedy", "straight quotation marks"): _YAML,
    ("definitions.yaml.curly_quote.remedy", "straight quotation marks"): _YAML,
    ("definitions.yaml.special_start.remedy", "straight quotation marks"): _YAML,
    ("explain_file.option.from", "hyphen for a dash"): _SIGN,
    ("group_cli.home.ask_step", "hyphen for a dash"): _SIGN,
    ("plain.text.how_again", "hyphen for a dash"): _SIGN,
    ("score.delimiter.remedy", "space before a sign"): _SIGN,
    ("scaffold.works", "a Swedish word"): "an example of a text that is written in Swedish",
    ("strict.inner_life.remedy", "a Swedish word"): "an example of a text that is written in Swedish",
}
"""Where a rule does not hold, and why. One that nothing trips any more must go."""

TYPED = {"straight apostrophe", "straight quotation marks", "a Swedish word"}
"""What pages may have: they are typed, and name the words of a policy and of the Swedish screens."""

PAGES = [path for path in sorted((prose.ROOT / "docs").glob("*.md")) if path.with_suffix(".sv.md").exists()]
"""The pages for those who use the program."""


def test_every_interface_text_and_assessment_is_good_english(figure: Figure) -> None:
    """No text trips a rule but for the exceptions, and every exception is still needed."""
    texts = [*prose.interface("en"), *prose.assessments("en")]
    found = {
        (where, fault.rule): f"{fault.words!r} in {text!r}" for where, text in texts for fault in faults(text)
    }
    assert {place: words for place, words in found.items() if place not in EXCEPTIONS} == {}
    assert set(EXCEPTIONS) - set(found) == set()
    figure("language: texts through the lint", len(texts))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_document_is_good_english(page: Path, figure: Figure) -> None:
    """No paragraph, point or cell of a page trips a rule, but for how pages are typed and whom they quote."""
    texts = list(prose.document(page))
    found = [(fault, text) for _, text in texts for fault in faults(text) if fault.rule not in TYPED]
    assert found == []
    figure("language: texts through the lint", len(texts))


@pytest.mark.parametrize("name", [rule.name for rule in RULES])
def test_a_rule_sees_what_it_is_for_and_nothing_else(name: str, figure: Figure) -> None:
    """The bad sentence is caught by its rule, and the good one passes all of them."""
    (rule,) = [rule for rule in RULES if rule.name == name]
    assert name in {fault.rule for fault in faults(rule.bad)}
    assert list(faults(rule.good)) == []
    figure("language: rules", 1)


def test_a_swedish_word_and_a_long_sentence_are_seen() -> None:
    """A word with å, ä or ö that is no name, and a sentence that nobody can follow; a name is let through."""
    assert [fault.rule for fault in faults("Write the påstående.")] == ["a Swedish word"]
    assert [fault.rule for fault in faults("It goes on " + "and on " * 40)] == ["a long sentence"]
    assert list(faults("Two policies, Köping and Söderhamn.")) == []


def test_how_strongly_a_policy_says_it_is_said_in_english() -> None:
    """Every strength in the shipped assessments has an English word, and Swedish keeps the policy's own."""
    swedish, english = Translator("sv"), Translator("en")
    strengths = {
        item.strength
        for assessment in map(load, ASSESSMENTS)
        for role in assessment.roles
        for item in assessment.items_of(role.id)
    }
    assert strengths >= {"ska", "förväntas"}
    for strength in strengths:
        assert strength_words(strength, english) != strength
        assert strength_words(strength, swedish) == strength
    assert strength_words("önskar", english) == "önskar"


def test_documents_in_english_hold_no_swedish_strength() -> None:
    """Where a statement comes from is said with the English word, in an explanation and in a theme."""
    english = Translator("en")
    first = response({}).items[0]
    word = strength_words(first.strength, english)
    explained = " ".join(render(explain_item(response({}), first.id, english), "text").split())
    for said in (source_line(first, english), explained):
        assert f"· {word}" in said
        assert f"· {first.strength}" not in said
