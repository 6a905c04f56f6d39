"""Fråga: one item at a time, answered with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal

from sjalvskattning.core import walk as w
from sjalvskattning.core.assessment import Item
from sjalvskattning.errors import StoreError
from sjalvskattning.tui.face import Place
from sjalvskattning.tui.screens.walk_page import WalkPage
from sjalvskattning.tui.sizes import ROOMY_FROM, SIDEBAR_FROM, SIGNS_FROM
from sjalvskattning.tui.widgets.area_list import AreaList
from sjalvskattning.tui.widgets.canvas import Canvas
from sjalvskattning.tui.widgets.item_view import CANNOT_JUDGE, NOT_APPLICABLE, ItemView
from sjalvskattning.tui.words import first_of

if TYPE_CHECKING:
    from sjalvskattning.tui.widgets.signs import SignsPanel
    from sjalvskattning.usecases.session import Session


class QuestionScreen(WalkPage):
    """The item at hand, how far along every area is, and on wide screens signs of it in practice."""

    HELP = "tui.help.question"
    HINTS_VARY = False
    HORIZONTAL_BREAKPOINTS = [
        (0, "-narrow"), (SIDEBAR_FROM, "-normal"), (ROOMY_FROM, "-roomy")
    ]  # fmt: skip
    BINDINGS = [
        Binding("1", "choose('1')", "tui.key.rate"),
        *(Binding(digit, f"choose('{digit}')", show=False) for digit in "023456789"),
        Binding("k", "comment", "tui.key.comment"),
        Binding("f", "flag", "tui.key.flag"),
        Binding("question_mark", "signs", "tui.key.signs"),
        Binding("b,left", "back", "tui.key.back"),
        Binding("n,right", "next", "tui.key.next", show=False),
        Binding("e", "choose('e')", "tui.key.not_applicable", show=False),
        Binding("v", "choose('v')", "tui.key.cannot_judge", show=False),
        Binding("backspace,delete", "clear", "tui.key.clear", show=False),
        Binding("up", "cursor(-1)", "tui.key.cursor_up", show=False),
        Binding("down", "cursor(1)", "tui.key.cursor_down", show=False),
        Binding("enter,space", "choose_cursor", "tui.key.choose", show=False),
        Binding("u", "undo", "tui.key.undo", show=False),
        Binding("U,ctrl+r", "redo", "tui.key.redo", show=False),
        Binding("o", "unanswered", "tui.key.unanswered", show=False),
        Binding("g", "go_to", "tui.key.go_to", show=False),
        Binding("a", "areas", "tui.key.areas", show=False),
        Binding("s", "source", "tui.key.source", show=False),
        Binding("l", "review", "tui.key.review", show=False),
        Binding("pageup", "page(-1)", "tui.key.page_up", show=False),
        Binding("pagedown", "page(1)", "tui.key.page_down", show=False),
        Binding("escape", "leave", "tui.key.home", show=False),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._signs: SignsPanel | None = None
        self._answered = self._slipped_from = 0

    def on_key(self, event: events.Key) -> None:
        """Know what was answered with the key before this one; Textual calls the base class's handler too."""
        self._slipped_from, self._answered = self._answered, 0

    def body(self) -> ComposeResult:
        with Horizontal(id="question"):
            yield AreaList(self.session.walk)
            yield ItemView(self.session.walk)

    @property
    def view(self) -> ItemView:
        """The item."""
        return self.query_one(ItemView)

    @property
    def item(self) -> Item:
        """The item at hand."""
        return self.session.walk.item

    def update_view(self) -> None:
        """Show the walk where it is now; past the last item that is the review."""
        walk = self.session.walk
        if walk.at_review:
            self.face.go(Place.REVIEW)
            return
        super().update_view()
        self.view.show(walk)
        self.query_one(AreaList).show(walk)
        self._show_signs()

    def on_resize(self) -> None:
        self._show_signs()

    def _show_signs(self) -> None:
        """Show the signs beside the item where there is room."""
        if self.app.size.width >= SIGNS_FROM and self._signs is None:
            from sjalvskattning.tui.widgets.signs import SignsPanel

            self._signs = SignsPanel(self.item)
            self.query_one("#question", Horizontal).mount(self._signs)
        if self._signs is not None:
            self._signs.display = self.app.size.width >= SIGNS_FROM
            self._signs.show(self.item)

    def key_text(self, binding: Binding) -> str:
        if binding.description == "tui.key.rate":
            scale = self.session.response.assessment.scale
            return f"{scale.minimum}–{scale.maximum}"
        return super().key_text(binding)

    def action_choose(self, choice: str) -> None:
        if choice not in self.view.choices:
            scale = self.session.response.assessment.scale
            self.say(self.t("tui.item.off_scale", low=scale.minimum, high=scale.maximum))
        elif choice == NOT_APPLICABLE:
            self._answer(w.MarkNotApplicable())
        elif choice == CANNOT_JUDGE:
            self._answer(w.MarkCannotJudge())
        else:
            self._answer(w.Rate(int(choice)))

    def _answer(self, message: w.Message) -> None:
        """Answer, and remember which question it was when the next one has come by itself."""
        before = self.session.walk.position
        self.act(message)
        if not self.session.walk.at_review and self.session.walk.position != before:
            self._answered = before + 1

    def action_choose_cursor(self) -> None:
        if not self.view.cursor:
            self.say(self.t("tui.item.choose_first"))
        elif self.view.cursor == self.view.chosen:
            self.act(w.Next())
        else:
            self.action_choose(self.view.cursor)

    def action_cursor(self, by: int) -> None:
        self.view.move_cursor(by)

    def action_clear(self) -> None:
        self.act(w.ClearAnswer())

    def action_flag(self) -> None:
        before = self._slipped_from
        self.act(w.ToggleFlag())
        if before and not self.session.response.finished:
            which = "flagged" if self.session.walk.answer.flagged else "unflagged"
            here = self.session.walk.position + 1
            self.say(self.t(f"tui.item.slip.{which}", n=here, before=before))

    def action_next(self) -> None:
        self.act(w.Next())

    def action_unanswered(self) -> None:
        self.act(w.JumpToUnanswered())

    def action_review(self) -> None:
        self.act(w.Jump(len(self.session.walk.items)))

    def action_page(self, by: int) -> None:
        self.view.scroll_relative(y=by * max(1, self.view.size.height - 2), animate=False)

    def action_comment(self) -> None:
        from sjalvskattning.tui.screens.comment import CommentDialog

        if self.session.response.finished:
            self.ask_to_reopen(self.action_comment)
            return
        before, here = self._slipped_from, self.session.walk.position + 1
        told = self.t("tui.item.slip.comment", n=here, before=before) if before else ""
        dialog = CommentDialog(self.session.walk, self._keep_comment, told)
        self.app.push_screen(dialog, lambda _: self.update_view())

    def _keep_comment(self, text: str, private: bool) -> None:
        self.session.send(w.Comment(text, private))

    def action_signs(self) -> None:
        from sjalvskattning.tui.screens.reading import ReadingDialog, statement_of
        from sjalvskattning.tui.widgets.signs import signs_of

        item, t = self.item, self.t
        about = statement_of(self.session.walk, t)
        dialog = ReadingDialog(
            t("tui.signs.title"), lambda width: [*about(width), *signs_of(item, t, width)], self.view.choices
        )
        self.app.push_screen(dialog, self._chosen_while_reading)

    def _chosen_while_reading(self, choice: str | None) -> None:
        if choice:
            self.action_choose(choice)

    def action_source(self) -> None:
        from sjalvskattning.tui.screens.reading import ReadingDialog, source_of
        from sjalvskattning.usecases.policies import own_words

        try:
            words = own_words(self.face.workspace, self.session.response.assessment, self.item)
        except StoreError as problem:
            words = None
            self.say(self.t(f"{problem.code}.what", **problem.params))
        dialog = ReadingDialog(self.t("tui.source.title"), source_of(self.session.walk, self.t, words))
        self.app.push_screen(dialog)

    def action_areas(self) -> None:
        from sjalvskattning.tui.screens.choose import ChooseDialog, area_options

        options, at = area_options(self.session.walk, self.t)
        self.app.push_screen(ChooseDialog(self.t("tui.areas.title"), options, at=at), self._jump)

    async def on_canvas_clicked(self, event: Canvas.Clicked) -> None:
        if isinstance(event.canvas, AreaList):
            self.act(w.Jump(first_of(self.session.walk, event.target)))
        elif isinstance(event.canvas, ItemView):
            simple = {"comment": self.action_comment, "flag": self.action_flag}
            simple.get(event.target, lambda: self.action_choose(event.target))()
