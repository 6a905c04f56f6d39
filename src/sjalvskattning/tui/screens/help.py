"""F1: the keys of what has focus, in words."""

from __future__ import annotations

from textual.binding import Binding
from textual.screen import Screen

from sjalvskattning.locale import Translator
from sjalvskattning.tui.drawing import EMPTY, Line, Span, cells, line, table
from sjalvskattning.tui.keys import all_written
from sjalvskattning.tui.screens.base import Sheet
from sjalvskattning.tui.screens.reading import ReadingDialog
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.signs import paragraphs

WIDEST_KEYS = 20


class HelpDialog(ReadingDialog):
    """What one can do here."""

    @classmethod
    def of(cls, screen: Screen[object], everywhere: list[Binding], t: Translator) -> HelpDialog:
        """Help for the screen in front."""
        page = screen if isinstance(screen, Sheet) else None
        about = t(page.HELP) if page is not None and page.HELP else ""
        rows: list[tuple[str, str]] = []
        if page is not None:
            rows = [(page.all_keys_text(entry), page.words_of(entry)) for entry in page.bindings_now()]
        always = [(all_written(entry, t), t(entry.description)) for entry in everywhere]

        def draw(width: int) -> list[Line]:
            lines = paragraphs("", (about,), width)
            column = min(max(cells(key) for key, _ in (*rows, *always)), WIDEST_KEYS) + 2
            lines += [*table(rows, column, width), EMPTY] if rows else []
            return [*lines, line(Span(t("tui.help.everywhere"), Ink.QUIET)), *table(always, column, width)]

        return cls(t("tui.help.title"), draw)
