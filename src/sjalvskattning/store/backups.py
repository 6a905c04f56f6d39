"""Everything that is kept, in one zip file.

::

    manifest.json            what it is, its format, and the SHA-256 of every other member
    <id>.jsonl               a response: its journal
    agreements/<id>.json     an agreement
    received/<id>.kuvert     an envelope that someone else handed over

Format 1 held responses only.
"""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sjalvskattning.core.bundle import pack
from sjalvskattning.errors import ExportFailed
from sjalvskattning.store.agreement_file import agreement_bytes
from sjalvskattning.store.bundles import SUFFIX
from sjalvskattning.store.documents import tables_of
from sjalvskattning.store.durable import discard, exists, publish, reason_of, write_new
from sjalvskattning.store.files import FileSystem
from sjalvskattning.store.kept import Counts, Kept
from sjalvskattning.store.lines import dumps, journal_bytes
from sjalvskattning.store.places import JOURNAL, is_name
from sjalvskattning.store.responses import Stored

MANIFEST = "manifest.json"
MAGIC = "sjalvskattning-backup"
FORMAT = 2
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


class Kind(NamedTuple):
    """A kind of member: the folder it lies in, and what its name ends in."""

    folder: str
    suffix: str

    def name(self, id: str) -> str:
        """The member of an id."""
        return f"{self.folder}{id}{self.suffix}"

    def id(self, name: str) -> str:
        """The id of a member; empty when the name is not one of this kind."""
        id = name.removeprefix(self.folder).removesuffix(self.suffix)
        return id if is_name(id) and self.name(id) == name else ""


RESPONSE = Kind("", JOURNAL)
AGREEMENT = Kind("agreements/", ".json")
RECEIVED = Kind("received/", SUFFIX)
KINDS = (RESPONSE, AGREEMENT, RECEIVED)


def backup(kept: Kept, target: Path, *, overwrite: bool = False) -> Counts:
    """Write everything that can be read to a zip file, in whole or not at all; how many of each there were.

    ``kept.problems()`` tells of what could not be read. Raises StoreError when a folder is shut, and
    ExportFailed: ``store.backup_exists`` when there is a file and ``overwrite`` is not set.
    """
    sums: dict[str, str] = {}
    counts: Counter[Kind] = Counter()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for kind, id, data in _members(kept):
            name = kind.name(id)
            sums[name] = hashlib.sha256(data).hexdigest()
            counts[kind] += 1
            _add(archive, name, data)
        _add(archive, MANIFEST, dumps({"magic": MAGIC, "format": FORMAT, "sha256": sums}).encode())
    try:
        _put(kept.responses.fs, target, buffer.getvalue(), overwrite=overwrite)
    except FileExistsError:
        raise ExportFailed("store.backup_exists", path=str(target)) from None
    except OSError as error:
        raise ExportFailed("store.backup_failed", path=str(target), reason=reason_of(error)) from error
    return Counts(*(counts[kind] for kind in KINDS))


def _members(kept: Kept) -> Iterator[tuple[Kind, str, bytes]]:
    for stored in kept.stored():
        yield RESPONSE, stored.response.id, _journal(stored, kept.responses.shapes.number)
    for agreement in kept.agreements.entries().agreements:
        yield AGREEMENT, agreement.id, agreement_bytes(agreement)
    for bundle in kept.received.entries().bundles:
        yield RECEIVED, bundle.response.id, pack(*bundle)


def _journal(stored: Stored, shape: int) -> bytes:
    tables = tables_of(stored.response)
    documents = [(name, key, dumps(doc)) for name, table in tables.items() for key, doc in table.items()]
    return journal_bytes(stored.response.id, shape, max(stored.seq - len(documents), 0), documents)


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _LONG_AGO)
    info.external_attr = 0o600 << 16
    info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, data)


def _put(fs: FileSystem, target: Path, data: bytes, *, overwrite: bool) -> None:
    """Write a file in whole, without taking another's name unless told to. Raises OSError."""
    if not overwrite and exists(fs, target):
        raise FileExistsError(str(target))
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    write_new(fs, temporary, data)
    try:
        if not overwrite:
            fs.link(temporary, target)
            fs.unlink(temporary)
            fs.sync_folder(target.parent)
            return
    except FileExistsError:
        discard(fs, temporary)
        raise
    except OSError:  # a disk without links: nothing was there a moment ago
        if not exists(fs, temporary):
            raise
    publish(fs, temporary, target)
