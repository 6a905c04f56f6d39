"""What a bundle from someone else must look like, checked before anything in it is used.

The store trusts what it wrote itself; a bundle may have been written by anyone. Types, lengths and numbers
are checked here with pydantic; what the numbers mean is left to ``core``.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter

from sjalvskattning.core.text import MAX_TEXT

MOST_ROLES, MOST_AREAS, MOST_ITEMS = 100, 1000, 5000
"""Far more than any policy has; what is compared takes time for each area and item."""

_Text = Annotated[str, Field(max_length=MAX_TEXT)]
_Id = Annotated[str, Field(pattern=r"^[a-z0-9_-]{1,64}$")]
_Short = Annotated[str, Field(max_length=500)]
_Pair = Annotated[list[_Text], Field(min_length=1, max_length=2)]
_Refs = Annotated[list[_Short], Field(min_length=1)]


def _placed(parts: list[Any]) -> list[Any]:
    """Three texts, and references after them where there are any."""
    if any(isinstance(part, str) != (at < 3) for at, part in enumerate(parts)):
        raise ValueError("a place in the policy")
    return parts


def _measured(parts: list[Any]) -> list[Any]:
    """A deviation, a correlation, how many, and where; ``core`` knows which numbers there can be."""
    sd, r, n, source = parts
    if not (type(sd) in _NUMBERS and type(r) in _NUMBERS and type(n) is int and type(source) is str):
        raise ValueError("reliability")
    return parts


def _real(moment: str) -> str:
    """A day or a time that there has been or will be; or nothing."""
    if moment:
        datetime.fromisoformat(moment)
    return moment


_NUMBERS = (int, float)
_Place = Annotated[list[_Text | _Refs], Field(min_length=3, max_length=4), AfterValidator(_placed)]
_Day = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(_real)]
_TIME = r"^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?)?$"


class _Shape(BaseModel):
    model_config = ConfigDict(strict=True, extra="allow")


class _Item(_Shape):
    id: _Id
    text: _Pair
    third: _Pair
    works: list[_Pair]
    fails: list[_Pair]
    question: _Pair
    source: _Place
    strength: _Short
    weight: Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)]
    reverse: bool
    themes: list[_Short] = []


class _Titled(_Shape):
    id: _Id
    title: _Pair
    kind: Literal["expectation", "condition"]
    about: _Pair
    items: list[_Item]
    reliability: Annotated[list[Any], AfterValidator(_measured)] | None = None


class _SubArea(_Titled):
    areas: Annotated[list[Any], Field(max_length=0)]


class _Area(_Titled):
    areas: list[_SubArea]


class _Role(_Shape):
    id: _Id
    title: _Pair
    about: _Pair
    extends: _Id | None
    areas: list[_Area]


class _Scale(_Shape):
    min: Annotated[int, Field(ge=-100, le=100)]
    labels: Annotated[list[_Pair], Field(min_length=2, max_length=11)]


class _Support(_Shape):
    id: _Id
    title: _Pair
    about: _Pair
    source: _Place
    for_: Annotated[list[_Id], Field(alias="for")] = []


class _Definition(_Shape):
    id: _Id
    version: _Short
    name: _Pair
    title: _Pair
    about: _Pair
    policy: Annotated[list[_Text], Field(min_length=3, max_length=3)]
    scale: _Scale
    scoring: Annotated[list[Any], Field(min_length=3, max_length=3)]
    roles: Annotated[list[_Role], Field(min_length=1, max_length=MOST_ROLES)]
    excluded: list[_Place]
    support: list[_Support] = []


class _Answer(_Shape):
    state: str
    value: int | None
    comment: _Text
    private: Literal[False]
    flagged: bool


class _Occasion(_Shape):
    kind: str
    date: _Text
    name: _Text
    unit: _Text
    period: _Text


class _Head(_Shape):
    id: _Id
    assessment: _Id
    version: _Short
    role: _Id
    perspective: str
    occasion: _Occasion
    created: Annotated[str, Field(pattern=_TIME), AfterValidator(_real)]
    finished: bool


class _Preparation(_Shape):
    topics: Annotated[list[Annotated[list[_Text], Field(min_length=2, max_length=2)]], Field(max_length=3)]
    goals: Annotated[list[Annotated[list[_Text], Field(min_length=6, max_length=7)]], Field(max_length=100)]
    earlier: Annotated[list[Annotated[list[_Text], Field(min_length=6, max_length=7)]], Field(max_length=100)]
    needs: _Text
    competence: _Text
    handed_over: bool
    signatures: bool


class _Bundle(_Shape):
    format: str
    version: int
    made: _Day
    nonce: Annotated[str, Field(pattern=r"^[0-9a-f]{32,128}$")]
    head: _Head
    answers: dict[_Id, _Answer]
    preparation: _Preparation
    definition: _Definition


_BUNDLE = TypeAdapter(_Bundle)
_DEFINITION = TypeAdapter(_Definition)


def check(body: object) -> None:
    """Hold the parsed JSON of a bundle against its shape. Raises ValueError (pydantic's)."""
    _check_definition(_BUNDLE.validate_python(body).definition)


def check_definition(body: object) -> None:
    """Hold the parsed JSON of a definition that someone else sent against its shape. Raises ValueError."""
    _check_definition(_DEFINITION.validate_python(body))


def _check_definition(definition: _Definition) -> None:
    min_share, min_items, overall = definition.scoring
    if not (type(min_items) is int and 0 <= min_items <= 1000 and type(overall) is bool):
        raise ValueError("scoring")
    if type(min_share) not in (int, float) or not 0 <= min_share <= 1:
        raise ValueError("scoring")
    areas = [area for role in definition.roles for area in role.areas]
    ids = [item.id for area in areas for part in (area, *area.areas) for item in part.items]
    if len(ids) != len(set(ids)):
        raise ValueError("two items with one id")
    if len(ids) > MOST_ITEMS or sum(1 + len(area.areas) for area in areas) > MOST_AREAS:
        raise ValueError("more than anyone answers")
    _check_roles({role.id: role.extends for role in definition.roles}, len(definition.roles))


def _check_roles(extends: dict[str, str | None], count: int) -> None:
    """Each role once, and none that in the end extends itself."""
    if len(extends) != count:
        raise ValueError("two roles with one id")
    for role in extends:
        seen, above = {role}, extends[role]
        while above is not None:
            if above in seen or above not in extends:
                raise ValueError("roles")
            seen.add(above)
            above = extends[above]
