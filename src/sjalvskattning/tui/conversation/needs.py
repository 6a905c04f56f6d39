"""What the person needs from manager and organisation, and what to learn."""

from __future__ import annotations

from functools import partial

from sjalvskattning.core.response import Preparation
from sjalvskattning.locale import Translator
from sjalvskattning.tui.drawing import Line, Span, line, wrap
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.rows import Row, gap, heading, prose

WIDEST = 88
NEEDS = "needs"
COMPETENCE = "competence"


def need_rows(preparation: Preparation, t: Translator) -> list[Row]:
    """The two texts."""
    rows = [heading(t("conversation.needs.heading")), prose(t("ask.before_free_text"), Ink.QUIET), gap()]
    for name, text in ((NEEDS, preparation.needs), (COMPETENCE, preparation.competence)):
        rows += [Row(partial(_text, name, text, t), name), gap()]
    return rows


def _text(name: str, text: str, t: Translator, width: int) -> list[Line]:
    width = min(width, WIDEST)
    lines = [line(Span(t(f"conversation.{name}.title"), Ink.STRONG))]
    if text:
        lines += [line(Span(part)) for part in wrap(text, width)]
    else:
        lines += [line(Span(part, Ink.QUIET)) for part in wrap(t(f"conversation.{name}.about"), width)]
    return lines
