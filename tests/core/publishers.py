"""Publishers that are broken, each in a way that has been built somewhere. The tests must catch every one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from sjalvskattning.core.disclosure.bands import Band
from sjalvskattning.core.disclosure.release import Cell, ReleasedSet, Rules
from sjalvskattning.core.disclosure.strict import Given, PublishedSet, Publisher, published

Published = tuple[tuple[PublishedSet, ReleasedSet], ...]
Answers = Mapping[str, Given]
BandOf = Callable[[int, int, Rules], Band]
"""How a count among n people is shown."""


def _banded(band_of: BandOf | None, none_of: BandOf | None = None) -> Publisher:
    """The real publisher's sets and hidden questions, with counts shown another way; None is the real one."""

    def publish(answers: Answers, steps: Sequence[int], rules: Rules, parts: int) -> Published:
        def cell(kept: Cell | None, column: Sequence[int | None]) -> Cell | None:
            if kept is None:
                return None
            n, none_as = len(column), none_of or band_of
            shown = tuple(band_of(column.count(step), n, rules) for step in steps) if band_of else kept.steps
            return Cell(shown, none_as(column.count(None), n, rules) if none_as else kept.none)

        return _with_cells(published(answers, steps, rules, parts), answers, cell)

    return publish


def _with_cells(
    found: Published, answers: Answers, cell: Callable[[Cell | None, Sequence[int | None]], Cell | None]
) -> Published:
    result = []
    for chosen, shown in found:
        columns = zip(*(answers[handle].steps for handle in chosen.members), strict=True)
        cells = tuple(cell(kept, column) for kept, column in zip(shown.cells, columns, strict=True))
        result.append((chosen, replace(shown, cells=cells)))
    return tuple(result)


def _among(starts: Sequence[int], count: int, n: int) -> Band:
    """The band of a count where bands begin at ``starts``, the last reaching n."""
    ends = [*(start - 1 for start in starts[1:]), n]
    return next(Band(*band) for band in zip(starts, ends, strict=True) if band[0] <= count <= band[1])


exact_counts = _banded(lambda count, n, rules: Band(count, count))
"""4 is shown as 4."""

narrow_bands = _banded(lambda count, n, rules: _among(range(0, n - rules.c + 1, rules.c + 1), count, n))
"""Bands of width c + 1: the one who knows c of them tells none from one."""

narrow_last_band = _banded(lambda count, n, rules: _among(range(0, n + 1, rules.c + 2), count, n))
"""The last band is what is left over: all can look like all."""

ends_that_add_up = _banded(lambda count, n, rules: _among(range(0, n - rules.c, rules.c + 2), count, n))
"""Always width c + 2: where the lowest ends add up to n every count follows."""

zero_on_its_own = _banded(lambda count, n, rules: _among([0, *range(1, n - rules.c, rules.c + 2)], count, n))
"""None looks like none."""

around_the_count = _banded(lambda count, n, rules: Band(max(count - 1, 0), min(count + 1, n)))
"""A margin of error: its middle is the count."""

exact_without_rating = _banded(None, lambda count, n, rules: Band(count, count))
"""How many gave no rating is told exactly: n − none is how many rated."""


def ranked(answers: Answers, steps: Sequence[int], rules: Rules, parts: int) -> Published:
    """Only the order of the steps, the most chosen first."""

    def cell(kept: Cell | None, column: Sequence[int | None]) -> Cell | None:
        order = sorted({column.count(step) for step in steps}, reverse=True)
        places = (order.index(column.count(step)) for step in steps)
        return kept and Cell(tuple(Band(place, place) for place in places), kept.none)

    return _with_cells(published(answers, steps, rules, parts), answers, cell)


def lowest_and_highest(answers: Answers, steps: Sequence[int], rules: Rules, parts: int) -> Published:
    """Only the lowest and the highest step that anyone chose."""

    def cell(kept: Cell | None, column: Sequence[int | None]) -> Cell | None:
        chosen = [value for value in column if value is not None] or [0]
        within = (min(chosen) <= step <= max(chosen) for step in steps)
        return kept and Cell(tuple(Band(0, len(column) * inside) for inside in within), kept.none)

    return _with_cells(published(answers, steps, rules, parts), answers, cell)


def one_too_few(answers: Answers, steps: Sequence[int], rules: Rules, parts: int) -> Published:
    """Sets of k − 1 are let through."""
    return published(answers, steps, rules._replace(k=rules.k - 1), parts)


def total_beside(answers: Answers, steps: Sequence[int], rules: Rules, parts: int) -> Published:
    """A total beside the breakdown, also of those who were put in no part of it."""
    known = {handle: given for handle, given in answers.items() if given.group != 0}
    return (*_everyone(answers, steps, rules), *_everyone(known, steps, rules))


def small_parts(answers: Answers, steps: Sequence[int], rules: Rules, parts: int) -> Published:
    """Parts are shown as they are, however small."""
    groups = sorted({given.group for given in answers.values() if given.group is not None})
    found: list[tuple[PublishedSet, ReleasedSet]] = []
    for group in groups:
        within = {handle: given for handle, given in answers.items() if given.group == group}
        found += _everyone(within, steps, rules._replace(k=1, c=0))
    return tuple(found) if len(groups) > 1 else published(answers, steps, rules, parts)


def only_who_rated(answers: Answers, steps: Sequence[int], rules: Rules, parts: int) -> Published:
    """Each question is shown for those who rated it, and says how many they are."""
    found: list[tuple[PublishedSet, ReleasedSet]] = []
    for at in range(len(next(iter(answers.values())).steps)):
        rated = {handle: given for handle, given in answers.items() if given.steps[at] is not None}
        for chosen, shown in _everyone(rated, steps, rules):
            cells = tuple(cell if place == at else None for place, cell in enumerate(shown.cells))
            found.append((chosen, replace(shown, cells=cells)))
    return tuple(found)


def with_and_without(answers: Answers, steps: Sequence[int], rules: Rules, parts: int) -> Published:
    """Everyone, and everyone but one, as a report with and without the manager."""
    others = dict(sorted(answers.items())[1:])
    return (*_everyone(answers, steps, rules), *_everyone(others, steps, rules))


def _everyone(answers: Answers, steps: Sequence[int], rules: Rules) -> Published:
    return published({handle: given._replace(group=None) for handle, given in answers.items()}, steps, rules)
