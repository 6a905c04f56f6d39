"""JSON Lines as a table: an object a line, a column a key."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sjalvskattning.batch.reading.cells import cell_text
from sjalvskattning.batch.reading.encoding import PlainFile
from sjalvskattning.batch.reading.given import Given
from sjalvskattning.batch.reading.records import CappedLines, text_from
from sjalvskattning.batch.table import Table, TableKind
from sjalvskattning.core.answer_table.text import Row
from sjalvskattning.core.text import MAX_TEXT
from sjalvskattning.errors import InputRejected

MAX_SHOWN = 200
"""Characters of a key that an error tells."""

_NESTED = frozenset({dict, list})

_SEEN_FOR_HEADER = 1_000
"""Lines whose keys are the header."""


def open_json_lines(given: Given, text: PlainFile) -> Table:
    """The table in a text; its rows are judged as they are read.

    Here and while reading, raises InputRejected: ``answers.empty``, ``answers.long_cell``, ``table.json``
    (not an object), ``table.json_key`` (twice in one object, or in none of the first lines),
    ``table.nested``.
    """
    reader = _Reader(text, given.name)
    keys = dict.fromkeys(key for _, line in islice(reader.objects(), _SEEN_FOR_HEADER) for key in line)
    if not keys:
        raise InputRejected("answers.empty", file=given.name)
    header = tuple(keys)

    def rows(columns: Sequence[int] | None = None) -> Iterator[Row]:
        return reader.rows(header)

    return Table(
        name=given.name,
        kind=TableKind.JSONL,
        header=tuple(unicodedata.normalize("NFC", title) for title in header),
        header_row=0,
        size=text.digest.size,
        sha256=text.digest.sha256,
        count=text.inspection.lines,
        rows=rows,
        notes=text.notes,
    )


@dataclass(frozen=True)
class _Reader:
    text: PlainFile
    file: str

    def rows(self, header: Sequence[str]) -> Iterator[Row]:
        known = frozenset(header)
        for number, found in self.objects():
            if not found.keys() <= known:
                key = next(key for key in found if key not in known)
                raise InputRejected("table.json_key", file=self.file, row=number, key=key[:MAX_SHOWN])
            values = map(found.get, header)
            yield Row(number, tuple([value if type(value) is str else cell_text(value) for value in values]))

    def objects(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Each object with the number of its line."""
        with text_from(self.text.path, self.text.start) as text:
            for number, line in enumerate(CappedLines(text, self.file), 1):
                if line.strip():
                    yield number, self._object(number, line)

    def _object(self, number: int, line: str) -> dict[str, Any]:
        def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
            values = dict(found)
            if len(values) < len(found):
                keys = [key for key, _ in found]
                twice = next(key for key in keys if keys.count(key) > 1)
                raise InputRejected("table.json_key", file=self.file, row=number, key=twice[:MAX_SHOWN])
            return values

        try:
            # Whole numbers as they stand: a number of any length is only text here.
            found = json.loads(line, object_pairs_hook=pairs, parse_int=str)
        except RecursionError as error:
            raise InputRejected("table.nested", file=self.file, row=number, column="") from error
        except ValueError as error:
            raise InputRejected("table.json", file=self.file, row=number) from error
        if not isinstance(found, dict):
            raise InputRejected("table.json", file=self.file, row=number)
        values = found.values()
        if not _NESTED.isdisjoint(map(type, values)):
            key = next(key for key, value in found.items() if type(value) in _NESTED)
            raise InputRejected("table.nested", file=self.file, row=number, column=key[:MAX_SHOWN])
        if len(line) > MAX_TEXT and any(len(value) > MAX_TEXT for value in values if isinstance(value, str)):
            raise InputRejected("answers.long_cell", file=self.file, row=number, limit=MAX_TEXT)
        return found
