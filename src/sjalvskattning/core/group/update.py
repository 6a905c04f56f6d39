"""What a message does to a session, and which messages its rules refuse.

``update(session, message) -> session`` is pure. A refusal is a :class:`SessionRefused` whose code names the
rule; the session is then unchanged. Handles, shuffling and dates arrive from outside.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sjalvskattning.core.agreement.agreement import FollowUp
from sjalvskattning.core.disclosure.release import Release
from sjalvskattning.core.disclosure.strict import (
    Given,
    Publisher,
    Written,
    published,
    release,
    shown_comments,
)
from sjalvskattning.core.group.door import found_by_content
from sjalvskattning.core.group.session import Agreed, Door, GroupSession, Phase, Sheet
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.core.marks import possible_marks, step_of
from sjalvskattning.core.text import clean_entry
from sjalvskattning.errors import SessionRefused


@dataclass(frozen=True, slots=True)
class Prepare:
    """Another setup. Refused once the session is open."""

    setup: Setup


@dataclass(frozen=True, slots=True)
class Open:
    """Begin: the setup is fixed from here. With profile öppen there is nothing to collect."""

    door: Door


@dataclass(frozen=True, slots=True)
class SetDoor:
    """The way in has another address, code or set of tickets; None shuts it for good."""

    door: Door | None


@dataclass(frozen=True, slots=True)
class Put:
    """An answer sheet arrives, or is changed. ``update`` raises ValueError for marks that cannot be."""

    handle: str
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Withdraw:
    """A sheet is taken back. Nothing happens when there is none; refused once it is released."""

    handle: str


@dataclass(frozen=True, slots=True)
class Write:
    """What someone writes about an area, under a handle of its own; an empty text takes it back."""

    handle: str
    written: Written


@dataclass(frozen=True, slots=True)
class Reveal:
    """Release what has come in, and erase it. ``shuffled`` gives texts in an order that means nothing."""

    shuffled: Callable[[list[str]], list[str]]


@dataclass(frozen=True, slots=True)
class TalkWithoutNumbers:
    """Go on to the talk although too few have answered: what came in is erased and never shown."""


@dataclass(frozen=True, slots=True)
class ShowArea:
    """An area is shown in the room. ``update`` raises KeyError for one that is not asked."""

    area_id: str


@dataclass(frozen=True, slots=True)
class MarkTogether:
    """Profile öppen: the mark the group agreed on for an item; None where it stays divided."""

    item_id: str
    step: int | None


@dataclass(frozen=True, slots=True)
class ClearMark:
    """Profile öppen: the group has not marked this item after all."""

    item_id: str


@dataclass(frozen=True, slots=True)
class Agree:
    """Something was agreed on; with ``number`` (from 1) in place of what stood there."""

    agreed: Agreed
    number: int = 0


@dataclass(frozen=True, slots=True)
class Drop:
    """What was agreed as that number (from 1) is taken away again."""

    number: int


@dataclass(frozen=True, slots=True)
class FollowEarlier:
    """What came of something agreed last time, by its number from 1."""

    number: int
    follow_up: FollowUp


@dataclass(frozen=True, slots=True)
class Close:
    """The session is over: nothing more arrives, and every raw answer, handle and ticket is erased."""


Message = (
    Prepare
    | Open
    | SetDoor
    | Put
    | Withdraw
    | Write
    | Reveal
    | TalkWithoutNumbers
    | ShowArea
    | MarkTogether
    | ClearMark
    | Agree
    | Drop
    | FollowEarlier
    | Close
)


def update(session: GroupSession, message: Message, publish: Publisher = published) -> GroupSession:
    """The session after ``message``. Raises SessionRefused, ValueError or KeyError."""
    if isinstance(message, Reveal):
        return _reveal(session, message, publish)
    return _HANDLERS[type(message)](session, message)


def _refuse_unless(allowed: bool, code: str, **params: object) -> None:
    if not allowed:
        raise SessionRefused(code, **params)


def _refuse_unless_taking(session: GroupSession) -> None:
    _refuse_unless(session.is_strict, "group.together")
    _refuse_unless(session.takes_answers, "group.shut")


def _prepare(session: GroupSession, message: Prepare) -> GroupSession:
    _refuse_unless(session.phase is Phase.PREPARING, "group.fixed")
    return replace(session, setup=message.setup)


def _open(session: GroupSession, message: Open) -> GroupSession:
    _refuse_unless(session.phase is Phase.PREPARING, "group.opened")
    for fault in session.setup.faults:
        raise SessionRefused(f"group.fault.{fault}", k=session.setup.rules.k)
    if not session.is_strict:
        return replace(session, phase=Phase.LEADING)
    return replace(session, phase=Phase.COLLECTING, door=message.door)


def _set_door(session: GroupSession, message: SetDoor) -> GroupSession:
    _refuse_unless_taking(session)
    if message.door is None:
        _refuse_unless(session.phase is Phase.LEADING, "group.collecting")
        return _without_raw(session)
    return replace(session, door=message.door)


def _put(session: GroupSession, message: Put) -> GroupSession:
    setup, sheet = session.setup, message.sheet
    _refuse_unless_taking(session)
    _refuse_unless(message.handle not in session.spent, "group.spent")
    possible = set(possible_marks(setup.assessment.scale))
    if len(sheet.marks) != len(setup.items) or not possible.issuperset(sheet.marks):
        raise ValueError(sheet.marks)
    parts = setup.parts
    if sheet.group is not None and not 0 <= sheet.group < parts:
        raise ValueError(sheet.group)
    _refuse_unless(not sheet.done or not parts or sheet.group is not None, "group.no_part")
    return session.with_sheet(message.handle, sheet)


def _withdraw(session: GroupSession, message: Withdraw) -> GroupSession:
    _refuse_unless(message.handle not in session.spent, "group.spent")
    return session.with_sheet(message.handle, None)


def _write(session: GroupSession, message: Write) -> GroupSession:
    _refuse_unless_taking(session)
    _refuse_unless(message.handle not in session.spent, "group.spent")
    if not session.setup.comments:
        raise ValueError("no comments are collected")
    session.setup.area(message.written.area)
    text = clean_entry(message.written.text)
    rest = {handle: one for handle, one in session.written.items() if handle != message.handle}
    kept = {message.handle: message.written._replace(text=text)} if text else {}
    return replace(session, written=rest | kept)


def _given(sheet: Sheet) -> Given:
    return Given(tuple(step_of(mark) for mark in sheet.marks), sheet.group)


def _reveal(session: GroupSession, message: Reveal, publish: Publisher) -> GroupSession:
    setup, done = session.setup, {handle for handle, sheet in session.sheets.items() if sheet.done}
    _refuse_unless_taking(session)
    if len(done) + session.released > setup.head_count:
        people = len(done) + session.released
        raise SessionRefused("group.too_many", people=people, head_count=setup.head_count)
    _refuse_unless(len(done) >= setup.rules.k, "group.too_few", k=setup.rules.k)
    comments = shown_comments(session.written.values(), setup.rules, len(done), message.shuffled)
    answers = {handle: _given(session.sheets[handle]) for handle in sorted(done)}
    released: Release = release(answers, setup.steps, setup.rules, comments, setup.parts, publish)
    return replace(
        session,
        phase=Phase.LEADING,
        sheets={handle: sheet for handle, sheet in session.sheets.items() if handle not in done},
        written={},
        spent=(session.spent | done | session.written.keys()) - _by_content(session),
        releases=(*session.releases, released),
    )


def _by_content(session: GroupSession) -> frozenset[str]:
    """Handles that would let whoever has the key find the erased answer by trying."""
    return found_by_content(session.sheets, session.door) if session.door else frozenset()


def _without_raw(session: GroupSession) -> GroupSession:
    return replace(session, sheets={}, written={}, spent=frozenset(), door=None)


def _talk(session: GroupSession, _: TalkWithoutNumbers) -> GroupSession:
    _refuse_unless(session.phase is Phase.COLLECTING, "group.not_collecting")
    return replace(_without_raw(session), phase=Phase.LEADING)


def _show(session: GroupSession, message: ShowArea) -> GroupSession:
    _refuse_unless(session.phase is Phase.LEADING, "group.not_leading")
    session.setup.area(message.area_id)
    if message.area_id in session.shown:
        return session
    return replace(session, shown=(*session.shown, message.area_id))


def _checked_item(session: GroupSession, item_id: str) -> None:
    _refuse_unless(not session.is_strict, "group.not_open_profile")
    _refuse_unless(session.phase is Phase.LEADING, "group.not_leading")
    if item_id not in session.setup.item_ids:
        raise KeyError(item_id)


def _mark(session: GroupSession, message: MarkTogether) -> GroupSession:
    _checked_item(session, message.item_id)
    if message.step is not None and message.step not in session.setup.steps:
        raise ValueError(message.step)
    return replace(session, marks={**session.marks, message.item_id: message.step})


def _clear_mark(session: GroupSession, message: ClearMark) -> GroupSession:
    _checked_item(session, message.item_id)
    return replace(session, marks={id: step for id, step in session.marks.items() if id != message.item_id})


def _agree(session: GroupSession, message: Agree) -> GroupSession:
    _refuse_unless(session.phase in (Phase.LEADING, Phase.CLOSED), "group.not_leading")
    cleaned = replace(
        message.agreed,
        text=clean_entry(message.agreed.text),
        owner=clean_entry(message.agreed.owner),
        due=clean_entry(message.agreed.due),
    )
    if not cleaned.text:
        raise ValueError("nothing was agreed")
    if not message.number:
        return replace(session, agreed=(*session.agreed, cleaned))
    _one_of(session.agreed, message.number)
    at = message.number - 1
    return replace(session, agreed=(*session.agreed[:at], cleaned, *session.agreed[at + 1 :]))


def _drop(session: GroupSession, message: Drop) -> GroupSession:
    _one_of(session.agreed, message.number)
    at = message.number - 1
    return replace(session, agreed=(*session.agreed[:at], *session.agreed[at + 1 :]))


def _follow(session: GroupSession, message: FollowEarlier) -> GroupSession:
    agreed = _one_of(session.earlier, message.number)
    order = len(agreed.follow_ups) + 1
    said = replace(
        message.follow_up,
        content=clean_entry(message.follow_up.content),
        result=clean_entry(message.follow_up.result),
        order=order,
    )
    followed = replace(agreed, follow_ups=(*agreed.follow_ups, said))
    at = message.number - 1
    return replace(session, earlier=(*session.earlier[:at], followed, *session.earlier[at + 1 :]))


def _one_of(agreed: tuple[Agreed, ...], number: int) -> Agreed:
    if not 1 <= number <= len(agreed):
        raise SessionRefused("group.no_agreed", number=number)
    return agreed[number - 1]


def _close(session: GroupSession, _: Close) -> GroupSession:
    return replace(_without_raw(session), phase=Phase.CLOSED)


_HANDLERS: Mapping[type, Callable[[GroupSession, Any], GroupSession]] = {
    Prepare: _prepare,
    Open: _open,
    SetDoor: _set_door,
    Put: _put,
    Withdraw: _withdraw,
    Write: _write,
    TalkWithoutNumbers: _talk,
    ShowArea: _show,
    MarkTogether: _mark,
    ClearMark: _clear_mark,
    Agree: _agree,
    Drop: _drop,
    FollowEarlier: _follow,
    Close: _close,
}
