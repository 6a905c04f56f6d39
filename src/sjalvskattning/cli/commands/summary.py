"""``summary``: the samtalsunderlag as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import Surroundings, of
from sjalvskattning.errors import NotFound

if TYPE_CHECKING:
    from sjalvskattning.core.response import Response

DEFAULT_FORMAT = "md"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("summary", cls=SpokenCommand, help="cli.summary")(summary)


def summary(
    ctx: typer.Context,
    response_id: Annotated[str, typer.Argument(help="cli.summary.id", metavar="cli.metavar.id")] = "",
    format_name: Annotated[
        str, typer.Option("--format", help="cli.summary.format", metavar="cli.metavar.format")
    ] = "",
    output: Annotated[
        str, typer.Option("--output", "-o", help="cli.option.output", metavar="cli.metavar.file")
    ] = "-",
    force: Annotated[bool, typer.Option("--force", help="cli.option.force")] = False,
) -> None:
    """Write one response's summary to standard output or a file."""
    from pathlib import Path

    from sjalvskattning.render import render
    from sjalvskattning.usecases.summarise import export, summarise

    surroundings = of(ctx)
    chosen = _format(format_name, output)
    document = summarise(surroundings.workspace, _response(surroundings, response_id), surroundings.t)
    if output == "-":
        surroundings.write(render(document, chosen))
    else:
        written = export(document, Path(output), chosen, overwrite=force)
        surroundings.talk(surroundings.t("cli.summary.written", path=written))


def _format(asked: str, output: str) -> str:
    """The format asked for, or the one that the file's name says. Raises UsageError."""
    from sjalvskattning.cli.choices import unknown
    from sjalvskattning.render import FORMATS, format_of

    if asked and asked not in FORMATS:
        raise unknown("--format", asked, FORMATS)
    name = output.replace("\\", "/").rpartition("/")[2]
    if asked or output == "-" or "." not in name:
        return asked or DEFAULT_FORMAT
    by_name = format_of(name)
    if by_name is None:
        raise unknown("--output", f".{name.rpartition('.')[2]}", FORMATS)
    return by_name


def _response(surroundings: Surroundings, response_id: str) -> Response:
    """The response asked for; otherwise the latest finished one, or the latest. Raises NotFound."""
    workspace = surroundings.workspace
    if response_id:
        return workspace.store.read(workspace.resolve(response_id))
    entries = workspace.store.entries().entries
    if not entries:
        raise NotFound("cli.nothing_stored")
    chosen = next((entry for entry in entries if entry.finished), entries[0])
    return workspace.store.read(chosen.id)
