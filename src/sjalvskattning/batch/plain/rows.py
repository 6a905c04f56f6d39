"""What one response is while it is read, and how it is turned into a row of the result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sjalvskattning.core.scoring import Score, overall_of
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.results import RESPONSE, score_cells
from sjalvskattning.core.tabular.tally import Tally
from sjalvskattning.core.tabular.work import FILE, GROUP, OCCASION, PERSPECTIVE

Cells = tuple[object, ...]

AT_A_TIME = 4096
"""Responses that are handed on at a time."""


@dataclass
class Read:
    """One response as it was read. ``row`` is where it first stands; ``source`` counts tables from 0.

    ``is_dropped`` is whether it is left out for a fault of its own.
    """

    source: int
    row: int
    file: str
    response: str
    perspective: str
    occasion: str
    group: str
    codes: list[int]
    is_dropped: bool = False

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it apart from the others."""
        return self.response, self.perspective, self.occasion

    def known_by(self, keys: Sequence[str]) -> list[str]:
        """Its first cells in the result."""
        named = {
            FILE: self.file,
            RESPONSE: self.response,
            PERSPECTIVE: self.perspective,
            OCCASION: self.occasion,
            GROUP: self.group,
        }
        return [named[key] for key in keys]


class Scorer:
    """Scores rows by the one rule; what the same sum gave before is remembered."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._known: list[dict[int, tuple[Score, Cells]]] = [{} for _ in plan.scores]

    def columns(self, responses: Iterable[Read], keys: Sequence[str]) -> Iterator[list[list[object]]]:
        """The result in pieces of columns."""
        rows: list[list[object]] = []
        for response in responses:
            rows.append([*response.known_by(keys), *self._cells(response)])
            if len(rows) == AT_A_TIME:
                yield _turned(rows)
                rows = []
        if rows:
            yield _turned(rows)

    def _cells(self, response: Read) -> list[object]:
        found = [self._score(place, packed) for place, packed in enumerate(self._plan.packed(response.codes))]
        cells = [cell for _, told in found for cell in told]
        if self._plan.in_overall:
            overall = overall_of(self._plan.scale, [found[place][0] for place in self._plan.in_overall])
            cells += score_cells(overall)
        return cells

    def _score(self, place: int, packed: int) -> tuple[Score, Cells]:
        known = self._known[place].get(packed)
        if known is None:
            score = self._plan.score(place, packed)
            known = self._known[place][packed] = score, score_cells(score)
        return known


def _turned(rows: list[list[object]]) -> list[list[object]]:
    return [list(column) for column in zip(*rows, strict=True)]


def tallies(plan: Plan, responses: Iterable[Read]) -> dict[str, Tally]:
    """How many in each group answered what, in the groups' order of appearance."""
    found: dict[str, Tally] = {}
    for response in responses:
        tally = found.get(response.group)
        if tally is None:
            tally = found[response.group] = Tally.empty(plan)
        tally.count(plan, response.codes, plan.packed(response.codes))
    return found
