"""One person over time: every finished response about the same thing as the one that is asked about."""

from __future__ import annotations

from datetime import date

from sjalvskattning.core.change import is_comparable
from sjalvskattning.core.response import Response
from sjalvskattning.core.summary import Summary
from sjalvskattning.core.timeline import Timeline, timeline
from sjalvskattning.core.timeline.document import document
from sjalvskattning.core.timeline.timeline import MIN_OCCASIONS
from sjalvskattning.errors import NotFound, StoreError
from sjalvskattning.locale import Translator
from sjalvskattning.usecases.workspace import Workspace


def occasions_of(workspace: Workspace, response: Response) -> tuple[Response, ...]:
    """The response and every other finished one by the same person about the same thing, oldest first.

    One that can't be read is passed over; the listing tells about it. Raises StoreError when nothing can be
    listed.
    """
    found = [response]
    for entry in workspace.store.entries().entries:
        same = (entry.assessment, entry.role) == (response.assessment.id, response.role)
        if not same or not entry.finished or entry.id == response.id:
            continue
        try:
            other = workspace.store.read(entry.id)
        except (StoreError, NotFound):
            continue
        if is_comparable(other, response):
            found.append(other)
    return tuple(sorted(found, key=lambda one: (one.created, one.id)))


def timeline_of(workspace: Workspace, response_id: str, t: Translator) -> tuple[Timeline, Summary]:
    """Every occasion of the one a response is about, and the document. Raises as :func:`whole_time`."""
    found = whole_time(workspace, workspace.store.read(response_id))
    return found, document(found, t, workspace.today())


def whole_time(workspace: Workspace, response: Response) -> Timeline:
    """Every occasion of the person and the role that a response is about, side by side.

    Raises NotFound (``timeline.alone``) when there is no other occasion on the same scale, and StoreError.
    """
    responses = occasions_of(workspace, response)
    found = timeline(responses) if len(responses) >= MIN_OCCASIONS else None
    if found is None or len(found.responses) < MIN_OCCASIONS:
        raise NotFound("timeline.alone", id=response.id)
    return found


def timeline_file_name(response: Response, today: date) -> str:
    """A name that says what it is, safe on every system: ``over-tid-lidkoping-chef-2026-11-20.md``."""
    return f"over-tid-{response.assessment.id}-{response.role}-{today.isoformat()}.md"
