"""A row an answer: putting a response together from its rows, wherever they stand."""

from __future__ import annotations

from collections.abc import Sequence

from sjalvskattning.batch.plain.rows import Read
from sjalvskattning.batch.source import Source
from sjalvskattning.core.tabular.faults import Fault, FaultCode
from sjalvskattning.core.tabular.work import IGNORED, Counts, OnError, Rules, Sink, group_name

Key = tuple[str, str, str, int]


class LongReader:
    """Puts together the responses of long tables, in the order in which each first appears."""

    def __init__(self, rules: Rules, sink: Sink) -> None:
        self._rules, self._sink = rules, sink
        self._responses: dict[Key, Read] = {}
        self._answered: dict[Key, set[int]] = {}
        self._faulty: dict[Key, None] = {}
        self._codes: dict[str, int] = {}
        self._places: dict[str, int | None] = {}

    def read(self, source: Source, place: int, counts: Counts) -> None:
        """Take every row of one table; ``place`` is the table's among the run's."""
        width = len(source.table.header)
        at_response, at_item, at_value = source.answer_places
        for row in source.table.rows():
            cells = row.cells
            if len(cells) != width:
                counts.take(row.number)
                self._sink.fault(source.ragged(row.number, len(cells)))
                counts.left_out += 1
                continue
            response, item, value = cells[at_response], cells[at_item], cells[at_value]
            if not (response.strip() or item.strip() or value.strip()) or self._place(item) == IGNORED:
                continue
            counts.take(row.number)
            if source.is_header_again([at_item, at_value], [item, value]):
                self._sink.fault(source.fault(FaultCode.REPEATED_HEADER, row.number, None, ""))
                counts.left_out += 1
            elif not response.strip():
                self._sink.fault(source.fault(FaultCode.NO_ID, row.number, at_response, ""))
                counts.left_out += 1
            else:
                counts.left_out += not self._answer(source, place, row.number, cells)

    def responses(self) -> list[Read]:
        """Every response; with ``skip``, those without a fault."""
        skips = self._rules.on_error is OnError.SKIP
        return [read for key, read in self._responses.items() if not (skips and key in self._faulty)]

    def _answer(self, source: Source, place: int, row: int, cells: Sequence[str]) -> bool:
        """Take one answer; whether it could be taken."""
        response = self._response(source, place, row, cells)
        key = self._key(response)
        faults = [*self._group_fault(source, row, cells, response)]
        item, value = self._item(source, row, cells, faults), self._code(source, row, cells, faults)
        if item is not None:
            if item in self._answered[key]:
                at = source.answer_places[2]
                faults.append(
                    source.fault(FaultCode.ANSWERED_TWICE, row, at, cells[at], first_row=response.row)
                )
                value = self._rules.plan.unanswered  # nobody can know which of the two holds
            self._answered[key].add(item)
            response.codes[item] = value
        for fault in faults:
            self._sink.fault(fault)
            self._faulty[key] = None
        return not faults

    def _response(self, source: Source, place: int, row: int, cells: Sequence[str]) -> Read:
        columns = source.columns
        read = Read(
            source=place if self._rules.ids_per_file else 0,
            row=row,
            file=source.table.name,
            response=cells[source.answer_places[0]],
            perspective="" if columns.perspective is None else cells[columns.perspective],
            occasion="" if columns.occasion is None else cells[columns.occasion],
            group=group_name("" if columns.by is None else cells[columns.by]),
            codes=[],
        )
        key = self._key(read)
        known = self._responses.get(key)
        if known is None:
            read.codes = [self._rules.plan.unanswered] * len(self._rules.plan.items)
            known = self._responses[key] = read
            self._answered[key] = set()
        return known

    @staticmethod
    def _key(read: Read) -> Key:
        return (*read.key, read.source)

    def _group_fault(self, source: Source, row: int, cells: Sequence[str], response: Read) -> list[Fault]:
        at = source.columns.by
        if at is None or group_name(cells[at]) == response.group:
            return []
        return [source.fault(FaultCode.TWO_GROUPS, row, at, cells[at], first_row=response.row)]

    def _item(self, source: Source, row: int, cells: Sequence[str], faults: list[Fault]) -> int | None:
        at = source.answer_places[1]
        text = cells[at]
        place = self._place(text)
        if place is None:
            faults.append(source.fault(FaultCode.UNKNOWN_ITEM, row, at, text, suggestion=""))
        return place

    def _place(self, text: str) -> int | None:
        if text not in self._places:
            self._places[text] = self._rules.place_of(text)
        return self._places[text]

    def _code(self, source: Source, row: int, cells: Sequence[str], faults: list[Fault]) -> int:
        at = source.answer_places[2]
        text = cells[at]
        if text not in self._codes:
            self._codes[text] = self._rules.code_of(text)
        code = self._codes[text]
        if code == self._rules.plan.unreadable:
            faults.append(source.value(self._rules.plan, row, at, text))
        return code
