"""``guide``: the words that name a role, and what comes out."""

from __future__ import annotations

from pathlib import Path

import pytest

from sjalvskattning.cli.exits import Exit
from sjalvskattning.core.guide import Purpose
from tests.cli.calls import Caller

TITLES = {
    "medarbetarsamtal": "# Guide för medarbetarsamtal",
    "lonesamtal": "# Guide för lönesamtal",
    "introduktion": "# Guide för introduktion",
    "rekrytering": "# Intervjuguide för rekrytering",
}


@pytest.mark.parametrize("purpose", [purpose.value for purpose in Purpose])
def test_a_guide_needs_no_answers(call: Caller, purpose: str) -> None:
    """On an empty home: the guide on standard output, nothing beside it, nothing stored."""
    result = call("guide", "koping", "ledare", "--for", purpose)
    assert (result.code, result.err) == (Exit.OK, "")
    assert result.out.startswith(TITLES[purpose])
    assert "**Roll:** Ledare" in result.out
    assert call("history").out == ""


def test_a_role_that_one_assessment_has_is_enough(call: Caller) -> None:
    """An assessment of one's own with a role that no other has: the role alone names it."""
    text = (Path(__file__).parents[2] / "assessments" / "koping.yaml").read_text("utf-8")
    folder = call.home / "app" / "data" / "assessments"
    folder.mkdir(parents=True)
    own = text.replace("id: koping\n", "id: egen\n", 1).replace("- id: ledare\n", "- id: gruppchef\n", 1)
    (folder / "egen.yaml").write_text(own, "utf-8")
    result = call("guide", "gruppchef", "--for", "introduktion")
    assert (result.code, result.err) == (Exit.OK, "")


def test_an_assessment_with_one_role_is_enough(call: Caller) -> None:
    """Its role need not be named."""
    assert "**Roll:** Chef" in call("guide", "chefspolicy", "--for", "rekrytering").out


def test_swedish_letters_are_understood(call: Caller) -> None:
    """A Swede writes lönesamtal."""
    assert call("guide", "koping", "ledare", "--for", "lönesamtal").out.startswith(TITLES["lonesamtal"])


def test_the_option_and_the_argument_say_the_same(call: Caller) -> None:
    """--assessment with a role is the same call as assessment and role."""
    first = call("guide", "soderhamn", "ledare", "--for", "rekrytering")
    second = call("guide", "LEDARE", "--assessment", "soderhamn", "--for", "rekrytering")
    assert first == second
    assert call("guide", "chefspolicy", "--assessment", "chefspolicy", "--for", "rekrytering").code == Exit.OK


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), ("--for", "medarbetarsamtal, lonesamtal, introduktion, rekrytering")),
        (("koping", "ledare"), ("--for", "introduktion")),
        (("--for", "rekrytering"), ("Vilken roll", "koping ledare", "soderhamn medarbetare")),
        (("ledare", "--for", "rekrytering"), ("Flera", "guide koping ledare --for rekrytering", "soderhamn")),
        (("ledre", "--for", "rekrytering"), ("ledre är varken", "Menade du ledare?", "koping ledare")),
        (("koping", "--for", "rekrytering"), ("Vilken roll", "koping medarbetare", "ledare")),
        (("koping", "chef", "--for", "rekrytering"), ("chef", "ROLL", "medarbetare, ledare")),
        (("koping", "ledare", "--for", "rekrytera"), ("rekrytera", "Menade du rekrytering?")),
        (("koping", "ledare", "--assessment", "lidkoping", "--for", "rekrytering"), ("två gånger",)),
    ],
)
def test_a_call_that_says_too_little_is_told_what_there_is(
    call: Caller, words: tuple[str, ...], told: tuple[str, ...]
) -> None:
    """Usage errors, each with what to write; nothing on standard output."""
    result = call("guide", *words)
    assert (result.code, result.out) == (Exit.USAGE, "")
    assert all(piece in result.err for piece in told), result.err


def test_an_unknown_assessment_is_not_found(call: Caller) -> None:
    """As everywhere, with what was perhaps meant."""
    result = call("guide", "kopin", "ledare", "--for", "rekrytering")
    assert result.code == Exit.ERROR
    assert "koping" in result.err


def test_a_guide_is_written_to_a_file(call: Caller, tmp_path: Path) -> None:
    """In the format of its name, never over one that is there unless told to."""
    target = tmp_path / "guide.txt"
    result = call("guide", "koping", "ledare", "--for", "introduktion", "-o", str(target))
    assert (result.code, result.out) == (Exit.OK, "")
    assert str(target) in result.err
    assert target.read_text("utf-8").startswith("Guide för introduktion")
    again = ("guide", "koping", "ledare", "--for", "rekrytering", "-o", str(target))
    assert call(*again).code == Exit.ERROR
    assert call(*again, "--force").code == Exit.OK
    assert target.read_text("utf-8").startswith("Intervjuguide")


def test_a_guide_in_english(call: Caller) -> None:
    """Every word of it, and that the statements are translations."""
    result = call("--lang", "en", "guide", "koping", "ledare", "--for", "rekrytering")
    assert result.out.startswith("# Interview guide for recruitment")
    assert "Whoever holds the role" in result.out
    assert "Berätta" not in result.out
