"""Scored rows as files: the same bytes however they come, and the same values when read back."""

from __future__ import annotations

import csv
import io
import json
import math
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import numpy as np
import openpyxl
import pyarrow as pa
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pyarrow import parquet
from python_calamine import CalamineWorkbook

from sjalvskattning.batch.outputs import Dialect, OutputFormat, Writer, format_of, open_stream, open_writer
from sjalvskattning.batch.outputs import parquet as parquet_writer
from sjalvskattning.batch.outputs import workbook as workbook_writer
from sjalvskattning.batch.outputs.formulas import neutral, original
from sjalvskattning.core.tabular.results import ColumnKind, ResultColumn
from sjalvskattning.errors import ExportFailed, MissingExtra, UsageError

HOSTILE = Path(__file__).parents[1] / "hostile" / "comments"
COLUMNS = (
    ResultColumn("response", ColumnKind.TEXT),
    ResultColumn("mod.%s_mean", ColumnKind.REAL),
    ResultColumn("mod_rated", ColumnKind.WHOLE),
    ResultColumn("mod_reason", ColumnKind.TEXT),
)
FORMULAS = [
    "=1+1",
    " =1+1",
    "\t=1",
    "＝1+1",
    "@SUM(1)",
    "+46701234567",
    "-2 dagar",
    "\u00a0-1",
    "'=1",
    "''@x",
    "\r=1",
]
NAMES = [
    "../../etc/cron.d/x",
    "Anna O'Hara",
    'rad\nbryt;"x"',
    "👩‍⚕️",
    "\u202egnp.exe",
    "",
    " ",
    "李雷",
    "a,b",
    "{0}%s%d",
]

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=6) | st.sampled_from([*NAMES, *FORMULAS])
reals = st.floats(allow_nan=False, allow_infinity=False) | st.sampled_from([0.1 + 0.2, 11 / 3, 100.0, -0.0])
wholes = st.integers(-(2**31), 2**31 - 1)
reasons = st.sampled_from(["too_few_items", "not_applicable"])
Row = tuple[str | None, float | None, int | None, str | None]
rows_of_scores = st.lists(
    st.tuples(texts | st.none(), reals | st.none(), wholes | st.none(), reasons | st.none()), max_size=12
)
TYPES = (pa.string(), pa.float64(), pa.int32(), pa.string())


def columns_of(rows: Sequence[Row]) -> list[list[Any]]:
    """The rows' columns."""
    return [[row[place] for row in rows] for place in range(len(COLUMNS))]


def as_arrays(rows: Sequence[Row], form: int) -> list[Any]:
    """The rows' columns as one of the forms an engine may hand over."""
    arrays = [pa.array(column, kind) for column, kind in zip(columns_of(rows), TYPES, strict=True)]
    if form == 0:
        return arrays
    if form == 1:
        words = pa.array(["unused", "not_applicable", "too_few_items"])
        places = pa.array(
            [None if row[3] is None else words.to_pylist().index(row[3]) for row in rows], pa.int8()
        )
        return [*arrays[:2], arrays[2].cast(pa.int64()), pa.DictionaryArray.from_arrays(places, words)]
    if form == 2:
        return [pa.chunked_array([array.slice(0, 1), array.slice(1)]) for array in arrays]
    return [
        array.to_numpy(zero_copy_only=False)
        if not array.null_count and place in (1, 2)
        else array.to_pylist()
        for place, array in enumerate(arrays)
    ]


def written(
    kind: OutputFormat, chunks: Sequence[Sequence[Any]], dialect: Dialect = Dialect.STANDARD
) -> bytes:
    """The bytes of a file with those chunks."""
    stream = io.BytesIO()
    with open_stream(stream, COLUMNS, kind, dialect=dialect) as writer:
        write_all(writer, chunks)
    return stream.getvalue()


def write_all(writer: Writer, chunks: Sequence[Sequence[Any]]) -> None:
    """Write those chunks."""
    for chunk in chunks:
        writer.write(chunk)


@pytest.mark.parametrize(
    ("kind", "dialect"),
    [*((kind, Dialect.STANDARD) for kind in OutputFormat), (OutputFormat.CSV, Dialect.EXCEL_SV)],
)
def test_bytes_do_not_depend_on_how_the_rows_come(kind: OutputFormat, dialect: Dialect) -> None:
    """Any division into chunks, as lists or as any arrays, gives the bytes of one list; so do row groups."""

    @settings(max_examples=25, deadline=None)
    @given(rows_of_scores, st.lists(st.tuples(st.integers(0, 5), st.integers(-1, 3)), max_size=6))
    @example([("a", 0.0, 1, None), ("b", -0.0, 2, None)], [(2, 0)])
    def holds(rows: list[Row], cuts: list[tuple[int, int]]) -> None:
        chunks, start = [], 0
        for size, form in [*cuts, (len(rows), 0)]:
            part = rows[start : start + size]
            chunks.append(columns_of(part) if form < 0 else as_arrays(part, form))
            start += size
        assert written(kind, chunks, dialect) == written(kind, [columns_of(rows)], dialect)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parquet_writer, "GROUP", 3)
        holds()


@settings(max_examples=60, deadline=None)
@given(rows_of_scores)
def test_csv_is_read_back_by_the_csv_module(rows: list[Row]) -> None:
    """Every cell comes back: texts through the apostrophe, reals to the bit, nothing as an empty cell."""
    text = written(OutputFormat.CSV, [columns_of(rows)]).decode()
    head, *found = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert head == [column.name for column in COLUMNS]
    assert [
        (original(name), mean and float(mean), rated and int(rated), reason)
        for name, mean, rated, reason in found
    ] == [tuple("" if cell is None else cell for cell in row) for row in rows]


@settings(max_examples=60, deadline=None)
@given(rows_of_scores)
def test_json_lines_are_read_back(rows: list[Row]) -> None:
    """One object a line, in the columns' order, null where a cell is empty."""
    lines = written(OutputFormat.JSONL, [columns_of(rows)]).decode().split("\n")
    assert lines.pop() == ""
    assert [list(json.loads(line).items()) for line in lines] == [
        list(zip((column.name for column in COLUMNS), row, strict=True)) for row in rows
    ]


@settings(max_examples=40, deadline=None)
@given(rows_of_scores)
def test_parquet_is_read_back(rows: list[Row]) -> None:
    """Text, 32-bit whole numbers and doubles, each bit of them, and no metadata beside."""
    table = parquet.read_table(io.BytesIO(written(OutputFormat.PARQUET, [columns_of(rows)])))
    assert table.schema.names == [column.name for column in COLUMNS]
    assert tuple(table.schema.types) == TYPES
    assert table.schema.metadata is None
    assert repr(table.to_pydict()) == repr(dict(zip(table.schema.names, columns_of(rows), strict=True)))


@settings(max_examples=40, deadline=None)
@given(rows_of_scores)
def test_a_workbook_is_read_back(rows: list[Row]) -> None:
    """The numbers to the bit, every text as text, and control characters as pictures."""
    book = openpyxl.load_workbook(io.BytesIO(written(OutputFormat.XLSX, [columns_of(rows)])), rich_text=False)
    found = list(book.worksheets[0].iter_rows(min_row=2, max_row=len(rows) + 1, max_col=4)) if rows else []
    for row, cells in zip(rows, found, strict=True):
        assert all(cell.data_type != "f" for cell in cells)
        assert [cells[1].value, cells[2].value] == [row[1], row[2]]
        text = row[0] or ""
        if text.isprintable() and "_x" not in text:
            assert (cells[0].value or "") == text
        assert all(char.isprintable() or char not in "\x00\x07\x1b" for char in str(cells[0].value))


def test_a_workbook_is_read_back_by_the_programs_own_reader() -> None:
    """calamine, which reads workbooks of answers, finds the same texts, also those that look like escapes."""
    names = ["_x0041_", " a ", "=1+1", "<&>", "rad\nbryt"]
    data = written(OutputFormat.XLSX, [[names, [0.1 + 0.2] * 5, [None] * 5, [None] * 5]])
    rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()
    assert [row[0] for row in rows[1:]] == names
    assert [row[1] for row in rows[1:]] == [0.1 + 0.2] * 5


def test_a_workbook_bears_no_time_and_no_system() -> None:
    """Its parts have one date and one kind of rights, and it says nothing of who made it when."""
    with ZipFile(io.BytesIO(written(OutputFormat.XLSX, []))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {(entry.create_system, entry.external_attr) for entry in archive.infolist()} == {
            (3, 0o100644 << 16)
        }
        assert str(datetime.now().year) not in archive.read("xl/workbook.xml").decode().replace("/2006/", "")
        assert not any("docProps" in name for name in archive.namelist())


def test_csv_looks_like_this() -> None:
    """The plain dialect and the Swedish Excel's, byte for byte."""
    chunk = [['p"1', "=1+1", "å;ä, ö"], [4.5, None, 100.0], [3, 0, None], [None, "too_few_items", None]]
    assert written(OutputFormat.CSV, [chunk]).decode() == (
        "response,mod.%s_mean,mod_rated,mod_reason\n"
        '"p""1",4.5,3,\n'
        "'=1+1,,0,too_few_items\n"
        '"å;ä, ö",100.0,,\n'
    )
    assert written(OutputFormat.CSV, [chunk], Dialect.EXCEL_SV).decode() == (
        "\ufeffresponse;mod.%s_mean;mod_rated;mod_reason\r\n"
        '"p""1";4,5;3;\r\n'
        "'=1+1;;0;too_few_items\r\n"
        '"å;ä, ö";100,0;;\r\n'
    )
    assert written(OutputFormat.TSV, [chunk]).decode().splitlines()[2] == "'=1+1\t\t0\ttoo_few_items"
    assert written(OutputFormat.JSONL, [chunk]).decode().splitlines()[1] == (
        '{"response":"=1+1","mod.%s_mean":null,"mod_rated":0,"mod_reason":"too_few_items"}'
    )


def test_a_single_empty_column_is_no_blank_line() -> None:
    """A row whose only cell is empty is still a row to a CSV reader."""
    stream = io.BytesIO()
    with open_stream(stream, COLUMNS[:1]) as writer:
        writer.write([["a", None, ""]])
        writer.write([pa.array(["b", None, ""])])
    assert stream.getvalue() == b'response\na\n""\n""\nb\n""\n""\n'


@settings(deadline=None)
@given(texts)
def test_an_apostrophe_is_taken_away_again(text: str) -> None:
    """What was put in front of a formula is found and removed, and nothing else is."""
    assert original(neutral(text)) == text
    stripped = neutral(text).lstrip("\u00a0 \u3000")
    assert not stripped or stripped[0] not in "=+-@\t\r\n＝＋－＠"


@pytest.mark.parametrize("text", FORMULAS)
def test_what_a_spreadsheet_would_calculate_is_text(text: str) -> None:
    """Also after spaces, in full-width signs, and where an apostrophe was there before."""
    assert neutral(text) == f"'{text}"


@pytest.mark.parametrize("kind", OutputFormat)
def test_hostile_texts_neither_stop_a_file_nor_run_in_it(kind: OutputFormat) -> None:
    """Every hostile comment as an id, half a surrogate pair too: a file that can be read, of as many rows."""
    names = [path.read_bytes().decode("utf-8", "surrogateescape") for path in sorted(HOSTILE.iterdir())]
    names += [*NAMES, *FORMULAS, "\ud83d", "\x00", "_x000D_", "x" * 10_000]
    count = len(names)
    data = written(kind, [[names, [1.5] * count, [1] * count, [None] * count]])
    if kind is OutputFormat.PARQUET:
        assert parquet.read_table(io.BytesIO(data)).num_rows == count
    elif kind is OutputFormat.XLSX:
        sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
        assert sheet.max_row == count + 1
        assert {cell.data_type for (cell,) in sheet.iter_rows(max_col=1)} <= {"s", "inlineStr", "n"}
    elif kind is OutputFormat.JSONL:
        assert len([json.loads(line) for line in data.decode().split("\n")[:-1]]) == count
    else:
        delimiter = "," if kind is OutputFormat.CSV else "\t"
        found = list(csv.reader(io.StringIO(data.decode(), newline=""), delimiter=delimiter))
        assert len(found) == count + 1
        assert not any(row[0].lstrip()[:1] in set("=+-@＝＋－＠") for row in found if row[0].strip())


@pytest.mark.parametrize("kind", OutputFormat)
@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_never_written(kind: OutputFormat, number: float) -> None:
    """Neither from a list nor from an array."""
    for column in ([number], np.array([number]), pa.array([number])):
        with pytest.raises(ValueError, match="number"):
            written(kind, [[["a"], column, [1], [None]]])


@pytest.mark.parametrize("kind", OutputFormat)
def test_a_whole_number_with_a_fraction_is_refused(kind: OutputFormat) -> None:
    """3.5 is no count, whatever it comes in; 3.0 would be."""
    for column in ([3.5], np.array([3.5])):
        with pytest.raises(ValueError, match=r"whole|truncated|int"):
            written(kind, [[["a"], [1.0], column, [None]]])


def test_columns_that_do_not_fit_are_refused() -> None:
    """Too few of them, or of different lengths, are a ValueError."""
    with pytest.raises(ValueError, match="3 columns"):
        written(OutputFormat.CSV, [[["a"], [1.0], [1]]])
    with pytest.raises(ValueError, match="lengths"):
        written(OutputFormat.CSV, [[["a"], [1.0], [1], []]])


@pytest.mark.parametrize("kind", OutputFormat)
def test_a_file_has_the_bytes_of_the_stream(kind: OutputFormat, tmp_path: Path) -> None:
    """A named file and standard output get the same, and a writer counts its rows."""
    chunk = [["a", "b"], [1.5, None], [2, 0], [None, "too_few_items"]]
    path = tmp_path / f"x.{kind.value}"
    with open_writer(path, COLUMNS) as writer:
        writer.write(chunk)
        writer.write(chunk)
    assert writer.rows == 4
    assert path.read_bytes() == written(kind, [chunk, chunk])


@pytest.mark.parametrize("kind", [OutputFormat.PARQUET, OutputFormat.XLSX])
@pytest.mark.parametrize("place", ["file", "stream"])
def test_a_file_that_was_broken_off_does_not_look_whole(
    kind: OutputFormat, place: str, tmp_path: Path
) -> None:
    """When the block fails, no footer and no directory is written, so that nothing reads it as a table."""
    path, stream = tmp_path / f"x.{kind.value}", io.BytesIO()
    opened = open_writer(path, COLUMNS) if place == "file" else open_stream(stream, COLUMNS, kind)
    with pytest.raises(ValueError, match="number"), opened as writer:
        write_all(writer, [[["a"], [1.5], [2], [None]], [["b"], [math.nan], [2], [None]]])
    data = path.read_bytes() if place == "file" else stream.getvalue()
    assert not data.endswith(b"PAR1") or len(data) == 4
    assert b"PK\x05\x06" not in data


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize("kind", OutputFormat)
def test_a_full_disk_is_said(kind: OutputFormat, tmp_path: Path) -> None:
    """Whatever library meets it, it is ExportFailed with the file's name."""
    path = tmp_path / f"x.{kind.value}"
    path.symlink_to("/dev/full")
    chunk = [[f"{number}" for number in range(50_000)], [1.5] * 50_000, [1] * 50_000, [None] * 50_000]
    with pytest.raises(ExportFailed) as caught, open_writer(path, COLUMNS) as writer:
        writer.write(chunk)
    assert caught.value.code == "export.failed"
    assert caught.value.params["path"] == str(path)


def test_a_workbook_that_excel_cannot_hold_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Too many rows, too large a sheet, too long a cell, too many columns: said, never cut off."""
    chunk = [["a", "b"], [1.5, None], [2, 0], [None, None]]
    monkeypatch.setattr(workbook_writer, "MOST_ROWS", 3)
    for code, chunks in {
        "score_file.too_many_rows": [chunk, chunk],
        "score_file.long_text": [[["å" * 32_768], [None], [None], [None]]],
    }.items():
        with pytest.raises(ExportFailed) as caught:
            written(OutputFormat.XLSX, chunks)
        assert caught.value.code == code
    monkeypatch.setattr(workbook_writer, "MOST_BYTES", 1000)
    with pytest.raises(ExportFailed) as caught:
        written(OutputFormat.XLSX, [[["a" * 600, "b"], *chunk[1:]]])
    assert caught.value.code == "score_file.too_large_sheet"
    with pytest.raises(ExportFailed) as caught:
        open_stream(io.BytesIO(), COLUMNS[:1] * 16_385, OutputFormat.XLSX)
    assert caught.value.code == "score_file.too_wide"


def test_a_name_says_the_format() -> None:
    """By its ending, in whatever case; another ending is refused and the known ones are told."""
    assert format_of(Path("a.NDJSON")) is OutputFormat.JSONL
    assert format_of(Path("a.b.csv")) is OutputFormat.CSV
    with pytest.raises(UsageError) as caught:
        format_of(Path("a.xls"))
    assert caught.value.code == "score_file.unknown_format"
    assert ".xlsx" in str(caught.value.params["known"])


def test_without_pyarrow_parquet_is_refused_and_lists_need_nothing_heavy(tmp_path: Path) -> None:
    """Text and workbooks are written from lists where pyarrow and numpy are not installed."""
    script = (
        "import sys\n"
        "sys.modules.update(dict.fromkeys(['pyarrow', 'numpy', 'openpyxl']))\n"
        "from pathlib import Path\n"
        "from sjalvskattning.batch.outputs import open_writer\n"
        "from sjalvskattning.core.tabular.results import ColumnKind, ResultColumn\n"
        "columns = [ResultColumn('a', ColumnKind.REAL)]\n"
        "for kind in ('csv', 'tsv', 'jsonl', 'xlsx', 'parquet'):\n"
        f"    with open_writer(Path({str(tmp_path)!r}, 'x.' + kind), columns) as writer:\n"
        "        writer.write([[1.5, None]])\n"
        "    print(kind)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["csv", "tsv", "jsonl", "xlsx"]
    assert MissingExtra.__name__ in done.stderr
