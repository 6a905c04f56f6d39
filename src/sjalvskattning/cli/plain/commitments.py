"""Commitments in plain mode: write one, write one anew, and follow one up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from sjalvskattning.cli.errors import in_one_line
from sjalvskattning.cli.plain.console import Console
from sjalvskattning.cli.plain.due import commitment_line
from sjalvskattning.cli.plain.forms import Asked, fill_in
from sjalvskattning.core.agreement.agreement import Agreement, Aspect, Commitment
from sjalvskattning.core.agreement.document import owner_text
from sjalvskattning.core.agreement.following import latest_follow_up
from sjalvskattning.core.response import GoalStatus, Owner
from sjalvskattning.errors import StoreError, UsageError
from sjalvskattning.locale.typography import iso_day
from sjalvskattning.usecases import agreements as cases
from sjalvskattning.usecases import correcting


def choose_commitment(console: Console, agreement: Agreement, title: str) -> int:
    """The number of the commitment that is chosen, the only one without asking; 0 when there is none."""
    t = console.t
    if not agreement.commitments:
        console.tell("plain.agreement.empty")
        return 0
    lines = [commitment_line(agreement, one, t) for one in agreement.commitments]
    if len(lines) == 1:
        console.say(lines[0])
        return 1
    return console.choose(t(title), lines, zero=t("plain.back")) + 1


def add(console: Console, agreement: Agreement) -> None:
    """One more commitment. Raises EndOfInput, NotFound or StoreError."""
    written = _ask(console, agreement, Commitment("", owner=Owner.ME))
    if written is None:
        console.tell("plain.unchanged")
        return
    after = insist(console, lambda: cases.add(console.surroundings.workspace, agreement.id, written))
    if after is not None:
        console.tell("plain.commitment.added", number=len(after.commitments))
        _tell_of_words(console, after.commitments[-1])


def change(console: Console, agreement: Agreement) -> None:
    """Write a commitment anew that nobody has followed up. Raises EndOfInput, UsageError or StoreError."""
    number = choose_commitment(console, agreement, "plain.commitment.change.which")
    if not number:
        return
    before = agreement.commitments[number - 1]
    if before.follow_ups:  # said before anything is written
        raise UsageError("agreement.followed_up", id=agreement.id, number=number)
    written = _ask(console, agreement, before)
    if written is None or written == before:
        console.tell("plain.unchanged")
        return
    workspace = console.surroundings.workspace
    after = insist(console, lambda: correcting.correct(workspace, agreement.id, number, written))
    if after is not None:
        console.tell("plain.commitment.changed", number=number)
        _tell_of_words(console, after.commitments[number - 1])


def drop(console: Console, agreement: Agreement) -> None:
    """Take away the commitment added last. Raises EndOfInput, UsageError or StoreError."""
    number = len(agreement.commitments)
    if not number:
        console.tell("plain.agreement.empty")
        return
    console.say(commitment_line(agreement, agreement.commitments[-1], console.t))
    if console.confirm("plain.commitment.drop.sure"):
        correcting.drop_last(console.surroundings.workspace, agreement.id, number)
        console.tell("agreed.dropped")
    else:
        console.tell("plain.unchanged")


def follow(console: Console, agreement: Agreement) -> None:
    """Note how a commitment goes: its status, what was done, what came of it, and the day.

    Raises EndOfInput, NotFound or StoreError.
    """
    t, workspace = console.t, console.surroundings.workspace
    number = choose_commitment(console, agreement, "plain.follow.which")
    if not number:
        return
    console.tell("ask.before_free_text")
    asked = (
        Asked(
            "status", t("plain.earlier.status"), tuple((one, t(f"ask.status.{one}")) for one in GoalStatus)
        ),
        Asked("content", t("plain.follow.content")),
        Asked("result", t("plain.follow.result")),
        Asked("day", t("plain.follow.day"), needed=True, check=partial(cases.followed_on, workspace)),
    )
    now = {"status": agreement.commitments[number - 1].status.value, "day": workspace.today().isoformat()}
    given = fill_in(console, asked, now)
    if given is None:
        console.tell("plain.unchanged")
        return
    status, texts = GoalStatus(given["status"]), (given["content"], given["result"], given["day"])
    after = insist(console, lambda: cases.follow_up(workspace, agreement.id, number, status, *texts))
    if after is not None:
        told = t(f"ask.status.{after.commitments[number - 1].status.value}")
        console.tell("plain.follow.done", number=number, status=told)
        if latest_follow_up(after) != (number, after.commitments[number - 1].follow_ups[-1]):
            console.tell("agreement.noted_before")


def insist(console: Console, save: Callable[[], Agreement]) -> Agreement | None:
    """Save what was written; when the store can't, say why and offer to try again. Raises EndOfInput."""
    while True:
        try:
            return save()
        except StoreError as error:
            console.tell("plain.not_saved", why=in_one_line(error, console.t))
            if not console.confirm("plain.not_saved.again"):
                return None


def _ask(console: Console, agreement: Agreement, now: Commitment) -> Commitment | None:
    """A commitment, question by question; None when the person goes back."""
    t = console.t
    console.tell("ask.before_free_text")
    owners = tuple((owner.value, owner_text(agreement, owner, t)) for owner in Owner)
    aspects = tuple((aspect.value, t(f"agreed.aspect.{aspect.value}")) for aspect in Aspect)
    offered = _supports(console, agreement)
    asked = [
        Asked("text", t("plain.commitment.text"), needed=True),
        Asked("aspect", t("plain.commitment.aspect"), aspects),
        Asked("owner", t("plain.goal.owner"), owners),
        Asked("first_step", t("plain.goal.first_step")),
        Asked("due", t("plain.commitment.due"), check=cases.due_of),
        Asked("judged", t("plain.goal.judged")),
        *([Asked("support", t("plain.goal.support"), offered)] if offered else []),
    ]
    before = {one.name: str(getattr(now, one.name)) for one in asked}
    given = fill_in(console, asked, before)
    if given is None:
        return None
    return replace(
        now,
        text=given["text"],
        aspect=Aspect(given["aspect"]),
        owner=Owner(given["owner"]),
        first_step=given["first_step"],
        due=given["due"],
        judged=given["judged"],
        support=given.get("support", now.support),
    )


def _supports(console: Console, agreement: Agreement) -> tuple[tuple[str, str], ...]:
    """The support on offer in the definition, none first; nothing when none is offered."""
    t = console.t
    offered = cases.offered_for(console.surroundings.workspace, agreement)
    none = ("", t("agreed.add.support.none"))
    return (none, *((one.id, one.title.in_language(t.language)) for one in offered)) if offered else ()


def _tell_of_words(console: Console, commitment: Commitment) -> None:
    if commitment.due and iso_day(commitment.due) is None:
        console.tell("agreement.due_in_words", due=commitment.due)
