"""Looking the document over, saving it as a file, and letting it stop being a draft."""

from __future__ import annotations

from functools import partial

from sjalvskattning.core.response import Answer, Response
from sjalvskattning.core.wording import statement
from sjalvskattning.locale import Translator
from sjalvskattning.tui.conversation.goals import spread_key
from sjalvskattning.tui.drawing import Line, Span, fit, line, safe, spread, wrap
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.rows import Row, gap, heading, prose

WIDEST = 88
PREVIEW = "preview"
SAVE = "save"
HANDED = "handed"
SIGNATURES = "signatures"
PRINT = "print"
ENVELOPE = "envelope"
NOTE = "note"
MOST_NOTE = 2
"""The most rows of a note in the list."""


def hand_rows(response: Response, written: str, t: Translator) -> list[Row]:
    """What can be done with the document, and note by note what leaves the machine with it.

    ``written`` is where it was saved last, or empty.
    """
    preparation = response.preparation
    rows = [
        heading(t("conversation.hand.title")),
        Row(spread_key(t("conversation.hand.preview"), "f"), PREVIEW, 1),
        Row(spread_key(t("conversation.hand.save"), "s"), SAVE, 1),
        Row(spread_key(t("conversation.hand.print"), "o"), PRINT, 1),
        Row(spread_key(t("conversation.hand.envelope"), "e"), ENVELOPE, 1),
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
        *_leaving(response, t),
    ]


def _leaving(response: Response, t: Translator) -> list[Row]:
    """Every note, and whether it comes along or stays here."""
    notes = [(item, response.answer(item.id)) for item in response.items if response.answer(item.id).comment]
    shared = sum(not answer.private for _, answer in notes)
    rows = [heading(t("conversation.leaving"), t("conversation.leaving.count", n=shared, total=len(notes)))]
    rows.append(prose(t("conversation.leaving.about" if notes else "conversation.leaving.none"), Ink.QUIET))
    for item, answer in notes:
        text = statement(item, response.perspective, t)
        rows.append(Row(partial(_note, text, answer, t), f"{NOTE}:{item.id}"))
    return rows


def _note(text: str, answer: Answer, t: Translator, width: int) -> list[Line]:
    width = min(width, WIDEST)
    state = t("conversation.leaving.stays" if answer.private else "conversation.leaving.leaves")
    mark = Span("○ " if answer.private else "● ", Ink.MARK)
    first, *more = wrap(text, width - len(state) - 5)
    ink = Ink.QUIET if answer.private else Ink.ACCENT
    lines = [spread((mark, Span(first)), (Span(state, ink),), width)]
    lines += [line(Span("  "), Span(part)) for part in more]
    return [
        *lines,
        *(line(Span("  "), Span(part, Ink.QUIET)) for part in _beginning(answer.comment, width - 2)),
    ]


def _beginning(text: str, width: int) -> list[str]:
    """The first rows of a text, with a mark where it goes on."""
    rows = wrap(safe(text), width)
    if len(rows) > MOST_NOTE:
        rows[MOST_NOTE - 1 :] = [fit(" ".join(rows[MOST_NOTE - 1 :]), width)]
    return rows


def _choice(title: str, on: bool, t: Translator, width: int) -> list[Line]:
    mark = Span("● " if on else "○ ", Ink.MARK)
    state = Span(t("conversation.yes" if on else "conversation.no"), Ink.ACCENT if on else Ink.QUIET)
    return [spread((mark, Span(title)), (state,), min(width, WIDEST))]


def hint(text: str) -> list[Line]:
    """One quiet line."""
    return [line(Span(text, Ink.QUIET))]
