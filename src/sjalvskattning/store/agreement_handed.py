"""An agreement as a file that one of the two hands to the other; anyone may have written what is read.

The file is the store's own format. What the store trusts because it wrote it itself is checked here: names
that become names of files, texts that must be text, lengths and numbers of things.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sjalvskattning.core.agreement.agreement import Agreement
from sjalvskattning.core.bundle import is_bundle
from sjalvskattning.core.text import MAX_TEXT, clean_entry
from sjalvskattning.errors import InputRejected, ResponseDamaged, StoreTooNew
from sjalvskattning.store.agreement_file import agreement_bytes, agreement_of, is_agreement
from sjalvskattning.store.places import is_name

SUFFIX = ".avtal"

MOST_COMMITMENTS, MOST_FOLLOW_UPS = 200, 2000
"""Far more than two people agree on in a talk."""


def handed_bytes(agreement: Agreement) -> bytes:
    """The file. Raises ValueError for what :func:`parse_handed` would refuse."""
    data = agreement_bytes(agreement)
    try:
        parse_handed(data)
    except InputRejected as error:
        raise ValueError(agreement.id) from error
    return data


def parse_handed(data: bytes) -> Agreement:
    """An agreement from its bytes.

    Raises InputRejected: ``agreement.not_one`` for another kind of file, ``agreement.is_view`` for an
    envelope with answers, ``agreement.cut`` for one that was cut short or changed, ``agreement.newer`` for a
    newer format.
    """
    if not is_agreement(data):
        raise InputRejected("agreement.is_view" if is_bundle(data) else "agreement.not_one")
    try:
        id = json.loads(data)["agreement"]["id"]
        found = agreement_of(data, id, Path())
    except StoreTooNew as error:
        raise InputRejected("agreement.newer") from error
    except (ResponseDamaged, ValueError, TypeError, KeyError, RecursionError) as error:
        raise InputRejected("agreement.cut") from error
    if not _is_sound(found):
        raise InputRejected("agreement.cut")
    return found


def _is_sound(agreement: Agreement) -> bool:
    names = (agreement.id, agreement.assessment, agreement.role, agreement.response or "x")
    follow_ups = sum(len(commitment.follow_ups) for commitment in agreement.commitments)
    return (
        all(map(is_name, names))
        and len(agreement.commitments) <= MOST_COMMITMENTS
        and follow_ups <= MOST_FOLLOW_UPS
        and all(len(text) <= MAX_TEXT and clean_entry(text) == text for text in _texts(agreement.to_dict()))
        and all(commitment.text.strip() for commitment in agreement.commitments)
    )


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
