"""An envelope from someone else: plain or sealed, byte for byte or forged with every sum right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from sjalvskattning.core.bundle import Bundle, pack
from sjalvskattning.core.plan import agenda
from sjalvskattning.core.plan.document import document as planned
from sjalvskattning.core.summary import build_summary
from sjalvskattning.locale import Translator
from sjalvskattning.render import encode
from sjalvskattning.store.bundles import parse
from sjalvskattning.store.sealing import is_sealed, unseal
from tests.bundled import FIRST, body_of, resealed
from tests.fuzz.editing import tree_of
from tests.fuzz.telling import taken

MAX_LEN = 8_192
WORDS = (
    *('"answers"', '"state"', '"rated"', '"value"', '"private":true', '"definition"', '"roles"', '"extends"'),
    *('"areas"', '"items"', '"weight"', '"reliability"', '"source"', '"preparation"', '"goals"', '"topics"'),
    *(
        '"earlier"',
        '"nonce"',
        '"made"',
        '"head"',
        '"version":1',
        '"checksum"',
        "1e999",
        "NaN",
        "null",
        "\\\\ud800",
    ),
    *("age-encryption.org/v1\\x0a", "-> scrypt ", "--- "),
)
_TODAY = date(2026, 11, 21)
_T = Translator("sv")
_WHOLE = body_of(FIRST)
PASSPHRASE = "fyra ord på rad"
SEALED = (
    b"age-encryption.org/v1\n-> scrypt cG1KuHjv58ui14fkawJcQ 1\n5fI0hrvn2TUfH6Y4Iy2BL1gi+jPA7jVoG9xq5K1GqSA\n"
    b"--- qaL98iWOUvCnkTfRf1E7qJxsZ5D4UUQt64tRfUYh56Z\n$\xcck"
)
"""The start of a sealed file that takes the least work; nothing opens it."""

_WORK = re.compile(rb"-> scrypt \S+ 0*([0-9])\n")


def seeds() -> Iterator[bytes]:
    """A whole envelope, edits to it, and sealed ones."""
    yield FIRST
    yield resealed(_WHOLE)
    yield SEALED
    yield b"age-encryption.org/v2\n"
    yield from (bytes([0, at, what]) for at in range(0, 160, 11) for what in (0, 21, 255))


def one(data: bytes) -> None:
    """Open what is sealed with little work; read it as it stands, and as a forger would have written it."""
    if is_sealed(data):
        if len(_WORK.findall(data)) == data.count(b"-> scrypt"):  # more work is a second each, by design
            taken(lambda: unseal(data, PASSPHRASE))
        return
    _used(taken(lambda: parse(data)))
    try:
        forged = resealed(tree_of(data, _WHOLE))
    except (ValueError, RecursionError):  # what JSON can't hold, nobody can send
        return
    _used(taken(lambda: parse(forged)))


def _used(bundle: Bundle | None) -> None:
    """What was taken comes back as it was, and can be made into documents."""
    if bundle is None:
        return
    assert parse(pack(*bundle)) == bundle
    response = bundle.response
    for document in (
        build_summary(response, None, _T, _TODAY),
        planned(agenda(response, None, 45), response, None, _T, _TODAY),
    ):
        for kind in ("text", "md"):
            encode(document, kind)
