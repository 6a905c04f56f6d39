"""Collect answers: how many are done, and nothing else about them; the ways in; and the reveal."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.widgets import Digits

from sjalvskattning.core.group.session import Phase
from sjalvskattning.core.group.update import TalkWithoutNumbers
from sjalvskattning.errors import SaveFailed
from sjalvskattning.tui.drawing import EMPTY, Line, Span, fit, line, wrap
from sjalvskattning.tui.group_door import ACTIONS, action_line, door_lines
from sjalvskattning.tui.screens.choose import YES, ChooseDialog, Option
from sjalvskattning.tui.screens.group_door import DoorPage
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.canvas import Canvas
from sjalvskattning.tui.widgets.explain import explain
from sjalvskattning.tui.widgets.paper import Paper
from sjalvskattning.tui.widgets.qr import QrCode
from sjalvskattning.tui.widgets.rows import Row, Rows

WIDEST, BESIDE, FRAME = 160, 43, 4
"""The most columns of a page, the least of them beside a QR code, and the rows of heading and hints."""

LOW = 24
"""With fewer rows the code to say is not written large."""

WAYS = ("form", "qr", "seat", "codes", "files", "print", "invite", "withdraw")
"""The ways to answer and what goes with them, in the order shown; the key of each stands before it."""


class CollectPage(DoorPage):
    """How many of how many are done. What people answer can't be seen here in any way."""

    CSS_PATH = "group_collect.tcss"
    HELP = "group_desk.collect.help"
    AUTO_FOCUS = "Rows"
    BINDINGS = [
        Binding("v", "reveal", "group_desk.key.reveal"),
        Binding("w", "form", "group_desk.key.form"),
        Binding("d", "seat", "group_desk.key.seat"),
        Binding("s", "codes", "group_desk.key.codes"),
        Binding("f", "files", "group_desk.key.files", show=False),
        Binding("p", "print", "group_desk.key.print", show=False),
        Binding("i", "invite", "group_desk.key.invite", show=False),
        Binding("u", "withdraw", "group_desk.key.withdraw", show=False),
        Binding("escape", "leave", "group_desk.key.list"),
    ]

    def body(self) -> ComposeResult:
        with Horizontal(id="collect"):
            with Vertical(id="left"):
                with Horizontal(id="count"):
                    yield Digits("", id="done")
                    yield Paper(id="of")
                    yield Digits("", id="head_count")
                    yield Paper(id="ready")
                yield Paper(id="note")
                yield Paper(id="door")
                yield Rows(id="ways")
            yield QrCode(id="qr")

    def on_mount(self) -> None:
        """Textual calls the handler of the base class too, which shows the session."""
        self.form.changed = self._changed
        self.query_one("#of", Paper).write(partial(self._low, "group_desk.collect.of"))
        self.query_one("#ready", Paper).write(partial(self._low, "group_desk.collect.done"))
        self.query_one("#head_count", Digits).update(str(self.session.setup.head_count))
        self.query_one("#note", Paper).write(self._note)
        self.query_one("#door", Paper).write(self._door)

    @on(events.Unmount)
    async def _left(self) -> None:
        """The form stays open for late answers once the picture is shown; else it goes with the page."""
        self.form.changed = lambda: None
        if self.session.phase is Phase.COLLECTING:
            await self.form.shut()

    def on_resize(self) -> None:
        self.call_after_refresh(self.update_view)

    # -- what is shown

    def update_view(self) -> None:
        """Show how many are done, and which ways in there are."""
        t, failed = self.t, isinstance(self.form.trouble, SaveFailed)
        parts = (t("group_desk.title"), self.session.setup.name, t("group_desk.collect.title"))
        self.heading.show(parts, t("tui.save.failed") if failed else "", alert=failed)
        self.query_one("#done", Digits).update(str(self.session.done))
        self._show_qr()
        for name in ("#note", "#door"):
            paper = self.query_one(name, Paper)
            paper.styles.height = len(paper.draw(self._room, 0))
            paper.redraw()
        self.query_one(Rows).show(
            [Row(partial(self._way, name), name, 1) for name in WAYS if self.can_do(name)]
        )
        self.show_hints()

    @property
    def _room(self) -> int:
        """The columns of the text; the QR code's are not among them."""
        qr = self.query_one(QrCode)
        taken = qr.get_content_width(Size(), Size()) + 1 if qr.display else 0
        return min(90, max(20, min(self.size.width, WIDEST) - taken - 1))

    def _low(self, key: str, width: int) -> list[Line]:
        return [EMPTY, line(" ", Span(self.t(key), Ink.STRONG))]

    def _note(self, width: int) -> list[Line]:
        """What went wrong, or that there is no more to see."""
        t, trouble = self.t, self.form.trouble
        if trouble is None:
            return [line("  ", Span(row, Ink.QUIET)) for row in wrap(t("group_desk.collect.only"), width - 3)]
        retry = (t("group_desk.collect.retry"),) if isinstance(trouble, SaveFailed) else ()
        rows = [row for text in (*explain(trouble, t), *retry) for row in wrap(text, width - 3)]
        return [line("  ", Span(row, Ink.ALERT)) for row in rows]

    def _door(self, width: int) -> list[Line]:
        if self.hosting is None:
            return [EMPTY]
        keys = {entry.action: self.key_text(entry) for entry in self.bindings_now()}
        if self.query_one(QrCode).display:
            del keys["qr"]
        shown = door_lines(self.hosting, self.t, width - 2, small=self.size.height < LOW)
        return [
            EMPTY,
            *shown[:-1],
            action_line({name: keys[name] for name in ACTIONS if name in keys}, self.t),
            EMPTY,
        ]

    def _way(self, name: str, width: int) -> list[Line]:
        key = next(entry for entry in self.bindings_now() if entry.action == name)
        is_open = name == "form" and self.hosting is not None
        words = self.t("group_desk.way.form.shut" if is_open else f"group_desk.way.{name}")
        return [line(Span(f"{self.key_text(key)}   ", Ink.MARK), fit(words, width - 4))]

    def _show_qr(self) -> None:
        qr = self.query_one(QrCode)
        if self.hosting is None:
            qr.hide()
            return
        width = min(self.size.width, WIDEST) - BESIDE
        qr.show(self.hosting.qr, self.hosting.qr_lines, Size(width, self.size.height - FRAME))

    # -- the ways in

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        await self.run_action(event.key)

    async def on_canvas_clicked(self, event: Canvas.Clicked) -> None:
        if event.canvas.id == "door":
            await self.run_action(event.target)

    def action_seat(self) -> None:
        """Answer here, one person after another."""
        from sjalvskattning.tui.screens.group_seat import SeatPage

        self.app.push_screen(SeatPage(self.desk))

    def action_codes(self) -> None:
        """Type in codes that are read out."""
        from sjalvskattning.tui.screens.group_enter import enter_codes

        enter_codes(self, self.desk)

    def action_withdraw(self) -> None:
        """Take back a code that was typed in."""
        from sjalvskattning.tui.screens.group_enter import withdraw_codes

        withdraw_codes(self, self.desk)

    def action_files(self) -> None:
        """Read in files from participants' own copies, or a table from a form tool."""
        from sjalvskattning.tui.screens.group_enter import read_files

        read_files(self, self.desk)

    def action_invite(self) -> None:
        """A file with what is asked, for those who answer on their own computers."""
        from sjalvskattning.tui.screens.group_enter import write_invitation

        write_invitation(self, self.desk)

    def action_print(self) -> None:
        """The paper form, to read, save or print."""
        from sjalvskattning.tui.screens.report import MadeReport, Report
        from sjalvskattning.usecases.group.reports import paper_form_of

        def make() -> Report:
            form = paper_form_of(self.session, self.t)
            return Report(self.t("group_desk.title"), form.title, form, self.t("group_desk.print.file"))

        self.app.push_screen(MadeReport(make))

    # -- the reveal

    def action_reveal(self) -> None:
        """Show the picture, after asking; with too few, offer to talk without numbers."""
        session = self.session
        numbers = {"done": session.done, "head_count": session.setup.head_count, "k": session.setup.rules.k}
        if session.done < session.setup.rules.k:
            self._ask("talk", ("v", "s"), numbers, lambda: self.desk.send(TalkWithoutNumbers()))
        elif session.can_reveal:
            self._ask("reveal", ("v", "b"), numbers, self.desk.reveal)
        else:
            self.attempt(self.desk.reveal)  # is refused, and told why

    def _ask(
        self, what: str, keys: tuple[str, str], numbers: dict[str, int], do: Callable[[], object]
    ) -> None:
        """Ask first: what follows can't be undone."""
        t = self.t
        ways = [
            Option(t(f"group_desk.{what}.no"), "", "", keys[0]),
            Option(t(f"group_desk.{what}.yes"), "", YES, keys[1]),
        ]
        about = t(f"group_desk.{what}.about", **numbers)

        def answered(way: str | None) -> None:
            if way == YES:
                self.attempt(do, lambda: self.face.show_group(self.desk))

        self.app.push_screen(ChooseDialog(t(f"group_desk.{what}.title"), ways, about=about), answered)

    # -- leaving

    def action_leave(self) -> None:
        """To the list; asks first when that shuts the form."""
        if self.hosting is None:
            self.dismiss(None)
            return
        t = self.t
        ways = [
            Option(t("group_desk.leave.no"), "", "", "s"),
            Option(t("group_desk.leave.yes"), "", YES, "g"),
        ]
        dialog = ChooseDialog(t("group_desk.leave.title"), ways, about=t("group_desk.leave.about"))
        self.app.push_screen(dialog, self._may_leave)

    def _may_leave(self, way: str | None) -> None:
        if way == YES:
            self._shut_and_leave()

    @work(exclusive=True, group="form")
    async def _shut_and_leave(self) -> None:
        await self.form.shut()
        self.dismiss(None)
