"""A sheet of an Excel workbook as a table."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from sjalvskattning.batch.reading.cells import cell_text
from sjalvskattning.batch.reading.given import Given
from sjalvskattning.batch.reading.records import has_something
from sjalvskattning.batch.reading.unpacking import most_unpacked
from sjalvskattning.batch.reading.workbook_guard import (
    Contents,
    Part,
    TooLargeError,
    TooWideError,
    TornWorkbookError,
    contents_of,
    parts_of,
)
from sjalvskattning.batch.table import Table, TableKind
from sjalvskattning.core.answer_table.text import Row
from sjalvskattning.core.text import MAX_TEXT
from sjalvskattning.errors import InputRejected, MissingExtra


def open_workbook(given: Given) -> Table:
    """The table on the first visible sheet, or the one that the options name; it is in memory from now on.

    Raises InputRejected (``answers.empty``, ``answers.long_cell``, ``table.bomb``, ``table.no_sheet``,
    ``table.not_workbook``, ``table.span``), MissingExtra without python-calamine, OSError.
    """
    try:
        import python_calamine
    except ImportError as error:
        raise MissingExtra("table.needs_batch", python=sys.executable) from error
    limit = most_unpacked(given.path.stat().st_size, given.options.max_unpacked)
    try:
        with given.path.open("rb") as stream:
            parts = parts_of(stream, limit)
            part = _chosen(parts, given)
            contents = contents_of(stream, part, given.options.max_unpacked)
            stream.seek(0)
            with python_calamine.CalamineWorkbook.from_object(stream) as book:
                sheet = book.get_sheet_by_name(part.sheet)
    except TooLargeError as error:
        raise InputRejected("table.bomb", file=given.name, limit=max(1, limit // 1_000_000)) from error
    except TooWideError as error:
        raise InputRejected("table.span", file=given.name) from error
    except (TornWorkbookError, python_calamine.CalamineError) as error:
        raise InputRejected("table.not_workbook", file=given.name) from error
    others = tuple(other.sheet for other in parts if other is not part)
    return replace(_table(_Sheet(sheet, contents, given.name), given), sheets=(part.sheet, *others))


def _chosen(parts: list[Part], given: Given) -> Part:
    wanted = given.options.sheet
    if not parts:
        raise InputRejected("table.not_workbook", file=given.name)
    if not wanted:
        return parts[0]
    names = [part.sheet for part in parts]
    if wanted not in names:
        near = get_close_matches(wanted, names, 1) or names[:1]
        raise InputRejected("table.no_sheet", file=given.name, sheet=wanted, suggestion=near[0])
    return parts[names.index(wanted)]


def _table(sheet: _Sheet, given: Given) -> Table:
    first: Row | None = None
    for row in sheet.rows():
        if len(max(row.cells, key=len)) > MAX_TEXT:
            raise InputRejected("answers.long_cell", file=given.name, row=row.number, limit=MAX_TEXT)
        first = first or (row if has_something(row.cells) else None)
    if first is None:
        raise InputRejected("answers.empty", file=given.name)
    width = max(place for place, cell in enumerate(first.cells, 1) if cell.strip())
    header = first

    def rows(columns: Sequence[int] | None = None) -> Iterator[Row]:
        for row in sheet.rows():
            if row.number > header.number and has_something(row.cells):
                beyond = has_something(row.cells[width:])
                yield row if beyond else Row(row.number, row.cells[:width])

    digest = given.digested()
    return Table(
        name=given.name,
        kind=TableKind.XLSX,
        header=tuple(unicodedata.normalize("NFC", title) for title in header.cells[:width]),
        header_row=header.number,
        size=digest.size,
        sha256=digest.sha256,
        count=max(0, sheet.height - header.number),
        rows=rows,
    )


@dataclass(frozen=True)
class _Sheet:
    """A sheet from the library, with what it takes for empty put back."""

    sheet: Any
    contents: Contents
    file: str

    @property
    def height(self) -> int:
        """The last row's number."""
        return self.contents.rows

    def rows(self) -> Iterator[Row]:
        """Every row, blank ones too, from the first column that holds something."""
        start = self.sheet.start
        left = start[1] if start else 0
        odd_rows: dict[int, list[tuple[int, str]]] = {}
        for (row, column), text in self.contents.odd.items():
            odd_rows.setdefault(row, []).append((column - left, text))
        for index, values in enumerate(self.sheet.iter_rows()):
            cells = list(map(cell_text, values))
            for place, text in odd_rows.get(index, ()):
                if 0 <= place < len(cells):
                    cells[place] = text
            yield Row(index + 1, tuple(cells))
