"""The rows of a talk: what should be known, the areas, and what else can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sjalvskattning.core.group.session import Phase
from sjalvskattning.core.group.warned import session_warning
from sjalvskattning.tui.drawing import Line, Span, cells, fit, safe, spread
from sjalvskattning.tui.talk import Talk, can_set_own
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.rows import Row, gap, heading, prose

if TYPE_CHECKING:
    from sjalvskattning.core.group.session import GroupSession
    from sjalvskattning.locale import Translator

WIDEST = 96
"""The most columns of a row."""

AREA, DO = "area:", "do:"
"""What a row's key begins with: an area's id follows, or the name of an action."""


def lead_rows(talk: Talk, t: Translator) -> list[Row]:
    """Every row of the page."""
    session = talk.desk.session
    rows = _told(session, t)
    note = t(f"group_lead.order.{talk.order.value}.short") if session.releases else ""
    rows.append(heading(t("group_lead.areas"), note))
    for picture in talk.pictures:
        title = picture.area.title.in_language(t.language)
        shown = picture.area.id in session.shown
        rows.append(Row(partial(_area, safe(title), shown, t), f"{AREA}{picture.area.id}", 1))
    rows += [gap(), heading(t("group_lead.talk"))]
    return [
        *rows,
        *(
            Row(partial(_way, words, note, key), f"{DO}{name}", 1)
            for name, words, note, key in _ways(session, t)
        ),
    ]


def _told(session: GroupSession, t: Translator) -> list[Row]:
    """What should be known before the talk: why there are no numbers, who is late, what may point out."""
    texts = []
    if session.is_strict and not session.releases:
        texts.append(t("group_lead.no_numbers", k=session.setup.rules.k))
    if session.phase is Phase.LEADING and session.done:
        texts.append(_late(session, t))
    if warning := session_warning(session, t):
        texts.append(safe(warning))
    return [row for text in texts for row in (prose(text, Ink.ACCENT), gap())]


def _late(session: GroupSession, t: Translator) -> str:
    """How many answers have come late, and what that means."""
    k, people = session.setup.rules.k, session.done + session.released
    if session.can_reveal:
        return t("group_lead.late.ready", n=session.done)
    if people > session.setup.head_count:
        return t("group.too_many.what", people=people, head_count=session.setup.head_count)
    return t.plural("group_lead.late.waiting", session.done, k=k)


def _ways(session: GroupSession, t: Translator) -> list[tuple[str, str, str, str]]:
    """What else can be done from here: its action, its words, how far along it is, and its key."""
    ways = [("notes", t("group_lead.notes"), _count(len(session.agreed), t), "l")]
    if session.earlier:
        ways.insert(0, ("since", t("group_lead.since"), _count(len(session.earlier), t), "s"))
    if session.phase is Phase.LEADING and session.can_reveal:
        ways.append(("late", t("group_lead.late"), "", "d"))
    if can_set_own(session):
        ways.append(("own", t("group_lead.own"), "", "e"))
    ways.append(("report", t("group_lead.report"), "", "u"))
    if session.phase is Phase.LEADING:
        ways.append(("end", t("group_lead.end"), "", "x"))
    return ways


def _count(n: int, t: Translator) -> str:
    return t.plural("group_lead.count", n) if n else t("group_lead.count.none")


def _area(title: str, shown: bool, t: Translator, width: int) -> list[Line]:
    width = min(width, WIDEST)
    state = t("group_lead.shown") if shown else ""
    mark = Span("✓ " if shown else "  ", Ink.MARK)
    words = Span(fit(title, width - cells(state) - 4), Ink.TEXT if shown else Ink.STRONG)
    return [spread((mark, words), (Span(state, Ink.QUIET),), width)]


def _way(words: str, note: str, key: str, width: int) -> list[Line]:
    width = min(width, WIDEST)
    return [
        spread((Span(words), Span(f"   {note}" if note else "", Ink.QUIET)), (Span(key, Ink.MARK),), width)
    ]
