"""Scoring a data frame from Python: ``sjalvskattning.score``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from sjalvskattning.core.assessment import Assessment, Perspective
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.errors import MissingExtra, SjalvskattningError, UsageError
from sjalvskattning.locale import Translator

if TYPE_CHECKING:
    from narwhals.typing import IntoFrame

    Frame = TypeVar("Frame", bound=IntoFrame)
else:
    Frame = TypeVar("Frame")

_NEEDED = {"narwhals", "numpy", "pyarrow"}


def score(
    frame: Frame,
    assessment: Assessment | str | os.PathLike[str],
    role: str = "",
    *,
    perspective: str = "self",
    id_column: str = "",
    items: Mapping[str, str | None] | None = None,
    values: Mapping[str, str] | None = None,
    on_error: Literal["stop", "report"] = "stop",
) -> Frame:
    """Score each row of a data frame; the numbers are those of the program, bit for bit.

    ::

        scores = sjalvskattning.score(answers, "koping", "medarbetare", id_column="svar")

    Cells may be numbers (3 and 3.0 are the same) or texts (``"3"``, the words of the scale in Swedish or
    English, ``e`` for not applicable, ``v`` for cannot judge); empty, null and NaN are unanswered. A frame in
    memory keeps its order, and pandas its index. A Polars LazyFrame, a DuckDB relation and a Spark DataFrame
    are not run, only added to; the rule is then part of the query.

    Args:
        frame: One response a row: pandas, Polars (DataFrame, LazyFrame), PyArrow Table, DuckDB or PySpark.
        assessment: An assessment, the id of one (``"koping"``), or the path of a definition.
        role: Whose items are asked; may be left out where the assessment has one role.
        perspective: ``self``, ``manager``, ``reports`` or ``peer``: who has answered.
        id_column: A column to keep in front of the scores.
        items: Item id -> the name of its column, where that is not the id; None for an item not asked.
        values: Text of a cell -> what it means: a step (``"5"``), ``not_applicable``, ``cannot_judge`` or
            ``unanswered``; or the short ``e``, ``v`` and ``-``.
        on_error: ``stop`` refuses a frame with cells that are no answers and lists the first of them (a query
            can't tell in advance); ``report`` counts them as unanswered.

    Returns:
        A frame of the same kind: the id column; for every area and sub-area ``<id>_mean`` (on the scale),
        ``<id>_index`` (0–100), ``<id>_rated`` and ``<id>_applicable`` (numbers of items) and ``<id>_reason``
        (why there is no mean); the same for ``overall`` where the definition asks for it; and ``unreadable``,
        the number of the row's cells that are no answers.

    Raises:
        UsageError: An unknown role, perspective or value, or something that is no frame.
        InputRejected: A column that is missing or meant twice; unreadable cells
            (:class:`sjalvskattning.batch.frames.UnreadableCells`, with their places in ``cells``); a faulty
            definition; weights too fine to be counted exactly.
        NotFound: No such assessment.
        MissingExtra: The add-ons for batches are not installed.
    """
    try:
        if on_error not in ("stop", "report"):
            raise _unknown("on_error", on_error, ("stop", "report"))
        found = _assessment(assessment)
        plan = Plan(found, _role(found, role), _perspective(perspective))
        return _scored(frame, plan, _marks(plan, values or {}), id_column, items, stop=on_error == "stop")
    except SjalvskattningError as error:
        _explain(error)
        raise


def _scored(
    frame: Frame,
    plan: Plan,
    values: Mapping[str, str],
    id_column: str,
    items: Mapping[str, str | None] | None,
    *,
    stop: bool,
) -> Frame:
    from sjalvskattning.core.tabular.cells import cell_codes

    try:
        from sjalvskattning.batch.frames import score_frame
    except ModuleNotFoundError as error:
        if error.name not in _NEEDED:
            raise
        raise MissingExtra("frames.needs_batch", python=sys.executable) from error
    return score_frame(
        frame, plan, cell_codes(plan, values), id_column=id_column, items=items, said=values, stop=stop
    )


def _assessment(wanted: Assessment | str | os.PathLike[str]) -> Assessment:
    if isinstance(wanted, Assessment):
        return wanted
    from sjalvskattning.usecases.workspace import Workspace

    catalogue = Workspace.of(os.environ).catalogue
    return catalogue.find(wanted if isinstance(wanted, str) else str(Path(wanted).absolute()))


def _role(assessment: Assessment, role: str) -> str:
    known = [role.id for role in assessment.roles]
    if not role and len(known) == 1:
        return known[0]
    if not role:
        raise UsageError("frames.role_needed", assessment=assessment.id, known=", ".join(known))
    if role not in known:
        raise _unknown("role", role, known)
    return role


def _perspective(word: str) -> Perspective:
    try:
        return Perspective(word)
    except ValueError as error:
        raise _unknown("perspective", word, [known.value for known in Perspective]) from error


def _marks(plan: Plan, values: Mapping[str, str]) -> dict[str, str]:
    """The user's texts with the marks they mean."""
    by_name = {"not_applicable": plan.not_applicable, "cannot_judge": plan.cannot_judge}
    by_name["unanswered"] = plan.unanswered
    marks = {mark: mark for mark in plan.marks} | {name: plan.marks[code] for name, code in by_name.items()}
    for meant in values.values():
        if str(meant) not in marks:
            raise _unknown("values", str(meant), marks)
    return {text: marks[str(meant)] for text, meant in values.items()}


def _unknown(argument: str, word: str, known: Iterable[str]) -> UsageError:
    return UsageError("frames.unknown_word", argument=argument, word=word, known=", ".join(known))


def _explain(error: SjalvskattningError) -> None:
    """Let a traceback say in words what is wrong and what to do."""
    say = Translator("en")
    for part in ("what", "where", "remedy"):
        if say.has(f"{error.code}.{part}"):
            error.add_note(say(f"{error.code}.{part}", **error.params))
