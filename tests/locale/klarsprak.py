"""A lint for Swedish: plain words, du, ska, short sentences, and typography as in a printed book.

The words are our own choice of what Svarta listan and Språkrådet's advice are about. Each rule has a sentence
that it must catch, and one that says the same and must pass; ``test_swedish.py`` tries both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tests.locale.stuffy import STUFFY


class Rule(NamedTuple):
    """What is looked for, a sentence that has it, and one that says it better."""

    name: str
    pattern: re.Pattern[str]
    bad: str
    good: str


class Fault(NamedTuple):
    """A rule that a text trips, and on which words."""

    rule: str
    words: str


LONGEST = 30
"""Words in a sentence that can be followed without reading it twice."""

PASSIVES = 3
"""Verbs in the passive that make a sentence one where nobody does anything."""

_SIGNS = [
    ("raka citattecken", r"[\"']", 'Tryck på "Klar".', "Tryck på ”Klar”."),
    ("engelska citattecken", "[“‘„«»]", "Tryck på “Klar”.", "Tryck på ”Klar”."),
    ("tre punkter", r"\.{2,}", "Läser svaren ...", "Läser svaren …"),
    ("bindestreck som tankstreck", r"(?<=\S) - (?=\S)", "Svara - eller låt bli.", "Svara – eller låt bli."),
    ("långt tankstreck", "—", "Svara — eller låt bli.", "Svara – eller låt bli."),
    ("halvt tankstreck", r"\w –\w|[^\W\d]– \w", "Svara –eller låt bli.", "Svara – eller låt bli."),
    ("lös procent", r"[ \d]%", "Minst 30 % svarade.", "Minst 30\xa0% svarade."),
    ("lösa tusental", r"\d [0-9]{3}(?!\d)", "Högst 10 000 tecken.", "Högst 10\xa0000 tecken."),
    ("tusental med komma", r"\d,[0-9]{3}(?!\d)", "Högst 10,000 tecken.", "Högst 10\xa0000 tecken."),
    ("kolon i klockslag", r"(?<![\d:])\d{1,2}:[0-5]\d(?![\d:])", "Sparat 14:30.", "Sparat 14.30."),
    ("decimalpunkt", r"(?<![\w./])\d\.\d(?!\w|\.\d)", "Medel 3.4.", "Medel 3,4."),
    ("två blanksteg", r"\S  +\S", "Du kan  ändra.", "Du kan ändra."),
    (
        "blanksteg före skiljetecken",
        r"\w +[,;.!?](?= |$)",
        "Du kan ändra , om du vill.",
        "Du kan ändra, om du vill.",
    ),
    (
        "inget blanksteg efter punkt",
        r"[a-zåäö]\.[A-ZÅÄÖ][a-zåäö]",
        "Läs igenom.Spara sedan.",
        "Läs igenom. Spara sedan.",
    ),
    ("minus som tankstreck", "−(?=[a-zåäö]{2})", "Svara −eller låt bli.", "Svara – eller låt bli."),
    (
        "sammansättning utan bindestreck",
        r"\b(?:[A-ZÅÄÖ]{2,}|Excel|Word|Markdown|Parquet) (?:fil|kod|dokument|chef|schema|export|tabell|blad)"
        r"(?:en|er|et|erna|ar|arna|s)?\b",
        "Spara som PDF fil.",
        "Spara som PDF-fil.",
    ),
]

_ADDRESS = [
    (
        "ni-tilltal",
        r"(?<=[a-zåäö,] )(?:Ni|Er|Ert|Era)\b|\bEder[st]?\b",
        "Vi ber att Ni svarar.",
        "Svara, är du snäll.",
    ),
    (
        "den som använder programmet",
        r"\b[Aa]nvändare[ns]*\b",
        "Användaren väljer policy.",
        "Du väljer policy.",
    ),
    ("två man", r"\b[Mm]an\b[^.!?]*\bman\b", "Man väljer det man vill.", "Du väljer det du vill."),
    ("hon/han", r"\b(?:han|hon|honom|henne)/\w+|\boch/eller\b", "Låt han/hon svara.", "Låt hen svara."),
    ("blandat du och ni", r"\b[Dd]u\b[^.!?]*\bNi\b", "Du svarar när Ni vill.", "Du svarar när du vill."),
]

_SPLIT = [
    (
        "medarbetar samtal",
        r"[Mm]edarbetar (?:\w+)",
        "Förbered ditt medarbetar samtal.",
        "Förbered ditt medarbetarsamtal.",
    ),
    ("löne samtal", r"[Ll]öne \w+", "Förbered ditt löne samtal.", "Förbered ditt lönesamtal."),
    ("samtals underlag", r"[Ss]amtals \w+", "Läs ditt samtals underlag.", "Läs ditt samtalsunderlag."),
    ("själv skattning", r"[Ss]jälv skattning\w*", "En själv skattning.", "En självskattning."),
    ("upp följning", r"[Uu]pp följ\w*", "Gör en upp följning.", "Gör en uppföljning."),
    ("överens kommelse", r"[Öö]verens kommelse\w*", "En överens kommelse.", "En överenskommelse."),
    ("fri text", r"[Ff]ri text\w*", "Ingen fri text samlas in.", "Ingen fritext samlas in."),
    ("säkerhets kopia", r"[Ss]äkerhets \w+", "Gör en säkerhets kopia.", "Gör en säkerhetskopia."),
    ("lösen fras", r"[Ll]ösen (?:fras|ord)\w*", "Välj en lösen fras.", "Välj en lösenfras."),
    ("arbets plats", r"[Aa]rbets \w+", "På din arbets plats.", "På din arbetsplats."),
    ("grupp session", r"[Gg]rupp (?:session|samtal)\w*", "Led en grupp session.", "Led en gruppsession."),
    ("kolumn karta", r"[Kk]olumn kart\w+", "Gör en kolumn karta.", "Gör en kolumnkarta."),
    ("skärm läsare", r"[Ss]kärm läsar\w+", "För en skärm läsare.", "För en skärmläsare."),
    ("för handsvisa", r"[Ff]ör hand\w+", "Du kan för handsvisa.", "Du kan förhandsvisa."),
    ("mellan slag", r"[Mm]ellan slag\b", "Skriv ett mellan slag.", "Skriv ett mellanslag."),
    ("idag", r"\b(?:[Ii]dag|[Ii]morgon|[Ii]kväll|[Ii]går)\b", "Svara idag.", "Svara i dag."),
    ("istället", r"\b[Ii]stället\b", "Svara istället.", "Svara i stället."),
    ("iallafall", r"\b[Ii]allafall\b", "Svara iallafall.", "Svara i alla fall."),
    ("tillbaks", r"\b[Tt]illbaks\b", "Gå tillbaks.", "Gå tillbaka."),
    (
        "vart för var",
        r"\b[Vv]art (?:är|ligger|finns|står)\b",
        "Se vart filen ligger. Vart ligger den?",
        "Se var filen ligger. Var ligger den?",
    ),
    ("dubbelt genitiv", r"\b\w+s's\b|\b\w+:s's\b", "Köpings's policy.", "Köpings policy."),
]

_SHORTENED = (
    "förkortning",
    r"\b(?:t\.? ?ex|bl\.? ?a|m\.? ?m|m\.? ?fl|o\.? ?s\.? ?v|osv|resp|ev|f\.? ?n|p\.? ?g\.? ?a"
    r"|d\.? ?v\.? ?s|dvs|inkl|exkl|ca|fr\. ?o\. ?m|t\. ?o\. ?m|s\.? ?k|mvh|pga|iom)\b\.?(?![-\w])",
    "Skriv t.ex. ett datum.",
    "Skriv till exempel ett datum.",
)

_NOUN_FOR_VERB = (
    "substantiv för verb",
    r"\b(?:[Gg]enomför|genomföra|utför|utföra|[Gg]ör|göra|företar|företa) (?:en |ett )?"
    r"(?!förändring|förening|skattning)\w+(?:ning|ande)"
    r"(?:en|et|ar|arna)? av\b",
    "Gör en bedömning av svaren.",
    "Bedöm svaren.",
)


def _rules() -> Iterator[Rule]:
    for name, pattern, bad, good in (*_SIGNS, *_ADDRESS, *_SPLIT, _SHORTENED, _NOUN_FOR_VERB):
        yield Rule(name, re.compile(pattern), bad, good)
    for name, pattern, bad, good in STUFFY:
        yield Rule(name, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), bad, good)


RULES = tuple(_rules())
"""Every rule that looks for words or signs."""

COUNTED = {
    "lång mening": (
        "När du har svarat på alla påståenden i alla områden och har tittat igenom svaren en gång till kan "
        "du välja att gå vidare till underlaget, där du skriver det som du vill ta upp med din chef.",
        "Svara på alla påståenden och titta igenom dem. Gå sedan vidare till underlaget. Där skriver du det "
        "som du vill ta upp med din chef.",
    ),
    "passiv mening": (
        "Svaren samlas in, sammanställs och redovisas efter att de har granskats.",
        "Vi samlar in svaren och granskar dem. Sedan visar vi dem.",
    ),
}
"""The rules that count in a sentence, with a bad one and a good one."""

_ANY = re.compile("|".join(f"(?:{rule.pattern.pattern})" for rule in RULES), re.IGNORECASE)
_PASSIVE = re.compile(r"\b[a-zåäö]{3,}(?:as|es|ds|ts|ras|nas|äs|ns|rs|ls)\b|\b(?:läs|gör|sätt|ställ)s\b")
_ALLOWED = """
    finns minst oftast bäst annars alltid hans hennes deras allas vars dess oss hos plats dags tills dessutom
    utåt inåt någons andras ens chefens medarbetarens kollegans medarbetares kommunens policyns arbetsgivarens
    ledarens gruppens skalans filens områdets påståendets programmets underlagets minns trivs hoppas lyckas
    syns känns hörs umgås vistas krävs behövs saknas slutas tillsammans
"""
_NOT_PASSIVE = frozenset(_ALLOWED.split())
WORD = re.compile(r"\b(?!N\b)[^\W\d]+")
"""A word of a sentence; what stands for something filled in is none."""

_SENTENCE = re.compile(r"(?<=[.!?…:;])[”)]*\s+|\n")


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text; a colon or a semicolon ends one too, since the reader may rest there."""
    yield from (part.strip() for part in _SENTENCE.split(text) if part.strip())


def passives(sentence: str) -> list[str]:
    """The verbs of a sentence that look passive: an -s on a verb's stem, and no genitive before a noun."""
    found = _PASSIVE.findall(sentence.casefold())
    return [word for word in found if word not in _NOT_PASSIVE and not word.endswith(("ens", "ets", "rnas"))]


def faults(text: str) -> Iterator[Fault]:
    """Everything that the lint has against a Swedish text."""
    if _ANY.search(text):
        for rule in RULES:
            yield from (Fault(rule.name, found[0]) for found in rule.pattern.finditer(text))
    for sentence in sentences(text):
        if len(WORD.findall(sentence)) > LONGEST:
            yield Fault("lång mening", sentence)
        if len(passives(sentence)) >= PASSIVES:
            yield Fault("passiv mening", sentence)
