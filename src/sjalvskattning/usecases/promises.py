"""What was promised last time: what an occasion opens with, and how far along it is by now."""

from __future__ import annotations

from dataclasses import replace

from sjalvskattning.core.response import Goal, Response
from sjalvskattning.errors import StoreError
from sjalvskattning.usecases.workspace import Workspace


def followed(workspace: Workspace, response: Response) -> tuple[tuple[Goal, ...], frozenset[int]]:
    """The goals from last time as the agreements have them now, and which of them an agreement has.

    What was agreed is followed up in the agreement and nowhere else, so that there is one truth about it;
    what has been added there since comes last. The rest are as the response has them. A folder that can't be
    read is passed over; the listing reports it.
    """
    try:
        agreed = {(goal.text, goal.owner): goal for goal in workspace.promised(response)}
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


def up_to_date(workspace: Workspace, response: Response) -> Response:
    """The response with last time's goals as far along as they are now; the one stored is not changed.

    Only until it is handed over, and while it is the latest of its kind: an old paper says what it said.
    """
    if response.preparation.handed_over or not workspace.is_latest(response):
        return response
    now, _ = followed(workspace, response)
    if now == response.preparation.earlier:
        return response
    return replace(response, preparation=replace(response.preparation, earlier=now))
