"""A workbook to an assessment, or to everything that is wrong with it, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sjalvskattning.core.assessment import Assessment
from sjalvskattning.definitions import build, meaning, shape
from sjalvskattning.definitions.faults import Fault, FaultList
from sjalvskattning.definitions.workbook.growing import grown
from sjalvskattning.definitions.workbook.layout import ITEMS
from sjalvskattning.definitions.workbook.opening import CellText, opened
from sjalvskattning.definitions.workbook.tables import Places, Problem, tables_of
from sjalvskattning.errors import InputRejected
from sjalvskattning.locale import Translator


class CellFault(NamedTuple):
    """A fault, and the cell that it is in."""

    fault: Fault
    cell: CellText


class Imported(NamedTuple):
    """What came of a workbook. Without an assessment there is an error among the faults.

    ``todo`` counts the texts that the workbook does not have and someone must write.
    """

    assessment: Assessment | None
    faults: tuple[CellFault, ...]
    todo: int


def imported(data: bytes, name: str, assessment_id: str, t: Translator) -> Imported:
    """Read a workbook. ``assessment_id`` is used when the workbook has none.

    Raises InputRejected for what is no workbook, or one without a row of items.
    """
    tables, problems = tables_of(opened(data, name))
    if not tables.get(ITEMS):
        raise InputRejected("workbook.no_items", path=name)
    places = Places()
    root = grown(tables, places, assessment_id, t)
    faults = FaultList(places.lines)
    model = shape.check(root, True, faults)
    meaning.check(root, "", True, faults, draft=True)
    told = [*(_told(problem) for problem in problems), *_in_cells(faults, places)]
    todo = sum(fault.fault.code == "todo.left" for fault in told)
    kept = tuple(fault for fault in told if fault.fault.code != "todo.left")
    accepted = model is not None and not any(fault.fault.severity == "error" for fault in kept)
    return Imported(build.build(model) if accepted and model else None, kept, todo)


def _told(problem: Problem) -> CellFault:
    fault = Fault(problem.code, 1, 1, params=problem.params, line_text=problem.cell.text)
    return CellFault(fault, problem.cell)


def _in_cells(faults: FaultList, places: Places) -> Iterator[CellFault]:
    for fault in faults.in_order():
        yield CellFault(fault, places.cells[fault.line - 1])
