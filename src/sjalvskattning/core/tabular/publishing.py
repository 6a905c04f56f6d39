"""What may be published of a total and its groups: the statistics, with what must not be shown left out.

The rules are those of :mod:`sjalvskattning.core.disclosure.threshold`, for each statement and area. What is
more here is how an area and its statements tell of each other:

* A group with fewer than k responses, or one that hides such a group, has nothing shown. Together they are
  one group that only the total less the others tells of.
* The mean of an area, and the means of its statements, are made of the same ratings. Taken from each other
  they leave those who rated some of the statements but not all. Where they are at least one but fewer than k
  (or those who rated all are), one statement is withheld: its *bearer*, the one most people rated. Without
  it nothing cancels.
* Where everybody who rated any of an area rated all of it, each of its numbers follows from the others: such
  a group never hides another one.
* r*_wg and α of an area are shown where all its statements are, since they are made of their variances.

So beside what is guaranteed of each question: no sum of ratings that is made from an area's and its
statements' means, with whatever factors, in whatever groups, is over at least one but fewer than k people.
That is what the tests' attacker searches for, in random worlds; it is not proved. Deviations are no sums of
ratings: what they tell beside the means is not guarded, but that those of withheld cells are withheld.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from sjalvskattning.core.disclosure.threshold import Cell, Count, Withheld, check, hides, suppressed, withheld
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.statistics import (
    AreaStatistics,
    Coverage,
    GroupStatistics,
    ItemStatistics,
    OverallStatistics,
    Statistician,
    overall_of,
)
from sjalvskattning.core.tabular.tally import Tally


@dataclass(frozen=True)
class PublishedGroup:
    """One group, or everyone. None stands for what is withheld, and for what nobody is in: they look alike.

    ``items`` and ``areas`` are in the plan's order. ``name`` is empty for everyone, and for those whose group
    is not known.
    """

    name: str
    responses: int | None
    items: tuple[ItemStatistics | None, ...]
    areas: tuple[AreaStatistics | None, ...]
    overall: OverallStatistics | None


@dataclass(frozen=True)
class Publication:
    """Everything that may leave the program: everyone together, and at most one breakdown, by name."""

    k: int
    total: PublishedGroup
    groups: tuple[PublishedGroup, ...]


def published(plan: Plan, groups: Mapping[str, Tally], k: int) -> Publication:
    """What may be shown of groups by name; a single one without a name is no breakdown.

    Raises ValueError for a k below 5.
    """
    check(k)
    return _Publisher(
        plan, {} if set(groups) <= {""} else groups, Tally.total(plan, groups.values()), k
    ).all()


class _Publisher:
    """Decides one release. A *part* is a group that may be shown, or last those that may not, together."""

    def __init__(self, plan: Plan, groups: Mapping[str, Tally], everyone: Tally, k: int) -> None:
        self.plan, self.k = plan, k
        statistician = Statistician(plan)
        self.total = statistician.statistics(everyone)
        self.names = sorted(groups, key=lambda name: (not name, name))
        tallies = [groups[name] for name in self.names]
        apart = suppressed([tally.responses for tally in tallies], k)
        self.shown = [place for place in range(len(tallies)) if place not in apart]
        self.parts = [statistician.statistics(tallies[place]) for place in self.shown]
        if apart:
            together = Tally.total(plan, (tallies[place] for place in sorted(apart)))
            self.parts.append(statistician.statistics(together))
        self.hidden = frozenset({len(self.parts) - 1} if apart else ())

    def all(self) -> Publication:
        places = {place: part for part, place in enumerate(self.shown)}
        groups = [self._group(name, places.get(place)) for place, name in enumerate(self.names)]
        return Publication(self.k, self._everyone(), tuple(groups))

    def _everyone(self) -> PublishedGroup:
        items = [not self.items[place].total for place in range(len(self.plan.items))]
        areas = [not self.areas[place].total for place in range(len(self.plan.scores))]
        return self._picked("", self.total, items, areas)

    def _group(self, name: str, part: int | None) -> PublishedGroup:
        if part is None:
            items, areas = (None,) * len(self.plan.items), (None,) * len(self.plan.scores)
            return PublishedGroup(name, None, items, areas, None)
        shown_items = [part not in self.items[place].groups for place in range(len(self.plan.items))]
        shown_areas = [part not in self.areas[place].groups for place in range(len(self.plan.scores))]
        return self._picked(name, self.parts[part], shown_items, shown_areas)

    def _picked(
        self, name: str, known: GroupStatistics, items: Sequence[bool], areas: Sequence[bool]
    ) -> PublishedGroup:
        shown = tuple(
            _bare(area, is_whole=all(items[place] for place in planned.places)) if is_shown else None
            for planned, area, is_shown in zip(self.plan.scores, known.areas, areas, strict=True)
        )
        return PublishedGroup(
            name,
            known.responses if known.responses >= self.k else None,
            tuple(item if is_shown else None for item, is_shown in zip(known.items, items, strict=True)),
            shown,
            overall_of(self.plan, shown),
        )

    @cached_property
    def tops(self) -> tuple[int, ...]:
        """The top area's place for each place among the scores."""
        ids = {area.id for area in self.plan.areas}
        found: list[int] = []
        for place, planned in enumerate(self.plan.scores):
            found.append(place if planned.id in ids else found[-1])
        return tuple(found)

    @cached_property
    def bearers(self) -> dict[int, int]:
        """For the place of each top area with scored items, the place of its bearer; the last of equals."""
        return {
            top: max(self.plan.scores[top].places, key=lambda place: (self.total.items[place].n, place))
            for top in set(self.tops)
            if self.plan.scores[top].places
        }

    @cached_property
    def items(self) -> tuple[Withheld, ...]:
        """What is withheld of each statement."""
        return tuple(self._item(place) for place in range(len(self.plan.items)))

    def _item(self, place: int) -> Withheld:
        within = [at for at, planned in enumerate(self.plan.scores) if place in planned.places]
        borne = [top for top in within if self.bearers.get(top) == place]
        cells = [
            (Count.exactly(one.items[place].n), *(self._link(one, top) for top in borne))
            for one in self._counted
        ]
        return self._withheld(cells, frozenset[int]().union(*map(self._follows, within)))

    @cached_property
    def areas(self) -> tuple[Withheld, ...]:
        """What is withheld of each area and sub-area."""
        return tuple(self._area(place, top) for place, top in enumerate(self.tops))

    def _area(self, place: int, top: int) -> Withheld:
        bearer = self.bearers.get(top)
        if bearer is None:
            return self._withheld([(Count.exactly(0),) for _ in self._counted])
        if place == top:
            return self._withheld(
                [self._beside(one, top, bearer) for one in self._counted], self._follows(top)
            )
        bears = bearer in self.plan.scores[place].places
        cells = [
            (
                Count.exactly(one.areas[place].n),
                self._link(one, place),
                self._levels(one, place, top),
                *((self._link(one, top),) if bears else ()),
            )
            for one in self._counted
        ]
        return self._withheld(cells, self._follows(place))

    @property
    def _counted(self) -> Sequence[GroupStatistics]:
        return self.parts or [self.total]

    def _withheld(self, cells: Sequence[Cell], known: frozenset[int] = frozenset()) -> Withheld:
        return withheld(cells, self.k, hidden=self.hidden, known=known)

    def _beside(self, known: GroupStatistics, top: int, bearer: int) -> Cell:
        """An area where its bearer is withheld: so many at least are in it and rated the bearer."""
        area = known.areas[top]
        return (Count(area.n, area.n + known.items[bearer].n - _coverage(area).touched),)

    def _link(self, known: GroupStatistics, place: int) -> Count:
        """Who an area less its statements tells of: those who rated some, or else those who rated all."""
        complete, partial = _coverage(known.areas[place])
        return Count(partial, min(complete, partial))

    def _levels(self, known: GroupStatistics, place: int, top: int) -> Count:
        """Who an area, its sub-areas and their statements tell of together, for certain.

        With factors for several levels more can cancel: those who rated nothing outside a sub-area.
        """
        complete, partial = _coverage(known.areas[top])
        inside = [
            _coverage(known.areas[at]).partial for at, over in enumerate(self.tops) if over == top != at
        ]
        return Count(_coverage(known.areas[place]).partial, min(complete, partial - sum(inside)))

    def _follows(self, place: int) -> frozenset[int]:
        """The parts where everybody who rated any of an area rated all: its numbers make each other.

        Not of a sub-area with the bearer where that is withheld, since it is withheld itself.
        """
        top = self.tops[place]
        bears = self.bearers.get(top) in self.plan.scores[place].places
        return frozenset(
            at
            for at, part in enumerate(self.parts)
            if _is_even(_coverage(part.areas[place]), self.k)
            and (place == top or not bears or hides((self._link(part, top),), self.k))
        )


def _is_even(coverage: Coverage, k: int) -> bool:
    return not coverage.partial and coverage.complete >= k


def _coverage(area: AreaStatistics) -> Coverage:
    return area.coverage or Coverage(0, 0)


def _bare(area: AreaStatistics, *, is_whole: bool) -> AreaStatistics:
    """An area as it may be shown; ``is_whole`` when all its scored statements are."""
    if is_whole:
        return replace(area, coverage=None)
    return replace(area, coverage=None, rwg=None, alpha=None)
