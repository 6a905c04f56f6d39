"""Jämför: one's own view beside another one, or oneself on two occasions; from there to a samtalskarta."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.binding import Binding

from sjalvskattning.errors import SjalvskattningError
from sjalvskattning.tui.drawing import safe
from sjalvskattning.tui.screens.choose import ChooseDialog, Option
from sjalvskattning.tui.screens.envelopes import open_envelope
from sjalvskattning.tui.screens.numbers import comparison_numbers, timeline_numbers
from sjalvskattning.tui.screens.report import MadeReport, Report, ReportScreen
from sjalvskattning.tui.threads import hand_back

if TYPE_CHECKING:
    from sjalvskattning.core.response import Response
    from sjalvskattning.tui.screens.base import Page
    from sjalvskattning.usecases.comparing import View

FILE = "file"
BOTH = "both"
MINUTES = (30, 45, 60, 90)


class CompareScreen(ReportScreen):
    """Asks which other view, then shows both side by side."""

    HELP = "comparing.help"
    FAILED = "comparing.failed"
    BINDINGS = [
        Binding("m", "plan", "comparing.key.plan"),
        Binding("v", "other", "comparing.key.other", show=False),
    ]

    def __init__(self, response_id: str = "") -> None:
        super().__init__()
        self._response_id = response_id
        self._views: tuple[View, View] | None = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in {"plan", "other"}:
            return self.report is not None
        return super().check_action(action, parameters)

    def look(self) -> None:
        """Read the response, and find what it can be compared with; without one, open two envelopes."""
        if self._response_id:
            self._look()
        else:
            self._open_both()

    def _open_both(self) -> None:
        """Both envelopes from files: neither view can have been changed since its code was noted."""
        t = self.t

        def first_opened(first: View) -> None:
            second = partial(self._compare, first)
            open_envelope(self, second, self.leave_if_empty, t("envelope.open.second"), beside=first)

        open_envelope(self, first_opened, self.leave_if_empty, t("envelope.open.first"))

    @work(thread=True, exclusive=True)
    def _look(self) -> None:
        from sjalvskattning.usecases.comparing import comparable

        workspace = self.face.workspace
        try:
            response = workspace.store.read(self._response_id)
            found = comparable(workspace, response)
        except SjalvskattningError as error:
            hand_back(self, self.tell, error)
        else:
            hand_back(self, self._ask, response, found)

    def _ask(self, response: Response, found: tuple[View, ...]) -> None:
        from sjalvskattning.locale.typography import long_date

        t = self.t
        found = tuple(sorted(found, key=partial(_less_likely, response)))
        options = []
        for at, view in enumerate(found):
            name = t(f"compare.view.{view.response.perspective.value}")
            words = " · ".join(part for part in (name, view.response.occasion.name) if part)
            day = long_date(view.response.created.partition("T")[0], t.language)
            options.append(Option(words, safe(day), str(at)))
        options.append(Option(t("comparing.from_file"), "", FILE, "f"))
        options.append(Option(t("comparing.both"), "", BOTH, "b"))
        about = t("comparing.which.about" if found else "comparing.which.none")
        dialog = ChooseDialog(t("comparing.which"), options, about=about)
        self.app.push_screen(dialog, partial(self._chosen, response, found))

    def _chosen(self, response: Response, found: tuple[View, ...], chosen: str | None) -> None:
        from sjalvskattning.usecases.comparing import own_view

        if chosen == FILE:
            open_envelope(self, partial(self._opened, response), self.leave_if_empty)
        elif chosen == BOTH:
            self._open_both()
        elif chosen:
            self._compare(own_view(self.face.workspace, response), found[int(chosen)])
        else:
            self.leave_if_empty()

    def _opened(self, response: Response, view: View) -> None:
        from sjalvskattning.usecases.comparing import own_view

        self._compare(own_view(self.face.workspace, response), view)

    @work(thread=True, exclusive=True)
    def _compare(self, first: View, second: View) -> None:
        try:
            made = comparison_report(self, first, second)
        except SjalvskattningError as error:
            hand_back(self, self.tell, error)
        else:
            hand_back(self, self._show, first, second, made)

    def _show(self, first: View, second: View, made: Report) -> None:
        self._views = (first, second)
        self.show_report(made)

    def action_other(self) -> None:
        """Another view beside the same one."""
        self.look()

    def action_plan(self) -> None:
        """An agenda with minutes, from both."""
        if self._views is not None:
            ask_for_plan(self, *self._views)


def _less_likely(response: Response, view: View) -> tuple[bool, bool]:
    """Sorts what someone rather compares with first: somebody else's view, then one that is done."""
    other = view.response
    return other.perspective is response.perspective, not other.finished


def comparison_report(page: Page, first: View, second: View) -> Report:
    """Both views as a report. Raises UsageError or InputRejected."""
    from sjalvskattning.core.comparison import Comparison
    from sjalvskattning.core.comparison.document import view_names
    from sjalvskattning.usecases.comparing import compared, comparison_file_name

    t, today = page.t, page.face.workspace.today()
    found, shown = compared(first, second, t, today)
    names = " · ".join(view_names(first.response, second.response, t))
    file_name = comparison_file_name(first.response, today)
    numbers = comparison_numbers(found, t) if isinstance(found, Comparison) else timeline_numbers(found, t)
    return Report(t("comparing.here"), names, shown, file_name, numbers)


def ask_for_plan(page: Page, first: View, second: View | None) -> None:
    """Ask how long the conversation may take, then show its agenda."""
    t = page.t
    options = [Option(t("plan.minutes", n=n), "", str(n)) for n in MINUTES]
    dialog = ChooseDialog(t("comparing.minutes"), options, about=t("comparing.minutes.about"), at=1)

    def chosen(minutes: str | None) -> None:
        if minutes:
            page.app.push_screen(MadeReport(partial(_plan, page, first, second, int(minutes))))

    page.app.push_screen(dialog, chosen)


def _plan(page: Page, first: View, second: View | None, minutes: int) -> Report:
    from sjalvskattning.usecases.planning import plan_file_name, planned

    t, today = page.t, page.face.workspace.today()
    shown = planned(page.face.workspace, first, second, minutes, t)
    return Report(t("plan.title"), t("plan.minutes", n=minutes), shown, plan_file_name(first.response, today))


def timeline_screen(page: Page, response_id: str) -> MadeReport:
    """How the answers have changed from time to time."""
    return MadeReport(partial(_timeline, page, response_id))


def _timeline(page: Page, response_id: str) -> Report:
    from sjalvskattning.core.wording import role_title
    from sjalvskattning.usecases.timeline import timeline_file_name, timeline_of

    t, workspace = page.t, page.face.workspace
    found, shown = timeline_of(workspace, response_id, t)
    file_name = timeline_file_name(found.last, workspace.today())
    title = role_title(found.last, t)
    return Report(t("comparing.over_time"), title, shown, file_name, timeline_numbers(found, t))
