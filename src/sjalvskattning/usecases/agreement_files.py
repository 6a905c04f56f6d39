"""Hand an agreement to the other one as a file, and take theirs in: both then keep the same one."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from sjalvskattning.core.agreement.agreement import Agreement
from sjalvskattning.core.agreement.merging import merged
from sjalvskattning.core.text import clean_entry
from sjalvskattning.errors import ExportFailed, StoreError, UsageError
from sjalvskattning.store.agreement_handed import SUFFIX, handed_bytes, parse_handed
from sjalvskattning.store.bundles import read_limited
from sjalvskattning.store.sealing import is_sealed, seal, unseal
from sjalvskattning.usecases.agreements import agreement_file_name, agreement_store
from sjalvskattning.usecases.bundles import AskPassphrase, check_passphrase
from sjalvskattning.usecases.summarise import check_target, write_whole_bytes
from sjalvskattning.usecases.workspace import Workspace


class News(StrEnum):
    """What came of taking an agreement in: a new one, more of one that was here, nothing, or an exchange."""

    NEW = "new"
    MORE = "more"
    NOTHING = "nothing"
    REPLACED = "replaced"


class Taken(NamedTuple):
    """An agreement as it is kept now, and what came of taking it in."""

    agreement: Agreement
    news: News


def handed_name(agreement: Agreement, *, sealed: bool) -> str:
    """A name that says what it is: ``overenskommelse-lidkoping-2026-11-20.avtal.age``."""
    return agreement_file_name(agreement, SUFFIX.removeprefix(".") + (".age" if sealed else ""))


def hand_over(agreement: Agreement, target: Path, passphrase: str = "", *, overwrite: bool = False) -> Path:
    """Write an agreement as a file, sealed when there is a passphrase; whole or not at all.

    Raises ExportFailed, also (``agreement.unopenable``) for what nobody could take in, and UsageError
    (``bundle.short``) for a passphrase that is too short.
    """
    check_target(target, overwrite=overwrite)
    check_passphrase(passphrase)
    try:
        data = handed_bytes(agreement)
    except ValueError as error:
        raise ExportFailed("agreement.unopenable", id=agreement.id) from error
    return write_whole_bytes(target, seal(data, passphrase) if passphrase else data)


def open_handed(path: Path, ask: AskPassphrase) -> Agreement:
    """Read an agreement that was handed over; ``ask`` is called when it is sealed. Nothing is changed.

    Raises NotFound and InputRejected.
    """
    data = read_limited(path)
    return parse_handed(unseal(data, ask(path.name)) if is_sealed(data) else data)


def take_in(
    workspace: Workspace,
    agreement: Agreement,
    *,
    person: str = "",
    mine: bool = False,
    replace_it: bool = False,
) -> Taken:
    """Keep an agreement from the other one.

    To whoever gave it, it was about themselves or about ``agreement.person``. Here it is about ``person``, or
    about the machine's owner: always when ``mine``, and when no name is given for one that was about someone.
    Where it is kept already, what is new is put to it: follow-ups, and commitments after the common ones.

    Raises UsageError (``agreement.import_whose``) when a name is needed, and StoreError (``agreement.other``)
    when the two copies say different things and ``replace_it`` is not set; the version before is kept beside.
    """
    name = "" if mine else " ".join(clean_entry(person).split())
    store = agreement_store(workspace)
    if agreement.id not in store.ids():
        if not (name or mine or agreement.person):
            raise UsageError("agreement.import_whose")
        here = replace(agreement, person=name)
        store.create(here)
        return Taken(here, News.NEW)
    news = []

    def together(kept: Agreement) -> Agreement:
        after = merged(kept, agreement)
        if after is None and not replace_it:
            days = {"here": _minute(kept), "there": _minute(agreement)}
            raise StoreError("agreement.other", id=kept.id, **days)
        news.append(News.REPLACED if after is None else News.NOTHING if after == kept else News.MORE)
        return after or replace(agreement, person=kept.person)

    return Taken(store.change(agreement.id, together), news[-1])


def _minute(agreement: Agreement) -> str:
    return agreement.changed[:16].replace("T", " ")
