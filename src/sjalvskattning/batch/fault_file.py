"""Faults as they are found -> a file for machines and people, counts, and the first few for a screen."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Self

from sjalvskattning.batch.outputs import Dialect, OutputFormat, format_of
from sjalvskattning.batch.outputs.cells import Remembered
from sjalvskattning.batch.outputs.notation import Delimited
from sjalvskattning.batch.outputs.writer import Target
from sjalvskattning.core.tabular.faults import MAX_SHOWN, Fault
from sjalvskattning.core.tabular.results import ColumnKind, ResultColumn
from sjalvskattning.core.text import for_display
from sjalvskattning.errors import ExportFailed, UsageError
from sjalvskattning.locale import Translator

COLUMNS = ("file", "row", "column", "value", "code", "what", "remedy")
"""What is told of each fault. ``row`` is 0, or empty in CSV, where a fault is the whole file's."""

FORMATS = (OutputFormat.CSV, OutputFormat.TSV, OutputFormat.JSONL)

_AT_A_TIME = 1 << 12
_COLUMNS = tuple(ResultColumn(name, ColumnKind.TEXT) for name in COLUMNS)


class FaultFile:
    """Takes faults. As a context manager it closes its file, if it has one.

    ``count`` is all of them; ``by_code`` and ``by_column`` are exact; ``first`` are the first few of each
    code, in order.
    """

    def __init__(
        self, path: Path | None, t: Translator, *, keep: int = 3, dialect: Dialect = Dialect.STANDARD
    ) -> None:
        """Open the file, if faults are to be written.

        Raises UsageError (``score_file.unknown_format``), ExportFailed (``export.failed``).
        """
        self.count = 0
        self.by_code: Counter[str] = Counter()
        self.by_column: Counter[str] = Counter()
        self.first: list[Fault] = []
        self._keep, self._lines = keep, list[str]()
        self._target: Target | None = None
        if path is not None:
            self._write, head = _notation(path, t, dialect)
            self._target = _opened(path)
            self._put(head)

    def add(self, fault: Fault) -> None:
        """Take one fault. May raise ExportFailed (``export.failed``)."""
        self.count += 1
        self.by_code[fault.code] += 1
        self.by_column[fault.column] += 1
        if self.by_code[fault.code] <= self._keep:
            self.first.append(fault)
        if self._target is not None:
            self._lines.append(self._write(fault))
            if len(self._lines) >= _AT_A_TIME:
                self._flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._target is None:
            return
        if kind is not None:
            with suppress(OSError):  # an error is on its way already
                self._target.shut()
            return
        self._flush()
        with self._target.refusals():
            self._target.shut()

    def _flush(self) -> None:
        self._put("".join(self._lines))
        self._lines.clear()

    def _put(self, text: str) -> None:
        if self._target is not None:
            with self._target.refusals():
                self._target.write(text.encode())


def shown(text: str) -> str:
    """A faulty cell's text on one line, shortened: control characters as their pictures."""
    return for_display(text[:MAX_SHOWN]).replace("\n", "␊")


def _opened(path: Path) -> Target:
    try:
        return Target(path.open("wb", buffering=1 << 16), path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportFailed("export.failed", path=str(path), reason=reason) from error


def _notation(path: Path, t: Translator, dialect: Dialect) -> tuple[Callable[[Fault], str], str]:
    """What writes a fault as a line, and what comes before the lines."""
    kind = format_of(path)
    if kind not in FORMATS:
        known = ", ".join(f".{one.value}" for one in FORMATS)
        raise UsageError("score_file.unknown_format", path=str(path), known=known)
    if kind is OutputFormat.JSONL:
        return _json_lines(_Told(t, json_text)), ""
    delimiter = "\t" if kind is OutputFormat.TSV else ";" if dialect is Dialect.EXCEL_SV else ","
    notation = Delimited(delimiter, dialect, alone=False)

    def text(value: str) -> str:
        return notation.cell(ColumnKind.TEXT, value)

    end = notation.around(_COLUMNS)[-1]
    return _delimited(_Told(t, text), text, delimiter, end), notation.head(_COLUMNS)


def json_text(value: str) -> str:
    """A text in JSON."""
    return json.dumps(value, ensure_ascii=False)


class _Told:
    """The code and the sentences of a fault, written for the file; most faults are told alike."""

    def __init__(self, t: Translator, text: Callable[[str], str]) -> None:
        self._t, self._text = t, Remembered(text, "").__getitem__
        self._known: dict[tuple[object, ...], tuple[str, str, str]] = {}
        self._sentences = cache(lambda code: (t(f"fault.{code}.what"), t(f"fault.{code}.remedy")))

    def __call__(self, fault: Fault) -> tuple[str, str, str]:
        key = (fault.code, *fault.params.values())
        if (told := self._known.get(key)) is None:
            if len(self._known) > _AT_A_TIME:
                self._known.clear()
            told = self._known[key] = self._made(fault.code, fault.params)
        return told

    def _made(self, code: str, params: Mapping[str, object]) -> tuple[str, str, str]:
        safe = {name: shown(value) if isinstance(value, str) else value for name, value in params.items()}
        what, remedy = self._sentences(code)
        if safe:
            what, remedy = what.format_map(safe), remedy.format_map(safe)
        if suggestion := safe.get("suggestion"):
            remedy = f"{self._t('fault.did_you_mean', suggestion=suggestion)} {remedy}"
        return self._text(str(code)), self._text(what), self._text(remedy)


def _delimited(told: _Told, text: Callable[[str], str], delimiter: str, end: str) -> Callable[[Fault], str]:
    cells = Remembered(lambda value: text(shown(value)), "")

    def line(fault: Fault) -> str:
        row = str(fault.row) if fault.row else ""
        ends = delimiter.join(told(fault))
        where = f"{cells[fault.file]}{delimiter}{row}{delimiter}{cells[fault.column]}"
        return f"{where}{delimiter}{cells[fault.value]}{delimiter}{ends}{end}"

    return line


def _json_lines(told: _Told) -> Callable[[Fault], str]:
    cells = Remembered(lambda value: json_text(shown(value)), '""')

    def line(fault: Fault) -> str:
        code, what, remedy = told(fault)
        where = f'"file":{cells[fault.file]},"row":{fault.row},"column":{cells[fault.column]}'
        return f'{{{where},"value":{cells[fault.value]},"code":{code},"what":{what},"remedy":{remedy}}}\n'

    return line
