"""The one scoring rule, against its properties, hand-computed cases and the standard library."""

from __future__ import annotations

import statistics
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.assessment import Area, Assessment, Item, Kind, Role, Scale, ScoringRule, Text
from sjalvskattning.core.response import Answer, AnswerState, Response
from sjalvskattning.core.scoring import Reason, Score, keyed, score, score_items
from tests import samples
from tests.samples import CANNOT_JUDGE, NOT_APPLICABLE, item, one_area

ALWAYS = ScoringRule(min_share=0.0, min_items=0)
ITEMS = tuple(item(name) for name in "abcd")


def area_score(answers: dict[str, Answer | int], *items: Item, rule: ScoringRule | None = None) -> Score:
    """The score of one area with those items and answers."""
    return score(one_area(answers, *items, rule=rule)).areas["omrade"]


def every_area(response: Response) -> list[Area]:
    """Top areas and sub-areas."""
    return [area for top in response.areas for area in (top, *top.areas)]


def with_items(given: Assessment, change: object, *, backwards: bool = False) -> Assessment:
    """The assessment with every item put through ``change``, perhaps in the opposite order."""

    def again(area: Area) -> Area:
        items = [change(known) for known in area.items]  # type: ignore[operator]
        return replace(
            area,
            items=tuple(reversed(items) if backwards else items),
            areas=tuple(again(sub) for sub in area.areas),
        )

    def role(known: Role) -> Role:
        return replace(known, areas=tuple(again(area) for area in known.areas))

    return replace(given, roles=tuple(role(known) for known in given.roles))


def reference(response: Response, items: list[Item]) -> Fraction | None:
    """The rule, written a second time with fractions; None where it says that there is no mean."""
    scale, rule = response.assessment.scale, response.assessment.scoring
    scored = [(item, Fraction(round(item.weight * 1000), 1000)) for item in items]
    scored = [(item, weight) for item, weight in scored if weight > 0]
    applicable = [
        (item, weight)
        for item, weight in scored
        if response.answer(item.id).state is not AnswerState.NOT_APPLICABLE
    ]
    rated = [
        (weight, value if not item.reverse else scale.minimum + scale.maximum - value)
        for item, weight in applicable
        if (value := response.answer(item.id).value) is not None
    ]
    if not rated or len(rated) < min(rule.min_items, len(scored)):
        return None
    base, weights = sum(weight for _, weight in applicable), sum(weight for weight, _ in rated)
    if Fraction(weights) / base < Fraction(rule.min_share):
        return None
    return sum((weight * value for weight, value in rated), Fraction(0)) / weights


@given(samples.responses())
def test_mean_and_index_equal_exact_fractions_to_the_last_bit(response: Response) -> None:
    """Every area and sub-area: the float nearest the exact value, or a reason where there is none."""
    scale = response.assessment.scale
    scores = score(response)
    assert list(scores.areas) == [area.id for area in every_area(response)]
    for area in every_area(response):
        found, exact = scores.areas[area.id], reference(response, list(area.all_items()))
        assert (found.reason is None) == (exact is not None)
        if exact is None:
            assert found.mean is None
            assert found.index is None
        else:
            assert found.mean == float(exact)
            assert found.index == float(100 * (exact - scale.minimum) / (scale.maximum - scale.minimum))
            assert 0 <= found.index <= 100
        assert 0 <= found.rated <= found.applicable <= found.total


@given(samples.responses())
def test_overall_is_the_mean_of_the_areas_that_could_be_computed(response: Response) -> None:
    """Expectation areas only, each counting the same, exactly; nothing where it is not asked for."""
    scores = score(response)
    if not response.assessment.scoring.overall:
        assert scores.overall is None
        return
    expected = [area for area in response.areas if area.kind is Kind.EXPECTATION]
    means = [exact for area in expected if (exact := reference(response, list(area.all_items()))) is not None]
    assert scores.overall is not None
    assert (scores.overall.rated, scores.overall.applicable) == (len(means), len(expected))
    if not means:
        assert scores.overall.reason is not None
        assert scores.overall.mean is None
    else:
        assert scores.overall.mean == float(sum(means, Fraction(0)) / len(means))


@given(samples.responses())
def test_doubling_all_weights_changes_nothing(response: Response) -> None:
    """Means, indices, reasons and counts stay the same, bit for bit."""
    doubled = with_items(response.assessment, lambda known: replace(known, weight=known.weight * 2))
    assert told(replace(response, assessment=doubled)) == told(response)


@given(samples.responses())
def test_the_order_of_items_is_irrelevant(response: Response) -> None:
    """The same items backwards, and the answers given in another order."""
    backwards = with_items(response.assessment, lambda known: known, backwards=True)
    answers = dict(reversed(list(response.answers.items())))
    assert told(replace(response, assessment=backwards, answers=answers)) == told(response)


@given(samples.responses())
def test_reversing_an_item_and_its_answer_changes_nothing(response: Response) -> None:
    """An item turned round, answered the other way round, counts the same; twice is no change at all."""
    scale = response.assessment.scale
    turned = with_items(response.assessment, lambda known: replace(known, reverse=not known.reverse))
    answers = {
        key: kept if kept.value is None else replace(kept, value=scale.minimum + scale.maximum - kept.value)
        for key, kept in response.answers.items()
    }
    assert told(replace(response, assessment=turned, answers=answers)) == told(response)
    for known in response.items:
        for step in scale.steps:
            assert keyed(keyed(step, known, scale), known, scale) == step


@given(samples.responses(), st.booleans())
def test_all_at_the_top_gives_100_and_all_at_the_bottom_0(response: Response, top: bool) -> None:
    """On every scale, with every weight, reversed items answered at their good or bad end."""
    scale = response.assessment.scale
    step = scale.maximum if top else scale.minimum
    answers = {known.id: samples.rated(keyed(step, known, scale)) for known in response.items}
    for found in score(replace(response, answers=answers)).areas.values():
        assert found.reason in (None, Reason.NOTHING_SCORED)
        if found.reason is None:
            assert found.index == (100.0 if top else 0.0)
            assert found.mean == step


@given(samples.responses())
def test_what_is_not_rated_never_moves_a_mean(response: Response) -> None:
    """Not applicable, cannot judge and unanswered: where a mean remains, it is the mean of what is rated."""
    answers = {key: kept for key, kept in response.answers.items() if kept.state is AnswerState.RATED}
    only_rated = score(replace(response, answers=answers)).areas
    for area_id, found in score(response).areas.items():
        assert (found.numerator, found.denominator) == (
            only_rated[area_id].numerator,
            only_rated[area_id].denominator,
        )


@given(samples.responses())
def test_conditions_and_expectations_never_mix(response: Response) -> None:
    """The overall stays as it is whatever is answered to the conditions."""
    conditions = {known.id for known in response.items if known.kind is Kind.CONDITION}
    without = {key: kept for key, kept in response.answers.items() if key not in conditions}
    assert score(response).overall == score(replace(response, answers=without)).overall


def told(response: Response) -> dict[str, object]:
    """All that a person is told: mean, index, reason and counts by area, and overall."""
    scores = score(response)
    everything = {**scores.areas, "overall": scores.overall}
    return {
        key: (found.mean, found.index, found.reason, found.rated, found.applicable, found.total)
        if found
        else None
        for key, found in everything.items()
    }


def test_mean_of_four_by_hand() -> None:
    """(5 + 4 + 4 + 2) / 4 = 3.75, index 68.75, 4 of 4."""
    found = area_score({"a": 5, "b": 4, "c": 4, "d": 2}, *ITEMS)
    assert (found.mean, found.index, found.rated, found.applicable) == (3.75, 68.75, 4, 4)


@pytest.mark.parametrize(
    ("values", "mean"),
    [((1, 2, 3, 4), 2.5), ((5, 5, 5, 5), 5.0), ((2, 3, 3, 5), 3.25), ((1, 1, 1, 5), 2.0)],
)
def test_complete_cases_as_the_standard_library_has_them(values: tuple[int, ...], mean: float) -> None:
    """The mean that ``statistics.mean`` gives for the ratings."""
    found = area_score(dict(zip("abcd", values, strict=True)), *ITEMS)
    assert found.mean == mean == statistics.mean(values)


@pytest.mark.parametrize(
    ("answers", "scores_of_r"),
    [
        ((4, 2, 5, 1), 4.5),
        ((3, 3, 3, 3), 3.0),
        ((1, 5, 2, 4), 1.5),
        ((5, 1, 4, 3), 4.25),
    ],
)
def test_golden_values_of_scoreitems(answers: tuple[int, ...], scores_of_r: float) -> None:
    """psych::scoreItems(c(1, -1, 1, -1), x, min = 1, max = 5): mean after min + max - x for keys -1."""
    items = (item("a"), item("b", reverse=True), item("c"), item("d", reverse=True))
    assert area_score(dict(zip("abcd", answers, strict=True)), *items).mean == scores_of_r


def test_weights_by_hand() -> None:
    """(2 · 5 + 1 · 2 + 0.5 · 4) / 3.5 = 4, and an item of weight 0 is asked but not scored."""
    items = (item("a", weight=2), item("b"), item("c", weight=0.5), item("d", weight=0))
    found = area_score({"a": 5, "b": 2, "c": 4, "d": 1}, *items)
    assert (found.mean, found.rated, found.applicable, found.total) == (4.0, 3, 3, 3)


def test_the_share_is_of_the_weight_and_not_of_the_items() -> None:
    """One heavy item of 3 and two light: the heavy and a light one are 4/5, the two light ones 2/5."""
    items = (item("a", weight=3), item("b"), item("c"))
    assert area_score({"a": 3, "b": 3}, *items).reason is None
    assert area_score({"b": 3, "c": 3}, *items).reason is Reason.TOO_SMALL_SHARE


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ({}, Reason.TOO_FEW_ITEMS),
        ({"a": 5}, Reason.TOO_FEW_ITEMS),
        ({"a": 5, "b": 5}, None),
        ({"a": 5, "b": CANNOT_JUDGE, "c": CANNOT_JUDGE}, Reason.TOO_FEW_ITEMS),
        ({"a": 5, "b": 4, "c": CANNOT_JUDGE, "d": CANNOT_JUDGE}, None),
        (dict.fromkeys("abcd", NOT_APPLICABLE), Reason.NOT_APPLICABLE),
        ({"a": 5, "b": 4, "c": NOT_APPLICABLE, "d": NOT_APPLICABLE}, None),
        ({"a": 5, "b": NOT_APPLICABLE, "c": NOT_APPLICABLE, "d": NOT_APPLICABLE}, Reason.TOO_FEW_ITEMS),
    ],
)
def test_when_a_mean_of_four_items_is_computed(
    answers: dict[str, Answer | int], reason: Reason | None
) -> None:
    """At least half of what applies and at least two items, else a reason."""
    assert area_score(answers, *ITEMS).reason is reason


def test_exactly_the_share_is_enough_and_a_hair_below_is_not() -> None:
    """The rule is "at least": 2 of 4 at 0.5 counts, 2 of 5 does not."""
    items = tuple(item(name) for name in "abcde")
    assert area_score({"a": 3, "b": 3}, *items[:4]).reason is None
    assert area_score({"a": 3, "b": 3}, *items).reason is Reason.TOO_SMALL_SHARE
    assert area_score({"a": 3, "b": 3, "c": NOT_APPLICABLE}, *items).reason is None


def test_all_of_a_smaller_area_is_enough() -> None:
    """An area with a single scored item needs only that one; weight 0 does not count as one."""
    assert area_score({"a": 4}, item("a")).mean == 4.0
    assert area_score({"a": 4, "b": 2}, item("a"), item("b", weight=0)).mean == 4.0


def test_nothing_scored_and_nothing_rated_are_never_zero() -> None:
    """A reason, never 0, also when the rule asks for nothing."""
    assert area_score({"a": 4}, item("a", weight=0)).reason is Reason.NOTHING_SCORED
    empty = area_score({}, *ITEMS, rule=ALWAYS)
    assert (empty.reason, empty.mean, empty.index) == (Reason.TOO_FEW_ITEMS, None, None)


def test_an_area_holds_its_sub_areas_items() -> None:
    """Mod: own 5, inward (4 · 1 + 1 · 2) / 3, outward reversed 2 -> 4; in all (5 + 4 + 2 + 4) / 5 = 3."""
    given = {"star-upp": 5, "sager-ifran": 4, "provar-nytt": 1, "tar-upp-fel": 2}
    areas = score(samples.response(given)).areas
    assert areas["mod-inat"].mean == 2.0
    assert areas["mod-utat"].mean == 4.0
    assert areas["mod"].mean == 3.0
    assert (areas["mod"].rated, areas["mod"].total) == (4, 4)


def test_an_inherited_area_is_scored_with_what_the_role_adds() -> None:
    """A chef's Bemötande has the employee's items and one more."""
    assert score(samples.response()).areas["bemotande"].total == 4
    assert score(samples.response(role_id="medarbetare")).areas["bemotande"].total == 3


def test_any_set_of_items_can_be_scored() -> None:
    """``score_items`` follows the same rule for a chosen set."""
    given = one_area({"a": 2, "b": 4}, *ITEMS)
    assert score_items(given, "two", ITEMS[:2]).mean == 3.0


def test_a_scale_from_zero_uses_its_own_limits() -> None:
    """0–3: the mean 1.5 is index 50, from the definition's limits and never from the data."""
    scale = Scale(0, tuple(Text(str(n)) for n in range(4)))
    found = score(one_area({"a": 1, "b": 2}, *ITEMS[:2], scale=scale)).areas["omrade"]
    assert (found.mean, found.index) == (1.5, 50.0)
