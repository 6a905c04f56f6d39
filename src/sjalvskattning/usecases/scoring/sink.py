"""Where an engine leaves what it finds: rows in the output, faults in their file, progress for the face."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sjalvskattning.batch.fault_file import FaultFile
from sjalvskattning.batch.outputs import Dialect, Writer, open_writer
from sjalvskattning.core.tabular.faults import Fault
from sjalvskattning.core.tabular.results import ResultColumn
from sjalvskattning.errors import InputRejected

if TYPE_CHECKING:
    from sjalvskattning.batch.threads import Behind

MOST_FAULTS = 1_000_000
"""After so many faults the search for more is given up: then the file, or its map, is another one."""

Progress = Callable[[int], None]
"""Told how many rows have been read since last time."""


class _Restarted(Exception):
    """Said to a writer that begins anew."""


class RunSink:
    """Writes rows as they come, unless nothing is to be written or something has been wrong.

    ``path`` is the unfinished output, or None. With ``stops`` the first fault ends the writing, not the
    search for faults. ``beside`` lets the writing go on in a thread of its own.
    """

    def __init__(
        self,
        path: Path | None,
        columns: Sequence[ResultColumn],
        dialect: Dialect,
        faults: FaultFile,
        progress: Progress,
        *,
        stops: bool,
        beside: bool,
    ) -> None:
        self._path, self._columns, self._dialect = path, columns, dialect
        self._faults, self._progress, self._stops = faults, progress, stops
        self._writer: Writer | None = None
        self._beside = beside
        self._behind: Behind | None = None
        self.rows = 0

    def __enter__(self) -> Self:
        self._open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close(error)

    def _open(self) -> None:
        self.rows = 0
        if self._path is not None:
            self._writer = open_writer(self._path, self._columns, dialect=self._dialect)
            self._writer.__enter__()
            if self._beside:
                from sjalvskattning.batch.threads import Behind

                self._behind = Behind()

    def _close(self, error: BaseException | None) -> None:
        if self._writer is None:
            return
        writer, self._writer = self._writer, None
        try:
            if self._behind is not None:
                self._behind.give_up() if error else self._behind.finish()
        except BaseException as late:
            error = late
            raise
        finally:
            writer.__exit__(type(error) if error else None, error, None)

    def fault(self, fault: Fault) -> None:
        """Take one fault. Raises InputRejected (``score.too_many_faults``) when there is no end of them."""
        self._faults.add(fault)
        if self._faults.count >= MOST_FAULTS:
            raise InputRejected("score.too_many_faults", limit=MOST_FAULTS, row=fault.row, file=fault.file)

    def scored(self, columns: Sequence[Sequence[object]]) -> None:
        """Take some responses."""
        if self._writer is None or (self._stops and self._faults.count):
            return
        if self._behind is None:
            self._writer.write(columns)
        else:
            self._behind.call(self._writer.write, columns)
        self.rows += len(columns[0])

    def restart(self) -> None:
        """Forget the responses taken so far."""
        if self._writer is not None:
            self._close(_Restarted())
            self._open()

    def progress(self, rows: int) -> None:
        """Hear that so many more rows have been read."""
        self._progress(rows)
