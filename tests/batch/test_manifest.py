"""The manifest: the same bytes for the same run anywhere, and read back only when it is what it should be."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sjalvskattning.batch.manifest import (
    AssessmentPart,
    CountsPart,
    InputPart,
    Manifest,
    OptionsPart,
    OutputPart,
    manifest_path,
    name_beside,
    output_part,
    read_manifest,
)
from sjalvskattning.errors import InputRejected

HASH = "0123456789abcdef" * 4
MANIFEST = Manifest(
    program="1.2.3",
    rule="integer-sums/1",
    assessment=AssessmentPart("koping", "2024", HASH),
    role="employee",
    perspective="self",
    options=OptionsPart(
        "skip", "excel-sv", {"values": {"Stämmer helt": "5", "Ej aktuellt": "e"}}, "Enhet", 5
    ),
    inputs=(InputPart("svar/årets.csv", 120, HASH, "csv", ";", ("table.cp1252",)),),
    counts=CountsPart(10, 8, 2, 1, {"value": 2, "ragged": 1}),
    outputs=(
        OutputPart("scores", "poäng.csv", 99, HASH, 8),
        OutputPart("report", "rapport.md", 9, HASH, None),
    ),
)
names = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="/\\:."), min_size=1, max_size=8
)
numbers = st.integers(0, 2**40)
manifests = st.builds(
    lambda name, number, values, faults, k: replace(
        MANIFEST,
        options=replace(MANIFEST.options, map={"values": values}, k=k),
        inputs=(replace(MANIFEST.inputs[0], name=name, bytes=number),),
        counts=CountsPart(number, number, 0, 0, faults),
    ),
    names,
    numbers,
    st.dictionaries(st.text(max_size=5), st.sampled_from("12345ev-"), max_size=4),
    st.dictionaries(st.sampled_from(["value", "ragged", "no_id"]), numbers),
    st.none() | st.integers(5, 10),
)


def kept(folder: Path, data: bytes | Manifest) -> Path:
    """A manifest's file."""
    path = folder / "poäng.csv.manifest.json"
    path.write_bytes(data if isinstance(data, bytes) else data.to_bytes())
    return path


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    """The manifest's bytes after something was done to it."""
    data = json.loads(MANIFEST.to_bytes())
    change(data)
    return json.dumps(data).encode()


@settings(max_examples=40, deadline=None)
@given(manifests)
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, manifest: Manifest) -> None:
    """Equal, whatever texts and numbers it holds."""
    assert read_manifest(kept(tmp_path_factory.mktemp("one"), manifest)) == manifest


def test_the_order_of_a_mapping_means_nothing() -> None:
    """The same values and faults in another order are the same bytes, ending with one line feed."""
    values = dict(reversed(list(MANIFEST.options.map["values"].items())))
    options = replace(MANIFEST.options, map={"values": values})
    counts = replace(MANIFEST.counts, faults=dict(reversed(list(MANIFEST.counts.faults.items()))))
    data = MANIFEST.to_bytes()
    assert replace(MANIFEST, options=options, counts=counts).to_bytes() == data
    assert data.endswith(b"}\n")
    assert "årets" in data.decode()


def test_a_name_never_tells_where_someone_keeps_things(tmp_path: Path) -> None:
    """Relative for what lies in the folder or below, in NFC; the last part of everything else."""
    folder = tmp_path / "ut"
    (folder / "in").mkdir(parents=True)
    assert name_beside(folder / "in" / "a.csv", folder) == "in/a.csv"
    assert name_beside(tmp_path / "secret" / "a.csv", folder) == "a.csv"
    assert name_beside(folder / ".." / "b.csv", folder) == "b.csv"
    assert name_beside(folder / "a\u030a.csv", folder) == "å.csv"
    assert name_beside(Path(os.fsdecode(b"\xff.csv")), folder) == "\ufffd.csv"


def test_an_output_is_hashed_as_it_lies_there(tmp_path: Path) -> None:
    """Its size and SHA-256; the manifest lies beside it under its whole name."""
    path = tmp_path / "poäng.csv"
    path.write_bytes(b"a\n1\n")
    part = output_part(path, "scores", "poäng.csv", 1)
    assert part == OutputPart("scores", "poäng.csv", 4, hashlib.sha256(b"a\n1\n").hexdigest(), 1)
    assert manifest_path(path).name == "poäng.csv.manifest.json"


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("rule", lambda data: data.pop("rule")),
        ("surprise", lambda data: data.update(surprise=1)),
        ("inputs.0.bytes", lambda data: data["inputs"][0].update(bytes="120")),
        ("inputs.0.bytes", lambda data: data["inputs"][0].update(bytes=-1)),
        ("inputs.0.bytes", lambda data: data["inputs"][0].update(bytes=True)),
        ("inputs.0.rows", lambda data: data["inputs"][0].update(rows=1.5)),
        ("outputs.0.rows", lambda data: data["outputs"][0].update(rows=-5)),
        ("outputs.1.sha256", lambda data: data["outputs"][1].update(sha256="abc")),
        ("assessment.sha256", lambda data: data["assessment"].update(sha256=HASH.upper())),
        ("inputs.0.name", lambda data: data["inputs"][0].update(name="../../etc/passwd")),
        ("inputs.0.name", lambda data: data["inputs"][0].update(name="/etc/passwd")),
        ("outputs.0.name", lambda data: data["outputs"][0].update(name="C:\\x.csv")),
        ("outputs.0.name", lambda data: data["outputs"][0].update(name="")),
        ("format", lambda data: data.update(format=0)),
        ("options.k", lambda data: data["options"].update(k="5")),
        ("counts.faults.value", lambda data: data["counts"]["faults"].update(value=None)),
    ],
)
def test_a_field_that_is_wrong_is_named(
    tmp_path: Path, field: str, change: Callable[[dict[str, Any]], object]
) -> None:
    """Missing, unknown, of another type, or saying what it can't."""
    with pytest.raises(InputRejected) as caught:
        read_manifest(kept(tmp_path, changed(change)))
    assert caught.value.code == "score_file.manifest_fields"
    assert caught.value.params["fields"] == field


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"{", b"\xff", b"[" * 100_000, b'{"format":1,"format":1}', b"null", b"\xef\xbb\xbf{}"],
)
def test_what_is_no_manifest_is_rejected(tmp_path: Path, data: bytes) -> None:
    """Nothing that only looks like one gets further."""
    with pytest.raises(InputRejected) as caught:
        read_manifest(kept(tmp_path, data))
    assert caught.value.code == "score_file.manifest_form"


def test_a_missing_manifest_and_a_newer_one_are_said(tmp_path: Path) -> None:
    """The one is not there; the other asks for a newer program."""
    with pytest.raises(InputRejected) as missing:
        read_manifest(tmp_path / "no.manifest.json")
    assert missing.value.code == "score_file.manifest_form"
    with pytest.raises(InputRejected) as newer:
        read_manifest(kept(tmp_path, changed(lambda data: data.update(format=2, more=[]))))
    assert newer.value.code == "score_file.manifest_newer"
