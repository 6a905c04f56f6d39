"""One sweep over a wide table: codes, faults, sums, tallies and hashes of each piece, all at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute

from sjalvskattning.batch.arrow.cells import CellCodes
from sjalvskattning.batch.arrow.pieces import Numbers, Piece, pieces
from sjalvskattning.batch.arrow.sums import Codes
from sjalvskattning.batch.reading.cells import cell_text
from sjalvskattning.batch.source import Source
from sjalvskattning.core.tabular.faults import FaultCode
from sjalvskattning.core.tabular.work import Counts, OnError, Rules, Sink, group_name

Mask = np.ndarray[tuple[int], np.dtype[np.bool_]]


@dataclass
class Answers:
    """Responses as columns: where each stands, what it is known by, and the code of every item.

    ``texts`` are response, perspective, occasion, each an Arrow array of text or None where the table has no
    such column; ``groups`` are the texts of the column to group by.
    """

    source: Source
    place: int
    numbers: Numbers
    texts: list[Any]
    groups: Any
    items: list[Codes]

    def __len__(self) -> int:
        return len(self.numbers)

    def only(self, kept: Mask) -> Answers:
        """The responses that are kept."""
        mask = pa.array(kept)
        return Answers(
            self.source,
            self.place,
            self.numbers[kept],
            [None if text is None else text.filter(mask) for text in self.texts],
            None if self.groups is None else self.groups.filter(mask),
            [codes[kept] for codes in self.items],
        )


class Ragged:
    """Rows longer or shorter than the header, noted while a table is read and told in their order."""

    def __init__(self, source: Source, sink: Sink, counts: Counts) -> None:
        self._source, self._sink, self._counts = source, sink, counts
        self._found: dict[int, int] = {}

    def __bool__(self) -> bool:
        return bool(self._found)

    def note(self, number: int, found: int) -> None:
        """Take note of a row and how many cells it has."""
        self._found[number] = found

    def say(self, before: int | None = None) -> None:
        """Say and count those above a row; without one, all that are left."""
        for number in sorted(self._found):
            if before is None or number < before:
                self._sink.fault(self._source.ragged(number, self._found.pop(number)))
                self._counts.take(number)
                self._counts.left_out += 1


class WideReader:
    """Reads one wide table, piece by piece. What is wrong goes to the sink, in the order of the rows.

    ``named`` is given the texts that tell responses apart, of every row with an id, and the table's place.
    """

    def __init__(
        self,
        source: Source,
        place: int,
        rules: Rules,
        sink: Sink,
        counts: Counts,
        named: Callable[[Sequence[Any], int], None],
    ) -> None:
        self._source, self._place, self._rules, self._sink, self._counts = source, place, rules, sink, counts
        self._named = named
        self._codes = CellCodes(rules.code_of)
        self._ragged = Ragged(source, sink, counts)

    def answers(self) -> Iterator[Answers]:
        """The responses of each piece that are scored, unless they turn out to come twice."""
        columns = self._source.columns
        keys = (columns.response, columns.perspective, columns.occasion, columns.by)
        wanted = [at for at in (*columns.items, *keys) if at is not None]
        few = [at for at in columns.items if at is not None]
        for piece in pieces(self._source.table, wanted, self._ragged.note, few):
            arrays = dict(zip(wanted, piece.columns, strict=True))
            yield self._judged(piece, arrays)
            self._sink.progress(len(piece.numbers))
        self._ragged.say()

    def _judged(self, piece: Piece, arrays: dict[int, Any]) -> Answers:
        plan, columns = self._rules.plan, self._source.columns
        rows = len(piece.numbers)
        none = np.full(rows, plan.unanswered, np.uint8)
        items = [none if at is None else self._codes(arrays[at]) for at in columns.items]
        texts = [
            None if at is None else as_text(arrays[at])
            for at in (columns.response, columns.perspective, columns.occasion)
        ]
        groups = None if columns.by is None else as_text(arrays[columns.by])
        found = Answers(self._source, self._place, piece.numbers, texts, groups, items)
        return self._kept(found, arrays)

    def _kept(self, found: Answers, arrays: dict[int, Any]) -> Answers:
        """The piece without blank rows and, as the run says, without rows with faults."""
        plan = self._rules.plan
        nameless = None if found.texts[0] is None else blank_texts(found.texts[0])
        if nameless is not None:
            named = None if not nameless.any() else pa.array(~nameless)
            self._named([_filtered(text, named) for text in found.texts], self._place)
        empty = np.ones(len(found), bool) if nameless is None else nameless.copy()
        off = np.zeros(len(found), bool)
        for codes in found.items:
            if codes.max(initial=0) == plan.unreadable:
                off |= codes == plan.unreadable
            if empty.any():
                empty &= codes == plan.unanswered
        blank = int(empty.sum())
        filled = found.numbers[~empty] if blank else found.numbers
        if len(filled):
            self._counts.take(int(filled[-1]), len(filled))
        if nameless is not None:
            nameless &= ~empty
        if not (off.any() or blank or self._ragged or (nameless is not None and nameless.any())):
            return found
        dropped = self._say(found, arrays, off, nameless)
        self._counts.left_out += int(dropped.sum())
        return found.only(~(dropped | empty))

    def _say(self, found: Answers, arrays: dict[int, Any], off: Mask, nameless: Mask | None) -> Mask:
        """Say what is wrong with the piece's rows, in their order; which rows are left out for it."""
        source, rules = self._source, self._rules
        skips = rules.on_error is OnError.SKIP
        dropped = np.zeros(len(found), bool)
        wrong = off if nameless is None else off | nameless
        unreadable = self._unreadable(found, arrays)
        for row in np.flatnonzero(wrong).tolist():
            number = int(found.numbers[row])
            self._ragged.say(number)
            if off[row] and self._is_header_again(arrays, row, unreadable[row][0]):
                self._sink.fault(source.fault(FaultCode.REPEATED_HEADER, number, None, ""))
                dropped[row] = True
                continue
            for at, cell in unreadable.get(row, ()):
                self._sink.fault(source.value(rules.plan, number, at, cell))
            if nameless is not None and nameless[row]:
                self._sink.fault(source.fault(FaultCode.NO_ID, number, source.columns.response, ""))
            dropped[row] = skips
        if len(found):
            self._ragged.say(int(found.numbers[-1]))
        return dropped

    def _unreadable(self, found: Answers, arrays: dict[int, Any]) -> dict[int, list[tuple[int, str]]]:
        """For each row of the piece with cells that are no answers, their columns and what stands there."""
        cells: dict[int, list[tuple[int, str]]] = {}
        for at, codes in zip(self._source.columns.items, found.items, strict=True):
            rows = np.flatnonzero(codes == self._rules.plan.unreadable)
            if at is not None and len(rows):
                texts = arrays[at].take(pa.array(rows)).to_pylist()
                for row, text in zip(rows.tolist(), texts, strict=True):
                    cells.setdefault(row, []).append((at, cell_text(text)))
        return cells

    def _is_header_again(self, arrays: dict[int, Any], row: int, one: tuple[int, str]) -> bool:
        """Whether a row is the header again; ``one`` of its cells, which tells in nearly all cases."""
        at, text = one
        if not self._source.is_header_again([at], [text]):
            return False
        places = list(self._source.columns.items)
        cells = ["" if at is None else cell_text(arrays[at][row].as_py()) for at in places]
        return self._source.is_header_again(places, cells)


def _filtered(text: Any, mask: Any) -> Any:
    return text if text is None or mask is None else text.filter(mask)


def as_text(column: Any) -> Any:
    """A column as an array of text, nothing being empty text."""
    if pa.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    if not pa.types.is_string(column.type):
        if pa.types.is_large_string(column.type) or pa.types.is_string_view(column.type):
            column = column.cast(pa.string())
        else:
            column = pa.array([cell_text(value) for value in column.to_pylist()], pa.string())
    return column.fill_null("") if column.null_count else column


def blank_texts(texts: Any) -> Mask:
    """Which texts are nothing but white space."""
    lengths = pa.compute.binary_length(texts)
    if not len(texts) or (
        pa.compute.min(lengths).as_py() > 0 and not pa.compute.any(pa.compute.utf8_is_space(texts)).as_py()
    ):
        return np.zeros(len(texts), bool)
    stripped = pa.compute.utf8_trim_whitespace(texts)
    blank: Mask = pa.compute.equal(stripped, "").to_numpy(zero_copy_only=False)
    return blank.copy()


class Groups:
    """Names of groups as whole numbers from 0, in order of appearance."""

    def __init__(self) -> None:
        self.names: dict[str, int] = {}

    def __call__(self, texts: Any, rows: int) -> tuple[np.ndarray[Any, np.dtype[np.int64]], Any]:
        """The number of each row's group, and the names as an array of text."""
        if texts is None:
            self.names.setdefault("", 0)
            return np.full(rows, self.names[""], np.int64), None
        encoded = texts.dictionary_encode()
        names = [group_name(text) for text in encoded.dictionary.to_pylist()]
        table = np.array([self.names.setdefault(name, len(self.names)) for name in names], np.int64)
        places = encoded.indices.to_numpy(zero_copy_only=False)
        named = pa.DictionaryArray.from_arrays(encoded.indices, pa.array(names, pa.string()))
        return table.take(places, mode="clip") if len(table) else np.zeros(rows, np.int64), named
