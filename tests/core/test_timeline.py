"""One person over three or more occasions: only what is the same every time, no more certain than it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.assessment import Area, Assessment, Perspective, Reliability, Scale, Text
from sjalvskattning.core.change import Why, change
from sjalvskattning.core.response import Answer, Occasion, Response
from sjalvskattning.core.scoring import Reason
from sjalvskattning.core.summary.document import Chart, Section, Summary, Table
from sjalvskattning.core.timeline import MIN_OCCASIONS, Timeline, document, timeline
from sjalvskattning.locale import LANGUAGES, Language, Translator
from sjalvskattning.render import render
from tests import samples
from tests.samples import CANNOT_JUDGE, NOT_APPLICABLE, area, assessment, item, rated, response, role

TODAY = date(2026, 11, 21)
MEASURED = Reliability(18, 0.80, 240, "Provkommunen, hösten 2026")
FOUR = ("a", "b", "c", "d")


def of(
    *names: str, reliability: Reliability | None = None, version: str = "1.0.0", **changed: object
) -> Assessment:
    """One area of those items; ``changed`` replaces fields of the first."""
    items = [item(name) for name in names]
    items[0] = replace(items[0], **changed)  # type: ignore[arg-type]
    whole = replace(area("omrade", *items), reliability=reliability)
    return assessment(role("r", whole), version=version)


def on(day: str, answers: Mapping[str, Answer | int], of_: Assessment) -> Response:
    """A response of that day."""
    return replace(response(answers, of_, "r"), id=f"id-{day}", created=f"{day}T10:00:00" if day else "")


def three(*ratings: Mapping[str, Answer | int], of_: Assessment | None = None) -> Timeline:
    """One response a year from 2024, to the same assessment."""
    known = of_ or of(*FOUR)
    return timeline([on(f"{2024 + n}-11-20", given_, known) for n, given_ in enumerate(ratings)])


def all_(value: int) -> dict[str, Answer | int]:
    """The same rating of all four."""
    return dict.fromkeys(FOUR, value)


def section(summary: Summary, name: str) -> Section:
    """A section by its id."""
    return next(found for found in (*summary.sections, *summary.appendix) if found.id == name)


def chart_of(found: Timeline, language: Language = "sv") -> Chart:
    """The document's only chart."""
    blocks = section(document(found, Translator(language), TODAY), "areas").blocks
    (chart,) = (block for block in blocks if isinstance(block, Chart))
    return chart


def text_of(found: Timeline, language: Language = "sv") -> str:
    """The document with every run of white space as one space."""
    return " ".join(render(document(found, Translator(language), TODAY), "text").split())


# -- what is compared


def test_means_are_in_order_of_time_whatever_the_order_given() -> None:
    """By when they were made, not by when the conversation is to be held."""
    ratings = [on("2026-11-20", all_(4), of(*FOUR)), on("2024-11-20", all_(2), of(*FOUR))]
    found = timeline([*ratings, on("2025-11-20", all_(3), of(*FOUR))])
    (line,) = found.areas
    assert [score.mean for score in line.scores] == [2.0, 3.0, 4.0]
    assert [response.created[:4] for response in found.responses] == ["2024", "2025", "2026"]
    assert line.difference == 50


def test_only_what_is_rated_every_time_counts() -> None:
    """One answer that is missing once is out of every mean, and told with its reason."""
    found = three(all_(2), {**all_(2), "d": CANNOT_JUDGE}, {**all_(2), "d": 5})
    (line,) = found.areas
    assert [score.mean for score in line.scores] == [2.0, 2.0, 2.0]
    assert (line.scores[-1].rated, line.scores[-1].applicable) == (3, 4)
    assert [(left.item.id, left.why) for left in found.left_out] == [("d", Why.NOT_RATED)]
    assert [move.item.id for move in found.moves] == ["a", "b", "c"]


def test_what_was_never_applicable_is_no_lack() -> None:
    """It leaves the base when it is so every time."""
    given_: dict[str, Answer | int] = {**all_(2), "d": NOT_APPLICABLE}
    (line,) = three(given_, given_, given_).areas
    assert (line.scores[-1].rated, line.scores[-1].applicable) == (3, 3)


def test_versions_are_compared_on_what_is_the_same() -> None:
    """Added, removed and reworded at any time: out of all of it, each with why."""
    first = of("a", "b", "c", "gone", version="1.0.0")
    second = of("a", "b", "c", "gone", version="1.1.0", text=Text("Jag gör något annat."))
    third = of("a", "b", "c", "new", version="2.0.0", text=Text("Jag gör något annat."))
    found = timeline(
        [
            on("2024-01-01", dict.fromkeys(("a", "b", "c", "gone"), 2), first),
            on("2025-01-01", dict.fromkeys(("a", "b", "c", "gone"), 3), second),
            on("2026-01-01", dict.fromkeys(("a", "b", "c", "new"), 4), third),
        ]
    )
    assert [move.item.id for move in found.moves] == ["b", "c"]
    assert [(left.item.id, left.why) for left in found.left_out] == [
        ("a", Why.REWORDED),
        ("new", Why.ADDED),
        ("gone", Why.REMOVED),
    ]
    text = text_of(found)
    assert "Skattningen har ändrats." in text
    assert "3 påståenden jämförs inte." in text
    for words in ("Löd annorlunda", "Frågades inte", "Frågas inte längre"):
        assert words in text


def test_what_was_removed_is_told_once_as_it_last_was() -> None:
    """Also when two earlier versions had it, in different words."""
    old, newer = of("x", "b"), of("x", "b", text=Text("Jag gör x bättre."))
    found = timeline(
        [
            on("2024-01-01", {"b": 1}, old),
            on("2025-01-01", {"b": 1}, newer),
            on("2026-01-01", {"b": 1}, of("b")),
        ]
    )
    (left,) = found.left_out
    assert (left.why, left.item.text.sv) == (Why.REMOVED, "Jag gör x bättre.")


def test_too_little_in_common_gives_a_reason_instead_of_a_mean() -> None:
    """And no mark in the chart, no difference, no certainty."""
    found = three({"a": 1, "b": 1, "c": 1}, all_(3), {"a": 5, "d": 5}, of_=of(*FOUR, reliability=MEASURED))
    (line,) = found.areas
    assert {score.reason for score in line.scores} == {Reason.TOO_FEW_ITEMS}
    assert (line.difference, line.rci, line.reliable) == (None, None, None)
    chart = chart_of(found)
    assert [mark.denominator for mark in chart.rows[0].marks] == [0, 0, 0]
    assert chart.rows[0].text == "för få svar"
    assert chart.sentence.startswith("Inget område har så många")


def test_a_scale_that_begins_elsewhere_is_moved_and_another_length_set_aside() -> None:
    """Marks are on today's scale; a 3 of 4 is not a 3 of 5, and the rest is still compared."""
    zero = replace(of(*FOUR), scale=Scale(0, samples.LABELS))
    four_steps = replace(of(*FOUR), scale=Scale(1, samples.LABELS[:4]))
    found = timeline(
        [
            on("2023-01-01", all_(4), four_steps),
            on("2024-01-01", all_(2), zero),
            on("2025-01-01", all_(3), of(*FOUR)),
            on("2026-01-01", all_(4), of(*FOUR)),
        ]
    )
    (line,) = found.areas
    assert [score.mean for score in line.scores] == [3.0, 3.0, 4.0]
    assert [response.created[:4] for response in found.set_aside] == ["2023"]
    assert "antal steg: 2023-01-01." in text_of(found)


def test_what_is_no_timeline_is_refused() -> None:
    """Fewer than three, another role, another person: ValueError."""
    ok = [on(f"202{n}-01-01", all_(3), of(*FOUR)) for n in range(3)]
    for wrong in (
        ok[: MIN_OCCASIONS - 1],
        [*ok, replace(ok[0], perspective=Perspective.PEER)],
        [*ok, replace(ok[0], assessment=replace(of(*FOUR), id="annan"))],
    ):
        with pytest.raises(ValueError, match=r"timeline|compared"):
            timeline(wrong)
    seen = [
        replace(one, perspective=Perspective.MANAGER, occasion=Occasion(name=name))
        for one, name in zip(ok, ("Åsa", "åsa ", "Bo"), strict=True)
    ]
    with pytest.raises(ValueError, match="compared"):
        timeline(seen)


@given(st.lists(samples.responses(of=st.just(samples.SAMPLE)), min_size=3, max_size=5), st.randoms())
def test_any_timeline_holds_together(given_: list[Response], random: object) -> None:
    """The order given is nothing, all scores of an area are over the same items, two of it are a change."""
    first = given_[0]
    same = [
        replace(one, id=f"r{n}", created=f"202{n}-01-01", role=first.role, perspective=first.perspective)
        for n, one in enumerate(given_)
    ]
    found = timeline(same)
    shuffled = list(same)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert timeline(shuffled) == found
    for line in found.areas:
        assert len({(s.denominator, s.rated, s.applicable, s.reason) for s in line.scores}) == 1
    told = [move.item.id for move in found.moves] + [left.item.id for left in found.left_out]
    assert sorted(told) == sorted(known.id for known in found.last.items)
    moved = {step.item.id: step.difference for step in change(same[0], same[-1]).steps}
    assert all(move.difference == moved[move.item.id] for move in found.moves)
    for language in LANGUAGES:
        assert document(found, Translator(language), TODAY).sections


# -- noise


@pytest.mark.parametrize(("last", "reliable"), [(4, True), (3, True), (2, False)])
def test_the_last_beside_the_first_is_told_from_noise(last: int, reliable: bool) -> None:
    """With SD 18 and r 0.80 it takes 22.3 points: two of four items one step more is 12.5."""
    known = of(*FOUR, reliability=MEASURED)
    after = all_(last) if last > 2 else {**all_(2), "a": 3, "b": 3}
    (line,) = three(all_(2), all_(5), after, of_=known).areas
    assert line.reliable is reliable
    assert line.rci is not None
    assert line.difference is not None
    assert isclose(line.rci, line.difference / (18 * 0.4**0.5))


def test_the_document_says_how_certain_it_is() -> None:
    """What it takes in points and steps, and where that was measured."""
    known = of(*FOUR, reliability=MEASURED)
    beyond = text_of(three(all_(2), all_(3), all_(4), of_=known))
    assert "Från 25,0 till 75,0." in beyond
    assert "22,3 indexenheter (0,9 steg) av en slump. Det här är mer." in beyond
    assert (
        "Mätt på 240 personer: standardavvikelse 18, reliabilitet 0,80. Källa: Provkommunen, hösten 2026"
        in beyond
    )
    within = text_of(three(all_(2), all_(3), {**all_(2), "a": 3}, of_=known))
    assert "Det här är inte mer än så." in within
    part = text_of(three(all_(2), all_(3), {"a": 4, "b": 4, "c": 4}, of_=known))
    assert "Här jämförs 3 av 4 påståenden" in part
    assert "Det här är mer" not in part
    assert "Det här är inte mer" not in part
    english = text_of(three(all_(2), all_(3), all_(4), of_=known), "en")
    assert "22.3 points of the index (0.9 steps) by chance. This is more." in english


def test_where_nobody_has_measured_nothing_is_certain() -> None:
    """As in every shipped definition; and only the areas without a measurement are named beside one with."""
    found = three(all_(1), all_(3), all_(5))
    assert found.areas[0].reliable is None
    assert "är inte känt: skattningen anger ingen mätning." in text_of(found)
    both = assessment(
        role("r", replace(area("matt", item("a"), item("b")), reliability=MEASURED), area("omatt", item("c")))
    )
    text = text_of(three(all_(1), all_(1), all_(1), of_=both))
    assert "är inte känt för Omatt: skattningen anger ingen mätning." in text


# -- the document


def test_the_chart_has_a_mark_and_the_table_a_column_for_each_occasion() -> None:
    """Marks, numbers, series and columns in order of time; the denominator last."""
    chart = chart_of(three(all_(2), {**all_(3), "a": 4}, all_(4)))
    (row,) = chart.rows
    assert chart.series == ("2024-11-20", "2025-11-20", "2026-11-20")
    assert [mark.numerator / mark.denominator for mark in row.marks] == [2, 3.25, 4]
    assert row.text == "2,0 · 3,3 · 4,0"
    assert chart.table == Table(
        ("Område", "2024-11-20", "2025-11-20", "2026-11-20", "Underlag"),
        (("Omrade", "2,0", "3,3", "4,0", "4 av 4"),),
        frozenset({1, 2, 3, 4}),
    )
    assert chart.sentence == (
        "Områden med högre medel senast än första gången: 1. Lägre: 0. Lika: 0. Skalan går från 1 till 5."
    )


def test_sub_areas_stand_under_their_area_and_are_not_counted_beside_it() -> None:
    """One area in the sentence, three rows in the chart."""
    inner: tuple[Area, ...] = (area("inat", item("a"), item("b")), area("utat", item("c"), item("d")))
    chart = chart_of(three(all_(2), all_(3), all_(4), of_=assessment(role("r", area("mod", areas=inner)))))
    assert [(row.label, row.level) for row in chart.rows] == [("Mod", 0), ("Inat", 1), ("Utat", 1)]
    assert [row[0] for row in chart.table.rows] == ["Mod", "– Inat", "– Utat"]
    assert "gången: 1." in chart.sentence


def test_occasions_of_the_same_day_and_without_a_date_are_told_apart() -> None:
    """A number after the date; a number instead of one."""
    known = of(*FOUR)
    days = ("", "2026-01-01", "2026-01-01")
    found = timeline([replace(on(day, all_(3), known), id=str(n)) for n, day in enumerate(days)])
    assert chart_of(found).series == ("Tillfälle 1", "2026-01-01", "2026-01-01 (2)")


def test_the_largest_moves_come_first_and_at_most_five() -> None:
    """By steps as they count, then in the order asked; what ended where it began is not there."""
    names = tuple("abcdefgh")
    known = assessment(role("r", area("omrade", *(item(name, reverse=name == "h") for name in names))))
    last = {"a": 3, "b": 4, "c": 5, "d": 4, "e": 2, "f": 4, "g": 4, "h": 1}
    found = three(dict.fromkeys(names, 3), dict.fromkeys(names, 5), dict(last), of_=known)
    assert [move.item.id for move in found.largest] == ["c", "h", "b", "d", "e", "f", "g"]
    assert next(move for move in found.moves if move.item.id == "h").difference == 2
    text = text_of(found)
    assert "Jag gör h i mitt arbete. (skattat 3, sedan 5, sedan 1)" in text
    assert text.count("(skattat") == 5


def test_a_timeline_where_nothing_moved_says_so() -> None:
    """No list of nothing."""
    text = text_of(three(all_(3), all_(5), all_(3)))
    assert "Inget påstående är skattat olika första och senaste gången." in text
    assert "(skattat" not in text


def test_no_comment_total_or_verdict_is_in_it() -> None:
    """Whose right it is, how good someone is, and what was written are not the timeline's to say."""
    secret = {**all_(4), "a": rated(5, "hemligt exempel", private=True), "b": rated(5, "delat exempel")}
    found = three(all_(1), secret, secret)
    for language in LANGUAGES:
        text = text_of(found, language)
        assert "exempel" not in text.replace("till exempel", "")
        assert not re.search(
            r"\b(totalt?|total|genomsnitt|bäst|sämst|best|worst|overall|bättre|sämre|better|worse)\b",
            text,
            re.I,
        )
    assert "Det här är inget betyg" in text_of(found) or "DET HÄR ÄR INGET BETYG" in text_of(found)


def test_another_persons_view_is_worded_as_such() -> None:
    """The manager's timeline is about the employee, whose name is in the heading."""
    known = of(*FOUR)
    seen = [
        replace(
            on(f"202{n}-01-01", {**all_(n + 1)}, known),
            perspective=Perspective.MANAGER,
            occasion=Occasion(name="Åsa Ek"),
        )
        for n in range(3)
    ]
    summary = document(timeline(seen), Translator("sv"), TODAY)
    assert ("Namn", "Åsa Ek") in summary.facts
    assert "Medarbetaren gör a i sitt arbete." in " ".join(render(summary, "text").split())
