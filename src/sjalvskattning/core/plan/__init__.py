"""Samtalskarta: how the minutes of a conversation can be spent, from one view or two."""

from sjalvskattning.core.plan.agenda import (
    LONGEST,
    SHORTEST,
    AgendaPoint,
    PointKind,
    agenda,
)

__all__ = ["LONGEST", "SHORTEST", "AgendaPoint", "PointKind", "agenda"]
