"""Where a reference's passage stands in a policy's text today, and whether it still says the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from sjalvskattning.core.assessment import Ref
from sjalvskattning.core.policy import Passage, PolicyText
from sjalvskattning.core.policy.fingerprint import HASH_LENGTH, sketch, words_hash
from sjalvskattning.core.policy.split import HEADING

LIKE = 0.5
"""Passages with less in common than this are not taken for two versions of one."""

SAME_PLACE = 0.15
"""What standing in the same place is worth beside likeness, when several passages are like."""


MAX_COMPARED = 3000
"""With more unknown passages than this the text is no version of a policy; nothing in it is compared."""


class State(StrEnum):
    """What came of a reference."""

    CURRENT = "current"
    MOVED = "moved"
    CHANGED = "changed"
    GONE = "gone"
    UNSTAMPED = "unstamped"

    @property
    def suspect(self) -> bool:
        """Whether someone must look at what stands on the passage."""
        return self in (State.CHANGED, State.GONE, State.UNSTAMPED)


class Located(NamedTuple):
    """A reference held against a text. ``passage`` is where it stands now, None when it is gone."""

    ref: Ref
    state: State
    passage: Passage | None


def locate(refs: Iterable[Ref], policy: PolicyText) -> dict[Ref, Located]:
    """Find the passage of every reference.

    The same words elsewhere are a move. Otherwise the passage most like it, or the one in the same place,
    that no other reference is sure of is taken for a changed version.
    """
    wanted = list(dict.fromkeys(refs))
    by_id = {passage.id: passage for passage in policy.passages}
    by_hash: dict[str, list[Passage]] = {}
    for passage in policy.passages:
        by_hash.setdefault(words_hash(passage.full), []).append(passage)
    found = {ref: _surely(ref, by_id, by_hash) for ref in wanted}
    claimed = {located.passage.id for located in found.values() if located and located.passage}
    unknown = [passage for passage in policy.passages if passage.id not in claimed]
    if len(unknown) > MAX_COMPARED or None not in found.values():
        unknown = []
    free = [_Free(passage, sketch(passage.full), sketch(passage.lead)) for passage in unknown]
    return {
        ref: located
        or _probably(
            ref, by_id, [one for one in free if _is_heading(one.passage.id) == _is_heading(ref.passage)]
        )
        for ref, located in found.items()
    }


class _Free(NamedTuple):
    """A passage that no reference is sure of, sketched once; ``lead`` is of the words that begin its list."""

    passage: Passage
    now: str
    lead: str


def _is_heading(passage_id: str) -> bool:
    return passage_id.endswith(f"/{HEADING}")


def _surely(ref: Ref, by_id: dict[str, Passage], by_hash: dict[str, list[Passage]]) -> Located | None:
    here = by_id.get(ref.passage)
    if not ref.fingerprint:
        return Located(ref, State.UNSTAMPED if here else State.GONE, here)
    same = by_hash.get(ref.fingerprint[:HASH_LENGTH], [])
    if here in same:
        return Located(ref, State.CURRENT, here)
    return Located(ref, State.MOVED, same[0]) if same else None


def _probably(ref: Ref, by_id: dict[str, Passage], free: Sequence[_Free]) -> Located:
    like = _most_like(ref, free)
    here = by_id.get(ref.passage)
    if like is None and any(one.passage is here for one in free):
        like = here
    return Located(ref, State.CHANGED if like else State.GONE, like)


def _most_like(ref: Ref, free: Sequence[_Free]) -> Passage | None:
    """The passage with most words in common, in order; with two as good, the one in the same place."""
    best, best_score = None, 0.0
    for one in free:
        ratio = _ratio(ref.fingerprint.partition(".")[2], one)
        score = ratio + SAME_PLACE * (one.passage.id == ref.passage)
        if ratio >= LIKE and score > best_score:
            best, best_score = one.passage, score
    return best


def _ratio(before: str, one: _Free) -> float:
    """What a sketch and a passage have in common; the words that begin a list count for nothing in both."""
    now, lead = one.now, one.lead
    if lead and before.startswith(lead):
        before, now = before[len(lead) :], now[len(lead) :]
    matcher = SequenceMatcher(None, before, now, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= LIKE else 0.0
