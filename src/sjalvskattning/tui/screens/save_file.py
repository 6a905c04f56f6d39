"""Where to save the document, and what happened when it did not work."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from sjalvskattning.errors import ExportFailed, MissingExtra, UsageError
from sjalvskattning.tui.drawing import EMPTY, Line, Span, line, wrap
from sjalvskattning.tui.screens.base import Dialog
from sjalvskattning.tui.screens.choose import ChooseDialog, Option
from sjalvskattning.tui.screens.reading import Reading
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.explain import explain
from sjalvskattning.tui.widgets.hints import Hints
from sjalvskattning.tui.widgets.paths import PathField

Write = Callable[[Path, bool], Path]
"""Writes to a path, over what is there if told to. Raises ExportFailed."""


class SaveFileDialog(Dialog[Path]):
    """Asks for a path until ``write`` has written there; gives the path, or None."""

    CSS_PATH = "save_file.tcss"
    HELP = "conversation.help.save_file"
    AUTO_FOCUS = "PathField"
    BINDINGS = [
        Binding("enter", "save", "conversation.key.save"),
        Binding("escape", "close", "home.key.cancel", priority=True),
    ]

    def __init__(self, suggested: Path, draft: bool, write: Write) -> None:
        super().__init__()
        self._suggested = suggested
        self._draft = draft
        self._write = write
        self._trouble: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Reading(self._above)
            yield PathField(str(self._suggested))
            yield Hints()

    def on_mount(self) -> None:
        self.show_hints()

    def _above(self, width: int) -> list[Line]:
        t = self.t
        state = t("conversation.save.draft" if self._draft else "conversation.save.handed")
        lines = [line(Span(t("conversation.save.title"), Ink.STRONG)), EMPTY]
        for text in (t("conversation.save.about"), state):
            lines += [line(Span(row, Ink.TEXT)) for row in wrap(text, width)]
        if self._trouble:
            lines.append(EMPTY)
        for text in self._trouble:
            lines += [line(Span(row, Ink.ALERT)) for row in wrap(text, width)]
        return [*lines, EMPTY]

    def on_input_submitted(self) -> None:
        self.action_save()

    def action_save(self) -> None:
        """Write, or ask whether to write over what is there."""
        self._save(overwrite=False)

    def _save(self, *, overwrite: bool) -> None:
        text = self.query_one(PathField).stored.strip()
        if not text:
            self._tell((self.t("conversation.save.empty"),))
            return
        path = Path(text).expanduser()
        try:
            written = self._write(path, overwrite)
        except (ExportFailed, MissingExtra, UsageError) as error:
            if error.code == "export.exists":
                self._ask_to_overwrite(path)
            else:
                self._tell(explain(error, self.t))
        except (OSError, ValueError, RuntimeError) as error:
            self._tell((self.t("conversation.save.impossible", reason=self._why(error)),))
        else:
            self.dismiss(written)

    def _why(self, error: OSError | ValueError | RuntimeError) -> str:
        from sjalvskattning.usecases.reasons import reason

        return reason(error, self.t) if isinstance(error, OSError) else str(error)

    def _ask_to_overwrite(self, path: Path) -> None:
        t = self.t
        options = [
            Option(t("conversation.save.keep"), "", "", "b"),
            Option(t("conversation.save.over"), "", "over", "s"),
        ]
        dialog = ChooseDialog(t("conversation.save.exists"), options, about=str(path))
        self.app.push_screen(dialog, lambda way: self._save(overwrite=True) if way == "over" else None)

    def _tell(self, trouble: tuple[str, ...]) -> None:
        self._trouble = trouble
        self.query_one(Reading).redraw()

    def action_close(self) -> None:
        self.dismiss(None)
