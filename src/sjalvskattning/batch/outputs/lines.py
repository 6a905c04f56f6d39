"""Rows as lines of text: lists in plain Python, arrays by Arrow (``arrays``), to the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

from sjalvskattning.batch.outputs.cells import Remembered, well_formed
from sjalvskattning.batch.outputs.notation import Notation
from sjalvskattning.batch.outputs.writer import Chunk, Target, Writer, is_listed
from sjalvskattning.core.tabular.results import ColumnKind, ResultColumn

AT_A_TIME = 1 << 16
"""Rows that are text in memory at the same time."""


class LineWriter(Writer):
    """Writes CSV and JSON lines."""

    def __init__(self, target: Target, columns: Sequence[ResultColumn], notation: Notation) -> None:
        self._notation = notation
        self._cells = {kind: Remembered(partial(notation.cell, kind), notation.empty) for kind in ColumnKind}
        around = [text.replace("%", "%%") for text in notation.around(columns)]
        self._row = "%s".join(around)
        super().__init__(target, columns)

    def _begin(self) -> None:
        self._put(self._notation.head(self.columns))

    def _take(self, chunk: Chunk, rows: int) -> None:
        if not is_listed(chunk):
            from sjalvskattning.batch.outputs import arrays

            for start in range(0, rows, AT_A_TIME):
                part = [column[start : start + AT_A_TIME] for column in chunk]
                self._target.write(arrays.joined(part, self.columns, self._notation))
            return
        lines = map(self._row.__mod__, zip(*map(self._texts, self.columns, chunk), strict=True))
        while text := "".join(islice(lines, AT_A_TIME)):
            self._put(text)

    def _end(self) -> None:
        """Lines need nothing after them."""

    def _abandon(self) -> None:
        """No library holds anything."""

    def _texts(self, column: ResultColumn, values: Sequence[object]) -> Iterator[str]:
        return map(self._cells[column.kind].__getitem__, values)

    def _put(self, text: str) -> None:
        try:
            data = text.encode()
        except UnicodeEncodeError:
            data = well_formed(text).encode()
        self._target.write(data)
