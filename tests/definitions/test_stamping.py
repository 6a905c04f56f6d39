"""Fingerprints are written where a definition refers to a passage; nothing else in the file is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from sjalvskattning.core.assessment import Ref
from sjalvskattning.definitions.load import parse
from sjalvskattning.definitions.policy_file import policy_text, read_policy_bytes
from sjalvskattning.definitions.stamping import stamp
from sjalvskattning.errors import InputRejected, NotFound
from tests.definitions.samples import VALID

PLACE = "passage: punkt 1"
PRINT = "0f1e2d3c.AbC-_9"


def definition(trace: str) -> bytes:
    """A small definition with a comment and that text under ``trace``."""
    assert PLACE in VALID
    indent = next(line for line in VALID.splitlines() if PLACE in line).split("passage")[0]
    return VALID.replace(PLACE, f"{PLACE}   # en kommentar\n{indent}{trace}", 1).encode()


def owner(data: bytes) -> str:
    """The id of the first item."""
    assessment, faults = parse(data, "prov.yaml")
    assert assessment is not None, faults
    return next(iter(assessment.roles[0].areas[0].all_items())).id


@pytest.mark.parametrize(
    "written",
    [
        "trace: [grund/1.1]",
        "trace: ['grund/1.1']",
        'trace: ["grund/1.1", du-ska/p2]',
        f"trace: [grund/1.1 {PRINT}]",
    ],
)
def test_a_reference_gets_its_fingerprint(written: str) -> None:
    """In flow lists, quoted or not, stamped before or not; every other line stays as it was."""
    data = definition(written)
    old = Ref.of(f"grund/1.1 {PRINT}" if PRINT in written else "grund/1.1")
    stamped = stamp(data, {(owner(data), old): Ref("grund/2.1", "deadbeef.xyz")})
    assert stamped.written == 1
    before, after = data.decode().splitlines(), stamped.data.decode().splitlines()
    different = [new for line, new in zip(before, after, strict=True) if line != new]
    assert len(different) == 1
    assert "grund/2.1 deadbeef.xyz" in different[0]
    assert parse(stamped.data, "prov.yaml")[0] is not None


def test_nothing_wanted_leaves_the_bytes() -> None:
    """Windows line ends too."""
    data = definition("trace: [grund/1.1]").replace(b"\n", b"\r\n")
    assert stamp(data, {}) == (data, 0)


@pytest.mark.parametrize(
    "wrong", ["Grund/1.1", "grund", "grund/1.1 abc", "grund/x", "grund/1.1 0f1e2d3c.åäö"]
)
def test_what_is_no_reference_is_a_fault(wrong: str) -> None:
    """The fault says how one is written."""
    assessment, faults = parse(definition(f"trace: ['{wrong}']"), "prov.yaml")
    assert assessment is None
    assert [fault.code for fault in faults] == ["value.ref"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7 ...", "policy.pdf"),
        (b"PK\x03\x04...", "policy.word"),
        (b"\xd0\xcf\x11\xe0...", "policy.word"),
        (b"{\\rtf1 ...", "policy.word"),
        (b"text \x00 text", "policy.binary"),
        (b"", "policy.empty"),
        (b" \n\f 1 2", "policy.empty"),
        (b"a" * (1024 * 1024 + 1), "policy.too_large"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, code: str) -> None:
    """Each with its own remedy."""
    with pytest.raises(InputRejected) as raised:
        policy_text(data, "policy.txt")
    assert raised.value.code == code


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_in_its_encoding(codec: str) -> None:
    """å, ä and ö survive however the file was saved."""
    assert policy_text("Vår grund är så här".encode(codec), "policy.txt") == "Vår grund är så här"


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    """Told apart."""
    with pytest.raises(NotFound):
        read_policy_bytes(tmp_path / "none.txt")
    with pytest.raises(InputRejected) as raised:
        read_policy_bytes(tmp_path)
    assert raised.value.code == "policy.folder"
