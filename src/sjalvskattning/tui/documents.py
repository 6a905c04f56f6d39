"""The samtalsunderlag as lines on screen: set by the terminal renderer, written in our inks."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from sjalvskattning.core.text import for_display
from sjalvskattning.tui.drawing import Line, Span, cells, line, wrap
from sjalvskattning.tui.themes import Ink

if TYPE_CHECKING:
    from rich.segment import Segment

    from sjalvskattning.core.summary import Summary

WIDEST = 92
"""Wider lines are hard to read."""

_INKS = {
    "title": Ink.STRONG,
    "heading": Ink.MARK,
    "draft": Ink.CHOSEN,
    "lead": Ink.STRONG,
    "label": Ink.QUIET,
    "person": Ink.ACCENT,
    "mark": Ink.MARK,
    "track": Ink.LINE,
    "text": Ink.TEXT,
    "low3": Ink.GROUND,
    "low2": Ink.ROW_STRONG,
    "low1": Ink.ROW_TEXT,
    "middle": Ink.TEXT,
    "high1": Ink.ROW_ACCENT,
    "high2": Ink.ROW_MARK,
    "high3": Ink.SELECTION,
}
_NUMBERS = list(dict.fromkeys(_INKS.values()))
_STYLES = {role: f"color({_NUMBERS.index(ink)})" for role, ink in _INKS.items()}
"""The renderer marks each role with a colour number; the number is read back as one of our inks."""


@lru_cache(maxsize=4)
def document_lines(summary: Summary, width: int) -> tuple[Line, ...]:
    """The whole document in lines of at most ``width`` cells."""
    import io

    from rich.console import Console

    from sjalvskattning.render.terminal import PLAIN_STYLES, renderable

    width = min(width, WIDEST)
    console = Console(file=io.StringIO(), width=width, color_system="256", force_terminal=True)
    shown = renderable(summary, {role: _STYLES.get(role, "") for role in PLAIN_STYLES})
    rows = console.render_lines(shown, console.options.update(width=width), pad=False)
    return tuple(_line(row) for row in rows)


def _line(segments: list[Segment]) -> Line:
    spans = [Span(segment.text, _ink(segment)) for segment in segments if segment.text]
    return Line(tuple(spans))


def _ink(segment: Segment) -> Ink:
    number = segment.style.color.number if segment.style and segment.style.color else None
    return _NUMBERS[number] if number is not None and number < len(_NUMBERS) else Ink.TEXT


def file_lines(text: str, width: int) -> list[Line]:
    """The file row by row; one that is too long goes on under itself, as far in."""
    lines: list[Line] = []
    for row in for_display(text).split("\n"):
        ink = Ink.MARK if row.startswith("#") else Ink.TEXT
        indent = " " * (len(row) - len(row.lstrip()))
        parts = [row] if cells(row) <= width else [indent + part for part in wrap(row, width - len(indent))]
        lines += [line(Span(part, ink)) for part in parts]
    return lines


def good_folder() -> Path:
    """Where to propose a file: the current folder when one can write there, otherwise the home folder."""
    here = Path.cwd()
    return here if os.access(here, os.W_OK) else Path.home()
