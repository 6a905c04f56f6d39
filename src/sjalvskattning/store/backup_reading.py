"""A backup read without trusting the file: everything in it is verified before anything is used."""

from __future__ import annotations

import hashlib
import io
import json
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sjalvskattning.core.agreement.agreement import Agreement
from sjalvskattning.core.bundle import Bundle
from sjalvskattning.errors import InputRejected, ResponseDamaged, SjalvskattningError, StoreTooNew
from sjalvskattning.store.agreement_file import agreement_of
from sjalvskattning.store.backups import AGREEMENT, FORMAT, KINDS, MAGIC, MANIFEST, RECEIVED, RESPONSE, Kind
from sjalvskattning.store.bundles import parse
from sjalvskattning.store.documents import response_of
from sjalvskattning.store.durable import read_file, reason_of
from sjalvskattning.store.files import FileSystem
from sjalvskattning.store.lines import scan
from sjalvskattning.store.places import Place
from sjalvskattning.store.recovery import check_version
from sjalvskattning.store.replay import replay
from sjalvskattning.store.responses import Stored
from sjalvskattning.store.shapes import Shapes

MAX_FILES = 100_000
MAX_FILE = 64 << 20
MAX_TOTAL = 1 << 30

_INVALID = (
    zipfile.BadZipFile, zlib.error, ValueError, TypeError, KeyError, AttributeError, RecursionError,
    RuntimeError, NotImplementedError, EOFError,
)  # fmt: skip


class Contents(NamedTuple):
    """What a whole and harmless backup holds."""

    responses: tuple[Stored, ...]
    agreements: tuple[Agreement, ...]
    received: tuple[Bundle, ...]


def read_backup(fs: FileSystem, source: Path, shapes: Shapes) -> Contents:
    """The contents of a backup, responses in the shape of today.

    Raises InputRejected for a file that is not a whole and harmless backup, StoreTooNew for one that a newer
    program wrote, or that holds something of a newer program's.
    """
    try:
        if fs.stat(source).size > MAX_TOTAL:
            raise InputRejected("store.backup_too_big", path=str(source))
        with zipfile.ZipFile(io.BytesIO(read_file(fs, source))) as archive:
            _refuse_big(archive, source)
            sums = _sums(archive, source)
            _refuse_unsafe(archive, source)
            _refuse_incomplete(archive, sums, source)
            return Contents(
                tuple(
                    _stored(shapes, source, id, data)
                    for id, data in _members(archive, RESPONSE, sums, source)
                ),
                tuple(
                    _agreement(source, id, data) for id, data in _members(archive, AGREEMENT, sums, source)
                ),
                tuple(_bundle(source, id, data) for id, data in _members(archive, RECEIVED, sums, source)),
            )
    except SjalvskattningError:
        raise
    except OSError as error:
        raise InputRejected("store.backup_unreadable", path=str(source), reason=reason_of(error)) from error
    except _INVALID as error:
        raise InputRejected("store.backup_invalid", path=str(source)) from error


def _refuse_big(archive: zipfile.ZipFile, source: Path) -> None:
    """Refuse bombs."""
    members = archive.infolist()
    too_big = any(member.file_size > MAX_FILE for member in members)
    if too_big or len(members) > MAX_FILES or sum(member.file_size for member in members) > MAX_TOTAL:
        raise InputRejected("store.backup_too_big", path=str(source))


def _sums(archive: zipfile.ZipFile, source: Path) -> dict[str, str]:
    """The manifest's checksums. It is read before the names: a newer program may have names of its own."""
    manifest = json.loads(archive.read(MANIFEST))
    if manifest["magic"] != MAGIC:
        raise ValueError(manifest["magic"])
    if manifest["format"] > FORMAT:
        raise StoreTooNew("store.backup_too_new", path=str(source))
    return dict(manifest["sha256"])


def _refuse_unsafe(archive: zipfile.ZipFile, source: Path) -> None:
    """Refuse names of nothing that a backup holds, links, and names that are there twice."""
    seen: set[str] = set()
    for member in archive.infolist():
        name, type_of_file = member.filename, stat.S_IFMT(member.external_attr >> 16)
        known = name == MANIFEST or any(kind.id(name) for kind in KINDS)
        if not known or type_of_file not in (0, stat.S_IFREG) or name in seen:
            raise InputRejected("store.backup_unsafe", path=str(source), name=name)
        seen.add(name)


def _refuse_incomplete(archive: zipfile.ZipFile, sums: dict[str, str], source: Path) -> None:
    if sums.keys() != set(archive.namelist()) - {MANIFEST}:
        raise InputRejected("store.backup_incomplete", path=str(source))


def _members(
    archive: zipfile.ZipFile, kind: Kind, sums: dict[str, str], source: Path
) -> Iterator[tuple[str, bytes]]:
    """The id and the bytes of every member of a kind, its checksum compared."""
    for name, claimed in sorted(sums.items()):
        if id := kind.id(name):
            data = archive.read(name)
            if hashlib.sha256(data).hexdigest() != claimed:
                raise _flawed(source, kind, id)
            yield id, data


def _stored(shapes: Shapes, source: Path, id: str, data: bytes) -> Stored:
    """A response out of its journal, which must be without flaw."""
    scanned = scan(data, id)
    place = Place(source, id, source)
    check_version(place, data, scanned, shapes)
    result = replay(scanned, shapes)
    if result is None or not result.whole or scanned.bad or result.gaps or result.twice:
        raise _flawed(source, RESPONSE, id)
    tables = shapes.migrate(result.state.tables, result.state.shape)
    response, notices = response_of(tables, place)
    if notices or response.id != id:
        raise _flawed(source, RESPONSE, id)
    return Stored(response, result.state.seq)


def _agreement(source: Path, id: str, data: bytes) -> Agreement:
    try:
        return agreement_of(data, id, source)
    except ResponseDamaged as error:
        raise _flawed(source, AGREEMENT, id) from error


def _bundle(source: Path, id: str, data: bytes) -> Bundle:
    try:
        bundle = parse(data)
    except InputRejected as error:
        if error.code == "bundle.newer":
            raise
        raise _flawed(source, RECEIVED, id) from error
    if bundle.response.id != id:
        raise _flawed(source, RECEIVED, id)
    return bundle


def _flawed(source: Path, kind: Kind, id: str) -> InputRejected:
    return InputRejected("store.backup_checksum", path=str(source), name=kind.name(id))
