"""Överenskommelser in plain mode: make one, take one in, hear what is left to do, and open one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from sjalvskattning.cli.due_listing import whose
from sjalvskattning.cli.errors import describe_notice
from sjalvskattning.cli.plain.agreement_page import run_agreement
from sjalvskattning.cli.plain.commitments import insist
from sjalvskattning.cli.plain.console import Console
from sjalvskattning.cli.plain.dates import save_dates
from sjalvskattning.cli.plain.due import agreement_line, held_agreements, tell_everything
from sjalvskattning.cli.plain.files import open_file
from sjalvskattning.cli.plain.forms import Asked, fill_in
from sjalvskattning.cli.plain.listed import entry_line
from sjalvskattning.cli.plain.refusing import attempt
from sjalvskattning.core.agreement.agreement import Agreement, AgreementKind
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.errors import StoreError

if TYPE_CHECKING:
    from sjalvskattning.usecases.agreement_files import Taken


def run_agreements(console: Console) -> None:
    """Offer every agreement, and what can be done without one, until the person goes back.

    Raises EndOfInput, or StoreError when the folder is shut.
    """
    t = console.t
    while True:
        held = held_agreements(console).agreements
        options: list[tuple[str, Callable[[], None]]] = [
            (t("plain.agreements.new"), partial(_make, console)),
            (t("plain.agreements.take_in"), partial(_take_in, console)),
        ]
        if held:
            options += [
                (t("plain.agreements.due"), partial(tell_everything, console)),
                (t("plain.agreements.dates"), partial(save_dates, console, held)),
            ]
        options += [(agreement_line(console, one), partial(run_agreement, console, one.id)) for one in held]
        title = t.plural("plain.agreements.title", len(held)) if held else t("plain.agreements.none")
        chosen = console.choose(title, [label for label, _ in options], zero=t("plain.back"))
        if chosen < 0:
            return
        attempt(console, options[chosen][1])


def _make(console: Console) -> None:
    """An agreement from the goals of a stored response, and on to it.

    Raises EndOfInput, UsageError, NotFound or StoreError.
    """
    from sjalvskattning.usecases.agreements import draft_from, keep

    t, workspace = console.t, console.surroundings.workspace
    entries = [
        entry
        for entry in workspace.store.entries().entries
        if entry.perspective in (Perspective.SELF, Perspective.MANAGER)
    ]
    if not entries:
        console.tell("agreed.new.none")
        return
    console.tell("agreed.new.about")
    lines = [entry_line(entry, t) for entry in entries]
    chosen = console.choose(t("agreed.new.which"), lines, zero=t("plain.back"))
    if chosen < 0:
        return
    entry = entries[chosen]
    kinds = tuple((kind.value, t(f"agreement.title.{kind.value}")) for kind in AgreementKind)
    asked = [Asked("kind", t("plain.agreement.kind"), kinds)]
    if entry.perspective == Perspective.MANAGER:
        asked.append(Asked("person", t("plain.agreement.person"), needed=True))
    before = {"kind": AgreementKind.OVERENSKOMMELSE.value, "person": entry.occasion["name"]}
    given = fill_in(console, asked, before)
    if given is None:
        console.tell("plain.unchanged")
        return
    response = workspace.store.read(entry.id)
    draft = draft_from(workspace, response, AgreementKind(given["kind"]), person=given.get("person", ""))

    def kept() -> Agreement:
        notice = keep(workspace, draft)
        if notice is not None:
            console.say(describe_notice(notice.code, notice.params, t))
        return draft

    if insist(console, kept) is not None:
        count = len(draft.commitments)
        console.say(t.plural("plain.agreement.made", count) if count else t("plain.agreement.made.empty"))
        run_agreement(console, draft.id)


def _take_in(console: Console) -> None:
    """An agreement that the other one handed over. Raises EndOfInput, UsageError or StoreError."""
    from sjalvskattning.usecases.agreement_files import open_handed
    from sjalvskattning.usecases.agreements import agreement_store

    t = console.t
    opened = open_file(console, "plain.agreements.file", open_handed)
    if opened is None:
        return
    handed = opened[1]
    person = ""
    if handed.id not in agreement_store(console.surroundings.workspace).ids():
        asked = _about_whom(console)
        if asked is None:
            return
        person = asked
    taken = _put_in(console, handed, person)
    if taken is None:
        console.tell("plain.unchanged")
        return
    kept = taken.agreement
    named = {"kind": t(f"agreement.title.{kept.kind.value}"), "id": kept.id, "whose": whose(kept, t)}
    console.tell(f"agreement.taken_in.{taken.news.value}", n=len(kept.commitments), **named)


def _about_whom(console: Console) -> str | None:
    """Whom an agreement that is new here is about: "" for oneself; None when the person goes back."""
    t = console.t
    options = [t("plain.agreements.about_me"), t("plain.agreements.about_employee")]
    while True:
        chosen = console.choose(t("agreed.whose.what"), options, zero=t("plain.back"))
        if chosen < 1:
            return None if chosen < 0 else ""
        name = console.ask("plain.agreement.person")
        if name not in {"", "0"}:
            return name


def _put_in(console: Console, handed: Agreement, person: str) -> Taken | None:
    """Take an agreement in; where two say different things the person says which holds."""
    from sjalvskattning.usecases.agreement_files import take_in

    workspace = console.surroundings.workspace
    try:
        return take_in(workspace, handed, person=person, mine=not person)
    except StoreError as error:
        if error.code != "agreement.other":
            raise
        if not console.decide("plain.agreements.other", **error.params):
            return None
    return take_in(workspace, handed, person=person, mine=not person, replace_it=True)
