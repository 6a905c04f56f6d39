"""A whole table read, or every fault in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from sjalvskattning.core.answer_table.cells import CellReader
from sjalvskattning.core.answer_table.columns import Columns, columns_of
from sjalvskattning.core.answer_table.folding import folded
from sjalvskattning.core.answer_table.text import Row, rows_of
from sjalvskattning.core.marks import UNANSWERED, Marks
from sjalvskattning.errors import InputRejected

if TYPE_CHECKING:
    from sjalvskattning.core.group.setup import Setup


class Answered(NamedTuple):
    """One row: its marks, and the place in the breakdown's list or None."""

    marks: Marks
    group: int | None


class AnswerTable(NamedTuple):
    """What a table holds. ``blank`` rows have no answer at all and are left out; ``unread`` are headers."""

    answers: tuple[Answered, ...]
    blank: int
    unread: tuple[str, ...]
    is_cp1252: bool


def read_table(data: bytes, file: str, setup: Setup) -> tuple[AnswerTable | None, tuple[InputRejected, ...]]:
    """The answers of a table to what a session asks, and every fault found; no answers where there is one.

    The faults are those of ``text.rows_of`` and ``columns.columns_of``, and ``answers.ragged``, ``repeated``
    (the header again), ``value``, ``value_group``.
    """
    try:
        rows, is_cp1252 = rows_of(data, file)
    except InputRejected as error:
        return None, (error,)
    columns, faults = columns_of(rows[0], setup, file)
    if columns is None:
        return None, tuple(faults)
    reader = _RowReader(rows[0], columns, setup, file)
    answers = [reader.read(row) for row in rows[1:]]
    if reader.faults:
        return None, tuple(reader.faults)
    kept = tuple(one for one in answers if set(one.marks) != {UNANSWERED})
    return AnswerTable(kept, len(answers) - len(kept), columns.unread, is_cp1252), ()


class _RowReader:
    def __init__(self, header: Row, columns: Columns, setup: Setup, file: str) -> None:
        self.faults: list[InputRejected] = []
        self._header, self._columns, self._file = header, columns, file
        self._mark_of = CellReader(setup.assessment.scale)
        groups = setup.breakdown.groups if setup.breakdown else ()
        self._groups = {folded(name): place for place, name in enumerate(groups)}

    def read(self, row: Row) -> Answered:
        """A row's answers. What is wrong with it is noted in :attr:`faults`."""
        off = tuple(self._shape(row))
        if off:  # its cells may stand in the wrong columns
            self.faults += off
            return Answered((UNANSWERED,) * len(self._columns.items), None)
        marks = tuple(self._mark(row, place, row.cells[place]) for place in self._columns.items)
        place = self._columns.group
        if place is None or set(marks) == {UNANSWERED}:
            return Answered(marks, None)
        return Answered(marks, self._group(row, place, row.cells[place]))

    def _shape(self, row: Row) -> Iterator[InputRejected]:
        expected, found = len(self._header.cells), len(row.cells)
        if found < expected or any(cell.strip() for cell in row.cells[expected:]):
            yield InputRejected(
                "answers.ragged", file=self._file, row=row.number, expected=expected, found=found
            )
        elif all(folded(row.cells[at]) == folded(self._header.cells[at]) for at in self._columns.items):
            yield InputRejected("answers.repeated", file=self._file, row=row.number)

    def _mark(self, row: Row, place: int, cell: str) -> str:
        mark = self._mark_of(cell)
        if mark is None:
            self._wrong("answers.value", row, place, cell)
        return mark or UNANSWERED

    def _group(self, row: Row, place: int, cell: str) -> int | None:
        group = self._groups.get(folded(cell))
        if group is None:
            self._wrong("answers.value_group", row, place, cell)
        return group

    def _wrong(self, code: str, row: Row, place: int, cell: str) -> None:
        column = self._header.cells[place]
        self.faults.append(
            InputRejected(code, file=self._file, row=row.number, column=column, value=cell[:200])
        )
