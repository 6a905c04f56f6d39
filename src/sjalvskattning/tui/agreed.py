"""Agreements as rows: what is due first, then every agreement with its commitments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from sjalvskattning.core.agreement.agreement import Agreement
from sjalvskattning.core.agreement.document import owner_text
from sjalvskattning.core.agreement.following import Due, Standing, When, due, standings
from sjalvskattning.locale.typography import long_date
from sjalvskattning.tui.conversation.goals import STATUS_MARKS
from sjalvskattning.tui.drawing import Line, Span, cells, fit, line, safe, spread, wrap
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.explain import explain
from sjalvskattning.tui.widgets.rows import Row, gap, heading, prose

if TYPE_CHECKING:
    from sjalvskattning.locale import Translator
    from sjalvskattning.store.agreements import Agreements

WIDEST = 96
SOON = 60
"""Days ahead that count as soon."""

MOST_WHEN = 24
"""The most cells for when something is due, at the right edge; more words than that stand below."""


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


def agreement_rows(held: Agreements, names: Mapping[str, str], today: date, t: Translator) -> list[Row]:
    """Every row of the page. ``names`` are those of the assessments, by id, as far as they are known."""
    rows: list[Row] = []
    for problem in held.problems:
        what, *more = explain(problem, t)
        rows += [prose(f"! {what}"), *(prose(text, Ink.QUIET) for text in more), gap()]
    if not held.agreements:
        return [*rows, heading(t("agreed.none.title")), prose(t("agreed.none"), Ink.QUIET)]
    for agreement in held.agreements:
        rows += _one(agreement, names.get(agreement.assessment, agreement.assessment), today, t)
    return rows


def _one(agreement: Agreement, name: str, today: date, t: Translator) -> list[Row]:
    rows = [Row(partial(_head, agreement, safe(name), t), f"agreement:{agreement.id}:0")]
    placed = {one.number: one for one in standings([agreement], today, SOON)}
    for number in range(1, len(agreement.commitments) + 1):
        rows.append(Row(partial(_commitment, placed[number], t), f"commitment:{agreement.id}:{number}"))
    if not agreement.commitments:
        rows.append(prose(t("agreed.no_commitments"), Ink.QUIET))
    return [*rows, gap()]


def whose(agreement: Agreement, t: Translator) -> tuple[str, str, str]:
    """What it is called, whom it is about, and the day it was made, safe to show."""
    title = t(f"agreement.title.{agreement.kind.value}")
    day = long_date(agreement.created[:10], t.language)
    return title, safe(agreement.person) or t("agreed.mine"), day


def _head(agreement: Agreement, name: str, t: Translator, width: int) -> list[Line]:
    width = min(width, WIDEST)
    title, person, day = whose(agreement, t)
    where = Span(f"{name} · {day}", Ink.QUIET)
    left = Span(title, Ink.ACCENT), Span(f"  {fit(person, width - cells(title) - 2)}", Ink.STRONG)
    if sum(cells(span.text) for span in (*left, where)) + 2 <= width:
        return [spread(left, (where,), width)]
    return [line(*left), *(line(Span(row, Ink.QUIET)) for row in wrap(where.text, width))]


def _commitment(one: Standing, t: Translator, width: int) -> list[Line]:
    width = min(width, WIDEST)
    commitment = one.commitment
    when = _when(one, t)
    late = one.when is When.OVERDUE
    text = wrap(commitment.text, max(12, width - cells(when) - 6))
    mark = Span(f"{STATUS_MARKS[commitment.status]}  ", Ink.MARK)
    first = spread((mark, Span(text[0])), (Span(when, Ink.ALERT if late else Ink.QUIET),), width)
    lines = [first, *(line(Span("   "), Span(part)) for part in text[1:])]
    under = wrap(" · ".join(_about(one, when, t)), width - 3)
    return [*lines, *(line(Span("   "), Span(part, Ink.QUIET)) for part in under)]


def _about(one: Standing, when: str, t: Translator) -> list[str]:
    """What stands under a commitment; ``when`` is what is said already, at the right edge."""
    commitment = one.commitment
    about = [owner_text(one.agreement, commitment.owner, t)]
    if one.when is not When.CLOSED:
        about.append(t(f"ask.status.{commitment.status.value}"))
    if commitment.due and not when:
        about.append(t("conversation.goals.due", due=safe(commitment.due)))
    if commitment.judged:
        about.append(t("conversation.goals.judged", text=safe(commitment.judged)))
    if commitment.follow_ups:
        about.append(t.plural("agreed.followed_times", len(commitment.follow_ups)))
    return about


def _when(one: Standing, t: Translator) -> str:
    """When it is due, in a few words: "försenad 3 dagar", "om 12 dagar", "1 maj 2027"; or nothing."""
    if one.when is When.CLOSED:
        return t(f"ask.status.{one.commitment.status.value}")
    if one.days is None:
        words = safe(one.commitment.due)
        return words if cells(words) <= MOST_WHEN else ""
    if one.days < 0:
        return t.plural("agreed.late", -one.days)
    if one.when is When.SOON:
        return t.plural("agreed.left", one.days) if one.days else t("agreed.today")
    return long_date(one.commitment.due, t.language)


def has_dates(agreements: Iterable[Agreement], today: date) -> bool:
    """Whether something that is still to be done has a date."""
    found = due(agreements, today, SOON)
    return bool(found.overdue or found.soon or found.later)


def due_sentence(held: Agreements, today: date, t: Translator) -> str:
    """What Hem says of what is due: "2 åtaganden är försenade, ett ska …"; empty when nothing is."""
    found: Due = due(held.agreements, today, SOON)
    parts = []
    if found.overdue:
        parts.append(t.plural("agreed.home.late", len(found.overdue)))
    if found.soon:
        parts.append(t.plural("agreed.home.soon", len(found.soon), days=SOON))
    sentence = ", ".join(parts)
    return sentence[:1].upper() + sentence[1:]
