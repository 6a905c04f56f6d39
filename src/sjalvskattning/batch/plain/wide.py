"""A row a response: reading it, and saying of every cell that is no answer where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sjalvskattning.batch.plain.rows import Read
from sjalvskattning.batch.source import Source
from sjalvskattning.core.answer_table.text import Row
from sjalvskattning.core.tabular.faults import FaultCode
from sjalvskattning.core.tabular.work import Counts, OnError, Rules, Sink, group_name


def read_wide(source: Source, place: int, rules: Rules, sink: Sink, counts: Counts) -> Iterator[Read]:
    """The responses of a wide table, in order; ``place`` is the table's among the run's.

    Those that are left out for a fault come too, since their ids may stand elsewhere as well.
    """
    reader = _Reader(source, place, rules, sink)
    width = len(source.table.header)
    for row in source.table.rows():
        if len(row.cells) != width:
            counts.take(row.number)
            sink.fault(source.ragged(row.number, len(row.cells)))
            counts.left_out += 1
            continue
        response = reader.read(row)
        if reader.was_blank:
            continue
        counts.take(row.number)
        if response is None:
            counts.left_out += 1
        else:
            yield response


class _Reader:
    def __init__(self, source: Source, place: int, rules: Rules, sink: Sink) -> None:
        self._source, self._place, self._rules, self._sink = source, place, rules, sink
        self._known: dict[str, int] = {}
        self.was_blank = False

    def read(self, row: Row) -> Read | None:
        """The response of a row, or None when it is blank or the header again."""
        plan, columns = self._rules.plan, self._source.columns
        cells = row.cells
        codes = [plan.unanswered if at is None else self._code(cells[at]) for at in columns.items]
        response = str(row.number) if columns.response is None else cells[columns.response]
        empty = all(code == plan.unanswered for code in codes)
        self.was_blank = empty and (columns.response is None or not response.strip())
        if self.was_blank:
            return None
        faulty = plan.unreadable in codes
        if faulty and not self._say_cells(row, codes):
            return None
        if not response.strip():
            self._sink.fault(self._source.fault(FaultCode.NO_ID, row.number, columns.response, ""))
            faulty = True
        return Read(
            source=self._place,
            row=row.number,
            file=self._source.table.name,
            response=response,
            perspective=_cell(cells, columns.perspective),
            occasion=_cell(cells, columns.occasion),
            group=group_name(_cell(cells, columns.by)),
            codes=codes,
            is_dropped=faulty and self._rules.on_error is OnError.SKIP,
        )

    def _code(self, cell: str) -> int:
        code = self._known.get(cell)
        if code is None:
            code = self._known[cell] = self._rules.code_of(cell)
        return code

    def _say_cells(self, row: Row, codes: Sequence[int]) -> bool:
        """Say which cells of a row are no answers; False when the row is the header again."""
        plan, columns, source = self._rules.plan, self._source.columns, self._source
        items = list(columns.items)
        if source.is_header_again(items, [_cell(row.cells, at) for at in items]):
            self._sink.fault(source.fault(FaultCode.REPEATED_HEADER, row.number, None, ""))
            return False
        for at, code in zip(items, codes, strict=True):
            if code == plan.unreadable and at is not None:
                self._sink.fault(source.value(plan, row.number, at, row.cells[at]))
        return True


def _cell(cells: Sequence[str], place: int | None) -> str:
    return "" if place is None else cells[place]
