"""What can point someone out is seen in both languages, however it is spelled; the ordinary is left alone."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.identifying import Sign, sign_words, signs, signs_in
from sjalvskattning.locale import LANGUAGES, Translator
from tests.text.strings import LONG

pytestmark = pytest.mark.trust(part="privacy")

TWO = st.integers(0, 99).map("{:02}".format)
BEFORE = st.sampled_from(["", "Ring ", "tfn:", "Ni vet, ", "(", "Jag går 3 dagar. ", "å"])
AFTER = st.sampled_from(["", ".", ", tack", ")", "!", " 19 maj", "\n", " eller så"])

FOUND = {
    "Ring 070-123 45 67": Sign.PHONE,
    "0701234567": Sign.PHONE,
    "(070) 123 45 67": Sign.PHONE,
    "070/123 45 67": Sign.PHONE,
    "+46 (0)70-123 45 67": Sign.PHONE,
    "0046701234567": Sign.PHONE,
    "+4712345678": Sign.PHONE,
    "0510-77 00 00": Sign.PHONE,
    "08-508 290 00": Sign.PHONE,
    "０７０－１２３４５６７": Sign.PHONE,
    "070–123\u00a045\u200b67": Sign.PHONE,
    "19850101-1234": Sign.PERSON_NUMBER,
    "850101+1234": Sign.PERSON_NUMBER,
    "850161-1234": Sign.PERSON_NUMBER,
    "198501011234": Sign.PERSON_NUMBER,
    "8112189876": Sign.PERSON_NUMBER,
    "811218 9876": Sign.PERSON_NUMBER,
    "Skriv till anna.b+x@kommun.exempel.se": Sign.EMAIL,
    "Jag är den enda mannen på natten": Sign.ONLY_ONE,
    "Som enda manliga sjuksköterska": Sign.ONLY_ONE,
    "Är jag alltid den enda som säger ifrån?": Sign.ONLY_ONE,
    "Hon är enda kollegan": Sign.ONLY_ONE,
    "den ende på plats": Sign.ONLY_ONE,
    "jag är ensam på natten": Sign.ONLY_ONE,
    "Vara ensam kvinna i laget": Sign.ONLY_ONE,
    "den ensamma kvinnan": Sign.ONLY_ONE,
    "I’m the only one here": Sign.ONLY_ONE,
    "the only trained nurse": Sign.ONLY_ONE,
    "The only one who works nights": Sign.ONLY_ONE,
    "She is often the only": Sign.ONLY_ONE,
}

ORDINARY = (
    "Det är den enda gången chefen kom.",
    "Inte en enda person frågade, och varenda medarbetare såg det.",
    "Den enda vägen är att prata. Det enda jag saknar är tid.",
    "Hon är min enda tröst.",
    "Jag känner mig ensam ibland. Vi är ensamma om det.",
    "Only the manager decides, and that is the only way.",
    "It is the only time that works.",
    "Passen är 07.30–16.30, 0730-1630 och 08-17.",
    "Den 2026-11-20, 20.11.2026, 01-02-2026, 20260101-20260630 och 20260101 1200.",
    "Ärende KS 2026/01234 och rum 0412 var klara 1985–1990.",
    "45 % av 12, 10 000 000 kr, +10 000 000, 0,12345678, 0,0701234567 och 1 070 123.",
    "@all [@click=app.quit] a@b",
    "",
)


@pytest.mark.parametrize("text", FOUND)
def test_what_points_someone_out_is_seen(text: str) -> None:
    """Expect exactly that sign, alone and in the middle of a text."""
    assert signs(text) == (FOUND[text],)
    assert signs(f"Vi mår bra.\n{text}\nMer tid.") == (FOUND[text],)


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_sentence_is_left_alone(text: str) -> None:
    """Expect no sign."""
    assert signs(text) == ()


@given(BEFORE, st.sampled_from("0236"), TWO, TWO, TWO, TWO.map(lambda two: two[0]), AFTER)
def test_every_mobile_number_is_seen(
    before: str, kind: str, one: str, two: str, three: str, four: str, after: str
) -> None:
    """Expect a phone number however its digits stand apart."""
    for number in (
        f"07{kind}-{one}{four} {two} {three}",
        f"07{kind}{one}{four}{two}{three}",
        f"+467{kind}{one}{four}{two}{three}",
        f"07{kind} {one}{four} {two} {three}",
        f"07{kind}-{one}{four}-{two}-{three}",
    ):
        assert Sign.PHONE in signs(f"{before}{number}{after}")


@given(BEFORE, st.dates(date(1900, 1, 1), date(2026, 1, 1)), st.booleans(), TWO, TWO, AFTER)
def test_every_person_number_is_seen(
    before: str, born: date, coordinated: bool, one: str, two: str, after: str
) -> None:
    """Expect it with and without century, as a coordination number too."""
    day = born.day + (60 if coordinated else 0)
    for start in (f"{born:%Y%m}{day:02}", f"{born:%y%m}{day:02}"):
        assert Sign.PERSON_NUMBER in signs(f"{before}{start}-{one}{two}{after}")
    assert Sign.PERSON_NUMBER in signs(f"{before}{born:%Y%m}{day:02}{one}{two}{after}")


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.times(),
    st.integers(0, 1000),
    st.integers(0, 2000),
    st.integers(0, 10**9),
)
def test_dates_times_shares_and_amounts_are_left_alone(
    day: date, hour: time, share: int, days: int, amount: int
) -> None:
    """Expect no sign in what a text about work is full of."""
    until = day + timedelta(days)
    for text in (
        f"{day} kl. {hour:%H.%M}–{hour:%H:%M}",
        f"{day:%Y%m%d}–{until:%Y%m%d}",
        f"{day:%d/%m %Y}, {day:%d.%m.%Y}, {day:%d-%m-%Y}, {day:%y-%m-%d}",
        f"{day.year}–{until.year}, {hour:%H%M}-{hour:%H%M}",
        f"{share / 10:.1f} % av {share}".replace(".", ","),
        f"{amount:,} kr".replace(",", " "),
        f"{amount:,}".replace(",", "."),
    ):
        assert signs(text) == (), text


@given(st.text())
def test_nothing_is_seen_that_is_not_there(text: str) -> None:
    """Expect no number without digits, no address without an @, and the same answer in capitals."""
    found = signs(text)
    assert set(found) <= set(Sign)
    if not any(char.isnumeric() for char in text):
        assert not {Sign.PHONE, Sign.PERSON_NUMBER} & set(found)
    if not {"@", "＠", "﹫"} & set(text):
        assert Sign.EMAIL not in found


@pytest.mark.parametrize("text", [*LONG, "a@" * 5000, "07 " * 2500, "a@a." * 2500, "jag är " * 1400])
def test_the_longest_texts_have_no_sign(text: str) -> None:
    """Expect an answer for each, and none of them to hold anything."""
    assert signs(text) == ()


def test_the_signs_of_several_texts_are_named_once_each() -> None:
    """Expect the order of the kinds, in either language."""
    found = signs_in(["a@b.se", "Hej", "070-123 45 67", "b@c.se"])
    assert found == (Sign.PHONE, Sign.EMAIL)
    words = [sign_words(found, Translator(language)) for language in LANGUAGES]
    assert words == ["telefonnummer, e-postadress", "a phone number, an e-mail address"]
