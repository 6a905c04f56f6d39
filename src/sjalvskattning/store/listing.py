"""What is stored, at a glance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sjalvskattning.core.assessment import Text
from sjalvskattning.core.response import Response
from sjalvskattning.store.notices import Problem


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
            occasion={**asdict(response.occasion), "kind": response.occasion.kind.value},
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
            [self.role_title.sv, self.role_title.en], self.perspective, dict(self.occasion), self.created,
            self.finished, self.answered, self.applicable, self.total, self.seq,
        ]  # fmt: skip

    @classmethod
    def from_list(cls, data: list[Any]) -> Entry:
        """The inverse of :meth:`to_list`. Raises TypeError, ValueError or IndexError on other shapes."""
        data = list(data)
        data[3], data[5] = Text(*data[3]), Text(*data[5])
        return cls(*data)


@dataclass(frozen=True, slots=True)
class Listing:
    """Every response that can be read, newest first, and what is wrong with the others or in part of one."""

    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()
