"""A countdown for a talk: how long is left, by a clock that is given. Nothing here waits."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

TALK = 5 * 60
"""Seconds of a talk unless something else is asked for."""

LONGEST = 99 * 60
"""The most seconds that can be counted down: two digits of minutes."""


class Countdown:
    """Stopped, running or paused. ``clock`` gives seconds that only grow."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._left = 0.0
        self._since: float | None = None
        self._told = False

    @property
    def is_running(self) -> bool:
        """Whether the time goes."""
        return self._since is not None

    @property
    def is_set(self) -> bool:
        """Whether there is something to show: it runs, is paused, or has run out and was not put away."""
        return self.is_running or self._left > 0 or self._told

    @property
    def is_over(self) -> bool:
        """Whether it has run out, and not been put away or set anew."""
        return self.is_set and self.left == 0

    @property
    def left(self) -> int:
        """Whole seconds left, the one that has begun counted in."""
        gone = 0.0 if self._since is None else self._clock() - self._since
        return max(0, ceil(self._left - gone))

    @property
    def words(self) -> str:
        """Minutes and seconds: ``4:59``."""
        return f"{self.left // 60}:{self.left % 60:02d}"

    def start_or_pause(self) -> None:
        """Start from the beginning when nothing is left; otherwise stop, or go on."""
        if self._since is not None and self.left:
            self._left, self._since = float(self.left), None
            return
        self._left = float(self.left or TALK)
        self._since, self._told = self._clock(), False

    def add(self, seconds: int = 60) -> None:
        """So much longer. What has not been started, or has run out, starts."""
        self._left = min(float(LONGEST), float(self.left + seconds))
        if self.is_running or not self.is_set or self._told:
            self._since = self._clock()
        self._told = False

    def put_away(self) -> None:
        """Stop, and show nothing."""
        self._left, self._since, self._told = 0.0, None, False

    def ran_out(self) -> bool:
        """Whether it has just run out: True once."""
        if not self.is_running or self.left:
            return False
        self._left, self._since, self._told = 0.0, None, True
        return True
