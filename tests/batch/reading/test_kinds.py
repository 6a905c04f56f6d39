"""What a file is, is told by its bytes; compressed files, streams, pipes and JSON Lines."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import sys
import tempfile
import threading
from pathlib import Path

import pyarrow
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sjalvskattning.batch.reading import open_stream
from sjalvskattning.batch.reading.cells import cell_text
from sjalvskattning.batch.table import ReadOptions, TableKind
from sjalvskattning.errors import MissingExtra, NotFound
from tests.batch.reading.files import opened, read, refusal, rows, written

CSV = "id;å\np1;4\n".encode()
JSON = '{"id": "p1", "å": 4}\n'.encode()
ROWS = ("p1", "4")


def zstd(data: bytes) -> bytes:
    """Those bytes as one frame of Zstandard."""
    packed: bytes = pyarrow.compress(data, codec="zstd", asbytes=True)
    return packed


PACKERS = {"gzip": gzip.compress, "zstd": zstd}


@pytest.mark.parametrize("pack", PACKERS.values(), ids=PACKERS)
@pytest.mark.parametrize(("data", "kind"), [(CSV, TableKind.CSV), (JSON, TableKind.JSONL)])
@pytest.mark.parametrize("name", ["svar.gz", "svar", "svar.csv"])
def test_a_compressed_file(tmp_path: Path, pack: type, data: bytes, kind: TableKind, name: str) -> None:
    """Expect what is in it, whatever its name, and the digest of the file as it was given."""
    packed = pack(data)
    table = read(tmp_path, packed, name)
    assert (table.kind, table.header) == (kind, ("id", "å"))
    assert [row.cells for row in table.rows()] == [ROWS]
    assert (table.size, table.sha256) == (len(packed), hashlib.sha256(packed).hexdigest())


@pytest.mark.parametrize("pack", PACKERS.values(), ids=PACKERS)
def test_compressed_in_parts(tmp_path: Path, pack: type) -> None:
    """Expect files that were put one after the other to be read to the end."""
    table = read(tmp_path, pack(CSV) + pack(b"p2;5\n"))
    assert [row.cells[0] for row in table.rows()] == ["p1", "p2"]


@pytest.mark.parametrize("pack", PACKERS.values(), ids=PACKERS)
def test_a_torn_archive(tmp_path: Path, pack: type) -> None:
    """Expect a cut or bytes too many to be told, not what came before."""
    packed = pack(os.urandom(1000).hex().encode())
    for data in (packed[:-3], packed[: len(packed) // 2], packed + b"junk"):
        assert refusal(tmp_path, data).code == "table.torn"


def test_a_spoiled_archive(tmp_path: Path) -> None:
    """Expect gzip's checksum to be held against what it unpacks to."""
    packed = gzip.compress(CSV * 100)
    assert refusal(tmp_path, packed[:-8] + bytes(4) + packed[-4:]).code == "table.torn"


@pytest.mark.parametrize("pack", PACKERS.values(), ids=PACKERS)
def test_a_bomb(tmp_path: Path, pack: type) -> None:
    """Expect a stop at the cap; ten megabytes are always allowed, and a user may allow less."""
    small = b"a;b\n" + b"1;2\n" * 2_000_000
    assert refusal(tmp_path, pack(small * 2)).code == "table.bomb"
    error = refusal(tmp_path, pack(small), max_unpacked=1_000_000)
    assert (error.code, error.params["limit"]) == ("table.bomb", 1)
    assert read(tmp_path, pack(small)).header == ("a", "b")


def test_zstandard_without_pyarrow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Expect to be told how to install it."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra):
        read(tmp_path, zstd(CSV))


def test_a_stream(tmp_path: Path) -> None:
    """Expect what stands in it, as often as it is asked for."""
    for data in (CSV, JSON, gzip.compress(CSV)):
        table = open_stream(io.BytesIO(data), ReadOptions(), tmp_path)
        assert table.name == "-"
        assert [row.cells for row in table.rows()] == [row.cells for row in table.rows()] == [ROWS]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_with_a_name(tmp_path: Path) -> None:
    """Expect what a shell's <(…) gives to be read once and kept."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(CSV,))
    writer.start()
    table = opened(pipe)
    writer.join()
    assert [row.cells for row in table.rows()] == [row.cells for row in table.rows()] == [ROWS]


def test_no_file(tmp_path: Path) -> None:
    """Expect its path in the error; a folder is the system's to refuse."""
    with pytest.raises(NotFound) as caught:
        opened(tmp_path / "saknas.csv")
    assert caught.value.code == "answers.no_file"
    with pytest.raises((IsADirectoryError, PermissionError)):  # the latter on Windows
        opened(tmp_path)


def test_json_lines(tmp_path: Path) -> None:
    """Expect keys as headers in order of appearance, and numbers as a table has them."""
    lines = [
        '{"id": "p1", "a": 3, "b": 3.0}',
        "",
        '{"b": 3.5, "id": 7, "nytt": true}',
        '{"id": null, "a": NaN, "b": false, "nytt": "å"}',
        "{}",
        '{"id": 123456789012345678901234567890}',
    ]
    table = read(tmp_path, "\r\n".join(lines).encode(), "svar.txt")
    assert (table.kind, table.header, table.header_row) == (TableKind.JSONL, ("id", "a", "b", "nytt"), 0)
    assert rows(table) == [
        (1, ("p1", "3", "3", "")),
        (3, ("7", "", "3.5", "TRUE")),
        (4, ("", "", "FALSE", "å")),
        (5, ("", "", "", "")),
        (6, ("123456789012345678901234567890", "", "", "")),
    ]


FIRST = '{"id": "p1", "a": 3}\n'


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ('{"id": "p2", "a": 3, "a": 4}', "table.json_key", "a"),
        ('{"id": "p2", "a": [3]}', "table.nested", "a"),
        ('{"id": "p2", "a": {"b": {"b": 3, "c": 4}}}', "table.nested", "a"),
        ('{"id": ' * 100_000, "table.nested", ""),
        ('{"id": "p2"', "table.json", None),
        ("[1, 2]", "table.json", None),
        ('{"id": "p2"} {"id": "p3"}', "table.json", None),
        ('{"id": "' + "x" * 10_001 + '"}', "answers.long_cell", None),
    ],
)
def test_a_line_that_is_no_response(tmp_path: Path, line: str, code: str, told: str | None) -> None:
    """Expect its row, and the key where there is one."""
    error = refusal(tmp_path, (FIRST + line + "\n" + FIRST).encode(), "svar.jsonl")
    assert (error.code, error.params["row"]) == (code, 2)
    assert told is None or told in (error.params.get("key"), error.params.get("column"))


def test_a_key_that_comes_late(tmp_path: Path) -> None:
    """Expect a key within the first thousand lines in the header, and a refusal of one beyond."""
    assert read(tmp_path, (FIRST * 999 + '{"ny": 1}\n').encode()).header == ("id", "a", "ny")
    error = refusal(tmp_path, (FIRST * 1000 + '{"ny": 1}\n').encode())
    assert (error.code, error.params["row"], error.params["key"]) == ("table.json_key", 1001, "ny")


def test_json_in_other_encodings(tmp_path: Path) -> None:
    """Expect a byte order mark to be understood, and an empty file to be said empty."""
    for encoding in ("utf-8-sig", "utf-16"):
        assert [row.cells for row in read(tmp_path, JSON.decode().encode(encoding)).rows()] == [ROWS]
    assert refusal(tmp_path, b"{}\n", "svar.jsonl").code == "answers.empty"


VALUES = st.none() | st.booleans() | st.integers() | st.floats(allow_infinity=False) | st.text(max_size=5)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.fixed_dictionaries({"id": VALUES, "b": VALUES}), min_size=1, max_size=4))
def test_any_values_come_back(table: list[dict[str, object]]) -> None:
    """Expect every value as the text that the same value has anywhere."""
    data = "".join(json.dumps(row) + "\n" for row in table).encode()
    with tempfile.TemporaryDirectory() as folder:
        found = opened(written(Path(folder), data, "svar.jsonl"))
        cells = [row.cells for row in found.rows()]
    assert cells == [tuple(cell_text(row[key]) for key in found.header) for row in table]
