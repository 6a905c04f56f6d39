"""One agreement in plain mode: everything that can be done with it, until the person goes back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from sjalvskattning.cli.plain import commitments
from sjalvskattning.cli.plain.console import Console
from sjalvskattning.cli.plain.dates import save_dates
from sjalvskattning.cli.plain.due import agreement_line, in_a_row
from sjalvskattning.cli.plain.files import ask_to_seal, put_in_file, save_document
from sjalvskattning.cli.plain.forms import Asked, fill_in
from sjalvskattning.cli.plain.refusing import attempt
from sjalvskattning.core.agreement.agreement import Agreement
from sjalvskattning.core.agreement.document import UNDERTAKINGS
from sjalvskattning.core.agreement.following import latest_follow_up
from sjalvskattning.usecases import agreements as cases

Action = Callable[[Console, Agreement], None]


def run_agreement(console: Console, agreement_id: str) -> None:
    """Offer what can be done with an agreement until the person goes back, or it is erased.

    Raises EndOfInput, NotFound or StoreError.
    """
    t, workspace = console.t, console.surroundings.workspace
    console.say(agreement_line(console, cases.find(workspace, agreement_id)))
    labels = [t(f"plain.agreement.{name}") for name in ACTIONS]
    actions = list(ACTIONS.values())
    while agreement_id in cases.agreement_store(workspace).ids():
        chosen = console.choose(t("plain.home.title"), labels, zero=t("plain.back"))
        if chosen < 0:
            return
        attempt(console, partial(_act, console, agreement_id, actions[chosen]))


def _act(console: Console, agreement_id: str, action: Action) -> None:
    """Do something with the agreement as it is now."""
    action(console, cases.find(console.surroundings.workspace, agreement_id))


def _undo(console: Console, agreement: Agreement) -> None:
    """Take back the follow-up that was made last, after saying which."""
    t = console.t
    latest = latest_follow_up(agreement)
    if latest is None:
        console.tell("agreed.nothing_to_undo")
        return
    number, follow_up = latest
    console.tell(
        "plain.agreement.undo.which",
        number=number,
        text=in_a_row(agreement.commitments[number - 1].text),
        date=follow_up.date,
        status=t(f"ask.status.{follow_up.status.value}"),
    )
    if not console.confirm("plain.agreement.undo.sure"):
        console.tell("plain.unchanged")
        return
    undone = cases.undo_follow_up(console.surroundings.workspace, agreement.id)
    now = t(f"ask.status.{undone.agreement.commitments[undone.number - 1].status.value}")
    console.tell("agreement.undone", date=undone.follow_up.date, number=undone.number, status=now)


def _undertakings(console: Console, agreement: Agreement) -> None:
    """Ansvar, åtagande and krav på resultat, in the two's own words."""
    from sjalvskattning.usecases.correcting import reword

    console.tell("ask.before_free_text")
    before = {name: str(getattr(agreement, name)) for name in UNDERTAKINGS}
    asked = [Asked(name, console.t(f"plain.undertaking.{name}")) for name in UNDERTAKINGS]
    given = fill_in(console, asked, before)
    if given is None or given == before:
        console.tell("plain.unchanged")
        return
    workspace = console.surroundings.workspace
    if commitments.insist(console, lambda: reword(workspace, agreement.id, **given)) is not None:
        console.tell("agreed.saved")


def _read(console: Console, agreement: Agreement) -> None:
    """The document, aloud."""
    from sjalvskattning.render import render

    shown = cases.document_of(console.surroundings.workspace, agreement, console.t)
    console.say(render(shown, "text"))


def _save(console: Console, agreement: Agreement) -> None:
    """The document as a file, with lines for signatures."""
    workspace = console.surroundings.workspace
    shown = cases.document_of(workspace, agreement, console.t, signatures=True)
    save_document(console, shown, cases.agreement_file_name(agreement, "md"), "agreement.written")


def _hand_over(console: Console, agreement: Agreement) -> None:
    """A file for the other one, sealed or open."""
    from sjalvskattning.usecases.agreement_files import hand_over, handed_name

    passphrase = ask_to_seal(console, "plain.hand.seal", "plain.hand.open")
    if passphrase is None:
        return
    sealed = bool(passphrase)

    def write(path: Path, overwrite: bool) -> Path:
        return hand_over(agreement, path, passphrase, overwrite=overwrite)

    path = put_in_file(console, handed_name(agreement, sealed=sealed), write)
    if path is not None:
        console.tell("agreement.handed.sealed" if sealed else "agreement.handed", path=path.absolute())


def _dates(console: Console, agreement: Agreement) -> None:
    """Its dates for a calendar."""
    save_dates(console, [agreement])


def _erase(console: Console, agreement: Agreement) -> None:
    """Erase it for good, after asking."""
    console.tell("agreed.erase.about")
    if console.confirm("plain.agreement.erase.sure"):
        cases.erase(console.surroundings.workspace, agreement.id)
        console.tell("agreed.erased")
    else:
        console.tell("plain.unchanged")


ACTIONS: dict[str, Action] = {
    "follow": commitments.follow,
    "add": commitments.add,
    "change": commitments.change,
    "drop": commitments.drop,
    "undo": _undo,
    "undertakings": _undertakings,
    "read": _read,
    "save": _save,
    "hand_over": _hand_over,
    "dates": _dates,
    "erase": _erase,
}
"""What can be done, in the order it is offered; every label is ``plain.agreement.<name>``."""
