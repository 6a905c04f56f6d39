"""What an author probably meant: Swedish words for the format's English ones, and near misses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

MAX_COMPARED = 40
"""Longer words than this are not compared; no key or id that someone mistypes is as long."""

_SWEDISH_KEYS: dict[str, tuple[str, ...]] = {
    "antal": ("min_items",),
    "avsnitt": ("section",),
    "avser": ("about",),
    "beskrivning": ("about",),
    "beslut": ("decision",),
    "brister": ("fails",),
    "dokument": ("policy",),
    "engelska": ("en",),
    "erbjuder": ("support",),
    "erbjuds": ("support",),
    "etiketter": ("labels",),
    "exkluderat": ("excluded",),
    "eng": ("en",),
    "english": ("en",),
    "forvantningar": ("areas", "items", "roles"),
    "fraga": ("question",),
    "fragor": ("items", "question"),
    "fungerar": ("works",),
    "fungerar_inte": ("fails",),
    "galler": ("for",),
    "handlar_om": ("about",),
    "identitet": ("id",),
    "kalla": ("source",),
    "kommun": ("organisation",),
    "motivering": ("reason",),
    "namn": ("name", "title"),
    "niva": ("strength",),
    "nivaer": ("labels",),
    "om": ("about",),
    "omrade": ("areas",),
    "omraden": ("areas",),
    "omvand": ("reverse",),
    "orsak": ("reason",),
    "organization": ("organisation",),
    "passus": ("passage",),
    "pastaende": ("text", "items"),
    "pastaenden": ("items",),
    "poang": ("scoring",),
    "policyn": ("policy",),
    "punkt": ("passage",),
    "relaterar": ("relation",),
    "reliabilitet": ("reliability", "r"),
    "roll": ("roles",),
    "roller": ("roles",),
    "rubrik": ("title",),
    "skal": ("reason",),
    "skala": ("scale",),
    "sort": ("kind",),
    "standardavvikelse": ("sd",),
    "steg": ("labels",),
    "stod": ("support",),
    "stycke": ("passage",),
    "styrka": ("strength",),
    "tillforlitlighet": ("reliability", "r"),
    "titel": ("title",),
    "tredje": ("third",),
    "tredje_person": ("third",),
    "tredjeperson": ("third",),
    "typ": ("kind", "relation"),
    "undantag": ("excluded",),
    "underomraden": ("areas",),
    "uteslutet": ("excluded",),
    "utesluts": ("excluded",),
    "utokar": ("extends",),
    "utvidgar": ("extends",),
    "vikt": ("weight",),
    "viktning": ("weight",),
    "arver": ("extends",),
}  # fmt: skip

_SWEDISH_VALUES = {
    "aterger": "restates",
    "aterge": "restates",
    "ateger": "restates",
    "tolkar": "interprets",
    "tolkning": "interprets",
    "forvantan": "expectation",
    "forvantning": "expectation",
    "forvantningar": "expectation",
    "forutsattning": "condition",
    "forutsattningar": "condition",
    "villkor": "condition",
}
_SWEDISH_BOOLEANS = {
    **dict.fromkeys(("sant", "sann", "on", "pa", "1", "j", "y"), "ja"),
    **dict.fromkeys(("falskt", "falsk", "off", "av", "0", "n"), "nej"),
}


def fold(word: str) -> str:
    """Lower case without accents, with ``_`` for spaces and hyphens: å and ä become a, ö becomes o."""
    letters = unicodedata.normalize("NFD", word.strip().casefold())
    return re.sub(r"[\s-]+", "_", "".join(char for char in letters if not unicodedata.combining(char)))


def key_meant(key: str, allowed: Iterable[str]) -> str:
    """The allowed key that an unknown one stands for, or ""."""
    names, folded = tuple(allowed), fold(key[:MAX_COMPARED])
    for name in (folded, *_SWEDISH_KEYS.get(folded, ())):
        if name in names:
            return name
    return near(folded, names)


def value_meant(value: str, allowed: Iterable[str]) -> str:
    """The allowed value that another word stands for, or ""."""
    names, folded = tuple(allowed), fold(value[:MAX_COMPARED])
    meant = _SWEDISH_VALUES.get(folded, folded)
    return meant if meant in names else near(folded, names)


def boolean_meant(value: str) -> str:
    """The Swedish yes or no that a word probably means, or ""."""
    return _SWEDISH_BOOLEANS.get(fold(value[:MAX_COMPARED]), "")


def near(word: str, candidates: Iterable[str]) -> str:
    """The candidate most like ``word``, or "" when none is."""
    if not word or len(word) > MAX_COMPARED:
        return ""
    from difflib import get_close_matches

    found = get_close_matches(word, [name for name in candidates if name], n=1, cutoff=0.7)
    return found[0] if found else ""


def as_id(text: str) -> str:
    """``text`` as an id may be written, or "" when nothing of it can be kept."""
    parts = re.findall(r"[a-z0-9_]+", fold(text[:200]).replace("_", "-"))
    return "-".join(parts)[:64].strip("-")
