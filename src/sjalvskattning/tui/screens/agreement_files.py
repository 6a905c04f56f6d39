"""An agreement into a file for the other one, and theirs out of one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sjalvskattning.core.agreement.agreement import Agreement
from sjalvskattning.tui.screens.asking import (
    Asked,
    Overrule,
    overruled,
    overwrites,
    written_path,
)
from sjalvskattning.tui.screens.envelopes import leaves_open, passphrase_of, sealed_or_plain, sealing_fields
from sjalvskattning.tui.screens.form import FormDialog
from sjalvskattning.usecases.files import refused_as_export

if TYPE_CHECKING:
    from sjalvskattning.tui.screens.base import Page


def hand_form(page: Page, agreement: Agreement) -> FormDialog:
    """A passphrase, if any, and where to write the file; gives the path."""
    from sjalvskattning.tui.documents import good_folder
    from sjalvskattning.usecases.agreement_files import hand_over, handed_name

    t = page.t
    suggested = good_folder() / handed_name(agreement, sealed=True)

    def submit(values: Mapping[str, str]) -> str:
        path, passphrase = sealed_or_plain(values)
        with refused_as_export(path):
            over = overruled(values, "export.exists")
            return str(hand_over(agreement, path, passphrase, overwrite=over))

    asked = sealing_fields(t, t("agreed.hand.hint"), suggested)
    over = {**overwrites(t), **leaves_open(t, "agreed.unsealed.title", "agreed.unsealed.open")}
    return FormDialog(t("agreed.hand.title"), t("agreed.hand.about"), asked, submit, over)


def take_form(page: Page) -> FormDialog:
    """Which file, its passphrase, and whom it is about; gives the key of the row to show."""
    from sjalvskattning.tui.documents import good_folder

    t = page.t

    def submit(values: Mapping[str, str]) -> str:
        from sjalvskattning.usecases.agreement_files import open_handed, take_in

        handed = open_handed(written_path(values["path"]), lambda _: passphrase_of(values))
        over = overruled(values, "agreement.other")
        taken = take_in(page.face.workspace, handed, person=values["person"], replace_it=over)
        return f"agreement:{taken.agreement.id}:0"

    asked = (
        Asked("path", t("envelope.file"), f"{good_folder()}/", path=True),
        Asked("passphrase", t("envelope.passphrase"), hint=t("agreed.take.hint"), secret=True),
        Asked("person", t("agreed.new.person"), hint=t("agreed.take.person.hint")),
    )
    over = {
        "agreement.other": Overrule(
            t("agreed.take.other"), t("envelope.taken.keep"), t("envelope.taken.replace")
        )
    }
    return FormDialog(t("agreed.take.title"), t("agreed.take.about"), asked, submit, over)
