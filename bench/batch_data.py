"""Files of invented answers to score: 25 statements in 5 areas, made fast, the same for the same call.

``python bench/batch_data.py KIND FILE ROWS`` writes one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

AREAS, ITEMS_EACH, UNITS = 5, 5, 300
ITEMS = [f"fraga_{number:02d}" for number in range(1, AREAS * ITEMS_EACH + 1)]
REVERSED = ITEMS[::ITEMS_EACH]
"""The first of each area is a statement where agreeing is bad."""

RATINGS = ("1", "2", "3", "4", "5")
NO_RATINGS = ("", "e", "v")
FAULTY = ("6", "12", "x", "tre")
"""Cells that are no answers; two of them are numbers, so that typed reading takes them."""

REPEATED = 5
"""How many of the last responses have the id of one of the first, where ids are to come twice."""

_BLOCK = 100_000
_SHARES = (190, 380, 950, 1480, 880, 40, 40, 40)
"""How many of 4,000 cells are each rating and each of what is no rating: 3 % of these."""

_WORDS = (*RATINGS, *NO_RATINGS, *FAULTY)


class Block(NamedTuple):
    """Some responses: their numbers, the unit of each, and the place of each cell's text among all words."""

    numbers: Any
    units: Any
    cells: Any


def definition(path: Path, *, overall: bool = False) -> None:
    """Write the definition that the files answer to."""
    areas = "".join(_area(number) for number in range(AREAS))
    path.write_text(
        f"schema: 1\nid: {path.stem}\nversion: 1.0.0\n"
        "name: Mätning\ntitle: Mätning\nabout: Bara för mätning.\n"
        "policy:\n  organisation: Ingen\n  title: Ingen\n"
        "scale:\n  min: 1\n  labels: [inte, lite, delvis, mycket, helt]\n"
        f"scoring:\n  overall: {'yes' if overall else 'no'}\n"
        f"roles:\n  - id: alla\n    title: Alla\n    about: Alla.\n    areas:\n{areas}",
        encoding="utf-8",
    )


def _area(number: int) -> str:
    items = "".join(_item(item) for item in ITEMS[number * ITEMS_EACH :][:ITEMS_EACH])
    return (
        f"      - id: omrade_{number + 1}\n        title: Område {number + 1}\n        about: Mätning.\n"
        f"        items:\n{items}"
    )


def _item(name: str) -> str:
    return (
        f"          - id: {name}\n"
        f"            text: Jag tar upp {name} med den som saken gäller.\n"
        f"            third: tar upp {name} med den som saken gäller.\n"
        "            works: [Det syns en tisdag., Det syns en onsdag.]\n"
        "            fails: [Det syns inte en tisdag., Det syns inte en onsdag.]\n"
        "            question: Hur går det?\n"
        "            source: {section: Mätning, passage: punkt 1, relation: interprets}\n"
        "            strength: beskriver\n" + ("            reverse: yes\n" if name in REVERSED else "")
    )


def wide(path: Path, rows: int) -> None:
    """A row a response: id, unit, answers. Nothing is wrong."""
    _write_wide(path, _blocks(rows))


def faulty(path: Path, rows: int) -> None:
    """As :func:`wide`, but every thousandth cell is no answer."""
    _write_wide(path, _blocks(rows, faulty=True))


def repeated(path: Path, rows: int) -> None:
    """As :func:`faulty`, and the last few responses have the ids of the first."""
    _write_wide(path, _blocks(rows, faulty=True, repeated=REPEATED))


def long(path: Path, rows: int) -> None:
    """A row an answer: id, item, value; ``rows`` of them, whole responses together."""
    import numpy as np

    items = np.tile(_letters(ITEMS), (_BLOCK, 1))
    with path.open("wb") as file:
        file.write(b"response,item,value\n")
        for block in _blocks(rows // len(ITEMS)):
            count = block.cells.size
            ids = np.repeat(_ids(block.numbers), len(ITEMS), axis=0)
            values = _letters(_WORDS[: len(RATINGS) + len(NO_RATINGS)])[block.cells.ravel()]
            _put(file, [ids, _each(count, ","), items[:count], _each(count, ","), values, _each(count, "\n")])


def numbers(path: Path, rows: int) -> None:
    """Parquet with ratings as whole numbers of one byte, null for all that is no rating."""
    import numpy as np
    import pyarrow as pa

    def column(cells: Any) -> Any:
        return pa.array((cells + 1).astype(np.int8), mask=cells >= len(RATINGS))

    _write_parquet(path, rows, pa.int8(), column)


def texts(path: Path, rows: int) -> None:
    """Parquet with the cells as text."""
    import pyarrow as pa

    words = pa.array(_WORDS)
    _write_parquet(path, rows, pa.string(), lambda cells: words.take(pa.array(cells)))


def _blocks(rows: int, *, faulty: bool = False, repeated: int = 0) -> Iterator[Block]:
    import numpy as np

    shares = [*_SHARES, *([1] * len(FAULTY) if faulty else [])]
    shares[0] -= sum(shares) - sum(_SHARES)
    drawn = np.repeat(np.arange(len(shares), dtype=np.uint8), shares)
    dice = np.random.default_rng(6)
    for first in range(0, rows, _BLOCK):
        numbers = np.arange(first + 1, min(first + _BLOCK, rows) + 1)
        numbers[numbers > rows - repeated] -= rows - repeated
        cells = drawn[dice.integers(0, len(drawn), (len(numbers), len(ITEMS)), np.uint16)]
        yield Block(numbers, dice.integers(0, UNITS, len(numbers), np.uint16), cells)


def _write_wide(path: Path, blocks: Iterator[Block]) -> None:
    import numpy as np

    units, words = _letters([f"enhet-{number:03d}" for number in range(UNITS)]), _letters(_WORDS)
    with path.open("wb") as file:
        file.write(",".join(["response", "unit", *ITEMS]).encode() + b"\n")
        for block in blocks:
            count = len(block.numbers)
            cells = words[block.cells]
            ended = np.concatenate([cells, np.full((*cells.shape[:2], 1), ord(","), np.uint8)], axis=2)
            ended[:, -1, -1] = ord("\n")
            comma = _each(count, ",")
            _put(file, [_ids(block.numbers), comma, units[block.units], comma, ended.reshape(count, -1)])


def _write_parquet(path: Path, rows: int, kind: Any, column: Callable[[Any], Any]) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    units = pa.array([f"enhet-{number:03d}" for number in range(UNITS)])
    names = [("response", pa.string()), ("unit", pa.string()), *((name, kind) for name in ITEMS)]
    schema = pa.schema(names)
    with parquet.ParquetWriter(path, schema) as writer:
        for block in _blocks(rows):
            ids = pa.array([f"r{number:08d}" for number in block.numbers.tolist()])
            keys = [ids, units.take(pa.array(block.units))]
            answers = [column(block.cells[:, place]) for place in range(len(ITEMS))]
            writer.write_table(pa.table([*keys, *answers], schema=schema))


def _ids(numbers: Any) -> Any:
    """``r00000001`` and so on, a letter a column."""
    import numpy as np

    digits = numbers[:, None] // 10 ** np.arange(7, -1, -1) % 10 + ord("0")
    return np.concatenate([_each(len(numbers), "r"), digits.astype(np.uint8)], axis=1)


def _letters(texts: Sequence[str]) -> Any:
    """Texts as rows of bytes, short ones filled up with zeros."""
    import numpy as np

    return np.array([text.encode() for text in texts]).view(np.uint8).reshape(len(texts), -1)


def _each(count: int, letter: str) -> Any:
    import numpy as np

    return np.full((count, 1), ord(letter), np.uint8)


def _put(file: Any, columns: Sequence[Any]) -> None:
    """Write rows of bytes without the zeros."""
    import numpy as np

    rows = np.concatenate(columns, axis=1).ravel()
    file.write(rows[rows != 0].tobytes())


KINDS = {made.__name__: made for made in (wide, faulty, repeated, long, numbers, texts)}

if __name__ == "__main__":
    KINDS[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
