"""The first start of all: where answers live, who can read them, and how one wants to use the program."""

from __future__ import annotations

from textual.app import ComposeResult

from sjalvskattning.tui.screens.form_page import FormPage
from sjalvskattning.tui.themes import PALETTES
from sjalvskattning.tui.widgets.choice import Choice, Option
from sjalvskattning.usecases.starting import remember


class FirstScreen(FormPage):
    """The first start: where answers live, who can read them; policy, role, reading mode and theme."""

    CSS_PATH = "start.tcss"
    HELP = "home.first.help"
    TITLE_KEY = "home.first.title"
    GO_KEY = "home.first.go"

    def lead(self) -> tuple[str, ...]:
        folder = str(self.face.workspace.paths.responses)
        return (
            self.t("home.first.where", folder=folder),
            self.t("home.first.who"),
            self.t("home.first.erase"),
        )

    def questions(self) -> ComposeResult:
        t = self.t
        yield Choice(t("home.start.policy"), id="policy")
        yield Choice(t("home.first.role"), id="role")
        yield Choice(t("home.first.mode"), self._modes(), id="mode")
        themes = [Option(name, t(f"tui.theme.{name}")) for name in PALETTES]
        yield Choice(t("home.first.theme"), themes, self.app.theme, id="theme")

    def _modes(self) -> list[Option]:
        modes = ("tui", "plain")
        return [
            Option(mode, self.t(f"home.first.mode.{mode}"), self.t(f"home.first.mode.{mode}.note"))
            for mode in modes
        ]

    def on_choice_changed(self, event: Choice.Changed) -> None:
        """Show the theme; Textual calls the handler of the base class too."""
        if event.choice.id == "theme":
            self.app.theme = event.key

    def action_go(self) -> None:
        """Remember the answers and go on to Hem."""
        chosen = {
            name: self.query_one(f"#{name}", Choice).key for name in ("policy", "role", "mode", "theme")
        }
        remember(
            self.face.workspace,
            assessment=chosen["policy"],
            role=chosen["role"],
            reading="plain" if chosen["mode"] == "plain" else "",
            theme=chosen["theme"],
        )
        self.dismiss(None)

    def action_cancel(self) -> None:
        """Not asked again; everything can be changed later."""
        self.action_go()
