"""Due dates as an iCalendar file (RFC 5545): one all-day entry a commitment that is still to be done.

The same agreements give the same bytes: ids come from the agreement, and the time of an entry is when the
agreement was changed. Read into a calendar again, the file therefore updates what is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date
from pathlib import Path
from typing import TYPE_CHECKING

from sjalvskattning.core.agreement.agreement import Agreement, Commitment, moment
from sjalvskattning.core.agreement.document import owner_text
from sjalvskattning.core.agreement.following import OPEN, made
from sjalvskattning.core.text import for_display
from sjalvskattning.errors import UsageError
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import iso_day

if TYPE_CHECKING:
    from icalendar import Event

Entry = tuple[Agreement, int, Commitment, date]
"""A commitment with its number and the day it is due."""


def calendar_bytes(agreements: Sequence[Agreement], t: Translator) -> bytes:
    """The file. Raises UsageError (``agreement.no_dates``) when nothing still to be done has a date."""
    from icalendar import Calendar

    entries = list(_entries(agreements))
    if not entries:
        raise UsageError("agreement.no_dates")
    calendar = Calendar()
    calendar.add("prodid", f"-//sjalvskattning//{t.language.upper()}")
    calendar.add("version", "2.0")
    for agreement, number, commitment, day in entries:
        calendar.add_component(_event(agreement, number, commitment, day, t))
    data: bytes = calendar.to_ical()
    return data


def write_calendar(agreements: Sequence[Agreement], target: Path, t: Translator, *, overwrite: bool) -> int:
    """Write the file, whole or not at all, readable by its owner only; how many entries it has.

    Raises UsageError as :func:`calendar_bytes`, and ExportFailed.
    """
    from sjalvskattning.usecases.summarise import check_target, write_whole_bytes

    data = calendar_bytes(agreements, t)
    check_target(target, overwrite=overwrite)
    write_whole_bytes(target, data)
    return sum(1 for _ in _entries(agreements))


def undated(agreements: Sequence[Agreement]) -> int:
    """How many commitments that are still to be done have no day, and are therefore not in the file."""
    return sum(
        commitment.status in OPEN and iso_day(commitment.due) is None
        for agreement in agreements
        for commitment in agreement.commitments
    )


def _entries(agreements: Sequence[Agreement]) -> Iterator[Entry]:
    for agreement in sorted(agreements, key=made):
        for number, commitment in enumerate(agreement.commitments, 1):
            day = iso_day(commitment.due)
            if day is not None and commitment.status in OPEN:
                yield agreement, number, commitment, day


def _event(agreement: Agreement, number: int, commitment: Commitment, day: date, t: Translator) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{agreement.id}-{number}@sjalvskattning")
    event.add("dtstamp", moment(agreement.changed).astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", day)
    event.add("summary", _summary(agreement, commitment, t))
    event.add("description", "\n".join(_lines(agreement, commitment, t)))
    event.add("class", "PRIVATE")  # a shared calendar shows that something is there, not what
    event.add("transp", "TRANSPARENT")  # the day is still free
    return event


def _summary(agreement: Agreement, commitment: Commitment, t: Translator) -> str:
    text = for_display(commitment.text, single_line=True)
    person = for_display(agreement.person, single_line=True)
    return t("agreement.calendar.whose", person=person, text=text) if person else text


def _lines(agreement: Agreement, commitment: Commitment, t: Translator) -> Iterator[str]:
    yield t(f"agreement.title.{agreement.kind.value}")
    yield t("agreement.calendar.owner", owner=owner_text(agreement, commitment.owner, t))
    for key, text in (
        ("agreement.column.judged", commitment.judged),
        ("summary.goal.first", commitment.first_step),
    ):
        if text:
            yield t("agreement.calendar.line", label=t(key), text=for_display(text))
