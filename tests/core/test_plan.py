"""Samtalskarta: the minutes add up, what goes well comes first, and what someone chose before the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.assessment import Assessment, Kind, Perspective, Scale, Text
from sjalvskattning.core.comparison import compare
from sjalvskattning.core.plan import LONGEST, SHORTEST, AgendaPoint, PointKind, agenda
from sjalvskattning.core.plan.agenda import (
    CONDITION_ITEMS,
    LEAST_A_TOPIC,
    MINUTES_A_TOPIC,
    MOST_TOPICS,
    OPENING_ITEMS,
    Why,
)
from sjalvskattning.core.plan.document import document
from sjalvskattning.core.response import (
    Answer,
    Goal,
    GoalStatus,
    Occasion,
    Owner,
    Preparation,
    Response,
    Topic,
)
from sjalvskattning.core.summary import Summary
from sjalvskattning.core.summary.document import Block, Bullets, NoteLines, Paragraph, Table
from sjalvskattning.locale import LANGUAGES, Language, Translator
from sjalvskattning.render import encode
from tests import samples
from tests.samples import CANNOT_JUDGE, LABELS, SAMPLE, area, assessment, item, rated, response, role

TODAY = date(2026, 11, 21)
SV = Translator("sv")
ORDER = (
    PointKind.OPENING, PointKind.SINCE, PointKind.TOPIC, PointKind.CONDITIONS, PointKind.AGREEMENT,
    PointKind.FOLLOW_UP,
)  # fmt: skip
MINUTES = st.integers(SHORTEST, LONGEST)


def manager(answers: dict[str, Answer | int], of: Assessment = SAMPLE, role_id: str = "chef") -> Response:
    """The manager's view."""
    return replace(response(answers, of, role_id, Perspective.MANAGER), id="chef01")


@st.composite
def planned(draw: st.DrawFn) -> tuple[Response, Response]:
    """Two prepared views of the sample or two answered ones of any assessment."""
    if draw(st.booleans()):
        first, second = draw(samples.prepared_responses()), draw(samples.prepared_responses())
    else:
        first = draw(samples.responses())
        second = draw(samples.responses(st.just(first.assessment)))
    perspective = draw(st.sampled_from(Perspective))
    return first, replace(second, id="annan1", role=first.role, perspective=perspective)


def topics_of(points: tuple[AgendaPoint, ...]) -> list[tuple[str, Why | None]]:
    """The topics, in order, and why they are there."""
    return [(point.items[0].id, point.why) for point in points if point.kind is PointKind.TOPIC]


# -- the rule


@given(planned(), MINUTES, st.booleans())
def test_the_minutes_always_add_up(views: tuple[Response, Response], minutes: int, both: bool) -> None:
    """Exactly, for any answers: every start is where the point before ended, in the order that talks need."""
    first, second = views
    points = agenda(first, compare(first, second) if both else None, minutes)
    clock = 0
    for point in points:
        assert point.start == clock
        assert point.minutes >= 1
        clock += point.minutes
    assert clock == minutes
    kinds = [ORDER.index(point.kind) for point in points]
    assert kinds == sorted(kinds)
    for kind in (PointKind.OPENING, PointKind.AGREEMENT, PointKind.FOLLOW_UP):
        assert kinds.count(ORDER.index(kind)) == 1
    times = [point.minutes for point in points if point.kind is PointKind.TOPIC]
    assert len(times) <= MOST_TOPICS
    assert all(time >= LEAST_A_TOPIC for time in times)
    chosen = sum(point.why is Why.CHOSEN for point in points)
    assert len(times) < 2 or len(times) <= chosen + 1 or all(time >= MINUTES_A_TOPIC for time in times)
    assert not times or max(times) - min(times) <= 1
    assert times == sorted(times, reverse=True)


@given(planned(), MINUTES, st.booleans())
def test_chosen_topics_come_before_the_rest(
    views: tuple[Response, Response], minutes: int, both: bool
) -> None:
    """Then what someone flagged, then what differs, then what may be developed; each item once."""
    first, second = views
    points = agenda(first, compare(first, second) if both else None, minutes)
    found = topics_of(points)
    order = [list(Why).index(why) for _, why in found if why is not None]
    assert len(order) == len(found)
    assert order == sorted(order)
    assert len({name for name, _ in found}) == len(found)
    asked = {known.id for known in first.items}
    chosen = [topic.item_id for view in (views if both else views[:1]) for topic in view.preparation.topics]
    for name, why in found:
        assert name in asked
        assert (why is Why.CHOSEN) == (name in chosen)
    if len([name for name in set(chosen) if name in asked]) >= len(found):
        assert all(why is Why.CHOSEN for _, why in found)


@given(planned(), MINUTES, st.booleans())
def test_every_point_is_about_what_it_says(
    views: tuple[Response, Response], minutes: int, both: bool
) -> None:
    """The opening holds strengths, the conditions hold conditions, and neither more than can be said."""
    first, second = views
    found = compare(first, second) if both else None
    for point in agenda(first, found, minutes):
        if point.kind is PointKind.OPENING:
            assert len(point.items) <= OPENING_ITEMS
            assert all(known.kind is Kind.EXPECTATION for known in point.items)
            if found is not None:
                assert set(point.items) <= {pair.item for pair in found.strengths}
        elif point.kind is PointKind.CONDITIONS:
            assert 1 <= len(point.items) <= CONDITION_ITEMS
            assert all(known.kind is Kind.CONDITION for known in point.items)
        elif point.kind is PointKind.TOPIC:
            assert len(point.items) == 1
        else:
            assert point.items == ()


def test_every_length_there_can_be_adds_up() -> None:
    """With everything to talk about and with nothing."""
    everything: dict[str, Answer | int] = {
        known.id: rated(1 + n % 5, flagged=True) for n, known in enumerate(SAMPLE.items_of("chef"))
    }
    views = [(one, compare(one, manager(everything))) for one in (response(), response(everything))]
    for minutes, (first, found) in product(range(SHORTEST, LONGEST + 1), views):
        points = agenda(first, found, minutes)
        assert sum(point.minutes for point in points) == minutes
        topics = [point for point in points if point.kind is PointKind.TOPIC]
        assert len(topics) >= 1
        assert min(point.minutes for point in topics) >= LEAST_A_TOPIC


@pytest.mark.parametrize("minutes", [-1, 0, SHORTEST - 1, LONGEST + 1, 10**9])
def test_no_plan_is_made_for_other_lengths(minutes: int) -> None:
    """ValueError."""
    with pytest.raises(ValueError, match=str(minutes)):
        agenda(response(), None, minutes)


def test_a_plan_of_45_minutes() -> None:
    """Worked out by hand: 4 to open, 5 for conditions, 7 to agree, 3 to follow up, the rest for topics."""
    everything = {known.id: 4 for known in SAMPLE.items_of("chef")}
    first = response({**everything, "ger-svar": rated(2, flagged=True)})
    second = manager({**everything, "star-upp": 1})
    assert [(p.kind.value, p.start, p.minutes) for p in agenda(first, compare(first, second), 45)] == [
        ("opening", 0, 4), ("topic", 4, 9), ("topic", 13, 9), ("topic", 22, 8),
        ("conditions", 30, 5), ("agreement", 35, 7), ("follow_up", 42, 3),
    ]  # fmt: skip


def test_what_each_has_chosen_is_taken_in_turn() -> None:
    """The first one's first, the other's first, and so on; what both chose once."""
    first = replace(
        response(), preparation=Preparation((Topic("lyssnar"), Topic("halsar"), Topic("finns-inte")))
    )
    second = replace(
        manager({}), preparation=Preparation((Topic("star-upp"), Topic("lyssnar"), Topic("ger-svar")))
    )
    found = topics_of(agenda(first, compare(first, second), 120))
    assert found == [(name, Why.CHOSEN) for name in ("lyssnar", "star-upp", "halsar", "ger-svar")]


def test_what_is_flagged_differs_or_may_be_developed_follows() -> None:
    """In that order, each with the reason that comes first."""
    first = response({"lyssnar": rated(4, flagged=True), "halsar": 5, "star-upp": 2, "ger-svar": 3})
    first = replace(first, preparation=Preparation((Topic("star-upp"),)))
    second = manager({"lyssnar": 1, "halsar": 2, "star-upp": 2, "ger-svar": 3})
    assert topics_of(agenda(first, compare(first, second), 240)) == [
        ("star-upp", Why.CHOSEN), ("lyssnar", Why.FLAGGED), ("halsar", Why.DIFFERS), ("ger-svar", Why.DEVELOP)
    ]  # fmt: skip


def test_the_time_without_topics_is_for_agreeing() -> None:
    """Nobody has answered, chosen or flagged anything."""
    points = agenda(response(), None, 60)
    assert topics_of(points) == []
    (agreeing,) = [point for point in points if point.kind is PointKind.AGREEMENT]
    assert agreeing.minutes > 30


def test_the_conditions_that_either_rates_low_come_first() -> None:
    """Lowest first, whoever rated it; without any that is low, the first ones asked."""
    owed = [item(f"f{n}", kind=Kind.CONDITION) for n in range(5)]
    of = assessment(role("r", area("a", item("x")), area("forutsattningar", *owed, kind=Kind.CONDITION)))
    first = response({"f0": 5, "f1": 3, "f2": 4}, of, "r")
    second = manager({"f3": 2, "f4": 5}, of, "r")

    def conditions(*views: Response) -> list[str]:
        points = agenda(views[0], compare(*views) if len(views) == 2 else None, 60)
        return [known.id for p in points if p.kind is PointKind.CONDITIONS for known in p.items]

    assert conditions(first, second) == ["f3", "f1", "f0"]
    assert conditions(first) == ["f1", "f0", "f2"]
    assert conditions(response({}, of, "r")) == ["f0", "f1", "f2"]
    assert conditions(replace(first, perspective=Perspective.PEER)) == []


# -- two versions


def test_an_answer_to_another_wording_is_not_put_under_this_one() -> None:
    """Neither its step, its example, its wish, its choice as a topic, nor how low it was rated."""

    def of(**changed: object) -> Assessment:
        asked = replace(item("b"), **changed)  # type: ignore[arg-type]
        owed = replace(item("f", kind=Kind.CONDITION), **changed)  # type: ignore[arg-type]
        other = item("g", kind=Kind.CONDITION)
        return assessment(role("r", area("a", item("a"), asked), area("f", other, owed, kind=Kind.CONDITION)))

    first = replace(
        response({"a": 3, "b": rated(3, flagged=True), "f": 5, "g": 5}, of(), "r"),
        preparation=Preparation((Topic("b", "min önskan"),)),
    )
    second = replace(
        manager({"a": 3, "b": rated(1, "om något annat"), "f": 1, "g": 3}, of(text=Text("Annat.")), "r"),
        preparation=Preparation((Topic("b", "önskan om något annat"), Topic("a", "om a"))),
    )
    found = compare(first, second)
    points = agenda(first, found, 60)
    assert topics_of(points)[:2] == [("b", Why.CHOSEN), ("a", Why.CHOSEN)]
    assert ("g", Why.DIFFERS) in topics_of(points)
    assert [known.id for p in points if p.kind is PointKind.CONDITIONS for known in p.items] == ["f"]
    text = encode(document(points, first, found, SV, TODAY), "text").decode()
    assert "min önskan" in text
    assert "om a" in text
    assert "om något annat" not in text
    back = agenda(second, compare(second, first), 60)
    assert topics_of(back)[0] == ("b", Why.CHOSEN)


def test_each_voice_is_told_on_its_own_scale() -> None:
    """3 of 4 is said as that, beside 4 of 5."""
    of = assessment(role("r", area("a", item("a"))))
    other = replace(of, scale=Scale(1, LABELS[:4]), version="2.0.0")
    first = replace(response({"a": 4}, of, "r"), preparation=Preparation((Topic("a"),)))
    second = manager({"a": 3}, other, "r")
    found = compare(first, second)
    text = encode(document(agenda(first, found, 30), first, found, SV, TODAY), "text").decode()
    assert "Egen bild: 4 av 5" in text
    assert "Chefens bild: 3 av 4" in text


# -- the document


def blocks_of(shown: Summary, start: str) -> list[Block]:
    """The blocks of the first section whose title begins so after its minutes."""
    return next(list(s.blocks) for s in shown.sections if s.title.partition(": ")[2].startswith(start))


def prepared() -> tuple[Response, Response]:
    """Two views with a topic, wishes, needs and goals."""
    everything: dict[str, Answer | int] = {known.id: 4 for known in SAMPLE.items_of("chef")}
    first = replace(
        response({**everything, "lyssnar": rated(2, "mitt exempel"), "far-tid": 1}),
        occasion=Occasion(date="2026-11-25", name="Kim"),
        preparation=Preparation(
            (Topic("lyssnar", "min önskan"),),
            (Goal("Mitt mål", "börja", Owner.EMPLOYER, "2027-05-01", "så ser vi det"),),
            needs="mer tid",
        ),
    )
    second = replace(
        manager({**everything, "lyssnar": rated(4, "chefens exempel")}),
        preparation=Preparation(goals=(Goal("Chefens mål", owner=Owner.ME),), needs="fler möten"),
    )
    return first, second


def test_the_plan_has_both_voices() -> None:
    """Each point with its time, what both say, a question to open with, the policy, and room to write."""
    first, second = prepared()
    found = compare(first, second)
    shown = document(agenda(first, found, 45), first, found, SV, TODAY)
    topic = blocks_of(shown, "Jag gör lyssnar")
    assert isinstance(topic[0], Paragraph)
    assert topic[0].text == "Valt att ta upp."
    assert isinstance(topic[1], Bullets)
    assert [bullet.text for bullet in topic[1].bullets] == [
        "Egen bild: 2 av 5",
        "Exempel, Egen bild: mitt exempel",
        "Vill ta upp, Egen bild: min önskan",
        "Chefens bild: 4 av 5",
        "Exempel, Chefens bild: chefens exempel",
        "Att börja med: När går lyssnar bra?",
        "Policyn: Som medarbetare, punkt 7 (återger)",
    ]
    assert isinstance(topic[2], NoteLines)
    needs = [block.text for block in blocks_of(shown, "Förutsättningar") if isinstance(block, Paragraph)][1:]
    assert needs == ["mer tid", "fler möten"]
    (agreed,) = [block for block in blocks_of(shown, "Det vi kommer") if isinstance(block, Table)]
    assert agreed.rows[0] == ("Mitt mål", "kommunen", "2027-05-01", "så ser vi det")
    assert agreed.rows[1][:2] == ("Chefens mål", "medarbetaren"), "I is always whom the view is about"
    assert set(agreed.rows[2:]) == {("", "", "", "")}
    assert ("Tid", "45 minuter") in shown.facts
    assert ("Namn", "Kim") in shown.facts


def test_the_overview_says_when_each_point_begins_and_ends() -> None:
    """The table and the sections tell the same."""
    first, second = prepared()
    found = compare(first, second)
    points = agenda(first, found, 60)
    shown = document(points, first, found, SV, TODAY)
    (table,) = [block for block in shown.sections[0].blocks if isinstance(block, Table)]
    assert [row[:2] for row in table.rows] == [
        (f"{p.start}–{p.start + p.minutes}", f"{p.minutes} min") for p in points
    ]
    assert table.rows[-1][0].endswith("–60")
    assert [section.title for section in shown.sections[1:]] == [
        f"Minut {when}: {what}" for when, _, what in table.rows
    ]


def test_one_view_alone_has_one_voice() -> None:
    """Nothing is said of the other one's."""
    first, _ = prepared()
    text = encode(document(agenda(first, None, 45), first, None, SV, TODAY), "text").decode()
    assert "Min bild: 2 av 5" in text
    assert "Chefens bild" not in text
    assert "ni båda skattar" not in text


def test_what_could_not_be_judged_is_said_and_not_a_number() -> None:
    """A state in words."""
    first = replace(response({"lyssnar": CANNOT_JUDGE}), preparation=Preparation((Topic("lyssnar"),)))
    found = compare(first, manager({"lyssnar": 3}))
    text = encode(document(agenda(first, found, 30), first, found, SV, TODAY), "text").decode()
    assert "Egen bild: kan inte bedöma" in text
    assert "Chefens bild: 3 av 5" in text


@given(planned(), MINUTES, st.sampled_from(LANGUAGES), st.booleans())
def test_any_plan_is_a_document(
    views: tuple[Response, Response], minutes: int, language: Language, both: bool
) -> None:
    """Whatever was written; the same views give the same bytes."""
    first, second = views
    found = compare(first, second) if both else None
    t = Translator(language)
    shown = document(agenda(first, found, minutes), first, found, t, TODAY)
    again = document(agenda(first, found, minutes), first, found, t, TODAY)
    assert encode(shown, "html") == encode(again, "html")
    assert encode(shown, "md")
    assert len(shown.sections) == 1 + len(agenda(first, found, minutes))
    assert shown.draft


def test_last_times_promises_have_a_point_of_their_own() -> None:
    """Right after what goes well, each with how it went, whose it was and when; the same thing once."""
    first, second = prepared()
    goal = Goal("Tid för handledning", owner=Owner.EMPLOYER, due="2026-05-01", status=GoalStatus.ONGOING)
    mine = replace(first, preparation=replace(first.preparation, earlier=(goal, Goal("Leda mötet"))))
    theirs = replace(second, preparation=replace(second.preparation, earlier=(goal,)))
    found = compare(mine, theirs)
    points = agenda(mine, found, 45)
    assert [point.kind for point in points[:2]] == [PointKind.OPENING, PointKind.SINCE]
    told = blocks_of(document(points, mine, found, SV, TODAY), "Det ni kom överens om sist")
    (bullets,) = [block for block in told if isinstance(block, Bullets)]
    assert [bullet.text for bullet in bullets.bullets] == [
        "Pågår: Tid för handledning (kommunen, 2026-05-01)",
        "Inte börjat: Leda mötet (medarbetaren)",
    ]
    alone = blocks_of(document(agenda(mine, None, 45), mine, None, SV, TODAY), "Det ni kom överens om sist")
    assert "Inte börjat: Leda mötet (jag)" in [
        b.text for block in alone if isinstance(block, Bullets) for b in block.bullets
    ]
    assert PointKind.SINCE not in [point.kind for point in agenda(first, compare(first, second), 45)]
