"""Tables of any kind as Parquet that Spark can read, and its parts as rows in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from pyarrow import compute, parquet

from sjalvskattning.batch.arrow.pieces import pieces
from sjalvskattning.batch.arrow.wide import as_text
from sjalvskattning.batch.source import Source
from sjalvskattning.batch.spark.coding import ROW, SparkTable
from sjalvskattning.core.tabular.faults import Fault, FaultCode
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.results import RESPONSE
from sjalvskattning.core.tabular.work import FILE, GROUP, OCCASION, PERSPECTIVE, Counts

_PLACE = " row"
"""The column of row numbers in a staged file; no header begins with a space."""


def spark_table(
    sources: Sequence[Source], plan: Plan, folder: Path, fault: Callable[[Fault], None]
) -> tuple[SparkTable, int, int]:
    """The tables as one for Spark, how many rows were left out (each a fault), how many were blank.

    Parquet files of one form are read where they lie. All else is copied to ``folder``, which the cluster
    must see, with the number of each row beside its cells as text.
    """
    if all(source.table.parquet is not None for source in sources) and _alike(sources):
        return _as_it_lies(sources, plan), 0, 0
    dropped = blank = 0
    for number, source in enumerate(sources):
        left_out, empty = _staged(source, plan, folder / f"staged-{number}.parquet", fault)
        dropped, blank = dropped + left_out, blank + empty
    names = {f"staged-{number}.parquet": source.table.name for number, source in enumerate(sources)}
    asked = {
        item.id for place, item in enumerate(plan.items) if any(_has(source, place) for source in sources)
    }
    return (
        SparkTable(
            tuple(str(folder / name) for name in names),
            {item.id: item.id for item in plan.items if item.id in asked},
            RESPONSE if any(source.columns.response is not None for source in sources) else "",
            PERSPECTIVE,
            OCCASION,
            GROUP,
            _PLACE,
            names,
        ),
        dropped,
        blank,
    )


def _has(source: Source, place: int) -> bool:
    return source.columns.items[place] is not None


def _alike(sources: Sequence[Source]) -> bool:
    return len({(source.table.header, source.columns) for source in sources}) == 1


def _as_it_lies(sources: Sequence[Source], plan: Plan) -> SparkTable:
    first, columns = sources[0], sources[0].columns
    items = zip(plan.items, columns.items, strict=True)
    paths = [Path(source.table.parquet).resolve() for source in sources if source.table.parquet is not None]
    keys = (columns.response, columns.perspective, columns.occasion, columns.by)
    response, perspective, occasion, by = ("" if place is None else first.title(place) for place in keys)
    return SparkTable(
        tuple(map(str, paths)),
        {item.id: first.title(place) for item, place in items if place is not None},
        response,
        perspective,
        occasion,
        by,
        names={path.name: source.table.name for path, source in zip(paths, sources, strict=True)},
    )


def _staged(source: Source, plan: Plan, path: Path, fault: Callable[[Fault], None]) -> tuple[int, int]:
    """Copy a table but for its blank rows; how many were left out, and how many blank ones stand between."""
    columns = source.columns
    named = {RESPONSE: columns.response, PERSPECTIVE: columns.perspective, OCCASION: columns.occasion}
    named |= {GROUP: columns.by}
    named |= {item.id: place for item, place in zip(plan.items, columns.items, strict=True)}
    wanted = list(dict.fromkeys(place for place in named.values() if place is not None))
    schema = pa.schema([(_PLACE, pa.int64()), *((name, pa.string()) for name in named)])
    ragged: dict[int, int] = {}
    faults: dict[int, Fault] = {}
    counts = Counts()
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for piece in pieces(source.table, wanted, ragged.__setitem__):
            texts = {place: as_text(column) for place, column in zip(wanted, piece.columns, strict=True)}
            filled = _filled(list(texts.values()), len(piece.numbers))
            if filled.any():
                counts.take(int(piece.numbers[filled][-1]), int(filled.sum()))
            kept = filled & ~_header_again(source, texts, piece.numbers, faults)
            empty = pa.array([""] * len(piece.numbers), pa.string())
            arrays = [empty if place is None else texts[place] for place in named.values()]
            batch = pa.record_batch([pa.array(piece.numbers), *arrays], schema=schema)
            writer.write_batch(batch if kept.all() else batch.filter(pa.array(kept)))
    for number, found in ragged.items():
        faults[number] = source.ragged(number, found)
        counts.take(number)
    for number in sorted(faults):
        fault(faults[number])
    return len(faults), counts.blank(source.table.header_row)


def _filled(texts: Sequence[Any], rows: int) -> Any:
    """Which rows have anything in them."""
    filled = np.zeros(rows, bool)
    for text in texts:
        filled |= compute.binary_length(text).to_numpy(zero_copy_only=False) > 0
    return filled


def _header_again(source: Source, texts: dict[int, Any], numbers: Any, faults: dict[int, Fault]) -> Any:
    """Which rows are the header again; each is a fault."""
    again = np.zeros(len(numbers), bool)
    places = [place for place in source.columns.items if place is not None]
    alike = compute.equal(compute.utf8_lower(texts[places[0]]), source.title(places[0]).lower())
    for row in np.flatnonzero(alike.to_numpy(zero_copy_only=False)).tolist():
        if source.is_header_again(places, [texts[place][row].as_py() for place in places]):
            again[row] = True
            number = int(numbers[row])
            faults[number] = source.fault(FaultCode.REPEATED_HEADER, number, None, "")
    return again


def parts_in_order(folder: Path, names: Sequence[str], files: Sequence[str]) -> Iterator[list[Any]]:
    """The columns called ``names``, in the order of ``files`` and of their rows, some rows at a time.

    A part that Spark wrote is in order where its rows were not moved about; then parts follow one another.
    Otherwise the whole result is sorted in memory.
    """
    order = {name: place for place, name in enumerate(files)}
    parts = sorted(folder.glob("*.parquet"))
    spans = []
    for path in parts:
        keys = parquet.read_table(path, columns=[ROW, *([FILE] if FILE in names else [])])
        if len(keys):
            span = _span(keys, order)
            spans.append((span, path))
    spans.sort(key=lambda entry: entry[0][:2])
    in_order = all(whole for (_, _, whole), _ in spans)
    if in_order and all(one[0][1] < other[0][0] for one, other in pairwise(spans)):
        for _, path in spans:
            with parquet.ParquetFile(path) as file:
                for batch in file.iter_batches(1 << 17, columns=list(names)):
                    yield [batch.column(name) for name in names]
        return
    table = pa.concat_tables([parquet.read_table(path) for _, path in spans])
    places = _places(table, order)
    sorted_table = table.take(pa.array(np.argsort(places, kind="stable"))).select(list(names))
    for batch in sorted_table.combine_chunks().to_batches(1 << 17):
        yield list(batch.columns)


def _span(keys: Any, order: dict[str, int]) -> tuple[int, int, bool]:
    """The first and last place of a part's rows, and whether they are in order."""
    places = _places(keys, order)
    return int(places.min()), int(places.max()), bool((np.diff(places) > 0).all())


def _places(keys: Any, order: dict[str, int]) -> Any:
    rows = keys.column(ROW).to_numpy()
    if FILE not in keys.column_names:
        return rows
    files = keys.column(FILE).combine_chunks().dictionary_encode()
    known = np.array([order[name] for name in files.dictionary.to_pylist()], np.int64)
    return known[files.indices.to_numpy()] * (1 << 40) + rows
