"""Handing an agreement to the other one as a file, and taking theirs in."""

from __future__ import annotations

from pathlib import Path

from sjalvskattning.cli.due_listing import whose
from sjalvskattning.cli.passphrases import Passphrases, new_passphrase
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.errors import UsageError
from sjalvskattning.usecases import agreement_files, agreements


def export(
    surroundings: Surroundings,
    agreement_id: str,
    output: str,
    *,
    sealed: bool,
    passphrase_file: str,
    force: bool,
) -> None:
    """Write an agreement as a file. Raises UsageError, NotFound, StoreError or ExportFailed."""
    workspace, t = surroundings.workspace, surroundings.t
    agreement = agreements.find(workspace, agreement_id)
    sealed = sealed or bool(passphrase_file)
    target = Path(output or agreement_files.handed_name(agreement, sealed=sealed))
    passphrase = new_passphrase(surroundings, passphrase_file) if sealed else ""
    path = agreement_files.hand_over(agreement, target, passphrase, overwrite=force)
    surroundings.talk(t("agreement.handed.sealed" if sealed else "agreement.handed", path=path))


def take_in(
    surroundings: Surroundings,
    file: str,
    passphrase_file: str,
    *,
    person: str,
    mine: bool,
    replace: bool,
) -> None:
    """Keep an agreement from the other one; its id goes to standard output.

    Raises UsageError, NotFound, InputRejected or StoreError.
    """
    if person and mine:
        raise UsageError("agreement.person_and_mine")
    workspace, t = surroundings.workspace, surroundings.t
    ask = Passphrases(surroundings, [passphrase_file] if passphrase_file else [])
    handed = agreement_files.open_handed(Path(file), ask)
    taken = agreement_files.take_in(workspace, handed, person=person, mine=mine, replace_it=replace)
    kept = taken.agreement
    title = t(f"agreement.title.{kept.kind.value}")
    named = {"kind": title, "id": kept.id, "whose": whose(kept, t), "n": len(kept.commitments)}
    surroundings.talk(t(f"agreement.taken_in.{taken.news.value}", **named))
    surroundings.write(kept.id)
