"""``assessment passages`` and ``trace``, and ``policy``: from a policy's text to what must be reviewed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.calls import Caller
from tests.core.test_policy import TEXT
from tests.definitions.samples import VALID

PLACE = "passage: punkt 1"


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    """A policy in a text file."""
    path = tmp_path / "policy.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def definition(tmp_path: Path) -> Path:
    """A definition whose items all refer to the first point, not yet stamped."""
    path = tmp_path / "prov.yaml"
    lines = []
    for line in VALID.splitlines():
        lines.append(line)
        if line.strip().startswith("passage:"):
            lines.append(f"{line.split('passage')[0]}trace: [du-som-medarbetare-ska/p1]")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_passages_are_listed_with_their_ids(call: Caller, policy: Path) -> None:
    """The ids to write in a definition, under each heading; as JSON with the documented keys."""
    result = call("assessment", "passages", str(policy))
    assert result.code == 0
    assert "Du som medarbetare ska" in result.out
    assert "  du-som-medarbetare-ska/p1\n    bemöta alla med respekt" in result.out
    listed = json.loads(call("assessment", "passages", str(policy), "--json").out)
    assert set(listed[0]) == {"id", "kind", "section", "text", "lead"}


def test_passages_of_standard_input(call: Caller) -> None:
    """A hyphen reads the text from a pipe."""
    assert "du-som-medarbetare-ska/p3" in call("assessment", "passages", "-", typed=TEXT).out


def test_trace_stamp_and_accept(call: Caller, policy: Path, definition: Path) -> None:
    """Unstamped, stamped, changed with the change shown, accepted; code 3 as long as something is missing."""
    words = ("assessment", "trace", str(definition), str(policy))
    before = definition.read_text(encoding="utf-8")
    assert "saknar fingeravtryck" in call(*words).out.lower()
    stamped = call(*words, "--stamp")
    assert "skrevs i" in stamped.err
    after = definition.read_text(encoding="utf-8")
    assert after != before
    assert len(after.splitlines()) == len(before.splitlines())
    data = json.loads(call(*words, "--json").out)
    assert data["review"] == []
    assert data["uncovered"]
    policy.write_text(TEXT.replace("bemöta alla med respekt", "bemöta alla med värme"), encoding="utf-8")
    changed = call(*words)
    assert changed.code == 3
    assert "[värme]" in changed.out
    reviewed = json.loads(call(*words, "--json").out)["review"]
    assert reviewed
    call(*words, "--stamp")
    assert json.loads(call(*words, "--json").out)["review"] == reviewed
    wrong = call(*words, "--accept", "finns-inte")
    assert wrong.code == 2
    assert reviewed[0] in wrong.err
    call(*words, "--accept", reviewed[0])
    assert reviewed[0] not in json.loads(call(*words, "--json").out)["review"]
    call(*words, "--accept", "all")
    assert json.loads(call(*words, "--json").out)["review"] == []


def test_two_versions_of_a_policy(call: Caller, policy: Path, definition: Path, tmp_path: Path) -> None:
    """New, changed and removed passages stand first; the definition may be left out when one fits."""
    call("assessment", "trace", str(definition), str(policy), "--stamp")
    new = tmp_path / "ny.txt"
    new.write_text(TEXT.replace("bemöta alla med respekt", "bemöta alla"), encoding="utf-8")
    result = call(
        "assessment", "trace", str(definition), str(new), "--against", str(policy), "--format", "md"
    )
    assert result.code == 3
    assert "**Ändrade passager**" in result.out
    assert "*Förr:* Du som medarbetare ska bemöta alla \\[med respekt\\]" in result.out
    folder = call.home / "app" / "data" / "assessments"
    folder.mkdir(parents=True)
    definition.rename(folder / "prov.yaml")
    alone = call("assessment", "trace", str(new), "--against", str(policy), "--json")
    data = json.loads(alone.out)
    assert data["assessment"] == "prov"
    assert len(data["revision"]["changed"]) == 1


@pytest.mark.parametrize("words", [("none.yaml", "POLICY"), ("lidkoping", "none.txt"), ("POLICY",)])
def test_what_is_not_there_is_said(call: Caller, policy: Path, words: tuple[str, ...]) -> None:
    """A definition, a policy, and a policy that no definition fits."""
    result = call("assessment", "trace", *(word.replace("POLICY", str(policy)) for word in words))
    assert result.code in (1, 2)
    assert "Åtgärd:" in result.err


def test_another_policy_is_pointed_out(call: Caller, policy: Path, definition: Path, tmp_path: Path) -> None:
    """The wrong file is asked about before its passages are read."""
    call("assessment", "trace", str(definition), str(policy), "--stamp")
    other = tmp_path / "annan.txt"
    other.write_text("Trafik\n\nAlla bilar kör till höger. Cyklar också.\n", encoding="utf-8")
    result = call("assessment", "trace", str(definition), str(other))
    assert result.code == 3
    assert "känns igen" in result.err


def test_a_kept_policy_is_shown_at_a_question(
    call: Caller, policy: Path, definition: Path, tmp_path: Path
) -> None:
    """The key s says how to have the policy's words, then says them, then that they have changed since."""
    call("assessment", "trace", str(definition), str(policy), "--stamp")
    folder = call.home / "app" / "data" / "assessments"
    folder.mkdir(parents=True)
    definition.rename(folder / "prov.yaml")
    take = ("take", "prov", "--role", "medarbetare", "--plain")
    assert "policy add" in call(*take, typed="s\nq\n").out
    added = call("policy", "add", str(policy))
    assert added.code == 0, added.err
    assert "Sparad för Prov" in added.err
    assert "redan sparad" in call("policy", "add", str(policy)).err
    assert "”Du som medarbetare ska bemöta alla med respekt”" in call(*take, typed="s\nq\n").out
    new = tmp_path / "ny.txt"
    new.write_text(TEXT.replace("bemöta alla med respekt", "möta alla med respekt"), encoding="utf-8")
    assert "assessment trace prov" in call("policy", "add", str(new), "--for", "prov").err
    assert "med respekt”" in call(*take, typed="s\nq\n").out
    listed = json.loads(call("policy", "list", "--json").out)
    assert [(one["assessment"], one["version"]) for one in listed] == [("prov", 1), ("prov", 2)]
    assert call("policy", "remove", "prov").code == 0
    assert "Ingen policy är sparad" in call("policy", "list").err
    gone = call("policy", "remove", "prov")
    assert gone.code == 1


def test_a_policy_that_fits_nothing(call: Caller, policy: Path) -> None:
    """It is said how to name the assessment; a PDF is told apart."""
    result = call("policy", "add", str(policy))
    assert result.code == 2
    assert "--for" in result.err
    policy.write_bytes(b"%PDF-1.7")
    result = call("policy", "add", str(policy))
    assert result.code == 3
    assert "pdftotext" in result.err


def test_an_old_response_takes_its_references_from_today(
    call: Caller, policy: Path, definition: Path
) -> None:
    """A response begun before the definition was traced shows the policy's words all the same."""
    folder = call.home / "app" / "data" / "assessments"
    folder.mkdir(parents=True)
    (folder / "prov.yaml").write_text(VALID, encoding="utf-8")
    call("take", "prov", "--role", "medarbetare", "--plain", typed="2\n")
    call("assessment", "trace", str(definition), str(policy), "--stamp")
    (folder / "prov.yaml").write_text(definition.read_text("utf-8"), encoding="utf-8")
    call("policy", "add", str(policy))
    shown = call("take", "--resume", "latest", "--plain", typed="g 1\ns\nq\n").out
    assert "”Du som medarbetare ska bemöta alla med respekt”" in shown


def test_a_support_is_stamped_and_accepted(call: Caller, policy: Path, definition: Path) -> None:
    """Like an item's; named with "support:" before its id."""
    place = "source: {section: x, passage: y, relation: restates, trace: [du-som-medarbetare-ska/p2]}"
    support = f"support:\n  - {{id: program, title: Program, about: För alla., {place}}}\nexcluded:\n"
    definition.write_text(definition.read_text("utf-8").replace("excluded:\n", support), encoding="utf-8")
    words = ("assessment", "trace", str(definition), str(policy))
    call(*words, "--stamp")
    policy.write_text(TEXT.replace("dela med dig av", "gärna dela med dig av"), encoding="utf-8")

    def suspect() -> list[str]:
        found = json.loads(call(*words, "--json").out)["suspect"]
        return [entry["support"] for entry in found if entry["support"]]

    assert suspect() == ["program"]
    assert "support:program" in call(*words, "--accept", "finns-inte").err
    call(*words, "--accept", "support:program")
    assert suspect() == []
