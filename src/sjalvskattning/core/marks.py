"""One answer as a mark of one or two characters, and a sheet of answers as a row of marks.

A mark is the step as a number (``"1"`` to ``"10"``), ``"e"`` (not applicable), ``"v"`` (cannot judge) or
``"-"`` (unanswered): the keys of the walk. Comments and flags have no mark.
"""

from __future__ import annotations

from collections.abc import Iterable

from sjalvskattning.core.assessment import Scale
from sjalvskattning.core.response import Answer, AnswerState, Response

Marks = tuple[str, ...]
"""A mark for each item that is asked, in the order of the items."""

NOT_APPLICABLE = "e"
CANNOT_JUDGE = "v"
UNANSWERED = "-"

_STATES = {
    NOT_APPLICABLE: AnswerState.NOT_APPLICABLE,
    CANNOT_JUDGE: AnswerState.CANNOT_JUDGE,
    UNANSWERED: AnswerState.UNANSWERED,
}
_MARKS = {state: mark for mark, state in _STATES.items()}


def possible_marks(scale: Scale) -> Marks:
    """Every mark that an answer on a scale can have: the steps, lowest first, then e, v and -."""
    return (*map(str, scale.steps), *_STATES)


def marks_of(response: Response, item_ids: Iterable[str]) -> Marks:
    """The marks of a response's answers to those items."""
    return tuple(_mark_of(response.answer(item_id)) for item_id in item_ids)


def answer_of(mark: str) -> Answer:
    """The answer that a mark stands for. Raises ValueError for what is no mark."""
    state = _STATES.get(mark)
    return Answer(AnswerState.RATED, _number(mark)) if state is None else Answer(state)


def is_rating(mark: str) -> bool:
    """Whether a mark is a step of the scale."""
    return mark not in _STATES


def step_of(mark: str) -> int | None:
    """The step that a mark is; None when it is no rating. Raises ValueError for what is no mark."""
    return _number(mark) if is_rating(mark) else None


def _mark_of(answer: Answer) -> str:
    return str(answer.value) if answer.state is AnswerState.RATED else _MARKS[answer.state]


def _number(mark: str) -> int:
    number = int(mark)
    if str(number) != mark:  # int() takes "+4", "٤" and "4_0" too
        raise ValueError(mark)
    return number
