"""Two versions of a policy's text: what is new, changed, removed and moved."""

from __future__ import annotations

from typing import NamedTuple

from sjalvskattning.core.assessment import Ref
from sjalvskattning.core.policy import Passage, PassageKind, PolicyText, fingerprint
from sjalvskattning.core.tracing.locating import State, locate


class Pair(NamedTuple):
    """One passage before and after."""

    before: Passage
    after: Passage


class Revision(NamedTuple):
    """What differs between two versions of a text, headings left out. ``moved`` read the same elsewhere."""

    new: tuple[Passage, ...]
    changed: tuple[Pair, ...]
    removed: tuple[Passage, ...]
    moved: tuple[Pair, ...]

    @property
    def empty(self) -> bool:
        """Whether both versions say the same."""
        return not (self.new or self.changed or self.removed)

    def before(self, passage: Passage) -> Passage | None:
        """What a changed passage said before."""
        return next((pair.before for pair in self.changed if pair.after.id == passage.id), None)


def revise(before: PolicyText, after: PolicyText) -> Revision:
    """Compare two versions of a policy."""
    refs = {Ref(passage.id, fingerprint(passage.full)): passage for passage in before.statements}
    found = locate(refs, after)
    at = {refs[ref].id: located for ref, located in found.items()}
    pairs = {
        state: tuple(
            Pair(passage, located.passage)
            for passage in before.statements
            if (located := at[passage.id]).state is state and located.passage is not None
        )
        for state in (State.CHANGED, State.MOVED)
    }
    known = {located.passage.id for located in found.values() if located.passage is not None}
    return Revision(
        tuple(passage for passage in after.statements if passage.id not in known),
        tuple(pair for pair in pairs[State.CHANGED] if pair.after.kind is not PassageKind.HEADING),
        tuple(passage for passage in before.statements if at[passage.id].state is State.GONE),
        pairs[State.MOVED],
    )
