"""Opening a file of any kind: what its first bytes say it is, and who reads that."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from sjalvskattning.batch.reading.csv_table import open_csv
from sjalvskattning.batch.reading.encoding import PlainFile, plain_file
from sjalvskattning.batch.reading.given import BLOCK, Given, new_file
from sjalvskattning.batch.reading.json_lines import open_json_lines
from sjalvskattning.batch.reading.unpacking import is_packed, unpacked
from sjalvskattning.batch.table import ReadOptions, Table
from sjalvskattning.errors import InputRejected, NotFound

_PARQUET = b"PAR1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Excel workbooks from before 2007, and those with a password."""

_PACKED_SUFFIXES = (".gz", ".zst", ".zstd")
_JSON_SUFFIXES = (".jsonl", ".ndjson", ".json")
_STREAM = "-"


def open_table(path: Path, name: str, options: ReadOptions, scratch: Path) -> Table:
    """Open a file of answers that the user calls ``name``; ``scratch`` is an existing private folder.

    The table may read temporary files in ``scratch`` as long as it is used.

    Raises NotFound (``answers.no_file``), InputRejected for what cannot be read whole (``answers.empty``,
    ``encoding``, ``quotes``, ``long_cell`` and the ``table`` codes), UsageError for options that make no
    sense, MissingExtra, and OSError for what the disk refuses.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():  # a pipe can be read but once
            with path.open("rb") as stream:
                path = _spooled(stream, scratch)
        given = Given(name, path, _suffix(name), options, scratch)
        start = _first_bytes(path)
    except FileNotFoundError as error:
        raise NotFound("answers.no_file", path=str(path), suggestion="") from error
    if is_packed(start):
        given = replace(given, path=unpacked(given), digest=given.digested())
        start = _first_bytes(given.path)
    return _opened(given, start)


def open_stream(stream: BinaryIO, options: ReadOptions, scratch: Path) -> Table:
    """As :func:`open_table`, for a stream such as standard input, which is copied to ``scratch``."""
    return open_table(_spooled(stream, scratch), _STREAM, options, scratch)


def _opened(given: Given, start: bytes) -> Table:
    if start.startswith(_PARQUET):
        from sjalvskattning.batch.reading.parquet import open_parquet

        return open_parquet(given)
    if start.startswith(_ZIP):
        from sjalvskattning.batch.reading.workbook import open_workbook

        return open_workbook(given)
    if start.startswith(_OLE):
        raise InputRejected("table.old_workbook", file=given.name)
    text = plain_file(given)
    is_json = given.suffix in _JSON_SUFFIXES or _first_character(text) == "{"
    return open_json_lines(given, text) if is_json else open_csv(given, text)


def _first_bytes(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(len(_OLE))


def _first_character(text: PlainFile) -> str:
    with text.path.open("rb") as stream:
        stream.seek(text.start)
        return stream.read(1 << 16).lstrip()[:1].decode("latin-1")


def _suffix(name: str) -> str:
    lower = name.lower()
    for packed in _PACKED_SUFFIXES:
        lower = lower.removesuffix(packed)
    return Path(lower).suffix


def _spooled(stream: BinaryIO, scratch: Path) -> Path:
    target, path = new_file(scratch)
    with target:
        shutil.copyfileobj(stream, target, BLOCK)
    return path
