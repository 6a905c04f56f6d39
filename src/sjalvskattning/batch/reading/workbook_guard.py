"""A workbook's archive, looked through before it is opened: its size, its sheets, and what its cells are.

The library that reads sheets lays out every cell between the first and the last one in memory, and takes an
error or a formula that was never computed for an empty cell. So each sheet's XML is walked once here: how large that
would be, and which cells hold something else than they seem to.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, field
from typing import BinaryIO, NamedTuple
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo

from sjalvskattning.batch.reading.given import BLOCK

MAX_PARTS = 10_000
"""Files in a workbook's archive."""

CELL_BYTES = 32
"""Memory for one cell of a sheet."""

_SMALL = 1_000_000
"""Cells that any sheet may span."""

_SPARSE = 100
"""How many times as many cells as it has a sheet may span, beyond that."""

_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


class TornWorkbook(Exception):
    """The archive or its XML is not whole, or not that of a workbook."""


class TooLarge(Exception):
    """A sheet that spans, or an archive that unpacks to, more than is allowed."""


class Part(NamedTuple):
    """A sheet's name and the file that it is in."""

    sheet: str
    path: str


@dataclass
class Contents:
    """What a sheet's XML holds. ``odd`` has the text of errors and uncomputed formulas by row and column from 0."""

    cells: int = 0
    rows: int = 0
    columns: int = 0
    odd: dict[tuple[int, int], str] = field(default_factory=dict)


def parts_of(stream: BinaryIO, limit: int) -> list[Part]:
    """The worksheets of a workbook, in its order. Raises TornWorkbook; TooLarge above ``limit`` bytes."""
    try:
        with ZipFile(stream) as archive:
            infos = archive.infolist()
            names = {info.filename for info in infos}
            if len(infos) > MAX_PARTS or sum(info.file_size for info in infos) > limit:
                raise TooLarge
            if not {_WORKBOOK, _RELATIONS} <= names:
                raise TornWorkbook
            for info in infos:
                _check(archive, info)
            return _parts(archive, names)
    except (BadZipFile, NotImplementedError, EOFError, zlib.error, RuntimeError, expat.ExpatError) as error:
        raise TornWorkbook from error


def _check(archive: ZipFile, info: ZipInfo) -> None:
    """Unpack a part to the end: one that is larger than it says fails its checksum."""
    with archive.open(info) as part:
        while part.read(BLOCK):
            pass


def _parts(archive: ZipFile, names: set[str]) -> list[Part]:
    targets: dict[str, str] = {}
    parts: list[Part] = []

    def relation(name: str, attributes: dict[str, str]) -> None:
        if _local(name) == "Relationship" and attributes.get("Type", "").endswith("/worksheet"):
            target = attributes.get("Target", "")
            path = target[1:] if target.startswith("/") else f"xl/{target.removeprefix('xl/')}"
            targets[attributes.get("Id", "")] = path

    def sheet(name: str, attributes: dict[str, str]) -> None:
        if _local(name) == "sheet":
            relation_id = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            if relation_id in targets and attributes.get("state", "visible") == "visible":
                parts.append(Part(attributes.get("name", ""), targets[relation_id]))

    _walk(archive, _RELATIONS, relation)
    _walk(archive, _WORKBOOK, sheet)
    return [part for part in parts if part.path in names]


def contents_of(stream: BinaryIO, part: Part, limit: int) -> Contents:
    """Walk a sheet. Raises TornWorkbook; TooLarge where its span takes more than ``limit`` bytes."""
    scan = _Scan()
    try:
        with ZipFile(stream) as archive:
            _walk(archive, part.path, scan.start, scan.end, scan.text)
    except (BadZipFile, EOFError, zlib.error, expat.ExpatError) as error:
        raise TornWorkbook from error
    found = scan.contents
    span = found.rows * found.columns
    if span * CELL_BYTES > limit or span > max(_SMALL, _SPARSE * found.cells):
        raise TooLarge
    return found
