"""A response: what it holds, counts and turns into."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from sjalvskattning.core.response import (
    UNANSWERED,
    Answer,
    AnswerState,
    Preparation,
    Response,
)
from tests import samples
from tests.samples import NOT_APPLICABLE, SAMPLE, rated, response


def through_json(data: Any) -> Any:
    """The data as another program would read it."""
    return json.loads(json.dumps(data, allow_nan=False))


@given(samples.prepared_responses())
def test_parts_and_back_is_the_identity(given_response: Response) -> None:
    """Head, answers and preparation survive JSON for any response."""
    answers = {
        key: Answer.from_dict(through_json(kept.to_dict())) for key, kept in given_response.answers.items()
    }
    preparation = Preparation.from_dict(through_json(given_response.preparation.to_dict()))
    again = Response.from_parts(
        through_json(given_response.head()), given_response.assessment, answers, preparation
    )
    assert again == given_response


@pytest.mark.parametrize(
    "changed",
    [
        {"state": "rated", "value": None},
        {"state": "rated", "value": "4"},
        {"state": "rated", "value": True},
        {"state": "rated", "value": 4.0},
        {"state": "unanswered", "value": 4},
        {"state": "not_applicable", "value": 0},
        {"state": "okänt"},
    ],
)
def test_an_answer_that_contradicts_itself_is_refused(changed: dict[str, object]) -> None:
    """ValueError, so that a damaged file is noticed where it is read and not where it is scored."""
    with pytest.raises(ValueError, match=r".+"):
        Answer.from_dict(rated(4).to_dict() | changed)


@pytest.mark.parametrize("key", list(UNANSWERED.to_dict()))
def test_an_answer_without_a_part_is_refused(key: str) -> None:
    """KeyError names what is missing."""
    data = rated(4).to_dict()
    del data[key]
    with pytest.raises(KeyError, match=key):
        Answer.from_dict(data)


@pytest.mark.parametrize("value", [0, 6, -3])
def test_a_rating_off_the_scale_is_refused(value: int) -> None:
    """The parts of a response must fit together: ValueError."""
    with pytest.raises(ValueError, match=str(value)):
        Response.from_parts(response().head(), SAMPLE, {"lyssnar": rated(value)}, Preparation())


def test_an_unknown_role_is_refused() -> None:
    """KeyError, before anything is asked of it."""
    with pytest.raises(KeyError, match="rektor"):
        Response.from_parts(response().head() | {"role": "rektor"}, SAMPLE, {}, Preparation())


def test_an_untouched_answer_leaves_no_trace() -> None:
    """Setting an answer back to untouched removes it, and never changes the response in place."""
    empty = response()
    answered = empty.with_answer("lyssnar", rated(4))
    assert empty.answers == {}
    assert answered.with_answer("lyssnar", UNANSWERED).answers == {}


def test_answered_and_applicable_are_counted_over_what_is_asked() -> None:
    """An answer to an item that is not asked counts nowhere."""
    given_response = response({"lyssnar": 4, "halsar": NOT_APPLICABLE, "finns-inte": 3})
    total = len(given_response.items)
    assert (given_response.answered, given_response.applicable) == (2, total - 1)
    assert given_response.count(AnswerState.RATED, AnswerState.NOT_APPLICABLE) == 2


def test_a_private_comment_is_not_shared() -> None:
    """``shared_comment`` is the only thing that others may see."""
    assert rated(4, "mitt", private=True).shared_comment == ""
    assert rated(4, "vårt").shared_comment == "vårt"
