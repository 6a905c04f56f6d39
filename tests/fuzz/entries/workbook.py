"""A definition as an Excel workbook: any archive, or any sheet in a whole one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from sjalvskattning.core.assessment import Assessment
from sjalvskattning.definitions.load import load, parse
from sjalvskattning.definitions.workbook.reading import imported
from sjalvskattning.definitions.workbook.saving import saved
from sjalvskattning.locale import Translator
from tests.definitions.samples import VALID
from tests.fuzz.archives import archive_of, parts_in
from tests.fuzz.corpus import SHIPPED
from tests.fuzz.telling import taken

MAX_LEN = 32_768
NAME = "prov.xlsx"
WORDS = (
    *(
        "<row r=\\x22",
        "<c r=\\x22A1\\x22 t=\\x22s\\x22>",
        "t=\\x22inlineStr\\x22",
        "<is><t>",
        "</t></is>",
        "<v>",
    ),
    *("</v>", "</c>", "</row>", "<f>", "</f>", "<sheetData>", "t=\\x22b\\x22", "t=\\x22e\\x22", "XFD1048576"),
    *(
        "<!DOCTYPE a [",
        "<!ENTITY a \\x22b\\x22>",
        "&a;",
        "<mergeCell ref=\\x22",
        "1e400",
        "NaN",
        "s=\\x22",
        "text",
    ),
)
_T = Translator("sv")


@cache
def _whole() -> dict[str, bytes]:
    assessment, _ = parse(VALID.encode(), "prov.yaml")
    assert assessment is not None
    return parts_in(saved(assessment, _T))


_SHEET = "xl/worksheets/sheet2.xml"
"""The items'."""


def _with(sheet: bytes) -> bytes:
    """The whole workbook with another sheet of items."""
    return archive_of(_whole() | {_SHEET: sheet})


def seeds() -> Iterator[bytes]:
    """Workbooks, and the sheet of items in one."""
    yield _whole()[_SHEET]
    yield _with(_whole()[_SHEET])
    yield saved(load(min(SHIPPED.glob("*.yaml"))), _T)


def one(data: bytes) -> None:
    """Import; what is accepted goes through a workbook and back unchanged."""
    book = data if data.startswith(b"PK") else _with(data)
    found = taken(lambda: imported(book, NAME, "prov", _T))
    if found is None:
        return
    errors = [one.fault for one in found.faults if one.fault.severity == "error"]
    assert (found.assessment is None) == bool(errors)
    assert all(one.cell.name for one in found.faults)
    if found.assessment is not None:
        assert Assessment.from_dict(found.assessment.to_dict()) == found.assessment
