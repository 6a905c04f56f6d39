"""Bringing what a thread has found back to its page."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec

from textual.dom import DOMNode
from textual.worker import get_current_worker

P = ParamSpec("P")


def hand_back(page: DOMNode, act: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> bool:
    """Let the page act, from a thread of its own; False, and nothing done, when the page has gone."""
    if get_current_worker().is_cancelled or not page.is_running or not page.app.is_running:
        return False
    page.app.call_from_thread(act, *args, **kwargs)
    return True
