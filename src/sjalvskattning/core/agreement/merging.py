"""Two copies of one agreement, each followed up by one of the two, made one again."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from sjalvskattning.core.agreement.agreement import Agreement, Commitment, FollowUp, moment, placed


def merged(here: Agreement, there: Agreement) -> Agreement | None:
    """``here`` with what only ``there`` has: follow-ups, and commitments added after the common ones.

    ``here`` itself when there is nothing more; None when the two say different things, so that someone has to
    choose. Whom it is about is as here. No follow-up is lost, and the same one is not there twice.
    """
    shared = min(len(here.commitments), len(there.commitments))
    pairs = list(zip(here.commitments[:shared], there.commitments[:shared], strict=True))
    same = all(_agreed(one) == _agreed(other) for one, other in pairs)
    if not same or _said(here) != _said(there):
        return None
    orders = count(1 + max((one.order for c in here.commitments for one in c.follow_ups), default=0))
    new = sorted(
        ((at, one) for at, (mine, theirs) in enumerate(pairs) for one in _missing(mine, theirs)),
        key=lambda found: found[1].order,
    )
    commitments = [*here.commitments, *there.commitments[len(here.commitments) :]]
    for at, one in new:
        before = commitments[at]
        entries = (*before.follow_ups, replace(one, order=next(orders)))
        commitments[at] = replace(before, follow_ups=tuple(sorted(entries, key=placed)))
    if tuple(commitments) == here.commitments:
        return here
    return replace(here, commitments=tuple(commitments), changed=max(here.changed, there.changed, key=moment))


def _agreed(commitment: Commitment) -> Commitment:
    return replace(commitment, follow_ups=())


def _said(agreement: Agreement) -> tuple[str, ...]:
    return (
        agreement.id,
        agreement.kind.value,
        agreement.assessment,
        agreement.role,
        agreement.created,
        agreement.responsibility,
        agreement.undertaking,
        agreement.results,
    )


def _missing(mine: Commitment, theirs: Commitment) -> list[FollowUp]:
    """The follow-ups that only the other copy has, by what they say and not by when they were made."""
    rest = [replace(one, order=1) for one in mine.follow_ups]
    missing = []
    for one in theirs.follow_ups:
        said = replace(one, order=1)
        if said in rest:
            rest.remove(said)
        else:
            missing.append(one)
    return missing
