"""How far a run has come, on standard error: one line drawn over on a terminal, otherwise a line at times."""

from __future__ import annotations

from time import monotonic

from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.locale.typography import grouped

_DRAWN, _TOLD = (0.5, 0.2), (3.0, 10.0)
"""Seconds before the first word and between two, on a terminal and in lines: what is soon done needs none."""


class RowProgress:
    """Counts rows, and says how many now and then."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._surroundings = surroundings
        self._draws = surroundings.stderr.isatty() and surroundings.environment.get("TERM") != "dumb"
        first, self._pause = _DRAWN if self._draws else _TOLD
        self._rows, self._next, self._drawn = 0, monotonic() + first, 0

    def __call__(self, rows: int) -> None:
        """So many more rows have been read."""
        self._rows += rows
        now = monotonic()
        if now < self._next:
            return
        self._next = now + self._pause
        text = self._surroundings.t("score.progress", rows=grouped(self._rows, self._surroundings.t.language))
        if self._draws:
            self._put(f"\r{text.ljust(self._drawn)}")
            self._drawn = len(text)
        else:
            self._put(f"{text}\n")

    def done(self) -> None:
        """Leave the line as if nothing had been drawn there."""
        if self._drawn:
            self._put(f"\r{' ' * self._drawn}\r")
            self._drawn = 0

    def _put(self, text: str) -> None:
        self._surroundings.stderr.write(text)
        self._surroundings.stderr.flush()
