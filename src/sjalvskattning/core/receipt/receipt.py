"""What is kept, in numbers: no word that anyone has written but whom an agreement is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from sjalvskattning.core.agreement.agreement import Agreement
from sjalvskattning.core.response import AnswerState, Response


class Kind(StrEnum):
    """What a file is, in the order that a receipt tells it."""

    RESPONSES = "responses"
    AGREEMENTS = "agreements"
    RECEIVED = "received"
    SESSIONS = "sessions"
    COPIES = "copies"
    ASIDE = "aside"
    UNFINISHED = "unfinished"
    PRINT = "print"
    CRASH = "crash"
    SENT = "sent"
    SETTINGS = "settings"
    INDEX = "index"
    CACHE = "cache"
    POLICIES = "policies"
    ASSESSMENTS = "assessments"
    OTHER = "other"


PERSONAL = frozenset(Kind) - {Kind.CACHE, Kind.POLICIES, Kind.ASSESSMENTS, Kind.OTHER}
"""What may tell of a person, and is therefore to be read by its owner alone."""


class Reach(StrEnum):
    """Who the system lets read a file, besides those who administer the machine."""

    SELF = "self"
    GROUP = "group"
    EVERYONE = "everyone"
    SYSTEM = "system"
    """Windows: whoever the folder's own list names; usually the account and the administrators."""


WIDTH = (Reach.SELF, Reach.SYSTEM, Reach.GROUP, Reach.EVERYONE)
"""From the fewest to the most."""


class Held(NamedTuple):
    """One file. ``mode`` are its rights, None where the system has no such; ``mine`` who owns it."""

    path: str
    kind: Kind
    size: int
    mode: int | None
    mine: bool
    reach: Reach
    changed: date


class Elsewhere(NamedTuple):
    """A folder whose content goes elsewhere: to the service ``name``, or a network disk of that kind."""

    folder: str
    name: str
    is_disk: bool = False


class Old(NamedTuple):
    """Something kept for more than twelve months, and since when."""

    kind: Kind
    id: str
    since: str


class Trouble(NamedTuple):
    """What can't be read, or not wholly."""

    id: str
    code: str
    readable: bool


class Receipt(NamedTuple):
    """All of it. ``counts`` are of everything, ``latest`` of the response begun last, which is ``latest_id``.

    ``about`` are those whom agreements are about, "" for oneself. ``commands`` is how to tighten the rights.
    """

    today: date
    folders: Mapping[str, str]
    counts: Counter[str]
    latest: Counter[str]
    latest_id: str = ""
    files: tuple[Held, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    about: tuple[str, ...] = ()
    old: tuple[Old, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    is_administrator: bool = False

    def of(self, kind: Kind) -> tuple[Held, ...]:
        """The files of one kind."""
        return tuple(held for held in self.files if held.kind is kind)

    @property
    def open(self) -> tuple[Held, ...]:
        """The files that tell of a person and that others on the machine can read."""
        wide = (Reach.GROUP, Reach.EVERYONE)
        return tuple(held for held in self.files if held.kind in PERSONAL and held.reach in wide)

    @property
    def strange(self) -> tuple[Held, ...]:
        """The files that another account owns."""
        return tuple(held for held in self.files if not held.mine)


def widest(files: Iterable[Held]) -> Reach:
    """The most who can read any of some files."""
    return max((held.reach for held in files), key=WIDTH.index, default=Reach.SELF)


def count_response(response: Response) -> Counter[str]:
    """What a response holds. Comments to items that are no longer asked count too: they are kept."""
    answers, preparation = response.answers.values(), response.preparation
    comments = [answer for answer in answers if answer.comment]
    occasion = response.occasion
    return Counter(
        responses=1,
        answers=sum(answer.state is not AnswerState.UNANSWERED for answer in answers),
        comments=len(comments),
        private=sum(answer.private for answer in comments),
        topics=len(preparation.topics),
        goals=len(preparation.goals) + len(preparation.earlier),
        texts=sum(bool(text) for text in (preparation.needs, preparation.competence)),
        names=sum(bool(text) for text in (occasion.name, occasion.unit, occasion.period)),
    )


def parted(counts: Counter[str]) -> Counter[str]:
    """The counts, with the comments that are not private apart, and the private ones as a part of all."""
    private = counts["private"]
    return counts + Counter(shared=counts["comments"] - private, of_them_private=private)


def count_agreement(agreement: Agreement) -> Counter[str]:
    """What an agreement holds."""
    return Counter(
        agreements=1,
        commitments=len(agreement.commitments),
        follow_ups=sum(len(one.follow_ups) for one in agreement.commitments),
    )
