"""What a cell answers: a number, the scale's words, "ej aktuellt", "kan inte bedöma", or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sjalvskattning.core.answer_table.folding import folded
from sjalvskattning.core.assessment import Scale
from sjalvskattning.core.marks import CANNOT_JUDGE, NOT_APPLICABLE, UNANSWERED
from sjalvskattning.locale import LANGUAGES, Translator

_WHOLE = re.compile(r"(-?[0-9]{1,3})(?:[.,]0+)?")
_NUMBER_AND_WORDS = re.compile(r"(-?[0-9]{1,3})\s*[-–—:.)=]?\s*(\S.*)")


class CellReader:
    """Reads the cells of one scale."""

    def __init__(self, scale: Scale) -> None:
        self._numbers = {str(step): str(step) for step in scale.steps}
        self._words = dict(_words(scale))

    def __call__(self, cell: str) -> str | None:
        """The mark that a cell stands for; None for what is no answer."""
        text = folded(cell)
        if text in ("", UNANSWERED):
            return UNANSWERED
        if number := _WHOLE.fullmatch(text):
            return self._numbers.get(number[1])
        if text in self._words:
            return self._words[text]
        both = _NUMBER_AND_WORDS.fullmatch(text)
        if both and self._words.get(both[2]) == both[1]:
            return both[1]
        return None


def _words(scale: Scale) -> Iterator[tuple[str, str]]:
    for mark, state in ((NOT_APPLICABLE, "not_applicable"), (CANNOT_JUDGE, "cannot_judge")):
        yield mark, mark
        for language in LANGUAGES:
            yield folded(Translator(language)(f"ask.state.{state}")), mark
    for step in scale.steps:
        for language in LANGUAGES:
            yield folded(scale.label(step).in_language(language)), str(step)
