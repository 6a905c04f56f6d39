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
        self._blank = code_of("")
        self._bytes = bytes(code_of(chr(byte)) if byte < 128 else self._blank for byte in range(256))

    def __call__(self, column: pa.Array) -> Codes:
        """The codes of a column of text, numbers or dictionary-encoded text."""
        if pa.types.is_dictionary(column.type):
            return self._of_dictionary(column)
        if pa.types.is_large_string(column.type) or pa.types.is_string_view(column.type):
            column = column.cast(pa.string())
        if not pa.types.is_string(column.type):
            return self._of_dictionary(column.dictionary_encode())
        return self._of_text(column.fill_null("") if column.null_count else column)

    def judge(self, text: str) -> int:
        """The code of one text."""
        code = self._memory.get(text)
        if code is None:
            code = self._memory[text] = self._code_of(text)
        return code

    def _of_text(self, column: pa.Array) -> Codes:
        _, offsets_buffer, data = column.buffers()
        if not len(column) or data is None:
            return np.full(len(column), self._blank, np.uint8)
        offsets = np.frombuffer(offsets_buffer, np.int32)[column.offset : column.offset + len(column) + 1]
        lengths = offsets[1:] - offsets[:-1]
        if lengths.max() > 1:
            return self._of_longer(column, lengths)
        start = int(offsets[0])
        single = data[start : int(offsets[-1])].to_pybytes().translate(self._bytes) + b"\0"
        codes = np.frombuffer(single, np.uint8).take(offsets[:-1] - start, mode="clip")
        codes -= self._blank  # a blank keeps its own code: times 0, and back again
        codes *= lengths.astype(np.uint8)
        codes += self._blank
        return codes

    def _of_longer(self, column: pa.Array, lengths: np.ndarray[tuple[int], np.dtype[np.int32]]) -> Codes:
        longer = lengths > 1
        if longer.sum() * 4 > len(column):
            return self._of_dictionary(column.dictionary_encode())
        places = np.flatnonzero(longer)
        shorter = pa.compute.if_else(pa.array(longer), "", column)
        codes = self._of_text(shorter)
        codes[places] = self._of_dictionary(column.take(pa.array(places)).dictionary_encode())
        return codes

    def _of_dictionary(self, column: pa.DictionaryArray) -> Codes:
        texts = [cell_text(value) for value in column.dictionary.to_pylist()]
        table = np.array([*map(self.judge, texts), self._blank], np.uint8)
        indices = column.indices.fill_null(len(texts)) if column.indices.null_count else column.indices
        codes: Codes = table.take(indices.to_numpy(zero_copy_only=False), mode="clip")
        return codes
