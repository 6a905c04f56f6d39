"""From the words of a call to tables with their columns found."""

from __future__ import annotations

import glob
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from sjalvskattning.batch.source import Source
from sjalvskattning.batch.table import ReadOptions, Table, TableKind
from sjalvskattning.core.answer_table.text import Row
from sjalvskattning.core.marks import marks_of
from sjalvskattning.core.response import Response
from sjalvskattning.core.tabular.cells import item_places
from sjalvskattning.core.tabular.columns import resolve
from sjalvskattning.core.tabular.faults import Fault, FaultCode
from sjalvskattning.core.tabular.mapping import ColumnMap
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.work import IGNORED, OCCASION, PERSPECTIVE
from sjalvskattning.errors import InputRejected, NotFound, UsageError
from sjalvskattning.locale import Translator
from sjalvskattning.usecases.files import path_of
from sjalvskattning.usecases.scoring.order import STREAM
from sjalvskattning.usecases.workspace import Workspace

UNIT = "unit"
"""The column of where someone works, in a table made of stored responses."""


def named_files(inputs: Sequence[str]) -> list[str]:
    """Every file that the words of a call mean, patterns worked out in the order of the names.

    Raises NotFound for what is not there and UsageError for a file that is named twice.
    """
    found: list[str] = []
    for word in inputs:
        if word == STREAM or path_of(word).is_file() or not glob.has_magic(word):
            found.append(word)
        elif matches := sorted(glob.glob(str(path_of(word)))):
            found += matches
        else:
            raise NotFound("score.no_match", pattern=word, suggestion="")
    seen: set[str] = set()
    for word in found:
        real = word if word == STREAM else str(path_of(word).resolve())
        if real in seen:
            raise UsageError("score.same_file", file=word)
        seen.add(real)
    return found


def tables(
    files: Sequence[str],
    options: ReadOptions,
    scratch: Path,
    stdin: Callable[[], BinaryIO],
    envelope: Callable[[Path], Response | None],
    plan: Plan,
    t: Translator,
) -> Iterator[Table]:
    """Each file as a table; envelopes are read by ``envelope`` and come last, together.

    Raises InputRejected for a file that can't be read and NotFound for one that isn't there.
    """
    from sjalvskattning.batch.reading import open_stream, open_table

    envelopes: list[Response] = []
    for place, name in enumerate(files):
        own = scratch / str(place)
        own.mkdir()
        if name == STREAM:
            yield open_stream(stdin(), options, own)
            continue
        path = path_of(name)
        response = envelope(path)
        if response is None:
            yield open_table(path, name, options, own)
        else:
            envelopes.append(response)
    if envelopes:
        yield table_of(envelopes, plan, t("score.table.envelopes"))


def table_of(responses: Sequence[Response], plan: Plan, name: str) -> Table:
    """Responses as a table, a row each; only those to this assessment, role and perspective are in it."""
    fitting = [one for one in responses if fits(one, plan)]
    header = ("response", PERSPECTIVE, OCCASION, UNIT, *(item.id for item in plan.items))

    def rows(columns: Sequence[int] | None = None) -> Iterator[Row]:
        for number, one in enumerate(fitting, 2):
            known = (one.id, one.perspective.value, one.occasion.date, one.occasion.unit)
            yield Row(number, (*known, *marks_of(one, [item.id for item in plan.items])))

    return Table(name, TableKind.RESPONSES, header, 1, 0, "", len(fitting), rows)


def fits(response: Response, plan: Plan) -> bool:
    """Whether a response answers what is scored."""
    return (
        response.assessment.id == plan.assessment.id
        and response.role == plan.role
        and response.perspective is plan.perspective
    )


def found_columns(
    opened: Sequence[Table], plan: Plan, column_map: ColumnMap, by: str
) -> tuple[list[Source], list[Fault]]:
    """Each table with its columns, and every fault of their headers.

    Raises UsageError when some tables have a row a response and others a row an answer, and as
    :func:`check_sheet`.
    """
    sources: list[Source] = []
    faults: list[Fault] = []
    for table in opened:
        own = column_map if table.kind is not TableKind.RESPONSES else ColumnMap()
        columns, wrong = resolve(table.name, table.header_row, table.header, plan, own, by)
        if any(fault.code is FaultCode.NO_ITEMS for fault in wrong):
            check_sheet(table)
        faults += wrong
        if columns is not None:
            sources.append(Source(table, columns))
    if len({source.is_long for source in sources}) > 1:
        raise UsageError("score.two_shapes")
    return sources, faults


def read_options(options: ReadOptions, column_map: ColumnMap) -> ReadOptions:
    """What is said of the files: on the command line first, then in the map."""
    return replace(
        options,
        encoding=options.encoding or column_map.encoding,
        delimiter=options.delimiter or column_map.delimiter,
        sheet=options.sheet or column_map.sheet,
    )


def stored_responses(workspace: Workspace) -> Iterator[Response]:
    """The responses kept on this machine, oldest first. Raises StoreError for one that can't be read."""
    for response_id in sorted(workspace.store.ids()):
        yield workspace.store.read(response_id)


def place_of(plan: Plan, column_map: ColumnMap) -> Callable[[str], int | None]:
    """Which item a text of a long table means; None for no item, IGNORED for rows to be passed over."""
    place, ignored = item_places(plan, column_map.items), column_map.is_ignored
    return lambda text: IGNORED if ignored(text) else place(text)


def check_sheet(table: Table) -> None:
    """Say of a table without statements that it is one sheet of several.

    Raises InputRejected (``score.which_sheet``) when it is.
    """
    if len(table.sheets) > 1:
        sheet, *others = table.sheets
        raise InputRejected("score.which_sheet", file=table.name, sheet=sheet, others=", ".join(others))
