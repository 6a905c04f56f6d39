"""A line to write in: capped in length, and never a way for pasted control characters to reach the screen."""

from __future__ import annotations

from textual import events
from textual.geometry import Region
from textual.widget import Widget
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


async def act_in_turn(field: Widget, event: events.Key) -> None:
    """Act on a key that deletes or moves in its turn among the letters.

    Textual takes a letter at once, but lets a key with a binding wait until it has been to the screen and
    back: on a slow machine what was typed after it would be there first, and be deleted in its place.
    Enter goes its usual way: the page is to hear of it.
    """
    for entry in field._bindings.key_to_bindings.get(event.key, ()):
        if entry.action != "submit" and await field.app.run_action(entry.action, field):
            event.stop()
            event.prevent_default()
            return


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
        &>.input--selection { text-style: reverse; }
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
        self.set_reactive(Input.cursor_blink, False)

    @property
    def stored(self) -> str:
        """The text to store."""
        return self.kept.after(self.value)

    def on_focus(self) -> None:
        """Show where writing begins, also in a text longer than the field; Input has a handler too."""
        self.call_after_refresh(self._show_cursor)

    def _show_cursor(self) -> None:
        self.scroll_to_region(Region(self._cursor_offset, 0, 1, 1), force=True, animate=False)

    async def _on_key(self, event: events.Key) -> None:
        """Take the keys in their order; Textual then calls Input's own handler with the letters."""
        await act_in_turn(self, event)

    def _on_paste(self, event: events.Paste) -> None:
        """Clean the text; Textual then calls Input's own handler with it."""
        event.text = for_display(event.text[:MAX_TEXT], single_line=True)
