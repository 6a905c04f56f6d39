"""``assessment new``: from a policy nobody has seen to a definition that loads."""

from __future__ import annotations

from pathlib import Path

from tests.cli.calls import Caller
from tests.definitions.sixth_policy import TEXT
from tests.definitions.test_scaffold import filled


def test_the_command(call: Caller, tmp_path: Path) -> None:
    """To standard output or a file, never over one; then check, preview's parse and trace go on with it."""
    policy = tmp_path / "policy.txt"
    policy.write_text(TEXT, encoding="utf-8")
    printed = call("assessment", "new", str(policy))
    assert printed.code == 0
    assert "id: sjovik" in printed.out
    target = tmp_path / "egen.yaml"
    written = call("assessment", "new", str(policy), "-o", str(target))
    assert written.code == 0
    assert "id: egen" in target.read_text(encoding="utf-8")
    assert "assessment preview" in written.err
    again = call("assessment", "new", str(policy), "-o", str(target))
    assert again.code == 1
    assert "Åtgärd:" in again.err
    assert call("assessment", "check", str(target)).code == 3
    assert call("assessment", "trace", str(target), str(policy)).code == 0, "a draft accounts for everything"
    target.write_text(filled(target.read_text(encoding="utf-8")), encoding="utf-8")
    assert call("assessment", "check", str(target)).code == 0
    assert call("assessment", "trace", str(target), str(policy)).code == 0


def test_what_cannot_be_scaffolded_is_said(call: Caller, tmp_path: Path) -> None:
    """An id that is none, a text without sentences."""
    policy = tmp_path / "policy.txt"
    policy.write_text(TEXT, encoding="utf-8")
    assert call("assessment", "new", str(policy), "--id", "Sjö vik").code == 2
    policy.write_text("Rubrik\n", encoding="utf-8")
    assert call("assessment", "new", str(policy)).code == 3


def test_english_comments(call: Caller, tmp_path: Path) -> None:
    """The comments are for the author; the texts stay Swedish."""
    policy = tmp_path / "policy.txt"
    policy.write_text(TEXT, encoding="utf-8")
    draft = call("--lang", "en", "assessment", "new", str(policy)).out
    assert "A draft made from the policy’s text." in draft
    assert 'passage: "punkt 1"' in draft
