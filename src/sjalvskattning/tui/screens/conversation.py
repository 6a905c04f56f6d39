"""Samtalsunderlag: read it, choose what to talk about, write goals and needs, and hand it over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal

from sjalvskattning.core.response import Goal
from sjalvskattning.core.walk import Jump
from sjalvskattning.core.wording import before_free_text, statement
from sjalvskattning.tui import preparing
from sjalvskattning.tui.conversation.goals import ADD, goal_rows, since_rows
from sjalvskattning.tui.conversation.handing import (
    ENVELOPE,
    HANDED,
    NOTE,
    PREVIEW,
    PRINT,
    SAVE,
    SIGNATURES,
    hand_rows,
)
from sjalvskattning.tui.conversation.needs import COMPETENCE, NEEDS, need_rows
from sjalvskattning.tui.conversation.parts import PARTS, Part, PartList
from sjalvskattning.tui.conversation.topics import topic_rows
from sjalvskattning.tui.screens.handing_page import HandingPage
from sjalvskattning.tui.widgets.canvas import Canvas
from sjalvskattning.tui.widgets.document import Document
from sjalvskattning.tui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from sjalvskattning.core.assessment import Support
    from sjalvskattning.usecases.session import Session

ROOMY = 100
"""From this many columns the parts stand in a column of their own."""

WIDE = 150
"""From this many columns the document is always in sight, and follows what is changed."""

SECTIONS = {Part.TOPICS: "topics", Part.SINCE: "since", Part.GOALS: "ahead", Part.NEEDS: "conditions"}
"""The section of the document that each part is about."""


HINTED = {
    Part.READ: ("open_print", "save_file", "explain"),
    Part.TOPICS: ("change", "pick", "undo"),
    Part.SINCE: ("change", "undo"),
    Part.GOALS: ("change", "remove", "undo"),
    Part.NEEDS: ("change", "undo"),
    Part.HAND: ("change", "preview", "save_file"),
}
"""The actions that each part hints at, besides going between the parts and home."""


class ConversationScreen(HandingPage):
    """The parts of the underlag, one at a time. What is written is saved as one goes."""

    CSS_PATH = "conversation.tcss"
    HELP = "conversation.help"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (ROOMY, "-roomy"), (WIDE, "-wide")]
    BINDINGS = [
        Binding("1,2,3,4,5,6", "none", "conversation.key.part", key_display="1–6"),
        *(Binding(str(at), f"part('{part}')", show=False) for at, part in enumerate(PARTS, 1)),
        Binding("enter", "change", "conversation.key.change"),
        Binding("space", "pick", "conversation.key.pick"),
        Binding("l", "add_goal", "conversation.key.add", show=False),
        Binding("t,delete", "remove", "conversation.key.remove"),
        Binding("f", "preview", "conversation.key.preview"),
        Binding("s", "save_file", "conversation.key.save_file"),
        Binding("o", "open_print", "report.key.print"),
        Binding("question_mark", "explain", "report.key.explain", key_display="?"),
        Binding("e", "envelope", "home.key.envelope", show=False),
        Binding("u", "undo", "tui.key.undo"),
        Binding("right,tab", "step(1)", "conversation.key.next_part", show=False),
        Binding("left,shift+tab", "step(-1)", "conversation.key.previous_part", show=False),
        Binding("g", "answers", "conversation.key.answers", show=False),
        Binding("escape", "leave", "conversation.key.home"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.part = Part.READ
        self.agreed: frozenset[int] = frozenset()
        self._followed: tuple[Goal, ...] = ()

    def body(self) -> ComposeResult:
        with Horizontal(id="conversation"):
            yield PartList()
            yield Rows(id="rows")
            yield Document(id="document")

    # -- what is shown

    def hints(self) -> tuple[tuple[str, str, str], ...]:
        """The hints that are of use in the part at hand."""
        wanted = {"none", *HINTED[self.part], "leave", "app.help"}
        if self.part is Part.SINCE and not self.since:
            wanted.discard("change")
        if self.part is Part.GOALS and not self.preparation.goals:
            wanted.discard("remove")
        pressed = self.t("tui.key.choose") if self._only_chooses else ""
        return tuple(
            (key, pressed if pressed and action == "change" else words, action)
            for key, words, action in super().hints()
            if action in wanted
        )

    @property
    def _only_chooses(self) -> bool:
        """Whether Enter has nothing to change here, only something to choose."""
        return self.part is Part.HAND or (self.part is Part.GOALS and not self.preparation.goals)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "change":
            return self.part is not Part.READ
        if action == "undo":
            return self.drafts.can_undo
        return super().check_action(action, parameters)

    def action_change(self) -> None:
        """What Enter does in the list."""
        self.rows.action_choose()

    @property
    def rows(self) -> Rows:
        """The list of the part at hand."""
        return self.query_one("#rows", Rows)

    def on_mount(self) -> None:
        """Show the first part; Textual calls the handler of the base class too."""
        self._follow_agreement()
        self.call_after_refresh(self.show_part)

    def update_view(self) -> None:
        """Show whether it is saved, and how much there is in each part."""
        super().update_view()
        self.query_one(PartList).show(self.part, self.preparation)

    def show_part(self, at: str = "") -> None:
        """Show the part at hand; the mark goes to ``at``."""
        reading = self.part is Part.READ
        self.set_class(reading, "-reading")
        document = self.query_one(Document)
        document.can_focus = reading  # beside the rows it is only looked at
        if reading or self.app.size.width >= WIDE:
            document.show(self.summary)
        if reading:
            document.focus()
        else:
            self.rows.show(self._rows_of[self.part](), at=at)
            self.rows.focus()
            document.turn_to(self._section_title())
        self.update_view()

    def _section_title(self) -> str:
        """The title of the section that the part at hand is about."""
        wanted = SECTIONS.get(self.part, "")
        return next((section.title for section in self.summary.sections if section.id == wanted), "")

    def on_resize(self) -> None:
        self.query_one(PartList).redraw()

    @property
    def _rows_of(self) -> dict[Part, Callable[[], list[Row]]]:
        t = self.t
        return {
            Part.TOPICS: lambda: topic_rows(self.session.response, t),
            Part.SINCE: lambda: since_rows(self.since, self.session.response.perspective, t),
            Part.GOALS: lambda: goal_rows(
                self.preparation, self.offered, self.session.response.perspective, t
            ),
            Part.NEEDS: lambda: need_rows(self.preparation, t),
            Part.HAND: lambda: hand_rows(
                replace(self.session.response, preparation=self.preparation), self.written, t
            ),
        }

    def action_part(self, part: str) -> None:
        """To a part."""
        self.part = Part(part)
        self.show_part()

    def action_step(self, step: int) -> None:
        """To the part after or before."""
        self.action_part(PARTS[(PARTS.index(self.part) + step) % len(PARTS)])

    async def on_canvas_clicked(self, event: Canvas.Clicked) -> None:
        """Go to the part; Textual calls the handlers of the base classes too."""
        if isinstance(event.canvas, PartList):
            self.action_part(event.target)

    # -- doing

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        kind, _, name = event.key.partition(":")
        do: dict[str, Callable[[], object]] = {
            "item": lambda: self._topic(name),
            "earlier": lambda: self._next_status(int(name)),
            "goal": lambda: self._goal(int(name)),
            ADD: self.action_add_goal,
            NEEDS: lambda: self._text(NEEDS),
            COMPETENCE: lambda: self._text(COMPETENCE),
            PREVIEW: self.action_preview,
            SAVE: self.action_save_file,
            HANDED: self.hand_over,
            SIGNATURES: self.toggle_signatures,
            PRINT: self.action_open_print,
            ENVELOPE: self.action_envelope,
            NOTE: lambda: self.share_or_keep(name),
        }
        do[kind]()

    def action_pick(self) -> None:
        """Choose or drop the topic at hand, or what Enter does."""
        kind, _, name = self.rows.key.partition(":")
        if self.part is Part.TOPICS and kind == "item":
            self._toggle_topic(name)
        elif self.part is not Part.READ:
            self.rows.action_choose()

    def action_remove(self) -> None:
        """Drop the topic, goal or text at hand; it can be undone."""
        kind, _, name = self.rows.key.partition(":")
        if self.part is Part.TOPICS and preparing.is_chosen(self.preparation, name):
            self._toggle_topic(name)
        elif self.part is Part.GOALS and kind == "goal":
            self.change(preparing.drop_goal(self.preparation, int(name)))
            self.say(self.t("conversation.goals.removed"))

    def _toggle_topic(self, item_id: str) -> None:
        key = f"item:{item_id}"
        if preparing.is_chosen(self.preparation, item_id):
            self.change(preparing.drop(self.preparation, item_id), key)
        elif preparing.has_room(self.preparation):
            self.change(preparing.choose(self.preparation, item_id), key)
        else:
            self.say(self.t("conversation.topics.full"))

    def _topic(self, item_id: str) -> None:
        """Choose the item, and write what to say or ask about it."""
        if not preparing.is_chosen(self.preparation, item_id):
            if not preparing.has_room(self.preparation):
                self.say(self.t("conversation.topics.full"))
                return
            self.change(preparing.choose(self.preparation, item_id), f"item:{item_id}")
        item = next(item for item in self.session.response.items if item.id == item_id)
        question = item.question.in_language(self.t.language)
        about = self.t("conversation.wish.about")
        about += f"\n{self.t('conversation.wish.opening', text=question)}" if question else ""
        perspective = self.session.response.perspective
        self._edit(
            statement(item, perspective, self.t),
            about,
            preparing.wish_of(self.preparation, item_id),
            lambda text, now: self.write(preparing.wish(self.preparation, item_id, text), now),
            f"item:{item_id}",
            before_free_text(perspective, self.t),
        )

    def _text(self, name: str) -> None:
        """Write one of the free texts."""
        self._edit(
            self.t(f"conversation.{name}.title"),
            self.t(f"conversation.{name}.about"),
            preparing.text_of(self.preparation, name),
            lambda text, now: self.write(preparing.put_text(self.preparation, name, text), now),
            name,
        )

    def _edit(
        self, title: str, about: str, text: str, keep: Callable[[str, bool], None], at: str, caution: str = ""
    ) -> None:
        from sjalvskattning.tui.screens.wish import WishDialog

        self.drafts.begin()
        self.app.push_screen(WishDialog(title, about, text, keep, caution), lambda _: self._written(at))

    def _follow_agreement(self) -> None:
        """Take over how far along things are from the agreements; kept while the response is not finished."""
        from sjalvskattning.usecases.promises import followed, is_followed

        response, workspace = self.session.response, self.face.workspace
        now, self.agreed = followed(workspace, response, workspace.earlier(response))
        if not response.finished and now != response.preparation.earlier:
            self.session.prepare(replace(response.preparation, earlier=now))
        self._followed = now if is_followed(workspace, response) else response.preparation.earlier

    @property
    def since(self) -> tuple[Goal, ...]:
        """The goals from last time, those that were agreed on as far along as the agreement has them."""
        here = self.preparation.earlier
        return tuple(
            goal if at in self.agreed or at >= len(here) else here[at]
            for at, goal in enumerate(self._followed)
        )

    @property
    def offered(self) -> tuple[Support, ...]:
        """The support that the policy offers the one in this role."""
        response = self.session.response
        return response.assessment.support_of(response.role)

    def _next_status(self, at: int) -> None:
        if at in self.agreed:
            self.say(self.t("conversation.since.agreed"))
            return
        self.change(preparing.next_status(self.preparation, at))

    def action_add_goal(self) -> None:
        """A new goal."""
        self.part = Part.GOALS
        self.show_part(ADD)
        self._goal(len(self.preparation.goals))

    def _goal(self, at: int) -> None:
        from sjalvskattning.tui.screens.goal import GoalDialog

        goals = self.preparation.goals
        goal = goals[at] if at < len(goals) else Goal("")
        self.drafts.begin()
        before = self.drafts.before
        self.app.push_screen(
            GoalDialog(
                goal,
                lambda new, now: self.write(preparing.put_goal(before, at, new), now),
                self.offered,
                self.session.response.perspective,
            ),
            lambda _: self._written(f"goal:{at}"),
        )

    def action_answers(self) -> None:
        """Back to the answers, to look at them again."""
        from sjalvskattning.tui.face import Place

        self.flush()
        walk = self.session.walk
        if not walk.at_review:
            self.session.send(Jump(len(walk.items)))
        self.face.go(Place.REVIEW)
