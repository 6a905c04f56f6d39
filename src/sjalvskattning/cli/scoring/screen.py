"""Where a result goes that is written to standard output: to a terminal only what is safe to show."""

from __future__ import annotations

import codecs
import io
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

    from sjalvskattning.cli.surroundings import Surroundings


def result_stream(surroundings: Surroundings) -> BinaryIO:
    """Standard output: as it is for a pipe or a file, shown for a terminal."""
    if surroundings.stdout.isatty():
        return _Screen(surroundings)
    binary: BinaryIO = surroundings.stdout.buffer
    return binary


class _Screen(io.BytesIO):
    """Takes a result's bytes as they come and shows them: a cell may hold what a terminal would obey."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._decoder = io.IncrementalNewlineDecoder(
            codecs.getincrementaldecoder("utf-8")(errors="replace"), translate=True
        )

    def write(self, data: ReadableBuffer, /) -> int:
        """Show some more. Raises as ``Surroundings.write``."""
        given = bytes(data)
        self._surroundings.write(self._decoder.decode(given), end="")
        return len(given)
