"""An invitation to a group session, from anyone: byte for byte, or forged with a sum that holds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from sjalvskattning.core.answer_code import form_of
from sjalvskattning.core.group.invitation import invitation
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.usecases.group.packets import invited_to
from tests.fuzz.editing import tree_of
from tests.fuzz.entries.sheets import setup
from tests.fuzz.telling import taken

MAX_LEN = 8_192
WORDS = (
    *(
        '"magic": "sjalvskattning-invitation"',
        '"format": 1',
        '"sum"',
        '"setup"',
        '"rules"',
        '"breakdown"',
        '"items"',
    ),
    *('"head_count"', '"profile"', '"follows"', '"assessment"', "null", "1e999", "\\\\ud800"),
)
_WHOLE = setup().to_dict()


def _forged(content: Any) -> bytes:
    body = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    sum_ = hashlib.sha256(body.encode()).hexdigest()
    whole = {"magic": "sjalvskattning-invitation", "format": 1, "sum": sum_, "setup": content}
    return json.dumps(whole).encode()


def seeds() -> Iterator[bytes]:
    """A whole invitation, and edits to it."""
    yield invitation(setup())
    yield json.dumps(_WHOLE).encode()
    yield from (bytes([0, at, what]) for at in range(0, 100, 7) for what in (0, 20, 200, 255))


def one(data: bytes) -> None:
    """Read it as it stands, and as a forger would have written it."""
    _used(taken(lambda: invited_to(data, "inbjudan.json")))
    try:
        tree = tree_of(data, _WHOLE)
        forged = _forged(tree.get("setup", tree) if isinstance(tree, dict) else tree)
    except (ValueError, RecursionError):  # what JSON can't hold, nobody can send
        return
    _used(taken(lambda: invited_to(forged, "inbjudan.json")))


def _used(found: Setup | None) -> None:
    """What was taken comes back as it was, and can be answered."""
    if found is None:
        return
    assert invited_to(invitation(found), "x") == found
    form = form_of(found.assessment, found.role, found.perspective, [item.id for item in found.items])
    assert form.items == len(found.items) > 0
    assert found.areas
