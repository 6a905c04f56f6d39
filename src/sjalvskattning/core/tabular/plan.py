"""What is scored for one role: which items in which order, which scores, and the code of every answer.

The code of an answer is its place among :func:`sjalvskattning.core.marks.possible_marks`: 0 for the lowest
step of the scale, 1 for the next and so on, then *not applicable*, *cannot judge*, *unanswered*; one more,
:attr:`Plan.unreadable`, stands for a cell that is none of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sjalvskattning.core.assessment import Area, Assessment, Item, Kind, Perspective, Scale, ScoringRule
from sjalvskattning.core.marks import CANNOT_JUDGE, NOT_APPLICABLE, UNANSWERED, Marks, possible_marks
from sjalvskattning.core.scoring import OVERALL, Score, Scores, overall_of, score_of, weight_units
from sjalvskattning.core.tabular.packing import Packing, WeightedItem


@dataclass(frozen=True)
class PlannedScore:
    """One area or sub-area. ``places`` are those of its scored items (weight above 0) among the plan's."""

    area: Area
    places: tuple[int, ...]
    packing: Packing

    @property
    def id(self) -> str:
        """The area's id, the first part of its columns' names."""
        return self.area.id


@dataclass(frozen=True)
class Plan:
    """The items asked of a role, in the definition's order, and the scores made of them."""

    assessment: Assessment
    role: str
    perspective: Perspective = Perspective.SELF

    @property
    def scale(self) -> Scale:
        """The scale of every item."""
        return self.assessment.scale

    @property
    def rule(self) -> ScoringRule:
        """When a mean may be computed."""
        return self.assessment.scoring

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The items asked, in order; those with weight 0 too."""
        return self.assessment.items_of(self.role, self.perspective)

    @cached_property
    def areas(self) -> tuple[Area, ...]:
        """The top areas, in order."""
        return self.assessment.areas_of(self.role, self.perspective)

    @cached_property
    def scores(self) -> tuple[PlannedScore, ...]:
        """Each area followed by its sub-areas, as in :func:`sjalvskattning.core.scoring.score`."""
        places = {item.id: place for place, item in enumerate(self.items)}
        return tuple(_planned(area, places, self.scale) for top in self.areas for area in (top, *top.areas))

    @cached_property
    def in_overall(self) -> tuple[int, ...]:
        """Places among :attr:`scores` that enter the mean over areas; none unless the definition asks."""
        if not self.rule.overall:
            return ()
        tops = {area.id for area in self.areas if area.kind is Kind.EXPECTATION}
        return tuple(place for place, planned in enumerate(self.scores) if planned.id in tops)

    @cached_property
    def marks(self) -> Marks:
        """Every mark an answer can have; a mark's place is its code."""
        return possible_marks(self.scale)

    @cached_property
    def code_of(self) -> dict[str, int]:
        """The code of each mark."""
        return {mark: code for code, mark in enumerate(self.marks)}

    @property
    def steps(self) -> int:
        """How many steps the scale has; a code below this is a rating."""
        return len(self.scale.labels)

    @property
    def not_applicable(self) -> int:
        """The code of *ej aktuellt*."""
        return self.code_of[NOT_APPLICABLE]

    @property
    def cannot_judge(self) -> int:
        """The code of *kan inte bedöma*."""
        return self.code_of[CANNOT_JUDGE]

    @property
    def unanswered(self) -> int:
        """The code of no answer."""
        return self.code_of[UNANSWERED]

    @property
    def unreadable(self) -> int:
        """The code of a cell that is no answer. It adds up like *unanswered*, and is counted as a fault."""
        return len(self.marks)

    def score(self, place: int, packed: int) -> Score:
        """The score at ``place`` that a packed sum gives, by the one rule."""
        planned = self.scores[place]
        return score_of(planned.id, self.scale, self.rule, planned.packing.sums(packed))

    def score_codes(self, codes: Sequence[int]) -> Scores:
        """Every score of one response, from the codes of its answers in the order of :attr:`items`."""
        found = [self.score(place, packed) for place, packed in enumerate(self.packed(codes))]
        overall = overall_of(self.scale, [found[place] for place in self.in_overall])
        return Scores({score.id: score for score in found}, overall if self.in_overall else None)

    def packed(self, codes: Sequence[int]) -> list[int]:
        """What the codes of one response add up to, for each score."""
        return [
            sum(table[codes[place]] for place, table in zip(score.places, score.packing.tables, strict=True))
            for score in self.scores
        ]


def _planned(area: Area, places: dict[str, int], scale: Scale) -> PlannedScore:
    scored = [item for item in area.all_items() if weight_units(item)]
    weighted = [WeightedItem(weight_units(item), item.reverse) for item in scored]
    return PlannedScore(area, tuple(places[item.id] for item in scored), Packing.of(weighted, scale))


__all__ = ["OVERALL", "Plan", "PlannedScore"]
