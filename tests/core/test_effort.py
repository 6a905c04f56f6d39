"""Own effort beside conditions: a field of four questions, never a verdict."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given

from sjalvskattning.core.assessment import Kind, Perspective
from sjalvskattning.core.response import Answer, AnswerState, Response
from sjalvskattning.core.scoring import keyed
from sjalvskattning.core.summary.effort import CORNERS, effort_beside_conditions
from sjalvskattning.locale import Translator
from tests import samples
from tests.samples import CANNOT_JUDGE, NOT_APPLICABLE, SAMPLE, area, assessment, item, response, role

SV, EN = Translator("sv"), Translator("en")
FOUR = ("a", "b", "c", "d")
OWED = ("e", "f", "g", "h")
OF = assessment(
    role(
        "r",
        area("egen", *(item(name, reverse=name == "d") for name in FOUR)),
        area("ram", *(item(name, kind=Kind.CONDITION) for name in OWED), kind=Kind.CONDITION),
    )
)


def view(own: int, owed: int) -> Response:
    """So many of four expectations, and of four conditions, in the two highest steps."""
    answers: dict[str, Answer | int] = {name: (4 if n < own else 3) for n, name in enumerate(FOUR)}
    answers["d"] = 2 if own == 4 else 3  # turned round
    answers |= {name: (5 if n < owed else 1) for n, name in enumerate(OWED)}
    return response(answers, OF, "r")


@given(samples.responses())
def test_the_counts_are_those_of_the_answers(given_: Response) -> None:
    """Against a count of our own; what is not rated is neither high nor in the total."""
    field = effort_beside_conditions([("Min", given_)], SV)
    scale = given_.assessment.scale
    counts = []
    for kind in (Kind.EXPECTATION, Kind.CONDITION):
        steps = [
            keyed(answer.value, asked, scale)
            for asked in given_.items
            if asked.kind is kind
            and (answer := given_.answer(asked.id)).state is AnswerState.RATED
            and answer.value is not None
        ]
        counts.append((sum(step >= scale.maximum - 1 for step in steps), len(steps)))
    if not all(total for _, total in counts):
        assert field is None
        return
    assert field is not None
    (point,) = field.points
    (own, own_total), (owed, owed_total) = counts
    assert Fraction(point.upward.numerator, point.upward.denominator) == Fraction(100 * own, own_total)
    assert Fraction(point.across.numerator, point.across.denominator) == Fraction(100 * owed, owed_total)
    assert (field.low, field.high) == (0, 100)
    assert field.table.rows[0][:3] == ("Min", f"{own} av {own_total}", f"{owed} av {owed_total}")
    assert field.table.rows[0][3] in field.corners


@pytest.mark.parametrize(
    ("own", "owed", "corner"),
    [
        (4, 0, "hinders"), (2, 1, "hinders"),
        (4, 4, "enables"), (2, 2, "enables"),
        (0, 0, "first"), (1, 1, "first"),
        (0, 4, "next"), (1, 2, "next"),
    ],
)  # fmt: skip
def test_each_corner_has_its_question(own: int, owed: int, corner: str) -> None:
    """The middle belongs to the upper half and to the right half; the table asks what the field asks."""
    field = effort_beside_conditions([("Min", view(own, owed))], SV)
    assert field is not None
    assert field.table.rows[0][3] == SV(f"effort.{corner}") == field.corners[CORNERS.index(corner)]
    assert field.table.rows[0][1:3] == (f"{own} av 4", f"{owed} av 4")


def test_nothing_is_drawn_until_both_are_rated() -> None:
    """Not applicable and cannot judge are no rating; a view without both is left out and the other drawn."""
    half = response({"a": 4, "e": NOT_APPLICABLE, "f": CANNOT_JUDGE}, OF, "r")
    peer = response({"a": 4, "e": 4}, OF, "r", Perspective.PEER)
    for empty in (response(of=OF, role_id="r"), half, peer):
        assert effort_beside_conditions([("Min", empty)], SV) is None
        field = effort_beside_conditions([("Min", empty), ("Chefens", view(2, 2))], SV)
        assert field is not None
        assert [point.label for point in field.points] == ["Chefens"]
        assert len(field.table.rows) == 1
    assert effort_beside_conditions([], SV) is None


def test_two_views_stand_in_one_field() -> None:
    """In the order given, each with its row."""
    field = effort_beside_conditions([("Min", view(1, 2)), ("Chefens", view(3, 4))], EN)
    assert field is not None
    assert [point.label for point in field.points] == ["Min", "Chefens"]
    assert [row[0] for row in field.table.rows] == ["Min", "Chefens"]
    assert field.table.numeric == frozenset({1, 2})
    assert len(field.table.headers) == len(field.table.rows[0])


def test_every_corner_asks() -> None:
    """A question each, in both languages, and none of them the same."""
    for t in (SV, EN):
        field = effort_beside_conditions([("Min", view(1, 2))], t)
        assert field is not None
        assert len(set(field.corners)) == len(CORNERS) == 4
        assert all(corner.endswith("?") for corner in field.corners)


def test_the_sample_has_both_kinds() -> None:
    """So that the property above is tried on more than None."""
    everything: dict[str, Answer | int] = {known.id: 4 for known in SAMPLE.items_of("chef")}
    assert effort_beside_conditions([("Min", response(everything))], SV) is not None
