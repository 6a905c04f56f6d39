"""The disclosure rules: what is published, and that nobody can work out more than it says.

The publisher is a black box here: the attackers give it every possible set of answers, see what comes out,
and ask what that can have come from. Publishers that are broken go through the same.
"""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.disclosure.bands import Band, band_of, bands
from sjalvskattning.core.disclosure.release import Release, ReleasedSet, Rules
from sjalvskattning.core.disclosure.strict import (
    Given,
    Publisher,
    Written,
    merged,
    published,
    release,
    shown_comments,
)
from tests.core import publishers
from tests.core.attacks import (
    counted,
    exposed,
    exposed_among,
    exposed_by_trying,
    exposed_without_all_worlds,
    output_of,
    outputs,
    small_set,
    telling,
    vectors,
    worlds,
)

Setting = tuple[int, int, int, int]
"""k, c, how many steps and how many people."""

SETTINGS: list[Setting] = [
    *((k, c, 2, n) for k in range(5, 13) for c in range(1, k - 1) for n in range(k, k + 14)),
    *((k, c, 3, n) for k in (5, 6, 7) for c in range(1, k - 1) for n in range(k, k + 7)),
    *((5, c, 4, n) for c in (1, 2, 3) for n in range(5, 11)),
    *((5, c, 5, n) for c in (1, 2, 3) for n in range(5, 9)),
]
CHUNKS = 8

BROKEN = [
    publishers.exact_counts,
    publishers.narrow_bands,
    publishers.narrow_last_band,
    publishers.zero_on_its_own,
    publishers.around_the_count,
    publishers.lowest_and_highest,
]
"""Those that show too much of one question to one set."""


# -- property B


def test_there_are_enough_settings() -> None:
    """At least 800, each once."""
    assert len(set(SETTINGS)) == len(SETTINGS) >= 800


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_two_values_remain_possible_for_everyone_else_in_every_setting(chunk: int) -> None:
    """Over every count vector, every output, and every coalition of c with whatever they answered.

    And nobody who sees an output knows any step's count from how the bands add up.
    """
    for k, c, steps, people in SETTINGS[chunk::CHUNKS]:
        for possible in worlds(published, people, steps, Rules(k, c)).values():
            assert exposed(possible, c) is None, (k, c, steps, people)
            assert counted(possible) is None, (k, c, steps, people)


@pytest.mark.parametrize("steps", [4, 5, 7, 10])
def test_two_values_remain_possible_in_large_groups_and_on_long_scales(steps: int) -> None:
    """Where the count vectors are too many to list, each near-unanimous one must have another beside it."""
    for c in (1, 2, 3) if steps < 7 else (1,):
        for people in (5, 6, 7, 8, 9, 12, 15, 18, 24, 40):
            assert exposed_without_all_worlds(published, people, steps, Rules(5, c)) is None, (c, people)


@pytest.mark.parametrize("publish", [published, *BROKEN])
def test_the_three_attackers_agree(publish: Publisher) -> None:
    """Reasoning about near-unanimous answers finds what trying every coalition finds, broken or not."""
    for rules, people in ((Rules(5, 1), 5), (Rules(5, 1), 7), (Rules(5, 2), 6), (Rules(5, 3), 6)):
        found = worlds(publish, people, 2, rules).values()
        reasoned = [exposed(possible, rules.c) for possible in found]
        tried = [exposed_by_trying(possible, rules.c) for possible in found]
        assert [told is None for told in reasoned] == [told is None for told in tried]
        searched = exposed_without_all_worlds(publish, people, 2, rules)
        assert (searched is None) == (reasoned == [None] * len(reasoned))


@pytest.mark.parametrize("publish", BROKEN)
def test_a_publisher_that_shows_too_much_of_a_question_is_caught(publish: Publisher) -> None:
    """In some group of five to eight, one insider can tell what all the others answered."""
    assert any(telling(publish, people, 2, Rules()) for people in (5, 6, 7, 8))


def test_bands_whose_ends_can_add_up_are_caught() -> None:
    """Of six people "3–5, 3–5, 0–2" is three, three and none; with the real bands no count follows."""
    for people, steps in ((6, 2), (9, 2), (12, 2), (6, 5), (9, 4)):
        broken = worlds(publishers.ends_that_add_up, people, steps, Rules()).values()
        assert any(counted(possible) is not None for possible in broken)
        real = worlds(published, people, steps, Rules()).values()
        assert all(counted(possible) is None for possible in real)


def test_an_insider_reads_the_others_off_an_exact_count() -> None:
    """The one who answered 1 of "1: one, 2: five" knows all the others; and of a block of its own."""
    assert exposed([(1, 5, 0)], 1) == (1, 0, 0)
    assert exposed([(1, 5, 0), (2, 4, 0)], 1) is None
    assert exposed_among([((1, 5, 0), (2, 3, 0))]) == (0, 0, 0)
    assert exposed_among([((2, 4, 0), (0, 5, 0))]) == (0, 0, 1)
    assert exposed_among([((2, 4, 0), (0, 5, 0)), ((2, 4, 0), (2, 3, 0))]) is None


def test_each_question_is_published_as_if_it_were_the_only_one() -> None:
    """So the attackers may put all their questions to the same people at once."""
    questions = list(vectors(7, 4))
    at_once = list(outputs(published, questions, Rules()))
    assert at_once == [output_of(published, counts, Rules()) for counts in questions]


# -- property A


def test_a_small_set_is_found_where_sets_can_be_subtracted() -> None:
    """A total beside its parts, a row of three that share two each; also where halves are needed."""
    assert small_set(["abcdefg", "abcdef"], 5) == frozenset("g")
    assert small_set(["abcdefghi", "abcde", "ef", "fghi"], 3) is not None
    assert small_set(["ab", "bc", "ca"], 2) in [frozenset(one) for one in "abc"]
    assert small_set(["abcdefgh", "abcd", "aefgh"], 2) == frozenset("a")


def test_no_small_set_is_found_in_disjoint_large_ones() -> None:
    """Nor in large sets that overlap so that no difference is a set."""
    assert small_set([], 5) is None
    assert small_set(["abcde", "fghij", "abcdefghij"], 5) is None
    assert small_set(["abcdef", "bcdefg"], 5) is None


@given(
    st.lists(st.tuples(st.integers(0, 3), st.lists(st.none() | st.integers(1, 4), min_size=3, max_size=3))),
    st.sampled_from([0, 4]),
    st.sampled_from([Rules(), Rules(6, 2), Rules(8, 1)]),
)
def test_everyone_is_in_one_set_of_at_least_k_which_is_the_same_for_every_question(
    people: list[tuple[int, list[int | None]]], parts: int, rules: Rules
) -> None:
    """Nobody is left out unless all are; the size that is told is the set's."""
    answers = {
        f"p{number}": Given(tuple(steps), group if parts else None)
        for number, (group, steps) in enumerate(people)
    }
    found = published(answers, range(1, 5), rules, parts)
    members = [handle for chosen, _ in found for handle in chosen.members]
    assert sorted(members) == (sorted(answers) if len(answers) >= rules.k else [])
    for chosen, shown in found:
        assert shown.people == len(chosen.members) >= rules.k
        assert shown.groups == chosen.groups
        assert len(shown.cells) == 3
    assert small_set([chosen.members for chosen, _ in found], rules.k) is None


# -- bands


@given(st.integers(1, 5), st.integers(0, 60), st.integers(1, 10))
def test_bands_cover_every_count_once_and_each_hides_c_and_one_more(c: int, more: int, steps: int) -> None:
    """From 0 to n, none narrower than c + 2; the first holds 0, the last all n."""
    n = c + 2 + more
    found = bands(n, max(5, c + 2), c, steps)
    counts = [count for band in found for count in range(band.least, band.most + 1)]
    assert counts == list(range(n + 1))
    assert all(band.most - band.least + 1 >= min(c + 2, n + 1) for band in found)
    assert [band_of(count, found) for count in counts] == [
        band for band in found for _ in range(band.least, band.most + 1)
    ]


@given(st.integers(1, 3), st.integers(0, 60), st.integers(2, 7), st.data())
def test_the_ends_of_bands_never_add_up(c: int, more: int, steps: int, data: st.DataObject) -> None:
    """Whichever bands the counts lie in: the lowest ends are not n together, nor the highest, nor k."""
    k = max(5, c + 2)
    n = k + more
    found = bands(n, k, c, steps)
    chosen = data.draw(st.lists(st.sampled_from(found), min_size=steps + 1, max_size=steps + 1))
    assert sum(band.least for band in chosen) != n
    assert len(found) == 1 or sum(band.most for band in chosen) != n
    assert len(found) == 1 or sum(band.most for band in chosen[:-1]) != k


def test_bands_of_eight_twelve_and_twenty() -> None:
    """As the rules write them; of twelve they are wider, since four times three are twelve."""
    assert bands(8, 5, 1, 5) == (Band(0, 2), Band(3, 5), Band(6, 8))
    assert bands(12, 5, 1, 5) == (Band(0, 4), Band(5, 9), Band(10, 12))
    assert bands(20, 5, 1, 5) == (
        Band(0, 2), Band(3, 5), Band(6, 8), Band(9, 11), Band(12, 14), Band(15, 17), Band(18, 20),
    )  # fmt: skip


@pytest.mark.parametrize(
    "attempt",
    [
        lambda: bands(1, 5, 1, 5),
        lambda: bands(5, 5, -1, 5),
        lambda: bands(5, 5, 1, 0),
        lambda: band_of(6, bands(5, 5, 1, 5)),
    ],
)
def test_what_has_no_band_is_an_error(attempt: Callable[[], object]) -> None:
    """Too few people, a negative coalition, a count beyond everyone."""
    with pytest.raises(ValueError, match=r"\d"):
        attempt()


# -- the sets


@pytest.mark.parametrize(
    ("sizes", "parts"),
    [
        ({0: 6, 1: 7}, ((0,), (1,))),
        ({0: 5, 1: 1, 2: 6}, ((0, 1), (2,))),
        ({0: 2, 1: 2, 2: 6, 3: 7}, ((0, 1, 2), (3,))),
        ({0: 9, 1: 1, 2: 4}, ((0,), (1, 2))),
        ({0: 9, 1: 4}, ((0, 1),)),
        ({0: 12}, ((0,),)),
        ({}, ()),
    ],
)
def test_small_parts_are_put_together_smallest_first(
    sizes: dict[int, int], parts: tuple[tuple[int, ...], ...]
) -> None:
    """Until each has five."""
    assert merged(sizes, 5) == parts


def test_a_part_that_nobody_chose_looks_like_one_that_somebody_did() -> None:
    """Otherwise the name of a set would tell whether the only caretaker has answered."""
    kitchen, cleaning, caretaker = ({f"{part}{n}": Given((1,), part) for n in range(6)} for part in range(3))
    alone = dict(list(caretaker.items())[:1])
    without = published(kitchen | cleaning, range(1, 6), Rules(), 3)
    with_one = published(kitchen | cleaning | alone, range(1, 6), Rules(), 3)
    assert [chosen.groups for chosen, _ in without] == [chosen.groups for chosen, _ in with_one]
    assert [chosen.groups for chosen, _ in without] == [(0, 2), (1,)]


def test_a_breakdown_replaces_the_total_and_one_part_is_none() -> None:
    """Two parts of five: two sets and no third. Four and six: everyone, without a name."""
    halves = {f"p{n}": Given((1 + n % 3,), n % 2) for n in range(10)}
    assert [(shown.groups, shown.people) for _, shown in published(halves, range(1, 4), Rules(), 2)] == [
        ((0,), 5),
        ((1,), 5),
    ]
    uneven = {f"p{n}": Given((1,), int(n > 3)) for n in range(10)}
    assert [(shown.groups, shown.people) for _, shown in published(uneven, range(1, 4), Rules(), 2)] == [
        ((), 10)
    ]


def test_nobody_is_shown_apart_for_not_having_said_which_part() -> None:
    """One who is in no part takes the breakdown away."""
    answers = {f"p{n}": Given((1,), n % 2) for n in range(10)} | {"q": Given((1,))}
    assert [shown.groups for _, shown in published(answers, range(1, 4), Rules(), 2)] == [()]


@pytest.mark.parametrize(("rated", "is_shown"), [(4, False), (5, False), (6, True)])
def test_a_question_that_fewer_than_k_rated_is_withheld(rated: int, is_shown: bool) -> None:
    """However many are in the set; the other questions are not affected.

    Of nine 5 = k rated: "4–9" gave no rating, and at most 4, would be exactly 4.
    """
    answers = {f"p{n}": Given((3 if n < rated else None, 2)) for n in range(9)}
    ((_, shown),) = published(answers, range(1, 6), Rules(), 0)
    withheld, other = shown.cells
    assert (withheld is not None) == is_shown
    assert other is not None
    assert other.steps == (Band(0, 3), Band(4, 9), Band(0, 3), Band(0, 3), Band(0, 3))
    assert other.none == Band(0, 3)


@pytest.mark.parametrize(("people", "rated"), [(5, 5), (8, 6), (10, 5), (12, 5), (12, 7)])
def test_a_question_that_k_rated_is_shown_where_no_number_follows(people: int, rated: int) -> None:
    """Where the band of those without a rating begins below n − k, or everyone rated it."""
    answers = {f"p{n}": Given((1 + n % 5 if n < rated else None,)) for n in range(people)}
    ((_, shown),) = published(answers, range(1, 6), Rules(), 0)
    assert shown.cells[0] is not None


def test_what_is_published_does_not_follow_handles_or_their_order() -> None:
    """The same answers under any handles, in any order, give the same release."""
    rng = random.Random(1)
    given = [Given((rng.choice([1, 2, 3, None]),) * 2, rng.randrange(3)) for _ in range(20)]
    first = release({f"a{n:02}": one for n, one in enumerate(given)}, range(1, 4), Rules(), {}, 3)
    for _ in range(20):
        rng.shuffle(given)
        handles = rng.sample(range(100), 20)
        again = dict(zip(map(str, handles), given, strict=True))
        assert release(again, range(1, 4), Rules(), {}, 3) == first


def test_a_release_comes_back_from_json_as_it_was() -> None:
    """Hidden cells, parts and comments too."""
    answers = {f"p{n}": Given((1, None), n % 2) for n in range(12)}
    made = release(answers, range(1, 4), Rules(), {"mod": ("a", "b")}, 2)
    assert Release.from_dict(made.to_dict()) == made
    assert made.people == 12
    assert [one.cells[1] for one in made.sets] == [None, None]
    assert ReleasedSet.from_dict(made.sets[0].to_dict()) == made.sets[0]


@pytest.mark.parametrize(
    ("rules", "faults"),
    [(Rules(), ()), (Rules(4, 1), ("k",)), (Rules(5, 0), ("c",)), (Rules(5, 4), ("c",)), (Rules(10, 8), ())],
)
def test_rules_can_be_raised_and_never_lowered(rules: Rules, faults: tuple[str, ...]) -> None:
    """At least five, at least one insider, at least two others."""
    assert rules.faults == faults


# -- comments


def _wrote(place: str, count: int, *, may_show: bool = True) -> list[Written]:
    return [Written(place, f"{place} {number}", may_show) for number in range(count)]


def test_comments_are_shown_from_eight_who_ticked() -> None:
    """Seven who ticked and any number who did not are too few; so are eight of which one is blank."""
    assert shown_comments(_wrote("mod", 7) + _wrote("vilja", 9, may_show=False), Rules(), 12, list) == {}
    assert shown_comments([*_wrote("mod", 7), Written("mod", "  \n", may_show=True)], Rules(), 12, list) == {}
    assert list(shown_comments(_wrote("mod", 8), Rules(), 12, list)) == ["mod"]
    shown = shown_comments([*_wrote("mod", 8), Written("mod", "nej", may_show=False)], Rules(), 12, list)
    assert shown == {"mod": tuple(f"mod {number}" for number in range(8))}


def test_as_many_must_have_written_as_a_set_has_people() -> None:
    """With k = 10 it takes ten; and no more can have written than answered."""
    assert shown_comments(_wrote("mod", 9), Rules(10, 1), 12, list) == {}
    assert list(shown_comments(_wrote("mod", 10), Rules(10, 1), 12, list)) == ["mod"]
    assert shown_comments(_wrote("mod", 9), Rules(), 8, list) == {}


def test_comments_come_shuffled_whatever_order_they_were_written_in() -> None:
    """The shuffle sees them sorted, and areas come sorted: neither tells who was first."""
    written = _wrote("vilja", 9) + _wrote("mod", 8)
    backwards = shown_comments(reversed(written), Rules(), 12, lambda texts: texts[::-1])
    shown = shown_comments(written, Rules(), 12, lambda texts: texts[::-1])
    assert list(shown.items()) == list(backwards.items())
    assert list(shown) == ["mod", "vilja"]
    assert shown["mod"] == tuple(f"mod {number}" for number in reversed(range(8)))
