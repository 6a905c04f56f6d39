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
from typing import Any, NamedTuple

import narwhals as nw

from sjalvskattning.core.scoring import OVERALL, WEIGHT_UNITS, Reason, needed, share_units
from sjalvskattning.core.tabular.packing import Packing
from sjalvskattning.core.tabular.plan import Plan, PlannedScore
from sjalvskattning.errors import InputRejected

EXACT = 1 << 53
"""Whole numbers below this are held exactly by a double."""

_DIGIT = " digit "
"""Stands between a score's id and the name of a digit in a column's name; no id has a space."""

AnyFrame = nw.DataFrame[Any] | nw.LazyFrame[Any]


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
    return _all_results(plan, _chosen(plan, places), places is None, _parts)


def scored(frame: AnyFrame, plan: Plan, keep: Sequence[str] = ()) -> AnyFrame:
    """A frame of codes as the ``keep`` columns and all results: :func:`sums`, then :func:`results`.

    The digits of the packed sums become columns on the way. An expression is a tree, so that whatever is used
    twice is written out twice, and a query planner would read some of it hundreds of times. Kept columns must
    not be named like an item or with :data:`_DIGIT` in them.

    Raises:
        InputRejected: ``frames.not_exact``, as in :func:`results`.
    """
    wanted = _chosen(plan, None)
    packed = frame.select(*keep, *sums(plan))
    digits = packed.select(
        *keep,
        *(
            expr.alias(_DIGIT.join((planned.id, name)))
            for planned in wanted
            for name, expr in zip(_Parts._fields, _parts(planned), strict=True)
        ),
    )
    return digits.select(*keep, *_all_results(plan, wanted, True, _named_parts))


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


class _Parts(NamedTuple):
    """What a packed sum says, as columns; ``above`` is the numerator less the lowest step times ``units``."""

    above: nw.Expr
    units: nw.Expr
    applicable_units: nw.Expr
    rated: nw.Expr
    applicable: nw.Expr


def _parts(planned: PlannedScore) -> _Parts:
    packed, packing = nw.col(f"{planned.id}_packed").cast(nw.Int64), planned.packing
    digits, place = [], 1
    for radix in reversed(packing.radices):
        digits.append(packed * 0 if radix == 1 else packed // place - packed // (place * radix) * radix)
        place *= radix
    applicable, rated, applicable_units, units, above = digits
    if packing.is_even:
        units, applicable_units = rated, applicable
    return _Parts(above, units, applicable_units, rated, applicable)


def _named_parts(planned: PlannedScore) -> _Parts:
    return _Parts(*(nw.col(_DIGIT.join((planned.id, name))) for name in _Parts._fields))


def _results(plan: Plan, planned: PlannedScore, parts: _Parts) -> list[nw.Expr]:
    why_not = _why_not(plan, planned, parts)
    has_mean = _has_mean(plan, planned, parts)
    units = parts.units + _flag(parts.units == 0)
    numerator = parts.above + parts.units * plan.scale.minimum
    return _columns(
        planned.id,
        nw.when(has_mean).then(numerator / units),
        nw.when(has_mean).then(parts.above * 100 / (units * (plan.steps - 1))),
        parts.rated,
        parts.applicable,
        why_not,
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


def _has_mean(plan: Plan, planned: PlannedScore, parts: _Parts) -> nw.Expr:
    total = len(planned.packing.items)
    enough = parts.rated >= needed(plan.rule, total)
    return enough & (parts.units * WEIGHT_UNITS >= parts.applicable_units * share_units(plan.rule))


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
        .when(~_has_mean(plan, planned, parts))
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
        has_mean = _flag(_has_mean(plan, planned, parts))
        divisor = parts.units * has_mean + (1 - has_mean)
        above.append(parts.above * has_mean * (nw.lit(common, dtype=nw.Int64) // divisor))
        computed.append(has_mean)
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
