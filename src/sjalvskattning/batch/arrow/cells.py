"""Cells as codes: each distinct text is judged once, by the same reader as everywhere else."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pyarrow.compute

from sjalvskattning.batch.reading.cells import cell_text

Codes = np.ndarray[tuple[int], np.dtype[np.uint8]]


class CellCodes:
    """Turns an array of cells into codes (``core.tabular.plan``).

    ``code_of`` judges one text. Cells of one character, which is what nearly all are, go through a table of
    256 bytes; longer ones are judged once for each distinct text.
    """

    def __init__(self, code_of: Callable[[str], int]) -> None:
        self._code_of = code_of
        self._memory: dict[str, int] = {}
        self._numbers: Codes | None = None
        self._blank = code_of("")
        self._bytes = bytes(code_of(chr(byte)) if byte < 128 else self._blank for byte in range(256))

    def __call__(self, column: pa.Array) -> Codes:
        """The codes of a column of text, numbers or dictionary-encoded text."""
        if pa.types.is_dictionary(column.type):
            return self._of_dictionary(column)
        if pa.types.is_large_string(column.type) or pa.types.is_string_view(column.type):
            column = column.cast(pa.string())
        if pa.types.is_integer(column.type) and (small := _as_bytes(column)) is not None:
            return self._of_bytes(small)
        if not pa.types.is_string(column.type):
            return self._of_dictionary(column.dictionary_encode())
        return self._of_text(column.fill_null("") if column.null_count else column)

    def judge(self, text: str) -> int:
        """The code of one text."""
        code = self._memory.get(text)
        if code is None:
            code = self._memory[text] = self._code_of(text)
        return code

    def _of_bytes(self, column: pa.Array) -> Codes:
        if self._numbers is None:
            texts = [str(byte - 256 if byte > 127 else byte) for byte in range(256)]
            self._numbers = np.array([self.judge(text) for text in texts], np.uint8)
        values = np.frombuffer(column.buffers()[1], np.uint8)[column.offset : column.offset + len(column)]
        codes: Codes = self._numbers.take(values)
        if column.null_count:
            codes[column.is_null().to_numpy(zero_copy_only=False)] = self._blank
        return codes

    def _of_text(self, column: pa.Array) -> Codes:
        _, offsets_buffer, data = column.buffers()
        if not len(column) or data is None:
            return np.full(len(column), self._blank, np.uint8)
        offsets = np.frombuffer(offsets_buffer, np.int32)[column.offset : column.offset + len(column) + 1]
        lengths = offsets[1:] - offsets[:-1]
        longer = np.flatnonzero(lengths > 1)
        if len(longer) * 4 > len(column):
            return self._of_dictionary(column.dictionary_encode())
        start = int(offsets[0])
        single = data[start : int(offsets[-1])].to_pybytes().translate(self._bytes) + b"\0"
        codes = np.frombuffer(single, np.uint8).take(offsets[:-1] - start, mode="clip")
        codes -= self._blank  # a blank keeps its own code: times 0, and back again
        codes *= lengths > 0
        codes += self._blank
        if len(longer):
            codes[longer] = self._of_dictionary(column.take(pa.array(longer)).dictionary_encode())
        return codes

    def _of_dictionary(self, column: pa.DictionaryArray) -> Codes:
        texts = [cell_text(value) for value in column.dictionary.to_pylist()]
        table = np.array([*map(self.judge, texts), self._blank], np.uint8)
        indices = column.indices.fill_null(len(texts)) if column.indices.null_count else column.indices
        codes: Codes = table.take(indices.to_numpy(zero_copy_only=False), mode="clip")
        return codes


def _as_bytes(column: pa.Array) -> pa.Array | None:
    """Whole numbers in one byte each, where they all have room in that; the value of a null is any."""
    if column.type == pa.int8():
        return column
    ends = pa.compute.min_max(column).as_py()
    if ends["min"] is not None and ends["min"] >= -128 and ends["max"] <= 127:
        return column.cast(pa.int8())
    return None
