"""Spark gives the numbers, faults and counts of the other engines: on a real cluster, bit for bit.

``python dev.py spark`` runs these with pyspark. Where that or Java is missing they say so and skip, except
under that command, where they fail.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import sjalvskattning
from sjalvskattning.batch.plain.engine import run
from sjalvskattning.batch.source import Source
from sjalvskattning.batch.spark.coding import ROW, SparkTable
from sjalvskattning.batch.spark.scoring import SparkOutcome, score_on_spark
from sjalvskattning.batch.spark.session import has_java, spark_session
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.results import result_columns
from sjalvskattning.core.tabular.work import Counts, OnError, Outcome, Rules
from sjalvskattning.errors import ExportFailed
from tests.batch.tables import Kept, as_csv, rules, sources
from tests.batch.test_rule import bits, cells_of
from tests.samples import SAMPLE, area, assessment, item, role
from tests.spark.cluster import cluster

MISSING = [name for name, there in (("pyspark", find_spec("pyspark")), ("Java", has_java())) if not there]

pytestmark = [
    pytest.mark.skipif(
        bool(MISSING) and "SJALVSKATTNING_SPARK" not in os.environ,
        reason=f"not here: {', '.join(MISSING)}; python dev.py spark runs this",
    ),
    pytest.mark.filterwarnings("ignore"),  # pyspark's own: sockets left open, a pandas it does not know
]

PLAN = Plan(SAMPLE, "chef")
IDS = [asked.id for asked in PLAN.items]
SMALL = {"spark.executor.memory": "512m", "spark.driver.memory": "512m"}
USUAL = ["1", "2", "3", "3", "4", "4", "4", "5", "5", "e", "v", "", "Stämmer helt"]
STRANGE = ["4.6", "6", "nonsens", "٤", "stämmer  DELVIS.", "2 – stämmer till liten del"]


def answers(count: int, faulty: bool) -> list[list[str]]:
    """A table with a header: ids, groups, and cells of which few are odd; some rows blank, some ids twice."""
    chance = random.Random(6)
    rows = [["response", "enhet", *IDS]]
    for number in range(count):
        cells = [chance.choice(USUAL) for _ in IDS]
        name, unit = f"p{number}", f"Enhet {number % 7}"
        if faulty and number % 500 == 499:
            cells[number % len(cells)] = chance.choice(STRANGE)
        if faulty and number % 2000 == 1000:
            name = f"p{number - 3}"
        if faulty and number % 2501 == 7:
            name, cells = "", ["" for _ in IDS] if number % 2 else cells
        rows.append([name, unit if name else "", *cells])
    return rows


def by_core(source: tuple[Source, ...], how: Rules) -> tuple[Kept, Outcome]:
    """What the small engine makes of the table."""
    sink = Kept()
    return sink, run(source, how, sink)


def staged(source: Source, folder: Path, files: int = 3) -> SparkTable:
    """The same table as Parquet with a row column, in several files with several groups of rows."""
    rows = list(source.table.rows())
    folder.mkdir()
    size = -(-len(rows) // files)
    for number in range(files):
        part = rows[number * size : (number + 1) * size]
        columns: dict[str, Any] = {"place": [row.number for row in part]}
        columns |= {
            name: [row.cells[at] or None for row in part] for at, name in enumerate(source.table.header)
        }
        schema = pa.schema([("place", pa.int64()), *((name, pa.string()) for name in source.table.header)])
        pq.write_table(pa.table(columns, schema), folder / f"part-{number}.parquet", row_group_size=2000)
    names = {f"part-{number}.parquet": source.table.name for number in range(files)}
    items = {item_id: item_id for item_id in IDS}
    return SparkTable((str(folder),), items, "response", by="enhet", row="place", names=names)


def result_rows(folder: Path, names: list[str]) -> list[list[object]]:
    """The rows of a result in order, bit for bit."""
    table = pq.ParquetDataset(folder).read().sort_by(ROW)
    assert table.column_names == [*names, ROW]
    return [[bits(row[name]) for name in names] for row in table.to_pylist()]


def agree(outcome: SparkOutcome, folder: Path, how: Rules, truth: tuple[Kept, Outcome]) -> None:
    """Assert that Spark and the small engine have found the same."""
    sink, core = truth
    names = [column.name for column in result_columns(how.plan, how.keys)]
    assert result_rows(folder, names) == [[bits(cell) for cell in row] for row in sink.rows]
    assert list(outcome.faults) == sink.faults
    assert sum(outcome.fault_counts.values()) == len(sink.faults)
    counts: Counts = core.counts[0]
    assert (outcome.rows, outcome.left_out, outcome.scored) == (counts.rows, counts.left_out, core.scored)
    assert outcome.tallies == core.tallies


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real master with two workers."""
    with cluster(tmp_path_factory.mktemp("cluster")) as address:
        yield address


def test_rows_with_faults_are_skipped_or_stop_everything(tmp_path: Path) -> None:
    """With skip the faulty rows are left out, as in the small engine; with stop nothing is written."""
    table = sources(tmp_path, PLAN, as_csv(answers(3000, faulty=True)), by="enhet")
    spark_table = staged(table[0], tmp_path / "in", files=1)
    skip, stop = (rules(PLAN, on_error=kind) for kind in (OnError.SKIP, OnError.STOP))

    skipped = score_on_spark(spark_table, skip, str(tmp_path / "out"), master="local[2]", settings=SMALL)
    stopped = score_on_spark(spark_table, stop, str(tmp_path / "none"), master="local[2]", settings=SMALL)

    agree(skipped, tmp_path / "out", skip, by_core(table, skip))
    assert (stopped.is_written, stopped.faults) == (False, skipped.faults)
    assert not list(tmp_path.glob("*none*"))
    with pytest.raises(ExportFailed) as caught:
        score_on_spark(spark_table, skip, str(tmp_path / "out"), master="local[2]", settings=SMALL)
    assert caught.value.code == "spark.exists"


def test_weights_numbers_and_spark_frames(tmp_path: Path) -> None:
    """Number columns, weights and an overall: sjalvskattning.score of a Spark frame gives core's bits."""
    areas = (
        area("lika", *(item(f"l{n}", reverse=n == 1) for n in range(7))),
        area("olika", *(item(f"o{n}", weight=n / 2) for n in range(4)), areas=(area("del", item("d")),)),
    )
    instrument = assessment(role("r", *areas), scoring=SAMPLE.scoring)
    plan = Plan(instrument, "r")
    chance = random.Random(2)
    codes = [[chance.choice([*range(plan.steps), plan.unanswered]) for _ in plan.items] for _ in range(2000)]
    cells = [[code + 1 if code < plan.steps else None for code in row] for row in codes]
    columns: dict[str, Any] = {
        asked.id: pa.array([row[at] for row in cells], pa.float64() if at % 2 else pa.int8())
        for at, asked in enumerate(plan.items)
    }
    pq.write_table(pa.table({"n": list(range(len(cells))), **columns}), tmp_path / "in.parquet")

    with spark_session("local[2]", SMALL) as session:
        frame = session.read.parquet(str(tmp_path / "in.parquet"))
        scored = sjalvskattning.score(frame, instrument, "r", id_column="n")
        found = sorted(map(tuple, scored.collect()))

    assert [[bits(cell) for cell in row] for row in found] == [
        [number, *(bits(cell) for cell in cells_of(plan.score_codes(row))), 0]
        for number, row in enumerate(codes)
    ]
