"""How numbers and dates are written: decimal comma, true minus, hard space before %, 20 november 2026."""

from __future__ import annotations

import re
from datetime import date

from sjalvskattning.locale import Language

NBSP = "\u00a0"
MINUS = "\u2212"

_ISO_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTHS: dict[Language, tuple[str, ...]] = {
    "sv": (
        "januari", "februari", "mars", "april", "maj", "juni",
        "juli", "augusti", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


def ratio(numerator: int, denominator: int, language: Language, digits: int = 1) -> str:
    """``numerator / denominator`` with ``digits`` decimals, rounded half away from zero on the exact value."""
    scale = 10**digits
    sign = MINUS if numerator * denominator < 0 else ""
    top, bottom = abs(numerator) * scale, abs(denominator)
    rounded = (2 * top + bottom) // (2 * bottom)
    whole, part = divmod(rounded, scale)
    mark = "," if language == "sv" else "."
    return (sign if rounded else "") + (f"{whole}{mark}{part:0{digits}d}" if digits else str(whole))


def decimal(value: float, language: Language, digits: int = 1) -> str:
    """A number with ``digits`` decimals, rounded half away from zero on the value as it is."""
    return ratio(*value.as_integer_ratio(), language, digits)


def grouped(number: int, language: Language) -> str:
    """A whole number with its thousands apart: 8 000 in Swedish, 8,000 in English."""
    return f"{number:,}".replace(",", NBSP if language == "sv" else ",")


def percent(numerator: int, denominator: int, language: Language) -> str:
    """A share in whole per cent."""
    text = ratio(100 * numerator, denominator, language, 0)
    return f"{text}{NBSP}%" if language == "sv" else f"{text}%"


def long_date(iso: str, language: Language) -> str:
    """``2026-11-20`` as "20 november 2026"; anything that is not an ISO date is given back as it is."""
    day = iso_day(iso)
    return iso if day is None else f"{day.day} {_MONTHS[language][day.month - 1]} {day.year}"


def iso_day(text: str) -> date | None:
    """The day that ``2026-11-20`` says; None for anything else, also for a day that does not exist."""
    if not _ISO_DATE.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def clock(hour: int, minute: int, language: Language) -> str:
    """14.30 in Swedish, 14:30 in English."""
    return f"{hour:02d}{'.' if language == 'sv' else ':'}{minute:02d}"


_NUMBERS = re.compile(r"([0-9]{4})[-/.]?([0-9]{1,2})[-/.]?([0-9]{1,2})")
_SLASH = re.compile(r"([0-9]{1,2})/([0-9]{1,2})[ /-]([0-9]{4})")
_DAY_FIRST = re.compile(r"(?:den )?([0-9]{1,2})[.:]?e? ?([a-z]{3,9})\.?,? ([0-9]{4})")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? ([0-9]{1,2}),? ([0-9]{4})")


def read_date(text: str) -> date | None:
    """The day that someone wrote: 2026-11-20, 20261120, 20/11 2026, 20 november 2026, Nov 20, 2026.

    None for other words. Raises ValueError for a day that does not exist, such as 31 februari 2026.
    """
    words = " ".join(text.casefold().split())
    if found := _NUMBERS.fullmatch(words):
        year, month, day = map(int, found.groups())
    elif found := _SLASH.fullmatch(words):
        day, month, year = map(int, found.groups())
    elif (found := _DAY_FIRST.fullmatch(words)) and (month := _month(found[2])):
        day, year = int(found[1]), int(found[3])
    elif (found := _MONTH_FIRST.fullmatch(words)) and (month := _month(found[1])):
        day, year = int(found[2]), int(found[3])
    else:
        return None
    return date(year, month, day)


def _month(name: str) -> int:
    """The number of the month that begins so in either language, or 0."""
    for names in _MONTHS.values():
        for number, month in enumerate(names, 1):
            if month.casefold().startswith(name):
                return number
    return 0
