"""Begin something new: policy, role, perspective and which conversation."""

from __future__ import annotations

from datetime import date

from textual import events, work
from textual.app import ComposeResult

from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.response import Occasion, OccasionKind
from sjalvskattning.errors import SjalvskattningError
from sjalvskattning.tui import starting
from sjalvskattning.tui.drawing import Line, Span, line, wrap
from sjalvskattning.tui.screens.form_page import FormPage
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.threads import hand_back
from sjalvskattning.tui.widgets.choice import LABEL_WIDTH, Choice, Option
from sjalvskattning.tui.widgets.explain import explain
from sjalvskattning.tui.widgets.fields import Fields
from sjalvskattning.tui.widgets.paper import Paper
from sjalvskattning.tui.widgets.writing import Field
from sjalvskattning.usecases.starting import remember

NARROW = 74
"""With fewer columns the hint of a name says whose it is, not what for."""

FIELDS = ("date", "name", "unit", "period")
"""The fields of an occasion, from the top."""


class StartScreen(FormPage):
    """A new response: everything on one page, with answers that can be left as they are.

    The role is the one that is rated. It follows the perspective until the person has chosen it.
    """

    CSS_PATH = "start.tcss"
    HELP = "home.start.help"
    TITLE_KEY = "home.start.title"
    GO_KEY = "home.start.go"

    def __init__(self) -> None:
        super().__init__()
        self._beginning = False
        self._role_chosen = False

    def lead(self) -> tuple[str, ...]:
        return (self.t("home.start.lead"),)

    def questions(self) -> ComposeResult:
        t = self.t
        yield Choice(t("home.start.policy"), id="policy")
        yield Choice(t("home.start.role"), id="role")
        perspectives = [Option(kind, t(f"ask.perspective.{kind}")) for kind in Perspective]
        yield Choice(t("home.start.perspective"), perspectives, id="perspective")
        yield Paper(id="rated")
        occasions = [Option(kind, t(f"ask.occasion.{kind}")) for kind in OccasionKind]
        yield Choice(t("home.start.occasion"), occasions, id="occasion")
        texts = [(name, Field(placeholder=self._hint(name), id=name)) for name in FIELDS]
        yield Fields([(t(f"home.start.{name}"), field) for name, field in texts])

    def on_mount(self) -> None:
        """Textual calls the handler of the base class too."""
        self.query_one("#rated", Paper).write(self._rated)

    def on_resize(self) -> None:
        self._show_rated()

    # -- who is rated, and in which role

    @property
    def perspective(self) -> Perspective:
        """The perspective chosen."""
        found = self.query("#perspective")
        return Perspective(found.first(Choice).key) if found else Perspective.SELF

    def offer_roles(self, chosen: str = "") -> None:
        """The roles of the chosen policy; until one is chosen by hand, the one that is rated as a rule."""
        if not self._role_chosen:
            known = [role.key for role in self._roles()]
            chosen = self._usual() or self.face.workspace.settings.values.role
            chosen = chosen if chosen in known else "".join(known[:1])
        super().offer_roles(chosen)
        self._show_rated()

    def _roles(self) -> list[Option]:
        return starting.roles(self.found, self.query_one("#policy", Choice).key, self.t.language)

    def _usual(self) -> str:
        return starting.usual_role(self.found, self.query_one("#policy", Choice).key, self.perspective)

    def on_choice_changed(self, event: Choice.Changed) -> None:
        """Let the role follow the perspective; Textual calls the handler of the base class too."""
        if event.choice.id == "role":
            self._role_chosen = True
            self._show_rated()
        elif event.choice.id == "perspective":
            self.offer_roles()

    def _show_rated(self) -> None:
        rated = self.query_one("#rated", Paper)
        width = min(100, (self.size.width or 80) - 4)
        rated.styles.height = max(1, len(self._rated(width)))
        rated.redraw()
        self.query_one("#name", Field).placeholder = self._hint("name")

    def _rated(self, width: int) -> list[Line]:
        """What is going to be rated, in words; what is out of the ordinary stands out."""
        roles = {role.key: role.title for role in self._roles()}
        key, usual, t = self.query_one("#role", Choice).key, self._usual(), self.t
        if key not in roles:
            return []
        texts = [(t(f"home.start.rated.{self.perspective}", role=roles[key]), Ink.QUIET)]
        if usual not in {"", key}:
            texts.append((t("home.start.rated.usual", role=roles[usual]), Ink.MARK))
        lead = Span(" " * LABEL_WIDTH)
        return [line(lead, Span(row, ink)) for text, ink in texts for row in wrap(text, width - LABEL_WIDTH)]

    def _hint(self, name: str) -> str:
        """What may be written in a field; for a name it depends on whom it is about."""
        if name != "name":
            return self.t(f"home.start.{name}.hint")
        hint = self.t(f"home.start.name.hint.{self.perspective}")
        return hint if self.size.width >= NARROW else hint.partition(",")[0]

    # -- the occasion

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Tell about a date that is none as soon as it is left."""
        if event.widget.id == "date" and not self._is_date():
            self._tell_date()

    def _is_date(self) -> bool:
        try:
            date.fromisoformat(self._text("date") or "2000-01-01")
        except ValueError:
            return False
        return True

    def _tell_date(self) -> None:
        self.say(self.t("home.start.date.wrong", today=self.face.workspace.today().isoformat()))

    def _text(self, name: str) -> str:
        return self.query_one(f"#{name}", Field).stored.strip()

    def occasion(self) -> Occasion:
        """What has been filled in."""
        kind = OccasionKind(self.query_one("#occasion", Choice).key)
        return Occasion(kind, *(self._text(name) for name in FIELDS))

    def action_go(self) -> None:
        if not self._is_date():
            self.query_one("#date", Field).focus()
            self._tell_date()
            return
        policy = self.query_one("#policy", Choice).key
        if policy and not self._beginning:
            self._beginning = True
            self._begin(policy, self.query_one("#role", Choice).key, self.perspective, self.occasion())

    @work(thread=True, exclusive=True)
    def _begin(self, policy: str, role: str, perspective: Perspective, occasion: Occasion) -> None:
        workspace = self.face.workspace
        try:
            assessment = workspace.catalogue.find(policy)
            session = workspace.begin(assessment, role, perspective, occasion)
        except SjalvskattningError as error:
            hand_back(self, self._tell, error)
            return
        own = perspective is Perspective.SELF  # someone else's role is not what to propose next time
        remember(workspace, assessment=policy, role=role if own else "")
        if not hand_back(self, self.face.open_session, session):
            session.close()

    def _tell(self, error: SjalvskattningError) -> None:
        self._beginning = False
        self.trouble = explain(error, self.t)
        self.show_lead()
        self.query_one("#form").scroll_home(animate=False)
