"""The engine under every face: what a message does, and what it never does."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.response import UNANSWERED, Answer, AnswerState, Response
from sjalvskattning.core.text import MAX_TEXT, clean_entry
from sjalvskattning.core.walk import (
    Back,
    ClearAnswer,
    Comment,
    Finish,
    Jump,
    JumpToUnanswered,
    MarkCannotJudge,
    MarkNotApplicable,
    Message,
    Next,
    Rate,
    Redo,
    Reopen,
    SetPrivate,
    ToggleFlag,
    Undo,
    Walk,
    WalkFinished,
    next_unanswered,
    update,
)
from tests import samples

CHANGES: tuple[Message, ...] = (
    Rate(3), MarkNotApplicable(), MarkCannotJudge(), ClearAnswer(), Comment("ny"), ToggleFlag(),
    Undo(), Redo(),
)  # fmt: skip
MOVES = (Next, Back, Jump, JumpToUnanswered)
LAST = len(samples.SAMPLE.items_of("chef"))


def start(*, advance: bool = True, position: int = 0) -> Walk:
    """A walk over the sample with nothing answered."""
    return Walk(samples.response(), position, advance=advance)


def after(walk: Walk, *messages: Message) -> Walk:
    """The walk after all of ``messages``."""
    for message in messages:
        walk = update(walk, message)
    return walk


def tried(walk: Walk, message: Message) -> Walk:
    """The walk after ``message``, or as it was when the message is refused."""
    try:
        return update(walk, message)
    except (ValueError, IndexError):
        return walk


def states(response: Response) -> dict[str, Answer]:
    """Every item's answer."""
    return {item.id: response.answer(item.id) for item in response.items}


walks = st.builds(
    lambda response, position, advance, messages: _walked(response, position, advance, messages),
    samples.responses(of=st.just(samples.SAMPLE)).map(
        lambda r: replace(r, role="chef", perspective=Perspective.SELF)
    ),
    st.integers(0, LAST),
    st.booleans(),
    st.lists(samples.messages(), max_size=12),
)


def _walked(response: Response, position: int, advance: bool, messages: list[Message]) -> Walk:
    walk = Walk(response, position, advance=advance)
    for message in messages:
        walk = tried(walk, message)
    return walk


@given(walks, samples.messages())
def test_update_only_raises_what_it_says_and_leaves_its_input_alone(walk: Walk, message: Message) -> None:
    """Any message to any walk gives a walk or one of three errors; the walk given is the same afterwards."""
    before = deepcopy(walk)
    try:
        result = update(walk, message)
    except (WalkFinished, IndexError, ValueError):
        result = walk
    assert walk == before
    assert 0 <= result.position <= len(result.items)
    assert result.response.assessment is walk.response.assessment
    assert (result.advance, result.response.preparation) == (walk.advance, walk.response.preparation)


@given(walks, samples.messages())
def test_every_answer_stays_well_formed(walk: Walk, message: Message) -> None:
    """A value exactly when rated, always on the scale; nothing private without a comment."""
    result = tried(walk, message)
    changed = {
        key: kept for key, kept in result.response.answers.items() if kept != walk.response.answers.get(key)
    }
    for answer in changed.values():
        assert answer != UNANSWERED
        assert (answer.value in result.response.assessment.scale.steps) == (answer.state is AnswerState.RATED)
        assert answer.comment == clean_entry(answer.comment)
        if answer.private and not answer.comment:
            assert not isinstance(message, Comment)


@given(
    walks,
    st.one_of(st.builds(Jump, st.integers(0, LAST)), st.sampled_from([Next(), Back(), JumpToUnanswered()])),
)
def test_moving_never_changes_an_answer_or_the_history(walk: Walk, message: Message) -> None:
    """Back, next and jump change the place and nothing else, also in a finished walk."""
    moved = update(walk, message)
    assert replace(moved, position=walk.position) == walk


@given(walks, st.sampled_from(CHANGES))
def test_a_finished_walk_refuses_every_change_wherever_it_stands(walk: Walk, message: Message) -> None:
    """WalkFinished, also at the review and with nothing to undo; after Reopen the same message is taken."""
    finished = update(walk, Finish())
    for position in (0, len(walk.items)):
        with pytest.raises(WalkFinished):
            update(replace(finished, position=position), message)
    reopened = update(replace(finished, position=0), Reopen())
    update(reopened, message)


@given(walks)
def test_finishing_and_reopening_keep_every_answer(walk: Walk) -> None:
    """Finish goes to the review, Reopen stays there; neither touches an answer."""
    finished = update(walk, Finish())
    assert finished.response.finished
    assert finished.at_review
    reopened = update(finished, Reopen())
    assert not reopened.response.finished
    assert states(reopened.response) == states(walk.response)


@given(walks, st.sampled_from(CHANGES[:6]))
def test_undo_takes_a_change_back_and_returns_to_its_item(walk: Walk, message: Message) -> None:
    """After undo the answers are those before the change, and the place is the item it happened to."""
    walk = replace(update(walk, Reopen()), position=min(walk.position, LAST - 1))
    changed = update(walk, message)
    if changed.response.answers == walk.response.answers:
        assert changed.past == walk.past
        return
    assert changed.future == ()
    undone = update(replace(changed, position=LAST), Undo())
    assert states(undone.response) == states(walk.response)
    assert undone.item == walk.item
    redone = update(undone, Redo())
    assert states(redone.response) == states(changed.response)
    assert redone.item == walk.item


@given(st.lists(samples.messages(), max_size=25))
def test_undoing_everything_gives_the_first_answers_and_redoing_the_last(sent: list[Message]) -> None:
    """undo^n leads back to nothing answered, redo^n back to where it was."""
    walk = _walked(samples.response(), 0, True, [m for m in sent if not isinstance(m, Finish)])
    back = after(walk, *[Undo()] * (len(walk.past) + 1))
    assert back.response.answers == {}
    forth = after(back, *[Redo()] * len(walk.past))
    assert states(forth.response) == states(walk.response)
    assert forth.past == walk.past
    assert forth.future == walk.future


def test_a_new_change_forgets_what_was_undone() -> None:
    """Redo does nothing once something else has been answered."""
    walk = after(start(), Rate(2), Undo(), Rate(4), Redo())
    assert walk.response.answer(walk.items[0].id).value == 4
    assert walk.future == ()


def test_answering_the_same_again_is_no_change() -> None:
    """The same rating moves on but leaves no step to undo, and keeps what can be redone."""
    walk = after(start(), Rate(2), Rate(3), Undo(), Jump(0), Rate(2))
    assert len(walk.past) == 1
    assert len(walk.future) == 1
    assert walk.position == 1


@pytest.mark.parametrize("advance", [True, False])
@pytest.mark.parametrize("message", [Rate(3), MarkNotApplicable(), MarkCannotJudge()])
def test_an_answer_moves_on_only_where_the_setting_says_so(message: Message, advance: bool) -> None:
    """Rating and the two marks advance when ``advance`` is on, to the review from the last item."""
    assert update(start(advance=advance), message).position == int(advance)
    last = update(start(advance=advance, position=LAST - 1), message)
    assert last.at_review is advance


@pytest.mark.parametrize("message", [ClearAnswer(), Comment("x"), ToggleFlag()])
def test_clearing_commenting_and_flagging_stay_at_the_item(message: Message) -> None:
    """Only an answer moves on."""
    assert update(start(), message).position == 0


@pytest.mark.parametrize("value", [-1, 0, 6, 99])
def test_a_rating_off_the_scale_is_refused(value: int) -> None:
    """ValueError, and not WalkFinished."""
    with pytest.raises(ValueError, match=str(value)) as refused:
        update(start(), Rate(value))
    assert not isinstance(refused.value, WalkFinished)


@pytest.mark.parametrize("position", [-1, LAST + 1])
def test_a_jump_outside_is_refused(position: int) -> None:
    """ValueError below the first item and beyond the review."""
    with pytest.raises(ValueError, match=str(position)):
        update(start(), Jump(position))


@pytest.mark.parametrize("message", CHANGES[:6])
def test_a_change_at_the_review_has_no_item(message: Message) -> None:
    """IndexError: there is nothing to answer at the review."""
    with pytest.raises(IndexError):
        update(start(position=LAST), message)


def test_the_ends_of_the_walk_are_ends() -> None:
    """Next stays at the review, Back at the first item."""
    assert update(start(position=LAST), Next()).position == LAST
    assert update(start(position=LAST - 1), Next()).position == LAST
    assert update(start(), Back()).position == 0


def test_the_next_unanswered_is_after_this_one() -> None:
    """Forward first, round to the beginning next, and the review when nothing is left."""
    walk = after(start(advance=False), JumpToUnanswered())
    assert walk.position == 1
    walk = after(walk, Jump(LAST - 1), JumpToUnanswered())
    assert walk.position == 0
    done = after(start(), *[Rate(3)] * LAST, Jump(2), JumpToUnanswered())
    assert done.at_review


def test_clear_keeps_comment_and_flag() -> None:
    """Only the rating or mark is taken back."""
    walk = after(start(advance=False), Rate(4), Comment("mitt", private=True), ToggleFlag(), ClearAnswer())
    assert walk.answer == Answer(AnswerState.UNANSWERED, None, "mitt", True, True)


def test_an_answer_keeps_comment_and_flag() -> None:
    """Rating again replaces the state and value only."""
    walk = after(start(advance=False), Comment("mitt"), ToggleFlag(), Rate(1), MarkNotApplicable())
    assert walk.answer == Answer(AnswerState.NOT_APPLICABLE, None, "mitt", False, True)


def test_a_comment_is_cleaned_and_capped() -> None:
    """Line ends become LF, lone surrogates U+FFFD, and 10,000 characters is the most."""
    walk = after(start(), Comment("a\r\nb\rc\ud800d" + "x" * MAX_TEXT))
    assert walk.answer.comment.startswith("a\nb\nc\ufffdd")
    assert len(walk.answer.comment) == MAX_TEXT


@given(walks, st.sampled_from([item.id for item in samples.SAMPLE.items_of("chef")]), st.booleans())
def test_a_note_is_kept_or_brought_along_wherever_the_walk_stands(
    walk: Walk, item_id: str, private: bool
) -> None:
    """Only the mark on that comment changes; place, state, flag and every other answer stay."""
    before = walk.response.answer(item_id)
    kept = update(walk, SetPrivate(item_id, private))
    assert kept.response.answer(item_id) == replace(before, private=private and before.comment != "")
    others = {key: answer for key, answer in states(kept.response).items() if key != item_id}
    assert others == {key: answer for key, answer in states(walk.response).items() if key != item_id}
    assert (kept.position, kept.response.finished) == (walk.position, walk.response.finished)
    assert update(kept, SetPrivate(item_id, private)) == kept, "twice is once"
    if kept.response.answer(item_id) == before:
        assert kept == walk


def test_a_note_can_be_kept_back_after_finishing_and_at_the_review() -> None:
    """That is when one looks at what will leave the machine; nothing else is taken then."""
    first = start().items[0].id
    walk = after(start(advance=False), Rate(4), Comment("mitt"), Finish(), SetPrivate(first, True))
    assert walk.at_review
    assert walk.response.finished
    assert walk.response.answer(first) == Answer(AnswerState.RATED, 4, "mitt", True)
    assert update(walk, SetPrivate(first, False)).response.answer(first).shared_comment == "mitt"
    with pytest.raises(WalkFinished):
        update(walk, Comment("annat"))


def test_keeping_a_note_back_can_be_undone() -> None:
    """Undo takes it back and goes to the item; redo does it again; a new change forgets what was undone."""
    last = start().items[-1].id
    walk = after(start(advance=False), Jump(LAST - 1), Comment("mitt"), Jump(0), SetPrivate(last, True))
    undone = update(walk, Undo())
    assert undone.response.answer(last) == Answer(comment="mitt")
    assert undone.position == LAST - 1
    assert update(undone, Redo()).response.answer(last).private
    assert after(undone, Undo(), SetPrivate(last, True)).past == ()
    assert update(undone, SetPrivate(last, True)).future == ()
    reopened = after(walk, Finish(), Reopen(), Undo())
    assert not reopened.response.answer(last).private


def test_what_is_not_asked_has_no_note() -> None:
    """KeyError for an item of nowhere, and nothing is made private that says nothing."""
    for unknown in ("", "finns-inte", "../../x"):
        with pytest.raises(KeyError):
            update(start(), SetPrivate(unknown, True))
    walk = update(start(advance=False), Rate(3))
    assert update(walk, SetPrivate(walk.items[0].id, True)) == walk
    assert update(walk, SetPrivate(walk.items[1].id, True)) == walk


def test_an_emptied_comment_is_not_private() -> None:
    """Nothing is left behind when a private comment is removed."""
    walk = after(start(), Comment("mitt", private=True), Comment("", private=True))
    assert walk.response.answers == {}


@given(samples.responses())
def test_resume_goes_to_the_first_unanswered(response: Response) -> None:
    """Or to the review when everything is answered."""
    walk = Walk.resume(response)
    unanswered = [
        n for n, item in enumerate(response.items) if response.answer(item.id).state is AnswerState.UNANSWERED
    ]
    assert walk.position == (unanswered[0] if unanswered else len(response.items))
    assert list(walk.unanswered) == unanswered
    assert response.answered == len(response.items) - len(unanswered)


@given(samples.responses(), st.integers(0, 30))
def test_the_next_unanswered_is_looked_for_forward_then_from_the_beginning(
    response: Response, where: int
) -> None:
    """The nearest at or after the place, else the first of all, else the review."""
    unanswered = Walk(response).unanswered
    ahead = [n for n in unanswered if n >= where]
    expected = ahead[0] if ahead else unanswered[0] if unanswered else len(response.items)
    assert next_unanswered(response, where) == expected


class WalkBesideAModel(RuleBasedStateMachine):
    """The walk beside a dictionary of answers, a number, and two stacks of whole dictionaries."""

    def __init__(self) -> None:
        super().__init__()
        self.walk = start()
        self.ids = [item.id for item in self.walk.items]
        self.answers: dict[str, Answer] = {}
        self.place = 0
        self.undoable: list[tuple[dict[str, Answer], int]] = []
        self.redoable: list[tuple[dict[str, Answer], int]] = []
        self.advance = True
        self.finished = False

    @initialize(advance=st.booleans())
    def choose_advance(self, advance: bool) -> None:
        self.advance = advance
        self.walk = start(advance=advance)

    def change(self, message: Message, moves: bool, **parts: object) -> None:
        if self.finished:
            with pytest.raises(WalkFinished):
                update(self.walk, message)
            return
        if self.place == len(self.ids):
            with pytest.raises(IndexError):
                update(self.walk, message)
            return
        self.walk = update(self.walk, message)
        item_id = self.ids[self.place]
        answer = replace(self.answers.get(item_id, UNANSWERED), **parts)  # type: ignore[arg-type]
        if answer != self.answers.get(item_id, UNANSWERED):
            self.undoable.append((dict(self.answers), self.place))
            self.redoable.clear()
            self.answers[item_id] = answer
        if moves and self.advance:
            self.place += 1

    @rule(value=st.integers(1, 5))
    def rate(self, value: int) -> None:
        self.change(Rate(value), True, state=AnswerState.RATED, value=value)

    @rule(inside=st.booleans())
    def mark(self, inside: bool) -> None:
        message: Message = MarkNotApplicable() if inside else MarkCannotJudge()
        state = AnswerState.NOT_APPLICABLE if inside else AnswerState.CANNOT_JUDGE
        self.change(message, True, state=state, value=None)

    @rule()
    def clear(self) -> None:
        self.change(ClearAnswer(), False, state=AnswerState.UNANSWERED, value=None)

    @rule(text=samples.texts(8), private=st.booleans())
    def comment(self, text: str, private: bool) -> None:
        kept = clean_entry(text)
        self.change(Comment(text, private), False, comment=kept, private=private and kept != "")

    @rule(at=st.integers(0, LAST - 1), private=st.booleans())
    def keep_or_share(self, at: int, private: bool) -> None:
        before = self.answers.get(self.ids[at], UNANSWERED)
        self.walk = update(self.walk, SetPrivate(self.ids[at], private))
        answer = replace(before, private=private and before.comment != "")
        if answer != before:
            self.undoable.append((dict(self.answers), at))
            self.redoable.clear()
            self.answers[self.ids[at]] = answer

    @rule()
    def flag(self) -> None:
        here = self.ids[self.place] if self.place < len(self.ids) else ""
        self.change(ToggleFlag(), False, flagged=not self.answers.get(here, UNANSWERED).flagged)

    @rule(place=st.integers(0, LAST))
    def jump(self, place: int) -> None:
        self.walk, self.place = update(self.walk, Jump(place)), place

    @rule(forward=st.booleans())
    def step(self, forward: bool) -> None:
        self.walk = update(self.walk, Next() if forward else Back())
        self.place = min(self.place + 1, LAST) if forward else max(self.place - 1, 0)

    @rule(forward=st.booleans())
    def undo_or_redo(self, forward: bool) -> None:
        message: Message = Redo() if forward else Undo()
        if self.finished:
            with pytest.raises(WalkFinished):
                update(self.walk, message)
            return
        self.walk = update(self.walk, message)
        source, target = (self.redoable, self.undoable) if forward else (self.undoable, self.redoable)
        if source:
            answers, place = source.pop()
            target.append((self.answers, place))
            self.answers, self.place = answers, place

    @rule(finished=st.booleans())
    def finish_or_reopen(self, finished: bool) -> None:
        self.walk = update(self.walk, Finish() if finished else Reopen())
        self.finished = finished
        self.place = LAST if finished else self.place

    @invariant()
    def agree(self) -> None:
        assert self.walk.position == self.place
        assert self.walk.response.finished == self.finished
        assert self.walk.response.answers == {k: a for k, a in self.answers.items() if a != UNANSWERED}
        assert (len(self.walk.past), len(self.walk.future)) == (len(self.undoable), len(self.redoable))


TestWalkBesideAModel = WalkBesideAModel.TestCase
TestWalkBesideAModel.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
