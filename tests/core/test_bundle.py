"""The bundle's format: what goes in comes out, a private note never does, and the code binds every answer."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sjalvskattning.core.bundle import Bundle, code_of, pack, same_code, unpack, without_private
from sjalvskattning.core.bundle.bundle import FORMAT, MAX_BYTES, VERSION
from sjalvskattning.core.response import (
    UNANSWERED,
    Answer,
    AnswerState,
    Goal,
    GoalStatus,
    Owner,
    Preparation,
    Response,
    Topic,
)
from sjalvskattning.errors import InputRejected
from tests import samples
from tests.bundled import FIRST, FIRST_CODE, body_of, canonical, resealed
from tests.samples import CANNOT_JUDGE, NOT_APPLICABLE, rated, response

MADE, NONCE = "2026-11-21", "0123456789abcdef" * 2
SECRET = "hemligaste ”anteckningen”\n\\ \U0001f512"
SMALL = response({"lyssnar": rated(4, "ett exempel", flagged=True), "avbryter": NOT_APPLICABLE})


def refused(data: bytes) -> str:
    """The code of the refusal."""
    with pytest.raises(InputRejected) as error:
        unpack(data)
    assert error.value.exit_code == 3
    return error.value.code


# -- there and back


@given(samples.prepared_responses(), st.dates(), st.binary(min_size=16, max_size=32))
def test_what_is_packed_is_what_is_unpacked(given_: Response, made: object, nonce: bytes) -> None:
    """Whatever was answered and prepared, less the private notes; the same bytes every time."""
    data = pack(given_, str(made), nonce.hex())
    assert unpack(data) == Bundle(without_private(given_), str(made), nonce.hex())
    assert pack(given_, str(made), nonce.hex()) == data
    assert pack(*unpack(data)) == data
    assert data.startswith(b'{"answers":')  # by which one that is cut short is known


@given(samples.responses())
def test_any_definition_comes_along_whole(given_: Response) -> None:
    """The response can be read where there is no such definition, with the same areas, items and hash."""
    found = unpack(pack(given_, MADE, NONCE)).response
    assert found.assessment == given_.assessment
    assert found.assessment.content_hash == given_.assessment.content_hash
    assert found.items == given_.items


@given(samples.prepared_responses(), st.randoms(use_true_random=False))
def test_the_order_of_answering_is_not_in_the_bytes(given_: Response, random: object) -> None:
    """Answers given in another order make the same bundle."""
    turned = list(given_.answers.items())
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert pack(replace(given_, answers=dict(turned)), MADE, NONCE) == pack(given_, MADE, NONCE)


@given(samples.prepared_responses(comments=st.just(SECRET)))
def test_a_private_note_is_nowhere_in_the_bytes(given_: Response) -> None:
    """Neither as it is, nor escaped, nor the mark that there was one; the rating and the flag stay."""
    private = {item for item, answer in given_.answers.items() if answer.private}
    shared = any(not answer.private for answer in given_.answers.values())
    data = pack(given_, MADE, NONCE)
    found = unpack(data).response
    assert b'"private":true' not in data
    if not shared:
        for form in (SECRET, json.dumps(SECRET)[1:-1], json.dumps(SECRET, ensure_ascii=False)[1:-1]):
            assert form.encode() not in data
    for item in private:
        kept, was = found.answer(item), given_.answers[item]
        assert (kept.state, kept.value, kept.flagged) == (was.state, was.value, was.flagged)
        assert (kept.comment, kept.private) == ("", False)


def test_not_even_that_there_was_a_private_note_is_told() -> None:
    """An item with nothing but a private note looks as if it had never been touched."""
    noted = response({"lyssnar": rated(4), "halsar": Answer(comment=SECRET, private=True)})
    assert pack(noted, MADE, NONCE) == pack(response({"lyssnar": 4}), MADE, NONCE)


# -- the code


def test_a_bundle_of_the_first_version_is_read_and_has_the_code_it_had() -> None:
    """Two people may have noted it a year ago. Whoever changes the format raises VERSION."""
    bundle = unpack(FIRST)
    assert VERSION == 1
    assert pack(*bundle) == FIRST
    assert code_of(FIRST) == FIRST_CODE
    assert bundle.response.answers == {"vagar": rated(2, "Ett exempel ☃", flagged=True)}
    assert bundle.response.preparation.goals == (
        Goal("Mål", "Steg", Owner.EMPLOYER, "2027", "Så", GoalStatus.ONGOING, "kurs"),
    )
    assert bundle.response.assessment.support_named("kurs") is not None
    assert bundle.response.assessment.roles[0].areas[0].reliability is not None


def test_a_code_can_be_read_aloud_and_written_down() -> None:
    """Four groups of four, without letters that are mistaken for one another."""
    code = code_of(pack(SMALL, MADE, NONCE))
    assert re.fullmatch("([a-z1-9]{4}-){3}[a-z1-9]{4}", code)
    assert not set("ilo0") & set(code)


def test_every_change_gives_another_code() -> None:
    """Of an answer, a flag, a comment, a wish, what is agreed on, the heading, the day, and the nonce."""
    prepared = Preparation(topics=(Topic("lyssnar", "mer"),), needs="tid")
    base = replace(SMALL, preparation=prepared)
    changed = [
        base.with_answer("lyssnar", rated(5, "ett exempel", flagged=True)),
        base.with_answer("lyssnar", rated(4, "ett exempel")),
        base.with_answer("lyssnar", rated(4, "Ett exempel", flagged=True)),
        base.with_answer("avbryter", CANNOT_JUDGE),
        base.with_answer("halsar", rated(1)),
        replace(base, finished=True),
        replace(base, preparation=replace(prepared, needs="tid.")),
        replace(base, occasion=replace(base.occasion, name="Kim")),
    ]
    packed = [pack(one, MADE, NONCE) for one in (base, *changed)]
    packed += [pack(base, "2026-11-22", NONCE), pack(base, MADE, NONCE[::-1])]
    assert len({code_of(data) for data in packed}) == len(packed)


@given(samples.prepared_responses(), st.data())
def test_any_other_answer_gives_other_bytes(given_: Response, data: st.DataObject) -> None:
    """Whatever of it may leave the machine; the code is over the bytes."""
    item = data.draw(st.sampled_from([asked.id for asked in given_.items]))
    answer = data.draw(samples.answers(given_.assessment.scale))
    changed = given_.with_answer(item, answer)
    same = without_private(changed) == without_private(given_)
    assert (pack(changed, MADE, NONCE) == pack(given_, MADE, NONCE)) == same


@pytest.mark.parametrize(
    "noted",
    [
        FIRST_CODE,
        FIRST_CODE.upper(),
        FIRST_CODE.replace("-", ""),
        FIRST_CODE.replace("-", " "),
        f"  {FIRST_CODE}\n",
        FIRST_CODE.replace("-", "–"),
        FIRST_CODE.replace("-", "\u2011"),
        FIRST_CODE.replace("-", "\u00a0—\t"),
        FIRST_CODE.replace("-", "\u00ad"),
    ],
)
def test_a_code_is_the_same_however_it_was_written_down(noted: str) -> None:
    """Case, spaces and any kind of hyphen do not count."""
    assert same_code(noted, FIRST_CODE)


@pytest.mark.parametrize(
    "noted",
    ["", "-", FIRST_CODE[:-1], FIRST_CODE + "a", FIRST_CODE[::-1], FIRST_CODE.replace("-", "."),
     FIRST_CODE.replace("j", "ĵ"), FIRST_CODE + "!", "0" + FIRST_CODE],
)  # fmt: skip
def test_any_other_code_is_another(noted: str) -> None:
    """A letter too few, too many or in another place, and any other sign."""
    assert not same_code(noted, FIRST_CODE)


@given(st.integers(0, 18), st.characters(codec="ascii"))
def test_one_letter_makes_another_code(at: int, char: str) -> None:
    """Unless it is the same letter."""
    noted = FIRST_CODE[:at] + char + FIRST_CODE[at + 1 :]
    assert same_code(noted, FIRST_CODE) == (
        noted.lower().replace(" ", "").replace("-", "") == FIRST_CODE.replace("-", "")
        or (FIRST_CODE[at] == "-" and char.isspace())
    )


# -- what is refused


def test_a_bundle_cut_short_anywhere_is_refused() -> None:
    """At every length; only the last line end may be missing."""
    for length in range(len(FIRST) - 1):
        assert refused(FIRST[:length]) == ("bundle.damaged" if length > 10 else "bundle.not_one")
    assert unpack(FIRST[:-1]) == unpack(FIRST)


def test_one_flipped_bit_anywhere_is_refused() -> None:
    """At every place; the last line end alone holds nothing."""
    for at in range(len(FIRST) - 1):
        for bit in (0x01, 0x20, 0x80):
            flipped = bytearray(FIRST)
            flipped[at] ^= bit
            assert refused(bytes(flipped)) in {"bundle.damaged", "bundle.not_one", "bundle.newer"}


@given(st.data())
@settings(max_examples=300)
def test_bytes_put_in_taken_out_or_changed_are_refused(data: st.DataObject) -> None:
    """Anywhere in the file, however many."""
    start = data.draw(st.integers(0, len(FIRST) - 2))
    end = data.draw(st.integers(start, min(start + 40, len(FIRST) - 2)))
    put = data.draw(st.binary(max_size=12))
    spoiled = FIRST[:start] + put + FIRST[end:]
    if spoiled.strip() != FIRST.strip():
        refused(spoiled)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "bundle.not_one"),
        (b"[]", "bundle.not_one"),
        (b"null", "bundle.not_one"),
        (b"{}", "bundle.not_one"),
        (b"\x00" * 100, "bundle.not_one"),
        (b"\xff\xfe\x00\xd8", "bundle.not_one"),
        (b"%PDF-1.7", "bundle.not_one"),
        (b'{"format": "annat", "version": 1}', "bundle.not_one"),
        (b"[" * 100_000, "bundle.not_one"),
        (b"[" * 5000 + b"]" * 5000, "bundle.not_one"),
        (b'{"a":' * 100_000, "bundle.not_one"),
        (b'{"format":"sjalvskattning-bundle","a":' + b"[" * 100_000, "bundle.damaged"),
        (b'{"format":"sjalvskattning-bundle","version":1}', "bundle.damaged"),
        (b'{"format":"sjalvskattning-bundle"}', "bundle.damaged"),
        (b'{"format":"sjalvskattning-bundle","version":true}', "bundle.damaged"),
        (b'{"format":"sjalvskattning-bundle","version":2.0}', "bundle.damaged"),
        (b'{"format":"sjalvskattning-bundle","version":0}', "bundle.damaged"),
        (b'{"format":"sjalvskattning-bundle","version":1' + b"0" * 4000 + b"}", "bundle.damaged"),
        (b'{"format":"sjalvskattning-bundle","version":1' + b"0" * 5000 + b"}", "bundle.damaged"),
        (b'{"format":"sjalvskattning-bundle","version":2}', "bundle.newer"),
        (b'{"format":"sjalvskattning-bundle","version":NaN}', "bundle.damaged"),
    ],
)
def test_what_is_no_bundle_is_refused(data: bytes, code: str) -> None:
    """Other files, other JSON, nesting without end, and numbers that are none."""
    assert refused(data) == code


def test_a_huge_file_is_refused_before_it_is_read_as_json() -> None:
    """Also one that begins as a bundle does."""
    assert refused(FIRST[:-2] + b" " * MAX_BYTES + b"}") == "bundle.not_one"


def test_a_newer_bundle_is_told_by_its_version_whatever_else_it_holds() -> None:
    """The version is read before the sum, which a later format may compute otherwise."""
    body = body_of(FIRST)
    with pytest.raises(InputRejected) as error:
        unpack(canonical({**body, "version": 7, "answers": "something else"}))
    assert (error.value.code, error.value.params) == ("bundle.newer", {"version": 7})


@pytest.mark.parametrize("old", [b'"value":2', b'"private":false', b'"made":"2026-11-21"', b'"min":1'])
def test_a_key_written_twice_is_refused(old: bytes) -> None:
    """Whichever of the two a reader takes, someone else would take the other."""
    assert FIRST.count(old) == 1
    assert refused(FIRST.replace(old, old + b"," + old)) == "bundle.damaged"
    name, _, _ = old.partition(b":")
    assert refused(FIRST.replace(old, name + b":9," + old)) == "bundle.damaged"


@pytest.mark.parametrize(
    "spaced",
    [json.dumps(body_of(FIRST)).encode(), FIRST.replace(b",", b", ", 1), FIRST.decode().encode("utf-16"),
     b"\xef\xbb\xbf" + FIRST],
)  # fmt: skip
def test_the_same_content_in_other_bytes_is_refused(spaced: bytes) -> None:
    """A file has one form, so that it has one code."""
    assert refused(spaced) in {"bundle.damaged", "bundle.not_one"}


def test_a_private_note_that_is_smuggled_in_is_refused() -> None:
    """A forger with every sum right gets nowhere either."""
    body = body_of(FIRST)
    body["answers"]["vagar"]["private"] = True
    assert refused(resealed(body)) == "bundle.damaged"


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_numbers_that_are_none_are_refused(number: str) -> None:
    """Whether JSON has a word for them or they become infinite."""
    assert refused(FIRST.replace(b'"weight":1.0', b'"weight":' + number.encode())) == "bundle.damaged"


@pytest.mark.parametrize("key", ["head", "answers", "preparation", "definition", "made", "nonce"])
def test_a_part_too_many_or_too_few_is_refused(key: str) -> None:
    """What is not known is not passed over in silence."""
    body = body_of(FIRST)
    extra = resealed({**body, "more": key})
    del body[key]
    assert refused(resealed(body)) == "bundle.damaged"
    assert refused(extra) == "bundle.damaged"


def test_a_head_about_another_definition_is_refused() -> None:
    """The hash, the id and the version in the head are those of what is inside."""
    for key in ("hash", "assessment", "version"):
        body = body_of(FIRST)
        body["head"][key] = "0" * 8
        del body["checksum"]
        body["checksum"] = hashlib.sha256(canonical(body)).hexdigest()
        assert refused(canonical(body)) == "bundle.damaged"


@pytest.mark.parametrize("role", ["", "ordforande", "Chef", "__class__"])
def test_a_role_that_the_definition_lacks_is_refused(role: str) -> None:
    """It would have no items to show."""
    body = body_of(FIRST)
    body["head"]["role"] = role
    assert refused(resealed(body)) == "bundle.damaged"


@pytest.mark.parametrize(
    "answer",
    [
        {"state": "rated", "value": None},
        {"state": "rated", "value": 0},
        {"state": "rated", "value": 4},
        {"state": "rated", "value": 2.0},
        {"state": "rated", "value": True},
        {"state": "cannot_judge", "value": 2},
        {"state": "zero", "value": None},
        {"state": ["rated"], "value": 2},
    ],
)
def test_an_answer_that_cannot_be_is_refused(answer: dict[str, object]) -> None:
    """Off the scale, without a value, or with one where there is none."""
    body = body_of(FIRST)
    body["answers"]["vagar"].update(answer)
    assert refused(resealed(body)) == "bundle.damaged"


def test_every_state_comes_along() -> None:
    """Four states, and none of them becomes another."""
    every = {
        "lyssnar": rated(1),
        "avbryter": NOT_APPLICABLE,
        "halsar": CANNOT_JUDGE,
        "ger-svar": Answer(flagged=True),
    }
    found = unpack(pack(response(every), MADE, NONCE)).response
    assert found.answers == every
    assert found.answer("star-upp") == UNANSWERED
    assert found.count(AnswerState.CANNOT_JUDGE) == 1


def test_the_format_is_named_in_the_file() -> None:
    """Someone who finds it can tell what it is."""
    assert FORMAT.encode() in pack(SMALL, MADE, NONCE)
