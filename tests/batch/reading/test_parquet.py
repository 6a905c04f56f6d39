"""Parquet: typed values as the texts of cells, only what is wanted, and torn files refused."""

from __future__ import annotations

import datetime
import hashlib
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from sjalvskattning.batch.table import Table, TableKind
from sjalvskattning.errors import InputRejected
from tests.batch.reading.files import opened, refusal, rows

NAN = float("nan")
WHEN = datetime.datetime(2026, 1, 2, 3, 4, tzinfo=datetime.UTC)

COLUMNS = {
    "text": (pa.array(["p1", None, ""]), ("p1", "", "")),
    "stor": (pa.array(["p1", None, ""], pa.large_string()), ("p1", "", "")),
    "ord": (pa.array(["ja", None, "nej"]).dictionary_encode(), ("ja", "", "nej")),
    "hel": (pa.array([3, None, -1], pa.int8()), ("3", "", "-1")),
    "lång": (pa.array([2**63, 0, None], pa.uint64()), ("9223372036854775808", "0", "")),
    "tal": (pa.array([3.0, 3.5, NAN]), ("3", "3.5", "")),
    "kort": (pa.array([3.0, -0.0, None], pa.float32()), ("3", "0", "")),
    "decimal": (pa.array([Decimal("3.00"), Decimal("3.50"), None]), ("3", "3.5", "")),
    "logisk": (pa.array([True, False, None]), ("TRUE", "FALSE", "")),
    "dag": (pa.array([WHEN.date(), None, None]), ("2026-01-02", "", "")),
    "tid": (pa.array([WHEN, None, None], pa.timestamp("ns", "UTC")), ("2026-01-02T03:04:00", "", "")),
    "ns": (
        pa.array([1, None, 2_000], pa.timestamp("ns")),
        ("1970-01-01T00:00:00", "", "1970-01-01T00:00:00.000002"),
    ),
    "byte": (pa.array([b"\xc3\xa5", b"\xff", None]), ("å", "\\xff", "")),
    "intet": (pa.nulls(3), ("", "", "")),
    "lista": (pa.array([[1], [], None]), ("", "", "")),
    "post": (pa.array([{"a": 1}, None, None]), ("", "", "")),
    "a\u030a.b": (pa.array(["x", "y", "z"]), ("x", "y", "z")),
}


def kept(folder: Path, table: pa.Table) -> Table:
    """The table as a file, opened."""
    parquet.write_table(table, folder / "svar.parquet")
    return opened(folder / "svar.parquet")


def test_every_type(tmp_path: Path) -> None:
    """Expect the text of each value as a sheet would show it, and nothing of lists and structures."""
    table = kept(tmp_path, pa.table({name: column for name, (column, _) in COLUMNS.items()}))
    data = (tmp_path / "svar.parquet").read_bytes()
    assert (table.kind, table.count, table.header_row) == (TableKind.PARQUET, 3, 1)
    assert (table.size, table.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    assert table.header == (*list(COLUMNS)[:-1], "å.b")
    assert table.parquet == tmp_path / "svar.parquet"
    found = rows(table)
    assert [number for number, _ in found] == [2, 3, 4]
    for place, (name, (_, texts)) in enumerate(COLUMNS.items()):
        assert tuple(cells[place] for _, cells in found) == texts, name


@pytest.mark.parametrize("wanted", [(), (0,), (16, 3), (14,)])
def test_only_what_is_wanted(tmp_path: Path, wanted: tuple[int, ...]) -> None:
    """Expect every row at its full width, with the wanted cells as they were and the others empty."""
    table = kept(tmp_path, pa.table({name: column for name, (column, _) in COLUMNS.items()}))
    whole = rows(table)
    found = [(row.number, row.cells) for row in table.rows(wanted)]
    assert found == [
        (number, tuple(cell if place in wanted else "" for place, cell in enumerate(cells)))
        for number, cells in whole
    ]


def test_two_columns_of_one_name(tmp_path: Path) -> None:
    """Expect both to be handed over, in order."""
    columns = [pa.array([1]), pa.array([2]), pa.array([3])]
    table = kept(tmp_path, pa.Table.from_arrays(columns, ["a", "b", "a"]))
    assert (table.header, rows(table)) == (("a", "b", "a"), [(2, ("1", "2", "3"))])
    assert [row.cells for row in table.rows([2])] == [("", "", "3")]


def test_many_batches(tmp_path: Path) -> None:
    """Expect row numbers to go on from one group of rows to the next."""
    parquet.write_table(pa.table({"id": range(10_000)}), tmp_path / "svar.parquet", row_group_size=3_000)
    assert rows(opened(tmp_path / "svar.parquet")) == [(n + 2, (str(n),)) for n in range(10_000)]


def test_no_columns(tmp_path: Path) -> None:
    """Expect a file without columns to be empty."""
    parquet.write_table(pa.table({}), tmp_path / "tom.parquet")
    with pytest.raises(InputRejected) as caught:
        opened(tmp_path / "tom.parquet")
    assert caught.value.code == "answers.empty"


def test_torn(tmp_path: Path) -> None:
    """Expect a cut file to be refused when it is opened, and a spoiled page when it is read."""
    parquet.write_table(pa.table({"id": ["p" * 50 + str(n) for n in range(1000)]}), tmp_path / "hel.parquet")
    data = (tmp_path / "hel.parquet").read_bytes()
    assert refusal(tmp_path, data[:-4]).code == "table.parquet"
    assert refusal(tmp_path, data[:300]).code == "table.parquet"
    assert refusal(tmp_path, data[:4] + bytes(200) + data[204:]).code == "table.parquet"
