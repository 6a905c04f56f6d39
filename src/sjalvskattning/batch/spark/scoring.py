"""Scoring Parquet on Spark: read, code, score, write beside, and move into place when it is whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import narwhals as nw

from sjalvskattning.batch.frame_cells import KnownCells
from sjalvskattning.batch.rule import results, scored
from sjalvskattning.batch.spark.blaming import faults_in_rows, faults_of_ids, keys_of, repeated
from sjalvskattning.batch.spark.coding import (
    BAD,
    BLANK,
    NAMELESS,
    ROW,
    SparkTable,
    coded,
    sampled,
    widened,
)
from sjalvskattning.batch.spark.counting import tallies_of
from sjalvskattning.batch.spark.session import spark_session
from sjalvskattning.core.tabular.faults import Fault, FaultCode
from sjalvskattning.core.tabular.tally import Tally
from sjalvskattning.core.tabular.work import OnError, Rules
from sjalvskattning.errors import ExportFailed

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


@dataclass(frozen=True)
class SparkOutcome:
    """What a run found, as plain data.

    ``rows`` have an answer, an id or a fault; ``blank`` ones have nothing; ``left_out`` of the rows are not
    scored. ``faults`` are the first ones, in order; ``fault_counts`` counts all of them. ``is_written`` tells
    whether there is a result: none with ``OnError.STOP`` and a fault.
    """

    rows: int
    blank: int
    left_out: int
    faults: tuple[Fault, ...]
    fault_counts: Mapping[FaultCode, int]
    tallies: Mapping[str, Tally]
    is_written: bool

    @property
    def scored(self) -> int:
        """How many responses have scores."""
        return self.rows - self.left_out


def score_on_spark(
    table: SparkTable,
    rules: Rules,
    out: str,
    *,
    master: str,
    settings: Mapping[str, str] | None = None,
) -> SparkOutcome:
    """Score a table on the cluster at ``master``; the numbers are those of the other engines, bit for bit.

    Args:
        table: Parquet on a path that driver and executors share, wide, and what its columns are.
        rules: What to score and how; ``keys`` are the result's first columns. With ``tallies``, groups are
            counted (``table.by``), or everyone under "".
        out: A folder that isn't there yet, on a path they share. It gets the parts of the result: the keys,
            the scores, and last ``row`` (with the file's name, if it is a key: the order of the rows).
        master: ``local[4]``, ``spark://host:7077`` and so on.
        settings: Spark's own settings, over ours.

    Raises:
        InputRejected: ``frames.not_exact``.
        ExportFailed: ``spark.exists``, when ``out`` is there already.
        MissingExtra: As :func:`~sjalvskattning.batch.spark.session.spark_session`.
    """
    results(rules.plan)  # weights that are too fine are refused before Spark is started
    with spark_session(master, settings) as session:
        run = _Run(session, table, rules, out)
        try:
            return run.carried_out()
        finally:
            run.folder.remove_temporary()


class _Run:
    def __init__(self, session: SparkSession, table: SparkTable, rules: Rules, out: str) -> None:
        self._table, self._rules = table, rules
        self.folder = _Folder(session, out)
        self._raw = table.read(session)
        self._again: DataFrame | None = None

    def carried_out(self) -> SparkOutcome:
        self.folder.refuse_existing()
        id_faults, later = self._find_repeated()
        known = sampled(self._raw, self._table, self._rules)
        seen = self._write(known)
        if seen["cells"]:
            wider = widened(self._raw, self._table, self._rules, known)
            if len(wider.texts) > len(known.texts):
                known = wider
                seen = self._write(known)
        faults = list[Fault]()
        if seen["cells"] or seen["nameless"]:
            faults = faults_in_rows(self._raw, self._table, self._rules, known)
        counts = {FaultCode.VALUE: seen["cells"], FaultCode.NO_ID: seen["nameless"]}
        counts[FaultCode.REPEATED_ID] = later
        counted = {code: count for code, count in counts.items() if count}
        is_written = not (counted and self._rules.on_error is OnError.STOP)
        found = tallies_of(self._kept(known), self._rules.plan) if self._rules.tallies and is_written else {}
        if is_written:
            self.folder.publish()
        return SparkOutcome(
            rows=seen["rows"],
            blank=seen["blank"],
            left_out=seen["rows"] - seen["kept"],
            faults=tuple(faults + id_faults),
            fault_counts=counted,
            tallies=found,
            is_written=is_written,
        )

    def _find_repeated(self) -> tuple[list[Fault], int]:
        """Faults of ids that come again, and how many rows come after the first."""
        from pyspark.sql import functions as F

        if not self._table.response:
            return [], 0
        again = repeated(self._raw, self._rules)
        row = again.agg(F.sum("times"), F.count("*")).collect()[0]
        copies, ids = row[0] or 0, row[1]
        if not ids:
            return [], 0
        self._again = again
        return faults_of_ids(self._raw, self._table, self._rules, again), copies - ids

    def _rows(self, known: KnownCells) -> DataFrame:
        return coded(self._raw, self._table, self._rules, known)

    def _kept(self, known: KnownCells) -> DataFrame:
        return self._only_kept(self._rows(known))

    def _only_kept(self, rows: DataFrame) -> DataFrame:
        """The rows that are scored."""
        from pyspark.sql import functions as F

        kept = rows.where(~F.col(f"`{BLANK}`"))
        if self._rules.on_error is OnError.SKIP:
            kept = kept.where((F.col(f"`{BAD}`") == 0) & ~F.col(f"`{NAMELESS}`"))
        if self._again is not None:
            kept = kept.join(self._again, keys_of(self._rules), "left_anti")
        return kept

    def _write(self, known: KnownCells) -> Counter[str]:
        """Write the result beside its place; count rows on the way, in the same pass."""
        from pyspark.sql import Observation
        from pyspark.sql import functions as F

        blank, bad, nameless = (F.col(f"`{name}`") for name in (BLANK, BAD, NAMELESS))
        before, after = Observation(), Observation()
        rows = self._rows(known).observe(
            before,
            F.sum((~blank).cast("bigint")).alias("rows"),
            F.sum(blank.cast("bigint")).alias("blank"),
            F.sum(bad.cast("bigint")).alias("cells"),
            F.sum((nameless & ~blank).cast("bigint")).alias("nameless"),
        )
        kept = self._only_kept(rows).observe(after, F.count(F.lit(1)).alias("kept"))
        keys = [*self._rules.keys, ROW]
        found: DataFrame = scored(nw.from_native(kept), self._rules.plan, keys).to_native()
        ordered = [name for name in found.columns if name != ROW]
        found.select(*(f"`{name}`" for name in ordered), ROW).write.mode("overwrite").parquet(
            self.folder.temporary
        )
        return Counter({name: count or 0 for name, count in {**before.get, **after.get}.items()})


class _Folder:
    """The result's place, on whatever file system the cluster shares."""

    def __init__(self, session: SparkSession, out: str) -> None:
        jvm: Any = session.sparkContext._jvm
        configuration: Any = session.sparkContext._jsc.hadoopConfiguration()
        self._target = jvm.org.apache.hadoop.fs.Path(out)
        beside = f".{self._target.getName()}.{session.sparkContext.applicationId}"
        self._temporary = jvm.org.apache.hadoop.fs.Path(self._target.getParent(), beside)
        self._system = self._target.getFileSystem(configuration)
        self.temporary: str = self._temporary.toString()

    def refuse_existing(self) -> None:
        """Raise ExportFailed when the place is taken."""
        if self._system.exists(self._target):
            raise ExportFailed("spark.exists", path=self._target.toString())

    def publish(self) -> None:
        """Move the whole result into place."""
        self.refuse_existing()
        if not self._system.rename(self._temporary, self._target):
            raise ExportFailed("spark.not_moved", path=self._target.toString())

    def remove_temporary(self) -> None:
        """Leave nothing half-written behind."""
        self._system.delete(self._temporary, True)
