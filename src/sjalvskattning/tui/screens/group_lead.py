"""Leda samtalet: the areas to talk about, what was agreed last time and now, late answers, and the end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding

from sjalvskattning.core.group.picture import Order
from sjalvskattning.core.group.session import Phase
from sjalvskattning.errors import SaveFailed
from sjalvskattning.tui.group_listing import state_of
from sjalvskattning.tui.group_talk import AREA, DO, lead_rows
from sjalvskattning.tui.phone_form import phone_form
from sjalvskattning.tui.screens.choose import YES, ChooseDialog, Option
from sjalvskattning.tui.screens.desk_page import DeskPage
from sjalvskattning.tui.screens.group_area import AreaPage
from sjalvskattning.tui.screens.group_own import choose_own
from sjalvskattning.tui.talk import Talk, can_set_own
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.explain import explain
from sjalvskattning.tui.widgets.rows import Rows, prose

if TYPE_CHECKING:
    from sjalvskattning.usecases.group.desk import Desk

OFTEN = 0.25
"""Seconds between two looks at the clock while a talk is timed."""


class LeadPage(DeskPage):
    """The plain list of areas, those shown ticked. Opens with what was agreed last time."""

    CSS_PATH = "group_lead.tcss"
    HELP = "group_lead.help"
    AUTO_FOCUS = "Rows"
    BINDINGS = [
        Binding("enter", "open", "group_lead.key.show"),
        Binding("v", "order", "group_lead.key.order"),
        Binding("l", "notes", "group_lead.key.notes"),
        Binding("o", "agree", "group_lead.key.agree", show=False),
        Binding("s", "since", "group_lead.key.since", show=False),
        Binding("d", "late", "group_lead.key.late", show=False),
        Binding("e", "own", "group_lead.key.own", show=False),
        Binding("u", "report", "group_lead.key.report"),
        Binding("f", "compare", "group_lead.key.compare", show=False),
        Binding("x", "end", "group_lead.key.end"),
        Binding("r,f6", "retry", "tui.key.retry", show=False),
        Binding("escape,q", "close", "group_lead.key.list", show=False),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.talk, self.form = Talk(desk), phone_form(desk)

    def body(self) -> ComposeResult:
        yield Rows(id="list")

    @property
    def rows(self) -> Rows:
        """The list."""
        return self.query_one(Rows)

    def on_mount(self) -> None:
        self.form.changed = self._changed
        self.set_interval(OFTEN, self.look_at_clock)
        session = self.session
        if session.earlier and not session.shown and session.phase is Phase.LEADING:
            self.call_after_refresh(self.action_since)

    def update_view(self) -> None:
        """Show the session as it is now."""
        self.heading.show(
            (self.session.setup.name, self.t("group_lead.here")), state_of(self.session, self.t)
        )
        told = explain(self.form.trouble, self.t) if self.form.trouble else ()
        self.rows.show([*(prose(f"! {text}", Ink.ALERT) for text in told), *lead_rows(self.talk, self.t)])
        self.show_hints()

    def look_at_clock(self) -> None:
        """Show how long is left of the talk, and say once that the time is out."""
        over = self.talk.clock.ran_out()
        for screen in self.app.screen_stack:
            if isinstance(screen, AreaPage) and (over or self.talk.clock.is_running):
                screen.show_clock()
        if over:
            self.face.say(self.t("group_lead.time.out"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        session = self.session
        if action == "order":
            return bool(session.releases)
        if action == "since":
            return bool(session.earlier)
        if action == "late":
            return session.phase is Phase.LEADING and session.can_reveal
        if action == "own":
            return can_set_own(session)
        if action == "retry":
            return isinstance(self.form.trouble, SaveFailed)
        if action == "end":
            return session.phase is Phase.LEADING
        return super().check_action(action, parameters)

    # -- areas

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        self.action_open()

    def action_open(self) -> None:
        """Show the area that is pointed at, or do what the row says."""
        kind, _, name = self.rows.key.partition(":")
        if f"{kind}:" == AREA:
            self._show_area(name)
        elif f"{kind}:" == DO:
            getattr(self, f"action_{name}")()

    def _show_area(self, area_id: str) -> None:
        self.reveal_area(area_id, partial(self._open_area, area_id))

    def _open_area(self, area_id: str) -> None:
        self.app.push_screen(AreaPage(self.talk, area_id))

    def action_order(self) -> None:
        """Where the group is least agreed first, or as in the policy."""
        self.talk.order = Order.POLICY if self.talk.order is Order.SPREAD else Order.SPREAD
        self.update_view()
        self.say(self.t(f"group_lead.order.{self.talk.order.value}"))

    # -- what is agreed

    def action_since(self) -> None:
        """What was agreed last time, and what came of it."""
        from sjalvskattning.tui.screens.group_notes import SincePage

        self.app.push_screen(SincePage(self.desk))

    def action_notes(self) -> None:
        """What has been agreed now."""
        from sjalvskattning.tui.screens.group_notes import NotesPage

        self.app.push_screen(NotesPage(self.desk))

    def action_agree(self) -> None:
        """Write down something that is agreed on."""
        from sjalvskattning.tui.screens.group_notes import ask_to_agree

        ask_to_agree(self)

    # -- late answers

    def action_late(self) -> None:
        """Show the answers that came late as a group of their own, after asking."""
        t = self.t
        ways = [
            Option(t("group_lead.late.no"), "", "", "b"),
            Option(t("group_lead.late.yes"), "", "reveal", "v"),
        ]
        about = t("group_lead.late.about", n=self.session.done)
        dialog = ChooseDialog(t("group_lead.late.title"), ways, about=about)
        self.app.push_screen(dialog, lambda way: self._reveal() if way == "reveal" else None)

    def _reveal(self) -> None:
        self.attempt(self.desk.reveal, self._revealed)

    def _revealed(self) -> None:
        self.update_view()
        self.say(self.t("group_lead.late.shown"))

    # -- the leader's own, reports and the end

    def action_own(self) -> None:
        """Choose which of the leader's own assessments is set beside what was released."""
        choose_own(self, self.talk, self.update_view)

    def action_report(self) -> None:
        """The report, to read, save or print."""
        from sjalvskattning.tui.screens.group_report import open_report

        open_report(self, self.session, own=self.talk.own, order=self.talk.order)

    def action_compare(self) -> None:
        """Set the session beside another one."""
        from sjalvskattning.tui.screens.group_report import ask_to_compare

        ask_to_compare(self, self.session, self.talk)

    def action_end(self) -> None:
        """Close the session, after asking."""
        t, waiting = self.t, self.session.done
        ways = [Option(t("group_lead.end.no"), "", "", "b"), Option(t("group_lead.end.yes"), "", "end", "a")]
        parts = [t("group_lead.end.about")]
        if waiting:
            parts.append(t.plural("group_lead.end.late", waiting))
        elif self.session.takes_answers:
            parts.append(t("group_lead.end.shut"))
        dialog = ChooseDialog(t("group_lead.end.title"), ways, about=" ".join(parts))
        self.app.push_screen(dialog, lambda way: self._end() if way == "end" else None)

    def _end(self) -> None:
        self.attempt(self.desk.end, self._ended)

    def _ended(self) -> None:
        self.update_view()
        self.say(self.t("group_lead.ended"))

    def action_retry(self) -> None:
        """Save what could not be saved when it came."""
        self.attempt(self.desk.send, self._saved)

    def _saved(self) -> None:
        self.form.dealt_with()
        self.say(self.t("tui.save.now_saved"))

    def action_close(self) -> None:
        """Back to the list of sessions; asks first when that shuts the form for late answers."""
        t = self.t
        if self.form.hosting is None:
            self.dismiss(None)
            return
        ways = [
            Option(t("group_desk.leave.no"), "", "", "s"),
            Option(t("group_desk.leave.yes"), "", YES, "g"),
        ]
        dialog = ChooseDialog(t("group_desk.leave.title"), ways, about=t("group_desk.leave.about"))
        self.app.push_screen(dialog, self._may_close)

    def _may_close(self, way: str | None) -> None:
        if way == YES:
            self.dismiss(None)
