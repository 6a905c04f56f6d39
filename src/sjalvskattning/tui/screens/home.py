"""Hem: go on where you were, look at earlier ones, begin something new."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal

from sjalvskattning.errors import ResponseLocked, SjalvskattningError
from sjalvskattning.tui import starting
from sjalvskattning.tui.face import Place
from sjalvskattning.tui.listing import (
    AGREEMENTS,
    CONTINUE,
    DEMO,
    GROUPS,
    NEW,
    Held,
    details,
    entry_of,
    home_rows,
    what_of,
    who_of,
)
from sjalvskattning.tui.screens.choose import ChooseDialog, Option, erase_dialog
from sjalvskattning.tui.screens.uses import UsesPage
from sjalvskattning.tui.threads import hand_back
from sjalvskattning.tui.widgets.explain import explain
from sjalvskattning.tui.widgets.paper import Paper
from sjalvskattning.tui.widgets.rows import Rows
from sjalvskattning.usecases.starting import demo

if TYPE_CHECKING:
    from sjalvskattning.store.listing import Entry

WIDE = 110
"""From this many columns there is room for what the highlighted row is about."""


UNTIL_PAINTED = 0.02
"""Seconds from the first frame's layout until it has reached the terminal; then the list is read."""


class HomeScreen(UsesPage):
    """The first page. What is stored is read after the first frame, in a thread."""

    CSS_PATH = "home.tcss"
    HELP = "home.help"
    AUTO_FOCUS = "Rows"
    BINDINGS = [
        Binding("enter", "open", "home.key.open"),
        Binding("n", "new", "home.key.new"),
        Binding("d", "demo", "home.key.demo"),
        Binding("u", "document", "home.key.document"),
        Binding("r,delete", "erase", "home.key.erase"),
        Binding("i", "privacy", "privacy.key.open", show=False),
        Binding("q", "app.quit", "home.key.quit", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.held: Held | None = None

    def body(self) -> ComposeResult:
        with Horizontal(id="home"):
            yield Rows(id="list")
            yield Paper(id="detail")

    @property
    def rows(self) -> Rows:
        """The list."""
        return self.query_one(Rows)

    def on_mount(self) -> None:
        self.heading.show((self.t("home.title"), self.t("home.here")))
        self.show_hints()
        self._show()
        if starting.is_first(self.face.workspace):
            from sjalvskattning.tui.screens.first import FirstScreen

            self.app.push_screen(FirstScreen(), self._introduced)
        else:
            self.call_after_refresh(self.set_timer, UNTIL_PAINTED, self.read)

    def on_resize(self) -> None:
        self.set_class(self.size.width >= WIDE, "-wide")

    def _introduced(self, _: None) -> None:
        self.read()
        if self.face.workspace.settings.values.reading == "plain":
            self.say(self.t("home.first.plain.next"))

    def hints(self) -> tuple[tuple[str, str, str], ...]:
        """The hints that are of use on the highlighted row."""
        idle = {"document", "more", "erase"} if self.entry is None else {"demo"}
        if self.entry is not None and not self.entry.finished:
            idle.add("document")
        return tuple(hint for hint in super().hints() if hint[2] not in idle)

    # -- what is stored

    @work(thread=True, exclusive=True)
    def read(self) -> None:
        """List what is stored, then the definitions that can't be used; show each as it is known."""
        held = Held.read(self.face.workspace)
        if hand_back(self, self._show, held):
            before, held = held, held.with_due(self.face.workspace, self.t)
            if held != before:
                hand_back(self, self._show, held)
            held = held.with_definitions(self.face.workspace)
            if held.broken:
                hand_back(self, self._show, held)

    def _show(self, held: Held | None = None, at: str = "") -> None:
        untouched = self.held is None
        if held is not None:
            self.held = held
        if held is not None and untouched and held.latest is not None and self.rows.key in ("", NEW):
            at = CONTINUE
        self.rows.show(home_rows(self.held, self.t), at=at)

    def on_rows_highlighted(self) -> None:
        """Tell about the highlighted row where there is room for it."""
        self.show_hints()
        key = self.rows.key
        paper = self.query_one(Paper)
        paper.write(partial(details, self.held, key, self.t, str(self.face.workspace.paths.responses)))

    @property
    def entry(self) -> Entry | None:
        """The stored response of the highlighted row."""
        return entry_of(self.held, self.rows.key)

    # -- what can be done

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        self.action_open()

    def action_open(self) -> None:
        """Open what is highlighted: the question at hand, or the document of a finished one."""
        entry = self.entry
        if self.rows.key == DEMO:
            self.action_demo()
        elif self.rows.key == AGREEMENTS:
            self.action_agreements()
        elif self.rows.key == GROUPS:
            self.action_groups()
        elif entry is None:
            self.action_new()
        else:
            self._open(entry.id, Place.CONVERSATION if entry.finished else Place.QUESTION)

    def action_privacy(self) -> None:
        """What is kept on this machine, and who could read it."""
        from sjalvskattning.tui.screens.receipt import receipt_page

        self.app.push_screen(receipt_page(self))

    def action_new(self) -> None:
        """Begin a new one; an impatient second key comes when that page is already on its way."""
        if self.is_current:
            self.face.go(Place.START)

    def action_demo(self) -> None:
        """Go through one without keeping anything."""
        self._demo()

    @work(thread=True, exclusive=True, group="demo")
    def _demo(self) -> None:
        try:
            session = demo(self.face.workspace)
        except SjalvskattningError as error:
            hand_back(self, self.tell, error)
            return
        hand_back(self, self.face.open_session, session)

    def action_document(self) -> None:
        """Open the document of a finished one."""
        entry = self.entry
        if entry is None:
            self.say(self.t("home.pick_one"))
        elif not entry.finished:
            self.say(self.t("home.not_finished"))
        else:
            self._open(entry.id, Place.CONVERSATION)

    def _open(self, response_id: str, place: Place) -> None:
        try:
            session = self.face.workspace.resume(response_id)
        except ResponseLocked as error:
            self._offer_reading(response_id, error)
        except SjalvskattningError as error:
            self.tell(error)
        else:
            self.face.open_session(session, place)

    def _offer_reading(self, response_id: str, error: ResponseLocked) -> None:
        t = self.t
        options = [Option(t("home.locked.read"), "", "read", "l"), Option(t("home.back"), "", "", "t")]
        # The place ("Svar k3") is no sentence of its own.
        about = " ".join(part if part.endswith(".") else f"({part})" for part in explain(error, t))
        self.app.push_screen(
            ChooseDialog(t("home.locked.title"), options, about=about),
            lambda way: self._read_only(response_id) if way == "read" else None,
        )

    def _read_only(self, response_id: str) -> None:
        from sjalvskattning.tui.screens.shown import read_only

        try:
            shown = read_only(self.face, response_id)
        except SjalvskattningError as error:
            self.tell(error)
        else:
            self.app.push_screen(shown)

    def tell(self, error: SjalvskattningError) -> None:
        options = [Option(self.t("home.ok"), "", "", "")]
        about = "\n".join(explain(error, self.t))
        self.app.push_screen(ChooseDialog(self.t("home.failed.title"), options, about=about))

    def action_erase(self) -> None:
        """Erase the highlighted one, after asking."""
        entry, t = self.entry, self.t
        if entry is None:
            self.say(t("home.pick_one"))
            return
        about = f"{who_of(entry, t)}, {what_of(entry, t)}. {t('home.erase.text')}"
        self.app.push_screen(
            erase_dialog(t, t("home.erase.title"), about),
            lambda way: self._erase(entry) if way == "erase" else None,
        )

    def _erase(self, entry: Entry) -> None:
        from sjalvskattning.usecases.erasing import erase_response

        try:
            erase_response(self.face.workspace, entry.id)
        except SjalvskattningError as error:
            self.tell(error)
        else:
            self.say(self.t("home.erased"))
        self.read()
