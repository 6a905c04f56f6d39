"""``assessment schema``, ``export`` and ``import``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from sjalvskattning.definitions.explained import explained_schema
from sjalvskattning.definitions.load import load
from sjalvskattning.locale import Translator
from tests.cli.calls import Caller
from tests.definitions.samples import VALID

SHIPPED = sorted((Path(__file__).parents[2] / "assessments").glob("*.yaml"))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_key_is_explained(language: str) -> None:
    """In both languages, on every level, and nothing of pydantic's own titles is left."""
    schema = explained_schema(Translator("en" if language == "en" else "sv"))
    for model in (schema, *schema["$defs"].values()):
        assert model["description"]
        assert all(field["description"] for field in model["properties"].values())
        assert not [field for field in model["properties"].values() if "title" in field]


def plainly(text: str) -> Any:
    """What an editor sees of a YAML file."""
    return yaml.safe_load(text)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_definitions_are_valid_to_an_editor(path: Path) -> None:
    """By an ordinary JSON Schema validator, on YAML as an editor reads it."""
    jsonschema.validate(plainly(path.read_text("utf-8")), explained_schema(Translator("sv")))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("roles:", "rolls:"),
        ("relation: restates", "relation: kanske"),
        ("id: respekt", "id: Å Ä"),
        ("schema: 1", "schema: 9"),
    ],
)
def test_broken_definitions_are_not(old: str, new: str) -> None:
    """An unknown key, a wrong word, an id that is none, another format."""
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(plainly(VALID.replace(old, new, 1)), explained_schema(Translator("sv")))


def test_the_schema_is_printed_or_written(call: Caller, tmp_path: Path) -> None:
    """The same either way; never over a file."""
    printed = json.loads(call("assessment", "schema").out)
    assert printed["properties"]["roles"]["description"] == "Rollerna som policyn talar till."
    target = tmp_path / "schema.json"
    assert call("assessment", "schema", "-o", str(target)).code == 0
    assert json.loads(target.read_text("utf-8")) == printed
    assert target.stat().st_mode & 0o044 == 0o044, "a definition is to be shared"
    assert call("assessment", "schema", "-o", str(target)).code == 1


def test_there_and_back(call: Caller, tmp_path: Path) -> None:
    """A shipped definition exported, imported, checked: the same assessment, and never over a file."""
    book, target = tmp_path / "lidkoping.xlsx", tmp_path / "lidkoping.yaml"
    assert call("assessment", "export", "lidkoping", "-o", str(book)).code == 0
    assert call("assessment", "export", "lidkoping", "-o", str(book)).code == 1
    assert call("assessment", "import", str(book), "-o", str(target)).code == 0
    assert load(target) == load(next(path for path in SHIPPED if path.stem == "lidkoping"))
    assert call("assessment", "check", "--strict", str(target)).err.count("lidkoping.yaml") <= 1
    assert call("assessment", "import", str(book), "-o", str(target)).code == 1
    assert call("assessment", "import", str(book)).out == target.read_text("utf-8")


def test_a_workbook_with_faults(call: Caller, tmp_path: Path) -> None:
    """Each with sheet and cell, code 3, nothing written; a file that is none is said."""
    from openpyxl import load_workbook

    path = tmp_path / "bok.xlsx"
    call("assessment", "export", "koping", "-o", str(path))
    book = load_workbook(path)
    book["items"]["E2"] = None
    book.save(path)
    result = call("assessment", "import", str(path), "-o", str(tmp_path / "ut.yaml"))
    assert result.code == 3
    assert "items!E2: fel:" in result.err
    assert not (tmp_path / "ut.yaml").exists()
    assert call("assessment", "import", str(tmp_path / "none.xlsx")).code == 1
    path.write_text("text", "utf-8")
    assert call("assessment", "import", str(path)).code == 3


def test_without_openpyxl_it_is_said_how_to_get_it(
    call: Caller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command that installs the extra."""
    for name in [name for name in sys.modules if name.startswith("sjalvskattning.definitions.workbook.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    result = call("assessment", "export", "koping", "-o", str(tmp_path / "k.xlsx"))
    assert result.code == 1
    assert f"{sys.executable} -m pip install openpyxl" in result.err
