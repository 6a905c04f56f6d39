"""What is done with the document: looked over, explained, printed, saved, put in an envelope, handed over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sjalvskattning.core.walk import SetPrivate
from sjalvskattning.tui.conversation.handing import HANDED, NOTE, SIGNATURES
from sjalvskattning.tui.screens.prepared_page import PreparedPage

if TYPE_CHECKING:
    from sjalvskattning.usecases.session import Session


class HandingPage(PreparedPage):
    """A page whose preparation becomes a document. ``written`` is where it was saved last, or empty."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.written = ""

    def action_preview(self) -> None:
        """The document as the file will hold it."""
        from sjalvskattning.tui.screens.shown import preview

        self.flush()
        self.app.push_screen(preview(self.face, self.summary))

    def action_save_file(self) -> None:
        """Write the document to a file."""
        from sjalvskattning.tui.documents import good_folder
        from sjalvskattning.tui.screens.save_file import SaveFileDialog
        from sjalvskattning.usecases.summarise import default_file_name

        self.flush()
        name = default_file_name(self.face.workspace, self.session.response)
        suggested = good_folder() / name
        draft = not self.preparation.handed_over
        self.app.push_screen(SaveFileDialog(suggested, draft, self._export), self._exported)

    def _export(self, path: Path, overwrite: bool) -> Path:
        from sjalvskattning.tui.screens.report import export_as_named

        return export_as_named(self.summary, path, overwrite=overwrite)

    def _exported(self, path: Path | None) -> None:
        if path is not None:
            self.written = str(path)
            self.show_part()
            self.say(self.t("conversation.save.done", path=self.written))

    def action_open_print(self) -> None:
        """Open the document in the browser, to read or print."""
        from sjalvskattning.tui.screens.report import print_in_browser
        from sjalvskattning.usecases.summarise import default_file_name

        self.flush()
        name = default_file_name(self.face.workspace, self.session.response, "html")
        print_in_browser(self, self.summary, name)

    def action_envelope(self) -> None:
        """Put this view in an envelope for the one to talk with."""
        from sjalvskattning.tui.screens.envelopes import make_envelope

        self.flush()
        make_envelope(self, self.session.response)

    def action_explain(self) -> None:
        """How a number came about."""
        from sjalvskattning.tui.screens.numbers import response_numbers
        from sjalvskattning.tui.screens.report import explain_numbers

        response = self.session.response
        earlier = self.face.workspace.earlier(response)
        explain_numbers(self, response_numbers(response, earlier, self.t))

    def share_or_keep(self, item_id: str) -> None:
        """Let a note come along, or keep it here."""
        self.flush()
        private = not self.session.response.answer(item_id).private
        self.session.send(SetPrivate(item_id, private))
        self.forget_summary()
        self.show_part(f"{NOTE}:{item_id}")

    def hand_over(self) -> None:
        """Let the document stop being a draft, after asking; or be one again."""
        if self.preparation.handed_over:
            self.change(replace(self.preparation, handed_over=False), HANDED)
            return
        from sjalvskattning.tui.screens.choose import YES, ChooseDialog, Option

        t = self.t
        options = [
            Option(t("conversation.hand.no"), "", "", "b"),
            Option(t("conversation.hand.yes"), "", YES, "t"),
        ]
        dialog = ChooseDialog(t("conversation.hand.question"), options, about=t("conversation.hand.changes"))
        self.app.push_screen(
            dialog,
            lambda way: (
                self.change(replace(self.preparation, handed_over=True), HANDED) if way == YES else None
            ),
        )

    def toggle_signatures(self) -> None:
        """With or without lines to sign on."""
        self.change(replace(self.preparation, signatures=not self.preparation.signatures), SIGNATURES)
