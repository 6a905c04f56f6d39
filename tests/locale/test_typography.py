"""Numbers, dates and times as they are written in Swedish and English."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.locale import LANGUAGES, language_of
from sjalvskattning.locale.typography import MINUS, NBSP, clock, long_date, percent, ratio


@given(st.integers(-(10**6), 10**6), st.integers(1, 10**4), st.integers(0, 4))
def test_rounding_is_half_away_from_zero_on_the_exact_ratio(top: int, bottom: int, digits: int) -> None:
    """The same as decimal's ROUND_HALF_UP at ample precision, never off by a float."""
    with localcontext() as context:
        context.prec = 60
        exact = Decimal(top) / Decimal(bottom)
        expected = exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    written = ratio(top, bottom, "sv", digits).replace(MINUS, "-").replace(",", ".")
    assert Decimal(written) == expected
    assert len(written.partition(".")[2]) == digits


@given(st.integers(-1000, 1000), st.integers(1, 8), st.integers(0, 2))
def test_halves_go_away_from_zero(whole: int, bottom: int, digits: int) -> None:
    """Exactly between two numbers: the one farther from zero, with a true minus and never a minus zero."""
    top = 2 * whole + (1 if whole >= 0 else -1)
    written = ratio(top * bottom, 2 * bottom * 10**digits, "en", digits).replace(MINUS, "-")
    assert Decimal(written).scaleb(digits) == whole + (1 if whole >= 0 else -1)
    assert ratio(-1, 1000, "sv") == "0,0"


@pytest.mark.parametrize(
    ("top", "bottom", "digits", "sv", "en"),
    [
        (17, 5, 1, "3,4", "3.4"),
        (5, 2, 0, "3", "3"),
        (-1, 4, 1, "−0,3", "−0.3"),
        (1, 20, 1, "0,1", "0.1"),
        (1, -2, 1, "−0,5", "−0.5"),
    ],
)
def test_decimals(top: int, bottom: int, digits: int, sv: str, en: str) -> None:
    """Decimal comma in Swedish, point in English, a true minus in both."""
    assert (ratio(top, bottom, "sv", digits), ratio(top, bottom, "en", digits)) == (sv, en)


def test_per_cent_has_a_hard_space_in_swedish() -> None:
    """50 % and 50%."""
    assert (percent(1, 2, "sv"), percent(1, 2, "en")) == (f"50{NBSP}%", "50%")


@given(st.dates())
def test_every_date_is_written_out(day: date) -> None:
    """Day without a zero in front, the month's name, the year."""
    for language in LANGUAGES:
        number, month, year = long_date(day.isoformat(), language).split(" ")
        assert (int(number), int(year)) == (day.day, day.year)
        assert month.isalpha()
    assert long_date("2026-11-20", "sv") == "20 november 2026"
    assert long_date("2026-05-01", "en") == "1 May 2026"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "i maj",
        "2026",
        "2026-13-01",
        "2026-02-30",
        "10-12-2026",
        "1-2-3",
        "20261120",
        "2026-W47-5",
        "٢٠٢٦-١١-٢٠",
        " 2026-11-20",
    ],
)
def test_what_is_not_an_iso_date_is_given_back(words: str) -> None:
    """A goal may be due "i maj", and a date that does not exist stays as it was typed."""
    assert long_date(words, "sv") == words


def test_the_clock() -> None:
    """14.30 in Swedish, 14:30 in English."""
    assert (clock(14, 30, "sv"), clock(9, 5, "en")) == ("14.30", "09:05")


@pytest.mark.parametrize(
    ("preferred", "language"),
    [("", "sv"), ("sv_SE.UTF-8", "sv"), ("C", "sv"), ("en_GB.UTF-8", "en"), ("EN", "en"), ("de_DE", "sv")],
)
def test_swedish_unless_english_is_asked_for(preferred: str, language: str) -> None:
    """The locale's first two letters decide."""
    assert language_of(preferred) == language
