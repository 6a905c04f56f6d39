"""Files to assessments: what the shipped ones become, what is rejected, and what a text is kept as."""

from __future__ import annotations

import json
import os
import unicodedata
from pathlib import Path

import pytest

from sjalvskattning.core.assessment import Assessment, Kind, Relation, Text
from sjalvskattning.definitions.faults import DefinitionRejected
from sjalvskattning.definitions.files import MAX_BYTES
from sjalvskattning.definitions.load import load, parse
from sjalvskattning.definitions.models import json_schema
from sjalvskattning.errors import InputRejected, NotFound
from tests.definitions.samples import VALID, spoil

SHIPPED = sorted((Path(__file__).parent.parent.parent / "assessments").glob("*.yaml"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_definition_has_no_faults(path: Path) -> None:
    """No errors and no warnings; the same assessment after a round trip through JSON."""
    assessment, faults = parse(path.read_bytes(), path.name)

    assert faults == ()
    assert assessment is not None
    again = Assessment.from_dict(json.loads(json.dumps(assessment.to_dict())))
    assert again == assessment
    assert again.content_hash == assessment.content_hash


def sample(text: str = VALID) -> Assessment:
    """The sample as an assessment."""
    assessment, _ = parse(text.encode(), "prov.yaml")
    assert assessment is not None
    return assessment


def test_every_key_reaches_the_assessment() -> None:
    """What the sample says is what the assessment holds, translations beside their Swedish."""
    assessment = sample()

    assert assessment.name == Text("Prov", "Sample")
    assert assessment.about == Text("En mening om skattningen.")
    assert assessment.policy.decision == "KF 2020-01-01 § 1"
    assert assessment.scale.label(2) == Text("stämmer delvis", "partly true")
    assert assessment.excluded[0].passage == "stycke 1"
    area = assessment.role("medarbetare").areas[0]
    item = area.items[0]
    assert (item.weight, item.reverse, item.strength, item.kind) == (1.5, False, "ska", Kind.EXPECTATION)
    assert item.source.relation is Relation.RESTATES
    assert item.works[1] == Text("Hälsar på vikarien (skola).", "Greets the substitute (school).")
    assert item.fails[0].en == ""
    assert area.areas[0].id == "inat"


def test_defaults_are_those_of_the_documentation() -> None:
    """Without scoring: half the weight, two items, no mean over areas."""
    scoring = sample(VALID.replace("scoring:\n  min_share: 0.5\n  min_items: 2\n  overall: no\n", "")).scoring

    assert (scoring.min_share, scoring.min_items, scoring.overall) == (0.5, 2, False)


def test_an_inherited_area_lends_its_texts_and_kind() -> None:
    """A role that adds to an inherited area need not repeat title, about and kind."""
    own = sample().role("chef").areas[0]

    assert (own.title.sv, own.about.sv, own.kind) == ("Bemötande", "Hur vi möter andra.", Kind.EXPECTATION)


def test_items_take_the_kind_of_their_area() -> None:
    """Sub-areas and items follow the area; what the employer owes comes last."""
    assert [item.id for item in sample().items_of("chef")] == [
        "respekt", "lyssnar-som-chef", "inat-lyssnar", "far-stod",
    ]  # fmt: skip


def test_texts_are_nfc_on_one_line() -> None:
    """Text from a Mac, folded lines and stray spaces become one text."""
    folded = unicodedata.normalize("NFD", "text: >\n              Jag   möter\n\n              alla.\n")
    text = VALID.replace("text: Jag bemöter alla med respekt.\n", folded)

    assert sample(text).items_of("medarbetare")[0].text.sv == "Jag möter alla."


def test_a_hard_space_in_a_text_is_kept() -> None:
    """Swedish typography writes a hard space before the per cent sign."""
    text = VALID.replace("Jag lyssnar.", "Jag är här 50\u00a0% av tiden.")

    assert sample(text).items_of("medarbetare")[1].text.sv == "Jag är här 50\u00a0% av tiden."


def test_formatting_and_comments_do_not_move_the_hash() -> None:
    """The content hash is about the content."""
    reshaped = VALID.replace("# ett exempel\n", "").replace("name: Prov\n", 'name:   "Prov"   # kort\n')

    assert sample(reshaped).content_hash == sample().content_hash


def test_a_rejected_file_carries_path_and_faults(tmp_path: Path) -> None:
    """The exception is an InputRejected with everything found, warnings too."""
    path = tmp_path / "annan.yaml"
    path.write_text(VALID.replace("min_share: 0.5", "min_share: 2"), "utf-8")

    with pytest.raises(DefinitionRejected) as caught:
        load(path)
    error = caught.value
    assert isinstance(error, InputRejected)
    assert (error.code, error.exit_code, error.path) == ("definitions.rejected", 3, path)
    assert error.params == {"path": str(path), "errors": 1, "warnings": 1}
    assert [fault.code for fault in error.faults] == ["file.name_differs", "value.share"]


def test_a_warning_does_not_reject(tmp_path: Path) -> None:
    """A file under another name than its id is loaded."""
    path = tmp_path / "annan.yaml"
    path.write_text(VALID, "utf-8")

    assert load(path).id == "prov"


def test_what_is_not_a_readable_file_is_told(tmp_path: Path) -> None:
    """A missing file is not found; a folder, a too large and a locked file are rejected."""
    with pytest.raises(NotFound):
        load(tmp_path / "finns-inte.yaml")
    with pytest.raises(DefinitionRejected) as folder:
        load(tmp_path)
    assert folder.value.faults[0].code == "file.not_a_file"
    large = tmp_path / "stor.yaml"
    large.write_bytes(b"#" * (MAX_BYTES + 5))
    with pytest.raises(DefinitionRejected) as too_large:
        load(large)
    assert too_large.value.faults[0].code == "file.too_large"
    with pytest.raises(DefinitionRejected) as unreadable:
        load(tmp_path / ("x" * 300 + ".yaml"))
    assert unreadable.value.faults[0].code == "file.unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    """A named pipe with nobody at the other end is refused at once."""
    os.mkfifo(tmp_path / "ror.yaml")

    with pytest.raises(DefinitionRejected):
        load(tmp_path / "ror.yaml")


def test_the_schema_knows_the_keys() -> None:
    """Editors get every key, what is required, and that nothing else is allowed."""
    schema = json_schema()

    assert schema["additionalProperties"] is False
    assert "schema" in schema["properties"]
    assert set(schema["required"]) >= {"schema", "id", "roles", "scale"}
    assert schema["$defs"]["ItemModel"]["properties"]["weight"]["maximum"] == 1000
    json.dumps(schema)


def test_a_newer_schema_is_the_only_fault() -> None:
    """Nothing is said about keys that a later format may well have."""
    text = spoil("schema: 1\n", "schema: ¤2\nny_nyckel: x\n").text
    _, (fault,) = parse(text.encode(), "prov.yaml")

    assert fault.params == {"wanted": 2, "known": 1}
