"""The rows of one response, picked out of tables of any length and read by the reader that ``score`` has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from sjalvskattning.batch.plain.long import LongReader
from sjalvskattning.batch.plain.rows import Read
from sjalvskattning.batch.plain.wide import read_wide
from sjalvskattning.batch.source import Source
from sjalvskattning.batch.table import RowReader
from sjalvskattning.core.answer_table.folding import folded, tidy
from sjalvskattning.core.answer_table.text import Row
from sjalvskattning.core.tabular.faults import Fault
from sjalvskattning.core.tabular.work import Counts, Rules
from sjalvskattning.errors import InputRejected, NotFound
from sjalvskattning.usecases.scoring.sink import Progress

MOST_ROWS = 10_000
"""Rows with one id that are kept; with more, the column of ids is another one."""

NEAR_AMONG = 20_000
"""Ids that are remembered to suggest one of them when the one asked for is not there."""

MOST_SUGGESTED = 3
"""Ids that are suggested."""

AT_A_TIME = 4096
"""Rows between two words of progress."""

MAX_ID = 100
"""Characters of an id that is remembered or compared."""


class FileRefused(InputRejected):
    """A file, or the response asked for, that can't be scored; ``told`` are the faults that say why."""

    def __init__(self, code: str, told: Sequence[Fault], **params: object) -> None:
        super().__init__(code, **params)
        self.told = tuple(told)


@dataclass
class Candidate:
    """Responses that score tells apart by nothing, and the rows they are read from."""

    reads: list[Read] = field(default_factory=list)
    rows: list[tuple[Source, Row]] = field(default_factory=list)


class _Faults:
    """A sink that keeps the faults of the rows that are let through; nothing is scored into it."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def fault(self, fault: Fault) -> None:
        """Keep one fault."""
        self.faults.append(fault)

    def scored(self, columns: Sequence[Sequence[object]]) -> None:
        """Scores are made of the response, not here."""

    def restart(self) -> None:
        """There are no scores to forget."""

    def progress(self, rows: int) -> None:
        """The search tells how far it has come."""


class Search:
    """The rows of one response picked out of tables, and read by the reader that ``score`` has."""

    def __init__(self, asked: str, sources: Sequence[Source], rules: Rules, progress: Progress) -> None:
        self._asked, self._sources, self._progress = tidy(asked), sources, progress
        self.rules, self._exact, self._said = rules, asked, _Faults()
        self._rows: list[tuple[Source, Row]] = []
        self._ids: dict[str, None] = {}
        self._last = 0

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The faults of every row that was let through."""
        return tuple(self._said.faults)

    @property
    def is_long(self) -> bool:
        """Whether a row is an answer."""
        return any(source.is_long for source in self._sources)

    def found(self) -> list[Candidate]:
        """The responses with the id, by what tells them apart; every row of every table has been read.

        Raises FileRefused where none of the id's rows can be read.
        """
        own = [
            replace(source, table=replace(source.table, rows=self._picked(source)))
            for source in self._sources
        ]
        reads = [*(self._long(own) if self.is_long else self._wide(own))]
        if any(read.response == self._exact for read in reads):
            reads = [read for read in reads if read.response == self._exact]
        found: dict[tuple[str, str, str], Candidate] = {}
        for read in reads:
            found.setdefault(read.key, Candidate()).reads.append(read)
        for source, row in self._rows:
            candidate = found.get(_key(source, row)) if len(row.cells) == len(source.table.header) else None
            if candidate is not None:
                candidate.rows.append((source, row))
        if not found and self.faults:
            raise FileRefused("explain_file.unread", self.faults, response=self._exact)
        return list(found.values())

    def not_found(self) -> NotFound:
        """That the id is nowhere, with the ids that it may have been meant as."""
        from difflib import get_close_matches

        files = ", ".join(source.table.name for source in self._sources)
        if all(source.columns.response is None for source in self._sources):
            return NotFound("explain_file.no_row", row=self._exact, file=files, last=self._last)
        wanted = _bare(self._exact)
        near = [name for name in self._ids if _bare(name) == wanted]
        near += get_close_matches(self._exact[:MAX_ID], list(self._ids), MOST_SUGGESTED, 0.6)
        suggestion = ", ".join(list(dict.fromkeys(near))[:MOST_SUGGESTED])
        return NotFound("explain_file.no_response", response=self._exact, file=files, suggestion=suggestion)

    def _long(self, sources: Sequence[Source]) -> list[Read]:
        reader = LongReader(self.rules, self._said)
        for place, source in enumerate(sources):
            reader.read(source, place, Counts())
        return reader.responses()

    def _wide(self, sources: Sequence[Source]) -> Iterator[Read]:
        for place, source in enumerate(sources):
            yield from read_wide(source, place, self.rules, self._said, Counts())

    def _picked(self, source: Source) -> RowReader:
        """The rows of a table that have the id asked for."""
        place = source.columns.response

        def rows(columns: Sequence[int] | None = None) -> Iterator[Row]:
            read = 0
            for read, row in enumerate(source.table.rows(columns), 1):
                if read % AT_A_TIME == 0:
                    self._progress(AT_A_TIME)
                self._last = row.number
                if place is None:
                    is_wanted = str(row.number) == self._asked
                else:
                    is_wanted = place < len(row.cells) and self._is_wanted(row.cells[place])
                if is_wanted:
                    self._keep(source, row)
                    yield row
            self._progress(read % AT_A_TIME)

        return rows

    def _is_wanted(self, cell: str) -> bool:
        if len(self._ids) < NEAR_AMONG and 0 < len(cell) <= MAX_ID:
            self._ids[cell] = None
        return cell == self._exact or tidy(cell) == self._asked

    def _keep(self, source: Source, row: Row) -> None:
        if len(self._rows) == MOST_ROWS:
            raise InputRejected(
                "explain_file.too_many", response=self._exact, limit=MOST_ROWS, file=source.table.name
            )
        self._rows.append((source, row))


def _key(source: Source, row: Row) -> tuple[str, str, str]:
    """What tells the response of a row apart from others."""
    columns = source.columns
    response, perspective, occasion = (
        "" if place is None else row.cells[place]
        for place in (columns.response, columns.perspective, columns.occasion)
    )
    return (str(row.number) if columns.response is None else response), perspective, occasion


def _bare(name: str) -> str:
    """An id without case, spaces and zeros: those that a spreadsheet takes away come first."""
    return folded(name).replace(" ", "").replace("0", "")
