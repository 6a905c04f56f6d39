"""A workbook's archive, looked through before it is opened: its size, its sheets, and what its cells are.

The library that reads sheets lays out every cell between the first and the last one in memory, and takes an
error or a formula that was never computed for an empty cell. So the sheet's XML is walked once here: how much
memory that would be, and which cells only seem to be empty.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
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
_DIGITS = 8
_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


class TornWorkbookError(Exception):
    """The archive or its XML is not whole, or not that of a workbook."""


class TooLargeError(Exception):
    """An archive that unpacks to more than is allowed."""


class TooWideError(Exception):
    """A sheet whose first and last cells are too far apart."""


class Part(NamedTuple):
    """A sheet's name and the file that it is in."""

    sheet: str
    path: str


@dataclass
class Contents:
    """What a sheet's XML holds. ``odd``: errors and uncomputed formulas by row and column, from 0."""

    cells: int = 0
    rows: int = 0
    columns: int = 0
    odd: dict[tuple[int, int], str] = field(default_factory=dict)


def parts_of(stream: BinaryIO, limit: int) -> list[Part]:
    """The visible sheets, in order. Raises TornWorkbookError, or TooLargeError above ``limit`` bytes."""
    try:
        with ZipFile(stream) as archive:
            infos = archive.infolist()
            names = {info.filename for info in infos}
            if len(infos) > MAX_PARTS or sum(info.file_size for info in infos) > limit:
                raise TooLargeError
            if not {_WORKBOOK, _RELATIONS} <= names:
                raise TornWorkbookError
            for info in infos:
                _check(archive, info)
            return _parts(archive, names)
    except (BadZipFile, NotImplementedError, EOFError, zlib.error, RuntimeError, expat.ExpatError) as error:
        raise TornWorkbookError from error


def _check(archive: ZipFile, info: ZipInfo) -> None:
    """Unpack a part to the end: one that is larger than it says fails its checksum."""
    with archive.open(info) as part:
        while part.read(BLOCK):
            pass


def _parts(archive: ZipFile, names: set[str]) -> list[Part]:
    targets: dict[str, str] = {}
    parts: list[Part] = []

    def relation(name: str, attributes: dict[str, str]) -> bool:
        if _local(name) == "Relationship" and attributes.get("Type", "").endswith("/worksheet"):
            target = attributes.get("Target", "")
            path = target[1:] if target.startswith("/") else f"xl/{target.removeprefix('xl/')}"
            targets[attributes.get("Id", "")] = path
        return False

    def sheet(name: str, attributes: dict[str, str]) -> bool:
        if _local(name) == "sheet":
            relation_id = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            if relation_id in targets and attributes.get("state", "visible") == "visible":
                parts.append(Part(attributes.get("name", ""), targets[relation_id]))
        return False

    _walk(archive, _RELATIONS, relation)
    _walk(archive, _WORKBOOK, sheet)
    return [part for part in parts if part.path in names]


def contents_of(stream: BinaryIO, part: Part, limit: int) -> Contents:
    """Walk a sheet. Raises TornWorkbookError; TooWideError where it would take more than ``limit`` bytes."""
    scan = _Scan()
    try:
        with ZipFile(stream) as archive:
            _walk(archive, part.path, scan.start, scan.end, scan.text)
    except (BadZipFile, EOFError, zlib.error, expat.ExpatError) as error:
        raise TornWorkbookError from error
    found = scan.contents
    span = found.rows * found.columns
    if span * CELL_BYTES > limit or span > max(_SMALL, _SPARSE * found.cells):
        raise TooWideError
    return found


class _Scan:
    """Follows a sheet's XML, element by element."""

    def __init__(self) -> None:
        self.contents = Contents()
        self._row = -1
        self._column = -1
        self._kind = ""
        self._formula: list[str] | None = None
        self._value: list[str] | None = None
        self._words: list[str] | None = None

    def start(self, name: str, attributes: dict[str, str]) -> bool:
        """An element begins. Whether its text, and where it ends, is asked for."""
        name = _local(name)
        if name == "c":
            self._begin_cell(attributes.get("r"))
            self._kind = attributes.get("t", "")
            self._formula = self._value = self._words = None
        elif name == "row":
            self._begin_row(attributes.get("r"))
        elif name == "f":
            self._formula = self._words = []
        elif name == "v" and (self._kind == "e" or self._formula is not None):
            self._value = self._words = []
        elif name == "is":
            self._value = []
        return self._words is not None

    def _begin_row(self, number: str | None) -> None:
        if number is not None and not (number.isdecimal() and len(number) < _DIGITS):
            raise TornWorkbookError
        self._row = self._row + 1 if number is None else int(number) - 1
        self._column = -1

    def _begin_cell(self, reference: str | None) -> None:
        if reference is None:
            self._column += 1
        elif match := _REFERENCE.fullmatch(reference):
            self._column, self._row = _column(match[1]), int(match[2]) - 1
        else:
            raise TornWorkbookError
        found = self.contents
        found.cells += 1
        found.rows = max(found.rows, self._row + 1)
        found.columns = max(found.columns, self._column + 1)

    def text(self, words: str) -> None:
        """Characters of an element."""
        if self._words is not None:
            self._words.append(words)

    def end(self, name: str) -> bool:
        """An element ends. Whether more is asked for."""
        name = _local(name)
        if name in ("f", "v"):
            self._words = None
        if name != "c":
            return True
        place = self._row, self._column
        if self._kind == "e":
            self.contents.odd[place] = "".join(self._value or ["#"])
        elif self._formula is not None and not self._value:
            self.contents.odd[place] = "=" + "".join(self._formula)
        return False


@cache
def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _walk(
    archive: ZipFile,
    path: str,
    start: Callable[[str, dict[str, str]], bool],
    end: Callable[[str], bool] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Parse a part; what is asked for element by element is told, which is seldom, since it costs."""
    parser = expat.ParserCreate()

    def begin(name: str, attributes: dict[str, str]) -> None:
        if start(name, attributes) and parser.EndElementHandler is None:
            parser.EndElementHandler, parser.CharacterDataHandler = stop, text

    def stop(name: str) -> None:
        if end is None or not end(name):
            parser.EndElementHandler = parser.CharacterDataHandler = None

    def refuse(*_: object) -> None:
        raise TornWorkbookError

    parser.StartElementHandler = begin
    parser.StartDoctypeDeclHandler = refuse
    with archive.open(path) as part:
        while block := part.read(BLOCK):
            parser.Parse(block, False)
        parser.Parse(b"", True)
