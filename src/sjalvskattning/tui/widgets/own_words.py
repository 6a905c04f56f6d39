"""An editor for a person's own words: no longer than is kept, and nothing in it can steer the terminal."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from sjalvskattning.core.text import MAX_TEXT, clean_entry, for_display
from sjalvskattning.tui.widgets.writing import act_in_turn


class OwnWords(TextArea):
    """A text area with a cap. What is typed or pasted is made visible on the way in."""

    DEFAULT_CSS = """
    OwnWords {
        background: $paper; color: $ink; border: round $line; padding: 0 1;
        &:focus { border: round $accent; }
        & .text-area--cursor, &:light .text-area--cursor {
            background: $paper; color: $ink; text-style: reverse;
        }
        & .text-area--selection { background: $on-accent; color: $accent; text-style: reverse; }
        & .text-area--cursor-line { background: $paper; }
        & .text-area--placeholder { color: $quiet; }
    }
    """

    class Full(Message):
        """Some of what was typed or pasted did not fit."""

        def __init__(self, most: int) -> None:
            super().__init__()
            self.most = most

    def __init__(self, text: str, *, id: str | None = None) -> None:
        super().__init__(text, id=id, tab_behavior="focus", soft_wrap=True, highlight_cursor_line=False)
        self.set_reactive(TextArea.cursor_blink, False)

    async def _on_key(self, event: events.Key) -> None:
        """Take the keys in their order; Textual then calls TextArea's own handler with the letters."""
        await act_in_turn(self, event)

    def edit(self, edit: Edit) -> EditResult:
        """Apply an edit, shortened to what there is room for."""
        text = for_display(clean_entry(edit.text))
        room = MAX_TEXT - len(self.text) + len(self.get_text_range(edit.top, edit.bottom))
        if max(len(text), len(edit.text.replace("\r\n", "\n"))) > room:
            self.post_message(self.Full(MAX_TEXT))
        edit.text = text[: max(0, room)]
        return super().edit(edit)
