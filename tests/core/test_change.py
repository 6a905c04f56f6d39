"""One person over time: only what is the same is compared."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.assessment import Assessment, Perspective, Scale, Text
from sjalvskattning.core.change import change, is_comparable, same_meaning
from sjalvskattning.core.response import AnswerState, Response
from tests import samples
from tests.samples import CANNOT_JUDGE, area, assessment, item, response, role


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
