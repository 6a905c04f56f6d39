"""A step of the work in a thread of its own, in order and not far from the rest.

Arrow lets other threads run while it parses, compresses and writes, so that two cores share the work.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Final, TypeVar

T = TypeVar("T")

_ROOM = 2
"""Pieces that wait between two steps."""

_END: Final = object()


def ahead(items: Iterator[T]) -> Iterator[T]:
    """The items, the next ones being made meanwhile. What making them raises is raised in its place.

    Only one thread at a time is ever in ``items``; it is closed at the end, whatever happened.
    """
    with ThreadPoolExecutor(1) as pool:
        coming = deque[Future[Any]](pool.submit(next, items, _END) for _ in range(_ROOM))
        try:
            while (item := coming.popleft().result()) is not _END:
                coming.append(pool.submit(next, items, _END))
                yield item
        finally:
            pool.shutdown(cancel_futures=True)
            if (close := getattr(items, "close", None)) is not None:
                close()


class Behind:
    """Calls that are made one after the other in a thread; what one raises, a later :meth:`call` does."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1)
        self._waiting = deque[Future[None]]()

    def call(self, function: Callable[..., None], *arguments: object) -> None:
        """Have a call made; waits while too many do."""
        while len(self._waiting) >= _ROOM:
            self._waiting.popleft().result()
        self._waiting.append(self._pool.submit(function, *arguments))

    def finish(self) -> None:
        """Wait until every call has been made."""
        try:
            while self._waiting:
                self._waiting.popleft().result()
        finally:
            self.give_up()

    def give_up(self) -> None:
        """Make no more calls; wait for the one that is being made."""
        self._waiting.clear()
        self._pool.shutdown(cancel_futures=True)
