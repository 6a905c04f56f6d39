"""One geometry: exact places, and nothing that hides something else."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.summary.document import Chart, ChartRow, Mark
from sjalvskattning.render import geometry
from sjalvskattning.render.geometry import Spot
from tests.render.figures import FIVE, ONE, TWIN, TWO, row

TRACK = 21

scales = st.tuples(st.integers(-1, 1), st.integers(1, 9)).map(lambda pair: (pair[0], sum(pair)))


@st.composite
def rows_on_scales(draw: st.DrawFn) -> tuple[Chart, ChartRow]:
    """A chart with one row of any marks on any scale."""
    low, high = draw(scales)
    steps = st.integers(0, 60).map(lambda n: Mark(60 * low + n * (high - low), 60))
    marks = tuple(draw(st.lists(st.one_of(st.just(Mark()), steps), max_size=9)))
    only = ChartRow("rad", marks, "")
    return Chart("t", low, high, (only,), "", TWIN), only


def test_a_place_is_exact() -> None:
    """A third is a third: the mean 2⅓ on 1–5 stands at 1/3 of the scale."""
    assert geometry.place_of(Mark(7, 3), 1, 5) == Fraction(1, 3)


def test_no_mark_has_no_place() -> None:
    """A denominator of 0 says there is none, and nothing is divided."""
    assert geometry.place_of(Mark(), 1, 5) is None


@pytest.mark.parametrize("mark", [Mark(0, 1), Mark(51, 10)])
def test_a_mark_off_the_scale_is_a_fault(mark: Mark) -> None:
    """It would be drawn beside the scale; nothing is moved to its end in silence."""
    with pytest.raises(ValueError, match="not on the scale"):
        geometry.place_of(mark, 1, 5)


def test_ticks_stand_at_each_step() -> None:
    """Five steps, the first at the beginning and the last at the end."""
    assert geometry.tick_cells(ONE, TRACK) == [0, 5, 10, 15, 20]
    assert geometry.tick_places(ONE)[-1] == (5, Fraction(1))


def test_a_long_scale_has_few_ticks() -> None:
    """0–100 is read by its quarters, 0–10 still by its steps, and 0–13 only by its ends."""

    def steps(high: int) -> list[int]:
        return [step for step, _ in geometry.tick_places(ONE._replace(low=0, high=high))]

    assert steps(100) == [0, 25, 50, 75, 100]
    assert steps(10) == list(range(11))
    assert steps(13) == [0, 13]


def test_a_pair_is_told_apart_by_shape_and_more_by_number() -> None:
    """A filled circle and a diamond; from three on, numbers in their order, one character each."""
    assert geometry.signs(1) == ("●",)
    assert geometry.signs(2) == ("●", "◆")
    assert geometry.signs(3) == ("1", "2", "3")
    assert [len(sign) for sign in geometry.signs(40)] == [1] * 40


def test_equal_marks_stand_beside_each_other() -> None:
    """4,0 and 4,0 are both seen on the terminal, the first on its own place."""
    assert geometry.cells(TWO, TWO.rows[1], TRACK) == [(15, 0), (16, 1)]
    assert geometry.cells(FIVE, FIVE.rows[1], TRACK) == [(10, 0), (11, 1), (9, 2), (12, 3), (8, 4)]


def test_a_missing_mark_keeps_the_others_names() -> None:
    """When the first has none, the one that is there is still the second's."""
    assert [series for _, series in geometry.cells(TWO, TWO.rows[4], TRACK)] == [1]


def test_the_joining_line_goes_from_the_leftmost_to_the_rightmost() -> None:
    """Also when the second is lower than the first; a single mark is joined to nothing."""
    chart = TWO._replace(rows=(row("Mod", 50, 10),))
    assert geometry.joined_cells(chart, chart.rows[0], TRACK) == range(21)
    assert not geometry.joined_cells(TWO, TWO.rows[4], TRACK)


@given(rows_on_scales(), st.integers(9, 60))
def test_every_mark_has_a_character_of_its_own(case: tuple[Chart, ChartRow], track: int) -> None:
    """As many characters as marks, all on the track, and the first mark on exactly its own."""
    chart, only = case
    found = geometry.cells(chart, only, track)
    marks = geometry.placed(chart, only)
    assert [series for _, series in found] == [mark.series for mark in marks]
    assert len({at for at, _ in found}) == len(marks)
    assert all(0 <= at < track for at, _ in found)
    if marks:
        assert found[0][0] == geometry.cell(marks[0].place, track)


@given(st.lists(st.fractions(0, 1), max_size=8), st.fractions(0, 1))
def test_marks_in_one_lane_are_clear_of_each_other(places: list[Fraction], apart: Fraction) -> None:
    """And no lane is opened without need: the first of each lane had no room in those before."""
    lanes = geometry.lanes(places, apart)
    for lane in set(lanes):
        inside = [place for place, chosen in zip(places, lanes, strict=True) if chosen == lane]
        assert all(abs(a - b) >= apart for n, a in enumerate(inside) for b in inside[:n])
    for index, lane in enumerate(lanes):
        for lower in range(lane):
            before = [p for p, chosen in zip(places[:index], lanes, strict=False) if chosen == lower]
            assert any(abs(places[index] - place) < apart for place in before)


@given(st.lists(st.builds(Spot, st.integers(0, 200), st.integers(0, 200)), max_size=12))
def test_spread_points_never_hide_each_other(wanted: list[Spot]) -> None:
    """All are inside the field and apart, and one that is clear stays where it belongs."""
    chosen = geometry.spread(wanted, 19, Spot(200, 200))
    assert len(chosen) == len(wanted)
    for index, spot in enumerate(chosen):
        assert 0 <= spot.x <= 200
        assert 0 <= spot.y <= 200
        distances = [(spot.x - o.x) ** 2 + (spot.y - o.y) ** 2 for o in chosen[:index]]
        assert all(distance >= 19**2 for distance in distances)
        own = [(wanted[index].x - o.x) ** 2 + (wanted[index].y - o.y) ** 2 for o in chosen[:index]]
        assert (spot == wanted[index]) == all(distance >= 19**2 for distance in own)
