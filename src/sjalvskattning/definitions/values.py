"""Values that are more than text: what may stand, and what it becomes.

Every value arrives as the text in the file, so that ``no`` is not yet False and ``010`` not yet 8. A refused
value raises PydanticCustomError whose type is the fault's code and whose context is the fault's params.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, NoReturn, TypeVar

from pydantic import BeforeValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from sjalvskattning.core.assessment import Kind, Ref, Relation
from sjalvskattning.core.assessment_parts import MAX_SD
from sjalvskattning.core.themes import THEMES
from sjalvskattning.definitions import words

MAX_TEXT = 500
"""The most characters of one text in a definition."""

MAX_WEIGHT = 1000
SCALE_START = (0, 10)
MIN_ITEMS = (1, 100)
PERSONS = (2, 999_999)

_TRUE, _FALSE = {"ja", "yes", "true"}, {"nej", "no", "false"}
_SHARE = re.compile(r"0(\.[0-9]{1,6})?|1(\.0{1,6})?")
_WEIGHT = re.compile(r"[0-9]{1,4}(\.[0-9]{1,3})?")
_DEVIATION = re.compile(r"[0-9]{1,2}(\.[0-9]{1,3})?")
_CORRELATION = re.compile(r"0(\.[0-9]{1,4})?")
_INTEGER = re.compile(r"[0-9]{1,6}")
_VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){2}")
_ID = re.compile(r"[a-z0-9_-]{1,64}")
_REF = re.compile(
    r"[a-z0-9-]{1,64}/(rubrik|p?[0-9]{1,4}(\.[0-9]{1,4})?)( [0-9a-f]{8}\.[A-Za-z0-9_-]{0,400})?"
)


def refuse(code: str, **params: str | int) -> NoReturn:
    """Refuse the value at hand with the fault ``code``."""
    raise PydanticCustomError(code, code, params)


def _text(value: object) -> str:
    if not isinstance(value, str):
        refuse("shape.text")
    if not value:
        refuse("value.empty")
    return value


def _identifier(value: object) -> str:
    text = _text(value)
    if not _ID.fullmatch(text):
        refuse("value.id", value=text, suggestion=words.as_id(text))
    return text


def _ref(value: object) -> Ref:
    text = _text(value)
    if not _REF.fullmatch(text):
        refuse("value.ref", value=text)
    return Ref.of(text)


def _theme(value: object) -> str:
    text = _text(value)
    if text not in THEMES:
        refuse("value.theme", value=text, suggestion=words.near(words.fold(text), THEMES))
    return text


def _version(value: object) -> str:
    text = _text(value)
    if not _VERSION.fullmatch(text):
        numbers = re.findall(r"[0-9]{1,6}", text)[:3]
        refuse("value.version", value=text, suggestion=".".join([*numbers, "0", "0"][:3]) if numbers else "")
    return text


def _schema(value: object) -> int:
    text = _text(value)
    if text != "1":
        refuse("value.schema", value=text)
    return 1


def _number(value: object, pattern: re.Pattern[str], code: str) -> float:
    text = _text(value)
    if not pattern.fullmatch(text):
        dotted = text.replace(",", ".")
        refuse(code, value=text, suggestion=dotted if pattern.fullmatch(dotted) else "")
    return float(text)


def _share(value: object) -> float:
    return _number(value, _SHARE, "value.share")


def _weight(value: object) -> float:
    weight = _number(value, _WEIGHT, "value.weight")
    if weight > MAX_WEIGHT:
        refuse("value.weight", value=str(value))
    return weight


def _deviation(value: object) -> float:
    deviation = _number(value, _DEVIATION, "value.sd")
    if not 0 < deviation <= MAX_SD:
        refuse("value.sd", value=str(value))
    return deviation


def _correlation(value: object) -> float:
    return _number(value, _CORRELATION, "value.r")


def _integer(value: object, bounds: tuple[int, int]) -> int:
    text = _text(value)
    low, high = bounds
    if not _INTEGER.fullmatch(text) or not low <= int(text) <= high:
        refuse("value.integer", value=text, low=low, high=high)
    return int(text)


def _scale_start(value: object) -> int:
    return _integer(value, SCALE_START)


def _min_items(value: object) -> int:
    return _integer(value, MIN_ITEMS)


def _persons(value: object) -> int:
    return _integer(value, PERSONS)


def _boolean(value: object) -> bool:
    text = _text(value).lower()
    if text not in _TRUE | _FALSE:
        refuse("value.boolean", value=text, suggestion=words.boolean_meant(text))
    return text in _TRUE


def _choice(value: object, names: tuple[str, ...]) -> str:
    text = _text(value)
    if text not in names:
        suggestion = words.value_meant(text, names)
        refuse("value.choice", value=text, choices=", ".join(names), suggestion=suggestion)
    return text


def _kind(value: object) -> Kind:
    return Kind(_choice(value, tuple(Kind)))


def _relation(value: object) -> Relation:
    return Relation(_choice(value, tuple(Relation)))


def _blank_to_none(value: object) -> object:
    return None if value == "" else value


def _blank_to_list(value: object) -> object:
    return [] if value == "" else value


T = TypeVar("T")


def _schema_of(**schema: Any) -> WithJsonSchema:
    return WithJsonSchema(schema)


Prose = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEXT)]
Optional_ = Annotated[T | None, BeforeValidator(_blank_to_none)]
ListOf = Annotated[list[T], BeforeValidator(_blank_to_list)]

Identifier = Annotated[
    str, BeforeValidator(_identifier), _schema_of(type="string", pattern="^[a-z0-9_-]{1,64}$")
]
Version = Annotated[
    str, BeforeValidator(_version), _schema_of(type="string", pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$")
]
SchemaNumber = Annotated[int, BeforeValidator(_schema), _schema_of(const=1)]
Share = Annotated[float, BeforeValidator(_share), _schema_of(type="number", minimum=0, maximum=1)]
Weight = Annotated[
    float,
    BeforeValidator(_weight),
    _schema_of(type="number", minimum=0, maximum=MAX_WEIGHT, multipleOf=0.001),
]
ScaleStart = Annotated[
    int,
    BeforeValidator(_scale_start),
    _schema_of(type="integer", minimum=SCALE_START[0], maximum=SCALE_START[1]),
]
MinItems = Annotated[
    int, BeforeValidator(_min_items), _schema_of(type="integer", minimum=MIN_ITEMS[0], maximum=MIN_ITEMS[1])
]
Deviation = Annotated[
    float, BeforeValidator(_deviation), _schema_of(type="number", exclusiveMinimum=0, maximum=MAX_SD)
]
Correlation = Annotated[
    float, BeforeValidator(_correlation), _schema_of(type="number", minimum=0, exclusiveMaximum=1)
]
Persons = Annotated[
    int, BeforeValidator(_persons), _schema_of(type="integer", minimum=PERSONS[0], maximum=PERSONS[1])
]
Boolean = Annotated[
    bool, BeforeValidator(_boolean), _schema_of(enum=[True, False, "ja", "nej", "yes", "no", "true", "false"])
]
Reference = Annotated[Ref, BeforeValidator(_ref), _schema_of(type="string", pattern=f"^{_REF.pattern}$")]
ThemeName = Annotated[str, BeforeValidator(_theme), _schema_of(enum=list(THEMES))]
KindName = Annotated[Kind, BeforeValidator(_kind), _schema_of(enum=[kind.value for kind in Kind])]
RelationName = Annotated[
    Relation, BeforeValidator(_relation), _schema_of(enum=[relation.value for relation in Relation])
]
