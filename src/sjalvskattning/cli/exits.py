"""How a call ends, for scripts. ``docs/exit-codes.md`` says the same in words."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes, all of them."""

    OK = 0
    ERROR = 1
    USAGE = 2
    REJECTED = 3
    INTERRUPTED = 130
