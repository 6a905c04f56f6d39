"""The samtalsunderlag as data: what is in it, in which order, and what never is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.response import (
    MAX_TOPICS,
    Goal,
    Occasion,
    OccasionKind,
    Preparation,
    Response,
    Topic,
)
from sjalvskattning.core.summary import Summary, build_summary
from sjalvskattning.core.summary.document import Bullets, Chart, Paragraph, Section, Signatures, Table
from sjalvskattning.core.wording import original
from sjalvskattning.locale import LANGUAGES, Language, Translator
from sjalvskattning.render import TEXTS, render
from tests import samples
from tests.samples import rated, response

TODAY = date(2026, 11, 20)
ORDER = ["topics", "since", "now", "conditions", "ahead", "results", "agreement"]
VERDICTS = re.compile(
    r"\b(svag|svaga|svagt|svaghet|bristfällig|överskatta|underskatta|dålig|betygsatt|underkänd"
    r"|weak|weakness|poor|overestimat|underestimat)",
    re.IGNORECASE,
)
EVERYTHING = replace(
    response({known.id: 1 + n % 5 for n, known in enumerate(samples.SAMPLE.items_of("chef"))}),
    occasion=Occasion(OccasionKind.LONESAMTAL, "2026-12-03", "Anna", "Ängen", "hösten 2026"),
    finished=True,
    preparation=Preparation(
        topics=(Topic("lyssnar", "Hur gör andra?"), Topic("star-upp")),
        goals=(Goal("Hålla samtalen", "Boka tid", due="2026-12-15", judged="Alla är hållna"), Goal("Läsa")),
        earlier=(Goal("Gå kursen"),),
        needs="Tid",
        competence="En kurs",
        signatures=True,
    ),
)


def summary_of(
    given_response: Response, language: Language = "sv", earlier: Response | None = None
) -> Summary:
    """The summary as of a fixed day."""
    return build_summary(given_response, earlier, Translator(language), TODAY)


def sections(summary: Summary) -> dict[str, Section]:
    """Every section of the first pages by id."""
    return {section.id: section for section in summary.sections}


def words(value: Any) -> Iterator[str]:
    """Every text in a summary or part of one."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from words(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from words(part)


def running(value: Any) -> Iterator[str]:
    """Every text outside tables."""
    if isinstance(value, Table):
        return
    if isinstance(value, Chart):
        yield value.sentence
    elif isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from running(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from running(part)


SECRET = "hemligord"
secrets = st.text("abc |*[]<>#\n", max_size=8).map(lambda text: f"{text}{SECRET}{text}")


@given(samples.prepared_responses(comments=secrets), st.sampled_from(LANGUAGES))
def test_a_private_comment_is_in_no_format(given_response: Response, language: Language) -> None:
    """Neither in the summary nor in any rendering, for any response, also beside an earlier one."""
    private = {key: replace(kept, private=True) for key, kept in given_response.answers.items()}
    hidden = replace(given_response, answers=private)
    summary = summary_of(hidden, language, earlier=hidden)
    assert not [text for text in words(summary) if SECRET in text]
    for format_name in TEXTS:
        assert SECRET not in render(summary, format_name)
    none = replace(hidden, answers={key: replace(kept, comment="") for key, kept in private.items()})
    assert summary == summary_of(none, language, earlier=none)


@given(samples.prepared_responses(comments=secrets))
def test_a_shared_comment_is_in_the_appendix_in_full(given_response: Response) -> None:
    """Whatever is cut on the first pages, the appendix has every shared comment once."""
    summary = summary_of(given_response)
    shared = [
        given_response.answer(known.id).shared_comment
        for known in given_response.items
        if given_response.answer(known.id).shared_comment
    ]
    found = [
        block.text
        for section in summary.appendix
        if section.id.startswith("answers-")
        for block in section.blocks
        if isinstance(block, Paragraph)
    ]
    assert found == shared


@given(samples.prepared_responses(), st.booleans(), st.sampled_from(LANGUAGES))
def test_sections_stand_in_the_order_of_a_conversation(
    given_response: Response, again: bool, language: Language
) -> None:
    """Topics, since (first where something was promised), now, conditions, ahead, results, agreement."""
    summary = summary_of(given_response, language, earlier=given_response if again else None)
    shown = [section.id for section in summary.sections]
    order = ["since", "topics", *ORDER[2:]] if given_response.preparation.earlier else ORDER
    assert shown == [known for known in order if known in shown]
    assert {"topics", "now", "ahead", "agreement"} <= set(shown)
    assert ("results" in shown) == (given_response.occasion.kind is OccasionKind.LONESAMTAL)
    assert ("since" in shown) == (again or bool(given_response.preparation.earlier))
    ids = [section.id for section in summary.appendix if section.id not in {"translated", "effort"}]
    assert (ids[0], ids[-3:]) == ("areas", ["scale", "computed", "no-grade"])
    assert len(ids) == len(set(ids)) == 4 + len(given_response.areas)


@given(samples.prepared_responses())
def test_every_table_is_rectangular_and_every_summary_is_json(given_response: Response) -> None:
    """No row longer or shorter than the headers; the JSON parses and says the same twice."""
    summary = summary_of(given_response, earlier=given_response)
    for section in (*summary.sections, *summary.appendix):
        for block in section.blocks:
            table = block.table if isinstance(block, Chart) else block
            if isinstance(table, Table):
                assert {len(row) for row in table.rows} <= {len(table.headers)}
                assert table.numeric <= set(range(len(table.headers)))
    assert json.loads(render(summary, "json")) == json.loads(render(summary, "json"))


def test_at_most_three_topics_are_shown() -> None:
    """Also when a file holds more; one about an item that is not asked is passed over."""
    ids = ["finns-inte", *(known.id for known in samples.SAMPLE.items_of("chef"))]
    crowded = replace(response(), preparation=Preparation(topics=tuple(Topic(known) for known in ids)))
    (bullets,) = sections(summary_of(crowded))["topics"].blocks
    assert isinstance(bullets, Bullets)
    assert len(bullets.bullets) == MAX_TOPICS


def test_a_topic_shows_the_wish_or_else_an_opening_question() -> None:
    """Never both: the person's own words come first."""
    (bullets,) = sections(summary_of(EVERYTHING))["topics"].blocks
    assert isinstance(bullets, Bullets)
    first, second = bullets.bullets
    assert [detail.text for detail in first.details] == ["Hur gör andra?"]
    assert [detail.text for detail in second.details] == ["När går star-upp bra?"]


def test_an_example_is_told_once_on_the_first_pages() -> None:
    """An item that is a topic keeps its example there and not under Nu as well."""
    told = replace(EVERYTHING, answers={**EVERYTHING.answers, "lyssnar": rated(1, "mitt exempel")})
    told = replace(told, occasion=Occasion())
    summary = summary_of(told)
    assert sum(text == "mitt exempel" for text in words(summary.sections)) == 1


def test_a_long_example_is_cut_between_words_with_a_pointer() -> None:
    """At most two lines on the first pages, the whole in the appendix."""
    long = "ordet " * 200
    summary = summary_of(replace(response({"lyssnar": rated(5, long)}), finished=True))
    front = [text for text in words(summary.sections) if text.startswith("ordet")]
    assert front
    assert all(len(text) < 170 and text.endswith("ordet … (mer i bilagan)") for text in front)


def test_an_unwanted_condition_section_is_left_out() -> None:
    """Employees and peers, who are not asked about conditions, get no such section."""
    shown = sections(summary_of(response({"lyssnar": 4}, perspective=Perspective.REPORTS)))
    assert "conditions" not in shown


@pytest.mark.parametrize(
    ("finished", "handed_over", "draft"),
    [
        (False, False, "UTKAST · egna minnesanteckningar · 11 av 11 besvarade"),
        (True, False, "UTKAST · egna minnesanteckningar"),
        (True, True, ""),
    ],
)
def test_it_is_a_draft_until_the_person_hands_it_over(finished: bool, handed_over: bool, draft: str) -> None:
    """The line says so, and the footer says what changes."""
    preparation = replace(EVERYTHING.preparation, handed_over=handed_over)
    summary = summary_of(replace(EVERYTHING, finished=finished, preparation=preparation))
    assert summary.draft == draft
    assert "allmän handling" in summary.footer
    assert summary.own == "Mitt eget underlag"


def test_a_salary_conversation_has_results_and_no_total() -> None:
    """One row a criterion with its mean, no pay, no overall number."""
    table, note = sections(summary_of(EVERYTHING))["results"].blocks
    assert isinstance(table, Table)
    assert [row[0] for row in table.rows] == ["Bemötande", "Mod", "Vilja"]
    assert [row[1] for row in table.rows][-1] == "räknas inte"
    assert isinstance(note, Paragraph)
    assert note.text == "Underlaget räknar inte ut någon lön."
    assert "overall" not in json.dumps(render(summary_of(EVERYTHING), "json"))


def test_the_agreement_is_filled_from_the_goals_or_empty() -> None:
    """Two goals, two rows with an ISO date; without goals three empty rows; signatures only where chosen."""
    _, table, signatures = sections(summary_of(EVERYTHING))["agreement"].blocks
    assert isinstance(table, Table)
    assert table.rows == (("Hålla samtalen", "jag", "2026-12-15", ""), ("Läsa", "jag", "", ""))
    assert isinstance(signatures, Signatures)
    _, empty = sections(summary_of(response()))["agreement"].blocks
    assert isinstance(empty, Table)
    assert empty.rows == (("", "", "", ""),) * 3


def test_the_heading_has_only_what_is_known() -> None:
    """No name is needed; dates are written out."""
    assert [label for label, _ in summary_of(response()).facts] == ["Roll", "Policy", "Skattning", "Skrivet"]
    facts = dict(summary_of(EVERYTHING).facts)
    assert facts["Samtalet"] == "3 december 2026"
    assert facts["Policy"] == "Medarbetarpolicy, Provköpings kommun, KF 2020-01-27 § 3"
    assert facts["Namn"] == "Anna"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("perspective", Perspective)
def test_no_verdicts_and_good_typography(language: Language, perspective: Perspective) -> None:
    """No word that grades a person; … for three points; no ISO date, decimal point or loose % in Swedish."""
    asked = response(perspective=perspective).items
    given_response = replace(
        EVERYTHING,
        perspective=perspective,
        answers={known.id: rated(1 + n % 5) for n, known in enumerate(asked)},
    )
    summary = summary_of(given_response, language, earlier=given_response)
    document = "\n".join(words(summary))
    assert not VERDICTS.search(document)
    assert "..." not in document
    assert not re.search(r"[\"']", document)
    for text in running((summary.sections, summary.appendix)):
        assert not re.search(r"\d{4}-\d{2}-\d{2}", text)
    if language == "sv":
        assert not re.search(r"[ \d]%", document)
        assert not re.search(r"\b\d+\.\d\b", document.replace("1.0.0", ""))
        assert not re.search(r"\bskall\b", document)


def test_numbers_have_their_denominator() -> None:
    """Every mean in the appendix stands beside how many of how many."""
    (chart,) = summary_of(EVERYTHING).appendix[0].blocks
    assert isinstance(chart, Chart)
    assert {re.fullmatch(r"\d+ av \d+", row[3]) is not None for row in chart.table.rows} == {True}
    assert len(chart.rows) == len(chart.table.rows)


def test_an_earlier_response_about_something_else_is_refused() -> None:
    """ValueError rather than a comparison that means nothing."""
    with pytest.raises(ValueError, match="compared"):
        summary_of(EVERYTHING, earlier=replace(EVERYTHING, role="medarbetare"))


def test_translated_statements_are_marked_as_translations() -> None:
    """In English the appendix says whose words they are and which text counts; in Swedish nothing."""
    mine = Response("abc", samples.SAMPLE, "medarbetare", Perspective.SELF)
    marked = {
        language: "translated"
        in {section.id for section in build_summary(mine, None, Translator(language), TODAY).appendix}
        for language in LANGUAGES
    }
    assert marked == {"sv": False, "en": True}
    item = mine.items[0]
    assert original(item, Perspective.SELF, Translator("en")) == item.text.sv
    assert original(item, Perspective.MANAGER, Translator("en")).endswith(item.third.sv)
    assert original(item, Perspective.SELF, Translator("sv")) == ""
