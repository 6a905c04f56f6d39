"""Rows to an .xlsx file that is pleasant to fill in: frozen headers, wrapped text, choices to pick from."""

from __future__ import annotations

import io

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import IllegalCharacterError
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from sjalvskattning.core.assessment import Assessment, Kind, Relation
from sjalvskattning.core.themes import THEMES
from sjalvskattning.definitions.workbook.layout import AREAS, ITEMS, Column
from sjalvskattning.definitions.workbook.rows import Sheet, sheets_of
from sjalvskattning.errors import InputRejected
from sjalvskattning.locale import Translator

WIDE = 44
NARROW = 16
_PROSE = {"text", "third", "works", "fails", "question", "about", "reason", "title", "value", "section"}
_HEADER_FILL = PatternFill("solid", fgColor="E8EEF4")
ROOM = 500
"""Rows for which there are choices to pick from."""


def saved(assessment: Assessment, t: Translator) -> bytes:
    """The workbook of an assessment, its guide in the language of ``t``."""
    book = Workbook()
    guide = book.worksheets[0]
    guide.title = t("workbook.guide")
    _fill_guide(guide, t)
    for name, sheet in sheets_of(assessment).items():
        _fill(book.create_sheet(name), name, sheet, assessment)
    book.active = 1
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _fill_guide(guide: Worksheet, t: Translator) -> None:
    guide.column_dimensions["A"].width = 100
    for number, line in enumerate(t("workbook.guide.text").split("\n"), 1):
        cell = guide.cell(row=number, column=1)
        _put(cell, line)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if number == 1:
            cell.font = Font(bold=True)
    _put(guide.cell(row=guide.max_row + 2, column=1), f"{t('workbook.guide.themes')}: {', '.join(THEMES)}")


def _put(cell: Cell | MergedCell, text: str) -> None:
    """Set a text as a text, also when it begins with a sign that a spreadsheet would calculate.

    Raises InputRejected for a control character, which no workbook can hold.
    """
    try:
        cell.value = text
    except IllegalCharacterError as error:
        raise InputRejected("workbook.control", text=text) from error
    cell.data_type = "s"


def _fill(page: Worksheet, name: str, sheet: Sheet, assessment: Assessment) -> None:
    columns, rows = sheet
    for at, column in enumerate(columns, 1):
        header = page.cell(row=1, column=at)
        _put(header, column.header)
        header.font = Font(bold=True)
        header.fill = _HEADER_FILL
        letter = get_column_letter(at)
        page.column_dimensions[letter].width = WIDE if column.name in _PROSE else NARROW
        _offer(page, name, column, letter, assessment)
    for number, row in enumerate(rows, 2):
        for at, column in enumerate(columns, 1):
            if text := row.get(column, ""):
                cell = page.cell(row=number, column=at)
                _put(cell, text)
                cell.alignment = Alignment(wrap_text=True, vertical="top")
    page.freeze_panes = "A2"


def _offer(page: Worksheet, sheet: str, column: Column, letter: str, assessment: Assessment) -> None:
    """A list of choices in the cells of a column that has few."""
    choices = {
        "relation": [relation.value for relation in Relation],
        "kind": [kind.value for kind in Kind],
        "reverse": ["ja", "nej"],
        "role": [role.id for role in assessment.roles] if sheet in (ITEMS, AREAS) else [],
    }.get(column.name, [])
    text = ",".join(choices)
    if not choices or len(text) > 250:
        return
    validation = DataValidation(type="list", formula1=f'"{text}"', allow_blank=True)
    page.add_data_validation(validation)
    validation.add(f"{letter}2:{letter}{ROOM}")
