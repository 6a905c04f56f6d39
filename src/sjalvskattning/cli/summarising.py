"""One response's summary, to standard output or a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.errors import NotFound

if TYPE_CHECKING:
    from sjalvskattning.core.response import Response

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
    from sjalvskattning.render import render
    from sjalvskattning.usecases.summarise import export, summarise

    chosen = format_of_call(format_name, output)
    document = summarise(surroundings.workspace, response_of_call(surroundings, response_id), surroundings.t)
    if output == STANDARD_OUTPUT:
        surroundings.write(render(document, chosen))
    else:
        written = export(document, Path(output), chosen, overwrite=force)
        surroundings.talk(surroundings.t("cli.summary.written", path=written))


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
