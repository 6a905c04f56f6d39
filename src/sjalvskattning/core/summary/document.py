"""What a summary is made of. Every text is plain, some of it written by people: a renderer escapes it all.

No colour, no markup, no layout; a block says what it is, and each renderer decides how that looks.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Owned(StrEnum):
    """Whose words a text is, so that a renderer can set the person's own apart."""

    PROGRAM = "program"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. ``lead`` is a short bold beginning, or empty."""

    text: str
    lead: str = ""
    words: Owned = Owned.PROGRAM


@dataclass(frozen=True, slots=True)
class Detail:
    """A labelled line under a bullet: "Mitt exempel", and what was written."""

    label: str
    text: str
    words: Owned = Owned.PROGRAM


@dataclass(frozen=True, slots=True)
class Bullet:
    """One thing said, and the details under it."""

    text: str
    details: tuple[Detail, ...] = ()
    words: Owned = Owned.PROGRAM


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; ``ordered`` when the order means something."""

    bullets: tuple[Bullet, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under headers. ``numeric`` are the columns set to the right."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One mark on a scale. ``numerator / denominator`` is where it stands; a denominator of 0 means no mark.

    ``level`` 1 is a sub-area. ``text`` is the number in words, or why there is none.
    """

    label: str
    numerator: int
    denominator: int
    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Chart:
    """Marks on a scale from ``low`` to ``high``, the same in one sentence, and as a table."""

    low: int
    high: int
    rows: tuple[ChartRow, ...]
    sentence: str
    table: Table


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to sign on, one a person named by its label."""

    labels: tuple[str, ...]


Block = Paragraph | Bullets | Table | Chart | Signatures


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it. ``id`` is stable and not translated."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole document.

    ``draft`` is the sentence that says so, empty once the person has chosen to hand over. ``facts`` are the
    labelled lines of the heading. ``appendix`` starts on a new page where there are pages.
    """

    title: str
    own: str
    draft: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    appendix_title: str
    appendix: tuple[Section, ...]
    footer: str
    language: str
