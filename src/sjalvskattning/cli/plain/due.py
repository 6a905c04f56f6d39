"""What has been agreed on, said aloud: what it is, whose, and when; the most urgent first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sjalvskattning.cli.due_listing import when_text, whose
from sjalvskattning.cli.errors import describe_notice
from sjalvskattning.cli.plain.console import Console
from sjalvskattning.core.agreement.agreement import Agreement, Commitment
from sjalvskattning.core.agreement.document import owner_text
from sjalvskattning.core.agreement.following import Standing, When, standings
from sjalvskattning.core.text import for_display
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import long_date

if TYPE_CHECKING:
    from sjalvskattning.store.agreements import Agreements

MOST = 5
"""The most commitments that are said before the menu of Hem."""


def tell_due(console: Console) -> None:
    """What is overdue or due soon, with the first few of them. Raises StoreError when the folder is shut."""
    from sjalvskattning.usecases.agreements import WITHIN

    held, t = held_agreements(console), console.t
    found = _open(console, held)
    late = [one for one in found if one.when is When.OVERDUE]
    soon = [one for one in found if one.when is When.SOON]
    parts = []
    if late:
        parts.append(t.plural("plain.due.late", len(late)))
    if soon:
        parts.append(t.plural("plain.due.soon", len(soon), days=WITHIN))
    if not parts:
        if held.agreements:
            console.say(t.plural("agreement.nothing_due", WITHIN))
        return
    console.tell("plain.due.title", told=", ".join(parts))
    urgent = [*late, *soon]
    _tell_lines(console, urgent[:MOST], len(urgent))
    if len(urgent) > MOST:
        console.say(t.plural("plain.due.more", len(urgent) - MOST))


def tell_everything(console: Console) -> None:
    """Every commitment that is still to be done. Raises StoreError when the folder is shut."""
    found = _open(console, held_agreements(console))
    if not found:
        console.tell("plain.due.nothing")
    _tell_lines(console, found, len(found))


def held_agreements(console: Console) -> Agreements:
    """Every agreement; what can't be read is told. Raises StoreError when the folder is shut."""
    from sjalvskattning.usecases.agreements import listed

    held = listed(console.surroundings.workspace)
    for problem in held.problems:
        console.say(describe_notice(problem.code, problem.params, console.t))
    return held


def _open(console: Console, held: Agreements) -> list[Standing]:
    from sjalvskattning.usecases.agreements import WITHIN

    found = standings(held.agreements, console.surroundings.workspace.today(), WITHIN)
    return [one for one in found if one.when is not When.CLOSED]


def _tell_lines(console: Console, found: list[Standing], total: int) -> None:
    t = console.t
    for at, one in enumerate(found, 1):
        console.tell(
            "plain.due.line",
            at=at,
            total=total,
            text=in_a_row(one.commitment.text),
            whose=in_a_row(whose(one.agreement, t)),
            owner=owner_text(one.agreement, one.commitment.owner, t),
            when=in_a_row(when_text(one, t)),
        )


def in_a_row(text: str) -> str:
    """A person's text on one line, without the full stop that the sentence around it has."""
    return for_display(text, single_line=True).rstrip(".")


def commitment_line(agreement: Agreement, commitment: Commitment, t: Translator) -> str:
    """A commitment: what, who it rests on, how far along it is, and when it is due."""
    key = "plain.commitment.line.due" if commitment.due else "plain.commitment.line"
    return t(
        key,
        text=in_a_row(commitment.text),
        owner=owner_text(agreement, commitment.owner, t),
        status=t(f"ask.status.{commitment.status.value}"),
        due=in_a_row(commitment.due),
    )


def agreement_line(console: Console, agreement: Agreement) -> str:
    """An agreement: what it is called, whom it is about, the day it was made, and what is overdue in it."""
    t, today = console.t, console.surroundings.workspace.today()
    named = {
        "kind": t(f"agreement.title.{agreement.kind.value}"),
        "whose": in_a_row(whose(agreement, t)),
        "date": long_date(agreement.created.partition("T")[0], t.language),
    }
    count = len(agreement.commitments)
    line = t.plural("plain.agreement.line", count, **named)
    late = sum(one.when is When.OVERDUE for one in standings([agreement], today, 0))
    return f"{line}, {t.plural('plain.agreement.late', late)}" if late else line
