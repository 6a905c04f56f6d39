"""An agreement from someone else: byte for byte, or forged with a sum that holds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from sjalvskattning.core.agreement.agreement import Agreement, AgreementKind, Commitment
from sjalvskattning.core.agreement.document import document
from sjalvskattning.core.agreement.following import carried, followed_up, standings
from sjalvskattning.core.agreement.merging import merged
from sjalvskattning.core.response import GoalStatus
from sjalvskattning.locale import Translator
from sjalvskattning.render import encode
from sjalvskattning.store.agreement_handed import handed_bytes, parse_handed
from tests.fuzz.editing import tree_of
from tests.fuzz.telling import taken

MAX_LEN = 8_192
WORDS = (
    *('"magic": "sjalvskattning-agreement"', '"format": 1', '"sum"', '"agreement"', '"id"', '"commitments"'),
    *(
        '"follow_ups"',
        '"status"',
        '"done"',
        '"due"',
        '"owner"',
        '"kind"',
        '"created"',
        "null",
        "1e999",
        "\\\\ud800",
    ),
)
_TODAY = date(2026, 11, 21)
_T = Translator("sv")
_MADE = followed_up(
    Agreement(
        "k3m2xq",
        AgreementKind.UPPDRAGSKONTRAKT,
        "lidkoping",
        "chef",
        "2026-11-20T14:32:00.000+01:00",
        "2026-11-21T08:00:00+00:00",
        person="K.L.",
        responsibility="Köket",
        commitments=(Commitment("Leda planeringsdagen", due="2027-05-01"), Commitment("Två timmar, å ä ö")),
    ),
    1,
    "2026-11-21",
    GoalStatus.ONGOING,
    "Bokade lokalen",
    "Den räcker",
)
_WHOLE = _MADE.to_dict()


def _forged(content: Any) -> bytes:
    canonical = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    whole = {"magic": "sjalvskattning-agreement", "format": 1, "agreement": content}
    return json.dumps(whole | {"sum": hashlib.sha256(canonical.encode()).hexdigest()}).encode()


def seeds() -> Iterator[bytes]:
    """A whole agreement, edits to it, and what only looks like one."""
    yield handed_bytes(_MADE)
    yield _forged(_WHOLE)
    yield json.dumps(_WHOLE).encode()
    yield b'{"magic": "sjalvskattning-agreement"}'
    yield from (bytes([0, at, what]) for at in range(0, 40, 4) for what in (0, 23, 255))


def one(data: bytes) -> None:
    """Read it as it stands, and as a forger would have written it."""
    _used(taken(lambda: parse_handed(data)))
    try:
        tree = tree_of(data, _WHOLE)
        forged = _forged(tree.get("agreement", tree) if isinstance(tree, dict) else tree)
    except (ValueError, RecursionError):  # what JSON can't hold, nobody can send
        return
    _used(taken(lambda: parse_handed(forged)))


def _used(agreement: Agreement | None) -> None:
    """What was taken comes back as it was, can be put together with another copy, listed and written."""
    if agreement is None:
        return
    assert parse_handed(handed_bytes(agreement)) == agreement
    for here, there in ((agreement, _MADE), (_MADE, agreement), (agreement, agreement)):
        both = merged(here, there)
        assert both is None or Agreement.from_dict(both.to_dict()) == both
    assert len(carried(agreement)) == len(agreement.commitments)
    assert len(standings([agreement, _MADE], _TODAY, 14)) == len(agreement.commitments) + 2
    for kind in ("text", "md"):
        encode(document(agreement, None, _T, _TODAY), kind)
