"""A sheet's cells under its headers, and what is wrong with the headers."""

from __future__ import annotations

from dataclasses import dataclass, field

from sjalvskattning.definitions.faults import Place
from sjalvskattning.definitions.workbook.layout import ITEMS, Column, column_of, near_column, sheet_of
from sjalvskattning.definitions.workbook.opening import CellText, Grid


@dataclass(slots=True)
class Places:
    """Every cell that a fault can point to; a cell's place is a line of its own."""

    cells: list[CellText] = field(default_factory=list)

    def of(self, cell: CellText) -> Place:
        """The place of a cell."""
        self.cells.append(cell)
        return Place(len(self.cells), 1, max(len(cell.text), 1))

    @property
    def lines(self) -> list[str]:
        """What stands at each place."""
        return [cell.text for cell in self.cells]


@dataclass(slots=True)
class Problem:
    """Something wrong with a header or a sheet. ``code`` is one of ``workbook``'s texts."""

    code: str
    cell: CellText
    params: dict[str, str]


@dataclass(slots=True)
class Row:
    """One row: its cells by column, blank ones too. ``first`` is where the row begins."""

    first: CellText
    cells: dict[Column, CellText]

    def get(self, name: str, number: int = 0, *, english: bool = False) -> CellText | None:
        """The cell in a column, or None when the sheet has no such column."""
        return self.cells.get(Column(name, number, english))

    def text(self, name: str, *, english: bool = False) -> str:
        """What stands in a column; "" when it is blank or not there."""
        cell = self.get(name, english=english)
        return cell.text if cell else ""

    def numbered(self, name: str, *, english: bool = False) -> list[CellText]:
        """The filled cells of a list by number; one without a number holds several, with ; between."""
        own = [column for column in self.cells if column.name == name and column.english == english]
        found: list[CellText] = []
        for column in sorted(own):
            cell = self.cells[column]
            found += _parts(cell) if not column.number else [cell] if cell.text else []
        return found


def _parts(cell: CellText) -> list[CellText]:
    texts = [text.strip() for text in cell.text.split(";") if text.strip()]
    return [cell._replace(text=text) for text in texts]


def tables_of(sheets: dict[str, Grid]) -> tuple[dict[str, list[Row]], list[Problem]]:
    """The rows of every known sheet. With no known sheet, the first with something in it holds the items."""
    named = {sheet_of(title): grid for title, grid in sheets.items() if sheet_of(title) and grid}
    if ITEMS not in named:
        filled = [grid for title, grid in sheets.items() if grid and not sheet_of(title)]
        if filled:
            named[ITEMS] = filled[0]
    tables: dict[str, list[Row]] = {}
    problems: list[Problem] = []
    for name, grid in named.items():
        columns = _columns(name, grid[0], problems)
        tables[name] = [_row(columns, cells) for cells in grid[1:]]
    return tables, problems


def _columns(sheet: str, headers: list[CellText], problems: list[Problem]) -> list[Column | None]:
    columns: list[Column | None] = []
    for cell in headers:
        column = column_of(cell.text, sheet) if cell.text else None
        if cell.text and column is None:
            suggestion = near_column(cell.text, sheet)
            problems.append(
                Problem("workbook.column_unknown", cell, {"name": cell.text, "suggestion": suggestion})
            )
        elif column is not None and column in columns:
            problems.append(Problem("workbook.column_twice", cell, {"name": cell.text}))
            column = None
        columns.append(column)
    return columns


def _row(columns: list[Column | None], cells: list[CellText]) -> Row:
    first = next(cell for cell in cells if cell.text)
    return Row(
        first,
        {column: cell for column, cell in zip(columns, cells, strict=False) if column is not None},
    )
