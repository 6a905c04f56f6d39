"""Guides without answers: four that differ, made of the definition's own sentences, balanced and usable."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.assessment import Assessment, Item, Kind, Relation, Source, Support, Text
from sjalvskattning.core.guide import Purpose, build_guide
from sjalvskattning.core.guide.parts import Ground
from sjalvskattning.core.guide.recruiting import WAYS
from sjalvskattning.core.summary import Summary
from sjalvskattning.core.summary.document import Bullets, NoteLines, Paragraph, Section, Table
from sjalvskattning.definitions.finding import Catalogue
from sjalvskattning.locale import LANGUAGES, Language, Translator
from sjalvskattning.render import render
from tests.samples import SAMPLE, area, assessment, assessments, item, role

ROOT = Path(__file__).parents[2]
SHIPPED = sorted(path.stem for path in (ROOT / "assessments").glob("*.yaml"))
SV = Translator("sv")
TALKS = (Purpose.MEDARBETARSAMTAL, Purpose.LONESAMTAL, Purpose.INTRODUKTION)


def guide(
    purpose: Purpose, of: Assessment = SAMPLE, role_id: str = "chef", language: Language = "sv"
) -> Summary:
    """A guide of the sample."""
    return build_guide(of, role_id, purpose, Translator(language))


def text_of(*parts: Summary | Section) -> str:
    """What stands in guides or sections, white space folded."""
    shown = [part if isinstance(part, Summary) else Summary("", sections=(part,)) for part in parts]
    return " ".join(" ".join(render(summary, "text").split()) for summary in shown)


def core_of(summary: Summary) -> Summary:
    """The guide without its appendix."""
    return summary._replace(appendix=(), appendix_title="")


def section(summary: Summary, section_id: str) -> Section:
    """The section with that id."""
    return next(found for found in summary.sections if found.id == section_id)


def shipped_roles() -> list[tuple[Assessment, str]]:
    """Every role of every shipped assessment."""
    found = [Catalogue().find(name) for name in SHIPPED]
    return [(one, known.id) for one in found for known in one.roles]


# -- the four differ


def test_the_four_are_different_guides() -> None:
    """No two share a title, a way to begin, or their sections beside the areas."""
    made = [guide(purpose) for purpose in Purpose]
    assert len({summary.title for summary in made}) == 4
    own = [{found.id for found in summary.sections if not found.id.startswith("area-")} for summary in made]
    assert len({frozenset(ids) for ids in own}) == 4
    abouts = [text_of(section(summary, "about")) for summary in made]
    assert len(set(abouts)) == 4


def test_medarbetarsamtal_has_both_sides_and_ends_with_an_agreement() -> None:
    """Room for both views in every area, a follow-up question, the conditions, and the table last."""
    made = guide(Purpose.MEDARBETARSAMTAL)
    areas = [found for found in made.sections if found.id.startswith("area-")]
    for found in areas:
        labels = [block.label for block in found.blocks if isinstance(block, NoteLines)]
        assert labels[0] == "Medarbetarens bild"
        assert labels[1] in ("Chefens bild", "Det här tar chefen med sig")
        assert any(isinstance(block, Paragraph) and block.lead == "Följdfråga:" for block in found.blocks)
    assert "Jag gör far-tid i mitt arbete." in text_of(*areas)
    last = made.sections[-1]
    table = next(block for block in last.blocks if isinstance(block, Table))
    assert last.id == "agreement"
    assert all(cell == "" for row in table.rows for cell in row)


def test_lonesamtal_asks_for_results_and_never_says_pay_or_total() -> None:
    """A question of examples for each criterion, conditions only as context, no number to fill in."""
    made = guide(Purpose.LONESAMTAL)
    criteria = [found for found in made.sections if found.id.startswith("area-")]
    assert [found.title for found in criteria] == [
        "Kriterium: Bemötande",
        "Kriterium: Mod",
        "Kriterium: Vilja",
    ]
    assert all("vilket exempel visar det bäst?" in text_of(found) for found in criteria)
    assert "far-tid" not in text_of(*criteria)
    context = text_of(section(made, "context"))
    assert "De är inget kriterium" in context
    assert "Jag gör far-tid i mitt arbete." in context
    assert "Att prata om" not in context
    fill_in = [block for found in made.sections for block in found.blocks if isinstance(block, Table)]
    headers = {header for table in fill_in for header in table.headers}
    assert headers == {"Kriterium", "Resultat att sikta mot", "Så märks det"}
    assert not re.search(
        r"(?i)kronor|löneökning|lönenivå|procent|poängsumma|totalt|sammanlagt", text_of(made)
    )


def test_introduktion_has_three_times_and_what_comes_back() -> None:
    """Week 1, 30 and 90 days; the conditions as something to expect; the area's question after 90 days."""
    made = guide(Purpose.INTRODUKTION)
    assert [found.id for found in made.sections] == [
        "about",
        "expected",
        "offered",
        "week",
        "days30",
        "days90",
    ]
    assert "Jag gör far-tid i mitt arbete." in text_of(section(made, "offered"))
    assert "Bemötande: När går lyssnar bra?" in text_of(section(made, "days90"))
    for when in ("week", "days30", "days90"):
        assert sum(isinstance(block, NoteLines) for block in section(made, when).blocks) == 2


def test_rekrytering_asks_about_occasions_and_only_tells_about_conditions() -> None:
    """One occasion an area; conditions are told and never asked; evidence, fairness, no rating of persons."""
    made = guide(Purpose.REKRYTERING)
    areas = [found for found in made.sections if found.id.startswith("area-")]
    for found in areas:
        told = text_of(found)
        assert "Läs upp: Den som har rollen gör" in told
        assert "Fråga: Berätta om ett tillfälle när" in told
        assert "far-" not in told
    offered = text_of(section(made, "offered"))
    assert "Den som har rollen gör far-tid i sitt arbete." in offered
    assert "När går far-tid bra?" not in text_of(made)
    about = text_of(section(made, "about"))
    assert "samma frågor i samma ordning" in about
    assert "Bedöm inte personlighet." in about
    assert "likabehandling" in about
    assert not re.search(r"(?i)\blag(en|ar|arna)?\b|paragraf|§", text_of(core_of(made)))


def test_every_applicant_gets_the_same_questions() -> None:
    """The same definition gives the same guide, to the byte."""
    for purpose in Purpose:
        assert render(guide(purpose), "md") == render(guide(purpose), "md")


def test_no_opening_question_of_the_employed_is_asked_of_an_applicant() -> None:
    """They ask about "your workplace", where the applicant does not work."""
    for of, role_id in shipped_roles():
        told = text_of(guide(Purpose.REKRYTERING, of, role_id))
        for asked in of.items_of(role_id):
            assert asked.question.sv not in told


# -- whole sentences


@pytest.mark.parametrize("purpose", Purpose)
def test_every_item_stands_once_in_its_own_words(purpose: Purpose) -> None:
    """Every expectation of every shipped role is in the guide exactly once, in the definition's words."""
    for of, role_id in shipped_roles():
        told = text_of(guide(purpose, of, role_id))
        for asked in of.items_of(role_id):
            if asked.kind is Kind.CONDITION:
                continue
            said = asked.text.sv if purpose in TALKS else f"Den som har rollen {asked.third.sv}"
            assert told.count(f" {said}") == 1, (of.id, role_id, asked.id)


def test_the_read_out_sentence_is_subject_and_predicate() -> None:
    """Every shipped third-person wording continues "Den som har rollen" with a verb in lower case."""
    for of, role_id in shipped_roles():
        ground = Ground(of, role_id, SV)
        for asked in of.items_of(role_id):
            assert re.fullmatch(r"Den som har rollen [a-zåäö]+ .+\.", ground.of_holder(asked)), asked.id


def test_a_reversed_item_is_never_told_as_something_to_do() -> None:
    """It is marked wherever it stands, is not chosen when another can be, and asked about as a risk."""
    only = assessment(role("r", area("mod", item("avbryter", reverse=True))))
    for purpose in Purpose:
        assert "Omvänt påstående" in text_of(guide(purpose, only, "r"))
    assert "när det fanns risk för det här" in text_of(guide(Purpose.REKRYTERING, only, "r"))
    both = assessment(role("r", area("mod", item("avbryter", reverse=True), item("lyssnar"))))
    assert "avbryter" not in text_of(core_of(guide(Purpose.INTRODUKTION, both, "r")))


def test_signs_are_balanced() -> None:
    """As many of when it works as of when it does not, in every shipped guide."""
    for of, role_id in shipped_roles():
        ground = Ground(of, role_id, SV)
        for asked in of.items_of(role_id):
            works, fails = (detail.text for detail in ground.signs(asked))
            count = min(len(asked.works), len(asked.fails))
            assert works == " ".join(sign.sv for sign in asked.works[:count])
            assert fails == " ".join(sign.sv for sign in asked.fails[:count])


def test_an_item_with_signs_of_one_kind_shows_none() -> None:
    """One side alone would not be balanced."""
    lopsided = replace(item("lyssnar"), fails=())
    ground = Ground(assessment(role("r", area("mod", lopsided))), "r", SV)
    assert ground.signs(lopsided) == ()


# -- which items


def made_of(*items: Item) -> Item:
    """The item that an area with these would be taken up by."""
    return Ground(assessment(role("r", area("mod", *items))), "r", SV).parts(Kind.EXPECTATION)[0].chosen


def test_the_chosen_item_is_in_the_policys_own_words() -> None:
    """Restated goes before interpreted, counted before not counted, and otherwise the first asked."""
    interpreted, restated = item("ett", relation=Relation.INTERPRETS), item("tva")
    assert made_of(interpreted, restated) == restated
    assert made_of(item("noll", weight=0.0), interpreted) == interpreted
    assert made_of(item("forst"), restated).id == "forst"


def test_a_sub_area_is_a_part_of_its_own() -> None:
    """Except in a lönesamtal, where the areas are the criteria, as in the samtalsunderlag."""
    titles = [part.title for part in Ground(SAMPLE, "chef", SV).parts(Kind.EXPECTATION)]
    assert titles == ["Bemötande", "Mod", "Mod: Inåt", "Mod: Utåt", "Vilja"]
    titles = [part.title for part in Ground(SAMPLE, "chef", SV).whole_areas(Kind.EXPECTATION)]
    assert titles == ["Bemötande", "Mod", "Vilja"]


@given(assessments(), st.sampled_from(Purpose), st.sampled_from(["medarbetare", "chef"]))
def test_nothing_is_left_out_and_nothing_stands_twice(of: Assessment, purpose: Purpose, role_id: str) -> None:
    """Core and appendix together hold every item; the appendix holds what the core does not."""
    told = text_of(guide(purpose, of, role_id))
    for asked in of.items_of(role_id):
        said = asked.text.sv if purpose in TALKS else asked.third.sv
        assert told.count(said) == 1, asked.id


@pytest.mark.parametrize("purpose", Purpose)
def test_the_core_is_short(purpose: Purpose) -> None:
    """A role of 45 items has at most twelve questions in the core."""
    for of, role_id in shipped_roles():
        parts = [found for found in guide(purpose, of, role_id).sections if found.id.startswith("area-")]
        assert len(parts) <= 12


# -- the rest of the document


def test_support_on_offer_is_told() -> None:
    """What the definition lists as support stands with the conditions."""
    source = Source("Stöd", "punkt 1", Relation.RESTATES)
    offered = Support("program", Text("Ledarprogram"), Text("För nya chefer."), source)
    supported = replace(SAMPLE, support=(offered,))
    for purpose in (Purpose.MEDARBETARSAMTAL, Purpose.INTRODUKTION, Purpose.REKRYTERING):
        assert "Ledarprogram: För nya chefer." in text_of(guide(purpose, supported))


def test_a_role_without_conditions_promises_none() -> None:
    """No section about what the employer offers when the definition says nothing of it."""
    bare = assessment(role("r", area("mod", item("lyssnar"))))
    for purpose in Purpose:
        ids = {found.id for found in guide(purpose, bare, "r").sections}
        assert not ids & {"offered", "context"}
    assert "Vad av det du kan vänta dig" not in text_of(guide(Purpose.INTRODUKTION, bare, "r"))


def test_a_role_with_conditions_only_still_has_a_guide() -> None:
    """Nothing expected is told as such."""
    bare = assessment(role("r", area("far", item("far-tid", kind=Kind.CONDITION), kind=Kind.CONDITION)))
    assert "inga förväntningar" in text_of(guide(Purpose.INTRODUKTION, bare, "r"))
    for purpose in Purpose:
        assert guide(purpose, bare, "r").appendix == ()


def test_an_unknown_role_is_a_key_error() -> None:
    """There is nothing to make a guide of."""
    with pytest.raises(KeyError):
        guide(Purpose.REKRYTERING, role_id="finns-inte")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("purpose", Purpose)
def test_every_section_has_something_in_it(purpose: Purpose, language: Language) -> None:
    """Each shipped role, in both languages: ids that are unique, no empty section or list."""
    for of, role_id in shipped_roles():
        made = guide(purpose, of, role_id, language)
        ids = [found.id for found in (*made.sections, *made.appendix)]
        assert len(ids) == len(set(ids))
        for found in (*made.sections, *made.appendix):
            assert found.blocks
            assert all(block.bullets for block in found.blocks if isinstance(block, Bullets))


def test_a_translated_guide_says_so() -> None:
    """In English the statements are translations; in Swedish they are the text itself."""
    assert "translated from Swedish" in text_of(guide(Purpose.REKRYTERING, language="en"))
    assert "översatta" not in text_of(guide(Purpose.REKRYTERING))


def test_the_ways_to_ask_are_taken_in_turn() -> None:
    """Neighbouring areas are not asked about in the same words."""
    made = guide(Purpose.REKRYTERING)
    asked = [
        block.text
        for found in made.sections
        if found.id.startswith("area-")
        for block in found.blocks
        if isinstance(block, Paragraph) and block.lead == "Fråga:"
    ]
    assert all(first != second for first, second in pairwise(asked))
    assert len(WAYS) == 3
