"""A row an answer, in any order: answers are put in a matrix, which is then read as a wide table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa

from sjalvskattning.batch.arrow.long_rows import LongRows, RowJudge
from sjalvskattning.batch.arrow.matrix import NOTHING, Matrix
from sjalvskattning.batch.arrow.numbering import Numbering, Places
from sjalvskattning.batch.arrow.pieces import pieces
from sjalvskattning.batch.arrow.repeats import hashes
from sjalvskattning.batch.arrow.wide import Answers, Groups, Mask, Ragged
from sjalvskattning.batch.source import Source
from sjalvskattning.core.tabular.faults import FaultCode
from sjalvskattning.core.tabular.work import Counts, OnError, Rules, Sink

_SEED = "\x1f"
"""Put before a key for a second hash of it, which tells two keys with the same first hash apart."""


def long_answers(
    sources: Sequence[Source], rules: Rules, sink: Sink, counts: Sequence[Counts], scratch: Path
) -> Iterator[Answers]:
    """The responses of long tables, in the order in which each first appears."""
    reader = _Reader(sources, rules, sink, scratch)
    for place, source in enumerate(sources):
        reader.read(source, place, counts[place])
    yield from reader.answers()


class _Block(NamedTuple):
    """Responses that first appeared in one piece: in which table, in which rows, what they are known by."""

    place: int
    numbers: Places
    texts: list[Any]


class _Reader:
    def __init__(self, sources: Sequence[Source], rules: Rules, sink: Sink, scratch: Path) -> None:
        self._sources, self._rules, self._sink = sources, rules, sink
        self._judge = RowJudge(rules)
        self._matrix = Matrix(len(rules.plan.items), scratch)
        self._numbering = Numbering()
        self._blocks: list[_Block] = []
        self._groups = Groups()
        self._first: Any = _Growing(np.int64)  # for each response: the row where it begins,
        self._group: Any = _Growing(np.int32)  # its group,
        self._check: Any = _Growing(np.uint64)  # another hash of its key,
        self._faulty: Any = _Growing(np.bool_)  # and whether anything of it was wrong

    def read(self, source: Source, place: int, counts: Counts) -> None:
        """Take every row of one table."""
        columns = source.columns
        keys = (columns.response, columns.perspective, columns.occasion, columns.by)
        wanted = list(dict.fromkeys(at for at in (*keys, columns.item, columns.value) if at is not None))
        ragged = Ragged(source, self._sink, counts)
        for piece in pieces(source.table, wanted, ragged.note):
            rows = self._judge(source, piece, dict(zip(wanted, piece.columns, strict=True)), counts)
            self._answer(source, place, rows)
            last = int(piece.numbers[-1]) if len(piece.numbers) else None
            self._say(rows, counts, ragged, last)
            self._sink.progress(len(piece.numbers))
        ragged.say()

    def answers(self) -> Iterator[Answers]:
        """Every response; with ``skip``, those without a fault."""
        plan, first = self._rules.plan, 0
        names = pa.array(list(self._groups.names), pa.string())
        for block in self._blocks:
            after = first + len(block.numbers)
            codes = self._matrix.rows(first, after)
            codes[codes == NOTHING] = plan.unanswered
            groups = names.take(pa.array(self._group[first:after])) if self._groups.names else None
            items = [np.ascontiguousarray(column) for column in codes.T]
            source = self._sources[block.place]
            found = Answers(source, block.place, block.numbers, block.texts, groups, items)
            faulty = self._faulty[first:after]
            first = after
            yield found.only(~faulty) if self._rules.on_error is OnError.SKIP and faulty.any() else found

    def _answer(self, source: Source, place: int, rows: LongRows) -> None:
        """Put the piece's answers in the matrix, and say of which something is wrong."""
        if not len(rows.numbers):
            return
        responses = self._responses(place, rows)
        self._check_groups(source, rows, responses)
        rows.say_cells(source, self._rules.plan)
        known = rows.items >= 0
        at, items, codes = responses[known], rows.items[known], rows.codes[known]
        where = np.flatnonzero(known)
        cells = at * len(self._rules.plan.items) + items
        again = _later(cells)
        before = self._matrix.put(at[~again], items[~again], codes[~again])
        again[np.flatnonzero(~again)[before != NOTHING]] = True
        if again.any():
            nobody_knows = np.unique(np.stack([at[again], items[again]]), axis=1)
            none = np.full(nobody_knows.shape[1], self._rules.plan.unanswered, np.uint8)
            self._matrix.put(nobody_knows[0], nobody_knows[1], none)
            for row in where[again].tolist():
                first = int(self._first[int(responses[row])])
                value = rows.values[row].as_py()
                rows.say(
                    row, source, FaultCode.ANSWERED_TWICE, source.answer_places[2], value, first_row=first
                )
        self._faulty[responses[rows.faulty()]] = True

    def _responses(self, place: int, rows: LongRows) -> Places:
        """The number of each row's response; new ones are taken note of."""
        starts = rows.starts()
        texts = [None if text is None else text.take(pa.array(starts)) for text in rows.texts]
        filled = [pa.repeat("", len(starts)) if text is None else text for text in texts]
        if self._rules.ids_per_file:
            filled.append(pa.repeat(str(place), len(starts)))
        numbers, new = self._numbering(hashes(filled))
        check = hashes([pa.repeat(_SEED, len(starts)), *filled])
        if len(new):
            kept = pa.array(new)
            self._blocks.append(
                _Block(
                    place,
                    rows.numbers[starts[new]],
                    [None if text is None else text.take(kept) for text in texts],
                )
            )
            self._first.extend(rows.numbers[starts[new]])
            self._check.extend(check[new])
            self._faulty.extend(np.zeros(len(new), bool))
            self._group.extend(self._group_numbers(rows, starts[new]))
        if (self._check[numbers] != check).any():
            raise ArithmeticError("two ids with the same hash")  # once in 10¹⁰ files of ten million responses
        lengths = np.diff(np.append(starts, len(rows.numbers)))
        return np.repeat(numbers, lengths)

    def _group_numbers(self, rows: LongRows, chosen: Places) -> Places:
        if rows.groups is None:
            return np.zeros(len(chosen), np.int64)
        return self._groups(rows.groups.take(pa.array(chosen)), len(chosen))[0]

    def _check_groups(self, source: Source, rows: LongRows, responses: Places) -> None:
        if rows.groups is None:
            return
        other = self._groups(rows.groups, len(responses))[0] != self._group[responses]
        for row in np.flatnonzero(other).tolist():
            first = int(self._first[int(responses[row])])
            text = rows.groups[row].as_py()
            rows.say(row, source, FaultCode.TWO_GROUPS, source.columns.by, text, first_row=first)

    def _say(self, rows: LongRows, counts: Counts, ragged: Ragged, last: int | None) -> None:
        for number, faults in rows.in_order():
            ragged.say(number)
            for fault in faults:
                self._sink.fault(fault)
            counts.left_out += 1
        if last is not None:
            ragged.say(last)


def _later(cells: Places) -> Mask:
    """Which cells have already come further up."""
    low = int(cells.min(initial=0))
    span = int(cells.max(initial=0)) - low + 1
    if span <= 64 * len(cells) and np.bincount(cells - low, minlength=span).max(initial=0) <= 1:
        return np.zeros(len(cells), bool)
    later = np.ones(len(cells), bool)
    later[np.unique(cells, return_index=True)[1]] = False
    return later


class _Growing:
    """An array that grows at its end."""

    def __init__(self, kind: Any) -> None:
        self._room: Any = np.zeros(1024, kind)
        self._length = 0

    def extend(self, values: Any) -> None:
        needed = self._length + len(values)
        if needed > len(self._room):
            grown = np.zeros(max(needed, 2 * len(self._room)), self._room.dtype)
            grown[: self._length] = self._room[: self._length]
            self._room = grown
        self._room[self._length : needed] = values
        self._length = needed

    def __getitem__(self, at: Any) -> Any:
        return self._room[at]

    def __setitem__(self, at: Any, value: Any) -> None:
        self._room[at] = value
