"""Summary -> JSON, for other programs. Texts are as they were written; each block carries its ``kind``."""

from __future__ import annotations

import json
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
from sjalvskattning.core.text import for_json

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
    return for_json(document) + "\n"


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
