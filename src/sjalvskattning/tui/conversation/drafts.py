"""The preparation as it is worked on: every change, what is being written, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sjalvskattning.core.response import Preparation

if TYPE_CHECKING:
    from sjalvskattning.usecases.session import Session


class Drafts:
    """Changes to the preparation of one session.

    A change is saved at once. What is being written waits until :meth:`keep`; all that was written in one
    editor, between :meth:`begin` and :meth:`end`, is one step to undo.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._past: list[Preparation] = []
        self._pending: Preparation | None = None
        self.before = self.saved

    @property
    def saved(self) -> Preparation:
        """The preparation without what is being written just now."""
        return self._session.response.preparation

    @property
    def preparation(self) -> Preparation:
        """The preparation with what is being written just now."""
        return self._pending or self.saved

    @property
    def waits(self) -> bool:
        """Whether something has been written that is not saved."""
        return self._pending is not None

    def change(self, preparation: Preparation) -> None:
        """One change, saved at once."""
        if preparation != self.saved:
            self._past.append(self.saved)
            self._session.prepare(preparation)

    def begin(self) -> None:
        """An editor is opened. :attr:`before` is the preparation as it is now."""
        self.before = self.saved

    def write(self, preparation: Preparation) -> None:
        """Something has been written."""
        self._pending = preparation

    def keep(self) -> None:
        """Save what has been written."""
        pending, self._pending = self._pending, None
        if pending is not None:
            self._session.prepare(pending)

    def end(self) -> None:
        """The editor is closed."""
        self.keep()
        if self.before != self.saved:
            self._past.append(self.before)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._past)

    def undo(self) -> None:
        """Take back the latest step, if there is one."""
        if self._past:
            self._session.prepare(self._past.pop())
