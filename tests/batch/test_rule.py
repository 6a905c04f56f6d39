"""The rule as expressions: every engine gives core's numbers, bit for bit."""

from __future__ import annotations

import random
import struct
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import duckdb
import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sjalvskattning.batch import rule
from sjalvskattning.core.assessment import Assessment, Role, Scale, ScoringRule, Text
from sjalvskattning.core.scoring import OVERALL, Scores
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.results import ColumnKind, score_cells, score_columns
from sjalvskattning.errors import InputRejected
from tests.samples import SAMPLE, area, assessment, assessments, item, role

Columns = dict[str, list[int]]
Row = list[object]

ENGINES: dict[str, Callable[[Columns], Any]] = {
    "polars": pl.DataFrame,
    "polars lazy": pl.LazyFrame,
    "pyarrow": pa.table,
    "pandas": pd.DataFrame,
    "pandas nullable": lambda columns: pd.DataFrame(columns).convert_dtypes(),
    "duckdb": lambda columns: duckdb.from_arrow(pa.table(columns)),
}
KINDS = {ColumnKind.REAL: nw.Float64, ColumnKind.WHOLE: nw.Int64, ColumnKind.TEXT: nw.String}


def rows_of(plan: Plan, seed: int, count: int = 60) -> list[list[int]]:
    """Random codes, and the rows in which everyone gives the same code."""
    chance = random.Random(seed)
    codes = range(plan.unreadable + 1)
    often_rated = [*codes, *range(plan.steps)]
    same = [[code] * len(plan.items) for code in codes]
    return same + [[chance.choice(often_rated) for _ in plan.items] for _ in range(count)]


def cells_of(scores: Scores) -> Row:
    """A response's scores as one row of cells."""
    every = [*scores.areas.values(), *([scores.overall] if scores.overall else [])]
    return [cell for score in every for cell in score_cells(score)]


def bits(cell: object) -> object:
    """A cell so that only the same bits are equal; what engines put where nothing is, is None."""
    if cell is None or cell is pd.NA or cell != cell:
        return None
    return struct.pack("<d", cell) if isinstance(cell, float) else cell


def scored(plan: Plan, rows: Sequence[Sequence[int]], engine: str) -> nw.DataFrame[Any]:
    """The results of an engine, in the order of the rows."""
    columns = {asked.id: [row[place] for row in rows] for place, asked in enumerate(plan.items)}
    frame = nw.from_native(ENGINES[engine]({"row number": list(range(len(rows))), **columns}))
    found = rule.scored(frame, plan, ["row number"])
    whole = found.collect() if isinstance(found, nw.LazyFrame) else found
    return whole.sort("row number").drop("row number")


def differing(plan: Plan, rows: Sequence[Sequence[int]], engine: str) -> list[object]:
    """The rows where an engine and core disagree."""
    expected = [cells_of(plan.score_codes(row)) for row in rows]
    found = scored(plan, rows, engine).rows()
    return [
        (codes, truth, row)
        for codes, truth, row in zip(rows, expected, found, strict=True)
        if [bits(cell) for cell in truth] != [bits(cell) for cell in row]
    ]


def is_exact(plan: Plan) -> bool:
    """Whether the rule takes the plan's weights."""
    try:
        rule.results(plan)
    except InputRejected:
        return False
    return True


def with_small_weights(part: Any) -> Any:
    """A role or area with whole weights from 0 to 3, so that the overall has a common denominator."""
    if isinstance(part, Role):
        return replace(part, areas=tuple(map(with_small_weights, part.areas)))
    items = tuple(replace(one, weight=round(one.weight * 1000) % 4.0) for one in part.items)
    return replace(part, items=items, areas=tuple(map(with_small_weights, part.areas)))


def any_weights(of: Assessment) -> st.SearchStrategy[Assessment]:
    """The assessment itself, or with small whole weights."""
    return st.sampled_from([of, replace(of, roles=tuple(map(with_small_weights, of.roles)))])


@settings(max_examples=5)
@given(assessments().flatmap(any_weights), st.integers(0, 2**32))
def test_every_engine_gives_cores_bits(instrument: Assessment, seed: int) -> None:
    """Whatever the weights, reversals, sub-areas and shares: each cell of each row is core's, bit for bit."""
    plan = Plan(instrument, "chef")
    assume(is_exact(plan))
    rows = rows_of(plan, seed)

    engines = [engine for engine in ENGINES if engine != "pandas nullable"]
    assert {engine: differing(plan, rows, engine) for engine in engines} == {engine: [] for engine in engines}


@pytest.mark.parametrize("engine", ENGINES)
def test_columns_have_cores_names_order_and_kinds(engine: str) -> None:
    """The results are the columns of core.tabular.results, each of its kind, on every engine."""
    plan = Plan(SAMPLE, "chef")

    schema = scored(plan, rows_of(plan, 1), engine).schema

    assert dict(schema) == {column.name: KINDS[column.kind]() for column in score_columns(plan)}
    assert list(schema) == [column.name for column in score_columns(plan)]


@settings(max_examples=12)
@given(assessments(), st.integers(0, 2**32), st.data())
def test_a_score_is_made_from_its_packed_sums_alone(
    instrument: Assessment, seed: int, data: st.DataObject
) -> None:
    """One score's columns come from a table of its packed sums alone, and are what Plan.score says."""
    plan = Plan(instrument, "chef")
    place = data.draw(st.sampled_from(range(len(plan.scores))))
    sums = sorted({plan.packed(row)[place] for row in rows_of(plan, seed)})

    table = nw.from_native(pa.table({f"{plan.scores[place].id}_packed": pa.array(sums, pa.int64())}))
    found = table.select(*rule.results(plan, [place])).rows()

    assert [[bits(cell) for cell in row] for row in found] == [
        [bits(cell) for cell in score_cells(plan.score(place, packed))] for packed in sums
    ]


@pytest.mark.parametrize("engine", ["polars", "polars lazy", "pyarrow", "pandas"])
def test_results_at_once_are_those_in_stages(engine: str) -> None:
    """The expressions of packed sums and of results give what the staged query gives."""
    plan = Plan(SAMPLE, "chef")
    rows = rows_of(plan, 2)
    columns = {asked.id: [row[place] for row in rows] for place, asked in enumerate(plan.items)}

    found = nw.from_native(ENGINES[engine](columns)).select(*rule.sums(plan)).select(*rule.results(plan))
    at_once = found.collect() if isinstance(found, nw.LazyFrame) else found

    assert [list(map(bits, row)) for row in at_once.rows()] == [
        list(map(bits, row)) for row in scored(plan, rows, engine).rows()
    ]


def test_an_area_whose_sums_a_double_cannot_hold_is_refused_by_name() -> None:
    """Weights that need more than 53 bits are refused, and the error names the area."""
    fine = area("fin", *(item(f"i{n}", weight=900 + n / 1000) for n in range(60)))
    plan = Plan(assessment(role("r", area("grov", item("a"), item("b")), fine)), "r")

    for made in (rule.sums, rule.results):
        with pytest.raises(InputRejected) as caught:
            made(plan)
        assert (caught.value.code, caught.value.params) == ("frames.not_exact", {"area": "fin"})
    assert len(rule.results(plan, [0])) == 5


def test_an_overall_without_a_common_denominator_is_refused() -> None:
    """Weights that have no small common denominator are scored by area, but not together."""
    areas = [
        area(f"o{n}", *(item(f"o{n}i{m}", weight=(997 + 7 * n + 13 * m) / 1000) for m in range(4)))
        for n in range(4)
    ]
    plan = Plan(assessment(role("r", *areas), scoring=ScoringRule(overall=True)), "r")

    with pytest.raises(InputRejected) as caught:
        rule.results(plan)

    assert caught.value.params == {"area": OVERALL}
    assert len(rule.results(plan, range(4))) == 20


@pytest.mark.parametrize("engine", ENGINES)
def test_the_overall_of_the_largest_even_areas_is_exact(engine: str) -> None:
    """Areas of one to twelve items, on ten steps: the overall is still core's, bit for bit."""
    areas = [
        area(f"o{n}", *(item(f"o{n}i{m}", reverse=m % 3 == 1) for m in range(n))) for n in (1, 7, 11, 12)
    ]
    scale = Scale(1, tuple(Text(f"steg {n}", f"step {n}") for n in range(10)))
    rule_of = ScoringRule(min_share=0.25, min_items=1, overall=True)
    plan = Plan(assessment(role("r", *areas), scale=scale, scoring=rule_of), "r")

    assert differing(plan, rows_of(plan, 5, 300), engine) == []


def test_division_is_not_by_a_scalar() -> None:
    """49 × 1/49 is not 1 in doubles: 49 items at the lowest step have the mean 1 on every engine."""
    plan = Plan(assessment(role("r", area("o", *(item(f"i{n}") for n in range(49))))), "r")

    for engine in ENGINES:
        assert scored(plan, [[0] * 49, [4] * 49], engine)["o_mean"].to_list() == [1.0, 5.0], engine
