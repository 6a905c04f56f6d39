"""What may be seen of a text, and that nothing else is: on a terminal, on a screen, in a file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from rich.segment import Segment

from sjalvskattning.core.text import for_display

COLOURS = re.compile(r"\x1b\[[\d;]*m")
"""What our own output may tell a terminal: colours and weights."""

_SCROLLBAR = {"grab", "release", "scroll_up", "scroll_down"}
"""What Textual does itself when its scroll bar is clicked."""

_NEVER = frozenset({"Cc", "Cs", "Zl", "Zp"})


def squeezed(text: str) -> str:
    """A text without white space, so that where lines are broken does not matter."""
    return "".join(text.split())


def shown(text: str) -> str:
    """What of a text is to be read, without white space."""
    return squeezed(for_display(text))


def steering(written: str, *, but: str = "\n") -> set[str]:
    """What a terminal would obey, hide or turn round in what is written to it; empty when all is well."""
    found = {char for char in written if unicodedata.category(char) in _NEVER} - set(but)
    hidden = {
        char
        for char in set(written) - {"\u200d"}
        if unicodedata.category(char) == "Cf" or 0xE0000 <= ord(char) < 0xE1000
    }
    return found | hidden


def obeyed(segments: Iterable[Segment]) -> list[str]:
    """What can be clicked or followed among segments, and what Rich itself would tell the terminal."""
    return [
        text
        for text, style, control in segments
        if control or (style is not None and (style.link or not _actions(style.meta) <= _SCROLLBAR))
    ]


def _actions(meta: Mapping[str, object] | None) -> set[str]:
    return {str(action) for name, action in (meta or {}).items() if name.startswith("@")}
