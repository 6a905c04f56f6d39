"""How words and tables fit a page: where a word without an end is parted, and how broad each column is.

Lengths are in points. They are estimates, made before the page is set, and err on the broad side.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from sjalvskattning.core.summary.document import Table
from sjalvskattning.render.canvas import measure

_GAPS = re.compile(r"(\n|(?<=[\w.,:;!?)”\"…–-]) +(?=[\w(“”\"…–-]))")
"""Where a line may end whatever stands around: a space beside a bracket or a dash may be kept on one line."""

_HYPHENATED = re.compile(
    r"[(“”]{0,3}(?!.*[aeiouy\u00e5\u00e4\u00f6]{4}|.*[bcdfghjklmnpqrstvwxz]{7}|.*--)"
    r"[a-z\u00df-\u017f-]{1,45}[.,:;!?)”…]{0,3}",
    re.DOTALL,
)
"""What hyphenation parts, in small letters: not addresses, numbers, repeated letters, other alphabets."""

_ADDRESS = re.compile(r"\W{0,3}(?:https?://|www\.|[\w.+-]+@)[^\s]", re.IGNORECASE)
_SIGNS = re.compile(r"(?:[^/.-]*(?:[/.-]+(?=[^/.-]|$)))|[^/.-]+")
"""What an address begins with, and its parts: each ends with the sign after which a line may end."""

_PARTED = 22
"""Letters: a column is not made broader for a word that goes on after them."""

_SLACK = 0.5
"""So that rounding never parts what fits."""

_LATIN = 0x180
_ESTIMATED = frozenset("–—‘’“”…−•⚑")
_BROAD = frozenset("●◆□æœÆŒŵŴ½¼¾©Ĳ")
_SYMBOL, _OTHER, _BROADER = 2.7, 1.6, 1.15
"""The broadest that a symbol or a letter of another alphabet is, beside the size of the letters."""


def in_lines(text: str, room: float, size: float, *, hyphenated: bool = True) -> str:
    """The text with line ends in what has no room on a line and that hyphenation does not part."""
    if len(text) * _SYMBOL * size <= room:
        return text
    return "".join(_broken(part, room, size, hyphenated) for part in _GAPS.split(text))


def is_hyphenated(text: str, room: float, size: float) -> bool:
    """Whether a word of the text has no room on a line and is left to hyphenation."""
    return len(text) * _SYMBOL * size > room and any(
        len(part) * _SYMBOL * size > room
        and breadth(part, size) > room
        and _HYPHENATED.fullmatch(part.lower()) is not None
        for part in _GAPS.split(text)
    )


def _broken(part: str, room: float, size: float, hyphenated: bool) -> str:
    if len(part) * _SYMBOL * size <= room or breadth(part, size) <= room:
        return part
    if hyphenated and _HYPHENATED.fullmatch(part.lower()):
        return part
    if _ADDRESS.match(part):
        return "\n".join(_after_signs(part, room, size))
    return "\n".join(_cut(part, room, size))


def _cut(part: str, room: float, size: float) -> list[str]:
    """Lines that are full, wherever that is."""
    lines, left = [""], room
    for char in part:
        advance = _advance(char) * size
        if advance > left:
            lines.append("")
            left = room
        lines[-1] += char
        left -= advance
    return lines


def _after_signs(part: str, room: float, size: float) -> list[str]:
    """Lines that end after a sign of an address, where there is one."""
    lines = [""]
    for piece in _SIGNS.findall(part):
        if breadth(lines[-1] + piece, size) <= room:
            lines[-1] += piece
        elif breadth(piece, size) <= room:
            lines.append(piece)
        else:
            lines += _cut(piece, room, size)
    return [line for line in lines if line]


@cache
def _advance(char: str) -> float:
    """How broad a character is at most, beside the size of the letters."""
    if char in _BROAD:
        return _BROADER
    estimate = measure(char, 1000) / 1000
    if not estimate or ord(char) < _LATIN or char in _ESTIMATED:
        return estimate * 1.05
    return _SYMBOL if unicodedata.category(char)[0] == "S" else _OTHER


def breadth(text: str, size: float) -> float:
    """How broad a line of text is, rather too much."""
    return sum(map(_advance, text)) * size


def column_widths(table: Table, room: float, size: float, padding: float) -> list[float]:
    """Each column as broad as its longest line asks for; those that ask for too much share what is left.

    What is over goes to the columns where something is left to write by hand, else to the last one unless it
    holds numbers. ``padding`` is what a cell has beside its text.
    """
    columns = list(zip(table.headers, *table.rows, strict=True))
    asked = [_asked(column, size) + padding + _SLACK for column in columns]
    least = [longest_word(column, size) + padding + _SLACK for column in columns]
    widths = shared(asked, least, room)
    last = len(widths) - 1
    takers = [n for n, column in enumerate(columns) if "" in column[1:]]
    takers = takers or ([] if last in table.numeric else [last])
    over = room - sum(widths)
    return [width + over / len(takers) if n in takers else width for n, width in enumerate(widths)]


def _asked(column: Sequence[str], size: float) -> float:
    return max(breadth(line, size) for cell in column for line in cell.split("\n"))


def longest_word(column: Sequence[str], size: float) -> float:
    """How broad a column must be to part no word, apart from the longest ones."""
    return max((breadth(word[:_PARTED], size) for cell in column for word in cell.split()), default=0)


def shared(asked: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """What is asked for where it is at most a fair share of the room; the rest share what is left.

    Each of them gets the least it can do with, and then its part of what it lacks; where there is not even
    room for that, all get the same.
    """
    widths = [0.0] * len(asked)
    unset, left = set(range(len(asked))), room
    while unset:
        share = left / len(unset)
        settled = {n for n in unset if asked[n] <= share}
        if not settled:
            break
        for n in settled:
            widths[n] = asked[n]
            left -= widths[n]
        unset -= settled
    over = left - sum(least[n] for n in unset)
    lacking = sum(asked[n] - least[n] for n in unset)
    for n in unset:
        fits = over >= 0 and lacking > 0
        widths[n] = least[n] + over * (asked[n] - least[n]) / lacking if fits else left / len(unset)
    return widths
