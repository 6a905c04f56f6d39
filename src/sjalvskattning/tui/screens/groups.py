"""Gruppsessioner: which there are, how far each has come, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding

from sjalvskattning.core.group.session import GroupSession, Phase
from sjalvskattning.errors import SjalvskattningError
from sjalvskattning.tui.drawing import safe
from sjalvskattning.tui.group_listing import day_of, session_rows
from sjalvskattning.tui.phone_form import phone_form
from sjalvskattning.tui.screens.base import Page
from sjalvskattning.tui.screens.choose import ChooseDialog, Option, erase_dialog
from sjalvskattning.tui.widgets.explain import explain
from sjalvskattning.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from sjalvskattning.store.sessions import Sessions
    from sjalvskattning.usecases.group.desk import Desk

_REPORTED = (Phase.LEADING, Phase.CLOSED)


class GroupsPage(Page):
    """The list. It lies under every page of a session, and lets go of the session when it is seen again."""

    CSS_PATH = "groups.tcss"
    HELP = "group_lead.list.help"
    AUTO_FOCUS = "Rows"
    BINDINGS = [
        Binding("enter", "open", "group_lead.key.open"),
        Binding("n", "new", "group_lead.key.new"),
        Binding("u", "report", "group_lead.key.report"),
        Binding("f", "follow", "group_lead.key.follow"),
        Binding("r,delete", "erase", "home.key.erase", show=False),
        Binding("escape,q", "close", "group_lead.key.home"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.held: Sessions | None = None
        self._desk: Desk | None = None

    def body(self) -> ComposeResult:
        yield Rows(id="list")

    @property
    def rows(self) -> Rows:
        """The list."""
        return self.query_one(Rows)

    def on_mount(self) -> None:
        self.heading.show((self.t("home.title"), self.t("group_lead.list")))
        self.read()

    def hold(self, desk: Desk | None) -> None:
        """Answer for a desk: let go of it when its pages have been left."""
        self._desk = desk

    async def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Back from a session: it is let go of, and listed as it is now."""
        if self._desk is not None and self.is_active:
            await self._let_go()
            self.read()

    async def on_unmount(self) -> None:
        await self._let_go()

    async def _let_go(self) -> None:
        """Shut the form for phones, save what has not been saved, and let other windows run the session."""
        desk, self._desk = self._desk, None
        if desk is None:
            return
        await phone_form(desk).shut()
        try:
            desk.close()
        except SjalvskattningError as error:
            if self.is_running:
                self.tell(error)

    def read(self) -> None:
        """List what is kept."""
        from sjalvskattning.usecases.group.sessions import list_sessions

        try:
            self.held = list_sessions(self.face.workspace)
        except SjalvskattningError as error:
            self.tell(error)
            return
        self.rows.show(session_rows(self.held, self.t))
        self.show_hints()

    @property
    def pointed(self) -> GroupSession | None:
        """The session that is pointed at."""
        found = self.held.sessions if self.held else ()
        return next((session for session in found if session.id == self.rows.key), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in {"open", "erase", "follow"}:
            return self.pointed is not None
        if action == "report":
            return self.pointed is not None and self.pointed.phase in _REPORTED
        return super().check_action(action, parameters)

    def on_rows_highlighted(self) -> None:
        """The hints follow what is pointed at."""
        self.show_hints()

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        self.action_open()

    def tell(self, error: SjalvskattningError) -> None:
        """Say what is wrong."""
        options = [Option(self.t("home.ok"), "", "", "")]
        about = "\n".join(explain(error, self.t))
        self.app.push_screen(ChooseDialog(self.t("agreed.failed"), options, about=about))

    def _use(self, use: Callable[[GroupSession], None]) -> None:
        if self.pointed is not None:
            use(self.pointed)

    # -- doing

    def action_open(self) -> None:
        """Go on where the session is."""
        self._use(self._open)

    def _open(self, session: GroupSession) -> None:
        from sjalvskattning.usecases.group.sessions import open_session

        try:
            desk = open_session(self.face.workspace, session.id)
        except SjalvskattningError as error:
            self.tell(error)
        else:
            self.face.show_group(desk)

    def action_new(self) -> None:
        """Prepare a new session."""
        self.face.new_group()

    def action_follow(self) -> None:
        """Prepare a new session that follows this one up."""
        self._use(lambda session: self.face.new_group(session))

    def action_report(self) -> None:
        """The report, to read, save or print."""
        from sjalvskattning.tui.screens.group_report import open_report

        self._use(lambda session: open_report(self, session))

    def action_erase(self) -> None:
        """Erase the session, after asking."""
        self._use(self._ask_to_erase)

    def _ask_to_erase(self, session: GroupSession) -> None:
        t = self.t
        about = f"{safe(session.setup.name)}, {day_of(session, t)}. {t('group_lead.erase.about')}"
        dialog = erase_dialog(t, t("group_lead.erase.title"), about)
        self.app.push_screen(dialog, lambda way: self._erase(session) if way == "erase" else None)

    def _erase(self, session: GroupSession) -> None:
        from sjalvskattning.usecases.group.sessions import erase_session

        try:
            erase_session(self.face.workspace, session.id)
        except SjalvskattningError as error:
            self.tell(error)
        else:
            self.read()
            self.say(self.t("group_lead.erased"))

    def action_close(self) -> None:
        """Back to Hem."""
        self.dismiss(None)
