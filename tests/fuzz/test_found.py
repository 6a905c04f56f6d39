"""What attacking the parsers found, each held where it was mended."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sjalvskattning.batch.manifest import (
    AssessmentPart,
    CountsPart,
    InputPart,
    Manifest,
    OptionsPart,
    OutputPart,
    read_manifest,
)
from sjalvskattning.core.policy import split
from sjalvskattning.core.policy.chunks import MAX_GATHERED
from sjalvskattning.core.policy.split import MAX_LEAD
from sjalvskattning.core.tabular.mapping import ColumnMap
from sjalvskattning.errors import InputRejected
from sjalvskattning.usecases.scoring.order import Engine
from tests.cli.calls import Caller
from tests.definitions.samples import VALID
from tests.usecases.scored import HOSTILE, Desk

pytestmark = pytest.mark.trust(part="parsers")

ENGINES = (Engine.PLAIN, Engine.ARROW)
SHA = "0" * 64
OUTPUT = OutputPart("scores", "ut.csv", 1, SHA, 1)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("header", ["response,item,value", "response,bemotande,återkoppling"])
def test_a_header_without_a_line_end_is_a_file_without_rows(
    tmp_path: Path, engine: Engine, header: str
) -> None:
    """Expect no response and no traceback from either engine."""
    desk = Desk(tmp_path, HOSTILE)
    desk.write("svar.csv", header)
    assert desk.score("svar.csv", engine=engine).outcome.scored == 0


@pytest.mark.parametrize("line_end", ["", "\n"], ids=["one line", "many lines"])
def test_a_row_of_many_long_texts_is_scored_by_both_engines(tmp_path: Path, line_end: str) -> None:
    """Expect a record of nine megabytes to be read whole, whatever is parsed at a time."""
    text = f'"{("y" * 98 + line_end) * 100}"'
    others = [f"k{number}" for number in range(900)]
    rows = (
        ["response", "bemotande", "återkoppling", *others],
        ["p1", "3", "4", *[text] * len(others)],
        ["p2", "2", "2", *[""] * len(others)],
    )
    results = []
    for engine in ENGINES:
        desk = Desk(tmp_path, HOSTILE)
        desk.write("svar.csv", "\n".join(map(";".join, rows)))
        assert desk.score("svar.csv", engine=engine, force=True).outcome.scored == 2
        results.append(desk.read("ut.csv"))
    assert results[0] == results[1]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_record_is_no_longer_than_a_line_may_be(tmp_path: Path, engine: Engine) -> None:
    """Expect line breaks within quotation marks to be no way round the cap."""
    text = f'"{("y" * 98 + chr(10)) * 100}"'
    desk = Desk(tmp_path, HOSTILE)
    header = ";".join(["response", "bemotande", "återkoppling", *(f"k{number}" for number in range(1_100))])
    desk.write("svar.csv", f"{header}\np1;3;4{f';{text}' * 1_100}\n")
    with pytest.raises(InputRejected, match="long_cell"):
        desk.score("svar.csv", engine=engine)


def made(**changes: Any) -> Manifest:
    """A manifest of one file and its scores."""
    usual: dict[str, Any] = {
        "program": "0.1.0",
        "rule": "1",
        "assessment": AssessmentPart("prov", "1.0.0", SHA),
        "role": "chef",
        "perspective": "self",
        "options": OptionsPart("stop", "standard"),
        "inputs": (InputPart("svar.csv", 1, SHA, "csv"),),
        "counts": CountsPart(1, 1, 0, 0),
        "outputs": (OUTPUT,),
    }
    return Manifest(**usual | changes)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"perspective": "chefens"}, "perspective"),
        ({"options": OptionsPart("sluta", "standard")}, "options.on_error"),
        ({"options": OptionsPart("stop", "sv")}, "options.dialect"),
        ({"options": OptionsPart("stop", "standard", language="de")}, "options.language"),
        ({"options": OptionsPart("stop", "standard", k=0)}, "options.k"),
        ({"options": OptionsPart("stop", "standard", {"items": [1]})}, "options.map"),
        ({"options": OptionsPart("stop", "standard", {"response": 3})}, "options.map"),
        ({"options": OptionsPart("stop", "standard", {"okänd": "x"})}, "options.map"),
        ({"outputs": ()}, "outputs"),
        ({"outputs": (OUTPUT, OUTPUT)}, "outputs"),
        ({"outputs": (OUTPUT, OutputPart("annat", "x.csv", 1, SHA, 1))}, "outputs"),
    ],
)
def test_a_manifest_that_no_run_wrote_is_refused(tmp_path: Path, changes: dict[str, Any], field: str) -> None:
    """Expect the field to be told before anything is made again; what a run writes is read."""
    path = tmp_path / "ut.csv.manifest.json"
    path.write_bytes(made().to_bytes())
    assert read_manifest(path) == made()
    path.write_bytes(made(**changes).to_bytes())
    with pytest.raises(InputRejected) as refused:
        read_manifest(path)
    assert (refused.value.code, refused.value.params["fields"]) == ("score_file.manifest_fields", field)


@pytest.mark.parametrize("constant", ["NaN", "Infinity"])
def test_a_manifest_holds_only_what_json_can(tmp_path: Path, constant: str) -> None:
    """Expect Python's own constants to make it another kind of file."""
    path = tmp_path / "ut.csv.manifest.json"
    path.write_bytes(made().to_bytes().replace(b'"k": null', f'"k": {constant}'.encode()))
    with pytest.raises(InputRejected, match="manifest_form"):
        read_manifest(path)


@pytest.mark.parametrize(
    "said", [{"items": {"a": 0}}, {"items": []}, {"values": {"x": 1}}, {"ignore": "abc"}]
)
def test_a_map_out_of_json_is_made_of_texts(said: dict[str, Any]) -> None:
    """Expect what is none to be refused, and what is one to come back."""
    whole = {"items": {"a": None, "b": "B"}, "values": {"ja": "1"}, "ignore": ["x"], "response": "Id"}
    assert ColumnMap.from_dict(json.loads(json.dumps(whole))).to_dict() == whole
    with pytest.raises(TypeError):
        ColumnMap.from_dict(said)


def test_a_very_long_sentence_leads_up_to_no_list() -> None:
    """Expect its words in no point; a lead of usual length is in each."""
    points = "\n- lyssna\n- svara"
    for lead, carried in (("Du ska", True), ("Du ska " * (MAX_LEAD // 7 + 1), False)):
        found = [passage for passage in split(f"{lead.strip()}:{points}").passages if passage.point]
        assert [passage.text for passage in found] == ["lyssna", "svara"]
        assert all(bool(passage.lead) is carried for passage in found)


def test_a_paragraph_stops_growing() -> None:
    """Expect no text to be lost where lines go on for longer than any page has them."""
    words = [f"ord{number}" for number in range(4_000)]
    passages = split("\n".join(words)).passages
    assert " ".join(passage.text for passage in passages) == " ".join(words)
    assert max(len(passage.text) for passage in passages) < MAX_GATHERED + 20


def test_each_faulty_row_is_told_in_its_own_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Expect rows with too few and too many cells to have each its own count."""
    path = tmp_path / "svar.csv"
    ids = "respekt;inat-lyssnar"
    path.write_text(f"response;{ids}\np1;3\np2;3;3;3;3\n", "utf-8")
    definition = tmp_path / "prov.yaml"
    definition.write_text(VALID, "utf-8")
    call = Caller(monkeypatch, tmp_path / "hem")
    done = call(
        *("score", str(path), "-a", str(definition), "--role", "medarbetare"),
        *("-o", str(tmp_path / "ut.csv"), "--lang", "sv"),
    )
    assert done.code == 3
    first, second = (line for line in done.err.splitlines() if line.startswith("  "))
    assert "Raden har 2 celler, men rubrikraden har 3." in done.err.splitlines()[0]
    assert "celler" not in first
    assert second.endswith("rad 3 – Raden har 5 celler, men rubrikraden har 3.")
