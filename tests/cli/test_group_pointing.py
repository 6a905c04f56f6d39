"""Texts that can point someone out: the writer and the facilitator are told, at the command line too."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calls import Caller
from tests.cli.group_calls import made
from tests.text.strings import comments

pytestmark = pytest.mark.trust(part="privacy")

POINTING = comments()["pekar_ut_person.txt"].strip()
SIGNS = "telefonnummer, personnummer, ”den enda”"
WARNING = f"Kan peka ut någon: Bemötande ({SIGNS}). Läs innan du delar."


def entered(call: Caller, texts: list[str], *, show: str = "ja") -> str:
    """The session where someone has written each text about its only area; what the last writer saw."""
    id = made(call, "--comments")
    typed = "".join(f"ja\n1\n2\n3\nklar\n{text}\n\n{show}\n" for text in texts)
    done = call("group", "enter", id, typed=f"{typed}\n")
    assert done.code == 0, done.err
    return done.out


def test_the_writer_is_told_before_it_is_decided_whether_it_may_be_shown(call: Caller) -> None:
    """Expect the hint before writing, and the signs by name before the question, only for that text."""
    seen = entered(call, ["Vi hjälps åt", POINTING])
    before, hint, after = seen.partition("Skriv inget som visar vem du är")
    assert hint
    assert "kan peka ut någon" not in before
    first, told, rest = after.partition(f"Det du har skrivit kan peka ut någon: {SIGNS}.")
    assert told
    assert first.count("Får det visas för gruppen?") == 1
    assert rest.count("Får det visas för gruppen?") == 1


def test_the_facilitator_is_told_before_anything_is_shown_or_handed_on(call: Caller, tmp_path: Path) -> None:
    """Expect it on standard error at the reveal, the area and the report; the report itself is without it."""
    entered(call, [POINTING, *(f"Vi hjälps åt {number}" for number in range(7))])
    assert "peka ut" not in call("group", "show").err
    revealed = call("group", "reveal", "--yes")
    assert WARNING in revealed.err
    area = call("group", "area", "bemotande")
    assert f"Kan peka ut någon: {SIGNS}. Läs innan du delar." in area.err
    assert "peka ut" not in area.out
    report = tmp_path / "rapport.md"
    written = call("group", "report", "-o", str(report))
    assert WARNING in written.err
    assert "peka ut" not in report.read_text("utf-8")
    english = call("group", "report", "--lang", "en")
    assert "May point someone out:" in english.err
    assert "a phone number, a personal identity number, “the only one”" in english.err


@pytest.mark.parametrize(
    ("texts", "show"),
    [
        ([f"Vi hjälps åt {number}" for number in range(8)], "ja"),
        ([POINTING, *["Vi hjälps åt"] * 6], "ja"),
        ([POINTING] * 8, "nej"),
    ],
)
def test_nothing_is_said_where_nothing_is_shown_that_points(
    call: Caller, texts: list[str], show: str
) -> None:
    """Expect silence for ordinary texts, for fewer than eight, and for what a writer keeps from the group."""
    entered(call, texts, show=show)
    for words in (("reveal", "--yes"), ("area", "bemotande"), ("report",)):
        done = call("group", *words)
        assert done.code == 0, done.err
        assert "peka ut" not in done.err + done.out
