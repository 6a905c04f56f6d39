"""Begin something new: policy, role, perspective and which conversation. And the first start of all."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll

from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.response import Occasion, OccasionKind
from sjalvskattning.errors import SjalvskattningError
from sjalvskattning.tui import starting
from sjalvskattning.tui.drawing import EMPTY, Line, Span, line, wrap
from sjalvskattning.tui.face import Place
from sjalvskattning.tui.screens.base import Page
from sjalvskattning.tui.themes import PALETTES, Ink
from sjalvskattning.tui.threads import hand_back
from sjalvskattning.tui.widgets.choice import LABEL_WIDTH, Choice, Option
from sjalvskattning.tui.widgets.explain import explain
from sjalvskattning.tui.widgets.fields import Fields
from sjalvskattning.tui.widgets.paper import Paper
from sjalvskattning.tui.widgets.rows import Row, Rows
from sjalvskattning.tui.widgets.writing import Field
from sjalvskattning.usecases.starting import remember, usable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sjalvskattning.definitions.finding import Entry

ROOMY = 24
"""From this many rows there are empty lines between the sentences at the top."""

TALL = 34
"""From this many rows there are empty lines between the questions too."""


class FormPage(Page):
    """A form: Enter goes from question to question, and on the last line does what the form is for."""

    BINDINGS = [
        Binding("enter", "forward", "home.key.next"),
        Binding("down", "forward", "tui.key.arrows", key_display="↑ ↓"),
        Binding("up", "backward", show=False),
        Binding("shift+tab", "backward", "home.key.previous"),
        Binding("ctrl+s", "go", "home.key.go"),
        Binding("escape", "cancel", "tui.key.home"),
    ]
    TITLE_KEY = ""
    GO_KEY = ""

    def __init__(self) -> None:
        super().__init__()
        self.found: Sequence[Entry] = ()
        self.trouble: tuple[str, ...] = ()

    def body(self) -> ComposeResult:
        with VerticalScroll(id="form", can_focus=False):
            yield Paper(id="lead")
            yield from self.questions()
            yield Rows(id="go", marks_without_focus=False)

    def questions(self) -> ComposeResult:
        """The questions, from the top."""
        raise NotImplementedError

    def lead(self) -> tuple[str, ...]:
        """What stands above the questions."""
        raise NotImplementedError

    def on_mount(self) -> None:
        self.heading.show((self.t("home.title"), self.t(self.TITLE_KEY)))
        self.show_hints()
        self.show_lead()
        self.query_one("#go", Rows).show([Row(partial(_go, self.t(self.GO_KEY)), "go", 1)])
        self.call_after_refresh(self.look)

    def on_resize(self) -> None:
        self.set_class(self.size.height >= TALL, "-tall")
        self.show_lead()

    def show_lead(self) -> None:
        """The sentences at the top, or what is wrong."""
        lead = self.query_one("#lead", Paper)
        lead.write(self._lead_lines)
        width = min(76, (self.size.width or 80) - 6)
        lead.styles.height = len(self._lead_lines(width))

    def _lead_lines(self, width: int) -> list[Line]:
        ink = Ink.ALERT if self.trouble else Ink.TEXT
        lines: list[Line] = []
        for text in self.trouble or self.lead():
            lines += [EMPTY] if lines and self.size.height >= ROOMY else []
            lines += [line(Span(part, ink)) for part in wrap(text, width)]
        return lines

    @work(thread=True, exclusive=True)
    def look(self) -> None:
        """Find what there is to choose from, after the first frame."""
        found = usable(self.face.workspace.catalogue)
        hand_back(self, self._found, found)

    def _found(self, found: Sequence[Entry]) -> None:
        self.found = found
        values, language = self.face.workspace.settings.values, self.t.language
        policy = self.query_one("#policy", Choice)
        policy.offer(starting.policies(found, language), values.assessment)
        self.offer_roles(values.role)
        if not found:
            folder = str(self.face.workspace.paths.assessments)
            self.trouble = (self.t("home.start.none.title"), self.t("home.start.none", folder=folder))
            self.show_lead()
        policy.focus()

    def offer_roles(self, chosen: str = "") -> None:
        """The roles of the chosen policy; the same role as before when it has it."""
        role = self.query_one("#role", Choice)
        policy = self.query_one("#policy", Choice)
        role.offer(starting.roles(self.found, policy.key, self.t.language), chosen or role.key)

    def on_choice_changed(self, event: Choice.Changed) -> None:
        event.stop()
        if event.choice.id == "policy":
            self.offer_roles()

    def on_choice_done(self, event: Choice.Done) -> None:
        event.stop()
        self.action_forward()

    def on_input_submitted(self) -> None:
        self.action_forward()

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        self.action_go()

    def action_forward(self) -> None:
        """To the next question."""
        self.focus_next()

    def action_backward(self) -> None:
        """To the question before."""
        self.focus_previous()

    def action_go(self) -> None:
        """Do what the form is for."""
        raise NotImplementedError

    def action_cancel(self) -> None:
        """Go home without doing it."""
        self.face.go(Place.HOME)


def _go(title: str, width: int) -> list[Line]:
    return [line(Span(" " * (LABEL_WIDTH - 2)), Span(f"  {title}  ", Ink.CHOSEN))]


class StartScreen(FormPage):
    """A new response: everything on one page, with answers that can be left as they are."""

    CSS_PATH = "start.tcss"
    HELP = "home.start.help"
    TITLE_KEY = "home.start.title"
    GO_KEY = "home.start.go"

    def __init__(self) -> None:
        super().__init__()
        self._beginning = False

    def lead(self) -> tuple[str, ...]:
        return (self.t("home.start.lead"),)

    def questions(self) -> ComposeResult:
        t = self.t
        yield Choice(t("home.start.policy"), id="policy")
        yield Choice(t("home.start.role"), id="role")
        perspectives = [Option(kind, t(f"ask.perspective.{kind}")) for kind in Perspective]
        yield Choice(t("home.start.perspective"), perspectives, id="perspective")
        occasions = [Option(kind, t(f"ask.occasion.{kind}")) for kind in OccasionKind]
        yield Choice(t("home.start.occasion"), occasions, id="occasion")
        texts = [(name, Field(placeholder=t(f"home.start.{name}.hint"), id=name)) for name in FIELDS]
        yield Fields([(t(f"home.start.{name}"), field) for name, field in texts])

    def _text(self, name: str) -> str:
        return self.query_one(f"#{name}", Field).stored.strip()

    def occasion(self) -> Occasion:
        """What has been filled in. Raises ValueError for a date that is none."""
        day = self._text("date")
        if day:
            date.fromisoformat(day)
        kind = OccasionKind(self.query_one("#occasion", Choice).key)
        return Occasion(kind, day, self._text("name"), self._text("unit"), self._text("period"))

    def action_go(self) -> None:
        try:
            occasion = self.occasion()
        except ValueError:
            self.query_one("#date", Field).focus()
            self.say(self.t("home.start.date.wrong", today=self.face.workspace.today().isoformat()))
            return
        policy = self.query_one("#policy", Choice).key
        if policy and not self._beginning:
            self._beginning = True
            perspective = Perspective(self.query_one("#perspective", Choice).key)
            self._begin(policy, self.query_one("#role", Choice).key, perspective, occasion)

    @work(thread=True, exclusive=True)
    def _begin(self, policy: str, role: str, perspective: Perspective, occasion: Occasion) -> None:
        workspace = self.face.workspace
        try:
            assessment = workspace.catalogue.find(policy)
            session = workspace.begin(assessment, role, perspective, occasion)
        except SjalvskattningError as error:
            hand_back(self, self._tell, error)
            return
        remember(workspace, assessment=policy, role=role)
        if not hand_back(self, self.face.open_session, session):
            session.close()

    def _tell(self, error: SjalvskattningError) -> None:
        self._beginning = False
        self.trouble = explain(error, self.t)
        self.show_lead()
        self.query_one("#form").scroll_home(animate=False)


FIELDS = ("date", "name", "unit", "period")
"""The fields of an occasion, from the top."""


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
        yield Choice(t("home.start.role"), id="role")
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
