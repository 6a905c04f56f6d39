"""The QR code on the whole screen, with the address and the code to say beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.geometry import Size

from sjalvskattning.tui.drawing import EMPTY, Line, Span, line, wrap
from sjalvskattning.tui.group_door import door_lines
from sjalvskattning.tui.screens.base import Dialog
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.paper import Paper
from sjalvskattning.tui.widgets.qr import QrCode

if TYPE_CHECKING:
    from sjalvskattning.usecases.group.hosting import Hosting

HIGHEST = 14
"""The most rows for what stands beside the code."""

BESIDE, WIDEST = 18, 50
"""The least and the most columns for what stands beside the code."""


class QrPage(Dialog[None]):
    """The code, as large as the window has room for. Any of the keys leads back."""

    CSS_PATH = "group_collect.tcss"
    HELP = "group_desk.qr.help"
    BINDINGS = [Binding("escape,q,enter,space", "close", "tui.key.close")]

    def __init__(self, hosting: Hosting) -> None:
        super().__init__()
        self._hosting = hosting

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield QrCode(id="qr")
            yield Paper(id="beside")

    def on_mount(self) -> None:
        self.query_one(Paper).write(self._beside)
        self._show()

    def on_resize(self) -> None:
        self._show()

    def _show(self) -> None:
        qr, size = self.query_one(QrCode), self.size
        if not self._hosting.is_open:
            qr.hide()
        else:
            qr.show(self._hosting.qr, self._hosting.qr_lines, Size(size.width - BESIDE - 2, size.height))
        paper = self.query_one(Paper)
        paper.styles.width = min(WIDEST, size.width - qr.get_content_width(size, size) - 4)
        paper.styles.height = min(HIGHEST, size.height)
        paper.redraw()

    def _beside(self, width: int) -> list[Line]:
        t, lines = self.t, list[Line]()
        if not self.query_one(QrCode).display:
            key = "group_desk.qr.too_small" if self._hosting.is_open else "group_desk.form.shut"
            lines = [line("  ", Span(row, Ink.ALERT)) for row in wrap(t(key), width - 2)]
        if self._hosting.is_open:
            lines += door_lines(self._hosting, t, width - 2, small=False)
        return [*lines, EMPTY, line("  ", Span("Esc", Ink.MARK), Span(f" {t('tui.key.close')}", Ink.QUIET))]

    def action_close(self) -> None:
        self.dismiss(None)
