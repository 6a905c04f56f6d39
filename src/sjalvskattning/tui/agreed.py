"""Agreements as rows: what is due first, then every agreement with its commitments."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from sjalvskattning.core.agreement.agreement import Agreement
from sjalvskattning.core.agreement.document import owner_text
from sjalvskattning.core.agreement.following import Due, Standing, When, due, standings
from sjalvskattning.locale.typography import long_date
from sjalvskattning.tui.conversation.goals import STATUS_MARKS
from sjalvskattning.tui.drawing import Line, Span, line, safe, spread, wrap
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.explain import explain
from sjalvskattning.tui.widgets.rows import Row, gap, heading, prose

if TYPE_CHECKING:
    from sjalvskattning.locale import Translator
    from sjalvskattning.store.agreements import Agreements

WIDEST = 96
SOON = 60
"""Days ahead that count as soon."""


class KindOfRow(StrEnum):
    """What a row stands for."""

    AGREEMENT = "agreement"
    COMMITMENT = "commitment"
    NONE = ""


def read_key(key: str) -> tuple[KindOfRow, str, int]:
    """What a row's key says: its kind, the agreement's id, and the commitment's number or 0."""
    kind, _, rest = key.partition(":")
    if kind not in (KindOfRow.AGREEMENT, KindOfRow.COMMITMENT):
        return KindOfRow.NONE, "", 0
    id, _, number = rest.partition(":")
    return KindOfRow(kind), id, int(number)


def agreement_rows(held: Agreements, today: date, t: Translator) -> list[Row]:
    """Every row of the page."""
    rows: list[Row] = []
    for problem in held.problems:
        rows += [prose(f"! {what}") for what in explain(problem, t)] + [gap()]
    if not held.agreements:
        return [*rows, heading(t("agreed.none.title")), prose(t("agreed.none"), Ink.QUIET)]
    for agreement in held.agreements:
        rows += _one(agreement, today, t)
    return rows


def _one(agreement: Agreement, today: date, t: Translator) -> list[Row]:
    rows = [Row(partial(_head, agreement, t), f"agreement:{agreement.id}:0")]
    placed = {one.number: one for one in standings([agreement], today, SOON)}
    for number in range(1, len(agreement.commitments) + 1):
        rows.append(Row(partial(_commitment, placed[number], t), f"commitment:{agreement.id}:{number}"))
    if not agreement.commitments:
        rows.append(prose(t("agreed.no_commitments"), Ink.QUIET))
    return [*rows, gap()]


def _head(agreement: Agreement, t: Translator, width: int) -> list[Line]:
    title = t(f"agreement.title.{agreement.kind.value}")
    whose = safe(agreement.person) or t("agreed.mine")
    day = long_date(agreement.created[:10], t.language)
    left = (Span(title, Ink.ACCENT), Span(f"  {whose}", Ink.STRONG))
    return [spread(left, (Span(f"{agreement.assessment} · {day}", Ink.QUIET),), min(width, WIDEST))]


def _commitment(one: Standing, t: Translator, width: int) -> list[Line]:
    width = min(width, WIDEST)
    commitment = one.commitment
    when = _when(one, t)
    late = one.when is When.OVERDUE
    text = wrap(commitment.text, max(12, width - len(when) - 6))
    mark = Span(f"{STATUS_MARKS[commitment.status]}  ", Ink.MARK)
    first = spread((mark, Span(text[0])), (Span(when, Ink.ALERT if late else Ink.QUIET),), width)
    owner = owner_text(one.agreement, commitment.owner, t)
    about = [owner, t(f"ask.status.{commitment.status.value}")]
    if commitment.judged:
        about.append(t("conversation.goals.judged", text=safe(commitment.judged)))
    if commitment.follow_ups:
        about.append(t.plural("agreed.followed_times", len(commitment.follow_ups)))
    lines = [first, *(line(Span("   "), Span(part)) for part in text[1:])]
    under = wrap(" · ".join(about), width - 3)
    return [*lines, *(line(Span("   "), Span(part, Ink.QUIET)) for part in under)]


def _when(one: Standing, t: Translator) -> str:
    """When it is due, in a few words: "försenad 3 dagar", "om 12 dagar", "1 maj 2027"."""
    if one.when is When.CLOSED:
        return t(f"ask.status.{one.commitment.status.value}")
    if one.days is None:
        return safe(one.commitment.due)[:24]
    if one.days < 0:
        return t.plural("agreed.late", -one.days)
    if one.when is When.SOON:
        return t.plural("agreed.left", one.days) if one.days else t("agreed.today")
    return long_date(one.commitment.due, t.language)


def due_sentence(held: Agreements, today: date, t: Translator) -> str:
    """What Hem says of what is due: "2 åtaganden är försenade, ett ska …"; empty when nothing is."""
    found: Due = due(held.agreements, today, SOON)
    parts = []
    if found.overdue:
        parts.append(t.plural("agreed.home.late", len(found.overdue)))
    if found.soon:
        parts.append(t.plural("agreed.home.soon", len(found.soon), days=SOON))
    return ", ".join(parts)
