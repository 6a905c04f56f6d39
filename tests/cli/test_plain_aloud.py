"""What plain mode says is text to be heard: words, position first, hints once, nothing drawn."""

from __future__ import annotations

import re
import unicodedata

import pytest

from sjalvskattning.locale import Translator, plain
from tests.cli.calls import CHEF, Caller
from tests.figures import Figure

pytestmark = pytest.mark.trust(part="reading")

SV = Translator("sv")

DRAWN = ("BOX DRAWINGS", "BLOCK", "ARROW", "BRAILLE", "CIRCLE", "SQUARE", "TRIANGLE", "DIAMOND", "FLAG")
"""Beginnings and parts of the names of characters that are drawn with, or read by their names."""

ALLOWED = set("–−…·”“’«»§×°%")
"""Signs beside ASCII that are pauses or words to a screen reader."""

HINTS = ("plain.intro.hint", "plain.review.hint", "plain.text.how", "plain.form.how")
"""What is to be done in general; said once, and then in the help."""

SHORT = {"IT", "VA", "LSS", "HR", "ID", "PDF", "CSV", "AB", "CV", "SV", "EN", "QR"}
"""Short words that are spelled out by whoever reads them, too."""


def lines(texts: dict[str, str]) -> list[tuple[str, str]]:
    """Each line with where it is said."""
    return [(name, line) for name, text in texts.items() for line in text.splitlines()]


def drawn(char: str) -> bool:
    """Whether a character is a drawing, or would be read aloud by its name."""
    if char.isascii() or char.isalnum() or char.isspace() or char in ALLOWED:
        return False
    name = unicodedata.name(char, "")
    return any(part in name for part in DRAWN) or unicodedata.category(char)[0] in "CS"


def test_nothing_is_drawn(plain_said: dict[str, str], figure: Figure) -> None:
    """Expect no frames, bars, arrows, marks or rows of signs, and no escape sequences."""
    found = [(name, line) for name, line in lines(plain_said) if any(map(drawn, line)) or "\t" in line]
    found += [(name, line) for name, line in lines(plain_said) if re.search(r"([^\w\s.])\1\1|\.{4}|_", line)]
    known = ("_", "--")  # a file's name and an option are read as they are written
    assert [(name, line) for name, line in found if not any(sign in line for sign in known)] == []
    figure("reading: lines as they are heard", len(lines(plain_said)))


def test_no_line_ends_in_space_and_no_empty_ones_in_a_row(plain_said: dict[str, str]) -> None:
    """Expect nothing that is only layout."""
    assert [(name, line) for name, line in lines(plain_said) if line != line.rstrip()] == []
    assert [name for name, text in plain_said.items() if "\n\n\n" in text] == []


def test_no_columns(plain_said: dict[str, str]) -> None:
    """Expect no menu or document where what stands under what matters: a row of a table is a sentence."""
    told = {name: text for name, text in plain_said.items() if name.startswith(("walk", "Hem", "group"))}
    assert [(name, line) for name, line in lines(told) if re.search(r"\S {3,}\S", line)] == []


def test_nothing_is_shouted(plain_said: dict[str, str]) -> None:
    """Expect no heading in capitals: short words in them are spelled out, letter by letter."""
    told = {name: text for name, text in plain_said.items() if name != "info"}
    capitals = [(line, re.findall(r"\b[A-ZÅÄÖ]{2,}\b", line)) for _, line in lines(told)]
    shouted = [line for line, words in capitals if len(words) > 1 and not set(words) <= SHORT]
    assert shouted == []


def test_a_question_begins_with_where_it_is(plain_said: dict[str, str]) -> None:
    """Expect "Fråga 7 av 45, område Mod." on its own line; in a list the number first and the state last."""
    told = plain_said["walk"].splitlines()
    places = [line for line in told if re.match(r"Fråga \d+ av 45", line)]
    assert len(places) > 10
    assert all(re.fullmatch(r"Fråga \d+ av 45, område [^.]+\.", line) for line in places)
    state = r"(obesvarad|ej aktuellt|kan inte bedöma|\d av 5: [^.]+)(, [^.]+)?"
    listed = [line for line in told if re.fullmatch(rf"\d+\. .+ {state}\.", line)]
    assert [int(line.partition(".")[0]) for line in listed] == [*range(1, 46)]


@pytest.mark.parametrize("key", HINTS)
def test_a_hint_is_given_once(plain_said: dict[str, str], key: str) -> None:
    """Expect each general hint at most once in a session, and each somewhere."""
    words = SV(key)
    one_person = [text for name, text in plain_said.items() if not name.startswith("group")]
    assert max(text.count(words) for text in one_person) == 1


def test_states_are_words(plain_said: dict[str, str]) -> None:
    """Expect what is answered, flagged, saved and left to be said, not marked."""
    told = plain_said["walk"]
    for words in ("3 av 5: stämmer", "Markerad: vill prata om.", "Sparat ", "ej aktuellt", "obesvarad"):
        assert words in told


def test_the_next_one_at_the_computer_hears_the_hints_too(call: Caller) -> None:
    """Expect the memory of what was said to end with the person."""
    from tests.cli.group_calls import made

    made(call, "--comments")
    one = ("ja", "3", "klar", "klar", "En text", ".", "nej")
    done = call("--plain", typed="\n".join(["5", "2", "1", *one, *one, "", "0", "0", "0", ""]))
    assert done.out.count(SV("plain.text.how")) == 2


def test_a_terminal_hears_the_same(call: Caller) -> None:
    """Expect the same lines with ACCESSIBLE on a terminal: no colour, no cursor moved, nothing drawn anew."""
    typed = "3\nk Hej\nf\nklar\nklar\n6\n0\nq\n"
    done = call(*CHEF, typed=typed, terminal=True, ACCESSIBLE="1", TERM="xterm")
    assert "\x1b" not in done.out + done.err
    assert "\r" not in done.out
    assert not any(map(drawn, done.out))


def test_every_text_of_plain_mode_can_be_heard() -> None:
    """Expect no drawn sign in any text of the topic, in either language."""
    assert [key for key, pair in plain.TEXTS.items() if any(map(drawn, "".join(pair)))] == []
