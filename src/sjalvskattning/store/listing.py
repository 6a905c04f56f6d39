"""What is stored, at a glance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

from sjalvskattning.core.assessment import Text
from sjalvskattning.core.response import Occasion, Response
from sjalvskattning.store.notices import Problem

_OCCASION = tuple(field.name for field in fields(Occasion))


@lru_cache(64)
def _text(sv: str, en: str) -> Text:
    return Text(sv, en)


@dataclass(frozen=True, slots=True)
class Entry:
    """A response without its answers. ``seq`` is the number of its newest save.

    ``occasion`` has ``kind``, ``date``, ``name``, ``unit`` and ``period``. ``total`` are the items asked,
    ``applicable`` those not marked not applicable, ``answered`` those with any answer.
    """

    id: str
    assessment: str
    version: str
    name: Text
    role: str
    role_title: Text
    perspective: str
    occasion: Mapping[str, str]
    created: str
    finished: bool
    answered: int
    applicable: int
    total: int
    seq: int

    @classmethod
    def of(cls, response: Response, seq: int) -> Entry:
        """The entry of a response."""
        assessment = response.assessment
        return cls(
            id=response.id,
            assessment=assessment.id,
            version=assessment.version,
            name=assessment.name,
            role=response.role,
            role_title=assessment.role(response.role).title,
            perspective=response.perspective.value,
            occasion={key: str(getattr(response.occasion, key)) for key in _OCCASION},
            created=response.created,
            finished=response.finished,
            answered=response.answered,
            applicable=response.applicable,
            total=len(response.items),
            seq=seq,
        )

    def to_list(self) -> list[Any]:
        """JSON-ready form, in the order of the fields."""
        return [
            self.id, self.assessment, self.version, [self.name.sv, self.name.en], self.role,
            [self.role_title.sv, self.role_title.en], self.perspective, list(self.occasion.values()),
            self.created, self.finished, self.answered, self.applicable, self.total, self.seq,
        ]  # fmt: skip

    @classmethod
    def from_list(cls, data: list[Any]) -> Entry:
        """The inverse of :meth:`to_list`. Raises TypeError, ValueError or IndexError on other shapes."""
        id, assessment, version, name, role, title, perspective, occasion, *rest = data
        return cls(
            id,
            assessment,
            version,
            _text(*name),
            role,
            _text(*title),
            perspective,
            dict(zip(_OCCASION, occasion, strict=True)),
            *rest,
        )


@dataclass(frozen=True, slots=True)
class Listing:
    """Every response that can be read, newest first, and what is wrong with the others or in part of one."""

    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()
