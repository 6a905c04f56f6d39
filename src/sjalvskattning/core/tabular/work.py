"""What an engine is given and what it gives back: the same for every engine."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from sjalvskattning.core.tabular.faults import Fault
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.results import RESPONSE
from sjalvskattning.core.tabular.tally import Tally

FILE, PERSPECTIVE, OCCASION, GROUP = "file", "perspective", "occasion", "group"
"""The other columns that a row of the result can be known by."""


IGNORED = -2
"""What ``place_of`` says of a text of a long table whose rows the user wants passed over."""


class OnError(StrEnum):
    """What a fault does.

    ``STOP``: nothing is written, after every fault has been found. ``SKIP``: the row, or in a long table the
    response, is left out. ``REPORT``: a cell that can't be read counts as no answer, and the row stays.
    Whatever is said here, a row that can't be told apart (ragged, the header again) or a response that comes
    twice is never scored.
    """

    STOP = "stop"
    SKIP = "skip"
    REPORT = "report"


class Sink(Protocol):
    """Where an engine leaves what it finds, in the order of the rows."""

    def fault(self, fault: Fault) -> None:
        """Take one fault."""

    def scored(self, columns: Sequence[Sequence[object]]) -> None:
        """Take some responses: the columns of ``core.tabular.results.result_columns``."""

    def restart(self) -> None:
        """Forget the responses taken so far, but no fault: they come again without those that come twice."""

    def progress(self, rows: int) -> None:
        """Hear that so many more rows have been read."""


@dataclass(frozen=True)
class Rules:
    """What to score and how: the same for every table of one run.

    ``code_of`` judges a cell, ``place_of`` says which item a text of a long table means. ``keys`` are the
    names of the result's first columns. ``tallies`` is whether answers are counted, group by group;
    ``ids_per_file`` whether the same id in two files is two responses.
    """

    plan: Plan
    code_of: Callable[[str], int]
    place_of: Callable[[str], int | None]
    keys: tuple[str, ...] = (RESPONSE,)
    on_error: OnError = OnError.STOP
    tallies: bool = False
    ids_per_file: bool = False


@dataclass
class Counts:
    """Rows of one table that have an answer, an id or a fault; ``left_out`` of them are not scored.

    ``last`` is the number of the last such row in a spreadsheet.
    """

    rows: int = 0
    left_out: int = 0
    last: int = 0

    def take(self, last: int, rows: int = 1) -> None:
        """Count rows, the last of which has that number."""
        self.rows += rows
        self.last = max(self.last, last)

    def blank(self, header_row: int) -> int:
        """Rows among them with nothing in any column that is read, or that are to be passed over."""
        return self.last - header_row - self.rows if self.rows else 0


@dataclass
class Outcome:
    """What a run found. ``scored`` counts responses; ``tallies`` are by group, under "" without one."""

    counts: list[Counts] = field(default_factory=list)
    scored: int = 0
    tallies: Mapping[str, Tally] = field(default_factory=dict)


def group_name(text: str) -> str:
    """A group as it is told apart from others: white space at the ends or doubled means nothing."""
    return " ".join(unicodedata.normalize("NFC", text).split())
