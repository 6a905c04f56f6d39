"""One person over time: only what is the same is compared."""

from __future__ import annotations

from dataclasses import replace
from math import isclose, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.assessment import Assessment, Perspective, Reliability, Scale, Text
from sjalvskattning.core.change import (
    AreaChange,
    Change,
    Why,
    change,
    in_common,
    is_comparable,
    same_meaning,
    subject,
)
from sjalvskattning.core.response import Answer, AnswerState, Occasion, Response
from sjalvskattning.core.scoring import Reason, score
from tests import samples
from tests.samples import CANNOT_JUDGE, NOT_APPLICABLE, area, assessment, item, response, role

MEASURED = Reliability(18, 0.80, 240, "Provkommunen 2026")
FOUR = ("a", "b", "c", "d")


def of(*names: str, **changed: object) -> Assessment:
    """An assessment with one area of those items; ``changed`` replaces fields of the first."""
    items = [item(name) for name in names]
    items[0] = replace(items[0], **changed)  # type: ignore[arg-type]
    return assessment(role("r", area("omrade", *items)))


def test_steps_up_down_and_same_are_told_by_area() -> None:
    """Difference is now less before; what is not rated both times is listed and not compared."""
    both = of("a", "b", "c", "d")
    earlier = response({"a": 2, "b": 4, "c": 3, "d": CANNOT_JUDGE}, both, "r")
    moved = change(earlier, response({"a": 4, "b": 3, "c": 3, "d": 5}, both, "r"))
    assert [(step.item.id, step.before, step.now, step.difference) for step in moved.steps] == [
        ("a", 2, 4, 2),
        ("b", 4, 3, -1),
        ("c", 3, 3, 0),
    ]
    (only,) = moved.areas
    assert (only.area_id, only.up, only.down, only.same) == ("omrade", 1, 1, 1)
    assert [known.id for known in moved.not_compared] == ["d"]


def test_a_reversed_item_rated_lower_counts_as_up() -> None:
    """Steps are told as rated, the difference as it counts."""
    both = of("a", reverse=True)
    (step,) = change(response({"a": 4}, both, "r"), response({"a": 1}, both, "r")).steps
    assert (step.before, step.now, step.difference) == (4, 1, 3)


@pytest.mark.parametrize(
    "changed",
    [{"text": Text("Jag gör något annat.")}, {"third": Text("gör något annat.")}, {"reverse": True}],
)
def test_a_reworded_or_turned_item_is_not_compared(changed: dict[str, object]) -> None:
    """Same id but another wording or direction is another question."""
    moved = change(
        response({"a": 2, "b": 2}, of("a", "b"), "r"),
        response({"a": 4, "b": 4}, of("a", "b", **changed), "r"),
    )
    assert [step.item.id for step in moved.steps] == ["b"]
    assert [known.id for known in moved.not_compared] == ["a"]


def test_what_does_not_touch_the_meaning_is_compared() -> None:
    """Signs, question, source and weight may be revised."""
    (known,) = of("a").items_of("r")
    for changed in (
        replace(known, works=()),
        replace(known, question=Text("Hur?")),
        replace(known, weight=2.0),
        replace(known, text=Text(known.text.sv, "Another translation")),
    ):
        assert same_meaning(known, changed)


def test_added_and_removed_items_are_listed() -> None:
    """New ones first, then those that are gone."""
    moved = change(
        response({"a": 2, "b": 2}, of("a", "b"), "r"), response({"a": 3, "c": 3}, of("a", "c"), "r")
    )
    assert [known.id for known in moved.not_compared] == ["c", "b"]


def test_scales_of_different_length_are_never_compared() -> None:
    """A 3 of 4 is not a 3 of 5."""
    other = replace(of("a"), scale=Scale(1, samples.LABELS[:4]))
    assert change(response({"a": 2}, other, "r"), response({"a": 2}, of("a"), "r")).steps == ()


def test_scales_that_start_elsewhere_are_shifted() -> None:
    """0–4 before and 1–5 now: a 2 then was the middle, as a 3 is now."""
    other = replace(of("a"), scale=Scale(0, samples.LABELS))
    (step,) = change(response({"a": 2}, other, "r"), response({"a": 3}, of("a"), "r")).steps
    assert (step.before, step.now, step.difference) == (3, 3, 0)


def test_different_things_cannot_be_compared() -> None:
    """Another assessment, role or perspective raises ValueError."""
    now = response()
    for other in (
        response(of=replace(samples.SAMPLE, id="annan")),
        response(role_id="medarbetare"),
        response(perspective=Perspective.MANAGER),
    ):
        assert not is_comparable(other, now)
        with pytest.raises(ValueError, match="compared"):
            change(other, now)


@given(samples.responses())
def test_nothing_moves_beside_oneself(given_response: Response) -> None:
    """Every rated item is compared, no difference anywhere, the rest is listed."""
    moved = change(given_response, given_response)
    rated = given_response.count(AnswerState.RATED)
    assert len(moved.steps) == rated
    assert {step.difference for step in moved.steps} <= {0}
    assert len(moved.not_compared) == len(given_response.items) - rated
    assert sum(found.same for found in moved.areas) == rated


@given(
    samples.responses(of=st.just(samples.SAMPLE)),
    samples.responses(of=st.just(samples.SAMPLE)),
)
def test_there_and_back_is_the_same_way(one: Response, other: Response) -> None:
    """Swapping the two turns every difference round and compares the same items."""
    other = replace(other, role=one.role, perspective=one.perspective)
    there, back = change(one, other), change(other, one)
    assert {s.item.id: s.difference for s in there.steps} == {s.item.id: -s.difference for s in back.steps}
    assert [(a.up, a.down, a.same) for a in there.areas] == [(a.down, a.up, a.same) for a in back.areas]


# -- the same person


def about(name: str, perspective: Perspective) -> Response:
    """A response with that name in its heading."""
    return replace(response(perspective=perspective), occasion=Occasion(name=name))


@pytest.mark.parametrize("perspective", [Perspective.MANAGER, Perspective.PEER, Perspective.REPORTS])
def test_views_of_two_persons_are_never_compared(perspective: Perspective) -> None:
    """A manager prepares several; case and spaces do not make another person."""
    now = about("Åsa  Ek ", perspective)
    assert is_comparable(about("ÅSA EK", perspective), now)
    for other in ("Bo Ek", "", "Åsa"):
        assert not is_comparable(about(other, perspective), now)
        with pytest.raises(ValueError, match="compared"):
            change(about(other, perspective), now)


def test_ones_own_name_does_not_matter() -> None:
    """Who rates their own work is the same person with or without a name."""
    assert is_comparable(about("", Perspective.SELF), about("Åsa", Perspective.SELF))
    assert subject(about("Åsa", Perspective.SELF)) == ""
    assert subject(about(" Åsa\tEk", Perspective.PEER)) == "åsa ek"


# -- means before and now


def measured(*names: str, reliability: Reliability | None = MEASURED) -> Assessment:
    """One area of those items about which someone has measured something."""
    return assessment(
        role("r", replace(area("omrade", *(item(name) for name in names)), reliability=reliability))
    )


def moved_in(
    before: dict[str, Answer | int], now: dict[str, Answer | int], of_: Assessment
) -> tuple[AreaChange, Change]:
    """The change of the only area."""
    moved = change(response(before, of_, "r"), response(now, of_, "r"))
    (only,) = moved.areas
    return only, moved


def test_before_and_now_are_means_over_the_same_items() -> None:
    """What is rated only once moves neither mean; the denominator tells how many count."""
    only, _ = moved_in(
        {"a": 2, "b": 4, "c": 3, "d": 1}, {"a": 4, "b": 4, "c": 3, "d": CANNOT_JUDGE}, measured(*FOUR)
    )
    assert only.before is not None
    assert only.now is not None
    assert (only.before.mean, only.now.mean) == (3.0, 11 / 3)
    assert (only.now.rated, only.now.applicable) == (3, 4)
    assert only.difference is not None
    assert isclose(only.difference, 100 * (2 / 3) / 4)


def test_too_few_items_in_common_give_a_reason_and_no_difference() -> None:
    """The one rule for means holds here too: one of four is no area."""
    only, _ = moved_in({"a": 2, "b": 2, "c": 2}, {"a": 5, "d": 5}, measured(*FOUR))
    assert only.now is not None
    assert only.now.reason is Reason.TOO_FEW_ITEMS
    assert (only.difference, only.rci, only.reliable) == (None, None, None)
    assert (only.up, only.down, only.same) == (1, 0, 0)


def test_what_was_never_applicable_leaves_the_base() -> None:
    """Not applicable both times is no lack; only once it is."""
    never, _ = moved_in({"a": 2, "b": NOT_APPLICABLE}, {"a": 4, "b": NOT_APPLICABLE}, measured("a", "b", "c"))
    once, _ = moved_in({"a": 2, "b": 3}, {"a": 4, "b": NOT_APPLICABLE}, measured("a", "b", "c"))
    assert never.now is not None
    assert once.now is not None
    assert (never.now.applicable, once.now.applicable) == (2, 3)


def test_an_older_scale_is_moved_to_todays() -> None:
    """2 on 0–4 is 3 on 1–5, in the mean too."""
    old = replace(measured("a", "b"), scale=Scale(0, samples.LABELS))
    moved = change(response({"a": 2, "b": 2}, old, "r"), response({"a": 3, "b": 4}, measured("a", "b"), "r"))
    (only,) = moved.areas
    assert only.before is not None
    assert only.before.mean == 3.0
    assert only.difference == 12.5


def test_sub_areas_have_changes_of_their_own() -> None:
    """Under their area, with their own reliability; items are not counted twice at the top."""
    inner = replace(area("inat", item("x"), item("y")), reliability=MEASURED)
    of_ = assessment(role("r", area("mod", item("a"), areas=(inner,))))
    (top,) = change(
        response({"a": 1, "x": 1, "y": 1}, of_, "r"), response({"a": 1, "x": 5, "y": 5}, of_, "r")
    ).areas
    (part,) = top.parts
    assert (top.up, top.same, part.up, part.same) == (2, 1, 2, 0)
    assert part.difference == 100
    assert (part.reliable, top.reliable) == (True, None)


# -- beyond noise


def test_it_takes_22_index_points_with_sd_18_and_r_080() -> None:
    """The example of the scoring ground, to four decimals, and what is on either side of it."""
    assert isclose(MEASURED.sem, 18 * sqrt(0.2))
    assert isclose(MEASURED.s_diff, 18 * sqrt(0.4))
    assert round(MEASURED.least, 1) == 22.3
    assert isclose(MEASURED.least, 22.3130, abs_tol=1e-4)
    assert MEASURED.rci(22.31) < 1.96 < MEASURED.rci(22.32)


@pytest.mark.parametrize(("steps", "reliable"), [(1, False), (3, False), (4, True), (-3, False), (-4, True)])
def test_a_change_is_told_from_noise(steps: int, reliable: bool) -> None:
    """One step of one of four items is 6.25 points: three are 18.75 and four are 25."""
    ratings = dict.fromkeys(FOUR, 3)
    after = dict(ratings)
    for n in range(abs(steps)):
        after[FOUR[n]] += 1 if steps > 0 else -1
    only, _ = moved_in(dict(ratings), dict(after), measured(*FOUR))
    assert only.difference == 6.25 * steps
    assert only.rci is not None
    assert isclose(only.rci, 6.25 * steps / (18 * sqrt(0.4)))
    assert only.reliable is reliable


def test_without_a_declared_reliability_nothing_is_certain() -> None:
    """From the lowest to the highest step: steps are told, and no more."""
    only, _ = moved_in(dict.fromkeys(FOUR, 1), dict.fromkeys(FOUR, 5), measured(*FOUR, reliability=None))
    assert (only.difference, only.up) == (100, 4)
    assert (only.rci, only.reliable) == (None, None)


def test_what_was_measured_about_the_whole_says_nothing_about_a_part() -> None:
    """Three of four items have another reliability; nobody knows which."""
    only, _ = moved_in(dict.fromkeys(FOUR, 1), dict.fromkeys(FOUR[:3], 5), measured(*FOUR))
    assert only.reliability == MEASURED
    assert only.difference == 100
    assert (only.rci, only.reliable) == (None, None)


def test_an_item_that_is_not_scored_is_not_needed() -> None:
    """Weight 0 is asked, not part of what was measured."""
    asked = replace(item("fragas"), weight=0.0)
    of_ = assessment(role("r", replace(area("omrade", item("a"), item("b"), asked), reliability=MEASURED)))
    only, _ = moved_in({"a": 1, "b": 1}, {"a": 5, "b": 5}, of_)
    assert only.reliable is True


@given(samples.responses(), samples.responses())
def test_a_mean_beside_itself_has_not_moved(one: Response, other: Response) -> None:
    """With oneself every area with a mean differs by 0, and the mean is that of the response."""
    scores = score(one).areas
    for found in change(one, one).areas:
        assert found.difference in (0, None)
        assert found.now is not None
        assert found.now.mean == scores[found.area_id].mean


# -- what is left out, and why


def test_why_an_item_is_not_compared() -> None:
    """Added, removed, reworded, not rated both times: each with its reason, in the order of today."""
    earlier = response({"a": 2, "b": 2, "c": 2, "gone": 2}, of("a", "b", "c", "gone"), "r")
    now = response({"a": 3, "b": 3, "new": 3}, of("a", "b", "c", "new", text=Text("Jag gör annat.")), "r")
    left = change(earlier, now).left_out
    assert [(one.item.id, one.why) for one in left] == [
        ("a", Why.REWORDED),
        ("c", Why.NOT_RATED),
        ("new", Why.ADDED),
        ("gone", Why.REMOVED),
    ]


def test_another_number_of_steps_is_a_reason_of_its_own() -> None:
    """It is not the items that changed."""
    other = replace(of("a"), scale=Scale(1, samples.LABELS[:4]))
    (left,) = change(response({"a": 2}, other, "r"), response({"a": 2}, of("a"), "r")).left_out
    assert left.why is Why.OTHER_SCALE


@given(samples.responses(), samples.responses())
def test_every_item_is_compared_or_left_out_once(one: Response, other: Response) -> None:
    """Nothing is lost and nothing is told twice."""
    other = replace(other, assessment=one.assessment, role=one.role, perspective=one.perspective, answers={})
    for earlier in (one, other):
        common = in_common((earlier, one))
        told = [known.id for known in common.items] + [left.item.id for left in common.left_out]
        assert sorted(told) == sorted(known.id for known in one.items)
        assert all(set(view.answers) <= set(told) for view in common.views)
