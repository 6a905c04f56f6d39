"""What the pages of one talk share while it is led. None of it is kept."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from sjalvskattning.core.group.picture import AreaPicture, Order, area_pictures
from sjalvskattning.core.group.setup import About
from sjalvskattning.tui.timing import Countdown

if TYPE_CHECKING:
    from sjalvskattning.core.group.session import GroupSession
    from sjalvskattning.core.response import Response
    from sjalvskattning.usecases.group.desk import Desk


class Talk:
    """What the pages share: the order, the clock, the leader's own answers, how much is shown at once."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.order = Order.SPREAD if desk.session.releases else Order.POLICY
        self.clock = Countdown(monotonic)
        self.own: Response | None = None
        self.spoken = False
        self.everything = False

    @property
    def pictures(self) -> tuple[AreaPicture, ...]:
        """The areas in the order chosen."""
        return area_pictures(self.desk.session, self.order)


def can_set_own(session: GroupSession) -> bool:
    """Whether the leader's own answers can stand beside something: it is about the leader, and released."""
    return session.setup.about is About.LEADER and bool(session.releases)
