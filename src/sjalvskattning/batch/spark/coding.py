"""A table in Parquet, and its rows as codes of answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import narwhals as nw

from sjalvskattning.batch.frame_cells import KnownCells, text_of
from sjalvskattning.core.tabular.results import RESPONSE
from sjalvskattning.core.tabular.work import FILE, GROUP, OCCASION, PERSPECTIVE, Rules

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame, SparkSession

ROW = "row"
"""The column of a result with the row that a spreadsheet would show: with FILE, it puts rows in order."""

BAD, BLANK, NAMELESS = " bad", " blank", " nameless"
"""Beside the codes: how many cells are no answers, whether the row is empty, whether it has no id."""

SAMPLED = 1000
"""Rows that are looked at before the first pass."""

MAX_STRANGE = 100_000
"""Different texts outside the table of answers that core is asked about."""

_FIRST_ROW = 2
"""The first row's number where the file tells none: below a header, as a spreadsheet would show it."""


@dataclass(frozen=True)
class SparkTable:
    """Parquet as the cluster sees it, and which column holds what.

    ``items`` maps the items that were asked to their columns. ``row`` is a column of row numbers, as a
    spreadsheet shows them; without it a row is known by its place in its file. ``names`` says what the user
    calls a file, by the last part of its path.
    """

    paths: tuple[str, ...]
    items: Mapping[str, str]
    response: str = ""
    perspective: str = ""
    occasion: str = ""
    by: str = ""
    row: str = ""
    names: Mapping[str, str] = field(default_factory=dict)

    def read(self, session: SparkSession) -> DataFrame:
        """The table as it is: keys and row as the result names them, then each item's cells by its id."""
        from pyspark.sql import functions as F

        whole = session.read.parquet(*self.paths)
        file = F.col("_metadata.file_name")
        for path, name in self.names.items():
            file = F.when(F.col("_metadata.file_name") == path, name).otherwise(file)
        place = F.col(_quoted(self.row)) if self.row else F.col("_metadata.row_index") + _FIRST_ROW
        row = place.cast("bigint")
        return whole.select(
            file.alias(FILE),
            row.alias(ROW),
            _text(self.response, row).alias(RESPONSE),
            *(
                _text(column, F.lit("")).alias(name)
                for column, name in ((self.perspective, PERSPECTIVE), (self.occasion, OCCASION))
            ),
            _group(_text(self.by, F.lit(""))).alias(GROUP),
            *(F.col(_quoted(column)).alias(item) for item, column in self.items.items()),
        )


def coded(
    raw: DataFrame, table: SparkTable, rules: Rules, known: KnownCells, also: Iterable[str] = ()
) -> DataFrame:
    """The rows with a code for each item of the plan; ``also`` are columns of cells to keep, by item id.

    Kept cells are called :func:`cell_of` their item. BAD, BLANK and NAMELESS stand beside them.
    """
    from pyspark.sql import functions as F

    plan = rules.plan
    opened = nw.from_native(raw)
    schema = opened.collect_schema()
    codes = [
        known.as_cases(nw.col(item.id), schema[item.id]).alias(item.id)
        if item.id in table.items
        else nw.lit(plan.unanswered).cast(nw.Int8).alias(item.id)
        for item in plan.items
    ]
    cells = [nw.col(item).alias(cell_of(item)) for item in also]
    found: DataFrame = opened.select(
        FILE, ROW, RESPONSE, PERSPECTIVE, OCCASION, GROUP, *codes, *cells
    ).to_native()
    asked = [F.col(_quoted(item)) for item in table.items]
    bad = sum(((code == plan.unreadable).cast("int") for code in asked), F.lit(0))
    nameless = F.trim(F.col(RESPONSE)) == "" if table.response else F.lit(False)
    empty = F.lit(True)
    for code in asked:
        empty = empty & (code == plan.unanswered)
    blank = empty & (nameless if table.response else F.lit(True))
    return found.select("*", bad.alias(BAD), blank.alias(BLANK), nameless.alias(NAMELESS))


def cell_of(item: str) -> str:
    """The name of the column with an item's cells, beside that of its codes."""
    return f"{item} cell"


def _quoted(column: str) -> str:
    """A column's name as Spark takes it whatever it holds."""
    return "`" + column.replace("`", "``") + "`"


def _text(column: str, otherwise: Column) -> Column:
    from pyspark.sql import functions as F

    if not column:
        return otherwise.cast("string")
    return F.coalesce(F.col(_quoted(column)).cast("string"), F.lit(""))


def _group(name: Column) -> Column:
    """A group's name with its white space as ``core.tabular.work.group_name`` has it."""
    from pyspark.sql import functions as F

    return F.trim(F.regexp_replace(name, r"[\s\u00a0]+", " "))


def sampled(raw: DataFrame, table: SparkTable, rules: Rules) -> KnownCells:
    """What the first rows hold, read by core: most often all that there is to know."""
    cells = raw.select(*(_quoted(item) for item in table.items)).limit(SAMPLED).collect()
    plan = rules.plan
    texts = {text_of(value) for row in cells for value in row} | set(plan.marks)
    nothing = KnownCells({}, rules.code_of(""), plan.unreadable)
    return nothing.with_texts(texts, rules.code_of)


def widened(raw: DataFrame, table: SparkTable, rules: Rules, known: KnownCells) -> KnownCells:
    """The same and what core reads of the other texts in the table. At most MAX_STRANGE are read."""
    from pyspark.sql import functions as F

    rows = coded(raw, table, rules, known, table.items)
    cells = [
        F.when(F.col(_quoted(item)) == known.unreadable, F.col(_quoted(cell_of(item))).cast("string"))
        for item in table.items
    ]
    strange = rows.where(F.col(_quoted(BAD)) > 0).select(F.explode(F.array_compact(F.array(*cells))))
    found = strange.distinct().limit(MAX_STRANGE).collect()
    # A number has become text on the way: 9.0 is "9" to core, as it is in memory.
    texts = {text for row in found for text in (row[0], row[0].removesuffix(".0"))}
    return known.with_texts(texts, rules.code_of)
