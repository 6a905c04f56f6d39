"""What was promised last time: what an occasion opens with, and how far along it is by now."""

from __future__ import annotations

from dataclasses import replace

from sjalvskattning.core.response import Goal, Response
from sjalvskattning.errors import StoreError
from sjalvskattning.usecases.workspace import Workspace


def followed(
    workspace: Workspace, response: Response, before: Response | None
) -> tuple[tuple[Goal, ...], frozenset[int]]:
    """The goals from last time as the agreements have them now, and which of them an agreement has.

    What was agreed is followed up in the agreement and nowhere else, so that there is one truth about it;
    what has been added there since comes last. The rest are as the response has them. A folder that can't be
    read is passed over; the listing reports it. ``before`` is the response before this one, or None.
    """
    try:
        agreed = {(goal.text, goal.owner): goal for goal in workspace.promised(response, before)}
    except StoreError:
        agreed = {}
    earlier = response.preparation.earlier
    here = {(goal.text, goal.owner) for goal in earlier}
    now = (
        *(
            replace(goal, status=agreed[key].status) if (key := (goal.text, goal.owner)) in agreed else goal
            for goal in earlier
        ),
        *(goal for key, goal in agreed.items() if key not in here),
    )
    return now, frozenset(at for at, goal in enumerate(now) if (goal.text, goal.owner) in agreed)


def is_followed(workspace: Workspace, response: Response) -> bool:
    """Whether last time's goals are shown as far along as they are now.

    Only until the response is handed over, and while it is the latest of its kind: an old paper says what it
    said. Without agreements there is nothing to follow.
    """
    return workspace.has_agreements and not response.preparation.handed_over and workspace.is_latest(response)


def up_to_date(workspace: Workspace, response: Response, before: Response | None) -> Response:
    """The response with last time's goals as far along as they are now; the one stored is not changed.

    ``before`` is the response before this one, or None.
    """
    if not is_followed(workspace, response):
        return response
    now, _ = followed(workspace, response, before)
    return replace(response, preparation=replace(response.preparation, earlier=now))
