"""What scoring is held against: ``python bench/batch_limits.py LIMIT FILE`` reads, counts and adds up.

Each prints how many answers there are and what they add up to. A CSV file is read as numbers at once, which
no program can do that has to tell a fault's place; cells that are no numbers are null.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

NULLS = ["", "e", "v", "x", "tre"]
"""What stands in the files for no number."""

KEYS = 2
"""Columns before the items in a wide file."""

IMPORTS = "import numpy, pyarrow, pyarrow.compute, pyarrow.csv, pyarrow.parquet"
"""The libraries of the embedded engine."""


def arrow(path: Path) -> tuple[int, int]:
    """The engine's own: Arrow reads typed columns and adds them up, a block at a time."""
    items = _items(path)
    return _arrow_csv(path, items, items)


def arrow_long(path: Path) -> tuple[int, int]:
    """As :func:`arrow`, for a row an answer; every column is read."""
    return _arrow_csv(path, ["response", "item", "value"], ["value"])


def arrow_parquet(path: Path) -> tuple[int, int]:
    """Arrow, from Parquet with numbers."""
    from pyarrow import parquet

    with parquet.ParquetFile(path) as file:
        items = file.schema_arrow.names[KEYS:]
        return _added(file.iter_batches(1 << 16, columns=items), items)


def duckdb(path: Path) -> tuple[int, int]:
    """DuckDB's."""
    import duckdb

    items = _items(path)
    duckdb.execute(f"SET threads = {len(os.sched_getaffinity(0))}")
    typed = "{" + ", ".join(f"'{name}': 'BIGINT'" for name in items) + "}"
    sums = ", ".join(f"count({name}), sum({name})::BIGINT" for name in items)
    query = f"SELECT {sums} FROM read_csv(?, delim = ',', header = true, nullstr = ?, types = {typed})"
    found = duckdb.execute(query, [str(path), NULLS]).fetchone() or ()
    return sum(found[::2]), sum(found[1::2])


def polars(path: Path) -> tuple[int, int]:
    """Polars'."""
    import polars

    items = _items(path)
    typed = dict.fromkeys(items, polars.Int64)
    frame = polars.scan_csv(path, schema_overrides=typed, null_values=NULLS).select(items)
    sums = frame.select(polars.all().count().name.suffix("_count"), polars.all().sum())
    row = sums.collect(engine="streaming").row(0)
    return sum(row[: len(items)]), sum(row[len(items) :])


def _items(path: Path) -> list[str]:
    with path.open(encoding="utf-8") as file:
        return file.readline().rstrip("\n").split(",")[KEYS:]


def _arrow_csv(path: Path, read: list[str], added: list[str]) -> tuple[int, int]:
    import pyarrow
    from pyarrow import csv

    typed = dict.fromkeys(read, pyarrow.string()) | dict.fromkeys(added, pyarrow.int64())
    convert = csv.ConvertOptions(column_types=typed, include_columns=read, null_values=NULLS)
    alone = len(os.sched_getaffinity(0)) == 1
    with csv.open_csv(
        path, read_options=csv.ReadOptions(use_threads=not alone), convert_options=convert
    ) as batches:
        return _added(batches, added)


def _added(batches: object, names: list[str]) -> tuple[int, int]:
    from pyarrow import compute

    count = total = 0
    for batch in batches:  # type: ignore[attr-defined]
        for name in names:
            column = batch.column(name)
            count += len(column) - column.null_count
            total += compute.sum(column, min_count=0).as_py()
    return count, total


LIMITS = {made.__name__: made for made in (arrow, arrow_long, arrow_parquet, duckdb, polars)}

if __name__ == "__main__":
    print(*LIMITS[sys.argv[1]](Path(sys.argv[2])))
