"""A group session: what its rules let through and refuse, and what nobody can read out of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from sjalvskattning.core.agreement.agreement import FollowUp
from sjalvskattning.core.disclosure.release import Rules
from sjalvskattning.core.disclosure.strict import Publisher, Written, published
from sjalvskattning.core.group.session import Agreed, GroupSession, Phase, Sheet
from sjalvskattning.core.group.setup import About, Breakdown, Profile
from sjalvskattning.core.group.update import (
    Agree,
    ClearMark,
    Close,
    Drop,
    FollowEarlier,
    MarkTogether,
    Message,
    Open,
    Prepare,
    Put,
    Reveal,
    SetDoor,
    ShowArea,
    TalkWithoutNumbers,
    Withdraw,
    Write,
    update,
)
from sjalvskattning.core.response import GoalStatus
from sjalvskattning.errors import SessionRefused
from tests.core import engines, publishers
from tests.core.attacks import Counts, exposed_among, vectors
from tests.core.sequences import SETUPS, Property, Run, visible
from tests.core.sessions import DOOR, after, opened, revealed, setup_of, sheets, writes

RUNS, CHUNKS = 10_000, 8
WHERE = Breakdown("Var arbetar du?", ("Kök", "Städ", "Vaktmästeri"))
TWELVE = ["4"] * 4 + ["2"] * 4 + ["e"] * 4


def refusal(session: GroupSession, message: Message) -> str:
    """The code a message is refused with."""
    with pytest.raises(SessionRefused) as caught:
        update(session, message)
    return caught.value.code


# -- random sessions


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_every_promise_is_kept_in_ten_thousand_random_sessions(chunk: int) -> None:
    """A, B, C and all the others, after each operation; and every kind of thing does happen."""
    seen: dict[str, int] = {}
    for seed in range(chunk, RUNS, CHUNKS):
        run = Run(seed).play()
        assert not run.broken, seed
        for what, count in run.seen.items():
            seen[what] = seen.get(what, 0) + count
    often = ("revealed", "late", "broken down", "hidden", "shown", "spent")
    assert all(seen.get(what, 0) >= 40 for what in (*often, "group.too_few", "group.too_many")), seen
    assert seen.get("commented", 0) >= 10


BROKEN: list[tuple[dict[str, Any], Property]] = [
    ({"publish": publishers.exact_counts}, Property.B),
    ({"publish": publishers.narrow_bands}, Property.B),
    ({"publish": publishers.narrow_last_band}, Property.B),
    ({"publish": publishers.zero_on_its_own}, Property.B),
    ({"publish": publishers.around_the_count}, Property.B),
    ({"publish": publishers.ranked}, Property.B),
    ({"publish": publishers.lowest_and_highest}, Property.B),
    ({"publish": publishers.ends_that_add_up}, Property.BANDS),
    ({"publish": publishers.exact_without_rating}, Property.BANDS),
    ({"publish": publishers.one_too_few}, Property.LARGE),
    ({"publish": publishers.small_parts}, Property.LARGE),
    ({"publish": publishers.total_beside}, Property.A),
    ({"publish": publishers.only_who_rated}, Property.A),
    ({"publish": publishers.with_and_without}, Property.A),
    ({"engine": engines.running_totals}, Property.A),
    ({"engine": engines.running_totals}, Property.BLIND),
    ({"engine": engines.late_ones_at_once}, Property.LARGE),
    ({"engine": engines.late_ones_added}, Property.C),
    ({"engine": engines.keeps_the_answers}, Property.ERASED),
    ({"engine": engines.released_ones_can_change}, Property.SPENT),
    ({"engine": engines.head_count_is_a_guess}, Property.HEADS),
    ({"engine": engines.from_too_few}, Property.LARGE),
    ({"engine": engines.early_answers_shape_the_next}, Property.BLIND),
    ({"engine": engines.comments_as_they_came}, Property.ORDER),
    ({"engine": engines.comments_from_few}, Property.WRITERS),
    ({"engine": engines.comments_without_a_tick}, Property.TICK),
]


@pytest.mark.parametrize(
    ("broken", "promise"), BROKEN, ids=[f"{next(iter(one.values())).__name__}-{p.name}" for one, p in BROKEN]
)
def test_what_is_broken_is_caught_by_the_promise_it_breaks(broken: dict[str, Any], promise: Property) -> None:
    """In some of the first random sessions, where the real one breaks none."""
    assert any(promise in Run(seed, **broken).play().broken for seed in range(300))


def test_every_broken_one_is_tried() -> None:
    """At least eight, and none that lies about unused."""
    tried = {made for one, _ in BROKEN for made in one.values()}
    public = [
        value
        for module in (publishers, engines)
        for name, value in vars(module).items()
        if callable(value) and not name.startswith("_") and value.__module__ == module.__name__
    ]
    assert set(public) == tried
    assert len(tried) >= 8


# -- whole sessions, with every world there is

World = tuple[Counts, ...]
"""How many of each block of people give each value: the two steps, and no rating."""

Script = Callable[[World], Iterable[Message]]


def _puts(prefix: str, counts: Counts, group: int | None = None) -> list[Message]:
    marks = [mark for mark, count in zip("12e", counts, strict=True) for _ in range(count)]
    return [
        Put(f"{prefix}{number}", Sheet((mark,) * 2, group, done=True)) for number, mark in enumerate(marks)
    ]


def late_cohort(world: World) -> Iterator[Message]:
    """Five before the reveal and five after it."""
    early, late = world
    yield from [*_puts("a", early), Reveal(list), *_puts("b", late), Reveal(list)]


def breakdown(world: World) -> Iterator[Message]:
    """Five in the kitchen, five who clean, and one caretaker."""
    for group, counts in enumerate(world):
        yield from _puts(f"{group}-", counts, group)
    yield Reveal(list)


def taken_back(world: World) -> Iterator[Message]:
    """Five, one who answers and takes it back before the reveal, and then is late with four others."""
    early, late, one = world
    yield from [*_puts("a", early), *_puts("c", one), Withdraw("c0"), Reveal(list)]
    yield from [*_puts("b", late), *_puts("c", one), Reveal(list)]


SCRIPTS: list[tuple[Script, tuple[int, ...], int]] = [
    (late_cohort, (5, 5), 1),
    (breakdown, (5, 5, 1), 3),
    (taken_back, (5, 4, 1), 1),
]


def everything_seen(script: Script, world: World, at: int, publish: Publisher) -> str:
    """All that anyone may see from the first message to the last."""
    session = GroupSession("s", replace(SETUPS[at], breakdown=WHERE if at == 3 else None))
    session = update(session, Open(DOOR))
    seen = []
    for message in script(world):
        if isinstance(message, Put):
            marks = message.sheet.marks[:1] * len(session.setup.items)
            message = replace(message, sheet=message.sheet._replace(marks=marks))
        session = update(session, message, publish)
        seen.append(str(visible(session)))
    return "\n".join(seen)


@pytest.mark.parametrize(("script", "sizes", "at"), SCRIPTS, ids=[one.__name__ for one, _, _ in SCRIPTS])
@pytest.mark.parametrize("publish", [published, publishers.exact_counts])
def test_one_insider_who_sees_a_whole_session_learns_nobodys_answer(
    script: Script, sizes: tuple[int, ...], at: int, publish: Publisher
) -> None:
    """Over every world there is; exact counts tell somebody's."""
    found: dict[str, list[World]] = {}
    for world in product(*(list(vectors(size, 3)) for size in sizes)):
        found.setdefault(everything_seen(script, world, at, publish), []).append(world)
    told = [exposed_among(possible) for possible in found.values()]
    assert any(told) == (publish is not published)


# -- what the rules let through


def test_a_session_goes_from_preparing_to_closed() -> None:
    """Open, collect, reveal, lead, close: and at the end nothing of anyone is left."""
    session = GroupSession("s1", setup_of(head_count=3))
    assert session.phase is Phase.PREPARING
    session = after(session, Prepare(setup_of()), Open(DOOR))
    assert (session.phase, session.door, session.takes_answers) == (Phase.COLLECTING, DOOR, True)
    session = after(session, *sheets(session, TWELVE))
    assert (session.done, session.released, session.can_reveal) == (12, 0, True)
    session = update(session, Reveal(list))
    assert (session.phase, session.done, session.released) == (Phase.LEADING, 0, 12)
    assert not session.sheets
    session = after(session, ShowArea("mod"), ShowArea("mod"), ShowArea("bemotande"), Close())
    assert session.shown == ("mod", "bemotande")
    assert (session.phase, session.door, session.spent) == (Phase.CLOSED, None, frozenset())
    assert not session.takes_answers


def test_the_setup_is_fixed_once_the_session_is_open() -> None:
    """Neither another setup nor a second opening."""
    assert refusal(opened(), Prepare(setup_of(rules=Rules(6, 1)))) == "group.fixed"
    assert refusal(opened(), Open(DOOR)) == "group.opened"


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"name": " "}, "name"),
        ({"item_ids": ()}, "items"),
        ({"item_ids": ("lyssnar", "far-tid", "påhittad")}, "items"),
        ({"head_count": 0}, "head_count"),
        ({"head_count": 4}, "too_small"),
        ({"head_count": 8, "rules": Rules(9, 1)}, "too_small"),
        ({"rules": Rules(4, 1)}, "rules"),
        ({"breakdown": Breakdown("Var?", ("Kök",))}, "groups"),
        ({"breakdown": Breakdown("Var?", ("Kök", " kök "))}, "group_names"),
        ({"breakdown": Breakdown("Var?", ("Kök", ""))}, "group_names"),
        ({"breakdown": Breakdown(" ", ("Kök", "Städ"))}, "question"),
        ({"profile": Profile.OPEN, "comments": True}, "open_extras"),
        ({"profile": Profile.OPEN, "breakdown": WHERE}, "open_extras"),
    ],
)
def test_a_session_whose_setup_has_a_fault_does_not_open(changes: dict[str, Any], fault: str) -> None:
    """The first fault is told."""
    assert refusal(GroupSession("s1", setup_of(**changes)), Open(DOOR)) == f"group.fault.{fault}"


def test_a_group_that_is_too_small_can_mark_together() -> None:
    """Three people, profile öppen."""
    session = opened(head_count=3, profile=Profile.OPEN)
    assert session.phase is Phase.LEADING
    assert not session.takes_answers
    assert refusal(session, Put("p", Sheet(()))) == "group.together"


def test_a_sheet_can_be_changed_and_taken_back_until_the_reveal() -> None:
    """The last one counts; one that is not done does not; taking back nothing is nothing."""
    session = opened()
    marks = ("3",) * len(session.setup.items)
    session = after(session, Put("p", Sheet(marks)), Put("p", Sheet(("4",) * len(marks), done=True)))
    assert (session.done, session.sheets["p"].marks[0]) == (1, "4")
    assert not update(session, Withdraw("p")).sheets
    assert update(session, Withdraw("q")) == session


@pytest.mark.parametrize(
    "sheet",
    [
        Sheet(("3",)),
        Sheet(("6",) * 11),
        Sheet(("3",) * 10 + ("",)),
        Sheet(("3",) * 11, 3),
        Sheet(("3",) * 11, -1),
    ],
)
def test_a_sheet_that_cannot_be_is_an_error(sheet: Sheet) -> None:
    """Too short, off the scale, no mark, a part that there is not."""
    session = opened(breakdown=WHERE)
    assert len(session.setup.items) == 11
    with pytest.raises(ValueError, match=r".+"):
        update(session, Put("p", sheet))


def test_with_a_breakdown_a_sheet_is_not_done_without_a_part() -> None:
    """It can be filled in without."""
    session = opened(breakdown=WHERE)
    marks = ("3",) * len(session.setup.items)
    assert refusal(session, Put("p", Sheet(marks, None, done=True))) == "group.no_part"
    assert update(session, Put("p", Sheet(marks))).done == 0
    assert update(session, Put("p", Sheet(marks, 2, done=True))).done == 1


def test_the_reveal_is_refused_with_too_few_and_with_more_than_there_are() -> None:
    """Four of twelve, thirteen of twelve; and late ones count together with those before."""
    session = opened()
    assert refusal(after(session, *sheets(session, ["3"] * 4)), Reveal(list)) == "group.too_few"
    many = after(session, *sheets(session, ["3"] * 13))
    assert refusal(many, Reveal(list)) == "group.too_many"
    assert not many.can_reveal
    shown = revealed(["3"] * 8)
    late = after(shown, *sheets(shown, ["3"] * 5, "late"))
    assert refusal(late, Reveal(list)) == "group.too_many"


def test_late_answers_are_a_release_of_their_own_or_none() -> None:
    """Four wait; the fifth lets them be shown; what was shown stays as it was."""
    shown = revealed(["4"] * 6)
    late = after(shown, *sheets(shown, ["1"] * 4, "late"))
    assert (late.can_reveal, late.done) == (False, 4)
    assert refusal(late, Reveal(list)) == "group.too_few"
    both = after(late, *sheets(late, ["1"], "last"), Reveal(list))
    assert both.releases[0] is shown.releases[0]
    assert [release.people for release in both.releases] == [6, 5]
    assert update(late, Close()).releases == shown.releases


def test_what_has_been_released_can_neither_change_nor_be_taken_back() -> None:
    """Nor can a comment be written anew under the handle it had."""
    session = opened(comments=True, head_count=30)
    session = after(session, *sheets(session, TWELVE), *writes("mod", ["text"] * 8), Reveal(list))
    marks = ("3",) * len(session.setup.items)
    assert refusal(session, Put("p0", Sheet(marks, None, done=True))) == "group.spent"
    assert refusal(session, Withdraw("p0")) == "group.spent"
    assert refusal(session, *writes("mod", ["ny"])) == "group.spent"


def test_a_sheet_that_was_not_handed_in_stays_with_the_late_ones() -> None:
    """Whoever was in the middle of it can go on."""
    session = opened()
    marks = ("3",) * len(session.setup.items)
    session = after(session, *sheets(session, ["3"] * 6), Put("slow", Sheet(marks)), Reveal(list))
    assert list(session.sheets) == ["slow"]
    assert update(session, Put("slow", Sheet(marks, None, done=True))).done == 1


def test_nothing_arrives_once_the_door_is_shut() -> None:
    """After the reveal it can be shut; while collecting it cannot; it never opens again."""
    assert refusal(opened(), SetDoor(None)) == "group.collecting"
    shown = revealed(["3"] * 6)
    shut = update(after(shown, *sheets(shown, ["3"], "late")), SetDoor(None))
    assert not shut.sheets
    assert not shut.spent
    for message in (Put("p", Sheet(())), Reveal(list), SetDoor(DOOR), *writes("mod", ["x"])):
        assert refusal(shut, message) == "group.shut"
    assert update(opened(), SetDoor(DOOR._replace(code="NY"))).door == DOOR._replace(code="NY")


def test_too_few_can_talk_without_numbers() -> None:
    """What came in is erased unseen; that cannot be done once something was revealed."""
    session = opened(comments=True)
    session = after(session, *sheets(session, ["3"] * 4), *writes("mod", ["hemligt"]), TalkWithoutNumbers())
    assert (session.phase, session.releases, session.sheets, session.written) == (Phase.LEADING, (), {}, {})
    assert refusal(session, TalkWithoutNumbers()) == "group.not_collecting"
    assert refusal(session, Reveal(list)) == "group.shut"


def test_comments_are_taken_only_where_the_setup_says_so() -> None:
    """For an area that is asked, cleaned, and taken back by an empty text."""
    with pytest.raises(ValueError, match="comments"):
        update(opened(), Write("w", Written("mod", "x", may_show=True)))
    session = opened(comments=True)
    with pytest.raises(KeyError):
        update(session, Write("w", Written("påhittad", "x", may_show=True)))
    session = update(session, Write("w", Written("mod", "a\ud800", may_show=True)))
    assert session.written == {"w": Written("mod", "a�", may_show=True)}
    assert not update(session, Write("w", Written("mod", "", may_show=True))).written


def test_comments_are_shown_in_the_order_of_the_shuffle() -> None:
    """The texts reach it sorted; what too few wrote about is not there, and all raw texts are gone."""
    session = opened(comments=True)
    texts = [f"text {number}" for number in range(8)]
    session = after(session, *sheets(session, TWELVE), *writes("mod", texts[::-1]))
    session = after(session, *writes("vilja", texts[:7]))
    session = update(session, Reveal(lambda given: given[1:] + given[:1]))
    assert session.releases[0].comments == {"mod": (*texts[1:], texts[0])}
    assert not session.written


def test_what_is_open_to_marking_together() -> None:
    """A step, divided, and cleared; not off the scale, not what is not asked, not in profile strict."""
    session = after(opened(profile=Profile.OPEN), MarkTogether("lyssnar", 4), MarkTogether("halsar", None))
    assert session.marks == {"lyssnar": 4, "halsar": None}
    assert after(session, ClearMark("lyssnar"), ClearMark("star-upp")).marks == {"halsar": None}
    with pytest.raises(ValueError, match="6"):
        update(session, MarkTogether("lyssnar", 6))
    with pytest.raises(KeyError):
        update(session, MarkTogether("påhittad", 3))
    assert refusal(revealed(["3"] * 6), MarkTogether("lyssnar", 3)) == "group.not_open_profile"
    assert refusal(update(session, Close()), ClearMark("lyssnar")) == "group.not_leading"


def test_an_area_is_shown_only_while_leading() -> None:
    """And only one that is asked."""
    assert refusal(opened(), ShowArea("mod")) == "group.not_leading"
    with pytest.raises(KeyError):
        update(revealed(["3"] * 6), ShowArea("påhittad"))


def test_what_is_agreed_can_be_changed_dropped_and_followed_up() -> None:
    """By its number from 1; texts are cleaned; not before the picture, but also after the end."""
    assert refusal(opened(), Agree(Agreed("x"))) == "group.not_leading"
    session = after(revealed(["3"] * 6), Agree(Agreed("Möte\ud800", "Kim", "fredag")), Agree(Agreed("Två")))
    assert session.agreed == (Agreed("Möte�", "Kim", "fredag"), Agreed("Två"))
    session = after(session, Agree(Agreed("Ett"), 1), Drop(2), Close(), Agree(Agreed("Tre", area="mod")))
    assert [agreed.text for agreed in session.agreed] == ["Ett", "Tre"]
    for message in (
        Drop(3),
        Drop(0),
        Agree(Agreed("x"), 3),
        FollowEarlier(1, FollowUp("2026-12-01", GoalStatus.DONE)),
    ):
        assert refusal(session, message) == "group.no_agreed"
    with pytest.raises(ValueError, match="agreed"):
        update(session, Agree(Agreed("")))


def test_what_was_agreed_last_time_is_followed_up_in_order() -> None:
    """The latest says how far along it is."""
    session = replace(opened(), earlier=(Agreed("Ett"), Agreed("Två")))
    session = after(
        session,
        FollowEarlier(2, FollowUp("2026-12-01", GoalStatus.ONGOING, "på gång\ud800")),
        FollowEarlier(2, FollowUp("2026-12-02", GoalStatus.DONE, "", "klart")),
    )
    assert [agreed.status for agreed in session.earlier] == [GoalStatus.NOT_STARTED, GoalStatus.DONE]
    assert [(one.order, one.content) for one in session.earlier[1].follow_ups] == [(1, "på gång�"), (2, "")]


# -- what is kept


def test_the_state_comes_back_from_json_as_it_was() -> None:
    """In every phase, with everything in it; also the setup."""
    setup = setup_of(breakdown=WHERE, comments=True, head_count=40, about=About.LEADER, follows="s0")
    session = GroupSession("s1", setup, earlier=(Agreed("Ett", "Kim", "fredag", "mod"),))
    messages: list[Message] = [Open(DOOR._replace(tickets=("t1", "t2")))]
    opened_one = update(session, messages[0])
    rows = [f"{mark}/{part}" for mark in ("3", "v", "-") for part in range(3)]
    messages += [*sheets(opened_one, rows), *writes("mod", ["a"] * 9), Reveal(list)]
    messages += [Put("late", Sheet(("1",) * len(setup.items), 1)), Agree(Agreed("Två")), ShowArea("mod")]
    messages.append(Close())
    for message in messages:
        session = update(session, message)
        state = json.loads(json.dumps(session.state()))
        setup_again = type(setup).from_dict(json.loads(json.dumps(setup.to_dict())))
        assert GroupSession.from_state(setup_again, state) == session


def test_the_state_does_not_tell_in_which_order_things_came() -> None:
    """Sheets and comments in any order are the same text."""
    session = opened(comments=True)
    came = [*sheets(session, ["1", "2", "3", "4"]), *writes("mod", "abcd"), *writes("vilja", "ef")]
    orders = (came, came[::-1], came[3:] + came[:3])
    texts = {json.dumps(after(session, *order).state()) for order in orders}
    assert len(texts) == 1
