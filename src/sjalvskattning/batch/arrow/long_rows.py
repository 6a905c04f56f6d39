"""Rows of a long table, judged: which item, which answer, and what is wrong with each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute

from sjalvskattning.batch.arrow.cells import CellCodes
from sjalvskattning.batch.arrow.numbering import Places
from sjalvskattning.batch.arrow.pieces import Piece
from sjalvskattning.batch.arrow.sums import Codes
from sjalvskattning.batch.arrow.wide import Mask, as_text, blank_texts
from sjalvskattning.batch.source import Source
from sjalvskattning.core.tabular.faults import Fault, FaultCode
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.work import IGNORED, Counts, Rules

_UNKNOWN = -1


@dataclass
class LongRows:
    """Rows that belong to a response. ``items`` are places among the plan's, -1 for what is no item.

    ``texts`` are response, perspective and occasion, or None without such a column. ``early`` are faults of
    rows that belong to none, by their numbers.
    """

    numbers: Places
    texts: list[Any]
    groups: Any
    items: Places
    codes: Codes
    item_texts: Any
    values: Any
    early: dict[int, list[Fault]]
    _faults: dict[int, list[Fault]] = field(default_factory=dict)

    def starts(self) -> Places:
        """Where a row belongs to another response than the row above."""
        rows = len(self.numbers)
        first = np.zeros(rows, bool)
        first[0] = True
        for text in self.texts:
            if text is not None:
                other = pa.compute.not_equal(text.slice(1), text.slice(0, rows - 1))
                first[1:] |= other.to_numpy(zero_copy_only=False)
        return np.flatnonzero(first)

    def say(
        self, row: int, source: Source, code: FaultCode, column: int | None, text: str, **params: object
    ) -> None:
        """Take note of a fault of one of these rows."""
        fault = source.fault(code, int(self.numbers[row]), column, text, **params)
        self._faults.setdefault(row, []).append(fault)

    def say_cells(self, source: Source, plan: Plan) -> None:
        """Take note of every item and value that can't be read."""
        _, at_item, at_value = source.answer_places
        wrong = (self.items == _UNKNOWN) | (self.codes == plan.unreadable)
        for row in np.flatnonzero(wrong).tolist():
            if self.items[row] == _UNKNOWN:
                text = self.item_texts[row].as_py()
                self.say(row, source, FaultCode.UNKNOWN_ITEM, at_item, text, suggestion="")
            if self.codes[row] == plan.unreadable:
                fault = source.value(plan, int(self.numbers[row]), at_value, self.values[row].as_py())
                self._faults.setdefault(row, []).append(fault)

    def faulty(self) -> Places:
        """The rows with a fault."""
        return np.array(sorted(self._faults), np.int64)

    def in_order(self) -> Iterator[tuple[int, list[Fault]]]:
        """Every fault of the piece, by the numbers of their rows."""
        found = dict(self.early)
        for row, faults in self._faults.items():
            found[int(self.numbers[row])] = faults
        for number in sorted(found):
            yield number, found[number]


class RowJudge:
    """Judges the rows of pieces; what a text means is found out once."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._codes = CellCodes(rules.code_of)
        self._places: dict[str, int] = {}

    def __call__(self, source: Source, piece: Piece, arrays: dict[int, Any], counts: Counts) -> LongRows:
        """The rows of a piece that belong to a response; blank rows are counted, others noted as faults."""
        columns = source.columns
        at_response, at_item, at_value = source.answer_places
        keys = (columns.response, columns.perspective, columns.occasion)
        texts = [None if at is None else as_text(arrays[at]) for at in keys]
        groups = None if columns.by is None else as_text(arrays[columns.by])
        item_texts, values = as_text(arrays[at_item]), as_text(arrays[at_value])
        items, codes = self._items(item_texts), self._codes(arrays[at_value])
        early: dict[int, list[Fault]] = {}
        dropped = self._blank(texts[0], item_texts, values) | (items == IGNORED)
        filled = piece.numbers[~dropped] if dropped.any() else piece.numbers
        if len(filled):
            counts.take(int(filled[-1]), len(filled))
        again = ~dropped & (items == _UNKNOWN) & (codes == self._rules.plan.unreadable)
        for row in np.flatnonzero(again).tolist():
            if source.is_header_again([at_item, at_value], [item_texts[row].as_py(), values[row].as_py()]):
                dropped[row] = True
                number = int(piece.numbers[row])
                early[number] = [source.fault(FaultCode.REPEATED_HEADER, number, None, "")]
        for row in np.flatnonzero(blank_texts(texts[0]) & ~dropped).tolist():
            dropped[row] = True
            number = int(piece.numbers[row])
            early[number] = [source.fault(FaultCode.NO_ID, number, at_response, "")]
        found = LongRows(piece.numbers, texts, groups, items, codes, item_texts, values, early)
        return _only(found, ~dropped) if dropped.any() else found

    def _items(self, texts: Any) -> Places:
        encoded = texts.dictionary_encode()
        known = [self._place(text) for text in encoded.dictionary.to_pylist()]
        table = np.array([*known, _UNKNOWN], np.int64)
        places: Places = table.take(encoded.indices.to_numpy(zero_copy_only=False), mode="clip")
        return places

    def _place(self, text: str) -> int:
        place = self._places.get(text)
        if place is None:
            found = self._rules.place_of(text)
            place = self._places[text] = _UNKNOWN if found is None else found
        return place

    @staticmethod
    def _blank(response: Any, item: Any, value: Any) -> Mask:
        blank = blank_texts(response)
        if blank.any():
            blank = blank & blank_texts(item) & blank_texts(value)
        return blank


def _only(rows: LongRows, kept: Mask) -> LongRows:
    mask = pa.array(kept)
    return LongRows(
        rows.numbers[kept],
        [None if text is None else text.filter(mask) for text in rows.texts],
        None if rows.groups is None else rows.groups.filter(mask),
        rows.items[kept],
        rows.codes[kept],
        rows.item_texts.filter(mask),
        rows.values.filter(mask),
        rows.early,
    )
