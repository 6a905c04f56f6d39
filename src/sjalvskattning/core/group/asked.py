"""What a session asks: as a form of marks, and as an assessment with nothing else for the usual walk."""

from __future__ import annotations

from dataclasses import replace

from sjalvskattning.core import answer_code
from sjalvskattning.core.assessment import Area, Assessment
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.core.response import Response


def empty_response(setup: Setup) -> Response:
    """A response with no answer to what a session asks, of nobody: no id, name or time."""
    return Response("", only_asked(setup), setup.role, setup.perspective)


def form_of(setup: Setup) -> answer_code.Form:
    """What a session asks, as far as a code or a row on paper must know."""
    ids = [item.id for item in setup.items]
    return answer_code.form_of(setup.assessment, setup.role, setup.perspective, ids)


def only_asked(setup: Setup) -> Assessment:
    """The definition without the items that are not asked; its areas stay, for their order."""
    wanted = frozenset(setup.item_ids)
    roles = tuple(
        replace(role, areas=tuple(_trimmed(area, wanted) for area in role.areas))
        for role in setup.assessment.roles
    )
    return replace(setup.assessment, roles=roles)


def _trimmed(area: Area, wanted: frozenset[str]) -> Area:
    return replace(
        area,
        items=tuple(item for item in area.items if item.id in wanted),
        areas=tuple(_trimmed(sub, wanted) for sub in area.areas),
        reliability=None,
    )
