"""The sheets and columns of a workbook, as XLSForm has them: a name, ``::en`` for the translation."""

from __future__ import annotations

import re
from typing import NamedTuple

from sjalvskattning.definitions import words

ITEMS, SETTINGS, SCALE, ROLES, AREAS, EXCLUDED = "items", "settings", "scale", "roles", "areas", "excluded"
SUPPORT = "support"

ITEM_TEXTS = ("text", "third", "works", "fails", "question")
LISTS = ("works", "fails")
SPLIT = ("trace", "themes", "for")
"""Lists in one cell, with commas between."""

MEASURED = {"sd": "sd", "r": "r", "n": "n", "measured": "source"}
"""What was measured about an area: the sheet's column, and the definition's key."""

COLUMNS: dict[str, tuple[str, ...]] = {
    ITEMS: (
        "role", "area", "subarea", "id", "text", "third", "works", "fails", "question", "section", "passage",
        "relation", "trace", "strength", "themes", "weight", "reverse",
    ),
    SETTINGS: ("setting", "value"),
    SCALE: ("step", "label"),
    ROLES: ("id", "title", "about", "extends"),
    AREAS: ("role", "id", "parent", "title", "kind", "about", *MEASURED),
    EXCLUDED: ("section", "passage", "reason", "trace"),
    SUPPORT: ("id", "title", "about", "section", "passage", "relation", "trace", "for"),
}  # fmt: skip

_SWEDISH: dict[str, str] = {
    "roll": "role", "omrade": "area", "delomrade": "subarea", "underomrade": "subarea", "pastaende": "text",
    "tredje_person": "third", "utifran": "third", "fungerar": "works", "tecken": "works", "brister": "fails",
    "fraga": "question", "avsnitt": "section", "rubrik": "section", "stalle": "passage", "passage": "passage",
    "relation": "relation", "spar": "trace", "styrka": "strength", "tema": "themes", "teman": "themes",
    "theme": "themes", "vikt": "weight", "omvand": "reverse", "skal": "reason", "instalning": "setting",
    "installning": "setting", "varde": "value", "steg": "step", "etikett": "label", "titel": "title",
    "om": "about", "utokar": "extends", "overordnat": "parent", "sort": "kind",
    "standardavvikelse": "sd", "reliabilitet": "r", "antal": "n", "matt": "measured", "galler": "for",
}  # fmt: skip
_SHEETS = {
    "pastaenden": ITEMS, "survey": ITEMS, "blad1": ITEMS, "sheet1": ITEMS, "installningar": SETTINGS,
    "skala": SCALE, "roller": ROLES, "omraden": AREAS, "undantag": EXCLUDED, "undantaget": EXCLUDED,
    "stod": SUPPORT,
}  # fmt: skip
_HEADER = re.compile(r"(?P<name>.+?)(?:(?:::|\s)(?P<number>\d{1,2}))?(?:::(?P<language>sv|en))?")


class Column(NamedTuple):
    """What a column holds. ``number`` counts the signs from 1; 0 when the header has none."""

    name: str
    number: int = 0
    english: bool = False

    @property
    def header(self) -> str:
        """The column's header: ``works::2::en``."""
        number = f"::{self.number}" if self.number else ""
        return f"{self.name}{number}{'::en' if self.english else ''}"


def column_of(header: str, sheet: str) -> Column | None:
    """The column that a header names, in English or Swedish; None for one that the sheet does not have."""
    match = _HEADER.fullmatch(header.strip())
    if match is None:
        return None
    folded = words.fold(match["name"])
    known = COLUMNS[sheet]
    name = folded if folded in known else _SWEDISH.get(folded, "")
    if name not in known:
        return None
    return Column(name, int(match["number"] or 0), match["language"] == "en")


def near_column(header: str, sheet: str) -> str:
    """The column that a header was perhaps meant as, or ""."""
    return words.near(words.fold(header.partition("::")[0]), COLUMNS[sheet])


def sheet_of(title: str) -> str:
    """Which sheet a title names, or ""."""
    folded = words.fold(title)
    return folded if folded in COLUMNS else _SHEETS.get(folded, "")
