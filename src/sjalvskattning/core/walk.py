"""The one engine under every face: where the person is, and what a message does.

``update(walk, message) -> walk`` is pure. A position runs from 0 to ``len(walk.items)``; the last is the
review, where everything can be looked over before it is finished. Undo and redo go over what was answered,
commented and flagged, and bring the person back to where it happened.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from sjalvskattning.core.assessment import Item
from sjalvskattning.core.response import Answer, AnswerState, Response
from sjalvskattning.core.text import clean_entry


class WalkFinished(ValueError):
    """A finished walk takes no change until it is reopened."""


@dataclass(frozen=True, slots=True)
class Change:
    """One undoable step: which item, and its answer before and after."""

    item_id: str
    before: Answer
    after: Answer


@dataclass(frozen=True, slots=True)
class Walk:
    """A response and a place in it. ``advance`` says whether an answer moves on to the next item."""

    response: Response
    position: int = 0
    past: tuple[Change, ...] = ()
    future: tuple[Change, ...] = ()
    advance: bool = True

    @classmethod
    def resume(cls, response: Response, *, advance: bool = True) -> Walk:
        """A walk at the first unanswered item, or at the review when there is none."""
        return cls(response, next_unanswered(response, 0), advance=advance)

    @property
    def items(self) -> tuple[Item, ...]:
        """The items walked, in order."""
        return self.response.items

    @property
    def at_review(self) -> bool:
        """Whether the place is the review after the last item."""
        return self.position == len(self.items)

    @property
    def item(self) -> Item:
        """The item at the current place. Raises IndexError at the review."""
        return self.items[self.position]

    @property
    def answer(self) -> Answer:
        """The answer to :attr:`item`."""
        return self.response.answer(self.item.id)

    @property
    def unanswered(self) -> tuple[int, ...]:
        """Positions of the unanswered items, in order."""
        return tuple(
            position
            for position, item in enumerate(self.items)
            if self.response.answer(item.id).state is AnswerState.UNANSWERED
        )


def next_unanswered(response: Response, start: int) -> int:
    """The first unanswered position from ``start``, then from the beginning; ``len(items)`` if none."""
    items = response.items
    position: int
    for position in (*range(start, len(items)), *range(min(start, len(items)))):
        if response.answer(items[position].id).state is AnswerState.UNANSWERED:
            return position
    return len(items)


class _Bare:
    """A message that says all by its type: equal to its own kind. Far cheaper to define than a dataclass."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"


@dataclass(frozen=True, slots=True)
class Rate:
    """Rate the item at hand. ``update`` raises ValueError off the scale."""

    value: int


class MarkNotApplicable(_Bare):
    """The item at hand does not concern this person's work."""

    __slots__ = ()


class MarkCannotJudge(_Bare):
    """The person has not been able to see this."""

    __slots__ = ()


class ClearAnswer(_Bare):
    """Take back the rating or mark, keep comment and flag."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Comment:
    """Replace the comment on the item at hand; ``private`` keeps it on this machine."""

    text: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class SetPrivate:
    """Keep a comment on this machine, or let it be brought along; also when the walk is finished.

    ``update`` raises KeyError for an item that is not asked. Without a comment nothing changes.
    """

    item_id: str
    private: bool


class ToggleFlag(_Bare):
    """Mark or unmark "vill prata om"."""

    __slots__ = ()


class Next(_Bare):
    """One step forward, at most to the review."""

    __slots__ = ()


class Back(_Bare):
    """One step back, at most to the first item."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Jump:
    """Go to a position, 0 to ``len(items)``. ``update`` raises ValueError outside."""

    position: int


class JumpToUnanswered(_Bare):
    """Go to the next unanswered item, or to the review when there is none."""

    __slots__ = ()


class Undo(_Bare):
    """Take back the latest change."""

    __slots__ = ()


class Redo(_Bare):
    """Make the latest undone change again."""

    __slots__ = ()


class Finish(_Bare):
    """The person says that this is done; unanswered items stay unanswered."""

    __slots__ = ()


class Reopen(_Bare):
    """Take a finished walk up again."""

    __slots__ = ()


Message = (
    Rate
    | MarkNotApplicable
    | MarkCannotJudge
    | ClearAnswer
    | Comment
    | SetPrivate
    | ToggleFlag
    | Next
    | Back
    | Jump
    | JumpToUnanswered
    | Undo
    | Redo
    | Finish
    | Reopen
)


_CHANGES = (Rate, MarkNotApplicable, MarkCannotJudge, ClearAnswer, Comment, ToggleFlag, Undo, Redo)
"""Messages that a finished walk refuses."""


def update(walk: Walk, message: Message) -> Walk:
    """The walk after ``message``. Raises WalkFinished, IndexError (a change at the review) or ValueError."""
    if walk.response.finished and isinstance(message, _CHANGES):
        raise WalkFinished
    return _HANDLERS[type(message)](walk, message)


def _rate(walk: Walk, message: Rate) -> Walk:
    if message.value not in walk.response.assessment.scale.steps:
        raise ValueError(message.value)
    return _settle(walk, AnswerState.RATED, message.value)


def _settle(walk: Walk, state: AnswerState, value: int | None = None) -> Walk:
    moved = _change(walk, replace(walk.answer, state=state, value=value))
    return replace(moved, position=walk.position + 1) if walk.advance else moved


def _comment(walk: Walk, message: Comment) -> Walk:
    text = clean_entry(message.text)
    return _change(walk, replace(walk.answer, comment=text, private=message.private and bool(text)))


def _set_private(walk: Walk, message: SetPrivate) -> Walk:
    if message.item_id not in {item.id for item in walk.items}:
        raise KeyError(message.item_id)
    before = walk.response.answer(message.item_id)
    private = message.private and bool(before.comment)
    return _changed(walk, Change(message.item_id, before, replace(before, private=private)))


def _change(walk: Walk, after: Answer) -> Walk:
    return _changed(walk, Change(walk.item.id, walk.answer, after))


def _changed(walk: Walk, change: Change) -> Walk:
    if change.before == change.after:
        return walk
    response = walk.response.with_answer(change.item_id, change.after)
    return replace(walk, response=response, past=(*walk.past, change), future=())


def _jump(walk: Walk, message: Jump) -> Walk:
    if not 0 <= message.position <= len(walk.items):
        raise ValueError(message.position)
    return replace(walk, position=message.position)


def _undo(walk: Walk, _: Undo) -> Walk:
    if not walk.past:
        return walk
    change = walk.past[-1]
    undone = _put_back(walk, change.item_id, change.before)
    return replace(undone, past=walk.past[:-1], future=(*walk.future, change))


def _redo(walk: Walk, _: Redo) -> Walk:
    if not walk.future:
        return walk
    change = walk.future[-1]
    redone = _put_back(walk, change.item_id, change.after)
    return replace(redone, past=(*walk.past, change), future=walk.future[:-1])


def _put_back(walk: Walk, item_id: str, answer: Answer) -> Walk:
    position = next(index for index, item in enumerate(walk.items) if item.id == item_id)
    return replace(walk, response=walk.response.with_answer(item_id, answer), position=position)


def _finished(walk: Walk, finished: bool) -> Walk:
    return replace(walk, response=replace(walk.response, finished=finished))


_HANDLERS: dict[type, Callable[[Walk, Any], Walk]] = {
    Rate: _rate,
    MarkNotApplicable: lambda walk, _: _settle(walk, AnswerState.NOT_APPLICABLE),
    MarkCannotJudge: lambda walk, _: _settle(walk, AnswerState.CANNOT_JUDGE),
    ClearAnswer: lambda walk, _: _change(
        walk, replace(walk.answer, state=AnswerState.UNANSWERED, value=None)
    ),
    Comment: _comment,
    SetPrivate: _set_private,
    ToggleFlag: lambda walk, _: _change(walk, replace(walk.answer, flagged=not walk.answer.flagged)),
    Next: lambda walk, _: replace(walk, position=min(walk.position + 1, len(walk.items))),
    Back: lambda walk, _: replace(walk, position=max(walk.position - 1, 0)),
    Jump: _jump,
    JumpToUnanswered: lambda walk, _: replace(
        walk, position=next_unanswered(walk.response, walk.position + 1)
    ),
    Undo: _undo,
    Redo: _redo,
    Finish: lambda walk, _: replace(_finished(walk, True), position=len(walk.items)),
    Reopen: lambda walk, _: _finished(walk, False),
}
