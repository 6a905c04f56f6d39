"""A run on Spark: the tables where the cluster can read them, the result as if it had been made here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sjalvskattning.batch.source import Source
from sjalvskattning.core.tabular.faults import Fault
from sjalvskattning.core.tabular.results import result_columns
from sjalvskattning.core.tabular.work import Counts, OnError, Outcome, Rules, Sink
from sjalvskattning.errors import UsageError


def run_on_spark(sources: Sequence[Source], rules: Rules, sink: Sink, scratch: Path, master: str) -> Outcome:
    """Score wide tables on the cluster at ``master``; ``scratch`` is a folder that the cluster sees too.

    Raises UsageError (``score.spark_long``) for long tables, and as ``batch.spark.scoring.score_on_spark``.
    """
    from sjalvskattning.batch.spark.scoring import score_on_spark
    from sjalvskattning.batch.spark.staging import parts_in_order, spark_table

    if any(source.is_long for source in sources):
        raise UsageError("score.spark_long")
    watch = _Watch(sink)
    table, dropped, empty = spark_table(sources, rules.plan, scratch, watch.fault)
    folder = scratch / "result"
    found = score_on_spark(table, rules, folder.as_uri(), master=master)
    for fault in found.faults:
        watch.fault(fault)
    if found.is_written and not (watch.faults and rules.on_error is OnError.STOP):
        names = [column.name for column in result_columns(rules.plan, rules.keys)]
        for columns in parts_in_order(folder, names, [source.table.name for source in sources]):
            sink.scored(columns)
    rows, blank = found.rows + dropped, found.blank + empty
    counts = [Counts() for _ in sources]  # Spark counts all files together
    counts[0] = Counts(rows, found.left_out + dropped, sources[0].table.header_row + rows + blank)
    return Outcome(counts, found.scored, found.tallies)


class _Watch:
    """Counts what goes to the sink."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self.faults = 0

    def fault(self, fault: Fault) -> None:
        """Take one fault."""
        self.faults += 1
        self._sink.fault(fault)
