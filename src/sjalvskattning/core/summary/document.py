"""What a summary is made of. Every text is plain, some of it written by people: a renderer escapes it all.

No colour, no markup, no layout; a block says what it is, and each renderer decides how that looks. They are
named tuples, since nothing here has behaviour and a frozen dataclass takes far longer to make at every start.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Owned(StrEnum):
    """Whose words a text is, so that a renderer can set the person's own apart."""

    PROGRAM = "program"
    PERSON = "person"


class Paragraph(NamedTuple):
    """Running text. ``lead`` is a short bold beginning, or empty."""

    text: str
    lead: str = ""
    words: Owned = Owned.PROGRAM


class Detail(NamedTuple):
    """A labelled line under a bullet: "Mitt exempel", and what was written."""

    label: str
    text: str
    words: Owned = Owned.PROGRAM


class Bullet(NamedTuple):
    """One thing said, and the details under it."""

    text: str
    details: tuple[Detail, ...] = ()
    words: Owned = Owned.PROGRAM


class Bullets(NamedTuple):
    """A list; ``ordered`` when the order means something."""

    bullets: tuple[Bullet, ...]
    ordered: bool = False


class Table(NamedTuple):
    """Rows of cells under headers. ``numeric`` are the columns set to the right."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int] = frozenset()


class ChartRow(NamedTuple):
    """One mark on a scale. ``numerator / denominator`` is where it stands; a denominator of 0 means no mark.

    ``level`` 1 is a sub-area. ``text`` is the number in words, or why there is none.
    """

    label: str
    numerator: int
    denominator: int
    text: str
    level: int = 0


class Chart(NamedTuple):
    """Marks on a scale from ``low`` to ``high``, the same in one sentence, and as a table."""

    low: int
    high: int
    rows: tuple[ChartRow, ...]
    sentence: str
    table: Table


class Signatures(NamedTuple):
    """Lines to sign on, one a person named by its label."""

    labels: tuple[str, ...]


Block = Paragraph | Bullets | Table | Chart | Signatures


class Section(NamedTuple):
    """A heading and what stands under it. ``id`` is stable and not translated."""

    id: str
    title: str
    blocks: tuple[Block, ...]


class Summary(NamedTuple):
    """The whole document.

    ``draft`` is the sentence that says so, empty once the person has chosen to hand over. ``facts`` are the
    labelled lines of the heading. ``appendix`` starts on a new page where there are pages. What is empty is
    not shown: a report on a policy has a title, facts and sections only.
    """

    title: str
    own: str = ""
    draft: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    sections: tuple[Section, ...] = ()
    appendix_title: str = ""
    appendix: tuple[Section, ...] = ()
    footer: str = ""
    language: str = "sv"
