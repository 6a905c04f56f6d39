"""How the text formats write a row: the cells, and what stands before, between and after them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Protocol

from sjalvskattning.batch.outputs.cells import real_text, whole_text
from sjalvskattning.batch.outputs.formats import Dialect
from sjalvskattning.batch.outputs.formulas import neutral
from sjalvskattning.core.tabular.results import ColumnKind, ResultColumn


class Notation(Protocol):
    """One text format.

    ``empty`` is an empty cell. ``quote`` is what stands on both sides of a text of letters and digits alone.
    """

    empty: str
    quote: str

    def head(self, columns: Sequence[ResultColumn]) -> str:
        """What comes before the rows."""

    def around(self, columns: Sequence[ResultColumn]) -> list[str]:
        """What stands before each cell, and after the last."""

    def cell(self, kind: ColumnKind, value: object) -> str:
        """A cell that is not empty. Raises ValueError for what is no number in a column of numbers."""


class Delimited:
    """CSV and its like: quoted where needed, and nothing that a spreadsheet would calculate."""

    quote = ""

    def __init__(self, delimiter: str, dialect: Dialect, *, alone: bool) -> None:
        """``alone`` is whether there is one column; an empty cell must then not look like a blank line."""
        is_swedish = dialect is Dialect.EXCEL_SV
        self.empty = '""' if alone else ""
        self._delimiter = delimiter
        self._end = "\r\n" if is_swedish else "\n"
        self._mark = "\ufeff" if is_swedish else ""
        self._decimal = "," if is_swedish else "."
        self._plain = re.compile(f'[^\\W_][^\r\n"{delimiter}]*')
        self._special = re.compile(f'[\r\n"{delimiter}]')

    def head(self, columns: Sequence[ResultColumn]) -> str:
        """The byte order mark, if any, and the header."""
        return self._mark + self._delimiter.join(self._text(column.name) for column in columns) + self._end

    def around(self, columns: Sequence[ResultColumn]) -> list[str]:
        """The delimiter between two cells."""
        return ["", *[self._delimiter] * (len(columns) - 1), self._end]

    def cell(self, kind: ColumnKind, value: object) -> str:
        """See :class:`Notation`."""
        if kind is ColumnKind.TEXT:
            return self._text(str(value))
        if kind is ColumnKind.WHOLE:
            return whole_text(value)
        text = real_text(value).replace(".", self._decimal)
        return f'"{text}"' if self._delimiter == self._decimal else text

    def _text(self, text: str) -> str:
        if self._plain.fullmatch(text):
            return text
        safe = neutral(text)
        if self._special.search(safe):
            return '"' + safe.replace('"', '""') + '"'
        return safe or self.empty


class JsonLines:
    """One JSON object a line."""

    empty = "null"
    quote = '"'

    def head(self, columns: Sequence[ResultColumn]) -> str:
        """Nothing: each line names its values."""
        return ""

    def around(self, columns: Sequence[ResultColumn]) -> list[str]:
        """The names."""
        names = [f"{_json(column.name)}:" for column in columns]
        return [f"{{{names[0]}", *(f",{name}" for name in names[1:]), "}\n"]

    def cell(self, kind: ColumnKind, value: object) -> str:
        """See :class:`Notation`."""
        if kind is ColumnKind.TEXT:
            return _json(str(value))
        return whole_text(value) if kind is ColumnKind.WHOLE else real_text(value)


def _json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
