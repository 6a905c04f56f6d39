"""One agreement as a file: JSON that a person can read, with a version and a checksum.

::

    {"magic": "sjalvskattning-agreement", "format": 1, "sum": "…", "agreement": {…}}

The sum is over the agreement, its id included, so that another agreement's file under its name does not
pass.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from sjalvskattning.core.agreement.agreement import Agreement
from sjalvskattning.errors import ResponseDamaged, StoreTooNew

MAGIC = "sjalvskattning-agreement"
FORMAT = 1

_MARK = f'"magic": "{MAGIC}"'.encode()


def is_agreement(data: bytes) -> bool:
    """Whether a file says that it is an agreement; what is in it may still be damaged."""
    return _MARK in data[:100]


def agreement_bytes(agreement: Agreement) -> bytes:
    """The agreement as a file."""
    content = agreement.to_dict()
    whole = {"magic": MAGIC, "format": FORMAT, "sum": _sum(content), "agreement": content}
    return json.dumps(whole, ensure_ascii=True, allow_nan=False, indent=1).encode() + b"\n"


def agreement_of(data: bytes, id: str, path: Path) -> Agreement:
    """The agreement that a file holds, which must be the one called ``id``; ``path`` is told when it is not.

    Raises StoreTooNew (``agreement.too_new``) and ResponseDamaged (``agreement.damaged``).
    """
    try:
        whole = json.loads(data)
        if whole["magic"] != MAGIC or type(whole["format"]) is not int:
            raise ValueError("another file")
        if whole["format"] > FORMAT:
            raise StoreTooNew("agreement.too_new", path=str(path))
        content = whole["agreement"]
        if whole["sum"] != _sum(content) or content["id"] != id:
            raise ValueError("the sum or the id is another")
        return Agreement.from_dict(content)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ResponseDamaged("agreement.damaged", path=str(path)) from error


def _sum(content: Any) -> str:
    canonical = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def checked_bytes(agreement: Agreement, path: Path) -> bytes:
    """The agreement as a file. Raises ValueError for what could not be read back."""
    data = agreement_bytes(agreement)
    try:
        if agreement_of(data, agreement.id, path) == agreement:
            return data
    except ResponseDamaged as error:
        raise ValueError(f"the agreement {agreement.id!r} cannot be read back") from error
    raise ValueError(f"the agreement {agreement.id!r} is read back as another")
