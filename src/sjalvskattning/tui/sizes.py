"""The window sizes that decide what is shown."""

SMALLEST = (60, 20)
"""Columns and rows that every page fits in."""

SIDEBAR_FROM = 80
"""Columns from which the areas stand beside the item."""

ROOMY_FROM = 100
"""Columns from which the margins are wider."""

SIGNS_FROM = 140
"""Columns from which the signs stand beside the item."""


def is_too_small(width: int, height: int) -> bool:
    """Whether a window of this size is too small for the pages."""
    return width < SMALLEST[0] or height < SMALLEST[1]
