"""The form of a group session: its questions, what there is to choose from, and what is wrong, and where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal

from sjalvskattning.core.assessment import Assessment, Perspective
from sjalvskattning.core.group.setup import About, Profile, Setup
from sjalvskattning.errors import SjalvskattningError
from sjalvskattning.locale.typography import iso_day, long_date
from sjalvskattning.tui import starting
from sjalvskattning.tui.drawing import Line, Span, line, wrap
from sjalvskattning.tui.group_setup import (
    NO,
    YES,
    Filled,
    faults_by_field,
    filled_from,
    followed_up,
    nothing_filled,
    protection_lines,
)
from sjalvskattning.tui.screens.form_page import FormPage
from sjalvskattning.tui.screens.group_page import GroupPage
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.threads import hand_back
from sjalvskattning.tui.widgets.choice import Choice, Option
from sjalvskattning.tui.widgets.explain import explain
from sjalvskattning.tui.widgets.fields import Fields
from sjalvskattning.tui.widgets.paper import Paper
from sjalvskattning.tui.widgets.writing import Field

if TYPE_CHECKING:
    from sjalvskattning.core.group.session import GroupSession
    from sjalvskattning.definitions.finding import Entry

WIDE = 150
"""From this many columns what protects those who answer stands beside the form."""

ALL, SOME = "all", "some"
"""Which statements are asked."""

TEXTS = ("name", "head_count", "k", "question", "parts", "date")
KEYS = ("role", "about", "profile", "breakdown", "comments", "follows")
"""The questions of the form: lines to write in, and choices."""

ORDER = ("name", "head_count", "items", "profile", "k", "question", "parts", "date")
"""The questions that can have a fault, from the top."""


class SetupForm(FormPage, GroupPage):
    """Subclasses say what the form does. ``kept`` is the setup that is kept already, None for a new one.

    A session that is kept already goes on from what it did: its agreements came along when it was made.
    A new one that follows ``before`` starts as that was, with its definition, so that they can be compared.
    """

    CSS_PATH = ["start.tcss", "group_prepare.tcss"]

    def __init__(self, kept: Setup | None, before: GroupSession | None) -> None:
        super().__init__()
        self._kept, self._before = kept, before
        self._like = kept or (before.setup if before else None)
        self._assessment: Assessment | None = self._like.assessment if self._like else None
        self._role_chosen = self._like is not None
        self.told = False  # whether faults are shown
        self.left_out: frozenset[str] = frozenset()

    def body(self) -> ComposeResult:
        with Horizontal(id="prepare"):
            yield from super().body()
            yield Paper(id="beside")

    def lead(self) -> tuple[str, ...]:
        return (self.t("group_desk.prepare.lead"),)

    def questions(self) -> ComposeResult:
        t, now = self.t, self._start()
        yield Choice(t("group_desk.policy"), id="policy")
        yield from self._line("name", now.name)
        yield from self._line("head_count", now.head_count)
        abouts = [Option(kind, t(f"group_desk.about.{kind}")) for kind in About]
        yield Choice(t("group_desk.about"), abouts, now.about, id="about")
        yield Choice(t("group_desk.role"), id="role")
        extents = [Option(ALL, ""), Option(SOME, "")]
        yield Choice(t("group_desk.items"), extents, SOME if now.left_out else ALL, id="items")
        yield self._fault("items")
        profiles = [Option(kind, *self._titled(f"profile.{kind}")) for kind in Profile]
        yield Choice(t("group_desk.profile"), profiles, now.profile, id="profile")
        yield self._fault("profile")
        yield from self._line("k", now.k)
        yield self._yes_or_no("breakdown", now.breakdown)
        yield from self._line("question", now.question)
        yield from self._line("parts", now.parts)
        yield self._yes_or_no("comments", now.comments)
        yield Choice(t("group_desk.follows"), [Option(now.follows, "")], id="follows")
        yield from self._line("date", now.date)

    def _start(self) -> Filled:
        if self._kept is not None:
            return filled_from(self._kept)
        today, before = self.face.workspace.today(), self._before
        return followed_up(before.setup, before.id, today) if before else nothing_filled(today)

    def _titled(self, name: str) -> tuple[str, str]:
        return self.t(f"group_desk.{name}"), self.t(f"group_desk.{name}.note")

    def _line(self, name: str, stored: str) -> ComposeResult:
        t = self.t
        field = Field(stored, placeholder=t(f"group_desk.{name}.hint"), id=name)
        yield Fields([(t(f"group_desk.{name}"), field)], id=f"line-{name}")
        yield self._fault(name)

    def _fault(self, name: str) -> Paper:
        return Paper(id=f"fault-{name}", classes="fault")

    def _yes_or_no(self, name: str, chosen: str) -> Choice:
        ways = [Option(way, *self._titled(f"{name}.{way}")) for way in (NO, YES)]
        return Choice(self.t(f"group_desk.{name}"), ways, chosen, id=name)

    # -- what there is to choose from

    def on_mount(self) -> None:
        """Textual calls the handler of the base class too."""
        self.query_one("#beside", Paper).write(self._beside)
        self.left_out = self._start().left_out
        self.query_one("#follows").display = False
        self._show_profile()

    def on_resize(self) -> None:
        self.set_class(self.size.width >= WIDE, "-wide")

    @work(thread=True, exclusive=True, group="sessions")
    def _look_for_sessions(self) -> None:
        from sjalvskattning.usecases.group.sessions import list_sessions

        try:
            found = list_sessions(self.face.workspace).sessions
        except SjalvskattningError as error:
            hand_back(self, self.tell, error)
        else:
            hand_back(self, self._found_sessions, found)

    def _found_sessions(self, sessions: Sequence[GroupSession]) -> None:
        options = [
            Option(one.id, one.setup.name, long_date(one.setup.date, self.t.language)) for one in sessions
        ]
        none = Option("", self.t("group_desk.follows.none"))
        follows = self.query_one("#follows", Choice)
        follows.offer([none, *options], follows.key)
        follows.display = bool(options)

    def _found(self, found: Sequence[Entry]) -> None:
        """What the form starts from is chosen, in place of what was chosen last time."""
        super()._found(found)
        if (like := self._like) is not None:
            self.query_one("#policy", Choice).offer(self._policies(like), like.assessment.id)
            self.offer_roles(like.role)
        if self._kept is None:
            self._look_for_sessions()
        self._load(self._policy)

    def _policies(self, setup: Setup) -> list[Option]:
        """The policies there are, and the one that the session has, which may be gone by now."""
        language, kept = self.t.language, setup.assessment
        known = [option for option in starting.policies(self.found, language) if option.key != kept.id]
        return [Option(kept.id, kept.name.in_language(language), kept.title.in_language(language)), *known]

    @property
    def _policy(self) -> str:
        return self.query_one("#policy", Choice).key

    def offer_roles(self, chosen: str = "") -> None:
        """The roles; until one is chosen by hand, the one that is rated as a rule."""
        if not self._role_chosen:
            about = self.query_one("#about", Choice).key
            who = Perspective.REPORTS if about == About.LEADER else Perspective.MANAGER
            chosen = starting.usual_role(self.found, self._policy, who) or chosen
        super().offer_roles(chosen)
        if self._like is not None and self._like.assessment.id == self._policy:
            role = self.query_one("#role", Choice)
            own = [(each.id, each.title.in_language(self.t.language)) for each in self._like.assessment.roles]
            role.offer([Option(*each) for each in own], chosen or role.key)

    @work(thread=True, exclusive=True, group="assessment")
    def _load(self, policy: str) -> None:
        """Read the definition, unless it is the one that the form starts from, or has."""
        for known in (self._like.assessment if self._like else None, self._assessment):
            if known is not None and known.id == policy:
                hand_back(self, self._loaded, known)
                return
        try:
            hand_back(self, self._loaded, self.face.workspace.catalogue.find(policy))
        except SjalvskattningError as error:
            hand_back(self, self._tell_above, error)

    def _loaded(self, assessment: Assessment) -> None:
        self._assessment = assessment
        self.update_form()

    def _tell_above(self, error: SjalvskattningError) -> None:
        self.trouble = explain(error, self.t)
        self.show_lead()
        self.query_one("#form").scroll_home(animate=False)

    # -- what is filled in

    @property
    def filled(self) -> Filled:
        """What stands in the form."""
        texts = {name: self.query_one(f"#{name}", Field).stored for name in TEXTS}
        keys = {name: self.query_one(f"#{name}", Choice).key for name in KEYS}
        left_out = self.left_out if self.query_one("#items", Choice).key == SOME else frozenset()
        return Filled(**texts, **keys, left_out=left_out, c=self._start().c)

    @property
    def setup(self) -> Setup | None:
        """The setup as it is filled in; None until the definition has been read."""
        if self._assessment is None or self._assessment.id != self._policy:
            return None
        filled = self.filled
        return filled.setup(self._assessment) if filled.role else None

    def on_choice_changed(self, event: Choice.Changed) -> None:
        """Textual calls the handler of the base class too."""
        name = event.choice.id
        if name == "role":
            self._role_chosen = True
        elif name == "about":
            self.offer_roles()
        elif name == "policy":
            self._load(event.key)
        self.update_form()

    def on_input_changed(self) -> None:
        self.update_form()

    def update_form(self) -> None:
        """Bring everything that follows from what is filled in up to date."""
        self._show_profile()
        self._show_items()
        if self.told:
            self.tell_faults()
        self.query_one("#beside", Paper).redraw()

    def _show_profile(self) -> None:
        is_strict = self.query_one("#profile", Choice).key == Profile.STRICT
        splits = is_strict and self.query_one("#breakdown", Choice).key == YES
        for name in ("#line-k", "#breakdown", "#comments"):
            self.query_one(name).display = is_strict
        for name in ("#line-question", "#line-parts"):
            self.query_one(name).display = splits

    def _show_items(self) -> None:
        choice, setup, t = self.query_one("#items", Choice), self.setup, self.t
        if setup is None:
            return
        asked = [item.id for item in setup.assessment.items_of(setup.role, setup.perspective)]
        left = len([id for id in asked if id not in self.left_out])
        is_whole = left == len(asked)
        some = t(f"group_desk.items.{'pick' if is_whole else 'some'}", n=left, total=len(asked))
        chosen = choice.key if choice.key else ALL
        choice.offer(
            [
                Option(ALL, t("group_desk.items.all", n=len(asked))),
                Option(SOME, some, t("group_desk.items.some.note")),
            ],
            chosen,
        )

    def _beside(self, width: int) -> list[Line]:
        setup = self.setup
        return protection_lines(setup, self.t, width - 2) if setup else []

    # -- what is wrong, told where it stands

    def tell_faults(self) -> str:
        """Show every fault at its question; the name of the first that has one, or an empty text."""
        told = faults_by_field(self.setup, self.t) if self.setup else {}
        if iso_day(self.query_one("#date", Field).stored.strip()) is None:
            today = self.face.workspace.today().isoformat()
            told["date"] = self.t("home.start.date.wrong", today=today)
        for paper in self.query(".fault").results(Paper):
            self._show_fault(paper, told.get(str(paper.id).removeprefix("fault-"), ""))
        return next((name for name in ORDER if name in told), "")

    def _show_fault(self, paper: Paper, text: str) -> None:
        width = max(20, min(85, self.size.width - 24))
        rows = wrap(text, width) if text else []
        paper.display = bool(rows)
        above = str(paper.id).removeprefix("fault-")
        self.query_one(f"#line-{above}" if above in TEXTS else f"#{above}").set_class(bool(rows), "-faulty")
        paper.styles.height = len(rows)
        paper.write(lambda _: [line(Span(row, Ink.ALERT)) for row in rows])
