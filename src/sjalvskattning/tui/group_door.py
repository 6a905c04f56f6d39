"""What the room is told of the form for phones: address, code to say, and what is honest to say about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sjalvskattning.tui.drawing import EMPTY, Line, Span, line, wrap
from sjalvskattning.tui.large_letters import large
from sjalvskattning.tui.themes import Ink

if TYPE_CHECKING:
    from sjalvskattning.locale import Translator
    from sjalvskattning.usecases.group.hosting import Hosting

ACTIONS = ("qr", "large", "tickets", "new_code")
"""What can be done with an open form, in the order shown; each stands with its key."""


def door_lines(hosting: Hosting, t: Translator, width: int, *, small: bool) -> list[Line]:
    """Address, code, and whether it is encrypted; the code large unless ``small``."""
    lines = [line("  ", Span(row, Ink.STRONG)) for row in wrap(hosting.url, width)]
    if hosting.uses_tickets:
        lines += _text(t("group_desk.form.by_ticket"), Ink.TEXT, width)
    elif not hosting.code_works:
        lines += _text(t("group_desk.form.code_spent"), Ink.ALERT, width)
    else:
        lines += _code(hosting.code, t, width, small=small)
    if not hosting.is_encrypted:
        lines += _text(t("group_desk.form.plain"), Ink.QUIET, width)
    return [*lines, EMPTY]


def _code(code: str, t: Translator, width: int, *, small: bool) -> list[Line]:
    rows = large(code)
    if small or len(rows[0]) > width:
        return [line("  ", f"{t('group_desk.form.code')} ", Span(code, Ink.MARK))]
    return [line("  ", Span(row, Ink.MARK)) for row in rows]


def _text(text: str, ink: Ink, width: int) -> list[Line]:
    return [line("  ", Span(row, ink)) for row in wrap(text, width)]


def action_line(keys: dict[str, str], t: Translator) -> Line:
    """What can be done with the open form, each with its key and a target; ``keys`` is by action."""
    spans: list[Span] = [Span("  ")]
    for action in ACTIONS:
        if action in keys:
            gap = "   " if len(spans) > 1 else ""
            words = t(f"group_desk.door.{action}")
            spans += [Span(gap), Span(keys[action], Ink.MARK, action), Span(f" {words}", Ink.QUIET, action)]
    return line(*spans)
