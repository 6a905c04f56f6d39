"""The embedded engine's run: one sweep over each table; another only where ids turn out to be repeated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from sjalvskattning.batch.arrow.long import long_answers
from sjalvskattning.batch.arrow.pieces import pieces
from sjalvskattning.batch.arrow.repeats import Hashes, Repeats, hashes
from sjalvskattning.batch.arrow.scoring import Scoring
from sjalvskattning.batch.arrow.wide import Answers, WideReader, as_text
from sjalvskattning.batch.source import Source
from sjalvskattning.core.tabular.faults import Fault
from sjalvskattning.core.tabular.work import Counts, OnError, Outcome, Rules, Sink

Rows = dict[int, np.ndarray[Any, np.dtype[np.int64]]]
"""Row numbers, sorted, by the place of their table."""


def run(sources: Sequence[Source], rules: Rules, sink: Sink, scratch: Path) -> Outcome:
    """Score the responses of some tables, all wide or all long, in the order of their rows.

    ``scratch`` is a folder for what does not fit in memory. Raises InputRejected for a table that can't be
    read to its end.
    """
    outcome = Outcome([Counts() for _ in sources])
    if sources and sources[0].is_long:
        return _scored(long_answers(sources, rules, sink, outcome.counts, scratch), rules, sink, outcome)
    repeats = Repeats(scratch)

    def named(texts: Sequence[Any], place: int) -> None:
        repeats.add(_hashes(texts, place, rules))

    _scored(_wide(sources, rules, sink, outcome.counts, named), rules, sink, outcome)
    suspects = repeats.repeated()
    faults, rows = _repeated(sources, rules, suspects) if len(suspects) else ([], {})
    for fault in faults:
        sink.fault(fault)
    if not faults or rules.on_error is OnError.STOP:
        for place, numbers in rows.items():
            outcome.counts[place].left_out += len(numbers)
        return outcome
    sink.restart()
    again = Outcome([Counts() for _ in sources])
    answers = _wide(sources, rules, _Quiet(sink), again.counts, lambda texts, place: None)
    return _scored(_without(answers, rows, again.counts), rules, sink, again)


class _Quiet:
    """A sink for a second sweep: every fault has been said."""

    def __init__(self, sink: Sink) -> None:
        self.scored, self.restart, self.progress = sink.scored, sink.restart, sink.progress

    def fault(self, fault: Fault) -> None:
        """Say nothing: the first sweep did."""


def _wide(
    sources: Sequence[Source],
    rules: Rules,
    sink: Sink,
    counts: Sequence[Counts],
    named: Callable[[Sequence[Any], int], None],
) -> Iterator[Answers]:
    for place, source in enumerate(sources):
        yield from WideReader(source, place, rules, sink, counts[place], named).answers()


def _scored(answers: Iterable[Answers], rules: Rules, sink: Sink, outcome: Outcome) -> Outcome:
    scoring = Scoring(rules, sink)
    for piece in answers:
        scoring.score(piece)
    outcome.scored, outcome.tallies = scoring.scored, scoring.tallies()
    return outcome


def _hashes(texts: Sequence[Any], place: int, rules: Rules) -> Hashes:
    rows = len(texts[0])
    filled = [pa.repeat("", rows) if text is None else text for text in texts]
    found = hashes(filled)
    if rules.ids_per_file:
        found = found ^ np.uint64((place * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF)
    return found


def _repeated(sources: Sequence[Source], rules: Rules, suspects: Hashes) -> tuple[list[Fault], Rows]:
    """Every response that comes twice, as a fault for each time after the first; and all their rows."""
    first: dict[tuple[object, ...], tuple[int, int]] = {}
    places: dict[tuple[object, ...], list[tuple[int, int]]] = {}
    faults: list[Fault] = []
    for place, source in enumerate(sources):
        for number, key in _suspected(source, place, rules, suspects):
            known = first.setdefault(key, (place, number))
            places.setdefault(key, []).append((place, number))
            if known != (place, number):
                faults.append(source.repeated(number, str(key[0]), sources[known[0]].table.name, known[1]))
    rows: dict[int, list[int]] = {}
    for found in places.values():
        if len(found) > 1:
            for place, number in found:
                rows.setdefault(place, []).append(number)
    return faults, {place: np.sort(np.array(numbers, np.int64)) for place, numbers in rows.items()}


def _suspected(
    source: Source, place: int, rules: Rules, suspects: Hashes
) -> Iterator[tuple[int, tuple[object, ...]]]:
    """The rows whose hash comes more than once, with the texts behind it. They may yet differ."""
    columns = source.columns
    keys = (columns.response, columns.perspective, columns.occasion)
    if columns.response is None:
        return
    wanted = [at for at in keys if at is not None]
    for piece in pieces(source.table, wanted, lambda number, found: None):
        arrays = dict(zip(wanted, piece.columns, strict=True))
        texts = [None if at is None else as_text(arrays[at]) for at in keys]
        found = np.flatnonzero(np.isin(_hashes(texts, place, rules), suspects))
        for row in found.tolist():
            key = tuple("" if text is None else text[row].as_py() for text in texts)
            if source.is_named(str(key[0])):
                yield int(piece.numbers[row]), (*key, place if rules.ids_per_file else 0)


def _without(answers: Iterable[Answers], rows: Rows, counts: Sequence[Counts]) -> Iterator[Answers]:
    """The responses without those rows."""
    none = np.zeros(0, np.int64)
    for piece in answers:
        twice = np.isin(piece.numbers, rows.get(piece.place, none))
        counts[piece.place].left_out += int(twice.sum())
        yield piece.only(~twice) if twice.any() else piece
