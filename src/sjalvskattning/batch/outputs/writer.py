"""What every writer does: counts, checks, says what the disk refuses, and never ends half a file."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from sjalvskattning.core.tabular.results import ResultColumn
from sjalvskattning.errors import ExportFailed

Column = Any
"""A list or tuple; or a numpy array, or a pyarrow Array or ChunkedArray, text perhaps as a dictionary."""

Chunk = Sequence[Column]
"""Some rows: a sequence of cells for each column, all of one length. None and null are empty cells."""


class Target:
    """Where bytes go: a file of one's own, or a stream that someone else closes.

    After :meth:`shut` nothing more arrives, so that a library that writes a last piece as it closes can't
    make half a file look whole.
    """

    closed = False
    _open = True

    def __init__(self, stream: BinaryIO, path: Path | None = None) -> None:
        self._stream, self._path = stream, path
        self._place = 0

    @property
    def seekable(self) -> bool:
        """Whether one can go back: in a file of one's own."""
        return self._path is not None

    def write(self, data: Any) -> int:
        """Write all of ``data``. Raises OSError."""
        size = memoryview(data).nbytes
        if self._open:
            self._stream.write(data)
        self._place += size
        return size

    def tell(self) -> int:
        """The place of the next byte."""
        return self._place

    def seek(self, place: int) -> int:
        """Go to a place, counted from the beginning. Raises OSError."""
        if self._open:
            self._stream.seek(place)
        self._place = place
        return place

    def flush(self) -> None:
        """Hand everything on. Raises OSError."""
        if self._open:
            self._stream.flush()

    def close(self) -> None:
        """Libraries call this; the stream is closed by :meth:`shut`."""

    def shut(self) -> None:
        """Take no more, and close the file if it is one's own. Raises OSError."""
        self._open = False
        if self._path is not None:
            self._stream.close()

    @contextmanager
    def refusals(self) -> Iterator[None]:
        """What the disk refuses, as ExportFailed (``export.failed``). Those of a stream are its owner's."""
        try:
            yield
        except OSError as error:
            if self._path is None:
                raise
            reason = error.strerror or str(error)
            raise ExportFailed("export.failed", path=str(self._path), reason=reason) from error


class Writer(ABC):
    """Writes rows. As a context manager it ends the file when the block ends well, and else leaves it torn.

    ``rows`` counts what has been written. Everything may raise ExportFailed (``export.failed``), or OSError
    when the rows go to a stream.
    """

    def __init__(self, target: Target, columns: Sequence[ResultColumn]) -> None:
        self.columns = tuple(columns)
        self.rows = 0
        self._target = target
        try:
            with target.refusals():
                self._begin()
        except BaseException:
            self._give_up()
            raise

    def write(self, chunk: Chunk) -> None:
        """Write some rows.

        Raises ValueError where the chunk does not fit the columns, or holds a number that is not a number.
        """
        lengths = {len(column) for column in chunk}
        if len(chunk) != len(self.columns) or len(lengths) != 1:
            raise ValueError(f"{len(chunk)} columns of lengths {lengths} for {len(self.columns)}")
        with self._target.refusals():
            self._take(chunk, rows := lengths.pop())
        self.rows += rows

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._give_up()
            return
        with self._target.refusals():
            try:
                self._end()
                self._target.flush()
            finally:
                self._target.shut()

    def _give_up(self) -> None:
        with suppress(OSError):  # an error is on its way already, and what is in the file does not matter
            self._target.shut()
        self._abandon()

    @abstractmethod
    def _begin(self) -> None:
        """Write what comes before the rows."""

    @abstractmethod
    def _take(self, chunk: Chunk, rows: int) -> None:
        """Write some rows, or keep them for later."""

    @abstractmethod
    def _end(self) -> None:
        """Write what is left and what comes after the rows."""

    @abstractmethod
    def _abandon(self) -> None:
        """Let go of what a library holds. Nothing that is written arrives any more."""


def is_listed(chunk: Chunk) -> bool:
    """Whether no column is an array."""
    return all(isinstance(column, list | tuple) for column in chunk)
