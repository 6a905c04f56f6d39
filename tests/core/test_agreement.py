"""Agreements: the records, what a follow-up may change, what is due, what the next occasion opens with."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.agreement.agreement import (
    Agreement,
    AgreementKind,
    Aspect,
    Commitment,
)
from sjalvskattning.core.agreement.document import document
from sjalvskattning.core.agreement.following import (
    OPEN,
    When,
    carried,
    corrected,
    due,
    followed_up,
    latest_follow_up,
    opening_goals,
    person_of,
    standings,
    with_commitment,
    without_last,
    without_latest,
)
from sjalvskattning.core.agreement.making import from_preparation
from sjalvskattning.core.agreement.merging import merged
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.response import Goal, GoalStatus, Occasion, Owner, Preparation, Response
from sjalvskattning.core.summary.document import Bullets, Paragraph, Signatures, Table
from sjalvskattning.core.wording import owner_words
from sjalvskattning.locale import LANGUAGES, Translator
from sjalvskattning.locale.typography import iso_day
from tests.samples import SAMPLE, kept_texts, prepared_responses, response

TODAY = date(2026, 11, 20)
DONE = GoalStatus.DONE
SV = Translator("sv")
NEAR = st.dates(TODAY - timedelta(200), TODAY + timedelta(200)).map(date.isoformat)
DUE_WORDS = st.one_of(NEAR, st.sampled_from(["", "i maj", "2027-02-30", "20270501", "2027-5-1"]))
STATUSES = st.sampled_from(GoalStatus)
COMMITMENTS = st.builds(
    Commitment,
    text=kept_texts(20),
    aspect=st.sampled_from(Aspect),
    owner=st.sampled_from(Owner),
    due=DUE_WORDS,
    judged=kept_texts(10),
    first_step=kept_texts(10),
    support=st.sampled_from(["", "ledarprogram"]),
    agreed=STATUSES,
)
TIMES = st.datetimes(timezones=st.one_of(st.none(), st.timezones())).map(
    lambda time: time.isoformat(timespec="milliseconds")
)


@st.composite
def agreements(draw: st.DrawFn) -> Agreement:
    """Any agreement that the rules can lead to."""
    words = kept_texts(20)
    agreement = Agreement(
        id=draw(st.sampled_from(["k3m2xq", "a", "b-2"])),
        kind=draw(st.sampled_from(AgreementKind)),
        assessment=draw(st.sampled_from(["prov", "koping"])),
        role=draw(st.sampled_from(["medarbetare", "chef"])),
        created=draw(TIMES),
        changed=draw(TIMES),
        person=draw(st.sampled_from(["", "Kim", "K L"])),
        responsibility=draw(words),
        undertaking=draw(words),
        results=draw(words),
        commitments=tuple(draw(st.lists(COMMITMENTS, max_size=4))),
    )
    for _ in range(draw(st.integers(0, 5)) if agreement.commitments else 0):
        agreement = followed_up(agreement, *draw(_noted(agreement)))
    return agreement


def _noted(agreement: Agreement) -> st.SearchStrategy[tuple[int, str, GoalStatus, str, str]]:
    numbers = st.integers(1, len(agreement.commitments))
    return st.tuples(numbers, NEAR, STATUSES, kept_texts(10), kept_texts(10))


def agreement(*commitments: Commitment, **changes: str) -> Agreement:
    """An agreement with those commitments."""
    made = Agreement(
        "k3m2xq",
        AgreementKind.OVERENSKOMMELSE,
        "prov",
        "chef",
        "2026-11-20T14:32:00.000+01:00",
        "2026-11-20T14:32:00.000+01:00",
        commitments=commitments,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


# -- the records


@given(agreements())
def test_a_record_comes_back_from_json(made: Agreement) -> None:
    """Every text, status and follow-up, through real JSON."""
    assert Agreement.from_dict(json.loads(json.dumps(made.to_dict()))) == made


@given(agreements(), st.data())
def test_a_record_of_another_shape_is_refused(made: Agreement, data: st.DataObject) -> None:
    """A field that is gone or of another type is an error, never a default."""
    shape = made.to_dict()
    where = [shape, *shape["commitments"], *(f for c in shape["commitments"] for f in c["follow_ups"])]
    spoiled = data.draw(st.sampled_from(where))
    field = data.draw(st.sampled_from(sorted(spoiled)))
    if data.draw(st.booleans()):
        del spoiled[field]
    else:
        spoiled[field] = 7.5
    with pytest.raises((KeyError, TypeError, ValueError)):
        Agreement.from_dict(shape)


def test_follow_ups_out_of_order_are_refused() -> None:
    """What the rules never make is damage."""
    made = followed_up(agreement(Commitment("a")), 1, "2026-11-20", GoalStatus.DONE)
    made = followed_up(made, 1, "2026-11-21", GoalStatus.ONGOING)
    shape = made.to_dict()
    shape["commitments"][0]["follow_ups"].reverse()
    with pytest.raises(ValueError, match="order"):
        Agreement.from_dict(shape)


@pytest.mark.parametrize(
    "words", ["", "i maj", "2027-02-30", "20270501", "2027-5-1", "٢٠٢٧-٠٥-٠١", "2027-W18-6"]
)
def test_only_a_whole_iso_date_is_a_day(words: str) -> None:
    """Everything else is words."""
    assert iso_day(words) is None
    assert iso_day("2027-05-01") == date(2027, 5, 1)


# -- follow-ups


@given(agreements().filter(lambda made: made.commitments != ()), st.data())
def test_a_follow_up_changes_no_earlier_one(made: Agreement, data: st.DataObject) -> None:
    """Every entry there was still is, in order of date, the new one among them; the rest is untouched."""
    number, day, status, content, result = data.draw(_noted(made))
    after = followed_up(made, number, day, status, content, result)
    old, new = made.commitments[number - 1].follow_ups, after.commitments[number - 1].follow_ups
    (added,) = [entry for entry in new if entry not in old]
    assert [entry for entry in new if entry != added] == list(old)
    assert (added.date, added.status, added.content, added.result) == (day, status, content, result)
    assert [entry.date for entry in new] == sorted(entry.date for entry in new)
    assert after.commitments[number - 1].status is new[-1].status
    untouched = replace(after.commitments[number - 1], follow_ups=old)
    assert replace(after, commitments=_replaced(after, number, untouched)) == made


def _replaced(made: Agreement, number: int, commitment: Commitment) -> tuple[Commitment, ...]:
    return (*made.commitments[: number - 1], commitment, *made.commitments[number:])


@given(agreements().filter(lambda made: made.commitments != ()), st.data())
def test_an_undo_takes_back_what_was_noted_last_whatever_its_date(
    made: Agreement, data: st.DataObject
) -> None:
    """Note and undo is nothing; several undos go back one at a time to what was agreed."""
    after = made
    steps = [made]
    for _ in range(data.draw(st.integers(1, 3))):
        after = followed_up(after, *data.draw(_noted(after)))
        steps.append(after)
    for before in reversed(steps[:-1]):
        after = without_latest(after)
        assert after == before
    while latest_follow_up(after) is not None:
        after = without_latest(after)
    assert all(one.status is one.agreed for one in after.commitments)
    with pytest.raises(ValueError, match=after.id):
        without_latest(after)


def test_a_follow_up_needs_a_day_and_a_commitment() -> None:
    """Words are no day, and numbers begin at 1."""
    made = agreement(Commitment("a"))
    with pytest.raises(ValueError, match="i maj"):
        followed_up(made, 1, "i maj", GoalStatus.DONE)
    for number in (-1, 0, 2):
        with pytest.raises(IndexError):
            followed_up(made, number, "2026-11-20", GoalStatus.DONE)


def test_a_back_dated_follow_up_does_not_overrule_a_later_one() -> None:
    """The status is what the latest date says; of one day, what was noted last."""
    made = followed_up(agreement(Commitment("a")), 1, "2026-11-20", GoalStatus.ONGOING)
    assert followed_up(made, 1, "2026-11-19", GoalStatus.DONE).commitments[0].status is GoalStatus.ONGOING
    assert followed_up(made, 1, "2026-11-20", GoalStatus.DONE).commitments[0].status is GoalStatus.DONE


@given(agreements(), COMMITMENTS)
def test_a_new_commitment_gets_the_next_number(made: Agreement, added: Commitment) -> None:
    """The numbers of the others do not change."""
    assert with_commitment(made, added).commitments == (*made.commitments, added)


# -- what is due


@given(st.lists(agreements(), max_size=3), st.integers(0, 90))
def test_every_open_commitment_is_due_in_exactly_one_way(made: list[Agreement], within: int) -> None:
    """Done and changed are not due; overdue is before today, soon within, later beyond, words undated."""
    found = due(made, TODAY, within)
    everything = [one for group in found for one in group]
    still = [c for a in made for c in a.commitments if c.status in OPEN]
    assert sorted(map(repr, still)) == sorted(repr(one.commitment) for one in everything)
    assert all(one.days is not None and one.days < 0 for one in found.overdue)
    assert all(one.days is not None and 0 <= one.days <= within for one in found.soon)
    assert all(one.days is not None and one.days > within for one in found.later)
    assert all(one.days is None and iso_day(one.commitment.due) is None for one in found.undated)
    for one in (*found.overdue, *found.soon, *found.later):
        assert date.fromisoformat(one.commitment.due) == TODAY + timedelta(one.days or 0)
        assert one.agreement.commitments[one.number - 1] == one.commitment


@given(st.lists(agreements(), max_size=3), st.integers(0, 90))
def test_the_soonest_comes_first(made: list[Agreement], within: int) -> None:
    """Dated by day, then undated, then closed; nothing is left out; the order given does not matter."""
    found = standings(made, TODAY, within)
    assert len(found) == sum(len(one.commitments) for one in made)
    order = {When.OVERDUE: 0, When.SOON: 0, When.LATER: 0, When.UNDATED: 1, When.CLOSED: 2}
    groups = [order[one.when] for one in found]
    assert groups == sorted(groups)
    days = [one.days or 0 for one in found if order[one.when] == 0]
    assert days == sorted(days)
    assert [one.when for one in standings(reversed(made), TODAY, within)] == [one.when for one in found]


@pytest.mark.parametrize(
    ("words", "when", "days"),
    [
        ("2026-11-19", When.OVERDUE, -1),
        ("2026-11-20", When.SOON, 0),
        ("2026-12-20", When.SOON, 30),
        ("2026-12-21", When.LATER, 31),
        ("i maj", When.UNDATED, None),
        ("", When.UNDATED, None),
    ],
)
def test_where_a_commitment_stands(words: str, when: When, days: int | None) -> None:
    """Today is not overdue, and the last day within counts."""
    (standing,) = standings([agreement(Commitment("a", due=words))], TODAY, 30)
    assert (standing.when, standing.days) == (when, days)


# -- the next occasion


@given(agreements())
def test_what_is_carried_is_every_commitment_as_followed_up(made: Agreement) -> None:
    """In order, nothing lost, the status the follow-ups gave; it fits a preparation."""
    goals = carried(made)
    assert [goal.text for goal in goals] == [one.text for one in made.commitments]
    assert [goal.status for goal in goals] == [one.status for one in made.commitments]
    assert [goal.support for goal in goals] == [one.support for one in made.commitments]
    preparation = Preparation(earlier=goals)
    assert Preparation.from_dict(preparation.to_dict()) == preparation


def test_the_next_occasion_opens_with_what_is_about_the_same_person() -> None:
    """One's own, or the employee's by name whatever case and spaces; never another's."""
    own = agreement(Commitment("egen"), id="a")
    kim = agreement(Commitment("kims"), id="b", person="Kim L")
    mine = response()
    about_kim = replace(response(perspective=Perspective.MANAGER), occasion=Occasion(name=" kim  L "))
    assert [goal.text for goal in opening_goals([own, kim], mine)] == ["egen"]
    assert [goal.text for goal in opening_goals([own, kim], about_kim)] == ["kims"]
    nameless = replace(about_kim, occasion=Occasion())
    for other in (nameless, response(perspective=Perspective.REPORTS), response(role_id="medarbetare")):
        assert opening_goals([own, kim], other) == ()
    assert person_of(nameless) is None
    assert person_of(replace(mine, occasion=Occasion(name="Kim L"))) == ""


# -- out of a response


@given(prepared_responses(), st.sampled_from(AgreementKind))
def test_goals_become_commitments_and_come_back_as_goals(answered: Response, kind: AgreementKind) -> None:
    """Nothing of a goal is lost; one without a text is none; nothing else of the response is in it."""
    made = from_preparation(answered, id="a", created="2026-11-20T14:32:00+01:00", kind=kind)
    kept = [goal for goal in answered.preparation.goals if goal.text.strip()]
    fields = [(g.text, g.first_step, g.due.strip(), g.judged, g.status) for g in kept]
    assert [(g.text, g.first_step, g.due, g.judged, g.status) for g in carried(made)] == fields
    assert (made.responsibility, made.undertaking, made.results) == ("", "", "")
    assert all(one.aspect is Aspect.CONTENT and not one.follow_ups for one in made.commitments)


def test_owners_are_seen_from_the_one_it_is_about() -> None:
    """In a manager's view "me" is the employee, who is called so, and the manager says "I"."""
    goals = Preparation(goals=(Goal("a"), Goal("b", owner=Owner.MANAGER), Goal("c", owner=Owner.EMPLOYER)))
    for perspective, words in (
        (Perspective.SELF, ["jag", "chefen", "kommunen"]),
        (Perspective.MANAGER, ["medarbetaren", "jag", "kommunen"]),
    ):
        answered = replace(response(perspective=perspective), preparation=goals)
        made = from_preparation(answered, id="a", created="2026-11-20", kind=AgreementKind.OVERENSKOMMELSE)
        assert [one.owner for one in made.commitments] == list(Owner)
        assert [owner_words(goal.owner, perspective, SV) for goal in goals.goals] == words


# -- the document


FULL = agreement(
    Commitment("Leda planeringsdagen", due="2027-05-01", judged="Dagen är hållen", first_step="Boka lokal"),
    Commitment("Ge återkoppling", Aspect.EXECUTION, Owner.MANAGER, "i maj"),
    Commitment("Tid för handledning", Aspect.EXECUTION, Owner.EMPLOYER, support="handledning"),
    responsibility="Schemat",
)


def sections(made: Agreement, *, signatures: bool = False) -> dict[str, tuple[object, ...]]:
    """The document's sections by id."""
    shown = document(made, SAMPLE, SV, TODAY, signatures=signatures)
    return {section.id: section.blocks for section in shown.sections}


def cells(blocks: tuple[object, ...]) -> list[str]:
    """What stands in the second column of the section's table."""
    (table,) = [block for block in blocks if isinstance(block, Table)]
    return [row[1] for row in table.rows]


def test_content_execution_and_the_employers_promises_stand_apart() -> None:
    """Each commitment once, with its number, owner, day, judgement and status."""
    found = sections(FULL)
    assert list(found) == ["undertaking", "content", "execution", "employer"]
    assert cells(found["content"]) == ["Leda planeringsdagen"]
    assert cells(found["execution"]) == ["Ge återkoppling"]
    assert cells(found["employer"]) == ["Tid för handledning"]
    table = found["content"][0]
    assert isinstance(table, Table)
    assert table.rows == (
        ("1", "Leda planeringsdagen", "medarbetaren", "2027-05-01", "Dagen är hållen", "inte börjat"),
    )
    ours = document(replace(FULL, person="Kim"), SAMPLE, SV, TODAY)
    assert ("Gäller", "Kim") in ours.facts
    assert "medarbetaren" in repr(ours.sections)


def test_the_undertaking_shows_what_is_not_written() -> None:
    """With one of the three texts the other two are shown as missing; with none the section is left out."""
    paragraphs = [block for block in sections(FULL)["undertaking"] if isinstance(block, Paragraph)]
    assert [one.text for one in paragraphs] == ["Schemat", "Inte skrivet än.", "Inte skrivet än."]
    assert "undertaking" not in sections(replace(FULL, responsibility=""))


def test_follow_ups_are_dated_by_content_and_result() -> None:
    """In the order of their dates, under the commitment they are about."""
    made = followed_up(FULL, 2, "2026-12-02", GoalStatus.DONE, "Tolv samtal", "Alla vet")
    made = followed_up(made, 2, "2026-12-01", GoalStatus.ONGOING)
    lead, bullets = sections(made)["follow_ups"]
    assert isinstance(lead, Paragraph)
    assert lead.lead == "2. Ge återkoppling"
    assert isinstance(bullets, Bullets)
    assert [one.text for one in bullets.bullets] == ["1 december 2026: pågår", "2 december 2026: klart"]
    assert [(one.label, one.text) for one in bullets.bullets[1].details] == [
        ("Innehåll", "Tolv samtal"),
        ("Resultat", "Alla vet"),
    ]


def test_signature_lines_stand_only_where_they_are_asked_for() -> None:
    """And the sentence about public records always."""
    assert "signatures" not in sections(FULL)
    (lines,) = sections(FULL, signatures=True)["signatures"]
    assert isinstance(lines, Signatures)
    assert len(lines.labels) == 2
    shown = document(FULL, SAMPLE, SV, TODAY)
    assert "allmän handling" in shown.footer
    assert shown.draft == ""


def test_without_a_definition_the_ids_stand_there() -> None:
    """A definition that is gone does not hide the agreement."""
    shown = document(FULL, None, SV, TODAY)
    facts = dict(shown.facts)
    assert (facts["Roll"], facts["Policy"]) == ("chef", "prov")
    named = dict(document(FULL, SAMPLE, SV, TODAY).facts)
    assert (named["Roll"], named["Policy"]) == (
        "Chef",
        "Medarbetarpolicy, Provköpings kommun, KF 2020-01-27 § 3",
    )


@given(agreements(), st.booleans())
def test_every_agreement_has_a_document_in_both_languages(made: Agreement, signatures: bool) -> None:
    """Every commitment's text is in it once as a cell, whatever it is; no section is empty."""
    for language in LANGUAGES:
        shown = document(made, SAMPLE, Translator(language), TODAY, signatures=signatures)
        tables = [block for section in shown.sections for block in section.blocks if isinstance(block, Table)]
        texts = [row[1] for table in tables for row in table.rows]
        assert sorted(texts) == sorted(one.text for one in made.commitments)
        assert all(section.blocks for section in shown.sections)
        assert shown.language == language


# -- mending


@given(agreements(), COMMITMENTS, st.integers(1, 4))
def test_a_commitment_is_written_anew_only_before_it_is_followed_up(
    made: Agreement, written: Commitment, number: int
) -> None:
    """Everything else stays, and how far along it was when it was agreed; followed up it is left alone."""
    if number > len(made.commitments):
        with pytest.raises(IndexError):
            corrected(made, number, written)
    elif made.commitments[number - 1].follow_ups:
        with pytest.raises(ValueError, match=str(number)):
            corrected(made, number, written)
    else:
        after = corrected(made, number, written)
        assert after.commitments[number - 1] == replace(written, agreed=made.commitments[number - 1].agreed)
        assert len(after.commitments) == len(made.commitments)
        assert replace(after, commitments=()) == replace(made, commitments=())
        others = zip(made.commitments, after.commitments, strict=True)
        assert all(one == other for at, (one, other) in enumerate(others, 1) if at != number)


@given(agreements(), COMMITMENTS)
def test_what_was_added_last_can_be_taken_away(made: Agreement, added: Commitment) -> None:
    """Taking away undoes adding; what has been followed up stays; from nothing there is nothing to take."""
    assert without_last(with_commitment(made, added)) == made
    followed = followed_up(with_commitment(made, added), len(made.commitments) + 1, "2026-11-20", DONE)
    with pytest.raises(ValueError, match=r"\d"):
        without_last(followed)
    with pytest.raises(IndexError):
        without_last(replace(made, commitments=()))


# -- two copies


def said(made: Agreement) -> list[list[tuple[str, ...]]]:
    """Every follow-up of every commitment, by what it says."""
    return [
        sorted((one.date, one.status.value, one.content, one.result) for one in commitment.follow_ups)
        for commitment in made.commitments
    ]


@st.composite
def copies(draw: st.DrawFn) -> tuple[Agreement, Agreement]:
    """One agreement as two people have it, each having followed some of it up since."""
    made = draw(agreements().filter(lambda made: made.commitments))
    one, other = made, replace(made, person="A.L.", changed="2026-12-01T10:00:00.000")
    for _ in range(draw(st.integers(0, 3))):
        one = followed_up(one, *draw(_noted(one)))
    for _ in range(draw(st.integers(0, 3))):
        other = followed_up(other, *draw(_noted(other)))
    return one, other


@given(copies())
def test_two_copies_become_one_without_losing_a_follow_up(pair: tuple[Agreement, Agreement]) -> None:
    """Either way round the same is said; each had something in it that is there; twice gives nothing more."""
    one, other = pair
    here, there = merged(one, other), merged(other, one)
    assert here is not None
    assert there is not None
    assert said(here) == said(there)
    for mine in (one, other):
        for before, after in zip(said(mine), said(here), strict=True):
            assert all(after.count(entry) >= before.count(entry) for entry in before)
    assert merged(here, other) == here
    assert merged(here, there) == here
    assert here.person == one.person
    assert Agreement.from_dict(here.to_dict()) == here
    orders = [entry.order for commitment in here.commitments for entry in commitment.follow_ups]
    assert len(set(orders)) == len(orders)


@given(agreements(), COMMITMENTS)
def test_a_commitment_that_only_one_has_is_put_last(made: Agreement, added: Commitment) -> None:
    """One that was added to one copy is in both afterwards; the shorter copy adds nothing."""
    longer = with_commitment(made, added)
    assert merged(made, longer) == replace(longer, changed=made.changed)
    assert merged(longer, made) is longer


@given(agreements(), COMMITMENTS)
def test_copies_that_say_different_things_are_not_merged(made: Agreement, written: Commitment) -> None:
    """Someone has to choose where the same commitment, or a text of the two, is worded in two ways."""
    assert merged(made, replace(made, results=f"{made.results} mer")) is None
    changed = replace(written, text=f"{written.text} mer")
    assert merged(with_commitment(made, written), with_commitment(made, changed)) is None
