"""A walk that is kept: every message goes through the engine and, when it changed something, to disk.

A face shows :attr:`Session.walk`, and :attr:`Session.saved_at` or :attr:`Session.problem`. It never claims
that something is saved which the store has not acknowledged.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from sjalvskattning.core.response import MAX_TOPICS, Preparation, Response
from sjalvskattning.core.walk import Message, Walk, update
from sjalvskattning.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sjalvskattning.store.notices import Notice


class Keeper(Protocol):
    """Where a session's response is kept."""

    def save(self, response: Response) -> None:
        """Keep ``response`` durably. Raises SaveFailed."""

    def close(self) -> None:
        """Tidy up and let others write."""


class KeepsNothing:
    """The keeper of a demo: everything is gone when the session ends."""

    def save(self, response: Response) -> None:
        """Keep nothing."""

    def close(self) -> None:
        """Nothing to tidy."""


class KeptFromFirstSave:
    """Makes the response's file at the first save, so that a screen can be painted before it."""

    def __init__(self, create: Callable[[Response], Keeper]) -> None:
        self._create = create
        self._keeper: Keeper | None = None

    @property
    def waits(self) -> bool:
        """Whether nothing has been kept yet."""
        return self._keeper is None

    def save(self, response: Response) -> None:
        """Keep ``response`` durably. Raises StoreError."""
        if self._keeper is None:
            self._keeper = self._create(response)
        else:
            self._keeper.save(response)

    def close(self) -> None:
        """Tidy up, if anything was kept."""
        if self._keeper is not None:
            self._keeper.close()


class Session:
    """One person's walk and preparation, and whether it is saved.

    ``keeps`` is False in a demo. ``notices`` tell what the store had to mend when it opened the response.
    """

    def __init__(
        self,
        walk: Walk,
        keeper: Keeper,
        now: Callable[[], datetime],
        *,
        saved_at: datetime | None = None,
        notices: Sequence[Notice] = (),
    ) -> None:
        self.walk = walk
        self.saved_at = saved_at
        self.problem: StoreError | None = None
        self.notices = tuple(notices)
        self._keeper = keeper
        self._now = now

    @property
    def keeps(self) -> bool:
        """Whether answers are kept at all."""
        return not isinstance(self._keeper, KeepsNothing)

    @property
    def waits_to_be_kept(self) -> bool:
        """Whether this is a new response that :meth:`save` has not put on disk yet."""
        return isinstance(self._keeper, KeptFromFirstSave) and self._keeper.waits

    @property
    def response(self) -> Response:
        """The response as it stands, saved or not."""
        return self.walk.response

    def send(self, message: Message) -> None:
        """Let the engine act on ``message`` and save what changed.

        A save that fails does not raise: :attr:`problem` holds why, and the change stays in memory. Raises
        what ``walk.update`` raises.
        """
        before = self.walk.response
        self.walk = update(self.walk, message)
        if self.walk.response is not before:
            self.save()

    def prepare(self, preparation: Preparation) -> None:
        """Replace the preparation for the talk and save it. Raises ValueError for too many topics."""
        if len(preparation.topics) > MAX_TOPICS:
            raise ValueError(len(preparation.topics))
        if preparation != self.response.preparation:
            self.walk = replace(self.walk, response=replace(self.response, preparation=preparation))
            self.save()

    def save(self) -> None:
        """Save, or try again after a failed save; see :meth:`send`."""
        try:
            self._keeper.save(self.response)
        except StoreError as problem:
            self.problem = problem
        else:
            self.problem = None
            self.saved_at = self._now()

    def move_to(self, folder: Path) -> None:
        """Keep this response in another folder from now on, when its own can't take it. Raises StoreError."""
        from sjalvskattning.store.responses import ResponseStore

        keeper = ResponseStore(folder).create(self.response)
        self._keeper.close()
        self._keeper = keeper
        self.problem = None
        self.saved_at = self._now()

    def close(self) -> None:
        """Tidy the store and let other windows write."""
        self._keeper.close()
