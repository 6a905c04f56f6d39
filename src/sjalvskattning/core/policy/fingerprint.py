"""What a passage said when an item was written for it, in a few characters and without its words.

A fingerprint is ``<hash>.<sketch>``. The hash is over letters and digits only, so that new line breaks,
hyphens at line ends, quotation marks and capitals do not count as a change, and everything else does. The
sketch has one character a word: it tells which words are new and how many are gone, though the old words are
not kept.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from difflib import SequenceMatcher
from typing import NamedTuple

from sjalvskattning.core.policy.lines import words_of

HASH_LENGTH = 8
MAX_WORDS = 400
"""A longer passage is sketched by its first words; the hash still covers it all."""

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_NOT_KEPT = re.compile(r"[\W_]+")


def fingerprint(text: str) -> str:
    """The fingerprint of a passage's full text."""
    return f"{words_hash(text)}.{sketch(text)}"


def words_hash(text: str) -> str:
    """What a fingerprint begins with: it tells whether two texts have the same words."""
    return hashlib.sha256(_letters(text).encode("utf-8", "surrogatepass")).hexdigest()[:HASH_LENGTH]


def sketch(text: str) -> str:
    """One character for each word, in order."""
    return "".join(_character(word) for word in list(words_of(text))[:MAX_WORDS])


def same(one: str, other: str) -> bool:
    """Whether two fingerprints are of the same words."""
    return one[:HASH_LENGTH] == other[:HASH_LENGTH] and len(one) >= HASH_LENGTH


def likeness(one: str, other: str) -> float:
    """How much two fingerprints have in common, from 0 to 1, by their words in order."""
    mine, theirs = _sketch_of(one), _sketch_of(other)
    if not mine or not theirs:
        return 0.0
    return SequenceMatcher(None, mine, theirs, autojunk=False).ratio()


class Piece(NamedTuple):
    """Part of a passage as it reads now. ``removed`` is how many words went away just before it."""

    text: str
    new: bool
    removed: int = 0


def changed_words(before: str, text: str) -> tuple[Piece, ...]:
    """The passage ``text`` in pieces, new and old, given only the fingerprint from before.

    A last piece without text may tell of words removed at the end.
    """
    spans = _word_spans(text)
    now = "".join(_character(text[start:end]) for start, end in spans)
    pieces: list[Piece] = []
    removed = at = 0
    for kind, low, high, start, end in SequenceMatcher(
        None, _sketch_of(before), now, autojunk=False
    ).get_opcodes():
        if kind in ("delete", "replace"):
            removed += high - low
        if start == end:
            continue
        until = spans[end - 1][1] if end < len(spans) else len(text)
        pieces.append(Piece(text[at:until].strip(), kind != "equal", removed))
        removed, at = 0, until
    if removed or not pieces:
        pieces.append(Piece(text[at:].strip(), False, removed))
    return tuple(pieces)


def _word_spans(text: str) -> list[tuple[int, int]]:
    spans, at = [], 0
    for word in list(words_of(text))[:MAX_WORDS]:
        start = text.index(word, at)
        at = start + len(word)
        spans.append((start, at))
    return spans


def _sketch_of(print_: str) -> str:
    return print_.partition(".")[2]


def _letters(text: str) -> str:
    return _NOT_KEPT.sub("", unicodedata.normalize("NFKC", text).casefold())


def _character(word: str) -> str:
    return _ALPHABET[hashlib.sha256(_letters(word).encode("utf-8", "surrogatepass")).digest()[0] % 64]
