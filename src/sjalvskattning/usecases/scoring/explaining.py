"""One response of a file, read as ``score`` reads it, with the cells that it was read from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sjalvskattning.batch.plain.rows import Read
from sjalvskattning.batch.source import Source
from sjalvskattning.core.answer_table.folding import folded
from sjalvskattning.core.answer_table.text import Row
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.explain.from_file import FileSource, SourceCell, place_words
from sjalvskattning.core.marks import answer_of
from sjalvskattning.core.response import Occasion, Response
from sjalvskattning.core.tabular.cells import cell_codes
from sjalvskattning.core.tabular.faults import FaultCode
from sjalvskattning.core.tabular.mapping import ColumnMap
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.work import IGNORED, OnError, Rules
from sjalvskattning.errors import InputRejected, NotFound
from sjalvskattning.locale import LANGUAGES, Translator
from sjalvskattning.store.scratch import scratch
from sjalvskattning.usecases.scoring.done import Around
from sjalvskattning.usecases.scoring.finding import Candidate, FileRefused, Search
from sjalvskattning.usecases.scoring.opening import (
    found_columns,
    named_files,
    place_of,
    read_options,
    tables,
)
from sjalvskattning.usecases.scoring.order import Order
from sjalvskattning.usecases.scoring.run import map_of, plan_of

MOST_PLACES = 12
"""Rows that are told when an id has more than one."""

_OF_NO_RESPONSE = frozenset({FaultCode.RAGGED, FaultCode.REPEATED_HEADER})
"""Faults of rows that belong to nobody for certain, though the id stands there."""


class FileResponse(NamedTuple):
    """A response of a file. ``notes`` are keys of texts to say aloud, each with the file it is about."""

    response: Response
    source: FileSource
    notes: tuple[tuple[str, str], ...]


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
    column_map = map_of(order)
    names = named_files(order.inputs)
    with scratch() as folder:
        options = read_options(order.read, column_map)
        opened = [*tables(names, options, folder, around.stdin, around.envelope, plan, around.t)]
        sources, wrong = found_columns(opened, plan, column_map, "")
        if wrong:
            raise FileRefused("explain_file.columns", wrong, count=len(wrong))
        search = Search(asked, sources, _rules(plan, column_map), around.progress)
        candidates = search.found()
    chosen = _Choice(candidates, asked, row, plan.perspective, around.t).made()
    if chosen is None:
        raise search.not_found()
    notes = tuple((note, table.name) for table in opened for note in table.notes)
    return FileResponse(_response(plan, chosen), _file_source(chosen, search, order), notes)


def _rules(plan: Plan, column_map: ColumnMap) -> Rules:
    code_of = cell_codes(plan, column_map.values)
    return Rules(plan, code_of, place_of(plan, column_map), on_error=OnError.REPORT)


class _Choice:
    """Which of the responses with one id is meant."""

    def __init__(
        self, candidates: Sequence[Candidate], asked: str, row: int, perspective: Perspective, t: Translator
    ) -> None:
        self._candidates, self._asked, self._row = candidates, asked, row
        self._perspective, self._t = perspective, t

    def made(self) -> Candidate | None:
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

    def _refused(self, code: str, candidates: Sequence[Candidate]) -> InputRejected:
        reads = [read for one in candidates for read in one.reads]
        places = [self._place(read) for read in reads[:MOST_PLACES]]
        if len(reads) > MOST_PLACES:
            places.append("…")
        return InputRejected(code, response=self._asked, places="; ".join(places))

    def _place(self, read: Read) -> str:
        known = [text for text in (read.perspective, read.occasion) if text.strip()]
        place = place_words(read.file, [read.row], self._t)
        return f"{place} ({', '.join(known)})" if known else place


def _words_of(perspective: Perspective) -> set[str]:
    """What a cell may say for a perspective, folded."""
    names = [Translator(language)(f"ask.perspective.{perspective.value}") for language in LANGUAGES]
    return {folded(name) for name in (perspective.value, *names)}


def _response(plan: Plan, chosen: Candidate) -> Response:
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


def _file_source(chosen: Candidate, search: Search, order: Order) -> FileSource:
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
