"""The product's own words: one for each thing, the same in every text; ``docs/glossary.md`` lists them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import pytest

from tests.locale.prose import ROOT, interface

GLOSSARY = ROOT / "docs" / "glossary.md"

pytestmark = pytest.mark.trust(part="language")


class Term(NamedTuple):
    """A word as it is found in texts: in Swedish, in English, and where another word is right."""

    swedish: str
    english: str
    but: str = "(?!)"


TERMS = {
    "självskattning": Term("självskattning", "self-assessment|sjalvskattning"),
    "skattning": Term(
        r"(?<!själv)\bskattning(?:en|ar|arna)?\b",
        "assessment|rating|this one|it |one ",
        r"(?:mirror|plain)\.|workbook\.",
    ),
    "påstående": Term("påstående", "statement|item|question", r"picture\.|frames\."),
    "område": Term(r"område", "area"),
    "förutsättning": Term("förutsättning", "condition"),
    "skala, steg": Term(r"\bskala", "scale"),
    "ej aktuellt": Term("ej aktuellt", "not applicable"),
    "kan inte bedöma": Term(r"kan inte bedöma\b", "cannot judge"),
    "medel, medelvärde": Term(r"\bmedel(?:värde\w*)?\b", r"\bmeans?\b"),
    "samtalsunderlag, underlag": Term("samtalsunderlag", "notes"),
    "medarbetarsamtal": Term("medarbetarsamtal", "appraisal conversation|medarbetarsamtal"),
    "lönesamtal": Term("lönesamtal", "salary conversation|lonesamtal"),
    "utkast": Term(r"\butkast", "draft"),
    "kuvert": Term("kuvert", "envelope|them|it "),
    "försegla, lösenfras": Term("lösenfras", "passphrase"),
    "överenskommelse": Term(r"\böverenskommelse\w*", "agreement|agreed"),
    "uppdragskontrakt": Term("uppdragskontrakt", "assignment contract|uppdragskontrakt"),
    "åtagande": Term(r"\båtagande", "commitment|undertaking", r"plain\.(?:due|agreement)"),
    "uppföljning": Term(r"\buppföljning", "follow-up|latest one|that one"),
    "samtalskarta": Term("samtalskarta", "plan"),
    "spegel": Term(r"\bspegel", "mirror"),
    "tema": Term(r"\btema(?:n|na|t)?\b", "theme", r"tui\."),
    "gruppsession": Term("gruppsession", "group session"),
    "den som leder": Term("den som leder", "facilitator"),
    "uppdelning": Term(r"\buppdelning", "breakdown"),
    "engångslapp": Term("engångslapp", "one-time ticket"),
    "svarspaket, svarskod": Term("svarspaket", "answer packet"),
    "inbjudan": Term("inbjudan", "invitation"),
    "fritext": Term("fritext", "free text"),
    "kolumnkarta": Term("kolumnkarta", "column map"),
    "spårning, passage": Term(r"\bpassage", "passage"),
    "fingeravtryck": Term("fingeravtryck", "fingerprint"),
    "säkerhetskopia": Term("säkerhetskopi", "back(?:ed)? ?(?:them )?up"),
    "bilaga": Term(r"\bbilag", "appendix"),
    "allmän handling": Term("allmän handling", "public record"),
}
"""What the texts are held to, under the words that the glossary has in Swedish."""

SEEN_BESIDE = {"roll", "svar", "bild", "kommentar, anteckning", "intervall"}
"""Words with more than one meaning, which the glossary tells apart and a pattern cannot."""


def listed() -> dict[str, str]:
    """The glossary's rows: Swedish and English."""
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|", GLOSSARY.read_text("utf-8"), re.MULTILINE)
    return {swedish: english for swedish, english in rows if swedish not in {"svenska", "---"}}


@cache
def pairs() -> tuple[tuple[str, str, str], ...]:
    """Every interface text: its key, the Swedish and the English."""
    both = zip(interface("sv"), interface("en"), strict=True)
    return tuple((key, swedish, english) for (key, swedish), (_, english) in both)


def strays(name: str, texts: Iterable[tuple[str, str, str]]) -> list[str]:
    """Texts where the Swedish has the word and the English has another."""
    term = TERMS[name]
    return [
        f"{key}: {swedish!r} {english!r}"
        for key, swedish, english in texts
        if re.search(term.swedish, swedish, re.IGNORECASE)
        and swedish != english
        and not re.search(term.english, english, re.IGNORECASE)
        and not re.match(term.but, key)
    ]


def test_the_glossary_and_what_is_held_are_the_same() -> None:
    """Every row is held in the texts or said to have several meanings, and nothing else is."""
    assert set(listed()) == set(TERMS) | SEEN_BESIDE


@pytest.mark.parametrize("name", TERMS)
def test_the_english_is_the_one_that_the_glossary_has(name: str) -> None:
    """A row's English words are what the texts are held to."""
    for word in listed()[name].split(", "):
        term = TERMS[name]
        both = {
            "scale": "scale",
            "step": "scale",
            "seal": "passphrase",
            "trace": "passage",
            "answer code": "answer packet",
        }
        assert re.search(term.english, both.get(word, word)), word


@pytest.mark.parametrize("name", TERMS)
def test_a_word_has_one_translation(name: str) -> None:
    """Wherever the Swedish has the word, the English has its translation."""
    assert strays(name, pairs()) == []


def test_another_translation_would_be_seen() -> None:
    """A text that calls an envelope a package is found, and one that calls it an envelope is not."""
    assert strays("kuvert", [("a", "Ett kuvert", "A package")]) == ["a: 'Ett kuvert' 'A package'"]
    assert strays("kuvert", [("a", "Ett kuvert", "An envelope")]) == []
