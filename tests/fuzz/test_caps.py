"""Caps of size, depth and time: the worst that fits takes seconds, and what does not fit is refused at once.

Time is the processor's own, and the bounds are many times what is measured: without its cap each of these
took minutes, hours, or the whole memory.
"""

from __future__ import annotations

import io
import json
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from sjalvskattning.batch.maps import MAX_BYTES as MAP_BYTES
from sjalvskattning.batch.maps import MapRejected, read_map
from sjalvskattning.batch.reading.records import MAX_LINE
from sjalvskattning.core.answer_table.reading import read_table
from sjalvskattning.core.answer_table.text import MAX_BYTES as TABLE_BYTES
from sjalvskattning.core.bundle.bundle import MAX_BYTES as ENVELOPE_BYTES
from sjalvskattning.core.group.invitation import MAX_BYTES as INVITATION_BYTES
from sjalvskattning.core.group.packet import MAX_BYTES as PACKET_BYTES
from sjalvskattning.core.group.packet import unpacked
from sjalvskattning.definitions.load import load
from sjalvskattning.definitions.policy_file import MAX_BYTES as POLICY_BYTES
from sjalvskattning.definitions.policy_file import policy_text
from sjalvskattning.definitions.workbook.opening import MAX_FILE
from sjalvskattning.definitions.workbook.reading import imported
from sjalvskattning.errors import InputRejected
from sjalvskattning.locale import Translator
from sjalvskattning.store.agreement_handed import parse_handed
from sjalvskattning.store.bundles import parse
from sjalvskattning.usecases.group.packets import invited_to
from sjalvskattning.usecases.tracing import hold
from tests.batch.reading.files import refusal
from tests.figures import amount
from tests.fuzz.corpus import SHIPPED
from tests.fuzz.entries.sheets import setup

pytestmark = pytest.mark.trust(part="parsers")

BOUND = 30.0
"""Seconds of the processor's time: the slowest here takes about six."""


@contextmanager
def bounded() -> Iterator[None]:
    """What is done within takes less than :data:`BOUND`."""
    began = time.process_time()
    yield
    assert time.process_time() - began < BOUND


def filled(piece: bytes, size: int) -> bytes:
    """A piece over and over, to that size."""
    return (piece * (size // len(piece) + 1))[:size]


POLICIES = {
    "dots": b"a" + filled(b".", POLICY_BYTES - 1),
    "dots with spaces": b"a" + filled(b". ", POLICY_BYTES - 1),
    "addresses": filled(b"http://x\n", POLICY_BYTES),
    "one word a line": filled(b"a\n", POLICY_BYTES),
    "divided words": filled(b"a-\n", POLICY_BYTES),
    "points after a long lead": b"Som medarbetare " * 500 + b":\n" + filled(b"- a b\n", POLICY_BYTES - 8_002),
    "headings": filled(b"# a\n", POLICY_BYTES),
    "pages": filled(b"\x0c5 x\na\n", POLICY_BYTES),
    "abbreviations": filled(b"t.ex. A ", POLICY_BYTES),
    "long points": filled(b"- " + b"jag tar ansvar och vill " * 14 + b"\n", POLICY_BYTES),
}


@pytest.mark.parametrize("name", POLICIES)
def test_no_policy_takes_long(name: str) -> None:
    """Expect a megabyte of anything (in CI a sixteenth) to be taken apart and held against a definition."""
    assessment = load(min(SHIPPED.glob("*.yaml")))
    data = POLICIES[name][: amount(POLICY_BYTES // 16, POLICY_BYTES)]
    with bounded():
        hold(assessment, policy_text(data, "policy.txt"))


MAPS = (b"[", b"{a: ", b"- ", b"? ", b"&a ", b"'", b"\n", b"a: b\n", b"a: b: c\n", b"x" * 99 + b": y\n")


@pytest.mark.parametrize("piece", MAPS, ids=repr)
def test_no_column_map_takes_long(piece: bytes) -> None:
    """Expect half a megabyte of anything (in CI a quarter of that) to be refused with a place."""
    with bounded(), pytest.raises(MapRejected):
        read_map(filled(piece, amount(MAP_BYTES // 4, MAP_BYTES)), "karta.yaml")


READERS: dict[str, tuple[Callable[[bytes], object], bytes, int]] = {
    "envelope": (parse, b'{"format":"sjalvskattning-bundle","x":', ENVELOPE_BYTES),
    "agreement": (parse_handed, b'{"magic": "sjalvskattning-agreement","x":', ENVELOPE_BYTES),
    "invitation": (
        partial(invited_to, file="x"),
        b'{"magic":"sjalvskattning-invitation","x":',
        INVITATION_BYTES,
    ),
}
PIECES = (b"[", b'{"a":', b"9", b'"\\u0000', b"[],", b'{"":0},')


@pytest.mark.parametrize("piece", PIECES, ids=repr)
@pytest.mark.parametrize("name", READERS)
def test_no_file_from_someone_else_takes_long(name: str, piece: bytes) -> None:
    """Expect as much as fits of anything, nested as deep as it goes, to be refused."""
    read, start, size = READERS[name]
    with bounded(), pytest.raises(InputRejected):
        read(start + filled(piece, size - len(start)))


@pytest.mark.parametrize("piece", [b'"', b";", b"\n", b"respekt;", b"a\n", b'"a"\n', b"\r", b'"";'], ids=repr)
def test_no_table_for_a_group_takes_long(piece: bytes) -> None:
    """Expect five megabytes of anything (in CI a sixteenth) to be refused, or found to have no answer."""
    data = filled(piece, amount(TABLE_BYTES // 16, TABLE_BYTES))
    with bounded():
        table, faults = read_table(data, "svar.csv", setup())
    assert (table is None) == bool(faults)


def test_what_is_larger_than_its_cap_is_refused_at_once() -> None:
    """Expect each to say that it is too large, or that it is none of ours, without being read."""
    faults = read_table(b"x" * (TABLE_BYTES + 1), "svar.csv", setup())[1]
    assert [fault.code for fault in faults] == ["answers.too_large"]
    calls: list[tuple[Callable[[], object], str]] = [
        (lambda: policy_text(b"x" * (POLICY_BYTES + 1), "x"), "policy.too_large"),
        (lambda: parse(b'{"format":"sjalvskattning-bundle"' + b" " * ENVELOPE_BYTES), "bundle.not_one"),
        (lambda: invited_to(b"{" + b" " * INVITATION_BYTES, "x"), "invitation.not_one"),
        (lambda: unpacked(b"{" + b" " * PACKET_BYTES, None, 0, "x"), "packet.not_one"),  # type: ignore[arg-type]
        (lambda: imported(b"PK" + b"\0" * MAX_FILE, "x.xlsx", "x", Translator("sv")), "workbook.too_large"),
    ]
    for call, code in calls:
        with bounded(), pytest.raises(InputRejected) as refused:
            call()
        assert refused.value.code == code
    with pytest.raises(MapRejected) as rejected:
        read_map(b"x" * (MAP_BYTES + 1), "karta.yaml")
    assert [getattr(fault, "code", "") for fault in rejected.value.faults] == ["column_map.too_large"]


def test_answers_that_nest_or_never_end_are_refused(tmp_path: Path) -> None:
    """Expect depth in JSON Lines, an endless line and an endless quotation to be refused at their row."""
    deep = b'{"a": ' + b"[" * 100_000
    with bounded():
        assert refusal(tmp_path, b'{"a": 1}\n' + deep + b"\n", "svar.jsonl").params["row"] == 2
        assert refusal(tmp_path, b"a;b\n" + b"x" * (MAX_LINE + 1), "svar.csv").code == "answers.long_cell"
        assert refusal(tmp_path, b'a;b\n"' + b"x\n" * MAX_LINE, "svar.csv").code == "answers.quotes"


def _book(sheet: str, **more: str) -> bytes:
    """A workbook of one sheet, written by hand."""
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        '<sheets><sheet name="items" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        'relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (parts | more).items():
            archive.writestr(name, text)
    return stream.getvalue()


_SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 20}">' for n in range(8))
    + "]>"
)
_CELL = '<c r="{}" t="inlineStr"><is><t>{}</t></is></c>'
BOOKS = {
    "far row": _SHEET.format(f'<row r="1048576">{_CELL.format("A1048576", "x")}</row>'),
    "far column": _SHEET.format(f'<row r="1">{_CELL.format("XFD1", "x")}</row>'),
    "laughs": _LAUGHS + _SHEET.format(f'<row r="1">{_CELL.format("A1", "&i;")}</row>'),
    "deep": _SHEET.format("<row>" * 20_000),
    "many rows": _SHEET.format("<row><c><v>1</v></c></row>" * 20_000),
    "no end": "<worksheet>" * 1_000,
}


@pytest.mark.parametrize("name", BOOKS)
def test_no_workbook_takes_long(name: str, tmp_path: Path) -> None:
    """Expect cells far apart, entities in entities, depth and length to be refused by both readers."""
    data = _book(BOOKS[name])
    with bounded():
        with pytest.raises(InputRejected):
            imported(data, "x.xlsx", "x", Translator("sv"))
        if name not in ("many rows", "far column"):  # many answers are what that reader is for
            assert refusal(tmp_path, data, "svar.xlsx").exit_code == 3


def test_json_numbers_are_no_way_round() -> None:
    """Expect a number of a hundred thousand digits to be refused as text, never computed."""
    with bounded(), pytest.raises(InputRejected):
        parse(
            json.dumps({"format": "sjalvskattning-bundle"}).encode()[:-1]
            + b',"version":'
            + b"9" * 100_000
            + b"}"
        )
