"""Lines to chunks (paragraphs, points, headings), put together again where a page's width broke them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sjalvskattning.core.policy.lines import Line

UNWRAPPED = 200
"""A text with a longer line than this has one paragraph a line."""

NARROWEST = 45
"""A page is at least so many characters wide, however short its lines are."""

FULL = 0.93
"""A line whose next word would have ended before this share of the width was broken on purpose."""

CLEARLY_SHORT = 0.7
"""A point whose line ends before this share of the width has ended, though no full stop says so."""

HEADING_CHARACTERS = 100
HEADING_WORDS = 12
TIGHT_HEADING = 0.78
"""A heading with text right under it is shorter than this share of the width."""

MAX_TITLE_LINES = 3

MAX_GATHERED = 10_000
"""What has grown to so many characters is not made longer: no page has such a paragraph."""

_BULLET = re.compile(r"(?:[•●○▪▫■□◦‣∙·⁃➢➤✓\uf0b7\uf0a7\uf02d*]|[-–—](?=\s)|o(?=\s+[A-ZÅÄÖa-zåäö]))\s*(?=\S)")
_NUMBERED = re.compile(r"(?P<number>\d{1,2}|[a-zåäö])(?P<sign>[.)])\s+(?=\S)")
_HASHES = re.compile(r"#{1,6}\s+(?=\S)")
_OPENING = "\"'”“„»«(["
_ENDS = frozenset(".!?…")
_CLOSING = "\"'”“»)]"
_DIVIDED = re.compile(r"\w-")
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
    """A paragraph, a point (``bullet``, and ``signed`` when a sign stood before it) or a heading.

    ``number`` is that of a numbered line ("2", "b"). ``title`` is a heading that says so itself ("# ") or
    that is known from before; ``lists`` is a known title that a list follows.
    """

    text: str
    bullet: bool = False
    signed: bool = False
    number: str = ""
    sign: str = ""
    title: bool = False
    lists: bool = False
    lines: int = 1

    @property
    def is_open(self) -> bool:
        """Whether the last sentence has not ended."""
        return self.text.rstrip(_CLOSING)[-1:] not in _ENDS

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

    @property
    def leads(self) -> bool:
        """Whether a list must follow, though its points may have no sign."""
        return not self.bullet and (self.lists or self.text.endswith(":"))


def begins_anew(text: str) -> bool:
    """Whether a line begins as a sentence or a title does."""
    first = text.lstrip(_OPENING)[:1]
    return bool(first) and not first.islower()


def chunks_of(lines: Sequence[Line], titles: Mapping[str, bool] | None = None) -> list[Chunk]:
    """The chunks of a text, in order.

    ``titles`` are headings known from before, as :func:`folded` gives them, and whether a list follows each.
    """
    return _numbered_apart(_Gatherer(lines, titles or {}).gather())


def folded(title: str) -> str:
    """A title by its letters and digits only."""
    return re.sub(r"[\W_]+", "", title.casefold())


class _Gatherer:
    def __init__(self, lines: Sequence[Line], titles: Mapping[str, bool]) -> None:
        self.lines, self.titles = lines, titles
        self.width = max((len(line.text) for line in lines), default=0)
        self.wrapped = self.width <= UNWRAPPED
        self.width = max(self.width, NARROWEST)
        self.chunks: list[Chunk] = []
        self.last = ""

    def gather(self) -> list[Chunk]:
        at = 0
        while at < len(self.lines):
            taken = self.known_title(at)
            if not taken:
                self.take(self.lines[at])
                taken = 1
            at += taken
            self.last = self.lines[at - 1].text
        return self.chunks

    def known_title(self, at: int) -> int:
        """How many lines from here are a heading known from before."""
        text = ""
        for count, line in enumerate(self.lines[at : at + MAX_TITLE_LINES] if self.titles else (), 1):
            text = _joined(text, line.text) if text else line.text
            lists = self.titles.get(folded(text))
            if lists is not None and begins_anew(text) and text[-1] not in ".,;":
                self.chunks.append(Chunk(text, title=True, lists=lists))
                return count
        return 0

    def take(self, line: Line) -> None:
        fresh = _signed(line)
        if fresh is None and self.chunks:
            before = self.chunks[-1]
            if self.begins_point(before, line):
                fresh = Chunk(line.text, bullet=True)
            elif len(before.text) < MAX_GATHERED and self.continues(before, line):
                before.text = _joined(before.text, line.text)
                before.lines += 1
                return
        self.chunks.append(fresh or Chunk(line.text))

    def broken_early(self, line: Line) -> bool:
        """Whether the first word of ``line`` would have had room on the line before it."""
        first_word = line.text.split(maxsplit=1)[0]
        return not self.wrapped or len(self.last) + 1 + len(first_word) < self.width * FULL

    def begins_point(self, before: Chunk, line: Line) -> bool:
        """Whether a line without a sign is a point: after what leads up to a list, or after another point."""
        small = not begins_anew(line.text)
        if before.leads:
            return self.broken_early(line) and (small or not line.after_gap)
        if not before.bullet or before.signed or small == begins_anew(before.text):
            return False
        if line.after_gap or not self.wrapped:
            return small or not line.after_gap
        return self.last[-1] in ",;." or len(self.last) < self.width * CLEARLY_SHORT

    def continues(self, before: Chunk, line: Line) -> bool:
        """Whether a line without a sign goes on with the chunk before it."""
        if before.title:
            return False
        goes_on = not begins_anew(line.text)
        if line.after_gap or not self.wrapped:
            return goes_on and before.is_open
        if goes_on or not self.broken_early(line):
            return True
        if before.bullet and (not before.signed or len(self.last) < self.width * CLEARLY_SHORT):
            return False
        is_title = not before.bullet and before.lines <= MAX_TITLE_LINES and before.looks_like_heading
        if is_title and len(self.last) < self.width * TIGHT_HEADING:
            return False
        return before.is_open and not before.text.endswith(":")


def _signed(line: Line) -> Chunk | None:
    """The chunk that a line begins when a sign in front of it says so."""
    if match := _HASHES.match(line.text):
        return Chunk(line.text[match.end() :], title=True)
    if match := _BULLET.match(line.text):
        return Chunk(line.text[match.end() :], bullet=True, signed=True)
    if match := _NUMBERED.match(line.text):
        return Chunk(line.text, number=match["number"], sign=match["sign"])
    return None


def _joined(text: str, line: str) -> str:
    """Two lines of one sentence; a hyphen at the line's end goes when it only divided a word."""
    if not _DIVIDED.fullmatch(text[-2:]):
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
        chunk.bullet = chunk.signed = True
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
