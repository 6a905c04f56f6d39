"""Answers as codes and rows of marks: there and back; every slip is found and never taken for an answer."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from functools import cache
from itertools import combinations
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sjalvskattning.core.answer_code import (
    Form,
    decode,
    encode,
    figures,
    fits,
    form_key,
    form_of,
    offers_paper,
    paper_row,
    read,
    read_paper_row,
)
from sjalvskattning.core.answer_code.check import MOST, mended, with_checks
from sjalvskattning.core.answer_code.code import MAX_TYPED
from sjalvskattning.core.assessment import Perspective, Scale, Text
from sjalvskattning.core.letters import LETTERS, folded, in_groups, lettered
from sjalvskattning.core.marks import Marks, answer_of, is_rating, marks_of, possible_marks, step_of
from sjalvskattning.core.response import AnswerState, Response
from sjalvskattning.core.text import for_display
from sjalvskattning.errors import InputRejected
from sjalvskattning.locale import Translator
from tests import samples

CAPITALS = LETTERS.upper()


def form(items: int, steps: int = 5, key: str = "K7", lowest: int = 1) -> Form:
    """A form with that many items and steps."""
    return Form(key, items, possible_marks(Scale(lowest, (Text("steg", "step"),) * steps)))


FORTY = form(40)


def sheet(of: Form, seed: int = 1) -> Marks:
    """Marks that look like someone's answers."""
    return tuple(Random(seed).choices(of.possible, k=of.items))


MARKS = sheet(FORTY)
CODE = folded(encode(MARKS, FORTY)).upper()
"""Without hyphens."""

TWELVE = form(12)
ROW = paper_row(sheet(TWELVE), TWELVE)


@st.composite
def sheets(draw: st.DrawFn, most_steps: int = 10) -> tuple[Form, Marks]:
    """Any form that fits, and a sheet of it."""
    of = form(
        draw(st.integers(1, 80)),
        draw(st.integers(2, most_steps)),
        draw(st.text(CAPITALS, min_size=2, max_size=2)),
    )
    return of, tuple(draw(st.lists(st.sampled_from(of.possible), min_size=of.items, max_size=of.items)))


def refused(text: str, of: Form = FORTY) -> InputRejected:
    """The refusal of a code, with its texts filled in in both languages."""
    with pytest.raises(InputRejected) as error:
        decode(text, of)
    return told(error.value)


def row_refused(text: str, of: Form = TWELVE) -> InputRejected:
    """The refusal of a row on paper, with its texts filled in in both languages."""
    with pytest.raises(InputRejected) as error:
        read_paper_row(text, of)
    return told(error.value)


@cache
def _endings(code: str) -> tuple[str, ...]:
    return tuple(end for end in ("what", "where", "remedy") if Translator().has(f"{code}.{end}"))


def told(error: InputRejected) -> InputRejected:
    """The error, once it is known that all its texts can be filled in."""
    assert {"what", "remedy"} <= set(_endings(error.code)), error.code
    for language in ("sv", "en"):
        for end in _endings(error.code):
            text = Translator(language)(f"{error.code}.{end}", **error.params)
            assert error.params or "{" not in text
    return error


def changed(code: str, changes: dict[int, str]) -> str:
    """The code with other letters at some places, counted from 0."""
    return "".join(changes.get(at, letter) for at, letter in enumerate(code))


def other_letters(random: Random, code: str, count: int) -> dict[int, str]:
    """So many places of a code, with another letter for each."""
    places = random.sample(range(len(code)), count)
    return {at: random.choice(CAPITALS.replace(code[at], "")) for at in places}


# -- there and back


@given(sheets())
def test_what_is_encoded_is_what_is_decoded(given_: tuple[Form, Marks]) -> None:
    """Any marks, any scale from 2 to 10 steps, 1 to 80 items; the same code every time."""
    of, marks = given_
    code = encode(marks, of)
    assert fits(of)
    assert decode(code, of) == read(code, of) == marks
    assert encode(marks, of) == code
    assert [len(group) for group in code.split("-")][:-1] == [5] * code.count("-")
    assert set(code) <= {*CAPITALS, "-"}


def test_a_code_for_forty_items_is_33_letters_and_a_form_that_is_too_long_says_so() -> None:
    """Three bits a mark with five steps; the promises of the checks end at 89 letters: 133 items."""
    lengths = {
        steps: len(folded(encode(sheet(of), of))) for steps in (2, 4, 5, 7, 10) for of in [form(40, steps)]
    }
    assert lengths == {2: 28, 4: 32, 5: 33, 7: 36, 10: 39}
    assert fits(form(133))
    assert decode(encode(sheet(form(133)), form(133)), form(133)) == sheet(form(133))
    assert not fits(form(134))
    assert refused("A", form(134)).code == "answer_code.too_long"
    with pytest.raises(InputRejected, match="too_long"):
        encode(sheet(form(134)), form(134))


@pytest.mark.parametrize("sent", [str.lower, str.upper, lambda code: code.replace("-", " – "), folded])
def test_case_spaces_and_hyphens_say_nothing(sent: object) -> None:
    """However it was written down, it is the same code."""
    code = in_groups(CODE, 5)
    assert callable(sent)
    assert decode(f"\n {sent(code)}\t\u00ad", FORTY) == MARKS


def test_marks_that_are_not_of_the_form_can_not_be_encoded() -> None:
    """Too few, or a step that the scale does not have, is the program's own fault."""
    for marks in (MARKS[1:], ("6", *MARKS[1:]), ("", *MARKS[1:])):
        for write in (encode, paper_row):
            with pytest.raises(ValueError, match="e"):
                write(marks, FORTY)


# -- one slip


def test_every_wrong_letter_is_placed_and_the_right_one_told() -> None:
    """Each of the 31 other letters at each of the 33 places: the place, what was said, what it should be."""
    assert len(CODE) == 33
    for at, right in enumerate(CODE):
        for wrong in CAPITALS.replace(right, ""):
            error = refused(changed(CODE, {at: wrong}))
            assert error.code == "answer_code.typo"
            assert error.params == {
                "place": at + 1,
                "group": at // 5 + 1,
                "at": at % 5 + 1,
                "said": wrong,
                "suggestion": right,
                "corrected": in_groups(CODE, 5),
            }


def test_every_sign_that_no_code_has_is_placed_and_the_right_letter_told() -> None:
    """The look-alikes I, L, O and 0 too: none is taken for the letter that it may be, only suggested."""
    for at, right in enumerate(CODE):
        for wrong in "ILO0Å?٣Ⅳ²":
            error = refused(changed(CODE, {at: wrong}))
            assert (error.code, error.params["place"]) == ("answer_code.letter_is", at + 1)
            assert (error.params["said"], error.params["suggestion"]) == (wrong, right)


def test_every_letter_that_is_left_out_is_told() -> None:
    """Without hyphens too: which letter, and where it goes in (the last of several alike)."""
    for at, letter in enumerate(CODE):
        error = refused(CODE[:at] + CODE[at + 1 :])
        assert error.code == "answer_code.missing"
        place = error.params["place"]
        assert isinstance(place, int)
        assert error.params["suggestion"] == letter == CODE[place - 1]
        assert set(CODE[at:place]) == {letter}
        assert error.params["corrected"] == in_groups(CODE, 5)


def test_every_letter_too_many_is_told() -> None:
    """Said twice, or another letter put in, at any place."""
    random = Random(5)
    for at in range(len(CODE) + 1):
        for letter in {CODE[at - 1], random.choice(CAPITALS)}:
            text = CODE[:at] + letter + CODE[at:]
            error = refused(text)
            assert error.code == "answer_code.extra"
            place = error.params["place"]
            assert isinstance(place, int)
            assert text[: place - 1] + text[place:] == CODE
            assert error.params["said"] == letter


def test_the_group_is_told_when_a_letter_is_gone_and_another_wrong() -> None:
    """The hyphens say which group it is; without them only the length is known."""
    groups = in_groups(CODE, 5).split("-")
    groups[2] = groups[2][1:]
    groups[4] = changed(groups[4], {0: next(letter for letter in CAPITALS if letter != groups[4][0])})
    error = refused("-".join(groups))
    assert (error.code, error.params) == ("answer_code.length_group", {"group": 3, "expected": 5, "found": 4})
    error = refused("".join(groups))
    assert (error.code, error.params) == ("answer_code.length", {"expected": 33, "found": 32})
    error = refused("-".join([*groups[:2], groups[3]]))
    assert (error.code, error.params) == ("answer_code.length", {"expected": 33, "found": 15})


# -- several


def test_no_two_pairs_of_errors_look_the_same() -> None:
    """So that whatever two letters are wrong in a code of 33, both are placed; all 522,753 pairs."""
    word = with_checks([0] * 27)
    single = {_left(word, {at: added}): at for at in range(33) for added in range(1, 32)}
    pairs = {one ^ other for one, other in combinations(single, 2) if single[one] != single[other]}
    assert len(single) == 33 * 31
    assert len(pairs) == 33 * 32 // 2 * 31 * 31
    assert not pairs & single.keys()
    assert 0 not in pairs


def _left(word: tuple[int, ...], errors: dict[int, int]) -> int:
    """What errors leave: how the checks of the changed body differ from those that stand there."""
    wrong = [symbol ^ errors.get(at, 0) for at, symbol in enumerate(word)]
    differing = [one ^ other for one, other in zip(with_checks(wrong[:-6])[-6:], wrong[-6:], strict=True)]
    return sum(symbol << 5 * at for at, symbol in enumerate(reversed(differing)))


def test_any_two_wrong_letters_are_placed() -> None:
    """Both places and both letters, among 2,000 samples; neighbours that changed places are two such."""
    random = Random(2)
    samples_ = [other_letters(random, CODE, 2) for _ in range(2000)]
    samples_ += [{at: CODE[at + 1], at + 1: CODE[at]} for at in range(32) if CODE[at] != CODE[at + 1]]
    for changes in samples_:
        error = refused(changed(CODE, changes))
        assert error.code == "answer_code.typos"
        first, second = sorted(changes)
        assert (error.params["place"], error.params["place2"]) == (first + 1, second + 1)
        assert (error.params["said"], error.params["said2"]) == (changes[first], changes[second])
        assert (error.params["suggestion"], error.params["suggestion2"]) == (CODE[first], CODE[second])
        assert error.params["corrected"] == in_groups(CODE, 5)


@pytest.mark.parametrize("count", [3, 4])
def test_three_and_four_wrong_letters_are_never_an_answer(count: int) -> None:
    """They are refused, mostly as broken; never accepted as other marks."""
    random = Random(count)
    codes = [refused(changed(CODE, other_letters(random, CODE, count))).code for _ in range(500)]
    assert codes.count("answer_code.broken") > 450


@given(sheets(), st.randoms(use_true_random=False), st.integers(1, 4))
def test_no_wrong_code_is_taken_for_an_answer_whatever_the_form(
    given_: tuple[Form, Marks], random: Random, count: int
) -> None:
    """One to four wrong letters in any code are refused; one and two with the code as it should be."""
    of, marks = given_
    code = folded(encode(marks, of)).upper()
    error = refused(changed(code, other_letters(random, code, count)), of)
    if count <= 2:
        assert error.params["corrected"] == in_groups(code, 5)


def test_several_signs_that_no_code_has_are_shown_in_their_groups() -> None:
    """Two are still made out; of three, or one among other errors, only the places are known."""
    assert refused(changed(CODE, {3: "O", 17: "L"})).code == "answer_code.typos"
    error = refused(changed(CODE, {3: "O", 17: "L", 32: "\x1b"}))
    assert error.code == "answer_code.letters"
    assert error.params["shown"] == in_groups(changed(CODE, {3: "?", 17: "?", 32: "?"}), 5)
    assert error.params["count"] == 3
    error = refused(changed(CODE, {4: "I", **other_letters(Random(1), CODE[:4], 3)}))
    assert (error.code, error.params) == (
        "answer_code.letter",
        {"place": 5, "group": 1, "at": 5, "said": "I"},
    )


@pytest.mark.parametrize("length", [33, MOST])
def test_two_wrong_symbols_are_mended_and_the_checks_hold_to_their_full_length(length: int) -> None:
    """The only whole word that near; and no word longer than what is promised is looked at."""
    random = Random(length)
    word = with_checks(random.choices(range(32), k=length - 6))
    for _ in range(50):
        first, second = random.sample(range(length), 2)
        wrong = list(word)
        wrong[first] ^= random.randrange(1, 32)
        wrong[second] ^= random.randrange(1, 32)
        assert mended(wrong) == word
    assert mended(with_checks([1] * (MOST - 5))) is None


def test_checks_are_those_of_bech32m() -> None:
    """The code is the one that BIP-350 describes: its vector ``a1lqfn3a``, the prefix spelt out."""
    letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
    checks = with_checks([ord("a") >> 5, 0, ord("a") & 31])[-6:]
    assert "".join(letters[symbol] for symbol in checks) == "lqfn3a"


# -- another form, a newer version


@given(sheets(), st.text(CAPITALS, min_size=2, max_size=2))
def test_a_code_of_another_form_is_never_an_answer(given_: tuple[Form, Marks], key: str) -> None:
    """It is told that the code is whole and which key it has, also when the number of items is another."""
    of, marks = given_
    assume(key != of.key)
    code = encode(marks, of)
    for other in (
        of._replace(key=key),
        of._replace(key=key, items=of.items + 7),
        of._replace(items=of.items + 7),
    ):
        error = refused(code, other)
        assert (error.code, error.params) == ("answer_code.form", {"found": of.key, "expected": other.key})


def test_a_typo_in_a_code_of_another_form_is_told_as_another_form() -> None:
    """Correcting a letter would not make it a code of this one."""
    assert (
        refused(changed(CODE, other_letters(Random(1), CODE, 1)), form(40, key="22")).code
        == "answer_code.form"
    )


def test_a_code_from_a_newer_version_says_so() -> None:
    """Whatever follows its first letter, as long as the checks are right."""
    numbers = [LETTERS.index(letter) for letter in CODE.lower()]
    for length in (20, 33, 40):
        newer = with_checks([1, *numbers[1:3], *[7] * (length - 9)])
        assert refused("".join(LETTERS[symbol] for symbol in newer)).code == "answer_code.version"


def test_a_whole_code_that_no_sheet_has_is_refused() -> None:
    """Thirteen possible marks do not fill their letters: the largest number is no sheet."""
    of = form(3, 10)
    head = [LETTERS.index(letter) for letter in folded(encode(sheet(of), of))[:3]]
    code = "".join(LETTERS[symbol] for symbol in with_checks([*head, 31, 31, 31]))
    assert refused(code, of).code == "answer_code.broken"


def test_the_key_stands_for_everything_that_is_asked() -> None:
    """Any change makes another key; the same on every machine and in every version."""
    usual: dict[str, Any] = {
        "assessment_id": "prov",
        "role": "chef",
        "perspective": Perspective.SELF,
        "item_ids": ("a", "b"),
        "steps": range(1, 6),
    }
    key = form_key(**usual)
    assert key == "61"
    others: list[dict[str, Any]] = [
        {"assessment_id": "prov2"},
        {"role": "medarbetare"},
        {"perspective": Perspective.REPORTS},
        {"item_ids": ("b", "a")},
        {"item_ids": ("a", "b", "c")},
        {"steps": range(5)},
        {"wordings": ("Jag lyssnar.",)},
    ]
    assert key not in {form_key(**usual | other) for other in others}


def test_a_form_is_of_the_items_and_what_they_say() -> None:
    """Another version is the same form, until an item or a step of the scale says something else."""
    ids = [item.id for item in samples.SAMPLE.items_of("chef")]
    asked = form_of(samples.SAMPLE, "chef", Perspective.SELF, ids)
    assert asked == Form(asked.key, len(ids), ("1", "2", "3", "4", "5", "e", "v", "-"))
    assert form_of(replace(samples.SAMPLE, version="9.9.9"), "chef", Perspective.SELF, ids) == asked
    labels = (*samples.LABELS[:-1], Text("alltid", "always"))
    for other in (
        form_of(replace(samples.SAMPLE, scale=Scale(1, labels)), "chef", Perspective.SELF, ids),
        form_of(samples.SAMPLE, "chef", Perspective.MANAGER, ids),
        form_of(samples.SAMPLE, "chef", Perspective.SELF, ids[::-1]),
    ):
        assert other.key != asked.key
    with pytest.raises(KeyError):
        form_of(samples.SAMPLE, "chef", Perspective.SELF, ["finns-inte"])


# -- hostile text


@given(samples.texts(200))
def test_no_text_is_an_answer_and_none_breaks_the_reading(text: str) -> None:
    """Control characters, lone surrogates, other alphabets: refused with an error that can be shown."""
    for take in (decode, read, read_paper_row):
        with pytest.raises(InputRejected) as error:
            take(text, FORTY)
        told(error.value)
        for shown in map(str, error.value.params.values()):
            assert for_display(shown, single_line=True) == shown


def test_a_very_long_text_is_refused_unread() -> None:
    """However long it is; spaces are counted too."""
    for text in ("A" * 10_000_000, " " * (MAX_TYPED + 1), CODE + " " * MAX_TYPED):
        error = refused(text)
        assert (error.code, error.params) == ("answer_code.length", {"expected": 33, "found": len(text)})
        assert row_refused(text, FORTY).code == "answer_code.row_length"
        with pytest.raises(InputRejected, match="length"):
            read(text, FORTY)


@pytest.mark.parametrize(
    ("wrong", "said"), [("\x1b", "␛"), ("\u202e", ""), ("\x9b", "⟨U+009B⟩"), ("\u0301", "\u0301"), ("ß", "ß")]
)
def test_a_character_that_can_steer_a_screen_is_shown_as_a_sign(wrong: str, said: str) -> None:
    """The error never holds the character itself; one that is ignored (Cf) counts as left out."""
    error = refused(changed(CODE, {7: wrong}))
    assert error.params.get("said", "") == said
    assert error.code == ("answer_code.letter_is" if said else "answer_code.missing")


# -- the row on paper


@given(sheets(most_steps=9))
def test_what_is_written_as_a_row_is_what_is_read(given_: tuple[Form, Marks]) -> None:
    """With or without spaces and strokes, small or capital letters, any dash."""
    of, marks = given_
    row = paper_row(marks, of)
    assert row.startswith(f"{of.key} ")
    for typed in (row, row.upper(), row.replace("/", " "), "".join(row.split()), row.replace("-", "–")):
        assert read_paper_row(typed, of) == read(typed, of) == marks


def test_a_row_is_as_it_is_described() -> None:
    """The example of the module: 4+3·3+8+3·5+1 = 37 and 5+3·2+4+3·3+0 = 24."""
    assert paper_row(tuple("43e515243-"), form(10)) == "K7 43e51/7 5243-/4"


@pytest.mark.parametrize(("steps", "lowest"), [(5, 1), (7, 1), (6, 0), (7, 0)])
def test_any_one_wrong_mark_in_a_row_is_found_in_its_group(steps: int, lowest: int) -> None:
    """With at most seven steps each mark has a figure of its own; the group and its items are told."""
    of = form(12, steps, lowest=lowest)
    assert len(set(figures(of).values())) == len(of.possible)
    marks = sheet(of)
    places = [3 + at + at // 5 * 3 for at in range(12)]
    row = paper_row(marks, of)
    for at, place in enumerate(places):
        assert row[place] == marks[at]
        for wrong in set(of.possible) - {marks[at]}:
            error = row_refused(changed(row, {place: wrong}), of)
            assert (error.code, error.params["group"]) == ("answer_code.row_check", str(at // 5 + 1))
            assert error.params["items"] == ("1–5", "6–10", "11–12")[at // 5]


@pytest.mark.parametrize(("steps", "lowest"), [(8, 1), (9, 1), (10, 0)])
def test_any_one_wrong_step_is_found_on_the_longest_scales(steps: int, lowest: int) -> None:
    """There e, v and - share what figures are left, but no two steps do."""
    of = form(5, steps, lowest=lowest)
    ratings = [mark for mark in of.possible if is_rating(mark)]
    for at in range(5):
        for right in ratings:
            row = paper_row((*["1"] * at, right, *["1"] * (4 - at)), of)
            for wrong in set(ratings) - {right}:
                assert row_refused(changed(row, {3 + at: wrong}), of).code == "answer_code.row_check"


def test_any_two_neighbouring_steps_that_changed_places_are_found() -> None:
    """With five steps; among all marks only those whose figures are five apart are not."""
    of = form(5)
    missed = set()
    for at in range(4):
        for one, other in combinations(of.possible, 2):
            row = paper_row((*["1"] * at, one, other, *["1"] * (3 - at)), of)
            with suppress(InputRejected):
                read_paper_row(changed(row, {3 + at: other, 4 + at: one}), of)
                missed.add((one, other))
    assert missed == {("3", "e"), ("4", "v"), ("5", "-")}


def test_a_row_that_is_off_says_where() -> None:
    """The key, a mark, a check figure, a group that is too short, several groups."""
    assert ROW == "K7 2vv34/1 4ev11/1 v4/1"
    error = row_refused(f"K8{ROW[2:]}")
    assert (error.code, error.params) == ("answer_code.row_form", {"found": "K8", "expected": "K7"})
    for wrong in ("6", "0", "x", "٣", "\x1b"):
        error = row_refused(changed(ROW, {12: wrong}))
        assert (error.code, error.params["item"], error.params["group"]) == ("answer_code.row_mark", 7, 2)
    for wrong in ("x", "٣", str((int(ROW[9]) + 1) % 10)):
        assert row_refused(changed(ROW, {9: wrong})).params == {"group": "1", "items": "1–5"}
    wrong_checks = changed(ROW, {at: str((int(ROW[at]) + 1) % 10) for at in (9, 22)})
    error = row_refused(wrong_checks)
    assert (error.code, error.params) == ("answer_code.row_checks", {"group": "1, 3", "items": "1–5, 11–12"})
    for parted in (ROW, ROW.replace("/", " ")):
        error = row_refused(parted[:12] + parted[13:])
        assert error.code == "answer_code.row_group"
        assert error.params == {"group": 2, "items": "6–10", "answers": 5, "expected": 6, "found": 5}
    for short in ("".join(ROW.split())[:-1], "K7", f"K7 {ROW[11:]}"):
        assert row_refused(short).code == "answer_code.row_length"


def test_a_scale_with_steps_of_two_figures_has_no_row() -> None:
    """There is no telling 1 and 0 from 10; the code is offered all the same."""
    of = form(5, 10)
    assert not offers_paper(of)
    assert offers_paper(form(5, 9))
    assert row_refused("K7 11111/9", of).code == "answer_code.no_row"
    with pytest.raises(InputRejected, match="no_row"):
        paper_row(sheet(of), of)
    with pytest.raises(InputRejected, match=r"answer_code\.length"):
        read("K7 11111/9", of)


# -- which of the two it is


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (changed(CODE, {20: "0"}), "letter_is"),
        (CODE[:-2], "length"),
        (paper_row(MARKS, FORTY)[:-1] + "x", "row_check"),
        (paper_row(MARKS, FORTY).replace("K7", "7K"), "row_form"),
        (paper_row(MARKS, FORTY)[:-5], "row_group"),
        ("hej", "length"),
        ("", "length"),
    ],
)
def test_what_is_read_in_is_told_as_what_it_most_resembles(typed: str, code: str) -> None:
    """A code that is off as a code, a row that is off as a row."""
    with pytest.raises(InputRejected) as error:
        read(typed, FORTY)
    assert error.value.code == f"answer_code.{code}"


@given(st.sampled_from(["AA", "AE", "EA", "A1", "VV", "E9"]), st.integers(1, 15), st.integers(0, 999))
def test_a_row_is_never_taken_for_a_code_nor_the_other_way(key: str, items: int, seed: int) -> None:
    """Whatever the key, also one that looks like marks or like the beginning of a code."""
    of = form(items, key=key)
    marks = sheet(of, seed)
    assert read(paper_row(marks, of), of) == read(encode(marks, of), of) == marks
    with pytest.raises(InputRejected):
        decode(paper_row(marks, of), of)
    with pytest.raises(InputRejected):
        read_paper_row(encode(marks, of), of)


# -- marks and letters


@given(samples.responses())
def test_a_mark_is_an_answer_without_its_comment(given_: Response) -> None:
    """Every answer has one of the possible marks, and the mark its state and step."""
    ids = [item.id for item in given_.items]
    for item_id, mark in zip(ids, marks_of(given_, ids), strict=True):
        answer, kept = given_.answer(item_id), answer_of(mark)
        assert mark in possible_marks(given_.assessment.scale)
        assert (kept.state, kept.value) == (answer.state, answer.value)
        assert kept.comment == ""
        assert is_rating(mark) == (answer.state is AnswerState.RATED)
        assert step_of(mark) == answer.value


def test_marks_have_an_order_and_nothing_else_is_one() -> None:
    """Steps first, lowest to highest; what Python would take for a number is not enough."""
    assert possible_marks(Scale(0, samples.LABELS[:3])) == ("0", "1", "2", "e", "v", "-")
    for text in (" ", "E", "x", "٣", "+4", "4_0", " 4", "04", "4.0"):
        with pytest.raises(ValueError, match=re.escape(text)):
            answer_of(text)
        with pytest.raises(ValueError, match=re.escape(text)):
            step_of(text)


def test_letters_say_bytes_in_the_order_of_their_numbers() -> None:
    """Five bits a letter, no look-alikes, nothing padded."""
    assert len(LETTERS) == len(set(LETTERS)) == 32
    assert not set("ilo0") & set(LETTERS)
    assert lettered(bytes([0b00000_000, 0b01_00010_1, 0b1111_0000])) == "abc9a"
    assert in_groups("abcdefg", 3) == "abc-def-g"
