"""What the form needs of the facilitator's desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from sjalvskattning.core.group.session import GroupSession
from sjalvskattning.core.group.update import Message
from sjalvskattning.errors import SjalvskattningError

Told = Callable[[SjalvskattningError], None]
"""How the facilitator hears of what happens at the door; the errors' texts are of the topic ``web``."""


class Desk(Protocol):
    """A session that is open, and takes what browsers send."""

    @property
    def session(self) -> GroupSession:
        """The session as it is now."""

    async def arrive(self, message: Message) -> None:
        """Take a message in; it is durable when this returns.

        Raises SessionRefused, SaveFailed (it is then kept in memory and saved with the next), ValueError or
        KeyError.
        """
