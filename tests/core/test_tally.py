"""Counting responses: any order, any division, and the numbers that the one rule gives."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.tally import Tally
from tests.samples import SAMPLE, assessments

Sheet = tuple[int, ...]

PLAN = Plan(SAMPLE, "chef")


def tallied(plan: Plan, sheets: Sequence[Sheet]) -> Tally:
    """Those responses counted one by one."""
    tally = Tally.empty(plan)
    for codes in sheets:
        tally.count(plan, codes, plan.packed(codes))
    return tally


@st.composite
def counted(draw: st.DrawFn) -> tuple[Plan, list[Sheet]]:
    """An assessment and the codes of some responses to it, unreadable cells too; many are complete."""
    plan = Plan(draw(assessments()), draw(st.sampled_from(["medarbetare", "chef"])))
    rng = random.Random(draw(st.integers(0, 10**6)))
    whole = draw(st.booleans())
    top = plan.steps - 1 if whole else plan.unreadable
    sheets = [tuple(rng.randint(0, top) for _ in plan.items) for _ in range(draw(st.integers(0, 40)))]
    return plan, sheets


@settings(max_examples=25)
@given(counted(), st.randoms(use_true_random=False))
def test_neither_order_nor_division_changes_a_tally(
    case: tuple[Plan, list[Sheet]], rng: random.Random
) -> None:
    """Shuffled rows counted in parts and added together are the rows counted at once."""
    plan, sheets = case
    shuffled = rng.sample(sheets, len(sheets))
    parts: list[list[Sheet]] = [[], [], []]
    for codes in shuffled:
        rng.choice(parts).append(codes)
    assert Tally.total(plan, (tallied(plan, part) for part in parts)) == tallied(plan, sheets)


@settings(max_examples=25)
@given(counted())
def test_a_tally_counts_what_was_answered(case: tuple[Plan, list[Sheet]]) -> None:
    """Codes by item, packed sums by score, and steps and totals of complete cases alone."""
    plan, sheets = case
    tally = tallied(plan, sheets)
    assert tally.responses == len(sheets)
    for place in range(len(plan.items)):
        found = Counter(codes[place] for codes in sheets)
        assert tally.items[place] == [found[code] for code in range(plan.unreadable + 1)]
    for place, planned in enumerate(plan.scores):
        counted = tally.scores[place]
        assert counted.sums == Counter(plan.packed(codes)[place] for codes in sheets)
        chosen = [[codes[at] for at in planned.places] for codes in sheets]
        complete = [one for one in chosen if one and max(one) < plan.steps]
        reverse = [plan.items[at].reverse for at in planned.places]
        last = plan.steps - 1
        totals = Counter(
            sum(last - code if turned else code for code, turned in zip(one, reverse, strict=True))
            for one in complete
        )
        assert counted.totals == totals
        assert [sum(steps) for steps in counted.steps] == [len(complete)] * len(planned.places)


def test_adding_leaves_the_other_tally_alone() -> None:
    """What is added is copied: counting on in the sum does not count in the part."""
    codes = tuple(1 for _ in PLAN.items)
    part, whole = tallied(PLAN, [codes]), Tally.empty(PLAN)
    whole.add(part)
    whole.count(PLAN, codes, PLAN.packed(codes))
    assert part == tallied(PLAN, [codes])
    assert whole == tallied(PLAN, [codes, codes])
