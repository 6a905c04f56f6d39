"""The columns of scored responses: the same names, order and kinds whatever engine made them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from sjalvskattning.core.scoring import OVERALL, Score
from sjalvskattning.core.tabular.plan import Plan

RESPONSE = "response"
"""The column of ids."""


class ColumnKind(StrEnum):
    """What a column holds. Any of them may be empty in a row: None."""

    TEXT = "text"
    WHOLE = "whole"
    REAL = "real"


class ResultColumn(NamedTuple):
    """One column of the result."""

    name: str
    kind: ColumnKind


PARTS = (
    ("mean", ColumnKind.REAL),
    ("index", ColumnKind.REAL),
    ("rated", ColumnKind.WHOLE),
    ("applicable", ColumnKind.WHOLE),
    ("reason", ColumnKind.TEXT),
)
"""What is told of each score: ``<id>_mean`` and so on. ``reason`` is empty (None) when there is a mean."""


def score_columns(plan: Plan) -> tuple[ResultColumn, ...]:
    """The columns of every score, five each, the overall last where the definition asks for it."""
    ids = [planned.id for planned in plan.scores] + ([OVERALL] if plan.in_overall else [])
    return tuple(ResultColumn(f"{score_id}_{part}", kind) for score_id in ids for part, kind in PARTS)


def result_columns(plan: Plan, keys: Sequence[str]) -> tuple[ResultColumn, ...]:
    """The columns of a result: ``keys`` (response, then what else a row is known by), then the scores."""
    return (*(ResultColumn(key, ColumnKind.TEXT) for key in keys), *score_columns(plan))


def score_cells(score: Score) -> tuple[float | None, float | None, int, int, str | None]:
    """A score as its five cells, in the order of :data:`PARTS`."""
    return score.mean, score.index, score.rated, score.applicable, score.reason and score.reason.value
