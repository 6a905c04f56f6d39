"""Where the answers of a response in a file stand, beside what each cell was read as."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from sjalvskattning.core.answer_table.cells import STATES
from sjalvskattning.core.assessment import Item
from sjalvskattning.core.explain.target import Target, TargetKind
from sjalvskattning.core.explain.working import area_called, item_called
from sjalvskattning.core.marks import answer_of, step_of
from sjalvskattning.core.response import Response
from sjalvskattning.core.summary.document import Block, Bullet, Bullets, Paragraph, Section, Summary, Table
from sjalvskattning.core.tabular.fault_words import fault_words
from sjalvskattning.core.tabular.faults import MAX_SHOWN, Fault
from sjalvskattning.core.text import for_display
from sjalvskattning.core.wording import statement
from sjalvskattning.locale import Translator

_BEFORE = frozenset({"rule", "sources", "further"})
"""The sections that the file's cells stand before: answers first, then what is said of them."""


class SourceCell(NamedTuple):
    """A cell with the answer to an item. ``row`` is as a spreadsheet shows it, ``column`` its header.

    ``asked`` is the text that says which item a row of a long table is about, "" in a wide one. ``text`` is
    the cell as it stands, ``mark`` what it is read as, None when that is no answer.
    """

    item_id: str
    file: str
    row: int
    column: str
    asked: str
    text: str
    mark: str | None


class FileSource(NamedTuple):
    """Where a response in a file stands. ``rows`` are (file, row) in the order they were read.

    ``perspective`` and ``occasion`` are those cells as they stand, "" where the file has none. ``map_file``
    is the column map, or "". ``faults`` are those of the response's own rows.
    """

    rows: tuple[tuple[str, int], ...]
    cells: tuple[SourceCell, ...]
    faults: tuple[Fault, ...] = ()
    is_long: bool = False
    map_file: str = ""
    perspective: str = ""
    occasion: str = ""

    def cells_of(self, item: Item) -> tuple[SourceCell, ...]:
        """The cells with an answer to an item: none, one, or several where it was answered more than once."""
        return tuple(cell for cell in self.cells if cell.item_id == item.id)


def with_file(
    document: Summary, response: Response, source: FileSource, target: Target, t: Translator
) -> Summary:
    """An explanation with the response's place in its heading, and the cells behind the number."""
    section = the_file(response, source, target, t)
    sections = document.sections
    place = next((n for n, one in enumerate(sections) if one.id in _BEFORE), len(sections))
    return document._replace(
        facts=(*document.facts, *_facts(source, t)), sections=(*sections[:place], section, *sections[place:])
    )


def the_file(response: Response, source: FileSource, target: Target, t: Translator) -> Section:
    """Every cell behind a number as it stands and as it was read, and what is wrong with the response."""
    blocks: list[Block] = [Paragraph(t("explain_file.about")), _table(response, source, target, t)]
    if source.faults:
        blocks.append(Paragraph(t("explain_file.faults")))
        blocks.append(Bullets(tuple(Bullet(_fault(fault, t)) for fault in source.faults)))
    return Section("file", t("explain_file.section"), tuple(blocks))


def file_data(response: Response, source: FileSource, target: Target, t: Translator) -> dict[str, Any]:
    """The same for other programs: ``places``, ``items`` with their ``cells``, and ``faults``."""
    numbers = {item.id: number for number, item in enumerate(response.items, 1)}
    return {
        "shape": "long" if source.is_long else "wide",
        "places": [{"file": file, "rows": rows} for file, rows in _by_file(source)],
        "map": source.map_file or None,
        "perspective": source.perspective or None,
        "occasion": source.occasion or None,
        "items": [
            {
                "number": numbers[item.id],
                "id": item.id,
                "state": response.answer(item.id).state.value,
                "value": response.answer(item.id).value,
                "cells": [_cell_data(cell, source.is_long) for cell in source.cells_of(item)],
            }
            for item in items_behind(response, target)
        ],
        "faults": [_fault_data(fault, t) for fault in source.faults],
    }


def items_behind(response: Response, target: Target) -> tuple[Item, ...]:
    """The items that a number is made of; every item for the numbers that are there once. Raises KeyError."""
    if target.kind is TargetKind.AREA:
        return tuple(area_called(response, target.id).all_items())
    if target.kind is TargetKind.ITEM:
        return (item_called(response, target.id)[1],)
    return response.items


def place_words(file: str, rows: list[int], t: Translator) -> str:
    """A file and rows of it in words: "svar.csv, raderna 3–5, 9"."""
    runs = [
        _run([row for _, row in run])
        for _, run in groupby(enumerate(sorted(set(rows))), lambda p: p[1] - p[0])
    ]
    return t.plural("explain_file.place", len(set(rows)), file=file, rows=", ".join(runs))


def _run(rows: list[int]) -> str:
    return str(rows[0]) if len(rows) == 1 else f"{rows[0]}–{rows[-1]}"


def _facts(source: FileSource, t: Translator) -> Iterator[tuple[str, str]]:
    told = {
        "file": "; ".join(place_words(file, rows, t) for file, rows in _by_file(source)),
        "map": source.map_file,
        "perspective": source.perspective,
        "occasion": source.occasion,
    }
    for key, text in told.items():
        if shown := _shown(text):
            yield t(f"explain_file.fact.{key}"), shown


def _by_file(source: FileSource) -> list[tuple[str, list[int]]]:
    found: dict[str, list[int]] = {}
    for file, row in source.rows:
        found.setdefault(file, []).append(row)
    return list(found.items())


def _table(response: Response, source: FileSource, target: Target, t: Translator) -> Table:
    keys = ("row", "asked", "cell", "read") if source.is_long else ("column", "cell", "read")
    headers = (
        t("explain.column.number"),
        *(t(f"explain_file.column.{key}") for key in keys),
        t("explain.column.statement"),
    )
    numbers = {item.id: number for number, item in enumerate(response.items, 1)}
    rows = []
    for item in items_behind(response, target):
        text = statement(item, response.perspective, t)
        for where in _told_cells(source, item, t):
            rows.append((str(numbers[item.id]), *where, text))
    return Table(headers, tuple(rows), frozenset({0}))


def _told_cells(source: FileSource, item: Item, t: Translator) -> Iterator[tuple[str, ...]]:
    """What stands between an item's number and its statement, for each of its cells."""
    cells = source.cells_of(item)
    if not cells:
        absent = t(f"ask.state.{STATES['-']}")
        yield (*(("–", "–") if source.is_long else ("–",)), t("explain_file.absent"), absent)
    for cell in cells:
        where = (str(cell.row), _shown(cell.asked)) if source.is_long else (_shown(cell.column),)
        text = _shown(cell.text)
        said = t("explain_file.cell", text=text) if text else t("explain_file.empty")
        yield (*where, said, _read_as(cell, len(cells) > 1, t))


def _read_as(cell: SourceCell, is_one_of_several: bool, t: Translator) -> str:
    if is_one_of_several:
        return t("explain_file.read.several")
    if cell.mark is None:
        return t("explain_file.read.nothing")
    step = step_of(cell.mark) if cell.mark not in STATES else None
    return str(step) if step is not None else t(f"ask.state.{STATES[cell.mark]}")


def _cell_data(cell: SourceCell, is_long: bool) -> dict[str, Any]:
    answer = None if cell.mark is None else answer_of(cell.mark)
    return {
        "file": cell.file,
        "row": cell.row,
        "column": cell.column,
        **({"item": cell.asked} if is_long else {}),
        "text": cell.text,
        "state": answer and answer.state.value,
        "value": answer and answer.value,
    }


def _fault(fault: Fault, t: Translator) -> str:
    words, kind = fault_words(fault, t), "row"
    if fault.column:
        kind = "cell" if fault.value else "column"
    return t(
        f"explain_file.fault.{kind}",
        file=fault.file,
        row=fault.row,
        column=_shown(fault.column),
        value=_shown(fault.value),
        what=words.what,
        remedy=words.remedy,
    )


def _fault_data(fault: Fault, t: Translator) -> dict[str, Any]:
    words = fault_words(fault, t)
    told = {"file": fault.file, "row": fault.row, "column": fault.column, "value": fault.value}
    return {**told, "code": fault.code.value, "what": words.what, "remedy": words.remedy}


def _shown(text: str) -> str:
    """Text of a file on one line, cut where it is long."""
    line = for_display(text, single_line=True)
    return line if len(line) <= MAX_SHOWN else f"{line[:MAX_SHOWN]}…"
