"""What is read from the back of a room: digits three rows high, and a bar with its steps under it."""

from __future__ import annotations

from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual.renderables.digits import Digits

from sjalvskattning.core.summary.document import BarRow, DivergingBars
from sjalvskattning.render.bars import Span as Stretch
from sjalvskattning.render.bars import ground, signs, tones
from sjalvskattning.tui.drawing import Line, Span, cells, line
from sjalvskattning.tui.themes import Ink

TALL = 3
"""Rows of a large digit, and of a bar with such under it."""

LOW = 2
"""Rows of a bar with small digits under it."""

WIDEST = 100
"""The most columns of a bar."""

_BOLD = Style(bold=True)
_LEAST = 3
"""The cells of a part that is there, so that its step has room under it."""

_FILLS = {0: "░", 1: "▒", 2: "▓", 3: "█"}
"""How full a part is drawn, by how far from the middle its step lies."""


def big(text: str) -> tuple[str, ...]:
    """Digits, ":" and "-" as three rows of the same width."""
    drawn = [piece for piece in Digits(text).render(_BOLD) if isinstance(piece, Segment)]
    parts = [piece.text for piece in drawn if piece.text != "\n"]
    width = Digits.get_width(text)
    return tuple(part.ljust(width) for part in parts)


def big_bar(bars: DivergingBars, row: BarRow, width: int, tall: int) -> list[Line]:
    """One bar with its steps and what is known of each under it; nothing for a row without a bar.

    It lies as it would among all of ``bars``, ``tall`` rows high; from :data:`TALL` its steps are large.
    """
    track = min(width, WIDEST)
    stretches = ground(bars, track, _LEAST).spans(bars, row)
    if not stretches:
        return []
    lines = [_filled(bars, stretches)] * tall
    named, known = signs(bars), [part.text for part in row.parts]
    steps = [[named[one.step]] for one in stretches]
    if tall >= TALL:
        steps = [[*big(name)] if name.isdecimal() else ["", "", name] for (name,) in steps]
    rows = [*zip(*steps, strict=True), tuple(known[one.step] for one in stretches)]
    widest = [max(cells(text) for text in column) for column in zip(*rows, strict=True)]
    if sum(widest) + len(widest) - 1 > track:
        return lines
    starts = _placed(stretches, widest, track)
    inks = [Ink.STRONG] * (len(rows) - 1) + [Ink.QUIET]
    return [
        *lines,
        *(_row(texts, starts, widest, ink) for texts, ink in zip(rows, inks, strict=True)),
    ]


def _filled(bars: DivergingBars, stretches: list[Stretch]) -> Line:
    shades = tones(len(bars.steps))
    spans = [Span(" " * stretches[0].start)]
    for one in stretches:
        tone = shades[one.step]
        ink = Ink.ACCENT if tone > 0 else Ink.QUIET if tone < 0 else Ink.TEXT
        spans.append(Span(_FILLS[abs(tone)] * (one.end - one.start), ink))
    return line(*spans)


def _placed(stretches: list[Stretch], widths: list[int], track: int) -> list[int]:
    """Where each column begins: centred under its part, moved aside where it would touch another."""
    starts = [(one.start + one.end - width) // 2 for one, width in zip(stretches, widths, strict=True)]
    starts[0] = max(0, starts[0])
    for at, (before, _) in enumerate(pairwise(widths), start=1):
        starts[at] = max(starts[at], starts[at - 1] + before + 1)
    limit = track
    for at in range(len(starts) - 1, -1, -1):
        starts[at] = min(starts[at], limit - widths[at])
        limit = starts[at] - 1
    return starts


def _row(texts: tuple[str, ...], starts: list[int], widths: list[int], ink: Ink) -> Line:
    spans: list[Span] = []
    reached = 0
    for text, start, width in zip(texts, starts, widths, strict=True):
        left = (width - cells(text)) // 2
        spans += [Span(" " * (start + left - reached)), Span(text, ink)]
        reached = start + left + cells(text)
    return line(*spans)
