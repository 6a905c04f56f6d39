"""Small tables for the engines' tests: made as CSV on disk, read back the way the program reads them."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sjalvskattning.batch.reading import open_table
from sjalvskattning.batch.source import Source
from sjalvskattning.batch.table import ReadOptions
from sjalvskattning.core.tabular.cells import cell_codes, item_places
from sjalvskattning.core.tabular.columns import resolve
from sjalvskattning.core.tabular.faults import Fault
from sjalvskattning.core.tabular.mapping import NO_MAP
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.work import OnError, Rules


@dataclass
class Kept:
    """A sink that keeps all it is given, as rows of Python values."""

    rows: list[tuple[object, ...]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def fault(self, fault: Fault) -> None:
        """Take one fault."""
        self.faults.append(fault)

    def scored(self, columns: Sequence[Sequence[object]]) -> None:
        """Take some responses."""
        plain = [column.to_pylist() if hasattr(column, "to_pylist") else list(column) for column in columns]
        self.rows += zip(*plain, strict=True)

    def restart(self) -> None:
        """Forget the responses."""
        self.rows.clear()

    def progress(self, rows: int) -> None:
        """Nothing is shown."""


def as_csv(rows: Sequence[Sequence[str]]) -> str:
    """Rows as CSV; a row without cells is a blank line."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    for row in rows:
        if row:
            writer.writerow(row)
        else:
            stream.write("\n")
    return stream.getvalue()


def sources(folder: Path, plan: Plan, *texts: str, by: str = "") -> tuple[Source, ...]:
    """Each text as a CSV file with its columns found. Raises AssertionError for a faulty header."""
    found = []
    for place, text in enumerate(texts):
        path = folder / f"svar-{place}.csv"
        path.write_text(text, encoding="utf-8", newline="")
        table = open_table(path, path.name, ReadOptions(), folder)
        columns, faults = resolve(table.name, table.header_row, table.header, plan, NO_MAP, by)
        assert columns is not None, faults
        found.append(Source(table, columns))
    return tuple(found)


def rules(
    plan: Plan,
    keys: Sequence[str] = ("response",),
    on_error: OnError = OnError.STOP,
    *,
    tallies: bool = False,
    ids_per_file: bool = False,
) -> Rules:
    """The rules of a run without a map."""
    return Rules(
        plan, cell_codes(plan, {}), item_places(plan, {}), tuple(keys), on_error, tallies, ids_per_file
    )
