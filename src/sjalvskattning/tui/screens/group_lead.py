"""Leda samtalet: the areas to talk about, what was agreed last time and now, late answers, and the end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding

from sjalvskattning.core.group.picture import Order
from sjalvskattning.core.group.session import Phase
from sjalvskattning.core.response import GoalStatus
from sjalvskattning.tui.drawing import Line, Span, cells, fit, safe, spread
from sjalvskattning.tui.group_listing import state_of
from sjalvskattning.tui.screens.choose import ChooseDialog, Option
from sjalvskattning.tui.screens.desk_page import DeskPage
from sjalvskattning.tui.screens.group_area import AreaPage, choose_own, show_area
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.talk import Talk, can_set_own
from sjalvskattning.tui.widgets.rows import Row, Rows, gap, heading, prose

if TYPE_CHECKING:
    from sjalvskattning.core.group.session import GroupSession
    from sjalvskattning.locale import Translator
    from sjalvskattning.usecases.group.desk import Desk

WIDEST = 96
"""The most columns of a row."""

OFTEN = 0.25
"""Seconds between two looks at the clock while a talk is timed."""

AREA = "area:"
DO = "do:"


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
        Binding("escape,q", "close", "group_lead.key.list", show=False),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.talk = Talk(desk)

    def body(self) -> ComposeResult:
        yield Rows(id="list")

    @property
    def rows(self) -> Rows:
        """The list."""
        return self.query_one(Rows)

    def on_mount(self) -> None:
        self.set_interval(OFTEN, self.look_at_clock)
        session = self.session
        if session.earlier and not session.shown and session.phase is Phase.LEADING:
            self.call_after_refresh(self.action_since)

    def update_view(self) -> None:
        """Show the session as it is now."""
        self.heading.show(
            (self.session.setup.name, self.t("group_lead.here")), state_of(self.session, self.t)
        )
        self.rows.show(lead_rows(self.talk, self.t))
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
        show_area(self, area_id, partial(self._open_area, area_id))

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
        from sjalvskattning.tui.screens.group_report import report_page

        page = report_page(self, self.session, own=self.talk.own, order=self.talk.order)
        self.app.push_screen(page)

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

    def action_close(self) -> None:
        """Back to the list of sessions."""
        self.dismiss(None)


def lead_rows(talk: Talk, t: Translator) -> list[Row]:
    """Every row of the page."""
    session = talk.desk.session
    rows = _told(session, t)
    note = t(f"group_lead.order.{talk.order.value}.short") if session.releases else ""
    rows.append(heading(t("group_lead.areas"), note))
    for picture in talk.pictures:
        title = picture.area.title.in_language(t.language)
        shown = picture.area.id in session.shown
        rows.append(Row(partial(_area, safe(title), shown, t), f"{AREA}{picture.area.id}", 1))
    rows += [gap(), heading(t("group_lead.talk"))]
    return [
        *rows,
        *(
            Row(partial(_way, words, note, key), f"{DO}{name}", 1)
            for name, words, note, key in _ways(session, t)
        ),
    ]


def _told(session: GroupSession, t: Translator) -> list[Row]:
    """What should be known before the talk: why there are no numbers, and who is late."""
    texts = []
    if session.is_strict and not session.releases:
        texts.append(t("group_lead.no_numbers", k=session.setup.rules.k))
    if session.phase is Phase.LEADING and session.done:
        key = "ready" if session.can_reveal else "waiting"
        texts.append(t.plural(f"group_lead.late.{key}", session.done, k=session.setup.rules.k))
    return [row for text in texts for row in (prose(text, Ink.ACCENT), gap())]


def _ways(session: GroupSession, t: Translator) -> list[tuple[str, str, str, str]]:
    """What else can be done from here: its action, its words, how far along it is, and its key."""
    ways = [("notes", t("group_lead.notes"), t.plural("group_lead.notes.count", len(session.agreed)), "l")]
    if session.earlier:
        followed = sum(agreed.status is not GoalStatus.NOT_STARTED for agreed in session.earlier)
        count = t("group_lead.since.count", n=followed, total=len(session.earlier))
        ways.insert(0, ("since", t("group_lead.since"), count, "s"))
    if session.phase is Phase.LEADING and session.can_reveal:
        ways.append(("late", t("group_lead.late"), "", "d"))
    if can_set_own(session):
        ways.append(("own", t("group_lead.own"), "", "e"))
    ways.append(("report", t("group_lead.report"), "", "u"))
    if session.phase is Phase.LEADING:
        ways.append(("end", t("group_lead.end"), "", "x"))
    return ways


def _area(title: str, shown: bool, t: Translator, width: int) -> list[Line]:
    width = min(width, WIDEST)
    state = t("group_lead.shown") if shown else ""
    mark = Span("✓ " if shown else "  ", Ink.MARK)
    words = Span(fit(title, width - cells(state) - 4), Ink.TEXT if shown else Ink.STRONG)
    return [spread((mark, words), (Span(state, Ink.QUIET),), width)]


def _way(words: str, note: str, key: str, width: int) -> list[Line]:
    width = min(width, WIDEST)
    return [
        spread((Span(words), Span(f"   {note}" if note else "", Ink.QUIET)), (Span(key, Ink.MARK),), width)
    ]
