"""Mend what was written in an agreement; a commitment only as long as nobody has followed it up."""

from __future__ import annotations

from dataclasses import replace

from sjalvskattning.core.agreement.agreement import Agreement, Commitment
from sjalvskattning.core.agreement.following import corrected, without_last
from sjalvskattning.core.text import clean_entry
from sjalvskattning.errors import UsageError
from sjalvskattning.usecases.agreements import change, cleaned, no_commitment
from sjalvskattning.usecases.workspace import Workspace


def correct(workspace: Workspace, id: str, number: int, commitment: Commitment) -> Agreement:
    """Write a commitment anew.

    Raises UsageError (``agreement.followed_up``) when it has been followed up, and as ``cleaned``; NotFound
    and StoreError.
    """
    written = cleaned(commitment)

    def anew(agreement: Agreement) -> Agreement:
        try:
            return corrected(agreement, number, written)
        except IndexError:
            raise no_commitment(agreement, number) from None
        except ValueError:
            raise UsageError("agreement.followed_up", id=agreement.id, number=number) from None

    return change(workspace, id, anew)


def drop_last(workspace: Workspace, id: str, number: int) -> Agreement:
    """Take away the commitment that was added last; ``number`` must be its number, as a check.

    Raises UsageError (``agreement.not_last``, ``agreement.followed_up``), NotFound and StoreError.
    """

    def without(agreement: Agreement) -> Agreement:
        last = len(agreement.commitments)
        if not 1 <= number <= last:
            raise no_commitment(agreement, number)
        if number != last:
            raise UsageError("agreement.not_last", id=agreement.id, number=number, last=last)
        try:
            return without_last(agreement)
        except ValueError:
            raise UsageError("agreement.followed_up", id=agreement.id, number=number) from None

    return change(workspace, id, without)


def reword(
    workspace: Workspace,
    id: str,
    *,
    responsibility: str | None = None,
    undertaking: str | None = None,
    results: str | None = None,
) -> Agreement:
    """Write ansvar, åtagande or krav på resultat anew; None leaves one as it is.

    Raises NotFound and StoreError.
    """

    def written(agreement: Agreement) -> Agreement:
        return replace(
            agreement,
            responsibility=_text(responsibility, agreement.responsibility),
            undertaking=_text(undertaking, agreement.undertaking),
            results=_text(results, agreement.results),
        )

    return change(workspace, id, written)


def _text(given: str | None, before: str) -> str:
    return before if given is None else clean_entry(given).strip()
