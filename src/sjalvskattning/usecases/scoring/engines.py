"""Which engine scores: the small one for little, Arrow for much, Spark where it is asked for."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from sjalvskattning.batch.source import Source
from sjalvskattning.core.tabular.work import Outcome, Rules, Sink
from sjalvskattning.errors import MissingExtra
from sjalvskattning.usecases.scoring.order import Engine

MOST_CELLS = 250_000
"""Cells with answers that the small engine takes: about as long as it takes to load the other one."""


def chosen_engine(wanted: Engine, sources: Sequence[Source], items: int) -> Engine:
    """The engine for some tables. Raises MissingExtra for one that is asked for and not installed."""
    if wanted is Engine.ARROW and not has_arrow():
        raise MissingExtra("table.needs_batch", python=sys.executable)
    if wanted is Engine.SPARK and not (has_arrow() and has("narwhals", "pyspark")):
        raise MissingExtra("spark.needs_spark", python=sys.executable)
    if wanted is not Engine.AUTO:
        return wanted
    cells = sum(source.table.count * (1 if source.is_long else items) for source in sources)
    return Engine.ARROW if cells > MOST_CELLS and has_arrow() else Engine.PLAIN


def has_arrow() -> bool:
    """Whether what the larger engine needs is installed."""
    return has("pyarrow", "numpy")


def has(*modules: str) -> bool:
    """Whether every one of some modules is installed."""
    return all(find_spec(module) is not None for module in modules)


def run_engine(
    engine: Engine, sources: Sequence[Source], rules: Rules, sink: Sink, scratch: Path, master: str = ""
) -> Outcome:
    """Score some tables; ``master`` is a Spark cluster's.

    Raises InputRejected for a table that can't be read to its end.
    """
    if engine is Engine.SPARK:
        from sjalvskattning.usecases.scoring.cluster import run_on_spark

        return run_on_spark(sources, rules, sink, scratch, master)
    if engine is Engine.ARROW:
        from sjalvskattning.batch.lean import keep_pandas_out

        keep_pandas_out()
        from sjalvskattning.batch.arrow import engine as arrow

        return arrow.run(sources, rules, sink, scratch)
    from sjalvskattning.batch.plain import engine as plain

    return plain.run(sources, rules, sink)
