"""Which writer makes which format."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from sjalvskattning.batch.lean import keep_pandas_out
from sjalvskattning.batch.outputs.formats import Dialect, OutputFormat, format_of
from sjalvskattning.batch.outputs.lines import LineWriter
from sjalvskattning.batch.outputs.notation import Delimited, JsonLines
from sjalvskattning.batch.outputs.writer import Target, Writer
from sjalvskattning.core.tabular.results import ResultColumn
from sjalvskattning.errors import ExportFailed, MissingExtra

Maker = Callable[[Target, Sequence[ResultColumn], Dialect], Writer]


def open_writer(
    path: Path, columns: Sequence[ResultColumn], *, dialect: Dialect = Dialect.STANDARD
) -> Writer:
    """A writer to a file that is made or emptied; its name's end says the format.

    Raises UsageError (``score_file.unknown_format``), ExportFailed (``export.failed``), MissingExtra.
    """
    maker = _MAKERS[format_of(path)]
    try:
        stream = path.open("wb", buffering=1 << 16)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportFailed("export.failed", path=str(path), reason=reason) from error
    try:
        return maker(Target(stream, path), columns, dialect)
    except BaseException:
        stream.close()
        raise


def open_stream(
    stream: BinaryIO,
    columns: Sequence[ResultColumn],
    kind: OutputFormat = OutputFormat.CSV,
    *,
    dialect: Dialect = Dialect.STANDARD,
) -> Writer:
    """A writer to a stream that is left open, such as standard output. Raises MissingExtra, OSError."""
    return _MAKERS[kind](Target(stream), columns, dialect)


def _delimited(delimiter: str, swedish: str) -> Maker:
    def make(target: Target, columns: Sequence[ResultColumn], dialect: Dialect) -> Writer:
        chosen = swedish if dialect is Dialect.EXCEL_SV else delimiter
        return LineWriter(target, columns, Delimited(chosen, dialect, alone=len(columns) == 1))

    return make


def _json_lines(target: Target, columns: Sequence[ResultColumn], dialect: Dialect) -> Writer:
    return LineWriter(target, columns, JsonLines())


def _parquet(target: Target, columns: Sequence[ResultColumn], dialect: Dialect) -> Writer:
    try:
        keep_pandas_out()
        from sjalvskattning.batch.outputs.parquet import ParquetWriter
    except ModuleNotFoundError as error:
        if error.name != "pyarrow":
            raise
        raise MissingExtra("table.needs_batch", python=sys.executable) from error
    return ParquetWriter(target, columns)


def _workbook(target: Target, columns: Sequence[ResultColumn], dialect: Dialect) -> Writer:
    from sjalvskattning.batch.outputs.workbook import WorkbookWriter

    return WorkbookWriter(target, columns)


_MAKERS: dict[OutputFormat, Maker] = {
    OutputFormat.CSV: _delimited(",", ";"),
    OutputFormat.TSV: _delimited("\t", "\t"),
    OutputFormat.PARQUET: _parquet,
    OutputFormat.JSONL: _json_lines,
    OutputFormat.XLSX: _workbook,
}
