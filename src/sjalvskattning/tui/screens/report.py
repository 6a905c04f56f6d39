"""A document made of what is stored: read, explained number by number, printed and saved as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding

from sjalvskattning.errors import ExportFailed, MissingExtra, SjalvskattningError
from sjalvskattning.tui.drawing import safe
from sjalvskattning.tui.screens.base import Page
from sjalvskattning.tui.screens.choose import ChooseDialog, Option
from sjalvskattning.tui.threads import hand_back
from sjalvskattning.tui.widgets.document import Document
from sjalvskattning.tui.widgets.explain import explain

if TYPE_CHECKING:
    from sjalvskattning.core.summary import Summary


class Explained(NamedTuple):
    """A number that can be explained: what it is called, what it is, and how it came about.

    ``also`` is what kind of number it is, for whoever looks for that.
    """

    name: str
    number: str
    make: Callable[[], Summary]
    also: str = ""


class Report(NamedTuple):
    """A document to show: the two parts of the page's heading, the document, and a name for its file."""

    here: str
    about: str
    summary: Summary
    file_name: str
    numbers: tuple[Explained, ...] = ()


class ReportScreen(Page):
    """Shows one report at a time. Subclasses make it in :meth:`look` and call :meth:`show_report`.

    It lies in front of the page that opened it, and only reads: no response is opened for writing.
    """

    CSS_PATH = "report.tcss"
    HELP = "report.help"
    AUTO_FOCUS = "Document"
    BINDINGS = [
        Binding("up,down", "none", "tui.key.scroll", key_display="↑ ↓", show=False),
        Binding("t", "go_to", "report.key.go_to", show=False),
        Binding("s", "save_file", "conversation.key.save_file"),
        Binding("o", "open_print", "report.key.print"),
        Binding("question_mark", "explain", "report.key.explain", key_display="?"),
        Binding("escape,q", "close", "report.key.close"),
    ]
    FAILED = "report.failed"

    def __init__(self) -> None:
        super().__init__()
        self.report: Report | None = None

    @property
    def shown(self) -> Summary | None:
        """The document on screen."""
        return self.report.summary if self.report else None

    def body(self) -> ComposeResult:
        yield Document(id="document")

    def on_mount(self) -> None:
        self.heading.show((self.t("home.title"), ""))
        self.show_hints()
        self.look()

    def look(self) -> None:
        """Make the report, and show it."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in {"go_to", "save_file", "open_print"}:
            return self.report is not None
        if action == "explain":
            return bool(self.report and self.report.numbers)
        return super().check_action(action, parameters)

    # -- reading

    def show_report(self, report: Report) -> None:
        """Show a report from its beginning."""
        self.report = report
        self.heading.show((report.here, report.about))
        document = self.query_one(Document)
        document.show(report.summary)
        document.turn_to("")
        document.focus()
        self.show_hints()

    def tell(self, error: SjalvskattningError) -> None:
        """Say what is wrong, then go back to what there was to see."""
        options = [Option(self.t("home.ok"), "", "", "")]
        dialog = ChooseDialog(self.t(self.FAILED), options, about="\n".join(explain(error, self.t)))
        self.app.push_screen(dialog, lambda _: self.leave_if_empty())

    def leave_if_empty(self) -> None:
        """Go back where there is nothing to read."""
        if self.report is None:
            self.dismiss(None)

    def action_go_to(self) -> None:
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

    def action_explain(self) -> None:
        """How a number came about."""
        if self.report is not None:
            explain_numbers(self, self.report.numbers)

    def action_close(self) -> None:
        """Back to the page that it was opened from."""
        self.dismiss(None)

    # -- the file

    def action_save_file(self) -> None:
        """Write the document to a file."""
        from sjalvskattning.tui.documents import good_folder
        from sjalvskattning.tui.screens.save_file import SaveFileDialog

        if self.report is not None:
            suggested = good_folder() / self.report.file_name
            draft = bool(self.report.summary.draft)
            self.app.push_screen(SaveFileDialog(suggested, draft, self._export), self._exported)

    def _export(self, path: Path, overwrite: bool) -> Path:
        assert self.shown is not None  # noqa: S101 - asked for once there is something to save
        return export_as_named(self.shown, path, overwrite=overwrite)

    def _exported(self, path: Path | None) -> None:
        if path is not None:
            self.say(self.t("conversation.save.done", path=path))

    def action_open_print(self) -> None:
        """Open the document in the browser, to read or print."""
        if self.report is not None:
            print_in_browser(self, self.report.summary, self.report.file_name)


class MadeReport(ReportScreen):
    """A report that one function makes, in a thread."""

    def __init__(self, make: Callable[[], Report]) -> None:
        super().__init__()
        self._make = make

    def look(self) -> None:
        """Make the report."""
        self._look()

    @work(thread=True, exclusive=True)
    def _look(self) -> None:
        try:
            made = self._make()
        except SjalvskattningError as error:
            hand_back(self, self.tell, error)
        else:
            hand_back(self, self.show_report, made)


def export_as_named(summary: Summary, path: Path, *, overwrite: bool) -> Path:
    """Write a document in the format that the file's name asks for, else Markdown. Raises ExportFailed."""
    from sjalvskattning.render import format_of
    from sjalvskattning.usecases.summarise import export

    try:
        return export(summary, path, format_of(path.name) or "md", overwrite=overwrite)
    except MissingExtra as error:  # told where the name was written, so that another one can be
        raise ExportFailed(error.code, **error.params) from error


def print_in_browser(page: Page, summary: Summary, file_name: str) -> None:
    """Open a document in the browser and say so; what stops it is told on the page."""
    from sjalvskattning.usecases.printing import open_print

    try:
        path = open_print(page.face.workspace, summary, file_name)
    except ExportFailed as error:
        told = explain(error, page.t)
        options = [Option(page.t("home.ok"), "", "", "")]
        page.app.push_screen(ChooseDialog(page.t("report.print.failed"), options, about="\n".join(told)))
    else:
        page.say(page.t("report.print.done", path=path))


def explain_numbers(page: Page, numbers: tuple[Explained, ...]) -> None:
    """Ask which number, then show how it came about."""
    from sjalvskattning.tui.documents import document_lines
    from sjalvskattning.tui.screens.reading import ReadingDialog

    t = page.t
    options = [Option(one.name, safe(one.number), str(at), also=one.also) for at, one in enumerate(numbers)]
    dialog = ChooseDialog(t("report.explain.which"), options, search=t("report.explain.search"))

    def chosen(at: str | None) -> None:
        if at:
            made = numbers[int(at)].make()
            title = t("report.explain.title")
            page.app.push_screen(ReadingDialog(title, lambda width: [*document_lines(made, width)]))

    page.app.push_screen(dialog, chosen)
