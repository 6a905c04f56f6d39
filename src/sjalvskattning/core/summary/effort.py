"""Own effort beside conditions: how much of what is expected, and of what is owed, is rated high."""

from __future__ import annotations

from collections.abc import Sequence

from sjalvskattning.core.assessment import Kind
from sjalvskattning.core.response import Response
from sjalvskattning.core.summary.document import Mark, Point, Quadrants, Table
from sjalvskattning.core.summary.selection import top_two_steps
from sjalvskattning.locale import Translator

CORNERS = ("hinders", "enables", "first", "next")
"""What to ask, by the corner: upper left, upper right, lower left, lower right."""


def effort_beside_conditions(views: Sequence[tuple[str, Response]], t: Translator) -> Quadrants | None:
    """The field with one point for each labelled view that has rated both; None when no view has."""
    points, rows = [], []
    for label, response in views:
        own, own_total = top_two_steps(response, Kind.EXPECTATION)
        owed, owed_total = top_two_steps(response, Kind.CONDITION)
        if not (own_total and owed_total):
            continue
        points.append(Point(label, Mark(100 * owed, owed_total), Mark(100 * own, own_total)))
        counts = (t("effort.of", n=own, total=own_total), t("effort.of", n=owed, total=owed_total))
        rows.append((label, *counts, t(f"effort.{CORNERS[_corner(own, own_total, owed, owed_total)]}")))
    if not points:
        return None
    headers = tuple(t(f"effort.column.{key}") for key in ("view", "own", "owed", "ask"))
    return Quadrants(
        title=t("effort.title"),
        low=0,
        high=100,
        across=t("effort.across"),
        upward=t("effort.upward"),
        corners=(t("effort.hinders"), t("effort.enables"), t("effort.first"), t("effort.next")),
        points=tuple(points),
        sentence=" ".join(
            (
                *(t("effort.told", view=v, own=own, owed=owed) for v, own, owed, _ in rows),
                t("effort.sentence"),
            )
        ),
        table=Table(headers, tuple(rows), frozenset({1, 2})),
    )


def _corner(own: int, own_total: int, owed: int, owed_total: int) -> int:
    """Which corner a view stands in; the middle belongs to the upper half and the right half."""
    lower, right = 2 * own < own_total, 2 * owed >= owed_total
    return 2 * lower + right
