"""One module a command. ``COMMANDS`` is their order in the help; a module is imported when it is called.

A module holds ``register(app)``, and texts for it lie in ``locale/cli.py`` under ``cli.<command>``.
"""

from __future__ import annotations

COMMANDS: tuple[str, ...] = (
    "take",
    "history",
    "summary",
    "mirror",
    "explain",
    "bundle",
    "compare",
    "timeline",
    "plan",
    "agreements",
    "group",
    "score",
    "verify",
    "guide",
    "assessment",
    "policy",
    "themes",
    "demo",
    "data",
    "privacy",
    "info",
    "completion",
)
