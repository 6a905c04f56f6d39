"""Words as they are compared: whatever the case, the white space, the composition and the last stop."""

from __future__ import annotations

import unicodedata

_LAST = " .:;,!?*…"
"""What form tools and people put after a question: a stop, a colon, the star of a compulsory one."""


def folded(text: str) -> str:
    """A header or a value as it is compared with another."""
    normal = unicodedata.normalize("NFC", text).replace("\ufeff", "")
    return " ".join(normal.split()).casefold().rstrip(_LAST)
