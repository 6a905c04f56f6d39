"""Excel workbooks: values as texts, the right rows and sheet, and nothing taken for empty that is not."""

from __future__ import annotations

import datetime
import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from sjalvskattning.batch.table import TableKind
from sjalvskattning.errors import MissingExtra
from tests.batch.reading.files import read, refusal, rows

Fill = Callable[[Any], object]


def workbook(fill: Fill, *more: str) -> bytes:
    """A workbook whose first sheet, Svar, is filled in, with more sheets after it."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Svar"
    fill(sheet)
    for name in more:
        book.create_sheet(name).append(["id", name])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def plain(sheet: Any) -> None:
    """Two responses."""
    for row in (["id", "a\u030a"], ["p1", 4], ["p2", 5.0]):
        sheet.append(row)


def replaced(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The workbook with something in one of its parts replaced."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for info in source.infolist():
            content = source.read(info)
            if info.filename == part:
                assert old in content
                content = content.replace(old, new)
            target.writestr(info.filename, content)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def test_a_sheet(tmp_path: Path) -> None:
    """Expect whole numbers without decimals and headers composed."""
    table = read(tmp_path, workbook(plain), "svar.xlsx")
    assert (table.kind, table.header, table.header_row, table.count) == (TableKind.XLSX, ("id", "å"), 1, 2)
    assert rows(table) == rows(table) == [(2, ("p1", "4")), (3, ("p2", "5"))]


def test_every_value(tmp_path: Path) -> None:
    """Expect text, numbers, truth, times, errors and formulas that were never computed, each as its text."""

    def fill(sheet: Any) -> None:
        when = datetime.datetime(2026, 1, 2, 3, 4)
        sheet.append(["text", "tal", "sant", "dag", "tid", "fel", "formel", "tomt", "sist"])
        sheet.append([" å\n", 3.5, True, when.date(), when, "#REF!", "=1+1", None, 1])
        sheet.append(["003", -3, False, when.time(), 1e20, '=A1&"<"', "", None, 2])

    table = read(tmp_path, workbook(fill), "svar.xlsx")
    assert [cells for _, cells in rows(table)] == [
        (" å\n", "3.5", "TRUE", "2026-01-02", "2026-01-02T03:04:00", "#REF!", "=1+1", "", "1"),
        ("003", "-3", "FALSE", "03:04:00", "1e+20", '=A1&"<"', "", "", "2"),
    ]


def test_a_formula_that_was_computed(tmp_path: Path) -> None:
    """Expect its value, and an error's own word."""
    data = workbook(lambda sheet: (sheet.append(["a", "b"]), sheet.append(["=1+2", "=1/0"])))
    data = replaced(data, SHEET, b"<f>1+2</f><v></v>", b"<f>1+2</f><v>3</v>")
    data = replaced(data, SHEET, b"<f>1/0</f><v></v>", b"<f>1/0</f><v>#DIV/0!</v>")
    data = replaced(data, SHEET, b'r="B2"', b'r="B2" t="e"')
    assert rows(read(tmp_path, data, "svar.xlsx")) == [(2, ("3", "#DIV/0!"))]


def test_where_the_table_stands(tmp_path: Path) -> None:
    """Expect rows numbered as the sheet shows them, blank ones left out, from the first column used."""

    def fill(sheet: Any) -> None:
        for cell, value in {"C4": "id", "D4": "a", "E4": " ", "C6": "p1", "D6": "#N/A", "C7": "p2"}.items():
            sheet[cell] = value
        sheet["F9"] = "längst ut"

    table = read(tmp_path, workbook(fill), "svar.xlsx")
    assert (table.header, table.header_row) == (("id", "a"), 4)
    assert rows(table) == [(6, ("p1", "#N/A")), (7, ("p2", "")), (9, ("", "", "", "längst ut"))]


def test_which_sheet(tmp_path: Path) -> None:
    """Expect the first visible one, or the one asked for; otherwise a name that is near."""
    book = openpyxl.load_workbook(io.BytesIO(workbook(plain, "Förra året", "Bilaga")))
    book["Svar"].sheet_state = "hidden"
    out = io.BytesIO()
    book.active = 1
    book.save(out)
    data = out.getvalue()
    assert read(tmp_path, data, "svar.xlsx").header == ("id", "Förra året")
    assert read(tmp_path, data, "svar.xlsx", sheet="Bilaga").header == ("id", "Bilaga")
    error = refusal(tmp_path, data, "svar.xlsx", sheet="Förra aret")
    assert (error.code, error.params["suggestion"]) == ("table.no_sheet", "Förra året")


def test_nothing_on_it(tmp_path: Path) -> None:
    """Expect an empty sheet to be said empty."""
    assert refusal(tmp_path, workbook(lambda sheet: None), "svar.xlsx").code == "answers.empty"


def test_a_cell_that_is_too_long(tmp_path: Path) -> None:
    """Expect its row."""
    data = workbook(lambda sheet: (sheet.append(["a"]), sheet.append([1]), sheet.append(["x" * 10_001])))
    error = refusal(tmp_path, data, "svar.xlsx")
    assert (error.code, error.params["row"]) == ("answers.long_cell", 3)


@pytest.mark.parametrize("place", ["XFD1048576", "A1048576", "XFD1"])
def test_cells_far_apart(tmp_path: Path, place: str) -> None:
    """Expect a sheet that would fill the memory to be refused before it is laid out; one long row is fine."""

    def fill(sheet: Any) -> None:
        plain(sheet)
        sheet[place] = 1

    data = workbook(fill)
    if place == "XFD1":
        assert len(read(tmp_path, data, "svar.xlsx").header) == 16_384
    else:
        assert refusal(tmp_path, data, "svar.xlsx").code == "table.span"


def test_cells_far_apart_that_hide_it(tmp_path: Path) -> None:
    """Expect places that are not written out, and prefixed names, to be counted too."""
    cells = b"".join([b"<c/>"] * 700)
    data = workbook(plain)
    body = b'<row r="1048576">' + cells + b"</row></sheetData>"
    assert refusal(tmp_path, replaced(data, SHEET, b"</sheetData>", body), "svar.xlsx").code == "table.span"
    body = b'</sheetData><x:c xmlns:x="http://x" r="XFD1048576"><x:v>1</x:v></x:c>'
    assert refusal(tmp_path, replaced(data, SHEET, b"</sheetData>", body), "svar.xlsx").code == "table.span"


def test_a_bomb(tmp_path: Path) -> None:
    """Expect an archive that unpacks to far more than its size to be refused, told by it or not."""
    data = replaced(workbook(plain), SHEET, b"</worksheet>", b" " * 20_000_000 + b"</worksheet>")
    assert refusal(tmp_path, data, "svar.xlsx").code == "table.bomb"
    lying = data.replace((20_000_000).to_bytes(4, "little")[2:4], b"\1\0")
    assert refusal(tmp_path, lying, "svar.xlsx").code in {"table.bomb", "table.not_workbook"}


def test_what_is_no_workbook(tmp_path: Path) -> None:
    """Expect other archives, torn ones and broken XML to be told apart from old or locked workbooks."""
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("svar.csv", "a;b\n1;2\n")
    data = workbook(plain)
    for bad in (
        other.getvalue(),
        data[:-30],
        data[: len(data) // 2],
        replaced(data, SHEET, b"</sheetData>", b""),
        replaced(data, SHEET, b'r="A1"', b'r="1A"'),
        replaced(data, SHEET, b'<row r="1"', b'<row r="x"'),
        replaced(data, SHEET, b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet'),
        replaced(data, "xl/workbook.xml", b"<sheets>", b"<sheets"),
    ):
        assert refusal(tmp_path, bad, "svar.xlsx").code == "table.not_workbook"
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert refusal(tmp_path, old, "svar.xls").code == "table.old_workbook"


def test_without_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Expect to be told how to install it."""
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(MissingExtra):
        read(tmp_path, workbook(plain), "svar.xlsx")
