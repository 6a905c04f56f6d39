"""Överenskommelser: what was agreed, what is due, and how it goes; made, followed up and printed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding

from sjalvskattning.core.agreement.agreement import Agreement
from sjalvskattning.core.agreement.following import latest_follow_up
from sjalvskattning.errors import SjalvskattningError, StoreError, UsageError
from sjalvskattning.tui.agreed import KindOfRow, agreement_rows, has_dates, read_key, whose
from sjalvskattning.tui.drawing import safe
from sjalvskattning.tui.screens.agreement_forms import (
    add_form,
    calendar_form,
    change_form,
    follow_form,
    new_form,
    undertaking_form,
)
from sjalvskattning.tui.screens.base import Page
from sjalvskattning.tui.screens.choose import ChooseDialog, Option, erase_dialog
from sjalvskattning.tui.screens.form import FormDialog
from sjalvskattning.tui.screens.report import MadeReport, Report
from sjalvskattning.tui.widgets.explain import explain
from sjalvskattning.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from sjalvskattning.store.agreements import Agreements
    from sjalvskattning.store.listing import Entry


class AgreementsScreen(Page):
    """Every agreement with its commitments, what is due first. Each change is saved when it is made."""

    CSS_PATH = "agreements.tcss"
    HELP = "agreed.help"
    AUTO_FOCUS = "Rows"
    BINDINGS = [
        Binding("enter", "follow", "agreed.key.follow"),
        Binding("n", "new", "agreed.key.new"),
        Binding("l", "add", "agreed.key.add"),
        Binding("d", "document", "agreed.key.document"),
        Binding("a", "undertaking", "agreed.key.undertaking", show=False),
        Binding("e", "change", "agreed.key.change", show=False),
        Binding("t", "drop", "agreed.key.drop", show=False),
        Binding("o", "hand", "agreed.key.hand", show=False),
        Binding("i", "take_in", "agreed.key.take", show=False),
        Binding("c", "calendar", "agreed.key.calendar", show=False),
        Binding("u", "undo", "tui.key.undo", show=False),
        Binding("r,delete", "erase", "home.key.erase", show=False),
        Binding("escape,q", "close", "report.key.close"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.held: Agreements | None = None

    def body(self) -> ComposeResult:
        yield Rows(id="list")

    @property
    def rows(self) -> Rows:
        """The list."""
        return self.query_one(Rows)

    def on_mount(self) -> None:
        self.heading.show((self.t("home.title"), self.t("agreed.here")))
        self.show_hints()
        self.read()

    def read(self, at: str = "") -> None:
        """List what is kept."""
        from sjalvskattning.usecases.agreements import listed

        try:
            self.held = listed(self.face.workspace)
        except SjalvskattningError as error:
            self._tell(error)
            return
        today = self.face.workspace.today()
        self.rows.show(agreement_rows(self.held, self._names(), today, self.t), at=at)
        self.show_hints()

    def _entries(self) -> tuple[Entry, ...]:
        """What is stored. Raises StoreError."""
        return tuple(self.face.workspace.store.entries().entries)

    def _names(self) -> dict[str, str]:
        """The names of the assessments that there are responses to, by id."""
        with suppress(StoreError):  # Hem tells about it; here the ids stand instead
            return {entry.assessment: entry.name.in_language(self.t.language) for entry in self._entries()}
        return {}

    # -- what is pointed at

    @property
    def pointed(self) -> tuple[Agreement, int] | None:
        """The agreement pointed at, and the number of the commitment, or 0."""
        kind, id, number = read_key(self.rows.key)
        if self.held is None or kind is KindOfRow.NONE:
            return None
        found = next((one for one in self.held.agreements if one.id == id), None)
        return (found, number) if found is not None else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in {"add", "document", "undertaking", "calendar", "undo", "erase", "hand"}:
            return bool(self.held and self.held.agreements)
        if action == "follow":
            return self.pointed is not None
        if action in {"change", "drop"}:
            return bool(self.pointed and self.pointed[1])
        return super().check_action(action, parameters)

    def hints(self) -> tuple[tuple[str, str, str], ...]:
        """On a commitment Enter follows it up; on the agreement itself it is the document."""
        if self.pointed is None or self.pointed[1]:
            return super().hints()
        read = self.t("agreed.key.read")
        return tuple(
            (key, read if action == "follow" else words, action)
            for key, words, action in super().hints()
            if action != "document"
        )

    def on_rows_highlighted(self) -> None:
        """The hints follow what is pointed at."""
        self.show_hints()

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        self.action_follow()

    def _use(self, use: Callable[[Agreement, int], None]) -> None:
        if self.pointed is None:
            self.say(self.t("agreed.pick_one"))
        else:
            use(*self.pointed)

    def _tell(self, error: SjalvskattningError) -> None:
        options = [Option(self.t("home.ok"), "", "", "")]
        about = "\n".join(explain(error, self.t))
        self.app.push_screen(ChooseDialog(self.t("agreed.failed"), options, about=about))

    def _ask(self, form: FormDialog, said: str) -> None:
        self.app.push_screen(form, partial(self._done, said))

    def _done(self, said: str, key: str | None) -> None:
        if key:
            self.read(at=key)
            self.say(self.t(said))

    # -- doing

    def action_follow(self) -> None:
        """Note how a commitment goes; on an agreement itself, read it."""
        self._use(self._follow)

    def _follow(self, agreement: Agreement, number: int) -> None:
        if number:
            self._ask(follow_form(self, agreement, number, self.rows.key), "agreed.followed")
        else:
            self._read(agreement)

    def action_add(self) -> None:
        """One more commitment: one's own, the manager's or the employer's."""
        self._use(lambda agreement, _: self._ask(add_form(self, agreement), "agreed.added"))

    def action_change(self) -> None:
        """Write a commitment anew, as long as nobody has followed it up."""
        self._use(self._change)

    def _change(self, agreement: Agreement, number: int) -> None:
        if agreement.commitments[number - 1].follow_ups:
            self.say(self.t("agreed.followed_up"))
        else:
            self._ask(change_form(self, agreement, number), "agreed.changed")

    def action_drop(self) -> None:
        """Take away the commitment that was added last."""
        self._use(self._drop)

    def _drop(self, agreement: Agreement, number: int) -> None:
        from sjalvskattning.usecases.correcting import drop_last

        try:
            drop_last(self.face.workspace, agreement.id, number)
        except UsageError as error:
            self.say(explain(error, self.t)[0])
        except SjalvskattningError as error:
            self._tell(error)
        else:
            self._done("agreed.dropped", f"agreement:{agreement.id}:0")

    def action_hand(self) -> None:
        """Hand the agreement to the other one as a file."""
        self._use(lambda agreement, _: self._hand(agreement))

    def _hand(self, agreement: Agreement) -> None:
        from sjalvskattning.tui.screens.agreement_files import hand_form

        self.app.push_screen(hand_form(self, agreement), self._written)

    def action_take_in(self) -> None:
        """Take in an agreement that the other one has written."""
        from sjalvskattning.tui.screens.agreement_files import take_form

        self._ask(take_form(self), "agreed.taken")

    def action_undertaking(self) -> None:
        """Ansvar, åtagande and krav på resultat, in one's own words."""
        self._use(lambda agreement, _: self._ask(undertaking_form(self, agreement), "agreed.saved"))

    def action_new(self) -> None:
        """An agreement from the goals of a stored response."""
        from sjalvskattning.tui.listing import who_of

        t = self.t
        try:
            entries = [entry for entry in self._entries() if entry.perspective in ("self", "manager")]
        except SjalvskattningError as error:
            self._tell(error)
            return
        if not entries:
            self.say(t("agreed.new.none"))
            return
        options = [Option(who_of(entry, t), _day(entry), str(at)) for at, entry in enumerate(entries)]
        dialog = ChooseDialog(t("agreed.new.which"), options, about=t("agreed.new.about"))

        def chosen(at: str | None) -> None:
            if at:
                self._ask(new_form(self, entries[int(at)]), "agreed.made")

        self.app.push_screen(dialog, chosen)

    def action_undo(self) -> None:
        """Take back the follow-up of this agreement that was made last."""
        self._use(lambda agreement, _: self._undo(agreement))

    def _undo(self, agreement: Agreement) -> None:
        from sjalvskattning.usecases.agreements import undo_follow_up

        if latest_follow_up(agreement) is None:
            self.say(self.t("agreed.nothing_to_undo"))
            return
        try:
            undone = undo_follow_up(self.face.workspace, agreement.id)
        except SjalvskattningError as error:
            self._tell(error)
        else:
            self._done("agreed.undone", f"commitment:{agreement.id}:{undone.number}")

    def action_erase(self) -> None:
        """Erase the agreement pointed at, after asking."""
        self._use(lambda agreement, _: self._ask_to_erase(agreement))

    def _ask_to_erase(self, agreement: Agreement) -> None:
        t = self.t
        about = f"{', '.join(whose(agreement, t))}. {t('agreed.erase.about')}"
        dialog = erase_dialog(t, t("agreed.erase.title"), about)
        self.app.push_screen(dialog, lambda way: self._erase(agreement) if way == "erase" else None)

    def _erase(self, agreement: Agreement) -> None:
        from sjalvskattning.usecases.agreements import erase

        try:
            erase(self.face.workspace, agreement.id)
        except SjalvskattningError as error:
            self._tell(error)
        else:
            self.read()
            self.say(self.t("agreed.erased"))

    def action_close(self) -> None:
        """Back to Hem."""
        self.dismiss(None)

    # -- documents

    def action_document(self) -> None:
        """The agreement as a document, to save or print."""
        self._use(lambda agreement, _: self._read(agreement))

    def _read(self, agreement: Agreement) -> None:
        self.app.push_screen(MadeReport(partial(self._report, agreement)))

    def _report(self, agreement: Agreement) -> Report:
        from sjalvskattning.usecases.agreements import agreement_file_name, document_of

        t = self.t
        shown = document_of(self.face.workspace, agreement, t, signatures=True)
        return Report(t("agreed.here"), shown.title, shown, agreement_file_name(agreement, "md"))

    def action_calendar(self) -> None:
        """The dates as a file for a calendar."""
        if self.held is None or not has_dates(self.held.agreements, self.face.workspace.today()):
            self.say(self.t("agreed.no_dates"))
        else:
            self.app.push_screen(calendar_form(self, self.held.agreements), self._written)

    def _written(self, path: str | None) -> None:
        if path is not None:
            self.say(self.t("conversation.save.done", path=path))


def _day(entry: Entry) -> str:
    """The day of the conversation, or the one it was begun."""
    return safe(entry.occasion["date"] or entry.created[:10])
