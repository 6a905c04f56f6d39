"""What an invitation from someone else must look like, checked before anything in it is used."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from sjalvskattning.core.group.setup import MOST_GROUPS, MOST_PEOPLE, About, Profile
from sjalvskattning.store.bundle_shape import MOST_ITEMS, check_definition

_Line = Annotated[str, Field(max_length=500)]
_Id = Annotated[str, Field(pattern=r"^[a-z0-9_-]{1,64}$")]
_Number = Annotated[int, Field(ge=0, le=MOST_PEOPLE)]
_Groups = Annotated[list[_Line], Field(max_length=MOST_GROUPS)]


class _Setup(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")

    name: _Line
    assessment: dict[str, Any]
    role: _Id
    items: Annotated[list[_Id], Field(max_length=MOST_ITEMS)]
    head_count: _Number
    date: Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    about: Annotated[str, Field(pattern=f"^({'|'.join(About)})$")]
    profile: Annotated[str, Field(pattern=f"^({'|'.join(Profile)})$")]
    rules: Annotated[list[_Number], Field(min_length=2, max_length=2)]
    breakdown: Annotated[list[_Line | _Groups], Field(min_length=2, max_length=2)] | None
    comments: bool
    follows: Annotated[str, Field(max_length=0)]


_SETUP = TypeAdapter(_Setup)


def check(content: object) -> None:
    """Hold a setup's dictionary against its shape. Raises ValueError (pydantic's)."""
    setup = _SETUP.validate_python(content)
    if setup.breakdown is not None:
        question, groups = setup.breakdown
        if not isinstance(question, str) or not isinstance(groups, list):
            raise ValueError("a breakdown")
    check_definition(setup.assessment)
