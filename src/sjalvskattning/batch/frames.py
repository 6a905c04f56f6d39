"""Data frames -> scores, inside the engine that holds them: pandas, Polars, PyArrow, DuckDB or PySpark."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import add
from typing import Any, NamedTuple

import narwhals as nw
from narwhals.typing import IntoFrameT

from sjalvskattning.batch.frame_cells import CodeOf, KnownCells, text_of
from sjalvskattning.batch.rule import AnyFrame, scored
from sjalvskattning.core.tabular.faults import MAX_SHOWN
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.results import score_columns
from sjalvskattning.errors import InputRejected, UsageError

UNREADABLE = "unreadable"
"""The column that counts a row's cells that are no answer."""

MAX_LISTED = 20
"""Unreadable cells that an error lists."""

_ID = " id"
"""Stands for the id column within; no item's id has a space."""

_STRANGE = " unreadable"


class Cell(NamedTuple):
    """A cell that is no answer. ``row`` counts from 0 in the frame's order, as ``iloc`` does."""

    row: int
    column: str
    value: str


class UnreadableCells(InputRejected):
    """Some cells of a frame are no answers. ``cells`` are the first of them, by column and row."""

    def __init__(self, count: int, cells: tuple[Cell, ...]) -> None:
        listed = "; ".join(f"{cell.row} {cell.column} {cell.value!r}" for cell in cells)
        super().__init__("frames.unreadable", count=count, cells=listed)
        self.cells = cells


def score_frame(
    frame: IntoFrameT,
    plan: Plan,
    code_of: CodeOf,
    *,
    id_column: str = "",
    items: Mapping[str, str | None] | None = None,
    said: Iterable[str] = (),
    stop: bool = True,
) -> IntoFrameT:
    """Score each row; return a frame of the same kind, in the same order where there is one.

    Args:
        frame: Answers, one response a row, as texts or numbers.
        plan: What is scored.
        code_of: What the text of a cell answers, as its code.
        id_column: A column to keep in front of the scores, under its own name.
        items: The column of an item where it isn't named by the item's id; None for an item not asked.
        said: Texts that the user has given a meaning of their own; ``code_of`` knows them.
        stop: Whether cells that are no answers are an error; only a frame in memory can tell at once.

    Returns:
        The id column if there is one, the columns of ``core.tabular.results.score_columns``, and
        ``unreadable``: how many of the row's cells are no answers. Those count as unanswered.

    Raises:
        InputRejected: Columns that are missing or meant twice, ``frames.not_exact``, or
            :class:`UnreadableCells`.
        UsageError: ``frames.kind``, for what is no frame that can be scored.
    """
    opened = _opened(frame)
    schema = opened.collect_schema()
    columns = _columns(plan, list(schema), items or {}, id_column)
    known = KnownCells.of(plan, code_of, said)
    if isinstance(opened, nw.LazyFrame):
        coded: AnyFrame = _coded_lazily(opened, known, columns, id_column)
    else:
        coded = _coded(opened, known, code_of, columns, id_column, stop=stop)
    others = [
        nw.lit(plan.unanswered, dtype=nw.Int8).alias(item.id) for item in plan.items if item.id not in columns
    ]
    strange = reduce(add, ((nw.col(item) == plan.unreadable).cast(nw.Int64) for item in columns))
    coded = coded.with_columns(*others, strange.alias(_STRANGE))
    kept = [_ID] if id_column else []
    found = scored(coded, plan, [*kept, _STRANGE])
    names = {_ID: id_column} if id_column else {}
    ordered = found.select(*kept, *(column.name for column in score_columns(plan)), _STRANGE)
    native: IntoFrameT = ordered.rename({**names, _STRANGE: UNREADABLE}).to_native()
    return native


def _opened(frame: Any) -> AnyFrame:
    try:
        opened: AnyFrame = nw.from_native(frame)
    except TypeError as error:
        raise UsageError("frames.kind", kind=type(frame).__name__) from error
    return opened


def _columns(
    plan: Plan, header: list[str], items: Mapping[str, str | None], id_column: str
) -> dict[str, str]:
    """The column of each item that is asked of somebody."""
    ids = [item.id for item in plan.items]
    for given in items:
        if given not in ids:
            raise InputRejected("frames.unknown_item", item=given, suggestion=_near(given, ids))
    meant = {item_id: items.get(item_id, item_id) for item_id in ids}
    columns = {item_id: column for item_id, column in meant.items() if column is not None}
    for column in (*columns.values(), *([id_column] if id_column else [])):
        if column not in header:
            raise InputRejected("frames.no_column", column=column, suggestion=_near(column, header))
    if not columns:
        raise InputRejected("frames.no_items")
    twice = [column for column in columns.values() if list(columns.values()).count(column) > 1]
    if twice:
        raise InputRejected("frames.column_twice", column=twice[0])
    if id_column in {*(column.name for column in score_columns(plan)), UNREADABLE}:
        raise InputRejected("frames.id_taken", column=id_column)
    return columns


def _near(word: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, known, 1)), "")


def _coded_lazily(
    frame: nw.LazyFrame[Any], known: KnownCells, columns: Mapping[str, str], id_column: str
) -> nw.LazyFrame[Any]:
    schema = frame.collect_schema()
    code = known.as_table if frame.implementation.is_polars() else known.as_cases
    coded = [code(nw.col(column), schema[column], strip=True).alias(item) for item, column in columns.items()]
    return frame.select(*([nw.col(id_column).alias(_ID)] if id_column else []), *coded)


def _coded(
    frame: nw.DataFrame[Any],
    known: KnownCells,
    code_of: CodeOf,
    columns: Mapping[str, str],
    id_column: str,
    *,
    stop: bool,
) -> nw.DataFrame[Any]:
    coded = [_codes(frame.get_column(column), known, code_of).alias(item) for item, column in columns.items()]
    if stop:
        _refuse_unreadable(frame, dict(zip(columns.values(), coded, strict=True)), known.unreadable)
    # Beside the frame's own columns, whose index the new ones get in pandas.
    return frame.with_columns(*([nw.col(id_column).alias(_ID)] if id_column else []), *coded)


def _codes(column: nw.Series[Any], known: KnownCells, code_of: CodeOf) -> nw.Series[Any]:
    """The codes of one column in memory. What the table does not know is asked of core, each text once."""
    if not (column.dtype.is_numeric() or column.dtype in (nw.String, nw.Categorical, nw.Enum)):
        return _codes_of_objects(column, code_of)
    codes = _looked_up(column, known)
    strange = codes == known.unreadable
    if strange.any():
        texts = [text_of(value) for value in column.filter(strange).unique().to_list()]
        wider = known.with_texts(texts, code_of)
        if len(wider.texts) > len(known.texts):
            codes = _looked_up(column, wider)
    return codes


def _looked_up(column: nw.Series[Any], known: KnownCells) -> nw.Series[Any]:
    coded = known.as_table(nw.col(column.name), column.dtype).alias(column.name)
    return column.to_frame().select(coded).get_column(column.name)


def _codes_of_objects(column: nw.Series[Any], code_of: CodeOf) -> nw.Series[Any]:
    """The codes of a column of mixed values, truth values or dates; as pandas has from a worksheet."""
    found: dict[str, int] = {}
    codes = []
    for value in column.to_list():
        text = text_of(value)
        if text not in found:
            found[text] = code_of(text)
        codes.append(found[text])
    return nw.new_series(column.name, codes, nw.Int8, backend=column.implementation)


def _refuse_unreadable(
    frame: nw.DataFrame[Any], codes: Mapping[str, nw.Series[Any]], unreadable: int
) -> None:
    count, cells = 0, list[Cell]()
    for column, coded in codes.items():
        strange = coded == unreadable
        rows = strange.arg_true().to_list()
        count += len(rows)
        room = MAX_LISTED - len(cells)
        if rows and room:
            values = frame.get_column(column).filter(strange).head(room).to_list()
            cells += (
                Cell(row, column, text_of(value)[:MAX_SHOWN])
                for row, value in zip(rows, values, strict=False)
            )
    if count:
        raise UnreadableCells(count, tuple(cells))
