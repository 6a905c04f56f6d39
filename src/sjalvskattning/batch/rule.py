"""The scoring rule as narwhals expressions: the same on Polars, DuckDB, pandas, PyArrow and PySpark.

What is added up is whole numbers that a double holds exactly, and each result is one IEEE division of two
such numbers, which is correctly rounded everywhere. So no engine, partitioning or order of rows can change a
bit. The truth is :mod:`sjalvskattning.core.scoring`; the tests hold every engine to it.

Three things look roundabout because engines differ. A predicate is turned into 0 or 1 by a cast, since a
literal in ``then`` may be divided by as a scalar on Polars, with other bits. A divisor is never 0, since the
engines disagree about what that gives. And digits are taken out with floor division alone, which Spark does
in doubles and which is exact below 2⁵³.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from math import lcm
from operator import add
from typing import Any, NamedTuple, TypeVar

import narwhals as nw

from sjalvskattning.core.scoring import OVERALL, WEIGHT_UNITS, Reason, needed, share_units
from sjalvskattning.core.tabular.packing import Packing
from sjalvskattning.core.tabular.plan import Plan, PlannedScore
from sjalvskattning.errors import InputRejected

EXACT = 1 << 53
"""Whole numbers below this are held exactly by a double."""

AnyFrame = nw.DataFrame[Any] | nw.LazyFrame[Any]

_Fields = TypeVar("_Fields", "_Digits", "_Parts")


def sums(plan: Plan, places: Sequence[int] | None = None) -> list[nw.Expr]:
    """From one column of codes an item, named by its id, to one ``<id>_packed`` a score (Int64).

    Codes are those of :mod:`sjalvskattning.core.tabular.plan`, whole numbers, never null. ``places`` are
    those of the wanted scores among the plan's; all of them unless given.

    Raises:
        InputRejected: ``frames.not_exact``, where an area's weights are too fine for exact sums.
    """
    return [_sum(plan, planned).alias(f"{planned.id}_packed") for planned in _chosen(plan, places)]


def results(plan: Plan, places: Sequence[int] | None = None) -> list[nw.Expr]:
    """From the ``<id>_packed`` columns to the columns of ``core.tabular.results.score_columns``.

    Means and indices are Float64, counts Int64 and reasons String; null where there is none. ``places`` are
    those of the wanted scores among the plan's, without the overall; all scores and the overall unless given.

    Raises:
        InputRejected: ``frames.not_exact``, as in :func:`sums`, or where the overall would need a common
            denominator that a double can't hold.
    """
    wanted = _chosen(plan, places)
    return _all_results(plan, wanted, places is None, lambda one: _parts(plan, one, _digits(one)))


def scored(frame: AnyFrame, plan: Plan, keep: Sequence[str] = ()) -> AnyFrame:
    """A frame of codes as the ``keep`` columns and all results: :func:`sums`, then :func:`results`.

    What is used more than once becomes a column on the way. An expression is a tree, so that otherwise it
    would be written out as many times, and a query planner would read some of it hundreds of times.

    Raises:
        InputRejected: ``frames.not_exact``, as in :func:`results`.
    """
    wanted = _chosen(plan, None)
    packed = frame.select(*keep, *sums(plan))
    digits = packed.select(*keep, *_columns_of(wanted, _digits))
    parts = digits.select(*keep, *_columns_of(wanted, lambda one: _parts(plan, one, _named(one, _Digits))))
    return parts.select(*keep, *_all_results(plan, wanted, True, lambda one: _named(one, _Parts)))


def _all_results(
    plan: Plan, wanted: Sequence[PlannedScore], overall: bool, parts_of: Callable[[PlannedScore], _Parts]
) -> list[nw.Expr]:
    found = [expr for planned in wanted for expr in _results(plan, planned, parts_of(planned))]
    if overall and plan.in_overall:
        found += _overall(plan, parts_of)
    return found


def _chosen(plan: Plan, places: Sequence[int] | None) -> Sequence[PlannedScore]:
    wanted = plan.scores if places is None else [plan.scores[place] for place in places]
    for planned in wanted:
        largest = max(
            planned.packing.size, 100 * planned.packing.radices.above, *_limits(plan, planned.packing)
        )
        if largest >= EXACT:
            raise InputRejected("frames.not_exact", area=planned.id)
    return wanted


def _limits(plan: Plan, packing: Packing) -> tuple[int, int]:
    """What a numerator and the two sides of the share's comparison stay below."""
    units = sum(item.units for item in packing.items)
    return units * max(abs(step) for step in plan.scale.steps), units * WEIGHT_UNITS


def _flag(predicate: nw.Expr) -> nw.Expr:
    return predicate.cast(nw.Int64)


# ----------------------------------------------------------------------------------- codes -> packed sums


def _sum(plan: Plan, planned: PlannedScore) -> nw.Expr:
    parts = [
        _added(plan, nw.col(plan.items[place].id).cast(nw.Int64), table)
        for place, table in zip(planned.places, planned.packing.tables, strict=True)
    ]
    # An area where nothing is scored: 0 in every row, not a literal, which would be one row of its own.
    return reduce(add, parts) if parts else nw.col(plan.items[0].id).cast(nw.Int64) * 0


def _added(plan: Plan, code: nw.Expr, table: Sequence[int]) -> nw.Expr:
    """What an item adds: a straight line over the steps, one number without a rating, else nothing."""
    slope, missing = table[1] - table[0], table[plan.unanswered]
    applicable = _flag(code != plan.not_applicable) * missing
    return applicable + _flag(code < plan.steps) * (code * slope + (table[0] - missing))


# --------------------------------------------------------------------------------- packed sums -> results


class _Digits(NamedTuple):
    """The digits of a packed sum, as columns; ``above`` is the numerator less the lowest step times units."""

    above: nw.Expr
    units: nw.Expr
    applicable_units: nw.Expr
    rated: nw.Expr
    applicable: nw.Expr


class _Parts(NamedTuple):
    """What a score is made of. ``computed`` is 1 or 0; ``divisor`` is the units, or 1 where they are 0."""

    above: nw.Expr
    divisor: nw.Expr
    rated: nw.Expr
    applicable: nw.Expr
    computed: nw.Expr


def _digits(planned: PlannedScore) -> _Digits:
    packed, packing = nw.col(f"{planned.id}_packed").cast(nw.Int64), planned.packing
    digits, place = [], 1
    for radix in reversed(packing.radices):
        digits.append(packed * 0 if radix == 1 else packed // place - packed // (place * radix) * radix)
        place *= radix
    applicable, rated, applicable_units, units, above = digits
    if packing.is_even:
        units, applicable_units = rated, applicable
    return _Digits(above, units, applicable_units, rated, applicable)


def _parts(plan: Plan, planned: PlannedScore, digits: _Digits) -> _Parts:
    enough = digits.rated >= needed(plan.rule, len(planned.packing.items))
    share = digits.units * WEIGHT_UNITS >= digits.applicable_units * share_units(plan.rule)
    divisor = digits.units + _flag(digits.units == 0)
    return _Parts(digits.above, divisor, digits.rated, digits.applicable, _flag(enough & share))


def _columns_of(
    wanted: Sequence[PlannedScore], fields_of: Callable[[PlannedScore], _Digits | _Parts]
) -> list[nw.Expr]:
    """The digits or parts of each score as columns of their own."""
    return [
        expr.alias(_name(planned, field))
        for planned in wanted
        for field, expr in fields_of(planned)._asdict().items()
    ]


def _named(planned: PlannedScore, kind: type[_Fields]) -> _Fields:
    """The columns that :func:`_columns_of` has made."""
    return kind(*(nw.col(_name(planned, field)) for field in kind._fields))


def _name(planned: PlannedScore, field: str) -> str:
    return f"{planned.id} {field}"


def _results(plan: Plan, planned: PlannedScore, parts: _Parts) -> list[nw.Expr]:
    has_mean = parts.computed == 1
    return _columns(
        planned.id,
        nw.when(has_mean).then((parts.above + parts.divisor * plan.scale.minimum) / parts.divisor),
        nw.when(has_mean).then(parts.above * 100 / (parts.divisor * (plan.steps - 1))),
        parts.rated,
        parts.applicable,
        _why_not(plan, planned, parts),
    )


def _columns(
    score_id: str, mean: nw.Expr, index: nw.Expr, rated: nw.Expr, applicable: nw.Expr, reason: nw.Expr
) -> list[nw.Expr]:
    """The five columns of a score, in the order of ``core.tabular.results.PARTS``."""
    return [
        mean.alias(f"{score_id}_mean"),
        index.alias(f"{score_id}_index"),
        rated.alias(f"{score_id}_rated"),
        applicable.alias(f"{score_id}_applicable"),
        reason.alias(f"{score_id}_reason"),
    ]


def _why_not(plan: Plan, planned: PlannedScore, parts: _Parts) -> nw.Expr:
    """The reason, in the order in which ``core.scoring`` looks for one; null when there is a mean."""
    total = len(planned.packing.items)
    if total == 0:
        return nw.when(parts.rated == 0).then(nw.lit(Reason.NOTHING_SCORED.value))
    return (
        nw.when(parts.applicable == 0)
        .then(nw.lit(Reason.NOT_APPLICABLE.value))
        .when(parts.rated < needed(plan.rule, total))
        .then(nw.lit(Reason.TOO_FEW_ITEMS.value))
        .when(parts.computed == 0)
        .then(nw.lit(Reason.TOO_SMALL_SHARE.value))
    )


# -------------------------------------------------------------------------------------------- the overall


def _overall(plan: Plan, parts_of: Callable[[PlannedScore], _Parts]) -> list[nw.Expr]:
    """The mean of means as one division: all are brought to a denominator that each possible one divides."""
    areas = [plan.scores[place] for place in plan.in_overall]
    common = _common_denominator(plan, areas)
    low, span = plan.scale.minimum, plan.steps - 1
    above, computed = [], []
    for planned in areas:
        parts = parts_of(planned)
        divisor = parts.divisor * parts.computed + (1 - parts.computed)
        above.append(parts.above * parts.computed * (nw.lit(common, dtype=nw.Int64) // divisor))
        computed.append(parts.computed)
    total, count = reduce(add, above), reduce(add, computed)
    denominator = (count + _flag(count == 0)) * common
    return _columns(
        OVERALL,
        nw.when(count > 0).then((total + denominator * low) / denominator),
        nw.when(count > 0).then(total * 100 / (denominator * span)),
        count,
        count * 0 + len(areas),
        nw.when(count == 0).then(nw.lit(Reason.TOO_FEW_ITEMS.value)),
    )


def _common_denominator(plan: Plan, areas: Sequence[PlannedScore]) -> int:
    """The least number that every denominator of a computed mean divides.

    Raises InputRejected (``frames.not_exact``) where the sums made with it would not fit in a double.
    """
    widest = max(100 * (plan.steps - 1), *(abs(step) for step in plan.scale.steps))
    common = 1
    for planned in areas:
        for units in _denominators(plan, planned):
            common = lcm(common, units)
            if common * len(areas) * widest >= EXACT:
                raise InputRejected("frames.not_exact", area=OVERALL)
    return common


def _denominators(plan: Plan, planned: PlannedScore) -> list[int]:
    """The sums of units that enough rated items can have; above 0, since each scored item has some."""
    sums_by_count: list[set[int]] = [{0}, *(set[int]() for _ in planned.packing.items)]
    for count, item in enumerate(planned.packing.items):
        for rated in range(count, -1, -1):
            sums_by_count[rated + 1] |= {units + item.units for units in sums_by_count[rated]}
    least = needed(plan.rule, len(planned.packing.items))
    return sorted(set[int]().union(*sums_by_count[least:]), reverse=True)
