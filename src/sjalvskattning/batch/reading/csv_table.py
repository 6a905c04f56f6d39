"""A CSV file as a table."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from sjalvskattning.batch.reading.encoding import PlainFile
from sjalvskattning.batch.reading.given import Given
from sjalvskattning.batch.reading.records import check, layout_of
from sjalvskattning.batch.table import PlainText, Table, TableKind
from sjalvskattning.core.answer_table.text import Row
from sjalvskattning.errors import UsageError


def open_csv(given: Given, text: PlainFile) -> Table:
    """The table in a text; its quoting and its longest cells have been checked, its rows can be read.

    Raises InputRejected (``answers.empty``, ``answers.quotes``, ``answers.long_cell``), UsageError for a
    delimiter that cannot be one.
    """
    delimiter = given.options.delimiter
    if delimiter and (len(delimiter) != 1 or not delimiter.isascii() or delimiter in '"\r\n\0 '):
        raise UsageError("table.no_delimiter", delimiter=delimiter)
    layout = layout_of(text, delimiter, given.name)
    checked = check(text, layout, given.name)

    def rows(columns: Sequence[int] | None = None) -> Iterator[Row]:
        return layout.rows()

    return Table(
        name=given.name,
        kind=TableKind.CSV,
        header=tuple(unicodedata.normalize("NFC", title) for title in layout.header),
        header_row=layout.row,
        size=text.digest.size,
        sha256=text.digest.sha256,
        count=checked.records,
        rows=rows,
        notes=text.notes,
        plain=PlainText(
            text.path,
            layout.start,
            layout.delimiter,
            text.inspection.has_quotes,
            checked.is_even,
            checked.longest,
        ),
    )
