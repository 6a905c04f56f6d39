"""The attackers of what is published: what they see, and what they can work out of it.

They know the rules, the program and everything published, and c of them tell each other what they answered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import combinations, combinations_with_replacement, product

from sjalvskattning.core.disclosure.release import ReleasedSet, Rules
from sjalvskattning.core.disclosure.strict import Given, Publisher

Counts = tuple[int, ...]
"""How many gave each value: the steps, lowest first, and last those without a rating."""

Output = tuple[ReleasedSet, ...]
"""Everything that is published."""


def vectors(people: int, values: int) -> Iterator[Counts]:
    """Every way that so many people can spread over so many values."""
    if values == 1:
        yield (people,)
        return
    for first in range(people + 1):
        for rest in vectors(people - first, values - 1):
            yield first, *rest


def output_of(publish: Publisher, counts: Counts, rules: Rules) -> Output:
    """What is published of one question when so many gave each value."""
    return next(outputs(publish, [counts], rules))


def outputs(publish: Publisher, questions: Sequence[Counts], rules: Rules) -> Iterator[Output]:
    """What is published of each of several questions to the same people, seen on its own."""
    steps = range(1, len(questions[0]))
    columns = [_answered(counts, steps) for counts in questions]
    answers = {f"p{number:02}": Given(row) for number, row in enumerate(zip(*columns, strict=True))}
    published = [shown for _, shown in publish(answers, steps, rules, 0)]
    for at in range(len(questions)):
        yield tuple(ReleasedSet(one.groups, one.people, (one.cells[at],)) for one in published)


def _answered(counts: Counts, steps: range) -> list[int | None]:
    return [value for value, count in zip((*steps, None), counts, strict=True) for _ in range(count)]


def worlds(publish: Publisher, people: int, steps: int, rules: Rules) -> dict[Output, list[Counts]]:
    """For everything that can be published of one question: every count vector it can come from."""
    questions = list(vectors(people, steps + 1))
    found: dict[Output, list[Counts]] = {}
    for counts, output in zip(questions, outputs(publish, questions, rules), strict=True):
        found.setdefault(output, []).append(counts)
    return found


# -- property B: at least two values remain possible for everyone else


def exposed(possible: Collection[Counts], c: int) -> Counts | None:
    """What a coalition of ``c`` answered who can tell what all the others did; None when there is none.

    ``possible`` are the count vectors that what was published can come from. A coalition that answered T
    leaves a value possible for someone else exactly when some possible x has x − T ≥ 0 with that value left.
    So it is left with a single value v when the only possible x ≥ T is T + (n − c) of v; any other x ≥ T has
    another value left. It is therefore enough to look at each x with at least n − c of one value, and to
    search for another x that is ≥ T.
    """
    for counts in possible:
        for value, rest in _all_alike(counts, c):
            told = _plus(counts, value, -rest)
            if not any(other != counts and _holds(other, told) for other in possible):
                return told
    return None


def counted(possible: Collection[Counts]) -> int | None:
    """The place of a step whose count anyone who sees the output knows exactly; None when there is none.

    ``possible`` are the count vectors that it can come from. No rating is left out: where just k answered, a
    question that is shown was rated by all.
    """
    for place in range(len(next(iter(possible))) - 1):
        if len({counts[place] for counts in possible}) == 1:
            return place
    return None


def exposed_by_trying(possible: Collection[Counts], c: int) -> Counts | None:
    """The same by trying every coalition, without any reasoning."""
    values = range(len(next(iter(possible))))
    for chosen in combinations_with_replacement(values, c):
        told = tuple(chosen.count(value) for value in values)
        left = {value for x in possible if _holds(x, told) for value in values if x[value] > told[value]}
        if len(left) == 1:
            return told
    return None


def exposed_without_all_worlds(publish: Publisher, people: int, steps: int, rules: Rules) -> Counts | None:
    """As :func:`exposed` over all that can be published, where there are too many vectors to list.

    Of each x with at least n − c of one value it looks for another x ≥ T with the same output, the likeliest
    first; one is enough.
    """
    rest = people - rules.c
    shown = cache(lambda counts: output_of(publish, counts, rules))
    for value in range(steps + 1):
        for chosen in combinations_with_replacement(range(steps + 1), rules.c):
            told = tuple(chosen.count(at) for at in range(steps + 1))
            wanted = shown(_plus(told, value, rest))
            others = (
                _plus(_plus(told, value, rest - moved), other, moved)
                for moved in range(1, rest + 1)
                for other in range(steps + 1)
                if other != value
            )
            if not any(shown(other) == wanted for other in others):
                return told
    return None


def _all_alike(counts: Counts, c: int) -> Iterator[tuple[int, int]]:
    rest = sum(counts) - c
    return ((value, rest) for value, count in enumerate(counts) if count >= rest)


def _plus(counts: Counts, value: int, more: int) -> Counts:
    return *counts[:value], counts[value] + more, *counts[value + 1 :]


def _holds(counts: Counts, told: Counts) -> bool:
    return all(count >= known for count, known in zip(counts, told, strict=True))


def exposed_among(possible: Collection[tuple[Counts, ...]]) -> tuple[int, int, int] | None:
    """As :func:`exposed` for one insider in a session of several blocks of people, who all look alike in it.

    ``possible`` are the worlds: the count vector of each block. Told are the insider's block and value, and
    the block of those who are left with a single value.
    """
    blocks, values = range(len(next(iter(possible)))), range(len(next(iter(possible))[0]))
    for block, value in product(blocks, values):
        known = [world for world in possible if world[block][value]]
        for other in blocks if known else ():
            mine = {value} if other == block else set()
            left = {at for world in known for at in values if world[other][at] > (at in mine)}
            if len(left) == 1:
                return block, value, other
    return None


@cache
def telling(publish: Publisher, people: int, steps: int, rules: Rules) -> frozenset[Output]:
    """Everything that can be published of so many people's answers and lets some coalition tell."""
    return frozenset(
        output
        for output, possible in worlds(publish, people, steps, rules).items()
        if exposed(possible, rules.c) is not None
    )


# -- property A: no set of fewer than k people can be worked out


def small_set(published: Iterable[Collection[str]], k: int) -> frozenset[str] | None:
    """A non-empty set of fewer than ``k`` people whose indicator vector is in the row space; None without.

    The rows are the indicator vectors of the published sets, over exact rationals. People who are in the same
    published sets have the same number in every row, so also in every combination of rows: a vector of the
    row space that is 0 or 1 is a union of such classes, and only unions need be tried. Those who are in no
    published set have 0 in every row and are in no such union.
    """
    rows = [frozenset(members) for members in published]
    classes: dict[tuple[bool, ...], set[str]] = {}
    for person in sorted(frozenset().union(*rows)):
        classes.setdefault(tuple(person in row for row in rows), set()).add(person)
    columns, sizes = list(classes), [len(members) for members in classes.values()]
    if not columns or min(sizes) >= k:
        return None
    basis = _reduced([[Fraction(column[at]) for column in columns] for at in range(len(rows))])
    for count in range(1, k):
        for chosen in combinations(range(len(columns)), count):
            if sum(sizes[at] for at in chosen) < k and _spanned(basis, chosen, len(columns)):
                return frozenset().union(*(classes[columns[at]] for at in chosen))
    return None


def _reduced(rows: Sequence[list[Fraction]]) -> list[tuple[int, list[Fraction]]]:
    """A basis of the row space: each row with the place of its leading number, which is 1."""
    basis: list[tuple[int, list[Fraction]]] = []
    for row in rows:
        left = _without(basis, row)
        lead = next((at for at, number in enumerate(left) if number), None)
        if lead is not None:
            basis.append((lead, [number / left[lead] for number in left]))
    return basis


def _without(basis: Sequence[tuple[int, list[Fraction]]], row: list[Fraction]) -> list[Fraction]:
    for lead, known in basis:
        if factor := row[lead]:
            row = [number - factor * other for number, other in zip(row, known, strict=True)]
    return row


def _spanned(basis: Sequence[tuple[int, list[Fraction]]], chosen: Collection[int], width: int) -> bool:
    return not any(_without(basis, [Fraction(at in chosen) for at in range(width)]))
