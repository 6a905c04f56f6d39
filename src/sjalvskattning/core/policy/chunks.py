"""Lines to chunks (paragraphs, points, headings), put together again where a page's width broke them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sjalvskattning.core.policy.lines import Line

UNWRAPPED = 200
"""A text with a longer line than this has one paragraph a line."""

FULL = 0.93
"""A line whose next word would have ended before this share of the width was broken on purpose."""

HEADING_CHARACTERS = 100
HEADING_WORDS = 12
TIGHT_HEADING = 0.78
"""A heading with text right under it is shorter than this share of the width."""

_BULLET = re.compile(r"(?:[•●○▪▫■□◦‣∙·⁃➢➤✓\uf0b7\uf0a7\uf02d*]|[-–—](?=\s)|o(?=\s+[A-ZÅÄÖa-zåäö]))\s*(?=\S)")
_NUMBERED = re.compile(r"(?P<number>\d{1,2}|[a-zåäö])(?P<sign>[.)])\s+(?=\S)")
_HASHES = re.compile(r"#{1,6}\s+(?=\S)")
_OPENING = "\"'”“„»«(["
_TERMINAL = re.compile(r"[.!?…][\"'”“»)\]]*$")
_DANGLING = frozenset(
    re.findall(
        r"\S+",
        "och eller samt att i på av för med som till är en ett den det de vid om från under mot hos genom "
        "inom utan ska skall kan vill får bör måste har din ditt dina sin sitt sina vår vårt våra §",
    )
)
_JOINED_BY = frozenset(("och", "eller", "samt", "respektive", "såväl", "liksom"))


@dataclass(slots=True)
class Chunk:
    """A paragraph, a point or a heading. ``bullet`` says that a list's sign stood before it.

    ``number`` is that of a numbered line ("2", "b"). ``marked`` is a heading that says so itself ("# ").
    """

    text: str
    bullet: bool = False
    number: str = ""
    sign: str = ""
    marked: bool = False
    gap: bool = True
    lines: int = 1

    @property
    def is_open(self) -> bool:
        """Whether the last sentence has not ended."""
        return not _TERMINAL.search(self.text)

    @property
    def looks_like_heading(self) -> bool:
        """Whether it is short, begins like a title and does not end like a sentence."""
        words = self.text.split()
        return (
            len(self.text) <= HEADING_CHARACTERS
            and len(words) <= HEADING_WORDS
            and self.is_open
            and self.text[-1] not in ",;:)"
            and begins_anew(self.text)
            and words[-1].casefold() not in _DANGLING
        )


def begins_anew(text: str) -> bool:
    """Whether a line begins as a sentence or a title does."""
    first = text.lstrip(_OPENING)[:1]
    return bool(first) and not first.islower()


def chunks_of(lines: Sequence[Line]) -> list[Chunk]:
    """The chunks of a text, in order."""
    width = max((len(line.text) for line in lines), default=0)
    wrapped = width <= UNWRAPPED
    chunks: list[Chunk] = []
    last = ""
    for line in lines:
        fresh = _marked(line)
        if fresh is None and chunks and _continues(chunks[-1], last, line, width, wrapped):
            chunks[-1].text = _joined(chunks[-1].text, line.text)
            chunks[-1].lines += 1
        else:
            chunks.append(fresh or Chunk(line.text, gap=line.after_gap))
        last = line.text
    return [chunk for chunk in _numbered_apart(chunks) if chunk.text]


def _marked(line: Line) -> Chunk | None:
    """The chunk that a line begins when a sign in front of it says so."""
    if match := _HASHES.match(line.text):
        return Chunk(line.text[match.end() :], marked=True, gap=line.after_gap)
    if match := _BULLET.match(line.text):
        return Chunk(line.text[match.end() :], bullet=True, gap=line.after_gap)
    if match := _NUMBERED.match(line.text):
        return Chunk(line.text, number=match["number"], sign=match["sign"], gap=line.after_gap)
    return None


def _continues(chunk: Chunk, last: str, line: Line, width: int, wrapped: bool) -> bool:
    """Whether a line without a sign goes on with the chunk before it."""
    if chunk.marked:
        return False
    goes_on = not begins_anew(line.text)
    if line.after_gap or not wrapped:
        return goes_on and chunk.is_open
    if goes_on:
        return True
    first_word = line.text.split(maxsplit=1)[0]
    broken_early = len(last) + 1 + len(first_word) < width * FULL
    if not broken_early:
        return True
    is_title = chunk.lines == 1 and not chunk.bullet and chunk.looks_like_heading
    if is_title and len(last) < width * TIGHT_HEADING:
        return False
    return chunk.is_open and not chunk.text.endswith(":")


def _joined(text: str, line: str) -> str:
    """Two lines of one sentence; a hyphen at the line's end goes when it only divided a word."""
    if not re.search(r"\w-$", text):
        return f"{text} {line}"
    first = line.split(maxsplit=1)[0]
    if first.casefold() in _JOINED_BY:
        return f"{text} {line}"
    return text[:-1] + line if first[:1].islower() else text + line


def _numbered_apart(chunks: list[Chunk]) -> list[Chunk]:
    """Decide which numbered lines are points: those right beside the next or the previous number."""
    points = [index for index in range(len(chunks)) if _is_point(chunks, index)]
    for index in points:
        chunk = chunks[index]
        chunk.bullet = True
        chunk.text = chunk.text[len(chunk.number) + len(chunk.sign) :].lstrip()
    return chunks


def _is_point(chunks: list[Chunk], index: int) -> bool:
    chunk = chunks[index]
    if not chunk.number:
        return False
    if chunk.sign == ")":
        return True
    beside = [chunks[at] for at in (index - 1, index + 1) if 0 <= at < len(chunks)]
    return any(
        other.sign == chunk.sign and abs(_value(other.number) - _value(chunk.number)) == 1 for other in beside
    )


def _value(number: str) -> int:
    if not number:
        return -10
    return int(number) if number.isdigit() else ord(number)
