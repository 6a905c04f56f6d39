"""One response's summary, to standard output or a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.errors import NotFound, UsageError

if TYPE_CHECKING:
    from sjalvskattning.core.response import Response
    from sjalvskattning.core.summary import Summary

DEFAULT_FORMAT = "md"
STANDARD_OUTPUT = "-"


def write_summary(
    surroundings: Surroundings,
    response_id: str = "",
    format_name: str = "",
    output: str = STANDARD_OUTPUT,
    *,
    force: bool = False,
) -> None:
    """Write the summary. Raises UsageError, NotFound, StoreError or ExportFailed."""
    from sjalvskattning.usecases.summarise import summarise

    chosen = format_of_call(format_name, output)
    document = summarise(surroundings.workspace, response_of_call(surroundings, response_id), surroundings.t)
    hand_over(surroundings, document, chosen, output, "cli.summary.written", force=force)


def list_notes(surroundings: Surroundings, response_id: str) -> None:
    """Note by note, what comes along in a document and what stays here; nothing is written.

    Raises NotFound, StoreError or OutputFailed.
    """
    from sjalvskattning.core.text import for_display
    from sjalvskattning.core.wording import statement

    t = surroundings.t
    response = response_of_call(surroundings, response_id)
    for item in response.items:
        answer = response.answer(item.id)
        if answer.comment:
            state = t("conversation.leaving.stays" if answer.private else "conversation.leaving.leaves")
            text = statement(item, response.perspective, t)
            line = t("plain.notes.leaving.line", state=state, statement=text, note=answer.comment)
            surroundings.write(for_display(line, single_line=True))
    noted = any(response.answer(item.id).comment for item in response.items)
    surroundings.talk(t("conversation.leaving.told" if noted else "conversation.leaving.none"))


def open_summary(surroundings: Surroundings, response_id: str) -> None:
    """Open the document in the browser, to read or print. Raises NotFound, StoreError or ExportFailed."""
    from sjalvskattning.usecases.printing import open_print
    from sjalvskattning.usecases.summarise import default_file_name, summarise

    workspace, t = surroundings.workspace, surroundings.t
    response = response_of_call(surroundings, response_id)
    name = default_file_name(workspace, response, "html")
    path = open_print(workspace, summarise(workspace, response, t), name)
    surroundings.talk(t("report.print.done", path=path))


def hand_over(
    surroundings: Surroundings,
    document: Summary,
    format_name: str,
    output: str,
    written: str,
    *,
    force: bool = False,
) -> None:
    """Write a document to standard output, or to a file and say so with the text ``written``.

    Raises UsageError for a format that no terminal can show, MissingExtra, ExportFailed or OutputFailed.
    """
    from sjalvskattning.render import BINARY, encode, render
    from sjalvskattning.usecases.summarise import export

    if output != STANDARD_OUTPUT:
        path = export(document, Path(output), format_name, overwrite=force)
        surroundings.talk(surroundings.t(written, path=path))
    elif format_name not in BINARY:
        surroundings.write(render(document, format_name))
    elif surroundings.stdout.isatty():
        raise UsageError("cli.binary_output", format=format_name)
    else:
        surroundings.write_bytes(encode(document, format_name))


def format_of_call(asked: str, output: str) -> str:
    """The format asked for, or the one that the file's name says. Raises UsageError."""
    from sjalvskattning.render import FORMATS, format_of

    if asked and asked not in FORMATS:
        from sjalvskattning.cli.choices import unknown

        raise unknown("--format", asked, FORMATS)
    name = output.replace("\\", "/").rpartition("/")[2]
    if asked or output == STANDARD_OUTPUT or "." not in name:
        return asked or DEFAULT_FORMAT
    by_name = format_of(name)
    if by_name is None:
        from sjalvskattning.cli.choices import unknown

        raise unknown("--output", f".{name.rpartition('.')[2]}", FORMATS)
    return by_name


def response_of_call(surroundings: Surroundings, response_id: str) -> Response:
    """The response asked for; otherwise the latest finished one, or the latest. Raises NotFound."""
    workspace = surroundings.workspace
    if response_id:
        return workspace.store.read(surroundings.stored_id(response_id))
    entries = workspace.store.entries().entries
    if not entries:
        raise NotFound("cli.nothing_stored")
    chosen = next((entry for entry in entries if entry.finished), entries[0])
    return workspace.store.read(chosen.id)
