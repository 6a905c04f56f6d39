"""What each command prints and leaves behind."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from sjalvskattning.cli.exits import Exit
from tests.cli.calls import CHEF, ROOT, Caller

SECRET = "hemligaste anteckningen"
SHARED = "exempel att dela"
LIDKOPING = ROOT / "assessments" / "lidkoping.yaml"


@pytest.fixture
def begun(call: Caller) -> Caller:
    """A caller with one assessment begun: one rating, one shared and one private comment."""
    call(*CHEF, "--name", "Kim", typed=f"3\nk {SHARED}\n4\np {SECRET}\n2\n")
    return call


def test_assessments_as_json_have_the_documented_keys(call: Caller) -> None:
    """``id``, ``title``, ``version`` and ``roles``, and nothing else."""
    listed = json.loads(call("assessment", "list", "--json").out)
    assert all(set(one) == {"id", "title", "version", "roles"} for one in listed)
    lidkoping = next(one for one in listed if one["id"] == "lidkoping")
    assert lidkoping["roles"] == ["medarbetare", "chef"]


def test_history_as_json_has_the_documented_keys(begun: Caller) -> None:
    """The eight keys, and neither a comment nor a name."""
    result = begun("history", "--json")
    (entry,) = json.loads(result.out)
    keys = ["id", "assessment", "role", "perspective", "occasion", "state", "answered", "applicable"]
    assert list(entry) == keys
    assert (entry["state"], entry["answered"], entry["applicable"]) == ("ongoing", 3, 45)
    assert "Kim" not in result.out + begun("history").out


def test_an_empty_history_is_no_error(call: Caller) -> None:
    """Nothing on standard output, a friendly line beside it, and an empty list as JSON."""
    result = call("history")
    assert (result.code, result.out) == (Exit.OK, "")
    assert "sjalvskattning take" in result.err
    assert json.loads(call("history", "--json").out) == []


def test_show_tells_every_statement(call: Caller) -> None:
    """The listing and the JSON both hold every statement of every role."""
    text = call("assessment", "show", "lidkoping").out
    data = json.loads(call("assessment", "show", "lidkoping", "--json").out)
    items = [item["text"] for role in data["roles"] for area in role["areas"] for item in area["items"]]
    assert len(items) == 45
    assert all(f"- {item}" in text for item in items)


def test_check_is_silent_on_standard_output_when_all_is_well(call: Caller) -> None:
    """A good file gives a friendly count beside the data, and code 0."""
    result = call("assessment", "check", str(LIDKOPING))
    assert (result.code, result.out) == (Exit.OK, "")
    assert "är bra: 45 påståenden" in result.err


def test_check_tells_every_fault_of_every_file(call: Caller, tmp_path: Path) -> None:
    """Faults as ``file:line:column``, the code for a rejection, and a missing file does not stop the rest."""
    bad = tmp_path / "bad.yaml"
    bad.write_text("schema: 1\nid: BAD\nnamn: x\n", encoding="utf-8")
    result = call("assessment", "check", str(bad), str(tmp_path / "gone.yaml"), str(LIDKOPING))
    assert result.code == Exit.REJECTED
    assert f"{bad}:2:" in result.out
    assert f"{bad}:3:" in result.out
    assert "är bra" in result.err
    data = json.loads(call("assessment", "check", "--json", str(bad)).out)
    assert data[0]["accepted"] is False
    assert data[0]["errors"] == len(data[0]["faults"])


def test_a_rejected_definition_is_told_when_it_is_taken(call: Caller, tmp_path: Path) -> None:
    """``take`` with a broken file tells its faults and ends with the code for a rejection."""
    bad = tmp_path / "bad.yaml"
    bad.write_text("schema: 1\n", encoding="utf-8")
    result = call("take", str(bad), "--role", "chef")
    assert result.code == Exit.REJECTED
    assert "bad.yaml:1:1" in result.err


def test_a_summary_never_holds_a_private_comment(begun: Caller) -> None:
    """In no format; a shared comment is in all."""
    for name in ("md", "text", "json"):
        document = begun("summary", "--format", name).out
        assert SECRET not in document
        assert SHARED in document


def test_a_summary_file_is_not_overwritten_unasked(begun: Caller, tmp_path: Path) -> None:
    """An existing file is left as it is, with the way out told; ``--force`` overwrites."""
    target = tmp_path / "underlag.md"
    target.write_text("mitt", encoding="utf-8")
    result = begun("summary", "-o", str(target))
    assert result.code == Exit.ERROR
    assert target.read_text(encoding="utf-8") == "mitt"
    assert begun("summary", "-o", str(target), "--force").code == Exit.OK
    assert SHARED in target.read_text(encoding="utf-8")


def test_the_latest_finished_is_summarised_before_a_later_begun(begun: Caller) -> None:
    """Without an ID the summary is of the latest that is done."""
    begun("take", "--resume", "latest", typed="klar\nklar\n0\nq\n")
    begun("take", "lidkoping", "--role", "medarbetare", typed="1\n")
    assert SHARED in begun("summary").out


def test_export_leaves_private_comments_out_and_says_so(begun: Caller, tmp_path: Path) -> None:
    """By default they are left out and counted; with ``--include-private`` they are in and that is said."""
    for suffix in ("json", "md"):
        target = tmp_path / f"allt.{suffix}"
        result = begun("data", "export", "--all", "-o", str(target))
        assert result.code == Exit.OK
        assert "En privat kommentar är utelämnad." in result.err
        assert SECRET not in target.read_text(encoding="utf-8")
        assert SHARED in target.read_text(encoding="utf-8")
        result = begun("data", "export", "--all", "--include-private", "-o", str(target), "--force")
        assert "Privata kommentarer är med." in result.err
        assert SECRET in target.read_text(encoding="utf-8")


def test_backup_and_restore_bring_everything_back(begun: Caller, tmp_path: Path) -> None:
    """After erasing all, a backup brings the same history back, private comments too."""
    before = begun("history", "--json").out
    target = tmp_path / "kopia.zip"
    assert begun("data", "backup", "-o", str(target)).code == Exit.OK
    assert zipfile.is_zipfile(target)
    assert begun("data", "erase", "--all", "--yes").code == Exit.OK
    assert begun("history", "--json").out.strip() == "[]"
    assert begun("data", "restore", str(target)).code == Exit.OK
    assert begun("history", "--json").out == before
    assert SECRET in begun("data", "export", "--all", "--include-private").out


def test_a_file_that_is_no_backup_is_rejected(call: Caller, tmp_path: Path) -> None:
    """The code for a rejection, and a remedy."""
    target = tmp_path / "kopia.zip"
    target.write_text("inget arkiv", encoding="utf-8")
    result = call("data", "restore", str(target))
    assert result.code == Exit.REJECTED
    assert "Åtgärd: " in result.err


def test_erase_says_what_will_go_and_asks_for_the_word(begun: Caller) -> None:
    """Only the word itself erases; in a script there is no one to ask."""
    assert begun("data", "erase", "--all").code == Exit.USAGE
    result = begun("data", "erase", "--all", typed="ja\n", terminal=True)
    assert "Lidköping, Chef eller ledare" in result.err
    assert "Inget är raderat." in result.err
    assert len(json.loads(begun("history", "--json").out)) == 1
    assert begun("data", "erase", "latest", typed="radera\n", terminal=True).code == Exit.OK
    assert begun("history", "--json").out.strip() == "[]"


def test_info_holds_no_answers(begun: Caller) -> None:
    """Versions, places and terminal; neither comments nor names, in text nor as JSON."""
    facts = json.loads(begun("info", "--json").out)
    assert set(facts) == {"version", "language", "libraries", "system", "paths", "terminal", "crash"}
    for text in (begun("info").out, json.dumps(facts)):
        assert SECRET not in text
        assert SHARED not in text
        assert "Kim" not in text


def test_what_was_written_cannot_steer_a_terminal(call: Caller) -> None:
    """Control and bidi characters of a comment are kept in data, and are pictures on a terminal."""
    evil = "x\x1b]52;c;aGVq\x07\x9b31m\u202ey"
    call(*CHEF, "--name", evil, typed=f"k {evil}\n3\n")
    for words in (
        ("summary",),
        ("summary", "--format", "json"),
        ("data", "export", "--all"),
        ("history", "--json"),
    ):
        shown = call(*words, terminal=True, TERM="xterm").out
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(shown), words
    kept = json.loads(call("data", "export", "--all").out)
    assert kept["responses"][0]["answers"][0]["comment"] == evil


def test_the_folders_are_shown(call: Caller) -> None:
    """``data where`` names the folders, as text and as JSON."""
    places = json.loads(call("data", "where", "--json").out)
    kept = {"responses", "agreements", "bundles", "groups"}
    assert set(places) == kept | {"settings", "assessments", "policies", "cache"}
    assert all(place in call("data", "where").out for place in places.values())
