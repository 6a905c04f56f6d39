"""``explain``: which words name which number, and what comes out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sjalvskattning.cli.exits import Exit
from tests.cli.calls import CHEF, CHEF_ITEMS, Caller

SECRET = "hemligaste anteckningen"


@pytest.fixture
def begun(call: Caller) -> Caller:
    """Seven answers, one of them not applicable and one that can't be judged, one with a private comment."""
    call(*CHEF, typed=f"3\np {SECRET}\n4\ne\n4\n5\n2\nv\n")
    return call


def stored(call: Caller) -> str:
    """The id of the only response."""
    (entry,) = json.loads(call("history", "--json").out)
    return str(entry["id"])


def test_without_words_every_number_is_listed(begun: Caller) -> None:
    """The areas by the word that asks further, and the numbers that are there once."""
    result = begun("explain")
    assert (result.code, result.err) == (Exit.OK, "")
    assert "Ord: kund-brukare. Område: Kund och brukare i centrum. Medel: 3,7." in " ".join(
        result.out.split()
    )
    for word in ("counts:", "shares:", "overall:", "change:"):
        assert word in result.out
    assert f"sjalvskattning explain {stored(begun)} bemotande" in " ".join(result.out.split())


def test_an_area_by_id_title_and_response(begun: Caller) -> None:
    """The id, the title in any case, and with a response before it: all the same explanation."""
    result = begun("explain", "kund-brukare")
    assert "(1·4 + 1·5 + 1·2) / 3 = 11/3 ≈ 3,7" in result.out
    assert "100·(11/3 − 1)/(5 − 1) ≈ 67" in result.out
    assert begun("explain", "kund och BRUKARE i centrum") == result
    assert begun("explain", "latest", "kund-brukare") == result
    assert begun("explain", stored(begun)[:3], "kund-brukare") == result


def test_beside_another_view(begun: Caller) -> None:
    """An area, the area of a statement, or all of it; a count is not compared, and that is said."""
    begun("take", "lidkoping", "--role", "chef", "--perspective", "manager", typed="4\n4\n4\n")
    own, managers = sorted(
        json.loads(begun("history", "--json").out), key=lambda one: one["perspective"] != "self"
    )
    words = ("explain", own["id"])
    beside = ("--with", managers["id"])
    area = begun(*words, "bemotande", *beside)
    assert "Skillnad: 3 − 4 = −1." in " ".join(area.out.split())
    assert begun(*words, "1", *beside) == area
    assert "alla påståenden" in begun(*words, *beside).out
    data = json.loads(begun(*words, *beside, "--json").out)
    assert (data["kind"], data["id"], data["means"]) == ("difference", "", [])
    refused = begun(*words, "counts", *beside)
    assert (refused.code, refused.out) == (Exit.USAGE, "")
    assert "counts jämförs inte" in refused.err
    assert begun(*words, *beside, "--over-time").code == Exit.USAGE


def test_over_time(call: Caller) -> None:
    """An area on every occasion; everything at once has no mean, and one occasion no time."""
    finished = "3\n" * CHEF_ITEMS + "klar\n0\n"
    call(*CHEF, typed=finished)
    alone = call("explain", "bemotande", "--over-time")
    assert alone.code == Exit.ERROR
    assert "bara ett tillfälle" in alone.err
    call(*CHEF, typed=finished.replace("3", "5", 1))
    told = call("explain", "bemotande", "--over-time")
    assert told.code == Exit.OK, told.err
    assert " över tid" in told.out
    data = json.loads(call("explain", "bemotande", "--over-time", "--json").out)
    assert [len(data["occasions"]), data["kind"]] == [2, "over_time"]
    assert call("explain", "--over-time").code == Exit.USAGE


def test_an_item_by_number_and_id(begun: Caller) -> None:
    """Question 7 could not be judged."""
    result = begun("explain", "7")
    assert "Kan inte bedöma" in result.out
    assert begun("explain", "latest", "samarbetar-med-andra-delar") == result


@pytest.mark.parametrize("word", ["counts", "shares", "overall", "overview"])
def test_the_numbers_that_are_there_once(begun: Caller, word: str) -> None:
    """Each word gives a document, and data of that kind."""
    assert begun("explain", word).code == Exit.OK
    assert json.loads(begun("explain", word, "--json").out)["kind"] == word


def test_one_word_may_be_a_response(begun: Caller) -> None:
    """An id alone is the listing of that response."""
    assert begun("explain", stored(begun)) == begun("explain")
    assert begun("explain", "latest") == begun("explain")


def test_json_has_the_documented_keys(begun: Caller) -> None:
    """An area: the exact fraction, the sum, the rule and the items."""
    made = json.loads(begun("explain", "kund-brukare", "--json").out)
    assert made["mean"] == {"numerator": 11, "denominator": 3, "value": 11 / 3, "shown": "3,7"}
    assert made["index"]["shown"] == "67"
    assert [one["number"] for one in made["items"]] == [4, 5, 6, 7]
    assert made["items"][3]["state"] == "cannot_judge"
    assert made["rule"]["needed_items"] == 2
    counts = json.loads(begun("explain", "counts", "--json").out)
    assert (counts["answered"], counts["applicable"], counts["total"]) == (7, CHEF_ITEMS - 1, CHEF_ITEMS)


def test_no_comment_is_in_it(begun: Caller) -> None:
    """Neither in the text nor in the data."""
    for words in ((), ("bemotande",), ("2",), ("counts",)):
        assert SECRET not in begun("explain", *words).out
        assert SECRET not in begun("explain", *words, "--json").out


def test_a_reason_where_there_is_no_number(begun: Caller) -> None:
    """Too few answers is told with both numbers, as text and as data."""
    assert "Det krävs 2 skattade påståenden, och 0 är skattade." in begun("explain", "ansvar").out
    made = json.loads(begun("explain", "ansvar", "--json").out)
    assert (made["mean"], made["index"], made["sums"]) == (None, None, None)
    assert made["reason"] == "too_few_items"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("kund-bruker",), ("varken", "Menade du kund-brukare?")),
        (("bemot",), ("varken", "Menade du bemotande")),
        (("latest", "ansvarr"), ("ansvarr är inget område", "Menade du ansvar?")),
        (("xyzzy",), ("xyzzy är varken", "sjalvskattning explain")),
        (("change",), ("ingen tidigare", "sjalvskattning history")),
    ],
)
def test_what_is_not_there_is_told_with_what_was_meant(
    begun: Caller, words: tuple[str, ...], told: tuple[str, ...]
) -> None:
    """Not found, with near misses of areas, items and responses."""
    result = begun("explain", *words)
    assert (result.code, result.out) == (Exit.ERROR, "")
    assert all(piece in result.err for piece in told), result.err


def test_a_near_miss_of_a_response_is_suggested(begun: Caller) -> None:
    """An id with one letter wrong."""
    known = stored(begun)
    wrong = f"{known[:-1]}{'a' if known[-1] != 'a' else 'b'}"
    assert known in begun("explain", wrong).err


def test_nothing_stored(call: Caller) -> None:
    """The way to begin is told."""
    result = call("explain", "ansvar")
    assert result.code == Exit.ERROR
    assert "sjalvskattning take" in result.err


def test_data_and_a_document_do_not_go_together(begun: Caller) -> None:
    """--json with --format is a usage error, before anything is read."""
    assert begun("explain", "ansvar", "--json", "--format", "md").code == Exit.USAGE


def test_an_explanation_is_written_to_a_file(begun: Caller, tmp_path: Path) -> None:
    """In the format of its name."""
    target = tmp_path / "bemotande.md"
    result = begun("explain", "bemotande", "-o", str(target))
    assert (result.code, result.out) == (Exit.OK, "")
    assert target.read_text("utf-8").startswith("# Så räknas talen för Bemötande")


def test_steps_since_an_earlier_response(call: Caller) -> None:
    """Two finished ones: what moved, step by step, and as data."""
    for answers in (["3"] * CHEF_ITEMS, ["4", "2", *["3"] * (CHEF_ITEMS - 2)]):
        call(*CHEF, typed="\n".join([*answers, "klar", "klar", "q", ""]))
    told = " ".join(call("explain", "change").out.split())
    assert f"1 upp, 1 ned och {CHEF_ITEMS - 2} lika." in told
    assert "Förra: 3. Nu: 4. Skillnad: 4 − 3 = 1." in told
    made = json.loads(call("explain", "change", "--json").out)
    assert (made["up"], made["down"], made["same"], made["compared"]) == (1, 1, CHEF_ITEMS - 2, CHEF_ITEMS)


def test_in_english(begun: Caller) -> None:
    """Decimal point and English words."""
    told = begun("--lang", "en", "explain", "kund-brukare").out
    assert "(1·4 + 1·5 + 1·2) / 3 = 11/3 ≈ 3.7" in told
    assert "The rule" in told
