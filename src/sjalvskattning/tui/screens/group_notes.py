"""What the group agrees on, and what came of what it agreed on last time; each change is saved at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding

from sjalvskattning.core.group.update import Agree, Drop, FollowEarlier
from sjalvskattning.core.response import GoalStatus
from sjalvskattning.locale.typography import long_date
from sjalvskattning.tui.conversation.goals import STATUS_MARKS
from sjalvskattning.tui.drawing import Line, Span, line, safe, wrap
from sjalvskattning.tui.screens.asking import Asked
from sjalvskattning.tui.screens.choose import ChooseDialog, Option
from sjalvskattning.tui.screens.desk_page import DeskPage
from sjalvskattning.tui.screens.form import FormDialog
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.choice import Option as Answer
from sjalvskattning.tui.widgets.rows import Row, Rows, gap, heading, prose
from sjalvskattning.usecases.drafts import session_draft
from sjalvskattning.usecases.group.leading import agreed_as_written, followed_as_written

if TYPE_CHECKING:
    from sjalvskattning.core.group.session import Agreed
    from sjalvskattning.core.group.setup import Setup
    from sjalvskattning.locale import Translator

WIDEST = 96
"""The most columns of a row."""


class AgreedPage(DeskPage):
    """A list of what has been agreed, each row a number. Subclasses say which, and what can be done."""

    CSS_PATH = "group_lead.tcss"
    AUTO_FOCUS = "Rows"
    HERE = ""
    NOTHING = ""

    def body(self) -> ComposeResult:
        yield Rows(id="list")

    @property
    def rows(self) -> Rows:
        """The list."""
        return self.query_one(Rows)

    @property
    def listed(self) -> tuple[Agreed, ...]:
        """What is listed."""
        raise NotImplementedError

    @property
    def number(self) -> int:
        """The number of what is pointed at, or 0."""
        return int(self.rows.key or 0)

    def update_view(self) -> None:
        """Show what is agreed as it is now."""
        t = self.t
        self.heading.show((self.session.setup.name, t(self.HERE)))
        rows = [heading(t(self.HERE)), gap(), *agreed_rows(self.listed, self.session.setup, t)]
        self.rows.show(rows if self.listed else [*rows, prose(t(self.NOTHING), Ink.QUIET)])
        self.show_hints()

    def on_rows_highlighted(self) -> None:
        """The hints follow what is pointed at."""
        self.show_hints()

    def action_close(self) -> None:
        """Back."""
        self.dismiss(None)


class SincePage(AgreedPage):
    """What was agreed last time. Each is followed up before the talk goes on."""

    HELP = "group_lead.since.help"
    HERE = "group_lead.since"
    BINDINGS = [
        Binding("enter", "follow", "agreed.key.follow"),
        Binding("escape,q,right", "close", "group_lead.key.go_on"),
    ]

    @property
    def listed(self) -> tuple[Agreed, ...]:
        """What was agreed last time."""
        return self.session.earlier

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        self.action_follow()

    def action_follow(self) -> None:
        """Note what came of it; then the next one is pointed at."""
        number = self.number

        def done(key: str | None) -> None:
            if key:
                self.rows.highlight(str(number + 1))
                self.say(self.t("agreed.followed"))

        self.app.push_screen(_follow_form(self, number), done)


class NotesPage(AgreedPage):
    """What has been agreed on now, wherever in the talk."""

    HELP = "group_lead.notes.help"
    HERE = "group_lead.notes"
    NOTHING = "group_lead.notes.none"
    BINDINGS = [
        Binding("enter", "change", "group_lead.key.change"),
        Binding("o", "agree", "group_lead.key.agree"),
        Binding("r,delete", "drop", "group_lead.key.drop"),
        Binding("escape,q", "close", "report.key.close"),
    ]

    @property
    def listed(self) -> tuple[Agreed, ...]:
        """What has been agreed on."""
        return self.session.agreed

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in {"change", "drop"}:
            return bool(self.listed)
        return super().check_action(action, parameters)

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        self.action_change()

    def action_change(self) -> None:
        """Write it anew."""
        ask_to_agree(self, self.listed[self.number - 1].area, self.number)

    def action_agree(self) -> None:
        """Write down something more."""
        ask_to_agree(self)

    def action_drop(self) -> None:
        """Take it away again, after asking."""
        t, number = self.t, self.number
        ways = [Option(t("home.erase.no"), "", "", "b"), Option(t("group_lead.drop.yes"), "", "drop", "r")]
        dialog = ChooseDialog(t("group_lead.drop.title"), ways, about=safe(self.listed[number - 1].text))

        def answered(way: str | None) -> None:
            if way == "drop":
                self.act(Drop(number), partial(self.say, t("group_lead.dropped")))

        self.app.push_screen(dialog, answered)


def agreed_rows(agreed: Sequence[Agreed], setup: Setup, t: Translator) -> list[Row]:
    """A row for each, the number as its key."""
    rows = []
    for number, one in enumerate(agreed, start=1):
        rows += [Row(partial(_agreed, one, setup, t), str(number)), gap()]
    return rows


def _agreed(agreed: Agreed, setup: Setup, t: Translator, width: int) -> list[Line]:
    width = min(width, WIDEST)
    first, *more = wrap(agreed.text, width - 3)
    mark = Span(f"{STATUS_MARKS[agreed.status]}  ", Ink.MARK)
    lines = [line(mark, Span(first, Ink.STRONG)), *(line("   ", Span(row, Ink.STRONG)) for row in more)]
    about = [agreed.owner, long_date(agreed.due, t.language), _area(agreed, setup, t)]
    if agreed.follow_ups:
        about.append(t(f"ask.status.{agreed.status.value}"))
        about += [agreed.follow_ups[-1].content, agreed.follow_ups[-1].result]
    under = " · ".join(safe(part) for part in about if part)
    return [*lines, *(line("   ", Span(row, Ink.QUIET)) for row in wrap(under, width - 3) if row)]


def _area(agreed: Agreed, setup: Setup, t: Translator) -> str:
    found = [area for area, _ in setup.areas if area.id == agreed.area]
    return found[0].title.in_language(t.language) if found else ""


def ask_to_agree(page: DeskPage, area_id: str = "", number: int = 0) -> None:
    """Write down what is agreed on: what, who and when; with ``number`` in place of what stood there."""
    t, desk = page.t, page.desk
    before = desk.session.agreed[number - 1] if number else None
    asked = (
        Asked(
            "text", t("group_report.agreed.what"), before.text if before else "", t("group_lead.agree.hint")
        ),
        Asked(
            "owner",
            t("group_report.agreed.who"),
            before.owner if before else "",
            t("group_lead.agree.who.hint"),
        ),
        Asked(
            "due",
            t("group_report.agreed.when"),
            before.due if before else "",
            t("conversation.goal.due.hint"),
        ),
    )

    def submit(values: Mapping[str, str]) -> str:
        agreed = agreed_as_written(values["text"], values["owner"], values["due"], area_id, before)
        page.app.call_from_thread(desk.send, Agree(agreed, number))
        return "agreed"

    def done(key: str | None) -> None:
        if key:
            page.say(t("group_lead.agreed"))

    draft = session_draft(page.face.workspace, desk.session.id, f"agree-{number}")
    form = FormDialog(t("group_lead.agree"), t("ask.before_free_text"), asked, submit, draft=draft)
    page.app.push_screen(form, done)


def _follow_form(page: DeskPage, number: int) -> FormDialog:
    """What came of something that was agreed last time."""
    t, desk = page.t, page.desk
    agreed = desk.session.earlier[number - 1]
    answers = tuple(Answer(status.value, t(f"ask.status.{status.value}")) for status in GoalStatus)
    asked = (
        Asked("status", t("agreed.follow.status"), agreed.status.value, options=answers),
        Asked("content", t("agreed.follow.content"), hint=t("agreed.follow.content.hint")),
        Asked("result", t("agreed.follow.result"), hint=t("agreed.follow.result.hint")),
    )

    def submit(values: Mapping[str, str]) -> str:
        status = GoalStatus(values["status"])
        said = followed_as_written(page.face.workspace, status, values["content"], values["result"])
        page.app.call_from_thread(desk.send, FollowEarlier(number, said))
        return str(number)

    draft = session_draft(page.face.workspace, desk.session.id, f"follow-{number}")
    return FormDialog(agreed.text, t("ask.before_free_text"), asked, submit, draft=draft)
