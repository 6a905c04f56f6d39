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
    ``saves`` counts the lines after that state, ``gaps`` says that some are missing, ``twice`` are documents
    that were written differently under the same number: the later in the file is in ``state``.
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
    own = _newest_snapshot(scanned)
    if own is not None and (base is None or own.seq >= base.seq):
        start, whole = own, True
    elif base is not None:
        start, whole = base, True
    elif scanned.lines:
        start, whole = State({}, -1, max(line.shape for line in scanned.lines)), False
    else:
        return None
    lines = sorted((line for line in scanned.lines if line.seq > start.seq), key=lambda line: line.seq)
    shape = max([start.shape, *(line.shape for line in lines)])
    state = State(shapes.migrate(copied(start.tables), start.shape, shape), start.seq, shape)
    result = Replay(state, whole)
    _apply(result, [line for line in lines if line.shape == shape], contiguous=start is own)
    state.seq = max([state.seq, *(line.seq for line in scanned.lines), *(h.seq for h in scanned.headers)])
    return result


def copied(tables: Tables) -> Tables:
    """The tables with new dictionaries down to the documents."""
    return {name: {key: dict(document) for key, document in table.items()} for name, table in tables.items()}


def _newest_snapshot(scanned: Scan) -> State | None:
    """An empty state at the number where the newest complete set of starting documents begins."""
    parts: dict[tuple[int, int], set[int]] = {}
    shapes: dict[int, int] = {header.seq: header.shape for header in scanned.headers}
    for line in scanned.lines:
        if line.part:
            base = line.seq - line.part[0]
            parts.setdefault((base, line.part[1]), set()).add(line.part[0])
            shapes[base] = line.shape
    complete = [base for (base, count), found in parts.items() if len(found) == count]
    complete += [header.seq for header in scanned.headers if header.lines == 0]
    return State({}, max(complete), shapes[max(complete)]) if complete else None


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
