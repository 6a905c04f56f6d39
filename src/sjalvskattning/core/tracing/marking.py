"""A changed passage with the words that differ put in brackets, in what it said and in what it says."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple

from sjalvskattning.core.policy import Passage, PolicyText, fingerprint
from sjalvskattning.core.policy.fingerprint import changed_words, same


class Marked(NamedTuple):
    """A passage before (empty when its words are not known) and now.

    ``removed`` counts the words that are gone when they are not known. ``located`` is False when it is known
    that the passage changed, but not where.
    """

    before: str
    now: str
    removed: int = 0
    located: bool = True


def marked(was: str, passage: Passage, older: PolicyText | None = None) -> Marked:
    """What differs between a fingerprint and a passage; ``older`` may still have the old words."""
    known = _words_of(was, older)
    if known is not None:
        return _both(known.full, passage.full)
    pieces = changed_words(was, passage.full)
    now = " ".join(f"[{piece.text}]" if piece.new else piece.text for piece in pieces if piece.text)
    removed = sum(piece.removed for piece in pieces)
    return Marked("", now, removed, bool(removed) or any(piece.new for piece in pieces))


def _words_of(was: str, older: PolicyText | None) -> Passage | None:
    passages = older.passages if older else ()
    return next((passage for passage in passages if same(was, fingerprint(passage.full))), None)


def _both(before: str, now: str) -> Marked:
    old, new = before.split(), now.split()
    shown: tuple[list[str], list[str]] = ([], [])
    for kind, low, high, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for words, out in ((old[low:high], shown[0]), (new[start:end], shown[1])):
            if words:
                out.append(" ".join(words) if kind == "equal" else f"[{' '.join(words)}]")
    return Marked(" ".join(shown[0]), " ".join(shown[1]))
