"""Due dates as a file for a calendar, in plain mode."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sjalvskattning.cli.plain.console import Console
from sjalvskattning.cli.plain.files import put_in_file
from sjalvskattning.core.agreement.agreement import Agreement


def save_dates(console: Console, agreements: Sequence[Agreement]) -> None:
    """Save what is still to be done and has a date. Raises EndOfInput, and UsageError when nothing has."""
    from sjalvskattning.usecases.calendar import calendar_bytes, undated, write_calendar

    t = console.t
    calendar_bytes(agreements, t)  # refused before a file is asked for
    console.tell("agreed.calendar.about")
    if left := undated(agreements):
        console.say(t.plural("agreement.undated", left))

    def write(path: Path, overwrite: bool) -> tuple[int, Path]:
        return write_calendar(agreements, path, t, overwrite=overwrite), path.absolute()

    written = put_in_file(console, f"{t('agreed.calendar.file')}.ics", write)
    if written is not None:
        console.say(t.plural("agreement.dates_written", written[0], path=written[1]))
