"""Agreements as a call asks for them: one as a document or its dates, and every change to one."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from sjalvskattning.cli.due_listing import tell, whose
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.agreement.agreement import AgreementKind, Aspect, Commitment
from sjalvskattning.core.agreement.following import latest_follow_up
from sjalvskattning.core.response import GoalStatus, Owner
from sjalvskattning.errors import UsageError
from sjalvskattning.locale.typography import iso_day
from sjalvskattning.usecases import agreements as cases
from sjalvskattning.usecases import correcting

STANDARD_OUTPUT = "-"


class Undertakings(NamedTuple):
    """The texts of an uppdragskontrakt as they were typed; None is one that was not named."""

    responsibility: str | None
    undertaking: str | None
    results: str | None


# -- documents


def write_document(
    surroundings: Surroundings,
    agreement_id: str,
    format_name: str,
    output: str,
    *,
    signatures: bool,
    force: bool,
) -> None:
    """Write one agreement. Raises UsageError, NotFound, StoreError or ExportFailed."""
    from sjalvskattning.cli.summarising import format_of_call, hand_over

    chosen = format_of_call(format_name, output)
    workspace, t = surroundings.workspace, surroundings.t
    found = cases.agreement_store(workspace).examine(cases.resolve(workspace, agreement_id))
    tell(surroundings, found.notices)
    shown = cases.document_of(workspace, found.agreement, t, signatures=signatures)
    hand_over(surroundings, shown, chosen, output, "agreement.written", force=force)


def write_dates(surroundings: Surroundings, agreement_id: str, output: str, *, force: bool) -> None:
    """Write the due dates of one agreement or all. Raises UsageError, NotFound, StoreError, ExportFailed."""
    from sjalvskattning.usecases.calendar import calendar_bytes, undated, write_calendar

    workspace, t = surroundings.workspace, surroundings.t
    if agreement_id:
        chosen = [cases.find(workspace, agreement_id)]
    else:
        listed = cases.listed(workspace)
        tell(surroundings, listed.problems)
        chosen = list(listed.agreements)
    if output == STANDARD_OUTPUT:
        surroundings.write_bytes(calendar_bytes(chosen, t))
    else:
        count = write_calendar(chosen, Path(output), t, overwrite=force)
        surroundings.talk(t.plural("agreement.dates_written", count, path=output))
    if left := undated(chosen):
        surroundings.talk(t.plural("agreement.undated", left))


# -- changes


def make(surroundings: Surroundings, response_id: str, kind: str, person: str, texts: Undertakings) -> None:
    """Make an agreement from a response; its id goes to standard output.

    Raises UsageError, NotFound or StoreError.
    """
    from sjalvskattning.cli.choices import one_of
    from sjalvskattning.cli.summarising import response_of_call

    chosen = one_of(AgreementKind, kind, "--kind")
    workspace, t = surroundings.workspace, surroundings.t
    response = response_of_call(surroundings, response_id)
    draft = cases.draft_from(
        workspace,
        response,
        chosen,
        person=person,
        responsibility=texts.responsibility or "",
        undertaking=texts.undertaking or "",
        results=texts.results or "",
    )
    tell(surroundings, [cases.keep(workspace, draft)])
    remind(surroundings, *texts)
    title = t(f"agreement.title.{chosen.value}").lower()
    named = {"kind": title, "id": draft.id, "whose": whose(draft, t)}
    count = len(draft.commitments)
    surroundings.talk(
        t.plural("agreement.made", count, **named) if count else t("agreement.made.empty", **named)
    )
    surroundings.write(draft.id)


def set_undertakings(surroundings: Surroundings, agreement_id: str, texts: Undertakings) -> None:
    """Write texts of an agreement anew. Raises UsageError when none is given, NotFound or StoreError."""
    if not any(text is not None for text in texts):
        raise UsageError("agreement.nothing_to_set")
    changed = correcting.reword(surroundings.workspace, agreement_id, **texts._asdict())
    remind(surroundings, *texts)
    surroundings.talk(surroundings.t("agreement.texts_set", id=changed.id))


def add_commitment(
    surroundings: Surroundings,
    agreement_id: str,
    text: str,
    *,
    owner: str,
    due: str,
    judged: str,
    aspect: str,
    first_step: str,
    support: str,
) -> None:
    """Add a commitment and say its number. Raises UsageError, NotFound or StoreError."""
    from sjalvskattning.cli.choices import one_of

    t = surroundings.t
    commitment = Commitment(
        text=text,
        aspect=one_of(Aspect, aspect, "--aspect"),
        owner=one_of(Owner, owner, "--owner", "owner"),
        due=due,
        judged=judged,
        first_step=first_step,
        support=support_of_call(surroundings, agreement_id, support),
    )
    changed = cases.add(surroundings.workspace, agreement_id, commitment)
    remind(surroundings, text)
    number, added = len(changed.commitments), changed.commitments[-1]
    surroundings.talk(t("agreement.added", number=number, id=changed.id))
    if added.due and iso_day(added.due) is None:
        surroundings.talk(t("agreement.due_in_words", due=added.due))


def support_of_call(surroundings: Surroundings, agreement_id: str, word: str) -> str:
    """The id of a support on offer. Raises UsageError with those there are."""
    if not word:
        return ""
    workspace = surroundings.workspace
    definition = cases.definition_of(workspace, cases.find(workspace, agreement_id))
    known = [support.id for support in definition.support] if definition else []
    if word not in known:
        from sjalvskattning.cli.choices import unknown

        raise unknown("--support", word, known) if known else UsageError("agreement.no_support", value=word)
    return word


def note(
    surroundings: Surroundings,
    agreement_id: str,
    number: int,
    status: str,
    content: str,
    result: str,
    day: str,
) -> None:
    """Note how a commitment goes. Raises UsageError, NotFound or StoreError."""
    from sjalvskattning.cli.choices import one_of

    t = surroundings.t
    chosen = one_of(GoalStatus, status, "--status", "status")
    changed = cases.follow_up(surroundings.workspace, agreement_id, number, chosen, content, result, day)
    remind(surroundings, content, result)
    commitment = changed.commitments[number - 1]
    now = t(f"ask.status.{commitment.status.value}")
    surroundings.talk(t("agreement.noted", number=number, id=changed.id, status=now))
    if latest_follow_up(changed) != (number, commitment.follow_ups[-1]):
        surroundings.talk(t("agreement.noted_before"))


def take_back(surroundings: Surroundings, agreement_id: str) -> None:
    """Undo the follow-up made last. Raises UsageError, NotFound or StoreError."""
    t = surroundings.t
    undone = cases.undo_follow_up(surroundings.workspace, agreement_id)
    now = t(f"ask.status.{undone.agreement.commitments[undone.number - 1].status.value}")
    surroundings.talk(t("agreement.undone", date=undone.follow_up.date, number=undone.number, status=now))


def erase_one(surroundings: Surroundings, agreement_id: str, *, yes: bool) -> None:
    """Erase one agreement, after asking. Raises UsageError, NotFound or StoreError."""
    workspace, t = surroundings.workspace, surroundings.t
    chosen = cases.resolve(workspace, agreement_id)
    if not yes and not _asked(surroundings, chosen):
        surroundings.talk(t("cli.data.erase.kept"))
        return
    cases.erase(workspace, chosen)
    surroundings.talk(t("agreement.erased", id=chosen))


def _asked(surroundings: Surroundings, agreement_id: str) -> bool:
    """Whether the person types the word. Raises UsageError where there is no one to ask."""
    t = surroundings.t
    if not surroundings.stdin.isatty():
        raise UsageError("agreement.erase_unasked", id=agreement_id)
    word = t("cli.data.erase.word")
    surroundings.talk(t("agreement.erase.what", id=agreement_id))
    surroundings.stderr.write(f"{t('cli.data.erase.ask', word=word)} ")
    surroundings.stderr.flush()
    return surroundings.stdin.readline().strip().lower() == word


def remind(surroundings: Surroundings, *texts: str | None) -> None:
    """Say once what does not belong in free text, when there is any."""
    if any(texts):
        surroundings.talk(surroundings.t("ask.before_free_text"))
