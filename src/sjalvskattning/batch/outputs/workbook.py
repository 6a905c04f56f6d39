"""Rows as an Excel workbook of one sheet, streamed.

Written here and not by openpyxl, which rounds numbers to 16 digits, and writes other bytes where lxml is
installed. Every text is typed as text, so that nothing in it is calculated.
"""

from __future__ import annotations

import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import escape

from sjalvskattning.batch.outputs.cells import Remembered, real_text, well_formed, whole_text
from sjalvskattning.batch.outputs.workbook_parts import PARTS, SHEET, SHEET_END, SHEET_START
from sjalvskattning.batch.outputs.writer import Chunk, Writer, is_listed
from sjalvskattning.core.tabular.results import ColumnKind
from sjalvskattning.errors import ExportFailed

MOST_ROWS = (1 << 20) - 1
"""Rows that a sheet holds below its header."""

MOST_COLUMNS = 1 << 14

MOST_CHARACTERS = 32_767
"""UTF-16 units that a cell holds."""

MOST_BYTES = (1 << 31) - 1
"""What the sheet may unpack to."""

_AT_A_TIME = 1 << 12
_EPOCH = (1980, 1, 1, 0, 0, 0)
_READABLE_FILE = 0o100644 << 16
_UNIX = 3
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


class WorkbookWriter(Writer):
    """Writes XLSX."""

    _file: Any = None
    _archive: Any = None
    _sheet: Any = None

    def _begin(self) -> None:
        if len(self.columns) > MOST_COLUMNS:
            raise ExportFailed("score_file.too_wide", limit=MOST_COLUMNS)
        self._letters = [letters(place) for place in range(len(self.columns))]
        self._cells = {
            ColumnKind.TEXT: Remembered(_text_cell, ""),
            ColumnKind.WHOLE: Remembered(lambda value: f"><v>{whole_text(value)}</v></c>", ""),
            ColumnKind.REAL: Remembered(lambda value: f"><v>{real_text(value)}</v></c>", ""),
        }
        # Sizes are filled in afterwards: Excel refuses a zip whose sizes are said in the newer, longer way.
        self._file = self._target if self._target.seekable else tempfile.TemporaryFile()  # noqa: SIM115
        self._archive = zipfile.ZipFile(self._file, "w")
        for name, part in PARTS.items():
            self._archive.writestr(_entry(name), part)
        self._size = 0
        self._sheet = self._archive.open(_entry(SHEET), "w")
        self._put(SHEET_START)
        self._put(self._row(1, [f' s="1"{_text_cell(column.name)}' for column in self.columns]))

    def _take(self, chunk: Chunk, rows: int) -> None:
        if self.rows + rows > MOST_ROWS:
            raise ExportFailed("score_file.too_many_rows", limit=MOST_ROWS)
        if not is_listed(chunk):
            chunk = self._lists(chunk)
        texts = [
            map(self._cells[column.kind].__getitem__, values)
            for column, values in zip(self.columns, chunk, strict=True)
        ]
        lines: list[str] = []
        for number, cells in enumerate(zip(*texts, strict=True), self.rows + 2):
            lines.append(self._row(number, cells))
            if len(lines) == _AT_A_TIME:
                self._put("".join(lines))
                lines = []
        self._put("".join(lines))

    def _put(self, text: str) -> None:
        data = text.encode()
        self._size += len(data)
        if self._size > MOST_BYTES - len(SHEET_END):
            raise ExportFailed("score_file.too_large_sheet", limit=MOST_BYTES >> 20)
        self._sheet.write(data)

    def _lists(self, chunk: Chunk) -> Chunk:
        from sjalvskattning.batch.outputs.arrays import array_of

        return [
            array_of(values, column.kind).to_pylist()
            for values, column in zip(chunk, self.columns, strict=True)
        ]

    def _row(self, number: int, cells: Iterable[str]) -> str:
        parts = [
            f'<c r="{letter}{number}"{cell}'
            for letter, cell in zip(self._letters, cells, strict=True)
            if cell
        ]
        return f'<row r="{number}">{"".join(parts)}</row>'

    def _end(self) -> None:
        self._sheet.write(SHEET_END.encode())
        self._sheet.close()
        self._archive.close()
        if self._file is not self._target:
            self._file.seek(0)
            shutil.copyfileobj(self._file, self._target)
            self._file.close()

    def _abandon(self) -> None:
        if self._sheet is not None:
            self._sheet.close()
        if self._archive is not None:
            self._archive.close()
        if self._file is not None:
            self._file.close()


def letters(place: int) -> str:
    """A column's name in a spreadsheet: A for 0, Z for 25, AA for 26."""
    name, rest = "", place + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        name = chr(ord("A") + digit) + name
    return name


def _text_cell(text: object) -> str:
    """A text as the rest of a cell, typed as text; control characters are shown as their pictures."""
    clean = well_formed(str(text)).replace("\r\n", "\n").replace("\r", "\n")
    clean = _CONTROL.sub(_pictured, clean)
    if len(clean.encode("utf-16-le")) // 2 > MOST_CHARACTERS:
        raise ExportFailed("score_file.long_text", text=clean[:40], limit=MOST_CHARACTERS)
    clean = _ESCAPE.sub("_x005F_", clean)
    return f' t="inlineStr"><is><t xml:space="preserve">{escape(clean)}</t></is></c>' if clean else ""


def _pictured(match: re.Match[str]) -> str:
    code = ord(match[0])
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = _READABLE_FILE
    return entry
