"""The samtalsunderlag in front of a page: of a response that is not opened, and as a file will hold it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sjalvskattning.tui.documents import document_lines, file_lines
from sjalvskattning.tui.screens.reading import ReadingDialog

if TYPE_CHECKING:
    from sjalvskattning.core.summary import Summary
    from sjalvskattning.tui.face import Face


def read_only(face: Face, response_id: str) -> ReadingDialog:
    """A dialog that shows the document of a stored response without opening it for writing.

    Raises what reading a response raises.
    """
    from sjalvskattning.usecases.summarise import summarise

    response = face.workspace.store.read(response_id)
    summary = summarise(face.workspace, response, face.t)
    return ReadingDialog(face.t("conversation.read_only"), lambda width: [*document_lines(summary, width)])


def preview(face: Face, summary: Summary) -> ReadingDialog:
    """A dialog that shows the document as the file will hold it."""
    from sjalvskattning.render import render

    text = render(summary, "md")
    return ReadingDialog(face.t("conversation.preview.title"), partial(file_lines, text))
