"""An agreement as a file from someone else: whole and sound, or refused with what it is."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.agreement.agreement import Agreement, AgreementKind, Commitment
from sjalvskattning.core.bundle import pack
from sjalvskattning.errors import InputRejected
from sjalvskattning.store.agreement_handed import handed_bytes, parse_handed
from sjalvskattning.store.bundles import parse
from tests.core.test_agreement import agreements
from tests.samples import response

MADE = Agreement(
    "k3m2xq",
    AgreementKind.UPPDRAGSKONTRAKT,
    "lidkoping",
    "chef",
    "2026-11-20T14:32:00.000+01:00",
    "2026-11-20T14:32:00.000+01:00",
    person="K.L.",
    commitments=(Commitment("Leda planeringsdagen"), Commitment("Två timmar i månaden, å ä ö")),
)


def written(**changes: Any) -> bytes:
    """The file with some of the agreement changed, and a sum that holds."""
    content = MADE.to_dict() | changes
    canonical = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    sum_ = hashlib.sha256(canonical.encode()).hexdigest()
    whole = {"magic": "sjalvskattning-agreement", "format": 1, "sum": sum_, "agreement": content}
    return json.dumps(whole, indent=1).encode()


def refused(data: bytes) -> str:
    """The code that the file is refused with."""
    with pytest.raises(InputRejected) as caught:
        parse_handed(data)
    return caught.value.code


@given(agreements())
def test_it_comes_back(made: Agreement) -> None:
    """What can be handed over is what comes out of the file; what is wholly empty can't be handed over."""
    whole = replace(
        made,
        commitments=tuple(one if one.text.strip() else replace(one, text="x") for one in made.commitments),
    )
    assert parse_handed(handed_bytes(whole)) == whole


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_a_changed_or_cut_file_is_refused(at: int, flip: int) -> None:
    """Any byte that changes what is said, and any cut, is told as damage or as another kind of file."""
    data = handed_bytes(MADE)
    at %= len(data)
    changed = bytearray(data)
    changed[at] ^= flip
    for broken in (bytes(changed), data[:at]):
        try:
            assert parse_handed(broken) == MADE  # white space, or the file's own names for things
        except InputRejected as error:
            assert error.code in {"agreement.cut", "agreement.not_one", "agreement.newer"}  # noqa: PT017


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "../../x"},
        {"assessment": "../x"},
        {"role": "con"},
        {"response": "a/b"},
        {"created": "i går"},
        {"results": "x" * 10_001},
        {"results": "halv \ud800"},
        {"commitments": [Commitment("x").to_dict()] * 201},
        {"commitments": [Commitment(" ").to_dict()]},
        {"commitments": {}},
        {"person": 5},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_what_is_not_sound_is_refused(changes: dict[str, Any]) -> None:
    """Names that would be paths, texts that are none, and too much of anything, though the sum holds."""
    assert refused(written(**changes)) == "agreement.cut"


def test_the_helper_writes_what_is_accepted() -> None:
    """Unchanged, the file made here is the agreement: the refusals above are about the changes."""
    assert parse_handed(written()) == MADE


def test_what_else_it_may_be_is_told() -> None:
    """Nothing, another file, an envelope with answers, and a newer format each have an error of their own."""
    view = pack(response({"lyssnar": 4}), "2026-11-20", "0" * 32)
    assert refused(b"") == "agreement.not_one"
    assert refused(b"hej") == "agreement.not_one"
    assert refused(view) == "agreement.is_view"
    assert refused(written().replace(b'"format": 1', b'"format": 2')) == "agreement.newer"
    assert refused(b'{"magic": "sjalvskattning-agreement", ' + b"[" * 100_000) == "agreement.cut"


def test_an_agreement_is_no_view() -> None:
    """Where an envelope with answers is asked for, the error says what it is and where it goes."""
    with pytest.raises(InputRejected) as caught:
        parse(handed_bytes(MADE))
    assert caught.value.code == "bundle.is_agreement"
