"""Hostile texts in a calendar file: each comes back as it is shown, and no property is any text's own."""

from __future__ import annotations

import re

import pytest
from icalendar import Calendar

from sjalvskattning.core.agreement.agreement import Agreement, AgreementKind, Commitment
from sjalvskattning.core.response import Owner
from sjalvskattning.core.text import for_display
from sjalvskattning.locale import LANGUAGES, Translator
from sjalvskattning.locale.typography import iso_day
from sjalvskattning.usecases.calendar import calendar_bytes
from tests.figures import Figure, amount
from tests.text.seen import steering
from tests.text.strings import STRINGS, batches

pytestmark = pytest.mark.trust(part="text")

AT_A_TIME = 6
KEPT = amount(8, 1)
"""Every n-th batch is tried."""

WRITTEN = tuple(text for text in STRINGS if text.strip())
"""Those that a commitment can be made of."""

PROPERTIES = ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "CLASS", "TRANSP")
PLAIN = re.compile(rb"BEGIN:VEVENT\r\n(?:(?:%s)[^\r\n]*\r\n(?: [^\r\n]*\r\n)*)+END:VEVENT\r\n" % b"|".join(
    name.encode() for name in PROPERTIES
))  # fmt: skip


def agreed(texts: tuple[str, ...]) -> Agreement:
    """An agreement about someone, with a commitment of three texts for each; all have the same day."""
    turned = (*texts[1:], texts[0])
    commitments = [
        Commitment(text, owner=owner, due="2027-02-01", judged=judged, first_step=text)
        for text, judged, owner in zip(texts, turned, (*Owner, *Owner), strict=False)
    ]
    when = "2026-11-18T09:00:00+00:00"
    kind = AgreementKind.OVERENSKOMMELSE
    return Agreement(
        "ab12", kind, "prov", "chef", when, when, person=texts[-1], commitments=tuple(commitments)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_calendar_says_the_texts_and_has_no_property_of_theirs(language: str, figure: Figure) -> None:
    """Expect each text in its entry's summary or description, equal, and nothing but our seven properties."""
    t = Translator("en" if language == "en" else "sv")
    made = batches(AT_A_TIME, WRITTEN)[::KEPT]
    for texts in made:
        check(agreed(texts), t)
    figure("text: exports parsed", len(made))
    figure("text: strings on surfaces", sum(len(set(texts)) for texts in made))


def check(agreement: Agreement, t: Translator) -> None:
    """One file: its lines, its structure, and its words."""
    data = calendar_bytes([agreement], t)
    assert not steering(data.decode().replace("\r\n", "\n"))
    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert len(PLAIN.findall(data)) == len(agreement.commitments)
    assert PLAIN.sub(b"", data).count(b"\r\n") == 4
    calendar = Calendar.from_ical(data)
    assert set(calendar) == {"PRODID", "VERSION"}
    assert [entry.name for entry in calendar.subcomponents] == ["VEVENT"] * len(agreement.commitments)
    person = for_display(agreement.person, single_line=True)
    for event, commitment in zip(calendar.subcomponents, agreement.commitments, strict=True):
        assert sorted(event) == sorted(PROPERTIES)
        assert not [name for name in event if event[name].params and name != "DTSTART"]
        assert not event.subcomponents
        assert not event.errors
        said = for_display(commitment.text, single_line=True)
        expected = t("agreement.calendar.whose", person=person, text=said) if person else said
        assert str(event["SUMMARY"]) == expected
        *_, judged, first = described(event["DESCRIPTION"], commitment, t)
        assert (judged, first) == (for_display(commitment.judged), for_display(commitment.first_step))
        assert event.decoded("DTSTART") == iso_day(commitment.due)


def described(description: object, commitment: Commitment, t: Translator) -> tuple[str, ...]:
    """The words of a description, taken apart at the labels, of which there are three lines before."""
    labels = [t(key) for key in ("agreement.column.judged", "summary.goal.first")]
    judged, first = (t("agreement.calendar.line", label=label, text="") for label in labels)
    rest = str(description)
    before, mark, rest = rest.partition(f"\n{judged}")
    assert mark
    said = for_display(commitment.judged)
    assert rest.startswith(f"{said}\n{first}")
    return before, rest[: len(said)], rest[len(said) + 1 + len(first) :]
