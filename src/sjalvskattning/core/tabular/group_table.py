"""A publication as a tidy table: a row for each statement, area and overall of everyone and of each group.

What is withheld has empty cells, as has what nobody is in; a row is there for everything that is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sjalvskattning.core.scoring import OVERALL, Reason
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.publishing import Publication, PublishedGroup
from sjalvskattning.core.tabular.results import ColumnKind, ResultColumn
from sjalvskattning.core.tabular.statistics import AreaStatistics, ItemStatistics, OverallStatistics

Value = str | int | float | None
"""What a cell holds; None is empty."""

EVERYONE, GROUP = "all", "group"
"""What the column ``scope`` says: a row of everyone, or of one group."""

_FIRST = (("scope", ColumnKind.TEXT), ("group", ColumnKind.TEXT), ("responses", ColumnKind.WHOLE))
_WHICH = (("level", ColumnKind.TEXT), ("id", ColumnKind.TEXT))
_NUMBERS = (
    ("n", ColumnKind.WHOLE),
    ("mean", ColumnKind.REAL),
    ("median", ColumnKind.REAL),
    ("sd", ColumnKind.REAL),
    ("index", ColumnKind.REAL),
)
_LAST = (
    ("share_not_applicable", ColumnKind.REAL),
    ("share_missing", ColumnKind.REAL),
    ("rwg", ColumnKind.REAL),
    ("divided", ColumnKind.WHOLE),
    ("alpha", ColumnKind.REAL),
    ("alpha_n", ColumnKind.WHOLE),
    ("alpha_note", ColumnKind.TEXT),
)


def group_columns(plan: Plan) -> tuple[ResultColumn, ...]:
    """The columns: ``step_1`` and so on are how many chose each step, as asked; ``divided`` is 0 or 1."""
    steps = ((f"step_{step}", ColumnKind.WHOLE) for step in plan.scale.steps)
    return tuple(ResultColumn(*column) for column in (*_FIRST, *_WHICH, *_NUMBERS, *steps, *_LAST))


def group_rows(
    plan: Plan, publication: Publication
) -> tuple[tuple[ResultColumn, ...], tuple[tuple[Value, ...], ...]]:
    """The columns and rows of a publication, everyone first. ``group`` is empty for those without a group."""
    rows = [
        (scope, group.name if scope == GROUP else None, group.responses, *row)
        for scope, group in (
            (EVERYONE, publication.total),
            *((GROUP, group) for group in publication.groups),
        )
        for row in _rows(plan, group)
    ]
    return group_columns(plan), tuple(rows)


def _rows(plan: Plan, group: PublishedGroup) -> Iterator[tuple[Value, ...]]:
    for asked, item in zip(plan.items, group.items, strict=True):
        yield "item", asked.id, *_item_cells(plan, item)
    tops = {area.id for area in plan.areas}
    for planned, area in zip(plan.scores, group.areas, strict=True):
        yield "area" if planned.id in tops else "subarea", planned.id, *_area_cells(plan, area)
    if plan.in_overall:
        yield OVERALL, OVERALL, *_overall_cells(plan, group.overall)


def _item_cells(plan: Plan, item: ItemStatistics | None) -> tuple[Value, ...]:
    if item is None:
        return _empty(plan)
    return (
        item.n,
        _real(item.moments.mean),
        _real(item.median),
        item.moments.sd,
        _real(item.index),
        *item.steps,
        item.not_applicable / item.responses,
        item.missing / item.responses,
        _real(item.rwg),
        int(item.is_divided),
        None,
        None,
        None,
    )


def _area_cells(plan: Plan, area: AreaStatistics | None) -> tuple[Value, ...]:
    if area is None:
        return _empty(plan)
    away = area.reasons.get(Reason.NOT_APPLICABLE, 0)
    alpha = area.alpha
    return (
        area.n,
        _real(area.moments.mean),
        None,
        area.moments.sd,
        _real(area.index),
        *(None for _ in plan.scale.steps),
        away / area.responses,
        (area.responses - area.n - away) / area.responses,
        _real(area.rwg),
        None,
        _real(alpha.value) if alpha else None,
        alpha.n if alpha else None,
        " ".join(note.value for note in alpha.notes) or None if alpha else None,
    )


def _overall_cells(plan: Plan, overall: OverallStatistics | None) -> tuple[Value, ...]:
    if overall is None:
        return _empty(plan)
    empty = _empty(plan)
    return (overall.n, _real(overall.mean), None, None, _real(overall.index), *empty[len(_NUMBERS) :])


def _empty(plan: Plan) -> tuple[None, ...]:
    return (None,) * (len(_NUMBERS) + plan.steps + len(_LAST))


def _real(number: Fraction | None) -> float | None:
    return None if number is None else float(number)
