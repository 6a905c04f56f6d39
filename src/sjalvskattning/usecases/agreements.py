"""Agreements and uppdragskontrakt: made from a response, added to, followed up, and what is due.

Every change is a read, a rule and a save under the store's lock; a face draws what comes back.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from sjalvskattning.core.agreement.agreement import Agreement, AgreementKind, Commitment, FollowUp
from sjalvskattning.core.agreement.following import (
    Due,
    due,
    followed_up,
    latest_follow_up,
    person_of,
    with_commitment,
    without_latest,
)
from sjalvskattning.core.agreement.making import from_preparation
from sjalvskattning.core.assessment import Assessment, Perspective, Support
from sjalvskattning.core.response import GoalStatus, Response
from sjalvskattning.core.text import clean_entry
from sjalvskattning.errors import InputRejected, NotFound, StoreError, UsageError
from sjalvskattning.locale.typography import iso_day, read_date
from sjalvskattning.store.agreements import Agreements, AgreementStore
from sjalvskattning.store.notices import Notice
from sjalvskattning.usecases.workspace import Workspace

if TYPE_CHECKING:
    from sjalvskattning.core.summary import Summary
    from sjalvskattning.locale import Translator

WITHIN = 60
"""Days ahead that count as due soon unless something else is asked for."""

LATEST = "latest"


class Undone(NamedTuple):
    """What an undo took away: the follow-up, the number of its commitment, and the agreement now."""

    agreement: Agreement
    number: int
    follow_up: FollowUp


def agreement_store(workspace: Workspace) -> AgreementStore:
    """The agreements on this machine."""
    return AgreementStore(workspace.paths.agreements)


def listed(workspace: Workspace) -> Agreements:
    """Every agreement, the latest made first, and what is wrong with those that can't be read.

    Raises StoreError when the folder is shut.
    """
    return agreement_store(workspace).entries()


def find(workspace: Workspace, asked: str) -> Agreement:
    """The agreement for an id, an own beginning of one, or "latest". Raises NotFound or StoreError."""
    return agreement_store(workspace).read(resolve(workspace, asked))


def resolve(workspace: Workspace, asked: str) -> str:
    """The full id for an id, an unambiguous beginning of one, or "latest" (made). Raises NotFound."""
    store = agreement_store(workspace)
    ids = store.ids()
    if not ids:
        raise NotFound("agreement.none_yet")
    if asked == LATEST:
        readable = store.entries().agreements
        if readable:
            return readable[0].id
    matches = [asked] if asked in ids else [id for id in ids if asked and id.startswith(asked)]
    if len(matches) == 1:
        return matches[0]
    from difflib import get_close_matches

    near = matches or get_close_matches(asked, ids, n=3)
    raise NotFound("agreement.not_found", id=asked, suggestion=", ".join(near))


def draft_from(
    workspace: Workspace,
    response: Response,
    kind: AgreementKind = AgreementKind.OVERENSKOMMELSE,
    *,
    person: str = "",
    responsibility: str = "",
    undertaking: str = "",
    results: str = "",
) -> Agreement:
    """A proposal from a response's goals, not kept until :func:`keep`.

    ``person`` is whom a manager's view is about, when that is not its occasion's name. Raises UsageError when
    whom it is about can't be told (``agreement.whose``), or for a view of one's manager or colleague
    (``agreement.no_party``).
    """
    if response.perspective not in (Perspective.SELF, Perspective.MANAGER):
        raise UsageError("agreement.no_party")
    about = person_of(response)
    if response.perspective is Perspective.MANAGER:
        about = " ".join(clean_entry(person).split()) or about
    if about is None:
        raise UsageError("agreement.whose", id=response.id)
    draft = from_preparation(
        response, id=workspace.new_id(), created=_now(workspace), kind=kind, person=about
    )
    return replace(
        draft,
        commitments=tuple(replace(one, due=_day_or_words(one.due)) for one in draft.commitments),
        responsibility=clean_entry(responsibility).strip(),
        undertaking=clean_entry(undertaking).strip(),
        results=clean_entry(results).strip(),
    )


def _day_or_words(words: str) -> str:
    """As :func:`due_of`, for what was written before it could be told that there is no such day."""
    try:
        return due_of(words)
    except UsageError:
        return words


def keep(workspace: Workspace, agreement: Agreement) -> Notice | None:
    """Keep a proposal; the notice tells of a folder that others can read. Raises StoreError."""
    return agreement_store(workspace).create(agreement)


def add(workspace: Workspace, id: str, commitment: Commitment) -> Agreement:
    """Add a commitment to an agreement. Raises as :func:`cleaned`, NotFound and StoreError."""
    added = cleaned(commitment)
    return change(workspace, id, lambda agreement: with_commitment(agreement, added))


def cleaned(commitment: Commitment) -> Commitment:
    """A commitment with its texts cleaned.

    Raises UsageError for an empty text (``agreement.empty_text``) or a date that does not exist
    (``agreement.bad_day``).
    """
    kept = replace(
        commitment,
        text=clean_entry(commitment.text).strip(),
        due=due_of(commitment.due),
        judged=clean_entry(commitment.judged).strip(),
        first_step=clean_entry(commitment.first_step).strip(),
    )
    if not kept.text:
        raise UsageError("agreement.empty_text")
    return kept


def due_of(words: str) -> str:
    """When something is due: a date in any usual writing becomes ISO 8601, other words stay.

    Raises UsageError (``agreement.bad_day``) for a date that does not exist.
    """
    kept = clean_entry(words).strip()
    try:
        day = read_date(kept)
    except ValueError:
        raise UsageError("agreement.bad_day", value=kept) from None
    return day.isoformat() if day is not None else kept


def follow_up(
    workspace: Workspace,
    id: str,
    number: int,
    status: GoalStatus,
    content: str = "",
    result: str = "",
    day: str = "",
) -> Agreement:
    """Note how a commitment goes, today unless another day is given; nothing noted before is changed.

    Raises UsageError for a day that is none, NotFound for a number that is none, NotFound and StoreError.
    """
    when = followed_on(workspace, day)
    did, became = clean_entry(content).strip(), clean_entry(result).strip()

    def noted(agreement: Agreement) -> Agreement:
        try:
            return followed_up(agreement, number, when, status, did, became)
        except IndexError:
            raise no_commitment(agreement, number) from None

    return change(workspace, id, noted)


def followed_on(workspace: Workspace, day: str) -> str:
    """The day of a follow-up as ISO 8601, today when none is given.

    Raises UsageError for words that are no day (``agreement.bad_day``), and for a day to come
    (``agreement.not_yet``).
    """
    today = workspace.today().isoformat()
    when = due_of(day) or today
    if iso_day(when) is None:
        raise UsageError("agreement.bad_day", value=when)
    if when > today:
        raise UsageError("agreement.not_yet", value=when)
    return when


def no_commitment(agreement: Agreement, number: int) -> NotFound:
    """That an agreement has no commitment of that number."""
    count = len(agreement.commitments)
    return NotFound("agreement.no_commitment", id=agreement.id, number=number, count=count)


def undo_follow_up(workspace: Workspace, id: str) -> Undone:
    """Take back the follow-up that was made last, whatever its date.

    Raises UsageError when there is none, NotFound and StoreError.
    """
    taken: list[tuple[int, FollowUp]] = []

    def undone(agreement: Agreement) -> Agreement:
        latest = latest_follow_up(agreement)
        if latest is None:
            raise UsageError("agreement.nothing_to_undo", id=agreement.id)
        taken.append(latest)
        return without_latest(agreement)

    after = change(workspace, id, undone)
    return Undone(after, *taken[-1])


def erase(workspace: Workspace, id: str) -> None:
    """Erase an agreement, its version before and every copy, and what was opened for printing.

    Raises NotFound or StoreError.
    """
    from sjalvskattning.usecases.erasing import erase_print

    agreement_store(workspace).erase(resolve(workspace, id))
    erase_print(workspace)


def what_is_due(workspace: Workspace, within: int = WITHIN) -> Due:
    """What is overdue, due within so many days, due later, and without a date. Raises StoreError."""
    return due(listed(workspace).agreements, workspace.today(), within)


def definition_of(workspace: Workspace, agreement: Agreement) -> Assessment | None:
    """The definition an agreement was made under: the response's own, today's, or None when both are gone."""
    with suppress(NotFound, StoreError):  # erased, or made on another machine
        return workspace.store.read(agreement.response).assessment
    with suppress(NotFound, InputRejected):
        return workspace.catalogue.find(agreement.assessment)
    return None


def offered_for(workspace: Workspace, agreement: Agreement) -> tuple[Support, ...]:
    """The support on offer to the one an agreement is about; nothing when the definition is gone."""
    definition = definition_of(workspace, agreement)
    return definition.support_of(agreement.role) if definition is not None else ()


def document_of(
    workspace: Workspace, agreement: Agreement, t: Translator, *, signatures: bool = False
) -> Summary:
    """An agreement as a document, with the name of the one it is about where that is known."""
    from sjalvskattning.core.agreement.document import document

    definition, name = definition_of(workspace, agreement), name_of(workspace, agreement)
    return document(agreement, definition, t, workspace.today(), signatures=signatures, name=name)


def name_of(workspace: Workspace, agreement: Agreement) -> str:
    """The name in the response that an agreement came from; empty when there is none or it is gone."""
    with suppress(NotFound, StoreError):
        return workspace.store.read(agreement.response).occasion.name
    return ""


def agreement_file_name(agreement: Agreement, suffix: str) -> str:
    """A name that says what it is, safe on every system: ``uppdragskontrakt-lidkoping-2026-11-20.ics``."""
    return f"{agreement.kind.value}-{agreement.assessment}-{agreement.created[:10]}.{suffix}"


def change(workspace: Workspace, id: str, how: Callable[[Agreement], Agreement]) -> Agreement:
    """Change an agreement under the store's lock, stamped when it is another afterwards.

    ``id`` is as in :func:`resolve`. Raises NotFound, StoreError, and whatever ``how`` does.
    """

    def stamped(agreement: Agreement) -> Agreement:
        after = how(agreement)
        return replace(after, changed=_now(workspace)) if after != agreement else agreement

    return agreement_store(workspace).change(resolve(workspace, id), stamped)


def _now(workspace: Workspace) -> str:
    """The clock's time with its zone, so that the same record says the same moment everywhere."""
    return workspace.now().astimezone().isoformat(timespec="milliseconds")
