"""Every response in one zip file, or in one dictionary for an export."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sjalvskattning.core.response import Response
from sjalvskattning.errors import ExportFailed, NotFound, StoreError
from sjalvskattning.store.documents import tables_of
from sjalvskattning.store.durable import discard, exists, publish, reason_of, write_new
from sjalvskattning.store.files import FileSystem
from sjalvskattning.store.lines import dumps, journal_bytes
from sjalvskattning.store.places import JOURNAL
from sjalvskattning.store.responses import ResponseStore, Stored

MANIFEST = "manifest.json"
MAGIC = "sjalvskattning-backup"
FORMAT = 1
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def backup(store: ResponseStore, target: Path, *, overwrite: bool = False) -> int:
    """Write every response that can be read to a zip file, in whole or not at all; how many there were.

    The file holds each response's journal and a manifest of checksums; the store's listing tells of what
    could not be read. Raises ExportFailed: ``store.backup_exists`` when there is a file and ``overwrite`` is
    not set.
    """
    sums = {}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for stored in _readable(store):
            name = f"{stored.response.id}{JOURNAL}"
            data = _journal(stored, store.shapes.number)
            sums[name] = hashlib.sha256(data).hexdigest()
            _add(archive, name, data)
        _add(archive, MANIFEST, dumps({"magic": MAGIC, "format": FORMAT, "sha256": sums}).encode())
    try:
        _put(store.fs, target, buffer.getvalue(), overwrite=overwrite)
    except FileExistsError:
        raise ExportFailed("store.backup_exists", path=str(target)) from None
    except OSError as error:
        raise ExportFailed("store.backup_failed", path=str(target), reason=reason_of(error)) from error
    return len(sums)


def export_all(store: ResponseStore) -> tuple[dict[str, Any], list[Response]]:
    """Everything that can be read, as one JSON-ready dictionary and as responses, oldest first.

    ``problems`` names what could not be read, or not wholly. Raises StoreError when the folder is shut.
    """
    responses = sorted((stored.response for stored in _readable(store)), key=lambda r: (r.created, r.id))
    exported = [
        {
            **response.head(),
            "answers": {item: answer.to_dict() for item, answer in response.answers.items()},
            "preparation": response.preparation.to_dict(),
            "definition": response.assessment.to_dict(),
        }
        for response in responses
    ]
    problems = [
        {"id": problem.id, "code": problem.code, "readable": problem.readable}
        for problem in store.entries().problems
    ]
    return {"format": 1, "responses": exported, "problems": problems}, responses


def _readable(store: ResponseStore) -> Iterator[Stored]:
    for id in store.ids():
        try:
            yield store.examine(id)
        except (StoreError, NotFound):
            continue


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
