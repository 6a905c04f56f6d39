"""What a cell answers: a number, the scale's words, "ej aktuellt", "kan inte bedöma", or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sjalvskattning.core.answer_table.folding import folded, tidy
from sjalvskattning.core.assessment import Scale
from sjalvskattning.core.marks import CANNOT_JUDGE, NOT_APPLICABLE, UNANSWERED, Marks
from sjalvskattning.locale import LANGUAGES, Translator

_WHOLE = re.compile(r"(-?[0-9]{1,3})(?:[.,]0+|\.)?")
_NUMBER_AND_WORDS = re.compile(r"(-?[0-9]{1,3})\s*[-–—:.)=]?\s*(?![0-9.,:;/)=–—-])(\S.*)")
_WORDS_AND_NUMBER = re.compile(r"(.*\S)\s*[(\[]\s*(-?[0-9]{1,3})\s*[)\]]")
_DOUBTFUL = "!*,:;?…"
"""What may follow words, but makes a number one that nobody can be sure of."""

STATES = {NOT_APPLICABLE: "not_applicable", CANNOT_JUDGE: "cannot_judge", UNANSWERED: "unanswered"}
"""The name of each mark that is no rating, as in ``ask.state.<name>``."""


def value_key(cell: str) -> str:
    """What two cells that say the same have in common: 3, 3.0 and "3,0" are one; so are words, folded."""
    spaced = tidy(cell)
    if number := _WHOLE.fullmatch(spaced):
        return number[1]
    return folded(spaced) if spaced[-1:] not in _DOUBTFUL or not _is_number(spaced) else spaced


def _is_number(spaced: str) -> bool:
    return _WHOLE.fullmatch(spaced.rstrip(_DOUBTFUL + " ")) is not None


class CellReader:
    """Reads the cells of one scale. Call it with a cell."""

    def __init__(self, scale: Scale, values: Mapping[str, str] | None = None) -> None:
        """``values`` are texts that stand for marks; they win over all else."""
        self._known = {"": UNANSWERED, UNANSWERED: UNANSWERED}
        self._words = _unambiguous(_words(scale))
        self._numbers = frozenset(map(str, scale.steps))
        self._known |= self._words
        self._known |= {number: number for number in self._numbers}
        self._given = {value_key(text): mark for text, mark in (values or {}).items()}

    def __call__(self, cell: str) -> str | None:
        """The mark that a cell stands for; None for what is no answer."""
        text = value_key(cell)
        mark = self._given.get(text) or self._known.get(text)
        if mark is not None:
            return mark
        for number, words in _parted(text):
            if number in self._numbers and self._words.get(words) == number:
                return number
        return None


def number_within(cell: str, steps: Marks) -> str | None:
    """The one step of those that stands as a number before or after other words; None without one."""
    return next((number for number, _ in _parted(value_key(cell)) if number in steps), None)


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """A number and the words it stands with: "4 – stämmer", "stämmer (4)"."""
    if both := _NUMBER_AND_WORDS.fullmatch(text):
        yield both[1], both[2]
    if both := _WORDS_AND_NUMBER.fullmatch(text):
        yield both[2], folded(both[1])


def _words(scale: Scale) -> Iterator[tuple[str, str]]:
    for mark in (NOT_APPLICABLE, CANNOT_JUDGE):
        yield mark, mark
        for language in LANGUAGES:
            yield folded(Translator(language)(f"ask.state.{STATES[mark]}")), mark
    for step in scale.steps:
        for language in LANGUAGES:
            yield folded(scale.label(step).in_language(language)), str(step)


def _unambiguous(pairs: Iterator[tuple[str, str]]) -> dict[str, str]:
    """Words and what they mean; those that could mean two things mean neither."""
    meanings: dict[str, set[str]] = {}
    for words, mark in pairs:
        meanings.setdefault(words, set()).add(mark)
    return {words: marks.pop() for words, marks in meanings.items() if len(marks) == 1}
