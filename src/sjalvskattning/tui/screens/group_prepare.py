"""Prepare a group session: kept when the form is done or left, changed as one likes until it is opened."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.binding import Binding

from sjalvskattning.core.group.setup import Setup
from sjalvskattning.core.group.update import Prepare
from sjalvskattning.errors import SjalvskattningError, StoreError
from sjalvskattning.locale.typography import iso_day
from sjalvskattning.tui.screens.choose import ChooseDialog, Option
from sjalvskattning.tui.screens.group_form import SOME, SetupForm
from sjalvskattning.tui.screens.group_ready import CHANGE, OPEN, ReadyDialog
from sjalvskattning.tui.widgets.choice import Choice
from sjalvskattning.tui.widgets.explain import explain
from sjalvskattning.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from sjalvskattning.core.group.session import GroupSession
    from sjalvskattning.usecases.group.desk import Desk


class PreparePage(SetupForm):
    """The form of a new session, or of one that is kept and not yet open.

    With a ``desk`` whose setup has no faults the way to open it comes first. ``before`` is the session that
    a new one follows up. Enter is acted on at once, before the next key: what is written after it, however
    fast, belongs to the next question.
    """

    HELP = "group_desk.prepare.help"
    BINDINGS = [Binding("enter", "forward", "home.key.next", priority=True)]
    TITLE_KEY = "group_desk.prepare.title"
    GO_KEY = "group_desk.prepare.go"

    def __init__(self, desk: Desk | None = None, before: GroupSession | None = None) -> None:
        super().__init__(desk.session.setup if desk else None, before)
        self._desk = desk

    def on_mount(self) -> None:
        """Offer to open what is ready; Textual calls the handlers of the base classes too."""
        if self._desk is not None and not self._desk.session.setup.faults:
            setup = self._desk.session.setup
            self.app.push_screen(ReadyDialog(setup, again=self._asked_lately(setup)), self._answered)

    def _asked_lately(self, setup: Setup) -> bool:
        """Whether the same was asked not long ago; where that can't be read, the list tells why."""
        from sjalvskattning.usecases.group.sessions import asked_lately

        try:
            return asked_lately(self.face.workspace, setup)
        except StoreError:
            return False

    def bindings_now(self) -> list[Binding]:
        """Each key once; Escape leads to the list of sessions here."""
        return [
            replace(entry, description="group_desk.key.list") if entry.action == "cancel" else entry
            for entry in super().bindings_now()
            if entry.key != "enter" or entry.priority
        ]

    def action_forward(self) -> None:
        """To the next question; on some of the statements to the list of them, on the last line on."""
        setup, field = self.setup, self.focused
        if isinstance(field, Choice) and field.id == "items" and field.key == SOME and setup is not None:
            self._choose_items(setup)
        elif isinstance(field, Rows):
            self.action_go()
        else:
            super().action_forward()

    # -- which statements

    def _choose_items(self, setup: Setup) -> None:
        from sjalvskattning.tui.screens.group_items import ItemsPage

        page = ItemsPage(setup.assessment, setup.role, setup.perspective, self.left_out, self._chosen)
        self.app.push_screen(page, self._items_chosen)

    def _items_chosen(self, _: None) -> None:
        self.focus_next()

    def _chosen(self, left_out: frozenset[str]) -> None:
        self.left_out = left_out
        self.update_form()

    # -- keeping it

    def action_go(self) -> None:
        """Keep it, and go on to opening it; what is wrong is told first."""
        setup = self.setup
        if setup is None:
            self.say(self.t("form.working"))
            return
        self.told = True
        if wrong := self.tell_faults():
            self.query_one(f"#{wrong}").focus()
            self.say(self.t("group_desk.prepare.faults"))
            return
        try:
            desk = self._keep(setup)
        except SjalvskattningError as error:
            self.tell(error)
        else:
            self.face.show_group(desk)

    def _keep(self, setup: Setup) -> Desk:
        """Keep the setup on disk. Raises NotFound and StoreError."""
        from sjalvskattning.usecases.group.sessions import new_session

        if self._desk is None:
            return new_session(self.face.workspace, setup)
        if setup != self._desk.session.setup:
            self._desk.send(Prepare(setup))
        return self._desk

    # -- opening it

    def _answered(self, way: str | None) -> None:
        if way == OPEN:
            self._open()
        elif way != CHANGE:
            self.dismiss(None)

    def _open(self) -> None:
        assert self._desk is not None  # noqa: S101 - what is ready has been kept
        try:
            self._desk.begin()
        except SjalvskattningError as error:
            self.tell(error)
        else:
            self.face.show_group(self._desk)

    # -- leaving it

    def action_cancel(self) -> None:
        """To the list; what is filled in is kept, faults and all."""
        setup = self.setup
        if setup is None or not self._is_worth_keeping(setup):
            self.dismiss(None)
            return
        try:
            desk = self._keep(self._dated(setup))
        except SjalvskattningError as error:
            self._ask_to_throw_away(error)
            return
        self._hand_over(desk)
        self.dismiss(None)

    def keep_draft(self) -> None:
        """Keep what is filled in, faults and all, as when it is left. Raises NotFound and StoreError."""
        setup = self.setup
        if setup is not None and self._is_worth_keeping(setup):
            self._desk = self._keep(self._dated(setup))

    def _dated(self, setup: Setup) -> Setup:
        """With a day that is one: today, when it is not."""
        is_day = iso_day(setup.date) is not None
        return setup if is_day else replace(setup, date=self.face.workspace.today().isoformat())

    def _hand_over(self, desk: Desk) -> None:
        """Leave the desk to the list, which lets go of it when it is seen again, and lists it."""
        holders = (getattr(screen, "hold", None) for screen in reversed(self.app.screen_stack))
        hold = next((hold for hold in holders if hold is not None), None)
        if hold is not None:
            hold(desk)
        else:
            desk.close()

    def _is_worth_keeping(self, setup: Setup) -> bool:
        """Whether something was written in the form of a new session, or changed in one that follows."""
        if self._before is not None:
            return self.filled != self._start()
        return self._desk is not None or bool(setup.name or setup.head_count or setup.breakdown)

    def _ask_to_throw_away(self, error: SjalvskattningError) -> None:
        t = self.t
        ways = [Option(t("form.leave.no"), "", "", "f"), Option(t("form.leave.yes"), "", "leave", "k")]
        about = "\n".join(explain(error, t))
        dialog = ChooseDialog(t("group_desk.not_saved"), ways, about=about)
        self.app.push_screen(dialog, self._thrown_away)

    def _thrown_away(self, way: str | None) -> None:
        if way:
            self.dismiss(None)
