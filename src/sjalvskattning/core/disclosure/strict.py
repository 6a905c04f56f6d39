"""The publisher of profile ``strict``: raw answers in, what may be shown out.

Properties that the tests hold it to, exhaustively and over random sessions:

A. No set of fewer than k people has its indicator vector in the row space of everything published. Every
   question is published for the same sets, which are disjoint and of at least k.
B. For every output and every coalition of c, at least two values remain possible for everyone else.
C. What is released later changes nothing that was released before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from sjalvskattning.core.disclosure.bands import band_of, bands
from sjalvskattning.core.disclosure.release import Cell, Release, ReleasedSet, Rules


class Given(NamedTuple):
    """One person's answer: a step a question, None without a rating; and their part of the breakdown."""

    steps: tuple[int | None, ...]
    group: int | None = None


class Written(NamedTuple):
    """What one person wrote about an area, kept apart from ratings. ``may_show`` is the writer's own tick."""

    area: str
    text: str
    may_show: bool


class PublishedSet(NamedTuple):
    """A set that is published, with the handles of who is in it; they go no further than :func:`release`."""

    groups: tuple[int, ...]
    members: tuple[str, ...]


Publisher = Callable[
    [Mapping[str, Given], Sequence[int], Rules, int], tuple[tuple[PublishedSet, ReleasedSet], ...]
]
"""What decides which sets are published, and what of them; the arguments are those of :func:`published`."""


def merged(sizes: Mapping[int, int], k: int) -> tuple[tuple[int, ...], ...]:
    """Parts of a breakdown put together until each has at least ``k``: always the two smallest.

    One part is left when there is nothing to break down. Equal sizes go by the breakdown's own order. A part
    that nobody chose is put together with another as any small one: left out, it would tell that its only
    person has not answered.
    """
    parts: list[tuple[int, tuple[int, ...]]] = sorted((size, (group,)) for group, size in sizes.items())
    while len(parts) > 1 and parts[0][0] < k:
        (first, one), (second, other), *rest = parts
        parts = sorted([(first + second, tuple(sorted(one + other))), *rest])
    return tuple(sorted(groups for _, groups in parts))


def published(
    answers: Mapping[str, Given], steps: Sequence[int], rules: Rules, parts: int = 0
) -> tuple[tuple[PublishedSet, ReleasedSet], ...]:
    """Everything that may be published of one cohort; nothing when it is smaller than k.

    ``answers`` is by handle, ``steps`` the scale's, ``parts`` how many the breakdown has. With a breakdown
    that holds there is no total.
    """
    if len(answers) < rules.k:
        return ()
    result = []
    for chosen in _sets(answers, rules.k, parts):
        given = [answers[handle] for handle in chosen.members]
        cells = tuple(
            _cell(column, steps, rules) for column in zip(*(one.steps for one in given), strict=True)
        )
        result.append((chosen, ReleasedSet(chosen.groups, len(given), cells)))
    return tuple(result)


def _sets(answers: Mapping[str, Given], k: int, parts: int) -> Iterable[PublishedSet]:
    sizes = dict.fromkeys(range(parts), 0)
    for given in answers.values():
        if given.group is not None:
            sizes[given.group] += 1
    together = merged(sizes, k)
    if len(together) < 2 or sum(sizes.values()) < len(answers):
        yield PublishedSet((), tuple(answers))
        return
    for groups in together:
        yield PublishedSet(
            groups, tuple(handle for handle, given in answers.items() if given.group in groups)
        )


def _cell(column: Sequence[int | None], steps: Sequence[int], rules: Rules) -> Cell | None:
    """One question for one set; None when fewer than k rated it.

    A question that is shown was rated by k, so at most n − k gave no rating. Where their band begins just
    there, the two together would be an exact number: then it is withheld too, unless all rated it.
    """
    n, none = len(column), sum(value is None for value in column)
    allowed = bands(n, rules.k, rules.c, len(steps))
    without = band_of(none, allowed)
    if n - none < rules.k or without.least == n - rules.k > 0:
        return None
    counted = (sum(value == step for value in column) for step in steps)
    return Cell(tuple(band_of(count, allowed) for count in counted), without)


def shown_comments(
    written: Iterable[Written], rules: Rules, people: int, shuffled: Callable[[list[str]], list[str]]
) -> dict[str, tuple[str, ...]]:
    """What may be shown of what was written: by area, from enough who ticked, in a shuffled order.

    An area that more have written about than the ``people`` who answered is left out: someone wrote twice,
    and there may be fewer writers than it seems. The areas come sorted: in the order they came, the first
    would be what the first to write wrote about.
    """
    by_area: dict[str, list[str]] = {}
    for one in written:
        if one.may_show and one.text.strip():
            by_area.setdefault(one.area, []).append(one.text)
    return {
        area: tuple(shuffled(sorted(texts)))
        for area, texts in sorted(by_area.items())
        if rules.writers <= len(texts) <= people
    }


def release(
    answers: Mapping[str, Given],
    steps: Sequence[int],
    rules: Rules,
    comments: Mapping[str, tuple[str, ...]],
    parts: int = 0,
    publish: Publisher = published,
) -> Release:
    """What is released of one cohort; the arguments are those of :func:`published`."""
    return Release(tuple(shown for _, shown in publish(answers, steps, rules, parts)), comments)
