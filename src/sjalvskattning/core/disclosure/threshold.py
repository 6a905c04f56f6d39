"""Profile ``threshold``, the practice of surveys: what may be shown of a total and the groups it is made of.

A *cell* is one question in one group, or in the total. What is guaranteed of each question on its own:

    Every set of people that can be told apart by adding and subtracting the question's published cells
    (the groups, and the total) is empty or has at least k people in it.

So a group below k is withheld, and where those withheld are together at least one but fewer than k, the total
less the groups that are shown would tell of them: further groups are withheld, the smallest first. If that
does not help either, the total goes too.

A cell can have more counts than its own: of people that it, *beside other published cells*, tells apart.
They are guarded in the same way. Where a cell can be worked out from others that are shown, withholding it
protects nobody; the caller names those groups, and they are never taken to hide another one.

What the profile does not promise, unlike ``strict``: that a step within a shown cell has been chosen by
several (distributions are shown as they are), and that somebody who knows what k − 1 of a group answered
cannot tell what the last one did. How many did not rate a question is part of its distribution, as a step
is: it says nothing of what anybody rated, and the number who rated, which must be shown, would tell it
anyway.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sjalvskattning.core.disclosure.release import K


class Count(NamedTuple):
    """People who are told of: how many, and how many of them for certain whatever is subtracted."""

    people: int
    least: int

    @classmethod
    def exactly(cls, people: int) -> Count:
        """People who are known to the last one."""
        return cls(people, people)


Cell = tuple[Count, ...]
"""One question in one group. The first count is of those in the cell; all cells have as many counts."""


class Withheld(NamedTuple):
    """What is not shown of a question: some groups, by their places, and perhaps the total."""

    groups: frozenset[int]
    total: bool


def check(k: int) -> int:
    """The threshold itself. Raises ValueError below 5, which it may never be."""
    if k < K:
        raise ValueError(k)
    return k


def suppressed(counts: Sequence[int], k: int) -> frozenset[int]:
    """The groups of one question to withhold, by their places, when so many of each are in it.

    Raises ValueError for a k below 5.
    """
    cells = [(Count.exactly(count),) for count in counts]
    return withheld(cells, check(k)).groups if cells else frozenset()


def withheld(
    cells: Sequence[Cell],
    k: int,
    *,
    hidden: frozenset[int] = frozenset(),
    known: frozenset[int] = frozenset(),
) -> Withheld:
    """What to withhold of one question, whose groups' cells add up to the total.

    ``hidden`` are groups that are withheld whatever their cells say, ``known`` those that could be worked out
    from other questions. The same cells always give the same answer: equal sizes go by their order. Raises
    ValueError for a k below 5 and for no cells.
    """
    check(k)
    unsafe = hidden | {place for place, cell in enumerate(cells) if not may_be_shown(cell, k)}
    if not may_be_shown(added(cells), k):
        return Withheld(unsafe, total=True)
    rest = set(unsafe)
    while not hides(cell := added([_nobody(cells[0]), *(cells[at] for at in rest - known)]), k):
        more = _best(cells, cell, k, rest | known)
        if more is None:
            return Withheld(unsafe, total=True)
        rest.add(more)
    return Withheld(frozenset(rest), total=False)


def may_be_shown(cell: Cell, k: int) -> bool:
    """Whether a cell has anybody in it, and tells of nobody or of at least ``k`` in every way."""
    return cell[0].people > 0 and hides(cell, k)


def added(cells: Iterable[Cell]) -> Cell:
    """The cell of several groups together. Raises ValueError for none."""
    columns = zip(*cells, strict=True)
    found = tuple(Count(*map(sum, zip(*column, strict=True))) for column in columns)
    if not found:
        raise ValueError(found)
    return found


def hides(cell: Cell, k: int) -> bool:
    """Whether a cell tells of nobody or of at least ``k``, in every way."""
    return all(count.people == 0 or count.least >= k for count in cell)


def _nobody(cell: Cell) -> Cell:
    return tuple(Count.exactly(0) for _ in cell)


def _best(cells: Sequence[Cell], rest: Cell, k: int, taken: frozenset[int] | set[int]) -> int | None:
    """The smallest group that hides the rest, else the smallest that adds to what lacks; None without."""
    order = sorted((cell[0].people, place) for place, cell in enumerate(cells) if place not in taken)
    places = [place for _, place in order]
    for place in places:
        if hides(added([rest, cells[place]]), k):
            return place
    lacks = [at for at, count in enumerate(rest) if count.people and count.least < k]
    return next((place for place in places if any(cells[place][at].least > 0 for at in lacks)), None)
