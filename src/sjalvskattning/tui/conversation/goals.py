"""The goals: those from last time with their status, and those until next time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from sjalvskattning.core.assessment import Perspective, Support
from sjalvskattning.core.response import Goal, GoalStatus, Preparation
from sjalvskattning.core.wording import owner_words
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import long_date
from sjalvskattning.tui.drawing import Line, Span, line, safe, spread, wrap
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.rows import Row, gap, heading, prose

WIDEST = 88
ADD = "add"
STATUS_MARKS = {
    GoalStatus.NOT_STARTED: "○",
    GoalStatus.ONGOING: "◐",
    GoalStatus.DONE: "●",
    GoalStatus.CHANGED: "↻",
}


def since_rows(earlier: Sequence[Goal], perspective: Perspective, t: Translator) -> list[Row]:
    """The goals from last time."""
    rows = [heading(t("conversation.since.title"))]
    if not earlier:
        return [*rows, prose(t("conversation.since.none"), Ink.QUIET)]
    rows += [prose(t("conversation.since.lead"), Ink.QUIET), gap()]
    for at, goal in enumerate(earlier):
        rows += [Row(partial(_earlier, goal, perspective, t), f"earlier:{at}"), gap()]
    return rows


def goal_rows(
    preparation: Preparation, offered: Sequence[Support], perspective: Perspective, t: Translator
) -> list[Row]:
    """The goals until next time, a way to add one, and the support that the policy offers."""
    rows = [heading(t("conversation.goals.title")), prose(t("conversation.goals.lead"), Ink.QUIET), gap()]
    for at, goal in enumerate(preparation.goals):
        rows += [Row(partial(_goal, goal, at + 1, perspective, t), f"goal:{at}"), gap()]
    add = spread_key(t("conversation.goals.add"), "l")
    return [*rows, Row(add, ADD, 1), *_offers(offered, t)]


def _offers(offered: Sequence[Support], t: Translator) -> list[Row]:
    """What there is to point a goal to, with where the policy says so."""
    if not offered:
        return []
    rows = [gap(), heading(t("conversation.goals.support"))]
    for one in offered:
        title, about = (text.in_language(t.language) for text in (one.title, one.about))
        rows.append(prose(t("conversation.goals.offered", title=title, about=about), Ink.QUIET))
    return rows


def spread_key(title: str, key: str) -> partial[list[Line]]:
    """What draws an action: its words, and at the right edge the key that does the same."""
    return partial(_action, title, key)


def _action(title: str, key: str, width: int) -> list[Line]:
    return [spread((Span(title),), (Span(key, Ink.MARK),), min(width, WIDEST))]


def _earlier(goal: Goal, perspective: Perspective, t: Translator, width: int) -> list[Line]:
    width = min(width, WIDEST)
    status = t(f"ask.status.{goal.status.value}")
    text = wrap(goal.text, width - len(status) - 6)
    mark = Span(f"{STATUS_MARKS[goal.status]}  ", Ink.MARK)
    right = (Span(status, Ink.QUIET if goal.status is GoalStatus.NOT_STARTED else Ink.ACCENT),)
    lines = [spread((mark, Span(text[0])), right, width)]
    return [*lines, *_under(text[1:], Ink.TEXT), *_about(goal, perspective, t, width)]


def _goal(goal: Goal, number: int, perspective: Perspective, t: Translator, width: int) -> list[Line]:
    width = min(width, WIDEST)
    text = wrap(goal.text, width - 3)
    lines = [line(Span(f"{number}".ljust(3), Ink.MARK), Span(text[0])), *_under(text[1:], Ink.TEXT)]
    if goal.first_step:
        lines += _under(wrap(t("conversation.goals.step", text=goal.first_step), width - 3), Ink.QUIET)
    return [*lines, *_about(goal, perspective, t, width)]


def _about(goal: Goal, perspective: Perspective, t: Translator, width: int) -> list[Line]:
    parts = [owner_words(goal.owner, perspective, t)]
    if goal.due:
        parts.append(t("conversation.goals.due", due=long_date(safe(goal.due), t.language)))
    if goal.judged:
        parts.append(t("conversation.goals.judged", text=safe(goal.judged)))
    return _under(wrap(" · ".join(parts), width - 3), Ink.QUIET)


def _under(parts: list[str], ink: Ink) -> list[Line]:
    return [line(Span("   "), Span(part, ink)) for part in parts]
