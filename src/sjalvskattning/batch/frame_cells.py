"""The cells of a frame's columns as codes, inside whatever engine holds the frame.

What a cell answers is core's to say, text by text. An engine can't ask for every cell, so it gets a table of
the texts that answers are usually written as. Where the data can be asked which other texts it holds, core
reads those, so that the table is no limit there.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import narwhals as nw

from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.locale import LANGUAGES, Translator

CodeOf = Callable[[str], int]
"""The text of a cell -> its code; ``plan.unreadable`` for what is no answer."""

BLANKS = " \t\r\n\u00a0"
"""What is taken away around a text where the frame can't be asked what it holds."""

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


@dataclass(frozen=True)
class KnownCells:
    """The texts an engine is told of, each with its code. ``blank`` and ``unreadable`` are codes too."""

    texts: Mapping[str, int]
    blank: int
    unreadable: int

    @classmethod
    def of(cls, plan: Plan, code_of: CodeOf, said: Iterable[str] = ()) -> KnownCells:
        """The usual ways to write the answers on a plan's scale, and the texts that the user has ``said``."""
        texts = [text for usual in (*_usual(plan), *said) for text in _cased(usual)]
        return cls({}, code_of(""), plan.unreadable).with_texts(texts, code_of)

    def with_texts(self, texts: Iterable[str], code_of: CodeOf) -> KnownCells:
        """The same and more texts; those that are no answer are left out."""
        read = {text: code_of(text) for text in texts}
        more = {text: code for text, code in read.items() if text and code != self.unreadable}
        return KnownCells({**self.texts, **more}, self.blank, self.unreadable)

    @property
    def numbers(self) -> dict[float, int]:
        """Those of the texts that are numbers, as numbers: 3 and 3.0 are "3"."""
        return {float(text): code for text, code in self.texts.items() if _NUMBER.fullmatch(text)}

    def as_table(self, column: nw.Expr, dtype: nw.dtypes.DType, *, strip: bool = False) -> nw.Expr:
        """The codes of a column of texts or numbers, by one look-up a cell: quick in memory and on Polars.

        ``strip`` takes away white space around a text.
        """
        column, known, missing = self._prepared(column, dtype, strip=strip)
        found = column.replace_strict(
            list(known),
            list(known.values()),
            default=nw.lit(self.unreadable, dtype=nw.Int8),
            return_dtype=nw.Int8,
        )
        return nw.when(missing).then(nw.lit(self.blank, dtype=nw.Int8)).otherwise(found)

    def as_cases(self, column: nw.Expr, dtype: nw.dtypes.DType, *, strip: bool = False) -> nw.Expr:
        """The same as a chain of cases, the likeliest first: SQL stops at the first that holds."""
        column, known, missing = self._prepared(column, dtype, strip=strip)
        values_of = _by_code(known)
        first = [(column == values[0], code) for code, values in values_of.items()]
        other = [(column.is_in(values[1:]), code) for code, values in values_of.items() if values[1:]]
        chain = nw.when(missing).then(nw.lit(self.blank))
        for holds, code in first + other:
            chain = chain.when(holds).then(nw.lit(code))
        return chain.otherwise(nw.lit(self.unreadable)).cast(nw.Int8)

    def _prepared(
        self, column: nw.Expr, dtype: nw.dtypes.DType, *, strip: bool
    ) -> tuple[nw.Expr, Mapping[str, int] | Mapping[float, int], nw.Expr]:
        """The column as it is compared, what it is compared with, and where it is missing."""
        if dtype.is_integer():
            return column, _whole(self.numbers, dtype), column.is_null()
        if dtype.is_numeric():
            column = column.cast(nw.Float64)
            return column, self.numbers, column.is_null() | column.is_nan()
        column = column.cast(nw.String)
        column = column.str.strip_chars(BLANKS) if strip else column
        return column, {"": self.blank, **self.texts}, column.is_null()


def text_of(value: object) -> str:
    """A value of a frame as the text of a cell; nothing for what stands for a missing value."""
    if value is None or value != value:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and math.isfinite(value) and value.is_integer():
        return str(int(value))
    return str(value)


def _whole(numbers: Mapping[float, int], dtype: nw.dtypes.DType) -> dict[float, int]:
    """Those numbers that any whole-number column of that type can hold, as whole numbers."""
    least = 0 if dtype.is_unsigned_integer() else -127
    return {
        int(number): code
        for number, code in numbers.items()
        if number == int(number) and least <= number <= 127
    }


def _by_code(known: Mapping[str, int] | Mapping[float, int]) -> dict[int, list[object]]:
    """The values of each code; shorter texts first, so that "3" stands before "3.0" and the scale's words."""
    values: dict[int, list[object]] = {}
    for value, code in sorted(known.items(), key=lambda entry: (len(str(entry[0])), str(entry[0]))):
        values.setdefault(code, []).append(value)
    return values


def _usual(plan: Plan) -> Iterable[str]:
    yield from plan.marks
    for step in plan.scale.steps:
        yield from (f"{step}.0", f"{step},0")
        for language in LANGUAGES:
            label = plan.scale.label(step).in_language(language)
            yield from (
                label,
                f"{step} {label}",
                f"{step} - {label}",
                f"{step} – {label}",
                f"{step}. {label}",
            )
    for state in ("not_applicable", "cannot_judge"):
        yield from (Translator(language)(f"ask.state.{state}") for language in LANGUAGES)


def _cased(text: str) -> set[str]:
    return {text, text.lower(), text.upper(), text.capitalize(), text[:1].upper() + text[1:]}
