"""A samtalskarta from one view or two."""

from __future__ import annotations

from datetime import date

from sjalvskattning.core.plan import agenda
from sjalvskattning.core.plan.document import document
from sjalvskattning.core.response import Response
from sjalvskattning.core.summary import Summary
from sjalvskattning.locale import Translator
from sjalvskattning.usecases.comparing import View, side_by_side
from sjalvskattning.usecases.promises import up_to_date
from sjalvskattning.usecases.workspace import Workspace


def planned(workspace: Workspace, first: View, second: View | None, minutes: int, t: Translator) -> Summary:
    """The plan as a document, with last time's promises as far along as they are now.

    Raises ValueError for minutes, UsageError or InputRejected as a comparison.
    """
    comparison = side_by_side(first, second, t) if second is not None else None
    own = first.response
    if not first.code:
        own = up_to_date(workspace, own, workspace.earlier(own))
    points = agenda(own, comparison, minutes)
    return document(points, own, comparison, t, workspace.today())


def plan_file_name(first: Response, today: date) -> str:
    """A name that says what it is, safe on every system: ``samtalskarta-lidkoping-chef-2026-11-20.md``."""
    return f"samtalskarta-{first.assessment.id}-{first.role}-{today.isoformat()}.md"
