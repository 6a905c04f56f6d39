"""A backup that someone restores: any archive, or whole ones with members forged and every sum right."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from sjalvskattning.core.bundle import unpack
from sjalvskattning.core.response import Response
from sjalvskattning.errors import InputRejected, StoreError
from sjalvskattning.store.backup_reading import read_backup
from sjalvskattning.store.backups import MAGIC, MANIFEST
from sjalvskattning.store.documents import tables_of
from sjalvskattning.store.lines import change_line, dumps, header_line
from sjalvskattning.store.shapes import SHAPES
from tests.bundled import FIRST
from tests.fuzz.archives import archive_of, parts_in
from tests.fuzz.editing import edited
from tests.fuzz.memory import TOP, disk_with
from tests.fuzz.telling import taken

MAX_LEN = 8_192
WORDS = (
    "PK\\x01\\x02",
    "PK\\x03\\x04",
    "PK\\x05\\x06",
    "manifest.json",
    '"sha256"',
    '"format"',
    ".jsonl",
    "../",
    "\\x00",
)
_ID = "k3m7pq"


@cache
def _lines() -> list[Any]:
    """A journal's lines as (table, id, document)."""
    tables = tables_of(unpack(FIRST).response)
    return [
        [name, key, document] for name, documents in tables.items() for key, document in documents.items()
    ]


def _forged(tree: Any) -> bytes:
    """A backup of one response, whose journal's documents are ``tree``."""
    body = [header_line(_ID, SHAPES.number, 0, len(tree))]
    for at, (table, key, document) in enumerate(tree, 1):
        change = (table, key, dumps(document))
        body.append(change_line(_ID, SHAPES.number, at, [change], (at, len(tree))))
    return _archive({f"{_ID}.jsonl": b"".join(body)})


def _archive(members: dict[str, bytes]) -> bytes:
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in members.items()}
    manifest = json.dumps({"magic": MAGIC, "format": 2, "sha256": sums}).encode()
    return archive_of({**members, MANIFEST: manifest})


def seeds() -> Iterator[bytes]:
    """Whole backups, and edits to what they hold."""
    yield _forged(_lines())
    yield _archive({"received/k3m7pq.kuvert": FIRST})
    yield parts_in(_forged(_lines()))[f"{_ID}.jsonl"]
    yield from (bytes([0, at, what]) for at in range(0, 250, 13) for what in (0, 38, 255))


def one(data: bytes) -> None:
    """Read it as it stands, as a journal, and as an edit of what a whole one holds."""
    _read(data)
    if not data.startswith(b"PK"):
        _read(_archive({f"{_ID}.jsonl": data}))
        try:
            _read(_forged(edited(_lines(), data)))
        except (ValueError, TypeError):  # what no journal can hold
            return


def _read(data: bytes) -> None:
    disk = disk_with({"kopia.zip": data})
    contents = taken(lambda: read_backup(disk, TOP / "kopia.zip", SHAPES), InputRejected, StoreError)
    for stored in contents.responses if contents else ():
        kept = stored.response
        assert Response.from_parts(kept.head(), kept.assessment, kept.answers, kept.preparation) == kept
