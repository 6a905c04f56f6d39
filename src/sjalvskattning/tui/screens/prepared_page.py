"""A page on the preparation for the talk: changes are saved as one goes, and can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sjalvskattning.core.response import Preparation
from sjalvskattning.tui.conversation.drafts import Drafts
from sjalvskattning.tui.screens.session_page import SessionPage

if TYPE_CHECKING:
    from sjalvskattning.core.summary import Summary
    from sjalvskattning.usecases.session import Session

SAVE_EVERY = 0.8
"""Seconds between saves while someone is writing."""


class PreparedPage(SessionPage):
    """Subclasses give :meth:`show_part`."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.drafts = Drafts(session)
        self._summary: tuple[Preparation, Summary] | None = None

    def show_part(self, at: str = "") -> None:
        """Show what is worked on as it is now; the mark goes to ``at``."""
        raise NotImplementedError

    @property
    def preparation(self) -> Preparation:
        """The preparation with what is being written just now."""
        return self.drafts.preparation

    @property
    def summary(self) -> Summary:
        """The document as it stands."""
        from sjalvskattning.usecases.summarise import summarise

        if self._summary is None or self._summary[0] != self.preparation:
            made = summarise(self.face.workspace, self.session.response, self.t)
            self._summary = (self.preparation, made)
        return self._summary[1]

    def forget_summary(self) -> None:
        """Make the document anew the next time: something else than the preparation has changed."""
        self._summary = None

    def change(self, preparation: Preparation, at: str = "") -> None:
        """One change that can be undone: saved and shown."""
        self.drafts.change(preparation)
        self.show_part(at)

    def write(self, preparation: Preparation, now: bool) -> None:
        """Something is being written; saved at once, or within :data:`SAVE_EVERY` seconds."""
        waited = self.drafts.waits
        self.drafts.write(preparation)
        if now:
            self.keep_draft()
        elif not waited:
            self.set_timer(SAVE_EVERY, self.flush)

    def keep_draft(self) -> None:
        """Save what has been written."""
        self.drafts.keep()

    def flush(self) -> None:
        """Save what has been written, and show how that went."""
        if self.drafts.waits:
            self.drafts.keep()
            self.update_view()

    def _written(self, at: str) -> None:
        """An editor was closed."""
        self.drafts.end()
        self.show_part(at)

    def action_undo(self) -> None:
        """Take back the latest change to the preparation."""
        self.drafts.undo()
        self.show_part()
        self.say(self.t("conversation.undone"))

    def action_leave(self) -> None:
        """Save what is left to save and go home."""
        self.flush()
        self.face.leave_session()
