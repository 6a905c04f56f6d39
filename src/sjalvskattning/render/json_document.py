"""Summary -> JSON, for other programs. Texts are as they were written; each block carries its ``kind``."""

from __future__ import annotations

import json
import re
from typing import Any

from sjalvskattning.core.summary.document import (
    Bullets,
    Chart,
    DivergingBars,
    NoteLines,
    Paragraph,
    Quadrants,
    Signatures,
    Summary,
    Table,
)

_UNSAFE = re.compile("[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
"""What a terminal may obey or hide: written as an escape, which is the same text to a reader of JSON."""

_KINDS = {
    Paragraph: "paragraph",
    Bullets: "bullets",
    Table: "table",
    Chart: "chart",
    Quadrants: "quadrants",
    DivergingBars: "diverging_bars",
    NoteLines: "note_lines",
    Signatures: "signatures",
}


def render(summary: Summary) -> str:
    """The whole document, ending in a line end."""
    document = json.dumps(_plain(summary), ensure_ascii=False, indent=2, allow_nan=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", document) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    if not isinstance(value, tuple):
        return value
    names: tuple[str, ...] = getattr(value, "_fields", ())
    if not names:
        return [_plain(entry) for entry in value]
    kind = {"kind": _KINDS[type(value)]} if type(value) in _KINDS else {}
    return kind | {name: _plain(entry) for name, entry in zip(names, value, strict=True)}
