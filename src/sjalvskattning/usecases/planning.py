"""A samtalskarta from one view or two."""

from __future__ import annotations

from datetime import date

from sjalvskattning.core.plan import agenda
from sjalvskattning.core.plan.document import document
from sjalvskattning.core.response import Response
from sjalvskattning.core.summary import Summary
from sjalvskattning.locale import Translator
from sjalvskattning.usecases.comparing import View, side_by_side


def planned(first: View, second: View | None, minutes: int, t: Translator, today: date) -> Summary:
    """The plan as a document. Raises ValueError for minutes, UsageError or InputRejected as a comparison."""
    comparison = side_by_side(first, second) if second is not None else None
    points = agenda(first.response, comparison, minutes)
    return document(points, first.response, comparison, t, today)


def plan_file_name(first: Response, today: date) -> str:
    """A name that says what it is, safe on every system: ``samtalskarta-lidkoping-chef-2026-11-20.md``."""
    return f"samtalskarta-{first.assessment.id}-{first.role}-{today.isoformat()}.md"
