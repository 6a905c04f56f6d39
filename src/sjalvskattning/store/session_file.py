"""The two files of a group session: JSON that a person can read, each with a version and a checksum.

::

    setup.json   {"magic": "sjalvskattning-group", "format": 1, "sum": "…", "id": "…", "setup": {…}}
    state.json   {"magic": "sjalvskattning-group", "format": 1, "sum": "…", "id": "…", "state": {…}}

The setup holds the whole definition and is fixed once the session is open; the state is small and is what is
written for each answer.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from sjalvskattning.errors import ResponseDamaged, StoreTooNew

MAGIC = "sjalvskattning-group"
FORMAT = 1


def part_bytes(id: str, part: str, content: Any) -> bytes:
    """One of the two files."""
    body = json.dumps(content, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    head = {"magic": MAGIC, "format": FORMAT, "sum": _sum(id, part, body), "id": id}
    start = json.dumps(head, ensure_ascii=True)[:-1]
    return f'{start}, "{part}": {body}}}\n'.encode()


def part_of(data: bytes, id: str, part: str, path: Path) -> Any:
    """What such a file holds, for the session called ``id``; ``path`` is told when it is not.

    Raises StoreTooNew (``group.too_new``) and ResponseDamaged (``group.damaged``).
    """
    try:
        whole = json.loads(data)
        if whole["magic"] != MAGIC or type(whole["format"]) is not int:
            raise ValueError("another file")
        if whole["format"] > FORMAT:
            raise StoreTooNew("group.too_new", path=str(path))
        content = whole[part]
        body = json.dumps(content, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
        if whole["id"] != id or whole["sum"] != _sum(id, part, body):
            raise ValueError("the sum or the id is another")
        return content
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise ResponseDamaged("group.damaged", path=str(path)) from error


def _sum(id: str, part: str, body: str) -> str:
    return hashlib.sha256(f"{id}\0{part}\0{body}".encode()).hexdigest()
