"""What each way out of the machine would take along and leave behind, counted in what is kept now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from sjalvskattning.core.receipt.receipt import Receipt, parted

_OWN = ("answers", "shared", "topics", "goals", "texts", "names")
"""What a person has put into a response, private comments apart."""

_EVERYTHING = ("responses", *_OWN, "agreements", "commitments", "follow_ups", "received")

_ALL_COMMENTS = {"shared": ("comments", "of_them_private")}
"""What is told of comments where the private ones go along."""

WHAT = (
    *("responses", "answers", "comments", "private", "topics", "goals", "texts", "names"),
    *("agreements", "commitments", "follow_ups", "received", "received_comments", "sessions"),
)
"""Everything that is counted, in the order that it is told."""


class Export(NamedTuple):
    """One way out. ``given`` and ``kept`` are what goes along and what stays, each with how many there are.

    ``of`` is the id of the one response that it is about, where it is about one.
    """

    id: str
    command: str
    given: tuple[tuple[str, int], ...]
    kept: tuple[tuple[str, int], ...] = ()
    of: str = ""


def exports(receipt: Receipt) -> tuple[Export, ...]:
    """Every way out that has something to take along now, the one that is used most first."""
    return tuple(one for one in _all(receipt) if any(n for _, n in one.given))


def _all(receipt: Receipt) -> Iterator[Export]:
    every, latest, of = parted(receipt.counts), parted(receipt.latest), receipt.latest_id
    yield Export("summary", "summary", _counts(latest, _OWN), _counts(latest, ("private",)), of)
    yield Export("bundle", "bundle make", _counts(latest, _OWN), _counts(latest, ("private",)), of)
    left = ("shared", "private", "topics", "goals", "texts", "names")
    yield Export("packet", "group packet", _counts(latest, ("answers",)), _counts(latest, left), of)
    yield Export(
        "agreement",
        "agreements export",
        _counts(every, ("agreements", "commitments", "follow_ups")),
        _counts(every, ("answers", "comments")),
    )
    yield Export("scores", "score --stored", _counts(every, ("answers",)), _counts(every, ("comments",)))
    yield Export(
        "group", "group report", _counts(every, ("sessions",)), _counts(every, ("responses", "received"))
    )
    stays = _counts(every, ("private", "sessions"))
    yield Export("data", "data export --all", _counts(every, _EVERYTHING), stays)
    whole = tuple(what for one in _EVERYTHING for what in _ALL_COMMENTS.get(one, (one,)))
    with_private = _counts(every, whole) if every["private"] else ()
    yield Export(
        "private", "data export --all --include-private", with_private, _counts(every, ("sessions",))
    )
    yield Export("backup", "data backup", _counts(every, whole), _counts(every, ("sessions",)))


def _counts(counts: Counter[str], names: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    return tuple((name, counts[name]) for name in names if counts[name])
