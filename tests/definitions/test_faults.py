"""The catalogue of faults: one thing is wrong in a sample, and that is told, where it is, and no more."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

import sjalvskattning.definitions
from sjalvskattning.definitions import reading
from sjalvskattning.definitions.faults import DefinitionRejected
from sjalvskattning.definitions.load import parse
from sjalvskattning.definitions.rendering import render_fault
from sjalvskattning.errors import NotFound
from sjalvskattning.locale import Language, Translator
from sjalvskattning.locale.definitions import TEXTS
from tests.definitions.samples import VALID, Spoiled, faults_of, places, spoil
from tests.definitions.spoiled import ONE_FAULT, TEXT

# faults that only bytes or a name can show; provoked in this module and in test_hostile.py and test_load.py
OTHERS = {
    "encoding.utf16",
    "encoding.not_utf8",
    "file.binary",
    "file.too_large",
    "file.not_yaml",
    "file.not_a_file",
    "file.unreadable",
}


def test_the_sample_has_no_faults() -> None:
    """The definition that the other tests spoil is itself accepted."""
    assessment, faults = parse(VALID.encode(), "prov.yaml")

    assert faults == ()
    assert assessment is not None


@pytest.mark.parametrize("loader", ["CBaseLoader", "BaseLoader"])
@pytest.mark.parametrize(
    ("code", "spoiled"), ONE_FAULT, ids=[f"{n}-{code}" for n, (code, _) in enumerate(ONE_FAULT)]
)
def test_one_fault_is_told_once_and_where_it_is(
    code: str, spoiled: Spoiled, loader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exactly that fault, at that line and column, with PyYAML's C parser and with its Python parser."""
    monkeypatch.setattr(reading, "LOADER", getattr(yaml, loader))

    assert places(faults_of(spoiled.text)) == [(code, spoiled.line, spoiled.column)]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_fault_can_be_written(language: Language) -> None:
    """No text lacks a parameter, and none shows an unfilled one."""
    for _, spoiled in ONE_FAULT:
        for fault in faults_of(spoiled.text):
            shown = render_fault(fault, Translator(language), "prov.yaml")
            assert not re.search(r"[{][a-z_]+[}]", shown.replace(fault.line_text.strip(), "")), shown


def codes_in_texts() -> set[str]:
    """The fault codes that have a sentence."""
    codes = {key.removeprefix("definitions.").removesuffix(".what") for key in TEXTS if key.endswith(".what")}
    return {code for code in codes if "." in code}


def codes_in_source() -> set[str]:
    """The fault codes that the room's source mentions."""
    room = Path(str(sjalvskattning.definitions.__file__)).parent
    source = "\n".join(path.read_text("utf-8") for path in room.glob("*.py"))
    topics = {code.partition(".")[0] for code in codes_in_texts()}
    return set(re.findall(rf'"((?:{"|".join(topics)})\.[a-z0-9_]+)"', source))


def test_every_code_has_texts_and_every_text_a_code() -> None:
    """Sentence and remedy in both languages for each code in the source, and no texts left over."""
    assert codes_in_source() == codes_in_texts()
    for code in codes_in_texts():
        for part in ("what", "remedy"):
            assert all(TEXTS[f"definitions.{code}.{part}"]), code


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_rooms_errors_have_texts(language: Language) -> None:
    """What a face shows for a definition that is missing or rejected, filled from the error's params."""
    t = Translator(language)
    for error in (
        NotFound("definitions.not_found", name="x", suggestion=""),
        DefinitionRejected("x.yaml", ()),
    ):
        for part in ("what", "remedy"):
            assert t(f"{error.code}.{part}", **error.params)


def test_every_code_is_provoked() -> None:
    """Each code of the catalogue is met by a test, except the one for pydantic errors nobody has seen."""
    assert {code for code, _ in ONE_FAULT} | OTHERS | {"value.unaccepted"} == codes_in_texts()


def test_every_sentence_ends_and_no_word_of_the_parsers_is_shown() -> None:
    """Whole sentences; nothing of PyYAML's or pydantic's English."""
    for key, pair in TEXTS.items():
        if key.count(".") == 3 and key.endswith((".what", ".remedy")):
            assert all(text.endswith((".", "?", "!")) for text in pair), key
            assert not any(
                word in text for text in pair for word in ("scalar", "token", "pydantic", "mapping")
            )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("viktning", "weight"),
        ("påstående", "text"),
        ("fråga", "question"),
        ("källa", "source"),
        ("styrka", "strength"),
        ("fungerar", "works"),
        ("brister", "fails"),
        ("Third", "third"),
        ("questoin", "question"),
        ("engelska", "en"),
    ],
)
def test_a_swedish_or_mistyped_key_is_recognised(written: str, meant: str) -> None:
    """An unknown key asks about the key that was meant, and that key is not also called missing."""
    item = spoil("excluded:\n", f"          - id: ny\n            ¤{written}: x\nexcluded:\n")
    unknown = [fault for fault in faults_of(item.text) if fault.code in ("key.unknown", "key.missing")]

    suggested = [fault.params["suggestion"] for fault in unknown if fault.code == "key.unknown"]
    missing = [str(fault.params["keys"]).split(", ") for fault in unknown if fault.code == "key.missing"]
    assert suggested == [meant]
    assert meant not in missing[0]


def test_near_misses_are_asked_about() -> None:
    """Ids, roles, kinds, numbers and booleans each come with what was probably meant."""
    cases = [
        ("id: respekt", "id: ¤Respekt för alla", "respekt-for-alla"),
        ("extends: medarbetare", "extends: ¤medarbetar", "medarbetare"),
        ("kind: condition", "kind: ¤förutsättning", "condition"),
        ("kind: condition", "kind: ¤conditon", "condition"),
        ("passage: punkt 2, relation: restates", "passage: punkt 2, relation: ¤tolkar", "interprets"),
        ("min_share: 0.5", "min_share: ¤0,5", "0.5"),
        ("overall: no", "overall: ¤falskt", "nej"),
        ("version: 1.0.0", "version: ¤1.2", "1.2.0"),
    ]
    for old, new, meant in cases:
        (fault,) = faults_of(spoil(old, new).text)
        assert fault.params["suggestion"] == meant


def test_a_duplicate_key_names_both_lines() -> None:
    """The fault stands at the second key and says where the first is."""
    (fault,) = faults_of(spoil("version: 1.0.0\n", "version: 1.0.0\n¤id: annan\n").text)

    assert (fault.line, fault.params["first_line"]) == (5, 3)


def test_a_ring_is_written_out() -> None:
    """A ring of roles names every role in it, once."""
    text = spoil(
        "excluded:\n",
        "  - {id: a, title: A, about: A., extends: ¤b}\n  - {id: b, title: B, about: B., extends: c}\n"
        "  - {id: c, title: C, about: C., extends: a}\nexcluded:\n",
    ).text
    (fault,) = faults_of(text)

    assert fault.params["ring"] == "a → b → c → a"


def test_all_faults_in_one_pass() -> None:
    """Syntax errors do not hide each other, nor what is wrong with keys and values elsewhere."""
    text = VALID
    for old, new in [
        ("about: En mening om skattningen.", "about: Så här: en mening."),
        ("min_share: 0.5", "min_share: 2"),
        ("text: Jag bemöter alla", "text: @Jag bemöter: alla"),
        ("third: bemöter alla", 'third: "bemöter alla'),
        ("strength: vill", "styrka: vill"),
        ("id: far-stod", "id: Får stöd"),
    ]:
        text = spoil(old, "¤" + new, text).text

    assert [fault.code for fault in faults_of(text)] == [
        "yaml.colon", "value.share", "yaml.special_start", "yaml.unclosed_quote", "key.unknown", "value.id",
    ]  # fmt: skip


def test_after_an_error_that_cannot_be_stepped_over_the_rest_is_looked_through() -> None:
    """A wrong indentation ends the reading; probable faults on later lines are told all the same."""
    text = spoil("  title: Medarbetarpolicy", "¤   title: Medarbetarpolicy").text
    text = spoil(TEXT, "text: ¤Jag säger: stopp.", text).text
    text = spoil("question: Hur lyssnar du?", "question: ¤Hur #lyssnar du?", text).text
    found = [fault.code for fault in faults_of(text)]

    assert found == ["yaml.indent", "yaml.colon", "text.cut"]


def test_tabs_are_all_listed_and_do_not_hide_the_rest() -> None:
    """Each line indented with tabs is told, and a fault elsewhere too."""
    text = "\n".join(re.sub("^( +)", lambda m: "\t" * (len(m[1]) // 2), line) for line in VALID.split("\n"))
    text = text.replace("min_share: 0.5", "min_share: 2")
    faults = faults_of(text)

    tabbed = [number for number, line in enumerate(text.split("\n"), 1) if line.startswith("\t")]
    assert [fault.line for fault in faults if fault.code == "indent.tab"] == tabbed
    assert [fault.code for fault in faults if fault.code != "indent.tab"] == ["value.share"]


def test_words_that_mean_yes_and_no() -> None:
    """Ja, nej, yes, no, true and false in any case; nothing is read as a boolean elsewhere."""
    for word, expected in [
        ("Ja", True),
        ("nej", False),
        ("YES", True),
        ("no", False),
        ("true", True),
        ("False", False),
    ]:
        assessment, _ = parse(VALID.replace("overall: no", f"overall: {word}").encode(), "prov.yaml")
        assert assessment is not None
        assert assessment.scoring.overall is expected
    assessment, _ = parse(VALID.replace("name: Prov", "name: no").encode(), "prov.yaml")
    assert assessment is not None
    assert assessment.name.sv == "no"


def test_faults_come_by_place_and_as_json() -> None:
    """Sorted by line and column; the dictionary has exactly the documented keys."""
    text: Any = VALID.replace("weight: 1.5", "weight: x").replace("version: 1.0.0", "version: x")
    faults = faults_of(text)

    assert [fault.line for fault in faults] == sorted(fault.line for fault in faults)
    assert faults[0].to_dict() == {
        "code": "value.version",
        "severity": "error",
        "line": 4,
        "column": 10,
        "width": 1,
        "params": {"key": "version", "value": "x", "suggestion": ""},
        "line_text": "version: x",
    }
