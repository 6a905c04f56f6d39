"""CSV: the same cells whatever encoding, separator and line end; what is torn is refused, with its row."""

from __future__ import annotations

import csv
import hashlib
import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sjalvskattning.batch.reading.inspecting import inspect
from sjalvskattning.batch.table import TableKind
from tests.batch.reading.files import Cells, read, refusal, rows, written

TEXT = "id;fråga;ort\np1;4;Åre\np2;5;Örebro\n"
CELLS = [(2, ("p1", "4", "Åre")), (3, ("p2", "5", "Örebro"))]


@pytest.mark.parametrize(
    ("encoding", "notes"),
    [
        ("utf-8", ()),
        ("utf-8-sig", ()),
        ("utf-16", ()),
        ("cp1252", ("table.cp1252",)),
    ],
)
def test_an_encoding_is_found_out(tmp_path: Path, encoding: str, notes: tuple[str, ...]) -> None:
    """Expect the same table, the old encoding said aloud, and UTF-8 for the engine to read."""
    data = TEXT.encode(encoding)
    table = read(tmp_path, data)
    assert (table.kind, table.header, table.header_row) == (TableKind.CSV, ("id", "fråga", "ort"), 1)
    assert rows(table) == rows(table) == CELLS
    assert table.notes == notes
    assert (table.size, table.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    assert table.plain is not None
    assert table.plain.path.read_bytes()[table.plain.start :] == TEXT.encode()


def test_utf16_the_other_way_round(tmp_path: Path) -> None:
    """Expect the byte order mark to tell which way."""
    assert rows(read(tmp_path, ("\ufeff" + TEXT).encode("utf-16-be"))) == CELLS


@pytest.mark.parametrize("encoding", ["mac-roman", "cp850", "UTF-8", "utf_16_le", "latin1"])
def test_an_encoding_that_is_said(tmp_path: Path, encoding: str) -> None:
    """Expect it to be believed, and nothing said of it."""
    table = read(tmp_path, TEXT.encode(encoding), encoding=encoding)
    assert rows(table) == CELLS
    assert table.notes == ()


@pytest.mark.parametrize("encoding", ["rot13", "klingon", "base64", "\0"])
def test_an_encoding_that_is_none(tmp_path: Path, encoding: str) -> None:
    """Expect the option to be refused, not the file."""
    error = refusal(tmp_path, TEXT.encode(), encoding=encoding)
    assert (error.code, error.exit_code) == ("table.no_encoding", 2)


def test_an_encoding_that_does_not_hold(tmp_path: Path) -> None:
    """Expect the row of the first character that is not in it."""
    error = refusal(tmp_path, TEXT.encode("cp1252"), encoding="utf-8")
    assert (error.code, error.params["row"], error.params["byte"]) == ("table.mixed", 1, "E5")
    error = refusal(tmp_path, TEXT.encode(), encoding="ascii")
    assert error.code == "table.wrong_encoding"
    error = refusal(tmp_path, TEXT.encode("utf-16")[:-1])
    assert (error.code, error.params["row"]) == ("table.wrong_encoding", 3)
    assert refusal(tmp_path, b"a;b\n\x81;\xe5\n").code == "answers.encoding"


@pytest.mark.parametrize("before", ["", "sep=;\n", '\ufeff"sep=;"\r\n'])
@pytest.mark.parametrize("place", [0, 1_500_000])
def test_one_odd_byte(tmp_path: Path, before: str, place: int) -> None:
    """Expect its row and value, however late it comes, with quoted line breaks within a row."""
    row = 'å;"två\nrader"\n'.encode()
    whole = place // len(row) + 2
    data = before.encode() + b"a;b\n" + row * whole + b"\xf6;1\n" + row
    error = refusal(tmp_path, data)
    assert error.code == "table.mixed"
    assert (error.params["row"], error.params["byte"]) == (whole + 2, "F6")


@pytest.mark.parametrize(
    "data", [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\n\r\n  \n", b";;\n;;\n", b",,\n", b"sep=;\n"]
)
def test_nothing_in_it(tmp_path: Path, data: bytes) -> None:
    """Expect one word for a file without a header."""
    assert refusal(tmp_path, data).code == "answers.empty"


@pytest.mark.parametrize("data", [b"a;b\n\0;1\n", b"%PDF\0", "a;b\n".encode("utf-16-le")])
def test_no_text(tmp_path: Path, data: bytes) -> None:
    """Expect what holds NUL to be no table."""
    assert refusal(tmp_path, data).code == "table.not_text"


@pytest.mark.parametrize(
    ("data", "row"),
    [
        ('a;b\n1;"två\n3;4\n', 2),
        ('a;b\n1;2\n"två"x;4\n', 3),
        ('a;b\n"x\ny";2\n\n5;"6\n', 4),
        ('"a;b\n1;2\n', 1),
        ("a;b\n" + '1;2\n"x;2\n' + "3;4\n" * 50_000, 3),
    ],
)
def test_a_quotation_mark_without_its_pair(tmp_path: Path, data: str, row: int) -> None:
    """Expect the row where it begins, also where it swallows more than the csv module takes."""
    error = refusal(tmp_path, data.encode())
    assert (error.code, error.params["row"]) == ("answers.quotes", row)


@pytest.mark.parametrize(
    ("data", "row"),
    [
        (f"a;b\n1;2\n\n3;{'x' * 10_001}\n", 4),
        (f'a;b\n3;"{"å" * 10_001}"\n', 2),
        ('a;b\n3;"' + "x\n" * 5_001 + '"\n', 2),
        (f"a;b\n3;{'x' * 200_000}\n", 2),
        (f"a;{'x' * 10_001}\n3;4\n", 1),
        (f"a;b\r1;2\r3;{'x' * 10_001}\r", 3),
    ],
)
def test_a_cell_that_is_too_long(tmp_path: Path, data: str, row: int) -> None:
    """Expect it to be found with and without quotation marks and line feeds."""
    error = refusal(tmp_path, data.encode())
    assert (error.code, error.params["row"]) == ("answers.long_cell", row)


def test_long_is_not_too_long(tmp_path: Path) -> None:
    """Expect ten thousand characters in a cell, however many bytes and cells there are."""
    cells = ("å" * 10_000, "x" * 10_000, "1\n" * 5_000)
    table = read(tmp_path, f'a;b;c\n{cells[0]};{cells[1]};"{cells[2]}"\n'.encode())
    assert rows(table) == [(2, cells)]


def test_a_line_without_end(tmp_path: Path) -> None:
    """Expect it to be refused before it is all in memory."""
    assert refusal(tmp_path, b"1," * 6_000_000).code == "answers.long_cell"


@pytest.mark.parametrize(
    ("data", "even"),
    [
        ("a;b\n1;2\n3;4", True),
        ("a;b\n1;2\n3;4\n\n\n  \n", True),
        ("\n\na;b\n1;2\n", True),
        ("a;b\n\n1;2\n", False),
        ("a;b\r\n1;2\r\n\r\n3;4\r\n", False),
        ("a;b\r1;2\r\r3;4\r", False),
        ("a;b\n1;2\n \t\n3;4\n", False),
        ('a;b\n1;"2"\n3;4\n\n', True),
        ('a;b\n1;"2"\n\n3;4\n', False),
        ('a;b\n1;"2\n2"\n', True),
        ('a;b\n1;"2\n2"\n3;4\n', False),
        ("a\tb\n\t1\n\t2\n", True),
    ],
)
def test_whether_records_and_lines_go_together(tmp_path: Path, data: str, even: bool) -> None:
    """Expect blank lines and quoted line breaks to be told, save those after which nothing comes."""
    table = read(tmp_path, data.encode())
    assert table.plain is not None
    assert table.plain.is_even is even
    assert table.plain.has_quotes is ('"' in data)


def test_where_the_header_is(tmp_path: Path) -> None:
    """Expect blank rows above it to count, Excel's first line not to, and the engine to be told the byte."""
    table = read(tmp_path, "\ufeffsep=|\r\n\r\n||\r\nå|b|\r\n1|2|\r\n".encode())
    assert (table.header, table.header_row, table.count) == (("å", "b", ""), 3, 1)
    assert rows(table) == [(4, ("1", "2", ""))]
    assert table.plain is not None
    assert table.plain.path.read_bytes()[table.plain.start :].startswith("å|b".encode())


@pytest.mark.parametrize(
    ("data", "delimiter"),
    [
        ("a;b\n1;2\n", ";"),
        ("a,b\n1,2\n", ","),
        ("a\tb\n1\t2\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ("a\n1\n", ";"),
        ("id;Jag lyssnar, frågar, och svarar;Jag tackar, ofta\np1;4;5\n", ";"),
        ("id;poäng\np1;4,5\n", ";"),
        ('id,"a;b;c;d",x\n1,2,3\n', ","),
        ("id,a,b\n1;2;3,4,5\n", ","),
    ],
)
def test_the_separator_is_found_out(tmp_path: Path, data: str, delimiter: str) -> None:
    """Expect the one that parts rows as it parts the header, not what stands most often in questions."""
    table = read(tmp_path, data.encode())
    assert table.plain is not None
    assert table.plain.delimiter == delimiter


def test_a_separator_that_is_said(tmp_path: Path) -> None:
    """Expect it to be believed, if it is one character that may part cells."""
    table = read(tmp_path, b"sep=,\na:b,c\n1:2,3\n", delimiter=":")
    assert (table.header, rows(table)) == (("a", "b,c"), [(2, ("1", "2,3"))])
    for delimiter in ("::", '"', "\n", "å", " "):
        assert refusal(tmp_path, b"a:b\n", delimiter=delimiter).code == "table.no_delimiter"


def test_headers_are_composed(tmp_path: Path) -> None:
    """Expect å as one character in the header, and cells left as they stand."""
    table = read(tmp_path, "a\u030a;b\na\u030a;2\n".encode())
    assert table.header == ("å", "b")
    assert rows(table) == [(2, ("a\u030a", "2"))]


def test_what_is_judged_by_others(tmp_path: Path) -> None:
    """Expect ragged rows, repeated headers and equal columns to be handed over as they are."""
    table = read(tmp_path, b'a;a\n1\n1;2;3\na;a\n;\n"";2\n')
    assert table.header == ("a", "a")
    assert rows(table) == [(2, ("1",)), (3, ("1", "2", "3")), (4, ("a", "a")), (6, ("", "2"))]


def as_csv(table: Cells, delimiter: str, line_end: str, *, quoted: bool) -> str:
    """A table as text, as Python's own writer has it."""
    out = io.StringIO(newline="")
    # Before Python 3.13 the writer leaves line ends bare that are not its own.
    quoted = quoted or any({"\r", "\n"} & set(cell) for row in table for cell in row)
    writer = csv.writer(
        out,
        delimiter=delimiter,
        lineterminator=line_end,
        quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL,
    )
    writer.writerows(table)
    return out.getvalue()


CELL = st.text(st.sampled_from("a1åÖ€ ;,\t|\"'\n\r=\u0085\u2028x"), max_size=6)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """A header without a blank cell, and rows of the same width."""
    width = draw(st.integers(2, 4))
    header = [f"fråga {place}" for place in range(width)]
    return [header, *draw(st.lists(st.lists(CELL, min_size=width, max_size=width), max_size=5))]


@settings(max_examples=80, deadline=None)
@given(
    table=tables(),
    delimiter=st.sampled_from(";,\t|"),
    line_end=st.sampled_from(["\n", "\r\n", "\r"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"]),
    quoted=st.booleans(),
    blanks=st.integers(0, 2),
)
@example([["å", "b"], ["1", '"']], ";", "\r", "utf-8", False, 0)
def test_any_table_comes_back(
    table: list[list[str]], delimiter: str, line_end: str, encoding: str, quoted: bool, blanks: int
) -> None:
    """Expect every cell as it was written and every row's number, blank rows left out but counted."""
    text = line_end * blanks + as_csv(table, delimiter, line_end, quoted=quoted)
    said = encoding if encoding == "utf-16-le" else ""
    with tempfile.TemporaryDirectory() as folder:
        found = read(Path(folder), text.encode(encoding), encoding=said, delimiter=delimiter)
        assert list(found.header) == table[0]
        assert found.header_row == 1 + blanks
        expected = [
            (number, tuple(cells))
            for number, cells in enumerate(table[1:], 2 + blanks)
            if any(cell.strip() for cell in cells)
        ]
        assert rows(found) == expected


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([b"a;b\n", b"\r\n", b"\n", b"\r", b" ", b"\xc3\xa5", b"\xe5", b"x" * 9_000])))
def test_a_look_in_blocks_sees_what_a_look_at_the_whole_sees(pieces: list[bytes]) -> None:
    """Expect the place of the first odd byte, and long lines, as plain rules on the whole have them."""
    data = b"".join(pieces)
    with tempfile.TemporaryDirectory() as folder:
        seen = inspect(written(Path(folder), data))
    try:
        data.decode()
        odd = -1
    except UnicodeDecodeError as error:
        odd = error.start
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    assert seen.size == len(data)
    assert seen.odd_byte == odd
    assert seen.has_utf8 is (not data.decode("utf-8", "ignore").isascii())
    assert seen.has_long_lines is any(len(line) > 10_000 for line in lines)
    while lines and not lines[-1].strip():
        lines.pop()
    filled = [place for place, line in enumerate(lines) if line.strip()]
    assert seen.has_blank_lines is (bool(filled) and filled != list(range(filled[0], len(lines))))
