"""Keys that come faster than the pages they lead to: each goes where the one before it has led.

Textual hands every key at once to what has the focus then, and acts on it later, when it has passed through
the page and reached the app. Of two keys in one burst the second would go to the page that the first one is
about to leave: a sentence meant for an editor would answer questions instead. So a key is held here until
the one before has been acted on, and the page that it led to is there to take it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.timer import Timer

LOOK_EVERY = 1.0
"""Seconds between looks at whether keys are held for nothing; two in a row without any progress let go."""

_ROUNDS = 2
"""The key itself, then what its action tells the page of, such as the choice of a row."""


class TypingAhead:
    """What the person does, one thing after another. ``forward`` is what Textual does with an event."""

    def __init__(self, app: App[Any], forward: Callable[[events.Event], Awaitable[None]]) -> None:
        self._app = app
        self._forward = forward
        self._held: deque[events.Event] = deque()
        self._turn = 0
        self._busy = False
        self._ready: Screen[Any] | None = None
        self._watch: Timer | None = None
        self._looked_at = 0

    @staticmethod
    def takes(event: events.Event) -> bool:
        """Whether it comes from the person and nobody has had it yet."""
        return isinstance(event, (events.InputEvent, events.Paste)) and not event.is_forwarded

    async def take(self, event: events.Event) -> None:
        """Hand the event on, now or when its turn comes."""
        self._held.append(event)
        if not self._busy:
            await self._go_on(self._turn)
        if self._held and self._watch is None:
            self._looked_at = -1
            self._watch = self._app.set_interval(LOOK_EVERY, self._look)

    async def _go_on(self, turn: int) -> None:
        """Hand on what is held, up to the next thing that has to be waited for. Runs as the app's own."""
        if turn != self._turn:
            return  # what had been given up came through after all
        self._turn += 1
        self._busy = True
        if (screen := self._app.screen) is not self._ready:
            self._await_screen(screen)
            return
        while self._held:
            event = self._held.popleft()
            if isinstance(event, (events.Key, events.Paste)):
                target: MessagePump = self._app.focused or self._app.screen
                way = [*_upwards(target)] * _ROUNDS
                await self._forward(event)
                self._follow(self._turn, iter(way))
                return
            await self._forward(event)
        self._busy = False
        self._stop_watching()

    def _follow(self, turn: int, way: Iterator[MessagePump]) -> None:
        """Walk the way of the key, always behind it: every part of a page has a queue, first in, first out.

        A part that is closing takes nothing more, and the key did not stay there either.
        """
        for pump in way:
            if pump.call_later(self._follow, turn, way):
                return
        self._app.call_later(self._go_on, turn)

    def _await_screen(self, screen: Screen[Any]) -> None:
        """Go on once the screen is mounted, has set its focus and has been drawn."""
        turn = self._turn

        def drawn() -> None:
            self._ready = screen
            self._app.call_later(self._go_on, turn)

        def mounted() -> None:
            if not screen.call_after_refresh(drawn):
                drawn()

        if not screen.call_later(mounted):
            drawn()

    async def _look(self) -> None:
        """Let go of everything when nothing has moved since the last look: no key is held for ever."""
        if self._turn != self._looked_at:
            self._looked_at = self._turn
            return
        self._turn += 1
        self._busy = False
        self._stop_watching()
        while self._held:
            await self._forward(self._held.popleft())

    def _stop_watching(self) -> None:
        if self._watch is not None:
            self._watch.stop()
            self._watch = None


def _upwards(pump: MessagePump | None) -> Iterator[MessagePump]:
    """It and everything that it lies in, the app last."""
    while pump is not None:
        yield pump
        pump = pump._parent
