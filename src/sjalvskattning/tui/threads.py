"""Bringing what a thread has found back to its page."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec

from textual._context import NoActiveAppError
from textual.dom import DOMNode
from textual.worker import get_current_worker

P = ParamSpec("P")


def hand_back(page: DOMNode, act: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> bool:
    """Let the page act, from a thread of its own; False, and nothing done, when the page has gone.

    Whether it has is looked at in the app's own turn: it can go while the thread is asking.
    """
    worker = get_current_worker()
    try:
        app = page.app
    except NoActiveAppError:  # it was taken out before the thread had anything
        return False

    def acted() -> bool:
        if worker.is_cancelled or not page.is_running:
            return False
        act(*args, **kwargs)
        return True

    return not worker.is_cancelled and app.is_running and app.call_from_thread(acted)
