"""An agreement out of a response: the goals that were prepared become commitments to agree on."""

from __future__ import annotations

from sjalvskattning.core.agreement.agreement import Agreement, AgreementKind, Commitment
from sjalvskattning.core.response import Goal, Response


def from_preparation(
    response: Response, *, id: str, created: str, kind: AgreementKind, person: str = ""
) -> Agreement:
    """A proposal: every goal with a text becomes a commitment about content; the rest is for the two.

    ``person`` is as in :class:`Agreement`.
    """
    return Agreement(
        id=id,
        kind=kind,
        assessment=response.assessment.id,
        role=response.role,
        created=created,
        changed=created,
        person=person,
        response=response.id,
        commitments=tuple(_commitment(goal) for goal in response.preparation.goals if goal.text.strip()),
    )


def _commitment(goal: Goal) -> Commitment:
    return Commitment(
        text=goal.text,
        owner=goal.owner,
        due=goal.due.strip(),
        judged=goal.judged,
        first_step=goal.first_step,
        support=goal.support,
        agreed=goal.status,
    )
