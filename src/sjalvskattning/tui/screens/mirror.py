"""Spegel: one stored response seen through another policy's themes, to read and to save as a file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import work
from textual.binding import Binding

from sjalvskattning.errors import SjalvskattningError
from sjalvskattning.tui.screens.choose import ChooseDialog, Option
from sjalvskattning.tui.screens.report import Report, ReportScreen
from sjalvskattning.tui.threads import hand_back

if TYPE_CHECKING:
    from sjalvskattning.core.assessment import Assessment
    from sjalvskattning.core.mirror import Mirror
    from sjalvskattning.core.response import Response
    from sjalvskattning.core.summary import Summary
    from sjalvskattning.definitions.finding import Entry


class MirrorScreen(ReportScreen):
    """Asks which policy, and which role where that is not given, then shows the mirror."""

    HELP = "mirror.help"
    FAILED = "mirror.failed"
    BINDINGS = [Binding("p", "policy", "mirror.key.policy")]

    def __init__(self, response_id: str) -> None:
        super().__init__()
        self._response_id = response_id
        self.mirror: Mirror | None = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "policy":
            return self.report is not None
        return super().check_action(action, parameters)

    # -- which policy, which role

    def look(self) -> None:
        """Read the response, and find the policies that it can be mirrored in."""
        self._look()

    @work(thread=True, exclusive=True)
    def _look(self) -> None:
        from sjalvskattning.usecases.themes import others

        workspace = self.face.workspace
        try:
            response = workspace.store.read(self._response_id)
            found = others(workspace, response)
        except SjalvskattningError as error:
            hand_back(self, self.tell, error)
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
            self.leave_if_empty()

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
            hand_back(self, self.tell, error)
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
            self.leave_if_empty()

    def _show(self, made: Mirror, shown: Summary) -> None:
        from sjalvskattning.usecases.themes import mirror_file_name

        self.mirror = made
        t = self.t
        names = [one.name.in_language(t.language) for one in (made.response.assessment, made.other)]
        file_name = mirror_file_name(made, self.face.workspace.today())
        self.show_report(Report(t("mirror.here"), " → ".join(names), shown, file_name))

    def action_policy(self) -> None:
        """Another policy."""
        self.look()
