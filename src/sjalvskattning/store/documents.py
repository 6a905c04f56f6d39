"""A response as tables of documents, and back.

Tables ``head``, ``definition`` and ``preparation`` hold one document, of the same name; ``answers`` holds one
for each item touched, by the item's id.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sjalvskattning.core.assessment import Assessment, Scale
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
    damaged = ResponseDamaged("store.damaged", id=place.name, path=str(place.live))
    try:
        assessment = Assessment.from_dict(tables[DEFINITION][DEFINITION])
        scale = assessment.scale
    except _SHAPE_ERRORS as error:
        raise damaged from error
    notices: list[Notice] = []
    answers: dict[str, Answer] = {}
    for item, document in tables.get(ANSWERS, {}).items():
        try:
            answers[item] = _answer(document, scale)
        except _SHAPE_ERRORS:
            notices.append(Notice("store.answer_unreadable", {"id": place.name, "item": item}))
    try:
        preparation = Preparation.from_dict(tables[PREPARATION][PREPARATION])
    except _SHAPE_ERRORS:
        preparation = Preparation()
        notices.append(Notice("store.preparation_unreadable", {"id": place.name}))
    try:
        return Response.from_parts(tables[HEAD][HEAD], assessment, answers, preparation), notices
    except _SHAPE_ERRORS as error:
        raise damaged from error


def changes(old: Response, new: Response) -> Iterator[Change]:
    """What must be written to go from one state of a response to another.

    Parts that are the same object are not looked into. Raises ValueError for what could not be read back.
    """
    if new.assessment is not old.assessment and new.assessment != old.assessment:
        yield DEFINITION, DEFINITION, new.assessment.to_dict()
        yield HEAD, HEAD, new.head()
    elif _head_differs(old, new):
        yield HEAD, HEAD, new.head()
    if new.preparation is not old.preparation and new.preparation != old.preparation:
        document = new.preparation.to_dict()
        if Preparation.from_dict(document) != new.preparation:
            raise ValueError("the preparation cannot be read back")
        yield PREPARATION, PREPARATION, document
    if new.answers is not old.answers:
        before = old.answers.get
        for item in [item for item, answer in new.answers.items() if before(item) is not answer]:
            answer = new.answers[item]
            if before(item) == answer:
                continue
            document = answer.to_dict()
            if _answer(document, new.assessment.scale) != answer:
                raise ValueError(f"the answer to {item} cannot be read back")
            yield ANSWERS, item, document
        for item in old.answers.keys() - new.answers.keys():
            yield ANSWERS, item, None


def _answer(document: Mapping[str, Any], scale: Scale) -> Answer:
    answer = Answer.from_dict(document)
    if answer.value is not None and answer.value not in scale.steps:
        raise ValueError(answer.value)
    return answer


def _head_differs(old: Response, new: Response) -> bool:
    if old.occasion is not new.occasion and old.occasion != new.occasion:
        return True
    return (old.role, old.perspective, old.created, old.finished) != (
        new.role,
        new.perspective,
        new.created,
        new.finished,
    )
