"""An agreement and what is in it. ``from_dict(record.to_dict())`` is the identity for every record.

Texts are kept as they were written and may be empty unless something else is said. Nothing here is private:
an agreement is made by two, apart from anyone's own preparation.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from itertools import pairwise
from typing import Any

from sjalvskattning.core.response import GoalStatus, Owner
from sjalvskattning.locale.typography import iso_day


class AgreementKind(StrEnum):
    """What the two call it. An uppdragskontrakt also says the responsibility and the results required."""

    OVERENSKOMMELSE = "overenskommelse"
    UPPDRAGSKONTRAKT = "uppdragskontrakt"


class Aspect(StrEnum):
    """What a commitment is about: what is done, or how it is done."""

    CONTENT = "content"
    EXECUTION = "execution"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One look at a commitment. ``date`` is ISO 8601, never empty.

    ``content`` is what was done, ``result`` what came of it. ``order`` is 1 for the agreement's first entry
    and rises with each that is made, whatever its date, so that the one made last is known.
    """

    date: str
    status: GoalStatus
    content: str = ""
    result: str = ""
    order: int = 1

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready form."""
        return {
            "date": self.date,
            "status": self.status.value,
            "content": self.content,
            "result": self.result,
            "order": self.order,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> FollowUp:
        """The inverse of :meth:`to_dict`. Raises KeyError, TypeError or ValueError on other shapes."""
        day, order = _text(data, "date"), data["order"]
        if iso_day(day) is None or type(order) is not int or order < 1:
            raise ValueError((day, order))
        return cls(day, GoalStatus(data["status"]), _text(data, "content"), _text(data, "result"), order)


@dataclass(frozen=True, slots=True)
class Commitment:
    """Something that one side has taken on; only ``text`` is never empty.

    ``owner`` is seen from whom the agreement is about: ``me`` is that person, ``manager`` their manager,
    ``employer`` the organisation. ``due`` is an ISO date or any words, ``judged`` how it will be judged,
    ``support`` the id of a support on offer in the definition, ``agreed`` the status when it was agreed.
    ``follow_ups`` are in order of date, those of one day in the order they were made.
    """

    text: str
    aspect: Aspect = Aspect.CONTENT
    owner: Owner = Owner.ME
    due: str = ""
    judged: str = ""
    first_step: str = ""
    support: str = ""
    agreed: GoalStatus = GoalStatus.NOT_STARTED
    follow_ups: tuple[FollowUp, ...] = ()

    @property
    def status(self) -> GoalStatus:
        """How far along it is: what the follow-up with the latest date says, otherwise as agreed."""
        return self.follow_ups[-1].status if self.follow_ups else self.agreed

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready form."""
        return {
            "text": self.text,
            "aspect": self.aspect.value,
            "owner": self.owner.value,
            "due": self.due,
            "judged": self.judged,
            "first_step": self.first_step,
            "support": self.support,
            "agreed": self.agreed.value,
            "follow_ups": [follow_up.to_dict() for follow_up in self.follow_ups],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Commitment:
        """The inverse of :meth:`to_dict`. Raises KeyError, TypeError or ValueError on other shapes."""
        follow_ups = tuple(FollowUp.from_dict(entry) for entry in _list(data, "follow_ups"))
        if any(placed(one) > placed(after) for one, after in pairwise(follow_ups)):
            raise ValueError("follow-ups out of order")
        return cls(
            text=_text(data, "text"),
            aspect=Aspect(data["aspect"]),
            owner=Owner(data["owner"]),
            due=_text(data, "due"),
            judged=_text(data, "judged"),
            first_step=_text(data, "first_step"),
            support=_text(data, "support"),
            agreed=GoalStatus(data["agreed"]),
            follow_ups=follow_ups,
        )


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two people agreed on in one conversation, as one of them keeps it.

    ``id`` is a short random text, ``created`` and ``changed`` are ISO 8601 times; they arrive from outside.
    ``assessment`` and ``role`` are ids. ``person`` is empty when it is about the machine's owner, otherwise
    the name or initials that a manager goes by. ``response`` is the id of the response it came from, or
    empty. ``responsibility`` is ansvar, ``undertaking`` åtagande and ``results`` the krav på resultat of an
    uppdragskontrakt. A commitment's number is its place here, from 1, and never changes.
    """

    id: str
    kind: AgreementKind
    assessment: str
    role: str
    created: str
    changed: str
    person: str = ""
    response: str = ""
    responsibility: str = ""
    undertaking: str = ""
    results: str = ""
    commitments: tuple[Commitment, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready form."""
        texts = {name: getattr(self, name) for name in _TEXTS}
        return {
            "id": self.id,
            "kind": self.kind.value,
            **texts,
            "commitments": [commitment.to_dict() for commitment in self.commitments],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Agreement:
        """The inverse of :meth:`to_dict`. Raises KeyError, TypeError or ValueError on other shapes."""
        texts = {name: _text(data, name) for name in _TEXTS}
        for name in ("created", "changed"):
            moment(texts[name])
        return cls(
            id=_text(data, "id"),
            kind=AgreementKind(data["kind"]),
            commitments=tuple(Commitment.from_dict(entry) for entry in _list(data, "commitments")),
            **texts,
        )


_TEXTS = (
    "assessment", "role", "person", "response", "created", "changed",
    "responsibility", "undertaking", "results",
)  # fmt: skip


def moment(text: str) -> datetime:
    """The moment that an ISO 8601 time says; one without a zone is taken as UTC. Raises ValueError."""
    read = datetime.fromisoformat(text)
    return read if read.tzinfo is not None else read.replace(tzinfo=UTC)


def placed(follow_up: FollowUp) -> tuple[str, int]:
    """What follow-ups are ordered by."""
    return follow_up.date, follow_up.order


def _list(data: Mapping[str, Any], name: str) -> list[Any]:
    value = data[name]
    if not isinstance(value, list):
        raise TypeError(name)
    return value


def _text(data: Mapping[str, Any], name: str) -> str:
    value = data[name]
    if not isinstance(value, str):
        raise TypeError(name)
    return value
