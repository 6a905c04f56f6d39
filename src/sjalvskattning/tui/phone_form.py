"""The phone form of the session at hand: open or not, and what has happened at its door.

It belongs to the desk and not to a page, so that it stays open while the facilitator looks at other pages.
Whoever lets go of the desk shuts it first: ``await phone_form(desk).shut()``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from sjalvskattning.errors import SjalvskattningError
from sjalvskattning.usecases.group.desk import Desk

if TYPE_CHECKING:
    from sjalvskattning.locale import Translator
    from sjalvskattning.usecases.group.hosting import Hosting
    from sjalvskattning.usecases.workspace import Workspace


class PhoneForm:
    """The form of one session. ``trouble`` is what was told last and has not been dealt with."""

    def __init__(self) -> None:
        self._hosting: Hosting | None = None
        self._opening = False
        self.trouble: SjalvskattningError | None = None
        self.changed: Callable[[], None] = lambda: None

    @property
    def hosting(self) -> Hosting | None:
        """The form while it is open."""
        return self._hosting if self._hosting is not None and self._hosting.is_open else None

    async def open(self, desk: Desk, workspace: Workspace, t: Translator, address: str) -> None:
        """Open it at an address, unless it is open or about to be. Raises as ``hosting.host``."""
        from sjalvskattning.usecases.group.hosting import host

        if self._opening or self.hosting is not None:
            return
        self._opening = True
        try:
            self._hosting = await host(desk, workspace, t, address=address, told=self.told)
        finally:
            self._opening = False
        self.changed()

    def told(self, error: SjalvskattningError) -> None:
        """Something has happened at the door that the facilitator should know."""
        self.trouble = error
        self.changed()

    def dealt_with(self) -> None:
        """What was told has been taken care of."""
        self.trouble = None
        self.changed()

    async def shut(self) -> None:
        """Shut it, if it is open. May be called again."""
        hosting, self._hosting = self._hosting, None
        if hosting is not None:
            await hosting.stop()
            self.changed()


_FORMS: WeakKeyDictionary[Desk, PhoneForm] = WeakKeyDictionary()


def phone_form(desk: Desk) -> PhoneForm:
    """The form of a session, the same one however often it is asked for."""
    return _FORMS.setdefault(desk, PhoneForm())
