"""Where the faults stand: cells that are no answers, rows without an id, ids that come again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sjalvskattning.batch.frame_cells import KnownCells, text_of
from sjalvskattning.batch.spark.coding import BAD, BLANK, NAMELESS, ROW, SparkTable, cell_of, coded
from sjalvskattning.core.tabular.faults import MAX_SHOWN, Fault, FaultCode
from sjalvskattning.core.tabular.results import RESPONSE
from sjalvskattning.core.tabular.work import FILE, OCCASION, PERSPECTIVE, Rules

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

MAX_FAULTS = 100_000
"""Faulty rows of a kind that are told one by one; all are counted."""


def faults_in_rows(raw: DataFrame, table: SparkTable, rules: Rules, known: KnownCells) -> list[Fault]:
    """Cells that are no answers and rows without an id, in the order of file, row and item."""
    from pyspark.sql import functions as F

    rows = coded(raw, table, rules, known, table.items)
    faulty = rows.where(~F.col(f"`{BLANK}`") & ((F.col(f"`{BAD}`") > 0) | F.col(f"`{NAMELESS}`")))
    plan, found = rules.plan, list[Fault]()
    for row in faulty.orderBy(FILE, ROW).limit(MAX_FAULTS).collect():
        for item, column in table.items.items():
            if row[item] == plan.unreadable:
                value = text_of(row[cell_of(item)])[:MAX_SHOWN]
                span = {"low": plan.scale.minimum, "high": plan.scale.maximum}
                found.append(Fault(row[FILE], row[ROW], column, value, FaultCode.VALUE, span))
        if row[NAMELESS]:
            found.append(Fault(row[FILE], row[ROW], table.response, "", FaultCode.NO_ID))
    return found


def keys_of(rules: Rules) -> list[str]:
    """The columns that tell two responses apart."""
    return [RESPONSE, PERSPECTIVE, OCCASION, *([FILE] if rules.ids_per_file else [])]


def repeated(rows: DataFrame, rules: Rules) -> DataFrame:
    """The keys that more than one row has, with how many and the first of them."""
    from pyspark.sql import functions as F

    named = rows.where(F.trim(F.col(RESPONSE)) != "")
    counted = named.groupBy(*keys_of(rules)).agg(
        F.count("*").alias("times"), F.min(F.struct(FILE, ROW)).alias("first")
    )
    return counted.where(F.col("times") > 1)


def faults_of_ids(raw: DataFrame, table: SparkTable, rules: Rules, again: DataFrame) -> list[Fault]:
    """Every row but the first of those that share an id."""
    from pyspark.sql import functions as F

    rows = raw.select(FILE, ROW, RESPONSE, PERSPECTIVE, OCCASION)
    later = rows.join(again, keys_of(rules)).where(F.struct(FILE, ROW) != F.col("first"))
    return [
        Fault(
            row[FILE],
            row[ROW],
            table.response,
            row[RESPONSE][:MAX_SHOWN],
            FaultCode.REPEATED_ID,
            {"first_row": row["first"][ROW], "first_file": row["first"][FILE]},
        )
        for row in later.orderBy(FILE, ROW).limit(MAX_FAULTS).collect()
    ]
