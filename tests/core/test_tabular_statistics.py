"""Group statistics: against the standard library on the expanded data, and against numbers made elsewhere."""

from __future__ import annotations

import random
import statistics
from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings

from sjalvskattning.core.assessment import Area, Assessment, Scale, ScoringRule, Text
from sjalvskattning.core.scoring import Reason, Score
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.reliability import AlphaNote
from sjalvskattning.core.tabular.statistics import (
    GroupStatistics,
    Moments,
    OverallStatistics,
    is_divided,
    statistics_of,
)
from sjalvskattning.core.tabular.tally import Tally
from tests.core.test_tally import Sheet, counted, tallied
from tests.samples import SAMPLE, area, assessment, item, role

PEOPLE = [
    [4, 5, 4, 3], [2, 2, 3, 2], [5, 5, 5, 4], [3, 3, 2, 3], [1, 2, 1, 2], [4, 4, 5, 5],
    [3, 4, 3, 3], [2, 1, 2, 2], [5, 4, 4, 5], [3, 3, 4, 2], [4, 3, 4, 4], [2, 3, 2, 1],
]  # fmt: skip
"""Twelve people's ratings of four statements."""


def plan_of(*reverse: bool, rule: ScoringRule | None = None, weights: tuple[float, ...] = ()) -> Plan:
    """One area whose statements are turned round or not."""
    items = [
        item(f"i{at}", reverse=turned, weight=weights[at] if weights else 1.0)
        for at, turned in enumerate(reverse)
    ]
    return Plan(assessment(role("r", area("a", *items)), scoring=rule), "r")


def group(plan: Plan, ratings: list[list[int]]) -> GroupStatistics:
    """The statistics of ratings from the lowest step, 1."""
    return statistics_of(plan, tallied(plan, [tuple(step - 1 for step in row) for row in ratings]))


def test_numbers_worked_out_with_numpy() -> None:
    """Means, deviations, r*_wg and α of twelve people, as numpy gives them from the formulas in float64.

    mean(0), std(0, ddof=1), 1 − var(0, ddof=1) / 2, and 4/3 · (1 − Σ var(0, ddof=1) / var(sum(1), ddof=1)).
    """
    found = group(plan_of(False, False, False, False), PEOPLE)
    means = [3.1666666666666665, 3.25, 3.25, 3.0]
    assert [float(one.moments.mean or 0) for one in found.items] == means
    sds = [1.2673044646258476, 1.2154310870109943, 1.2880570286640687, 1.2792042981336627]
    assert [one.moments.sd for one in found.items] == pytest.approx(sds, rel=1e-15)
    rwgs = [0.1969696969696969, 0.26136363636363635, 0.17045454545454541, 0.18181818181818177]
    assert [float(one.rwg or 0) for one in found.items] == pytest.approx(rwgs, rel=1e-14)
    assert [float(one.median or 0) for one in found.items] == [3, 3, 3.5, 3]
    (whole,) = found.areas
    assert float(whole.moments.mean or 0) == pytest.approx(3.1666666666666665, rel=1e-15)
    assert whole.moments.sd == pytest.approx(1.139843157738127, rel=1e-15)
    assert whole.rwg == Fraction(107, 528)  # 0.20265151515151514
    assert whole.alpha is not None
    assert float(whole.alpha.value or 0) == pytest.approx(0.9241982507288631, rel=1e-14)
    assert (whole.alpha.n, whole.alpha.notes) == (12, (AlphaNote.PRELIMINARY,))


def test_alpha_of_thirty_and_with_a_statement_left_unturned() -> None:
    """By numpy 0.5, and −1.5 once a statement is reversed by mistake; from 30 there is no reservation."""
    rows = [[1, 3, 4], [4, 2, 4], [2, 1, 4], [5, 5, 4], [3, 4, 4]] * 6
    right = group(plan_of(False, False, False), rows).areas[0].alpha
    wrong = group(plan_of(False, True, False), rows).areas[0].alpha
    assert right is not None
    assert wrong is not None
    assert (right.n, right.items, right.value, right.notes) == (30, 3, Fraction(1, 2), ())
    assert (wrong.value, wrong.notes) == (Fraction(-3, 2), (AlphaNote.NEGATIVE,))


def test_when_there_is_no_alpha() -> None:
    """Fewer than ten complete cases, fewer than three statements, or no variance: a note says so."""
    cases = [
        (PEOPLE[:9], 4, AlphaNote.FEW_RESPONSES),
        ([row[:2] for row in PEOPLE], 2, AlphaNote.FEW_ITEMS),
        ([[3, 3, 3, 3]] * 12, 4, AlphaNote.ALL_ALIKE),
    ]
    for rows, width, note in cases:
        alpha = group(plan_of(*[False] * width), rows).areas[0].alpha
        assert alpha is not None
        assert (alpha.value, alpha.notes) == (None, (note,))


def test_alpha_is_of_complete_cases() -> None:
    """Those who passed a statement over change neither α nor its n."""
    plan = plan_of(False, False, False, False)
    sheets = [tuple(step - 1 for step in row) for row in PEOPLE]
    more = [*sheets, (plan.unanswered, 4, 4, 4), (0, plan.not_applicable, 0, 0)]
    found, known = (statistics_of(plan, tallied(plan, one)).areas[0] for one in (more, sheets))
    assert found.alpha == known.alpha
    assert (found.n, known.n) == (14, 12)


@settings(max_examples=25)
@given(counted())
def test_numbers_are_those_of_the_expanded_data(case: tuple[Plan, list[Sheet]]) -> None:
    """Each statement's and area's mean, median and deviation, as ``statistics`` has them, exactly."""
    plan, sheets = case
    found = statistics_of(plan, tallied(plan, sheets))
    low, high = plan.scale.minimum, plan.scale.maximum
    for place, (asked, one) in enumerate(zip(plan.items, found.items, strict=True)):
        steps = [low + codes[place] for codes in sheets if codes[place] < plan.steps]
        keyed = [Fraction(low + high - step if asked.reverse else step) for step in steps]
        assert (one.n, one.responses) == (len(keyed), len(sheets))
        assert one.n + one.not_applicable + one.missing == one.responses
        assert list(one.steps) == [steps.count(step) for step in plan.scale.steps]
        assert one.median == (statistics.median(keyed) if keyed else None)
        _check(keyed, one.moments.mean, one.moments.variance, one.moments.sd)
    for place, area_found in enumerate(found.areas):
        scores = [plan.score(place, plan.packed(codes)[place]) for codes in sheets]
        _check(_means(scores), area_found.moments.mean, area_found.moments.variance, area_found.moments.sd)
        assert sum(area_found.reasons.values()) == len(sheets) - area_found.n
        assert area_found.reasons == Counter(score.reason for score in scores if score.reason is not None)


def _means(scores: list[Score]) -> list[Fraction]:
    return [Fraction(score.numerator, score.denominator) for score in scores if score.reason is None]


def _check(
    values: list[Fraction], mean: Fraction | None, variance: Fraction | None, sd: float | None
) -> None:
    assert mean == (statistics.mean(values) if values else None)
    assert variance == (statistics.variance(values) if len(values) > 1 else None)
    assert sd == (pytest.approx(statistics.stdev(values), rel=1e-15) if len(values) > 1 else None)


@settings(max_examples=20)
@given(counted())
def test_twice_the_people_have_the_same_means(case: tuple[Plan, list[Sheet]]) -> None:
    """Every row doubled: n doubles, means and medians stay."""
    plan, sheets = case
    once, twice = (statistics_of(plan, tallied(plan, rows)) for rows in (sheets, sheets * 2))
    before, after = (
        [*(part.moments for part in one.items), *(part.moments for part in one.areas)]
        for one in (once, twice)
    )
    assert [moments.n for moments in after] == [2 * moments.n for moments in before]
    assert [moments.mean for moments in after] == [moments.mean for moments in before]
    assert [one.median for one in once.items] == [two.median for two in twice.items]


@settings(max_examples=20)
@given(counted())
def test_the_best_and_the_worst_are_the_ends_of_the_index(case: tuple[Plan, list[Sheet]]) -> None:
    """Everyone at the good end has index 100 in all that is scored, and at the bad end 0."""
    plan, _ = case
    last = plan.steps - 1
    for end, index in ((last, 100), (0, 0)):
        codes = tuple(last - end if one.reverse else end for one in plan.items)
        found = statistics_of(plan, tallied(plan, [codes] * 5))
        assert all(one.index == index for one in found.items)
        assert all(one.index in (index, None) for one in found.areas)
        assert found.overall is None or found.overall.index == index


@settings(max_examples=20)
@given(counted())
def test_turning_statement_and_answers_round_changes_no_number(case: tuple[Plan, list[Sheet]]) -> None:
    """A statement turned round, answered from the other end, gives the same means, deviations and α."""
    plan, sheets = case
    turned = Plan(_turned(plan.assessment), plan.role)
    last = plan.steps - 1
    other = [tuple(last - code if code <= last else code for code in codes) for codes in sheets]
    here, there = statistics_of(plan, tallied(plan, sheets)), statistics_of(turned, tallied(turned, other))
    assert here.areas == there.areas
    assert here.overall == there.overall
    assert [one.steps for one in here.items] == [one.steps[::-1] for one in there.items]
    assert [replace(one, steps=()) for one in here.items] == [replace(one, steps=()) for one in there.items]


def _turned(kept: Assessment) -> Assessment:
    return replace(kept, roles=tuple(replace(one, areas=tuple(map(_turn, one.areas))) for one in kept.roles))


def _turn(kept: Area) -> Area:
    items = tuple(replace(one, reverse=not one.reverse) for one in kept.items)
    return replace(kept, items=items, areas=tuple(map(_turn, kept.areas)))


def test_a_statement_without_weight_has_numbers_and_is_in_no_score() -> None:
    """It stands among the statements; its area has nothing scored, and the overall goes without it."""
    plan = Plan(SAMPLE, "chef")
    place = next(at for at, one in enumerate(plan.items) if one.id == "fragas")
    sheets = [tuple(4 if at == place else 2 for at in range(len(plan.items)))] * 6
    found = statistics_of(plan, tallied(plan, sheets))
    assert found.items[place].moments.mean == 5
    will = next(one for one in found.areas if one.id == "vilja")
    assert (will.n, will.reasons) == (0, {Reason.NOTHING_SCORED: 6})
    assert found.overall is not None
    assert found.overall == OverallStatistics(6, Fraction(3), Fraction(50))


def test_weights_count_in_the_means_of_an_area() -> None:
    """Two people, weights 1 and 3: (1 + 15) / 4 and (5 + 3) / 4."""
    found = group(plan_of(False, False, weights=(1.0, 3.0)), [[1, 5], [5, 1]]).areas[0]
    assert found.moments == Moments(2, Fraction(3), Fraction(2))


def test_a_group_is_divided_by_both_ends() -> None:
    """At least 30 % at each; not on a scale of three steps, where the ends share the middle."""
    assert is_divided([3, 0, 4, 0, 3])
    assert is_divided([1, 2, 4, 3, 0])
    assert not is_divided([2, 0, 5, 0, 3])
    assert not is_divided([5, 0, 5])
    assert not is_divided([0, 0, 0, 0, 0])


def test_agreement_is_one_when_all_are_alike_and_below_zero_when_at_the_ends() -> None:
    """r*_wg of five alike, and of half at each end: 1 − 80/18 / 2."""
    plan = plan_of(False)
    assert group(plan, [[4]] * 5).items[0].rwg == 1
    assert group(plan, [[1]] * 5 + [[5]] * 5).items[0].rwg == 1 - Fraction(40, 9) / 2


def test_nobody_and_one_have_no_more_than_they_can() -> None:
    """No mean of nobody; a mean and no deviation of one."""
    plan = plan_of(False, False)
    nobody, one = statistics_of(plan, Tally.empty(plan)), group(plan, [[2, 4]])
    assert (nobody.items[0].moments.mean, nobody.areas[0].index, nobody.items[0].rwg) == (None, None, None)
    assert one.areas[0].moments == Moments(1, Fraction(3), None)
    assert (one.areas[0].moments.sd, one.areas[0].rwg) == (None, None)


def test_a_scale_from_zero() -> None:
    """Steps 0 to 3: the index is still 0 to 100."""
    labels = tuple(Text(f"steg {step}") for step in range(4))
    plan = Plan(assessment(role("r", area("a", item("x"), item("y"))), scale=Scale(0, labels)), "r")
    found = statistics_of(plan, tallied(plan, [(0, 3), (3, 3)]))
    assert [one.index for one in found.items] == [50, 100]
    assert found.items[0].median == Fraction(3, 2)


def test_floats_do_not_depend_on_how_rows_were_divided() -> None:
    """Two thousand responses counted in seven parts, in another order: every number is the same."""
    plan, rng = Plan(SAMPLE, "chef"), random.Random(7)
    sheets = [tuple(rng.randint(0, plan.unreadable) for _ in plan.items) for _ in range(2000)]
    known = statistics_of(plan, tallied(plan, sheets))
    rng.shuffle(sheets)
    parts = Tally.total(plan, (tallied(plan, sheets[start::7]) for start in range(7)))
    assert statistics_of(plan, parts) == known
