"""Everything a face needs, in one place: which assessments there are, which responses, which settings.

The workspace is given its surroundings (paths, clock, randomness), so that tests give others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from sjalvskattning.core.assessment import Assessment, Perspective
from sjalvskattning.core.response import Goal, Occasion, Preparation, Response
from sjalvskattning.errors import NotFound, StoreError
from sjalvskattning.store.paths import Paths, find_paths
from sjalvskattning.usecases.kept_settings import KeptSettings

if TYPE_CHECKING:
    from sjalvskattning.core.walk import Walk
    from sjalvskattning.definitions.finding import Catalogue
    from sjalvskattning.store.listing import Entry
    from sjalvskattning.store.responses import ResponseStore
    from sjalvskattning.usecases.session import Session

_ID_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""No letters or digits that are mistaken for one another when an id is read aloud."""


def random_id() -> str:
    """A short id for a response, six letters and digits from the system's randomness."""
    import secrets

    return "".join(secrets.choice(_ID_LETTERS) for _ in range(6))


@dataclass(frozen=True)
class Workspace:
    """Assessments, responses and settings of one person on one machine."""

    paths: Paths
    now: Callable[[], datetime] = datetime.now
    new_id: Callable[[], str] = random_id

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Workspace:
        """The workspace that the environment points to. Raises StoreError without a place for it."""
        return cls(find_paths(environment))

    @cached_property
    def store(self) -> ResponseStore:
        """The responses on disk."""
        from sjalvskattning.store.responses import ResponseStore

        return ResponseStore(self.paths.responses)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The assessments: shipped ones and the person's own."""
        from sjalvskattning.definitions.finding import Catalogue

        return Catalogue.usual(self.paths.assessments, self.paths.cache)

    @cached_property
    def settings(self) -> KeptSettings:
        """Theme, language and reading mode."""
        return KeptSettings(self.paths.settings)

    def today(self) -> date:
        """The date of the clock."""
        return self.now().date()

    def begin(
        self,
        assessment: Assessment,
        role: str,
        perspective: Perspective = Perspective.SELF,
        occasion: Occasion | None = None,
        *,
        keeps: bool = True,
        at_once: bool = True,
    ) -> Session:
        """Start a new response; nothing is kept when ``keeps`` is False (demo).

        With ``at_once`` it is on disk when this returns; otherwise from the session's first save.

        What was agreed for the same person and role comes along, to be followed up; without an agreement the
        goals from the latest finished response. Raises KeyError for an unknown role and StoreError when the
        response can't be created.
        """
        from sjalvskattning.usecases.session import KeepsNothing, KeptFromFirstSave, Session

        assessment.role(role)
        moment = self.now()
        response = Response(
            id=self.new_id(),
            assessment=assessment,
            role=role,
            perspective=perspective,
            occasion=occasion or Occasion(),
            created=moment.isoformat(timespec="milliseconds"),
        )
        if not keeps:
            return Session(self._walk(response), KeepsNothing(), self.now)
        response = replace(response, preparation=Preparation(earlier=self._opening_goals(response)))
        if not at_once:
            return Session(self._walk(response), KeptFromFirstSave(self.store.create), self.now)
        keeper = self.store.create(response)
        return Session(self._walk(response), keeper, self.now, saved_at=self.now())

    def _opening_goals(self, response: Response) -> tuple[Goal, ...]:
        """What the occasion opens with: what was agreed on, otherwise one's own goals from last time."""
        earlier = self.earlier(response)
        with suppress(StoreError):  # the listing reports a folder that is shut; nobody is stopped by it
            if agreed := self.promised(response, earlier):
                return agreed
        return earlier.preparation.goals if earlier is not None else ()

    @property
    def has_agreements(self) -> bool:
        """Whether there may be any agreement at all."""
        return self.paths.agreements.is_dir()

    def promised(self, response: Response, earlier: Response | None) -> tuple[Goal, ...]:
        """What an occasion opens with: the commitments for the same person and role, as followed up.

        ``earlier`` is as :meth:`earlier` gives it. Nothing when there is none; one that can't be read is
        passed over here, since the listing reports it. Raises StoreError when the folder is shut.
        """
        if not self.has_agreements:
            return ()
        from sjalvskattning.core.agreement.following import opening_goals
        from sjalvskattning.store.agreements import AgreementStore

        kept = AgreementStore(self.paths.agreements).entries().agreements
        return opening_goals(kept, response, earlier.created if earlier is not None else "")

    def resume(self, response_id: str) -> Session:
        """Take up a response where it was. Raises NotFound or a StoreError."""
        from sjalvskattning.usecases.session import Session

        keeper = self.store.open(self.resolve(response_id))
        return Session(self._walk(keeper.response), keeper, self.now, notices=keeper.notices)

    def _walk(self, response: Response) -> Walk:
        from sjalvskattning.core.walk import Walk

        return Walk.resume(response, advance=self.settings.values.advance)

    def resolve(self, response_id: str) -> str:
        """The full id for an id, an unambiguous beginning of one, or "latest". Raises NotFound."""
        ids = [entry.id for entry in self.store.entries().entries]
        if response_id == "latest" and ids:
            return ids[0]
        matches = [known for known in ids if known == response_id] or [
            known for known in ids if response_id and known.startswith(response_id)
        ]
        if len(matches) == 1:
            return matches[0]
        from difflib import get_close_matches

        near = matches or get_close_matches(response_id, ids, n=3)
        raise NotFound("store.no_response", id=response_id, suggestion=", ".join(near))

    def is_latest(self, response: Response) -> bool:
        """Whether no response about the same thing and person was begun after this one."""
        from sjalvskattning.core.change import named, subject

        return not any(
            entry.created > response.created and subject(response) in ("", named(entry.occasion["name"]))
            for entry in self._alike(response)
        )

    def _alike(self, response: Response) -> Iterator[Entry]:
        """What is stored about the same assessment, role and perspective, newest first."""
        about = (response.assessment.id, response.role, response.perspective.value)
        for entry in self.store.entries().entries:
            if (entry.assessment, entry.role, entry.perspective) == about:
                yield entry

    def earlier(self, response: Response) -> Response | None:
        """The latest finished response about the same thing that was created before ``response``.

        One that can't be read is passed over here; the listing reports it.
        """
        from sjalvskattning.core.change import is_comparable

        for entry in self._alike(response):
            if not entry.finished or entry.id == response.id or entry.created >= response.created:
                continue
            try:
                found = self.store.read(entry.id)
            except StoreError:
                continue
            if is_comparable(found, response):
                return found
        return None
