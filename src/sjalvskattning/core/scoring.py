"""The one scoring rule: a response becomes area means and indices, or the reason why not.

Kept as exact integers until one last division, so that every engine that follows the rule gets the same bits.
Source: the project's scoring ground; truth to agree with is R ``psych::scoreItems`` with limits given.

For an area with scale limits m and M, integer weights wᵢ (thousandths) and rated steps xᵢ, reversed where the
item says so (x' = m + M − x)::

    mean  = Σ wᵢxᵢ / Σ wᵢ             over rated items
    index = 100 · (mean − m) / (M − m)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import lcm
from typing import NamedTuple

from sjalvskattning.core.assessment import Area, Item, Kind, Scale, ScoringRule
from sjalvskattning.core.response import AnswerState, Response

WEIGHT_UNITS = 1000
"""Weights are kept as whole thousandths."""

OVERALL = "overall"
"""The id of the mean over areas; no area has it."""


class Reason(StrEnum):
    """Why a mean is not computed."""

    NOTHING_SCORED = "nothing_scored"
    NOT_APPLICABLE = "not_applicable"
    TOO_FEW_ITEMS = "too_few_items"
    TOO_SMALL_SHARE = "too_small_share"


@dataclass(frozen=True, slots=True)
class Score:
    """One number with its denominator, or the reason why there is none.

    ``numerator / denominator`` is the mean on the scale; the index uses the same integers. ``rated``,
    ``applicable`` and ``total`` count scored items (weight above 0).
    """

    id: str
    scale: Scale
    numerator: int
    denominator: int
    rated: int
    applicable: int
    total: int
    reason: Reason | None = None

    @property
    def mean(self) -> float | None:
        """The mean on the scale, or None when :attr:`reason` says why."""
        return None if self.reason else self.numerator / self.denominator

    @property
    def index_ratio(self) -> tuple[int, int]:
        """The index 0–100 as exact numerator and denominator."""
        low, high = self.scale.minimum, self.scale.maximum
        return 100 * (self.numerator - low * self.denominator), self.denominator * (high - low)

    @property
    def index(self) -> float | None:
        """The mean in linear form, 0 at the lowest step and 100 at the highest."""
        if self.reason:
            return None
        numerator, denominator = self.index_ratio
        return numerator / denominator


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of one response: one per area and sub-area by id, and the overall where asked for."""

    areas: dict[str, Score]
    overall: Score | None = None


def weight_units(item: Item) -> int:
    """The item's weight in whole thousandths."""
    return round(item.weight * WEIGHT_UNITS)


def keyed(value: int, item: Item, scale: Scale) -> int:
    """The step as it counts: turned round for a reversed item."""
    return scale.minimum + scale.maximum - value if item.reverse else value


def score(response: Response) -> Scores:
    """The scores of ``response`` under the definition it carries."""
    areas = {area.id: score_area(response, area) for top in response.areas for area in (top, *top.areas)}
    wanted = response.assessment.scoring.overall
    expectations = [areas[area.id] for area in response.areas if area.kind is Kind.EXPECTATION]
    return Scores(areas, overall_of(response.assessment.scale, expectations) if wanted else None)


def score_area(response: Response, area: Area) -> Score:
    """The score of one area, its sub-areas' items included."""
    return score_items(response, area.id, area.all_items())


def score_items(response: Response, score_id: str, items: Iterable[Item]) -> Score:
    """The score of any set of items of one response."""
    scale = response.assessment.scale
    numerator = rated_units = applicable_units = rated = applicable = total = 0
    for item in items:
        units = weight_units(item)
        answer = response.answer(item.id)
        if units == 0:
            continue
        total += 1
        if answer.state is AnswerState.NOT_APPLICABLE:
            continue
        applicable += 1
        applicable_units += units
        if answer.state is AnswerState.RATED and answer.value is not None:
            rated += 1
            rated_units += units
            numerator += units * keyed(answer.value, item, scale)
    sums = Sums(numerator, rated_units, applicable_units, rated, applicable, total)
    return score_of(score_id, scale, response.assessment.scoring, sums)


class Sums(NamedTuple):
    """What the answers to some items add up to, in whole units of weight; everything a score is made of."""

    numerator: int
    rated_units: int
    applicable_units: int
    rated: int
    applicable: int
    total: int


def score_of(score_id: str, scale: Scale, rule: ScoringRule, sums: Sums) -> Score:
    """The score that sums give. Units may be any size, as long as they are the same throughout."""
    reason = _reason(rule, sums)
    numerator, rated_units, _, rated, applicable, total = sums
    return Score(score_id, scale, numerator, rated_units, rated, applicable, total, reason)


def needed(rule: ScoringRule, total: int) -> int:
    """How many of ``total`` scored items must be rated: the definition's number, or all of a smaller area."""
    return max(1, min(rule.min_items, total))


def share_units(rule: ScoringRule) -> int:
    """The least share of the weight that must be rated, in whole thousandths."""
    return round(rule.min_share * WEIGHT_UNITS)


def _reason(rule: ScoringRule, sums: Sums) -> Reason | None:
    if sums.total == 0:
        return Reason.NOTHING_SCORED
    if sums.applicable == 0:
        return Reason.NOT_APPLICABLE
    if sums.rated < needed(rule, sums.total):
        return Reason.TOO_FEW_ITEMS
    if sums.rated_units * WEIGHT_UNITS < share_units(rule) * sums.applicable_units:
        return Reason.TOO_SMALL_SHARE
    return None


def overall_of(scale: Scale, areas: Sequence[Score]) -> Score:
    """The mean of the areas that could be computed, each counting the same."""
    computed = [area for area in areas if area.reason is None]
    if not computed:
        return Score(OVERALL, scale, 0, 0, 0, len(areas), len(areas), Reason.TOO_FEW_ITEMS)
    common = lcm(*(area.denominator for area in computed))
    numerator = sum(area.numerator * (common // area.denominator) for area in computed)
    return Score(OVERALL, scale, numerator, common * len(computed), len(computed), len(areas), len(areas))
