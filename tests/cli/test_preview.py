"""``assessment preview`` and the folders that definitions are found in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calls import Caller
from tests.definitions.samples import VALID


def test_a_draft_is_walked_and_nothing_is_kept(call: Caller, tmp_path: Path) -> None:
    """What is left to write is told first; the walk is the usual one; no response is stored."""
    draft = tmp_path / "prov.yaml"
    draft.write_text(VALID.replace("third: bemöter alla med respekt.", 'third: "TODO: visar …"', 1), "utf-8")
    result = call("assessment", "preview", str(draft), "--plain", typed="3\nq\n")
    assert result.code == 0
    assert "återstår att skriva: visar …" in result.err
    assert "sparas" in result.err
    assert "Jag bemöter alla med respekt." in result.out
    assert call("history", "--json").out.strip() == "[]"


def test_role_and_perspective_are_chosen(call: Caller, tmp_path: Path) -> None:
    """As with take; a role that is not there is said."""
    draft = tmp_path / "prov.yaml"
    draft.write_text(VALID, "utf-8")
    words = ("assessment", "preview", str(draft), "--plain", "--perspective", "manager")
    assert "Medarbetaren bemöter alla med respekt." in call(*words, typed="q\n").out
    assert call(*words, "--role", "kung").code == 2


def test_other_faults_refuse_a_draft(call: Caller, tmp_path: Path) -> None:
    """Only what is left to write may remain; a file that is not there is said."""
    draft = tmp_path / "prov.yaml"
    draft.write_text(VALID.replace("roles:", "rolls:"), "utf-8")
    assert call("assessment", "preview", str(draft)).code == 3
    assert call("assessment", "preview", str(tmp_path / "none.yaml")).code == 1


def test_project_and_own_folder(call: Caller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The project's comes before one's own, and both before the shipped; each says where it is from."""
    own, project = call.home / "app" / "data" / "assessments", tmp_path / "work" / "sjalvskattning"
    own.mkdir(parents=True)
    project.mkdir(parents=True)
    (own / "prov.yaml").write_text(VALID, "utf-8")
    (project / "prov.yaml").write_text(VALID.replace("Policy för provkommunen", "Projektets"), "utf-8")
    (own / "egen.yaml").write_text(VALID.replace("id: prov", "id: egen"), "utf-8")
    monkeypatch.chdir(tmp_path / "work")
    lines = {line.split()[0]: line for line in call("assessment", "list").out.splitlines()}
    assert f"projektets: {project / 'prov.yaml'}" in lines["prov"]
    assert f"egen: {own / 'egen.yaml'}" in lines["egen"]
    assert ".yaml" not in lines["lidkoping"]
    assert "Projektets" in call("assessment", "show", "prov", "--json").out
    monkeypatch.chdir(tmp_path)
    assert "egen: " in next(line for line in call("assessment", "list").out.splitlines() if "prov" in line)


def test_a_project_folder_that_is_something_else_is_passed_over(
    call: Caller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of that name, a link that leads nowhere: the other assessments are still listed."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sjalvskattning").write_text("", "utf-8")
    assert call("assessment", "list").code == 0
    (tmp_path / "sjalvskattning").unlink()
    (tmp_path / "sjalvskattning").symlink_to(tmp_path / "ingenstans")
    assert "lidkoping" in call("assessment", "list").out
