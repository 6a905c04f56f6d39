"""When something has been kept for so long that one is reminded of it: twelve months."""

from __future__ import annotations

from datetime import date

from sjalvskattning.locale.typography import iso_day


def is_old(since: str, today: date) -> bool:
    """Whether a day or a time (ISO 8601) is more than twelve months back; never when it is no day."""
    day = iso_day(since[:10])
    if day is None:
        return False
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return date(day.year + 1, day.month, last) < today
