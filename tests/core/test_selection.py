"""Which items a summary brings up."""

from __future__ import annotations

from hypothesis import given

from sjalvskattning.core.assessment import Item, Kind
from sjalvskattning.core.response import Answer, Response
from sjalvskattning.core.summary.selection import (
    SHOWN,
    lacking_conditions,
    rated_items,
    strengths,
    suggested_topics,
    to_develop,
    top_two_steps,
)
from tests import samples
from tests.samples import area, assessment, item, one_area, rated, response, role


def ids(chosen: list[Item]) -> list[str]:
    """The ids in order."""
    return [known.id for known in chosen]


@given(samples.responses())
def test_strengths_and_what_to_develop_are_few_apart_and_expectations(given_response: Response) -> None:
    """At most three, never the same, no condition; strengths above the middle, the rest below the top."""
    scale = given_response.assessment.scale
    high, low = strengths(given_response), to_develop(given_response)
    assert len(high) <= SHOWN
    assert len(low) <= SHOWN
    assert not {entry.item.id for entry in high} & {entry.item.id for entry in low}
    assert {entry.item.kind for entry in (*high, *low)} <= {Kind.EXPECTATION}
    assert all(2 * entry.counts > scale.minimum + scale.maximum for entry in high)
    assert all(entry.counts < scale.maximum for entry in low)


@given(samples.responses())
def test_nothing_higher_or_lower_is_left_out(given_response: Response) -> None:
    """No expectation outside the strengths stands higher than one in them, nor lower than one to develop."""
    high, low = strengths(given_response), to_develop(given_response)
    everything = rated_items(given_response, Kind.EXPECTATION)
    if len(high) == SHOWN:
        worst = min(entry.counts for entry in high)
        assert all(entry.counts <= worst for entry in everything if entry not in high)
    if len(low) == SHOWN:
        best = max(entry.counts for entry in low)
        assert all(entry.counts >= best for entry in everything if entry not in low and entry not in high)


@given(samples.responses())
def test_every_item_is_suggested_once(given_response: Response) -> None:
    """Suggestions are an order of all items, the flagged ones first."""
    suggested = ids(suggested_topics(given_response))
    assert sorted(suggested) == sorted(known.id for known in given_response.items)
    flagged = [known.id for known in given_response.items if given_response.answer(known.id).flagged]
    assert suggested[: len(flagged)] == flagged


@given(samples.responses())
def test_the_two_highest_steps_are_counted_of_what_is_rated(given_response: Response) -> None:
    """Counts stay within what is rated, per kind."""
    for kind in Kind:
        high, total = top_two_steps(given_response, kind)
        assert 0 <= high <= total == len(rated_items(given_response, kind))


def test_equal_ratings_are_spread_over_the_areas() -> None:
    """Three fives in one area and one in another: both areas are told."""
    instrument = assessment(role("r", area("x", item("a"), item("b"), item("c")), area("y", item("d"))))
    chosen = strengths(response({"a": 5, "b": 5, "c": 5, "d": 5}, instrument, "r"))
    assert [entry.item.id for entry in chosen] == ["a", "d", "b"]


def test_flagged_and_exemplified_come_first_among_equals() -> None:
    """A flag weighs more than an example, an example more than the order; a private note is no example."""
    given: dict[str, Answer | int] = {
        "a": 5,
        "b": rated(5, "hemligt", private=True),
        "c": rated(5, "exempel"),
        "d": rated(5, flagged=True),
    }
    chosen = strengths(one_area(given, *(item(name) for name in "abcd")))
    assert [entry.item.id for entry in chosen] == ["d", "c", "a"]


def test_a_reversed_item_is_a_strength_when_rated_low() -> None:
    """The step as it counts decides."""
    chosen = strengths(one_area({"a": 1, "b": 5}, item("a", reverse=True), item("b", reverse=True)))
    assert [entry.item.id for entry in chosen] == ["a"]


def test_conditions_at_the_middle_or_lower_are_lacking() -> None:
    """Lowest first; above the middle nothing is lacking."""
    assert [e.item.id for e in lacking_conditions(response({"far-tid": 3, "far-stod": 1}))] == [
        "far-stod",
        "far-tid",
    ]
    assert lacking_conditions(response({"far-tid": 4})) == []
