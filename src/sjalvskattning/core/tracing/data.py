"""A trace as data with stable, documented keys."""

from __future__ import annotations

from typing import Any

from sjalvskattning.core.policy import Passage, PassageKind, PolicyText
from sjalvskattning.core.tracing.marking import marked
from sjalvskattning.core.tracing.revision import Revision
from sjalvskattning.core.tracing.trace import Link, Trace


def passage_data(passage: Passage, policy: PolicyText) -> dict[str, Any]:
    """One passage."""
    return {
        "id": passage.id,
        "kind": passage.kind.value,
        "section": policy.section(passage.section).title,
        "text": passage.text,
        "lead": passage.lead,
    }


def trace_data(trace: Trace, before: PolicyText | None = None) -> dict[str, Any]:
    """The whole trace. ``before`` is an older text of the policy, for what a changed passage said."""
    return {
        "assessment": trace.assessment.id,
        "version": trace.assessment.version,
        "complete": trace.complete,
        "passages": [
            {
                **passage_data(account.passage, trace.policy),
                "required": account.passage.kind is not PassageKind.HEADING,
                "items": [item.id for item in account.items],
                "excluded": [entry.reason for entry in account.excluded],
            }
            for account in trace.accounts
        ],
        "uncovered": [account.passage.id for account in trace.uncovered],
        "review": [item.id for item in trace.to_review],
        "suspect": [_link(link, before) for link in trace.suspect],
        "moved": [_link(link, before) for link in trace.moved],
        "untraced": [item.id for item in trace.untraced],
        "untraced_excluded": [f"{entry.section}, {entry.passage}" for entry in trace.untraced_excluded],
        "dropped_lines": list(trace.policy.dropped),
    }


def _link(link: Link, before: PolicyText | None) -> dict[str, Any]:
    located = link.located
    found = marked(located.ref.fingerprint, located.passage, before) if located.passage else None
    return {
        "state": located.state.value,
        "item": link.item.id if link.item else None,
        "excluded": link.excluded.reason if link.excluded else None,
        "support": link.support.id if link.support else None,
        "passage": located.ref.passage,
        "now_at": located.passage.id if located.passage else None,
        "before": found.before if found else "",
        "now": found.now if found else "",
    }


def revision_data(revision: Revision, before: PolicyText, after: PolicyText) -> dict[str, Any]:
    """What differs between two versions of a policy."""
    return {
        "new": [passage_data(passage, after) for passage in revision.new],
        "changed": [
            {"before": passage_data(pair.before, before), "after": passage_data(pair.after, after)}
            for pair in revision.changed
        ],
        "removed": [passage_data(passage, before) for passage in revision.removed],
        "moved": [{"before": pair.before.id, "after": pair.after.id} for pair in revision.moved],
    }
