"""A file of answers of any kind: to a table, and from the table to scores, the same on both engines."""

from __future__ import annotations

import gzip
import io
import json
import tempfile
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path

import openpyxl
import pyarrow as pa
from pyarrow import parquet

from sjalvskattning.batch.arrow import engine as arrow
from sjalvskattning.batch.plain import engine as plain
from sjalvskattning.batch.reading import open_table
from sjalvskattning.batch.source import Source
from sjalvskattning.batch.table import ReadOptions, Table
from sjalvskattning.core.tabular.columns import resolve
from sjalvskattning.core.tabular.mapping import NO_MAP
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.proposing import propose
from sjalvskattning.core.tabular.work import OnError
from sjalvskattning.core.text import MAX_TEXT
from sjalvskattning.definitions.load import parse
from tests.batch.tables import Kept, rules
from tests.definitions.samples import VALID
from tests.fuzz.archives import archive_of, parts_in
from tests.fuzz.corpus import HOSTILE, files
from tests.fuzz.telling import taken

MAX_LEN = 8_192
WORDS = (
    *(
        "response",
        "item",
        "value",
        "respekt",
        "inat-lyssnar",
        "perspective",
        "occasion",
        "sep=;",
        ";",
        "\\x22",
        ",",
    ),
    *(
        "\\x0d\\x0a",
        "\\x0d",
        "\\x09",
        "\\xef\\xbb\\xbf",
        "\\xff\\xfe",
        "\\xfe\\xff",
        "PAR1",
        "\\x1f\\x8b\\x08",
    ),
    *(
        "PK\\x03\\x04",
        "PK\\x05\\x06",
        "<c r=\\x22A1\\x22",
        "t=\\x22s\\x22",
        "<v>",
        "<f>",
        "inlineStr",
        "XFD1048576",
    ),
    *(
        "{\\x22response\\x22:",
        "null",
        "1e999",
        "NaN",
        "3,0",
        "- 3",
        "(3)",
        "\\xc3\\xa5",
        "\\xe5",
        "\\x00",
        "=",
    ),
)

_SHEET = "xl/worksheets/sheet1.xml"
_ROWS = (
    ("response", "respekt", "inat-lyssnar", "kommentar"),
    ("p1", "3", "2", "=1+1"),
    ("p2", "e", "", "å; x"),
)
_PLAN_ROWS = 50
"""Rows that a map is proposed from."""


@cache
def plan() -> Plan:
    """What the role of employee in the small definition asks."""
    assessment, _ = parse(VALID.encode(), "prov.yaml")
    assert assessment is not None
    return Plan(assessment, "medarbetare")


@cache
def _book() -> dict[str, bytes]:
    book = openpyxl.Workbook()
    for row in _ROWS:
        book.worksheets[0].append(list(row))
    stream = io.BytesIO()
    book.save(stream)
    return parts_in(stream.getvalue())


def _columns() -> bytes:
    names, *rows = _ROWS
    stream = io.BytesIO()
    parquet.write_table(pa.table({name: [row[at] for row in rows] for at, name in enumerate(names)}), stream)
    return stream.getvalue()


def seeds() -> Iterator[bytes]:
    """The hostile files of answers, and a small honest one of every kind."""
    text = "".join(";".join(row) + "\r\n" for row in _ROWS).encode()
    yield from (text, b"sep=;\r\n" + text, b"\xef\xbb\xbf" + text, text.decode().encode("cp1252"))
    yield from (text.decode().encode("utf-16"), gzip.compress(text, mtime=0), text.replace(b";", b"\t"))
    yield b"response,item,value\np1,respekt,3\np1,inat-lyssnar,2\np1,respekt,2\n"
    yield "".join(json.dumps(dict(zip(_ROWS[0], row, strict=True))) + "\n" for row in _ROWS[1:]).encode()
    yield pa.compress(text, codec="zstd", asbytes=True)
    yield archive_of(_book())
    yield _book()[_SHEET]
    yield _columns()
    yield from files(HOSTILE / "answers", "*.csv")
    yield from files(HOSTILE / "batch", "*")


def one(data: bytes) -> None:
    """Open; read every row; score it with both engines where it answers the assessment."""
    if data.lstrip().startswith(b"<"):
        data = archive_of(_book() | {_SHEET: data})
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "svar.csv"
        path.write_bytes(data)
        table = taken(lambda: open_table(path, path.name, ReadOptions(), folder))
        if table is not None and taken(lambda: _read(table)) is not None:
            _scored(table, folder, tuple(OnError)[len(data) % len(OnError)])


def _read(table: Table) -> bool:
    """Read all rows twice; each cell within its cap, each row below the one before."""
    assert all(len(title) <= 2 * MAX_TEXT for title in table.header)
    before = 0
    for row in table.rows():
        assert row.number > before
        before = row.number
        assert all(len(cell) <= MAX_TEXT for cell in row.cells)
    sample = [row.cells for row in islice(table.rows(), _PLAN_ROWS)]
    assert propose(table.header, sample, plan()) is not None
    return True


def _scored(table: Table, folder: Path, on_error: OnError) -> None:
    columns, _ = resolve(table.name, table.header_row, table.header, plan(), NO_MAP, "")
    if columns is None:
        return
    sources, how = (Source(table, columns),), rules(plan(), on_error=on_error)
    small, large = Kept(), Kept()
    one = taken(lambda: plain.run(sources, how, small))
    other = taken(lambda: arrow.run(sources, how, large, folder))
    assert (one is None) == (other is None)
    if one is None or other is None:
        return
    assert large.faults == small.faults
    assert other.counts == one.counts
    if not small.faults or on_error is not OnError.STOP:
        assert large.rows == small.rows
