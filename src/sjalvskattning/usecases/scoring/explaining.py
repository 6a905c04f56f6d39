"""One response of a file, read as ``score`` reads it, with the cells that it was read from."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from sjalvskattning.batch.maps import read_map
from sjalvskattning.batch.plain.long import LongReader
from sjalvskattning.batch.plain.rows import Read
from sjalvskattning.batch.plain.wide import read_wide
from sjalvskattning.batch.source import Source
from sjalvskattning.batch.table import RowReader
from sjalvskattning.core.answer_table.folding import folded, tidy
from sjalvskattning.core.answer_table.text import Row
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.explain.from_file import FileSource, SourceCell, place_words
from sjalvskattning.core.marks import answer_of
from sjalvskattning.core.response import Occasion, Response
from sjalvskattning.core.tabular.cells import cell_codes, item_places
from sjalvskattning.core.tabular.faults import Fault, FaultCode
from sjalvskattning.core.tabular.mapping import NO_MAP, ColumnMap
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.work import IGNORED, Counts, OnError, Rules
from sjalvskattning.errors import InputRejected, NotFound
from sjalvskattning.locale import LANGUAGES, Translator
from sjalvskattning.usecases.files import path_of
from sjalvskattning.usecases.scoring.done import Around
from sjalvskattning.usecases.scoring.opening import found_columns, named_files, read_options, tables
from sjalvskattning.usecases.scoring.order import Order
from sjalvskattning.usecases.scoring.run import plan_of
from sjalvskattning.usecases.scoring.sink import Progress

MOST_ROWS = 10_000
"""Rows with one id that are kept; with more, the column of ids is another one."""

NEAR_AMONG = 20_000
"""Ids that are remembered to suggest one of them when the one asked for is not there."""

MOST_SUGGESTED = 3
MOST_PLACES = 12
"""Rows that are told when an id has more than one."""

AT_A_TIME = 4096
"""Rows between two words of progress."""


_OF_NO_RESPONSE = frozenset({FaultCode.RAGGED, FaultCode.REPEATED_HEADER})
"""Faults of rows that belong to nobody for certain, though the id stands there."""

MAX_ID = 100
"""Characters of an id that is remembered or compared."""


class FileResponse(NamedTuple):
    """A response of a file. ``notes`` are keys of texts to say aloud, each with the file it is about."""

    response: Response
    source: FileSource
    notes: tuple[tuple[str, str], ...]


class FileRefused(InputRejected):
    """A file, or the response asked for, that can't be scored; ``told`` are the faults that say why."""

    def __init__(self, code: str, told: Sequence[Fault], **params: object) -> None:
        super().__init__(code, **params)
        self.told = tuple(told)


def read_response(order: Order, around: Around, asked: str, row: int = 0) -> FileResponse:
    """The response called ``asked`` in the files of an order, read to their ends.

    In a table without ids ``asked`` is a row's number. Where an id stands for several perspectives or
    occasions, ``row`` says which by one of its rows, otherwise the perspective of the order does.

    Raises NotFound (``explain_file.no_response``, ``no_row``, ``not_on_row``) with near misses; FileRefused
    for headers that can't be understood (``columns``) or a row that can't be read (``unread``); InputRejected
    for an id on several rows (``repeated``, ``several``, ``too_many``); and what opening a file raises.
    """
    assessment = around.workspace.catalogue.find(order.assessment)
    plan = plan_of(assessment, order.role, order)
    column_map = read_map(path_of(order.map_file), order.map_file) if order.map_file else NO_MAP
    names = named_files(order.inputs)
    with tempfile.TemporaryDirectory(prefix="sjalvskattning-") as scratch:
        options = read_options(order.read, column_map)
        opened = [*tables(names, options, Path(scratch), around.stdin, around.envelope, plan)]
        sources, wrong = found_columns(opened, plan, column_map, "")
        if wrong:
            raise FileRefused("explain_file.columns", wrong, count=len(wrong))
        search = _Search(asked, sources, _rules(plan, column_map), around.progress)
        candidates = search.found()
    chosen = _Choice(candidates, asked, row, plan.perspective, around.t).made()
    if chosen is None:
        raise search.not_found()
    notes = tuple((note, table.name) for table in opened for note in table.notes)
    return FileResponse(_response(plan, chosen), _file_source(chosen, search, order), notes)


def _rules(plan: Plan, column_map: ColumnMap) -> Rules:
    place = item_places(plan, column_map.items)

    def place_of(text: str) -> int | None:
        return IGNORED if column_map.is_ignored(text) else place(text)

    return Rules(plan, cell_codes(plan, column_map.values), place_of, on_error=OnError.REPORT)


@dataclass
class _Candidate:
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


class _Search:
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

    def found(self) -> list[_Candidate]:
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
        found: dict[tuple[str, str, str], _Candidate] = {}
        for read in reads:
            found.setdefault(read.key, _Candidate()).reads.append(read)
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


class _Choice:
    """Which of the responses with one id is meant."""

    def __init__(
        self, candidates: Sequence[_Candidate], asked: str, row: int, perspective: Perspective, t: Translator
    ) -> None:
        self._candidates, self._asked, self._row = candidates, asked, row
        self._perspective, self._t = perspective, t

    def made(self) -> _Candidate | None:
        """The one that is meant; None when there is none at all. Raises as :func:`read_response`."""
        candidates = list(self._candidates)
        if not candidates:
            return None
        if self._row:
            candidates = [one for one in candidates if any(row.number == self._row for _, row in one.rows)]
            if not candidates:
                raise NotFound("explain_file.not_on_row", response=self._asked, row=self._row)
        elif len(candidates) > 1:
            words = _words_of(self._perspective)
            candidates = [
                one for one in candidates if folded(one.reads[0].perspective) in words
            ] or candidates
        if len(candidates) > 1:
            raise self._refused("explain_file.several", candidates)
        if len(candidates[0].reads) > 1:
            raise self._refused("explain_file.repeated", candidates)
        return candidates[0]

    def _refused(self, code: str, candidates: Sequence[_Candidate]) -> InputRejected:
        reads = [read for one in candidates for read in one.reads]
        places = [self._place(read) for read in reads[:MOST_PLACES]]
        if len(reads) > MOST_PLACES:
            places.append("…")
        return InputRejected(code, response=self._asked, places="; ".join(places))

    def _place(self, read: Read) -> str:
        known = [text for text in (read.perspective, read.occasion) if text.strip()]
        place = place_words(read.file, [read.row], self._t)
        return f"{place} ({', '.join(known)})" if known else place


def _bare(name: str) -> str:
    """An id without case, spaces and zeros: those that a spreadsheet takes away come first."""
    return folded(name).replace(" ", "").replace("0", "")


def _words_of(perspective: Perspective) -> set[str]:
    """What a cell may say for a perspective, folded."""
    names = [Translator(language)(f"ask.perspective.{perspective.value}") for language in LANGUAGES]
    return {folded(name) for name in (perspective.value, *names)}


def _key(source: Source, row: Row) -> tuple[str, str, str]:
    """What tells the response of a row apart from others."""
    columns = source.columns
    response, perspective, occasion = (
        "" if place is None else row.cells[place]
        for place in (columns.response, columns.perspective, columns.occasion)
    )
    return (str(row.number) if columns.response is None else response), perspective, occasion


def _response(plan: Plan, chosen: _Candidate) -> Response:
    (read,) = chosen.reads
    answers = {
        item.id: answer_of(plan.marks[code])
        for item, code in zip(plan.items, read.codes, strict=True)
        if code not in (plan.unanswered, plan.unreadable)
    }
    return Response(
        id=read.response,
        assessment=plan.assessment,
        role=plan.role,
        perspective=plan.perspective,
        occasion=Occasion(period=read.occasion),
        answers=answers,
    )


def _file_source(chosen: _Candidate, search: _Search, order: Order) -> FileSource:
    (read,) = chosen.reads
    rows = tuple((source.table.name, row.number) for source, row in chosen.rows)
    return FileSource(
        rows,
        tuple(cell for source, row in chosen.rows for cell in _cells(source, row, search.rules)),
        tuple(one for one in search.faults if (one.file, one.row) in rows or one.code in _OF_NO_RESPONSE),
        search.is_long,
        order.map_file,
        read.perspective.strip(),
        read.occasion.strip(),
    )


def _cells(source: Source, row: Row, rules: Rules) -> Iterator[SourceCell]:
    """The cells of a row that hold answers."""
    plan, table, cells = rules.plan, source.table, row.cells
    if source.is_long:
        _, at_item, at_value = source.answer_places
        asked = cells[at_item]
        item = rules.place_of(asked)
        places = [] if item is None or item == IGNORED else [(item, at_value)]
    else:
        asked = ""
        places = [(item, at) for item, at in enumerate(source.columns.items) if at is not None]
    for item, at in places:
        code = rules.code_of(cells[at])
        mark = None if code == plan.unreadable else plan.marks[code]
        yield SourceCell(
            plan.items[item].id, table.name, row.number, source.title(at), asked, cells[at], mark
        )
