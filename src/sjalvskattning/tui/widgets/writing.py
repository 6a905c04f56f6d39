"""A line to write in: capped in length, and never a way for pasted control characters to reach the screen."""

from __future__ import annotations

from textual import events
from textual.widgets import Input

from sjalvskattning.core.text import MAX_TEXT, clean_entry, for_display


class Kept:
    """A text as it is stored beside the form of it that may be shown.

    Text that was not edited is given back exactly as it was stored, control characters and all.
    """

    def __init__(self, stored: str, *, single_line: bool = False) -> None:
        self.stored = stored
        self.shown = for_display(stored, single_line=single_line)

    def after(self, written: str) -> str:
        """What to store when the field now holds ``written``."""
        return self.stored if written == self.shown else clean_entry(written)


class Field(Input):
    """One line to write in."""

    DEFAULT_CSS = """
    Field {
        height: 1;
        border: none;
        padding: 0 1;
        background: $paper;
        color: $ink;
        &:focus { border: none; background: $raised; background-tint: transparent; }
        &>.input--placeholder { color: $quiet; }
    }
    """

    def __init__(self, stored: str = "", *, placeholder: str = "", id: str | None = None) -> None:
        self.kept = Kept(stored, single_line=True)
        super().__init__(
            self.kept.shown,
            placeholder=placeholder,
            id=id,
            max_length=MAX_TEXT,
            compact=True,
            select_on_focus=False,
        )

    @property
    def stored(self) -> str:
        """The text to store."""
        return self.kept.after(self.value)

    def _on_paste(self, event: events.Paste) -> None:
        """Clean the text; Textual then calls Input's own handler with it."""
        event.text = for_display(event.text[:MAX_TEXT], single_line=True)
