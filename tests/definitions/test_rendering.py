"""Faults as a person reads them: exact sentences, carets under the right cell, lists with an end."""

from __future__ import annotations

import pytest

from sjalvskattning.definitions.faults import Fault
from sjalvskattning.definitions.rendering import MAX_SHOWN, WIDTH, render_fault, render_faults
from sjalvskattning.locale import Translator
from tests.definitions.samples import faults_of, spoil
from tests.definitions.spoiled import TEXT

SV, EN = Translator("sv"), Translator("en")

GOLDEN = [
    (
        spoil(
            "            strength: ska\n            weight", "            ¤styrka: ska\n            weight"
        ).text,
        """\
prov.yaml:45:13: fel: Nyckeln ”styrka” finns inte under ”items”.
                styrka: ska
                ^^^^^^
  Menade du ”strength”?
  Åtgärd: Rätta stavningen eller ta bort raden. Nycklarna skrivs på engelska.""",
        """\
prov.yaml:45:13: error: There is no key “styrka” under “items”.
                styrka: ska
                ^^^^^^
  Did you mean “strength”?
  Remedy: Correct the spelling or remove the line. The keys are in English.""",
    ),
    (
        spoil(TEXT, "text: Jag säger¤: stopp.").text,
        """\
prov.yaml:32:28: fel: Texten innehåller ett kolon. YAML läser det som en ny nyckel.
                text: Jag säger: stopp.
                               ^
  Åtgärd: Sätt texten inom citattecken: "…".""",
        """\
prov.yaml:32:28: error: The text holds a colon. YAML reads it as a new key.
                text: Jag säger: stopp.
                               ^
  Remedy: Put the text in quotes: "…".""",
    ),
    (
        spoil("  organisation:", "¤\torganisation:").text,
        """\
prov.yaml:9:1: fel: Raden är indragen med tabb. YAML tillåter bara blanksteg där.
        organisation: Provkommunen
    ^^^^
  Åtgärd: Byt varje tabb mot blanksteg: använd blanksteg, två för varje nivå.""",
        """\
prov.yaml:9:1: error: The line is indented with a tab. YAML allows only spaces there.
        organisation: Provkommunen
    ^^^^
  Remedy: Replace each tab: use spaces, two for each level.""",
    ),
    (
        spoil("id: prov", "id: ¤annan").text,
        """\
prov.yaml:3:5: varning: Skattningens id är ”annan”, men filen heter ”prov.yaml”.
    id: annan
        ^^^^^
  Åtgärd: Döp om filen till annan.yaml, eller ändra id.""",
        """\
prov.yaml:3:5: warning: The assessment’s id is “annan”, but the file is called “prov.yaml”.
    id: annan
        ^^^^^
  Remedy: Rename the file to annan.yaml, or change the id.""",
    ),
]


@pytest.mark.parametrize(("text", "swedish", "english"), GOLDEN)
def test_the_exact_words(text: str, swedish: str, english: str) -> None:
    """Place, sentence, line, caret, near miss and remedy, in both languages."""
    (fault,) = faults_of(text)

    assert render_fault(fault, SV, "prov.yaml") == swedish
    assert render_fault(fault, EN, "prov.yaml") == english


def pointed(line: str, column: int, width: int = 1) -> tuple[str, str]:
    """The source line and the caret line, without the indent."""
    shown = render_fault(Fault("character.lost", 1, column, line_text=line, width=width), SV, "x")
    _, source, caret, _ = shown.split("\n")
    return source[4:], caret[4:]


@pytest.mark.parametrize(
    ("line", "column", "source", "caret"),
    [
        ("åäö: x", 6, "åäö: x", "     ^"),
        ("a\u030aa\u0308o\u0308: x", 9, "a\u030aa\u0308o\u0308: x", "     ^"),
        ("日本: x", 5, "日本: x", "      ^"),
        ("\ta: x", 5, "    a: x", "       ^"),
        ("a\x1b: x", 5, "a␛: x", "    ^"),
        ("a\u2028b: x", 6, "a␤b: x", "     ^"),
        ("\u202ea: x", 5, "⟨U+202E⟩a: x", "           ^"),
        ("a: x", 5, "a: x", "    ^"),
    ],
)
def test_the_caret_stands_under_its_character(line: str, column: int, source: str, caret: str) -> None:
    """Letters with marks, wide letters, tabs and control characters move the caret as they move the text."""
    assert pointed(line, column) == (source, caret)


@pytest.mark.parametrize("column", [1, 50, 76, 77, 100, 250, 499, 500])
def test_a_long_line_is_cut_round_the_place(column: int) -> None:
    """At most WIDTH columns are shown, and the caret is under the right letter."""
    line = "".join(chr(0x4E00 + n) if n % 7 == 0 else chr(ord("a") + n % 26) for n in range(500))
    source, caret = pointed(line, column)

    columns = "".join(char + ("\0" if char >= "\u4e00" and char != "…" else "") for char in source)
    assert len(columns) <= WIDTH
    assert columns[len(caret.rstrip("^"))] == line[column - 1]


def test_an_empty_line_has_no_caret() -> None:
    """A fault at the end of an empty file shows only its sentences."""
    assert len(render_fault(Fault("file.empty", 1, 1), SV, "x").split("\n")) == 2


def test_the_authors_text_cannot_steer_the_terminal() -> None:
    """Escape sequences in file names, keys and lines are shown as pictures."""
    fault = Fault(
        "key.unknown_at_top", 1, 1, params={"key": "\x1b[2J{x}\n", "suggestion": ""}, line_text="\x1b[2J"
    )
    shown = render_fault(fault, SV, "\x1b]0;x\x07.yaml")

    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "␛[2J{x}" in shown


def test_a_long_list_is_counted_to_its_end() -> None:
    """A hundred are written out, the rest are a number, and the last line sums up."""
    faults = tuple(Fault("file.empty", 1, 1) for _ in range(MAX_SHOWN + 7))
    shown = render_faults(faults, SV, "x.yaml").split("\n\n")

    assert len(shown) == MAX_SHOWN + 2
    assert shown[-2:] == ["… och 7 till.", "x.yaml: 107 fel"]
    assert render_faults((), SV, "x.yaml") == "x.yaml: 0 fel"
    mixed = (Fault("file.empty", 1, 1), Fault("file.empty", 1, 1, "warning"))
    assert render_faults(mixed, EN, "x.yaml").endswith("x.yaml: 1 error, 1 warning")
