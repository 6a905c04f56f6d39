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


class Mark(NamedTuple):
    """One value: it stands at ``numerator / denominator`` on the scale; a denominator of 0 means no mark."""

    numerator: int = 0
    denominator: int = 0


class ChartRow(NamedTuple):
    """What is marked on one scale: one mark for each of the chart's series, in their order.

    ``level`` 1 is a sub-area. ``text`` is the numbers in words ("3,4 · 4,2"), or why there is none.
    """

    label: str
    marks: tuple[Mark, ...]
    text: str
    level: int = 0


class Chart(NamedTuple):
    """Marks on a scale from ``low`` to ``high``, the same in one sentence, and as a table.

    ``series`` names whose or which time's mark is which; one series needs no name. Two or more in a row are
    joined by a line (a dumbbell). ``title`` says in a few words what is drawn.
    """

    title: str
    low: int
    high: int
    rows: tuple[ChartRow, ...]
    sentence: str
    table: Table
    series: tuple[str, ...] = ()


class Point(NamedTuple):
    """One thing with two measures, each a mark on the scale of a :class:`Quadrants`."""

    label: str
    across: Mark
    upward: Mark


class Quadrants(NamedTuple):
    """Two measures against each other on one scale, the field parted in four at its middle.

    ``corners`` is what to ask in each part: upper left, upper right, lower left, lower right.
    """

    title: str
    low: int
    high: int
    across: str
    upward: str
    corners: tuple[str, str, str, str]
    points: tuple[Point, ...]
    sentence: str
    table: Table


class BarPart(NamedTuple):
    """One step's part of a bar.

    ``length`` is its share of the whole bar's length, nothing known when its denominator is 0. ``text`` is
    what is known, in words ("3–5").
    """

    length: Mark
    text: str


class BarRow(NamedTuple):
    """One bar: a part for each step of the scale, the lowest first; no parts when nothing may be shown.

    ``text`` says in a few words what the bar says, or why there is none ("visas inte: färre än 5 svar"). A
    row with neither is a heading for the rows after it, whose ``level`` is then 1.
    """

    label: str
    parts: tuple[BarPart, ...]
    text: str
    level: int = 0


class DivergingBars(NamedTuple):
    """Bars parted by the steps of a scale, lower steps to the left of a common axis and higher to the right.

    ``steps`` are the steps' labels, 2–7 of them and the lowest first; they are numbered ``low``, ``low`` + 1
    and so on. The parts of a row are together at most 1: whoever chose no step is not drawn. The lengths are
    approximate, and ``note`` is where a document says so under its bars; it may be empty.
    """

    title: str
    steps: tuple[str, ...]
    low: int
    rows: tuple[BarRow, ...]
    sentence: str
    table: Table
    note: str = ""


class NoteLines(NamedTuple):
    """Room to write by hand: so many empty lines, under a label that may be empty."""

    label: str
    lines: int = 3


class Signatures(NamedTuple):
    """Lines to sign on, one a person named by its label."""

    labels: tuple[str, ...]


Figure = Chart | Quadrants | DivergingBars
"""What is drawn, and is said in its sentence and its table too."""

Block = Paragraph | Bullets | Table | Chart | Quadrants | DivergingBars | NoteLines | Signatures


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
