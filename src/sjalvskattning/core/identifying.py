"""What in a free text can point someone out, as far as that can be seen with certainty.

Names, nicknames and what only colleagues understand cannot be found like this: a text without a sign may
still point someone out. A sign is a reason to read, never a receipt that the rest is safe. Nothing is
removed or changed, and nothing found is kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import cache, partial

from sjalvskattning.locale import LANGUAGES, Translator


class Sign(StrEnum):
    """What can point someone out. The value ends the key of its word in ``identifying.*``."""

    PHONE = "phone"
    PERSON_NUMBER = "person_number"
    EMAIL = "email"
    ONLY_ONE = "only_one"


_DASHES = str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-" * 7)
_REST = r"(?:\d{5,8}|\d{2,3}(?:\ \d{2,3}){1,3})"
_PHONE = re.compile(
    rf"""
    (?<!\d)(?<!\d[.,:/+-])
    (?: (?:\+|00)46[ -]?(?:\(0\)[ -]?)?[1-9]\d{{0,2}}[ -]?{_REST}             # from abroad
      | \+[1-9]\d{{8,14}}                                                   # of any country, in one piece
      | 07\d[ -]?\d{{3}}[ -]?\d{{2}}[ -]?\d{{2}}                            # a mobile
      | 08(?:\d{{7}}|[ /-]{{1,3}}(?:\d{{6,7}}|\d{{3}}(?:\ \d{{2,3}}){{1,2}}))  # in Stockholm
      | 0[1-79]\d{{1,2}}[ /-]{{1,3}}{_REST}                                   # elsewhere in Sweden
    )
    (?![-.,:]?\d)
    """,
    re.VERBOSE,
)
_BEYOND_LATIN = re.compile(r"[\u00ad\u0300-\U0010ffff]")
_AREA_CODE = re.compile(r"\((0\d{1,3})\)")
_PERSON_NUMBER = re.compile(r"(?<![\d-])(19|20)?(\d\d)(\d\d)(\d\d)([-+ ]?)(\d{4})(?![\d-])")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}")
_COORDINATION = 60
"""What is added to the day in a coordination number."""

_LEAST_DIGITS = 8
"""Of a phone number; less may be times, a room or an amount."""

_PEOPLE = ("people", "staff", "trades", "other_trades")
"""The words for a person: ``identifying.*``."""


def signs(text: str) -> tuple[Sign, ...]:
    """What in the text can point someone out, each kind once, in the order of :class:`Sign`."""
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES)
    plain = " ".join(_BEYOND_LATIN.sub(_unless_hidden, plain).split())
    plain = _AREA_CODE.sub(r"\1", plain)
    found = {
        Sign.PHONE: any(_is_phone(match) for match in _PHONE.finditer(plain)),
        Sign.PERSON_NUMBER: any(_is_person_number(match) for match in _PERSON_NUMBER.finditer(plain)),
        Sign.EMAIL: _EMAIL.search(plain) is not None,
        Sign.ONLY_ONE: _only_one().search(plain.casefold()) is not None,
    }
    return tuple(sign for sign, is_there in found.items() if is_there)


def signs_in(texts: Iterable[str]) -> tuple[Sign, ...]:
    """What in any of the texts can point someone out."""
    found = {sign for text in texts for sign in signs(text)}
    return tuple(sign for sign in Sign if sign in found)


def sign_words(found: Iterable[Sign], t: Translator) -> str:
    """The signs by name: "telefonnummer, personnummer"."""
    return ", ".join(t(f"identifying.{sign.value}") for sign in found)


def _unless_hidden(char: re.Match[str]) -> str:
    """The character, unless it is one that only hides between others."""
    return "" if unicodedata.category(char[0]) == "Cf" else char[0]


def _is_phone(match: re.Match[str]) -> bool:
    return sum(char.isdecimal() for char in match[0]) >= _LEAST_DIGITS


def _is_person_number(match: re.Match[str]) -> bool:
    """Whether it is a day of birth and four digits; loose digits count only when the last one checks."""
    century, year, month, day, separator, last = match.groups()
    born = int(day) - _COORDINATION if int(day) > _COORDINATION else int(day)
    try:
        date(int(f"{century or '20'}{year}"), int(month), born)
    except ValueError:
        return False
    is_certain = separator in {"-", "+"} or (century is not None and not separator)
    return is_certain or _checks(f"{year}{month}{day}{last}")


def _checks(digits: str) -> bool:
    """Whether the last digit is the one that the others give (Luhn)."""
    doubled = (int(digit) * (2 - at % 2) for at, digit in enumerate(digits))
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0


@cache
def _only_one() -> re.Pattern[str]:
    """The one of a kind, in either language: only with words for a person, so that no thing is meant."""
    sv, en = (partial(_any_of, Translator(language)) for language in LANGUAGES)
    self_, is_, now = sv("selves"), sv("are"), sv("adverbs")
    i_am = rf"(?:{self_} {is_}|{is_} {self_})(?: {now})?"
    said = (
        r"ende",
        rf"(?<!\ben )enda (?:\w+(?:liga|iga|ade) )?{sv(*_PEOPLE)}",
        rf"(?<!\ben )ensam(?:ma)? {sv(*_PEOPLE)}",
        rf"{i_am} (?:den )?enda",
        rf"{i_am} {sv('alone')}",
        rf"the only (?:\w+ed )?{en(*_PEOPLE)}",
        r"the only one who",
        rf"{en('selves')}(?: {en('are')}|['’]m|['’]s)(?: {en('adverbs')})? the only",
    )
    return re.compile(rf"\b(?:{'|'.join(said)})\b")


def _any_of(t: Translator, *names: str) -> str:
    """Any of the words that the texts ``identifying.<name>`` list."""
    words = [word for name in names for word in t(f"identifying.{name}").split(", ")]
    return f"(?:{'|'.join(map(re.escape, words))})"
