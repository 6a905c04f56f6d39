"""Group sessions as rows of a list, and how far each has come in a few words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sjalvskattning.core.group.session import GroupSession, Phase
from sjalvskattning.locale.typography import long_date
from sjalvskattning.tui.drawing import Line, Span, cells, fit, line, safe, spread
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.explain import explain
from sjalvskattning.tui.widgets.rows import Row, gap, heading, prose

if TYPE_CHECKING:
    from sjalvskattning.locale import Translator
    from sjalvskattning.store.sessions import Sessions

WIDEST = 96
"""The most columns of a row."""


def session_rows(held: Sessions, t: Translator) -> list[Row]:
    """Every row of the list: what is wrong, then the sessions, the latest first."""
    rows: list[Row] = []
    for problem in held.problems:
        what, *more = explain(problem, t)
        rows += [prose(f"! {what}"), *(prose(text, Ink.QUIET) for text in more), gap()]
    if not held.sessions:
        return [*rows, heading(t("group_lead.none.title")), prose(t("group_lead.none"), Ink.QUIET)]
    for session in held.sessions:
        rows += [Row(partial(_session, session, t), session.id, 2), gap()]
    return rows


def _session(session: GroupSession, t: Translator, width: int) -> list[Line]:
    width = min(width, WIDEST)
    setup, state = session.setup, state_of(session, t)
    name = Span(fit(setup.name, width - cells(state) - 2), Ink.STRONG)
    ink = Ink.QUIET if session.phase is Phase.CLOSED else Ink.ACCENT
    role = setup.assessment.role(setup.role).title.in_language(t.language)
    policy = setup.assessment.name.in_language(t.language)
    about = fit(f"{day_of(session, t)} · {safe(policy)} · {safe(role)}", width)
    return [spread((name,), (Span(state, ink),), width), line(Span(about, Ink.QUIET))]


def day_of(session: GroupSession, t: Translator) -> str:
    """The day of a session, in words."""
    return safe(long_date(session.setup.date, t.language))


def state_of(session: GroupSession, t: Translator) -> str:
    """How far a session has come, in a few words: "8 av 12 klara"."""
    if session.phase is Phase.COLLECTING:
        return t("group_lead.state.collecting", n=session.done, total=session.setup.head_count)
    if session.phase is Phase.LEADING:
        kind = "together" if not session.is_strict else "revealed" if session.releases else "talk"
        return t(f"group_lead.state.{kind}", n=session.released)
    return t(f"group_lead.state.{session.phase.value}")
