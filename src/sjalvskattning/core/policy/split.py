"""A policy's plain text to sections and passages with stable ids."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence

from sjalvskattning.core.policy.chunks import Chunk, chunks_of, folded
from sjalvskattning.core.policy.lines import clean_lines
from sjalvskattning.core.policy.sentences import sentences_of
from sjalvskattning.core.policy.text import Passage, PassageKind, PolicyText, Section

MAX_ID = 40
"""A section's id ends at the last whole word within so many characters."""

MAX_LEAD = 400
"""Longer words than this do not lead up to a list; every point of it would carry them."""

START = "inledning"
"""The id of what stands before the first heading."""

HEADING = "rubrik"

_LETTERS = str.maketrans({"å": "a", "ä": "a", "ö": "o", "æ": "a", "ø": "o", "ß": "ss"})
_LEADING_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)*\.?|§\s*\d+|\d+\s*§)\s+(?=\S)")


def split(text: str, titles: Mapping[str, bool] | None = None) -> PolicyText:
    """Take a policy apart. Never raises; a text without words has no passages.

    ``titles`` are headings known from before and whether a list follows each: a heading that the page's
    layout does not set apart is then found all the same.
    """
    lines, dropped = clean_lines(text)
    splitter = _Splitter()
    known = {folded(title): lists for title, lists in (titles or {}).items() if folded(title)}
    chunks = chunks_of(lines, known)
    for index, chunk in enumerate(chunks):
        splitter.take(chunk, chunks[index + 1] if index + 1 < len(chunks) else None)
    return PolicyText(tuple(splitter.sections), tuple(splitter.passages), tuple(dropped))


def section_id(title: str) -> str:
    """The id that a title gives: whole words of a-z and 0-9; without the number of a numbered heading."""
    bare = without_number(title).casefold().translate(_LETTERS)
    plain = "".join(char for char in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(char))
    taken = ""
    for word in re.findall(r"[a-z0-9]+", plain):
        longer = f"{taken}-{word}" if taken else word[:MAX_ID]
        if len(longer) > MAX_ID:
            break
        taken = longer
    return taken or START


def without_number(title: str) -> str:
    """A title without the number of a numbered heading."""
    return _LEADING_NUMBER.sub("", title)


class _Splitter:
    """Where in the text we are: the heading's section, and the list's when we are in one."""

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self.passages: list[Passage] = []
        self._heading: Section | None = None
        self._list: Section | None = None
        self._lead = ""
        self._paragraphs: Counter[str] = Counter()
        self._points: Counter[str] = Counter()
        self._ids: Counter[str] = Counter()

    def take(self, chunk: Chunk, following: Chunk | None) -> None:
        """Add what the next chunk holds."""
        if chunk.bullet:
            self._point(chunk)
            return
        self._list, self._lead = None, ""
        before_list = following is not None and following.bullet
        if before_list and chunk.is_open and (chunk.lists or not chunk.title):
            self._lead_in(chunk)
        elif chunk.title or chunk.looks_like_heading:
            self._heading = self._open(chunk.text)
        else:
            self._paragraph(chunk.text)

    def _lead_in(self, chunk: Chunk) -> None:
        """What a list begins with; whole sentences before it are a paragraph of their own."""
        *whole, lead = sentences_of(chunk.text)
        if len(lead) > MAX_LEAD:
            self._paragraph(chunk.text)
            return
        if whole:
            self._paragraph(" ".join(whole))
        title = lead.rstrip(":; ") or lead
        self._list = self._open(title, self._heading.title if self._heading else "")
        self._lead = title

    def _open(self, title: str, above: str = "") -> Section:
        name = section_id(title)
        self._ids[name] += 1
        if self._ids[name] > 1:
            name = f"{name}-{self._ids[name]}"
        section = Section(name, title.rstrip(": ") or title, above)
        self.sections.append(section)
        self.passages.append(Passage(f"{name}/{HEADING}", name, PassageKind.HEADING, section.title))
        return section

    def _here(self) -> Section:
        if self._heading is None:
            self._heading = Section(START, "")
            self._ids[START] += 1
            self.sections.append(self._heading)
        return self._heading

    def _paragraph(self, text: str) -> None:
        section = self._here().id
        self._paragraphs[section] += 1
        number = self._paragraphs[section]
        for at, sentence in enumerate(sentences_of(text), 1):
            place = f"{section}/{number}.{at}"
            self.passages.append(
                Passage(place, section, PassageKind.SENTENCE, sentence, paragraph=number, sentence=at)
            )

    def _point(self, chunk: Chunk) -> None:
        section = (self._list or self._here()).id
        self._points[section] += 1
        number = self._points[section]
        sentences: Sequence[str] = sentences_of(chunk.text)
        for at, sentence in enumerate(sentences, 1):
            place = f"{section}/p{number}" + (f".{at}" if len(sentences) > 1 else "")
            self.passages.append(
                Passage(
                    place, section, PassageKind.POINT, sentence, self._lead, point=number,
                    sentence=at if len(sentences) > 1 else 0,
                )
            )  # fmt: skip
