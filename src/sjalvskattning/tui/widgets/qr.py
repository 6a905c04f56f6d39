"""A QR code on the terminal: white modules on black, whatever the theme, with its quiet zone."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

WHITE_ON_BLACK = Style(color="#ffffff", bgcolor="#000000")
"""What a camera can read; a theme's own colours need not be."""


class QrCode(Widget):
    """Draws a code in half blocks, or twice as large where there is room for that."""

    DEFAULT_CSS = "QrCode { width: auto; height: auto; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: tuple[str, ...] = ()

    def show(self, modules: Sequence[Sequence[bool]], half_blocks: Sequence[str], room: Size) -> bool:
        """Show a code as large as ``room`` has place for; False, and nothing shown, when it has none.

        ``modules`` are its rows, True is dark; ``half_blocks`` the same with two rows a line.
        """
        large = tuple("".join("  " if dark else "██" for dark in row) for row in modules)
        fitting = (rows for rows in (large, tuple(half_blocks)) if _fits(rows, room))
        self._rows = next(fitting, ())
        self.display = bool(self._rows)
        self.refresh(layout=True)
        return self.display

    def hide(self) -> None:
        """Show nothing."""
        self._rows = ()
        self.display = False

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """As wide as the code."""
        return max(map(len, self._rows), default=0)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As high as the code."""
        return len(self._rows)

    def render_line(self, y: int) -> Strip:
        """One row of the code."""
        row = self._rows[y] if y < len(self._rows) else ""
        return Strip([Segment(row, WHITE_ON_BLACK)], len(row))


def _fits(rows: Sequence[str], room: Size) -> bool:
    return bool(rows) and len(rows) <= room.height and len(rows[0]) <= room.width
