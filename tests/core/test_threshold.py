"""Profile ``threshold``: what an attacker can make of published cells, and publishers that must be caught.

The attacker adds and subtracts everything that is published. Of one question the cells are sets of people; of
an area and its statements they are sums of ratings with factors, and what is looked for is any combination of
them that only a few people's ratings are in.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, product
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sjalvskattning.core.assessment import ScoringRule
from sjalvskattning.core.disclosure.threshold import (
    Cell,
    Count,
    added,
    check,
    may_be_shown,
    suppressed,
    withheld,
)
from sjalvskattning.core.tabular import publishing
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.publishing import Publication, PublishedGroup, published
from sjalvskattning.core.tabular.statistics import Statistician
from sjalvskattning.core.tabular.tally import Tally
from tests.core.attacks import small_set
from tests.core.test_tally import Sheet, tallied
from tests.samples import area, assessment, item, role

Suppressor = Callable[[Sequence[int], int], Iterable[int]]


# -- one question


def told_apart(counts: Sequence[int], hidden: Iterable[int]) -> Iterator[int]:
    """How many are in each set that published cells, each added, subtracted or left out, tell apart."""
    cells = [[at == place for at in range(len(counts))] for place in set(range(len(counts))) - set(hidden)]
    cells.append([True] * len(counts))
    for factors in product((-1, 0, 1), repeat=len(cells)):
        vector = [
            sum(factor * cell[at] for factor, cell in zip(factors, cells, strict=True))
            for at in range(len(counts))
        ]
        if any(vector) and set(vector) <= {0, 1}:
            yield sum(count for count, inside in zip(counts, vector, strict=True) if inside)


def gives_away(suppress: Suppressor, counts: Sequence[int], k: int) -> bool:
    """Whether at least one but fewer than k can be told apart; fewer than k in all are never published."""
    return sum(counts) >= k and any(0 < size < k for size in told_apart(counts, suppress(counts, k)))


def small_ones_only(counts: Sequence[int], k: int) -> set[int]:
    """Broken: no complementary suppression."""
    return {place for place, count in enumerate(counts) if count < k}


def smallest_only(counts: Sequence[int], k: int) -> set[int]:
    """Broken: the smallest alone, where it is below k."""
    return {min(range(len(counts)), key=counts.__getitem__)} if min(counts) < k else set()


def nothing_hidden(counts: Sequence[int], k: int) -> set[int]:
    """Broken: everything is shown."""
    return set()


def one_less(counts: Sequence[int], k: int) -> Iterable[int]:
    """Broken: more than k − 1 is taken for enough, one too early."""
    return suppressed([count + 1 for count in counts], k)


COUNTS = st.lists(st.integers(0, 14), min_size=1, max_size=5)


@settings(max_examples=80)
@given(COUNTS, st.integers(5, 8))
def test_no_sum_or_difference_of_cells_is_below_k(counts: list[int], k: int) -> None:
    """Every combination with −1, 0 and 1 that is a set of people is empty or has at least k."""
    assert not gives_away(suppressed, counts, k)


@settings(max_examples=60)
@given(COUNTS, st.integers(5, 8))
def test_no_small_set_is_in_the_row_space(counts: list[int], k: int) -> None:
    """Nor is there one with any other factors."""
    groups = [[f"{place}.{one}" for one in range(count)] for place, count in enumerate(counts)]
    hidden = suppressed(counts, k)
    cells = [members for place, members in enumerate(groups) if place not in hidden]
    total = [[one for members in groups for one in members]] if sum(counts) >= k else []
    assert small_set([*cells, *total], k) is None


@pytest.mark.parametrize("broken", [small_ones_only, smallest_only, nothing_hidden, one_less])
def test_a_broken_publisher_is_caught(broken: Suppressor) -> None:
    """The attack finds each among all pairs and triples of small groups, and does not find the real one."""
    settings_ = [*product(range(1, 9), repeat=2), *product(range(1, 8), repeat=3)]
    assert any(gives_away(broken, counts, 5) for counts in settings_)
    assert not any(gives_away(suppressed, counts, 5) for counts in settings_)


def test_what_is_withheld_is_the_smallest_that_hides() -> None:
    """Two of three need no third; one small takes the next smallest with it, the first of equals."""
    assert suppressed([9, 3, 7, 7], 5) == {1, 2}
    assert suppressed([9, 3, 2, 7], 5) == {1, 2}
    assert suppressed([9, 8, 7], 5) == frozenset()
    assert suppressed([9, 0, 7], 5) == {1}
    assert suppressed([2, 3], 6) == {0, 1}
    assert suppressed([], 5) == frozenset()


@given(COUNTS)
def test_a_group_of_nobody_looks_like_a_small_one(counts: list[int]) -> None:
    """Both are among the withheld, and nobody more is hidden for a group of nobody."""
    assert suppressed([*counts, 0], 5) == suppressed(counts, 5) | {len(counts)}


@pytest.mark.parametrize("k", [4, 1, 0, -1])
def test_the_threshold_is_never_below_five(k: int) -> None:
    """ValueError from each way in."""
    plan = Plan(assessment(role("r", area("a", item("x")))), "r")
    for ask in (lambda: check(k), lambda: suppressed([9], k), lambda: published(plan, {}, k)):
        with pytest.raises(ValueError, match=str(k)):
            ask()


CELLS = st.lists(
    st.builds(
        lambda n, other, least: (Count.exactly(n), Count(other, min(other, least))),
        st.integers(0, 12), st.integers(0, 9), st.integers(0, 9),
    ),
    min_size=1,
    max_size=6,
)  # fmt: skip


@settings(max_examples=60)
@given(CELLS, st.data())
def test_every_count_of_a_cell_is_guarded(cells: list[Cell], data: st.DataObject) -> None:
    """Shown cells, the total, and the total less the shown are safe; a known group hides no other."""
    places = st.sets(st.integers(0, len(cells) - 1), max_size=2).map(frozenset)
    hidden, known = data.draw(places), data.draw(places)
    found = withheld(cells, 5, hidden=hidden, known=known)
    assert hidden <= found.groups
    shown = set(range(len(cells))) - found.groups
    assert all(may_be_shown(cells[place], 5) for place in shown)
    if not found.total:
        assert may_be_shown(added(cells), 5)
        rest = [cells[place] for place in found.groups - known]
        assert not rest or all(count.people == 0 or count.least >= 5 for count in added(rest))


# -- an area and its statements


class Person(NamedTuple):
    """Whoever looks the same in everything that is published: their group and what they rated."""

    group: str
    codes: Sheet


Factors = dict[tuple[Person, int], float]
"""A published mean: the factor of each person's rating of each statement in it."""


def told(plan: Plan, shown: PublishedGroup, people: Iterable[Person]) -> Iterator[Factors]:
    """Each published mean of a group with these people, as factors of single ratings."""
    inside = list(people)
    for place, one in enumerate(shown.items):
        if one is not None:
            yield {(person, place): 1.0 for person in inside if person.codes[place] < plan.steps}
    for place, mean in enumerate(shown.areas):
        if mean is None:
            continue
        planned = plan.scores[place]
        factors: Factors = {}
        for person in inside:
            score = plan.score(place, plan.packed(person.codes)[place])
            for at, weighted in zip(planned.places, planned.packing.items, strict=True):
                if score.reason is None and person.codes[at] < plan.steps:
                    factors[person, at] = weighted.units / score.denominator
        yield factors


def exposed(plan: Plan, publication: Publication, groups: Mapping[str, Sequence[Sheet]]) -> set[Person]:
    """Fewer than k people whom a combination of published means is about, and nobody else; none if safe.

    With an orthonormal basis of what is published, one such combination exists exactly when the part of the
    basis in those people's columns keeps the length of some vector: its Gram matrix has the eigenvalue 1.
    """
    k = publication.k
    sizes = Counter(Person(name, codes) for name, sheets in groups.items() for codes in sheets)
    rows = list(told(plan, publication.total, sizes))
    for shown in publication.groups:
        rows += told(plan, shown, [person for person in sizes if person.group == shown.name])
    columns = list(dict.fromkeys(column for row in rows for column in row))
    if not columns:
        return set()
    matrix = np.array([[row.get(column, 0.0) for column in columns] for row in rows])
    _, lengths, basis = np.linalg.svd(matrix, full_matrices=False)
    basis = basis[lengths > 1e-9]
    grams = {}
    for person in dict.fromkeys(person for person, _ in columns):
        if sizes[person] < k:
            part = basis[:, [at for at, column in enumerate(columns) if column[0] == person]]
            grams[person] = part @ part.T
    for count in range(1, k):
        chosen = [some for some in combinations(grams, count) if sum(sizes[person] for person in some) < k]
        if chosen:
            summed = np.array([sum(grams[person] for person in some) for some in chosen])
            longest = np.linalg.eigvalsh(summed)[:, -1]
            if longest.max() > 1 - 1e-9:
                return set(chosen[int(longest.argmax())])
    return set()


def world(rng: random.Random) -> tuple[Plan, dict[str, list[Sheet]]]:
    """Two to four statements, perhaps in sub-areas; a few groups with gaps in what they rated."""
    count = rng.randint(2, 4)
    items = [item(f"i{at}", weight=rng.choice([1.0, 1.0, 2.0])) for at in range(count)]
    first, second = sorted(rng.sample(range(count + 1), 2))
    subs = [area(f"s{at}", *part) for at, part in enumerate((items[first:second], items[second:])) if part]
    top = area("a", *items[:first], areas=tuple(subs)) if rng.random() < 0.4 else area("a", *items)
    rule = ScoringRule(rng.choice([0.0, 0.5, 1.0]), rng.randint(1, 3))
    plan = Plan(assessment(role("r", top), scoring=rule), "r")
    gaps, groups = rng.choice([0.03, 0.1, 0.3]), {}
    for number in range(rng.randint(1, 3)):
        rare, often = rng.randrange(2 * count), gaps * rng.choice([0, 1, 2])
        groups[f"g{number}" if number else ""] = [
            tuple(
                rng.choice([plan.not_applicable, plan.unanswered])
                if rng.random() < (0.6 if at == rare else often)
                else 0
                for at in range(count)
            )
            for _ in range(rng.randint(2, 13))
        ]
    return plan, groups


@cache
def worlds() -> list[tuple[Plan, dict[str, list[Sheet]]]]:
    """The same worlds every time."""
    return [world(random.Random(seed)) for seed in range(120)]


Publisher = Callable[[Plan, Mapping[str, Tally], int], Publication]


def finds_somebody(publish: Publisher, plan: Plan, groups: Mapping[str, Sequence[Sheet]]) -> bool:
    """Whether what is published tells of at least one but fewer than five."""
    counted = {name: tallied(plan, sheets) for name, sheets in groups.items()}
    return bool(exposed(plan, publish(plan, counted, 5), groups))


def is_caught(publish: Publisher) -> bool:
    """Whether the attacker finds somebody in any world."""
    return any(finds_somebody(publish, plan, groups) for plan, groups in worlds())


def each_question_alone(plan: Plan, groups: Mapping[str, Tally], k: int) -> Publication:
    """Broken: each question is guarded, and not what an area and its statements tell of each other."""
    statistician = Statistician(plan)
    names = sorted(groups)
    known = [statistician.statistics(groups[name]) for name in names]
    everyone = statistician.statistics(Tally.total(plan, groups.values()))
    items = [suppressed([one.items[at].n for one in known], k) for at in range(len(plan.items))]
    areas = [suppressed([one.areas[at].n for one in known], k) for at in range(len(plan.scores))]
    shown = tuple(
        PublishedGroup(
            name,
            one.responses,
            tuple(kept if at not in items[n] else None for n, kept in enumerate(one.items)),
            tuple(kept if at not in areas[n] else None for n, kept in enumerate(one.areas)),
            None,
        )
        for at, (name, one) in enumerate(zip(names, known, strict=True))
    )
    total = PublishedGroup(
        "",
        everyone.responses,
        tuple(one if one.n >= k else None for one in everyone.items),
        tuple(one if one.n >= k else None for one in everyone.areas),
        None,
    )
    return Publication(k, total, shown)


def test_nobody_is_told_of_by_an_area_and_its_statements() -> None:
    """No combination of published means is about at least one but fewer than five people."""
    assert not is_caught(published)


def test_publishers_that_forget_how_areas_and_statements_are_joined_are_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each question alone; no bearer; groups that follow from others taken to hide another."""
    assert is_caught(each_question_alone)
    publisher = publishing._Publisher
    for name, broken in (
        ("_link", lambda self, known, place: Count(0, 0)),
        ("_follows", lambda self, place: frozenset()),
    ):
        with monkeypatch.context() as patched:
            patched.setattr(publisher, name, broken)
            assert is_caught(published), name


def test_an_area_with_sub_areas_and_all_their_statements_tell_of_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Three levels together can cancel more than two: a world where each pair of levels is safe."""
    items = [item(f"i{at}") for at in range(4)]
    subs = (area("s", items[1]), area("t", items[2], items[3]))
    plan = Plan(assessment(role("r", area("a", items[0], areas=subs)), scoring=ScoringRule(1.0, 2)), "r")
    no, un = plan.not_applicable, plan.unanswered
    third = [(no, no, 0, no), (un, 0, 0, no), (0, 0, 0, un), *[(0, 0, 0, no)] * 2, *[(0, 0, 0, 0)] * 3]
    groups = {"a": [(0, 0, 0, 0)] * 11, "b": [(0, 0, 0, 0)] * 2, "c": third}
    assert not finds_somebody(published, plan, groups)
    monkeypatch.setattr(publishing._Publisher, "_levels", lambda self, known, place, top: Count(0, 0))
    assert finds_somebody(published, plan, groups)


def test_much_is_still_shown() -> None:
    """Groups of thirty with one gap in twenty have every area, and all but a statement an area."""
    rng = random.Random(1)
    items = [[item(f"a{area_}{at}") for at in range(4)] for area_ in range(3)]
    plan = Plan(assessment(role("r", *(area(f"a{at}", *some) for at, some in enumerate(items)))), "r")
    groups = {
        name: tallied(
            plan,
            [tuple(plan.unanswered if rng.random() < 0.05 else 2 for _ in plan.items) for _ in range(30)],
        )
        for name in "abcdef"
    }
    found = published(plan, groups, 5)
    for group in (found.total, *found.groups):
        assert None not in group.areas
        assert sum(one is None for one in group.items) <= 3
    assert None not in found.total.items


def test_a_group_that_is_withheld_looks_like_one_without_ratings() -> None:
    """Nothing of it is there: no count, no statement, no area, no overall."""
    plan = Plan(
        assessment(role("r", area("a", item("x"), item("y"))), scoring=ScoringRule(overall=True)), "r"
    )
    full = tallied(plan, [(1, 2)] * 8)
    found = published(plan, {"liten": tallied(plan, [(0, 0)] * 2), "a": full, "b": full, "": full}, 5)
    assert [one.name for one in found.groups] == ["a", "b", "liten", ""]
    small = found.groups[2]
    assert small == PublishedGroup("liten", None, (None, None), (None,), None)
    assert [one.responses for one in found.groups] == [None, 8, None, 8]
    assert found.total.responses == 26


def test_no_breakdown_and_no_numbers() -> None:
    """A single nameless group is the total; fewer than k in all is nothing."""
    plan = Plan(assessment(role("r", area("a", item("x"), item("y")))), "r")
    found = published(plan, {"": tallied(plan, [(1, 2)] * 6)}, 5)
    assert (found.groups, found.total.responses) == ((), 6)
    assert None not in (*found.total.items, *found.total.areas)
    for groups in ({"": tallied(plan, [(1, 2)] * 4)}, {"a": tallied(plan, [(1, 2)] * 4)}, {}):
        few = published(plan, groups, 5).total
        assert few == PublishedGroup("", None, (None, None), (None,), None)


def test_what_decides_is_not_published() -> None:
    """How many rated all and some of an area stays inside; α and r*_wg go with any of their statements."""
    plan = Plan(assessment(role("r", area("a", *(item(f"i{at}") for at in range(4))))), "r")
    whole = [(rng % 5, rng % 3, rng % 4, rng % 5) for rng in range(20)]
    gaps = [(plan.unanswered, 1, 2, 3)] * 2
    (safe,), (guarded,) = (
        published(plan, {"": tallied(plan, rows)}, 5).total.areas for rows in (whole, whole + gaps)
    )
    assert safe is not None
    assert guarded is not None
    assert (safe.coverage, guarded.coverage) == (None, None)
    assert None not in (safe.alpha, safe.rwg)
    assert (guarded.n, guarded.alpha, guarded.rwg) == (22, None, None)
