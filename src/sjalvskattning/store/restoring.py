"""Taking the responses of a backup back, without trusting the file and without overwriting anything."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from sjalvskattning.errors import InputRejected, NotFound, SjalvskattningError, StoreError, StoreTooNew
from sjalvskattning.store.backups import FORMAT, MAGIC, MANIFEST
from sjalvskattning.store.documents import response_of
from sjalvskattning.store.durable import read_file, reason_of
from sjalvskattning.store.lines import scan
from sjalvskattning.store.places import JOURNAL, Place, is_name
from sjalvskattning.store.recovery import check_version
from sjalvskattning.store.replay import replay
from sjalvskattning.store.responses import ResponseStore, Stored

MAX_FILES = 100_000
MAX_FILE = 64 << 20
MAX_TOTAL = 1 << 30

_INVALID = (
    zipfile.BadZipFile, zlib.error, ValueError, TypeError, KeyError, AttributeError, RecursionError,
    RuntimeError, NotImplementedError, EOFError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did, as ids.

    ``unchanged`` were here already, ``newer_here`` have been saved more here and were left alone, ``beside``
    differ and were added under a new id: pairs of the backup's id and the new one.
    """

    added: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    newer_here: tuple[str, ...] = ()
    beside: tuple[tuple[str, str], ...] = ()


def restore(store: ResponseStore, source: Path) -> Restored:
    """Add the responses of a backup. The whole file is verified before anything is written.

    What is here is never overwritten. When a write fails, what was added is taken away again; a restore that
    was killed can simply be done again. Raises InputRejected for a file that is not a whole and harmless
    backup, StoreTooNew, SaveFailed and StoreError.
    """
    incoming = _verified(store, source)
    added: list[str] = []
    unchanged, newer, beside = [], [], []
    try:
        for stored in incoming:
            id = stored.response.id
            here = _here(store, id)
            if here is None and id not in store.ids():
                _create(store, stored, id, added)
            elif here is not None and here.response == stored.response:
                unchanged.append(id)
            elif here is not None and here.seq >= stored.seq:
                newer.append(id)
            else:
                other = _free_id(store, id)
                _create(store, stored, other, [])
                beside.append((id, other))
    except BaseException:
        for id in [*added, *(other for _, other in beside)]:
            with contextlib.suppress(SjalvskattningError):
                store.erase(id)
        raise
    return Restored(tuple(added), tuple(unchanged), tuple(newer), tuple(beside))


def _create(store: ResponseStore, stored: Stored, id: str, added: list[str]) -> None:
    store.create(replace(stored.response, id=id), seq=stored.seq).close()
    added.append(id)


def _here(store: ResponseStore, id: str) -> Stored | None:
    """What is stored under an id; None when there is nothing, or nothing that can be read."""
    try:
        return store.examine(id)
    except (NotFound, StoreError):
        return None


def _free_id(store: ResponseStore, id: str) -> str:
    taken, number = set(store.ids()), 2
    while (other := f"{id[:56]}-{number}") in taken:
        number += 1
    return other


def _verified(store: ResponseStore, source: Path) -> list[Stored]:
    try:
        if store.fs.stat(source).size > MAX_TOTAL:
            raise InputRejected("store.backup_too_big", path=str(source))
        with zipfile.ZipFile(io.BytesIO(read_file(store.fs, source))) as archive:
            _refuse_unsafe(archive, source)
            members = _members(archive, _sums(archive, source), source)
            return [_stored(store, source, id, data) for id, data in members]
    except SjalvskattningError:
        raise
    except OSError as error:
        raise InputRejected("store.backup_unreadable", path=str(source), reason=reason_of(error)) from error
    except _INVALID as error:
        raise InputRejected("store.backup_invalid", path=str(source)) from error


def _refuse_unsafe(archive: zipfile.ZipFile, source: Path) -> None:
    """Refuse names that are not a response's or the manifest, links, repeated names and bombs."""
    members = archive.infolist()
    names = [member.filename for member in members]
    for member in members:
        name, kind = member.filename, stat.S_IFMT(member.external_attr >> 16)
        safe = name == MANIFEST or (name.endswith(JOURNAL) and is_name(name.removesuffix(JOURNAL)))
        if not safe or kind not in (0, stat.S_IFREG) or names.count(name) > 1:
            raise InputRejected("store.backup_unsafe", path=str(source), name=name)
    too_big = any(member.file_size > MAX_FILE for member in members)
    if too_big or len(members) > MAX_FILES or sum(member.file_size for member in members) > MAX_TOTAL:
        raise InputRejected("store.backup_too_big", path=str(source))


def _sums(archive: zipfile.ZipFile, source: Path) -> dict[str, str]:
    manifest = json.loads(archive.read(MANIFEST))
    if manifest["magic"] != MAGIC:
        raise ValueError(manifest["magic"])
    if manifest["format"] > FORMAT:
        raise StoreTooNew("store.backup_too_new", path=str(source))
    return dict(manifest["sha256"])


def _members(archive: zipfile.ZipFile, sums: dict[str, str], source: Path) -> Iterator[tuple[str, bytes]]:
    if sums.keys() != set(archive.namelist()) - {MANIFEST}:
        raise InputRejected("store.backup_incomplete", path=str(source))
    for name, claimed in sorted(sums.items()):
        data = archive.read(name)
        if hashlib.sha256(data).hexdigest() != claimed:
            raise InputRejected("store.backup_checksum", path=str(source), name=name)
        yield name.removesuffix(JOURNAL), data


def _stored(store: ResponseStore, source: Path, id: str, data: bytes) -> Stored:
    """A response out of its journal, which must be without flaw."""
    scanned = scan(data, id)
    place = Place(source, id, source)
    check_version(place, data, scanned, store.shapes)
    result = replay(scanned, store.shapes)
    if result is None or not result.whole or scanned.bad or result.gaps or result.twice:
        raise InputRejected("store.backup_checksum", path=str(source), name=f"{id}{JOURNAL}")
    tables = store.shapes.migrate(result.state.tables, result.state.shape)
    response, notices = response_of(tables, place)
    if notices or response.id != id:
        raise InputRejected("store.backup_checksum", path=str(source), name=f"{id}{JOURNAL}")
    return Stored(response, result.state.seq)
