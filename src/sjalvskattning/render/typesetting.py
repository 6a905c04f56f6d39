"""How words and tables fit a page: where a long word may be parted, and how broad each column is.

Lengths are in points. They are estimates, made before the page is set, and err on the broad side.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sjalvskattning.core.summary.document import Table
from sjalvskattning.render.canvas import measure

PART, PIECE = "\x01", "\x02"
"""Around a word that may be parted, and between its pieces. No text that is safe to show holds them."""

_WORD = re.compile(r"\S+")
_EDGES = ".,:;!?()”“…"
_HARD_TO_HYPHENATE = re.compile(
    r"[\W\d_]|[aeiouy\u00e5\u00e4\u00f6]{4}|[bcdfghjklmnpqrstvwxz]{7}|^.{45}", re.IGNORECASE
)
"""What hyphenation may leave whole: addresses, numbers, one letter many times, words without an end."""

_BROADEST = 1.3
"""The broadest a letter is, beside the size of the letters."""


def breadth(text: str, size: float) -> float:
    """About how broad a line of text is."""
    return measure(text, 1000) * size / 1000


def partable(text: str, room: float, size: float) -> str:
    """The text with marks in each word that has no room on a line and that hyphenation may leave whole."""
    if len(text) * _BROADEST * size <= room:
        return text

    def marked(match: re.Match[str]) -> str:
        word = match[0]
        letters = word.strip(_EDGES).replace("-", "")
        if breadth(word, size) <= room or not _HARD_TO_HYPHENATE.search(letters):
            return word
        step = max(1, int(room / size / 6))
        return f"{PART}{PIECE.join(word[at : at + step] for at in range(0, len(word), step))}{PART}"

    return _WORD.sub(marked, text)


def column_widths(table: Table, room: float, size: float, padding: float) -> list[float]:
    """Each column as broad as its longest line asks for; those that ask for too much share what is left.

    What is over goes to the columns where something is left to write by hand, else to the last one unless it
    holds numbers. ``padding`` is what a cell has beside its text.
    """
    columns = list(zip(table.headers, *table.rows, strict=True))
    widths = _shared([_asked(column, size) + padding for column in columns], room)
    last = len(widths) - 1
    takers = [n for n, column in enumerate(columns) if "" in column[1:]]
    takers = takers or ([] if last in table.numeric else [last])
    over = room - sum(widths)
    return [width + over / len(takers) if n in takers else width for n, width in enumerate(widths)]


def _asked(column: Sequence[str], size: float) -> float:
    header, *cells = column
    lines = [line for cell in cells for line in cell.split("\n")]
    return max(breadth(header, size * 1.05), *(breadth(line, size) for line in lines), 0)


def _shared(asked: Sequence[float], room: float) -> list[float]:
    """What is asked for where it is at most a fair share of the room, the rest in equal parts."""
    widths = [0.0] * len(asked)
    unset, left = set(range(len(asked))), room
    while unset:
        share = left / len(unset)
        settled = {n for n in unset if asked[n] <= share} or unset
        for n in settled:
            widths[n] = min(asked[n], share)
            left -= widths[n]
        unset -= settled
    return widths
