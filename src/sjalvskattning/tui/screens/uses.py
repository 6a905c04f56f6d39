"""What a stored response can be used for, from Hem: compared, followed, planned from, handed over."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.binding import Binding

from sjalvskattning.errors import SjalvskattningError
from sjalvskattning.tui.listing import what_of, who_of
from sjalvskattning.tui.screens.base import Page
from sjalvskattning.tui.screens.choose import ChooseDialog, Option

if TYPE_CHECKING:
    from sjalvskattning.core.response import Response
    from sjalvskattning.store.listing import Entry

MORE = (
    ("f", "compare", "home.key.compare"),
    ("t", "timeline", "home.key.timeline"),
    ("p", "plan", "home.key.plan"),
    ("l", "envelope", "home.key.envelope"),
    ("s", "mirror", "mirror.key.open"),
)
"""What a stored response can be used for: key, action, and the key of its words."""


class UsesPage(Page):
    """A page with a list of responses, one pointed at. Subclasses give ``entry``, ``read`` and ``tell``."""

    BINDINGS = [
        Binding("m", "more", "home.key.more"),
        Binding("a", "agreements", "home.key.agreements", show=False),
        Binding("v", "groups", "home.key.groups", show=False),
        Binding("s", "mirror", "mirror.key.open", show=False),
        Binding("f", "compare", "home.key.compare", show=False),
        Binding("t", "timeline", "home.key.timeline", show=False),
        Binding("p", "plan", "home.key.plan", show=False),
        Binding("l", "envelope", "home.key.envelope", show=False),
        Binding("e", "take_in", "home.key.take_in", show=False),
        Binding("b", "open_both", "home.key.open_both", show=False),
        Binding("g", "guide", "home.key.guide", show=False),
    ]

    @property
    def entry(self) -> Entry | None:
        """The stored response that is pointed at."""
        raise NotImplementedError

    def read(self) -> object:
        """List what is stored anew."""
        raise NotImplementedError

    def tell(self, error: SjalvskattningError) -> None:
        """Say what is wrong."""
        raise NotImplementedError

    def action_more(self) -> None:
        """What else the highlighted one can be used for."""
        entry, t = self.entry, self.t
        if entry is None:
            self.say(t("home.pick_one"))
            return
        options = [Option(t(f"{words}.longer"), "", action, key) for key, action, words in MORE]
        about = f"{who_of(entry, t)}, {what_of(entry, t)}."

        def chosen(action: str | None) -> None:
            if action:
                getattr(self, f"action_{action}")()

        self.app.push_screen(ChooseDialog(t("home.more.title"), options, about=about), chosen)

    def _with_entry(self, use: Callable[[Entry], None]) -> None:
        """Use the highlighted one, or ask for one to be highlighted."""
        if self.entry is None:
            self.say(self.t("home.pick_one"))
        else:
            use(self.entry)

    def action_mirror(self) -> None:
        """See the highlighted one through another policy's themes."""
        from sjalvskattning.tui.screens.mirror import MirrorScreen

        self._with_entry(lambda entry: self._push(MirrorScreen(entry.id)))

    def action_compare(self) -> None:
        """See the highlighted one beside another view."""
        from sjalvskattning.tui.screens.compare import CompareScreen

        self._with_entry(lambda entry: self._push(CompareScreen(entry.id)))

    def action_timeline(self) -> None:
        """See how it has changed from time to time."""
        from sjalvskattning.tui.screens.compare import timeline_screen

        self._with_entry(lambda entry: self._push(timeline_screen(self, entry.id)))

    def action_plan(self) -> None:
        """An agenda with minutes from the highlighted one."""
        from sjalvskattning.tui.screens.compare import ask_for_plan
        from sjalvskattning.usecases.comparing import View

        self._read_and(lambda response: ask_for_plan(self, View(response), None))

    def action_envelope(self) -> None:
        """Put the highlighted one in an envelope."""
        from sjalvskattning.tui.screens.envelopes import make_envelope

        self._read_and(lambda response: make_envelope(self, response))

    def action_take_in(self) -> None:
        """Take in an envelope from someone else, or remove one that was taken in."""
        from sjalvskattning.tui.screens.received import received_envelopes

        try:
            received_envelopes(self, lambda: self.say(self.t("home.taken_in")), self._remove_envelope)
        except SjalvskattningError as error:
            self.tell(error)

    def _remove_envelope(self, id: str) -> None:
        from sjalvskattning.usecases.bundles import remove_bundle

        try:
            remove_bundle(self.face.workspace, id)
        except SjalvskattningError as error:
            self.tell(error)
        else:
            self.say(self.t("envelope.received.removed"))

    def action_open_both(self) -> None:
        """Open two envelopes and see the views side by side."""
        from sjalvskattning.tui.screens.compare import CompareScreen

        self._push(CompareScreen())

    def action_guide(self) -> None:
        """A conversation guide from a policy alone."""
        from sjalvskattning.tui.screens.guiding import ask_for_guide

        ask_for_guide(self)

    def action_agreements(self) -> None:
        """What has been agreed on."""
        from sjalvskattning.tui.screens.agreements import AgreementsScreen

        self._push(AgreementsScreen())

    def action_groups(self) -> None:
        """The group sessions on this machine."""
        from sjalvskattning.tui.screens.groups import GroupsPage

        self._push(GroupsPage())

    def _push(self, page: Page) -> None:
        """A page in front of this one; the list is read anew when it is closed."""

        def closed(_: None) -> None:
            self.read()

        self.app.push_screen(page, closed)

    def _read_and(self, use: Callable[[Response], None]) -> None:
        """Read the highlighted one without opening it for writing, and use it."""

        def read(entry: Entry) -> None:
            try:
                response = self.face.workspace.store.read(entry.id)
            except SjalvskattningError as error:
                self.tell(error)
            else:
                use(response)

        self._with_entry(read)
