"""The bottom line: at most six keys with words, or a short notice until the next key."""

from __future__ import annotations

from sjalvskattning.tui.drawing import Line, Span, fit, line, safe, wrap
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.canvas import Canvas

MAX_HINTS = 6
_GAPS = ("   ", "  ")


class Hints(Canvas):
    """A rule and a line under it. A hint is ``(key as written, words, action)``; a click does the same."""

    DEFAULT_CSS = "Hints { height: 2; }"

    def __init__(self) -> None:
        super().__init__()
        self._hints: tuple[tuple[str, str, str], ...] = ()
        self._notice = ""

    def show(self, hints: tuple[tuple[str, str, str], ...]) -> None:
        """Show these; the first and the last stay when there is not room for all."""
        self._hints = hints[: MAX_HINTS - 1] + hints[-1:] if len(hints) > MAX_HINTS else hints
        self.redraw()

    @property
    def notice(self) -> str:
        """The notice shown, or an empty text."""
        return self._notice

    def say(self, text: str) -> None:
        """Show a notice instead of the hints; an empty text brings them back."""
        if text != self._notice:
            self._notice = text
            self.redraw()

    def draw(self, width: int, height: int) -> list[Line]:
        rule = line(Span("─" * width, Ink.LINE))
        if self._notice:
            return _notice_lines(self._notice, width, rule)
        hints = list(self._hints)
        while len(hints) > 2 and _width(hints, _GAPS[-1]) > width - 2:
            hints.remove(max(hints[1:-1], key=lambda hint: len(hint[0] + hint[1])))
        between = next((gap for gap in _GAPS if _width(hints, gap) <= width - 2), _GAPS[-1])
        spans = [Span(" ")]
        for key, words, action in hints:
            gap = "" if len(spans) == 1 else between
            spans += [Span(gap), Span(key, Ink.MARK, action), Span(f" {words}", Ink.QUIET, action)]
        return [rule, line(*spans)]


def _notice_lines(text: str, width: int, rule: Line) -> list[Line]:
    """The notice under the rule; one that does not fit there takes the place of the rule too."""
    room = width - 2
    first, *rest = wrap(safe(text), room)
    if not rest:
        return [rule, line(" ", Span(first, Ink.MARK))]
    return [line(" ", Span(row, Ink.MARK)) for row in (first, fit(" ".join(rest), room))]


def _width(hints: list[tuple[str, str, str]], gap: str) -> int:
    return sum(len(key) + 1 + len(words) for key, words, _ in hints) + len(gap) * (len(hints) - 1)
