"""One session: its setup, what has come in, what has been released, what was agreed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, NamedTuple

from sjalvskattning.core.agreement.agreement import FollowUp
from sjalvskattning.core.disclosure.release import Release
from sjalvskattning.core.disclosure.strict import Written
from sjalvskattning.core.group.setup import Profile, Setup
from sjalvskattning.core.marks import Marks
from sjalvskattning.core.response import GoalStatus


class Phase(StrEnum):
    """How far a session has come. It only goes forward."""

    PREPARING = "preparing"
    COLLECTING = "collecting"
    LEADING = "leading"
    CLOSED = "closed"


class Sheet(NamedTuple):
    """One person's answer sheet: a mark an item, in the setup's order. It counts once it is ``done``.

    ``group`` is a place in the breakdown's list, or None.
    """

    marks: Marks
    group: int | None = None
    done: bool = False


class Door(NamedTuple):
    """What the way in for browsers needs to be the same after an interruption. Erased when collecting ends.

    ``key`` turns a ticket into the handle of an answer; ``ticket`` and ``code`` open for all in the room.
    ``tickets`` are fingerprints of the one-time tickets, sorted; when there are any, only they open.
    ``host`` and ``port`` are the address that was handed out; empty and 0 before.
    """

    key: str
    ticket: str
    code: str
    host: str = ""
    port: int = 0
    tickets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreed:
    """Something the group agreed on. ``owner`` and ``due`` are as it was written; ``due`` may be an ISO date.

    ``area`` is the area it came from, or empty. ``follow_ups`` are in the order they were made.
    """

    text: str
    owner: str = ""
    due: str = ""
    area: str = ""
    follow_ups: tuple[FollowUp, ...] = ()

    @property
    def status(self) -> GoalStatus:
        """How far along it is, as the latest follow-up says."""
        return self.follow_ups[-1].status if self.follow_ups else GoalStatus.NOT_STARTED

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready form."""
        return {
            "text": self.text,
            "owner": self.owner,
            "due": self.due,
            "area": self.area,
            "follow_ups": [follow_up.to_dict() for follow_up in self.follow_ups],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Agreed:
        """The inverse of :meth:`to_dict`. Raises KeyError, TypeError or ValueError on other shapes."""
        follow_ups = tuple(FollowUp.from_dict(entry) for entry in data["follow_ups"])
        return cls(data["text"], data["owner"], data["due"], data["area"], follow_ups)


@dataclass(frozen=True)
class GroupSession:
    """The whole session. Mappings are never changed in place.

    ``sheets`` and ``written`` are raw answers and comments, each under a handle that says nothing, and not
    the same one; they are gone once released. ``spent`` are handles whose answers have been released.
    ``shown`` are the areas shown in the room, in that order; ``marks`` the group's own marks (profile öppen)
    by item, None where it stayed divided; ``earlier`` what was agreed last time, ``agreed`` what was now.
    """

    id: str
    setup: Setup
    phase: Phase = Phase.PREPARING
    door: Door | None = None
    sheets: Mapping[str, Sheet] = field(default_factory=dict)
    written: Mapping[str, Written] = field(default_factory=dict)
    spent: frozenset[str] = frozenset()
    releases: tuple[Release, ...] = ()
    shown: tuple[str, ...] = ()
    marks: Mapping[str, int | None] = field(default_factory=dict)
    earlier: tuple[Agreed, ...] = ()
    agreed: tuple[Agreed, ...] = ()

    @property
    def is_strict(self) -> bool:
        """Whether each answers on their own and what is shown is released."""
        return self.setup.profile is Profile.STRICT

    @property
    def done(self) -> int:
        """How many sheets count and are not yet released: all before the reveal, the late ones after."""
        return sum(sheet.done for sheet in self.sheets.values())

    @property
    def released(self) -> int:
        """How many answers have been released."""
        return sum(release.people for release in self.releases)

    @property
    def takes_answers(self) -> bool:
        """Whether a sheet may still arrive: while collecting, and late ones while there is a way in."""
        return self.is_strict and (
            self.phase is Phase.COLLECTING or (self.phase is Phase.LEADING and self.door is not None)
        )

    @property
    def can_reveal(self) -> bool:
        """Whether a reveal would release something and is allowed."""
        enough = self.setup.rules.k <= self.done
        return self.takes_answers and enough and self.done + self.released <= self.setup.head_count

    def state(self) -> dict[str, Any]:
        """Everything but the setup, JSON-ready. Sheets and comments are sorted by handle: no order kept."""
        return {
            "id": self.id,
            "phase": self.phase.value,
            "door": list(self.door) if self.door else None,
            "sheets": {
                handle: [list(sheet.marks), sheet.group, sheet.done]
                for handle, sheet in sorted(self.sheets.items())
            },
            "written": {handle: list(one) for handle, one in sorted(self.written.items())},
            "spent": sorted(self.spent),
            "releases": [release.to_dict() for release in self.releases],
            "shown": list(self.shown),
            "marks": dict(self.marks),
            "earlier": [agreed.to_dict() for agreed in self.earlier],
            "agreed": [agreed.to_dict() for agreed in self.agreed],
        }

    @classmethod
    def from_state(cls, setup: Setup, data: Mapping[str, Any]) -> GroupSession:
        """The inverse of :meth:`state`. Raises KeyError, TypeError or ValueError on other shapes."""
        door = data["door"]
        return cls(
            id=data["id"],
            setup=setup,
            phase=Phase(data["phase"]),
            door=None if door is None else _door(door),
            sheets={
                handle: Sheet(tuple(marks), group, done)
                for handle, (marks, group, done) in data["sheets"].items()
            },
            written={handle: Written(*one) for handle, one in data["written"].items()},
            spent=frozenset(data["spent"]),
            releases=tuple(Release.from_dict(entry) for entry in data["releases"]),
            shown=tuple(data["shown"]),
            marks=dict(data["marks"]),
            earlier=tuple(Agreed.from_dict(entry) for entry in data["earlier"]),
            agreed=tuple(Agreed.from_dict(entry) for entry in data["agreed"]),
        )

    def with_sheet(self, handle: str, sheet: Sheet | None) -> GroupSession:
        """The session with another sheet under a handle, or none. Rules are :mod:`.update`'s to hold."""
        if sheet is not None:
            return replace(self, sheets={**self.sheets, handle: sheet})
        return replace(self, sheets={other: kept for other, kept in self.sheets.items() if other != handle})


def _door(data: Sequence[Any]) -> Door:
    key, ticket, code, host, port, tickets = data
    return Door(key, ticket, code, host, port, tuple(tickets))
