"""Spegel: one stored response seen through another policy's themes, to read and to save as a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding

from sjalvskattning.errors import SjalvskattningError
from sjalvskattning.tui.screens.base import Page
from sjalvskattning.tui.screens.choose import ChooseDialog, Option
from sjalvskattning.tui.threads import hand_back
from sjalvskattning.tui.widgets.document import Document
from sjalvskattning.tui.widgets.explain import explain

if TYPE_CHECKING:
    from sjalvskattning.core.assessment import Assessment
    from sjalvskattning.core.mirror import Mirror
    from sjalvskattning.core.response import Response
    from sjalvskattning.core.summary import Summary
    from sjalvskattning.definitions.finding import Entry


class MirrorScreen(Page):
    """Asks which policy, and which role where that is not given, then shows the mirror.

    It lies in front of the page that opened it, and only reads: the response is not opened for writing.
    """

    CSS_PATH = "mirror.tcss"
    HELP = "mirror.help"
    AUTO_FOCUS = "Document"
    BINDINGS = [
        Binding("up,down", "none", "tui.key.scroll", key_display="↑ ↓"),
        Binding("t", "theme", "mirror.key.theme"),
        Binding("p", "policy", "mirror.key.policy"),
        Binding("s", "save_file", "conversation.key.save_file"),
        Binding("escape,q", "close", "mirror.key.close"),
    ]

    def __init__(self, response_id: str) -> None:
        super().__init__()
        self._response_id = response_id
        self._policies: Sequence[Entry] = ()
        self.mirror: Mirror | None = None
        self.shown: Summary | None = None

    def body(self) -> ComposeResult:
        yield Document(id="document")

    def on_mount(self) -> None:
        self.heading.show((self.t("home.title"), self.t("mirror.here")))
        self.show_hints()
        self.look()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in {"theme", "policy", "save_file"}:
            return self.shown is not None
        return super().check_action(action, parameters)

    # -- which policy, which role

    @work(thread=True, exclusive=True)
    def look(self) -> None:
        """Read the response, and find the policies that it can be mirrored in."""
        from sjalvskattning.usecases.themes import others

        workspace = self.face.workspace
        try:
            response = workspace.store.read(self._response_id)
            found = others(workspace, response)
        except SjalvskattningError as error:
            hand_back(self, self._tell, error)
        else:
            hand_back(self, self._ask_policy, response, found)

    def _ask_policy(self, response: Response, found: Sequence[Entry]) -> None:
        t = self.t
        names = [entry.name.in_language(t.language) for entry in found]
        options = [Option(name, "", entry.id) for name, entry in zip(names, found, strict=True)]
        mine = response.assessment.name.in_language(t.language)
        dialog = ChooseDialog(t("mirror.which"), options, about=t("mirror.which.about", policy=mine))
        self.app.push_screen(dialog, lambda policy: self._chosen(response, policy))

    def _chosen(self, response: Response, policy: str | None) -> None:
        if policy:
            self._reflect(response, policy, "")
        else:
            self._leave_if_empty()

    def _leave_if_empty(self) -> None:
        if self.shown is None:
            self.dismiss(None)

    @work(thread=True, exclusive=True)
    def _reflect(self, response: Response, policy: str, role: str) -> None:
        """Make the mirror; asks for the role where none of the other policy's corresponds."""
        from sjalvskattning.core.mirror.document import document
        from sjalvskattning.core.mirror.roles import corresponding
        from sjalvskattning.usecases.themes import mirrored

        workspace = self.face.workspace
        try:
            other = workspace.catalogue.find(policy)
            if not role and corresponding(response.role, other) is None:
                hand_back(self, self._ask_role, response, other)
                return
            made = mirrored(workspace, response, other, role)
        except SjalvskattningError as error:
            hand_back(self, self._tell, error)
        else:
            hand_back(self, self._show, made, document(made, self.t, workspace.today()))

    def _ask_role(self, response: Response, other: Assessment) -> None:
        t = self.t
        options = [Option(role.title.in_language(t.language), "", role.id) for role in other.roles]
        mine = response.assessment.role(response.role).title.in_language(t.language)
        about = t("mirror.role.about", policy=other.name.in_language(t.language), role=mine)
        dialog = ChooseDialog(t("mirror.role.which"), options, about=about)
        self.app.push_screen(dialog, lambda role: self._role_chosen(response, other.id, role))

    def _role_chosen(self, response: Response, policy: str, role: str | None) -> None:
        if role:
            self._reflect(response, policy, role)
        else:
            self._leave_if_empty()

    def _tell(self, error: SjalvskattningError) -> None:
        """Say what is wrong, then go back to what there was to see."""
        options = [Option(self.t("home.ok"), "", "", "")]
        dialog = ChooseDialog(self.t("mirror.failed"), options, about="\n".join(explain(error, self.t)))
        self.app.push_screen(dialog, lambda _: self._leave_if_empty())

    # -- reading

    def _show(self, made: Mirror, shown: Summary) -> None:
        self.mirror, self.shown = made, shown
        t = self.t
        names = [one.name.in_language(t.language) for one in (made.response.assessment, made.other)]
        self.heading.show((t("mirror.here"), " → ".join(names)))
        document = self.query_one(Document)
        document.show(shown)
        document.turn_to("")
        document.focus()
        self.show_hints()

    def action_policy(self) -> None:
        """Another policy."""
        self.look()

    def action_theme(self) -> None:
        """To a heading of the document."""
        if self.shown is not None:
            titles = [section.title for section in (*self.shown.sections, *self.shown.appendix)]
            options = [Option(title, "", title) for title in titles]
            t = self.t
            dialog = ChooseDialog(t("mirror.go_to"), options, search=t("mirror.go_to.search"))
            self.app.push_screen(dialog, self._turn_to)

    def _turn_to(self, title: str | None) -> None:
        if title:
            self.query_one(Document).turn_to(title)

    def action_close(self) -> None:
        """Back to the page that it was opened from."""
        self.dismiss(None)

    # -- the file

    def action_save_file(self) -> None:
        """Write the mirror to a file."""
        from sjalvskattning.tui.documents import good_folder
        from sjalvskattning.tui.screens.save_file import SaveFileDialog
        from sjalvskattning.usecases.themes import mirror_file_name

        if self.mirror is not None:
            suggested = good_folder() / mirror_file_name(self.mirror, self.face.workspace.today())
            self.app.push_screen(SaveFileDialog(suggested, True, self._export), self._exported)

    def _export(self, path: Path, overwrite: bool) -> Path:
        from sjalvskattning.render import format_of
        from sjalvskattning.usecases.summarise import export

        assert self.shown is not None  # noqa: S101 - asked for once there is something to save
        return export(self.shown, path, format_of(path.name) or "md", overwrite=overwrite)

    def _exported(self, path: Path | None) -> None:
        if path is not None:
            self.say(self.t("conversation.save.done", path=path))
