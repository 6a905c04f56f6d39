"""The group's picture in words, the report, two sessions compared, and the paper form."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from sjalvskattning.core.agreement.agreement import FollowUp
from sjalvskattning.core.disclosure.bands import Band
from sjalvskattning.core.disclosure.release import Cell, Rules
from sjalvskattning.core.group.compare import Moved, asks_again, shifts
from sjalvskattning.core.group.document import protections, report
from sjalvskattning.core.group.paper import paper_form
from sjalvskattning.core.group.picture import Order, area_pictures
from sjalvskattning.core.group.reading import Reading, Split
from sjalvskattning.core.group.session import Agreed, GroupSession
from sjalvskattning.core.group.setup import About, Breakdown, Profile
from sjalvskattning.core.group.spoken import listed, reading_sentence
from sjalvskattning.core.group.update import (
    Agree,
    Close,
    FollowEarlier,
    MarkTogether,
    Open,
    Reveal,
    ShowArea,
    TalkWithoutNumbers,
)
from sjalvskattning.core.response import GoalStatus
from sjalvskattning.core.summary.document import Summary
from sjalvskattning.locale import Translator
from sjalvskattning.render import FORMATS, encode, render
from tests.core.sessions import DOOR, after, opened, revealed, setup_of, sheets, writes
from tests.samples import SAMPLE, rated, response

SV, EN = Translator("sv"), Translator("en")
TODAY = date(2026, 11, 21)
SCALE = SAMPLE.scale
DIVIDED = ["1", "1", "1", "1", "1", "2", "5", "5", "5", "5", "5", "4"]
LOW = ["2"] * 6 + ["1"] * 5
HIGH = ["4"] * 6 + ["5"] * 5


def text_of(session: GroupSession, t: Translator = SV, **options: Any) -> str:
    """The report as Markdown on one line."""
    return " ".join(render(report(session, t, TODAY, **options), "md").split())


def reading(*steps: tuple[int, int], none: tuple[int, int] = (0, 2), people: int = 12) -> Reading:
    """A reading of those bands on the sample's scale."""
    return Reading(Cell(tuple(Band(*step) for step in steps), Band(*none)), people, 1)


def test_a_sentence_says_the_middle_the_most_and_the_division() -> None:
    """In a divided group the two ends are named, with their bands and the scale's own words."""
    said = reading_sentence(reading((6, 8), (0, 2), (0, 2), (0, 2), (3, 5)), SCALE, SV)
    assert "6–8 av 12 har valt 1 (”stämmer inte”), fler än för något annat steg." in said
    assert "Gruppen" in said
    assert "delad" in said
    english = reading_sentence(reading((3, 5), (0, 2), (3, 5), (0, 2), (3, 5)), SCALE, EN)
    assert "3–5 of 12 chose each of 1 (“not true”), 3 (“partly true”) and 5 (“completely true”)." in english


def test_a_sentence_says_that_some_did_not_rate() -> None:
    """Only where the band says that there were some for certain."""
    assert "3–5 har inte skattat" in reading_sentence(
        reading((3, 5), (0, 2), (0, 2), (0, 2), (3, 5), none=(3, 5)), SCALE, SV
    )
    assert "inte skattat" not in reading_sentence(reading((3, 5), (0, 2), (3, 5), (0, 2), (3, 5)), SCALE, SV)


@pytest.mark.parametrize(
    ("words", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c")]
)
def test_words_in_a_row(words: list[str], said: str) -> None:
    """The last one after "och"."""
    assert listed(words, SV) == said


def test_areas_stand_in_order_of_disagreement_or_of_the_policy() -> None:
    """The area where people are furthest apart comes first; as asked otherwise."""
    session = opened()
    items = len(session.setup.items)
    far = [index for index, item in enumerate(session.setup.items) if item.id == "fragas"]
    rows = []
    for person in range(12):
        marks = ["3"] * items
        for at in far:
            marks[at] = "1" if person % 2 else "5"
        rows.append("".join(marks))
    session = after(session, *sheets(session, rows), Reveal(list))
    assert area_pictures(session, Order.SPREAD)[0].area.id == "vilja"
    asked = [area.id for area, _ in session.setup.areas]
    assert [picture.area.id for picture in area_pictures(session, Order.POLICY)] == asked


def test_nothing_of_a_session_is_in_its_report_before_the_reveal() -> None:
    """Two sessions with different answers have the same report until they are revealed."""
    session = opened()
    one, other = (after(session, *sheets(session, rows)) for rows in (LOW, HIGH))
    assert report(one, SV, TODAY) == report(other, SV, TODAY) == report(opened(), SV, TODAY)


def test_the_report_says_who_is_divided_and_what_was_agreed() -> None:
    """What stands out first, then each area with questions, and what was agreed with owner and day."""
    session = after(
        revealed(DIVIDED),
        ShowArea("mod"),
        Agree(Agreed("Vi tar upp fel på måndagsmötet.", "Anna", "2026-12-01", "mod")),
        Close(),
    )
    text = text_of(session)
    assert "Här går bilderna isär" in text
    assert "Vi tar upp fel på måndagsmötet." in text
    assert "Anna" in text
    assert "1 december 2026" in text
    assert "När går star-upp bra?" in text
    assert text.count("Området hann inte visas i rummet.") == len(session.setup.areas) - 1
    assert "12 av 12" in text
    assert "UTKAST" not in text


def test_too_few_answers_give_a_guide_without_numbers() -> None:
    """The questions are there; no band, no bar, no count of answers."""
    session = opened()
    session = after(session, *sheets(session, ["1", "2", "3"]), TalkWithoutNumbers())
    text = text_of(session)
    assert "färre än 5 har svarat" in text
    assert "När går star-upp bra?" in text
    assert "mitten" not in text.lower()
    assert "3 av 12" not in text


def test_a_group_that_marks_together_sees_its_marks() -> None:
    """Profile öppen: the mark in words, divided where it stayed so, and not marked otherwise."""
    session = after(GroupSession("s", setup_of(profile=Profile.OPEN, head_count=3)), Open(DOOR))
    session = after(session, MarkTogether("star-upp", 4), MarkTogether("provar-nytt", None))
    text = text_of(session)
    assert "4 (”stämmer till stor del”)" in text
    assert "delad grupp" in text
    assert "inte markerat" in text


def test_parts_of_a_breakdown_and_late_answers_are_named() -> None:
    """Each released set stands under its statement, with its size; there is no total beside a breakdown."""
    breakdown = Breakdown("Vilket arbetslag?", ("Kök", "Städ", "Vakt"))
    rows = [f"{4 if n % 2 else 5}/{n % 3}" for n in range(15)]
    session = revealed(rows, breakdown=breakdown, head_count=30)
    late = sheets(session, [f"2/{n % 2}" for n in range(5)], "late")
    session = after(session, *late, Reveal(list))
    text = text_of(session)
    for name in ("Kök (5 svar)", "Städ (5 svar)", "Vakt (5 svar)", "Alla, sena svar (5 svar)"):
        assert name in text
    assert "Alla (15 svar)" not in text
    assert "(och 5 sena svar)" in text


def test_what_the_leader_says_stands_beside_what_was_released() -> None:
    """Only in a session about the leader, statement by statement, and never where nothing was released."""
    own = response({"star-upp": rated(5)})
    session = revealed(["2"] * 12, about=About.LEADER)
    assert "Chefens egen" in text_of(session, own=own)
    assert "5 av 5" in text_of(session, own=own)
    assert "Chefens egen" not in text_of(revealed(["2"] * 12), own=own)
    assert "Chefens egen" not in text_of(opened(about=About.LEADER), own=own)


def test_earlier_agreements_come_first() -> None:
    """With what came of them."""
    session = GroupSession("s", setup_of(), earlier=(Agreed("Vi turas om att leda.", "gruppen"),))
    done = FollowUp("2026-11-20", GoalStatus.DONE, "Alla har lett ett möte.")
    session = after(session, Open(DOOR), FollowEarlier(1, done))
    document = report(session, SV, TODAY)
    assert document.sections[0].id == "since"
    assert "Alla har lett ett möte." in render(document, "text")


def test_comments_are_shown_once_eight_have_written() -> None:
    """Eight who ticked are shown in their area; what seven wrote is not."""
    session = opened(comments=True)
    shown, hidden = [f"Skriver {n}." for n in range(8)], [f"Döljer {n}." for n in range(7)]
    unticked = writes("bemotande", [f"Inte för gruppen {n}." for n in range(9)], may_show=False)
    messages = (*writes("mod", shown), *writes("vilja", hidden))
    session = after(session, *sheets(session, LOW), *messages, *unticked, Reveal(list))
    text = text_of(session)
    assert all(one in text for one in shown)
    assert not any(one in text for one in hidden)
    assert "Inte för gruppen" not in text


def test_two_sessions_are_told_apart_only_where_their_intervals_are() -> None:
    """Far apart is up or down; the same answers cannot be told apart; another role is nothing."""
    low, high = revealed(LOW, date="2025-11-20"), revealed(HIGH)
    assert {one.moved for one in shifts(low, high)} == {Moved.UP}
    assert {one.moved for one in shifts(high, low)} == {Moved.DOWN}
    assert {one.moved for one in shifts(high, high)} == {Moved.UNCERTAIN}
    other = setup_of(role="medarbetare", item_ids=("lyssnar", "avbryter", "halsar"))
    employees = after(GroupSession("s2", other), Open(DOOR))
    assert shifts(high, after(employees, *sheets(employees, LOW), Reveal(list))) == ()
    assert "Högre nu" in text_of(high, before=low)
    assert "20 november 2025" in text_of(high, before=low)


@pytest.mark.parametrize(
    ("changes", "again"),
    [
        ({}, True),
        ({"name": " köket PÅ solgården ", "head_count": 15}, True),
        ({"item_ids": ("star-upp",)}, True),
        ({"name": "Städet"}, False),
        ({"head_count": 17}, False),
        ({"date": "2026-12-20"}, False),
        ({"about": About.LEADER}, False),
        ({"date": "i vår"}, False),
    ],
)
def test_the_same_asked_again_soon_is_told(changes: dict[str, Any], again: bool) -> None:
    """The same group, something in common, about as many, within a month: the difference is a few people."""
    assert asks_again(setup_of(), setup_of(**changes)) is again


def test_a_split_is_certain_only_when_every_count_says_so() -> None:
    """Six at each end of twelve is certain; three of twelve may be."""
    assert reading((6, 8), (0, 2), (0, 2), (0, 2), (6, 8)).split is Split.CERTAIN
    assert reading((3, 5), (0, 2), (0, 2), (0, 2), (3, 5)).split is Split.POSSIBLE
    assert reading((0, 2), (0, 2), (6, 8), (3, 5), (0, 2)).split is Split.NO


def test_intervals_reach_as_far_as_the_bands_allow() -> None:
    """Twelve who all but rated 3 or 4: the median lies there, the mean within what the bands allow."""
    found = reading((0, 2), (0, 2), (6, 8), (3, 5), (0, 2), none=(0, 2))
    assert found.median.least >= 2
    assert found.median.most <= Fraction(7, 2)
    assert found.mean.least < Fraction(10, 3) < found.mean.most


def test_what_protects_is_said_for_each_setup() -> None:
    """The numbers are the setup's own; öppen has a sentence of its own."""
    strict = protections(setup_of(rules=Rules(7, 1), comments=True), SV)
    assert any("färre än 7" in said for said in strict)
    assert any("minst 8" in said for said in strict)
    assert any(
        "Vilket lag?" in said
        for said in protections(setup_of(breakdown=Breakdown("Vilket lag?", ("A", "B"))), SV)
    )
    assert len(protections(setup_of(profile=Profile.OPEN), EN)) == 1


def test_the_paper_form_has_every_statement_and_no_answer() -> None:
    """Numbered, with a box a step, and the sentence of whom it is about."""
    session = opened(about=About.LEADER)
    text = render(paper_form(session, SV), "md")
    assert all(f"Min chef {item.third.sv}" in text for item in session.setup.items)
    assert "din chef eller ledare" in text
    assert text.count("☐") == len(session.setup.items) * 7


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("t", [SV, EN], ids=["sv", "en"])
def test_a_report_is_written_in_every_format(format_name: str, t: Translator) -> None:
    """Also with names that are syntax somewhere."""
    session = revealed(DIVIDED, name="<b>[x](y)</b> #let | `a`")
    document: Summary = report(session, t, TODAY)
    assert len(encode(document, format_name)) > 1000
