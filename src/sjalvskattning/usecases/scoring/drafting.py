"""A draft of a column map from the first file of an order."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from sjalvskattning.batch.map_writing import write_map
from sjalvskattning.batch.publishing import Publication as Files
from sjalvskattning.core.tabular.mapping import ColumnMap
from sjalvskattning.core.tabular.proposing import propose
from sjalvskattning.store.scratch import scratch
from sjalvskattning.usecases.files import path_of
from sjalvskattning.usecases.scoring.done import Around
from sjalvskattning.usecases.scoring.opening import check_sheet, named_files, tables
from sjalvskattning.usecases.scoring.order import STREAM, Order
from sjalvskattning.usecases.scoring.run import plan_of

SAMPLED = 2000
"""Rows whose words the draft takes up."""


class Draft(NamedTuple):
    """A map's text; ``path`` is where it was written, or None.

    ``missing`` counts statements without a column, ``values`` texts whose meaning is guessed or asked.
    """

    text: str
    path: Path | None
    missing: int
    values: int


def draft_map(order: Order, around: Around, target: str) -> Draft:
    """Write a draft to ``target``; ``-`` only gives the text.

    Raises NotFound, InputRejected and UsageError as reading the file does, ExportFailed as writing does.
    """
    plan = plan_of(around.workspace.catalogue.find(order.assessment), order.role, order)
    names = named_files(order.inputs)[:1]
    with scratch() as folder:
        opened = tables(names, order.read, folder, around.stdin, around.envelope, plan, around.t)
        table = next(iter(opened))
        rows = [row.cells for row in islice(table.rows(), SAMPLED)]
        columns = [[row[place] for row in rows if place < len(row)] for place in range(len(table.header))]
        proposal = propose(table.header, columns, plan, order.by)
    if len(proposal.guesses) == len(plan.items) and not proposal.column_map.item_column:
        check_sheet(table)
    proposal = replace(proposal, column_map=_as_read(proposal.column_map, order))
    text = write_map(proposal, plan, around.t.language)
    path = None if target == STREAM else path_of(target)
    if path is not None:
        inputs = [path_of(name) for name in names if name != STREAM]
        with Files(inputs=inputs, force=order.force) as files:
            files.file(path).write_text(text, encoding="utf-8", newline="\n")
    open_values = len(proposal.values) + proposal.more_values
    return Draft(text, path, len(proposal.guesses), open_values)


def _as_read(column_map: ColumnMap, order: Order) -> ColumnMap:
    """The map with what the call says of how the file is read, so that it need not be said again."""
    said = order.read
    return replace(column_map, encoding=said.encoding, delimiter=said.delimiter, sheet=said.sheet)
