"""An .xlsx file to cells: every value as the text one sees, with limits before anything is unpacked."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, NamedTuple

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from sjalvskattning.definitions.tree import tidy
from sjalvskattning.errors import InputRejected

MAX_FILE = 10 * 1024 * 1024
MAX_UNPACKED = 60 * 1024 * 1024
MAX_PARTS = 2000
MAX_ROWS = 5000
MAX_COLUMNS = 200
_NOT_KEPT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class CellText(NamedTuple):
    """What stands in one cell. ``name`` is as the spreadsheet shows it: C7."""

    sheet: str
    name: str
    text: str


Grid = list[list[CellText]]


def opened(data: bytes, name: str) -> dict[str, Grid]:
    """The sheets of a workbook by title, rows of cells, empty rows left out.

    Raises InputRejected for what is no workbook, is too large, or cannot be read.
    """
    _check(data, name)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        return {str(page.title): list(_rows(page, name)) for page in book.worksheets}
    except InputRejected:
        raise
    except Exception as error:  # openpyxl raises whatever its parsers do
        raise InputRejected("workbook.damaged", path=name, reason=type(error).__name__) from error


def _check(data: bytes, name: str) -> None:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise InputRejected("workbook.old", path=name)
    if len(data) > MAX_FILE:
        raise InputRejected("workbook.too_large", path=name)
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise InputRejected("workbook.not_excel", path=name) from error
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise InputRejected("workbook.too_large", path=name)
    if not any(part.filename == "xl/workbook.xml" for part in parts):
        raise InputRejected("workbook.not_excel", path=name)


def _rows(page: Any, name: str) -> Iterator[list[CellText]]:
    for number, values in enumerate(page.iter_rows(values_only=True), 1):
        if number > MAX_ROWS or any(values[MAX_COLUMNS:]):
            raise InputRejected("workbook.too_large", path=name)
        row = [
            CellText(str(page.title), f"{get_column_letter(at)}{number}", as_text(value))
            for at, value in enumerate(values[:MAX_COLUMNS], 1)
        ]
        if any(cell.text for cell in row):
            yield row


def as_text(value: object) -> str:
    """A cell's value as one would type it in a definition."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.6f}".rstrip("0")
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return tidy(_NOT_KEPT.sub(" ", str(value)))
