"""A definition as a workbook and back: nothing is lost, everything wrong is told by its cell."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from sjalvskattning.core.assessment import Assessment, Text
from sjalvskattning.definitions.load import load
from sjalvskattning.definitions.workbook.layout import COLUMNS, Column, column_of
from sjalvskattning.definitions.workbook.opening import as_text
from sjalvskattning.definitions.workbook.reading import Imported, imported
from sjalvskattning.definitions.workbook.saving import saved
from sjalvskattning.errors import InputRejected
from sjalvskattning.locale import Translator
from tests.definitions.samples import as_a_file_may_have_it
from tests.samples import SAMPLE, assessments

SHIPPED = sorted((Path(__file__).parents[2] / "assessments").glob("*.yaml"))
SV = Translator("sv")


def back(data: bytes) -> Imported:
    """What comes of a workbook."""
    return imported(data, "prov.xlsx", "prov", SV)


def book(*rows: tuple[str | int, ...], title: str = "items") -> bytes:
    """A workbook of one sheet."""
    made = Workbook()
    page = made.worksheets[0]
    page.title = title
    for row in rows:
        page.append(row)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def codes(found: Imported) -> list[tuple[str, str]]:
    """Each fault's code and cell."""
    return [(one.fault.code, one.cell.name) for one in found.faults]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_definition_comes_back(path: Path) -> None:
    """Every text, translation, source, theme, trace, weight and exclusion."""
    assessment = load(path)
    found = back(saved(assessment, SV))
    assert found.assessment == assessment
    assert not found.todo


@given(assessments())
def test_any_definition_comes_back(assessment: Assessment) -> None:
    """Sub-areas, inherited areas, weights and scales too."""
    whole = as_a_file_may_have_it(assessment)
    found = back(saved(whole, SV))
    assert found.assessment == whole, found.faults


@pytest.mark.parametrize(
    "text", ["=1+1", "+46 70", "-3 grader", "@namn", "=HYPERLINK(1;2)", "01", "2026-11-21"]
)
def test_a_text_stays_a_text(text: str) -> None:
    """Nothing in a workbook is calculated, and nothing becomes a number or a date."""
    whole = replace(
        SAMPLE, about=Text(text), roles=tuple(replace(r, about=Text("En roll.")) for r in SAMPLE.roles)
    )
    data = saved(whole, SV)
    cells = [cell for page in load_workbook(io.BytesIO(data)) for row in page.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert text in [cell.value for cell in cells]
    found = back(data).assessment
    assert found is not None
    assert found.about.sv == text


def test_a_simple_sheet_with_swedish_headers() -> None:
    """One sheet is enough; what it does not say is left to write and counted; ids come from the texts."""
    found = back(
        book(
            ("Roll", "Område", "Påstående", "Fungerar", "Brister", "Fråga"),
            ("Medarbetare", "Mod", "Jag säger ifrån.", "Tar upp det; Ringer", "Är tyst", "När går det?"),
            ("Chef", "Mod", "Jag fattar beslut.", "Säger vad som gäller", "Skjuter upp", "Hur gör du?"),
            title="Blad1",
        )
    )
    assert found.assessment is not None, found.faults
    assert [role.id for role in found.assessment.roles] == ["medarbetare", "chef"]
    item = found.assessment.roles[0].areas[0].items[0]
    assert item.id == "sager-ifran"
    assert [sign.sv for sign in item.works] == ["Tar upp det", "Ringer"]
    assert found.assessment.roles[0].areas[0].title.sv == "Mod"
    assert found.todo > 5


def test_every_fault_is_told_with_its_cell() -> None:
    """All at once: an unknown column, a column twice, an empty text, a wrong word, a double id."""
    found = back(
        book(
            ("role", "area", "id", "text", "relation", "weight", "textt", "id"),
            ("medarbetare", "Mod", "ett", "", "återberättar", "tung", "x", "y"),
            ("medarbetare", "Mod", "ett", "Jag ser.", "restates", 2, "x", "y"),
        )
    )
    assert found.assessment is None
    assert set(codes(found)) >= {
        ("workbook.column_unknown", "G1"),
        ("workbook.column_twice", "H1"),
        ("value.empty", "D2"),
        ("value.choice", "E2"),
        ("value.weight", "F2"),
        ("item.duplicate", "C3"),
    }


def test_numbers_and_dates_are_read_as_one_would_write_them() -> None:
    """A whole number has no decimals; a date is written as such; control characters are gone."""
    assert as_text(2.0) == "2"
    assert as_text(0.5) == "0.5"
    assert as_text(True) == "ja"
    assert as_text(date(2026, 11, 21)) == "2026-11-21"
    assert as_text("a\x07 b\n c") == "a b c"
    assert as_text(None) == ""


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"vanlig text", "workbook.not_excel"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "workbook.old"),
        (b"PK\x03\x04" + b"\0" * 60, "workbook.not_excel"),
        (b"a" * (10 * 1024 * 1024 + 1), "workbook.too_large"),
    ],
)
def test_what_is_no_workbook_is_refused(data: bytes, code: str) -> None:
    """A text, an old file, a broken archive, a huge one."""
    with pytest.raises(InputRejected) as raised:
        back(data)
    assert raised.value.code == code


def archive(**parts: bytes) -> bytes:
    """A zip with these parts, packed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return stream.getvalue()


def test_archives_that_are_not_what_they_seem() -> None:
    """Another kind of archive, one that unpacks to far more, one whose parts are rubbish."""
    for data, code in (
        (archive(mimetype=b"application/vnd.oasis"), "workbook.not_excel"),
        (archive(xl__workbook_xml=b"x", big=b"\0" * (61 * 1024 * 1024)), "workbook.too_large"),
        (archive(xl__workbook_xml=b"<x"), "workbook.damaged"),
    ):
        with pytest.raises(InputRejected) as raised:
            back(data)
        assert raised.value.code == code


def test_a_workbook_without_items_is_refused() -> None:
    """Empty, or headers only."""
    for data in (book(), book(("role", "area", "text"))):
        with pytest.raises(InputRejected) as raised:
            back(data)
        assert raised.value.code == "workbook.no_items"


def test_a_control_character_is_told_before_a_file_is_made() -> None:
    """No workbook can hold it."""
    with pytest.raises(InputRejected) as raised:
        saved(replace(SAMPLE, about=Text("a\x07b")), SV)
    assert raised.value.code == "workbook.control"


@given(st.sampled_from(sorted(COLUMNS)), st.text(max_size=30))
def test_any_header_is_a_column_or_none(sheet: str, header: str) -> None:
    """Never an error."""
    column = column_of(header, sheet)
    assert column is None or column.name in COLUMNS[sheet]


def test_headers_as_xlsform_has_them() -> None:
    """A name, a number, a language."""
    assert column_of("works::2::en", "items") == Column("works", 2, english=True)
    assert column_of("Fungerar 2", "items") == Column("works", 2)
    assert column_of("text::en", "items") == Column("text", english=True)
    assert Column("works", 2, english=True).header == "works::2::en"
