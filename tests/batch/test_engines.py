"""The Arrow engine held to the small one, and both to core's rule: every cell, fault and count."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as bound
from hypothesis import strategies as st

from sjalvskattning.batch.arrow import engine as arrow
from sjalvskattning.batch.plain import engine as plain
from sjalvskattning.core.response import Answer, AnswerState, Response
from sjalvskattning.core.scoring import score
from sjalvskattning.core.tabular.faults import FaultCode
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.results import score_cells
from sjalvskattning.core.tabular.work import OnError, Outcome
from tests import samples
from tests.batch.tables import Kept, as_csv, rules, sources

CELLS = ("1", "2", "3", "4", "5", "3,0", "", " ", "e", "v", "-", "Stämmer helt", "6", "4.6", "ja", "٤", "åäö")
IDS = ("a", "b", "c", "d", "e", "f", "g", "h", "å1", "lång-" * 5, "", " ", "Response")
UNITS = ("Norr", "Söder", " norr", "Söder  ", "")
KEYS = ("file", "response", "perspective", "occasion", "group")


def both(
    plan: Plan, texts: Sequence[str], on_error: OnError, *, by: bool = False, per_file: bool = False
) -> tuple[tuple[Kept, Outcome], tuple[Kept, Outcome]]:
    """What each engine makes of the same files."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        read = sources(folder, plan, *texts, by="enhet" if by else "")
        how = rules(plan, KEYS, on_error, tallies=by, ids_per_file=per_file)
        small, large = Kept(), Kept()
        return (small, plain.run(read, how, small)), (large, arrow.run(read, how, large, folder))


def assert_alike(
    small: tuple[Kept, Outcome], large: tuple[Kept, Outcome], on_error: OnError, *, by: bool
) -> None:
    """The same rows to the last bit, the same faults in the same order, the same counts and tallies."""
    (few, one), (many, other) = small, large
    assert many.faults == few.faults
    assert other.counts == one.counts
    if few.faults and on_error is OnError.STOP:  # then nothing is written
        return
    assert many.rows == few.rows
    assert other.scored == one.scored
    if by:
        assert list(other.tallies.items()) == list(one.tallies.items())


@st.composite
def wide_tables(draw: st.DrawFn, plan: Plan) -> str:
    """A wide table with everything that can be wrong in one."""
    header = ["response", "enhet", *(item.id for item in plan.items), "kommentar"]
    answered = st.lists(st.sampled_from(CELLS), min_size=len(plan.items), max_size=len(plan.items))
    even = st.builds(
        lambda name, unit, cells, text: [name, unit, *cells, text],
        st.sampled_from(IDS) | st.integers(0, 999).map(str),
        st.sampled_from(UNITS),
        answered,
        st.sampled_from(["", "hej", 'citat "i" text', "två\nrader", "a,b"]),
    )
    odd = st.sampled_from(
        [[], header, ["", *[""] * (len(header) - 1)], ["z", "Norr"], ["x"] * (len(header) + 1)]
    )
    return as_csv([header, *draw(st.lists(even | odd, max_size=30))])


@st.composite
def long_tables(draw: st.DrawFn, plan: Plan) -> str:
    """A long table with everything that can be wrong in one."""
    header = ["response", "enhet", "item", "value"]
    names = [item.id for item in plan.items] + ["okänd", ""]
    even = st.tuples(
        st.sampled_from(IDS), st.sampled_from(UNITS), st.sampled_from(names), st.sampled_from(CELLS)
    ).map(list)
    odd = st.sampled_from([[], header, [""] * 4, ["z"]])
    return as_csv([header, *draw(st.lists(even | odd, max_size=60))])


CHEF = Plan(samples.SAMPLE, "chef")


@bound(max_examples=120)
@given(st.data(), st.sampled_from(OnError), st.booleans(), st.booleans())
def test_wide_tables_score_alike_on_both_engines(
    data: st.DataObject, on_error: OnError, by: bool, per_file: bool
) -> None:
    """Whatever is in a wide table, both engines say and count the same."""
    texts = data.draw(st.lists(wide_tables(CHEF), min_size=1, max_size=2))
    assert_alike(*both(CHEF, texts, on_error, by=by, per_file=per_file), on_error, by=by)


@bound(max_examples=120)
@given(st.data(), st.sampled_from(OnError), st.booleans(), st.booleans())
def test_long_tables_score_alike_on_both_engines(
    data: st.DataObject, on_error: OnError, by: bool, per_file: bool
) -> None:
    """Whatever is in a long table, both engines say and count the same."""
    texts = data.draw(st.lists(long_tables(CHEF), min_size=1, max_size=2))
    assert_alike(*both(CHEF, texts, on_error, by=by, per_file=per_file), on_error, by=by)


@bound(max_examples=60)
@given(samples.responses(), st.data())
def test_every_row_gets_the_scores_of_the_one_rule(first: Response, data: st.DataObject) -> None:
    """Area by area and overall, each row equals ``core.scoring.score`` of the same answers."""
    plan = Plan(first.assessment, first.role, first.perspective)
    rows = data.draw(
        st.lists(
            st.lists(st.sampled_from(plan.marks), min_size=len(plan.items), max_size=len(plan.items)),
            min_size=1,
            max_size=8,
        )
    )
    if not plan.items:
        return
    header = ["response", *(item.id for item in plan.items)]
    text = as_csv([header, *([f"r{place}", *row] for place, row in enumerate(rows))])
    (small, _), (large, _) = both(plan, [text], OnError.REPORT)
    assert large.rows == small.rows
    for row, found in zip(rows, small.rows, strict=True):
        response = Response("r", first.assessment, first.role, first.perspective, answers=_answers(plan, row))
        scores = score(response)
        wanted = [cell for area in scores.areas.values() for cell in score_cells(area)]
        if scores.overall is not None and plan.in_overall:  # of no areas at all there is no column
            wanted += score_cells(scores.overall)
        assert list(found[len(KEYS) :]) == wanted


def _answers(plan: Plan, marks: Sequence[str]) -> dict[str, Answer]:
    states = {"e": AnswerState.NOT_APPLICABLE, "v": AnswerState.CANNOT_JUDGE, "-": AnswerState.UNANSWERED}
    return {
        item.id: Answer(states[mark]) if mark in states else Answer(AnswerState.RATED, int(mark))
        for item, mark in zip(plan.items, marks, strict=True)
    }


@pytest.mark.parametrize("on_error", [OnError.SKIP, OnError.REPORT])
def test_a_response_that_comes_twice_is_never_scored(on_error: OnError) -> None:
    """Nobody can know which of the two holds, so neither counts; the fault names where the first stands."""
    header = ["response", *(item.id for item in CHEF.items)]
    rows = [["p1", *"3" * len(CHEF.items)], ["p2", *"4" * len(CHEF.items)], ["p1", *"5" * len(CHEF.items)]]
    for kept, outcome in both(CHEF, [as_csv([header, *rows])], on_error):
        assert [row[1] for row in kept.rows] == ["p2"]
        assert [(fault.code, fault.row, fault.params["first_row"]) for fault in kept.faults] == [
            (FaultCode.REPEATED_ID, 4, 2)
        ]
        assert outcome.counts[0].left_out == 2
