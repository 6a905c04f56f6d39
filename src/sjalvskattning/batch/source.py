"""A table and what its columns hold: what an engine reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sjalvskattning.batch.table import Table
from sjalvskattning.core.answer_table.folding import folded
from sjalvskattning.core.tabular.columns import Columns
from sjalvskattning.core.tabular.faults import MAX_SHOWN, Fault, FaultCode
from sjalvskattning.core.tabular.plan import Plan


@dataclass(frozen=True)
class Source:
    """One table with its columns found."""

    table: Table
    columns: Columns

    @property
    def is_long(self) -> bool:
        """Whether a row is one answer rather than one response."""
        return self.columns.item is not None

    @property
    def answer_places(self) -> tuple[int, int, int]:
        """Where a long table has the response, the item and the value. Raises ValueError for a wide one."""
        columns = self.columns
        if columns.response is None or columns.item is None or columns.value is None:
            raise ValueError(self.table.name)
        return columns.response, columns.item, columns.value

    def title(self, place: int) -> str:
        """The header of a column."""
        return self.table.header[place]

    def is_header_again(self, places: Sequence[int | None], cells: Sequence[str]) -> bool:
        """Whether the cells of some columns are those columns' headers, as where two exports were joined."""
        said = [(place, cell) for place, cell in zip(places, cells, strict=True) if place is not None]
        return bool(said) and all(folded(cell) == folded(self.title(place)) for place, cell in said)

    def is_named(self, response: str) -> bool:
        """Whether a cell of the column of ids is an id: neither blank nor the header again."""
        place = self.columns.response
        return place is not None and folded(response) not in ("", folded(self.title(place)))

    def fault(self, code: FaultCode, row: int, place: int | None, value: str, **params: object) -> Fault:
        """A fault in a row of this table; ``place`` is the column's, or None for the row as a whole."""
        column = "" if place is None else self.title(place)
        return Fault(self.table.name, row, column, value[:MAX_SHOWN], code, params)

    def ragged(self, row: int, found: int) -> Fault:
        """A row that is longer or shorter than the header."""
        expected = len(self.table.header)
        return self.fault(FaultCode.RAGGED, row, None, "", expected=expected, found=found)

    def repeated(self, row: int, response: str, first_file: str, first_row: int) -> Fault:
        """An id that stands in an earlier row already."""
        place = self.columns.response
        return self.fault(
            FaultCode.REPEATED_ID, row, place, response, first_row=first_row, first_file=first_file
        )

    def value(self, plan: Plan, row: int, place: int, text: str) -> Fault:
        """A cell that is no answer."""
        scale = plan.scale
        return self.fault(FaultCode.VALUE, row, place, text, low=scale.minimum, high=scale.maximum)
