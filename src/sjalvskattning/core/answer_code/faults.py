"""What is wrong with a code, as errors that say where: the place, the group of five and the place in it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from unicodedata import category

from sjalvskattning.core.letters import folded, in_groups
from sjalvskattning.core.text import for_display
from sjalvskattning.errors import InputRejected

GROUP = 5
"""Letters in a group of the code."""

MOST_PLACED = 2
"""The most wrong letters whose places are certain."""

_UNKNOWN = "?"


def letters_wrong(letters: str, right: str, wrong: Sequence[int], known: Container[str]) -> InputRejected:
    """One or two letters at ``wrong`` (from 0) that are other than in the whole code ``right``."""
    corrected = in_groups(right, GROUP)
    first, *rest = [(_place(at), shown_as(letters[at]), right[at]) for at in wrong]
    if not rest:
        code = "answer_code.typo" if letters[wrong[0]] in known else "answer_code.letter_is"
        return InputRejected(code, **first[0], said=first[1], suggestion=first[2], corrected=corrected)
    second = {f"{name}2": value for name, value in rest[0][0].items()}
    return InputRejected(
        "answer_code.typos",
        **first[0],
        said=first[1],
        suggestion=first[2],
        **second,
        said2=rest[0][1],
        suggestion2=rest[0][2],
        corrected=corrected,
    )


def letters_unknown(letters: str, unknown: Sequence[int]) -> InputRejected:
    """Signs at ``unknown`` (from 0) that no code has, when what they should be can't be told."""
    if len(unknown) == 1:
        at = unknown[0]
        return InputRejected("answer_code.letter", **_place(at), said=shown_as(letters[at]))
    gone = set(unknown)
    marked = "".join(_UNKNOWN if at in gone else letter.upper() for at, letter in enumerate(letters))
    return InputRejected("answer_code.letters", count=len(unknown), shown=in_groups(marked, GROUP))


def letter_missing(letters: str, right: str) -> InputRejected:
    """One letter of the whole code ``right`` was left out."""
    at = _first_difference(letters, right)
    corrected = in_groups(right, GROUP)
    return InputRejected("answer_code.missing", **_place(at), suggestion=right[at], corrected=corrected)


def letter_extra(letters: str, right: str) -> InputRejected:
    """One letter too many beside the whole code ``right``."""
    at = _first_difference(right, letters)
    corrected = in_groups(right, GROUP)
    return InputRejected("answer_code.extra", **_place(at), said=shown_as(letters[at]), corrected=corrected)


def wrong_length(text: str, letters: str, expected: int) -> InputRejected:
    """Too few or too many letters; the group is told when those who wrote it parted all of them."""
    typed = [folded(group) for group in "".join(map(_parted, text)).split()]
    lengths = [len(in_one) for in_one in in_groups("x" * expected, GROUP).split("-")]
    if len(typed) == len(lengths):
        off = [at for at, length in enumerate(lengths) if len(typed[at]) != length]
        if len(off) == 1:
            at = off[0]
            return InputRejected(
                "answer_code.length_group", group=at + 1, expected=lengths[at], found=len(typed[at])
            )
    return InputRejected("answer_code.length", expected=expected, found=len(letters))


def shown_as(char: str) -> str:
    """A character as an error shows it: a capital, or its number when it can't be seen."""
    visible = for_display(char, single_line=True)
    capital = visible.upper()
    return (capital if len(capital) == 1 else visible) or f"U+{ord(char):04X}"


def _parted(char: str) -> str:
    return " " if category(char) == "Pd" else char


def _first_difference(shorter: str, longer: str) -> int:
    """Where ``longer``, which has one letter more, begins to differ (from 0), whatever the case."""
    pairs = enumerate(zip(shorter.upper(), longer.upper(), strict=False))
    return next((at for at, (one, other) in pairs if one != other), len(shorter))


def _place(at: int) -> dict[str, int]:
    """A place from 0 as people count it."""
    group, in_group = divmod(at, GROUP)
    return {"place": at + 1, "group": group + 1, "at": in_group + 1}
