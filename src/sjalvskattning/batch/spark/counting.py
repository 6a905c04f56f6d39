"""Groups counted in one pass: each response becomes a few (what, value) pairs, and the pairs are counted.

Counts of whole numbers can be split and merged in any way, so that partitions and executors change nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import narwhals as nw

from sjalvskattning.batch.rule import sums
from sjalvskattning.core.tabular.plan import Plan, PlannedScore
from sjalvskattning.core.tabular.tally import Tally
from sjalvskattning.core.tabular.work import GROUP

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame


def tallies_of(codes: DataFrame, plan: Plan) -> dict[str, Tally]:
    """The tally of each group from rows of codes, by the group's name."""
    from pyspark.sql import functions as F

    items = [item.id for item in plan.items]
    packed: DataFrame = nw.from_native(codes).select(GROUP, *items, *sums(plan)).to_native()
    pairs = F.array(
        *(
            F.struct(F.lit(what).alias("what"), value.cast("bigint").alias("value"))
            for what, value in enumerate(_values(plan))
        )
    )
    counted = (
        packed.select(GROUP, F.explode(pairs).alias("pair"))
        .groupBy(GROUP, "pair.what", "pair.value")
        .count()
        .where(F.col("value").isNotNull())
    )
    tallies: dict[str, Tally] = {}
    for group, what, value, count in counted.collect():
        _add(tallies.setdefault(group, Tally.empty(plan)), plan, what, value, count)
    return {group: tallies[group] for group in sorted(tallies)}


def _values(plan: Plan) -> list[Column]:
    """What is counted of a response: each item's code, each score's packed sum, each complete case's total.

    An item's value is its code and, above it, one bit for each score it is part of that is complete.
    """
    from pyspark.sql import functions as F

    complete = [_is_complete(plan, planned) for planned in plan.scores]
    values = []
    for place, item in enumerate(plan.items):
        value = F.col(item.id).cast("bigint")
        for bit, score in enumerate(_scores_with(plan, place)):
            value = value + complete[score].cast("bigint") * (_base(plan) << bit)
        values.append(value)
    values += [F.col(f"{planned.id}_packed") for planned in plan.scores]
    return values + [
        F.when(whole, _total(plan, planned)) for whole, planned in zip(complete, plan.scores, strict=True)
    ]


def _add(tally: Tally, plan: Plan, what: int, value: int, count: int) -> None:
    """Count ``count`` responses with that value of one of the :func:`_values`."""
    scores = len(plan.scores)
    if what >= len(plan.items) + scores:
        tally.scores[what - len(plan.items) - scores].totals[value] += count
    elif what >= len(plan.items):
        tally.scores[what - len(plan.items)].sums[value] += count
    else:
        bits, code = divmod(value, _base(plan))
        tally.items[what][code] += count
        tally.responses += count if what == 0 else 0
        for bit, score in enumerate(_scores_with(plan, what)):
            if bits >> bit & 1:
                tally.scores[score].steps[plan.scores[score].places.index(what)][code] += count


def _base(plan: Plan) -> int:
    return plan.unreadable + 1


def _scores_with(plan: Plan, place: int) -> list[int]:
    return [score for score, planned in enumerate(plan.scores) if place in planned.places]


def _is_complete(plan: Plan, planned: PlannedScore) -> Column:
    from pyspark.sql import functions as F

    whole = F.lit(bool(planned.places))
    for place in planned.places:
        whole = whole & (F.col(plan.items[place].id) < plan.steps)
    return whole


def _total(plan: Plan, planned: PlannedScore) -> Column:
    """Σ steps above the lowest, after reversal and unweighted."""
    from pyspark.sql import functions as F

    total = F.lit(0).cast("bigint")
    for place, item in zip(planned.places, planned.packing.items, strict=True):
        code = F.col(plan.items[place].id).cast("bigint")
        total = total + (plan.steps - 1 - code if item.reverse else code)
    return total
