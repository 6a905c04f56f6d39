"""Words as they are compared: whatever the case, the white space, the composition and the last stop."""

from __future__ import annotations

import unicodedata

_LAST = " .:;,!?*…"
"""What form tools and people put after a question: a stop, a colon, the star of a compulsory one."""


def tidy(text: str) -> str:
    """Text in NFC with one space where there is white space, none at the ends, and no byte order mark."""
    return " ".join(unicodedata.normalize("NFC", text).replace("\ufeff", "").split())


def folded(text: str) -> str:
    """A header or a value as it is compared with another. Only what is blank becomes nothing."""
    spaced = tidy(text).casefold()
    return spaced.rstrip(_LAST) or spaced
