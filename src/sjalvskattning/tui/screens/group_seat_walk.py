"""One person's turn at the shared terminal: the questions, what is left, and handing it in. Kept nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal

from sjalvskattning.core import walk as w
from sjalvskattning.core.assessment import Area, Item
from sjalvskattning.core.disclosure.strict import Written
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.core.marks import Marks
from sjalvskattning.core.wording import statement
from sjalvskattning.locale import Translator
from sjalvskattning.tui.drawing import Line, Span, fit_numbered, line, spread
from sjalvskattning.tui.screens.choose import YES, ChooseDialog, Option
from sjalvskattning.tui.screens.group_page import way_out
from sjalvskattning.tui.screens.question import QuestionScreen
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.area_list import AreaList
from sjalvskattning.tui.widgets.item_view import ItemView
from sjalvskattning.tui.widgets.rows import Row, Rows, gap, heading, prose
from sjalvskattning.usecases.group.sheets import marks_in
from sjalvskattning.usecases.session import Session

FINISH, AREA = "finish", "area:"

NOT_HERE = {"comment", "flag", "review"}
"""What the question page offers that an anonymous sheet has no place for, or that has another name here."""

ON_A_QUESTION = {"choose", "choose_cursor", "cursor", "clear", "signs", "source", "page", "next"}
"""What can only be done while a question is shown."""


class AskedAreas(AreaList):
    """The areas that something is asked of."""

    def _entry(self, area: Area, indent: int, room: int, here: str, inside: bool) -> list[Line]:
        return super()._entry(area, indent, room, here, inside) if any(area.all_items()) else []


class SeatItem(ItemView):
    """An item without example and flag: what is answered here is anonymous."""

    def _answered(self, room: int, rows: int, t: Translator) -> list[Line]:
        return [drawn for drawn in super()._answered(room, rows, t) if not drawn.target]


class SeatWalk(QuestionScreen):
    """The usual walk. ``hand_in`` is called with this page when the person is done, and dismisses it."""

    CSS_PATH = "group_seat.tcss"
    HELP = "group_desk.walk.help"
    HINTS_VARY = True
    BINDINGS = [
        Binding("1", "choose('1')", "tui.key.rate"),
        Binding("b,left", "back", "tui.key.back"),
        Binding("f8", "finish", "group_desk.key.hand_in"),
        Binding("l", "to_review", "tui.key.review"),
        Binding("escape", "leave", "group_desk.key.throw_away"),
    ]

    def __init__(
        self, session: Session, setup: Setup, group: int | None, hand_in: Callable[[SeatWalk], None]
    ) -> None:
        super().__init__(session)
        self.group = group
        self._setup, self._hand_in = setup, hand_in
        self._words: dict[str, Written] = {}

    @property
    def how_to_quit(self) -> str:
        """What Ctrl+C says."""
        return way_out(self)

    def body(self) -> ComposeResult:
        with Horizontal(id="question"):
            yield AskedAreas(self.session.walk)
            yield SeatItem(self.session.walk)
            yield Rows(id="review")

    # -- what is answered

    @property
    def marks(self) -> Marks:
        """The sheet as it is now."""
        return marks_in(self.session, self._setup)

    @property
    def written(self) -> list[Written]:
        """What has been written about areas."""
        return [one for one in self._words.values() if one.text.strip()]

    # -- what is shown

    def bindings_now(self) -> list[Binding]:
        """The page's own keys, in place of those of the question page."""
        first: dict[str, Binding] = {}
        for entry in super().bindings_now():
            first.setdefault(entry.key, entry)
        return list(first.values())

    def update_view(self) -> None:
        """Show the question at hand; past the last one, what is left."""
        walk, t = self.session.walk, self.t
        self.set_class(walk.at_review, "-review")
        asked = self._setup.breakdown
        part = () if asked is None or self.group is None else (asked.groups[self.group],)
        self.heading.show((t("group_desk.title"), self._setup.name, *part), t("group_desk.walk.unsaved"))
        self.query_one(AreaList).show(walk)
        rows = self.query_one(Rows)
        if walk.at_review:
            rows.show(list(self._review()))
            rows.focus()
        else:
            self.set_focus(None)
            self.view.show(walk)
            self._show_signs()
        self.show_hints()

    def _show_signs(self) -> None:
        if not self.session.walk.at_review:
            super()._show_signs()

    def _review(self) -> Iterator[Row]:
        walk, t = self.session.walk, self.t
        yield Row(partial(_finish, t("group_desk.walk.finish")), FINISH, 1)
        yield gap()
        if walk.unanswered:
            yield heading(t("tui.review.unanswered"), str(len(walk.unanswered)))
            yield prose(t("tui.review.unanswered.about"), Ink.QUIET)
            for at in walk.unanswered:
                yield Row(partial(self._item, at, walk.items[at]), str(at), 1)
        else:
            yield prose(t("tui.review.unanswered.none"), Ink.QUIET)
        if self._setup.comments:
            yield gap()
            yield heading(t("group_desk.walk.words"))
            yield prose(t("group_desk.walk.words.about", n=self._setup.rules.writers), Ink.QUIET)
            for area, _ in self._setup.areas:
                yield Row(partial(self._area, area), AREA + area.id, 1)

    def _item(self, at: int, item: Item, width: int) -> list[Line]:
        words = statement(item, self._setup.perspective, self.t)
        return [line(fit_numbered(f"{at + 1:>2}  {words}", width))]

    def _area(self, area: Area, width: int) -> list[Line]:
        state = "written" if area.id in self._words else "unwritten"
        title = Span(area.title.in_language(self.t.language))
        return [spread((title,), (Span(self.t(f"group_desk.walk.{state}"), Ink.QUIET),), width)]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        at_review = self.session.walk.at_review
        if action in NOT_HERE or (at_review and action in ON_A_QUESTION):
            return False
        if action == "finish":
            return at_review
        if action == "to_review":
            return not at_review
        return super().check_action(action, parameters)

    # -- what can be done

    def action_to_review(self) -> None:
        """To what is left."""
        super().action_review()

    def action_unanswered(self) -> None:
        """To the next unanswered question, if there is one."""
        if self.session.walk.unanswered:
            super().action_unanswered()
        else:
            self.say(self.t("tui.review.all_answered"))

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        if event.key == FINISH:
            self.action_finish()
        elif event.key.startswith(AREA):
            self._write(event.key.removeprefix(AREA))
        else:
            self.act(w.Jump(int(event.key)))

    def _write(self, area_id: str) -> None:
        from sjalvskattning.tui.screens.group_words import WordsDialog

        area, _ = self._setup.area(area_id)
        before = self._words.get(area_id, Written(area_id, "", False))
        title = area.title.in_language(self.t.language)
        self.app.push_screen(WordsDialog(title, before, self._keep_words), self._written)

    def _keep_words(self, written: Written) -> None:
        self._words.pop(written.area, None)
        if written.text.strip():
            self._words[written.area] = written

    def _written(self, _: None) -> None:
        self.update_view()

    def action_finish(self) -> None:
        """Hand the answer in."""
        self._hand_in(self)

    def action_leave(self) -> None:
        """Back to the welcome; asks before an answer is thrown away."""
        if not self.session.response.answers and not self._words:
            self.dismiss(None)
            return
        t = self.t
        ways = [
            Option(t("group_desk.walk.go_on"), "", "", "f"),
            Option(t("group_desk.walk.throw_away"), "", YES, "k"),
        ]
        about = t("group_desk.walk.throw_away.about")
        dialog = ChooseDialog(t("group_desk.walk.throw_away.title"), ways, about=about)
        self.app.push_screen(dialog, self._may_leave)

    def _may_leave(self, way: str | None) -> None:
        if way == YES:
            self.dismiss(None)


def _finish(words: str, width: int) -> list[Line]:
    return [line(Span(f"  {words}  ", Ink.CHOSEN))]
