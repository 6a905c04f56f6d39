"""A response as tables of documents, and back.

Tables ``head``, ``definition`` and ``preparation`` hold one document, of the same name; ``answers`` holds one
for each item touched, by the item's id.
"""

from __future__ import annotations

from collections.abc import Iterator

from sjalvskattning.core.assessment import Assessment
from sjalvskattning.core.response import Answer, Preparation, Response
from sjalvskattning.errors import ResponseDamaged
from sjalvskattning.store.lines import Change
from sjalvskattning.store.notices import Notice
from sjalvskattning.store.places import Place
from sjalvskattning.store.shapes import Tables

HEAD = "head"
DEFINITION = "definition"
PREPARATION = "preparation"
ANSWERS = "answers"

_SHAPE_ERRORS = (KeyError, TypeError, ValueError, AttributeError)


def tables_of(response: Response) -> Tables:
    """Everything about a response."""
    return {
        HEAD: {HEAD: response.head()},
        DEFINITION: {DEFINITION: response.assessment.to_dict()},
        ANSWERS: {item: answer.to_dict() for item, answer in response.answers.items()},
        PREPARATION: {PREPARATION: response.preparation.to_dict()},
    }


def response_of(tables: Tables, place: Place) -> tuple[Response, list[Notice]]:
    """The response that the tables say, without what of it cannot be understood.

    Raises ResponseDamaged when the definition or the head is lost.
    """
    notices: list[Notice] = []
    answers: dict[str, Answer] = {}
    for item, document in tables.get(ANSWERS, {}).items():
        try:
            answers[item] = Answer.from_dict(document)
        except _SHAPE_ERRORS:
            notices.append(Notice("store.answer_unreadable", {"id": place.name, "item": item}))
    preparation = Preparation()
    try:
        preparation = Preparation.from_dict(tables[PREPARATION][PREPARATION])
    except _SHAPE_ERRORS:
        notices.append(Notice("store.preparation_unreadable", {"id": place.name}))
    try:
        assessment = Assessment.from_dict(tables[DEFINITION][DEFINITION])
        response = Response.from_parts(tables[HEAD][HEAD], assessment, answers, preparation)
    except _SHAPE_ERRORS as error:
        raise ResponseDamaged("store.damaged", id=place.name, path=str(place.live)) from error
    return response, notices


def changes(old: Response, new: Response) -> Iterator[Change]:
    """What must be written to go from one state of a response to another.

    Parts that are the same object are not looked into.
    """
    if new.assessment is not old.assessment and new.assessment != old.assessment:
        yield DEFINITION, DEFINITION, new.assessment.to_dict()
        yield HEAD, HEAD, new.head()
    elif _head_differs(old, new):
        yield HEAD, HEAD, new.head()
    if new.preparation is not old.preparation and new.preparation != old.preparation:
        yield PREPARATION, PREPARATION, new.preparation.to_dict()
    if new.answers is not old.answers:
        for item, answer in new.answers.items():
            before = old.answers.get(item)
            if before is not answer and before != answer:
                yield ANSWERS, item, answer.to_dict()
        for item in old.answers:
            if item not in new.answers:
                yield ANSWERS, item, None


def _head_differs(old: Response, new: Response) -> bool:
    return (old.role, old.perspective, old.occasion, old.created, old.finished) != (
        new.role,
        new.perspective,
        new.occasion,
        new.created,
        new.finished,
    )
