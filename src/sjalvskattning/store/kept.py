"""Everything of a person's that is kept on this machine: what a backup carries and an export shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sjalvskattning.core.agreement.agreement import Agreement
from sjalvskattning.core.bundle import Bundle
from sjalvskattning.core.response import Response
from sjalvskattning.errors import NotFound, StoreError
from sjalvskattning.store.agreements import AgreementStore
from sjalvskattning.store.bundles import BundleStore
from sjalvskattning.store.files import FileSystem
from sjalvskattning.store.notices import Problem
from sjalvskattning.store.paths import Paths
from sjalvskattning.store.responses import ResponseStore, Stored


class Counts(NamedTuple):
    """How many of each kind there were. Group sessions are erased and never copied: see SessionStore."""

    responses: int = 0
    agreements: int = 0
    received: int = 0
    sessions: int = 0


class Everything(NamedTuple):
    """All that can be read, the oldest of each kind first, and what is wrong with the rest."""

    responses: tuple[Response, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    received: tuple[Bundle, ...] = ()
    problems: tuple[Problem, ...] = ()


class Kept(NamedTuple):
    """The stores of one's own responses, of agreements, and of envelopes that others have handed over."""

    responses: ResponseStore
    agreements: AgreementStore
    received: BundleStore

    @classmethod
    def of(cls, paths: Paths, fs: FileSystem | None = None) -> Kept:
        """The stores of a machine. None of their folders need exist."""
        return cls(
            ResponseStore(paths.responses, fs=fs),
            AgreementStore(paths.agreements, fs),
            BundleStore(paths.bundles, fs),
        )

    def stored(self) -> Iterator[Stored]:
        """Every response that can be read. Raises StoreError when the folder is shut."""
        for id in self.responses.ids():
            try:
                yield self.responses.examine(id)
            except (StoreError, NotFound):
                continue

    def read(self) -> Everything:
        """All there is; one that can't be read never hides the others. Raises StoreError."""
        responses = sorted((stored.response for stored in self.stored()), key=lambda r: (r.created, r.id))
        agreements, received = self.agreements.entries(), self.received.entries()
        return Everything(
            tuple(responses),
            agreements.agreements[::-1],
            received.bundles[::-1],
            (*self.responses.entries().problems, *agreements.problems, *received.problems),
        )

    def problems(self) -> tuple[Problem, ...]:
        """What can't be read, or not wholly. Raises StoreError when a folder is shut."""
        listings = (self.responses.entries(), self.agreements.entries(), self.received.entries())
        return tuple(problem for listing in listings for problem in listing.problems)
