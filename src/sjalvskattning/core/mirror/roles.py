"""Which role of another policy corresponds to a role."""

from __future__ import annotations

from sjalvskattning.core.assessment import Assessment

LEADERS = ("chef", "ledare")
"""Two ids for the same role: some policies speak to a manager, some to a leader."""


def corresponding(role_id: str, other: Assessment) -> str | None:
    """The role of ``other`` with the same id, or the leader's for a leader; None when that is not known."""
    known = [role.id for role in other.roles]
    if role_id in known:
        return role_id
    if role_id in LEADERS:
        return next((name for name in LEADERS if name in known), None)
    return None
