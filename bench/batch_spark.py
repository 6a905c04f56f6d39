"""``python bench/batch_spark.py FILE DEFINITION ROUNDS``: the median of score / read on one core of Spark.

Reading is count + sum of the item columns; scoring is all that ``score_on_spark`` does (repeated ids, faults,
the result as Parquet). Both run in a session that is warm: its start takes as long as scoring a million rows.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from pathlib import Path
from statistics import median


def main(file: Path, definition: Path, rounds: int) -> float:
    """Measure, one unmeasured round first."""
    from bench.batch_data import ITEMS
    from sjalvskattning.batch.spark.coding import SparkTable
    from sjalvskattning.batch.spark.scoring import score_on_spark
    from sjalvskattning.batch.spark.session import spark_session
    from sjalvskattning.core.tabular.cells import cell_codes, item_places
    from sjalvskattning.core.tabular.plan import Plan
    from sjalvskattning.core.tabular.work import Rules
    from sjalvskattning.usecases.workspace import Workspace

    plan = Plan(Workspace.of(os.environ).catalogue.find(str(definition)), "alla")
    rules = Rules(plan, cell_codes(plan, {}), item_places(plan, {}))
    table = SparkTable((str(file),), {name: name for name in ITEMS}, "response")
    target, master = file.with_name("spark"), "local[1]"
    ratios = []
    for _ in range(rounds + 1):
        shutil.rmtree(target, ignore_errors=True)
        with spark_session(master) as session:
            frame = session.read.parquet(str(file))
            sums = [f"{what}(try_cast({name} as int))" for name in ITEMS for what in ("count", "sum")]
            before = time.monotonic()
            frame.selectExpr(*sums).collect()
            read = time.monotonic() - before
            before = time.monotonic()
            score_on_spark(table, rules, str(target), master=master)
            ratios.append((time.monotonic() - before) / read)
    return median(ratios[1:])


if __name__ == "__main__":
    print(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))
