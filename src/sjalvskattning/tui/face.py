"""What a screen may ask of the app, so that no screen imports the app or another page."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from sjalvskattning.core.group.session import GroupSession
    from sjalvskattning.locale import Translator
    from sjalvskattning.tui.themes import Palette
    from sjalvskattning.usecases.group.desk import Desk
    from sjalvskattning.usecases.session import Session
    from sjalvskattning.usecases.workspace import Workspace


class Place(StrEnum):
    """The pages, by name; ``app.go(Place.REVIEW)`` shows one instead of the page at hand."""

    HOME = "home"
    START = "start"
    QUESTION = "question"
    REVIEW = "review"
    CONVERSATION = "conversation"


class Face(Protocol):
    """The app as its screens see it."""

    t: Translator
    workspace: Workspace
    session: Session | None

    @property
    def palette(self) -> Palette:
        """The colours of the theme in use."""

    def go(self, place: Place) -> None:
        """Show a page instead of the one at hand."""

    def open_session(self, session: Session, place: Place = Place.QUESTION) -> None:
        """Work with ``session`` from now on and show it."""

    def leave_session(self) -> None:
        """Close the session, if any, and go home; asks first when something is not saved."""

    def show_group(self, desk: Desk) -> None:
        """Show the page that a group session is on now, in front of the list of sessions."""

    def new_group(self, before: GroupSession | None = None) -> None:
        """Show the page where a group session is prepared, one that follows up the one before if any."""

    def say(self, text: str) -> None:
        """A short notice in the hint line until the next key."""

    def next_theme(self) -> None:
        """The next theme, remembered."""
