"""From the lines of a journal to the tables they say, whole or damaged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sjalvskattning.store.lines import Line, Scan
from sjalvskattning.store.shapes import Shapes, Tables


@dataclass(slots=True)
class State:
    """The tables as they were at a sequence number, in a shape."""

    tables: Tables
    seq: int
    shape: int


@dataclass(slots=True)
class Replay:
    """What a journal amounts to.

    ``whole`` means that the state it starts from is complete, in the file or in the generation given.
    ``saves`` counts the lines after that state, ``gaps`` says that some are missing or belong to another
    state, ``twice`` are documents that were written differently under the same number: the later in the file
    is in ``state``.
    """

    state: State
    whole: bool
    saves: int = 0
    gaps: bool = False
    twice: list[tuple[str, str]] = field(default_factory=list)


def replay(scanned: Scan, shapes: Shapes, base: State | None = None) -> Replay | None:
    """Apply the lines in order of number upon the newest complete state: the file's own or ``base``.

    None when there is nothing at all to start from.
    """
    own, count = _newest_snapshot(scanned)
    if own is not None and (base is None or own.seq >= base.seq):
        start, whole = own, True
    elif base is not None:
        start, whole = base, True
    elif scanned.lines:
        start, whole = State({}, -1, max(line.shape for line in scanned.lines)), False
    else:
        return None
    newer = sorted((line for line in scanned.lines if line.seq > start.seq), key=lambda line: line.seq)
    lines = [line for line in newer if _belongs(line, start.seq, count if start is own else 0)]
    shape = max([start.shape, *(line.shape for line in lines)])
    state = State(shapes.migrate(copied(start.tables), start.shape, shape), start.seq, shape)
    result = Replay(state, whole, gaps=len(lines) < len(newer))
    _apply(result, [line for line in lines if line.shape == shape], contiguous=start is own)
    state.seq = max([state.seq, *(line.seq for line in scanned.lines), *(h.seq for h in scanned.headers)])
    return result


def copied(tables: Tables) -> Tables:
    """The tables with new dictionaries down to the documents."""
    return {name: {key: dict(document) for key, document in table.items()} for name, table in tables.items()}


def _belongs(line: Line, start: int, count: int) -> bool:
    """Whether a line is a save, or part of the state started from, of ``count`` documents, or a later."""
    if line.part is None:
        return True
    base = line.seq - line.part[0]
    return base > start or (base == start and line.part[1] == count)


def _newest_snapshot(scanned: Scan) -> tuple[State | None, int]:
    """An empty state where the newest complete set of documents begins, and how many they are."""
    parts: dict[tuple[int, int], set[int]] = {}
    shapes: dict[int, int] = {header.seq: header.shape for header in scanned.headers}
    for line in scanned.lines:
        if line.part:
            base = line.seq - line.part[0]
            parts.setdefault((base, line.part[1]), set()).add(line.part[0])
            shapes[base] = line.shape
    complete = [(base, count) for (base, count), found in parts.items() if len(found) == count]
    complete += [(header.seq, 0) for header in scanned.headers if header.lines == 0]
    if not complete:
        return None, 0
    base, count = max(complete)
    return State({}, base, shapes[base]), count


def _apply(result: Replay, lines: Iterable[Line], *, contiguous: bool) -> None:
    tables, previous, seen = result.state.tables, result.state.seq, None
    for line in lines:
        if line.seq == previous and seen is not None:
            result.twice += [(t, k) for t, k, doc in line.changes if tables.get(t, {}).get(k) != doc]
        elif contiguous and line.seq != previous + 1:
            result.gaps = True
        for table, key, document in line.changes:
            if document is None:
                tables.get(table, {}).pop(key, None)
            else:
                tables.setdefault(table, {})[key] = document
        result.saves += line.part is None
        previous, seen = line.seq, line
