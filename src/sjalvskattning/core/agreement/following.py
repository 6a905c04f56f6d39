"""The rules: a follow-up is added and never edited, what is due, and what the next occasion opens with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from sjalvskattning.core.agreement.agreement import (
    Agreement,
    Commitment,
    FollowUp,
    moment,
    placed,
)
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.change import named
from sjalvskattning.core.response import Goal, GoalStatus, Owner, Response
from sjalvskattning.locale.typography import iso_day

OPEN = frozenset({GoalStatus.NOT_STARTED, GoalStatus.ONGOING})
"""The statuses of what is still to be done."""


class When(StrEnum):
    """Where a commitment stands in time. ``closed`` is done or changed, whatever its date."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"
    UNDATED = "undated"
    CLOSED = "closed"


class Standing(NamedTuple):
    """One commitment and where it stands. ``days`` are days left, negative when overdue, None undated."""

    agreement: Agreement
    number: int
    commitment: Commitment
    when: When
    days: int | None


class Due(NamedTuple):
    """What is still to be done: the dated soonest first, the undated in the order they were agreed."""

    overdue: tuple[Standing, ...]
    soon: tuple[Standing, ...]
    later: tuple[Standing, ...]
    undated: tuple[Standing, ...]


def with_commitment(agreement: Agreement, commitment: Commitment) -> Agreement:
    """The agreement with one more commitment, which gets the highest number."""
    return replace(agreement, commitments=(*agreement.commitments, commitment))


def corrected(agreement: Agreement, number: int, commitment: Commitment) -> Agreement:
    """The agreement with commitment ``number`` written anew, as long as it has not been followed up.

    Raises IndexError when there is no such commitment, ValueError when it has been followed up.
    """
    before = _numbered(agreement, number)
    if before.follow_ups:
        raise ValueError(number)
    return _with(agreement, number, replace(commitment, agreed=before.agreed, follow_ups=()))


def without_last(agreement: Agreement) -> Agreement:
    """The agreement without the commitment added last, so that every other one keeps its number.

    Raises IndexError when there is none, ValueError when it has been followed up.
    """
    if _numbered(agreement, len(agreement.commitments)).follow_ups:
        raise ValueError(len(agreement.commitments))
    return replace(agreement, commitments=agreement.commitments[:-1])


def _numbered(agreement: Agreement, number: int) -> Commitment:
    if not 1 <= number <= len(agreement.commitments):
        raise IndexError(number)
    return agreement.commitments[number - 1]


def followed_up(
    agreement: Agreement, number: int, day: str, status: GoalStatus, content: str = "", result: str = ""
) -> Agreement:
    """The agreement with one more follow-up of commitment ``number``; every earlier one is as it was.

    Raises IndexError when there is no such commitment, ValueError when ``day`` is no ISO date.
    """
    before = _numbered(agreement, number)
    if iso_day(day) is None:
        raise ValueError(day)
    order = max((entry.order for _, entry in _entries(agreement)), default=0) + 1
    entry = FollowUp(day, status, content, result, order)
    after = replace(before, follow_ups=tuple(sorted((*before.follow_ups, entry), key=placed)))
    return _with(agreement, number, after)


def latest_follow_up(agreement: Agreement) -> tuple[int, FollowUp] | None:
    """The follow-up that was made last, whatever its date, and its commitment's number."""
    return max(_entries(agreement), key=lambda found: found[1].order, default=None)


def without_latest(agreement: Agreement) -> Agreement:
    """The agreement as it was before the follow-up made last. Raises ValueError when there is none."""
    latest = latest_follow_up(agreement)
    if latest is None:
        raise ValueError(agreement.id)
    number, undone = latest
    before = agreement.commitments[number - 1]
    kept = tuple(entry for entry in before.follow_ups if entry != undone)
    return _with(agreement, number, replace(before, follow_ups=kept))


def _entries(agreement: Agreement) -> Iterator[tuple[int, FollowUp]]:
    for number, commitment in enumerate(agreement.commitments, 1):
        for entry in commitment.follow_ups:
            yield number, entry


def _with(agreement: Agreement, number: int, commitment: Commitment) -> Agreement:
    before, after = agreement.commitments[: number - 1], agreement.commitments[number:]
    return replace(agreement, commitments=(*before, commitment, *after))


def standings(agreements: Iterable[Agreement], today: date, within_days: int) -> list[Standing]:
    """Every commitment, the dated soonest first, then the undated, then what is done or changed."""
    found = [
        _standing(agreement, number, commitment, today, within_days)
        for agreement in sorted(agreements, key=made)
        for number, commitment in enumerate(agreement.commitments, 1)
    ]
    dated = [one for one in found if one.days is not None and one.when is not When.CLOSED]
    return [
        *sorted(dated, key=lambda one: one.days or 0),
        *(one for one in found if one.when is When.UNDATED),
        *(one for one in found if one.when is When.CLOSED),
    ]


def due(agreements: Iterable[Agreement], today: date, within_days: int) -> Due:
    """What is still to be done; ``soon`` is today and so many days more."""
    found = standings(agreements, today, within_days)
    return Due(
        *(
            tuple(one for one in found if one.when is when)
            for when in (When.OVERDUE, When.SOON, When.LATER, When.UNDATED)
        )
    )


def _standing(
    agreement: Agreement, number: int, commitment: Commitment, today: date, within_days: int
) -> Standing:
    day = iso_day(commitment.due)
    days = (day - today).days if day is not None else None
    return Standing(agreement, number, commitment, _when(commitment.status, days, within_days), days)


def _when(status: GoalStatus, days: int | None, within_days: int) -> When:
    if status not in OPEN:
        return When.CLOSED
    if days is None:
        return When.UNDATED
    if days < 0:
        return When.OVERDUE
    return When.SOON if days <= within_days else When.LATER


def carried(agreement: Agreement) -> tuple[Goal, ...]:
    """The commitments as the goals from last time, each with the status that the follow-ups gave it."""
    return tuple(
        Goal(
            text=commitment.text,
            first_step=commitment.first_step,
            owner=commitment.owner,
            due=commitment.due,
            judged=commitment.judged,
            status=commitment.status,
            support=commitment.support,
        )
        for commitment in agreement.commitments
    )


def opening_goals(agreements: Iterable[Agreement], response: Response, since: str = "") -> tuple[Goal, ...]:
    """What the next occasion opens with: all that was agreed on since the one before, and what is open.

    ``since`` is when the response before this one was begun, ISO 8601, or empty when there is none. An older
    agreement gives what is still to be done in it, and what has been followed up since then. Agreements made
    after ``response`` was begun belong to the occasion after it. The newest first; what stands in two
    agreements is there once, as it was followed up last.
    """
    person = person_of(response)
    if person is None:
        return ()
    about = (response.assessment.id, response.role, named(person))
    same = [
        one
        for one in agreements
        if (one.assessment, one.role, named(one.person)) == about
        and _clock(one.created) <= _clock(response.created)
    ]
    found: dict[tuple[str, Owner], tuple[str, Goal]] = {}
    for agreement in sorted(same, key=made, reverse=True):
        for commitment, goal in zip(agreement.commitments, carried(agreement), strict=True):
            if not _is_told(agreement, commitment, since):
                continue
            key, last = (
                (goal.text, goal.owner),
                commitment.follow_ups[-1].date if commitment.follow_ups else "",
            )
            if key not in found or last > found[key][0]:
                found[key] = last, goal
    return tuple(goal for _, goal in found.values())


def _is_told(agreement: Agreement, commitment: Commitment, since: str) -> bool:
    if commitment.status in OPEN or _clock(agreement.created) >= _clock(since):
        return True
    return any(entry.date >= since[:10] for entry in commitment.follow_ups)


def _clock(time: str) -> str:
    """A time as the clock on the wall had it, to the second; responses are kept without a zone."""
    return time[:19]


def person_of(response: Response) -> str | None:
    """Whom an agreement from a response is about: "" for oneself, or the name that a manager wrote.

    None when that can't be told: a manager's view without a name, or a view of one's manager or colleague.
    """
    if response.perspective is Perspective.SELF:
        return ""
    name = " ".join(response.occasion.name.split())
    return name if response.perspective is Perspective.MANAGER and name else None


def made(agreement: Agreement) -> tuple[float, str]:
    """What agreements are ordered by: when they were made, the oldest first."""
    return moment(agreement.created).timestamp(), agreement.id
