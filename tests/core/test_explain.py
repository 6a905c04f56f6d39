"""Explanations: what is shown is what the one rule gave, and the sums can be checked by hand."""

from __future__ import annotations

import ast
import json
import re
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.assessment import Area, Kind, Perspective, ScoringRule
from sjalvskattning.core.change import change
from sjalvskattning.core.comparison import Shares, compare
from sjalvskattning.core.explain import (
    Target,
    TargetKind,
    data,
    difference_data,
    explain_area,
    explain_change,
    explain_counts,
    explain_difference,
    explain_item,
    explain_over_time,
    explain_overall,
    explain_shares,
    find_target,
    over_time_data,
    overview,
)
from sjalvskattning.core.explain.area import area_working
from sjalvskattning.core.explain.arithmetic import exact, index_sum, mean_of, mean_sum, rounding, weight
from sjalvskattning.core.explain.target import WORDS
from sjalvskattning.core.response import AnswerState, Response
from sjalvskattning.core.scoring import WEIGHT_UNITS, Reason, score, score_area
from sjalvskattning.core.summary import Summary
from sjalvskattning.core.summary.selection import top_two_steps
from sjalvskattning.core.timeline import timeline
from sjalvskattning.locale import LANGUAGES, Translator
from sjalvskattning.locale.typography import MINUS, ratio
from sjalvskattning.render import render
from tests.samples import (
    CANNOT_JUDGE,
    NOT_APPLICABLE,
    SAMPLE,
    area,
    assessment,
    item,
    one_area,
    rated,
    response,
    responses,
    role,
)

SV, EN = Translator("sv"), Translator("en")
THREE = (item("ett"), item("tva"), item("tre"))
SELF = response(
    {
        "lyssnar": 4,
        "avbryter": 2,
        "halsar": 3,
        "ger-svar": CANNOT_JUDGE,
        "star-upp": 5,
        "sager-ifran": 4,
        "provar-nytt": 3,
        "tar-upp-fel": 1,
        "fragas": 2,
        "far-tid": 2,
        "far-stod": NOT_APPLICABLE,
    }
)
MANAGER = response(
    {"lyssnar": 3, "avbryter": 1, "halsar": 5, "ger-svar": 2, "star-upp": 3}, perspective=Perspective.MANAGER
)


def text_of(summary: Summary) -> str:
    """The document as plain text with every run of white space as one space, hard ones too."""
    return " ".join(render(summary, "text").split())


def value_of(written: str) -> Fraction:
    """What a written sum comes to, worked out without any of the code that wrote it."""
    python = written.replace(MINUS, "-").replace("·", "*").replace(",", ".")
    python = re.sub(r"\|([^|]*)\|", r"abs(\1)", python)
    return _worked_out(ast.parse(python.strip(), mode="eval").body)


def _worked_out(node: ast.expr) -> Fraction:
    match node:
        case ast.Constant(value=number):
            return Fraction(str(number))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_worked_out(operand)
        case ast.Call(args=[argument]):
            return abs(_worked_out(argument))
        case ast.BinOp(left=left, op=op, right=right):
            first, second = _worked_out(left), _worked_out(right)
            match op:
                case ast.Add():
                    return first + second
                case ast.Sub():
                    return first - second
                case ast.Mult():
                    return first * second
                case ast.Div():
                    return first / second
    raise AssertionError(ast.dump(node))


def parts_of(written: str) -> list[str]:
    """The expressions of "a = b ≈ c"."""
    return re.split("[=≈]", written)


def every_area(given: Response) -> list[Area]:
    """Areas and sub-areas."""
    return [found for top in given.areas for found in (top, *top.areas)]


# -- the sums


def test_a_mean_is_written_as_one_would_type_it() -> None:
    """The sum of the ground's own example, with its index."""
    made = area_working(one_area({"ett": 4, "tva": 3, "tre": 5}, *THREE), "omrade")
    assert mean_sum(made, SV) == "(1·4 + 1·3 + 1·5) / 3 = 12/3 = 4,0"
    assert index_sum(made.score, SV) == "100·(4 − 1)/(5 − 1) = 75"


def test_weights_are_written_out() -> None:
    """With other weights than 1 the divisor is the sum of the weights, fractions included."""
    items = (item("ett", weight=2.0), item("tva", weight=0.5), item("tre"))
    made = area_working(one_area({"ett": 4, "tva": 3}, *items), "omrade")
    assert mean_sum(made, SV) == "(2·4 + 0,5·3) / (2 + 0,5) = 9,5/2,5 = 3,8"
    assert mean_sum(made, EN) == "(2·4 + 0.5·3) / (2 + 0.5) = 9.5/2.5 = 3.8"


def test_a_reversed_item_shows_how_the_scale_is_turned() -> None:
    """The answer 2 counts as 4, and the step is shown beside the answer."""
    given_ = one_area({"ett": 2, "tva": 4}, item("ett", reverse=True), item("tva"))
    told = text_of(explain_area(given_, "omrade", SV))
    assert "Räknas som: 1 + 5 − 2 = 4. Vikt: 1. I summan: 1·4." in told
    assert "(1·4 + 1·4) / 2 = 8/2 = 4,0" in told


@given(responses())
def test_every_written_sum_comes_to_the_number(given_: Response) -> None:
    """Worked out apart from the program, each side of the first sign is the exact mean or index."""
    for found in every_area(given_):
        made = area_working(given_, found.id)
        if made.score.reason:
            continue
        mean = Fraction(made.score.numerator, made.score.denominator)
        long, short, shown = parts_of(mean_sum(made, SV))
        assert value_of(long) == value_of(short) == mean
        assert shown.strip() == ratio(made.score.numerator, made.score.denominator, "sv")
        long, shown = parts_of(index_sum(made.score, SV))
        assert value_of(long) == Fraction(*made.score.index_ratio)
        assert shown.strip() == ratio(*made.score.index_ratio, "sv", 0)


@given(responses())
def test_the_working_is_the_score(given_: Response) -> None:
    """The lines in the sum add up to the rule's own integers, for every area and sub-area."""
    for found in every_area(given_):
        made = area_working(given_, found.id)
        assert made.score == score_area(given_, found)
        assert sum(line.units * (line.counts or 0) for line in made.summed) == made.score.numerator
        assert sum(line.units for line in made.summed) == made.score.denominator
        assert len(made.summed) == made.score.rated


@given(responses())
def test_the_rule_as_told_is_the_rule(given_: Response) -> None:
    """What is said to be needed tells every reason from every other, for any limits and answers."""
    for found in every_area(given_):
        made = area_working(given_, found.id)
        rated_units, applicable_units = made.share
        least, whole = made.least_share
        enough = rated_units * whole >= least * applicable_units
        expected: Reason | None
        if made.score.total == 0:
            expected = Reason.NOTHING_SCORED
        elif made.score.applicable == 0:
            expected = Reason.NOT_APPLICABLE
        elif made.score.rated < made.needed:
            expected = Reason.TOO_FEW_ITEMS
        else:
            expected = None if enough else Reason.TOO_SMALL_SHARE
        assert made.score.reason == expected


@given(st.lists(st.integers(-6, 6), min_size=1, max_size=9))
def test_a_mean_of_differences_comes_to_the_number(values: list[int]) -> None:
    """With and without signs: the sum can be typed, negative terms stand in parentheses."""
    for bars in (True, False):
        total = sum(map(abs, values) if bars else values)
        long, short, shown = parts_of(mean_of(values, bars, SV))
        assert value_of(long) == value_of(short) == Fraction(total, len(values))
        assert shown.strip() == ratio(total, len(values), "sv")


@given(st.integers(-5000, 5000), st.integers(1, 5000))
def test_an_exact_number_is_exact(numerator: int, denominator: int) -> None:
    """A decimal number or a fraction, never anything rounded."""
    assert value_of(exact(numerator, denominator, SV)) == Fraction(numerator, denominator)


@given(st.integers(-9000, 9000))
def test_a_weight_is_written_in_full(units: int) -> None:
    """Thousandths come back as they were, without zeros at the end."""
    written = weight(units, SV)
    assert value_of(written) * WEIGHT_UNITS == units
    assert not re.search(",[0-9]*0$", written)


@pytest.mark.parametrize(
    ("numerator", "denominator", "digits", "told"),
    [
        (12, 3, 1, "4,0 är exakt, så inget är avrundat."),
        (13, 4, 1, "3,25 ligger mitt emellan två tal som kan visas. Halva avrundas bort från noll: 3,3."),
        (-1, 4, 1, "−0,25 ligger mitt emellan två tal som kan visas. Halva avrundas bort från noll: −0,3."),
        (11, 3, 1, "3,6667 med fyra decimaler, avrundat till 3,7 först när det visas."),
        (125, 2, 0, "62,5 ligger mitt emellan två tal som kan visas. Halva avrundas bort från noll: 63."),
    ],
)
def test_rounding_is_told(numerator: int, denominator: int, digits: int, told: str) -> None:
    """Exact, exactly halfway, and everything else."""
    assert rounding(numerator, denominator, SV, digits) == told


# -- when there is no number


def test_too_few_items() -> None:
    """One rated where two are needed: the reason with both numbers, and no sum at all."""
    told = text_of(explain_area(one_area({"ett": 4}, *THREE), "omrade", SV))
    assert "Inget tal: för få svar." in told
    assert "Det krävs 2 skattade påståenden, och 1 är skattade." in told
    assert "Medel:" not in told
    assert "1·4)" not in told


def test_too_small_a_share() -> None:
    """Two light ones of three: the weights and the share, with the decimal that a limit needs."""
    items = (item("ett"), item("tva"), item("tre", weight=2.015))
    told = text_of(explain_area(one_area({"ett": 4, "tva": 4}, *items), "omrade", SV))
    assert "Skattat är 2 av det aktuellas vikt 4,015, alltså 49,8 %, och minst 50 % krävs." in told
    assert "Det räcker inte." in told


def test_everything_not_applicable() -> None:
    """The reason says so, and that it is no zero."""
    given_ = one_area({name.id: NOT_APPLICABLE for name in THREE}, *THREE)
    told = text_of(explain_area(given_, "omrade", SV))
    assert "Alla 3 påståenden som räknas är markerade som ej aktuella" in told


def test_nothing_scored() -> None:
    """An area of weight 0 says that it is not counted."""
    told = text_of(explain_area(SELF, "vilja", SV))
    assert "Inget påstående här räknas in i något medel" in told
    assert "Underlag" not in told


def test_an_unknown_area_or_item_is_a_key_error() -> None:
    """Nothing is explained that is not there."""
    with pytest.raises(KeyError):
        explain_area(SELF, "finns-inte", SV)
    with pytest.raises(KeyError):
        explain_item(SELF, "finns-inte", SV)


# -- an item


@pytest.mark.parametrize(
    ("item_id", "told"),
    [
        ("lyssnar", "skattat 4 av 5 (stämmer till stor del)"),
        ("lyssnar", "Det bidrar till summan för Bemötande med 1·4."),
        ("ger-svar", "Kan inte bedöma: svaret räknas som att det saknas."),
        ("ger-svar", "Det är inte med i summan för Bemötande."),
        ("far-stod", "Ej aktuellt: påståendet lämnar underlaget."),
        ("tar-upp-fel", "Här är ett lågt svar det goda, så skalan vänds: 1 + 5 − 1 = 5."),
        ("tar-upp-fel", "Det bidrar till summan för Utåt med 1·5."),
        ("provar-nytt", "Påståendets vikt: 2."),
        ("fragas", "Påståendet frågas men räknas inte in i något medel (vikt 0)."),
    ],
)
def test_an_item_tells_how_it_counts(item_id: str, told: str) -> None:
    """State, step, reversal, weight, and every sum that it is part of."""
    assert told in text_of(explain_item(SELF, item_id, SV))


def test_no_comment_is_shown() -> None:
    """An explanation is about numbers; what was written beside them, private or not, is not in it."""
    secret, shared = rated(4, "hemlig anteckning", private=True), rated(3, "delad tanke")
    given_ = response({"lyssnar": secret, "halsar": shared})
    for summary in (explain_area(given_, "bemotande", SV), explain_item(given_, "lyssnar", SV)):
        told = render(summary, "json")
        assert "hemlig" not in told
        assert "delad tanke" not in told
    shown = json.dumps(data(given_, Target(TargetKind.AREA, "bemotande"), None, SV))
    assert "hemlig" not in shown
    assert "delad tanke" not in shown


# -- the other numbers


def test_overall_is_over_the_areas() -> None:
    """Exact means of the areas, conditions left out, and what could not be computed told."""
    told = text_of(explain_overall(SELF, SV))
    assert "(11/3 + 4) / 2 = 23/6 ≈ 3,8" in told
    assert "Underlag: 2 av 3 områden har ett medel." in told
    assert "Område: Förutsättningar" not in told


def test_overall_that_nobody_asked_for() -> None:
    """A definition without an overall says so instead of a number."""
    told = text_of(explain_overall(one_area({"ett": 4, "tva": 4}, *THREE), SV))
    assert "räknar inte ihop områdena till ett tal" in told
    assert "Index" not in told


@given(responses())
def test_the_overall_sum_comes_to_the_number(given_: Response) -> None:
    """Wherever there is an overall mean, the written sum is it."""
    found = score(given_).overall
    made = data(given_, Target(TargetKind.OVERALL), None, SV)
    assert made["wanted"] == (found is not None)
    if found and not found.reason:
        assert value_of(parts_of(made["sums"]["mean"])[0]) == Fraction(found.numerator, found.denominator)
        assert Fraction(made["mean"]["numerator"], made["mean"]["denominator"]) == value_of(
            parts_of(made["sums"]["mean"])[0]
        )


@given(responses())
def test_the_counts_are_those_that_are_shown(given_: Response) -> None:
    """Every item stands in one state, and the sums give what the program shows."""
    made = data(given_, Target(TargetKind.COUNTS), None, SV)
    numbers = [number for listed in made["states"].values() for number in listed]
    assert sorted(numbers) == list(range(1, len(given_.items) + 1))
    assert made["total"] - len(made["states"]["unanswered"]) == given_.answered == made["answered"]
    assert made["total"] - len(made["states"]["not_applicable"]) == given_.applicable == made["applicable"]
    assert str(given_.answered) in text_of(explain_counts(given_, SV))


@given(responses())
def test_the_shares_are_those_that_are_shown(given_: Response) -> None:
    """The listed items are as many as the program's share says, for both kinds."""
    made = data(given_, Target(TargetKind.SHARES), None, SV)
    for kind in Kind:
        high, of = top_two_steps(given_, kind)
        assert (len(made[kind.value]["high_items"]), len(made[kind.value]["rated_items"])) == (high, of)
        assert set(made[kind.value]["high_items"]) <= set(made[kind.value]["rated_items"])
    assert explain_shares(given_, SV).sections


def test_a_change_is_told_step_by_step() -> None:
    """Each step as now less before, turned round where the item is reversed, and the counts add up."""
    now = response({"lyssnar": 5, "avbryter": 1, "halsar": 3, "star-upp": 2})
    told = text_of(explain_change(now, SELF, SV))
    assert "2 upp, 1 ned och 1 lika." in told
    assert "2 + 1 + 1 = 4 påståenden som skattats båda gångerna." in told
    assert "Förra: 4. Nu: 5. Skillnad: 5 − 4 = 1." in told
    assert "Förra: 2. Nu: 1. Skillnad: 2 − 1 = 1 (vänd skala)." in told
    assert "Skillnad: 2 − 5 = −3." in told


@given(responses(st.just(SAMPLE)), responses(st.just(SAMPLE)))
def test_a_change_is_the_change(one: Response, other: Response) -> None:
    """The numbers are those of the comparison over time, and what is not compared is listed."""
    earlier = response(one.answers)
    now = response(other.answers)
    since = change(earlier, now)
    made = data(now, Target(TargetKind.CHANGE), earlier, SV)
    assert made["up"] + made["down"] + made["same"] == made["compared"] == len(since.steps)
    assert made["up"] == sum(step.difference > 0 for step in since.steps)
    assert made["not_compared"] == [left.id for left in since.not_compared]
    told = explain_change(now, earlier, SV)
    assert str(made["up"]) in text_of(told)


def test_a_change_without_anything_earlier_can_not_be_explained() -> None:
    """There is nothing to compare with."""
    with pytest.raises(ValueError, match="earlier"):
        data(SELF, Target(TargetKind.CHANGE), None, SV)


# -- two views


def test_a_difference_is_told_item_by_item() -> None:
    """D for each item as it counts, the shares, and both means of d as sums."""
    told = text_of(explain_difference(SELF, MANAGER, "bemotande", SV))
    assert "Skillnad: 4 − 3 = 1." in told
    assert "Skillnad: 4 − 5 = −1 (vänd skala)." in told
    assert "Lika: 0 av 3" in told
    assert "Högst ett steg isär: 2 av 3" in told
    assert "(|1| + |−1| + |−2|) / 3 = 4/3 ≈ 1,3" in told
    assert "(1 + (−1) + (−2)) / 3 = −2/3 ≈ −0,7" in told
    assert "överskatt" not in told


def test_a_difference_says_what_is_usual_only_about_ones_own_view() -> None:
    """That one's own numbers are usually higher is said of self beside manager, not the other way round."""
    assert "det vanliga" in text_of(explain_difference(SELF, MANAGER, "bemotande", SV))
    assert "det vanliga" not in text_of(explain_difference(MANAGER, SELF, "bemotande", SV))


def test_a_difference_of_everything_has_shares_and_no_mean_of_a_view() -> None:
    """Without an area every item is in it, with its place in the policy, and neither view gets a total."""
    whole = compare(SELF, MANAGER)
    made = difference_data(SELF, MANAGER, "", SV)
    shares = Shares.of(whole.pairs)
    assert [made[key] for key in ("both", "identical", "within_one", "means")] == [
        shares.both,
        shares.identical,
        shares.within_one,
        [],
    ]
    assert len(made["items"]) == len(whole.pairs)
    told = text_of(explain_difference(SELF, MANAGER, "", SV))
    assert "Så räknas skillnaden: alla påståenden" in told
    assert f"Lika: {shares.identical} av {shares.both}" in told
    assert "Egen bild, medel:" not in told
    assert "Källorna" in told


# -- over time


OCCASIONS = tuple(
    replace(response(answers), created=f"{year}-11-20T10:00:00")
    for year, answers in (
        (2024, {"lyssnar": 2, "avbryter": 4, "halsar": 3, "ger-svar": 3}),
        (2025, {"lyssnar": 4, "avbryter": 1, "halsar": 5}),
        (2026, {"lyssnar": 5, "avbryter": 2, "halsar": 4}),
    )
)


def test_an_area_over_time_is_told_time_by_time() -> None:
    """Each time's mean as a sum over the same items, reversed ones turned round, and what is left out."""
    told = text_of(explain_over_time(timeline(OCCASIONS), "bemotande", SV))
    assert "2024-11-20: medelvärde 2,3." in told
    assert "2026-11-20: medelvärde 4,3." in told
    assert "2024-11-20: (1·2 + 1·2 + 1·3) / 3 = 7/3 ≈ 2,3" in told
    assert "2026-11-20: (1·5 + 1·4 + 1·4) / 3 = 13/3 ≈ 4,3" in told
    assert "2024-11-20: 1 + 5 − 4 = 2. 2025-11-20: 1 + 5 − 1 = 5. 2026-11-20: 1 + 5 − 2 = 4." in told
    assert "(Inte skattade varje gång.)" in told
    assert "Källorna" in told


@given(responses(st.just(SAMPLE)), responses(st.just(SAMPLE)), responses(st.just(SAMPLE)))
def test_an_area_over_time_is_the_timeline(one: Response, two: Response, three: Response) -> None:
    """Per area and time the written sum comes to the mean of the timeline, or neither has any."""
    found = timeline(
        [
            replace(response(given_.answers), id=f"svar{year}", created=f"{year}-11-20T10:00:00")
            for year, given_ in zip((2024, 2025, 2026), (one, two, three), strict=True)
        ]
    )
    for line in found.areas:
        made = over_time_data(found, line.area.id, SV)
        json.dumps(made, allow_nan=False)
        for told, score_ in zip(made["occasions"], line.scores, strict=True):
            assert (told["mean"] is None) == (score_.reason is not None)
            if told["mean"]:
                assert value_of(parts_of(told["sum"])[0]) == Fraction(score_.numerator, score_.denominator)
        for listed in made["left"]:
            assert listed["id"] in {item.id for item in line.area.all_items()}
        assert explain_over_time(found, line.area.id, SV).sections


def test_an_area_that_is_not_there_over_time() -> None:
    """It is said, not guessed."""
    with pytest.raises(KeyError):
        explain_over_time(timeline(OCCASIONS), "borta", SV)


def test_views_with_nothing_in_common() -> None:
    """No shares and no mean of nothing."""
    made = difference_data(SELF, response(perspective=Perspective.MANAGER), "bemotande", SV)
    assert made["both"] == 0
    assert made["mean_signed"] is None
    told = text_of(explain_difference(SELF, response(perspective=Perspective.MANAGER), "bemotande", SV))
    assert "som ni båda har skattat" in told


def test_views_of_different_things() -> None:
    """Another role is another thing."""
    with pytest.raises(ValueError, match="different things"):
        explain_difference(SELF, response({}, role_id="medarbetare"), "bemotande", SV)


@given(responses(st.just(SAMPLE)), responses(st.just(SAMPLE)))
def test_a_difference_is_the_comparison(one: Response, other: Response) -> None:
    """Per area the shares and sums are those of the comparison."""
    first, second = response(one.answers), response(other.answers, perspective=Perspective.MANAGER)
    for pair in compare(first, second).areas:
        made = difference_data(first, second, pair.area.id, SV)
        shares = pair.shares
        assert [made[key] for key in ("both", "identical", "within_one")] == [
            shares.both,
            shares.identical,
            shares.within_one,
        ]
        assert Shares.of(()) == shares or shares.both == len(
            [listed for listed in made["items"] if listed["difference"] is not None]
        )
        if shares.both:
            assert value_of(parts_of(made["sums"]["signed"])[0]) == Fraction(shares.signed, shares.both)
            assert value_of(parts_of(made["sums"]["absolute"])[0]) == Fraction(shares.absolute, shares.both)
        for mean, found in zip(made["means"], (pair.first, pair.second), strict=True):
            assert (mean is None) == (found.reason is not None)
            if mean:
                assert Fraction(mean["numerator"], mean["denominator"]) == Fraction(
                    found.numerator, found.denominator
                )


# -- as data


@given(responses(), st.sampled_from(LANGUAGES))
def test_data_is_json_and_agrees_with_the_score(given_: Response, language: str) -> None:
    """Every target gives JSON without NaN; an area's mean and index are the score's."""
    t = SV if language == "sv" else EN
    for found in every_area(given_):
        made = data(given_, Target(TargetKind.AREA, found.id), None, t)
        expected = score_area(given_, found)
        assert (made["mean"] is None) == (expected.reason is not None)
        if made["mean"]:
            assert made["mean"]["value"] == pytest.approx(expected.mean, abs=1e-12)
            assert made["index"]["value"] == pytest.approx(expected.index, abs=1e-12)
    for target in (
        *(Target(WORDS[word]) for word in ("overview", "overall", "counts", "shares")),
        *(Target(TargetKind.ITEM, asked.id) for asked in given_.items),
    ):
        text = json.dumps(data(given_, target, None, t), allow_nan=False)
        assert json.loads(text)["kind"] == target.kind.value


AREA_KEYS = {
    "kind", "response", "assessment", "version", "role", "perspective", "id", "title", "area_kind", "scale",
    "mean", "index", "reason", "rated", "applicable", "total", "sums", "rule", "items",
}  # fmt: skip
ITEM_KEYS = {
    "number", "id", "state", "value", "counts", "reverse", "weight", "in_sum", "source",
}  # fmt: skip


def test_the_documented_keys() -> None:
    """The keys that ``docs/guides.md`` promises."""
    made = data(SELF, Target(TargetKind.AREA, "bemotande"), None, SV)
    assert set(made) == AREA_KEYS
    assert all(set(listed) == ITEM_KEYS for listed in made["items"])
    assert set(made["rule"]) == {
        "min_share", "min_items", "needed_items", "rated_weight", "applicable_weight", "rounding",
    }  # fmt: skip
    assert made["mean"] == {"numerator": 11, "denominator": 3, "value": 11 / 3, "shown": "3,7"}


# -- which number


def fold(word: str) -> str:
    """Lower case."""
    return word.strip().lower()


def test_a_number_is_found_by_its_words() -> None:
    """By id, by title in either language, by number, and by the words for what is there once."""
    assert find_target(SELF, "bemotande", fold) == Target(TargetKind.AREA, "bemotande")
    assert find_target(SELF, "BEMÖTANDE", fold) == Target(TargetKind.AREA, "bemotande")
    assert find_target(SELF, "Inåt", fold) == Target(TargetKind.AREA, "mod-inat")
    assert find_target(SELF, "1", fold) == Target(TargetKind.ITEM, "lyssnar")
    assert find_target(SELF, "fragas", fold) == Target(TargetKind.ITEM, "fragas")
    assert find_target(SELF, "counts", fold) == Target(TargetKind.COUNTS)
    assert find_target(SELF, "finns inte", fold) is None


def test_an_area_goes_before_a_word() -> None:
    """A definition may have an area called change; it is the area that is meant."""
    made = response({}, assessment(role("r", area("change", item("ett")))), "r")
    assert find_target(made, "change", fold) == Target(TargetKind.AREA, "change")


# -- everywhere


@given(responses(), st.sampled_from(LANGUAGES))
def test_every_number_can_be_explained_in_both_languages(given_: Response, language: str) -> None:
    """No response has a number whose explanation fails, and none is empty."""
    t = SV if language == "sv" else EN
    made = [overview(given_, None, t), explain_overall(given_, t), explain_counts(given_, t)]
    made += [explain_area(given_, found.id, t) for found in every_area(given_)]
    made += [explain_item(given_, asked.id, t) for asked in given_.items]
    for summary in made:
        assert summary.language == language
        assert all(section.blocks for section in summary.sections)
        assert render(summary, "md")


def test_the_overview_names_every_area_and_how_to_ask() -> None:
    """Each area's word, and examples that can be called."""
    told = text_of(overview(SELF, None, SV))
    for found in every_area(SELF):
        assert f"Ord: {found.id}." in told
    assert "sjalvskattning explain prov01 bemotande" in told
    assert "change: finns inte" in told
    assert "change: stegen" in text_of(overview(SELF, MANAGER, SV))


def test_a_response_that_asks_nothing() -> None:
    """A colleague is asked about no conditions; with nothing else the overview is empty and still there."""
    only = assessment(role("r", area("far", item("far-tid", kind=Kind.CONDITION), kind=Kind.CONDITION)))
    told = text_of(overview(response({}, only, "r", Perspective.PEER), None, SV))
    assert "sjalvskattning explain prov01 counts" in told


def test_limits_of_a_scale_may_be_negative() -> None:
    """A scale from −1: the sums keep their parentheses and still come to the number."""
    scale = SAMPLE.scale._replace(minimum=-1)
    made = area_working(one_area({"ett": -1, "tva": 0}, *THREE[:2], scale=scale), "omrade")
    assert mean_sum(made, SV) == f"(1·({MINUS}1) + 1·0) / 2 = {MINUS}1/2 = {MINUS}0,5"
    assert value_of(parts_of(index_sum(made.score, SV))[0]) == Fraction(*made.score.index_ratio)


def test_a_limit_of_no_items_still_needs_one() -> None:
    """With min_items 0 one rated statement is needed, as the rule has it."""
    rule = ScoringRule(min_share=0.0, min_items=0)
    assert area_working(one_area({}, *THREE, rule=rule), "omrade").needed == 1
    assert one_area({}, *THREE, rule=rule).answer("ett").state is AnswerState.UNANSWERED
