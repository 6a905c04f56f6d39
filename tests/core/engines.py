"""Sessions that are led by broken rules, each in a way that has been built somewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from sjalvskattning.core.disclosure.release import WRITERS, Release
from sjalvskattning.core.disclosure.strict import Given, Publisher, Written, release
from sjalvskattning.core.group.session import GroupSession, Phase
from sjalvskattning.core.group.update import Message, Put, Reveal, update
from sjalvskattning.core.marks import step_of
from sjalvskattning.errors import SessionRefused

Engine = Callable[[GroupSession, Message, Publisher], GroupSession]
"""What leads a session: ``update``, or something broken in its place."""


def running_totals(session: GroupSession, message: Message, publish: Publisher) -> GroupSession:
    """Everything so far is shown anew for each sheet from the k-th on."""
    after = update(session, message, publish)
    if isinstance(message, Put) and after.done >= after.setup.rules.k:
        return replace(after, releases=(*after.releases, _released(after, publish)))
    return after


def late_ones_at_once(session: GroupSession, message: Message, publish: Publisher) -> GroupSession:
    """A late sheet is released when it comes, on its own."""
    after = update(session, message, publish)
    if isinstance(message, Put) and after.phase is Phase.LEADING and after.done:
        setup = after.setup
        alone = replace(setup, rules=setup.rules._replace(k=1, c=0))
        shown = _released(replace(after, setup=alone), publish)
        return replace(after, sheets={}, releases=(*after.releases, shown))
    return after


def late_ones_added(session: GroupSession, message: Message, publish: Publisher) -> GroupSession:
    """Late sheets are put into what was shown before, which is made anew."""
    if isinstance(message, Reveal) and session.releases:
        after = update(session, message, publish)
        before, late = after.releases[-2], after.releases[-1]
        return replace(after, releases=(*after.releases[:-2], replace(before, sets=before.sets + late.sets)))
    return update(session, message, publish)


def keeps_the_answers(session: GroupSession, message: Message, publish: Publisher) -> GroupSession:
    """Raw answers are kept after the reveal, to be corrected later."""
    after = update(session, message, publish)
    return replace(after, sheets=session.sheets) if isinstance(message, Reveal) else after


def released_ones_can_change(session: GroupSession, message: Message, publish: Publisher) -> GroupSession:
    """Whoever is in a release may answer again and be in the next too."""
    return replace(update(replace(session, spent=frozenset()), message, publish), spent=session.spent)


def head_count_is_a_guess(session: GroupSession, message: Message, publish: Publisher) -> GroupSession:
    """The reveal goes on although more have answered than there are people."""
    more = replace(session, setup=replace(session.setup, head_count=1000))
    return replace(update(more, message, publish), setup=session.setup)


def from_too_few(session: GroupSession, message: Message, publish: Publisher) -> GroupSession:
    """The reveal goes on, with nothing shown, although fewer than k have answered; they are then spent."""
    try:
        return update(session, message, publish)
    except SessionRefused as refused:
        if refused.code != "group.too_few" or not session.done:
            raise
        shown = release({}, session.setup.steps, session.setup.rules, {})
        return replace(session, phase=Phase.LEADING, sheets={}, releases=(*session.releases, shown))


def early_answers_shape_the_next(session: GroupSession, message: Message, publish: Publisher) -> GroupSession:
    """A sheet that says the same as one before is refused as doubled."""
    match message:
        case Put(handle, sheet) if handle not in session.sheets and sheet in session.sheets.values():
            raise SessionRefused("group.spent")
    return update(session, message, publish)


def comments_as_they_came(session: GroupSession, message: Message, publish: Publisher) -> GroupSession:
    """Comments in the order they were written."""
    return _with_comments(session, message, publish, least=WRITERS, only_ticked=True)


def comments_from_few(session: GroupSession, message: Message, publish: Publisher) -> GroupSession:
    """Comments from as few as two."""
    after = _with_comments(session, message, publish, least=2, only_ticked=True)
    return _in_alphabetical_order(after) if isinstance(message, Reveal) else after


def comments_without_a_tick(session: GroupSession, message: Message, publish: Publisher) -> GroupSession:
    """Comments whether or not the writer ticked that they may be shown."""
    after = _with_comments(session, message, publish, least=WRITERS, only_ticked=False)
    return _in_alphabetical_order(after) if isinstance(message, Reveal) else after


def _with_comments(
    session: GroupSession, message: Message, publish: Publisher, *, least: int, only_ticked: bool
) -> GroupSession:
    after = update(session, message, publish)
    if not isinstance(message, Reveal):
        return after
    shown = _by_area([one for one in session.written.values() if one.may_show or not only_ticked])
    comments = {area: tuple(texts) for area, texts in shown.items() if len(texts) >= least}
    return replace(after, releases=(*after.releases[:-1], replace(after.releases[-1], comments=comments)))


def _by_area(written: list[Written]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in written:
        found.setdefault(one.area, []).append(one.text)
    return found


def _in_alphabetical_order(session: GroupSession) -> GroupSession:
    last = session.releases[-1]
    comments = {area: tuple(sorted(texts)) for area, texts in sorted(last.comments.items())}
    return replace(session, releases=(*session.releases[:-1], replace(last, comments=comments)))


def _released(session: GroupSession, publish: Publisher) -> Release:
    done = {handle: sheet for handle, sheet in session.sheets.items() if sheet.done}
    answers = {
        handle: Given(tuple(step_of(mark) for mark in sheet.marks), sheet.group)
        for handle, sheet in done.items()
    }
    setup = session.setup
    return release(answers, setup.steps, setup.rules, {}, setup.parts, publish)
