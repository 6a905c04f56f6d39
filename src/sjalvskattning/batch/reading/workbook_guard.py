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
_MOST_DIGITS = 8
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

    _parse(archive, _RELATIONS, _parser(relation))
    _parse(archive, _WORKBOOK, _parser(sheet))
    return [part for part in parts if part.path in names]


def contents_of(stream: BinaryIO, part: Part, limit: int) -> Contents:
    """Walk a sheet. Raises TornWorkbookError; TooWideError where it would take more than ``limit`` bytes."""
    scan = _Scan()
    try:
        with ZipFile(stream) as archive:
            _parse(archive, part.path, scan.parser)
    except (BadZipFile, EOFError, zlib.error, expat.ExpatError) as error:
        raise TornWorkbookError from error
    found = scan.contents
    span = found.rows * found.columns
    if span * CELL_BYTES > limit or span > max(_SMALL, _SPARSE * found.cells):
        raise TooWideError
    return found


class _Scan:
    """Follows a sheet's XML; where elements end and what they say, is asked for only where it matters."""

    def __init__(self) -> None:
        self.contents = Contents()
        self.parser = _parser(self._start)
        self._row = self._column = -1
        self._known: dict[str, int] = {}
        """Columns that have been met, and the digits of the row that one is in: most cells are met so."""
        self._digits = ""
        self._kind: str | None = None
        self._formula: list[str] | None = None
        self._value: list[str] | None = None
        self._words: list[str] | None = None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            reference = attributes.get("r", "")
            column = self._known.get(reference.removesuffix(self._digits))
            if column is None:
                self._begin_cell(reference)
            else:
                self._column = column
                self.contents.cells += 1
            self._kind = attributes.get("t")
            self._formula = self._value = None
        elif name != "v" or self._kind == "e" or self._formula is not None:
            self._start_other(name, attributes)

    def _start_other(self, name: str, attributes: dict[str, str]) -> None:
        if ":" in name:
            self._start(_local(name), attributes)
        elif name == "row":
            self._begin_row(attributes.get("r"))
        elif name == "f":
            self._formula = self._words = []
            self._listen()
        elif name == "v":
            self._value = self._words = []
            self._listen()

    def _listen(self) -> None:
        self.parser.EndElementHandler, self.parser.CharacterDataHandler = self._end, self._text

    def _begin_row(self, number: str | None) -> None:
        if number is not None and not (number.isdecimal() and len(number) < _MOST_DIGITS):
            raise TornWorkbookError
        self._row = self._row + 1 if number is None else int(number) - 1
        self._column, self._digits = -1, ""

    def _begin_cell(self, reference: str) -> None:
        if not reference:
            self._column += 1
        elif match := _REFERENCE.fullmatch(reference):
            letters, self._digits = match.groups()
            self._column = self._known[letters] = _column(letters)
            self._row = int(self._digits) - 1
        else:
            raise TornWorkbookError
        found = self.contents
        found.cells += 1
        found.rows = max(found.rows, self._row + 1)
        found.columns = max(found.columns, self._column + 1)

    def _text(self, words: str) -> None:
        if self._words is not None:
            self._words.append(words)

    def _end(self, name: str) -> None:
        name = _local(name)
        if name in ("f", "v"):
            self._words = None
        if name != "c":
            return
        place = self._row, self._column
        if self._kind == "e":
            self.contents.odd[place] = "".join(self._value or ["#"])
        elif self._formula is not None and not self._value:
            self.contents.odd[place] = "=" + "".join(self._formula)
        self.parser.EndElementHandler = self.parser.CharacterDataHandler = None


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _parser(start: Callable[[str, dict[str, str]], None]) -> expat.XMLParserType:
    """A parser that refuses documents with definitions of their own."""

    def refuse(*_: object) -> None:
        raise TornWorkbookError

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = refuse
    return parser


def _parse(archive: ZipFile, path: str, parser: expat.XMLParserType) -> None:
    with archive.open(path) as part:
        while block := part.read(BLOCK):
            parser.Parse(block, False)
        parser.Parse(b"", True)
