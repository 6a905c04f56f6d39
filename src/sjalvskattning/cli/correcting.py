"""Mending a commitment from the command line: only what is named is changed."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from sjalvskattning.cli.agreeing import remind, support_of_call
from sjalvskattning.cli.choices import one_of
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.agreement.agreement import Aspect, Commitment
from sjalvskattning.core.response import Owner
from sjalvskattning.errors import UsageError
from sjalvskattning.usecases import agreements as cases
from sjalvskattning.usecases import correcting


class Corrections(NamedTuple):
    """What was named in the call; None is what was not."""

    text: str | None = None
    owner: str | None = None
    due: str | None = None
    judged: str | None = None
    aspect: str | None = None
    first_step: str | None = None
    support: str | None = None


def correct(surroundings: Surroundings, agreement_id: str, number: int, given: Corrections) -> None:
    """Write parts of a commitment anew. Raises UsageError when none is named, NotFound or StoreError."""
    if not any(text is not None for text in given):
        raise UsageError("agreement.nothing_to_change")
    workspace, t = surroundings.workspace, surroundings.t
    agreement = cases.find(workspace, agreement_id)
    if not 1 <= number <= len(agreement.commitments):
        raise cases.no_commitment(agreement, number)
    written = _with(surroundings, agreement.commitments[number - 1], agreement.id, given)
    changed = correcting.correct(workspace, agreement.id, number, written)
    remind(surroundings, given.text, given.judged, given.first_step)
    surroundings.talk(t("agreement.corrected", number=number, id=changed.id))


def _with(
    surroundings: Surroundings, before: Commitment, agreement_id: str, given: Corrections
) -> Commitment:
    texts = {
        name: text
        for name in ("text", "due", "judged", "first_step")
        if (text := getattr(given, name)) is not None
    }
    after = replace(before, **texts)
    if given.owner is not None:
        after = replace(after, owner=one_of(Owner, given.owner, "--owner", "owner"))
    if given.aspect is not None:
        after = replace(after, aspect=one_of(Aspect, given.aspect, "--aspect"))
    if given.support is not None:
        after = replace(after, support=support_of_call(surroundings, agreement_id, given.support))
    return after


def drop(surroundings: Surroundings, agreement_id: str, number: int) -> None:
    """Take away the commitment added last. Raises UsageError, NotFound or StoreError."""
    changed = correcting.drop_last(surroundings.workspace, agreement_id, number)
    surroundings.talk(surroundings.t("agreement.dropped", number=number, id=changed.id))
