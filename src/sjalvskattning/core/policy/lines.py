"""Text from a PDF to clean lines: stray characters, page numbers, repeated headers, tables of contents."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

PAGE_EDGE = 2
"""So many lines from the top and the bottom of a page may be a header or a footer."""

REPEATED = 3
"""A header stands on at least so many pages; one with a number in it on at least two."""

_SPACES = re.compile(r"[^\S\n\f]+")
_REMOVED = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]"
)
_LINE_ENDS = re.compile("\r\n?|[\v\u2028\u2029\x85]")
_PAGE_NUMBER = re.compile(
    r"(?:[-–—]\s*)?(?:sid(?:a|an)?\.?\s*|page\s+)?\d{1,4}\s*(?:(?:av|of|/)\s*\d{1,4}|\(\s*\d{1,4}\s*\))?(?:\s*[-–—])?",
    re.IGNORECASE,
)
_CONTENTS_BACKWARDS = re.compile(r"\d{1,4}\s*(?:\s?\.){4,}\s*\S")
"""The dots and the page number that end a line in a table of contents; sought from the end, at once."""

_NUMBER = re.compile(r"\d+")
_PRINTED = re.compile(
    r"(?:https?|file)://\S+(?:\s+\d+/\d+)?|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},?\s+\d{1,2}[:.]\d\d(?:\s*[AP]M)?",
    re.IGNORECASE,
)
"""The address and the moment that a web browser prints on every page."""


class Line(NamedTuple):
    """One line without spaces at its ends. ``after_gap``: an empty line or a page break came before it."""

    text: str
    after_gap: bool


def clean_lines(text: str) -> tuple[list[Line], list[str]]:
    """The lines with something in them, and those that were dropped because they belong to the pages."""
    pages = [page.split("\n") for page in _tidy(text).split("\f")]
    furniture = _repeated(pages)
    lines: list[Line] = []
    dropped: list[str] = []
    gap = True
    for page in pages:
        edges = _edges(page)
        for index, raw in enumerate(page):
            line = raw.strip()
            if not line:
                gap = True
            elif _is_furniture(line, index, page, index in edges, furniture):
                dropped.append(line)
            else:
                lines.append(Line(line, gap))
                gap = False
        gap = True
    return lines, dropped


def _tidy(text: str) -> str:
    text = _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text))
    return _SPACES.sub(" ", _REMOVED.sub("", text))


def _is_furniture(line: str, index: int, page: list[str], at_edge: bool, furniture: set[str]) -> bool:
    if _CONTENTS_BACKWARDS.match(line[::-1]):
        return True
    if _PRINTED.fullmatch(line):
        return at_edge
    alone = all(not page[at].strip() for at in (index - 1, index + 1) if 0 <= at < len(page))
    if _PAGE_NUMBER.fullmatch(line):
        return alone or not line.isdigit()
    return at_edge and _without_numbers(line) in furniture


def _repeated(pages: list[list[str]]) -> set[str]:
    """What stands at the edge of several pages, with its numbers taken out."""
    seen = Counter(
        found for page in pages for found in {_without_numbers(page[at].strip()) for at in _edges(page)}
    )
    return {line for line, times in seen.items() if line and times >= (2 if "#" in line else REPEATED)}


def _edges(page: list[str]) -> set[int]:
    filled = [index for index, line in enumerate(page) if line.strip()]
    return {*filled[:PAGE_EDGE], *filled[-PAGE_EDGE:]}


def _without_numbers(line: str) -> str:
    return _NUMBER.sub("#", line)


def words_of(text: str) -> Iterator[str]:
    """The words of a text: what has a letter or a digit in it."""
    yield from re.findall(r"[^\W_]+(?:[-’'/:.][^\W_]+)*", text)
