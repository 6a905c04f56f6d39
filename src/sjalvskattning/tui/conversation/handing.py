"""Looking the document over, saving it as a file, and letting it stop being a draft."""

from __future__ import annotations

from functools import partial

from sjalvskattning.core.response import Preparation
from sjalvskattning.locale import Translator
from sjalvskattning.tui.conversation.goals import spread_key
from sjalvskattning.tui.drawing import Line, Span, line, spread
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.rows import Row, gap, heading, prose

WIDEST = 88
PREVIEW = "preview"
SAVE = "save"
HANDED = "handed"
SIGNATURES = "signatures"


def hand_rows(preparation: Preparation, written: str, t: Translator) -> list[Row]:
    """What can be done with the document. ``written`` is where it was saved last, or empty."""
    rows = [
        heading(t("conversation.hand.title")),
        Row(spread_key(t("conversation.hand.preview"), "f"), PREVIEW, 1),
        Row(spread_key(t("conversation.hand.save"), "s"), SAVE, 1),
    ]
    if written:
        rows.append(prose(t("conversation.hand.written", path=written), Ink.ACCENT))
    return [
        *rows,
        gap(),
        heading(t("conversation.hand.choices")),
        Row(partial(_choice, t("conversation.hand.marked"), not preparation.handed_over, t), HANDED, 1),
        Row(partial(_choice, t("conversation.hand.signatures"), preparation.signatures, t), SIGNATURES, 1),
        gap(),
        prose(t("conversation.hand.draft" if not preparation.handed_over else "conversation.hand.changes")),
        gap(),
        prose(t("conversation.hand.private"), Ink.QUIET),
    ]


def _choice(title: str, on: bool, t: Translator, width: int) -> list[Line]:
    mark = Span("● " if on else "○ ", Ink.MARK)
    state = Span(t("conversation.yes" if on else "conversation.no"), Ink.ACCENT if on else Ink.QUIET)
    return [spread((mark, Span(title)), (state,), min(width, WIDEST))]


def hint(text: str) -> list[Line]:
    """One quiet line."""
    return [line(Span(text, Ink.QUIET))]
